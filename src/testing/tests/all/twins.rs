//! Twin worlds: a reader gets the same bytes as where the forbidden was never there.

use demo::{Size, World};
use testing::{TestApp, encode, same};

/// The guest of the story.
const GUEST: &str = "ines.falk";

/// All that a reader may open or ask: every page, card, list, search and suggestion.
pub(crate) fn addresses(app: &TestApp) -> Vec<String> {
    let world = demo::world(Size::Mini);
    let mut all: Vec<String> = vec![
        "/".to_owned(),
        "/behoerden".to_owned(),
        "/personen".to_owned(),
        "/suche".to_owned(),
        "/mitteilungen".to_owned(),
        "/gruppen".to_owned(),
        "/gruppen?meine=1".to_owned(),
        "/gruppen?archiv=1".to_owned(),
        "/gruppen/neu".to_owned(),
        "/themen".to_owned(),
    ];
    for group in &world.groups {
        let home = format!("/gruppen/{}", demo::load::group_id(group.key));
        for part in ["/beitritt", "/mitglieder", "/regeln", "/sicht"] {
            all.push(format!("{home}{part}"));
        }
        all.push(home);
    }
    for authority in &world.authorities {
        all.push(format!("/behoerden/{}", authority.key));
        all.push(format!("/personen?behoerde={}", authority.key));
        all.extend(
            authority
                .units
                .iter()
                .map(|unit| format!("/einheiten/{}", app.unit(&authority.key, &unit.key))),
        );
    }
    for person in &world.persons {
        let page = format!("/personen/{}", demo::load::id_of(&person.key));
        all.extend([format!("{page}/visitenkarte.vcf"), page]);
    }
    all.extend((2..=4).map(|page| format!("/personen?seite={page}")));
    all.extend(('A'..='Z').map(|letter| format!("/personen?a={letter}")));
    let words = [
        "a",
        "referat",
        "mid",
        "lko",
        "33",
        "5",
        "3310",
        "051",
        "leitung",
        "vergabe",
        "ad",
        "mö",
        "schutz",
        "ministerium",
        "jugend",
        "kreishaus",
        "haus a",
        "n.n.",
        "vakant",
        "adlr",
        "verfasung",
        "englisch",
        "pflege",
        "msg",
    ];
    for word in words {
        all.push(format!("/suche?{}", encode(&[("q", word)])));
        all.push(format!(
            "/api/directory/suggest?{}",
            encode(&[("text", word)])
        ));
    }
    for (name, value) in [
        ("rolle", "first-aider"),
        ("rolle", "fire-warden"),
        ("ort", "Auenstadt"),
        ("ort", "Oberau"),
        ("kenntnis", "Vergaberecht"),
    ] {
        all.push(format!("/personen?{}", encode(&[(name, value)])));
    }
    all
}

/// The world without some people.
fn without(mut world: World, gone: impl Fn(&str) -> bool) -> World {
    world.persons.retain(|person| !gone(&person.key));
    world
        .administrators
        .retain(|administrator| !gone(&administrator.person));
    for unit in world
        .authorities
        .iter_mut()
        .flat_map(|authority| &mut authority.units)
    {
        for post in &mut unit.posts {
            post.holders.retain(|holding| !gone(&holding.person));
        }
    }
    world
}

/// The mini world and the ministry that releases nothing; a person of it with an account.
pub(crate) fn with_msg() -> (World, String) {
    let (mut world, mut demo) = (demo::world(Size::Mini), demo::world(Size::Demo));
    demo.persons.retain(|person| {
        person.affiliations.iter().any(|a| a.authority == "msg")
            && world.person(&person.key).is_none()
    });
    assert!(demo.persons.len() > 20);
    for person in &mut demo.persons {
        person.portrait = None;
        person
            .affiliations
            .retain(|affiliation| affiliation.authority == "msg");
    }
    let login = demo.persons.iter().find(|person| {
        person
            .account
            .as_ref()
            .is_some_and(|account| !account.blocked)
    });
    let login = login.unwrap().key.clone();
    world.persons.extend(demo.persons);
    let known: Vec<String> = world
        .persons
        .iter()
        .map(|person| person.key.clone())
        .collect();
    let mut msg = demo
        .authorities
        .into_iter()
        .find(|authority| authority.key == "msg")
        .unwrap();
    for post in msg.units.iter_mut().flat_map(|unit| &mut unit.posts) {
        post.holders
            .retain(|holding| known.contains(&holding.person));
    }
    world.authorities.push(msg);
    (world, login)
}

