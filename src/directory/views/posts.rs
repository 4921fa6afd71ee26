//! Posts and who holds them.

use leptos::{either::EitherOf3, prelude::*};
use ui::prelude::*;

use super::{
    parts::{HolderLink, acting, holder_links, long},
    texts::Texts,
};
use crate::{Hold, Holder, PostEntry};

/// The posts of a unit as a table.
#[component]
pub(super) fn Posts(caption: String, posts: Vec<PostEntry>) -> impl IntoView {
    let t = Texts::here();
    let columns = vec![
        Column::new(t.function()),
        Column::new(t.holder()),
        Column::new(t.deputy()),
    ];
    let one = move |post: PostEntry| {
        let function = post.function.clone();
        let (deputies, holders): (Vec<_>, Vec<_>) = post
            .holders
            .into_iter()
            .partition(|h| h.hold == Hold::Deputy);
        let deputy = if deputies.is_empty() { "" } else { t.deputy() };
        view! {
            <Row>
                <RowHead><span lang=german() dir="auto">{function}</span></RowHead>
                <Cell><Held is_vacant=post.vacant since=post.vacant_since holders/></Cell>
                <Cell label=deputy>{holder_links(deputies)}</Cell>
            </Row>
        }
    };
    view! { <Table caption columns>{posts.into_iter().map(one).collect_view()}</Table> }
}

/// Who holds a post, that nobody does, or nothing where the reader may not know.
#[component]
pub(super) fn Held(
    is_vacant: bool,
    since: Option<platform::time::Day>,
    holders: Vec<Holder>,
) -> impl IntoView {
    let t = Texts::here();
    if is_vacant {
        let text = since.map_or_else(|| t.nobody().to_owned(), |day| t.nobody_since(long(day)));
        return EitherOf3::A(
            view! { <Badge tone=ui::alert::Tone::Warning symbol=Symbol::Hourglass>{text}</Badge> },
        );
    }
    if holders.is_empty() {
        return EitherOf3::B(());
    }
    let one = |holder: Holder| {
        let acting =
            (holder.hold == Hold::Acting).then(|| view! { <small>{acting(holder.since)}</small> });
        view! { <span class="pb-holder"><HolderLink holder/>{acting}</span> }
    };
    EitherOf3::C(holders.into_iter().map(one).collect_view())
}
