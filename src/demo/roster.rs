//! The persons who have a name in the story: the cast of the tests, the heads seen in the mock-ups, the special cases.
//!
//! Facts only; what they write about themselves stands in `texts_of_people`.

use crate::grades::Form::{self, Female as F, Male as M};
use crate::world::{Day, day};

#[derive(Clone, Copy)]
pub(crate) struct PersonPlan {
    pub(crate) key: &'static str,
    pub(crate) given: &'static str,
    pub(crate) prefix: &'static str,
    pub(crate) family: &'static str,
    pub(crate) title: &'static str,
    pub(crate) form: Form,
    pub(crate) authority: &'static str,
    pub(crate) unit: &'static str,
    /// Inclusive; unused for who heads the unit.
    pub(crate) function: &'static str,
    /// The function as borne, where it says more than the post.
    pub(crate) borne: &'static str,
    pub(crate) grade: &'static str,
    pub(crate) since: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) guest_of: Option<&'static str>,
    pub(crate) seconded: Option<Secondment>,
    pub(crate) extension: &'static str,
    pub(crate) mobile: &'static str,
    pub(crate) site: &'static str,
    pub(crate) room: &'static str,
    pub(crate) deputy: &'static str,
    pub(crate) released: bool,
    pub(crate) blocked: bool,
    /// 1 to 5: a face from the mock-ups.
    pub(crate) face: u64,
    pub(crate) first_aider: bool,
    pub(crate) fire_warden: bool,
    pub(crate) welcome: bool,
    pub(crate) demo_only: bool,
}

#[derive(Clone, Copy)]
pub(crate) struct Secondment {
    pub(crate) authority: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) function: &'static str,
    pub(crate) from: Day,
    pub(crate) until: Day,
}

const fn person(
    key: &'static str,
    given: &'static str,
    family: &'static str,
    form: Form,
    authority: &'static str,
    unit: &'static str,
    function: &'static str,
) -> PersonPlan {
    PersonPlan {
        key,
        given,
        prefix: "",
        family,
        title: "",
        form,
        authority,
        unit,
        function,
        borne: "",
        grade: "",
        since: None,
        until: None,
        guest_of: None,
        seconded: None,
        extension: "",
        mobile: "",
        site: "",
        room: "",
        deputy: "",
        released: true,
        blocked: false,
        face: 0,
        first_aider: false,
        fire_warden: false,
        welcome: false,
        demo_only: false,
    }
}

impl PersonPlan {
    const fn titled(mut self, title: &'static str, prefix: &'static str) -> Self {
        self.title = title;
        self.prefix = prefix;
        self
    }

    const fn borne(mut self, function: &'static str) -> Self {
        self.borne = function;
        self
    }

    const fn grade(mut self, grade: &'static str) -> Self {
        self.grade = grade;
        self
    }

    const fn since(mut self, from: Day) -> Self {
        self.since = Some(from);
        self
    }

    const fn until(mut self, until: Day) -> Self {
        self.until = Some(until);
        self
    }

    const fn guest_of(mut self, sponsor: &'static str) -> Self {
        self.guest_of = Some(sponsor);
        self
    }

    const fn seconded(mut self, secondment: Secondment) -> Self {
        self.seconded = Some(secondment);
        self
    }

    /// Extension and room.
    const fn desk(mut self, extension: &'static str, site: &'static str, room: &'static str) -> Self {
        self.extension = extension;
        self.site = site;
        self.room = room;
        self
    }

    const fn mobile(mut self, mobile: &'static str) -> Self {
        self.mobile = mobile;
        self
    }

    const fn deputy(mut self, person: &'static str) -> Self {
        self.deputy = person;
        self
    }

    const fn unreleased(mut self) -> Self {
        self.released = false;
        self
    }

    const fn blocked(mut self) -> Self {
        self.blocked = true;
        self
    }

    const fn face(mut self, face: u64) -> Self {
        self.face = face;
        self
    }

