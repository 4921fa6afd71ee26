//! The groups and networks of the story (demo-domain 5.6), as plain data.

use crate::world::{Group, day};

/// Who leads and who takes part: keys of the cast with role and task.
type Members = &'static [(&'static str, &'static str, &'static str)];

const fn group(
    key: &'static str,
    kind: &'static str,
    authority: &'static str,
    name: &'static str,
    purpose: &'static str,
    members: Members,
) -> Group {
    Group {
        key,
        kind,
        authority,
        name,
        purpose,
        mandate: "",
        ends_on: None,
        rules: &[],
        members,
    }
}

const GROUPS: &[Group] = &[
    Group {
        mandate: "Beschlossen von der Staatssekretärsrunde am 12. März 2026. Überprüfung am 12. März 2027.",
        rules: &[
            "Keine Namen von Bietern.",
            "Keine laufenden Vergabeverfahren.",
            "Dokumente höchstens „intern“.",
            "Externe sind gekennzeichnet.",
            "Gespräche werden nach 365 Tagen gelöscht. Ergebnisse gehören auf Seiten.",
        ],
        ..group(
            "vergabe",
            "network",
            "lzd",
            "Vergabe-Praxis",
            "Das Fachnetzwerk klärt, wie kleine Beschaffungen rechtssicher und mit wenig Papier gelingen, und pflegt die gemeinsamen Leitfäden.",
            &[
                ("anke", "lead", "Geschäftsführung"),
                ("lukasz", "lead", "Stellvertretung"),
                ("karl-heinz", "member", ""),
                ("lan", "member", ""),
                ("ines", "member", "Externe Fachberatung"),
            ],
        )
    },
    Group {
        mandate: "Beschlossen vom IT-Planungsrat Mittelau am 4. Februar 2026.",
        ..group(
            "barrierefreiheit",
            "network",
            "mid",
            "Digitale Barrierefreiheit",
            "Wir prüfen, was wir veröffentlichen, und lernen voneinander, wie es alle benutzen können.",
            &[
                ("zoe", "lead", ""),
                ("anke", "member", ""),
                ("jolanta", "member", ""),
            ],
        )
    },
    Group {
        ends_on: Some(day(2027, 3, 31)),
        ..group(
            "e-akte",
            "project",
            "mid",
            "Einführung E-Akte",
            "Bis Ende März 2027 arbeiten alle Referate des MID mit der E-Akte. Wir planen die Wellen, schulen und halten fest, was wir entscheiden.",
            &[
                ("mehmet", "lead", "Projektleitung"),
                ("anke", "member", ""),
                ("friederike", "reader", ""),
            ],
        )
    },
    group(
        "personalrat",
        "committee",
        "mid",
        "Personalrat MID",
        "Beratung und Beschlüsse des Personalrats.",
        &[
            ("ole", "lead", "Vorsitz"),
            ("zoe", "member", "Schwerbehindertenvertretung"),
        ],
    ),
    group(
        "radeln",
        "interest",
        "mid",
        "Fahrradpendler:innen",
        "Wege, Wetter, Werkzeug. Wer mit dem Rad kommt oder es vorhat, ist hier richtig.",
        &[("mehmet", "lead", ""), ("tim", "member", "")],
    ),
    group(
        "neu-im-land",
        "interest",
        "stk",
        "Neu im Land",
        "Für alle, die in den letzten zwölf Monaten angefangen haben: fragen, finden, ankommen.",
        &[("jolanta", "lead", ""), ("anke", "member", "")],
    ),
    group(
        "landesredaktion",
        "editorial",
        "stk",
        "Landesredaktion",
        "Was alle im Land lesen sollen, planen und prüfen wir hier.",
        &[("jolanta", "lead", "Chefin vom Dienst")],
    ),
];

/// All groups. They are led by the cast, which every size of the world holds.
pub(crate) fn all() -> Vec<Group> {
    GROUPS.to_vec()
}
