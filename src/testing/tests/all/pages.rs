//! Pages: two who write at once, versions, locks, and the tree.

use demo::load::id_of;
use platform::{id::Id, kinds};
use testing::{Answer, Client, TestApp, both};

use crate::groups::{act, found, home};

/// Writes a page and returns its address.
pub(crate) async fn write_page(
    who: &Client,
    place: &str,
    title: &str,
    text: &str,
    act: &str,
) -> String {
    let form = format!("{place}/seiten/neu");
    let draft = who
        .get(&format!("{form}?vorlage=leer"))
        .await
        .hidden("draft");
    let fields = [
        ("draft", draft.as_str()),
        ("title", title),
        ("text", text),
        ("act", act),
    ];
    let sent = who.post(&form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.location().to_owned()
}

async fn edit(who: &Client, page: &str, upon: &str, title: &str, text: &str) -> Answer {
    let fields = [("upon", upon), ("title", title), ("text", text)];
    who.post(&format!("{page}/bearbeiten"), &fields).await
}

pub(crate) async fn head_of(who: &Client, page: &str) -> String {
    who.get(&format!("{page}/bearbeiten")).await.hidden("upon")
}

fn content_id(address: &str) -> Id<kinds::Content> {
    address.rsplit('/').next().unwrap().parse().unwrap()
}

both! {
    /// Two who write at once: other parts are merged, the same part is shown twice and decided.
    async fn two_who_write_at_once_lose_nothing(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let text = "Erster Absatz.\n\nZweiter Absatz.\n\nDritter Absatz.";
        let page = write_page(&anke, &home("e-akte"), "Zwei Hände", text, "publish").await;
        let begun = head_of(&mehmet, &page).await;
        assert_eq!(edit(&anke, &page, &begun, "Zwei Hände", "Erster Absatz von Anke.\n\nZweiter Absatz.\n\nDritter Absatz.").await.status, 303);
        let merged = edit(&mehmet, &page, &begun, "Zwei Hände", "Erster Absatz.\n\nZweiter Absatz.\n\nDritter Absatz von Mehmet.").await;
        assert_eq!(merged.status, 303);
        let both = anke.get(&page).await;
        assert!(both.has("Erster Absatz von Anke.") && both.has("Dritter Absatz von Mehmet."), "{}", both.text());
        // The same part: nothing is written before somebody decides.
        let begun = head_of(&mehmet, &page).await;
        edit(&anke, &page, &begun, "Zwei Hände", "Anders von Anke.\n\nZweiter Absatz.").await;
        let asked = edit(&mehmet, &page, &begun, "Zwei Hände", "Anders von Mehmet.\n\nZweiter Absatz.").await;
        assert!(asked.status == 422 && asked.has("Anders von Mehmet.") && asked.has("Anders von Anke."), "{}", asked.text());
        let against = asked.hidden("against");
        let fields = [("upon", begun.as_str()), ("against", &against), ("keep", "both"), ("title", "Zwei Hände"), ("text", "Anders von Mehmet.\n\nZweiter Absatz.")];
        assert_eq!(mehmet.post(&format!("{page}/bearbeiten"), &fields).await.status, 303);
        let both = anke.get(&page).await;
        assert!(both.has("Anders von Mehmet.") && both.has("Anders von Anke."), "{}", both.text());
    }
}

both! {
    /// Every version stays, can be compared and brought back.
    async fn versions_stay(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let page = write_page(&anke, &home("e-akte"), "Ablage", "Alles auf Papier.", "publish").await;
        let first = head_of(&anke, &page).await;
        edit(&mehmet, &page, &first, "Ablage", "Alles in der E-Akte.").await;
        let second = head_of(&anke, &page).await;
        let compared = anke.get(&format!("{page}/vergleich?von={first}&bis={second}")).await;
        let parsed = compared.page();
        assert!(parsed.text("del").contains("auf") && parsed.text("ins").contains("E-Akte"), "{}", compared.text());
        let list = anke.get(&format!("{page}/fassungen")).await;
        assert!(list.has("Fassung 1") && list.has("Fassung 2") && list.has("Mehmet"));
        let back = act(&anke, &format!("{page}/fassungen"), "restore", &[("version", &first)]).await;
        assert_eq!(back.status, 303);
        assert!(mehmet.get(&page).await.has("Alles auf Papier.") && mehmet.get(&page).await.has("Fassung 3"));
        let ole = app.person("ole.petersen").await;
        for part in ["", "/fassungen", &format!("/fassungen/{first}"), "/verwalten", "/bearbeiten"] {
            assert_eq!(ole.get(&format!("{page}{part}")).await.status, 404, "{part}");
        }
    }
}

both! {
    /// What was written before it was published stays with those who work on the page.
    async fn versions_never_shown_stay_hidden(app) {
        let (anke, mehmet, zoe) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("zoe.mueller-weiss").await);
        let page = write_page(&mehmet, "/behoerden/mid", "Umzug", "Referat 21 muss wohl nach Haus C.", "keep").await;
        let first = head_of(&mehmet, &page).await;
        let typed = [("upon", first.as_str()), ("title", "Umzug"), ("text", "Wir ziehen im März um.")];
        assert_eq!(act(&mehmet, &format!("{page}/bearbeiten"), "publish", &typed).await.status, 303);
        let second = head_of(&mehmet, &page).await;
        edit(&mehmet, &page, &second, "Umzug", "Wir ziehen im April um.").await;
        let third = head_of(&mehmet, &page).await;
        let (list, early) = (format!("{page}/fassungen"), format!("{page}/fassungen/{first}"));
        let compared = |old: &str, new: &str| format!("{page}/vergleich?von={old}&bis={new}");
        for worker in [&mehmet, &anke] {
            assert!(worker.get(&list).await.has("nicht veröffentlicht") && worker.get(&early).await.has("Haus C"));
            assert_eq!(worker.get(&compared(&first, &third)).await.status, 200);
        }
        let seen = zoe.get(&list).await;
        assert!(seen.has("Fassung 3") && seen.has("Fassung 2") && !seen.has("Fassung 1"), "{}", seen.text());
        for address in [&early, &compared(&first, &second), &compared(&second, &first), &compared("x", &second)] {
            assert_eq!(zoe.get(address).await.status, 404, "{address}");
        }
        // Without naming them: the two that were shown last.
        let latest = zoe.get(&format!("{page}/vergleich")).await;
        assert!(latest.page().text("del").contains("März") && latest.page().text("ins").contains("April"), "{}", latest.text());
        assert_eq!(zoe.get(&format!("{page}/vergleich?bis={second}")).await.status, 404, "nothing was shown before");
    }
}

