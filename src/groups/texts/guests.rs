//! What groups say of guests.

use super::Texts;

platform::texts! {
    impl Texts {
        guests => "Gäste", "Guests";
        guests_title(name: &str) => format!("Gäste der Gruppe {name}"), format!("Guests of the group {name}");
        guests_lead => "Wer jemanden von außen hereinholt, bürgt für ihn. Gäste sehen nur die Gruppen, in die sie geholt wurden, sind überall gekennzeichnet und gehen an ihrem letzten Tag von selbst.",
            "Whoever brings in somebody from outside answers for them. Guests see only the groups they were let into, are marked everywhere, and go by themselves on their last day.";
        sponsored_by(name: &str) => format!("Bürgschaft: {name}"), format!("Sponsor: {name}");
        no_guests_yet => "Noch keine Gäste", "No guests yet";
        no_guests_yet_text => "Gäste sind Fachleute von außen, die für eine Zeit in dieser Gruppe mitwirken.", "Guests are experts from outside who take part in this group for a while.";
        new_guest => "Gast hereinholen", "Bring in a guest";
        new_guest_text => "Sie bürgen für den Gast und bekommen einen Einmalcode, den Sie weitergeben.", "You answer for the guest and receive a one-time code to hand over.";
        honorific => "Titel", "Title";
        given => "Vorname", "Given name";
        family => "Nachname", "Surname";
        organisation => "Kommt von", "Comes from";
        organisation_hint => "Zum Beispiel: Hochschule Auenstadt.", "Such as: Hochschule Auenstadt.";
        until => "Letzter Tag", "Last day";
        until_hint => "Als JJJJ-MM-TT, höchstens ein Jahr von heute.", "As YYYY-MM-DD, at most a year from today.";
        bring_in => "Hereinholen", "Bring in";
        line_missing => "Bitte in einer Zeile ausfüllen, höchstens 120 Zeichen.", "Please fill in one line, at most 120 characters.";
        until_wrong => "Bitte ein Datum von heute bis in einem Jahr, als JJJJ-MM-TT.", "Please give a date from today to a year from now, as YYYY-MM-DD.";
        guest_in => "Der Gast ist aufgenommen", "The guest is in";
        guest_in_text(login: &str, code: &str) => format!("Anmeldename: {login}. Einmalcode: {code}. Er gilt 24 Stunden und wird nur jetzt gezeigt. Geben Sie beides persönlich weiter; auf der Anmeldeseite führt „Einmalcode einlösen“ weiter."),
            format!("Login: {login}. One-time code: {code}. It is good for 24 hours and shown only now. Hand over both in person; the sign-in page leads on with “Use a one-time code”.");
        own_guests => "Ihre anderen Gäste", "Your other guests";
        let_in => "Auch hier hereinholen", "Bring in here too";
        change_end => "Letzten Tag ändern", "Change the last day";
        end_stay => "Aufenthalt jetzt beenden", "End the stay now";
        out_of_group => "Aus der Gruppe nehmen", "Take out of the group";
        house_guests => "Gäste Ihrer Behörde", "Your authority’s guests";
        house_guests_text => "Wer von außen hier mitwirkt, wer dafür bürgt und bis wann. In welchen Gruppen, sehen Sie dadurch nicht.", "Who takes part from outside, who answers for them, and until when. That does not show you in which groups.";
        no_house_guests => "Ihre Behörde hat gerade keine Gäste.", "Your authority has no guests just now.";
        other_sponsor => "Andere Bürgschaft", "Another sponsor";
        other_sponsor_for(name: &str) => format!("Wer bürgt künftig für {name}?"), format!("Who answers for {name} from now on?");
        makes_sponsor => "Bürgt künftig", "Answers from now on";
    }
}
