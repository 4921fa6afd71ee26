//! What the directory's pages say.

platform::texts! {
    pub struct Texts {
        search_label => "Suchen in Allmende", "Search Allmende";
        search_placeholder => "Person, Stelle, Aufgabe", "Person, post, task";
        // areas and tabs
        people => "Personen", "People";
        people_lead => "Telefonbuch aller Behörden, deren Angaben Sie sehen dürfen", "Phone book of all authorities whose entries you may see";
        in_this_house => "Aus dem Haus", "From the house";
        phone_book => "Telefonbuch", "Phone book";
        authorities => "Behörden", "Authorities";
        // searching
        search => "Suche", "Search";
        search_for(what: &str) => format!("Suche: {what}"), format!("Search: {what}");
        people_search => "Name, Aufgabe oder Kenntnis", "Name, task or skill";
        people_example => "Zum Beispiel „müller weiss“, „Reisekosten“ oder „Raum 2.14“.", "For example “müller weiss”, “Reisekosten” or “Raum 2.14”.";
        search_first_title => "Wonach suchen Sie?", "What are you looking for?";
        search_first_text => "Geben Sie oben einen Namen, eine Aufgabe, eine Stelle oder eine Nummer ein. Ein Teil genügt.", "Enter a name, a task, a post or a number above. A part of it is enough.";
        nothing_found => "Keine Treffer", "No matches";
        filtered_title => "Vielleicht mit weniger Filtern", "Perhaps with fewer filters";
        filtered_text => "Nehmen Sie einen Filter weg oder suchen Sie nach einem anderen Wort.", "Remove a filter or search for another word.";
        nothing_title => "Vielleicht anders geschrieben", "Perhaps spelt differently";
        nothing_text => "Prüfen Sie die Schreibweise oder suchen Sie mit weniger Wörtern. Ein Teil des Namens genügt, auch ohne Umlaute.", "Check the spelling or use fewer words. A part of the name is enough, also without umlauts.";
        no_word_title => "Bitte ein Wort oder eine Nummer eingeben", "Please enter a word or a number";
        no_word_text => "Zeichen wie * oder \" allein finden nichts. Ein Teil des Namens genügt.", "Signs such as * or \" alone find nothing. A part of the name is enough.";
        beyond_title => "So viele Seiten hat diese Liste nicht", "This list does not have that many pages";
        to_first_page => "Zur ersten Seite", "To the first page";
        clear_filters => "Alle Filter löschen", "Clear all filters";
        chosen => "Gewählte Filter", "Chosen filters";
        initials => "Anfangsbuchstabe", "Initial letter";
        initial(letter: char) => format!("Namen mit {letter}"), format!("Names with {letter}");
        all_initials => "Alle", "All";
        all_initials_long => "Alle Namen", "All names";
        page_of(page: u32, pages: u32) => format!("Seite {page} von {pages}"), format!("Page {page} of {pages}");
        sorted_by_name => "Personen, sortiert nach Nachname", "People, sorted by surname";
        sorted_by_fit => "Treffer, die besten zuerst", "Matches, the best first";
        hit => "Treffer", "Hit";
        name_and_post => "Name und Stelle", "Name and post";
        phone => "Telefon", "Phone";
        place => "Ort", "Place";
        facet_kind => "Art", "Kind";
        facet_topic => "Thema", "Topic";
        facet_authority => "Behörde", "Authority";
        facet_skill => "Aufgaben und Kenntnisse", "Tasks and skills";
        facet_city => "Standort", "Location";
        facet_role => "Rolle", "Role";
        first_aider => "Ersthilfe", "First aid";
        fire_warden => "Brandschutzhilfe", "Fire safety";
        count_people(n: usize) => if n == 1 { "1 Person".to_owned() } else { format!("{n} Personen") },
            if n == 1 { "1 person".to_owned() } else { format!("{n} people") };
        count_vacancies(n: usize) => if n == 1 { "1 unbesetzte Stelle".to_owned() } else { format!("{n} unbesetzte Stellen") },
            if n == 1 { "1 vacant post".to_owned() } else { format!("{n} vacant posts") };
        count_lines(n: usize) => if n == 1 { "1 Anschluss".to_owned() } else { format!("{n} Anschlüsse") },
            if n == 1 { "1 line".to_owned() } else { format!("{n} lines") };
        count_units(n: usize) => if n == 1 { "1 Einheit".to_owned() } else { format!("{n} Einheiten") },
            if n == 1 { "1 unit".to_owned() } else { format!("{n} units") };
        // rows
        you => "(Sie)", "(you)";
        sponsor => "Bürgschaft:", "Sponsor:";
        guest => "Gast", "Guest";
        guest_until(day: String) => format!("Gast bis {day}"), format!("Guest until {day}");
        seconded => "abgeordnet", "seconded";
        vacant => "Stelle unbesetzt (N.N.)", "Post vacant (N.N.)";
        vacant_since(day: String) => format!("Unbesetzt seit {day}"), format!("Vacant since {day}");
        unit => "Einheit", "Unit";
        line => "Anschluss ohne Person", "Line without a person";
        deputy => "Vertretung", "Deputy";
        deputy_colon => "Vertretung: ", "Deputy: ";
        acting => "kommissarisch", "acting";
        acting_since(day: String) => format!("kommissarisch seit {day}"), format!("acting since {day}");
        // start
        greeting(hour: u8, name: &str) => match hour {
            4..11 => format!("Guten Morgen, {name}"),
            11..18 => format!("Guten Tag, {name}"),
            _ => format!("Guten Abend, {name}"),
        }, match hour {
            4..12 => format!("Good morning, {name}"),
            12..18 => format!("Good afternoon, {name}"),
            _ => format!("Good evening, {name}"),
        };
        start => "Start", "Start";
        find_somebody => "Jemanden finden", "Find somebody";
        first_title => "Ergänzen Sie Ihre Seite", "Complete your page";
        first_text => "Dann finden andere Sie, wenn sie Hilfe brauchen. Sie entscheiden bei jeder Angabe, wer sie sieht.", "Others can then find you when they need help. You decide for each entry who can see it.";
        add_field(field: &str) => format!("{field} ergänzen"), format!("Add {field}");
        own_unit => "Ihre Einheit", "Your unit";
        newcomers => "Neu bei uns", "New here";
        // a person
        others_sentence(house: &str) => format!("Andere Behörde. Sie sehen, was {house} freigegeben hat."), format!("Another authority. You see what {house} has released.");
        call(number: &str) => format!("{number} anrufen"), format!("Call {number}");
        email => "E-Mail", "E-mail";
        edit_page => "Seite bearbeiten", "Edit page";
        save_contact => "Als Kontakt speichern", "Save as contact";
        your_page => "Ihre Seite", "Your page";
        this_is_yours => "Das ist Ihre Seite.", "This is your page.";
        seen_so => "So sehen andere sie:", "This is how others see it:";
        views => "Ansichten", "Views";
        yourself => "Sie selbst", "Yourself";
        ring_unit => "Ihre Einheit", "Your unit";
        ring_authority => "Ihre Behörde", "Your authority";
        ring_others => "Alle Behörden", "All authorities";
        view_others => "Andere Behörden", "Other authorities";
        visible_to(ring: &str) => format!("Sichtbar für: {ring}"), format!("Visible to: {ring}");
        change(field: &str) => format!("{field} ändern"), format!("Change {field}");
        skills_note => "Eigene Angaben. Niemand bewertet Kenntnisse anderer.", "Given by the person. Nobody rates the skills of others.";
        nothing_yet => "Noch nichts eingetragen", "Nothing entered yet";
        empty_tasks => "Aufgaben sagen anderen, womit sie sich an Sie wenden können.", "Tasks tell others what they can come to you for.";
        empty_skills => "Mit Kenntnissen finden andere Sie auch außerhalb Ihrer Aufgaben.", "Skills let others find you beyond your tasks.";
        empty_languages => "Freiwillig. Sprachen helfen, wenn jemand übersetzen muss.", "Optional. Languages help when somebody has to translate.";
        empty_interests => "Freiwillig. Interessen helfen, Gleichgesinnte zu finden.", "Optional. Interests help to find people like you.";
        empty_about => "Freiwillig. Ein paar Sätze, mit denen andere Sie kennenlernen.", "Optional. A few sentences by which others get to know you.";
        contact => "Kontakt", "Contact";
        mobile => "Mobil", "Mobile";
        hours => "Gut erreichbar", "Best reached";
        official_title => "Amtsbezeichnung", "Official title";
        from_directory => "Telefon, E-Mail und Ort kommen aus dem Verzeichnis.", "Phone, e-mail and place come from the directory.";
        deputies => "Vertretung", "Deputies";
        deputy_for(post: &str) => format!("Vertretung für {post}"), format!("Deputy for {post}");
        also => "Außerdem", "Also";
        your_data => "Ihre Daten", "Your data";
        devices => "Anmeldung und Geräte", "Sign-in and devices";
        // fields of the own page
        field_mobile => "Mobilnummer", "Mobile number";
        field_hours => "Gut erreichbar", "Best reached";
        field_tasks => "Aufgaben", "Tasks";
        field_skills => "Kenntnisse", "Skills";
        field_languages => "Sprachen", "Languages";
        field_interests => "Interessen", "Interests";
        field_about => "Über mich", "About me";
        // editing
        edit_title => "Ihre Seite bearbeiten", "Edit your page";
        edit_failed => "Fehler: Ihre Seite bearbeiten", "Error: Edit your page";
        portrait => "Porträt", "Portrait";
        portrait_hint => "JPEG, PNG oder WebP, höchstens 5\u{a0}MB. Wird rund zugeschnitten. Alle, die Ihre Seite sehen, sehen das Bild.", "JPEG, PNG or WebP, at most 5\u{a0}MB. It is cut round. Everybody who sees your page sees the picture.";
        hint_mobile => "Dienstlich. Beispiel: +49 170 5551234", "For work. Example: +49 170 5551234";
        hint_hours => "Beispiel: Mo. bis Do., 9:00 bis 15:30 Uhr", "Example: Mon to Thu, 9:00 to 15:30";
        hint_tasks => "Eine Aufgabe je Zeile. So finden Sie Menschen, die Hilfe brauchen.", "One task a line. This is how people who need help find you.";
        hint_skills => "Eine Kenntnis je Zeile. Nur Sie selbst tragen ein, niemand bewertet.", "One skill a line. Only you enter them, nobody rates them.";
        hint_languages => "Eine Sprache je Zeile. Beispiel: Englisch C1", "One language a line. Example: Englisch C1";
        hint_interests => "Ein Interesse je Zeile. Beispiel: Chor", "One interest a line. Example: Chor";
        hint_about(longest: usize) => format!("Höchstens {longest} Zeichen."), format!("At most {longest} characters.");
        visible(field: &str) => format!("{field} sichtbar für"), format!("{field} visible to");
        common_skills => "Gemeinsame Liste der Kenntnisse", "Common list of skills";
        common_skills_text => "Schreiben Sie eine Kenntnis wie hier, dann erscheinen Sie mit anderen unter demselben Wort.", "Write a skill as it stands here, and you appear with others under the same word.";
        reachability => "Erreichbarkeit", "How to reach you";
        tasks_and_skills => "Aufgaben und Kenntnisse", "Tasks and skills";
        locked_title => "Aus dem Verzeichnis", "From the directory";
        locked_text(house: &str) => format!("Diese Angaben kommen aus dem Verzeichnis ({house}). Sie lassen sich hier nicht ändern."),
            format!("These entries come from the directory ({house}). They cannot be changed here.");
        name => "Name", "Name";
        post => "Stelle", "Post";
        parked_title => "Ihre Eingaben sind wieder da", "Your entries are back";
        parked_text => "Ihre Eingaben von vor der Abmeldung sind wieder da. Bitte prüfen und speichern.", "What you entered before you were signed out is back. Please check and save it.";
        who_sees => "Wer sieht was?", "Who sees what?";
        who_sees_text => "Sie entscheiden bei jeder Angabe. „Alle Behörden“ heißt: Menschen in Behörden, für die Ihre Behörde Sie im Telefonbuch freigegeben hat.",
            "You decide for each entry. “All authorities” means: people in authorities for which your authority has released you in the phone book.";
        see_as_others => "So sehen andere Behörden Ihre Seite", "How other authorities see your page";
        mine_title => "Ihre Fassung", "Your version";
        saved_title => "Inzwischen gespeichert", "Saved in the meantime";
        saved_empty => "Leer", "Empty";
        keep(field: &str) => format!("{field}: Was soll bleiben?"), format!("{field}: what should stay?");
        keep_mine => "Ihre Fassung, wie sie im Feld steht", "Your version, as it stands in the field";
        keep_saved => "Die gespeicherte Fassung", "The saved version";
        keep_both => "Beide", "Both";
        // units and authorities
        tasks => "Aufgaben", "Tasks";
        posts => "Stellen", "Posts";
        posts_of(unit: &str) => format!("Stellen: {unit}"), format!("Posts: {unit}");
        function => "Stelle", "Post";
        holder => "Besetzt mit", "Held by";
        nobody => "N.N.", "N.N.";
        nobody_since(day: String) => format!("N.N., unbesetzt seit {day}"), format!("N.N., vacant since {day}");
        all_people => "Alle im Telefonbuch", "All in the phone book";
        lines => "Anschlüsse", "Lines";
        units_below => "Einheiten darunter", "Units below";
        parent => "Übergeordnet", "Above";
        no_people => "Hier ist niemand eingetragen, den Sie sehen dürfen.", "Nobody you may see is entered here.";
        head => "Leitung", "Head";
        head_is(name: &str) => format!("Leitung: {name}"), format!("Head: {name}");
        head_vacant => "Leitung: N.N.", "Head: N.N.";
        sites => "Standorte", "Locations";
        units => "Einheiten", "Units";
        units_of(house: &str) => format!("Einheiten: {house}"), format!("Units: {house}");
        no_units => "Für diese Behörde sind noch keine Einheiten eingetragen.", "No units have been entered for this authority yet.";
        authorities_lead => "Behörden, deren Telefonbuch Sie sehen dürfen", "Authorities whose phone book you may see";
        your_authority => "Ihre Behörde", "Your authority";
        no_authorities => "Noch keine Behörden", "No authorities yet";
        no_authorities_text => "Sobald ein Verzeichnis eingelesen ist, stehen die Behörden hier.", "As soon as a directory has been read in, its authorities are listed here.";
    }
}
