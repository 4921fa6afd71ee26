//! What whoever is not signed in may know of the installation.

use axum::http::{HeaderMap, header};
use platform::context::Cx;

use crate::Installation;

/// Its name, and whether the browser that sent these headers will keep a session.
pub fn installation(cx: &Cx, headers: Option<&HeaderMap>) -> Installation {
    let config = &cx.app.config;
    let forgets = !config.insecure_http
        && headers.is_some_and(|headers| !keeps_secrets(headers, config.behind_proxy));
    Installation {
        name: config.name.clone(),
        forgets,
    }
}

/// Whether the browser came by https or to localhost and so keeps `__Host-` cookies. Browsers send
/// `Sec-Fetch-…` only then; older ones are judged by the host they ask and by what the proxy says.
fn keeps_secrets(headers: &HeaderMap, behind_proxy: bool) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_https = behind_proxy && text("x-forwarded-proto").is_none_or(|proto| proto == "https");
    is_https
        || headers.contains_key("sec-fetch-mode")
        || text(header::HOST.as_str()).is_some_and(is_localhost)
}

fn is_localhost(host: &str) -> bool {
    let without_port = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((v6, _)) => v6,
        None => host.split(':').next().unwrap_or_default(),
    };
    let is_name = without_port == "localhost" || without_port.ends_with(".localhost");
    is_name
        || without_port
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    use super::keeps_secrets;

    #[test]
    fn browsers_keep_sessions_of_https_and_of_localhost() {
        type Pair = (&'static str, &'static str);
        let cases: [(&[Pair], bool, bool); 9] = [
            (&[("host", "localhost:3000")], false, true),
            (&[("host", "127.0.0.1:3000")], false, true),
            (&[("host", "[::1]:3000")], false, true),
            (&[("host", "allmende.localhost")], false, true),
            (&[("host", "intranet.example")], false, false),
            (&[("host", "localhost.example")], false, false),
            (
                &[("host", "intranet.example"), ("sec-fetch-mode", "navigate")],
                false,
                true,
            ),
            (
                &[("host", "intranet.example"), ("x-forwarded-proto", "https")],
                true,
                true,
            ),
            (
                &[("host", "intranet.example"), ("x-forwarded-proto", "http")],
                true,
                false,
            ),
        ];
        for (given, behind_proxy, expected) in cases {
            let pair = |(name, value): &Pair| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            };
            let headers: HeaderMap = given.iter().map(pair).collect();
            assert_eq!(keeps_secrets(&headers, behind_proxy), expected, "{given:?}");
        }
    }
}
