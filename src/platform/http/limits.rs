//! Every limit a request meets, in one place.

use std::time::Duration;

/// Bytes of a body, but of those that carry a picture.
pub const BODY: usize = 256 * 1024;
/// Bytes of a form that carries a portrait: 5 MB and the fields beside it.
pub const PICTURE_BODY: usize = 5 * 1024 * 1024 + BODY;
/// Fields of a form.
pub const FIELDS: usize = 200;
/// How long a request may take.
pub const TIME: Duration = Duration::from_secs(15);
/// Characters of an address with its query.
pub const ADDRESS: usize = 4_000;