    const fn first_aider(mut self) -> Self {
        self.first_aider = true;
        self
    }

    const fn fire_warden(mut self) -> Self {
        self.fire_warden = true;
        self
    }

    const fn welcome(mut self) -> Self {
        self.welcome = true;
        self
    }

    const fn demo_only(mut self) -> Self {
        self.demo_only = true;
        self
    }
}

/// Who plays what: the persons of the domain's section 5.8.
pub const CAST: &[(&str, &str)] = &[
    ("anke", "MID 47, writes pages, leads the network Vergabe-Praxis"),
    ("mehmet", "MID 42, leads the project Einführung E-Akte"),
    ("friederike", "head of Abteilung 4, approves"),
    ("jolanta", "Landesredaktion in the Staatskanzlei"),
    ("lan", "LZD 31, answers questions about travel"),
    ("karl-heinz", "MID 16, retires on 28 February 2027: hand-over"),
    ("samira", "data protection officer of the MID"),
    ("ole", "chairs the staff council of the MID"),
    ("zoe", "MID 14, blind, uses a screen reader; speaks for the severely disabled"),
    ("tim", "apprentice at the STA, works with the telephone only"),
    ("lukasz", "LKO SG 12, another authority; acting head"),
    ("ines", "external expert, guest of the MID until 31 December 2026"),
    ("admin-mid", "administrator of the MID"),
    ("admin-sta", "administrator of the STA"),
    ("betrieb", "operator at IT.Mittelau, without right to any content"),
    ("gesperrt", "blocked account"),
    ("ehemalig", "left the MID on 30 June 2026"),
];

pub(crate) const OPERATORS: &[&str] = &["betrieb"];
pub(crate) const ADMINISTRATORS: &[(&str, &str)] = &[("admin-mid", "mid"), ("admin-sta", "sta")];

