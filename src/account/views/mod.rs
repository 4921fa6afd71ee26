//! Pages of the account: an `h1` and forms. The shell around them is chosen by the app.

pub mod administration;
pub mod devices;
pub mod password;
pub mod set_up;
pub mod sign_in;

pub use administration::AccountsPage;
pub use devices::DevicesPage;
pub use password::PasswordPage;
pub use set_up::SetUpPage;
pub use sign_in::SignInPage;
