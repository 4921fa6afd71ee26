//! Mail: notices on their way to people who are not here.
//!
//! A notice is queued in the transaction that tells it ([`queue`]). When it is time by what its reader
//! wishes ([`wishes`]), all that is due becomes one mail; what that says is decided when it is sent,
//! by the capability `notices`. [`Post`] carries it to the mail server.
//!
//! A mail is claimed by one process before it is sent, and gone once the server took it. Only where a
//! process dies between the two does it go out again, with the same `Message-ID`.

mod letter;
mod post;
pub mod queue;
mod reader;
pub mod wishes;

pub use letter::Letter;
pub use post::{Kept, Misconfigured, Post, Taken, Undelivered};
pub use reader::{Reader, reader};
