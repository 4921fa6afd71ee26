//! Guests: `/gruppen/:id/gaeste` for those who bring them in, `/verwaltung/gaeste` for the
//! administrators of an authority.

use directory::usecases::guests::Stay;
use leptos::prelude::*;
use platform::{access::Level, context::cx, form::FormState};
use ui::{button::Kind as Look, prelude::*};

use super::parts::{Areas, way};
use crate::{
    texts::{Texts, long},
    usecases::{self, GuestsPage as Data, OwnGuests},
};

/// A guest in a list.
#[component]
fn GuestLine(stay: Stay, children: Children) -> impl IntoView {
    let t = Texts::here();
    let until = long(stay.until);
    let portrait = Portrait::Guest(stay.name.initials());
    let after = move || {
        view! { <Mark kind=MarkKind::Guest symbol=Symbol::Badge>{t.guest_until(&until)}</Mark> }
    };
    view! {
        <PersonLine name=stay.name.natural() portrait href=None house="guest".to_owned()
            after=Box::new(move || after().into_any())>
            <p><span dir="auto">{stay.organisation}</span></p>
            <p>{t.sponsored_by(&stay.sponsor_name.natural())}</p>
            {children()}
        </PersonLine>
    }
}

/// The guests of a group.
#[component]
pub fn GuestsPage() -> impl IntoView {
    let id = part("id");
    let sent = use_context::<FormState>();
    let data = async move { usecases::guests_page(&cx()?, id?).await };
    page(data, move |found: Data| {
        let t = Texts::here();
        let group = found.group.clone();
        let action = format!("{}/gaeste", group.address());
        let level = found.level;
        let is_lead = level >= Some(Level::Lead);
        let sent = sent.unwrap_or_default();
        let concerns = sent.value("person");
        let made = (!sent.value("code").is_empty()).then(|| {
            let text = t.guest_in_text(&sent.value("login"), &sent.value("code"));
            view! { <Alert tone=Tone::Success title=t.guest_in()><p>{text}</p></Alert> }
        });
        let state = match concerns.is_empty() && made.is_none() && !sent.errors.is_empty() {
            true => sent.clone(),
            false => FormState::with_values([("until", found.until.to_string())]),
        };
        let empty = found
            .inside
            .is_empty()
            .then(|| view! { <Empty title=t.no_guests_yet() text=t.no_guests_yet_text()/> });
        let inside = {
            let (action, reader, is_lead) = (action.clone(), found.reader, is_lead);
            let one = move |stay: Stay| {
                let refused = (concerns == stay.person.to_string()).then(|| sent.clone());
                let is_own = stay.sponsor == reader;
                view! { <li><Inside action=action.clone() stay is_own is_lead refused/></li> }
            };
            found.inside.into_iter().map(one).collect_view()
        };
        let own = (!found.own.is_empty()).then(|| {
            let action = action.clone();
            let one = move |stay| view! { <li><Other action=action.clone() stay/></li> };
            let rows = found.own.into_iter().map(one).collect_view();
            view! { <Section id="andere" title=t.own_guests()><Rows>{rows}</Rows></Section> }
        });
        let head = t.guests_title(&group.name);
        view! {
            {title(&head)}
            <Crumbs links=way(&group)/>
            <Head title=t.guests()><p class="al-muted">{t.guests_lead()}</p></Head>
            <Areas group=group.clone() level current="/gaeste"/>
            {made}
            <div class="al-cols">
                <div class="al-stack al-stack--sections">
                    {empty}
                    <Rows>{inside}</Rows>
                    {own}
                </div>
                <div class="al-stack al-stack--panels">
                    <Panel id="neu" title=t.new_guest()>
                        <p class="al-small">{t.new_guest_text()}</p>
                        <Form id="new" action state class="al-form al-space">
                            <Field name="title" label=t.honorific() optional=true narrow=true/>
                            <Field name="given" label=t.given()/>
                            <Field name="family" label=t.family()/>
                            <Field name="organisation" label=t.organisation() hint=t.organisation_hint()/>
                            <Field name="until" label=t.until() hint=t.until_hint()/>
                            <div><SubmitButton name="act" value="invite">{t.bring_in()}</SubmitButton></div>
                        </Form>
                    </Panel>
                </div>
            </div>
        }
        .into_any()
    })
}

/// A guest in the group, with what the reader may change.
#[component]
fn Inside(
    action: String,
    stay: Stay,
    is_own: bool,
    is_lead: bool,
    refused: Option<FormState>,
) -> impl IntoView {
    let t = Texts::here();
    let person = stay.person;
    let spoken = format!(": {}", stay.name.natural());
    let shown = stay.clone();
    let change = move || {
        let open = refused.is_some();
        let state = refused
            .clone()
            .unwrap_or_else(|| FormState::with_values([("until", stay.until.to_string())]));
        let (fold, end) = (spoken.clone(), spoken.clone());
        match (is_own, is_lead) {
            (true, _) => view! {
                <details class="al-fold" open=open>
                    <summary><Icon symbol=Symbol::Edit/>{t.change_end()}<span class="al-vh">{fold}</span></summary>
                    <Form id=format!("g-{person}") action state>
                        <input type="hidden" name="person" value=person.to_string()/>
                        <Field name="until" label=t.until() hint=t.until_hint() narrow=true/>
                        <div class="al-cluster">
                            <SubmitButton kind=Look::Secondary name="act" value="until">{t.change_end()}</SubmitButton>
                            <SubmitButton kind=Look::Tertiary name="act" value="end">{t.end_stay()}<span class="al-vh">{end}</span></SubmitButton>
                        </div>
                    </Form>
                </details>
            }
            .into_any(),
            (false, true) => view! {
                <Form id=format!("g-{person}") action state=FormState::default() class="">
                    <input type="hidden" name="person" value=person.to_string()/>
                    <SubmitButton kind=Look::Tertiary name="act" value="end">{t.out_of_group()}<span class="al-vh">{end}</span></SubmitButton>
                </Form>
            }
            .into_any(),
            (false, false) => ().into_any(),
        }
    };
    view! { <GuestLine stay=shown>{change()}</GuestLine> }
}

