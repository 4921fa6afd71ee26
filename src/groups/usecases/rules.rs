//! The rules of a group: short, versioned, accepted by everybody in it.

use platform::{
    access::{Level, may},
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};

use super::{group, group_for, tell::tell};
use crate::{
    Group,
    capability::{Read, WriteRules},
    store::{members, rules},
    texts::Texts,
};

/// Characters of the rules.
const LONGEST: usize = 4000;

/// The rules, for reading, accepting and writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesPage {
    pub group: Group,
    pub text: String,
    /// Whether the reader may write the next version.
    pub may_write: bool,
}

/// The rules of a group. Who may see its door may read them: nobody should ask to come in without.
///
/// # Errors
/// [`AppError::Absent`] where there is no such group for this reader.
pub async fn rules_page(cx: &Cx, id: Id<kinds::Group>) -> Result<RulesPage, AppError> {
    let group = group(cx, id).await?;
    let text = match group.rules_version {
        0 => String::new(),
        version => rules::text(&cx.read(), id, version).await?,
    };
    let actor = cx.actor()?;
    let may_write = may::<WriteRules>(actor, &group.protected(actor)).is_some();
    Ok(RulesPage {
        group,
        text,
        may_write,
    })
}

/// Writes the next version of the rules. Whoever writes it accepts it; after a change of substance
/// all others read only, until they accept it too.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead the group.
pub async fn write_rules(
    cx: &Cx,
    id: Id<kinds::Group>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let t = Texts(cx.lang);
    let tx = cx.begin().await?;
    let (group, permit) = group_for::<WriteRules>(cx, &tx, id).await?;
    let text = form.value("text").trim().to_owned();
    match text.chars().count() {
        0 => form.reject("text", t.rules_missing()),
        count if count > LONGEST => form.reject("text", t.too_long(count - LONGEST)),
        _ => {}
    }
    if form.value("version") != group.rules_version.to_string() {
        form.reject("", t.rules_written_meanwhile());
        form.values.retain(|(name, _)| name != "version");
    }
    if !form.errors.is_empty() {
        return Ok(Some(form));
    }
    let version = group.rules_version + 1;
    let binding = group.rules_version == 0 || form.value("binding") == "on";
    rules::write(cx, &tx, id, &text, binding, version).await?;
    let writer = permit.by();
    members::accept(cx, &tx, id, writer, version).await?;
    if binding {
        members::regrant_all(&tx, id).await?;
        for member in members::at_least(&tx, id, Level::Read).await? {
            if member.person != writer {
                let moment: Id<()> = platform::clock::named_id(id.uuid(), &version.to_string());
                tell(cx, &tx, member.person, "rules", moment, &group).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(None)
}

/// Accepts the rules in force, as the page showed them.
///
/// # Errors
/// [`AppError::Absent`] where the reader is not in the group.
pub async fn accept(
    cx: &Cx,
    id: Id<kinds::Group>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    let (group, permit) = group_for::<Read>(cx, &tx, id).await?;
    group.standing.ok_or(AppError::Absent)?;
    if form.value("version") != group.rules_version.to_string() {
        form.reject("", Texts(cx.lang).rules_changed_meanwhile());
        form.values.retain(|(name, _)| name != "version");
        return Ok(Some(form));
    }
    members::accept(cx, &tx, id, permit.by(), group.rules_version).await?;
    tx.commit().await?;
    Ok(None)
}
