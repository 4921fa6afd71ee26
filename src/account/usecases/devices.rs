//! Where somebody is signed in, and ending that from elsewhere.

use platform::{access::session, context::Cx, error::AppError, id::Id, kinds, time::Instant};

use crate::{Device, Devices, Moment, SessionEntry, store};

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
    let entry = |listed: session::Listed| SessionEntry {
        id: listed.session,
        device: Device::from_code(&listed.device),
        since: moment(cx, listed.since),
        used: moment(cx, listed.used),
        is_this: listed.session == current.session,
    };
    let mut sessions: Vec<_> = sessions.into_iter().map(entry).collect();
    sessions.sort_by_key(|entry| !entry.is_this);
    Ok(Devices {
        login: account.login,
        has_password: account.password_hash.is_some(),
        sessions,
    })
}

fn moment(cx: &Cx, at: Instant) -> Moment {
    let (day, hour) = cx.app.clock.day_and_hour(at);
    // No time zone of an authority differs from UTC by parts of an hour.
    let minute = at.0.div_euclid(60_000_000).rem_euclid(60);
    Moment {
        day,
        minutes: u16::try_from(i64::from(hour) * 60 + minute).unwrap_or(0),
        is_today: day == cx.today,
    }
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
