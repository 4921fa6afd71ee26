//! Garbage at every door: never a server error.

use axum::{
    body::Body,
    http::{Method, Uri},
};
use testing::both;

use crate::{chance::Chance, doors};

/// What breaks carelessly written servers.
const PIECES: [&str; 44] = [
    "%00",
    "%0",
    "%",
    "%ff%fe",
    "%c3%28",
    "..",
    "%2e%2e",
    "%2f",
    "/",
    "//",
    "\\",
    "'",
    "%22",
    "%3Cscript%3E",
    "a",
    "0",
    "-1",
    "99999999999999999999",
    "00000000-0000-0000-0000-000000000000",
    "ffffffffffffffffffffffffffffffff",
    "null",
    "undefined",
    "%F0%9F%8F%B3",
    "%E2%80%AE",
    "é",
    "ﷺ",
    "ß",
    "İ",
    "\u{0}",
    "[]",
    "{}",
    "$1",
    ";--",
    "*",
    "(",
    "AND",
    "~1",
    ":",
    "+",
    " ",
    "unit",
    "Others",
    "mid",
    "leitung",
];
const NAMES: [&str; 15] = [
    "q", "a", "seite", "behoerde", "kenntnis", "ort", "rolle", "sicht", "id", "key", "query",
    "text", "seen_as", "weiter", "grund",
];

fn garbage(chance: &mut Chance) -> String {
    let mut text: String = (0..=chance.below(4)).map(|_| *chance.of(&PIECES)).collect();
    if chance.below(40) == 0 {
        text = text.repeat(200);
    }
    // What may not stand in an address as it is.
    let raw = |c: char| {
        c.is_ascii_graphic()
            && !matches!(
                c,
                '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '}' | '|' | '#'
            )
    };
    text.chars()
        .map(|c| {
            if raw(c) {
                c.to_string()
            } else {
                testing::encode(&[("", &c.to_string())])[1..].to_owned()
            }
        })
        .collect()
}

both! {
    async fn garbage_never_breaks_the_server(app) {
        let mut chance = Chance(500);
        let anke = app.person("anke.brodersen").await;
        let stranger = app.stranger();
        let id = demo::load::id_of("anke").to_string();
        let unit = app.unit("mid", "47").to_string();
        let mut doors = doors::pages(&app);
        doors.extend(doors::functions().into_iter().map(|(path, _)| path.split('?').next().unwrap().to_owned()));
        doors.extend(["/bilder/x", "/personen/x/visitenkarte.vcf", "/abmelden", "/anzeige", "/api/", "/favicon.svg", "/pkg/x", "/readyz"].map(str::to_owned));
        let mut failed = Vec::new();
        let mut sent = 0;
        while sent < 500 {
            let mut path = chance.of(&doors).replace(&id, &garbage(&mut chance)).replace(&unit, &garbage(&mut chance));
            match chance.below(4) {
                0 => path = format!("{path}/{}", garbage(&mut chance)),
                1 => path = path.replace("mid", &garbage(&mut chance)),
                _ => {}
            }
            let query: Vec<String> = (0..chance.below(5)).map(|_| format!("{}={}", chance.of(&NAMES), garbage(&mut chance).replace('&', ""))).collect();
            let address = format!("{path}?{}", query.join("&"));
            if address.parse::<Uri>().is_err() {
                continue;
            }
            sent += 1;
            let method = chance.of(&[Method::GET, Method::GET, Method::GET, Method::POST, Method::HEAD, Method::PUT, Method::OPTIONS]).clone();
            let who = if chance.below(5) == 0 { &stranger } else { &anke };
            let kind = *chance.of(&["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "text/html"]);
            let body = query.join("&").replace('=', chance.of(&["=", "", "\r\n\r\n"]));
            let request = who.request(method.clone(), &address).header("sec-fetch-site", "same-origin").header("content-type", kind);
            let request = request.header("accept", *chance.of(&["text/html", "application/json", "*/*"])).header("cookie", "lang=xx; theme=\"");
            let answer = who.send(request.body(Body::from(body)).unwrap()).await;
            if answer.status >= 500 && answer.status != 503 || answer.status == 503 && path != "/readyz" {
                failed.push(format!("{} {method} {address}", answer.status));
            }
            if path == "/abmelden" || !anke.is_signed_in().await {
                anke.sign_in("anke.brodersen", demo::load::PASSWORD).await;
            }
        }
        assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n"));
        assert_eq!(anke.get("/").await.status, 200);
    }
}
