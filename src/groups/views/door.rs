//! Coming in, `/gruppen/:id/beitritt`, and going, `/gruppen/:id/verlassen`.

use leptos::prelude::*;
use platform::{context::cx, error::AppError, form::FormState};
use ui::{button::Kind as Look, prelude::*};

use super::{
    home::day,
    parts::{Rules, Watched, topic, way},
};
use crate::{
    AskKind, Kind,
    texts::Texts,
    usecases::{self, Home, WayIn},
};

/// The way in that is open to the reader: to join, to ask, to answer an invitation, to withdraw.
#[component]
pub fn EntryPage() -> impl IntoView {
    let id = part("id");
    let refused = use_context::<FormState>();
    let data = async move { usecases::home(&cx()?, id?, &[]).await };
    page(data, move |home: Home| {
        let t = Texts::here();
        let action = format!("{}/beitritt", home.group.address());
        let state = refused.unwrap_or_default();
        let cancel = home.group.address();
        let rules = {
            let home = home.clone();
            move || accept_rules(&home)
        };
        let asked = home.asked.clone();
        let (head, body) = match asked {
            _ if home.way_in == WayIn::Archived => (
                t.archived(),
                view! { <p>{t.nobody_comes()}</p> }.into_any(),
            ),
            Some(asked) if asked.kind == AskKind::Invitation => (
                t.invited_title(),
                view! {
                    <p>{t.invited_text()}</p>
                    <Form action=action.clone() state>
                        {rules()}
                        <div class="al-cluster">
                            <SubmitButton name="act" value="accept">{t.accept()}</SubmitButton>
                            <SubmitButton name="act" value="decline" kind=Look::Secondary>{t.decline()}</SubmitButton>
                        </div>
                    </Form>
                }
                .into_any(),
            ),
            Some(asked) => (
                t.asked_title(),
                view! {
                    <p>{t.asked_text(home.group.kind == Kind::Network, &day(asked.expires_at))}</p>
                    <Form action=action.clone() state>
                        <div><SubmitButton name="act" value="withdraw" kind=Look::Secondary>{t.withdraw()}</SubmitButton></div>
                    </Form>
                }
                .into_any(),
            ),
            None if home.is_free() || home.can_ask() => {
                let (act, label) = match home.is_free() {
                    true => ("join", t.join()),
                    false => ("ask", t.send_request()),
                };
                let asks = home.can_ask();
                let network = home.group.kind == Kind::Network;
                let reason = move || asks.then(|| {
                    view! { <TextArea name="text" label=t.reason() hint=t.reason_hint(network) rows=3/> }
                });
                let head = if home.is_free() { t.join() } else { t.ask() };
                (
                    head,
                    view! {
                        <Form action=action.clone() state>
                            {reason()}
                            {rules()}
                            <div class="al-cluster">
                                <SubmitButton name="act" value=act>{label}</SubmitButton>
                                <LinkButton href=cancel kind=Look::Tertiary>{t.cancel()}</LinkButton>
                            </div>
                        </Form>
                    }
                    .into_any(),
                )
            }
            None if home.group.standing.is_some() => (
                t.you_are_in(),
                view! { <p><a href=cancel>{home.group.name.clone()}</a></p> }.into_any(),
            ),
            None => {
                return view! { <ErrorPage error=AppError::Absent/> }.into_any();
            }
        };
        let window = format!("{head}: {}", home.group.name);
        let shows = topic(&home.group);
        view! {
            {title(&window)}
            <Crumbs links=way(&home.group)/>
            <Head title=head><p class="al-muted" dir="auto">{home.group.name.clone()}</p></Head>
            <div class="al-read al-stack">{body}</div>
            <Watched topic=shows/>
        }
        .into_any()
    })
}

/// The rules and the box to accept them; nothing where there are none.
fn accept_rules(home: &Home) -> Option<impl IntoView + use<>> {
    let t = Texts::here();
    let (version, text) = (home.group.rules_version, home.group.rules.clone());
    (version > 0).then(|| {
        view! {
            <Section id="rules" title=t.rules_first()><Rules text/></Section>
            <input type="hidden" name="rules_version" value=version.to_string()/>
            <Checkbox name="rules" label=t.accept_rules()/>
        }
    })
}

/// Leaving asks once.
#[component]
pub fn LeavePage() -> impl IntoView {
    let id = part("id");
    let refused = use_context::<FormState>();
    let data = async move {
        let home = usecases::home(&cx()?, id?, &[]).await?;
        home.group.standing.ok_or(AppError::Absent)?;
        Ok(home)
    };
    page(data, move |home: Home| {
        let t = Texts::here();
        let head = t.leave_title(&home.group.name);
        let address = home.group.address();
        view! {
            {title(&head)}
            <Crumbs links=way(&home.group)/>
            <Head title=head/>
            <div class="al-read al-stack">
                <p>{t.leave_text()}</p>
                <Form action=format!("{address}/verlassen") state=refused.unwrap_or_default()>
                    <div class="al-cluster">
                        <SubmitButton>{t.leave_button()}</SubmitButton>
                        <LinkButton href=address kind=Look::Tertiary>{t.cancel()}</LinkButton>
                    </div>
                </Form>
            </div>
            <Watched topic=topic(&home.group)/>
        }
        .into_any()
    })
}
