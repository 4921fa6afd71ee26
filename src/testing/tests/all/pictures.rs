//! Pictures in what is written: who sees them, and when they go.

use testing::{Client, TestApp, both, encode, multipart};
use uuid::Uuid;

use crate::{
    groups::{act, found, home},
    news::write_news,
    pages::{head_of, write_page},
    writing::contribute,
};

const DAY: i64 = 24 * 3600;

/// Adds a picture in a group and returns its id.
async fn add(who: &Client, group: &str) -> String {
    let space = group.rsplit('/').next().unwrap();
    let (kind, body) = multipart(&[], ("file", "bild.png", &crate::portraits::picture()));
    let upload = format!("/inhalte/bilder?ort={space}");
    let added = who.post_raw(&upload, &kind, body).await;
    assert_eq!(added.status, 200, "{}", added.text());
    added.json()["id"].as_str().unwrap().to_owned()
}

/// Whether somebody sees a picture.
async fn sees(who: &Client, picture: &str) -> bool {
    let answer = who.get(&format!("/inhalte/bilder/{picture}")).await;
    assert!(matches!(answer.status, 200 | 404), "{}", answer.status);
    answer.status == 200
}

fn showing(picture: &str) -> String {
    format!("So sieht es aus.\n\n![Der Plan](bild:{picture})")
}

/// What the program does by itself every hour.
async fn sweep(app: &TestApp) {
    let cx = app.app.system();
    let tx = cx.begin().await.unwrap();
    writing::usecases::sweep(&cx, &tx).await.unwrap();
    tx.commit().await.unwrap();
}

both! {
    /// A picture is seen by whoever added it, and by those who may read something that shows it.
    async fn a_picture_is_seen_with_what_shows_it(app) {
        let (anke, mehmet, ole) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("ole.petersen").await);
        let picture = add(&anke, &home("e-akte")).await;
        contribute(&anke, &home("e-akte"), "Plan", &showing(&picture)).await;
        assert!(sees(&mehmet, &picture).await && !sees(&ole, &picture).await);
        let group = found(&anke, &[]).await;
        act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await;
        let picture = add(&anke, &group).await;
        assert!(sees(&anke, &picture).await && !sees(&mehmet, &picture).await, "nothing shows it yet");
        let one = contribute(&anke, &group, "Plan", &showing(&picture)).await;
        assert!(mehmet.get(&one).await.has(&picture) && sees(&mehmet, &picture).await);
        act(&anke, &one, "remove", &[]).await;
        assert!(!sees(&mehmet, &picture).await && sees(&anke, &picture).await);
        // Whoever knows its address opens it to nobody by naming it.
        contribute(&mehmet, &group, "Kopie", &showing(&picture)).await;
        assert!(!sees(&mehmet, &picture).await);
        act(&anke, &one, "bring-back", &[]).await;
        assert!(sees(&mehmet, &picture).await);
        // A draft shows nothing to readers, a page does, and so do its versions.
        let picture = add(&anke, &group).await;
        let page = write_page(&anke, &group, "Lageplan", &showing(&picture), "keep").await;
        assert!(!sees(&mehmet, &picture).await);
        let head = head_of(&anke, &page).await;
        let edit = format!("{page}/bearbeiten");
        let publish = [("upon", head.as_str()), ("act", "publish"), ("title", "Lageplan"), ("text", &showing(&picture))];
        assert_eq!(anke.post(&edit, &publish).await.status, 303);
        assert!(sees(&mehmet, &picture).await);
        let head = head_of(&mehmet, &page).await;
        let without = [("upon", head.as_str()), ("title", "Lageplan"), ("text", "Ohne Bild.")];
        assert_eq!(mehmet.post(&edit, &without).await.status, 303);
        assert!(sees(&mehmet, &picture).await);
        // What others showed goes on being shown where somebody else changes the text around it.
        let head = head_of(&mehmet, &page).await;
        let (picture, theirs) = (add(&mehmet, &group).await, picture);
        let text = format!("{}\n\n{}", showing(&picture), showing(&theirs));
        let both = [("upon", head.as_str()), ("title", "Lageplan"), ("text", &text)];
        assert_eq!(mehmet.post(&edit, &both).await.status, 303);
        assert!(sees(&anke, &picture).await);
    }
}

both! {
    /// The picture of a comment is taken away with it.
    async fn the_picture_of_a_comment_goes_with_it(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = home("e-akte");
        let one = contribute(&anke, &group, "Wie?", "Wer zeigt es?").await;
        let (first, second) = (add(&mehmet, &group).await, add(&mehmet, &group).await);
        let said = act(&mehmet, &one, "comment", &[("said", &showing(&first)), ("key", "1")]).await;
        let comment = said.location().split("#k-").nth(1).unwrap().to_owned();
        assert!(sees(&anke, &first).await);
        let edited = format!("edited-{comment}");
        let words = [("comment", comment.as_str()), (edited.as_str(), &showing(&second))];
        assert_eq!(act(&mehmet, &one, "edit-comment", &words).await.status, 303);
        assert!(!sees(&anke, &first).await && sees(&anke, &second).await);
        assert_eq!(act(&mehmet, &one, "remove-comment", &[("comment", &comment)]).await.status, 303);
        assert!(!sees(&anke, &second).await);
    }
}

