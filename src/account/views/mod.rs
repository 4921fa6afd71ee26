//! Pages of the account: an `h1` and forms. The shell around them is chosen by the app.

mod devices;
mod password;
mod set_up;
mod sign_in;

pub use devices::DevicesPage;
pub use password::PasswordPage;
pub use set_up::SetUpPage;
pub use sign_in::SignInPage;
