//! What the components themselves say.

platform::texts! {
    pub struct Texts {
        // shell
        skip => "Zum Inhalt", "Skip to content";
        to_start => ", zur Startseite", ", to the start page";
        areas => "Hauptbereiche", "Main areas";
        search => "Suchen", "Search";
        suggestions => "Vorschläge", "Suggestions";
        suggestions_found(n: usize) => match n {
            0 => "Keine Vorschläge".to_owned(),
            1 => "1 Vorschlag. Mit Pfeil nach unten auswählen.".to_owned(),
            n => format!("{n} Vorschläge. Mit Pfeil nach unten auswählen."),
        }, match n {
            0 => "No suggestions".to_owned(),
            1 => "1 suggestion. Use the down arrow to choose.".to_owned(),
            n => format!("{n} suggestions. Use the down arrow to choose."),
        };
        notices => "Mitteilungen", "Notices";
        your_menu => ", Ihr Menü", ", your menu";
        your_page => "Ihre Seite", "Your page";
        devices => "Anmeldung und Geräte", "Sign-in and devices";
        administration => "Konten verwalten", "Manage accounts";
        house_editors => "Redaktion im Haus", "Editors of the house";
        house_comments => "Kommentare", "Comments";
        house_groups => "Gruppen der Behörde", "The authority’s groups";
        networks => "Netzwerke der Behörde", "The authority’s networks";
        guests => "Gäste der Behörde", "The authority’s guests";
        sign_out => "Abmelden", "Sign out";
        sign_in => "Anmelden", "Sign in";
        other_language => "English", "Deutsch";
        appearance => "Darstellung", "Appearance";
        theme_system => "Wie das Gerät", "As the device";
        theme_light => "Hell", "Light";
        theme_dark => "Dunkel", "Dark";
        footer => "Über Allmende", "About Allmende";
        unread(n: u32) => format!(" ({n} ungelesen)"), format!(" ({n} unread)");
        you_are_here => "Sie sind hier", "You are here";
        pages => "Seiten", "Pages";
        previous => "Zurück", "Previous";
        next => "Weiter", "Next";
        open_unit => "Zur Seite", "Open page";
        // marks
        vacant_short => "N.N.", "N.N.";
        house => "Behörde: ", "Authority: ";
        // forms
        narrowed_none => "Nichts gefunden.", "Nothing found.";
        narrowed_one => "1 gefunden. Die Eingabetaste wählt es.", "1 found. The Enter key chooses it.";
        narrowed_many => "{} gefunden.", "{} found.";
        optional => "– freiwillig", "– optional";
        show_password => "Kennwort anzeigen", "Show password";
        saving => "Wird gespeichert …", "Saving …";
        unsaved => "Nicht gespeichert.", "Not saved.";
        saved => "Gespeichert.", "Saved.";
        save => "Speichern", "Save";
        cancel => "Abbrechen", "Cancel";
        offline_title => "Keine Verbindung", "No connection";
        offline_text => "Keine Verbindung. Ihre Eingaben sind noch da. Bitte senden Sie sie noch einmal.",
            "No connection. What you entered is still here. Please send it again.";
        wrong_fields(n: usize) => if n == 1 { "1 Angabe fehlt oder stimmt nicht".to_owned() }
            else { format!("{n} Angaben fehlen oder stimmen nicht") },
            if n == 1 { "1 entry is missing or wrong".to_owned() }
            else { format!("{n} entries are missing or wrong") };
        close => "Schließen", "Close";
        write => "Schreiben", "Write";
        session_soon => "Abmeldung in 2 Minuten", "You will be signed out in 2 minutes";
        session_soon_text => "Sie haben lange keine Seite aufgerufen. Was Sie geschrieben haben, bleibt auf dieser Seite stehen.",
            "You have not opened a page for a long time. What you have written stays on this page.";
        session_last_text => "Eine Anmeldung gilt höchstens 12 Stunden. Bitte speichern Sie jetzt; danach melden Sie sich neu an. Was Sie geschrieben haben, bleibt auf dieser Seite stehen.",
            "You can stay signed in for 12 hours at most. Please save now, then sign in again. What you have written stays on this page.";
        session_offline_text => "Ihre Anmeldung ist nicht verlängert. Versuchen Sie es noch einmal, sobald die Verbindung wieder da ist. Was Sie geschrieben haben, bleibt auf dieser Seite stehen.",
            "You stay signed in no longer than before. Try again as soon as the connection is back. What you have written stays on this page.";
        session_over => "Sie sind abgemeldet", "You are signed out";
        session_over_text => "Was Sie geschrieben haben, steht noch auf dieser Seite. Melden Sie sich in einem anderen Fenster an und senden Sie es dann hier ab.",
            "What you have written is still on this page. Sign in in another window, then send it here.";
        session_again => "In neuem Fenster anmelden", "Sign in in a new window";
        session_stay => "Angemeldet bleiben", "Stay signed in";
        wrong_form => "Nicht gesendet", "Not sent";
        remove(what: &str) => format!("{what} entfernen"), format!("Remove {what}");
        remove_filter(what: &str) => format!("Filter entfernen: {what}"), format!("Remove filter: {what}");
        clear_filters => "Alle Filter löschen", "Clear all filters";
        filter(active: usize) => if active == 0 { "Filter".to_owned() } else { format!("Filter ({active} aktiv)") },
            if active == 0 { "Filters".to_owned() } else { format!("Filters ({active} active)") };
        filter_label => "Ergebnisse eingrenzen", "Narrow down results";
        apply_filter => "Filter anwenden", "Apply filters";
        hits => " Treffer", " matching";
        picture_hint => "JPEG, PNG oder WebP, höchstens 5\u{a0}MB. Wird rund zugeschnitten.",
            "JPEG, PNG or WebP, at most 5\u{a0}MB. It is cut round.";
        picture_remove => "Bild entfernen", "Remove picture";
        take_this => "Diese nehmen", "Take this one";
        keep_both => "Beide behalten", "Keep both";
        // errors
        typed_title => "Das haben Sie geschrieben", "This is what you wrote";
        typed_text => "Es ist nicht gesendet. Kopieren Sie es, damit es nicht verloren geht.", "It has not been sent. Copy it so that it is not lost.";
        absent_title => "Diese Seite gibt es nicht", "There is no such page";
        absent_text => "Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen. Prüfen Sie die Adresse oder suchen Sie nach dem Inhalt.",
            "There is no such page, or you may not see it. Check the address or search for the content.";
        signed_out_title => "Bitte anmelden", "Please sign in";
        signed_out_text => "Für diese Seite müssen Sie angemeldet sein. Danach geht es hier weiter.",
            "You need to be signed in for this page. You will then continue here.";
        forbidden_title => "Dazu fehlt Ihnen das Recht", "You may not do this";
        forbidden_text => "Nichts wurde geändert. Wenden Sie sich an die Verwaltung von Allmende in Ihrer Behörde.",
            "Nothing was changed. Ask the administrators of Allmende in your authority.";
        gone_title => "Diese Seite gibt es nicht mehr", "This page no longer exists";
        gone_text => "Der Inhalt wurde gelöscht oder ist abgelaufen. Suchen Sie nach einer neueren Fassung.",
            "The content was deleted or has expired. Search for a newer version.";
        conflict_title => "Inzwischen hat jemand anderes etwas geändert", "Somebody else changed this meanwhile";
        conflict_text => "Ihre Änderung ist nicht gespeichert. Laden Sie die Seite neu und tragen Sie sie noch einmal ein.",
            "Your change is not saved. Reload the page and enter it again.";
        invalid_title => "Diese Angaben passen nicht", "These entries do not fit";
        invalid_text => "Nichts wurde gespeichert. Gehen Sie zurück und prüfen Sie Ihre Eingaben.",
            "Nothing was saved. Go back and check your entries.";
        too_long_title => "Diese Adresse ist zu lang", "This address is too long";
        too_long_text => "Nichts wurde gesucht oder geändert. Suchen Sie mit weniger Wörtern, oder prüfen Sie die Adresse.",
            "Nothing was searched for or changed. Use fewer words, or check the address.";
        too_many_title => "Zu viele Versuche", "Too many attempts";
        too_many_text(seconds: u32) => if seconds < 90 { format!("Zu Ihrem Schutz ist hier kurz Pause. Versuchen Sie es in {seconds}\u{a0}Sekunden wieder.") }
            else { format!("Zu Ihrem Schutz ist hier kurz Pause. Versuchen Sie es in {}\u{a0}Minuten wieder.", seconds.div_ceil(60)) },
            if seconds < 90 { format!("To protect you, there is a short break. Try again in {seconds}\u{a0}seconds.") }
            else { format!("To protect you, there is a short break. Try again in {}\u{a0}minutes.", seconds.div_ceil(60)) };
        part_missing => "Dieser Teil der Seite ist gerade nicht zu lesen. Laden Sie die Seite in einer Minute neu.",
            "This part of the page cannot be read right now. Reload the page in a minute.";
        unavailable_title => "Gerade nicht erreichbar", "Not available at the moment";
        unavailable_text => "Nichts ist verloren. Versuchen Sie es in einer Minute noch einmal.",
            "Nothing is lost. Try again in a minute.";
        internal_title => "Das ist unser Fehler", "This is our fault";
        internal_text => "Die Seite ließ sich nicht anzeigen. Der Fehler ist aufgezeichnet. Versuchen Sie es später noch einmal.",
            "The page could not be shown. The error has been recorded. Try again later.";
        back_to_start => "Zur Startseite", "To the start page";
        // gallery
        gallery => "Bausteine", "Components";
        gallery_lead => "Alle Bauteile der Oberfläche mit ihren Zuständen.", "All components of the interface with their states.";
    }
}