pub(crate) const ROSTER: &[PersonPlan] = &[
    // The cast.
    person("anke", "Anke", "Brodersen", F, "mid", "47", "Referent:in")
        .borne("Referentin für Wissensmanagement")
        .grade("A 13")
        .since(day(2021, 4, 1))
        .desk("4712", "haus-a", "2.11")
        .mobile("0170 5551234")
        .deputy("mehmet")
        .face(1)
        .first_aider(),
    person("mehmet", "Mehmet", "Aydın", M, "mid", "42", "Referatsleitung")
        .grade("A 16")
        .since(day(2014, 9, 1))
        .desk("4210", "haus-a", "3.07")
        .face(2),
    person("friederike", "Friederike", "Hallmoor", F, "mid", "4", "Abteilungsleitung")
        .titled("Dr.", "von")
        .grade("B 5")
        .since(day(2011, 2, 1))
        .desk("4000", "haus-a", "3.01"),
    person("jolanta", "Jolanta", "Wieczorek", F, "stk", "13", "Referent:in")
        .borne("Leiterin der Landesredaktion")
        .grade("E 14")
        .since(day(2017, 6, 1))
        .desk("1312", "palais", "1.04"),
    person("lan", "Thi Lan", "Nguyen", F, "lzd", "31", "Sachbearbeiter:in")
        .borne("Sachbearbeiterin Reisekosten")
        .grade("E 9b")
        .since(day(2015, 8, 1))
        .desk("3118", "hollern", "2.14")
        .deputy("albrecht")
        .face(3),
    person("karl-heinz", "Karl-Heinz", "Straßburger", M, "mid", "16", "Referatsleitung")
        .grade("A 15")
        .since(day(1984, 8, 1))
        .until(day(2027, 2, 28))
        .desk("1610", "haus-a", "0.22")
        .fire_warden(),
    person("samira", "Samira", "Haddad", F, "mid", "dsb", "Datenschutzbeauftragte:r")
        .grade("A 14")
        .since(day(2019, 1, 1))
        .desk("0710", "haus-a", "1.16"),
    person("ole", "Ole", "Petersen", M, "mid", "pr", "Vorsitz des Personalrats")
        .grade("A 11")
        .since(day(2003, 10, 1))
        .desk("0730", "haus-b", "0.10"),
    person("zoe", "Zoë", "Müller-Weiß", F, "mid", "14", "Referent:in")
        .grade("A 13")
        .since(day(2016, 3, 1))
        .desk("1415", "haus-b", "1.18")
        .deputy("grosskopf"),
    person("tim", "Tim", "Okonkwo", M, "sta", "nord", "Auszubildende:r")
        .since(day(2025, 8, 1))
        .until(day(2028, 7, 31))
        .desk("2090", "nord", "")
        .mobile("0151 5550173")
        .face(5),
    person("lukasz", "Łukasz", "Nowak", M, "lko", "12", "Sachgebietsleitung")
        .borne("Sachgebietsleitung Vergabe und Einkauf")
        .grade("A 11")
        .since(day(2019, 5, 1))
        .desk("1200", "kreishaus", "114")
        .face(4),
    person("ines", "Ines", "Falk", F, "mid", "", "Externe Fachberatung")
        .titled("Prof.", "")
        .since(day(2026, 3, 1))
        .until(day(2026, 12, 31))
        .guest_of("anke"),
    person("admin-mid", "Kerstin", "Vogt", F, "mid", "12", "Sachbearbeiter:in")
        .borne("Administration Allmende im MID")
        .grade("A 11")
        .since(day(2008, 4, 1))
        .desk("1217", "haus-a", "1.27"),
    person("admin-sta", "Dennis", "Yıldırım", M, "sta", "10", "Sachbearbeiter:in")
        .borne("Administration Allmende der Stadt Auenstadt")
        .grade("E 10")
        .since(day(2018, 10, 1))
        .desk("1014", "rathaus", "2.31"),
    person("betrieb", "Robert", "Čapek", M, "itm", "plattformen", "Systemadministrator:in")
        .borne("Betrieb Allmende")
        .grade("E 12")
        .since(day(2013, 7, 1)),
    person("gesperrt", "Holger", "Kranz", M, "mid", "15", "Sachbearbeiter:in")
        .grade("A 10")
        .since(day(2001, 9, 1))
        .blocked(),
    person("ehemalig", "Gisela", "Thomsen", F, "mid", "11", "Sachbearbeiter:in")
        .grade("A 12")
        .since(day(1987, 8, 1))
        .until(day(2026, 6, 30)),
    // The MID as the mock-ups show it.
    person("soennichsen", "Marit", "Sönnichsen", F, "mid", "leitung", "Minister:in").since(day(2022, 11, 8)),
    person("riecken", "Dagmar", "Riecken", F, "mid", "sts-inneres", "Staatssekretär:in").since(day(2022, 11, 8)).demo_only(),
    person("tiedgen", "Arne", "Tiedgen", M, "mid", "sts-digital", "Staatssekretär:in")
        .borne("Staatssekretär für Digitalisierung, zugleich CIO des Landes")
        .since(day(2023, 1, 16)),
    person("behrens", "Nadia", "Behrens", F, "mid", "isb", "Informationssicherheitsbeauftragte:r").demo_only(),
    person("stark", "Uwe", "Stark", M, "mid", "innenrevision", "Leitung der Stabsstelle").demo_only(),
    person("kowalski", "Sabine", "Kowalski", F, "mid", "1", "Abteilungsleitung"),
    person("lindner", "Petra", "Lindner", F, "mid", "11", "Referatsleitung").first_aider(),
    person("amsel", "Ruth", "Amsel", F, "mid", "2", "Abteilungsleitung").titled("Dr.", ""),
    person("brandt", "Felix", "Brandt", M, "mid", "21", "Referatsleitung").demo_only(),
    person("hinrichs", "Kai", "Hinrichs", M, "mid", "3", "Abteilungsleitung"),
    person("sauer", "Imke", "Sauer", F, "mid", "31", "Referatsleitung").demo_only(),
    person("claasen", "Birgit", "Claasen", F, "mid", "41", "Referatsleitung").demo_only(),
    person("zielinski", "Tomasz", "Zieliński", M, "mid", "43", "Referatsleitung").grade("A 14"),
    person("aumann", "Henrike", "Aumann", F, "mid", "44", "Referatsleitung").titled("Dr.", "").demo_only(),
    person("rethwisch", "Jonas", "Rethwisch", M, "mid", "45", "Referatsleitung").demo_only(),
    person("lohse", "Henning", "Lohse", M, "mid", "47", "Referatsleitung").fire_warden(),
    person("wirth", "Lena", "Wirth", F, "mid", "23", "Referent:in").since(day(2024, 2, 1)),
    person("grosskopf", "Björn", "Großkopf", M, "mid", "14", "Sachbearbeiter:in")
        .grade("A 11")
        .desk("1423", "haus-b", "1.20")
        .deputy("zoe"),
    person("emil", "Emil", "Brandauer", M, "mid", "11", "Auszubildende:r")
        .since(day(2025, 8, 1))
        .until(day(2028, 7, 31))
        .demo_only(),
    // Heads and colleagues elsewhere.
    person("lorentzen", "Hauke", "Lorentzen", M, "stk", "leitung", "Ministerpräsident:in").since(day(2022, 11, 8)),
    person("abt", "Simone", "Abt", F, "stk", "chef", "Chef:in der Staatskanzlei").demo_only(),
    person("voss", "Cornelia", "Voss", F, "lzd", "leitung", "Präsident:in").titled("Dr.", ""),
    person("albrecht", "Jens", "Albrecht", M, "lzd", "31", "Sachbearbeiter:in")
        .borne("Sachbearbeiter Reisekosten")
        .desk("3121", "hollern", "2.15"),
    person("dahl", "Wiebke", "Dahl", F, "itm", "leitung", "Geschäftsführer:in"),
    person("boysen", "Henrik", "Boysen", M, "lko", "leitung", "Landrätin/Landrat"),
    person("kroeger", "Silke", "Kröger", F, "lko", "12", "Sachbearbeiter:in")
        .borne("Sachbearbeitung Vergabe")
        .desk("1213", "kreishaus", "116"),
    person("ertuerk", "Canan", "Ertürk", F, "sta", "leitung", "Oberbürgermeister:in").since(day(2021, 10, 1)),
    person("pohl", "Ursula", "Pohl", F, "sta", "nord", "Sachgebietsleitung").first_aider(),
    // Special cases.
    person("nele", "Nele", "Jessen", F, "lko", "12", "Sachbearbeiter:in").since(day(2020, 1, 1)).seconded(Secondment {
        authority: "mid",
        unit: "42",
        function: "Referent:in",
        from: day(2026, 3, 1),
        until: day(2027, 2, 28),
    }),
    person("moebius", "Carsten", "Möbius", M, "mid", "33", "Referatsleitung").unreleased(),
    person("adler", "Svenja", "Adler", F, "lko", "51", "Sozialarbeiter:in").unreleased(),
    person(
        "freifrau",
        "Alexandra-Christiane",
        "Schwarzenfels-Hohenwartenberg zu Oberau-Niederaudorf",
        F,
        "mid",
        "22",
        "Referatsleitung",
    )
    .titled("Prof. Dr. Dr.", "Freifrau von"),
    person("carmen", "María del Carmen", "Ortega Ruiz", F, "lzd", "22", "Dezernatsleitung"),
    person("balthasar", "Balthasar", "Hinterwimmer-Oberschwandtner", M, "sta", "10", "Sachbearbeiter:in"),
    person("yu", "Yu", "Xi", Form::Inclusive, "lzd", "22", "Sachbearbeiter:in")
        .since(day(2026, 11, 1))
        .welcome(),
];
