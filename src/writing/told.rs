//! What notices of written content say.

use notices::Told;
use platform::{access::Level, context::Cx, id::Id, kinds, notices::Notice};

use crate::{KINDS, texts::Texts};

/// The word for notices about topics somebody proposed.
pub(crate) const TOPIC: &str = "topic";

/// Puts notices of written content into words, for whoever still reads where it lies.
pub fn tell(notice: &Notice, cx: &Cx) -> Option<Told> {
    let (kind, what) = notice.kind.split_once('.')?;
    if kind == TOPIC {
        return topic(notice, what, Texts(cx.lang));
    }
    if !KINDS.contains(&kind) {
        return None;
    }
    let t = Texts(cx.lang);
    let actor = cx.actor().ok()?;
    if !notice
        .space
        .is_some_and(|space| actor.reach.has(space, Level::Read))
    {
        return Some(Told {
            text: t.told_lost().to_owned(),
            address: None,
            why: "",
        });
    }
    let name = notice.about.as_str();
    let (text, why) = match what {
        "mentioned" => (t.told_mentioned(name), t.why_mentioned()),
        "answered" => (t.told_answered(name), t.why_answered()),
        "commented" => (t.told_commented(name), t.why_owner()),
        "followed" => (t.told_commented(name), t.why_follows()),
        "published" => (t.told_published(name), t.why_follows()),
        "changed" => (t.told_changed(name), t.why_follows()),
        "reported" => (t.told_reported(name), t.why_moderates()),
        "report-kept" => (t.told_report_kept(name), t.why_reported()),
        "report-removed" => (t.told_report_removed(name), t.why_reported()),
        "review" => (t.told_review(name), t.why_moderates()),
        "review-late" => (t.told_review_late(name), t.why_moderates()),
        "approved" => (t.told_approved(name), t.why_owner()),
        "rejected" => (t.told_rejected(name), t.why_owner()),
        "review-due" => (t.told_review_due(name), t.why_owner()),
        _ => return None,
    };
    let id = notice.thing.map(Id::<kinds::Content>::from_uuid);
    let address = match what {
        "reported" => Some("/gemeldet".to_owned()),
        _ => id.map(|id| crate::address(kind, id)),
    };
    Some(Told { text, address, why })
}

fn topic(notice: &Notice, what: &str, t: Texts) -> Option<Told> {
    let name = notice.about.as_str();
    let (text, address) = match what {
        "accepted" => {
            let id = notice.thing?;
            (t.told_topic_accepted(name), Some(format!("/themen/{id}")))
        }
        "declined" => (t.told_topic_declined(name), None),
        _ => return None,
    };
    Some(Told {
        text,
        address,
        why: t.why_proposed(),
    })
}
