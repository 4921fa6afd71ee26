//! Bad input: it comes back as text, or is refused with a page, and never runs.

use testing::{TestApp, both};

use crate::{page_of, save};

const STORED: &str = "select field, value from profile_field order by field, value";

const LISTS: [&str; 4] = ["tasks", "skills", "languages", "interests"];

/// Reads a page as a browser does and finds nothing that would run.
fn is_inert(page: &str, about: &str) {
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        // The tag ends at the first > that is in no quotes; what is in quotes does nothing.
        let (mut quote, mut bare) = (None, String::new());
        let end = after.find(|c| match quote {
            Some(open) => {
                quote = quote.filter(|_| c != open);
                false
            }
            None if c == '>' => true,
            None => {
                match c {
                    '"' | '\'' => quote = Some(c),
                    _ => bare.push(c),
                }
                false
            }
        });
        let (tag, after) = after.split_at(end.unwrap_or(after.len()));
        // The summary of errors and the note take the focus; nothing typed may.
        let is_summary = tag.starts_with("div tabindex=\"-1\" autofocus id=\"f--errors\"")
            || tag.starts_with("p role=\"status\" tabindex=\"-1\" autofocus");
        let is_live = bare
            .split_whitespace()
            .skip(1)
            .any(|name| name.starts_with("on") || (name.starts_with("autofocus") && !is_summary));
        assert!(
            !is_live
                && !["href", "src", "action"]
                    .iter()
                    .any(|name| tag.contains(&format!("{name}=\"javascript:"))),
            "{about}: <{tag}>"
        );
        assert!(
            !tag.starts_with("img src=x")
                && !bare.contains("http-equiv")
                && (tag.split_whitespace().next() != Some("script") || tag.contains("nonce=\"")),
            "{about}: <{tag}>"
        );
        // What stands in these is text up to their end.
        let text = ["script", "title", "textarea"]
            .into_iter()
            .find(|name| tag.split([' ', '>']).next() == Some(name));
        rest = text.map_or(after, |name| {
            after.split_once(&format!("</{name}>")).expect("the end").1
        });
    }
}

both! {
    async fn what_is_typed_comes_back_as_text(app) {
        let anke = app.person("anke.brodersen").await;
        let edit = format!("{}/bearbeiten", page_of("anke"));
        let hostile = [
            "</script><img src=x onerror=alert(1)>", "</textarea><script>alert(1)</script>", "\" onmouseover=\"alert(1)",
            "' autofocus onfocus='alert(1)", "<!-- <script>", "]]>", "</title><meta http-equiv=refresh content=0;url=//a.example>", "</title><img src=x onerror=alert(1)>", "{{7*7}} ${7*7} <%= 7 %>", "javascript:alert(1)", "\\u003cscript\\u003e",
            "👩🏽‍💻🏳️‍🌈", "مرحبا ‏بالعالم", "Zalgo Z͓̓̃ḁ̽l̹̚g̼ȍ", "ﬁ ½ Å ﷽", "a\u{2028}b\u{2029}c", "\u{feff}bom", "tab\tin",
        ];
        for text in hostile {
            let fields: Vec<(&str, &str)> = LISTS.iter().chain(&["about", "hours"]).map(|field| (*field, text)).collect();
            let saved = save(&anke, "anke", &fields).await;
            assert_eq!(saved.status, 303, "{text}");
            let again = save(&anke, "anke", &[&fields[..], &[("mobile", "refused")]].concat()).await;
            assert_eq!(again.status, 422);
            app.settle().await;
            let search = format!("/suche?{}", testing::encode(&[("q", text)]));
            let facet = format!("/personen?{}", testing::encode(&[("kenntnis", text), ("q", "brodersen")]));
            for page in [again.text(), anke.get(&page_of("anke")).await.text(), anke.get(&edit).await.text(), anke.get(&search).await.text(), anke.get(&facet).await.text()] {
                is_inert(&page, text);
            }
            let form = anke.get(&edit).await.page();
            for field in LISTS.iter().chain(&["about"]) {
                let kept: String = form.all(&format!("textarea[name={field}]"))[0].text().collect();
                assert_eq!(kept, text.trim(), "{field}");
            }
            assert_eq!(form.attributes("[name=hours]", "value"), [text.trim()]);
        }
    }
}

