//! The authorities of a network, `/gruppen/:id/behoerden`, and the networks of an authority,
//! `/verwaltung/netzwerke`, for its administrators.

use leptos::{either::Either, prelude::*};
use platform::{access::Level, context::cx, form::FormState, viewer::Viewer};
use ui::{button::Kind as Look, prelude::*};

use super::{
    part::state_words,
    parts::{Areas, way},
};
use crate::{
    Group, PartState,
    store::networks::Part,
    texts::Texts,
    usecases::{self, AuthoritiesPage as Data, OwnNetworks, Placed},
};

/// The authorities of a network as a grid of shields.
#[component]
pub(super) fn Houses(group: Group, parts: Vec<Placed>) -> impl IntoView {
    let t = Texts::here();
    let (lead, guest) = (group.authority, Viewer::here().is_guest());
    let own = parts.iter().find_map(|placed| {
        let contact = placed.contact.clone().filter(|_| placed.house.own)?;
        Some((placed.house.short.clone(), contact))
    });
    let keeps = parts.iter().find(|placed| placed.is_kept).map(|placed| {
        let href = format!("{}/behoerden/{}", group.address(), placed.house.key);
        view! { " "<a href=href>{t.admit_yours()}</a> }
    });
    let one = move |placed: Placed| {
        let people = t.count(placed.people);
        let what = match placed.part.authority == lead {
            true => format!("{people} · {}", t.leading()),
            false => people,
        };
        view! {
            <li>
                <Arms short=placed.house.short house=placed.house.palette/>
                <span>
                    {match guest {
                        // Guests have no page of an authority.
                        true => Either::Left(view! { <span lang=german()>{placed.house.name}</span> }),
                        false => Either::Right(view! { <a class="al-title-link" lang=german() href=format!("/behoerden/{}", placed.house.key)>{placed.house.name}</a> }),
                    }}
                    <small>{what}</small>
                </span>
            </li>
        }
    };
    let contact = own.map(|(short, contact)| {
        let name = contact.name.natural();
        let name = match contact.address() {
            Some(href) => Either::Left(view! { <a href=href>{name}</a> }),
            None => Either::Right(view! { <span>{name}</span> }),
        };
        view! { " "{t.your_contact(&short)}" "{name}"." }
    });
    view! {
        <ul class="gr-houses">{parts.into_iter().map(one).collect_view()}</ul>
        <p class="al-small al-muted al-space">{t.each_admits_its_own()}{contact}{keeps}</p>
    }
}

/// The authorities of a network; for its leads also those on the way, and whom they could propose.
#[component]
pub fn AuthoritiesPage() -> impl IntoView {
    let id = part("id");
    let data = async move { usecases::authorities_page(&cx()?, id?).await };
    page(data, |found: Data| {
        let t = Texts::here();
        let group = found.group.clone();
        let (inside, waiting): (Vec<_>, Vec<_>) = found
            .parts
            .into_iter()
            .partition(|placed| placed.part.state == PartState::Member);
        let on_the_way = (!waiting.is_empty()).then(|| {
            let group = group.clone();
            let one = move |placed| view! { <li><OnTheWay group=group.clone() placed/></li> };
            let rows = waiting.into_iter().map(one).collect_view();
            view! { <Section id="unterwegs" title=t.on_the_way()><Rows>{rows}</Rows></Section> }
        });
        let propose = (found.level >= Some(Level::Lead) && !found.others.is_empty()).then(|| {
            view! { <Propose group=group.clone() others=found.others/> }
        });
        let head = t.authorities();
        let name = group.name.clone();
        let window = format!("{head}: {name}");
        view! {
            {title(&window)}
            <Crumbs links=way(&group)/>
            <Head title=head><p class="al-muted" dir="auto">{name}</p></Head>
            <Areas group=group.clone() level=found.level current="/behoerden"/>
            <div class="al-cols">
                <div class="al-stack al-stack--sections">
                    <Section id="dabei" title=t.authorities_inside()><Houses group=group.clone() parts=inside/></Section>
                    {on_the_way}
                </div>
                <div class="al-stack al-stack--panels">
                    {propose}
                    <Panel id="wer" title=t.who_admits_whom()><p class="al-small">{t.who_admits_whom_text()}</p></Panel>
                </div>
            </div>
        }
        .into_any()
    })
}

