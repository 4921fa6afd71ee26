//! The news of a unit: who writes them, where they stand, and who finds them.

use testing::{Client, both};

use crate::{groups::act, news::write_news, pages::head_of};

both! {
    /// News of a unit stand on its page and on the start page of its people and of those below, and everybody
    /// in the house finds them. Who leads the unit writes them, and the editors of the house publish.
    async fn news_of_a_unit_stand_on_its_page(app) {
        let (anke, mehmet, zoe) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("zoe.mueller-weiss").await);
        // Mehmet is the deputy there, Anke works in a unit below.
        let unit = format!("/einheiten/{}", app.unit("mid", "4"));
        let form = format!("{unit}/meldungen/neu");
        assert!(mehmet.get(&unit).await.has(&form) && !zoe.get(&unit).await.has(&form));
        assert_eq!((zoe.get(&form).await.status, zoe.post(&form, &[("title", "Nein")]).await.status), (404, 404));
        let fields = [("title", "Abteilungsrunde"), ("teaser", "Dienstags."), ("text", "Tischvorlage bitte mitbringen.")];
        let news = write_news(&mehmet, &unit, &fields, "keep").await;
        assert_eq!(mehmet.post(&news, &[("act", "publish")]).await.status, 404, "for editors");
        assert_eq!(act(&mehmet, &news, "submit", &[]).await.status, 303);
        let list = format!("{unit}/meldungen");
        for page in [&unit, &list] {
            assert!(!zoe.get(page).await.has("Abteilungsrunde"), "{page}");
        }
        assert!(mehmet.get(&list).await.has("Abteilungsrunde") && !mehmet.get(&unit).await.has("Abteilungsrunde"));
        assert_eq!(act(&anke, &news, "publish", &[]).await.status, 303);
        app.settle().await;
        let on_start = async |who: &Client, title: &str| who.get("/").await.has(title);
        assert!(on_start(&anke, "Abteilungsrunde").await && on_start(&mehmet, "Abteilungsrunde").await);
        assert!(!on_start(&zoe, "Abteilungsrunde").await);
        for page in [unit.as_str(), list.as_str(), "/meldungen", "/behoerden/mid/meldungen", "/suche?q=Tischvorlage"] {
            assert!(zoe.get(page).await.has("Abteilungsrunde"), "{page}");
        }
        assert!(zoe.get(&news).await.has(&unit));
        let below = format!("/einheiten/{}", app.unit("mid", "47"));
        assert!(!zoe.get(&below).await.has("Abteilungsrunde"), "each unit has its own");
        let lukasz = app.person("lukasz.nowak").await;
        assert_eq!((lukasz.get(&list).await.status, lukasz.get(&news).await.status), (404, 404));
        for page in [unit.as_str(), "/meldungen", "/suche?q=Tischvorlage"] {
            assert!(!lukasz.get(page).await.has("Abteilungsrunde"), "{page}");
        }
        // For others in the first place, where that is said; a further version stays the unit's.
        let (head, others) = (head_of(&anke, &news).await, format!("unit:{}", app.unit("mid", "14")));
        let next = [("upon", head.as_str()), ("act", "publish"), ("title", "Abteilungsrunde"), ("teaser", "Mittwochs."), ("text", "Für Gäste."), ("addressed", &others)];
        assert_eq!(anke.post(&format!("{news}/bearbeiten"), &next).await.status, 303);
        assert!(on_start(&zoe, "Mittwochs.").await && !on_start(&mehmet, "Mittwochs.").await && zoe.get(&unit).await.has("Mittwochs."));
    }
}

both! {
    /// What lies in the house would tell of a hidden unit, so it has no news, not even for its head.
    async fn a_hidden_unit_has_no_news(app) {
        let head = app.person("carsten.moebius").await;
        let unit = format!("/einheiten/{}", app.unit("mid", "33"));
        assert!(head.get(&unit).await.has("Verfassungsschutz") && !head.get(&unit).await.has(&format!("{unit}/meldungen")));
        for page in ["/meldungen", "/meldungen/neu"] {
            assert_eq!(head.get(&format!("{unit}{page}")).await.status, 404);
        }
    }
}
