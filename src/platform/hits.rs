//! Hits of the search that lie in other capabilities than the page that shows them: each capability
//! says what its things are called and looks them up through the reader.

use std::pin::Pin;

use uuid::Uuid;

use crate::{access::Actor, context::Cx, error::AppError, search::Access, texts::Lang};

/// A hit, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// As the index names it: `group:` and the id.
    pub thing: String,
    pub id: Uuid,
    pub title: String,
    /// What it is, and whose: "Fachnetzwerk · LZD".
    pub detail: String,
    /// What it is about.
    pub text: String,
    pub address: String,
}

type Found<'a> = Pin<Box<dyn Future<Output = Result<Vec<Hit>, AppError>> + Send + 'a>>;

/// A kind of things that can be found.
#[derive(Clone, Copy, Debug)]
pub struct HitKind {
    /// As in the index.
    pub kind: &'static str,
    /// "3 Gruppen"
    pub count: fn(Lang, usize) -> String,
    /// What they are called together: "Gruppen".
    pub plural: fn(Lang) -> &'static str,
    /// Which of them may be found, where that is more than seeing the space they lie in.
    pub access: Option<fn(&Actor) -> Access>,
    /// Those of the things that the reader may know of.
    pub look_up: for<'a> fn(&'a Cx, Vec<Uuid>) -> Found<'a>,
}

/// The kinds whose things can be found beside those of the directory.
#[derive(Clone, Copy, Debug, Default)]
pub struct HitKinds(pub &'static [HitKind]);

impl HitKinds {
    pub fn find(self, kind: &str) -> Option<&'static HitKind> {
        self.0.iter().find(|known| known.kind == kind)
    }
}
