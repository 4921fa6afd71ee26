//! A personal page, `/personen/:id`.

use leptos::{
    either::{Either, EitherOf4},
    prelude::*,
};
use platform::{access::Ring, context::cx};
use ui::{layout::Prose, prelude::*};

use super::{
    parts::{acting, address, field_name, portrait_of, ring_name, way},
    person_side::Side,
    rows::{BelongingMark, SponsorLine},
    texts::Texts,
};
use crate::{FieldValue, PersonPage as Data, ProfileField, usecases};

/// A person, as the reader may see them.
#[component]
pub fn PersonPage() -> impl IntoView {
    let id = part("id");
    let seen_as = Ring::from_code(&asked("sicht"));
    let data = async move { usecases::person_page(&cx()?, id?, seen_as).await };
    page(data, move |person: Data| {
        let links = way(&person.entry.house, &person.above);
        let editing = person.mine && seen_as.is_none();
        let name = person.entry.name.natural();
        let window = if person.mine {
            format!("{}: {name}", Texts::here().your_page())
        } else {
            name
        };
        view! {
            {title(&window)}
            <Crumbs links/>
            <Hero person=person.clone()/>
            {person.mine.then(|| view! { <Views own=person.entry.address() seen_as/> })}
            <div class="al-cols">
                <div>{own_words(&person, editing)}</div>
                <Side person editing/>
            </div>
        }
        .into_any()
    })
}

#[component]
pub(super) fn Hero(person: Data) -> impl IntoView {
    let t = Texts::here();
    let portrait = portrait_of(&person.entry);
    let entry = person.entry;
    let house = entry.house;
    let role = person.acting_since.map(|since| {
        view! {
            " "<span class="al-muted">{format!("({})", acting(Some(since)))}</span>
        }
    });
    let others =
        (person.ring == Ring::Others && !person.mine).then(|| t.others_sentence(&house.short));
    let others = others
        .map(|text| view! { <p><Mark kind=MarkKind::See symbol=Symbol::Info>{text}</Mark></p> });
    let duties = [
        (person.first_aider, t.first_aider()),
        (person.fire_warden, t.fire_warden()),
    ];
    let duties = duties
        .into_iter()
        .filter_map(|(has, duty)| has.then_some(duty));
    let duties = duties
        .map(|duty| view! { <Mark symbol=Symbol::Shield>{duty}</Mark> })
        .collect_view();
    let (unit, at) = (entry.unit, house.address());
    let edit = person
        .mine
        .then(|| format!("/personen/{}/bearbeiten", entry.id));
    let call = entry.contact.tel().map(|href| {
        let kind = if person.mine { Kind::Secondary } else { Kind::Primary };
        view! { <LinkButton href kind icon=Symbol::Call>{t.call(&entry.contact.phone)}</LinkButton> }
    });
    let mail = (!entry.contact.email.is_empty()).then(|| view! {
        <LinkButton href=format!("mailto:{}", entry.contact.email) icon=Symbol::Mail>{t.email()}</LinkButton>
    });
    let sponsor = entry
        .sponsor
        .clone()
        .map(|sponsor| view! { <SponsorLine sponsor=*sponsor/> });
    view! {
        <div class="pp-hero" data-house=house.palette.clone()>
            <Face portrait size=FaceSize::Huge house=house.palette.clone()/>
            <div class="pp-name">
                <h1 translate="no" dir="auto">{entry.name.natural()}</h1>
                <p class="pp-role"><span lang=german() dir="auto">{entry.function}</span>{role}</p>
                <p class="al-cluster">
                    <HouseMark name=house.name house=house.palette.clone() href=at/>
                    <Mark symbol=Symbol::Tree><a href=unit.address() lang=german() dir="auto">{unit.full()}</a></Mark>
                    <BelongingMark belonging=entry.belonging until=entry.until/>
                    {sponsor}
                    {duties}
                </p>
                {others}
            </div>
            <div class="al-actions">
                {edit.map(|href| view! {
                    <LinkButton href kind=Kind::Primary icon=Symbol::Edit>{t.edit_page()}</LinkButton>
                })}
                {call}
                {mail}
            </div>
        </div>
    }
}

