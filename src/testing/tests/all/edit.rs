//! Editing the own page: saving, refusals, two tabs, and sessions that end while one writes.

use testing::both;

use crate::{form, page_of, pairs, phone_book, save};

fn edit(key: &str) -> String {
    format!("{}/bearbeiten", page_of(key))
}

/// Rows of all profiles.
async fn stored(app: &testing::TestApp) -> Vec<Vec<String>> {
    app.rows(
        "select field, value from profile_field where value <> '' order by field, value",
        &["field", "value"],
    )
    .await
}

async fn value(app: &testing::TestApp, field: &str) -> String {
    let id = demo::load::id_of("anke");
    let rows = app
        .rows(
            "select person_id, field, value from profile_field",
            &["person_id", "field", "value"],
        )
        .await;
    rows.into_iter()
        .find(|row| row[0] == id.to_string() && row[1] == field)
        .map(|row| row[2].clone())
        .unwrap_or_default()
}

both! {
    async fn what_is_saved_is_shown_and_found(app) {
        let anke = app.person("anke.brodersen").await;
        let fields = [("tasks", " Kraniche zählen \r\n\r\nMoore vermessen\nKraniche zählen"), ("about", "Ich mag Moore.")];
        let saved = save(&anke, "anke", &fields).await;
        assert_eq!((saved.status, saved.location()), (303, page_of("anke").as_str()));
        let page = anke.get(&page_of("anke")).await;
        assert!(page.has("Ich mag Moore.") && page.has("Moore vermessen"));
        assert_eq!(value(&app, "tasks").await, "Kraniche zählen\nMoore vermessen");
        app.settle().await;
        assert_eq!(phone_book(&anke, &[("q", "moore vermessen")]).await.people, 1);
        // Sent by script: the same, as data.
        let again = form(&anke, "anke", &[("about", "Und Kraniche.")]).await;
        let json = anke.post_json(&edit("anke"), &pairs(&again)).await;
        assert_eq!((json.status, json.json()["go"].as_str()), (200, Some(page_of("anke").as_str())));
        assert_eq!(value(&app, "about").await, "Und Kraniche.");
    }
}

both! {
    async fn refused_forms_keep_what_was_typed(app) {
        let anke = app.person("anke.brodersen").await;
        let (long, entry, many) = ("ä".repeat(501), "ü".repeat(81), (0..41).map(|n| format!("Aufgabe {n}\n")).collect::<String>());
        let before = stored(&app).await;
        let fields = [("mobile", "ruf an"), ("about", long.as_str()), ("tasks", &many), ("skills", &entry), ("hours", "immer, wenn <b>Licht</b> brennt")];
        let again = save(&anke, "anke", &fields).await;
        assert_eq!(again.status, 422);
        for kept in ["ruf an", &long, "Aufgabe 40", "immer, wenn &lt;b&gt;Licht&lt;/b&gt; brennt", "1 Zeichen zu lang", "Bitte nur Ziffern", "Höchstens 40 Einträge", "Höchstens 80 Zeichen"] {
            assert!(again.has(kept), "{kept}");
        }
        let sent = form(&anke, "anke", &fields).await;
        let json = anke.post_json(&edit("anke"), &pairs(&sent)).await;
        assert_eq!((json.status, json.page().all(".al-errors li").len()), (200, 4));
        assert_eq!(stored(&app).await, before);
        let unseen = [("skills", "\u{200b}\u{feff}\nSorbisch\n\u{3164}\u{ad}"), ("about", "\u{200d}\u{2800}")];
        assert_eq!(save(&anke, "anke", &unseen).await.status, 303);
        assert_eq!((value(&app, "skills").await.as_str(), value(&app, "about").await.as_str()), ("Sorbisch", ""));
    }
}

both! {
    async fn two_tabs_lose_nothing(app) {
        let anke = app.person("anke.brodersen").await;
        save(&anke, "anke", &[("tasks", "Eins"), ("about", "Anfang"), ("hours", "vormittags")]).await;
        let (first, second) = (anke.tab(), anke.tab());
        let mine = form(&second, "anke", &[("tasks", "Eins\nDrei"), ("about", "Anfang"), ("hours", "nachmittags")]).await;
        assert_eq!(save(&first, "anke", &[("tasks", "Eins\nZwei"), ("about", "Neu"), ("hours", "vormittags")]).await.status, 303);

        let conflict = second.post(&edit("anke"), &pairs(&mine)).await;
        assert_eq!(conflict.status, 422);
        assert!(conflict.has("Eins\nDrei") && conflict.has("Eins\nZwei") && conflict.has("name=\"keep-tasks\""), "both versions");
        assert!(!conflict.has("name=\"keep-about\"") && !conflict.has("name=\"keep-hours\""), "changed in one tab only");
        assert!(conflict.page().all("[name=keep-tasks][checked]").is_empty(), "only the person chooses");
        // Sent again without a decision, it is still undecided: nothing is saved over.
        let undecided = [&pairs(&mine)[..], &[("saved-tasks", "Eins\nZwei")]].concat();
        let again = second.post(&edit("anke"), &undecided).await;
        assert!(again.status == 422 && again.page().text("#f-keep-tasks-e").contains("Bitte wählen Sie, welche Fassung"), "{}", again.text());

        let decided = [&pairs(&mine)[..], &[("saved-tasks", "Eins\nZwei"), ("keep-tasks", "both")]].concat();
        assert_eq!(second.post(&edit("anke"), &decided).await.status, 303);
        assert_eq!(value(&app, "tasks").await, "Eins\nZwei\nDrei");
        assert_eq!((value(&app, "about").await, value(&app, "hours").await), ("Neu".to_owned(), "nachmittags".to_owned()));
    }
}

