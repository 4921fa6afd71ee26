//! The matrix of rights: who may do what with which thing. Printed from the rights lists and a small
//! world, and compared with what the doors of the directory really answer.

use std::fmt::Write;

use app::capabilities::rights;
use directory::{
    capability::{AUTHORITY, PERSON, UNIT},
    rights::{Placed, ring},
    usecases,
};
use groups::capability::{GROUP, PART, SECTION};
use platform::{
    access::{Actor, Administration, Phase, Protected, Right, Ring, right, space::Principal},
    content::{COMMENT, CONTRIBUTION, NEWS, PAGE},
    error::AppError,
    id::Id,
    kinds,
};

use crate::{
    compare,
    town::{Someone, Town},
};

/// One thing of the matrix.
struct Thing {
    title: String,
    is: Protected<'static>,
    /// Where it is a person: rings take away what the list gives.
    placed: Option<Placed>,
}

const INTRODUCTION: &str = "\
Who may do what. Printed from the rights lists of the capabilities and a small world of two
authorities; a test fails when it differs (UPDATE=1 prints it anew).

✔ may    ✘ sees it and may not    ∅ absent: the same answer as for what does not exist
";

#[tokio::test]
async fn the_matrix_is_what_the_lists_say() {
    let town = Box::pin(Town::build()).await;
    let things = things(&town);
    let rights = rights();
    for right in &rights {
        for phase in right.phase.iter() {
            let shown = things
                .iter()
                .any(|thing| thing.is.kind == right.kind && thing.is.phase == phase);
            assert!(
                shown,
                "no thing in the matrix for {} {} ({})",
                right.kind,
                right.action,
                phase.code()
            );
        }
    }
    let mut matrix = INTRODUCTION.to_owned();
    for thing in &things {
        let actions = actions(&rights, thing.is.kind);
        write!(matrix, "\n{}\n{:24}", thing.title, "").unwrap();
        for action in &actions {
            write!(matrix, "{action:15}").unwrap();
        }
        for someone in &town.people {
            write!(matrix, "\n{:24}", someone.name).unwrap();
            for action in &actions {
                let cell = cell(&rights, someone, action, thing);
                write!(matrix, "{cell:15}").unwrap();
            }
        }
        matrix.push('\n');
    }
    matrix.push_str(&rings(&town, &things));
    let lines: Vec<&str> = matrix.lines().map(str::trim_end).collect();
    compare("rights-matrix.txt", &(lines.join("\n") + "\n"));
    Box::pin(doors_agree(&town, &things, &rights)).await;
}

/// The actions of a kind in the order of its list.
fn actions(rights: &[Right], kind: &str) -> Vec<&'static str> {
    let mut actions = Vec::new();
    for right in rights.iter().filter(|right| right.kind == kind) {
        if !actions.contains(&right.action) {
            actions.push(right.action);
        }
    }
    actions
}

fn may(rights: &[Right], actor: &Actor, action: &str, thing: &Thing) -> bool {
    let in_ring = thing
        .placed
        .is_none_or(|placed| action != "see" || ring(actor, placed).is_some());
    in_ring && right::allows(rights, actor, action, &thing.is)
}

fn cell(rights: &[Right], someone: &Someone, action: &str, thing: &Thing) -> char {
    let Some(actor) = someone.cx.as_ref().and_then(|cx| cx.actor().ok()) else {
        return '∅';
    };
    let sees = ["see", "read"]
        .iter()
        .any(|sight| may(rights, actor, sight, thing));
    match (may(rights, actor, action, thing), sees) {
        (true, _) => '✔',
        (false, true) => '✘',
        (false, false) => '∅',
    }
}