both! {
    /// Pictures go that nothing shows: with what showed them, or when nobody went on with them.
    async fn pictures_nothing_shows_go(app) {
        let anke = app.person("anke.brodersen").await;
        let group = home("e-akte");
        let one = contribute(&anke, &group, "Plan", &showing(&add(&anke, &group).await)).await;
        let kept = contribute(&anke, &group, "Bleibt", &showing(&add(&anke, &group).await)).await;
        let (drafted, typed, unused) = (add(&anke, &group).await, add(&anke, &group).await, add(&anke, &group).await);
        // However its id is written.
        let hyphenated = typed.parse::<Uuid>().unwrap().hyphenated().to_string();
        let address = format!("{group}/beitrag");
        let draft = anke.get(&address).await.hidden("draft");
        let save = format!("/entwuerfe/{draft}?{}", encode(&[("fuer", &address)]));
        assert_eq!(anke.post(&save, &[("draft", &draft), ("text", &format!("{}{}", showing(&drafted), showing(&hyphenated)))]).await.status, 200);
        sweep(&app).await;
        assert_eq!(app.count("picture").await, 5, "not at once");
        act(&anke, &one, "remove", &[]).await;
        app.advance(8 * DAY);
        sweep(&app).await;
        assert_eq!(app.count("picture").await, 4);
        let anke = app.person("anke.brodersen").await;
        assert!(sees(&anke, &drafted).await && sees(&anke, &typed).await && !sees(&anke, &unused).await);
        assert_eq!(act(&anke, &one, "bring-back", &[]).await.status, 303);
        act(&anke, &one, "remove", &[]).await;
        app.advance(31 * DAY);
        sweep(&app).await;
        assert_eq!(app.count("picture").await, 3);
        app.advance(91 * DAY);
        sweep(&app).await;
        assert_eq!(app.count("picture").await, 1);
        let anke = app.person("anke.brodersen").await;
        assert_eq!(anke.get(&kept).await.status, 200);
    }
}

both! {
    /// News take a picture their writer may show, and no other; what they showed is gone when it is
    /// taken away from them.
    async fn news_take_no_picture_of_others(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[]).await;
        act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await;
        let (own, others, elsewhere) =
            (add(&anke, &group).await, add(&mehmet, &group).await, add(&anke, &home("vergabe")).await);
        let form = format!("{group}/meldungen/neu");
        let fields = |picture: &str| {
            let fields = [("act", "publish"), ("title", "Neu"), ("teaser", "Kurz."), ("text", "Lang."), ("picture_alt", "Ein Plan")];
            fields.into_iter().chain([("picture-kept", picture)]).map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>()
        };
        for picture in [&others, &elsewhere] {
            let refused = anke.post(&form, &crate::pairs(&fields(picture))).await;
            assert!(refused.status == 422 && refused.has("noch einmal hoch"), "{}", refused.text());
            assert!(refused.page().all("[name=picture-kept]").is_empty());
        }
        assert!(!sees(&anke, &others).await);
        let news = write_news(&anke, &group, &[("title", "Neu"), ("teaser", "Kurz."), ("text", "Lang."), ("picture_alt", "Ein Plan"), ("picture-kept", &own)], "publish").await;
        assert!(mehmet.get(&news).await.has(&own) && sees(&mehmet, &own).await);
        let head = head_of(&anke, &news).await;
        let without = [("act", "publish"), ("upon", head.as_str()), ("title", "Neu"), ("teaser", "Kurz."), ("text", "Lang."), ("remove-picture", "on")];
        assert_eq!(anke.post(&format!("{news}/bearbeiten"), &without).await.status, 303);
        assert!(!sees(&mehmet, &own).await && sees(&anke, &own).await);
    }
}

both! {
    /// Nobody adds a picture where they do not write, and no file that is none.
    async fn pictures_are_added_where_one_writes(app) {
        let (anke, ole) = (app.person("anke.brodersen").await, app.person("ole.petersen").await);
        let space = home("e-akte").rsplit('/').next().unwrap().to_owned();
        let upload = format!("/inhalte/bilder?ort={space}");
        let (kind, body) = multipart(&[], ("file", "bild.png", &crate::portraits::picture()));
        assert_eq!(ole.post_raw(&upload, &kind, body).await.status, 404);
        let (kind, body) = multipart(&[], ("file", "bild.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        assert_eq!(anke.post_raw(&upload, &kind, body).await.status, 422);
    }
}
