//! The heads and colleagues seen in the mock-ups, and the special cases.

use super::{PersonPlan, Secondment, person};
use crate::grades::Form::{self, Female as F, Male as M};
use crate::world::day;

pub(super) const COLLEAGUES: &[PersonPlan] = &[
    // The MID as the mock-ups show it.
    person("soennichsen", "Marit", "Sönnichsen", F)
        .of("mid", "leitung", "Minister:in")
        .since(day(2022, 11, 8)),
    person("riecken", "Dagmar", "Riecken", F)
        .of("mid", "sts-inneres", "Staatssekretär:in")
        .since(day(2022, 11, 8))
        .demo_only(),
    person("tiedgen", "Arne", "Tiedgen", M)
        .of("mid", "sts-digital", "Staatssekretär:in")
        .borne("Staatssekretär für Digitalisierung, zugleich CIO des Landes")
        .since(day(2023, 1, 16)),
    person("behrens", "Nadia", "Behrens", F)
        .of("mid", "isb", "Informationssicherheitsbeauftragte:r")
        .demo_only(),
    person("stark", "Uwe", "Stark", M)
        .of("mid", "innenrevision", "Leitung der Stabsstelle")
        .demo_only(),
    person("kowalski", "Sabine", "Kowalski", F).of("mid", "1", "Abteilungsleitung"),
    person("lindner", "Petra", "Lindner", F)
        .of("mid", "11", "Referatsleitung")
        .first_aider(),
    person("amsel", "Ruth", "Amsel", F)
        .of("mid", "2", "Abteilungsleitung")
        .titled("Dr.", ""),
    person("brandt", "Felix", "Brandt", M)
        .of("mid", "21", "Referatsleitung")
        .demo_only(),
    person("hinrichs", "Kai", "Hinrichs", M).of("mid", "3", "Abteilungsleitung"),
    person("sauer", "Imke", "Sauer", F)
        .of("mid", "31", "Referatsleitung")
        .demo_only(),
    person("claasen", "Birgit", "Claasen", F)
        .of("mid", "41", "Referatsleitung")
        .demo_only(),
    person("zielinski", "Tomasz", "Zieliński", M)
        .of("mid", "43", "Referatsleitung")
        .grade("A 14"),
    person("aumann", "Henrike", "Aumann", F)
        .of("mid", "44", "Referatsleitung")
        .titled("Dr.", "")
        .demo_only(),
    person("rethwisch", "Jonas", "Rethwisch", M)
        .of("mid", "45", "Referatsleitung")
        .demo_only(),
    person("lohse", "Henning", "Lohse", M)
        .of("mid", "47", "Referatsleitung")
        .fire_warden(),
    person("wirth", "Lena", "Wirth", F)
        .of("mid", "23", "Referent:in")
        .since(day(2024, 2, 1))
        .demo_only(),
    person("grosskopf", "Björn", "Großkopf", M)
        .of("mid", "14", "Sachbearbeiter:in")
        .grade("A 11")
        .desk("1423", "haus-b", "1.20")
        .deputy("zoe"),
    person("emil", "Emil", "Brandauer", M)
        .of("mid", "11", "Auszubildende:r")
        .since(day(2025, 8, 1))
        .until(day(2028, 7, 31))
        .demo_only(),
    // Heads and colleagues elsewhere.
    person("lorentzen", "Hauke", "Lorentzen", M)
        .of("stk", "leitung", "Ministerpräsident:in")
        .since(day(2022, 11, 8)),
    person("abt", "Simone", "Abt", F)
        .of("stk", "chef", "Chef:in der Staatskanzlei")
        .demo_only(),
    person("voss", "Cornelia", "Voss", F)
        .of("lzd", "leitung", "Präsident:in")
        .titled("Dr.", ""),
    person("albrecht", "Jens", "Albrecht", M)
        .of("lzd", "31", "Sachbearbeiter:in")
        .borne("Sachbearbeiter Reisekosten")
        .desk("3121", "hollern", "2.15"),
    person("dahl", "Wiebke", "Dahl", F).of("itm", "leitung", "Geschäftsführer:in"),
    person("boysen", "Henrik", "Boysen", M).of("lko", "leitung", "Landrätin/Landrat"),
    person("kroeger", "Silke", "Kröger", F)
        .of("lko", "12", "Sachbearbeiter:in")
        .borne("Sachbearbeitung Vergabe")
        .desk("1213", "kreishaus", "116"),
    person("ertuerk", "Canan", "Ertürk", F)
        .of("sta", "leitung", "Oberbürgermeister:in")
        .since(day(2021, 10, 1)),
    person("pohl", "Ursula", "Pohl", F)
        .of("sta", "nord", "Sachgebietsleitung")
        .first_aider(),
    // Special cases.
    person("nele", "Nele", "Jessen", F)
        .of("lko", "12", "Sachbearbeiter:in")
        .since(day(2020, 1, 1))
        .seconded(Secondment {
            authority: "mid",
            unit: "42",
            function: "Sachbearbeiter:in",
            from: day(2026, 3, 1),
            until: day(2027, 2, 28),
        }),
    person("moebius", "Carsten", "Möbius", M)
        .of("mid", "33", "Referatsleitung")
        .unreleased(),
    person("adler", "Svenja", "Adler", F)
        .of("lko", "51", "Sozialarbeiter:in")
        .unreleased(),
    person(
        "freifrau",
        "Alexandra-Christiane",
        "Schwarzenfels-Hohenwartenberg zu Oberau-Niederaudorf",
        F,
    )
    .of("mid", "22", "Referatsleitung")
    .titled("Prof. Dr. Dr.", "Freifrau von"),
    person("carmen", "María del Carmen", "Ortega Ruiz", F).of("lzd", "22", "Dezernatsleitung"),
    person("balthasar", "Balthasar", "Hinterwimmer-Oberschwandtner", M).of(
        "sta",
        "10",
        "Sachbearbeiter:in",
    ),
    person("yu", "Yu", "Xi", Form::Inclusive)
        .of("lzd", "22", "Sachbearbeiter:in")
        .since(day(2026, 11, 1))
        .welcome(),
];
