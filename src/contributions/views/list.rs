//! Contributions in lists: `/gruppen/:id/beitraege`, and the newest on a group's home.

use std::pin::Pin;

use leptos::prelude::*;
use platform::{context::cx, id::Id, kinds, time::Instant};
use ui::{button::Kind, prelude::*};
use writing::{
    usecases::Names,
    views::{Frame, When, Writer},
};

use crate::{
    texts::Texts,
    usecases::{self, Entry, List},
};

/// Contributions on a group's home.
const NEWEST: usize = 8;

/// One contribution of a list.
#[component]
fn EntryRow(entry: Entry, names: StoredValue<Names>) -> impl IntoView {
    let t = Texts::here();
    let href = writing::address(&entry.content.kind, entry.content.id);
    let named = names.with_value(|names| names.writer(entry.author).cloned());
    let answers = (entry.comments > 0).then(|| {
        let to = format!("{href}#kommentare");
        view! { <p class="al-small"><a href=to>{t.answers(entry.comments)}<span class="al-vh">": "{entry.title.clone()}</span></a></p> }
    });
    view! {
        <li class="co-entry">
            <h3><a class="al-title-link" href=href.clone() dir="auto">{entry.title.clone()}</a></h3>
            <Writer named><small class="al-muted"><When at=entry.at/></small></Writer>
            <p dir="auto">{entry.excerpt}</p>
            {answers}
        </li>
    }
}

/// The contributions of a group before a moment (`vor`).
#[component]
pub fn ListPage() -> impl IntoView {
    let space = part("id");
    let before = asked("vor").parse().ok().map(Instant);
    let data = async move { usecases::list(&cx()?, space?, before).await };
    page(data, move |found: List| {
        let t = Texts::here();
        let names = StoredValue::new(found.names);
        let base = found.place.at("/beitraege");
        let write = found.place.is_open().then(|| {
            let href = found.place.at("/beitrag");
            view! { <p class="al-actions"><LinkButton href kind=Kind::Primary icon=Symbol::Edit>{t.write()}</LinkButton></p> }
        });
        let next = found.next.map(|at| {
            let href = format!("{base}?vor={}", at.0);
            view! { <p><a href=href rel="next">{t.older()}</a></p> }
        });
        let newest = before.map(|_| view! { <p><a href=base.clone()>{t.newest()}</a></p> });
        let rows = found
            .entries
            .into_iter()
            .map(|entry| view! { <EntryRow entry names/> })
            .collect::<Vec<_>>();
        let list = match rows.is_empty() {
            true => view! { <Empty title=t.empty_title() text=t.empty()>""</Empty> }.into_any(),
            false => view! { <Rows>{rows}</Rows> }.into_any(),
        };
        let name = format!("{} – {}", t.contributions(), found.place.name);
        view! {
            {title(&name)}
            <Frame place=found.place current="/beitraege"/>
            <div class="al-read al-stack al-stack--sections">
                {write}
                <Section id="beitraege" title=t.contributions()>{list}</Section>
                <div class="al-cluster">{newest}{next}</div>
            </div>
        }
        .into_any()
    })
}

/// The newest contributions, on a group's home.
pub fn newest(space: Id<kinds::Space>) -> Pin<Box<dyn Future<Output = Option<AnyView>> + Send>> {
    let cx = cx();
    Box::pin(async move {
        let cx = cx.ok()?;
        let (entries, names) = usecases::recent(&cx, space, None, NEWEST).await.ok()?;
        let may_write = cx
            .actor()
            .is_ok_and(|actor| actor.reach.has(space, platform::access::Level::TakePart));
        let t = Texts(cx.lang);
        let names = StoredValue::new(names);
        let write = may_write.then(|| {
            let href = format!("/gruppen/{space}/beitrag");
            view! { <p class="al-actions"><LinkButton href icon=Symbol::Edit>{t.write()}</LinkButton></p> }
        });
        let all = Link::new(t.older(), format!("/gruppen/{space}/beitraege"));
        let empty = entries.is_empty();
        let rows = entries
            .into_iter()
            .map(|entry| view! { <EntryRow entry names/> })
            .collect::<Vec<_>>();
        let body = match empty {
            true => {
                view! { <Empty title=t.empty_title() text=t.empty()>{write}</Empty> }.into_any()
            }
            false => view! { {write}<Rows>{rows}</Rows> }.into_any(),
        };
        Some(match empty {
            true => view! { <Section id="neu" title=t.new_in_group()>{body}</Section> }.into_any(),
            false => view! { <Section id="neu" title=t.new_in_group() link=all>{body}</Section> }
                .into_any(),
        })
    })
}
