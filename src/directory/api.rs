//! What islands read: context, one use case, answer.

use leptos::{prelude::*, server_fn::codec::GetUrl};
use platform::error::AppError;

use crate::Suggestion;
#[cfg(not(target_arch = "wasm32"))]
use {crate::usecases, platform::context::cx};

/// What to offer while somebody types.
#[server(prefix = "/api/directory", endpoint = "suggest", input = GetUrl)]
pub async fn suggest(text: String) -> Result<Vec<Suggestion>, AppError> {
    usecases::suggest(&cx()?, text).await
}
