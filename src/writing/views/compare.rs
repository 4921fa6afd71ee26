//! Two versions compared, `/seiten/:id/vergleich` and `/meldungen/:id/vergleich`.

use leptos::prelude::*;
use platform::{context::cx, error::AppError, id::Id, kinds};
use ui::prelude::*;

use super::frame::crumbs;
use crate::{
    texts::Texts,
    usecases::{self, Compared},
};

/// What changed from one version of a content to another.
#[component]
pub fn ComparePage(kind: &'static str) -> impl IntoView {
    let id = part("id");
    let (old, new) = (version("von"), version("bis"));
    let data = async move { usecases::compare(&cx()?, kind, id?, (old?, new?)).await };
    page(data, |found: Compared| {
        let t = Texts::here();
        let address = crate::address(&found.content.kind, found.content.id);
        let mut links = crumbs(&found.place);
        links.push(Link::new(found.new.title.clone(), address));
        let renamed = (found.old.title != found.new.title).then(|| {
            view! { <p dir="auto"><del>{found.old.title.clone()}</del>" "<ins>{found.new.title.clone()}</ins></p> }
        });
        let same = found
            .is_same
            .then(|| view! { <p class="al-muted">{t.no_change()}</p> });
        let html = found.html;
        view! {
            {title(t.compare_title())}
            <Crumbs links/>
            <Head title=t.compare_title()><p class="al-muted">{t.from_to(found.old.number, found.new.number)}</p></Head>
            <div class="al-read al-stack">{renamed}{same}<div class="ct-diff"><Text html/></div></div>
        }
        .into_any()
    })
}

/// A version that the address names; what it names and is none, is absent.
fn version(name: &str) -> Result<Option<Id<kinds::Revision>>, AppError> {
    match asked(name) {
        none if none.is_empty() => Ok(None),
        some => some.parse().map(Some).map_err(|_| AppError::Absent),
    }
}
