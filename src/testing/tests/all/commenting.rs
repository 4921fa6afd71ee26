//! Where nobody comments: on a content, in a group, or as an authority decided; and how many comments
//! are read.

use demo::load::id_of;
use platform::{clock, id::Id, kinds};
use testing::both;

use crate::{
    groups::{act, found, home},
    pages::write_page,
    writing::contribute,
};

const DECISION: &str = "/verwaltung/kommentare";

both! {
    /// An authority decides where its people comment, for its house and for its groups; what was said
    /// stays, and the form is no way around.
    async fn an_authority_switches_comments_off(app) {
        let (anke, mehmet, kerstin, lukasz) = (
            app.person("anke.brodersen").await,
            app.person("mehmet.aydin").await,
            app.person("kerstin.vogt").await,
            app.person("lukasz.nowak").await,
        );
        let page = write_page(&anke, "/behoerden/mid", "Leitfaden", "So geht es.", "publish").await;
        let post = contribute(&anke, &home("e-akte"), "Scanner", "Er steht.").await;
        let said = act(&mehmet, &page, "comment", &[("said", "Danke dafür."), ("key", "1")]).await;
        let comment = said.location().split("#k-").nth(1).unwrap().to_owned();
        let other = write_page(&lukasz, "/behoerden/lko", "Kreis", "Text.", "publish").await;
        for who in [&anke, &mehmet, &lukasz] {
            assert_eq!(who.get(DECISION).await.status, 404);
            assert_eq!(who.post(DECISION, &[("comments", "nowhere")]).await.status, 404);
        }
        assert_eq!(kerstin.post(DECISION, &[("comments", "sometimes")]).await.status, 422);

        let edited = format!("edited-{comment}");
        let acts: [(&str, Vec<(&str, &str)>); 4] = [
            ("comment", vec![("said", "Noch etwas."), ("key", "2")]),
            ("comment", vec![("said-x", "Noch etwas."), ("parent", &comment), ("key", "3")]),
            ("edit-comment", vec![("comment", &comment), (&edited, "Anders.")]),
            ("react", vec![("reaction", "thanks")]),
        ];
        for (decision, closed, open) in [("groups", vec![&page], vec![&post]), ("nowhere", vec![&page, &post], vec![])] {
            assert_eq!(kerstin.post(DECISION, &[("comments", decision)]).await.status, 303);
            assert_eq!(kerstin.get(DECISION).await.page().attributes("input[checked]", "value"), [decision]);
            for address in closed {
                let shown = mehmet.get(address).await;
                assert!(shown.has("Das hat diese Behörde festgelegt") && shown.page().all("[name=said], .al-chips button").is_empty(), "{}", shown.text());
            }
            for (name, fields) in &acts {
                let answer = act(&mehmet, &page, name, fields).await.status;
                assert!(matches!(answer, 404 | 422), "{decision}: {name} {answer}");
            }
            for address in open {
                assert!(mehmet.get(address).await.page().all("[name=said]").len() == 1);
                assert_eq!(act(&mehmet, address, "react", &[("reaction", "thanks")]).await.status, 303);
            }
        }
        assert_eq!(act(&mehmet, &post, "comment", &[("said", "Ich auch."), ("key", "4")]).await.status, 404);
        assert!(anke.get(&page).await.has("Danke dafür."));
        assert!(lukasz.get(&other).await.page().all("[name=said]").len() == 1, "for one authority");
        // Whoever wrote it takes it back.
        assert_eq!(act(&mehmet, &page, "remove-comment", &[("comment", &comment)]).await.status, 303);
        assert_eq!(kerstin.post(DECISION, &[("comments", "everywhere")]).await.status, 303);
        assert_eq!(act(&mehmet, &page, "comment", &[("said", "Wieder da."), ("key", "5")]).await.status, 303);
    }
}