both! {
    /// A draft is its author's and the moderators'; a locked page is changed by its keepers alone.
    async fn drafts_and_locks_hold(app) {
        let (anke, mehmet, zoe) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("zoe.mueller-weiss").await);
        let house = "/behoerden/mid";
        let draft = write_page(&mehmet, house, "Unfertiges", "Noch nicht.", "keep").await;
        assert_eq!((mehmet.get(&draft).await.status, zoe.get(&draft).await.status), (200, 404));
        assert!(!zoe.get(&format!("{house}/seiten")).await.has("Unfertiges"));
        assert_eq!(anke.get(&draft).await.status, 200, "an editor of the house");
        let page = write_page(&mehmet, house, "Mein Leitfaden", "So geht es.", "publish").await;
        assert_eq!(zoe.get(&page).await.status, 200);
        let head = head_of(&mehmet, &page).await;
        assert_eq!(edit(&zoe, &page, &head, "Mein Leitfaden", "Anders.").await.status, 404, "locked in a house");
        assert_eq!(edit(&anke, &page, &head, "Mein Leitfaden", "Besser.").await.status, 303);
        // Another authority reads nothing of a house.
        let lukasz = app.person("lukasz.nowak").await;
        for address in [&page, &draft, &format!("{house}/seiten")] {
            assert_eq!(lukasz.get(address).await.status, 404, "{address}");
        }
    }
}

both! {
    /// Published twice at once, a page is published once; in an archived group it stays a draft, and
    /// nothing typed is lost.
    async fn publishing_happens_once_and_where_it_may(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[]).await;
        assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await.status, 303);
        let page = write_page(&anke, &group, "Merkblatt", "Vier Punkte.", "keep").await;
        let (one, other, change) = (anke.tab(), anke.tab(), format!("{page}/bearbeiten"));
        let upon = head_of(&anke, &page).await;
        let typed = [("upon", upon.as_str()), ("title", "Merkblatt"), ("text", "Fünf Punkte.")];
        let (first, second) = tokio::join!(act(&one, &change, "publish", &typed), act(&other, &change, "publish", &typed));
        assert_eq!((first.status, second.status), (303, 303), "the second says what the first did");
        let notices = mehmet.get("/mitteilungen").await.page().text("main").matches("Merkblatt").count();
        assert!(notices <= 1, "{notices}");
        let versions = anke.get(&format!("{page}/fassungen")).await;
        assert!(versions.has("Fassung 2") && !versions.has("Fassung 3"));
        let late = write_page(&anke, &group, "Zu spät", "Drei Punkte.", "keep").await;
        let upon = head_of(&anke, &late).await;
        let form = format!("{group}/seiten/neu");
        let draft = anke.get(&format!("{form}?vorlage=leer")).await.hidden("draft");
        assert_eq!(act(&anke, &format!("{group}/einstellungen"), "archive", &[]).await.status, 303);
        let typed = [("upon", upon.as_str()), ("title", "Zu spät"), ("text", "Drei Punkte.")];
        assert_eq!(act(&anke, &format!("{late}/bearbeiten"), "publish", &typed).await.status, 404);
        let typed = [("draft", draft.as_str()), ("title", "Noch später"), ("text", "Zwei Punkte.")];
        assert_eq!(act(&anke, &form, "publish", &typed).await.status, 404);
        assert!(!mehmet.get(&format!("{group}/seiten")).await.has("Zu spät"));
        assert!(anke.get(&late).await.has("Drei Punkte."));
    }
}

