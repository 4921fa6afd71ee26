//! The cookies Allmende sets: session, language, appearance, and what the next page is to say. All
//! are technically necessary.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::{access::session::Token, config::Config, note::Note, texts::Lang, viewer::Theme};

/// Reads and writes the cookies of one installation.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    /// `__Host-` cookies need https or localhost; trials over plain http go without.
    secure: bool,
}

const YEAR: u32 = 365 * 86_400;
/// Seconds a note waits for its page.
const NOTE: u32 = 60;

impl Cookies {
    pub fn new(config: &Config) -> Self {
        Self {
            secure: !config.insecure_http,
        }
    }

    fn session_name(self) -> &'static str {
        if self.secure { "__Host-sid" } else { "sid" }
    }

    fn note_name(self) -> &'static str {
        if self.secure { "__Host-note" } else { "note" }
    }

    /// The session token a request came with.
    pub fn token(self, headers: &HeaderMap) -> Option<Token> {
        find(headers, self.session_name()).and_then(Token::from_text)
    }

    /// The language chosen in this browser.
    pub fn lang(headers: &HeaderMap) -> Option<Lang> {
        find(headers, "lang").and_then(Lang::from_code)
    }

    /// The appearance chosen in this browser.
    pub fn theme(headers: &HeaderMap) -> Option<Theme> {
        find(headers, "theme").and_then(Theme::from_code)
    }

    /// Sets the session; it ends with the browser, or earlier on the server.
    pub fn set_token(self, token: &Token) -> HeaderValue {
        self.set(self.session_name(), &token.text(), "; HttpOnly")
    }

    pub fn clear_token(self) -> HeaderValue {
        self.set(self.session_name(), "", "; HttpOnly; Max-Age=0")
    }

    /// The code of what this page is to say, if it is one at all.
    pub fn note(self, headers: &HeaderMap) -> Option<&str> {
        find(headers, self.note_name())
    }

    pub fn set_note(self, note: Note) -> HeaderValue {
        let more = format!("; HttpOnly; Max-Age={NOTE}");
        self.set(self.note_name(), note.code(), &more)
    }

    pub fn clear_note(self) -> HeaderValue {
        self.set(self.note_name(), "", "; HttpOnly; Max-Age=0")
    }

    pub fn set_lang(self, lang: Lang) -> HeaderValue {
        self.set("lang", lang.code(), &format!("; HttpOnly; Max-Age={YEAR}"))
    }

    pub fn set_theme(self, theme: Theme) -> HeaderValue {
        self.set(
            "theme",
            theme.code(),
            &format!("; HttpOnly; Max-Age={YEAR}"),
        )
    }

    fn set(self, name: &str, value: &str, more: &str) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let cookie = format!("{name}={value}; Path=/; SameSite=Lax{secure}{more}");
        HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static(""))
    }
}

fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|line| line.to_str().ok());
    let mut pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}
