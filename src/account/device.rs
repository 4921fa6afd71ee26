//! What a browser is called in the list of devices: its kind and its system, and no more. It helps
//! its owner to tell devices apart; a fingerprint it is not.

/// The kind of a browser and its system; empty where unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// "Firefox"
    pub browser: String,
    /// "Windows"
    pub system: String,
}

/// What a `User-Agent` contains, and what that means; the first that fits, since browsers name
/// those they descend from.
const BROWSERS: [(&str, &str); 10] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Chromium/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];
const SYSTEMS: [(&str, &str); 9] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("Mac OS X", "macOS"),
    ("FreeBSD", "FreeBSD"),
    ("Linux", "Linux"),
];

impl Device {
    /// Reads the `User-Agent` of a request.
    pub fn from_user_agent(agent: &str) -> Self {
        let find = |known: &[(&str, &str)]| {
            let found = known.iter().find(|(mark, _)| agent.contains(mark));
            found
                .map(|(_, name)| (*name).to_owned())
                .unwrap_or_default()
        };
        Self {
            browser: find(&BROWSERS),
            system: find(&SYSTEMS),
        }
    }

    /// As it is stored, in no language.
    pub fn code(&self) -> String {
        format!("{}/{}", self.browser, self.system)
    }

    /// Reads what [`Device::code`] wrote.
    pub fn from_code(code: &str) -> Self {
        let (browser, system) = code.split_once('/').unwrap_or((code, ""));
        Self {
            browser: browser.to_owned(),
            system: system.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Device;

    #[test]
    fn devices_are_named_by_browser_and_system() {
        let cases = [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox/Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
                "Chrome/Android",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                "Edge/Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                "Safari/iPhone",
            ),
            (
                "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140.0 Mobile/15E148 Safari/605.1.15",
                "Firefox/iPad",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
                "Safari/macOS",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
                "Chrome/Linux",
            ),
            ("<script>", "/"),
            ("", "/"),
        ];
        for (agent, code) in cases {
            let device = Device::from_user_agent(agent);
            assert_eq!(device.code(), code, "{agent}");
            assert_eq!(Device::from_code(code), device);
        }
    }
}
