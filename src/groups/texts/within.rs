//! What groups say of what lies below and within them.

use super::Texts;

platform::texts! {
    impl Texts {
        subgroups => "Untergruppen", "Subgroups";
        found_below => "Untergruppe gründen", "Found a subgroup";
        found_below_text(name: &str) => format!("Sie liegt unter „{name}“ und hat eigene Mitglieder, eigene Regeln und eine eigene Sichtbarkeit."), format!("It lies below “{name}” and has its own members, rules and visibility.");
        no_deeper => "Tiefer geht es nicht", "It goes no deeper";
        too_deep => "Untergruppen gibt es in höchstens drei Ebenen. Gründen Sie die Gruppe eine Ebene höher.", "Subgroups go three levels deep at most. Found the group one level higher.";
        sections => "Bereiche", "Sections";
        sections_text => "Von einem Bereich wissen nur die, die darin sind.", "Only those who are in a section know of it.";
        new_section => "Bereich anlegen", "Make a section";
        make_section => "Anlegen", "Make";
        section_lead => "Ein Bereich ist für einen Teil der Mitglieder. Wen, wählen Sie danach. Die anderen erfahren nicht, dass es ihn gibt.", "A section is for some of the members. You choose whom afterwards. The others do not learn that it exists.";
        section_name => "Name des Bereichs", "Name of the section";
        section_name_hint => "Zum Beispiel: Personal und Stellen.", "Such as: Staff and posts.";
        with_moderators => "Alle, die moderieren, sind dabei", "All moderators are in it";
        leads_are_in => "Die Leitung ist immer dabei.", "Leads always are.";
        section_of(name: &str) => format!("Bereich der Gruppe „{name}“: nur für die, die hier stehen"), format!("Section of the group “{name}”: only for those named here");
        in_section => "Wer darin ist", "Who is in it";
        in_by_role => "durch die Rolle in der Gruppe", "by their role in the group";
        out_of_section => "Herausnehmen", "Take out";
        into_section => "Dazunehmen", "Take in";
        choose_members => "Mitglieder dazunehmen", "Take members in";
        which_member => "Welches Mitglied?", "Which member?";
        which_member_hint => "Name, Aufgabe oder Einheit. Nur Mitglieder der Gruppe.", "Name, task or unit. Members of the group only.";
        no_member_found_text => "In einen Bereich kommen nur Mitglieder der Gruppe. Laden Sie die Person zuerst in die Gruppe ein.", "Only members of the group come into a section. First invite the person to the group.";
        all_in_section => "Alle Mitglieder sind schon darin.", "All members are in it already.";
        change_section => "Bereich ändern", "Change the section";
        name_and_roles => "Name und Rollen", "Name and roles";
        save => "Speichern", "Save";
        end_section => "Bereich löschen", "Delete the section";
        end_section_text => "Löschen geht nur, solange nichts darin liegt.", "It can be deleted only while nothing lies in it.";
        section_not_empty => "In diesem Bereich liegt noch etwas. Löschen oder verschieben Sie es zuerst.", "Something still lies in this section. Delete or move it first.";
        sections_full => "Eine Gruppe hat höchstens 50 Bereiche.", "A group has 50 sections at most.";
        written_here => "Aufgeschrieben", "Written down";
        who_sees_section => "Wer sieht diesen Bereich, und warum?", "Who sees this section, and why?";
        section_sight_lead => "Jede Zeile ist eine Freigabe. Niemand darf hier mehr als in der Gruppe, und wer die Gruppe verlässt, verliert den Bereich.", "Each row is a permission. Nobody may do more here than in the group, and whoever leaves the group loses the section.";
        why_chosen => "namentlich gewählt", "chosen by name";
        why_role => "Rolle in der Gruppe", "role in the group";
    }
}
