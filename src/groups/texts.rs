//! What groups say; of guests, of networks, and of what lies within groups, in files of their own.

mod guests;
mod networks;
mod notes;
mod within;

pub use notes::Notes;

use platform::time::Day;

platform::texts! {
    pub struct Texts {
        groups => "Gruppen", "Groups";
        lead => "Gruppen und Fachnetzwerke: wer zusammenarbeitet, und wo.", "Groups and networks: who works together, and where.";
        all_groups => "Alle Gruppen", "All groups";
        my_groups => "Meine Gruppen", "My groups";
        all_mine => "Alle meine Gruppen", "All my groups";
        by_rule => "gehören durch Regel dazu", "you belong by rule";
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
        asked_text(network: bool, day: &str) => format!("{} Ohne Antwort endet die Anfrage am {day}.", if network { "Ihre Behörde entscheidet." } else { "Leitung oder Moderation entscheidet." }),
            format!("{} Without an answer the request ends on {day}.", if network { "Your authority decides." } else { "A lead or moderator decides." });
        withdraw => "Anfrage zurückziehen", "Withdraw the request";
        nobody_comes => "Diese Gruppe ist abgeschlossen. Es kommt niemand mehr hinzu.", "This group is archived. Nobody comes in any more.";
        by_invitation_only => "In diese Gruppe kommt man auf Einladung. Wenden Sie sich an die Leitung.", "One gets into this group by invitation. Ask the leads.";
        reason => "Warum möchten Sie mitmachen?", "Why would you like to take part?";
        reason_hint(network: bool) => format!("Ein Satz genügt. {}", if network { "Wer für Ihre Behörde entscheidet, liest ihn." } else { "Leitung und Moderation lesen ihn." }),
            format!("One sentence is enough. {}", if network { "Whoever decides for your authority reads it." } else { "Leads and moderators read it." });
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
        allow_comments => "Kommentare und Reaktionen erlauben", "Allow comments and reactions";
        allow_comments_hint => "Ausgeschaltet gilt das für alles, was in der Gruppe steht. Was schon gesagt ist, bleibt lesbar.", "Switched off, this holds for everything in the group. What was said stays readable.";
        by_itself_link => "Einheiten und Stellen festlegen", "Choose units and posts";
        by_itself => "Gehört von selbst dazu", "Belongs by itself";
        nobody_by_itself => "Noch niemand. Suchen Sie unten nach Einheiten.", "Nobody yet. Search below for units.";
        everybody_of(house: &str) => format!("Alle im {house} gehören dazu"), format!("Everybody at {house} belongs");
        no_unit_found => "Keine Einheit gefunden", "No unit found";
        which_unit => "Welche Einheit?", "Which unit?";
        which_unit_hint => "Name oder Nummer. Zu jeder Einheit steht auch die Stelle ihrer Leitung da.", "Name or number. With each unit stands the post that leads it.";
        whoever_holds_it => "wer die Stelle gerade innehat", "whoever holds the post";
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
