//! The one list of capabilities.

use std::sync::Arc;

use platform::follow::Findables;

/// The capabilities whose things can be found.
pub fn findables() -> Findables {
    Arc::new(vec![Box::new(directory::capability::Directory)])
}
