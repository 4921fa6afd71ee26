//! Cross-site requests: nothing that changes something is accepted from another site, and no live
//! connection, which a browser opens across sites without asking.
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site`; where that is missing, `Origin`
//! must name this host. Programs that send neither are refused.

use axum::http::{HeaderMap, Method, header};

/// Whether this request may change something, or open a live connection.
pub(super) fn same_site(method: &Method, headers: &HeaderMap) -> bool {
    if method.is_safe() && !headers.contains_key(header::UPGRADE) {
        return true;
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text(header::HOST.as_str())
        }
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, Method};

    use super::same_site;

    #[test]
    fn only_this_site_may_change_something() {
        let cases: [(&[(&str, &str)], bool); 7] = [
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://a.example"),
                    ("host", "a.example"),
                ],
                false,
            ),
            (
                &[("origin", "https://a.example"), ("host", "a.example")],
                true,
            ),
            (
                &[("origin", "https://b.example"), ("host", "a.example")],
                false,
            ),
            (&[("origin", "null"), ("host", "a.example")], false),
            (&[("host", "a.example")], false),
        ];
        for (given, expected) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in given {
                headers.insert(*name, HeaderValue::from_static(value));
            }
            assert_eq!(same_site(&Method::POST, &headers), expected, "{given:?}");
            assert!(same_site(&Method::GET, &headers));
            headers.insert("upgrade", HeaderValue::from_static("websocket"));
            assert_eq!(same_site(&Method::GET, &headers), expected, "{given:?}");
        }
    }
}
