//! Contributions in lists: `/gruppen/:id/beitraege`, and the newest on a group's home.

use std::pin::Pin;

use directory::usecases::Named;
use groups::panels::{HomePanel, Names};
use leptos::prelude::*;
use platform::{
    access::Level,
    context::{Cx, cx},
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use ui::{button::Kind, prelude::*};
use writing::views::{Frame, When, Writer};

use crate::{
    texts::Texts,
    usecases::{self, Entry, List},
};

/// Contributions on a group's home.
const NEWEST: usize = 8;

/// One contribution of a list.
#[component]
fn EntryRow(entry: Entry, named: Option<Named>) -> impl IntoView {
    let t = Texts::here();
    let href = writing::address(&entry.content.kind, entry.content.id);
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
        let rows = rows(found.entries, &found.names);
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
pub fn newest<'a>(
    cx: &'a Cx,
    space: Id<kinds::Space>,
) -> Pin<Box<dyn Future<Output = Result<HomePanel, AppError>> + Send + 'a>> {
    Box::pin(async move {
        let entries = usecases::recent(cx, space, None, NEWEST).await?;
        let may_write = cx.actor()?.reach.has(space, Level::TakePart);
        Ok(HomePanel {
            people: entries.iter().filter_map(|entry| entry.author).collect(),
            act: may_write.then(|| write(space)),
            draw: Box::new(move |names| panel(space, entries, names)),
        })
    })
}

fn write(space: Id<kinds::Space>) -> AnyView {
    let href = format!("/gruppen/{space}/beitrag");
    view! { <LinkButton href kind=Kind::Primary icon=Symbol::Edit>{Texts::here().write()}</LinkButton> }.into_any()
}

fn panel(space: Id<kinds::Space>, entries: Vec<Entry>, names: &Names) -> AnyView {
    let t = Texts::here();
    if entries.is_empty() {
        return view! {
            <Section id="neu" title=t.new_in_group()>
                <Empty title=t.empty_title() text=t.empty()>""</Empty>
            </Section>
        }
        .into_any();
    }
    let all = Link::new(t.older(), format!("/gruppen/{space}/beitraege"));
    let rows = rows(entries, names);
    view! { <Section id="neu" title=t.new_in_group() link=all><Rows>{rows}</Rows></Section> }
        .into_any()
}

fn rows(entries: Vec<Entry>, names: &Names) -> Vec<AnyView> {
    let one = |entry: Entry| {
        let named = entry.author.and_then(|author| names.get(&author)).cloned();
        view! { <EntryRow entry named/> }.into_any()
    };
    entries.into_iter().map(one).collect()
}
