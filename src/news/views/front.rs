//! The news of the start page: what is urgent above everything, then the latest.

use leptos::prelude::*;
use platform::context::cx;
use ui::{panels::Drawn, prelude::*};
use writing::views::When;

use super::list::{EntryRow, editor};
use crate::{
    texts::Texts,
    usecases::{self, Entry},
};

/// Draws them; nothing where there are none.
pub fn front() -> Drawn {
    let cx = cx();
    Box::pin(async move {
        let cx = cx?;
        let found = usecases::front(&cx).await?;
        let t = Texts(cx.lang);
        if found.urgent.is_empty() && found.rest.is_empty() {
            return Ok(None);
        }
        let urgent = move |entry: Entry| {
            let href = writing::address(&entry.content.kind, entry.content.id);
            let editor = editor(t, Some(entry.place), entry.unit);
            view! {
                <Alert tone=Tone::Warning title=entry.title.clone()>
                    <p dir="auto">{entry.details.teaser}</p>
                    <p class="al-cluster">
                        <a href=href>{t.read_more()}<span class="al-vh">": "{entry.title}</span></a>
                        <span class="al-muted al-small">{editor}", "<When at=entry.at/></span>
                    </p>
                </Alert>
            }
        };
        let mut rest = found.rest.into_iter();
        let lead = rest.next().map(|entry| lead(t, entry));
        let rest: Vec<_> = rest
            .map(|entry| view! { <EntryRow entry names_place=true/> })
            .collect();
        let rows = (!rest.is_empty()).then(|| view! { <Rows>{rest}</Rows> });
        let section = lead.map(|lead| {
            let all = Link::new(t.all_news(), "/meldungen");
            view! { <Section id="aktuelles" title=t.current() link=all>{lead}{rows}</Section> }
        });
        let urgent = found.urgent.into_iter().map(urgent).collect_view();
        Ok(Some(view! { {urgent}{section} }.into_any()))
    })
}

/// The first of them, larger.
fn lead(t: Texts, entry: Entry) -> impl IntoView {
    let href = writing::address(&entry.content.kind, entry.content.id);
    let picture = entry.details.picture.map(|id| {
        let src = format!("/inhalte/bilder/{id}");
        let class = focus_class(entry.details.focus);
        view! { <img class=class src=src alt=entry.details.picture_alt.clone() loading="lazy" width="1600" height="640"/> }
    });
    let editor = editor(t, Some(entry.place), entry.unit);
    view! {
        <article class="st-lead">
            {picture}
            <p class="al-kind"><Icon symbol=Symbol::News/><span>{editor}" · "<When at=entry.at/></span></p>
            <h3><a class="al-title-link" href=href dir="auto">{entry.title}</a></h3>
            <p dir="auto">{entry.details.teaser}</p>
        </article>
    }
}

/// The class that keeps a part of a picture in sight; there is no style in the page.
pub(super) fn focus_class(focus: (i16, i16)) -> String {
    format!(
        "nw-picture nw-picture--{}",
        usecases::Focus::of(focus).code()
    )
}
