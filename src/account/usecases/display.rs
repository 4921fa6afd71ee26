//! Language and appearance.

use platform::{context::Cx, error::AppError, texts::Lang, viewer::Theme};

use crate::store;

/// Keeps the choice in the account of whoever is signed in; others have it in their cookie only.
///
/// # Errors
/// What the database answers.
pub async fn set_display(
    cx: &Cx,
    lang: Option<Lang>,
    theme: Option<Theme>,
) -> Result<(), AppError> {
    let Ok(account) = cx.account() else {
        return Ok(());
    };
    if lang.is_none() && theme.is_none() {
        return Ok(());
    }
    let tx = cx.begin().await?;
    if let Some(lang) = lang {
        store::set_lang(&tx, account, lang).await?;
    }
    if let Some(theme) = theme {
        store::set_theme(&tx, account, theme).await?;
    }
    Ok(tx.commit().await?)
}
