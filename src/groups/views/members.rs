//! Who is in a group, `/gruppen/:id/mitglieder`, and asking others in, `/gruppen/:id/einladen`.

use leptos::{either::Either, prelude::*};
use platform::{context::cx, form::FormState};
use ui::{button::Kind as Look, prelude::*};

use super::{
    home::day,
    parts::{Areas, MemberLine, Watched, name_of, role_name, topic, way},
};
use crate::{
    Group, Role,
    texts::Texts,
    usecases::{self, InvitePage, MembersPage as Data, Shown, Waiting},
};

/// The members of a group.
#[component]
pub fn MembersPage() -> impl IntoView {
    let id = part("id");
    let number = asked("seite").parse().unwrap_or(1);
    let refused = use_context::<FormState>();
    let data = async move { usecases::members_page(&cx()?, id?, number).await };
    page(data, move |found: Data| {
        let t = Texts::here();
        let group = found.group.clone();
        let topic = topic(&group);
        let base = format!("{}/mitglieder", group.address());
        let is_lead = found.is_lead();
        let invite = found.may_invite().then(|| {
            let href = format!("{}/einladen", group.address());
            view! { <LinkButton href icon=Symbol::PersonAdd>{t.invite()}</LinkButton> }
        });
        let one = {
            let (group, refused) = (group.clone(), refused.clone());
            move |shown: Shown| {
                let refused = refused
                    .clone()
                    .filter(|form| form.value("person") == shown.member.person.to_string());
                view! { <li><Row group=group.clone() shown is_lead refused/></li> }
            }
        };
        let to = |page: u64| format!("{base}?seite={page}");
        let previous = (found.page > 1).then(|| to(found.page - 1));
        let next = (found.page < found.pages).then(|| to(found.page + 1));
        let waiting = (!found.waiting.is_empty()).then(|| {
            let one = |waiting| view! { <li><Request group=group.clone() waiting/></li> };
            let rows = found.waiting.clone().into_iter().map(one).collect_view();
            view! { <Section id="anfragen" title=t.requests()><Rows>{rows}</Rows></Section> }
        });
        let window = format!("{}: {}", t.members(), group.name);
        view! {
            {title(&window)}
            <Crumbs links=way(&group)/>
            <Live id="live-head" topic>
                <Head title=t.members() actions=Box::new(move || invite.into_any())>
                    <p class="al-muted">{t.count(group.members)}</p>
                </Head>
            </Live>
            <Areas group=group.clone() level=found.level current="/mitglieder"/>
            <Live id="live-requests" topic>{waiting}</Live>
            <Live id="live-members" topic>
                <Section id="members" title=t.members()>
                    <Rows>{found.members.clone().into_iter().map(one).collect_view()}</Rows>
                    <Pages previous next/>
                </Section>
            </Live>
        }
        .into_any()
    })
}

/// A member; for leads with what they can change.
#[component]
fn Row(group: Group, shown: Shown, is_lead: bool, refused: Option<FormState>) -> impl IntoView {
    let t = Texts::here();
    let name = name_of(&shown);
    let member = shown.member.clone();
    let role =
        view! { <Badge tone=Tone::Info symbol=Symbol::People>{role_name(member.level)}</Badge> };
    let change = is_lead.then(|| {
        let state = refused.clone().unwrap_or_else(|| {
            FormState::with_values([
                ("role", Role::of(member.level).unwrap_or(Role::Reader).code().to_owned()),
                ("title", member.title.clone()),
            ])
        });
        let options = Role::ALL.iter().map(|role| Pick::new(role.code(), role_name(role.level())));
        let action = format!("{}/mitglieder", group.address());
        let spoken = format!(": {name}");
        let (fold, appoint) = (spoken.clone(), spoken.clone());
        view! {
            <details class="al-fold" open=refused.is_some()>
                <summary><Icon symbol=Symbol::Edit/>{t.change_role()}<span class="al-vh">{fold}</span></summary>
                <Form id=format!("m-{}", member.person) action state label=t.role_of(&name)>
                    <input type="hidden" name="person" value=member.person.to_string()/>
                    <Select name="role" label=t.role() options=options.collect() narrow=true/>
                    <Field name="title" label=t.title_field() optional=true narrow=true/>
                    <div class="al-cluster">
                        <SubmitButton kind=Look::Secondary name="act" value="appoint">
                            {t.change_role()}<span class="al-vh">{appoint}</span>
                        </SubmitButton>
                        <SubmitButton kind=Look::Tertiary name="act" value="dismiss">
                            {t.dismiss()}<span class="al-vh">{spoken}</span>
                        </SubmitButton>
                    </div>
                </Form>
            </details>
        }
    });
    view! { <div class="gr-member"><MemberLine shown/><div class="gr-member__role">{role}</div>{change}</div> }
}

