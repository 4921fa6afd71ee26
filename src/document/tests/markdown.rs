//! Markdown there and back.

use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(worlds::some(256))]

    /// What Markdown can say it says: once through it, nothing changes any more.
    #[test]
    fn comes_back(document in worlds::document()) {
        let once = markdown(&document.to_markdown());
        let twice = markdown(&once.to_markdown());
        prop_assert_eq!(&twice, &once, "{}\n----\n{}", document.to_markdown(), once.to_markdown());
    }

    /// No word is lost, whatever the document.
    #[test]
    fn keeps_every_word(document in worlds::document()) {
        let words = |document: &Document| -> String {
            document.plain_text(|mention| mention.label.clone()).split_whitespace().collect()
        };
        let there = document.to_markdown();
        prop_assert_eq!(words(&markdown(&there)), words(&document), "{}", there);
    }

    /// Lines with any marks come back piece by piece.
    #[test]
    fn lines_come_back(document in worlds::document()) {
        for block in document.blocks() {
            if let Block::Paragraph(content) = block {
                let alone = Document::new(vec![Block::Paragraph(trimmed(content))]).unwrap();
                let there = alone.to_markdown();
                prop_assert_eq!(markdown(&there), alone, "{}", there);
            }
        }
    }
}

/// Without blanks at its ends, and at the ends of its lines.
fn trimmed(content: &[Inline]) -> Vec<Inline> {
    let is_blank = |inline: &Inline| match &inline.piece {
        Piece::Text(text) => text.trim().is_empty(),
        Piece::Break => true,
        Piece::Mention(_) => false,
    };
    let mut content: Vec<Inline> = content.iter().cloned().skip_while(is_blank).collect();
    while content.last().is_some_and(is_blank) {
        content.pop();
    }
    let last = content.len().saturating_sub(1);
    for (index, inline) in content.iter_mut().enumerate() {
        if let Piece::Text(text) = &mut inline.piece {
            if index == 0 {
                *text = text.trim_start().into();
            }
            if index == last {
                *text = text.trim_end().into();
            }
        }
    }
    content
}

#[test]
fn reads_what_people_write() {
    let document = markdown(
        "# Titel\n\n## Unter\n\n> [!TIP] Merke\n> *Zwei* Sätze.\n\n> [!ODD]\n> Zitat\n\n\\[!INFO]\n\n> \\[!INFO] kein Hinweis\n\n\
         - a\n  - b\n\n- [ ] c\n- d\n\n<b onclick=x>Roh</b> <script>alert(1)</script>\n\n<div>\nBlock\n</div>\n\n\
         [x](javascript:alert(1)) [y](<java\tscript:x>) ![Foto](https://evil.example/x.png) ![](/bild.png) <https://example.org>",
    );
    assert_eq!(
        html(&document),
        concat!(
            "<h2 id=\"ct-titel\">Titel</h2><h3 id=\"ct-unter\">Unter</h3>",
            "<div class=\"ct-callout ct-callout--success\" role=\"note\" aria-label=\"Gut zu wissen\"><p class=\"ct-callout__label\">Gut zu wissen</p>",
            "<p>Merke</p><p><em>Zwei</em> Sätze.</p></div>",
            "<blockquote><p>Zitat</p></blockquote>",
            "<p>[!INFO]</p><blockquote><p>[!INFO] kein Hinweis</p></blockquote>",
            "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
            "<ul class=\"ct-tasks\"><li><label><input type=\"checkbox\" disabled><span>c</span></label></li></ul><ul><li><p>d</p></li></ul>",
            "<p>&lt;b onclick=x&gt;Roh&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>",
            "<p>&lt;div&gt; Block &lt;/div&gt;</p>",
            "<p>x y Foto /bild.png <a href=\"https://example.org\" rel=\"noopener noreferrer\">https://example.org</a></p>",
        )
    );
}

#[test]
fn writes_what_people_read() {
    let written = concat!(
        "## Wann?\n\nAm **1. Dezember**, sagt @[Anke Brodersen](person:0192aaaa-0000-7000-8000-000000000001).\n\n",
        "- eins\n- zwei\n  1. darin\n\n* andere Liste\n\n- [x] fertig\n\n> [!DANGER]\n> Nicht _vergessen_\\\n> bitte\n\n",
        "| Tag | Ort |\n| --- | --- |\n| Mo | `A|B` |\n\n![Ein Haus](bild:0192bbbb-0000-7000-8000-000000000002)\n\n",
        "![](bild:0192bbbb-0000-7000-8000-000000000002 \"dekorativ\")\n\n```sh\nls\n```\n\n___\n",
    )
    .replace("`A|B`", "`A\\|B`");
    let document = markdown(&written);
    let expected = written.replace("- zwei\n  1.", "- zwei\n\n  1.");
    assert_eq!(document.to_markdown(), expected);
    assert!(document.images()[1].decorative);
}