/// Another guest of the reader's.
#[component]
fn Other(action: String, stay: Stay) -> impl IntoView {
    let t = Texts::here();
    let person = stay.person;
    let spoken = format!(": {}", stay.name.natural());
    view! {
        <GuestLine stay>
            <Form id=format!("o-{person}") action state=FormState::default() class="">
                <input type="hidden" name="person" value=person.to_string()/>
                <SubmitButton kind=Look::Secondary name="act" value="add">{t.let_in()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        </GuestLine>
    }
}

/// The guests of an authority, for its administrators.
#[component]
pub fn OwnGuestsPage() -> impl IntoView {
    let chosen = asked("gast").parse().ok();
    let text = asked("q");
    let data = async move { usecases::own_guests(&cx()?, chosen, text).await };
    page(data, |found: OwnGuests| {
        let t = Texts::here();
        let empty = found
            .stays
            .is_empty()
            .then(|| view! { <p class="al-muted">{t.no_house_guests()}</p> });
        let one = |stay: Stay| view! { <li><Administered stay/></li> };
        let rows = found.stays.clone().into_iter().map(one).collect_view();
        let sponsor = found.chosen.clone().map(|stay| {
            view! { <NewSponsor stay text=found.text.clone() found=found.found.clone()/> }
        });
        view! {
            {title(t.house_guests())}
            <Head title=t.house_guests()>
                <p class="al-cluster"><HouseMark name=found.house.name house=found.house.palette/></p>
            </Head>
            <div class="al-stack al-stack--sections">
                <p>{t.house_guests_text()}</p>
                {sponsor}
                {empty}
                <Rows>{rows}</Rows>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Administered(stay: Stay) -> impl IntoView {
    let t = Texts::here();
    let person = stay.person;
    let spoken = format!(": {}", stay.name.natural());
    let ended = spoken.clone();
    view! {
        <GuestLine stay>
            <Form id=format!("g-{person}") action="/verwaltung/gaeste" state=FormState::default() class="al-cluster">
                <input type="hidden" name="person" value=person.to_string()/>
                <LinkButton href=format!("/verwaltung/gaeste?gast={person}#buergschaft") kind=Look::Secondary>
                    {t.other_sponsor()}<span class="al-vh">{spoken}</span>
                </LinkButton>
                <SubmitButton kind=Look::Tertiary name="act" value="end">{t.end_stay()}<span class="al-vh">{ended}</span></SubmitButton>
            </Form>
        </GuestLine>
    }
}

#[component]
fn NewSponsor(stay: Stay, text: String, found: Vec<directory::PersonEntry>) -> impl IntoView {
    let t = Texts::here();
    let guest = stay.person.to_string();
    let head = t.other_sponsor_for(&stay.name.natural());
    let nobody = (!text.trim().is_empty() && found.is_empty())
        .then(|| view! { <Empty title=t.nobody_found() text=t.nobody_found_text()/> });
    let state = FormState::with_values([("q", text)]);
    let one = {
        let guest = guest.clone();
        move |person: directory::PersonEntry| {
            let name = person.name.natural();
            let portrait = Portrait::of(person.portrait.clone(), person.name.initials());
            let spoken = format!(": {name}");
            let id = person.id.to_string();
            let guest = guest.clone();
            view! {
                <li class="al-cluster al-cluster--between">
                    <PersonLine name portrait href=Some(person.address()) house=person.house.palette.clone()>
                        <p dir="auto">{person.function.clone()}</p>
                    </PersonLine>
                    <Form id=format!("s-{id}") action="/verwaltung/gaeste" state=FormState::default() class="">
                        <input type="hidden" name="person" value=guest/>
                        <input type="hidden" name="sponsor" value=id/>
                        <SubmitButton kind=Look::Secondary name="act" value="sponsor">{t.makes_sponsor()}<span class="al-vh">{spoken}</span></SubmitButton>
                    </Form>
                </li>
            }
        }
    };
    view! {
        <Section id="buergschaft" title=head>
            <search>
                <form action="/verwaltung/gaeste" class="al-form">
                    <input type="hidden" name="gast" value=guest/>
                    <Field name="q" label=t.admit_search() state/>
                    <div><SubmitButton kind=Look::Secondary>{t.search_button()}</SubmitButton></div>
                </form>
            </search>
            {nobody}
            <Rows>{found.into_iter().map(one).collect_view()}</Rows>
        </Section>
    }
}
