//! Where a request came from.

use std::net::{IpAddr, SocketAddr};

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request, header},
};
use platform::{config::Config, http::Cookies};

use crate::{Device, usecases::Browser};

/// Reads it from the request.
pub(super) fn of(config: &Config, request: &Request<Body>) -> Browser {
    let headers = request.headers();
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|agent| agent.to_str().ok());
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|ConnectInfo(peer)| peer.ip());
    let forwarded = config
        .behind_proxy
        .then(|| forwarded_for(headers))
        .flatten();
    Browser {
        device: Device::from_user_agent(agent.unwrap_or_default()),
        address: forwarded.or(peer),
        before: Cookies::new(config).token(headers),
    }
}

/// The last entry of `X-Forwarded-For`: the proxy wrote it, those before came from the client.
fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers
        .get_all("x-forwarded-for")
        .into_iter()
        .next_back()?
        .to_str()
        .ok()?;
    let entry = line.rsplit(',').next()?.trim();
    let with_port = || entry.parse::<SocketAddr>().ok().map(|address| address.ip());
    entry.parse().ok().or_else(with_port)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::forwarded_for;

    #[test]
    fn only_the_proxys_own_entry_is_believed() {
        let cases: [(&[&'static str], Option<&str>); 6] = [
            (&["10.0.0.9"], Some("10.0.0.9")),
            (&["1.1.1.1, 10.0.0.9"], Some("10.0.0.9")),
            (&["1.1.1.1", "10.0.0.9:4711"], Some("10.0.0.9")),
            (&["[2001:db8::1]:443"], Some("2001:db8::1")),
            (&["unknown"], None),
            (&[], None),
        ];
        for (lines, expected) in cases {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", HeaderValue::from_static(line));
            }
            assert_eq!(
                forwarded_for(&headers),
                expected.and_then(|text| text.parse().ok()),
                "{lines:?}"
            );
        }
    }
}