both! {
    /// Pages stand below each other, never in a circle, and are moved without a mouse.
    async fn pages_form_a_tree(app) {
        let anke = app.person("anke.brodersen").await;
        let group = found(&anke, &[("name", "Baumschule")]).await;
        let one = write_page(&anke, &group, "Erste", "1", "publish").await;
        let two = write_page(&anke, &group, "Zweite", "2", "publish").await;
        let (first, second) = (content_id(&one).to_string(), content_id(&two).to_string());
        let owner = format!("person:{}", id_of("anke"));
        let below = |parent: &str| vec![("owner".to_owned(), owner.clone()), ("parent".to_owned(), parent.to_owned()), ("comments".to_owned(), "on".to_owned())];
        let manage = async |page: &str, parent: &str| {
            let fields = below(parent);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            anke.post(&format!("{page}/verwalten"), &fields).await.status
        };
        assert_eq!(manage(&two, &first).await, 303);
        assert!(anke.get(&one).await.page().text("#darunter").contains("Seiten darunter"));
        assert_eq!(manage(&one, &second).await, 422, "a page below itself");
        assert_eq!(manage(&two, "").await, 303);
        assert_eq!(act(&anke, &two, "up", &[]).await.status, 303);
        let tree = anke.get(&format!("{group}/seiten")).await.page().text(".pg-tree");
        assert!(tree.find("Zweite") < tree.find("Erste"), "{tree}");
    }
}

both! {
    /// Several pages at once: what one may not change stays, and the rest is done.
    async fn several_pages_are_changed_at_once(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let ole = app.person("ole.petersen").await;
        let group = home("e-akte");
        let mut ids = Vec::new();
        for title in ["Erste", "Zweite", "Dritte"] {
            let page = write_page(&mehmet, &group, title, "Text.", "publish").await;
            ids.push(content_id(&page).to_string());
        }
        let form = format!("{group}/seiten/mehrere");
        assert_eq!(ole.get(&form).await.status, 404);
        let none = act(&mehmet, &form, "archive", &[]).await;
        assert!(none.status == 422 && none.has("mindestens eine Seite"), "{}", none.text());

        let two = [("page", ids[0].as_str()), ("page", &ids[1])];
        assert_eq!(act(&mehmet, &form, "archive", &two).await.status, 303);
        let offered = mehmet.get(&form).await;
        assert_eq!(offered.page().attributes("#w-page, #w-page-1", "value").len(), 2, "{}", offered.text());
        assert!(mehmet.get(&format!("{group}/seiten")).await.has("Dritte"));

        // Nobody changes by this door what is not theirs to change, and what is theirs is done.
        let own = write_page(&anke, &group, "Eigene", "Text.", "publish").await;
        let own = content_id(&own).to_string();
        let mixed = [("page", own.as_str()), ("page", &ids[2])];
        assert_eq!(act(&anke, &form, "remove", &mixed).await.status, 303);
        assert!(anke.get(&format!("{group}/seiten")).await.has("außer bei Seiten"));
        assert_eq!(anke.get(&format!("/seiten/{}", ids[2])).await.status, 200);
        assert!(!mehmet.get(&format!("{group}/seiten")).await.page().text(".pg-tree").contains("Eigene"));
        assert_eq!(act(&ole, &form, "remove", &mixed).await.status, 404);

        assert_eq!(act(&mehmet, &form, "bring-back", &two).await.status, 303);
        let tree = mehmet.get(&format!("{group}/seiten")).await.page().text(".pg-tree");
        assert!(["Erste", "Zweite", "Dritte"].iter().all(|title| tree.contains(title)), "{tree}");
    }
}

/// Puts pages into the place of a page, below one of them, behind the application's back.
async fn fill(app: &TestApp, page: &str, count: u128) {
    let source = content_id(page);
    for number in 0..count {
        let new: Id<kinds::Content> = Id::from_uuid(uuid::Uuid::from_u128(number + 1));
        let title = format!("Blatt {number}");
        let columns = "space_id, kind, owner_kind, owner_id, phase, lang, classification, retention, created_at, phase_at, published_at";
        app.execute(&format!("insert into content (id, head_revision, published_revision, {columns}) select $1, $1, $1, {columns} from content where id = $2"), [new.into(), source.into()]).await;
        app.execute("insert into revision (id, content_id, number, title, document, created_at, published_at) select $1, $1, 1, $2, document, created_at, created_at from revision where content_id = $3", [new.into(), title.into(), source.into()]).await;
        let place = i64::try_from(number).unwrap();
        app.execute(
            "insert into page (content_id, parent_id, place) values ($1, $2, $3)",
            [new.into(), source.into(), place.into()],
        )
        .await;
    }
}

