//! The record: strict in its names, mended in its shape, always the same bytes.

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn read(doc: serde_json::Value) -> Result<Document, Invalid> {
    Document::from_json(
        &json!({ "schema": 1, "doc": { "type": "doc", "content": doc } }).to_string(),
    )
}

fn problem(doc: serde_json::Value) -> (String, Problem) {
    match read(doc) {
        Err(Invalid::Node { place, problem }) => (place.to_string(), problem),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(worlds::some(128))]

    #[test]
    fn comes_back(document in worlds::document()) {
        let json = document.to_json();
        let again = Document::from_json(&json).unwrap();
        prop_assert_eq!(&again, &document);
        prop_assert_eq!(again.to_json(), json);
    }

    #[test]
    fn tidying_is_done_once(document in worlds::document()) {
        prop_assert_eq!(Document::new(document.blocks().to_vec()).unwrap(), document);
    }
}

#[test]
fn unknown_names_are_refused_with_their_place() {
    let unknown = |name: &str| Problem::UnknownNode(name.into());
    for (doc, place, expected) in [
        (
            json!([{ "type": "paragraph" }, { "type": "video" }]),
            "doc/2",
            unknown("video"),
        ),
        (
            json!([{ "type": "bulletList", "content": [{ "type": "paragraph" }] }]),
            "doc/1/1",
            Problem::Misplaced("paragraph".into()),
        ),
        (
            json!([{ "type": "paragraph", "content": [{ "type": "text", "text": "x", "marks": [{ "type": "blink" }] }] }]),
            "doc/1/1",
            Problem::UnknownMark("blink".into()),
        ),
        (
            json!([{ "type": "paragraph", "attrs": { "style": "color:red" } }]),
            "doc/1",
            Problem::UnknownAttribute("style".into()),
        ),
        (
            json!([{ "type": "heading", "attrs": { "level": 1 } }]),
            "doc/1",
            Problem::WrongAttribute("level"),
        ),
        (
            json!([{ "type": "image", "attrs": { "file": "https://evil.example/x.png" } }]),
            "doc/1",
            Problem::WrongAttribute("file"),
        ),
        (json!([[]]), "doc/1", Problem::NotANode),
        (
            json!([{ "type": "text", "text": "x" }]),
            "doc/1",
            Problem::Misplaced("text".into()),
        ),
        (
            json!([{ "type": "codeBlock", "content": [{ "type": "text", "text": "x", "marks": [{ "type": "bold" }] }] }]),
            "doc/1/1",
            Problem::Misplaced("marks".into()),
        ),
    ] {
        assert_eq!(problem(doc), (place.to_owned(), expected));
    }
    assert_eq!(
        problem(json!([{ "type": "secret" }])).1.to_string(),
        "unknown node",
        "what somebody wrote does not go to the log"
    );
    for record in [
        "{}",
        "[]",
        "1",
        r#"{"schema":2,"doc":{"type":"doc"}}"#,
        r#"{"schema":1,"doc":{"type":"doc"},"by":"me"}"#,
    ] {
        assert_eq!(
            Document::from_json(record),
            Err(Invalid::Schema),
            "{record}"
        );
    }
}

#[test]
fn links_lead_where_links_may() {
    for good in [
        "https://example.org/ä",
        "HTTP://example.org",
        "mailto:a@b.example",
        "tel:+495512004712",
        "/personen/1?q=2#c",
        "http://[::1]/",
    ] {
        assert!(Href::parse(good).is_some(), "{good}");
    }
    for bad in [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "evil.example",
        "#top",
        "",
        "https:evil.example",
        "https:///evil.example",
        "https://\\evil.example",
        "file:///etc/passwd",
        "ftp://a.example",
        "blob:x",
        "https://exa\u{202e}mple.org",
        "/a b",
        "mailto:",
        "java&#115;cript:alert(1)",
        "&#106;avascript:alert(1)",
    ] {
        assert!(Href::parse(bad).is_none(), "{bad}");
        let doc = json!([{ "type": "paragraph", "content": [{ "type": "text", "text": "x", "marks": [{ "type": "link", "attrs": { "href": bad } }] }] }]);
        assert_eq!(
            problem(doc),
            ("doc/1/1".to_owned(), Problem::Link(bad.into()))
        );
    }
    assert_eq!(
        Href::parse("HTTPS://Example.org").unwrap().as_str(),
        "https://Example.org"
    );
}

