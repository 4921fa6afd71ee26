//! The pages of a place, `/gruppen/:id/seiten` and `/behoerden/:key/seiten`.

use leptos::prelude::*;
use platform::{access::Level, content::Titled, context::cx};
use ui::{button::Kind, prelude::*};
use writing::views::{Frame, place_here};

use super::outline::Outline;
use crate::{
    texts::Texts,
    usecases::{self, TreePage as Data},
};

/// The tree of a place, and what does not stand in it.
#[component]
pub fn TreePage() -> impl IntoView {
    let here = place_here();
    let data = async move {
        let cx = cx()?;
        let place = here.find(&cx).await?;
        usecases::tree(&cx, place).await
    };
    page(data, |found: Data| {
        let t = Texts::here();
        let place = found.place;
        let is_house = place.group.is_none();
        let write = place.is_open().then(|| {
            let href = place.at("/seiten/neu");
            view! { <LinkButton href kind=Kind::Primary icon=Symbol::Edit>{t.new_page()}</LinkButton> }
        });
        let several = (place.level >= Level::Moderate).then(|| {
            let href = place.at("/seiten/mehrere");
            view! { <p><a href=href>{t.several_title()}</a></p> }
        });
        let head = t.pages_of(&place.name);
        let pages = found.pages;
        let list = match pages.is_empty() {
            true => view! { <Empty title=t.empty_title() text=t.empty()>""</Empty> }.into_any(),
            false => view! { <Outline label=t.pages() pages/> }.into_any(),
        };
        let more = |id: &'static str,
                    title: &'static str,
                    hint: Option<&'static str>,
                    all: Vec<Titled>| {
            let one = |page: Titled| {
                let href = format!("/seiten/{}", page.id);
                view! { <li><a class="al-title-link" href=href dir="auto">{page.title}</a></li> }
            };
            (!all.is_empty()).then(|| {
                view! {
                    <Section id=id title=title>
                        {hint.map(|hint| view! { <p class="al-muted">{hint}</p> })}
                        <Rows>{all.into_iter().map(one).collect_view()}</Rows>
                    </Section>
                }
            })
        };
        let (on_house, in_group) = match is_house {
            true => {
                let acts = Box::new(move || write.into_any());
                (
                    Some(view! { <Head title=head.clone() actions=acts/> }),
                    None,
                )
            }
            false => (
                None,
                write.map(|write| view! { <p class="al-actions">{write}</p> }),
            ),
        };
        view! {
            {title(&head)}
            <Frame place current="/seiten"/>
            {on_house}
            <div class="al-read al-stack al-stack--sections">
                <div class="al-stack">{in_group}{list}</div>
                {more("entwuerfe", t.unpublished(), None, found.unpublished)}
                {more("archiv", t.archived(), None, found.archived)}
                {more("papierkorb", t.trashed(), Some(t.trashed_hint()), found.trashed)}
                {several}
            </div>
        }
        .into_any()
    })
}