both! {
    /// The leads of a group switch comments off in all of it.
    async fn a_group_switches_comments_off(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[("name", "Aushang")]).await;
        act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await;
        let post = contribute(&anke, &group, "Neues", "Lesen Sie bitte.").await;
        assert_eq!(mehmet.get(&post).await.page().all("[name=said]").len(), 1);
        let settings = format!("{group}/einstellungen");
        for (on, status) in [("", 404), ("on", 303)] {
            let version = anke.get(&settings).await.hidden("version");
            let fields = [
                ("version", version.as_str()), ("kind", "interest"), ("name", "Aushang"), ("purpose", "Wir lesen."),
                ("visibility", "open"), ("audience", "everyone"), ("entry", "free"), ("profile", "offen"), ("comments", on),
            ];
            assert_eq!(anke.post(&settings, &fields).await.status, 303);
            assert_eq!(mehmet.get(&post).await.has("In dieser Gruppe sind Kommentare und Reaktionen ausgeschaltet."), on.is_empty());
            assert_eq!(act(&mehmet, &post, "comment", &[("said", "Gern."), ("key", on)]).await.status, status);
        }
    }
}

both! {
    /// All comments are read, a page at a time, and whoever comments comes to where it stands.
    async fn all_comments_are_read(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let one = contribute(&anke, &home("e-akte"), "Umfrage", "Was meint ihr?").await;
        let content: Id<kinds::Content> = one.rsplit('/').next().unwrap().parse().unwrap();
        let ids: Vec<Id<kinds::Comment>> = (0..230).map(|_| clock::random_id()).collect();
        for (number, id) in (0_i64..).zip(&ids) {
            let document = format!(r#"{{"schema":1,"doc":{{"type":"doc","content":[{{"type":"paragraph","content":[{{"type":"text","text":"Satz {number}."}}]}}]}}}}"#);
            let sql = "insert into comment (id, content_id, author_id, document, created_at) values ($1, $2, $3, $4, $5)";
            app.execute(sql, [(*id).into(), content.into(), id_of("mehmet").into(), document.into(), number.into()]).await;
        }
        let has = async |address: &str, numbers: &[u32]| {
            let address = address.split('#').next().unwrap();
            let page = anke.get(address).await;
            assert!(page.status == 200 && page.queries.unwrap() <= 7, "{address}: {} {:?}", page.status, page.queries);
            let text = page.page().text(".al-talk");
            numbers.iter().map(|number| text.contains(&format!("Satz {number}."))).collect::<Vec<_>>()
        };
        assert_eq!(has(&one, &[0, 99, 100]).await, [true, true, false]);
        assert!(anke.get(&one).await.page().text("#kommentare").contains("(230)"));
        let page = |number: u32| format!("{one}?kommentare={number}");
        assert_eq!(anke.get(&one).await.page().attributes("nav a[rel=next]", "href"), [format!("{}#kommentare", page(2))]);
        assert_eq!(has(&page(2), &[99, 100, 199, 200]).await, [false, true, true, false]);
        assert_eq!(has(&page(3), &[199, 200, 229]).await, [false, true, true]);
        assert!(anke.get(&page(3)).await.page().all("nav a[rel=next]").is_empty());
        assert_eq!((anke.get(&page(4)).await.status, has(&format!("{one}?kommentare=x"), &[0]).await), (404, vec![true]));
        assert_eq!(has(&format!("{one}?kommentar={}", ids[150]), &[150]).await, [true]);

        let said = act(&mehmet, &one, "comment", &[("said", "Satz 999."), ("key", "1")]).await;
        assert!(said.location().starts_with(&format!("{}#k-", page(3))), "{}", said.location());
        assert_eq!(has(said.location(), &[999]).await, [true]);
        // An answer stands below what it answers, and where that ended a page, both begin the next.
        let answer = async |to: usize, text: &str| {
            let field = format!("said-{}", ids[to]);
            let parent = ids[to].to_string();
            act(&mehmet, &one, "comment", &[(field.as_str(), text), ("parent", &parent), ("key", text)]).await
        };
        let near = answer(0, "Satz 1000.").await;
        assert!(near.location().starts_with(&format!("{one}#k-")));
        assert_eq!(has(&one, &[0, 98, 99, 1000]).await, [true, true, false, true]);
        let far = answer(98, "Satz 1001.").await;
        assert!(far.location().starts_with(&format!("{}#k-", page(2))));
        assert_eq!(has(far.location(), &[97, 98, 99, 1001]).await, [false, true, true, true]);
        // What is refused is shown where it was typed.
        let field = format!("said-{}", ids[150]);
        let parent = ids[150].to_string();
        let refused = act(&mehmet, &page(2), "comment", &[(field.as_str(), " "), ("parent", &parent)]).await;
        assert!(refused.status == 422 && refused.has("Satz 150.") && !refused.has("Satz 97."));
    }
}