async fn are_alike(with: &World, without: &World, readers: &[&str]) {
    let (one, other) = (
        TestApp::with_world(with).await,
        TestApp::with_world(without).await,
    );
    let addresses = addresses(&one);
    read_alike(&one, &other, readers, &addresses, |page| same(page, &[])).await;
}

/// Compares what these readers get at these addresses in both.
pub(crate) async fn read_alike(
    one: &TestApp,
    other: &TestApp,
    readers: &[&str],
    addresses: &[String],
    plain: impl Fn(&str) -> String,
) {
    for login in readers {
        let (here, there) = (one.person(login).await, other.person(login).await);
        for address in addresses {
            let (left, right) = (here.get(address).await, there.get(address).await);
            assert_eq!(left.status, right.status, "{login} {address}");
            let (left, right) = (plain(&left.text()), plain(&right.text()));
            if left != right {
                let at = left
                    .bytes()
                    .zip(right.bytes())
                    .take_while(|(a, b)| a == b)
                    .count();
                let near = |text: &str| {
                    String::from_utf8_lossy(
                        &text.as_bytes()[at.saturating_sub(120)..text.len().min(at + 200)],
                    )
                    .into_owned()
                };
                panic!(
                    "{login} {address}:\n{}\n--- and without\n{}",
                    near(&left),
                    near(&right)
                );
            }
        }
    }
}

#[tokio::test]
async fn without_the_hidden_unit() {
    let world = demo::world(Size::Mini);
    let mut twin = without(world.clone(), |key| key == "moebius");
    for authority in &mut twin.authorities {
        authority.units.retain(|unit| !unit.hidden);
        if authority.key == "mid" {
            authority
                .lines
                .retain(|line| line.unit.as_deref() != Some("33"));
        }
    }
    are_alike(
        &world,
        &twin,
        &["anke.brodersen", "kai.hinrichs", "lukasz.nowak"],
    )
    .await;
}

#[tokio::test]
async fn without_the_person_not_released() {
    let world = demo::world(Size::Mini);
    let twin = without(world.clone(), |key| key == "adler");
    are_alike(&world, &twin, &["anke.brodersen", "ursula.pohl"]).await;
}

/// People of before and blocked accounts are no different for their readers.
#[tokio::test]
async fn without_the_one_who_left() {
    let world = demo::world(Size::Mini);
    let twin = without(world.clone(), |key| key == "ehemalig");
    are_alike(&world, &twin, &["petra.lindner", "lukasz.nowak"]).await;
}

#[tokio::test]
async fn without_the_authority_that_releases_nothing() {
    let (world, _) = with_msg();
    are_alike(
        &world,
        &demo::world(Size::Mini),
        &["anke.brodersen", "robert.capek"],
    )
    .await;
}

/// The staff council's group is for nobody else, whatever they administer.
#[tokio::test]
async fn without_the_hidden_group() {
    let world = demo::world(Size::Mini);
    let mut twin = world.clone();
    twin.groups.retain(|group| group.key != "personalrat");
    assert!(twin.groups.len() < world.groups.len());
    let readers = [
        "anke.brodersen",
        "lukasz.nowak",
        "kerstin.vogt",
        "robert.capek",
    ];
    are_alike(&world, &twin, &readers).await;
}

/// For a guest there is the group they were let into, and the people in it; nothing else of the house.
#[tokio::test]
async fn without_what_a_guest_was_not_let_into() {
    let world = demo::world(Size::Mini);
    let mut twin = without(world.clone(), |key| matches!(key, "adler" | "moebius"));
    twin.groups.retain(|group| group.key == "vergabe");
    assert!(twin.groups.len() < world.groups.len());
    for authority in &mut twin.authorities {
        authority.units.retain(|unit| !unit.hidden);
        authority.lines.clear();
    }
    are_alike(&world, &twin, &[GUEST]).await;
}