fn things(town: &Town) -> Vec<Thing> {
    let thing = |title: &str, kind, thing, space| {
        let is = Protected {
            kind,
            thing,
            space,
            owner: None,
            deputy: None,
            phase: Phase::Live,
            authority: Some(town.ministry),
        };
        Thing {
            title: title.to_owned(),
            is,
            placed: None,
        }
    };
    let mut things = Vec::new();
    for phase in Phase::ALL {
        let page = thing(
            &format!(
                "page in the house, {}, owned by the post that leads the unit",
                phase.code()
            ),
            PAGE,
            town.house.uuid(),
            town.house,
        );
        let owner = Some(Principal::Post(town.head));
        things.push(Thing {
            is: Protected {
                phase,
                owner,
                deputy: None,
                authority: None,
                ..page.is
            },
            ..page
        });
    }
    let author = Some(Principal::Person(town.person("member of the unit")));
    for (kind, phases) in [
        (CONTRIBUTION, &Phase::ALL[..]),
        (NEWS, &Phase::ALL[..]),
        (COMMENT, &[Phase::Live, Phase::Archived][..]),
    ] {
        for phase in phases {
            let title = format!(
                "{kind} in the house, {}, of the member of the unit",
                phase.code()
            );
            let one = thing(&title, kind, town.house.uuid(), town.house);
            things.push(Thing {
                is: Protected {
                    phase: *phase,
                    owner: author,
                    deputy: None,
                    authority: None,
                    ..one.is
                },
                ..one
            });
        }
    }
    let (hidden, section) = town.hidden;
    let page = thing(
        "page in the hidden unit's section, live, owned by the hidden unit",
        PAGE,
        section.uuid(),
        section,
    );
    things.push(Thing {
        is: Protected {
            owner: Some(Principal::Unit(hidden)),
            deputy: None,
            authority: None,
            ..page.is
        },
        ..page
    });
    things.push(thing(
        "authority",
        AUTHORITY,
        town.ministry.uuid(),
        town.house,
    ));
    things.push(thing(
        "unit, with its posts and lines",
        UNIT,
        town.unit.uuid(),
        town.house,
    ));
    things.push(thing("hidden unit", UNIT, hidden.uuid(), section));
    let people = [
        (
            "person: the member of the unit, released to other authorities",
            "member of the unit",
            town.unit,
            town.house,
            true,
        ),
        (
            "person: the colleague, not released",
            "colleague",
            town.other_unit,
            town.house,
            false,
        ),
        (
            "person: in the hidden unit, released",
            "in the hidden unit",
            hidden,
            section,
            true,
        ),
    ];
    for (title, name, unit, space, released) in people {
        let person = town.person(name);
        let found = thing(title, PERSON, person.uuid(), space);
        let placed = Some(Placed {
            person,
            authority: town.ministry,
            unit,
            space,
            released,
        });
        things.push(Thing {
            is: Protected {
                owner: Some(Principal::Person(person)),
                deputy: None,
                ..found.is
            },
            placed,
            ..found
        });
    }
    let person = town.person("member of the unit");
    let account = thing(
        "account of the member of the unit",
        account::capability::ACCOUNT,
        person.uuid(),
        town.house,
    );
    things.push(Thing {
        is: Protected {
            owner: Some(Principal::Person(person)),
            deputy: None,
            ..account.is
        },
        ..account
    });
    let lead = town.person("lead of the unit");
    if let Some((_, network, _)) = town
        .groups
        .iter()
        .find(|(title, ..)| title.contains("network"))
    {
        let part = thing(
            "part of the ministry in the network, whose contact is the member of the unit",
            PART,
            network.uuid(),
            network.cast(),
        );
        let contact = Some(Principal::Person(town.person("member of the unit")));
        things.push(Thing {
            is: Protected {
                owner: contact,
                deputy: None,
                ..part.is
            },
            ..part
        });
    }
    things.push(thing(
        "section of the open group, for its leads and the member, who was chosen by name",
        SECTION,
        town.section.1.uuid(),
        town.section.1.cast(),
    ));
    for (title, id, phase) in &town.groups {
        let group = thing(
            &format!(
                "{title}, led by the lead of the unit, with a member, a moderator (editor) and a reader (other authority)"
            ),
            GROUP,
            id.uuid(),
            id.cast(),
        );
        things.push(Thing {
            is: Protected {
                owner: Some(Principal::Person(lead)),
                deputy: None,
                phase: *phase,
                ..group.is
            },
            ..group
        });
    }
    things
}

/// Which fields of a person each one sees.
fn rings(town: &Town, things: &[Thing]) -> String {
    let mut text = String::new();
    for thing in things {
        let Some(placed) = thing.placed else { continue };
        write!(
            text,
            "\nfields of the {}, by how far they are released\n{:24}",
            thing.title, ""
        )
        .unwrap();
        for ring in Ring::ALL {
            write!(text, "{:15}", ring.code()).unwrap();
        }
        for someone in &town.people {
            write!(text, "\n{:24}", someone.name).unwrap();
            let reader = someone
                .cx
                .as_ref()
                .and_then(|cx| ring(cx.actor().ok()?, placed));
            for field in Ring::ALL {
                let cell = match reader {
                    Some(reader) if reader.sees(field) => '✔',
                    Some(_) => '✘',
                    None => '∅',
                };
                write!(text, "{cell:15}").unwrap();
            }
        }
        text.push('\n');
    }
    text
}

/// The matrix would be worth little if the doors followed another list.
async fn doors_agree(town: &Town, things: &[Thing], rights: &[Right]) {
    for someone in &town.people {
        let Some(cx) = &someone.cx else { continue };
        let actor = cx.actor().unwrap();
        for thing in things {
            let agree = |action: &str, answered: bool| {
                assert_eq!(
                    may(rights, actor, action, thing),
                    answered,
                    "{}: {action} {}",
                    someone.name,
                    thing.title
                );
            };
            if [AUTHORITY, UNIT, PERSON].contains(&thing.is.kind) {
                agree("record", Administration::of(actor, town.ministry).is_ok());
            }
            match thing.is.kind {
                AUTHORITY => agree("see", found(usecases::authority_page(cx, "mid").await)),
                UNIT => agree(
                    "see",
                    found(
                        usecases::unit_page(cx, Id::<kinds::Unit>::from_uuid(thing.is.thing)).await,
                    ),
                ),
                GROUP => {
                    let id = Id::<kinds::Group>::from_uuid(thing.is.thing);
                    agree("see", found(groups::usecases::home(cx, id, &[]).await));
                    agree("read", found(groups::usecases::sight(cx, id).await));
                    let settings = groups::usecases::settings_page(cx, id).await;
                    agree("edit", settings.is_ok_and(|page| page.may_edit));
                    let rules = groups::usecases::rules_page(cx, id).await;
                    agree("write rules", rules.is_ok_and(|page| page.may_write));
                }
                SECTION => {
                    let (group, id) = town.section;
                    let page = groups::usecases::section_page(cx, group, id, String::new()).await;
                    agree("read", found(page));
                }
                PERSON => {
                    let id = Id::<kinds::Person>::from_uuid(thing.is.thing);
                    agree("see", found(usecases::person_page(cx, id, None).await));
                    agree("edit own page", found(usecases::edit_page(cx, id).await));
                }
                _ => {}
            }
        }
    }
}

fn found<T>(answer: Result<T, AppError>) -> bool {
    match answer {
        Ok(_) => true,
        Err(AppError::Absent) => false,
        Err(error) => panic!("{error}"),
    }
}