#[component]
fn Request(group: Group, waiting: Waiting) -> impl IntoView {
    let t = Texts::here();
    let spoken = format!(": {}", name_of(&waiting.shown));
    let admitted = spoken.clone();
    let action = format!("{}/mitglieder", group.address());
    let asked = waiting.asked;
    let since = t.asks_to_join(&day(asked.created_at));
    view! {
        <div class="al-stack al-stack--tight">
            <MemberLine shown=waiting.shown><p class="al-small al-muted">{since}</p></MemberLine>
            <blockquote class="gr-reason" dir="auto"><p>{asked.text}</p></blockquote>
            <Form id=format!("r-{}", asked.id) action state=FormState::default()>
                <input type="hidden" name="person" value=asked.person.to_string()/>
                <Field name="answer" label=t.answer() hint=t.answer_hint() optional=true/>
                <div class="al-cluster">
                    <SubmitButton name="act" value="admit">{t.admit()}<span class="al-vh">{admitted}</span></SubmitButton>
                    <SubmitButton kind=Look::Secondary name="act" value="refuse">{t.refuse()}<span class="al-vh">{spoken}</span></SubmitButton>
                </div>
            </Form>
        </div>
    }
}

/// Looking for people and asking them in.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let id = part("id");
    let text = asked("q");
    let data = async move { usecases::invite_page(&cx()?, id?, text).await };
    page(data, |found: InvitePage| {
        let t = Texts::here();
        let action = format!("{}/einladen", found.group.address());
        let state = FormState::with_values([("q", found.text.clone())]);
        let one = {
            let action = action.clone();
            move |(person, is_in)| view! { <li><Candidate action=action.clone() person is_in/></li> }
        };
        let hits = match (found.text.trim().is_empty(), found.found.is_empty()) {
            (true, _) => Either::Left(None),
            (false, true) => Either::Left(Some(
                view! { <Empty title=t.nobody_found() text=t.nobody_found_text()/> },
            )),
            (false, false) => Either::Right(
                view! { <Rows>{found.found.into_iter().map(one).collect_view()}</Rows> },
            ),
        };
        let invited = (!found.invited.is_empty()).then(|| {
            let one = |shown| view! { <li><MemberLine shown/></li> };
            let rows = found.invited.into_iter().map(one).collect_view();
            view! { <Panel id="invited" title=t.invited_people()><Rows>{rows}</Rows></Panel> }
        });
        let window = format!("{}: {}", t.invite_title(), found.group.name);
        let shows = topic(&found.group);
        view! {
            {title(&window)}
            <Crumbs links=way(&found.group)/>
            <Head title=t.invite_title()><p class="al-muted" dir="auto">{found.group.name.clone()}</p></Head>
            <div class="al-cols">
                <div class="al-stack">
                    <search>
                        <form action=action class="al-form">
                            <Field name="q" label=t.invite_search() hint=t.invite_search_hint() state/>
                            <div><SubmitButton kind=Look::Secondary>{t.search_button()}</SubmitButton></div>
                        </form>
                    </search>
                    {hits}
                </div>
                <div class="al-stack al-stack--panels">{invited}</div>
            </div>
            <Watched topic=shows/>
        }
        .into_any()
    })
}

#[component]
fn Candidate(action: String, person: directory::PersonEntry, is_in: bool) -> impl IntoView {
    let t = Texts::here();
    let name = person.name.natural();
    let portrait = Portrait::of(person.portrait.clone(), person.name.initials());
    let id = person.id;
    let spoken = format!(": {name}");
    let act = match is_in {
        true => Either::Left(view! { <span class="al-muted">{t.is_member()}</span> }),
        false => Either::Right(view! {
            <Form id=format!("i-{id}") action state=FormState::default() class="">
                <input type="hidden" name="person" value=id.to_string()/>
                <SubmitButton kind=Look::Secondary>{t.invite()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        }),
    };
    let what = format!(
        "{} · {}",
        person.function,
        person.unit.short(&person.house.short)
    );
    view! {
        <div class="al-cluster al-cluster--between">
            <PersonLine name=name.clone() portrait href=Some(person.address()) house=person.house.palette.clone()>
                <p dir="auto">{what}</p>
            </PersonLine>
            {act}
        </div>
    }
}
