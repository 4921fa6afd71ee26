//! Writing a contribution, `/gruppen/:id/beitrag`, and changing one.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{prelude::*, select::Pick};
use writing::{
    usecases::Begun,
    views::{EditorFields, Restored, crumbs},
};

use crate::{
    texts::Texts,
    usecases::{self, RevisePage as Changing, WritePage as Writing},
};

/// What the form shows first: what was refused, else what was begun, else what stands.
fn first(
    refused: Option<FormState>,
    begun: &Begun,
    stands: impl FnOnce() -> FormState,
) -> FormState {
    refused.unwrap_or_else(|| match &begun.fields {
        Some(fields) => FormState::with_values(fields.clone()),
        None => stands(),
    })
}

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
        let was_refused = refused.is_some();
        let state = first(refused, &found.begun, FormState::default);
        let mut choices = vec![Pick::new("", t.no_page())];
        choices.extend(
            found
                .pages
                .iter()
                .map(|page| Pick::new(page.id.to_string(), page.title.clone())),
        );
        let about = (choices.len() > 1).then(|| {
            view! {
                <Select name="page" label=t.page_field() hint=t.page_hint() options=choices/>
            }
        });
        let restored = (!was_refused)
            .then(|| view! { <Restored begun=found.begun.clone() address=address.clone()/> });
        let draft = found.begun.draft;
        let space = found.place.space;
        let cancel = found.place.address.clone();
        let fields = {
            let (address, state) = (address.clone(), state.clone());
            move || view! { <EditorFields draft address=address.clone() space title_hint=t.title_hint() state=state.clone()/> }
        };
        view! {
            {title(t.write())}
            <Crumbs links=crumbs(&found.place)/>
            <Head title=t.write()><p class="al-muted">{t.visible_hint(&found.place.name)}</p></Head>
            <div class="al-read al-stack">
                {restored}
                <Form action=address state>
                    {fields()}
                    {about}
                    <SaveBar save=t.send() cancel/>
                </Form>
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
        let head = shown
            .content
            .head
            .map(|id| id.to_string())
            .unwrap_or_default();
        let was_refused = refused.is_some();
        let state = first(refused, &found.begun, || {
            FormState::with_values([
                ("title", shown.revision.title.clone()),
                ("text", shown.document.to_markdown()),
                ("document", shown.document.to_json()),
            ])
        });
        let upon = match state.value("upon") {
            upon if upon.is_empty() => head,
            upon => upon,
        };
        let restored = (!was_refused)
            .then(|| view! { <Restored begun=found.begun.clone() address=address.clone()/> });
        let draft = found.begun.draft;
        let space = shown.content.space;
        let cancel = shown.address();
        let links = crumbs(&shown.place);
        let fields = {
            let (address, state) = (address.clone(), state.clone());
            move || view! { <EditorFields draft address=address.clone() space title_hint=t.title_hint() state=state.clone()/> }
        };
        view! {
            {title(t.edit_title())}
            <Crumbs links/>
            <Head title=t.edit_title()><p class="al-muted" dir="auto">{shown.revision.title.clone()}</p></Head>
            <div class="al-read al-stack">
                {restored}
                <Form action=address state>
                    <input type="hidden" name="upon" value=upon/>
                    {fields()}
                    <SaveBar save=t.save() cancel/>
                </Form>
            </div>
        }
        .into_any()
    })
}
