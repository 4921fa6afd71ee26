//! Sections of a group, `/gruppen/:id/bereiche/:section`.

use leptos::prelude::*;
use platform::{context::cx, form::FormState, id::Id, kinds, live::Topic};
use ui::{
    button::Kind as Look,
    panels::{SpaceArea, space_areas},
    prelude::*,
};

use super::{
    parts::{MemberLine, Watched, name_of, topic, way},
    sight::Grants,
};
use crate::{
    store::sections::Section as Part,
    texts::Texts,
    usecases::{self, SectionPage as Data, Shown},
};

/// The form to make a section.
#[component]
pub fn NewSectionPage() -> impl IntoView {
    let id = part("id");
    let refused = use_context::<FormState>();
    let data = async move { usecases::new_section_page(&cx()?, id?).await };
    page(data, move |group| {
        let t = Texts::here();
        let action = format!("{}/bereiche/neu", group.address());
        let cancel = group.address();
        view! {
            {title(t.new_section())}
            <Crumbs links=way(&group)/>
            <Head title=t.new_section()><p class="al-muted">{t.section_lead()}</p></Head>
            <Form action state=refused.unwrap_or_default()>
                <Naming moderators=true/>
                <SaveBar save=t.make_section() cancel/>
            </Form>
            <Watched topic=topic(&group)/>
        }
        .into_any()
    })
}

/// What a section is called, and who is in it by role. Within its form.
#[component]
fn Naming(moderators: bool) -> impl IntoView {
    let t = Texts::here();
    view! {
        <Field name="name" label=t.section_name() hint=t.section_name_hint()/>
        <Checkbox name="moderators" label=t.with_moderators() hint=t.leads_are_in() on=moderators/>
    }
}

/// A section: who is in it; for leads with what they can change.
#[component]
pub fn SectionPage() -> impl IntoView {
    let (id, section) = (part("id"), part::<Id<kinds::Section>>("section"));
    let text = asked("q");
    let refused = use_context::<FormState>();
    let data = async move { usecases::section_page(&cx()?, id?, section?, text).await };
    page(data, move |found: Data| {
        let t = Texts::here();
        let section = found.section.clone();
        let (action, sight) = (section.address(), format!("{}/sicht", section.address()));
        let people = {
            let (action, may_change) = (action.clone(), found.may_change);
            let one = move |(shown, by_role)| {
                view! { <li><Inside action=action.clone() shown by_role may_change/></li> }
            };
            let rows = found.people.clone().into_iter().map(one).collect_view();
            (!found.people.is_empty()).then(
                || view! { <Section id="leute" title=t.in_section()><Rows>{rows}</Rows></Section> },
            )
        };
        let window = format!("{}: {}", section.name, found.group.name);
        let crumbs = way(&found.group);
        let shows = Topic::Space(section.space());
        let change = found.may_change.then(|| {
            let all_in = i64::try_from(found.people.len()).is_ok_and(|n| n >= found.group.members);
            view! { <Choose action=action.clone() text=found.text.clone() found=found.found.clone() all_in/> }
        });
        let side = found.may_change.then(|| {
            view! { <Change action section=section.clone() refused/> }
        });
        let base = section.address();
        let area = move |area: &SpaceArea| {
            let href = format!("{base}{}", area.part);
            view! { <li><a class="al-title-link" href=href>{(area.label)(t.0)}</a></li> }
        };
        let areas = space_areas().iter().filter(|area| area.in_sections);
        let areas = areas.map(area).collect_view();
        let pages =
            view! { <Panel id="inhalt-hier" title=t.written_here()><Rows>{areas}</Rows></Panel> };
        view! {
            {title(&window)}
            <Crumbs links=crumbs/>
            <Head title=section.name>
                <p class="al-cluster"><Mark kind=MarkKind::Box symbol=Symbol::Lock>{t.section_of(&found.group.name)}</Mark></p>
            </Head>
            <div class="al-cols">
                <div class="al-stack al-stack--sections">
                    <Live id="live-people" topic=shows>{people}</Live>
                    {change}
                </div>
                <div class="al-stack al-stack--panels">
                    {pages}
                    {side}
                    <p><a class="al-small" href=sight>{t.who_sees_section()}</a></p>
                </div>
            </div>
        }
        .into_any()
    })
}

