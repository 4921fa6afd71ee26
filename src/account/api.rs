//! What the views read: context, one use case, answer.

use leptos::{prelude::*, server_fn::codec::GetUrl};
use platform::error::AppError;

use crate::{Devices, Installation};
#[cfg(not(target_arch = "wasm32"))]
use {crate::usecases, axum::http::request::Parts, platform::context::cx};

/// What whoever is not signed in may know of the installation.
#[server(prefix = "/api/account", endpoint = "installation", input = GetUrl)]
pub async fn this_installation() -> Result<Installation, AppError> {
    let request = use_context::<Parts>();
    let known = usecases::installation(&cx()?, request.as_ref().map(|parts| &parts.headers));
    std::future::ready(Ok(known)).await
}

/// The reader's sign-in and devices.
#[server(prefix = "/api/account", endpoint = "devices", input = GetUrl)]
pub async fn own_devices() -> Result<Devices, AppError> {
    usecases::devices(&cx()?).await
}
