//! Where every way to sign in ends.

use std::net::IpAddr;

use platform::{
    access::session::{self, Token},
    context::Cx,
    database::Tx,
    error::AppError,
};

use super::folded;
use crate::{Device, store};

/// Who somebody is by the word of an issuer: the local passwords, an OpenID provider, a directory.
/// Never an e-mail address, which may change hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub issuer: String,
    pub subject: String,
}

/// The issuer of those who sign in with a password kept here.
pub(super) const LOCAL: &str = "local";

impl Identity {
    /// Of somebody whose password is kept here.
    pub fn local(login: &str) -> Self {
        Self {
            issuer: LOCAL.to_owned(),
            subject: folded(login),
        }
    }
}

/// Where a request came from.
#[derive(Clone, Debug)]
pub struct Browser {
    pub device: Device,
    /// For throttling only; none where the server does not know it.
    pub address: Option<IpAddr>,
    /// The session it already had; ends when another begins.
    pub before: Option<Token>,
}

/// Begins a session for whoever an issuer vouched for; none if there is no such account, it is
/// blocked, or its person belongs to no authority today.
///
/// # Errors
/// What the database answers.
pub async fn admit(
    cx: &Cx,
    tx: &Tx,
    identity: &Identity,
    browser: &Browser,
) -> Result<Option<Token>, AppError> {
    let Some(account) = store::by_identity(tx, &identity.issuer, &identity.subject).await? else {
        return Ok(None);
    };
    let holder = session::holder(tx, account.id, cx.today).await?;
    if !holder.is_some_and(|holder| holder.may_begin) {
        return Ok(None);
    }
    if let Some(before) = &browser.before {
        session::end_by_token(tx, before).await?;
    }
    Ok(Some(
        session::begin(tx, account.id, &browser.device.code(), cx.now).await?,
    ))
}
