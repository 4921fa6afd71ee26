//! The area of knowledge, `/wissen`.

use leptos::prelude::*;
use platform::context::cx;
use ui::prelude::*;
use writing::{usecases::Place, views::When};

use crate::{
    texts::Texts,
    usecases::{self, Knowledge, Recent},
};

/// The places that have pages, and what is new.
#[component]
pub fn KnowledgePage() -> impl IntoView {
    let data = async { usecases::knowledge(&cx()?).await };
    page(data, |found: Knowledge| {
        let t = Texts::here();
        let place = |place: Place| {
            let href = place.at("/seiten");
            let symbol = match place.group {
                Some(_) => Symbol::Groups,
                None => Symbol::House,
            };
            view! { <li><a class="al-link" href=href lang=german() dir="auto"><Icon symbol small=true/>{place.name}</a></li> }
        };
        let recent = |page: Recent| {
            let href = format!("/seiten/{}", page.id);
            view! {
                <li>
                    <a class="al-title-link" href=href dir="auto">{page.title}</a>
                    <p class="al-small al-muted"><span dir="auto">{page.place}</span>" · "<When at=page.at/></p>
                </li>
            }
        };
        let new = match found.recent.is_empty() {
            true => view! { <p class="al-muted">{t.no_new()}</p> }.into_any(),
            false => view! { <Rows>{found.recent.into_iter().map(recent).collect_view()}</Rows> }
                .into_any(),
        };
        view! {
            {title(t.knowledge())}
            <Head title=t.knowledge()><p class="al-muted">{t.knowledge_lead()}</p></Head>
            <div class="al-cols">
                <Section id="neu" title=t.new_pages()>{new}</Section>
                <div class="al-stack al-stack--panels">
                    <Panel id="orte" title=t.places()><Rows>{found.places.into_iter().map(place).collect_view()}</Rows></Panel>
                    <Panel id="eigenes" title=t.own()>
                        <ul class="al-stack al-stack--tight">
                            <li><a href="/themen">{t.topics()}</a></li>
                            <li><a href="/entwuerfe">{t.your_drafts()}</a></li>
                            <li><a href="/gemerkt">{t.your_bookmarks()}</a></li>
                        </ul>
                    </Panel>
                </div>
            </div>
        }
        .into_any()
    })
}
