//! What notices of groups say.

use notices::Told;
use platform::{
    access::{Level, Role},
    context::Cx,
    id::Id,
    kinds,
    notices::Notice,
};

use crate::capability::GROUP;

platform::texts! {
    struct Texts {
        requested(name: &str) => format!("Jemand möchte in die Gruppe „{name}“."), format!("Somebody would like to join the group “{name}”.");
        accepted(name: &str) => format!("Ihre Anfrage wurde angenommen: Sie sind in der Gruppe „{name}“."), format!("Your request was accepted: you are in the group “{name}”.");
        declined(name: &str) => format!("Ihre Anfrage an die Gruppe „{name}“ wurde abgelehnt."), format!("Your request to the group “{name}” was declined.");
        invited(name: &str) => format!("Sie sind in die Gruppe „{name}“ eingeladen."), format!("You are invited to the group “{name}”.");
        appointed(name: &str) => format!("Ihre Rolle in der Gruppe „{name}“ wurde geändert."), format!("Your role in the group “{name}” was changed.");
        dismissed(name: &str) => format!("Sie sind nicht mehr in der Gruppe „{name}“."), format!("You are no longer in the group “{name}”.");
        applied(name: &str) => format!("Jemand aus Ihrem Haus möchte in das Netzwerk „{name}“."), format!("Somebody from your house would like to join the network “{name}”.");
        put_forward(name: &str) => format!("Das Netzwerk „{name}“ schlägt jemanden aus Ihrem Haus vor."), format!("The network “{name}” proposes somebody from your house.");
        not_put_forward(name: &str) => format!("Ihr Vorschlag für das Netzwerk „{name}“ wurde abgelehnt."), format!("Your proposal for the network “{name}” was declined.");
        may_join(name: &str) => format!("Ihre Behörde hat Sie in das Netzwerk „{name}“ aufgenommen. Sie können beitreten."), format!("Your authority admitted you to the network “{name}”. You can join.");
        succeeded(name: &str) => format!("„{name}“ hatte keine Leitung mehr. Sie leiten sie jetzt, bis Sie jemand anderen ernennen."), format!("“{name}” had no lead any more. You lead it now, until you appoint somebody else.");
        authority_joined(name: &str) => format!("Eine Behörde ist dem Netzwerk „{name}“ beigetreten."), format!("An authority has joined the network “{name}”.");
        authority_left(name: &str) => format!("Eine Behörde hat das Netzwerk „{name}“ verlassen."), format!("An authority has left the network “{name}”.");
        authority_asks(name: &str) => format!("Eine Behörde möchte dem Netzwerk „{name}“ beitreten."), format!("An authority would like to join the network “{name}”.");
        authority_declined(name: &str) => format!("Eine Behörde tritt dem Netzwerk „{name}“ nicht bei."), format!("An authority does not join the network “{name}”.");
        authority_proposed(name: &str) => format!("Das Netzwerk „{name}“ lädt Ihre Behörde ein."), format!("The network “{name}” invites your authority.");
        authority_accepted(name: &str) => format!("Ihre Behörde gehört jetzt zum Netzwerk „{name}“."), format!("Your authority now belongs to the network “{name}”.");
        authority_refused(name: &str) => format!("Das Netzwerk „{name}“ hat die Anfrage Ihrer Behörde abgelehnt."), format!("The network “{name}” declined your authority’s request.");
        let_in(name: &str) => format!("Sie wirken jetzt auch in der Gruppe „{name}“ mit."), format!("You now take part in the group “{name}” too.");
        sponsors_now(name: &str) => format!("Sie bürgen jetzt für den Gast {name}."), format!("You now answer for the guest {name}.");
        unsponsored(name: &str) => format!("Für den Gast {name} bürgt niemand mehr. Ohne neue Bürgschaft endet der Aufenthalt bald."), format!("Nobody answers for the guest {name} any more. Without a new sponsor the stay ends soon.");
        guest_ends(name: &str) => format!("Der Aufenthalt Ihres Gasts {name} endet in den nächsten 14 Tagen."), format!("The stay of your guest {name} ends within 14 days.");
        founding(name: &str) => format!("Jemand aus Ihrem Haus möchte die Gruppe „{name}“ gründen."), format!("Somebody from your house would like to found the group “{name}”.");
        approved(name: &str) => format!("Ihre Gruppe „{name}“ ist genehmigt und kann beginnen."), format!("Your group “{name}” is approved and can begin.");
        not_approved(name: &str) => format!("Ihre Gruppe „{name}“ wurde nicht genehmigt."), format!("Your group “{name}” was not approved.");
        review_due(name: &str) => format!("Braucht es die Gruppe „{name}“ noch? Die Überprüfung steht an."), format!("Is the group “{name}” still needed? Its review is due.");
        ends_soon(name: &str) => format!("Die Gruppe „{name}“ endet in den nächsten 14 Tagen."), format!("The group “{name}” ends within 14 days.");
        ended(name: &str) => format!("Die Gruppe „{name}“ ist zu ihrem Ende abgeschlossen worden."), format!("The group “{name}” has been archived at its end.");
        dissolved(name: &str) => format!("Die Gruppe „{name}“ wurde aufgelöst."), format!("The group “{name}” was dissolved.");
        lead_offered(name: &str) => format!("Das Netzwerk „{name}“ bietet Ihrer Behörde die Federführung an."), format!("The network “{name}” offers your authority the lead.");
        lead_taken(name: &str) => format!("Das Netzwerk „{name}“ hat eine neue Federführung."), format!("The network “{name}” is led by another authority.");
        lost => "Eine Mitteilung aus einer Gruppe, die Sie nicht mehr sehen.", "A notice from a group that you no longer see.";
        lost_dismissed => "Sie sind nicht mehr in einer Gruppe, die nur ihre Mitglieder sehen.", "You are no longer in a group that only its members see.";
        lost_dissolved => "Eine Gruppe, in der Sie waren, wurde aufgelöst.", "A group that you were in was dissolved.";
        lost_not_approved => "Eine Gruppe, die Sie beantragt haben, wurde nicht genehmigt.", "A group that you asked for was not approved.";
        why_administrator => "weil Sie Ihre Behörde verwalten", "because you administer your authority";
        why_founder => "weil Sie die Gruppe beantragt haben", "because you asked for the group";
        why_sponsor => "weil Sie für den Gast bürgen", "because you answer for the guest";
        why_keeper => "weil Sie für Ihre Behörde entscheiden", "because you decide for your authority";
        why_lead_of => "weil Sie die Gruppe leiten", "because you lead the group";
        why_lead => "weil Sie das Netzwerk leiten", "because you lead the network";
        why_proposed => "weil Sie jemanden vorgeschlagen haben", "because you proposed somebody";
        why_admitted => "weil Ihre Behörde Sie genannt hat", "because your authority named you";
        rules(name: &str) => format!("Neue Regeln in der Gruppe „{name}“. Bitte lesen und annehmen."), format!("New rules in the group “{name}”. Please read and accept them.");
        why_deciding => "weil Sie in der Gruppe entscheiden", "because you decide in the group";
        why_asked => "weil Sie angefragt haben", "because you asked";
        why_invited => "weil jemand aus der Gruppe Sie eingeladen hat", "because somebody in the group invited you";
        why_member => "weil Sie in der Gruppe sind", "because you are in the group";
        why_was_member => "weil Sie in der Gruppe waren", "because you were in the group";
    }
}

