//! Rows of written content, as the use cases would have written them.

use platform::{clock, content::PAGE, database::Tx, error::AppError, id::Id, kinds, time::Instant};
use sea_orm::{ConnectionTrait, Value, sea_query::Query};

/// Somebody who writes somewhere.
#[derive(Clone, Copy)]
pub(super) struct Writer {
    pub(super) person: Id<kinds::Person>,
    pub(super) space: Id<kinds::Space>,
    pub(super) is_house: bool,
}

/// A table and the columns of it that are written; in the others stands what a new row has there.
type Table = (&'static str, &'static str);

const CONTENT_ROWS: Table = (
    "content",
    "id space_id kind owner_kind owner_id phase head_revision published_revision lang classification \
     retention created_at phase_at published_at locked",
);
const REVISION_ROWS: Table = (
    "revision",
    "id content_id number title document author_id created_at published_at",
);
const PAGE_ROWS: Table = ("page", "content_id parent_id place");
const CONTRIBUTION_ROWS: Table = ("contribution", "content_id");
const NEWS_ROWS: Table = (
    "news",
    "content_id teaser picture_alt focus_x focus_y pinned urgent asks_confirmation addressed secret",
);
const COMMENT_ROWS: Table = ("comment", "id content_id author_id document created_at");

/// Rows to be written, the tables in the order in which they depend on each other.
#[derive(Default)]
pub(super) struct Rows(Vec<(Table, Vec<Vec<Value>>)>);

impl Rows {
    pub(super) async fn write(self, tx: &Tx) -> Result<(), AppError> {
        for ((table, columns), rows) in self.0 {
            let mut insert = Query::insert();
            insert.into_table(table).columns(columns.split(' '));
            for row in rows {
                let row = insert.values(row.into_iter().map(Into::into));
                row.map_err(|_| AppError::Internal)?;
            }
            tx.execute(&insert).await?;
        }
        Ok(())
    }

    fn add<const N: usize>(&mut self, table: Table, row: [Value; N]) {
        match self.0.iter_mut().find(|(known, _)| *known == table) {
            Some((_, rows)) => rows.push(row.into()),
            None => self.0.push((table, vec![row.into()])),
        }
    }

    pub(super) fn content(
        &mut self,
        kind: &str,
        id: Id<kinds::Content>,
        at: Writer,
        title: String,
        document: &str,
        now: Instant,
    ) {
        let shown: Id<kinds::Revision> = clock::named_id(id.uuid(), "1");
        // What stands in a house others than its writer do not change, as after `pages::usecases::begin_page`.
        let locked = at.is_house && kind == PAGE;
        self.add(
            CONTENT_ROWS,
            [
                id.into(),
                at.space.into(),
                kind.into(),
                "person".into(),
                at.person.into(),
                "live".into(),
                shown.into(),
                shown.into(),
                "de".into(),
                "".into(),
                "".into(),
                now.into(),
                now.into(),
                now.into(),
                locked.into(),
            ],
        );
        let (title, document) = (title.into(), document.into());
        self.add(
            REVISION_ROWS,
            [
                shown.into(),
                id.into(),
                1_i64.into(),
                title,
                document,
                at.person.into(),
                now.into(),
                now.into(),
            ],
        );
    }

    pub(super) fn contribution(&mut self, id: Id<kinds::Content>) {
        self.add(CONTRIBUTION_ROWS, [id.into()]);
    }

    pub(super) fn page(
        &mut self,
        id: Id<kinds::Content>,
        above: Option<Id<kinds::Content>>,
        place: usize,
    ) {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        self.add(PAGE_ROWS, [id.into(), above.into(), place.into()]);
    }

    pub(super) fn news(&mut self, id: Id<kinds::Content>, teaser: &str, pinned: bool) {
        let secret: Id<()> = clock::named_id(id.uuid(), "secret");
        let (middle, no) = (50_i16, false);
        self.add(
            NEWS_ROWS,
            [
                id.into(),
                teaser.into(),
                "".into(),
                middle.into(),
                middle.into(),
                pinned.into(),
                no.into(),
                no.into(),
                "".into(),
                secret.into(),
            ],
        );
    }

    pub(super) fn comment(
        &mut self,
        (of, number): (Id<kinds::Content>, usize),
        author: Id<kinds::Person>,
        document: &str,
        at: Instant,
    ) {
        let id: Id<kinds::Comment> = clock::named_id(of.uuid(), &format!("comment {number}"));
        let later = at.plus_seconds(i64::try_from(number).unwrap_or_default() + 60);
        self.add(
            COMMENT_ROWS,
            [
                id.into(),
                of.into(),
                author.into(),
                document.into(),
                later.into(),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id<T>(name: &str) -> Id<T> {
        clock::named_id(uuid::Uuid::nil(), name)
    }

    /// Only whoever measures a large world would find out otherwise, after minutes.
    #[test]
    fn every_row_has_a_value_for_each_column() {
        let at = Writer {
            person: id("person"),
            space: id("space"),
            is_house: true,
        };
        let (content, now) = (id("content"), Instant(0));
        let mut rows = Rows::default();
        rows.content(PAGE, content, at, "Titel".to_owned(), "{}", now);
        rows.page(content, None, 1);
        rows.contribution(content);
        rows.news(content, "Kurz.", false);
        rows.comment((content, 1), at.person, "{}", now);
        for ((table, columns), rows) in rows.0 {
            for row in rows {
                assert_eq!(row.len(), columns.split(' ').count(), "{table}");
            }
        }
    }
}
