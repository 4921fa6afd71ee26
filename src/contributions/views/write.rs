//! Writing a contribution, `/gruppen/:id/beitrag`, and changing one.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{prelude::*, select::Pick};
use writing::views::{Filled, WriteForm, crumbs, standing};

use crate::{
    texts::Texts,
    usecases::{self, RevisePage as Changing, WritePage as Writing},
};

/// The form for a new contribution.
#[component]
pub fn WritePage() -> impl IntoView {
    let space = part("id");
    let draft = asked("entwurf").parse().ok();
    let refused = use_context::<FormState>();
    let data = async move { usecases::write_page(&cx()?, space?, draft).await };
    page(data, move |found: Writing| {
        let t = Texts::here();
        let address = found.place.at("/beitrag");
        let filled = Filled::new(refused, found.begun, FormState::default);
        let mut choices = vec![Pick::new("", t.no_page())];
        choices.extend(
            found
                .pages
                .iter()
                .map(|page| Pick::new(page.id.to_string(), page.title.clone())),
        );
        let about = move || {
            (choices.len() > 1).then(|| {
                view! {
                    <Select name="page" label=t.page_field() hint=t.page_hint() options=choices/>
                }
            })
        };
        let space = found.place.space;
        let cancel = found.place.address.clone();
        view! {
            {title(t.write())}
            <Crumbs links=crumbs(&found.place)/>
            <Head title=t.write()><p class="al-muted">{t.visible_hint(&found.place.name)}</p></Head>
            <div class="al-read al-stack">
                <WriteForm filled address space title_hint=t.title_hint()>
                    {about()}
                    <SaveBar save=t.send() cancel/>
                </WriteForm>
            </div>
        }
        .into_any()
    })
}

/// The form for changing a contribution.
#[component]
pub fn RevisePage() -> impl IntoView {
    let id = part("id");
    let draft = asked("entwurf").parse().ok();
    let refused = use_context::<FormState>();
    let data = async move { usecases::revise_page(&cx()?, id?, draft).await };
    page(data, move |found: Changing| {
        let t = Texts::here();
        let shown = found.shown;
        let address = format!("{}/bearbeiten", shown.address());
        let upon = shown.content.head;
        let filled = Filled::new(refused, found.begun, || {
            FormState::with_values(standing(&shown))
        });
        let space = shown.content.space;
        let cancel = shown.address();
        let links = crumbs(&shown.place);
        let topics = shown.topics.clone();
        view! {
            {title(t.edit_title())}
            <Crumbs links/>
            <Head title=t.edit_title()><p class="al-muted" dir="auto">{shown.revision.title.clone()}</p></Head>
            <div class="al-read al-stack">
                <WriteForm filled address space upon topics title_hint=t.title_hint()>
                    <SaveBar save=t.save() cancel/>
                </WriteForm>
            </div>
        }
        .into_any()
    })
}
