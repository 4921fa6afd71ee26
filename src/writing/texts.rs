//! The words of what all written content shares.

use directory::Comments;
use document::{HintKind, Invalid, Problem, Words};
use platform::{
    content::{CONTRIBUTION, NEWS},
    picture::PictureError,
};

use crate::Reaction;

platform::texts! {
    pub struct Texts {
        title_missing => "Bitte geben Sie einen Titel an.", "Please give it a title.";
        text_missing => "Bitte schreiben Sie etwas.", "Please write something.";
        comment_missing => "Bitte schreiben Sie etwas, bevor Sie senden.", "Please write something before you send it.";
        reason_missing => "Bitte sagen Sie, was nicht stimmt.", "Please say what is wrong.";
        too_long(over: usize) => format!("Der Text ist {over} Zeichen zu lang. Bitte kürzen."), format!("The text is {over} characters too long. Please shorten it.");
        pictures_undescribed(count: usize) => if count == 1 { "Ein Bild hat noch keine Beschreibung. Beschreiben Sie, was zu sehen ist, oder kennzeichnen Sie es als Schmuck.".to_owned() } else { format!("{count} Bilder haben noch keine Beschreibung. Beschreiben Sie, was zu sehen ist, oder kennzeichnen Sie sie als Schmuck.") },
            if count == 1 { "One picture has no description yet. Describe what it shows, or mark it as decorative.".to_owned() } else { format!("{count} pictures have no description yet. Describe what they show, or mark them as decorative.") };
        text_too_large => "Der Text ist zu lang für eine Seite. Bitte teilen Sie ihn auf. Alles, was Sie geschrieben haben, steht noch hier.", "The text is too long for one page. Please split it. Everything you wrote is still here.";
        text_too_deep => "Listen oder Zitate sind zu tief ineinander geschachtelt. Bitte rücken Sie sie aus. Ihr Text steht noch hier.", "Lists or quotes are nested too deeply. Please move them out. Your text is still here.";
        link_refused(block: usize) => format!("Ein Verweis in Absatz {block} führt an eine Adresse, die nicht erlaubt ist. Erlaubt sind https, http, mailto, tel und Seiten von Allmende. Ihr Text steht noch hier."), format!("A link in paragraph {block} leads to an address that is not allowed. Allowed are https, http, mailto, tel and pages of Allmende. Your text is still here.");
        text_unreadable => "Der Text konnte nicht gelesen werden und wurde nicht gespeichert. Er steht noch hier. Bitte laden Sie die Seite neu, Ihr Entwurf bleibt erhalten.", "The text could not be read and was not saved. It is still here. Please load the page again, your draft is kept.";
        somebody => "jemand", "somebody";
        some_unit => "eine Stelle", "a unit";
        some_group => "eine Gruppe", "a group";
        info => "Hinweis", "Note";
        success => "Tipp", "Tip";
        warning => "Achtung", "Caution";
        danger => "Wichtig", "Important";
        table => "Tabelle", "Table";
        task => "Aufgabe", "Task";
        undescribed => "Bild ohne Beschreibung", "Picture without description";
        no_picture => "Bild nicht verfügbar", "Picture not available";
        added => "hinzugefügt: ", "added: ";
        removed_word => "entfernt: ", "removed: ";
        long_sentence(words: usize) => format!("Langer Satz mit {words} Wörtern. Zwei kurze lesen sich leichter."), format!("Long sentence of {words} words. Two short ones read more easily.");
        nominal_style => "Viele Hauptwörter. Sagen Sie, wer was tut.", "Many nouns. Say who does what.";
        passive => "Passiv. Wer macht das?", "Passive. Who does it?";
        officialese(word: &str) => format!("Amtsdeutsch: {word}. Gibt es ein alltägliches Wort?"), format!("Officialese: {word}. Is there an everyday word?");
        undescribed_hint => "Ein Bild ohne Beschreibung. Wer es nicht sieht, erfährt nichts.", "A picture without description. Who cannot see it learns nothing.";
        skipped_level => "Diese Überschrift überspringt eine Ebene.", "This heading skips a level.";
        empty_heading => "Eine Überschrift ohne Text.", "A heading without text.";
        vague_link => "Der Verweis sagt nicht, wohin er führt.", "The link does not say where it leads.";
        pages => "Seiten", "Pages";
        news => "Meldungen", "News";
        contributions => "Beiträge", "Contributions";
        page_kind => "Seite", "Page";
        news_kind => "Meldung", "News";
        contribution_kind => "Beitrag", "Contribution";
        pages_found(n: usize) => if n == 1 { "1 Seite".to_owned() } else { format!("{n} Seiten") }, if n == 1 { "1 page".to_owned() } else { format!("{n} pages") };
        news_found(n: usize) => if n == 1 { "1 Meldung".to_owned() } else { format!("{n} Meldungen") }, format!("{n} news");
        contributions_found(n: usize) => if n == 1 { "1 Beitrag".to_owned() } else { format!("{n} Beiträge") }, if n == 1 { "1 contribution".to_owned() } else { format!("{n} contributions") };
        archived => "archiviert", "archived";
        thanks => "Danke", "Thank you";
        helpful => "Hilfreich", "Helpful";
        glad => "Freut mich", "Glad";
        differ => "Sehe ich anders", "I see it differently";
        react => "Reagieren", "React";
        reactions => "Reaktionen", "Reactions";
        comments => "Kommentare", "Comments";
        comment_pages => "Seiten der Kommentare", "Pages of comments";
        earlier_comments => "Frühere Kommentare", "Earlier comments";
        later_comments => "Spätere Kommentare", "Later comments";
        page_of_comments(page: u64, pages: u64) => format!("Seite {page} von {pages}"), format!("Page {page} of {pages}");
        oldest_first => "Älteste zuerst", "Oldest first";
        write_comment => "Kommentar schreiben", "Write a comment";
        comment_hint(place: &str) => format!("Sichtbar für alle, die in „{place}“ lesen, mit Ihrem Namen."), format!("Visible to everybody who reads in “{place}”, with your name.");
        send_comment => "Kommentar senden", "Send comment";
        answer => "Antworten", "Answer";
        answer_to(name: &str) => format!("Antwort an {name}"), format!("Answer to {name}");
        send_answer => "Antwort senden", "Send answer";
        edit => "Bearbeiten", "Edit";
        edit_comment => "Kommentar bearbeiten", "Edit comment";
        save => "Speichern", "Save";
        remove => "Entfernen", "Remove";
        remove_question => "Der Kommentar wird für alle entfernt. Antworten darauf bleiben stehen.", "The comment is removed for everybody. Answers to it stay.";
        removed_comment => "Dieser Kommentar wurde entfernt.", "This comment was removed.";
        edited => "bearbeitet", "edited";
        gone_writer => "nicht mehr dabei", "no longer here";
        no_comments => "Noch keine Kommentare.", "No comments yet.";
        no_talk => "Hier sind Kommentare und Reaktionen ausgeschaltet.", "Comments and reactions are switched off here.";
        no_talk_in_group => "In dieser Gruppe sind Kommentare und Reaktionen ausgeschaltet.", "Comments and reactions are switched off in this group.";
        no_talk_in_authority(name: &str) => format!("Kommentare und Reaktionen sind hier ausgeschaltet. Das hat diese Behörde festgelegt: {name}."), format!("Comments and reactions are switched off here. This authority decided so: {name}.");
        house_comments => "Kommentare in Ihrer Behörde", "Comments in your authority";
        house_comments_lead => "Sie legen fest, wo kommentiert und reagiert werden kann. Was schon gesagt ist, bleibt lesbar, und wer es geschrieben hat, kann es weiterhin löschen.", "You decide where people can comment and react. What was said stays readable, and whoever wrote it can still delete it.";
        where_comments => "Wo kann kommentiert werden?", "Where can people comment?";
        comments_everywhere => "Überall", "Everywhere";
        comments_everywhere_text => "Wer eine Seite oder Meldung schreibt und wer eine Gruppe leitet, kann Kommentare dort ausschalten.", "Whoever writes a page or news, and whoever leads a group, can switch comments off there.";
        comments_groups => "Nur in Gruppen", "In groups only";
        comments_groups_text => "Unter Seiten und Meldungen der Behörde selbst kann niemand kommentieren.", "Nobody can comment below pages and news of the authority itself.";
        comments_nowhere => "Nirgends", "Nowhere";
        comments_nowhere_text => "Auch nicht in Gruppen und Netzwerken, für die Ihre Behörde verantwortlich ist.", "Not in groups and networks either for which your authority is responsible.";
        report => "Melden", "Report";
        report_title => "Etwas stimmt nicht?", "Something is wrong?";
        report_reason => "Was stimmt nicht?", "What is wrong?";
        report_hint => "Das lesen nur die Menschen, die hier moderieren. Sie bekommen Bescheid, was daraus wurde.", "Only those who moderate here read this. You will be told what came of it.";
        send_report => "Meldung senden", "Send report";
        bookmark => "Merken", "Bookmark";
        bookmarked => "Gemerkt", "Bookmarked";
        subscribe => "Folgen", "Follow";
        subscribed => "Sie folgen", "Following";
        more => "Mehr", "More";
        today => "heute", "today";
        yesterday => "gestern", "yesterday";
        today_at(time: &str) => format!("heute, {time}\u{a0}Uhr"), format!("today, {time}");
        yesterday_at(time: &str) => format!("gestern, {time}\u{a0}Uhr"), format!("yesterday, {time}");
        day_at(day: &str, time: &str) => format!("{day}, {time}\u{a0}Uhr"), format!("{day}, {time}");
        visible_in(place: &str) => format!("Sichtbar für: {place}"), format!("Visible to: {place}");
        compare_title => "Fassungen vergleichen", "Compare versions";
        from_to(old: i64, new: i64) => format!("Was sich von Fassung {old} zu Fassung {new} geändert hat"), format!("What changed from version {old} to version {new}");
        no_change => "Im Text hat sich nichts geändert.", "Nothing in the text has changed.";
        written_by => "Geschrieben von", "Written by";
        title_field => "Titel", "Title";
        text_field => "Text", "Text";
        text_hint => "Überschriften mit ##, Listen mit -, fett mit **.", "Headings with ##, lists with -, bold with **.";
        one_hint => "Ein Hinweis zur Lesbarkeit, unter dem Text.", "One hint at readability, below the text.";
        several_hints => "{} Hinweise zur Lesbarkeit, unter dem Text.", "{} hints at readability, below the text.";
        readability => "Lesbarkeit", "Readability";
        draft_restored(when: &str) => format!("Ihr Entwurf von {when} steht hier wieder."), format!("Your draft from {when} is here again.");
        parked_restored => "Was Sie vor der Abmeldung geschrieben haben, steht hier wieder.", "What you wrote before you were signed out is here again.";
        discard_draft => "Entwurf verwerfen", "Discard draft";
        further_drafts => "Weitere Entwürfe für diese Seite", "Further drafts for this page";
        write => "Schreiben", "Write";
        write_lead => "Wo soll es stehen? Wer dort liest, kann es finden.", "Where shall it stand? Whoever reads there can find it.";
        nowhere_title => "Noch kein Ort zum Schreiben", "No place to write yet";
        nowhere => "Treten Sie einer Gruppe bei oder gründen Sie eine. Dann schreiben Sie hier.", "Join a group or found one. Then you write here.";
        lately => "Neu in Ihren Gruppen", "New in your groups";
        all_own_groups => "Alle meine Gruppen", "All my groups";
        drafts => "Ihre Entwürfe", "Your drafts";
        begun => "Begonnen und nicht gesendet", "Begun and not sent";
        unpublished => "Gespeichert und noch nicht veröffentlicht", "Saved and not published yet";
        show_text => "Text ansehen", "Show the text";
        is_draft => "Entwurf", "Draft";
        is_in_review => "wartet auf Freigabe", "waits for approval";
        no_drafts_title => "Keine Entwürfe", "No drafts";
        no_drafts => "Was Sie zu schreiben beginnen, liegt hier, bis Sie es senden. Nur Sie sehen es.", "What you begin to write lies here until you send it. Only you see it.";
        untitled => "Ohne Titel", "Untitled";
        bookmarks => "Gemerktes", "Bookmarks";
        no_bookmarks_title => "Noch nichts gemerkt", "Nothing bookmarked yet";
        no_bookmarks => "Merken Sie sich Seiten, Meldungen und Beiträge, dann finden Sie sie hier wieder. Nur Sie sehen das.", "Bookmark pages, news and contributions to find them here again. Only you see this.";
        reports_title => "Gemeldetes", "Reports";
        no_reports_title => "Nichts gemeldet", "Nothing reported";
        no_reports => "Was in Räumen gemeldet wird, die Sie moderieren, steht hier.", "What is reported in places you moderate stands here.";
        report_about(title: &str) => format!("Zu „{title}“"), format!("About “{title}”");
        about_comment => "Es geht um einen Kommentar.", "It is about a comment.";
        reported_by(n: i64) => format!("{n} Menschen haben das gemeldet."), format!("{n} people reported this.");
        not_removed_now => "Das lässt sich gerade nicht entfernen, weil der Inhalt dazu nicht veröffentlicht ist. Es wurde nichts entschieden.", "This cannot be removed just now, because the content it belongs to is not published. Nothing was decided.";
        report_answer => "Antwort", "Answer";
        report_answer_hint => "Geht an die Person, die es gemeldet hat.", "Goes to the person who reported it.";
        keep_it => "Bleibt stehen", "Keep it";
        remove_it => "Entfernen", "Remove it";
        picture_unreadable => "Diese Datei ist kein Bild, das wir lesen können. Möglich sind JPEG, PNG und WebP.", "This file is no picture we can read. JPEG, PNG and WebP are possible.";
        picture_too_large => "Das Bild ist zu groß. Möglich sind bis 5 MB.", "The picture is too large. Up to 5 MB are possible.";
        picture_animated => "Bewegte Bilder sind nicht möglich. Sie lenken vom Lesen ab.", "Moving pictures are not possible. They distract from reading.";

        told_lost => "Etwas, das Sie nicht mehr sehen.", "Something you no longer see.";
        something_in(name: &str) => format!("Neues in „{name}“"), format!("Something new in “{name}”");
        told_mentioned(title: &str) => format!("Jemand hat Sie in „{title}“ erwähnt."), format!("Somebody mentioned you in “{title}”.");
        told_answered(title: &str) => format!("Jemand hat auf Ihren Kommentar zu „{title}“ geantwortet."), format!("Somebody answered your comment on “{title}”.");
        told_commented(title: &str) => format!("Neuer Kommentar zu „{title}“."), format!("New comment on “{title}”.");
        told_published(title: &str) => format!("Neu: „{title}“."), format!("New: “{title}”.");
        told_changed(title: &str) => format!("„{title}“ wurde geändert."), format!("“{title}” was changed.");
        told_reported(title: &str) => format!("Etwas zu „{title}“ wurde gemeldet. Bitte sehen Sie es sich an."), format!("Something about “{title}” was reported. Please look at it.");
        told_report_kept(title: &str) => format!("Was Sie zu „{title}“ gemeldet haben, wurde angesehen und bleibt stehen."), format!("What you reported about “{title}” was looked at and stays.");
        told_report_removed(title: &str) => format!("Was Sie zu „{title}“ gemeldet haben, wurde entfernt."), format!("What you reported about “{title}” was removed.");
        told_review(title: &str) => format!("„{title}“ wartet auf Ihre Freigabe."), format!("“{title}” waits for your approval.");
        told_review_late(title: &str) => format!("„{title}“ wartet noch auf Freigabe. Bitte springen Sie ein."), format!("“{title}” still waits for approval. Please step in.");
        told_approved(title: &str) => format!("„{title}“ ist freigegeben."), format!("“{title}” is approved.");
        told_rejected(title: &str) => format!("„{title}“ wurde mit einem Hinweis zurückgegeben."), format!("“{title}” was returned with a note.");
        told_review_due(title: &str) => format!("Stimmt „{title}“ noch? Die Prüfung steht an."), format!("Does “{title}” still hold? Its review is due.");
        why_mentioned => "weil Sie erwähnt wurden", "because you were mentioned";
        why_answered => "weil Sie kommentiert haben", "because you commented";
        why_owner => "weil Sie dafür verantwortlich sind", "because you are responsible for it";
        why_follows => "weil Sie folgen", "because you follow it";
        why_moderates => "weil Sie hier moderieren", "because you moderate here";
        told_topic_accepted(name: &str) => format!("Das Thema „{name}“ gibt es jetzt."), format!("The topic “{name}” exists now.");
        told_topic_declined(name: &str) => format!("Ihr Vorschlag „{name}“ wurde nicht als Thema aufgenommen."), format!("Your proposal “{name}” was not taken up as a topic.");
        why_proposed => "weil Sie das Thema vorgeschlagen haben", "because you proposed the topic";
        knowledge => "Wissen", "Knowledge";
        topics => "Themen", "Topics";
        topics_lead => "Worum es in Seiten, Meldungen und Beiträgen geht. Die Zahlen sagen, wie viel Sie davon lesen können.", "What pages, news and contributions are about. The numbers say how much of it you can read.";
        no_topics_title => "Noch keine Themen", "No topics yet";
        no_topics => "Themen legen die Redaktionen der Behörden an.", "Topics are added by the editors of the authorities.";
        topic => "Thema", "Topic";
        parts_of_topic => "Dazu gehören", "Parts of it";
        written_about => "Was dazu geschrieben wurde", "What was written about it";
        nothing_about_title => "Noch nichts dazu", "Nothing about it yet";
        nothing_about => "Sie können zu diesem Thema noch nichts lesen. Wer etwas schreibt, gibt ihm im Formular seine Themen.", "There is nothing about this topic that you can read yet. Whoever writes something gives it topics in the form.";
        older => "Ältere", "Older";
        newest => "Zum Neuesten", "To the newest";
        retired_topic => "Dieses Thema wird nicht mehr vergeben.", "This topic is given no more.";
        contents_counted(n: i64) => if n == 1 { "1 Inhalt".to_owned() } else { format!("{n} Inhalte") }, if n == 1 { "1 item".to_owned() } else { format!("{n} items") };
        topics_hint(most: usize) => format!("Worum es geht, höchstens {most}. So finden andere es wieder."), format!("What it is about, {most} at most. So others find it again.");
        choose_topics => "Themen wählen", "Choose topics";
        narrow_topics => "Thema suchen", "Find a topic";
        topic_as_such(name: &str) => format!("{name} allgemein"), format!("{name} in general");
        topic_proposed(name: &str) => format!("{name} (vorgeschlagen)"), format!("{name} (proposed)");
        propose_topic => "Fehlt ein Thema?", "Is a topic missing?";
        propose_topic_hint => "Schlagen Sie eines vor. Die Redaktion entscheidet, und Sie bekommen Bescheid.", "Propose one. The editors decide, and you will be told.";
        too_many_topics(most: usize) => format!("Höchstens {most} Themen. Bitte lassen Sie weg, was nur am Rande vorkommt."), format!("{most} topics at most. Please leave out what is only mentioned.");
        keep_topics => "Themen verwalten", "Manage topics";
        keep_topics_lead => "Die Liste gilt für alle Behörden. Was Sie hier ändern, ändert sich überall, wo ein Thema steht.", "The list is one for all authorities. What you change here changes wherever a topic stands.";
        topics_wait(n: usize) => if n == 1 { "1 Vorschlag wartet".to_owned() } else { format!("{n} Vorschläge warten") }, if n == 1 { "1 proposal is waiting".to_owned() } else { format!("{n} proposals are waiting") };
        proposed_topics => "Vorschläge", "Proposals";
        no_proposed => "Kein Vorschlag wartet.", "No proposal is waiting.";
        add_topic => "Thema anlegen", "Add a topic";
        topic_name => "Name", "Name";
        topic_parent => "Gehört zu", "Part of";
        main_topic => "Nichts, es ist ein Hauptthema", "Nothing, it is a main topic";
        accept_topic => "Aufnehmen", "Take it up";
        decline_topic => "Nicht aufnehmen", "Do not take it up";
        merge_topic => "Zusammenlegen mit", "Merge with";
        merge_hint => "Alles dazu gehört dann zum anderen Thema. Das lässt sich nicht zurücknehmen.", "Everything about it then belongs to the other topic. This cannot be undone.";
        merge => "Zusammenlegen", "Merge";
        choose_one => "Bitte wählen", "Please choose";
        retire_topic => "Nicht mehr vergeben", "Give it no more";
        retire_hint => "Es bleibt, wo es steht, und wird nicht mehr angeboten.", "It stays where it stands and is offered no more.";
        revive_topic => "Wieder vergeben", "Give it again";
        live_topics => "Was vergeben wird", "What is given";
        retired_topics => "Was nicht mehr vergeben wird", "What is given no more";
        merge_into_what => "Bitte wählen Sie, womit das Thema zusammengelegt wird.", "Please choose what the topic is merged with.";
        topic_name_missing => "Bitte geben Sie dem Thema einen Namen.", "Please give the topic a name.";
        topic_known => "Ein Thema mit diesem Namen gibt es schon, vielleicht unter denen, die nicht mehr vergeben werden.", "There is a topic of this name already, perhaps among those that are given no more.";
        topic_parent_not => "Ein Thema gehört zu einem Hauptthema, und ein Hauptthema mit Teilen bleibt eines.", "A topic is part of a main topic, and a main topic with parts stays one.";
        why_reported => "weil Sie etwas gemeldet haben", "because you reported something";
    }
}

