//! What one can do with an account, a verb a file. Failures stand on top of each file; what the
//! user reads about them is chosen in `http`.

mod administer;
mod admit;
mod change_password;
mod code;
mod create;
mod devices;
mod display;
mod guest;
mod installation;
mod set_up;
mod sign_in;
mod sign_out;
mod strength;
mod sweep;
mod throttle;

pub use administer::{Accounts, Act, Issued, Kept, NotAdministered, accounts, administer};
pub use admit::{Browser, Identity, admit};
pub use change_password::{NotChanged, change_password};
pub use create::{create_account, issue_code};
pub use devices::{devices, end_others, end_session};
pub use display::set_display;
pub use guest::{GuestAccess, create_guest_account, forget_guest};
pub use installation::installation;
pub use set_up::{NotSetUp, set_up};
pub use sign_in::{NotSignedIn, sign_in};
pub use sign_out::sign_out;
pub use sweep::sweep;

/// A login as it is compared and stored.
pub(crate) fn folded(login: &str) -> String {
    login.trim().to_lowercase()
}
