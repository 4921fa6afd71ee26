//! What groups say.

use platform::time::Day;

platform::texts! {
    pub struct Texts {
        groups => "Gruppen", "Groups";
        lead => "Gruppen und Fachnetzwerke: wer zusammenarbeitet, und wo.", "Groups and networks: who works together, and where.";
        all_groups => "Alle Gruppen", "All groups";
        my_groups => "Meine Gruppen", "My groups";
        all_mine => "Alle meine Gruppen", "All my groups";
        archive => "Archiv", "Archive";
        search => "Gruppe suchen", "Search for a group";
        search_button => "Suchen", "Search";
        kind_label => "Art der Gruppe", "Kind of group";
        every_kind => "Alle Arten", "All kinds";
        found => "Gruppe gründen", "Found a group";
        none_found => "Keine Gruppe gefunden", "No group found";
        none_found_text => "Suchen Sie mit anderen Wörtern, oder gründen Sie die Gruppe selbst. Das dauert keine Minute.",
            "Search with other words, or found the group yourself. It takes less than a minute.";
        none_own => "Sie sind in keiner Gruppe", "You are in no group";
        none_own_text => "Sehen Sie sich um, oder gründen Sie eine. Wen Sie einladen, entscheiden Sie.",
            "Look around, or found one. You decide whom you invite.";
        count(n: i64) => if n == 1 { "1 Mitglied".to_owned() } else { format!("{n} Mitglieder") },
            if n == 1 { "1 member".to_owned() } else { format!("{n} members") };
        you_are(role: &str) => format!("Sie: {role}"), format!("You: {role}");
        // kinds
        interest => "Interessengruppe", "Interest group";
        project => "Projekt", "Project";
        unit => "Organisationseinheit", "Unit";
        committee => "Gremium", "Committee";
        editorial => "Redaktion", "Editorial team";
        network => "Fachnetzwerk", "Network";
        interest_text => "Für alle, die das Thema mögen. Wer will, kommt dazu.", "For everybody who likes the subject. Whoever wants joins.";
        project_text => "Gemeinsame Arbeit mit einem Ende. Sie laden ein.", "Work together towards an end. You invite.";
        unit_text => "Für die Leute einer Organisationseinheit.", "For the people of a unit.";
        committee_text => "Vertraulich. Nur wer darin ist, weiß davon.", "Confidential. Only those who are in it know of it.";
        editorial_text => "Für Leute, die für andere schreiben.", "For people who write for others.";
        network_text => "Fachliche Zusammenarbeit über Behörden hinweg, mit Auftrag und Regeln.", "Professional work across authorities, with a mandate and rules.";
        // roles
        reader => "liest mit", "reader";
        member => "Mitglied", "member";
        moderator => "Moderation", "moderator";
        lead_role => "Leitung", "lead";
        // fields
        name => "Name", "Name";
        name_hint => "So heißt die Gruppe in Listen und in der Suche.", "What the group is called in lists and in the search.";
        purpose => "Worum es geht", "What it is about";
        purpose_hint => "Ein oder zwei Sätze. Alle, die die Gruppe sehen, lesen sie.", "One or two sentences. Everybody who sees the group reads them.";
        mandate => "Auftrag", "Mandate";
        mandate_hint => "Wer hat die Zusammenarbeit beschlossen, und wann? Frei lassen, wenn es keinen Auftrag gibt.",
            "Who decided on this work, and when? Leave empty if there is no mandate.";
        visibility => "Wer sieht die Gruppe?", "Who sees the group?";
        open => "Alle lesen mit", "Everybody reads along";
        open_text => "Beiträge und Seiten sind für alle lesbar.", "Posts and pages can be read by everybody.";
        closed => "Alle sehen, dass es sie gibt", "Everybody sees that it exists";
        closed_text => "Name, Zweck und Leitung sind sichtbar, sonst nichts.", "Name, purpose and leads can be seen, nothing else.";
        hidden => "Nur ihre Mitglieder", "Only its members";
        hidden_text => "Für alle anderen gibt es sie nicht, auch nicht in der Suche.", "For everybody else it does not exist, not even in the search.";
        audience => "Für wen gilt das?", "For whom?";
        audience_authority => "Ihre Behörde", "Your authority";
        audience_everyone => "Alle Behörden", "All authorities";
        entry => "Wie kommt man hinein?", "How does one get in?";
        free => "Frei", "Freely";
        free_text => "Wer sie sieht, kann beitreten.", "Whoever sees it can join.";
        request => "Auf Anfrage", "On request";
        request_text => "Leitung oder Moderation entscheidet.", "A lead or moderator decides.";
        invitation => "Auf Einladung", "By invitation";
        invitation_text => "Mitglieder laden ein, wie es die Schutzstufe erlaubt.", "Members invite, as the protection allows.";
        profile => "Schutzstufe", "Protection";
        profile_hint => "Gilt für alle in der Gruppe, auch für die Leitung.", "Holds for everybody in the group, leads included.";
        ends_on => "Endet am", "Ends on";
        ends_on_hint => "Als JJJJ-MM-TT, zum Beispiel 2027-03-31.", "As YYYY-MM-DD, such as 2027-03-31.";
        found_button => "Gründen", "Found";
        adjust => "Sichtbarkeit, Zugang und Schutz anpassen", "Adjust visibility, entry and protection";
        adjust_hint => "Voreingestellt ist, was zu dieser Art von Gruppe passt. Sie können es jederzeit ändern.",
            "Preset to what fits this kind of group. You can change it at any time.";
        other_kind => "Andere Art wählen", "Choose another kind";
        choose_kind => "Was soll es werden?", "What shall it be?";
        choose => "Wählen", "Choose";
        // errors
        name_length => "Der Name braucht 3 bis 80 Zeichen in einer Zeile.", "The name needs 3 to 80 characters in one line.";
        purpose_missing => "Bitte sagen Sie in einem Satz, worum es geht.", "Please say in a sentence what it is about.";
        too_long(over: usize) => format!("Der Text ist {over} Zeichen zu lang. Bitte kürzen."), format!("The text is {over} characters too long. Please shorten it.");
        hidden_by_invitation => "In eine Gruppe, die niemand sieht, kommt man nur auf Einladung.", "Into a group that nobody sees one gets by invitation only.";
        end_in_future => "Bitte ein Datum nach heute, als JJJJ-MM-TT.", "Please give a date after today, as YYYY-MM-DD.";
        profile_unknown => "Diese Schutzstufe gibt es nicht mehr. Bitte wählen Sie eine andere.", "This protection no longer exists. Please choose another.";
        reason_missing => "Bitte nennen Sie den Grund in einem Satz.", "Please give the reason in a sentence.";
        rules_not_accepted => "Ohne die Regeln anzunehmen, geht es nicht weiter.", "You need to accept the rules to go on.";
        rules_changed_meanwhile => "Die Regeln wurden gerade geändert. Bitte lesen Sie die neue Fassung und nehmen Sie sie an.",
            "The rules have just been changed. Please read the new version and accept it.";
        rules_written_meanwhile => "Jemand anderes hat inzwischen eine neue Fassung geschrieben. Ihr Text steht noch unten. Lesen Sie die neue Fassung und speichern Sie dann noch einmal.",
            "Somebody else wrote a new version meanwhile. Your text is still below. Read the new version, then save again.";
        changed_meanwhile => "Jemand anderes hat die Gruppe inzwischen geändert. Ihre Angaben stehen noch unten. Prüfen Sie sie und speichern Sie noch einmal.",
            "Somebody else changed the group meanwhile. What you entered is still below. Check it and save again.";
        rules_missing => "Bitte schreiben Sie mindestens eine Regel.", "Please write at least one rule.";
        last_lead => "Das ist die letzte Leitung der Gruppe. Ernennen Sie zuerst jemand anderen zur Leitung.",
            "This is the last lead of the group. First make somebody else a lead.";
        last_lead_leaves => "Sie sind die letzte Leitung. Ernennen Sie zuerst jemand anderen, oder schließen Sie die Gruppe ab.",
            "You are the last lead. First make somebody else a lead, or archive the group.";
        guest_leads_nothing => "Gäste können weder leiten noch moderieren.", "Guests can neither lead nor moderate.";
        // home
        overview => "Überblick", "Overview";
        members => "Mitglieder", "Members";
        rules => "Regeln", "Rules";
        mandate_and_rules => "Auftrag und Regeln", "Mandate and rules";
        settings => "Einstellungen", "Settings";
        areas(name: &str) => format!("Seiten der Gruppe {name}"), format!("Pages of the group {name}");
        responsible(house: &str) => format!("Federführung {house}"), format!("Led by {house}");
        seen_open(who: &str) => format!("Offen: {who} lesen mit"), format!("Open: {who} read along");
        seen_closed(who: &str, how: &str) => format!("Sichtbar für: {who}, Beitritt {how}"), format!("Seen by: {who}, entry {how}");
        seen_hidden => "Verborgen: nur für Mitglieder", "Hidden: for members only";
        one_authority(house: &str) => format!("{house}"), format!("{house}");
        how_free => "frei", "free";
        how_request => "auf Anfrage", "on request";
        how_invitation => "auf Einladung", "by invitation";
        protection(name: &str) => format!("Schutz: {name}"), format!("Protection: {name}");
        ends(day: &str) => format!("Endet am {day}"), format!("Ends on {day}");
        archived => "Abgeschlossen: nur zum Lesen", "Archived: for reading only";
        leads => "Leitung", "Leads";
        no_guests => "Keine Gäste", "No guests";
        with_guests => "Gäste sind möglich und gekennzeichnet", "Guests are possible and marked";
        no_downloads => "Nichts herunterladen", "No downloads";
        with_downloads => "Herunterladen erlaubt", "Downloads allowed";
        mail_full => "E-Mails enthalten den Text", "Mails carry the text";
        mail_title => "E-Mails nennen nur den Titel", "Mails carry the title only";
        mail_none => "E-Mails nennen die Gruppe nicht", "Mails do not name the group";
        retention(days: u32) => format!("Gespräche werden nach {days} Tagen gelöscht"), format!("Conversations are deleted after {days} days");
        classified(what: &str) => format!("Einstufung: {what}"), format!("Classification: {what}");
        who_sees => "Wer sieht diese Gruppe, und warum?", "Who sees this group, and why?";
        your_rules(day: &str) => format!("Von Ihnen angenommen am {day}"), format!("Accepted by you on {day}");
        owes_first_title => "Bitte nehmen Sie zuerst die Regeln an", "Please accept the rules first";
        owes_first_text => "Bis dahin können Sie lesen, aber nicht mitwirken.", "Until then you can read but not take part.";
        admit_yours => "Ihre Leute aufnehmen", "Admit your people";
        owes_title => "Die Regeln haben sich geändert", "The rules have changed";
        owes_text => "Bis Sie die neue Fassung annehmen, können Sie lesen, aber nicht mitwirken.", "Until you accept the new version you can read but not take part.";
        read_rules => "Regeln lesen und annehmen", "Read and accept the rules";
        rules_link(version: i64) => format!("Alle Regeln (Fassung {version})"), format!("All rules (version {version})");
        nothing_yet => "Hier ist noch nichts", "Nothing here yet";
        nothing_yet_text => "Laden Sie Leute ein. Was hier geschrieben wird, steht später an dieser Stelle.", "Invite people. What is written here will later stand in this place.";
        waiting(n: usize) => if n == 1 { "1 Anfrage wartet auf Sie".to_owned() } else { format!("{n} Anfragen warten auf Sie") },
            if n == 1 { "1 request waits for you".to_owned() } else { format!("{n} requests wait for you") };
        decide_now => "Anfragen ansehen", "See the requests";
        // door
        join => "Beitreten", "Join";
        ask => "Beitritt anfragen", "Ask to join";
        leave => "Gruppe verlassen", "Leave the group";
        you_are_in => "Sie sind in dieser Gruppe", "You are in this group";
        invited_title => "Sie sind eingeladen", "You are invited";
        invited_text => "Wenn Sie annehmen, sind Sie Mitglied. Wenn Sie ablehnen, erfährt die Leitung nur, dass die Einladung beendet ist.",
            "If you accept, you are a member. If you decline, the leads learn no more than that the invitation has ended.";
        accept => "Einladung annehmen", "Accept the invitation";
        decline => "Ablehnen", "Decline";
        asked_title => "Ihre Anfrage wartet", "Your request waits";
        asked_text(day: &str) => format!("Leitung oder Moderation entscheidet. Ohne Antwort endet die Anfrage am {day}."),
            format!("A lead or moderator decides. Without an answer the request ends on {day}.");
        withdraw => "Anfrage zurückziehen", "Withdraw the request";
        by_invitation_only => "In diese Gruppe kommt man auf Einladung. Wenden Sie sich an die Leitung.", "One gets into this group by invitation. Ask the leads.";
        reason => "Warum möchten Sie mitmachen?", "Why would you like to take part?";
        reason_hint => "Ein Satz genügt. Leitung und Moderation lesen ihn.", "One sentence is enough. Leads and moderators read it.";
        accept_rules => "Ich nehme die Regeln an", "I accept the rules";
        send_request => "Anfrage senden", "Send the request";
        rules_first => "Das gilt in dieser Gruppe", "This holds in this group";
        // members
        invite => "Einladen", "Invite";
        member_table(name: &str) => format!("Mitglieder der Gruppe {name}"), format!("Members of the group {name}");
        person => "Person", "Person";
        role => "Rolle", "Role";
        change_role => "Ändern", "Change";
        role_of(name: &str) => format!("Rolle von {name}"), format!("Role of {name}");
        dismiss => "Aus der Gruppe nehmen", "Take out of the group";
        gone => "nicht mehr hier", "no longer here";
        guest_until(day: &str) => format!("Gast bis {day}"), format!("Guest until {day}");
        requests => "Anfragen", "Requests";
        asks_to_join(day: &str) => format!("möchte mitmachen, seit {day}"), format!("would like to take part, since {day}");
        admit => "Aufnehmen", "Admit";
        refuse => "Ablehnen", "Decline";
        answer => "Antwort", "Answer";
        answer_hint => "Steht in der Nachricht an die Person.", "Stands in the message to the person.";
        title_field => "Aufgabe in der Gruppe", "Task in the group";
        // invite
        invite_title => "Jemanden einladen", "Invite somebody";
        invite_search => "Wen möchten Sie einladen?", "Whom would you like to invite?";
        invite_search_hint => "Name, Aufgabe oder Kenntnis.", "Name, task or skill.";
        is_member => "ist schon Mitglied", "is a member already";
        invited_people => "Eingeladen", "Invited";
        nobody_found => "Niemand gefunden", "Nobody found";
        nobody_found_text => "Prüfen Sie die Schreibweise, oder suchen Sie nach der Aufgabe.", "Check the spelling, or search for the task.";
        // rules
        rules_title(name: &str) => format!("Regeln der Gruppe {name}"), format!("Rules of the group {name}");
        no_rules => "Diese Gruppe hat keine eigenen Regeln.", "This group has no rules of its own.";
        version(n: i64) => format!("Fassung {n}"), format!("Version {n}");
        write_rules => "Regeln schreiben", "Write rules";
        rules_text => "Regeln", "Rules";
        rules_text_hint => "Eine Regel je Zeile, kurz und klar.", "One rule a line, short and clear.";
        binding => "Alle müssen die neue Fassung annehmen", "Everybody must accept the new version";
        binding_hint => "Bei Änderungen in der Sache. Bis dahin lesen die anderen nur mit.", "For changes of substance. Until then the others only read.";
        publish_rules => "Fassung in Kraft setzen", "Put this version into force";
        // settings
        settings_title(name: &str) => format!("Einstellungen: {name}"), format!("Settings: {name}");
        close_title => "Gruppe abschließen", "Archive the group";
        close_text => "Alles bleibt lesbar, niemand schreibt mehr. Sie können sie jederzeit wieder öffnen. Untergruppen arbeiten weiter.", "Everything stays readable, nobody writes any more. You can open it again at any time. Subgroups go on working.";
        close_button => "Abschließen", "Archive";
        reopen_title => "Gruppe wieder öffnen", "Open the group again";
        reopen_text => "Alle sind wieder, was sie vorher waren.", "Everybody is again what they were before.";
        reopen_button => "Wieder öffnen", "Open again";
        // leave
        leave_title(name: &str) => format!("„{name}“ verlassen?"), format!("Leave “{name}”?");
        leave_text => "Ihre Beiträge bleiben in der Gruppe. Sie lesen dort nicht mehr mit.", "What you wrote stays in the group. You no longer read there.";
        leave_button => "Verlassen", "Leave";
        cancel => "Abbrechen", "Cancel";
        // sight
        sight_title(name: &str) => format!("Wer sieht „{name}“?"), format!("Who sees “{name}”?");
        sight_lead => "Jede Zeile ist eine Freigabe. Mehr gibt es nicht.", "Each row is a permission. There is nothing else.";
        sight_table => "Freigaben", "Permissions";
        who => "Wer", "Who";
        may_what => "Darf", "May";
        why => "Warum", "Why";
        everyone => "alle in allen Behörden", "everybody in all authorities";
        people(n: usize) => if n == 1 { "1 Person".to_owned() } else { format!("{n} Personen") }, if n == 1 { "1 person".to_owned() } else { format!("{n} people") };
        level_see => "sehen, dass es sie gibt", "see that it exists";
        level_read => "lesen", "read";
        level_take_part => "mitwirken", "take part";
        level_moderate => "moderieren", "moderate";
        level_lead => "leiten", "lead";
        why_visible => "Einstellung der Gruppe", "setting of the group";
        why_member => "Mitglied der Gruppe", "member of the group";
        why_invited => "eingeladen", "invited";
        why_admitted => "von ihrer Behörde ins Netzwerk aufgenommen", "admitted to the network by their authority";
        why_rule => "Regel der Gruppe", "rule of the group";
        with_below(unit: &str) => format!("{unit}, mit allen Einheiten darunter"), format!("{unit}, with all units below");
        hits(n: usize) => if n == 1 { "1 Gruppe".to_owned() } else { format!("{n} Gruppen") }, if n == 1 { "1 group".to_owned() } else { format!("{n} groups") };
        // belonging
        by_itself_title => "Wer von selbst dazugehört", "Who belongs by itself";
        by_itself_text => "Einheiten und Stellen, deren Leute mitlesen und jederzeit beitreten, auch wenn sie wechseln.", "Units and posts whose people read along and can join at any time, whoever they are.";
        by_itself_link => "Einheiten und Stellen festlegen", "Choose units and posts";
        by_itself => "Gehört von selbst dazu", "Belongs by itself";
        nobody_by_itself => "Noch niemand. Suchen Sie unten nach Einheiten.", "Nobody yet. Search below for units.";
        everybody_of(house: &str) => format!("Alle im {house} gehören dazu"), format!("Everybody at {house} belongs");
        no_unit_found => "Keine Einheit gefunden", "No unit found";
        which_unit => "Welche Einheit?", "Which unit?";
        which_unit_hint => "Name oder Nummer. Zu jeder Einheit steht auch die Stelle ihrer Leitung da.", "Name or number. With each unit stands the post that leads it.";
        whoever_holds_it => "wer die Stelle gerade innehat", "whoever holds the post";
        // below and within
        subgroups => "Untergruppen", "Subgroups";
        found_below => "Untergruppe gründen", "Found a subgroup";
        found_below_text(name: &str) => format!("Sie liegt unter „{name}“ und hat eigene Mitglieder, eigene Regeln und eine eigene Sichtbarkeit."), format!("It lies below “{name}” and has its own members, rules and visibility.");
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
        who_sees_section => "Wer sieht diesen Bereich, und warum?", "Who sees this section, and why?";
        section_sight_lead => "Jede Zeile ist eine Freigabe. Niemand darf hier mehr als in der Gruppe, und wer die Gruppe verlässt, verliert den Bereich.", "Each row is a permission. Nobody may do more here than in the group, and whoever leaves the group loses the section.";
        why_chosen => "namentlich gewählt", "chosen by name";
        why_role => "Rolle in der Gruppe", "role in the group";
        // life
        review_title => "Überprüfung", "Review";
        review_text => "Einmal im Jahr fragt Allmende, ob es die Gruppe noch braucht.", "Once a year Allmende asks whether the group is still needed.";
        review_button => "Wird weiter gebraucht", "Still needed";
        review_due(day: &str) => format!("Überprüfung fällig am {day}"), format!("Review due on {day}");
        review_overdue(day: &str) => format!("Überprüfung überfällig seit {day}"), format!("Review overdue since {day}");
        review_due_text => "Braucht es die Gruppe noch? Bestätigen Sie es, schließen Sie sie ab, oder lösen Sie sie auf.", "Is the group still needed? Confirm it, archive it, or dissolve it.";
        dissolve_title => "Gruppe auflösen", "Dissolve the group";
        dissolve_text => "Niemand außer der Leitung sieht sie mehr. 90 Tage lang können Sie sie zurückholen, danach ist alles gelöscht. Untergruppen bleiben und stehen dann für sich.", "Nobody but its leads sees it any more. For 90 days you can bring it back, then everything is deleted. Subgroups stay and then stand for themselves.";
        dissolve_button => "Auflösen", "Dissolve";
        dissolved_title => "Diese Gruppe ist aufgelöst", "This group is dissolved";
        dissolved_text(day: &str) => format!("Bis {day} können Sie sie zurückholen. Danach ist alles gelöscht."), format!("You can bring it back until {day}. Then everything is deleted.");
        restore_title => "Gruppe zurückholen", "Bring the group back";
        restore_button => "Zurückholen", "Bring back";
        dissolved => "Aufgelöst", "Dissolved";
        draft => "Wartet auf Genehmigung", "Waits for approval";
        draft_text => "Ihre Administration entscheidet. Bis dahin sehen nur Sie die Gruppe.", "Your administrators decide. Until then only you see the group.";
        offer_title => "Federführung abgeben", "Hand the lead over";
        offer_text => "Die Administration der anderen Behörde nimmt an. Bis dahin bleibt alles, wie es ist.", "The other authority’s administrators accept. Until then everything stays as it is.";
        offer_button => "Anbieten", "Offer";
        nobody => "niemandem", "nobody";
        take_lead => "Federführung übernehmen", "Take the lead over";
        take_lead_text => "Das Netzwerk bietet Ihrer Behörde die Federführung an.", "The network offers your authority the lead.";
        move_up => "Nach oben", "Move up";
        move_down => "Nach unten", "Move down";
        request_why => "Warum braucht es die Gruppe?", "Why is the group needed?";
        request_why_hint => "Ihre Administration liest den Grund und entscheidet.", "Your administrators read the reason and decide.";
        ask_for_it => "Beantragen", "Ask for it";
        not_beyond => "Gruppen Ihrer Behörde dürfen nur im eigenen Haus sichtbar sein.", "Groups of your authority may be seen in its own house only.";
        house_groups => "Gruppen Ihrer Behörde", "Your authority’s groups";
        house_groups_text => "Sie legen fest, was Gruppen Ihrer Behörde dürfen. Was in ihnen geschrieben wird, sehen Sie dadurch nicht.", "You decide what groups of your authority may do. That does not show you what is written in them.";
        asked_for => "Beantragte Gruppen", "Groups asked for";
        none_asked_for => "Zurzeit wartet keine.", "None is waiting.";
        asked_by(name: &str) => format!("beantragt von {name}"), format!("asked for by {name}");
        approve => "Genehmigen", "Approve";
        what_is_allowed => "Was Gruppen dürfen", "What groups may do";
        who_founds => "Wer darf Gruppen gründen?", "Who may found groups?";
        founds_free => "Alle Beschäftigten", "All employees";
        founds_free_text => "Ohne zu fragen, in unter einer Minute.", "Without asking, in under a minute.";
        founds_asked => "Alle Beschäftigten, mit Genehmigung", "All employees, with approval";
        founds_asked_text => "Sie nennen den Grund, Sie entscheiden.", "They give the reason, you decide.";
        allow_guests => "Ihre Leute dürfen Gäste von außen hereinholen", "Your people may bring in guests from outside";
        allow_beyond => "Gruppen dürfen für andere Behörden sichtbar sein", "Groups may be seen by other authorities";
        allowed_profiles => "Erlaubte Schutzstufen", "Allowed protections";
        stays => "Was Gruppen schon sind, bleibt.", "What groups already are stays.";
        // guests
        guests => "Gäste", "Guests";
        guests_title(name: &str) => format!("Gäste der Gruppe {name}"), format!("Guests of the group {name}");
        guests_lead => "Wer jemanden von außen hereinholt, bürgt für ihn. Gäste sehen nur die Gruppen, in die sie geholt wurden, sind überall gekennzeichnet und gehen an ihrem letzten Tag von selbst.",
            "Whoever brings in somebody from outside answers for them. Guests see only the groups they were let into, are marked everywhere, and go by themselves on their last day.";
        sponsored_by(name: &str) => format!("Bürgschaft: {name}"), format!("Sponsor: {name}");
        no_guests_yet => "Noch keine Gäste", "No guests yet";
        no_guests_yet_text => "Gäste sind Fachleute von außen, die für eine Zeit in dieser Gruppe mitwirken.", "Guests are experts from outside who take part in this group for a while.";
        new_guest => "Gast hereinholen", "Bring in a guest";
        new_guest_text => "Sie bürgen für den Gast und bekommen einen Einmalcode, den Sie weitergeben.", "You answer for the guest and receive a one-time code to hand over.";
        honorific => "Titel", "Title";
        given => "Vorname", "Given name";
        family => "Nachname", "Surname";
        organisation => "Kommt von", "Comes from";
        organisation_hint => "Zum Beispiel: Hochschule Auenstadt.", "Such as: Hochschule Auenstadt.";
        until => "Letzter Tag", "Last day";
        until_hint => "Als JJJJ-MM-TT, höchstens ein Jahr von heute.", "As YYYY-MM-DD, at most a year from today.";
        bring_in => "Hereinholen", "Bring in";
        line_missing => "Bitte in einer Zeile ausfüllen, höchstens 120 Zeichen.", "Please fill in one line, at most 120 characters.";
        until_wrong => "Bitte ein Datum von heute bis in einem Jahr, als JJJJ-MM-TT.", "Please give a date from today to a year from now, as YYYY-MM-DD.";
        guest_in => "Der Gast ist aufgenommen", "The guest is in";
        guest_in_text(login: &str, code: &str) => format!("Anmeldename: {login}. Einmalcode: {code}. Er gilt 24 Stunden und wird nur jetzt gezeigt. Geben Sie beides persönlich weiter; auf der Anmeldeseite führt „Einmalcode einlösen“ weiter."),
            format!("Login: {login}. One-time code: {code}. It is good for 24 hours and shown only now. Hand over both in person; the sign-in page leads on with “Use a one-time code”.");
        own_guests => "Ihre anderen Gäste", "Your other guests";
        let_in => "Auch hier hereinholen", "Bring in here too";
        change_end => "Letzten Tag ändern", "Change the last day";
        end_stay => "Aufenthalt jetzt beenden", "End the stay now";
        out_of_group => "Aus der Gruppe nehmen", "Take out of the group";
        house_guests => "Gäste Ihrer Behörde", "Your authority’s guests";
        house_guests_text => "Wer von außen hier mitwirkt, wer dafür bürgt und bis wann. In welchen Gruppen, sehen Sie dadurch nicht.", "Who takes part from outside, who answers for them, and until when. That does not show you in which groups.";
        no_house_guests => "Ihre Behörde hat gerade keine Gäste.", "Your authority has no guests just now.";
        other_sponsor => "Andere Bürgschaft", "Another sponsor";
        other_sponsor_for(name: &str) => format!("Wer bürgt künftig für {name}?"), format!("Who answers for {name} from now on?");
        makes_sponsor => "Bürgt künftig", "Answers from now on";
        // networks
        authorities => "Behörden", "Authorities";
        authorities_inside => "Beteiligte Behörden", "Authorities taking part";
        leading => "Federführung", "leads";
        each_admits_its_own => "Jede Behörde nimmt ihre eigenen Leute auf.", "Each authority admits its own people.";
        your_contact(house: &str) => format!("Ihre Ansprechperson im {house}:"), format!("Your contact at {house}:");
        on_the_way => "Vorgeschlagen und angefragt", "Proposed and asking";
        authority_asks => "möchte beitreten", "would like to join";
        authority_proposed => "vorgeschlagen, noch ohne Antwort", "proposed, no answer yet";
        retract => "Vorschlag zurücknehmen", "Take the proposal back";
        propose_title => "Behörde vorschlagen", "Propose an authority";
        propose_text => "Ihre Administration entscheidet, ob sie beitritt und wen sie aufnimmt.", "Its administrators decide whether it joins and whom it admits.";
        propose => "Vorschlagen", "Propose";
        authority_field => "Behörde", "Authority";
        why_authority => "Warum?", "Why?";
        who_admits_whom => "Wer lässt wen zu?", "Who admits whom?";
        who_admits_whom_text => "Die Leitung schlägt Behörden und Personen vor. Ob eine Behörde dabei ist, entscheidet ihre eigene Administration; wen sie aufnimmt, auch ihre Ansprechperson. Niemand entscheidet über Leute einer anderen Behörde.",
            "The leads propose authorities and people. Whether an authority takes part is decided by its own administrators; whom it admits, also by its contact. Nobody decides on people of another authority.";
        other_authority => "Ihre Behörde gehört nicht zu diesem Netzwerk. Ihre Administration kann beitreten.", "Your authority does not belong to this network. Your administrators can join it.";
        review_on(day: &str) => format!("Überprüfung am {day}."), format!("Review on {day}.");
        part_title(house: &str, name: &str) => format!("{house} im Netzwerk „{name}“"), format!("{house} in the network “{name}”");
        in_since(day: &str) => format!("Dabei seit {day}"), format!("In it since {day}");
        in_since_ever => "Dabei", "In it";
        is_proposed => "Das Netzwerk lädt Ihre Behörde ein", "The network invites your authority";
        has_asked => "Angefragt, noch ohne Antwort", "Asked, no answer yet";
        not_in => "Nicht dabei", "Not in it";
        decide_title => "Für Ihre Behörde entscheiden", "Decide for your authority";
        leads_the_network => "Ihre Behörde hat die Federführung. Sie kann das Netzwerk nicht verlassen.", "Your authority leads the network. It cannot leave.";
        leave_network => "Netzwerk verlassen", "Leave the network";
        leave_network_text => "Beim Verlassen gehen alle Ihre Leute mit, auch Gäste, für die sie bürgen. Was sie geschrieben haben, bleibt.", "When you leave, all your people go too, and guests they answer for. What they wrote stays.";
        asked_network_text => "Die Leitung des Netzwerks entscheidet über Ihre Anfrage.", "The leads of the network decide on your request.";
        join_network => "Beitreten", "Join";
        join_network_text => "Mit dem Beitritt kommt noch niemand hinein: Danach nehmen Sie Ihre Leute auf, einzeln, nach Einheiten oder alle.", "Joining lets nobody in yet: afterwards you admit your people, one by one, by unit, or all.";
        ask_network => "Beitritt anfragen", "Ask to join";
        ask_network_text => "Die Leitung des Netzwerks entscheidet. Danach nehmen Sie Ihre Leute auf.", "The leads of the network decide. Afterwards you admit your people.";
        only_proposed => "In dieses Netzwerk kommt eine Behörde nur auf Vorschlag seiner Leitung.", "Authorities join this network only when its leads propose them.";
        nobody_admitted => "Noch niemand. Suchen Sie unten nach Personen oder Einheiten.", "Nobody yet. Search below for people or units.";
        admit_everyone => "Alle im Haus aufnehmen", "Admit everybody in the house";
        everyone_of_house => "Alle im Haus", "Everybody in the house";
        admitted_title => "Aufgenommen", "Admitted";
        admitted_text => "Wer aufgenommen ist, kann beitreten und nimmt dabei die Regeln an.", "Whoever is admitted can join and accepts the rules in doing so.";
        take_back => "Zurücknehmen", "Take back";
        admit_more => "Aufnehmen", "Admit";
        admit_search => "Wen aus Ihrem Haus?", "Whom from your house?";
        admit_search_hint => "Name, Aufgabe oder Einheit.", "Name, task or unit.";
        all_below => "mit allen Einheiten darunter", "with all units below";
        own_people => "Ihre Leute im Netzwerk", "Your people in the network";
        contact_is(name: &str) => format!("Ansprechperson: {name}."), format!("Contact: {name}.");
        no_contact => "Noch keine Ansprechperson.", "No contact yet.";
        make_contact => "Zur Ansprechperson machen", "Make contact";
        take_out => "Aus dem Netzwerk nehmen", "Take out of the network";
        is_put_forward(day: &str) => format!("vom Netzwerk vorgeschlagen am {day}"), format!("proposed by the network on {day}");
        own_networks => "Netzwerke Ihrer Behörde", "Your authority’s networks";
        own_networks_text => "Sie entscheiden, wo Ihre Behörde dabei ist und wen sie aufnimmt. Was dort geschrieben wird, sehen Sie dadurch nicht.", "You decide where your authority takes part and whom it admits. That does not show you what is written there.";
        networks_of_house => "Hier ist Ihre Behörde dabei oder gefragt", "Your authority takes part or is asked";
        no_networks => "Noch keine.", "None yet.";
        open_networks => "Andere Netzwerke", "Other networks";
    }
}

/// A day in words, in the language of the page.
pub(crate) fn long(day: Day) -> String {
    day.long(platform::texts::Lang::here())
}

impl Texts {
    /// What a kind of groups is called.
    pub(crate) fn kind_name(self, kind: crate::Kind) -> &'static str {
        use crate::Kind;
        match kind {
            Kind::Interest => self.interest(),
            Kind::Project => self.project(),
            Kind::Unit => self.unit(),
            Kind::Committee => self.committee(),
            Kind::Editorial => self.editorial(),
            Kind::Network => self.network(),
        }
    }
}
