//! Where nobody comments: on a content, in a group, or as an authority decided.

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
