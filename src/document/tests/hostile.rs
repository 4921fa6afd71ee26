//! Input that wants to end the process, or the page.

use super::*;

/// Whatever becomes of it, it becomes it soon, and the page stays a page.
fn survives(source: &str) {
    for document in [
        Document::from_html(source),
        Document::from_markdown(source),
        Document::from_json(source),
    ]
    .into_iter()
    .flatten()
    {
        render::check(&html(&document));
        let again = Document::from_json(&document.to_json()).unwrap();
        assert_eq!(again, document);
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let large = "<p>x".repeat(5 * 1024 * 1024 / 4);
    assert_eq!(Document::from_html(&large), Err(Invalid::TooLarge));
    assert_eq!(Document::from_markdown(&large), Err(Invalid::TooLarge));
    assert_eq!(Document::from_json(&large), Err(Invalid::TooLarge));
    assert_eq!(
        Document::from_html(&"<p>x".repeat(MAX_NODES)),
        Err(Invalid::TooManyNodes)
    );
}

#[test]
fn what_is_deep_becomes_flat_or_is_refused() {
    for open in [
        "<div>",
        "<b>",
        "<ul><li>",
        "<blockquote>",
        "<table><tr><td>",
        "<svg>",
        "<font color=a>",
        "<a href=/x>",
        "<h2>",
        "<pre>",
    ] {
        survives(&format!("{}Text", open.repeat(50_000)));
    }
    let text = Document::from_html(&format!("{}Text", "<blockquote>".repeat(10_000))).unwrap();
    assert_eq!(text.plain_text(|_| String::new()), "Text");
    for open in [
        "> ", "- ", "1. ", "*", "_", "**a ", "[", "![", "~~", "`", "<", "\\", "| ", "&",
    ] {
        survives(&open.repeat(10_000));
    }
    assert!(Document::from_markdown(&format!("a\n\n{}\n\nb", "-".repeat(200))).is_ok());
    let staircase: Vec<String> = (0..400).map(|n| format!("{}- x", "  ".repeat(n))).collect();
    survives(&staircase.join("\n"));
    survives(&"{\"type\":\"doc\",\"content\":[".repeat(10_000));
}

#[test]
fn what_is_unclosed_does_not_multiply() {
    let fonts: Vec<String> = (0..400).map(|n| format!("<font color=c{n}>")).collect();
    survives(&format!("{}{}", fonts.concat(), "<p>x".repeat(5_000)));
    survives(&format!(
        "{}{}",
        "<b>".repeat(50_000),
        "</i>".repeat(50_000)
    ));
}

#[test]
fn nothing_runs() {
    for source in [
        "<a href=\"java&#09;script:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"data:text/html;base64,PHN2Zz4=\">x</a>",
        "<a href='//evil.example'>x</a>",
        "<a href='/\\evil.example'>x</a>",
        "<p style='background:url(javascript:1)'>x",
        "<img src=x onerror=alert(1)>",
        "<svg><a xlink:href='javascript:1'>x</a></svg>",
        "<form action='javascript:1'><input type=image src=x>",
        "<math href='javascript:1'>x",
        "<base href='//evil.example'>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "</p><script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](<java\nscript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "![x](data:image/svg+xml,<svg>)",
        "<https://example.org\" onclick=\"x>",
        "[x](https://example.org \"t\\\" onclick=x\")",
        "`</code><script>`",
        "```\"><script>\nx\n```",
    ] {
        survives(source);
    }
}
