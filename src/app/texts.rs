//! The texts of the frame: areas, foot, and the pages that say what Allmende is.

platform::texts! {
    pub struct Texts {
        start => "Start", "Start";
        people => "Personen", "People";
        groups => "Gruppen", "Groups";
        help => "Hilfe", "Help";
        accessibility => "Barrierefreiheit", "Accessibility";
        privacy => "Datenschutz", "Privacy";
        help_find => "Jemanden finden", "Finding somebody";
        help_find_text => "Geben Sie oben im Suchfeld einen Namen, eine Aufgabe, eine Kenntnis, ein Referat, einen Raum oder eine Durchwahl ein. Ein Teil genügt, und Umlaute dürfen Sie schreiben, wie Sie möchten: „Mueller“ findet Müller, „Nowack“ findet Nowak. Im Telefonbuch grenzen Sie links nach Behörde, Kenntnis, Ort und Rolle ein. Die Adresse der Seite können Sie weitergeben.",
            "Type a name, a task, a skill, a unit, a room or an extension into the search field above. A part of it is enough, and umlauts may be written as you like: \"Mueller\" finds Müller, \"Nowack\" finds Nowak. In the phone book you narrow the list by authority, skill, place and role. You can pass the address of the page on.";
        help_page => "Ihre Seite", "Your page";
        help_page_text => "Auf Ihrer Seite sagen Sie, woran Sie arbeiten und was Sie können. Zu jedem Feld wählen Sie, wer es sieht: Ihre Einheit, Ihre Behörde oder alle Behörden. Name, Stelle und Telefon kommen aus dem Verzeichnis Ihrer Behörde und lassen sich hier nicht ändern.",
            "On your page you say what you work on and what you know. For each field you choose who sees it: your unit, your authority or all authorities. Name, post and telephone come from your authority's directory and cannot be changed here.";
        help_groups => "In Gruppen zusammenarbeiten", "Working in groups";
        help_groups_text => "Unter „Gruppen“ sehen Sie alle, von denen Sie wissen dürfen. Gründen kann jede und jeder. Ihre eigenen stehen auch in Ihrem Menü oben rechts. Eine Gruppe kann Untergruppen haben und Bereiche, von denen nur ein Teil der Mitglieder weiß. Oben auf jeder Gruppe steht, wer sie sieht, wie man hineinkommt und welcher Schutz gilt; „Wer sieht diese Gruppe, und warum?“ zeigt jede Freigabe. Was andere von Ihnen wissen wollen, steht unter „Mitteilungen“.",
            "Under “Groups” you see all that you may know of. Anybody can found one. Your own stand in your menu at the top right too. A group can have subgroups, and sections that only some of its members know of. Each group says at its top who sees it, how one gets in and which protection holds; “Who sees this group, and why?” shows each permission. What others want to know from you stands under “Notices”.";
        help_keys => "Mit der Tastatur", "By keyboard";
        help_keys_text => "Alles geht mit der Tastatur: Tab und Umschalt+Tab wandern, Eingabe öffnet, Escape schließt. Der erste Tabulatorsprung jeder Seite führt zum Inhalt. In den Vorschlägen der Suche wählen Sie mit den Pfeiltasten.",
            "Everything works by keyboard: Tab and Shift+Tab move, Enter opens, Escape closes. The first tab stop of each page leads to the content. Use the arrow keys to choose among the suggestions of the search.";
        accessibility_text => "Allmende soll für alle vollständig nutzbar sein, nach WCAG 2.2 AA und EN 301 549: mit Tastatur, Vorleseprogramm, Vergrößerung bis 400 %, hohem Kontrast, ohne JavaScript und auf dem Telefon. Jede Seite wird bei jeder Änderung des Programms automatisch geprüft. Automatische Prüfungen finden nicht alles; eine Prüfung durch eine unabhängige Stelle steht noch aus.",
            "Allmende shall be fully usable by everyone, by WCAG 2.2 AA and EN 301 549: by keyboard, with a screen reader, magnified up to 400 %, in high contrast, without JavaScript and on the phone. Each page is checked automatically with every change of the program. Automatic checks do not find everything; an evaluation by an independent body is still to come.";
        accessibility_barrier => "Eine Barriere gefunden?", "Found a barrier?";
        accessibility_barrier_text => "Bitte sagen Sie es der Stelle, die Allmende bei Ihnen betreibt; Sie finden sie im Telefonbuch. Nennen Sie die Adresse der Seite und was nicht geht.",
            "Please tell whoever runs Allmende in your authority; you find them in the phone book. Name the address of the page and what does not work.";
        privacy_kept => "Was gespeichert ist", "What is stored";
        privacy_kept_text => "Aus dem Verzeichnis Ihrer Behörde: Name, Stelle, Einheit, Telefon, E-Mail, Raum. Von Ihnen: was Sie auf Ihre Seite schreiben. Für die Anmeldung: Anmeldename, Kennwort als nicht umkehrbare Prüfsumme, Ihre angemeldeten Geräte mit Beginn der Anmeldung und, auf zehn Minuten genau, der letzten Benutzung. Eingaben, die ankommen, wenn Ihre Anmeldung abgelaufen ist, 24 Stunden. Fehlversuche beim Anmelden als nicht umkehrbare Prüfsumme, einen Tag. Sicherheitsereignisse wie eine Änderung des Kennworts.",
            "From your authority's directory: name, post, unit, telephone, e-mail, room. From you: what you write on your page. For signing in: sign-in name, password as an irreversible hash, your signed-in devices with the time of signing in and, to ten minutes, of their last use. Input that arrives when your session has expired, for 24 hours. Failed attempts to sign in as an irreversible hash, for a day. Security events such as a change of password.";
        privacy_mail => "Was in Mails steht", "What mails say";
        privacy_mail_text => "Mitteilungen schickt Allmende als Mail an die Adresse, die Ihre Behörde für Sie eingetragen hat. Wie viel darin steht, bestimmt das Schutzprofil der Gruppe; in Gruppen mit dem Profil „streng“ steht nicht einmal ihr Name darin. Wann Mails kommen, wählen Sie unter „Mitteilungen“. Verschickte Mails bewahrt Allmende nicht auf.",
            "Allmende mails notices to the address that your authority entered for you. How much they say is for the group’s security profile to decide; of groups with the profile “strict” not even the name is in them. Choose under “Notices” when mails come. Allmende keeps no mail that was sent.";
        privacy_not => "Was es nicht gibt", "What there is not";
        privacy_not_text => "Allmende führt kein Verzeichnis darüber, was Sie ansehen oder suchen, und niemand anderes erfährt, wann Sie zuletzt da waren, auch nicht die Verwaltung. Nichts wird von fremden Servern geladen, nichts an sie gesendet. Gesetzt werden nur technisch nötige Cookies: für die Anmeldung, die Sprache, die Darstellung und, eine Minute lang, für die Bestätigung auf der nächsten Seite.",
            "Allmende keeps no record of what you look at or search for, and nobody else learns when you were last here, administrators included. Nothing is loaded from other parties' servers and nothing is sent to them. Only technically necessary cookies are set: for signing in, language, appearance and, for a minute, the confirmation on the next page.";
        word => "Gemeinsames Land, gemeinsame Wege.", "Common land, common paths.";
        word_more => "Menschen, Wissen und Zusammenarbeit über Behörden hinweg.", "People, knowledge and work across authorities.";
    }
}
