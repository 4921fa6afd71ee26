//! Editing one's own page.
//!
//! Two tabs never lose text: a save names the version it began with. When that is not the newest
//! any more, each field that differs is shown with both versions, and the next save says which to
//! keep.

use platform::{
    access::Ring,
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    http::{form::Sent, parked},
    id::Id,
    kinds,
};

use super::picture::{self, PictureError};
use crate::{EditPage, FieldValue, ProfileField, store::{entries, profile}, texts::Texts};

/// Entries of a list.
const MOST_ENTRIES: usize = 40;

/// The own page with all fields, to be edited.
///
/// # Errors
/// [`AppError::Absent`] for everybody but its owner.
pub async fn edit_page(cx: &Cx, id: Id<kinds::Person>) -> Result<EditPage, AppError> {
    owner(cx, id)?;
    let entry = entries::by_ids(cx, &[id]).await?.into_iter().next().ok_or(AppError::Absent)?;
    let read = cx.read();
    let filled = profile::fields(&read, id, Ring::Unit).await?;
    let parked = parked::find(&read, cx.account()?, &address(id), cx.now).await?;
    Ok(EditPage {
        entry,
        fields: ProfileField::ALL.into_iter().map(|field| stored(&filled, field)).collect(),
        version: profile::version(&read, id).await?,
        skills: profile::skills(&read).await?,
        parked,
    })
}

fn owner(cx: &Cx, id: Id<kinds::Person>) -> Result<(), AppError> {
    if cx.actor()?.person == id { Ok(()) } else { Err(AppError::Absent) }
}

fn address(id: Id<kinds::Person>) -> String {
    format!("/personen/{id}/bearbeiten")
}

fn stored(filled: &[FieldValue], field: ProfileField) -> FieldValue {
    let found = filled.iter().find(|value| value.field == field).cloned();
    found.unwrap_or(FieldValue { field, ring: field.default_ring(), value: String::new() })
}

/// Saves the own page. Returns the form to show again when something must be corrected or decided.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the page's owner; what the database answers.
pub async fn save_page(cx: &Cx, id: Id<kinds::Person>, sent: Sent) -> Result<Option<FormState>, AppError> {
    owner(cx, id)?;
    let upload = sent.upload.as_ref().map(|upload| upload.bytes.clone());
    let mut form = sent.state();
    let picture = match upload {
        Some(bytes) => match tokio::task::spawn_blocking(move || picture::reencode(&bytes)).await {
            Ok(Ok(picture)) => Some(picture),
            Ok(Err(error)) => {
                form.reject("portrait", refusal(cx, error));
                None
            }
            Err(_) => return Err(AppError::Internal),
        },
        None => None,
    };
    let tx = cx.begin().await?;
    let saved = profile::fields(&tx, id, Ring::Unit).await?;
    let version = profile::version(&tx, id).await?;
    let fields = fields(&mut form, cx, &saved);
    if form.errors.is_empty() && form.value("version").parse() != Ok(version) {
        conflict(&mut form, cx, &saved, &fields, version);
    }
    if !form.errors.is_empty() {
        return Ok(Some(form));
    }
    write(cx, &tx, id, version, &fields).await?;
    match (picture, form.value("remove-portrait").is_empty()) {
        (Some(picture), _) => profile::set_portrait(&tx, id, Some((platform::clock::random_id(), picture))).await?,
        (None, false) => profile::set_portrait(&tx, id, None).await?,
        (None, true) => {}
    }
    parked::forget(&tx, cx.account()?, &address(id)).await?;
    tx.commit().await?;
    Ok(None)
}

async fn write(cx: &Cx, tx: &Tx, id: Id<kinds::Person>, version: i64, fields: &[FieldValue]) -> Result<(), AppError> {
    // The version was read in this transaction; another writer can still come between on PostgreSQL.
    match profile::advance(tx, cx, id, version).await? {
        true => profile::save(tx, id, fields).await,
        false => Err(AppError::Conflict),
    }
}

fn refusal(cx: &Cx, error: PictureError) -> &'static str {
    let t = Texts(cx.lang);
    match error {
        PictureError::Unreadable => t.picture_unreadable(),
        PictureError::TooLarge => t.picture_too_large(),
        PictureError::Animated => t.picture_animated(),
    }
}

/// The fields as sent, each with what was decided after a conflict; errors stand in the form.
fn fields(form: &mut FormState, cx: &Cx, saved: &[FieldValue]) -> Vec<FieldValue> {
    let t = Texts(cx.lang);
    let mut fields = Vec::new();
    for field in ProfileField::ALL {
        let code = field.code();
        let before = stored(saved, field);
        let typed = form.all(code).next().map_or_else(|| before.value.clone(), str::to_owned);
        let mut value = tidy(field, &typed);
        match form.value(&format!("keep-{code}")).as_str() {
            "saved" => value.clone_from(&before.value),
            "both" => value = joined(field, &before.value, &value),
            _ => {}
        }
        let over = value.chars().count().saturating_sub(field.longest());
        if over > 0 {
            form.reject(code, t.too_long(over));
        } else if field.is_list() && value.lines().count() > MOST_ENTRIES {
            form.reject(code, t.too_many_entries(MOST_ENTRIES));
        } else if field == ProfileField::Mobile && !is_phone(&value) {
            form.reject(code, t.bad_phone());
        }
        let ring = Ring::from_code(&form.value(&format!("ring-{code}"))).unwrap_or(before.ring);
        fields.push(FieldValue { field, ring, value });
    }
    fields
}

/// Lists without empty lines and doubles, texts without blanks around them.
fn tidy(field: ProfileField, typed: &str) -> String {
    if !field.is_list() {
        return typed.trim().to_owned();
    }
    let mut lines: Vec<&str> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn joined(field: ProfileField, saved: &str, mine: &str) -> String {
    match field.is_list() {
        true => tidy(field, &format!("{saved}\n{mine}")),
        false if saved == mine => mine.to_owned(),
        false => format!("{saved}\n\n{mine}").trim().to_owned(),
    }
}

fn is_phone(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '/' | '-' | '(' | ')'))
}

/// Marks the fields that differ from what was saved meanwhile and are not decided yet.
fn conflict(form: &mut FormState, cx: &Cx, saved: &[FieldValue], fields: &[FieldValue], version: i64) {
    let t = Texts(cx.lang);
    let mut differs = false;
    for field in fields {
        let code = field.field.code();
        let before = stored(saved, field.field);
        let is_decided = !form.value(&format!("keep-{code}")).is_empty();
        form.values.retain(|(key, _)| *key != format!("saved-{code}"));
        if before.value != field.value && !is_decided {
            differs = true;
            form.values.push((format!("saved-{code}"), before.value));
            form.reject(code, t.changed_elsewhere());
        }
    }
    form.values.retain(|(key, _)| key != "version");
    form.values.push(("version".to_owned(), version.to_string()));
    if differs {
        form.reject("", t.conflict());
    }
}