both! {
    /// A decision holds for the version it was made on, not for one that came after.
    async fn a_third_save_is_not_lost_to_an_earlier_decision(app) {
        let anke = app.person("anke.brodersen").await;
        let mine = form(&anke, "anke", &[("about", "Meine Fassung")]).await;
        save(&anke, "anke", &[("about", "Erste Fassung")]).await;
        assert_eq!(anke.post(&edit("anke"), &pairs(&mine)).await.status, 422);
        save(&anke, "anke", &[("about", "Dritte Fassung")]).await;
        let decided = [&pairs(&mine)[..], &[("saved-about", "Erste Fassung"), ("keep-about", "mine")]].concat();
        let again = anke.post(&edit("anke"), &decided).await;
        assert!(again.status == 422 && again.has("Dritte Fassung"), "{}", again.status);
        assert_eq!(value(&app, "about").await, "Dritte Fassung");
    }
}

both! {
    /// Two saves at the same moment: one wins, the other is told.
    async fn saves_at_the_same_moment_do_not_mix(app) {
        let anke = app.person("anke.brodersen").await;
        let mut tabs = Vec::new();
        for number in 0..8 {
            let text = format!("Fassung {number}");
            tabs.push((anke.tab(), form(&anke, "anke", &[("about", &text)]).await));
        }
        let mut running = tokio::task::JoinSet::new();
        for (tab, fields) in tabs {
            running.spawn(async move { tab.post(&edit("anke"), &pairs(&fields)).await.status });
        }
        let statuses = running.join_all().await;
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| [303, 409, 422].contains(status)), "{statuses:?}");
    }
}

both! {
    async fn nobody_edits_for_somebody_else(app) {
        let before = stored(&app).await;
        // A colleague, the administrator of the authority, and the operator.
        for login in ["henning.lohse", "kerstin.vogt", "robert.capek"] {
            let who = app.person(login).await;
            assert_eq!(who.get(&edit("anke")).await.status, 404);
            assert_eq!(who.post(&edit("anke"), &[("version", "1"), ("about", "Nicht von mir")]).await.status, 404);
            assert_eq!(who.post_json(&edit("anke"), &[("version", "1"), ("about", "Nicht von mir")]).await.status, 404);
        }
        assert_eq!(stored(&app).await, before);
    }
}

both! {
    async fn what_was_typed_outlives_the_session(app) {
        let anke = app.person("anke.brodersen").await;
        let text = "Ein langer Text, der fast verloren war";
        let typed = form(&anke, "anke", &[("about", text), ("tasks", "Retten")]).await;
        app.advance(61 * 60);
        let ended = anke.post(&edit("anke"), &pairs(&typed)).await;
        let to = format!("/anmelden?grund=abgelaufen&weiter={}", edit("anke"));
        assert_eq!((ended.status, ended.location()), (303, to.as_str()));
        assert!(anke.get(&to).await.has("24\u{a0}Stunden"));

        let other = app.person("henning.lohse").await;
        assert!(!other.get(&edit("lohse")).await.has(text));
        let onward = edit("anke");
        let fields = [("login", "anke.brodersen"), ("password", demo::load::PASSWORD), ("weiter", &onward)];
        assert_eq!(anke.post("/anmelden", &fields).await.location(), edit("anke"));
        let page = anke.get(&edit("anke")).await;
        assert!(page.has(text) && page.has("Retten"));
        assert!(!anke.get(&page_of("anke")).await.has(text), "not saved yet");

        assert_eq!(save(&anke, "anke", &[("about", text)]).await.status, 303);
        assert_eq!(app.count("parked_input").await, 0);
    }
}

both! {
    async fn parked_text_goes_after_a_day_and_sessions_ended_by_hand_park_nothing(app) {
        let anke = app.person("anke.brodersen").await;
        let tab = anke.tab();
        anke.post("/abmelden", &[]).await;
        let ended = tab.post(&edit("anke"), &[("version", "1"), ("about", "Nach dem Abmelden")]).await;
        assert!(ended.location().contains("grund=verloren"), "{}", ended.location());
        assert!(tab.get(ended.location()).await.has("nicht gespeichert und nicht aufgehoben"));
        let stays = tab.post_json(&edit("anke"), &[("version", "1"), ("about", "Nach dem Abmelden")]).await;
        assert_eq!(stays.status, 401, "the page of a script keeps what was typed");
        assert_eq!(app.count("parked_input").await, 0);
        assert_eq!(app.stranger().post(&edit("anke"), &[("about", "Ohne alles")]).await.status, 303);
        assert_eq!(app.count("parked_input").await, 0);

        anke.sign_in("anke.brodersen", demo::load::PASSWORD).await;
        app.advance(61 * 60);
        let json = anke.post_json(&edit("anke"), &[("version", "1"), ("about", "Vor dem Wochenende")]).await;
        assert!(json.json()["go"].as_str().unwrap().contains("grund=abgelaufen"));
        app.advance(25 * 3600);
        anke.sign_in("anke.brodersen", demo::load::PASSWORD).await;
        assert!(!anke.get(&edit("anke")).await.has("Vor dem Wochenende"));
    }
}
