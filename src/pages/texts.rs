//! The words of pages.

platform::texts! {
    pub struct Texts {
        knowledge => "Wissen", "Knowledge";
        knowledge_lead => "Was Behörden, Gruppen und Netzwerke aufgeschrieben haben.", "What authorities, groups and networks have written down.";
        places => "Wo Sie lesen und schreiben", "Where you read and write";
        new_pages => "Neue Seiten", "New pages";
        no_new => "Noch keine Seiten.", "No pages yet.";
        own => "Eigenes", "Your own";
        your_drafts => "Ihre Entwürfe", "Your drafts";
        your_bookmarks => "Gemerktes", "Bookmarks";
        pages => "Seiten", "Pages";
        pages_of(place: &str) => format!("Seiten: {place}"), format!("Pages: {place}");
        all_pages => "Alle Seiten", "All pages";
        new_page => "Seite schreiben", "Write a page";
        new_below => "Seite darunter", "Page below";
        edit => "Bearbeiten", "Edit";
        edit_title => "Seite bearbeiten", "Edit page";
        manage => "Verwalten", "Manage";
        manage_title => "Seite verwalten", "Manage page";
        versions => "Fassungen", "Versions";
        version(number: i64) => format!("Fassung {number}"), format!("Version {number}");
        version_of(number: i64, when: &str) => format!("Fassung {number} vom {when}"), format!("Version {number} of {when}");
        empty_title => "Noch keine Seiten", "No pages yet";
        empty => "Halten Sie fest, was alle brauchen: wie etwas geht, was vereinbart ist, wen man fragt.", "Write down what everybody needs: how something works, what was agreed, whom to ask.";
        unpublished => "Noch nicht veröffentlicht", "Not published yet";
        trashed => "Papierkorb", "Trash";
        trashed_hint => "Was hier liegt, wird 30 Tage nach dem Entfernen gelöscht.", "What lies here is deleted 30 days after it was removed.";
        archived => "Archiv", "Archive";
        template_question => "Womit möchten Sie beginnen?", "What would you like to begin with?";
        page_title_hint => "Sagt, was man hier findet.", "Says what is to be found here.";
        publish => "Veröffentlichen", "Publish";
        keep_draft => "Als Entwurf speichern", "Save as draft";
        save => "Speichern", "Save";
        below_field => "Unter welcher Seite?", "Below which page?";
        at_top => "Ganz oben", "At the top";
        parent_gone => "Unter dieser Seite kann sie nicht stehen. Bitte wählen Sie eine andere.", "It cannot stand below this page. Please choose another.";
        visible_hint(place: &str) => format!("Lesen können das alle in „{place}“."), format!("Everybody in “{place}” can read this.");
        on_this_page => "Auf dieser Seite", "On this page";
        unlisted(n: usize) => format!("mit {n} weiteren darunter"), format!("with {n} more below");
        pages_below => "Seiten darunter", "Pages below";
        draft => "Entwurf", "Draft";
        draft_text => "Nur Sie und die Moderation sehen diese Seite.", "Only you and the moderators see this page.";
        newer => "Es gibt eine neuere Fassung, die noch nicht veröffentlicht ist.", "There is a newer version that is not published yet.";
        see_newer => "Neueste Fassung ansehen", "See the newest version";
        old_version(number: i64) => format!("Sie sehen Fassung {number}."), format!("You are looking at version {number}.");
        to_current => "Zur aktuellen Fassung", "To the current version";
        overdue(day: &str) => format!("Prüfung überfällig seit {day}"), format!("Review overdue since {day}");
        overdue_text => "Die Angaben können veraltet sein.", "What it says may be out of date.";
        still_right => "Ist das noch richtig?", "Does this still hold?";
        still_right_text => "Lesen Sie die Seite durch. Wenn alles stimmt, fragen wir in einem halben Jahr wieder.", "Read the page through. If everything holds, we ask again in half a year.";
        confirm => "Ja, stimmt noch", "Yes, it holds";
        trashed_alert => "Diese Seite liegt im Papierkorb.", "This page is in the trash.";
        trashed_text(day: &str) => format!("Bis zum {day} lässt sie sich zurückholen, danach wird sie gelöscht."), format!("It can be brought back until {day}, then it is deleted.");
        archived_alert => "Diese Seite ist im Archiv.", "This page is in the archive.";
        archived_text => "Nur noch lesbar. In der Suche steht sie weiter.", "Read only. The search still finds it.";
        bring_back => "Zurückholen", "Bring back";
        locked => "Nur Verantwortliche ändern diese Seite.", "Only those responsible change this page.";
        responsible => "Verantwortlich", "Responsible";
        deputy => "Vertretung", "Deputy";
        nobody => "Niemand", "Nobody";
        owner_missing => "Bitte wählen Sie, wer verantwortlich ist.", "Please choose who is responsible.";
        owner_hint => "Eine Stelle bleibt verantwortlich, auch wenn Menschen wechseln.", "A unit stays responsible even if people change.";
        valid_until => "Gültig bis", "Valid until";
        valid_hint => "Danach steht an der Seite, dass sie geprüft werden muss. Beispiel: 31.03.2027", "After that the page says that it must be reviewed. Example: 31.03.2027";
        review_on => "Prüfen am", "Review on";
        review_hint => "Dann fragen wir Sie, ob alles noch stimmt. Beispiel: 31.03.2027", "Then we ask you whether everything still holds. Example: 31.03.2027";
        no_day => "Diesen Tag gibt es nicht. Bitte als Tag.Monat.Jahr eingeben, zum Beispiel 31.03.2027.", "There is no such day. Please enter it as day.month.year, for example 31.03.2027.";
        lock_field => "Nur Verantwortliche und Moderation dürfen ändern", "Only those responsible and moderators may change it";
        lock_hint => "Sonst schreiben alle mit, die hier mitwirken. Frühere Fassungen bleiben immer erhalten.", "Otherwise everybody who takes part here writes in it. Earlier versions always stay.";
        comments_field => "Kommentare erlauben", "Allow comments";
        where_title => "Ort", "Place";
        who_title => "Wer", "Who";
        how_long => "Wie lange", "How long";
        move_up => "Nach oben", "Move up";
        move_down => "Nach unten", "Move down";
        save_choices => "Angaben speichern", "Save these choices";
        at_once => "Wirkt sofort, ohne zu speichern.", "Takes effect at once, without saving.";
        order_title => "Reihenfolge", "Order";
        end_title => "Archivieren oder entfernen", "Archive or remove";
        archive => "Archivieren", "Archive";
        archive_question => "Die Seite bleibt lesbar und auffindbar, verschwindet aber aus den Listen.", "The page stays readable and can be found, but leaves the lists.";
        remove => "Seite entfernen", "Remove page";
        remove_question => "Die Seite verschwindet für alle. 30 Tage lang lässt sie sich zurückholen. Seiten darunter rücken nach oben.", "The page disappears for everybody. It can be brought back for 30 days. Pages below move up.";
        who_sees => "Wer sieht das, und warum?", "Who sees this, and why?";
        conflict => "Jemand hat dieselbe Stelle geändert, während Sie geschrieben haben. Beide Fassungen sind da. Bitte entscheiden Sie.", "Somebody changed the same part while you were writing. Both versions are here. Please decide.";
        your_version => "Ihre Fassung", "Your version";
        their_version(number: i64, when: &str) => format!("Fassung {number}, gespeichert {when}"), format!("Version {number}, saved {when}");
        compare => "Vergleichen", "Compare";
        compare_title => "Fassungen vergleichen", "Compare versions";
        compare_with_previous(number: i64) => format!("Mit Fassung {number} vergleichen"), format!("Compare with version {number}");
        from_to(old: i64, new: i64) => format!("Was sich von Fassung {old} zu Fassung {new} geändert hat"), format!("What changed from version {old} to version {new}");
        no_change => "Im Text hat sich nichts geändert.", "Nothing in the text has changed.";
        restore => "Diese Fassung wiederherstellen", "Restore this version";
        restore_hint => "Sie wird als neue Fassung gespeichert. Nichts geht verloren.", "It is saved as a new version. Nothing is lost.";
        name_field => "Name dieser Fassung", "Name of this version";
        name_save => "Benennen", "Name it";
        current => "aktuell", "current";
        gone => "nicht mehr dabei", "no longer here";
        some_unit => "eine Stelle", "a unit";
        somebody_else => "jemand anderes", "somebody else";
        by(name: &str) => format!("von {name}"), format!("by {name}");
        published_on => "veröffentlicht", "published";
    }
}

platform::notes! {
    /// What is said after a form of a page.
    pub enum Notes {
        Saved => "Gespeichert.", "Saved.";
        Merged => "Gespeichert. Was jemand anderes inzwischen geändert hat, ist auch darin.", "Saved. What somebody else changed meanwhile is in it too.";
        Published => "Veröffentlicht.", "Published.";
        Kept => "Als Entwurf gespeichert. Nur Sie und die Moderation sehen ihn.", "Saved as a draft. Only you and the moderators see it.";
        Confirmed => "Danke. In einem halben Jahr fragen wir wieder.", "Thank you. We ask again in half a year.";
        Removed => "Die Seite liegt im Papierkorb.", "The page is in the trash.";
        Archived => "Die Seite ist im Archiv.", "The page is in the archive.";
        Back => "Die Seite ist wieder da.", "The page is back.";
        Restored => "Die Fassung ist wiederhergestellt.", "The version is restored.";
        Named => "Die Fassung hat einen Namen.", "The version has a name.";
    }
}