/// The page on which one decides for one's own authority.
const OWN_PART: &str = "/behoerden/eigene";

/// For what there is no page any more.
const NOWHERE: &str = "-";
/// The page of groups that were asked for.
const DRAFTS: &str = "/verwaltung/gruppen";
/// The page of an authority's guests.
const GUESTS: &str = "/verwaltung/gaeste";

/// Whether the reader may know at this moment of what a notice names. Whoever decides for an authority
/// knows its networks without reading there.
fn is_known(notice: &Notice, what: &str, cx: &Cx) -> bool {
    let (Some(group), Ok(actor)) = (notice.thing, cx.actor()) else {
        return true;
    };
    let decides = what.starts_with("authority_")
        || matches!(what, "applied" | "put_forward" | "lead_offered");
    actor.reach.has(Id::from_uuid(group), Level::See)
        || (decides && actor.authorities(Role::Administrator).next().is_some())
}

/// Puts the notices of groups into words. A group that the reader knows of no more has no name here:
/// it may have got another, which is none of theirs.
pub fn tell(notice: &Notice, cx: &Cx) -> Option<Told> {
    let what = notice.kind.strip_prefix(GROUP)?.strip_prefix('.')?;
    let (t, name) = (Texts(cx.lang), notice.about.as_str());
    if !is_known(notice, what, cx) {
        let (text, why) = match what {
            "dismissed" => (t.lost_dismissed(), t.why_was_member()),
            "dissolved" => (t.lost_dissolved(), t.why_was_member()),
            "not_approved" => (t.lost_not_approved(), t.why_founder()),
            _ => (t.lost(), ""),
        };
        return Some(Told {
            text: text.to_owned(),
            address: None,
            why,
        });
    }
    let (text, part, why) = match what {
        "requested" => (t.requested(name), "/mitglieder#anfragen", t.why_deciding()),
        "accepted" => (t.accepted(name), "", t.why_asked()),
        "declined" => (t.declined(name), "", t.why_asked()),
        "invited" => (t.invited(name), "/beitritt", t.why_invited()),
        "appointed" => (t.appointed(name), "", t.why_member()),
        "dismissed" => (t.dismissed(name), NOWHERE, t.why_was_member()),
        "founding" => (t.founding(name), DRAFTS, t.why_administrator()),
        "approved" => (t.approved(name), "", t.why_founder()),
        "not_approved" => (t.not_approved(name), NOWHERE, t.why_founder()),
        "review_due" => (t.review_due(name), "/einstellungen", t.why_lead_of()),
        "ends_soon" => (t.ends_soon(name), "/einstellungen", t.why_lead_of()),
        "ended" => (t.ended(name), "", t.why_lead_of()),
        "dissolved" => (t.dissolved(name), NOWHERE, t.why_was_member()),
        "lead_offered" => (t.lead_offered(name), OWN_PART, t.why_keeper()),
        "lead_taken" => (t.lead_taken(name), "/behoerden", t.why_lead()),
        "let_in" => (t.let_in(name), "", t.why_invited()),
        "sponsors_now" => (t.sponsors_now(name), "", t.why_sponsor()),
        "unsponsored" => (t.unsponsored(name), GUESTS, t.why_keeper()),
        "guest_ends" => (t.guest_ends(name), "", t.why_sponsor()),
        "applied" => (t.applied(name), OWN_PART, t.why_keeper()),
        "put_forward" => (t.put_forward(name), OWN_PART, t.why_keeper()),
        "authority_proposed" => (t.authority_proposed(name), OWN_PART, t.why_keeper()),
        "authority_accepted" => (t.authority_accepted(name), OWN_PART, t.why_keeper()),
        "authority_refused" => (t.authority_refused(name), OWN_PART, t.why_keeper()),
        "not_put_forward" => (t.not_put_forward(name), "", t.why_proposed()),
        "may_join" => (t.may_join(name), "/beitritt", t.why_admitted()),
        "succeeded" => (t.succeeded(name), "/mitglieder", t.why_member()),
        "authority_joined" => (t.authority_joined(name), "/behoerden", t.why_lead()),
        "authority_left" => (t.authority_left(name), "/behoerden", t.why_lead()),
        "authority_asks" => (t.authority_asks(name), "/behoerden", t.why_lead()),
        "authority_declined" => (t.authority_declined(name), "/behoerden", t.why_lead()),
        "rules" => (t.rules(name), "/regeln", t.why_member()),
        _ => return None,
    };
    let id = notice.thing.map(Id::<kinds::Group>::from_uuid);
    let address = match (id, part) {
        (_, NOWHERE) => None,
        (Some(id), part) => Some(format!("/gruppen/{id}{part}")),
        (None, GUESTS | DRAFTS) => Some(part.to_owned()),
        (None, _) => None,
    };
    Some(Told { text, address, why })
}
