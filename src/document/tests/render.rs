//! Whatever the document, the page holds only what it may.

use proptest::prelude::*;
use scraper::{Html as Page, Node};

use super::*;

const ELEMENTS: [&str; 31] = [
    "html",
    "body",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "blockquote",
    "pre",
    "code",
    "hr",
    "img",
    "br",
    "strong",
    "em",
    "s",
    "a",
    "span",
    "input",
    "label",
    "ins",
    "del",
];
const ATTRIBUTES: [&str; 20] = [
    "id",
    "class",
    "href",
    "rel",
    "src",
    "alt",
    "width",
    "height",
    "loading",
    "decoding",
    "start",
    "scope",
    "colspan",
    "rowspan",
    "type",
    "disabled",
    "checked",
    "role",
    "aria-label",
    "tabindex",
];

/// Parses as a fragment, and finds allowed elements and attributes only.
pub(super) fn check(html: &str) {
    let page = Page::parse_fragment(html);
    assert!(page.errors.is_empty(), "{:?} in {html}", page.errors);
    for node in page.tree.nodes() {
        match node.value() {
            Node::Element(element) => {
                assert!(
                    ELEMENTS.contains(&element.name()),
                    "{} in {html}",
                    element.name()
                );
                for (name, value) in element.attrs() {
                    assert!(
                        ATTRIBUTES.contains(&name) || name == "translate",
                        "{name} in {html}"
                    );
                    if name == "href" || name == "src" {
                        assert!(Href::parse(value).is_some(), "{value}");
                    }
                }
            }
            Node::Text(_) | Node::Fragment => {}
            other => panic!("{other:?} in {html}"),
        }
    }
}

fn words_of(html: &str) -> String {
    let page = Page::parse_fragment(html);
    page.root_element()
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect()
}

proptest! {
    #![proptest_config(worlds::some(96))]

    #[test]
    fn holds_only_what_it_may(document in worlds::document()) {
        let html = html(&document);
        check(&html);
        // Every word is there.
        let page = words_of(&html);
        for line in document.plain_text(|_| " ".into()).lines().take(4) {
            let piece: String = line.split_whitespace().next().unwrap_or_default().into();
            let described = document.images().iter().any(|image| image.alt.contains(&piece));
            prop_assert!(described || page.contains(&piece), "{piece:?} in {html}");
        }
        let ids: Vec<_> = document.outline().into_iter().map(|entry| entry.id).collect();
        let mut unique = ids.clone();
        unique.sort();
        unique.dedup();
        prop_assert_eq!(unique.len(), ids.len());
        for id in ids {
            let heading = format!(" id=\"{id}\"");
            prop_assert!(html.contains(&heading));
        }
    }
}

#[test]
fn a_page_as_it_is_written() {
    let document = markdown(
        "## Übersicht & Größe\n\nAn @[A. B.](person:0192aaaa-0000-7000-8000-000000000001) und \
         @[Geheim](person:0192aaaa-0000-7000-8000-00000000ffff), siehe [**das** Netz](https://example.org) \
         und [hier](/seiten/1).\n\n## Übersicht & Größe\n\n- [x] erledigt\n- [ ] offen\n\n3. drei\n\n> [!WARNING]\n> Frist\n\n\
         | a | b |\n|---|---|\n| c | d |\n\n![Ein <Haus>](bild:0192bbbb-0000-7000-8000-000000000002)\n\n\
         ![fort](bild:0192bbbb-0000-7000-8000-00000000ffff)\n\n```rust\na < b\n```\n",
    );
    assert_eq!(
        html(&document),
        concat!(
            "<h2 id=\"ct-uebersicht-groesse\">Übersicht &amp; Größe</h2>",
            "<p>An <a class=\"ct-mention\" href=\"/personen/anke\"><span translate=\"no\">Anke Brodersen</span></a> und jemand, siehe ",
            "<a href=\"https://example.org\" rel=\"noopener noreferrer\"><strong>das</strong> Netz</a> und <a href=\"/seiten/1\">hier</a>.</p>",
            "<h2 id=\"ct-uebersicht-groesse-2\">Übersicht &amp; Größe</h2>",
            "<ul class=\"ct-tasks\"><li><label><input type=\"checkbox\" disabled checked><span>erledigt</span></label></li>",
            "<li><label><input type=\"checkbox\" disabled><span>offen</span></label></li></ul>",
            "<ol start=\"3\"><li><p>drei</p></li></ol>",
            "<div class=\"ct-callout ct-callout--warning\" role=\"note\" aria-label=\"Achtung\"><p class=\"ct-callout__label\">Achtung</p><p>Frist</p></div>",
            "<div class=\"al-tablebox ct-tablebox\" role=\"region\" tabindex=\"0\" aria-label=\"Tabelle\"><table class=\"ct-table\">",
            "<thead><tr><th scope=\"col\"><p>a</p></th><th scope=\"col\"><p>b</p></th></tr></thead>",
            "<tbody><tr><td><p>c</p></td><td><p>d</p></td></tr></tbody></table></div>",
            "<div class=\"ct-picture\"><img src=\"/dateien/0192bbbb-0000-7000-8000-000000000002\" alt=\"Ein &lt;Haus&gt;\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></div>",
            "<div class=\"ct-picture\"><span class=\"ct-gone\">Bild nicht verfügbar: fort</span></div>",
            "<pre><code>a &lt; b</code></pre>",
        )
    );
    assert_eq!(document.outline().len(), 2);
    assert_eq!(document.mentions().len(), 2);
    assert_eq!(document.links().len(), 2);
    assert_eq!(document.images().len(), 2);
    let text = document.plain_text(|_| "jemand".into());
    assert!(
        text.starts_with("Übersicht & Größe\nAn jemand und jemand, siehe das Netz und hier.\n"),
        "{text}"
    );
}

#[test]
fn the_beginning_of_a_text() {
    let document = markdown("## Titel\n\nEins zwei\ndrei vier.\n\nFünf.");
    let name = |_: &Mention| String::new();
    assert_eq!(document.excerpt(100, name), "Eins zwei drei vier. Fünf.");
    assert_eq!(document.excerpt(12, name), "Eins zwei…");
    assert_eq!(document.excerpt(10, name), "Eins zwei…");
    assert_eq!(document.excerpt(3, name), "Ei…");
    assert!(!document.is_empty());
    assert!(markdown("\n\n&nbsp;").is_empty());
    assert!(Document::default().is_empty());
    assert_eq!(
        markdown("## !?\n\n## Inhalt")
            .outline()
            .iter()
            .map(|entry| &*entry.id)
            .collect::<Vec<_>>(),
        ["ct-abschnitt", "ct-inhalt"]
    );
}
