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
        something => "Etwas ist geschehen, das Sie nicht mehr öffnen können.", "Something happened that you can no longer open.";
    }
}