#[test]
fn shapes_are_mended() {
    let document = read(json!([
        { "type": "bulletList" },
        { "type": "orderedList", "content": [{ "type": "listItem" }] },
        { "type": "table", "content": [{ "type": "tableRow", "content": [{ "type": "tableCell", "attrs": { "colwidth": [100], "colspan": 2 } }] }] },
        { "type": "paragraph", "content": [
            { "type": "text", "text": "a\u{0}\u{7}\n" },
            { "type": "text", "text": "" },
            { "type": "text", "text": "b\r\nc" },
            { "type": "hardBreak", "marks": [{ "type": "bold" }] },
            { "type": "text", "text": "d" },
        ] },
        { "type": "codeBlock", "attrs": { "language": "java script\n" }, "content": [{ "type": "text", "text": "a\r\n\tb\u{0}" }] },
    ]))
    .unwrap();
    assert_eq!(
        document.to_json(),
        concat!(
            r#"{"schema":1,"doc":{"type":"doc","content":["#,
            r#"{"type":"orderedList","attrs":{"start":1},"content":[{"type":"listItem","content":[{"type":"paragraph"}]}]},"#,
            r#"{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph"}]}]}]},"#,
            r#"{"type":"paragraph","content":[{"type":"text","text":"a b c"},{"type":"hardBreak"},{"type":"text","text":"d"}]},"#,
            r#"{"type":"codeBlock","attrs":{"language":null},"content":[{"type":"text","text":"a\n\tb"}]}]}}"#,
        )
    );
    assert_eq!(Document::default(), Document::new(Vec::new()).unwrap());
}

#[test]
fn limits_hold() {
    let lone = r#"{"schema":1,"doc":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\ud800"}]}]}}"#;
    assert!(matches!(
        Document::from_json(lone),
        Err(Invalid::Syntax { line: 1, .. })
    ));
    assert_eq!(
        Document::from_json(&" ".repeat(MAX_BYTES + 1)),
        Err(Invalid::TooLarge)
    );
    assert_eq!(
        Document::from_json(&"[".repeat(10_000)),
        Err(Invalid::TooDeep)
    );
    assert_eq!(
        Document::from_json(&"{\"a\":".repeat(10_000)),
        Err(Invalid::TooDeep)
    );
    let brackets = format!("\"{}\"", "[\\\"".repeat(10_000));
    assert_eq!(Document::from_json(&brackets), Err(Invalid::Schema));
    let nested =
        |levels: usize| (0..levels).fold(paragraph("x"), |inside, _| Block::Quote(vec![inside]));
    let deepest = Document::new(vec![nested(MAX_DEPTH - 2)]).unwrap();
    assert_eq!(Document::from_json(&deepest.to_json()).unwrap(), deepest);
    assert_eq!(
        Document::new(vec![nested(MAX_DEPTH - 1)]),
        Err(Invalid::TooDeep)
    );
    assert_eq!(
        Document::new(vec![Block::Rule; MAX_NODES + 1]),
        Err(Invalid::TooManyNodes)
    );
    assert_eq!(
        Document::new(vec![paragraph(&"x".repeat(MAX_TEXT + 1))]),
        Err(Invalid::TooLong)
    );
    assert_eq!(
        Document::new(vec![
            paragraph(&"\"".repeat(MAX_TEXT / 2)),
            paragraph(&"😀".repeat(MAX_TEXT / 2))
        ]),
        Err(Invalid::TooLarge)
    );
}

#[test]
fn a_record_may_stand_in_a_page() {
    let document = Document::new(vec![paragraph("</script><!-- \u{2028}")]).unwrap();
    assert!(!document.to_json().contains('<'));
}
