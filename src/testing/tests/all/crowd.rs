//! A group of very many.

use testing::both;

use crate::groups::found;

/// Puts many people of a unit into a group, behind everybody's back.
async fn crowd(app: &testing::TestApp, group: &str, many: usize) {
    let group: platform::id::Id<platform::kinds::Group> =
        group.rsplit('/').next().unwrap().parse().unwrap();
    let (authority, unit) = (app.authority("mid"), app.unit("mid", "47"));
    for chunk in (0..many).collect::<Vec<_>>().chunks(500) {
        let ids: Vec<platform::id::Id<platform::kinds::Person>> =
            chunk.iter().map(|_| platform::clock::random_id()).collect();
        let rows = |first: usize, row: &dyn Fn(usize, usize) -> String| {
            let rows: Vec<String> = chunk
                .iter()
                .enumerate()
                .map(|(at, n)| row(first + at, *n))
                .collect();
            rows.join(", ")
        };
        let people = rows(1, &|at, n| {
            format!("(${at}, '', 'Schwarm', '', 'S{n:05}', 's{n:05}', 1, 0)")
        });
        let sql = format!(
            "insert into person (id, title, given, prefix, family, sort, version, created_at) values {people}"
        );
        app.execute(&sql, ids.iter().map(|id| (*id).into())).await;
        let places = rows(3, &|at, _| {
            format!("(${at}, ${at}, $1, $2, 'home', false, 'x', '', '', '', '', false, false)")
        });
        let sql = format!(
            "insert into affiliation (id, person_id, authority_id, unit_id, kind, released, function, official_title, phone, email, room, first_aider, fire_warden) values {places}"
        );
        let values = [authority.into(), unit.into()]
            .into_iter()
            .chain(ids.iter().map(|id| (*id).into()));
        app.execute(&sql, values).await;
        let members = rows(2, &|at, _| {
            format!("($1, ${at}, 3, '', 0, 9000000000000000)")
        });
        let sql = format!(
            "insert into membership (group_id, person_id, level, title, rules_version, created_at) values {members}"
        );
        app.execute(
            &sql,
            std::iter::once(group.into()).chain(ids.iter().map(|id| (*id).into())),
        )
        .await;
    }
}

both! {
    /// Ten thousand members are a page like fifty: as many questions, and every one of them once.
    async fn ten_thousand_members_are_paged(app) {
        let anke = app.person("anke.brodersen").await;
        let group = found(&anke, &[]).await;
        crowd(&app, &group, 10_000).await;
        // The first page of a reader also loads what they reach.
        anke.get("/hilfe").await;
        let mut seen = std::collections::BTreeSet::new();
        for page in [1, 2, 100, 200, 201] {
            let answer = anke.get(&format!("{group}/mitglieder?seite={page}")).await;
            let (rows, queries) = (answer.page().all(".gr-member").len(), answer.queries.unwrap());
            assert!(answer.status == 200 && queries <= 7, "{page}: {queries}");
            assert_eq!(rows, if page == 201 { 1 } else { 50 }, "page {page}");
            let text = answer.text();
            let found: std::collections::BTreeSet<String> = text.match_indices("Schwarm S").map(|(at, _)| text[at..at + 14].to_owned()).collect();
            assert!(found.iter().all(|name| seen.insert(name.clone())), "{page}: somebody twice");
        }
        assert!(anke.get(&group).await.has("10001 Mitglieder"));
        let past = anke.get(&format!("{group}/mitglieder?seite=99999999999")).await;
        assert_eq!(past.status, 200);
    }
}
