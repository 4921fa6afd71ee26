//! The two questions: a list with facets, and suggestions while typing.

use tantivy::{DocAddress, Searcher, TantivyDocument, schema::Value};

use super::{
    Access, Answer, Index, MAX_FILTERS, MAX_LIMIT, MAX_OFFSET, Order, Question, SearchError,
    Suggestion,
    fields::{self, Fields},
    pass::{self, Found, Wish},
    words,
};

impl Index {
    /// Answers a question for a reader. Blocks; call it where blocking is allowed.
    ///
    /// # Errors
    /// [`SearchError::NeedsRebuild`] when there is no index to ask, also when it proves damaged
    /// now; [`SearchError::TooManyFilters`].
    pub fn search(&self, access: &Access, question: &Question) -> Result<Answer, SearchError> {
        let mut filters: Vec<(String, Vec<String>)> = Vec::new();
        for (name, values) in &question.facets {
            match filters.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => known.extend(values.iter().cloned()),
                None => filters.push((name.clone(), values.clone())),
            }
        }
        filters.retain(|(_, values)| !values.is_empty());
        if filters.len() > MAX_FILTERS {
            return Err(SearchError::TooManyFilters);
        }
        let offset = question.offset.min(MAX_OFFSET);
        let wish = Wish {
            filters,
            initial: question.initial.map(|letter| fields::initial(Some(letter))),
            relevance: question.order == Order::Relevance && !question.text.trim().is_empty(),
            keep: offset + question.limit.min(MAX_LIMIT),
            count: true,
        };
        self.ask(|searcher, fields| {
            let (found, guessed) = find(
                searcher,
                fields,
                access,
                &question.kinds,
                &question.text,
                &wish,
            )?;
            let things = found
                .hits
                .iter()
                .skip(offset)
                .map(|hit| stored(searcher, fields, *hit).map(|found| found.thing))
                .collect::<tantivy::Result<_>>()?;
            Ok(Answer {
                things,
                total: found.total,
                facets: found.facets,
                initials: found.initials,
                guessed,
            })
        })
    }

    /// What to offer while somebody types, best first, at most `limit` and [`MAX_LIMIT`]. The last
    /// word matches by its beginning. Nothing for a text without a word.
    ///
    /// # Errors
    /// As [`Index::search`].
    pub fn suggest(
        &self,
        access: &Access,
        text: &str,
        limit: usize,
    ) -> Result<Vec<Suggestion>, SearchError> {
        let wish = Wish {
            filters: Vec::new(),
            initial: None,
            relevance: true,
            keep: limit.min(MAX_LIMIT),
            count: false,
        };
        self.ask(|searcher, fields| {
            if !words::query(fields, access, &[], text, false).1 {
                return Ok(Vec::new());
            }
            let (found, _) = find(searcher, fields, access, &[], text, &wish)?;
            found
                .hits
                .iter()
                .map(|hit| stored(searcher, fields, *hit))
                .collect()
        })
    }
}

/// As written first; with one wrong letter only where that matches nothing in reach.
fn find(
    searcher: &Searcher,
    fields: &Fields,
    access: &Access,
    kinds: &[String],
    text: &str,
    wish: &Wish,
) -> tantivy::Result<(Found, bool)> {
    let (query, has_words) = words::query(fields, access, kinds, text, false);
    let found = pass::walk(searcher, &*query, wish)?;
    if found.matched || !has_words {
        return Ok((found, false));
    }
    let (query, _) = words::query(fields, access, kinds, text, true);
    let found = pass::walk(searcher, &*query, wish)?;
    let guessed = found.matched;
    Ok((found, guessed))
}

fn stored(searcher: &Searcher, fields: &Fields, hit: DocAddress) -> tantivy::Result<Suggestion> {
    let document: TantivyDocument = searcher.doc(hit)?;
    let text = |field| {
        let value = document.get_first(field).and_then(|value| value.as_str());
        value.unwrap_or_default().to_owned()
    };
    Ok(Suggestion {
        thing: text(fields.thing),
        kind: text(fields.kind),
    })
}
