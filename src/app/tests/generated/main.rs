//! What is printed from the capabilities' lists and kept in the tree to be reviewed: the matrix of
//! rights and the data map. `UPDATE=1` prints anew.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what fails here fails the test"
)]

mod map;
mod matrix;
mod town;

use std::path::Path;

/// Compares a printed text with the file in `docs`.
#[expect(
    clippy::disallowed_methods,
    reason = "whether to print anew is said from outside"
)]
fn compare(file: &str, printed: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs")
        .join(file);
    if std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        std::fs::write(&path, printed).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = kept
        .lines()
        .zip(printed.lines())
        .position(|(kept, printed)| kept != printed);
    assert!(
        kept == printed,
        "docs/{file} is not what the lists say (from line {}). Print it anew with UPDATE=1 and review the change.\n{printed}",
        differs.unwrap_or_else(|| kept.lines().count().min(printed.lines().count())) + 1
    );
}
