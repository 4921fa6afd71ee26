//! Two who wrote upon the same version: their changes are put together where they touch different
//! parts, and both are kept where they do not.

use document::{Document, Invalid, both, merge};
use writing::usecases::Written;

/// What becomes of three texts: the one both began with, mine, and the one that was saved meanwhile.
pub(super) fn together(base: &Written, mine: &Written, theirs: &Written) -> Option<Written> {
    let title = match (&mine.title, &theirs.title) {
        (mine, theirs) if mine == theirs => mine.clone(),
        (mine, theirs) if *mine == base.title => theirs.clone(),
        (mine, theirs) if *theirs == base.title => mine.clone(),
        _ => return None,
    };
    let document = merge(&base.document, &mine.document, &theirs.document).ok()?;
    Some(Written { title, document })
}

/// Both texts, one part after the other where they differ; my title.
///
/// # Errors
/// When the two together are larger than a text may be.
pub(super) fn keeping_both(
    base: &Written,
    mine: &Written,
    theirs: &Written,
) -> Result<Written, Invalid> {
    Ok(Written {
        title: mine.title.clone(),
        document: both(&base.document, &mine.document, &theirs.document)?,
    })
}

/// A revision as what was written.
pub(super) fn of(title: &str, document: Document) -> Written {
    Written {
        title: title.to_owned(),
        document,
    }
}
