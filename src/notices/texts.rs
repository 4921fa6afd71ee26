//! What the page of notices says itself.

platform::texts! {
    pub(crate) struct Texts {
        title => "Mitteilungen", "Notices";
        lead => "Was Sie wissen sollten: Anfragen, Einladungen, Entscheidungen. Nach 90 Tagen verschwinden sie von selbst.",
            "What you should know: requests, invitations, decisions. They go by themselves after 90 days.";
        none => "Keine Mitteilungen", "No notices";
        none_text => "Hier steht, was andere von Ihnen wissen wollen und was über Ihre Anfragen entschieden wurde.",
            "Here stands what others want to know from you and what was decided on your requests.";
        new => "neu", "new";
        mark => "Als gelesen markieren", "Mark as read";
        mark_all => "Alle als gelesen markieren", "Mark all as read";
        to_mail => "Mitteilungen als Mail einstellen", "Choose when notices come by mail";
        mail_title => "Mitteilungen als Mail", "Notices by mail";
        mail_lead => "Mehrere Mitteilungen kommen in einer Mail. Was Sie hier schon gelesen haben, kommt nicht mehr.",
            "Several notices come in one mail. What you have read here does not come any more.";
        preset => "Wann sollen Mitteilungen als Mail kommen?", "When are notices to come by mail?";
        at_once => "Sofort", "At once";
        at_once_text => "Nach fünf Minuten, damit Zusammengehöriges in einer Mail steht.", "After five minutes, so that what belongs together is in one mail.";
        daily => "Einmal am Tag", "Once a day";
        daily_text => "Am Morgen um 7:00 Uhr, wenn es Neues gibt.", "In the morning at 7:00, when there is something new.";
        never => "Keine Mail", "No mail";
        never_text => "Mitteilungen stehen weiter auf der Seite „Mitteilungen“.", "Notices still stand on the page “Notices”.";
        places => "Für einzelne Gruppen", "For single groups";
        places_text => "Wie viel eine Mail über eine Gruppe sagt, hängt von deren Schutzprofil ab.", "How much a mail says of a group depends on its security profile.";
        as_preset => "Wie oben gewählt", "As chosen above";
        off => "Diese Installation verschickt keine Mails", "This installation sends no mail";
        off_text => "Ihre Wahl gilt, sobald die Verwaltung einen Mailserver einrichtet.", "Your choice holds as soon as the administrators set up a mail server.";
        no_address => "Für Sie ist keine Mailadresse hinterlegt", "There is no mail address for you";
        no_address_text => "Die Verwaltung Ihrer Behörde trägt sie ein. Bis dahin bekommen Sie keine Mail.", "Your authority’s administrators enter it. Until then you get no mail.";
        goes_to(address: &str) => format!("Mails gehen an {address}."), format!("Mail goes to {address}.");
        something => "Etwas ist geschehen, das Sie nicht mehr öffnen können.", "Something happened that you can no longer open.";
    }
}

platform::texts! {
    pub(crate) struct Letters {
        one_new(name: &str) => format!("Sie haben eine neue Mitteilung in {name}"), format!("You have a new notice in {name}");
        many_new(n: usize, name: &str) => format!("Sie haben {n} neue Mitteilungen in {name}"), format!("You have {n} new notices in {name}");
        greeting => "Guten Tag,", "Good day,";
        where_to_read => "Worum es geht, lesen Sie nach der Anmeldung:", "Sign in to read what it is about:";
        one_more => "Eine weitere Mitteilung lesen Sie nach der Anmeldung:", "Sign in to read one more notice:";
        more(n: usize) => format!("{n} weitere Mitteilungen lesen Sie nach der Anmeldung:"), format!("Sign in to read {n} more notices:");
        all => "Alle Mitteilungen:", "All notices:";
        settings => "Wann diese Mails kommen, wählen Sie hier:", "Choose here when these mails come:";
        no_answer => "Auf diese Mail kann niemand antworten.", "Nobody can answer to this mail.";
    }
}

platform::notes! {
    /// What the page after a form says.
    pub enum Notes {
        Read => "Als gelesen markiert.", "Marked as read.";
        Chosen => "Gespeichert. Ihre Wahl gilt ab der nächsten Mitteilung.", "Saved. Your choice holds from the next notice on.";
    }
}
