//! Foreign HTML: structure in, everything else out.

use super::*;

fn read(source: &str) -> String {
    let document = Document::from_html(source).unwrap();
    render::check(&html(&document));
    document.to_markdown()
}

#[test]
fn structure_is_kept() {
    for (source, expected) in [
        (
            "<h1>A</h1><h2>B</h2><h6>C</h6>",
            "## A\n\n### B\n\n#### C\n",
        ),
        ("<h2>A</h2><h3>B</h3>", "## A\n\n### B\n"),
        (
            "lose <b>fett</b><p>Absatz<p>noch <i>einer</i>",
            "lose **fett**\n\nAbsatz\n\nnoch _einer_\n",
        ),
        (
            "<ul><li>a<li>b<ol start=4><li>c</ol></ul>",
            "- a\n- b\n\n  4. c\n",
        ),
        (
            "<table><caption>T</caption><tr><th>a<td>b<tr><td colspan=2>c</table>",
            "T\n\n|  |  |\n| --- | --- |\n| a | b |\n| c |  |\n",
        ),
        (
            "<blockquote>q</blockquote><pre class=language-sh>a\n  b</pre><hr>",
            "> q\n\n```sh\na\n  b\n```\n\n___\n",
        ),
        ("<p>a  \n b<br>c&nbsp;d</p>", "a b\\\nc\u{a0}d\n"),
        (
            "<b style='font-weight:normal'>nicht <span style='font-weight:700;font-style:italic'>doch</span></b>",
            "nicht **_doch_**\n",
        ),
        (
            "<a href='https://example.org'>gut</a> <a href='javascript:alert(1)'>schlecht</a>",
            "[gut](<https://example.org>) schlecht\n",
        ),
        (
            "<b>fett <p>weiter</b> nicht",
            "**fett**\n\n**weiter** nicht\n",
        ),
    ] {
        assert_eq!(read(source), expected, "{source}");
    }
}

#[test]
fn everything_else_is_left_behind() {
    for source in [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<svg onload=alert(1)><script>alert(1)</script><text>alert</text></svg>",
        "<math><mtext>alert</mtext></math>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data=x>alert</object>",
        "<img src=x onerror=alert(1)>",
        "<!-- alert --><![CDATA[ alert ]]>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<title>alert</title>",
        "<template><b>alert</b></template>",
        "<xml><o:p>alert</o:p></xml>",
    ] {
        let page = html(&Document::from_html(&format!("vor {source} nach")).unwrap());
        assert!(!page.contains("onerror") || page.contains("&gt;"), "{page}");
        assert!(
            !page.contains("<img") && !page.contains("<script") && !page.contains("<svg"),
            "{page}"
        );
        assert!(
            page.contains("vor") && page.contains("nach"),
            "{source}: {page}"
        );
    }
    let page = read("<p style='color:red' onclick='x()' class=MsoNormal lang=EN-US>Text</p>");
    assert_eq!(page, "Text\n");
}

#[test]
fn a_page_from_word() {
    assert_eq!(
        read(include_str!("../corpus/word.html")),
        concat!(
            "## Einführung der E-Akte\n\nAb dem **1.\u{a0}Dezember** arbeiten fünf Referate elektronisch.\n\n",
            "- Die Poststelle scannt.\n- Papier bleibt 90\u{a0}Tage.\n\n  - In der Registratur.\n\n1. Anmelden\n2. Schulung besuchen\n\n",
            "Siehe [Rundschreiben](<https://intern.example/rs?id=1\\&v=2>).\n\n",
            "|  |  |\n| --- | --- |\n| **Referat** | **Tag** |\n| 21 | Dienstag |\n",
        )
    );
}

#[test]
fn a_page_from_libreoffice() {
    assert_eq!(
        read(include_str!("../corpus/libreoffice.html")),
        concat!(
            "## Vermerk\n\n### Sachstand\n\nDer **Antrag** liegt _vollständig_ vor.\n\n1. Prüfen\n2. Zeichnen\n\n",
            "| Posten | Betrag |\n| --- | --- |\n| Tagegeld | 28,00 € |\n",
        )
    );
}
