//! What stands beside a personal page: contact, deputies, further affiliations, own data.

use leptos::prelude::*;
use ui::prelude::*;

use super::{
    parts::{Call, contact_terms},
    texts::Texts,
};
use crate::{FieldValue, Holder, House, PersonPage, ProfileField, UnitLink};

/// The panels of a personal page.
#[component]
pub(super) fn Side(person: PersonPage, editing: bool) -> impl IntoView {
    let t = Texts::here();
    let palette = person.entry.house.palette.clone();
    let deputies = (!person.deputies.is_empty()).then(|| {
        let one = |(holder, post)| view! { <li><DeputyLine holder post house=palette.clone()/></li> };
        let list = person.deputies.iter().cloned().map(one).collect_view();
        view! { <Panel id="deputies" title=t.deputies()><ul class="al-stack al-stack--lines">{list}</ul></Panel> }
    });
    let also = (!person.also.is_empty()).then(|| {
        let one = |(function, unit, house)| view! { <li><Affiliation function unit house/></li> };
        let list = person.also.iter().cloned().map(one).collect_view();
        view! { <Panel id="also" title=t.also()><Rows>{list}</Rows></Panel> }
    });
    let data = person.mine.then(|| view! {
        <Panel id="data" title=t.your_data()>
            <ul class="al-stack al-stack--tight"><li><a href="/konto/geraete">{t.devices()}</a></li></ul>
        </Panel>
    });
    view! {
        <div class="al-stack al-stack--panels">
            <ContactPanel person editing/>
            {deputies}
            {also}
            {data}
        </div>
    }
}

#[component]
fn ContactPanel(person: PersonPage, editing: bool) -> impl IntoView {
    let t = Texts::here();
    let field = |field: ProfileField| {
        let found = person
            .fields
            .iter()
            .find(|value| value.field == field && !value.value.is_empty());
        found.map(|FieldValue { value, .. }| value.clone())
    };
    let (mobile, hours) = (field(ProfileField::Mobile), field(ProfileField::Hours));
    let official = (!person.official_title.is_empty()).then(|| person.official_title.clone());
    let card = format!("{}/visitenkarte.vcf", person.entry.address());
    view! {
        <Panel id="contact" title=t.contact()>
            <DescriptionList>
                {contact_terms(person.entry.contact)}
                {mobile.map(|phone| view! { <Description term=t.mobile()><Call phone/></Description> })}
                {hours.map(|hours| view! { <Description term=t.hours()>{hours}</Description> })}
                {official.map(|title| view! {
                    <Description term=t.official_title()><span lang=german()>{title}</span></Description>
                })}
            </DescriptionList>
            <p class="al-space">
                <a class="al-link" href=card rel="external">
                    <Icon symbol=Symbol::Download small=true/>{t.save_contact()}
                </a>
            </p>
            {editing.then(|| view! {
                <Mark kind=MarkKind::See symbol=Symbol::Lock>{t.from_directory()}</Mark>
            })}
        </Panel>
    }
}

#[component]
fn DeputyLine(holder: Holder, post: String, house: String) -> impl IntoView {
    let href = Some(format!("/personen/{}", holder.person));
    let portrait = Portrait::of(holder.portrait, holder.name.initials());
    view! {
        <PersonLine name=holder.name.natural() href house portrait><p dir="auto">{Texts::here().deputy_for(&post)}</p></PersonLine>
    }
}

#[component]
fn Affiliation(function: String, unit: UnitLink, house: House) -> impl IntoView {
    let mark = (!house.own).then(|| {
        let href = house.address();
        view! { <p><HouseMark name=house.short.clone() house=house.palette.clone() href/></p> }
    });
    view! {
        <p lang=german() dir="auto">{function}</p>
        <p><a class="al-title-link" href=unit.address() lang=german() dir="auto">{unit.full()}</a></p>
        {mark}
    }
}
