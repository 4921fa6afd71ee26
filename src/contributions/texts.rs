//! The words of contributions.

platform::texts! {
    pub struct Texts {
        contributions => "Beiträge", "Contributions";
        new_in_group => "Neu in der Gruppe", "New in the group";
        older => "Ältere Beiträge", "Older contributions";
        newest => "Neueste Beiträge", "Newest contributions";
        write => "Beitrag schreiben", "Write a contribution";
        edit_title => "Beitrag bearbeiten", "Edit contribution";
        send => "Senden", "Send";
        save => "Speichern", "Save";
        title_hint => "Sagt, worum es geht.", "Says what it is about.";
        page_field => "Zur Seite", "About the page";
        page_hint => "Wenn es um eine Seite dieser Gruppe geht.", "If it is about a page of this group.";
        no_page => "Zu keiner Seite", "About no page";
        page_gone => "Diese Seite gibt es hier nicht mehr. Bitte wählen Sie eine andere oder keine.", "This page is no longer here. Please choose another or none.";
        about_page(title: &str) => format!("Zur Seite „{title}“"), format!("About the page “{title}”");
        answers(n: i64) => if n == 1 { "1 Kommentar".to_owned() } else { format!("{n} Kommentare") }, if n == 1 { "1 comment".to_owned() } else { format!("{n} comments") };
        empty_title => "Noch keine Beiträge", "No contributions yet";
        empty => "Schreiben Sie den ersten: eine Frage, ein Ergebnis, ein Hinweis für alle.", "Write the first one: a question, a result, a note for everybody.";
        somebody => "jemand", "somebody";
        changed_meanwhile => "Sie haben diesen Beitrag inzwischen anderswo geändert. Ihr Text steht noch hier. Speichern Sie noch einmal, dann gilt dieser.", "You changed this contribution elsewhere meanwhile. Your text is still here. Save again, and this one counts.";
        edit => "Bearbeiten", "Edit";
        remove => "Beitrag entfernen", "Remove contribution";
        remove_question => "Der Beitrag verschwindet für alle. 30 Tage lang lässt er sich zurückholen.", "The contribution disappears for everybody. It can be brought back for 30 days.";
        removed => "Dieser Beitrag wurde entfernt.", "This contribution was removed.";
        removed_text(day: &str) => format!("Bis zum {day} lässt er sich zurückholen, danach wird er gelöscht."), format!("It can be brought back until {day}, then it is deleted.");
        bring_back => "Zurückholen", "Bring back";
        changed => "bearbeitet", "edited";
        visible_hint(place: &str) => format!("Lesen können das alle in „{place}“."), format!("Everybody in “{place}” can read this.");
    }
}

platform::notes! {
    /// What is said after a form of a contribution.
    pub enum Notes {
        Sent => "Gesendet.", "Sent.";
        Saved => "Gespeichert.", "Saved.";
        Removed => "Der Beitrag liegt im Papierkorb.", "The contribution is in the trash.";
        Back => "Der Beitrag ist wieder da.", "The contribution is back.";
    }
}
