//! The tree of pages as a list of links, nested as deep as a reader can follow.

use leptos::prelude::*;

use crate::{texts::Texts, usecases::Below};

/// Deeper pages stand side by side: a tree may be as deep as people make it, a view may not.
const DEPTH: usize = 12;

/// Pages with those below them.
#[component]
pub fn Outline(#[prop(into)] label: String, pages: Vec<Below>) -> impl IntoView {
    view! { <nav class="pg-tree" aria-label=label>{level(pages, DEPTH)}</nav> }
}

fn level(pages: Vec<Below>, depth: usize) -> AnyView {
    let one = |page: Below| {
        let href = format!("/seiten/{}", page.id);
        let below = match (page.below.is_empty(), depth) {
            (true, _) => None,
            (false, 0) => Some(flat(page.below)),
            (false, depth) => Some(level(page.below, depth - 1)),
        };
        let unlisted = (page.unlisted > 0).then(|| {
            view! { <span class="al-small al-muted">{Texts::here().unlisted(page.unlisted)}</span> }
        });
        view! { <li><a class="al-title-link" href=href dir="auto">{page.title}</a>" "{unlisted}{below}</li> }
    };
    view! { <ul>{pages.into_iter().map(one).collect_view()}</ul> }.into_any()
}

/// Everything below, without depth.
fn flat(pages: Vec<Below>) -> AnyView {
    let mut all = Vec::new();
    let mut rest = pages;
    while let Some(page) = rest.pop() {
        rest.extend(page.below);
        all.push((page.id, page.title));
    }
    let one = |(id, title): (platform::id::Id<platform::kinds::Content>, String)| {
        let href = format!("/seiten/{id}");
        view! { <li><a class="al-title-link" href=href dir="auto">{title}</a></li> }
    };
    view! { <ul>{all.into_iter().map(one).collect_view()}</ul> }.into_any()
}
