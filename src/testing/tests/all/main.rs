//! scratch
#[tokio::test]
async fn scratch() {
    let app = testing::TestApp::mini().await;
    let w = demo::world(demo::Size::Mini);
    for a in &w.authorities { println!("A {} {} units {:?}", a.key, a.releases_directory, a.units.iter().map(|u| format!("{}{}", u.key, if u.hidden {"!"} else {""})).collect::<Vec<_>>()); }
    for p in &w.persons { println!("{} | {} | {:?} | {:?} | {:?}", p.key, p.full_name(), p.account.as_ref().map(|a| &a.name), p.affiliations.iter().map(|a| format!("{}/{:?} rel={} until={:?} tel={:?}", a.authority, a.unit, a.released, a.until, a.phone)).collect::<Vec<_>>(), p.portrait); }
    let anke = app.person("anke.brodersen").await;
    for u in ["/", "/personen", "/api/directory/phone-book?query=q%3DOZG"] { let a = anke.get(u).await; println!("{u} {} q={:?} {}", a.status, a.queries, a.text().chars().take(300).collect::<String>()); }
    let a = app.stranger().get("/api/directory/start").await;
    println!("{} {}", a.status, a.text());
}
