//! Asks the owners of pages whether they still hold.

use platform::{
    content::{self, PAGE},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
};
use writing::usecases::told;

/// Pages asked about at once.
const BATCH: u64 = 200;

/// Tells the owners of pages whose review is due, each page and day of review once.
///
/// # Errors
/// What the database answers.
pub async fn remind(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    for page in content::due_for_review(tx, PAGE, cx.today, BATCH).await? {
        let day = page.review_on.or(page.valid_until);
        let moment: Id<()> = platform::clock::named_id(
            page.id.uuid(),
            &day.map(|day| day.to_string()).unwrap_or_default(),
        );
        told::review_due(cx, tx, &page, moment).await?;
    }
    Ok(())
}
