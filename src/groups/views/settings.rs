//! The settings of a group, `/gruppen/:id/einstellungen`, for its leads.

use leptos::{either::Either, prelude::*};
use platform::{context::cx, form::FormState};
use ui::{button::Kind as Look, form::FormContext, prelude::*};

use super::parts::{Areas, way};
use crate::{
    Audience, Entry, Group, Kind, Profile, Visibility,
    texts::{Texts, long},
    usecases::{self, SettingsPage as Data, Turn},
};

/// What a group is called, how it is open, and its end.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let id = part("id");
    let refused = use_context::<FormState>();
    let data = async move { usecases::settings_page(&cx()?, id?).await };
    page(data, move |found: Data| {
        let t = Texts::here();
        let Data {
            group,
            level,
            profiles,
            may_edit,
            turns,
            others,
        } = found;
        let turns = {
            let group = group.clone();
            let one = move |turn| view! { <Life group=group.clone() turn/> };
            turns.into_iter().map(one).collect_view()
        };
        let belonging = (may_edit && group.kind != Kind::Network).then(|| {
            let href = format!("{}/zugehoerig", group.address());
            view! {
                <Panel id="belonging" title=t.by_itself_title()>
                    <p>{t.by_itself_text()}</p>
                    <p class="al-space"><a href=href>{t.by_itself_link()}</a></p>
                </Panel>
            }
        });
        let offer = (may_edit && !others.is_empty()).then(|| {
            view! { <Offer group=group.clone() others/> }
        });
        let until = group.dissolves_on.map(|day| {
            view! { <Alert tone=Tone::Warning title=t.dissolved_title()><p>{t.dissolved_text(&long(day))}</p></Alert> }
        });
        let head = t.settings_title(&group.name);
        let form = match may_edit {
            true => Either::Left(view! { <Change group=group.clone() profiles refused/> }),
            false => Either::Right(()),
        };
        view! {
            {title(&head)}
            <Crumbs links=way(&group)/>
            <Head title=head/>
            <Areas group=group.clone() level current="/einstellungen"/>
            {until}
            <div class="al-cols">
                <div>{form}</div>
                <div class="al-stack al-stack--panels">
                    {belonging}
                    {offer}
                    {turns}
                </div>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Life(group: Group, turn: Turn) -> impl IntoView {
    let t = Texts::here();
    let (act, title, text, button) = match turn {
        Turn::Review => (
            "review",
            t.review_title(),
            t.review_text(),
            t.review_button(),
        ),
        Turn::Archive => ("archive", t.close_title(), t.close_text(), t.close_button()),
        Turn::Reopen => (
            "reopen",
            t.reopen_title(),
            t.reopen_text(),
            t.reopen_button(),
        ),
        Turn::Restore => (
            "restore",
            t.restore_title(),
            t.reopen_text(),
            t.restore_button(),
        ),
        Turn::Dissolve => (
            "dissolve",
            t.dissolve_title(),
            t.dissolve_text(),
            t.dissolve_button(),
        ),
    };
    let action = format!("{}/einstellungen", group.address());
    view! {
        <Panel id=act title>
            <p>{text}</p>
            <Form id=act action state=FormState::default() class="al-space">
                <SubmitButton kind=Look::Secondary name="act" value=act>{button}</SubmitButton>
            </Form>
        </Panel>
    }
}

/// The lead of a network, offered to another of its authorities.
#[component]
fn Offer(group: Group, others: Vec<directory::House>) -> impl IntoView {
    let t = Texts::here();
    let action = format!("{}/einstellungen", group.address());
    let none = std::iter::once(Pick::new("", t.nobody()));
    let options = others
        .into_iter()
        .map(|house| Pick::new(house.key, house.name));
    let options: Vec<_> = none.chain(options).collect();
    view! {
        <Panel id="offer" title=t.offer_title()>
            <p>{t.offer_text()}</p>
            <Form id="offer" action state=FormState::default() class="al-form al-space">
                <Select name="authority" label=t.authority_field() options/>
                <div><SubmitButton kind=Look::Secondary name="act" value="offer">{t.offer_button()}</SubmitButton></div>
            </Form>
        </Panel>
    }
}

#[component]
fn Change(group: Group, profiles: Vec<Profile>, refused: Option<FormState>) -> impl IntoView {
    let t = Texts::here();
    let version = group.version.to_string();
    let state = refused.unwrap_or_else(|| {
        FormState::with_values([
            ("kind", group.kind.code().to_owned()),
            ("name", group.name.clone()),
            ("purpose", group.purpose.clone()),
            ("mandate", group.mandate.clone()),
            (
                "ends_on",
                group.ends_on.map(|day| day.to_string()).unwrap_or_default(),
            ),
            ("visibility", group.visibility.code().to_owned()),
            ("audience", group.audience.code().to_owned()),
            ("entry", group.entry.code().to_owned()),
            ("profile", group.profile.key.clone()),
            (
                "comments",
                if group.comments { "on" } else { "" }.to_owned(),
            ),
        ])
    });
    // What the form was filled from; after a refusal because of somebody else's change the newest.
    let version = match state.value("version") {
        shown if shown.is_empty() => version,
        shown => shown,
    };
    let address = group.address();
    view! {
        <Form action=format!("{address}/einstellungen") state>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="kind" value=group.kind.code()/>
            <Field name="name" label=t.name() hint=t.name_hint()/>
            <TextArea name="purpose" label=t.purpose() hint=t.purpose_hint() rows=3/>
            {(group.kind == Kind::Network).then(|| view! {
                <TextArea name="mandate" label=t.mandate() hint=t.mandate_hint() rows=2 optional=true/>
            })}
            <Field name="ends_on" label=t.ends_on() hint=t.ends_on_hint() optional=true narrow=true/>
            <Openness profiles/>
            <Checkbox name="comments" label=t.allow_comments() hint=t.allow_comments_hint()/>
            <SaveBar cancel=address/>
        </Form>
    }
}

/// Who sees a group, for whom that holds, how one gets in, and its profile.
#[component]
pub(super) fn Openness(profiles: Vec<Profile>) -> impl IntoView {
    let t = Texts::here();
    let state = use_context::<FormContext>()
        .map(|form| form.state())
        .unwrap_or_default();
    let pick = |name: &str, code: &str, label: &str, detail: &str| {
        let pick = Pick::new(code, label).on(state.value(name) == code);
        if detail.is_empty() {
            pick
        } else {
            pick.detail(detail)
        }
    };
    let visibility = vec![
        pick(
            "visibility",
            Visibility::Open.code(),
            t.open(),
            t.open_text(),
        ),
        pick(
            "visibility",
            Visibility::Closed.code(),
            t.closed(),
            t.closed_text(),
        ),
        pick(
            "visibility",
            Visibility::Hidden.code(),
            t.hidden(),
            t.hidden_text(),
        ),
    ];
    let audience = vec![
        pick(
            "audience",
            Audience::Authority.code(),
            t.audience_authority(),
            "",
        ),
        pick(
            "audience",
            Audience::Everyone.code(),
            t.audience_everyone(),
            "",
        ),
    ];
    let entry = vec![
        pick("entry", Entry::Free.code(), t.free(), t.free_text()),
        pick(
            "entry",
            Entry::Request.code(),
            t.request(),
            t.request_text(),
        ),
        pick(
            "entry",
            Entry::Invitation.code(),
            t.invitation(),
            t.invitation_text(),
        ),
    ];
    let profiles = profiles.iter().map(|profile| {
        let words = super::parts::profile_words(profile).join(" · ");
        pick("profile", &profile.key, &profile.name, &words)
    });
    view! {
        <Choice name="visibility" legend=t.visibility() options=visibility/>
        <Choice name="audience" legend=t.audience() options=audience/>
        <Choice name="entry" legend=t.entry() options=entry/>
        <Choice name="profile" legend=t.profile() hint=t.profile_hint() options=profiles.collect()/>
    }
}
