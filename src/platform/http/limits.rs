//! Every limit a request meets, in one place.

use std::time::Duration;

/// Bytes of a body, but of those that carry a picture.
pub const BODY: usize = 256 * 1024;
/// Bytes of a form that carries a portrait: a photo as a telephone takes it, and the fields beside it.
/// What is larger than a portrait may be, but no larger than this, comes back with the form.
pub const PICTURE_BODY: usize = 16 * 1024 * 1024 + BODY;
/// Bytes of a form that carries a document.
pub const DOCUMENT_BODY: usize = 3 * 1024 * 1024;
/// Fields of a form.
pub const FIELDS: usize = 1000;
/// How long a request may take.
pub const TIME: Duration = Duration::from_secs(15);
/// Characters of an address with its query.
pub const ADDRESS: usize = 4_000;
/// Live connections of a person: tabs.
pub const LIVE_OF_PERSON: usize = 32;
/// Live connections of a process, where the system lets it open that many files.
pub const LIVE: usize = 20_000;
/// Topics a live connection watches.
pub const LIVE_TOPICS: usize = 32;
/// Bytes of a frame from a tab; it has nothing to say.
pub const LIVE_FRAME: usize = 1024;
/// Bytes read at once from a live connection.
pub const LIVE_BUFFER: usize = 4 * 1024;
/// How long a tab may take to receive a frame.
pub const LIVE_PATIENCE: Duration = Duration::from_secs(10);
/// How often a tab shows that it is still there.
pub const LIVE_BEAT: Duration = Duration::from_secs(25);
