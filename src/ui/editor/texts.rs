//! What the editor says. `src/editor/labels.ts` has the same names, and refuses to start without one.

use serde_json::{Map, Value};

macro_rules! labels {
    ($($name:ident => $german:literal, $english:literal;)+) => {
        platform::texts! {
            struct Texts { $($name => $german, $english;)+ }
        }

        /// The words by their names, as JSON.
        pub(super) fn labels() -> String {
            let texts = Texts::here();
            let words = [$((stringify!($name), texts.$name())),+];
            let map: Map<String, Value> = words
                .into_iter()
                .map(|(name, word)| (name.to_owned(), Value::from(word)))
                .collect();
            Value::Object(map).to_string()
        }
    };
}

labels! {
    toolbar => "Text gestalten", "Format text";
    kind => "Absatzart", "Kind of paragraph";
    paragraph => "Absatz", "Paragraph";
    heading => "Überschrift", "Heading";
    subheading => "Unterüberschrift", "Subheading";
    minor => "Zwischenüberschrift", "Minor heading";
    quote => "Zitat", "Quote";
    info => "Hinweis", "Note";
    success => "Gut zu wissen", "Good to know";
    warning => "Achtung", "Warning";
    danger => "Gefahr", "Danger";
    code_block => "Code", "Code";
    bold => "Fett", "Bold";
    italic => "Kursiv", "Italic";
    strike => "Durchgestrichen", "Strikethrough";
    code => "Code im Text", "Inline code";
    bullets => "Liste", "Bulleted list";
    numbers => "Nummerierte Liste", "Numbered list";
    tasks => "Aufgabenliste", "Task list";
    link => "Verweis", "Link";
    table => "Tabelle einfügen", "Insert table";
    picture => "Bild", "Picture";
    mention => "Person oder Stelle nennen", "Mention a person or unit";
    rule => "Trennlinie", "Dividing line";
    undo => "Rückgängig", "Undo";
    redo => "Wiederholen", "Redo";
    more => "Mehr", "More";
    help => "Tastenkürzel", "Keyboard shortcuts";
    table_tools => "Tabelle bearbeiten", "Edit table";
    row_above => "Zeile darüber", "Row above";
    row_below => "Zeile darunter", "Row below";
    row_remove => "Zeile löschen", "Delete row";
    column_before => "Spalte davor", "Column before";
    column_after => "Spalte danach", "Column after";
    column_remove => "Spalte löschen", "Delete column";
    head_row => "Kopfzeile", "Header row";
    table_remove => "Tabelle löschen", "Delete table";
    how_to_leave => "Alt+F10 führt zur Leiste. Escape und dann Tabulator führt aus dem Text.",
        "Alt+F10 leads to the toolbar. Escape, then Tab leads out of the text.";
    task_done => "Erledigt", "Done";
    task_open => "Offen", "Open";
    ok => "Übernehmen", "Apply";
    cancel => "Abbrechen", "Cancel";
    close => "Schließen", "Close";
    remove => "Verweis entfernen", "Remove link";
    help_title => "Tastenkürzel", "Keyboard shortcuts";
    help_toolbar => "Zur Leiste, dort mit den Pfeiltasten", "To the toolbar, then by arrow keys";
    help_leave => "Aus dem Text zum nächsten Feld", "Out of the text to the next field";
    help_kind => "Überschriften", "Headings";
    help_mod => "Strg", "Ctrl";
    help_mention => "Person oder Stelle nennen: @ und der Anfang des Namens", "Mention a person or unit: @ and the beginning of the name";
    link_title => "Wohin führt der Verweis?", "Where does the link lead?";
    link_target => "Ziel", "Target";
    link_hint => "Name einer Person, Stelle oder Seite, oder eine Adresse wie https://…", "Name of a person, unit or page, or an address like https://…";
    link_text => "Text des Verweises", "Text of the link";
    link_wrong => "Dorthin kann kein Verweis führen. Bitte eine Adresse mit https:// eingeben oder aus der Liste wählen.",
        "No link can lead there. Please enter an address with https:// or choose from the list.";
    link_missing => "Bitte ein Ziel angeben.", "Please enter a target.";
    picture_title => "Bild", "Picture";
    picture_file => "Datei", "File";
    picture_hint => "JPEG, PNG oder WebP.", "JPEG, PNG or WebP.";
    picture_alt => "Was zeigt das Bild?", "What does the picture show?";
    picture_alt_hint => "Für alle, die es nicht sehen. Ein Satz genügt.", "For everybody who cannot see it. One sentence will do.";
    picture_decorative => "Das Bild schmückt nur", "The picture only decorates";
    picture_missing => "Bitte eine Datei wählen.", "Please choose a file.";
    picture_undescribed => "Bitte beschreiben, was das Bild zeigt, oder angeben, dass es nur schmückt.",
        "Please describe what the picture shows, or say that it only decorates.";
    picture_failed => "Das Bild wurde nicht angenommen. Prüfen Sie Format und Größe.", "The picture was not accepted. Check its format and size.";
    picture_busy => "Bild wird gesendet …", "Sending the picture …";
    suggestions => "Vorschläge", "Suggestions";
    found_none => "Keine Vorschläge", "No suggestions";
    found_one => "1 Vorschlag. Mit den Pfeiltasten auswählen.", "1 suggestion. Use the arrow keys to choose.";
    found_many => "{} Vorschläge. Mit den Pfeiltasten auswählen.", "{} suggestions. Use the arrow keys to choose.";
    changed => "Noch nicht gespeichert.", "Not saved yet.";
    saving => "Wird gespeichert …", "Saving …";
    saved_at => "Entwurf gespeichert um {} Uhr.", "Draft saved at {}.";
    offline => "Keine Verbindung. Ihr Text liegt auf diesem Gerät und wird gesendet, sobald Sie wieder verbunden sind.",
        "No connection. Your text is kept on this device and is sent as soon as you are connected again.";
    session_over => "Sie sind abgemeldet. Ihr Text liegt auf diesem Gerät.", "You are signed out. Your text is kept on this device.";
    sign_in => "Anmelden", "Sign in";
    conflict => "Inzwischen hat jemand anderes gespeichert. Mit „Speichern“ sehen Sie beide Fassungen.",
        "Somebody else saved meanwhile. Save to see both versions.";
    not_saved => "Nicht gespeichert. Ihr Text steht noch hier.", "Not saved. Your text is still here.";
    offer => "Auf diesem Gerät liegt eine neuere Fassung.", "There is a newer version on this device.";
    offer_take => "Diese Fassung nehmen", "Take this version";
    offer_discard => "Verwerfen", "Discard";
}
