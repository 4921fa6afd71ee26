//! Signing in.

use axum::http::request::Parts;
use leptos::{either::Either, prelude::*};
use platform::{
    context::cx,
    form::{FormState, form_state},
    viewer::Viewer,
};
use ui::prelude::*;

use crate::{
    Installation,
    addresses::{SET_UP, SIGN_IN},
    texts::Texts,
    usecases,
};

/// `/anmelden`
#[component]
pub fn SignInPage() -> impl IntoView {
    let t = Texts::here();
    let headers = use_context::<Parts>().map(|request| request.headers);
    let installation = cx()
        .map(|cx| usecases::installation(&cx, headers.as_ref()))
        .ok();
    // What brought the reader here travels with the form, so that a refusal does not lose it.
    let state =
        form_state(|| FormState::with_values(["grund", "weiter"].map(|name| (name, asked(name)))));
    let body = match Viewer::here().signed_in {
        Some(reader) => Either::Left(view! {
            <p>{t.signed_in_as(&reader.name)}</p>
            <div><LinkButton href="/" kind=Kind::Primary>{t.to_start()}</LinkButton></div>
        }),
        None => Either::Right(view! { <SignInForm state/> }),
    };
    view! {
        {title(t.sign_in())}
        <h1>{t.sign_in()}</h1>
        {installation.map(|installation| view! { <About installation/> })}
        {body}
    }
}

#[component]
fn About(installation: Installation) -> impl IntoView {
    let t = Texts::here();
    let forgets = installation.forgets.then(|| {
        view! {
            <Alert tone=Tone::Warning title=t.forgets_title()><p>{t.forgets_text()}</p></Alert>
        }
    });
    view! { <p class="al-muted">{t.sign_in_lead(&installation.name)}</p>{forgets} }
}

#[component]
fn SignInForm(state: FormState) -> impl IntoView {
    let t = Texts::here();
    let (reason, onward) = (state.value("grund"), state.value("weiter"));
    let note = match reason.as_str() {
        "abgelaufen" => Some((t.expired_title(), t.expired_text())),
        "verloren" => Some((t.lost_title(), t.lost_text())),
        "anmelden" => Some((t.needed_title(), t.needed_text())),
        _ => None,
    };
    view! {
        {note.map(|(title, text)| view! { <Alert title><p>{text}</p></Alert> })}
        <Form action=SIGN_IN state refused=t.refused_title()>
            <input type="hidden" name="grund" value=reason/>
            <input type="hidden" name="weiter" value=onward/>
            <Field name="login" label=t.login() autocomplete="username"/>
            <PasswordField name="password" label=t.password()/>
            <SubmitButton block=true>{t.sign_in()}</SubmitButton>
        </Form>
        <p><a href=SET_UP>{t.have_code()}</a></p>
    }
}