both! {
    /// Characters that turn or end text are taken out; the rest stays.
    async fn control_characters_are_dropped(app) {
        let anke = app.person("anke.brodersen").await;
        let text = "vor\u{0}\u{1}\u{1b}[31m\u{202e}nach\u{2066}\u{2069}\u{85}!";
        let saved = save(&anke, "anke", &[("about", text), ("tasks", text), ("ring-about", "gibt es nicht\u{0}")]).await;
        assert_eq!(saved.status, 303);
        for row in app.rows("select value from profile_field where value like '%nach!'", &["value"]).await {
            assert_eq!(row, ["vor[31mnach!"]);
        }
        for (login, password) in [("anke\u{0}.brodersen", "x"), ("\u{0}", "\u{0}"), ("\u{202e}", "a\u{0}b")] {
            assert_eq!(app.stranger().sign_in(login, password).await.status, 422);
        }
    }
}

both! {
    async fn bodies_too_large_are_refused_with_a_page(app) {
        let anke = app.person("anke.brodersen").await;
        let edit = format!("{}/bearbeiten", page_of("anke"));
        let form = "application/x-www-form-urlencoded";
        let before = app.rows(STORED, &["field", "value"]).await;
        let big = [b"about=".as_slice(), &vec![b'a'; 20 * 1024 * 1024]].concat();
        let (multipart, parts) = testing::multipart(&[("version", "1")], ("portrait", "a.png", &big));
        let fields: String = (0..1100).map(|n| format!("about{n}=a&")).collect();
        for (address, kind, body) in [
            (edit.as_str(), form, big.clone()),
            (edit.as_str(), multipart.as_str(), parts.clone()),
            ("/anmelden", form, big),
            ("/konto/geraete", multipart.as_str(), parts),
            (edit.as_str(), form, fields.into_bytes()),
        ] {
            let answer = anke.post_raw(address, kind, body).await;
            assert_eq!(answer.status, 413, "{address} {kind}");
            assert!(answer.has("</h1>") && answer.header("content-type").starts_with("text/html"), "{address}");
        }
        // A photo as a telephone takes it: the form comes back with all that was typed.
        let photo = vec![b'a'; 7 * 1024 * 1024];
        let fields = crate::form(&anke, "anke", &[("about", "Halb geschrieben.")]).await;
        let (kind, body) = testing::multipart(&crate::pairs(&fields), ("portrait", "a.jpg", &photo));
        let answer = anke.post_raw(&edit, &kind, body).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has("Das Bild ist zu groß") && answer.has("Halb geschrieben."));
        assert_eq!(app.rows(STORED, &["field", "value"]).await, before, "nothing was saved");
    }
}

#[tokio::test]
async fn malformed_bodies_are_refused_or_read_as_far_as_they_go() {
    let app = TestApp::mini().await;
    let anke = app.person("anke.brodersen").await;
    let edit = format!("{}/bearbeiten", page_of("anke"));
    let form = "application/x-www-form-urlencoded";
    let before = app.rows(STORED, &["field", "value"]).await;
    let cases: [(&str, &[u8]); 12] = [
        (form, b"%zz=%&&&=&about=%e4%"),
        (form, b"about=\xff\xfe\xe4"),
        (form, b"about=%ff%fe%c0%80"),
        (form, b""),
        (form, b"version=99999999999999999999999999"),
        (form, b"version=-1&about=&about=&about=b"),
        ("multipart/form-data", b"--x\r\n"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\ncontent-disposition: form-data\r\n\r\n",
        ),
        ("multipart/form-data; boundary=x", b"--y--"),
        ("multipart/form-data; boundary=x", b""),
        ("application/json", b"{\"about\":\"a\"}"),
        ("text/plain", b"about=a"),
    ];
    for (kind, body) in cases {
        let answer = anke.post_raw(&edit, kind, body.to_vec()).await;
        let is_refused = answer.status == 422 && answer.has("</h1>");
        // What names no field of the form changes none.
        assert!(
            is_refused || answer.status == 303,
            "{kind} {:?}: {}",
            String::from_utf8_lossy(body),
            answer.status
        );
    }
    let after = app.rows(STORED, &["field", "value"]).await;
    let filled = |rows: Vec<Vec<String>>| {
        rows.into_iter()
            .filter(|row| !row[1].is_empty())
            .collect::<Vec<_>>()
    };
    assert_eq!(filled(after), filled(before), "nothing was saved");
}
