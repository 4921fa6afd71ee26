//! Editing one's own page, `/personen/:id/bearbeiten`.

use leptos::prelude::*;
use platform::{access::Ring, context::cx, form::FormState};
use ui::{form::FormContext, prelude::*};

use super::{
    conflict::Conflict,
    parts::{Position, address, contact_terms, field_name, ring_name},
    texts::Texts,
};
use crate::{EditPage as Data, FieldValue, PersonEntry, ProfileField, usecases};

/// The own page as a form.
#[component]
pub fn EditPage() -> impl IntoView {
    let t = Texts::here();
    let id = part("id");
    let data = async move { usecases::edit_page(&cx()?, id?).await };
    let refused = use_context::<FormState>();
    page(data, move |own: Data| {
        let is_parked = own.parked.is_some() && refused.is_none();
        let state = refused.unwrap_or_else(|| first_state(&own));
        let links = vec![
            Link::new(t.people(), "/personen"),
            Link::new(t.your_page(), own.entry.address()),
        ];
        let parked = is_parked.then(|| {
            view! {
                <Alert title=t.parked_title()><p>{t.parked_text()}</p></Alert>
            }
        });
        let window = match state.errors.is_empty() {
            true => t.edit_title(),
            false => t.edit_failed(),
        };
        let seen_by_others = address(
            &own.entry.address(),
            &[("sicht".to_owned(), Ring::Others.code().to_owned())],
        );
        view! {
            {title(window)}
            <Crumbs links/>
            <Head title=t.edit_title()/>
            <div class="al-cols">
                <div class="al-stack">{parked}<OwnForm own state/></div>
                <div class="al-side">
                    <Panel id="who" title=t.who_sees()>
                        <p class="al-small">{t.who_sees_text()}</p>
                        <p class="al-space"><a class="al-small" href=seen_by_others>{t.see_as_others()}</a></p>
                    </Panel>
                </div>
            </div>
        }
        .into_any()
    })
}

/// What was typed before the session ended, else what is stored.
pub(super) fn first_state(own: &Data) -> FormState {
    let mut values = own.parked.clone().unwrap_or_default();
    // A parked form keeps what it began with, so that a change in between is noticed.
    let stored = own
        .fields
        .iter()
        .flat_map(|FieldValue { field, ring, value }| {
            let (code, ring) = (field.code(), ring.code());
            [
                (code.to_owned(), value.clone()),
                (format!("base-{code}"), value.clone()),
                (format!("ring-{code}"), ring.to_owned()),
                (format!("base-ring-{code}"), ring.to_owned()),
            ]
        });
    for (name, value) in stored {
        if !values.iter().any(|(key, _)| *key == name) {
            values.push((name, value));
        }
    }
    FormState {
        values,
        errors: Vec::new(),
    }
}

#[component]
pub(super) fn OwnForm(own: Data, state: FormState) -> impl IntoView {
    let t = Texts::here();
    let entry = own.entry;
    let present = Portrait::of(entry.portrait.clone(), entry.name.initials());
    let cancel = entry.address();
    let action = format!("{cancel}/bearbeiten");
    view! {
        <Form action state multipart=true>
            <FromDirectory entry/>
            <AvatarField name="portrait" label=t.portrait() hint=t.portrait_hint() present/>
            <Section id="reach" title=t.reachability()>
                <OwnField field=ProfileField::Mobile/>
                <OwnField field=ProfileField::Hours/>
            </Section>
            <Section id="work" title=t.tasks_and_skills()>
                <OwnField field=ProfileField::Tasks/>
                <OwnField field=ProfileField::Skills/>
                <CommonSkills skills=own.skills/>
                <OwnField field=ProfileField::Languages/>
            </Section>
            <Section id="about" title=t.field_about()>
                <OwnField field=ProfileField::About/>
                <OwnField field=ProfileField::Interests/>
            </Section>
            <SaveBar cancel/>
        </Form>
    }
}

#[component]
fn FromDirectory(entry: PersonEntry) -> impl IntoView {
    let t = Texts::here();
    view! {
        <Locked id="directory" title=t.locked_title() text=t.locked_text(&entry.house.short)>
            <DescriptionList rows=true>
                <Description term=t.name()><span translate="no">{entry.name.natural()}</span></Description>
                <Description term=t.post()>
                    <Position function=entry.function unit=entry.unit house=entry.house.short/>
                </Description>
                {contact_terms(entry.contact)}
            </DescriptionList>
        </Locked>
    }
}

fn hint(field: ProfileField) -> String {
    let t = Texts::here();
    match field {
        ProfileField::Mobile => t.hint_mobile().to_owned(),
        ProfileField::Hours => t.hint_hours().to_owned(),
        ProfileField::Tasks => t.hint_tasks().to_owned(),
        ProfileField::Skills => t.hint_skills().to_owned(),
        ProfileField::Languages => t.hint_languages().to_owned(),
        ProfileField::Interests => t.hint_interests().to_owned(),
        ProfileField::About => t.hint_about(field.longest()),
    }
}

/// A field, what became of it elsewhere, and who may see it.
#[component]
fn OwnField(field: ProfileField) -> impl IntoView {
    let state = use_context::<FormContext>()
        .map(|form| form.state())
        .unwrap_or_default();
    let t = Texts::here();
    let (name, label) = (field.code(), field_name(field));
    let input = match field {
        ProfileField::Mobile => view! {
            <Field name label hint=hint(field) keyboard=Keyboard::Phone autocomplete="tel" optional=true/>
        }
        .into_any(),
        ProfileField::Hours => view! { <Field name label hint=hint(field) optional=true/> }.into_any(),
        _ => view! { <TextArea name label hint=hint(field) optional=true/> }.into_any(),
    };
    let rings = Ring::ALL
        .map(|ring| Pick::new(ring.code(), ring_name(ring)).on(ring == field.default_ring()));
    let hidden = |name: String| {
        let value = state.value(&name);
        view! { <input type="hidden" name=name value=value/> }
    };
    view! {
        {input}
        {hidden(format!("base-{name}"))}
        {hidden(format!("base-ring-{name}"))}
        <Conflict field state/>
        <Select name=format!("ring-{name}") label=t.visible(label) options=rings.into() narrow=true/>
    }
}

/// The words others use, to be written alike.
#[component]
fn CommonSkills(skills: Vec<String>) -> impl IntoView {
    let t = Texts::here();
    (!skills.is_empty()).then(|| {
        view! {
            <details class="al-fold">
                <summary><Icon symbol=Symbol::List/>{t.common_skills()}</summary>
                <p class="al-hint">{t.common_skills_text()}</p>
                <p class="al-small" dir="auto">{skills.join(", ")}</p>
            </details>
        }
    })
}
