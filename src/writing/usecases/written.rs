//! What a form of the editor says: a title and a document.

use document::Document;
use platform::{
    content::NewRevision, context::Cx, database::Tx, error::AppError, form::FormState, id::Id,
    kinds, texts::Lang,
};

use super::{pictures::shown_in, topics};
use crate::texts::Texts;

/// Characters of a title.
pub const LONGEST_TITLE: usize = 120;

/// A title and a document that hold what they must.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub title: String,
    pub document: Document,
}

impl Written {
    /// As a revision in a space keeps it.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn revision(
        &self,
        cx: &Cx,
        tx: &Tx,
        space: Id<kinds::Space>,
    ) -> Result<NewRevision, AppError> {
        Ok(NewRevision {
            title: self.title.clone(),
            document: self.document.to_json(),
            pictures: shown_in(cx, tx, space, &self.document).await?,
        })
    }
}

/// Reads title and text of a form; what is wrong stands at its field afterwards. `finished`: it is to
/// be shown to readers, so nothing may be missing.
pub fn written(form: &mut FormState, lang: Lang, finished: bool) -> Option<Written> {
    let t = Texts(lang);
    let title = one_line(&form.value("title"));
    if finished && title.is_empty() {
        form.reject("title", t.title_missing());
    }
    let over = title.chars().count().saturating_sub(LONGEST_TITLE);
    if over > 0 {
        form.reject("title", t.too_long(over));
    }
    let document = body(form, lang)?;
    if finished && document.is_empty() {
        form.reject("text", t.text_missing());
    }
    let undescribed = document
        .images()
        .iter()
        .filter(|image| image.alt.trim().is_empty() && !image.decorative)
        .count();
    if finished && undescribed > 0 {
        form.reject("text", t.pictures_undescribed(undescribed));
    }
    topics::check(form, t);
    form.errors
        .is_empty()
        .then_some(Written { title, document })
}

/// The text of a form: the editor's document, or Markdown where there is no script.
pub(crate) fn body(form: &mut FormState, lang: Lang) -> Option<Document> {
    match Document::typed(&form.value("document"), &form.value("text")) {
        Ok(document) => Some(document),
        Err(invalid) => {
            tracing::info!(%invalid, "a document was refused");
            form.reject("text", Texts(lang).refused(&invalid));
            None
        }
    }
}

/// A title has no lines, and no spaces at its ends or in a row; where nothing of it is seen, it is
/// none.
pub(super) fn one_line(text: &str) -> String {
    match document::is_blank(text) {
        true => String::new(),
        false => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
