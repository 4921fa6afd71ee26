//! What notices of groups say.

use notices::Told;
use platform::{notices::Notice, texts::Lang};

use crate::capability::GROUP;

platform::texts! {
    struct Texts {
        requested(name: &str) => format!("Jemand möchte in die Gruppe „{name}“."), format!("Somebody would like to join the group “{name}”.");
        accepted(name: &str) => format!("Ihre Anfrage wurde angenommen: Sie sind in der Gruppe „{name}“."), format!("Your request was accepted: you are in the group “{name}”.");
        declined(name: &str) => format!("Ihre Anfrage an die Gruppe „{name}“ wurde abgelehnt."), format!("Your request to the group “{name}” was declined.");
        invited(name: &str) => format!("Sie sind in die Gruppe „{name}“ eingeladen."), format!("You are invited to the group “{name}”.");
        appointed(name: &str) => format!("Ihre Rolle in der Gruppe „{name}“ wurde geändert."), format!("Your role in the group “{name}” was changed.");
        dismissed(name: &str) => format!("Sie sind nicht mehr in der Gruppe „{name}“."), format!("You are no longer in the group “{name}”.");
        rules(name: &str) => format!("Neue Regeln in der Gruppe „{name}“. Bitte lesen und annehmen."), format!("New rules in the group “{name}”. Please read and accept them.");
        why_deciding => "weil Sie in der Gruppe entscheiden", "because you decide in the group";
        why_asked => "weil Sie angefragt haben", "because you asked";
        why_invited => "weil jemand aus der Gruppe Sie eingeladen hat", "because somebody in the group invited you";
        why_member => "weil Sie in der Gruppe sind", "because you are in the group";
        why_was_member => "weil Sie in der Gruppe waren", "because you were in the group";
    }
}

/// Puts the notices of groups into words. A group that the reader cannot open any more still has the
/// name it had when they were told; its page says that it does not exist.
pub fn tell(notice: &Notice, lang: Lang) -> Option<Told> {
    let what = notice.kind.strip_prefix(GROUP)?.strip_prefix('.')?;
    let (t, name) = (Texts(lang), notice.about.as_str());
    let (text, part, why) = match what {
        "requested" => (t.requested(name), "/mitglieder#anfragen", t.why_deciding()),
        "accepted" => (t.accepted(name), "", t.why_asked()),
        "declined" => (t.declined(name), "", t.why_asked()),
        "invited" => (t.invited(name), "/beitritt", t.why_invited()),
        "appointed" => (t.appointed(name), "", t.why_member()),
        "dismissed" => (t.dismissed(name), "", t.why_was_member()),
        "rules" => (t.rules(name), "/regeln", t.why_member()),
        _ => return None,
    };
    let id = notice
        .thing
        .map(platform::id::Id::<platform::kinds::Group>::from_uuid);
    Some(Told {
        text,
        address: id
            .filter(|_| what != "dismissed")
            .map(|id| format!("/gruppen/{id}{part}")),
        why,
    })
}