/// How others see the own page.
#[component]
fn Views(own: String, seen_as: Option<Ring>) -> impl IntoView {
    let t = Texts::here();
    let all = [
        (None, t.yourself()),
        (Some(Ring::Unit), t.ring_unit()),
        (Some(Ring::Authority), t.ring_authority()),
        (Some(Ring::Others), t.view_others()),
    ];
    let one = |(ring, text): (Option<Ring>, &'static str)| {
        let pairs: Vec<_> = ring
            .iter()
            .map(|ring| ("sicht".to_owned(), ring.code().to_owned()))
            .collect();
        view! { <li><Chip text href=address(&own, &pairs) on=ring == seen_as/></li> }
    };
    let chips = all.map(one).into_iter().collect_view();
    view! {
        <div class="al-panel al-cluster al-cluster--between pp-views">
            <p><b>{t.this_is_yours()}</b>" "<span class="al-muted">{t.seen_so()}</span></p>
            <Chips label=t.views()>{chips}</Chips>
        </div>
    }
}

/// What the person says of themselves; for its owner also what is still empty.
pub(super) fn own_words(person: &Data, editing: bool) -> Vec<AnyView> {
    const SHOWN: [ProfileField; 5] = [
        ProfileField::Tasks,
        ProfileField::Skills,
        ProfileField::About,
        ProfileField::Languages,
        ProfileField::Interests,
    ];
    let palette = &person.entry.house.palette;
    let edit = editing.then(|| format!("/personen/{}/bearbeiten", person.entry.id));
    let one = |field: ProfileField| {
        let value = person
            .fields
            .iter()
            .find(|value| value.field == field && !value.value.is_empty())
            .cloned();
        let edit = edit
            .as_ref()
            .map(|edit| format!("{edit}#f-{}", field.code()));
        (value.is_some() || edit.is_some())
            .then(|| view! { <OwnField field value edit house=palette.clone()/> }.into_any())
    };
    SHOWN.into_iter().filter_map(one).collect()
}

#[component]
fn OwnField(
    field: ProfileField,
    value: Option<FieldValue>,
    edit: Option<String>,
    house: String,
) -> impl IntoView {
    let t = Texts::here();
    let name = field_name(field);
    let inside = match (value, edit.clone()) {
        (Some(value), edit) => {
            let ring = edit.map(|_| view! {
                <p><Mark kind=MarkKind::See symbol=Symbol::Eye>{t.visible_to(ring_name(value.ring))}</Mark></p>
            });
            Either::Left(
                view! { <div class="al-stack al-stack--tight">{ring}{words(&value)}</div> },
            )
        }
        (None, edit) => Either::Right(view! {
            <Empty title=t.nothing_yet() text=empty_text(field)>
                {edit.map(|href| view! { <p><a href=href>{t.add_field(name)}</a></p> })}
            </Empty>
        }),
    };
    let id = format!("own-{}", field.code());
    match edit {
        Some(href) => Either::Left(view! {
            <Section id title=name class="pp-sec" house link=Link::new(t.change(name), href)>{inside}</Section>
        }),
        None => {
            Either::Right(view! { <Section id title=name class="pp-sec" house>{inside}</Section> })
        }
    }
}

fn empty_text(field: ProfileField) -> &'static str {
    let t = Texts::here();
    match field {
        ProfileField::Tasks => t.empty_tasks(),
        ProfileField::Skills => t.empty_skills(),
        ProfileField::Languages => t.empty_languages(),
        ProfileField::Interests => t.empty_interests(),
        ProfileField::About | ProfileField::Mobile | ProfileField::Hours => t.empty_about(),
    }
}

/// The field's own text, in the form that fits it.
fn words(value: &FieldValue) -> impl IntoView + use<> {
    let t = Texts::here();
    let entries: Vec<String> = value.entries().map(str::to_owned).collect();
    match value.field {
        ProfileField::Tasks => {
            let one = |task| view! { <li dir="auto">{task}</li> };
            EitherOf4::A(
                view! { <ul class="pp-tasks">{entries.into_iter().map(one).collect_view()}</ul> },
            )
        }
        ProfileField::Skills => {
            let one = |skill: String| {
                let href = address("/personen", &[("kenntnis".to_owned(), skill.clone())]);
                view! { <li><Chip text=skill href/></li> }
            };
            let chips = entries.into_iter().map(one).collect_view();
            EitherOf4::B(view! {
                <Chips label=t.field_skills()>{chips}</Chips>
                <p class="al-muted al-small">{t.skills_note()}</p>
            })
        }
        ProfileField::Languages | ProfileField::Interests => {
            let chips = entries
                .into_iter()
                .map(|text| view! { <li><Chip text/></li> })
                .collect_view();
            EitherOf4::C(view! { <Chips label=field_name(value.field)>{chips}</Chips> })
        }
        ProfileField::About | ProfileField::Mobile | ProfileField::Hours => {
            EitherOf4::D(view! { <Prose text=value.value.clone()/> })
        }
    }
}
