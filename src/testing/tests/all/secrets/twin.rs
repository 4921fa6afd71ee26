//! A world in which the same is written twice, once with secrets and once without.

use demo::load::id_of;
use platform::clock;
use testing::{Client, TestApp, same};
use uuid::Uuid;

/// Who writes in one of the twins, and what they wrote that its twin has as well.
pub(super) struct Twin {
    pub(super) app: TestApp,
    /// Whether this is the world with the secrets.
    pub(super) with: bool,
    pub(super) open: Vec<String>,
}

/// The draft a content is made from: what is made from it has the same id in both worlds.
pub(super) fn draft(title: &str) -> String {
    clock::named_id::<()>(Uuid::nil(), title).to_string()
}

/// The address of what somebody writes under a title.
pub(super) fn address(kind: &str, person: &str, title: &str) -> String {
    format!(
        "/{kind}/{}",
        clock::named_id::<()>(id_of(person).uuid(), &draft(title))
    )
}

/// A page with its ids, of which some are random, by the order in which they stand there.
pub(super) fn plain(page: &str) -> String {
    let page = same(page, &[]);
    let is_id = |part: &&str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (mut ids, mut kept, mut rest) = (Vec::new(), String::new(), page.as_str());
    while let Some(letter) = rest.chars().next() {
        if let Some(id) = rest.get(..32).filter(is_id) {
            let known = ids.iter().position(|known| *known == id);
            kept.push('#');
            kept.push_str(&known.unwrap_or(ids.len()).to_string());
            if known.is_none() {
                ids.push(id);
            }
            rest = &rest[32..];
        } else {
            kept.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    kept
}

impl Twin {
    pub(super) async fn new(with: bool) -> Self {
        Self {
            app: TestApp::mini().await,
            with,
            open: Vec::new(),
        }
    }

    pub(super) async fn person(&self, login: &str) -> Client {
        self.app.person(login).await
    }

    /// Sends a form of the editor: what stands there to be read by others, too.
    pub(super) async fn write(
        &mut self,
        who: &Client,
        form: &str,
        title: &str,
        fields: &[(&str, &str)],
    ) -> String {
        self.app.advance(60);
        let draft = draft(title);
        let all = [
            &[
                ("draft", draft.as_str()),
                ("title", title),
                ("teaser", title),
            ][..],
            fields,
        ]
        .concat();
        let sent = who.post(form, &all).await;
        assert_eq!(sent.status, 303, "{form} {title}: {}", sent.text());
        self.open.push(sent.location().to_owned());
        sent.location().to_owned()
    }

    /// The same for a secret, which is written in one of the twins only; its address in both.
    pub(super) async fn secret(
        &mut self,
        who: &Client,
        form: &str,
        title: &str,
        fields: &[(&str, &str)],
    ) -> Option<String> {
        if !self.with {
            self.app.advance(60);
            return None;
        }
        let made = self.write(who, form, title, fields).await;
        self.open.pop();
        Some(made)
    }
}