/// An authority that was proposed or asks, for the leads.
#[component]
fn OnTheWay(group: Group, placed: Placed) -> impl IntoView {
    let t = Texts::here();
    let action = format!("{}/behoerden", group.address());
    let key = placed.house.key.clone();
    let spoken = format!(": {}", placed.house.short);
    let refused = spoken.clone();
    let text = (!placed.part.text.is_empty())
        .then(|| view! { <blockquote class="gr-reason" dir="auto"><p>{placed.part.text.clone()}</p></blockquote> });
    let buttons = match placed.part.state {
        PartState::Asked => Either::Left(view! {
            <SubmitButton name="act" value="accept">{t.admit()}<span class="al-vh">{spoken}</span></SubmitButton>
            <SubmitButton kind=Look::Secondary name="act" value="refuse">{t.refuse()}<span class="al-vh">{refused}</span></SubmitButton>
        }),
        _ => Either::Right(view! {
            <SubmitButton kind=Look::Secondary name="act" value="retract">{t.retract()}<span class="al-vh">{spoken}</span></SubmitButton>
        }),
    };
    let state = match placed.part.state {
        PartState::Asked => t.authority_asks(),
        _ => t.authority_proposed(),
    };
    view! {
        <div class="al-stack al-stack--tight">
            <p class="al-cluster"><HouseMark name=placed.house.name house=placed.house.palette/><span class="al-muted">{state}</span></p>
            {text}
            <Form id=format!("a-{key}") action state=FormState::default()>
                <input type="hidden" name="authority" value=key/>
                <div class="al-cluster">{buttons}</div>
            </Form>
        </div>
    }
}

#[component]
fn Propose(group: Group, others: Vec<directory::House>) -> impl IntoView {
    let t = Texts::here();
    let options = others
        .into_iter()
        .map(|house| Pick::new(house.key, house.name));
    let options: Vec<_> = options.collect();
    view! {
        <Panel id="vorschlagen" title=t.propose_title()>
            <p class="al-small">{t.propose_text()}</p>
            <Form id="propose" action=format!("{}/behoerden", group.address()) state=FormState::default() class="al-form al-space">
                <Select name="authority" label=t.authority_field() options/>
                <Field name="text" label=t.why_authority() optional=true/>
                <div><SubmitButton kind=Look::Secondary name="act" value="propose">{t.propose()}</SubmitButton></div>
            </Form>
        </Panel>
    }
}

/// The networks of the authority its administrator looks after.
#[component]
pub fn OwnNetworksPage() -> impl IntoView {
    let data = async move { usecases::own_networks(&cx()?).await };
    page(data, |found: OwnNetworks| {
        let t = Texts::here();
        let key = found.house.key.clone();
        let line = move |group: Group, state: String| {
            let href = format!("{}/behoerden/{key}", group.address());
            view! {
                <li>
                    <h3><a class="al-title-link" href=href dir="auto">{group.name}</a></h3>
                    <p dir="auto">{group.purpose}</p>
                    <p class="al-small al-muted">{state}</p>
                </li>
            }
        };
        let own = {
            let line = line.clone();
            let one = move |(part, group): (Part, Group)| line(group, state_words(&part));
            found.parts.into_iter().map(one).collect::<Vec<_>>()
        };
        let none = own
            .is_empty()
            .then(|| view! { <p class="al-muted">{t.no_networks()}</p> });
        let open = (!found.open.is_empty()).then(|| {
            let rows = found
                .open
                .into_iter()
                .map(|group| line(group, t.not_in().to_owned()));
            let rows = rows.collect_view();
            view! { <Section id="offen" title=t.open_networks()><Rows>{rows}</Rows></Section> }
        });
        view! {
            {title(t.own_networks())}
            <Head title=t.own_networks()><p class="al-cluster"><HouseMark name=found.house.name house=found.house.palette/></p></Head>
            <div class="al-stack al-stack--sections">
                <p>{t.own_networks_text()}</p>
                <Section id="eigene" title=t.networks_of_house()>{none}<Rows>{own.collect_view()}</Rows></Section>
                {open}
            </div>
        }
        .into_any()
    })
}
