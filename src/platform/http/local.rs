//! Addresses to come back to, which anybody can write into a link: only those of this site.

/// The address, if it leads to a page of this site: one `/` first, and nothing in it that a browser
/// could read as another host.
pub fn local(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let is_local = path.starts_with('/')
        && !path.contains("//")
        && !address.contains('\\')
        && !address.chars().any(char::is_control);
    is_local.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_addresses_of_this_site_are_followed() {
        for good in [
            "/",
            "/personen?q=Ayd%C4%B1n&a=B",
            "/suche?q=http://a.example",
            "/einheiten/1#leitung",
        ] {
            assert_eq!(local(good), Some(good));
        }
        let bad = [
            "",
            "personen",
            "//a.example",
            "///a.example",
            "/\\a.example",
            "\\/a.example",
            "https://a.example",
            "javascript:alert(1)",
            "/\t/a.example",
            "/\n",
            " /",
            "?/",
            "#/",
            "/a//b",
            "/\u{7f}",
        ];
        for bad in bad {
            assert_eq!(local(bad), None, "{bad:?}");
        }
    }
}
