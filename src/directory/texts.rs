//! The directory's texts.

platform::texts! {
    /// What the directory says where it answers for itself; the views' texts are in `views/texts`.
    pub struct Texts {
        former_guest => "Ehemaliger Gast", "Former guest";
        people => "Personen", "People";
        units => "Einheiten", "Units";
        vacancies => "Unbesetzte Stellen", "Vacant posts";
        lines => "Anschlüsse", "Lines";
        too_long(over: usize) => format!("Der Text ist {over} Zeichen zu lang. Bitte kürzen."),
            format!("The text is {over} characters too long. Please shorten it.");
        entry_too_long(begin: &str, most: usize) => format!("Der Eintrag „{begin} …“ ist zu lang. Höchstens {most} Zeichen, bitte kürzen."),
            format!("The entry “{begin} …” is too long. At most {most} characters, please shorten it.");
        bad_phone => "Bitte nur Ziffern, Leerzeichen, Schrägstrich, Bindestrich und + verwenden.",
            "Please use digits, spaces, slash, hyphen and + only.";
        changed_elsewhere => "Dieses Feld wurde inzwischen an anderer Stelle geändert. Beide Fassungen sind da. Bitte wählen Sie.",
            "This field was changed elsewhere in the meantime. Both versions are here. Please choose.";
        choose_version => "Bitte wählen Sie, welche Fassung bleiben soll.", "Please choose which version to keep.";
        conflict => "Ihre Seite wurde inzwischen an anderer Stelle gespeichert. Nichts ist verloren: Bitte entscheiden Sie bei den genannten Feldern und speichern Sie noch einmal.",
            "Your page was saved elsewhere in the meantime. Nothing is lost: please decide on the fields named and save again.";
        picture_unreadable => "Diese Datei ist kein Bild, das wir lesen können. Bitte ein JPEG, PNG oder WebP wählen.",
            "This file is not a picture we can read. Please choose a JPEG, PNG or WebP.";
        picture_too_large => "Das Bild ist zu groß. Höchstens 5 MB und 40 Millionen Bildpunkte.",
            "The picture is too large. At most 5 MB and 40 million pixels.";
        picture_animated => "Bewegte Bilder sind als Porträt nicht möglich. Bitte ein Standbild wählen.",
            "Animated pictures are not possible as a portrait. Please choose a still one.";
        too_many_entries(most: usize) => format!("Höchstens {most} Einträge. Bitte kürzen."),
            format!("At most {most} entries. Please shorten the list.");
        authority_word => "Behörde", "Authority";
        unit_word => "Einheit", "Unit";
        vacant_word => "Unbesetzte Stelle", "Vacant post";
        line_word => "Anschluss", "Line";
    }
}

platform::notes! {
    /// What the page after a form says.
    pub enum Notes {
        Saved => "Ihre Seite ist gespeichert.", "Your page is saved.";
    }
}