both! {
    /// Of more pages than one can look through the tree shows the upper ones, and the page to stand below
    /// is found by its title.
    async fn a_page_of_many_is_found_by_its_title(app) {
        let mehmet = app.person("mehmet.aydin").await;
        let group = home("e-akte");
        let top = write_page(&mehmet, &group, "Ordner", "Text.", "publish").await;
        let form = format!("{group}/seiten/neu?vorlage=leer");
        assert!(mehmet.get(&form).await.page().all("[name=parent-typed]").is_empty());
        fill(&app, &top, 320).await;
        let tree = mehmet.get(&format!("{group}/seiten")).await;
        assert!(tree.has("mit 320 weiteren darunter") && !tree.has("Blatt 7"), "{}", tree.text());
        let offered = mehmet.get(&form).await.page();
        assert_eq!((offered.all("[name=parent] option").len(), offered.all("[name=parent-typed]").len()), (2, 1));

        let send = async |typed: &str, parent: &str| {
            let fields = [("title", "Neues"), ("text", "Text."), ("act", "publish"), ("parent-typed", typed), ("parent", parent)];
            mehmet.post(&format!("{group}/seiten/neu"), &fields).await
        };
        assert!(send("Gibt es nicht", "").await.has("keine Seite mit diesem Titel"));
        assert!(send("100%", "").await.has("keine Seite mit diesem Titel"), "no pattern");
        let several = send("blatt 31", "").await;
        assert!(several.status == 422 && several.has("Mehrere Seiten passen"), "{}", several.text());
        let options = several.page().attributes("[name=parent] option", "value");
        assert_eq!(options.len(), 13, "at the top, Blatt 31 and 310 to 319, the folder: {options:?}");
        let chosen = send("", &options[1]).await;
        assert_eq!(chosen.status, 303);
        let exact = send("Blatt 31", "").await;
        let page = mehmet.get(exact.location()).await;
        assert!(page.page().text("nav.al-crumbs").contains("Blatt 31"), "{}", page.text());
        // Where it stands stays chosen, however many others there are, and it stands below itself never.
        let manage = format!("{}/verwalten", exact.location());
        let now = mehmet.get(&manage).await.page();
        assert_eq!(now.text("[name=parent] option[selected]"), "Blatt 31");
        let owner = format!("person:{}", id_of("mehmet"));
        let circle = [("owner", owner.as_str()), ("parent-typed", "Blatt 31")];
        let below = now.attributes("[name=parent] option[selected]", "value");
        assert_eq!(mehmet.post(&format!("/seiten/{}/verwalten", below[0]), &circle).await.status, 422);
    }
}

both! {
    /// What names nobody and no page is refused at its field, as it was typed, and changes nothing.
    async fn what_owners_choose_must_be_there(app) {
        let anke = app.person("anke.brodersen").await;
        let group = found(&anke, &[("name", "Vertretung")]).await;
        let page = write_page(&anke, &group, "Leitfaden", "So geht es.", "publish").await;
        let form = format!("{page}/verwalten");
        let owner = format!("person:{}", id_of("anke"));
        let deputies = anke.get(&form).await.page().attributes("[name=deputy] option", "value");
        let deputy = deputies.iter().find(|code| code.starts_with("unit:")).unwrap();
        let save = async |deputy: &str, parent: &str| {
            let fields = [("owner", owner.as_str()), ("deputy", deputy), ("parent", parent), ("valid_until", "1.12.2030")];
            anke.post(&form, &fields).await
        };
        assert_eq!(save(deputy, "").await.status, 303);
        let stranger = format!("person:{}", id_of("adler"));
        for (deputy, parent, says) in [(stranger.as_str(), "", "Vertretung noch einmal"), ("x", "", "Vertretung noch einmal"), (deputy, "x", "kann sie nicht stehen")] {
            let refused = save(deputy, parent).await;
            assert!(refused.status == 422 && refused.has(says), "{deputy} {parent}: {}", refused.text());
            assert_eq!(refused.page().attributes("[name=valid_until]", "value"), ["1.12.2030"]);
        }
        let now = anke.get(&form).await.page();
        assert_eq!(now.attributes("[name=deputy] option[selected]", "value"), [deputy.as_str()]);
        assert_eq!(save("", "").await.status, 303, "to have none is a choice");
    }
}