platform::notes! {
    /// What is said after a form below a content, and of topics.
    pub enum Notes {
        Decided => "Entschieden. Wer es gemeldet hat, bekommt Bescheid.", "Decided. Whoever reported it will be told.";
        TopicAdded => "Das Thema ist angelegt.", "The topic is added.";
        TopicSaved => "Gespeichert.", "Saved.";
        TopicDeclined => "Der Vorschlag ist abgelehnt. Wer ihn gemacht hat, bekommt Bescheid.", "The proposal is declined. Whoever made it will be told.";
        TopicMerged => "Die Themen sind zusammengelegt.", "The topics are merged.";
        Follows => "Sie bekommen eine Mitteilung, sobald hier etwas erscheint.", "You will be told as soon as something is published here.";
        FollowsNoMore => "Sie folgen hier nicht mehr.", "You no longer follow this place.";
        CommentsDecided => "Gespeichert.", "Saved.";
        DecidedBefore => "Darüber hat schon jemand entschieden.", "Somebody has decided on this already.";
        Discarded => "Der Entwurf ist verworfen.", "The draft is discarded.";
        Reported => "Danke. Wer hier moderiert, sieht sich das an.", "Thank you. Those who moderate here will look at it.";
    }
}

impl Texts {
    /// What it means where one may comment, in a word and in a sentence.
    pub fn comments_in(self, comments: Comments) -> (&'static str, &'static str) {
        match comments {
            Comments::Everywhere => (self.comments_everywhere(), self.comments_everywhere_text()),
            Comments::Groups => (self.comments_groups(), self.comments_groups_text()),
            Comments::Nowhere => (self.comments_nowhere(), self.comments_nowhere_text()),
        }
    }

