//! What the directory contributes to the platform: documents of the index.

use std::pin::Pin;

use platform::{
    context::Cx,
    error::AppError,
    follow::Findable,
    search::{Change, Document},
};
use uuid::Uuid;

use crate::store::documents;

/// The people, units, posts and lines of the directory.
#[derive(Debug)]
pub struct Directory;

type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, AppError>> + Send + 'a>>;

impl Findable for Directory {
    fn changes<'a>(&'a self, cx: &'a Cx, changed: &'a [(String, Uuid)]) -> Answer<'a, Vec<Change>> {
        Box::pin(documents::changes(cx, changed))
    }

    fn part<'a>(&'a self, cx: &'a Cx, number: u32) -> Answer<'a, Option<Vec<Document>>> {
        Box::pin(documents::part(cx, number))
    }
}
