//! The POST side of the forms: what was sent goes to one use case, what it refused becomes words.
//! Passwords and codes never go back to the browser, and forms that hold them are not parked.

mod browser;

use axum::{
    Router,
    body::Body,
    extract::State,
    http::{HeaderValue, Request},
    response::Response,
    routing::post,
};
use platform::{
    access::session::Token,
    context::Cx,
    error::AppError,
    form::FormState,
    http::{
        Cookies,
        door::Door,
        form::{Outcome, Sent, answer},
        local::local,
    },
    passwords::Weak,
    texts::Lang,
    viewer::Theme,
};

use crate::{
    addresses::{ACCOUNTS, DEVICES, DISPLAY, PASSWORD, SET_UP, SIGN_IN, SIGN_OUT},
    texts::{Notes, Texts},
    usecases::{self, Act, Browser, Issued, NotAdministered, NotChanged, NotSetUp, NotSignedIn},
};

/// The routes of this capability beside its pages.
pub fn router() -> Router<Door> {
    Router::new()
        .route(SIGN_IN, post(sign_in))
        .route(SIGN_OUT, post(sign_out))
        .route(SET_UP, post(set_up))
        .route(DEVICES, post(end_sessions))
        .route(PASSWORD, post(change_password))
        .route(DISPLAY, post(display))
        .route(ACCOUNTS, post(administer))
}

type Answered = Result<Outcome, AppError>;

async fn sign_in(State(door): State<Door>, request: Request<Body>) -> Response {
    let browser = browser::of(&door.app.config, &request);
    answer(door.renderer, request, |cx, sent| {
        sign_in_with(cx, sent, browser)
    })
    .await
}

async fn sign_in_with(cx: Cx, sent: Sent, browser: Browser) -> Answered {
    let t = Texts(cx.lang);
    let mut form = sent.state();
    let (login, password) = (form.value("login"), form.value("password"));
    form.forget(&["password"]);
    require(&mut form, "login", login.trim(), t.login_missing());
    require(&mut form, "password", &password, t.password_missing());
    if !form.errors.is_empty() {
        return Ok(Outcome::Again(form));
    }
    match usecases::sign_in(&cx, &login, password, &browser).await {
        Ok(token) => return Ok(go_with(&cx, onward(&form.value("weiter")), &token)),
        Err(NotSignedIn::Refused) => form.reject("", t.refused()),
        Err(NotSignedIn::Wait(seconds)) => form.reject("", t.wait(seconds)),
        Err(NotSignedIn::Failed(error)) => return Err(error),
    }
    Ok(Outcome::Again(form))
}

/// Where to after signing in; not back to the form itself, nor to what is no page.
pub fn onward(address: &str) -> &str {
    let is_page = |address: &&str| {
        ![SIGN_IN, SIGN_OUT, DISPLAY]
            .iter()
            .any(|other| address.starts_with(other))
    };
    local(address).filter(is_page).unwrap_or("/")
}

async fn administer(State(door): State<Door>, request: Request<Body>) -> Response {
    // The part of the list that was shown: it is shown again.
    let list = request
        .uri()
        .path_and_query()
        .map_or(ACCOUNTS, |address| address.as_str())
        .to_owned();
    answer(door.renderer, request, move |cx, sent| async move {
        let t = Texts(cx.lang);
        let mut form = sent.state();
        let person = form
            .value("person")
            .parse()
            .map_err(|_| AppError::Invalid)?;
        let act = match form.value("act").as_str() {
            "create" => Act::Create(form.value("login")),
            "code" => Act::Code,
            "block" => Act::Block,
            "open" => Act::Open,
            _ => return Err(AppError::Invalid),
        };
        let done = match act {
            Act::Block => Notes::Blocked,
            Act::Open | Act::Code | Act::Create(_) => Notes::Opened,
        };
        match usecases::administer(&cx, person, act).await {
            Ok(None) => return Ok(Outcome::Noted(list, done.into())),
            // Shown once and in no address.
            Ok(Some(Issued { name, login, code })) => {
                let shown = [("name", name), ("login", login), ("code", code)];
                return Ok(Outcome::Here(FormState::with_values(shown)));
            }
            Err(NotAdministered::Taken) => form.reject("login", t.login_taken()),
            Err(NotAdministered::Unfit) => form.reject("login", t.login_unfit()),
            Err(NotAdministered::Failed(error)) => return Err(error),
        }
        Ok(Outcome::Again(form))
    })
    .await
}

async fn sign_out(State(door): State<Door>, request: Request<Body>) -> Response {
    let browser = browser::of(&door.app.config, &request);
    answer(door.renderer, request, |cx, _| async move {
        if let Some(token) = &browser.before {
            usecases::sign_out(&cx, token).await?;
        }
        Ok(signed_out(&cx))
    })
    .await
}

fn signed_out(cx: &Cx) -> Outcome {
    let cookies = Cookies::new(&cx.app.config);
    let note = cookies.set_note(Notes::SignedOut.into());
    Outcome::GoWith(SIGN_IN.to_owned(), vec![cookies.clear_token(), note])
}

async fn set_up(State(door): State<Door>, request: Request<Body>) -> Response {
    let browser = browser::of(&door.app.config, &request);
    answer(door.renderer, request, |cx, sent| {
        set_up_with(cx, sent, browser)
    })
    .await
}

