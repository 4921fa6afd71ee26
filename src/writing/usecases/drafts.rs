//! Drafts: what is typed into a form of the editor is kept every few seconds, for its account alone,
//! until it is sent or thrown away.

use document::{Document, Language};
use platform::{
    clock,
    content::{self, Content, Phase, Phases, Read, Wanted, Within},
    context::Cx,
    error::AppError,
    form::FormState,
    http::{form::encode, local::local, parked},
    id::Id,
    kinds,
    time::Instant,
};

use crate::{
    Draft, KINDS, Topic,
    store::drafts as store,
    texts::Texts,
    usecases::{topics, written::body},
};

/// Hints shown at once; more would discourage.
const SHOWN: usize = 5;
/// Bytes of the fields of one draft.
const MOST: usize = 2 * 1024 * 1024;

/// What a form of the editor begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The id under which this tab keeps its draft.
    pub draft: Id<kinds::Draft>,
    /// What was typed before, if anything.
    pub fields: Option<Vec<(String, String)>>,
    /// When that was kept.
    pub saved_at: Option<Instant>,
    /// Further drafts for the same form.
    pub others: Vec<Draft>,
    /// What it can be about.
    pub topics: Vec<Topic>,
}

/// What the reader wrote at an address before: parked input first, then the draft asked for, or the
/// newest.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn begin(
    cx: &Cx,
    address: &str,
    wanted: Option<Id<kinds::Draft>>,
) -> Result<Begun, AppError> {
    let read = cx.read();
    // Whoever writes without an account, as the demo's people do, has no drafts.
    let Ok(account) = cx.account() else {
        return Ok(Begun {
            draft: clock::new_id(cx.now),
            fields: None,
            saved_at: None,
            others: Vec::new(),
            topics: Vec::new(),
        });
    };
    let topics = topics::offered(cx).await?;
    let mut drafts = store::of(&read, account, Some(address)).await?;
    if let Some(fields) = parked::find(&read, account, address, cx.now).await? {
        let kept = fields.iter().find(|(name, _)| name == "draft");
        let draft = kept.and_then(|(_, id)| id.parse().ok());
        drafts.retain(|other| Some(other.id) != draft);
        return Ok(Begun {
            draft: draft.unwrap_or_else(|| clock::new_id(cx.now)),
            fields: Some(fields),
            saved_at: None,
            others: drafts,
            topics,
        });
    }
    let at = match wanted {
        Some(id) => drafts.iter().position(|draft| draft.id == id),
        None => (!drafts.is_empty()).then_some(0),
    };
    let Some(at) = at else {
        return Ok(Begun {
            draft: clock::new_id(cx.now),
            fields: None,
            saved_at: None,
            others: drafts,
            topics,
        });
    };
    let chosen = drafts.remove(at);
    Ok(Begun {
        draft: chosen.id,
        fields: Some(chosen.fields),
        saved_at: Some(chosen.saved_at),
        others: drafts,
        topics,
    })
}

/// A hint at something that reads hard, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintLine {
    pub kind: &'static str,
    pub text: String,
    /// The words it is about; empty for a picture.
    pub sentence: String,
}

/// What saving a draft answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Autosaved {
    pub saved_at: Instant,
    pub hints: Vec<HintLine>,
}

/// Keeps what is typed. Nothing is checked but its size: a draft may be as unfinished as it likes.
///
/// # Errors
/// [`AppError::Invalid`] when it is too large, or its form is none of this site.
pub async fn autosave(
    cx: &Cx,
    id: Id<kinds::Draft>,
    address: &str,
    mut form: FormState,
) -> Result<Autosaved, AppError> {
    let size: usize = form
        .values
        .iter()
        .map(|(name, value)| name.len() + value.len())
        .sum();
    // The list of drafts leads to where they were written.
    if size > MOST || address.len() > 500 || local(address).is_none() {
        return Err(AppError::Invalid);
    }
    form.values.retain(|(name, _)| name != "act");
    let tx = cx.begin().await?;
    store::save(cx, &tx, id, address, &form.values).await?;
    tx.commit().await?;
    let hints = body(&mut form, cx.lang).map_or_else(Vec::new, |document| hints(cx, &document));
    Ok(Autosaved {
        saved_at: cx.now,
        hints,
    })
}

/// What reads hard in a document. Texts are German whatever the language of the interface.
pub fn hints(cx: &Cx, document: &Document) -> Vec<HintLine> {
    let t = Texts(cx.lang);
    let line = |hint: document::Hint| HintLine {
        kind: Texts::hint_kind(&hint.kind),
        text: match hint.sentence.is_empty() {
            true => t.hint(&hint.kind),
            false => format!("{} „{}“", t.hint(&hint.kind), hint.excerpt()),
        },
        sentence: hint.sentence,
    };
    document::hints(document, Language::German)
        .into_iter()
        .take(SHOWN)
        .map(line)
        .collect()
}

/// Everything the reader has not shown to anybody yet.
#[derive(Clone, Debug, Default)]
pub struct Unfinished {
    /// What is typed and not sent, the newest first.
    pub drafts: Vec<Draft>,
    /// What was saved as a draft or handed in, with its title.
    pub unpublished: Vec<(Content, String)>,
}

/// What the reader has begun.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn unfinished(cx: &Cx) -> Result<Unfinished, AppError> {
    let (read, actor) = (cx.read(), cx.actor()?);
    let wanted = Wanted {
        kinds: &KINDS,
        phases: Phases::of(&[Phase::Draft, Phase::Review]),
        within: Within::Owned(vec![actor.person.cast()]),
        before: None,
        since: None,
        limit: 100,
    };
    Ok(Unfinished {
        drafts: store::of(&read, cx.account()?, None).await?,
        unpublished: content::headlines::<Read>(&read, actor, wanted).await?,
    })
}

/// Throws a draft away.
///
/// # Errors
/// As [`unfinished`].
pub async fn discard_draft(cx: &Cx, id: Id<kinds::Draft>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    store::discard(&tx, cx.account()?, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the draft that a form carried, within the change that sends it, and what was parked of it.
///
/// # Errors
/// What the database answers.
pub async fn sent(
    cx: &Cx,
    tx: &platform::database::Tx,
    address: &str,
    form: &FormState,
) -> Result<(), AppError> {
    // What the program itself writes was never a draft.
    let Ok(account) = cx.account() else {
        return Ok(());
    };
    if let Ok(id) = form.value("draft").parse() {
        store::discard(tx, account, id).await?;
    }
    parked::forget(tx, account, address).await?;
    Ok(())
}

/// The id of what a form makes at an address: sent twice, it makes one; sent with other words, another, so
/// that none are lost.
///
/// # Errors
/// [`AppError::SignedOut`].
pub fn made_of<T>(cx: &Cx, address: &str, form: &FormState) -> Result<Id<T>, AppError> {
    let person = cx.actor()?.person;
    if form.value("draft").parse::<Id<kinds::Draft>>().is_err() {
        return Ok(clock::new_id(cx.now));
    }
    let values = form.values.iter();
    let pairs: Vec<_> = values
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let said = format!("{address}?{}", encode(&pairs));
    Ok(clock::named_id(person.uuid(), &said))
}
