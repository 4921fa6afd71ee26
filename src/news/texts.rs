//! The words of news.

platform::texts! {
    pub struct Texts {
        news => "Meldungen", "News";
        news_of(place: &str) => format!("Meldungen: {place}"), format!("News: {place}");
        all_news => "Alle Meldungen", "All news";
        current => "Aktuelles", "Latest";
        older => "Ältere Meldungen", "Older news";
        newest => "Neueste Meldungen", "Latest news";
        write => "Meldung schreiben", "Write news";
        edit_title => "Meldung bearbeiten", "Edit news";
        empty_title => "Noch keine Meldungen", "No news yet";
        empty => "Hier steht, was alle wissen sollen.", "What everybody should know stands here.";
        waiting => "Noch nicht veröffentlicht", "Not published yet";
        channel => "Einstellungen", "Settings";
        channel_title => "Meldungen: Einstellungen", "News: settings";
        four_eyes => "Vier Augen: Wer etwas geschrieben hat, veröffentlicht es nicht selbst", "Four eyes: whoever wrote something does not publish it";
        four_eyes_hint => "Eine zweite Person aus der Redaktion sieht jede Fassung an, bevor sie erscheint.", "A second editor looks at each version before it appears.";
        comments => "Neue Meldungen können kommentiert werden", "New news can be commented on";
        title_hint => "Sagt, was neu ist.", "Says what is new.";
        teaser => "Kurz gesagt", "In short";
        teaser_hint => "Steht auf der Startseite. Zwei Sätze genügen.", "Stands on the start page. Two sentences are enough.";
        teaser_missing => "Bitte sagen Sie in ein, zwei Sätzen, worum es geht.", "Please say in a sentence or two what it is about.";
        too_long(over: usize) => format!("Der Text ist {over} Zeichen zu lang. Bitte kürzen."), format!("The text is {over} characters too long. Please shorten it.");
        picture => "Bild", "Picture";
        picture_hint => "JPEG, PNG oder WebP bis 5 MB. Steht über der Meldung und in Listen.", "JPEG, PNG or WebP up to 5 MB. Stands above the news and in lists.";
        picture_remove => "Bild entfernen", "Remove the picture";
        picture_kept => "Das Bild ist hochgeladen.", "The picture is uploaded.";
        alt => "Was ist auf dem Bild zu sehen?", "What does the picture show?";
        alt_hint => "Für alle, die es nicht sehen.", "For everybody who does not see it.";
        alt_missing => "Bitte beschreiben Sie das Bild. Wer es nicht sieht, erfährt sonst nichts davon.", "Please describe the picture. Who cannot see it learns nothing of it otherwise.";
        focus => "Was vom Bild immer zu sehen sein soll", "What of the picture should always be in sight";
        focus_middle => "Mitte", "Middle";
        focus_top => "Oben", "Top";
        focus_bottom => "Unten", "Bottom";
        focus_left => "Links", "Left";
        focus_right => "Rechts", "Right";
        when_title => "Wann", "When";
        publish_on => "Erscheint am", "Appears on";
        publish_hint => "Frei lassen: sofort. Beispiel: 01.12.2026", "Leave empty: at once. Example: 01.12.2026";
        publish_time => "Uhrzeit", "Time";
        time_hint => "Beispiel: 8:00", "Example: 8:00";
        no_time => "Diese Uhrzeit gibt es nicht. Beispiel: 8:00", "There is no such time. Example: 8:00";
        no_day => "Diesen Tag gibt es nicht. Bitte als Tag.Monat.Jahr eingeben, zum Beispiel 31.03.2027.", "There is no such day. Please enter it as day.month.year, for example 31.03.2027.";
        expires_on => "Letzter Tag in den Listen", "Last day in lists";
        expires_hint => "Danach liegt sie im Archiv und bleibt auffindbar.", "After that it lies in the archive and can still be found.";
        whom_title => "Für wen zuerst", "For whom first";
        addressed_hint => "Sie steht auf deren Startseite. Ohne Auswahl: für alle. Gefunden wird die Meldung immer von allen, die hier lesen.", "It stands on their start page. Nothing chosen: for everybody. All who read here can always find it.";
        choose_addressed => "Auswählen", "Choose";
        narrow_addressed => "Einheit, Dienstort, Funktion oder Rolle suchen", "Find a unit, site, function or role";
        units => "Einheiten, mit allen darunter", "Units, with all below them";
        sites => "Dienstorte", "Sites";
        functions => "Funktionen", "Functions";
        roles => "Rollen im Intranet", "Roles in the intranet";
        leads => "Leitung einer Gruppe oder eines Netzwerks", "Lead of a group or network";
        meant(names: &str) => format!("Für: {names}"), format!("For: {names}");
        pinned => "Oben halten", "Keep at the top";
        urgent => "Dringend: steht über allem auf der Startseite", "Urgent: stands above everything on the start page";
        asks => "Um Bestätigung bitten, dass es gelesen wurde", "Ask to confirm that it was read";
        asks_hint => "Gezählt wird nur die Zahl. Niemand sieht, wer bestätigt hat.", "Only the number is counted. Nobody sees who confirmed.";
        publish => "Veröffentlichen", "Publish";
        keep_draft => "Als Entwurf speichern", "Save as draft";
        submit => "Zur Freigabe geben", "Hand in for approval";
        submit_note => "Worauf soll geachtet werden?", "What should be looked at?";
        submit_due => "Bis wann?", "By when?";
        submit_due_hint => "Beispiel: 01.12.2026", "Example: 01.12.2026";
        changed_meanwhile => "Diese Meldung wurde inzwischen geändert. Ihr Text steht noch hier. Sehen Sie sich die neue Fassung in einem zweiten Fenster an und speichern Sie dann noch einmal.", "These news were changed meanwhile. Your text is still here. Look at the new version in a second window, then save again.";
        visible_hint(place: &str) => format!("Lesen können das alle in „{place}“."), format!("Everybody in “{place}” can read this.");
        draft => "Entwurf", "Draft";
        draft_text => "Nur Sie und die Redaktion sehen das.", "Only you and the editors see this.";
        newer => "Neue Fassung, noch nicht veröffentlicht", "New version, not published yet";
        newer_text => "Sie und die Redaktion sehen hier die neue Fassung. Alle anderen lesen noch die vorige.", "You and the editors see the new version here. Everybody else still reads the one before.";
        in_review => "Wartet auf Freigabe", "Waits for approval";
        in_review_until(day: &str) => format!("Wartet auf Freigabe bis {day}"), format!("Waits for approval by {day}");
        asked_note(note: &str) => format!("Hinweis: {note}"), format!("Note: {note}");
        returned => "Zurück mit einem Hinweis", "Returned with a note";
        own_four_eyes => "Hier sieht immer eine zweite Person darauf. Wer geschrieben hat, veröffentlicht nicht selbst.", "Here a second person always looks. Whoever wrote it does not publish it.";
        return_it => "Zurückgeben", "Return it";
        answer => "Was soll geändert werden?", "What should be changed?";
        answer_missing => "Bitte sagen Sie, was geändert werden soll.", "Please say what should be changed.";
        scheduled(when: &str) => format!("Erscheint {when}"), format!("Appears {when}");
        urgent_mark => "Dringend", "Urgent";
        pinned_mark => "Oben gehalten", "Kept at the top";
        published => "Veröffentlicht", "Published";
        version(number: i64, when: &str) => format!("Fassung {number}, geändert {when}"), format!("Version {number}, changed {when}");
        contact => "Ansprechperson", "Contact";
        confirm_question => "Bitte bestätigen Sie, dass Sie das gelesen haben.", "Please confirm that you have read this.";
        confirmed(count: u64) => if count == 1 { "1 Person hat bestätigt. Gezählt wird nur die Zahl. Niemand sieht, wer bestätigt hat.".to_owned() } else { format!("{count} Personen haben bestätigt. Gezählt wird nur die Zahl. Niemand sieht, wer bestätigt hat.") },
            if count == 1 { "1 person has confirmed. Only the number is counted. Nobody sees who confirmed.".to_owned() } else { format!("{count} people have confirmed. Only the number is counted. Nobody sees who confirmed.") };
        read_it => "Gelesen", "I have read it";
        thanks => "Danke, gezählt.", "Thank you, counted.";
        edit => "Bearbeiten", "Edit";
        archive => "Archivieren", "Archive";
        archived => "Diese Meldung ist im Archiv.", "These news are in the archive.";
        archived_text => "Sie bleibt lesbar und auffindbar.", "They stay readable and can be found.";
        trashed => "Diese Meldung liegt im Papierkorb.", "These news are in the trash.";
        trashed_text => "30 Tage nach dem Entfernen wird sie gelöscht.", "They are deleted 30 days after they were removed.";
        bring_back => "Zurückholen", "Bring back";
        end_title => "Archivieren oder entfernen", "Archive or remove";
        remove => "Entfernen", "Remove";
        remove_question => "Die Meldung verschwindet für alle. 30 Tage lang lässt sie sich zurückholen.", "The news disappear for everybody. They can be brought back for 30 days.";
        archive_question => "Die Meldung verschwindet aus den Listen und bleibt auffindbar.", "The news leave the lists and can still be found.";
        editors => "Redaktion", "Editors";
        editors_lead => "Wer hier steht, veröffentlicht Meldungen im Haus und moderiert, was dort geschrieben wird.", "Who stands here publishes news in the house and moderates what is written there.";
        no_editors => "Noch niemand. Ohne Redaktion erscheinen im Haus keine Meldungen.", "Nobody yet. Without editors no news appear in the house.";
        add_editor => "Jemanden aufnehmen", "Add somebody";
        editor_name => "Name aus Ihrem Haus", "Name from your house";
        search => "Suchen", "Search";
        make_editor => "Aufnehmen", "Add";
        take_back => "Aus der Redaktion nehmen", "Take out of the editors";
        nobody_found => "Niemand in Ihrem Haus heißt so.", "Nobody in your house has that name.";
        read_more => "Weiterlesen", "Read on";
        editor => "Herausgeber", "Publisher";
    }
}

platform::notes! {
    /// What is said after a form of news.
    pub enum Notes {
        Kept => "Als Entwurf gespeichert.", "Saved as a draft.";
        Published => "Veröffentlicht.", "Published.";
        Scheduled => "Die Meldung erscheint zur gewählten Zeit.", "The news appear at the chosen time.";
        Submitted => "Zur Freigabe gegeben. Sie bekommen Bescheid.", "Handed in for approval. You will be told.";
        Returned => "Zurückgegeben.", "Returned.";
        Archived => "Die Meldung ist im Archiv.", "The news are in the archive.";
        Removed => "Die Meldung liegt im Papierkorb.", "The news are in the trash.";
        Back => "Die Meldung ist wieder da.", "The news are back.";
        Counted => "Danke, gezählt.", "Thank you, counted.";
        Set => "Gespeichert.", "Saved.";
        EditorAdded => "In der Redaktion.", "Among the editors.";
        EditorRemoved => "Nicht mehr in der Redaktion.", "No longer among the editors.";
    }
}