async fn set_up_with(cx: Cx, sent: Sent, browser: Browser) -> Answered {
    let t = Texts(cx.lang);
    let mut form = sent.state();
    let (code, password) = (form.value("code"), form.value("password"));
    require(&mut form, "code", code.trim(), t.code_missing());
    require_twice(&mut form, "password", t);
    form.forget(&["password", "repeat"]);
    if !form.errors.is_empty() {
        return Ok(Outcome::Again(form));
    }
    match usecases::set_up(&cx, &code, password, &browser).await {
        Ok(token) => return Ok(noted_with(&cx, "/", &token, Notes::SetUp)),
        Err(NotSetUp::Code) => form.reject("code", t.code_refused()),
        Err(NotSetUp::Weak(weak)) => form.reject("password", why_weak(weak, t)),
        Err(NotSetUp::Wait(seconds)) => form.reject("", t.wait(seconds)),
        Err(NotSetUp::Failed(error)) => return Err(error),
    }
    Ok(Outcome::Again(form))
}

async fn change_password(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, change_password_to).await
}

async fn change_password_to(cx: Cx, sent: Sent) -> Answered {
    if cx.session().is_none() {
        return Ok(sign_in_first(PASSWORD));
    }
    let t = Texts(cx.lang);
    let mut form = sent.state();
    let (current, new) = (form.value("current"), form.value("new"));
    require(&mut form, "current", &current, t.current_missing());
    require_twice(&mut form, "new", t);
    form.forget(&["current", "new", "repeat"]);
    if !form.errors.is_empty() {
        return Ok(Outcome::Again(form));
    }
    match usecases::change_password(&cx, current, new).await {
        Ok(token) => return Ok(noted_with(&cx, DEVICES, &token, Notes::PasswordChanged)),
        Err(NotChanged::Current) => form.reject("current", t.current_refused()),
        Err(NotChanged::Same) => form.reject("new", t.password_same()),
        Err(NotChanged::Weak(weak)) => form.reject("new", why_weak(weak, t)),
        Err(NotChanged::Wait(seconds)) => form.reject("", t.wait(seconds)),
        Err(NotChanged::Failed(AppError::SignedOut)) => return Ok(sign_in_first(PASSWORD)),
        Err(NotChanged::Failed(error)) => return Err(error),
    }
    Ok(Outcome::Again(form))
}

async fn end_sessions(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, end_sessions_of).await
}

async fn end_sessions_of(cx: Cx, sent: Sent) -> Answered {
    if cx.session().is_none() {
        return Ok(sign_in_first(DEVICES));
    }
    let form = sent.state();
    if form.value("others") == "1" {
        usecases::end_others(&cx).await?;
        return Ok(Outcome::Noted(
            DEVICES.to_owned(),
            Notes::OthersEnded.into(),
        ));
    }
    let session = form
        .value("session")
        .parse()
        .map_err(|_| AppError::Invalid)?;
    if usecases::end_session(&cx, session).await? {
        return Ok(signed_out(&cx));
    }
    Ok(Outcome::Noted(
        DEVICES.to_owned(),
        Notes::DeviceEnded.into(),
    ))
}

async fn display(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, set_display).await
}

async fn set_display(cx: Cx, sent: Sent) -> Answered {
    let form = sent.state();
    let lang = Lang::from_code(&form.value("lang"));
    let theme = Theme::from_code(&form.value("theme"));
    usecases::set_display(&cx, lang, theme).await?;
    let cookies = Cookies::new(&cx.app.config);
    let lang = lang.map(|lang| cookies.set_lang(lang));
    let theme = theme.map(|theme| cookies.set_theme(theme));
    let back = form.value("back");
    let back = local(&back).unwrap_or("/").to_owned();
    Ok(Outcome::GoWith(
        back,
        lang.into_iter().chain(theme).collect(),
    ))
}

fn go_with(cx: &Cx, to: &str, token: &Token) -> Outcome {
    let cookie: HeaderValue = Cookies::new(&cx.app.config).set_token(token);
    Outcome::GoWith(to.to_owned(), vec![cookie])
}

fn noted_with(cx: &Cx, to: &str, token: &Token, note: Notes) -> Outcome {
    let cookies = Cookies::new(&cx.app.config);
    let both = vec![cookies.set_token(token), cookies.set_note(note.into())];
    Outcome::GoWith(to.to_owned(), both)
}

/// Without parking: what was typed here is secret, or nothing.
fn sign_in_first(then: &str) -> Outcome {
    Outcome::Go(format!("{SIGN_IN}?grund=anmelden&weiter={then}"))
}

fn require(form: &mut FormState, field: &str, value: &str, missing: &str) {
    if value.is_empty() {
        form.reject(field, missing);
    }
}

/// A new password, and the same again in `repeat`.
fn require_twice(form: &mut FormState, field: &str, t: Texts) {
    let (password, repeat) = (form.value(field), form.value("repeat"));
    require(form, field, &password, t.new_missing());
    if password != repeat {
        form.reject("repeat", t.repeat_differs());
    }
}

fn why_weak(weak: Weak, t: Texts) -> &'static str {
    match weak {
        Weak::TooShort => t.too_short(),
        Weak::TooLong => t.too_long(),
        Weak::Guessable => t.guessable(),
    }
}

#[cfg(test)]
mod tests {
    use super::onward;

    #[test]
    fn after_signing_in_one_is_where_one_wanted_to_be() {
        let cases = [
            ("/personen?q=A", "/personen?q=A"),
            ("", "/"),
            ("//a.example", "/"),
            ("/anmelden?weiter=/anmelden", "/"),
            ("/abmelden", "/"),
        ];
        for (wanted, expected) in cases {
            assert_eq!(onward(wanted), expected, "{wanted}");
        }
    }
}
