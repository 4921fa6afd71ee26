//! Where a link may lead.

/// An address that a link may have: `http`, `https`, `mailto`, `tel`, or a path within this house.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Href(String);

const MAX_LENGTH: usize = 2048;
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Href {
    /// Reads an address; nothing when a link must not have it.
    ///
    /// Browsers leave out tabs, line ends and leading blanks before they look at the scheme, and
    /// read `\` as `/`; so nothing invisible is let through, and no path that names a host.
    pub fn parse(address: &str) -> Option<Self> {
        if address.len() > MAX_LENGTH || address.chars().any(invisible) {
            return None;
        }
        if let Some(rest) = address.strip_prefix('/') {
            return (!rest.starts_with(['/', '\\'])).then(|| Self(address.to_owned()));
        }
        let (scheme, rest) = address.split_once(':')?;
        let scheme = scheme.to_ascii_lowercase();
        let fits = match scheme.as_str() {
            "http" | "https" => rest
                .strip_prefix("//")
                .is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '[')),
            _ => SCHEMES.contains(&scheme.as_str()) && !rest.is_empty(),
        };
        fits.then(|| Self(format!("{scheme}:{rest}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Leads to another site.
    pub fn is_external(&self) -> bool {
        self.0.starts_with("http")
    }
}

fn invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