    /// The few words in a drawn document that nobody wrote.
    pub fn words(self) -> Words<'static> {
        Words {
            somebody: self.somebody(),
            some_unit: self.some_unit(),
            some_group: self.some_group(),
            info: self.info(),
            success: self.success(),
            warning: self.warning(),
            danger: self.danger(),
            table: self.table(),
            task: self.task(),
            undescribed: self.undescribed(),
            no_picture: self.no_picture(),
            added: self.added(),
            removed: self.removed_word(),
        }
    }

    /// Why a document was refused: what is wrong, what is kept, what to do.
    pub(crate) fn refused(self, invalid: &Invalid) -> String {
        match invalid {
            Invalid::TooLarge | Invalid::TooLong | Invalid::TooManyNodes => {
                self.text_too_large().to_owned()
            }
            Invalid::TooDeep => self.text_too_deep().to_owned(),
            Invalid::Node {
                place,
                problem: Problem::Link(_),
            } => self.link_refused(place.block().unwrap_or(1)),
            _ => self.text_unreadable().to_owned(),
        }
    }

    /// Why a picture was not taken in.
    pub fn picture(self, error: PictureError) -> &'static str {
        match error {
            PictureError::Unreadable => self.picture_unreadable(),
            PictureError::TooLarge => self.picture_too_large(),
            PictureError::Animated => self.picture_animated(),
        }
    }

    /// What a kind of content is called.
    pub fn kind(self, kind: &str) -> &'static str {
        match kind {
            CONTRIBUTION => self.contribution_kind(),
            NEWS => self.news_kind(),
            _ => self.page_kind(),
        }
    }

    pub(crate) fn reaction(self, reaction: Reaction) -> &'static str {
        match reaction {
            Reaction::Thanks => self.thanks(),
            Reaction::Helpful => self.helpful(),
            Reaction::Glad => self.glad(),
            Reaction::Differ => self.differ(),
        }
    }

    pub(crate) fn hint_kind(kind: &HintKind) -> &'static str {
        match kind {
            HintKind::LongSentence(_) => "long",
            HintKind::NominalStyle => "nominal",
            HintKind::Passive => "passive",
            HintKind::Officialese(_) => "officialese",
            HintKind::UndescribedPicture => "picture",
            HintKind::SkippedLevel { .. } | HintKind::EmptyHeading => "heading",
            HintKind::VagueLink => "link",
        }
    }

    pub(crate) fn hint(self, kind: &HintKind) -> String {
        match kind {
            HintKind::LongSentence(words) => self.long_sentence(*words),
            HintKind::NominalStyle => self.nominal_style().to_owned(),
            HintKind::Passive => self.passive().to_owned(),
            HintKind::Officialese(word) => self.officialese(word),
            HintKind::UndescribedPicture => self.undescribed_hint().to_owned(),
            HintKind::SkippedLevel { .. } => self.skipped_level().to_owned(),
            HintKind::EmptyHeading => self.empty_heading().to_owned(),
            HintKind::VagueLink => self.vague_link().to_owned(),
        }
    }
}