/// Somebody in a section.
#[component]
fn Inside(action: String, shown: Shown, by_role: bool, may_change: bool) -> impl IntoView {
    let t = Texts::here();
    let (person, spoken) = (shown.member.person, format!(": {}", name_of(&shown)));
    let out = (may_change && !by_role).then(|| {
        view! {
            <Form id=format!("o-{person}") action state=FormState::default() class="">
                <input type="hidden" name="person" value=person.to_string()/>
                <SubmitButton kind=Look::Tertiary name="act" value="out">{t.out_of_section()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        }
    });
    let why = by_role.then(|| view! { <p class="al-small al-muted">{t.in_by_role()}</p> });
    view! { <div class="al-cluster al-cluster--between"><MemberLine shown>{why}</MemberLine>{out}</div> }
}

/// Members to take in.
#[component]
fn Choose(
    action: String,
    text: String,
    found: Vec<Shown>,
    /// Whether every member is in it already.
    all_in: bool,
) -> impl IntoView {
    let t = Texts::here();
    let nothing = found
        .is_empty()
        .then(|| match (all_in, text.trim().is_empty()) {
            (true, true) => {
                view! { <p class="al-muted al-space">{t.all_in_section()}</p> }.into_any()
            }
            (false, true) => ().into_any(),
            (_, false) => {
                view! { <Empty title=t.nobody_found() text=t.no_member_found_text()/> }.into_any()
            }
        });
    let one = {
        let action = action.clone();
        move |shown: Shown| {
            let (person, spoken) = (shown.member.person, format!(": {}", name_of(&shown)));
            view! {
                <li><div class="al-cluster al-cluster--between">
                    <MemberLine shown/>
                    <Form id=format!("i-{person}") action=action.clone() state=FormState::default() class="">
                        <input type="hidden" name="person" value=person.to_string()/>
                        <SubmitButton kind=Look::Secondary name="act" value="in">{t.into_section()}<span class="al-vh">{spoken}</span></SubmitButton>
                    </Form>
                </div></li>
            }
        }
    };
    let state = FormState::with_values([("q", text)]);
    view! {
        <Section id="waehlen" title=t.choose_members()>
            <search>
                <form action=action class="al-form">
                    <Field name="q" label=t.which_member() hint=t.which_member_hint() state/>
                    <div><SubmitButton kind=Look::Secondary>{t.search_button()}</SubmitButton></div>
                </form>
            </search>
            {nothing}
            <Rows>{found.into_iter().map(one).collect_view()}</Rows>
        </Section>
    }
}

/// Another name, other roles, and the end of a section.
#[component]
fn Change(action: String, section: Part, refused: Option<FormState>) -> impl IntoView {
    let t = Texts::here();
    let moderators = section.least <= platform::access::Level::Moderate;
    let is_end = |form: &FormState| form.value("act") == "delete";
    let (of_end, of_name) = match refused {
        Some(form) if is_end(&form) => (Some(form), None),
        other => (None, other),
    };
    let opened = of_name.is_some();
    let state = of_name.unwrap_or_else(|| {
        let mut values = vec![("name", section.name)];
        values.extend(moderators.then(|| ("moderators", "on".to_owned())));
        FormState::with_values(values)
    });
    let end = of_end.unwrap_or_default();
    let again = action.clone();
    view! {
        <Panel id="aendern" title=t.change_section()>
            <details class="al-fold" open=opened>
                <summary><Icon symbol=Symbol::Edit/>{t.name_and_roles()}</summary>
                <Form id="change" action=again state>
                    <Naming moderators/>
                    <div><SubmitButton kind=Look::Secondary name="act" value="change">{t.save()}</SubmitButton></div>
                </Form>
            </details>
            <Form id="end" action state=end class="al-space">
                <p class="al-small">{t.end_section_text()}</p>
                <SubmitButton kind=Look::Tertiary name="act" value="delete">{t.end_section()}</SubmitButton>
            </Form>
        </Panel>
    }
}

/// Who sees a section, and why.
#[component]
pub fn SectionSightPage() -> impl IntoView {
    let (id, section) = (part("id"), part::<Id<kinds::Section>>("section"));
    let data = async move { usecases::section_sight(&cx()?, id?, section?).await };
    page(data, |(group, section, rows)| {
        let t = Texts::here();
        let head = t.sight_title(&section.name);
        let mut links = way(&group);
        links.push(Link::name(section.name.clone(), section.address()));
        view! {
            {title(&head)}
            <Crumbs links/>
            <Head title=head><p class="al-muted">{t.section_sight_lead()}</p></Head>
            <Grants rows/>
            <Watched topic=Topic::Space(section.space())/>
        }
        .into_any()
    })
}
