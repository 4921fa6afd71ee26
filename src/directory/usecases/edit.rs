//! Editing one's own page.
//!
//! Two tabs never lose text: the form brings back what each field held when it was shown. Where a
//! field was changed both here and elsewhere, both versions are shown, and the next save says which
//! to keep. What was changed in one place only is taken from there without asking.

use platform::{
    access::Ring,
    context::Cx,
    database::Tx,
    error::AppError,
    folding::is_unseen,
    form::FormState,
    http::{form::Sent, parked},
    id::Id,
    kinds,
};

use super::picture::{self, PictureError};
use crate::{
    EditPage, FieldValue, ProfileField,
    store::{entries, profile},
    texts::Texts,
};

/// Entries of a list.
const MOST_ENTRIES: usize = 40;
/// Characters of one of them: a skill is a word that others choose by, a task a line to read.
const LONGEST_ENTRY: usize = 80;

/// The own page with all fields, to be edited.
///
/// # Errors
/// [`AppError::Absent`] for everybody but its owner.
pub async fn edit_page(cx: &Cx, id: Id<kinds::Person>) -> Result<EditPage, AppError> {
    owner(cx, id)?;
    let entry = entries::by_ids(cx, &[id])
        .await?
        .into_iter()
        .next()
        .ok_or(AppError::Absent)?;
    let read = cx.read();
    let filled = profile::fields(&read, id, Ring::Unit).await?;
    let parked = parked::find(&read, cx.account()?, &address(id), cx.now).await?;
    Ok(EditPage {
        entry,
        fields: ProfileField::ALL
            .into_iter()
            .map(|field| stored(&filled, field))
            .collect(),
        skills: profile::skills(&read).await?,
        parked,
    })
}

fn owner(cx: &Cx, id: Id<kinds::Person>) -> Result<(), AppError> {
    if cx.actor()?.person == id {
        Ok(())
    } else {
        Err(AppError::Absent)
    }
}

fn address(id: Id<kinds::Person>) -> String {
    format!("/personen/{id}/bearbeiten")
}

fn stored(filled: &[FieldValue], field: ProfileField) -> FieldValue {
    let found = filled.iter().find(|value| value.field == field).cloned();
    found.unwrap_or(FieldValue {
        field,
        ring: field.default_ring(),
        value: String::new(),
    })
}

/// Saves the own page. Returns the form to show again when something must be corrected or decided.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the page's owner; what the database answers.
pub async fn save_page(
    cx: &Cx,
    id: Id<kinds::Person>,
    sent: Sent,
) -> Result<Option<FormState>, AppError> {
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
    // The version first: on PostgreSQL a save of another tab may come between the two.
    let version = profile::version(&tx, id).await?;
    let saved = profile::fields(&tx, id, Ring::Unit).await?;
    let fields = fields(&mut form, cx, &saved);
    if !form.errors.is_empty() {
        return Ok(Some(form));
    }
    write(cx, &tx, id, version, &fields).await?;
    match (picture, form.value("remove-portrait").is_empty()) {
        (Some(picture), _) => {
            profile::set_portrait(&tx, id, Some((platform::clock::random_id(), picture))).await?;
        }
        (None, false) => profile::set_portrait(&tx, id, None).await?,
        (None, true) => {}
    }
    parked::forget(&tx, cx.account()?, &address(id)).await?;
    tx.commit().await?;
    Ok(None)
}

async fn write(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Person>,
    version: i64,
    fields: &[FieldValue],
) -> Result<(), AppError> {
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

/// The fields as they are to be saved; what must be corrected or decided first stands in the form.
fn fields(form: &mut FormState, cx: &Cx, saved: &[FieldValue]) -> Vec<FieldValue> {
    let t = Texts(cx.lang);
    let mut fields = Vec::new();
    let mut is_conflict = false;
    for field in ProfileField::ALL {
        let code = field.code();
        let now = stored(saved, field);
        let merged = merge(form, field, &now.value);
        let was_asked = form
            .all(&format!("saved-{code}"))
            .any(|saved| saved == now.value);
        form.values
            .retain(|(key, _)| *key != format!("saved-{code}"));
        let value = merged.unwrap_or_else(|mine| {
            is_conflict = true;
            form.values
                .push((format!("saved-{code}"), now.value.clone()));
            match was_asked {
                true => form.reject(&format!("keep-{code}"), t.choose_version()),
                false => form.reject(code, t.changed_elsewhere()),
            }
            mine
        });
        let over = value.chars().count().saturating_sub(field.longest());
        let mut entries = value.lines().filter(|_| field.is_list());
        if over > 0 {
            form.reject(code, t.too_long(over));
        } else if let Some(entry) = entries.find(|entry| entry.chars().count() > LONGEST_ENTRY) {
            let begin: String = entry.chars().take(20).collect();
            form.reject(code, t.entry_too_long(&begin, LONGEST_ENTRY));
        } else if field.is_list() && value.lines().count() > MOST_ENTRIES {
            form.reject(code, t.too_many_entries(MOST_ENTRIES));
        } else if field == ProfileField::Mobile && !is_phone(&value) {
            form.reject(code, t.bad_phone());
        }
        fields.push(FieldValue {
            field,
            ring: ring(form, field, now.ring),
            value,
        });
    }
    if is_conflict {
        form.reject("", t.conflict());
    }
    fields
}

/// The value to save, or what was typed here where somebody must decide first.
fn merge(form: &FormState, field: ProfileField, now: &str) -> Result<String, String> {
    let code = field.code();
    let Some(typed) = form.all(code).next() else {
        return Ok(now.to_owned());
    };
    let mine = tidy(field, typed);
    let sent = |prefix: &str| {
        form.all(&format!("{prefix}-{code}"))
            .next()
            .map(str::to_owned)
    };
    // A decision counts only against the version it was made on.
    let decision = sent("keep").filter(|_| sent("saved").as_deref() == Some(now));
    match decision.as_deref() {
        Some("mine") => return Ok(mine),
        Some("saved") => return Ok(now.to_owned()),
        Some("both") => return Ok(joined(field, now, &mine)),
        _ => {}
    }
    match sent("base").map(|base| tidy(field, &base)) {
        Some(base) if base == now => Ok(mine),
        Some(base) if base == mine => Ok(now.to_owned()),
        _ if mine == now => Ok(mine),
        _ => Err(mine),
    }
}

/// Who may see a field: as chosen here, unless only somewhere else something was chosen.
fn ring(form: &FormState, field: ProfileField, now: Ring) -> Ring {
    let sent = |prefix: &str| Ring::from_code(&form.value(&format!("{prefix}-{}", field.code())));
    match (sent("ring"), sent("base-ring")) {
        (Some(mine), Some(base)) if mine == base => now,
        (Some(mine), _) => mine,
        (None, _) => now,
    }
}

/// Lists without empty lines and doubles, texts without blanks around them. Where nothing would be
/// seen there is nothing.
fn tidy(field: ProfileField, typed: &str) -> String {
    if is_unseen(typed) {
        return String::new();
    }
    if !field.is_list() {
        return typed.trim().to_owned();
    }
    let mut lines: Vec<&str> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !is_unseen(line)) {
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
    text.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '/' | '-' | '(' | ')'))
}
