//! Where somebody is signed in, and ending that from elsewhere.

use platform::{access::session, context::Cx, error::AppError, id::Id, kinds};

use crate::{Device, Devices, SessionEntry, store};

/// The reader's own sessions.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn devices(cx: &Cx) -> Result<Devices, AppError> {
    let current = cx.session().ok_or(AppError::SignedOut)?;
    let read = cx.read();
    let account = store::by_id(&read, current.account)
        .await?
        .ok_or(AppError::SignedOut)?;
    let sessions = session::list(&read, account.id, cx.now).await?;
    let entry = |listed: session::Listed| {
        let (since, hour) = cx.app.clock.day_and_hour(listed.since);
        // No time zone of an authority differs from UTC by parts of an hour.
        let minute = listed.since.0.div_euclid(60_000_000).rem_euclid(60);
        SessionEntry {
            id: listed.session,
            device: Device::from_code(&listed.device),
            since,
            minutes: u16::try_from(i64::from(hour) * 60 + minute).unwrap_or(0),
            is_today: since == cx.today,
            is_this: listed.session == current.session,
        }
    };
    Ok(Devices {
        login: account.login,
        has_password: account.password_hash.is_some(),
        sessions: sessions.into_iter().map(entry).collect(),
    })
}

/// Ends one of the reader's sessions; one that is not theirs, or has ended, is left alone.
/// Whether it was the one this request came with.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn end_session(cx: &Cx, id: Id<kinds::Session>) -> Result<bool, AppError> {
    let current = cx.session().ok_or(AppError::SignedOut)?;
    let own = session::list(&cx.read(), current.account, cx.now).await?;
    if !own.iter().any(|listed| listed.session == id) {
        return Ok(false);
    }
    let tx = cx.begin().await?;
    session::end(&tx, current.account, id).await?;
    store::note(
        &tx,
        store::Event::SessionsEnded,
        Some(current.shown.person),
        Some(current.account),
        cx.now,
    )
    .await?;
    tx.commit().await?;
    Ok(id == current.session)
}

/// Ends all sessions of the reader but the one this request came with.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn end_others(cx: &Cx) -> Result<(), AppError> {
    let current = cx.session().ok_or(AppError::SignedOut)?;
    let tx = cx.begin().await?;
    session::end_others(&tx, current.account, Some(current.session)).await?;
    store::note(
        &tx,
        store::Event::SessionsEnded,
        Some(current.shown.person),
        Some(current.account),
        cx.now,
    )
    .await?;
    Ok(tx.commit().await?)
}
