//! Fields of a person and their rings: what is not for a reader is in none of the bytes.

use directory::ProfileField;
use platform::access::Ring;
use testing::{Client, TestApp, both};

use crate::{chance::Chance, page_of, pairs, phone_book, save, suggested, twins};

struct Seeded {
    field: ProfileField,
    ring: Ring,
    token: String,
}

/// Fills the fields of Anke's page with words that occur nowhere else.
async fn seed(app: &TestApp, anke: &Client, round: usize, chance: &mut Chance) -> Vec<Seeded> {
    let seeded: Vec<Seeded> = ProfileField::ALL
        .into_iter()
        .enumerate()
        .map(|(index, field)| Seeded {
            field,
            ring: Ring::ALL[(index + round) % 3],
            token: match field {
                ProfileField::Mobile => format!("0163 {:07}", chance.next() % 10_000_000),
                _ => chance.word(),
            },
        })
        .collect();
    let mut values = Vec::new();
    for Seeded { field, ring, token } in &seeded {
        values.push((field.code().to_owned(), token.clone()));
        values.push((format!("ring-{}", field.code()), ring.code().to_owned()));
    }
    assert_eq!(save(anke, "anke", &pairs(&values)).await.status, 303);
    app.settle().await;
    seeded
}

both! {
    async fn each_field_is_seen_in_its_ring_and_no_farther(app) {
        let anke = app.person("anke.brodersen").await;
        let mut chance = Chance(8);
        for round in 0..3 {
            let seeded = seed(&app, &anke, round, &mut chance).await;
            for (login, reader) in [("henning.lohse", Ring::Unit), ("mehmet.aydin", Ring::Authority), ("nele.jessen", Ring::Authority), ("lukasz.nowak", Ring::Others), ("robert.capek", Ring::Others)] {
                let who = app.person(login).await;
                let page = page_of("anke");
                let id = demo::load::id_of("anke").to_string();
                let shown = [
                    who.get(&page).await.text(),
                    who.get(&format!("{page}?sicht=unit")).await.text(),
                ];
                let card = who.get(&format!("{page}/visitenkarte.vcf")).await.text();
                let mut all = shown.to_vec();
                for address in ["/".to_owned(), "/personen?a=B".to_owned(), format!("/einheiten/{}", app.unit("mid", "47")), "/behoerden/mid".to_owned()] {
                    all.push(who.get(&address).await.text());
                }
                for Seeded { field, ring, token } in &seeded {
                    let may = reader.sees(*ring);
                    let tel = token.replace(' ', "").replacen('0', "+49", 1);
                    let about = format!("{login} {field:?} for {ring:?}, {token}");
                    for page in &shown {
                        assert_eq!(page.contains(token), may, "{about}");
                    }
                    if !may {
                        for text in &all {
                            assert!(!text.contains(token) && !text.contains(&tel), "{about}");
                        }
                    }
                    assert_eq!(card.contains(&tel), may && *field == ProfileField::Mobile, "{about}");
                    let is_found = may && *field != ProfileField::Hours;
                    let book = phone_book(&who, &[("q", token)]).await;
                    assert_eq!(book.people, u64::from(is_found), "{about}: {}", book.says());
                    assert_eq!(book.rows.len(), usize::from(is_found), "{about}");
                    // Half a word must not tell either.
                    let half = &token[..token.len() - 3];
                    let found = phone_book(&who, &[("q", half)]).await;
                    assert_eq!(found.ids().any(|found| found == id), is_found, "{about}: {half}");
                    if !may {
                        assert_eq!(suggested(&who, token).await, "[]", "{about}");
                    }
                    let skill = phone_book(&who, &[("kenntnis", token)]).await;
                    assert_eq!(skill.people, u64::from(may && *field == ProfileField::Skills), "{about}");
                }
            }
            // Anke looks as others do.
            let as_others = anke.get(&format!("{}?sicht=others", page_of("anke"))).await.text();
            for Seeded { field, ring, token } in &seeded {
                assert_eq!(as_others.contains(token), *ring == Ring::Others, "{field:?} {ring:?}");
            }
        }
    }
}

both! {
    /// Of contacts, others see what the authority releases: on pages, cards, lists and in search.
    async fn contacts_are_seen_as_the_authority_releases_them(app) {
        let mid = app.authority("mid");
        app.execute("update authority set released_fields = $1 where id = $2", ["site".into(), mid.into()]).await;
        app.execute("update affiliation set room = $1 where person_id = $2", ["9.8765".into(), demo::load::id_of("anke").into()]).await;
        let cx = app.app.system();
        let tx = cx.begin().await.unwrap();
        platform::outbox::append(&tx, "authority", mid, cx.now).await.unwrap();
        tx.commit().await.unwrap();
        app.settle().await;
        let (inside, outside) = (app.person("mehmet.aydin").await, app.person("lukasz.nowak").await);
        let kept = ["200-4712", "+495512004712", "brodersen@mid", "9.8765", "@mid.mittelau.example", "200-4210"];
        for address in twins::addresses(&app) {
            let text = outside.get(&address).await.text();
            for word in kept {
                assert!(!text.contains(word), "{word} in {address}");
            }
        }
        let card = outside.get(&format!("{}/visitenkarte.vcf", page_of("anke"))).await;
        let own = inside.get(&format!("{}/visitenkarte.vcf", page_of("anke"))).await.text();
        assert!(own.contains("VERSION:3.0\r\n") && own.contains("TEL;TYPE=WORK,VOICE:+495512004712\r\n"), "{own}");
        assert!(card.status == 200 && !card.has("TEL") && !card.has("EMAIL"), "{}", card.text());
        for question in ["4712", "9.8765", "a.brodersen@mid.mittelau.example", "ozg@mid.mittelau.example"] {
            assert_eq!(phone_book(&outside, &[("q", question)]).await.rows.len(), 0, "{question}");
        }
        for question in ["4712", "9.8765", "a.brodersen@mid.mittelau.example"] {
            assert_eq!(phone_book(&inside, &[("q", question)]).await.people, 1, "{question}");
        }
        assert!(inside.get(&page_of("anke")).await.has("200-4712"));
    }
}
