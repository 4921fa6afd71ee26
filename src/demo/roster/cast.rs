//! The persons the tests and scenes are written for.

use super::{PersonPlan, person};
use crate::grades::Form::{Female as F, Male as M};
use crate::world::day;

/// Who plays what: the persons of the domain's section 5.8.
pub const CAST: &[(&str, &str)] = &[
    (
        "anke",
        "MID 47, writes pages, leads the network Vergabe-Praxis",
    ),
    ("mehmet", "MID 42, leads the project Einführung E-Akte"),
    ("friederike", "head of Abteilung 4, approves"),
    ("jolanta", "Landesredaktion in the Staatskanzlei"),
    ("lan", "LZD 31, answers questions about travel"),
    (
        "karl-heinz",
        "MID 16, retires on 28 February 2027: hand-over",
    ),
    ("samira", "data protection officer of the MID"),
    ("ole", "chairs the staff council of the MID"),
    (
        "zoe",
        "MID 14, blind, uses a screen reader; speaks for the severely disabled",
    ),
    (
        "tim",
        "apprentice at the STA, works with the telephone only",
    ),
    ("lukasz", "LKO SG 12, another authority; acting head"),
    (
        "ines",
        "external expert, guest of the MID until 31 December 2026",
    ),
    ("admin-mid", "administrator of the MID"),
    ("admin-sta", "administrator of the STA"),
    (
        "betrieb",
        "operator at IT.Mittelau, without right to any content",
    ),
    ("gesperrt", "blocked account"),
    ("ehemalig", "left the MID on 30 June 2026"),
];

pub(super) const PLAYERS: &[PersonPlan] = &[
    person("anke", "Anke", "Brodersen", F)
        .of("mid", "47", "Referent:in")
        .borne("Referentin für Wissensmanagement")
        .grade("A 13")
        .since(day(2021, 4, 1))
        .desk("4712", "haus-a", "2.11")
        .mobile("0170 5551234")
        .deputy("mehmet")
        .face(1)
        .first_aider(),
    person("mehmet", "Mehmet", "Aydın", M)
        .of("mid", "42", "Referatsleitung")
        .grade("A 16")
        .since(day(2014, 9, 1))
        .desk("4210", "haus-a", "3.07")
        .face(2),
    person("friederike", "Friederike", "Hallmoor", F)
        .of("mid", "4", "Abteilungsleitung")
        .titled("Dr.", "von")
        .grade("B 5")
        .since(day(2011, 2, 1))
        .desk("4000", "haus-a", "3.01"),
    person("jolanta", "Jolanta", "Wieczorek", F)
        .of("stk", "13", "Referent:in")
        .borne("Leiterin der Landesredaktion")
        .grade("E 14")
        .since(day(2017, 6, 1))
        .desk("1312", "palais", "1.04"),
    person("lan", "Thi Lan", "Nguyen", F)
        .of("lzd", "31", "Sachbearbeiter:in")
        .borne("Sachbearbeiterin Reisekosten")
        .grade("E 9b")
        .since(day(2015, 8, 1))
        .desk("3118", "hollern", "2.14")
        .deputy("albrecht")
        .face(3),
    person("karl-heinz", "Karl-Heinz", "Straßburger", M)
        .of("mid", "16", "Referatsleitung")
        .grade("A 15")
        .since(day(1984, 8, 1))
        .until(day(2027, 2, 28))
        .desk("1610", "haus-a", "0.22")
        .fire_warden(),
    person("samira", "Samira", "Haddad", F)
        .of("mid", "dsb", "Datenschutzbeauftragte:r")
        .grade("A 14")
        .since(day(2019, 1, 1))
        .desk("7910", "haus-a", "1.16"),
    person("ole", "Ole", "Petersen", M)
        .of("mid", "pr", "Vorsitz des Personalrats")
        .grade("A 11")
        .since(day(2003, 10, 1))
        .desk("8210", "haus-b", "0.10"),
    person("zoe", "Zoë", "Müller-Weiß", F)
        .of("mid", "14", "Referent:in")
        .grade("A 13")
        .since(day(2016, 3, 1))
        .desk("1415", "haus-b", "1.18")
        .deputy("grosskopf"),
    person("tim", "Tim", "Okonkwo", M)
        .of("sta", "nord", "Auszubildende:r")
        .since(day(2025, 8, 1))
        .until(day(2028, 7, 31))
        .desk("2090", "nord", "")
        .mobile("0151 5550173")
        .face(5),
    person("lukasz", "Łukasz", "Nowak", M)
        .of("lko", "12", "Sachgebietsleitung")
        .borne("Sachgebietsleitung Vergabe und Einkauf")
        .grade("A 11")
        .since(day(2019, 5, 1))
        .desk("1200", "kreishaus", "114")
        .face(4),
    person("ines", "Ines", "Falk", F)
        .of("mid", "", "Externe Fachberatung")
        .titled("Prof.", "")
        .since(day(2026, 3, 1))
        .until(day(2026, 12, 31))
        .guest_of("anke"),
    person("admin-mid", "Kerstin", "Vogt", F)
        .of("mid", "12", "Sachbearbeiter:in")
        .borne("Administration Allmende im MID")
        .grade("A 11")
        .since(day(2008, 4, 1))
        .desk("1217", "haus-a", "1.27"),
    person("admin-sta", "Dennis", "Yıldırım", M)
        .of("sta", "10", "Sachbearbeiter:in")
        .borne("Administration Allmende der Stadt Auenstadt")
        .grade("E 10")
        .since(day(2018, 10, 1))
        .desk("1014", "rathaus", "2.31"),
    person("betrieb", "Robert", "Čapek", M)
        .of("itm", "plattformen", "Systemadministrator:in")
        .borne("Betrieb Allmende")
        .grade("E 12")
        .since(day(2013, 7, 1)),
    person("gesperrt", "Holger", "Kranz", M)
        .of("mid", "15", "Sachbearbeiter:in")
        .grade("A 10")
        .since(day(2001, 9, 1))
        .blocked(),
    person("ehemalig", "Gisela", "Thomsen", F)
        .of("mid", "11", "Sachbearbeiter:in")
        .grade("A 12")
        .since(day(1987, 8, 1))
        .until(day(2026, 6, 30)),
];
