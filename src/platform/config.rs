//! What the operator decides: one TOML file, overridden by `ALLMENDE_*` environment variables.
//! `allmende serve` without any starts on SQLite in one data folder. What an authority decides is
//! a setting in the application and not here.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::database::Location;

/// The operator's configuration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder for database, index and files.
    pub data: PathBuf,
    /// Folder of the built site: script, styles, fonts.
    pub site: PathBuf,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// PostgreSQL address; without, SQLite in the data folder.
    pub database: Option<String>,
    /// Serve over plain http under other names than localhost: sign-in is then readable on the
    /// wire. For trials only.
    pub insecure_http: bool,
    /// A reverse proxy stands in front and sets `X-Forwarded-For`; its last entry is believed.
    pub behind_proxy: bool,
    /// IANA time zone of the authorities.
    pub time_zone: String,
    /// Name of the installation, as on the sign-in page.
    pub name: String,
    /// Log lines as JSON.
    pub log_json: bool,
    /// Whoever sends this token as bearer may read `/metrics`; without it there are none.
    pub metrics_token: Option<String>,
    /// Where people find the installation, for links in mails: `https://allmende.example.de`.
    pub address: Option<String>,
    /// The mail server; without it no mail is sent.
    pub mail_server: Option<String>,
    /// Its port; without, the usual one of the encryption.
    pub mail_port: Option<u16>,
    pub mail_encryption: Encryption,
    pub mail_user: Option<String>,
    pub mail_password: Option<String>,
    /// From whom mails are: an address, or a name and an address in angle brackets.
    pub mail_from: Option<String>,
}

/// How the way to the mail server is encrypted. What is asked for is insisted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Encryption {
    /// From the first byte on.
    Tls,
    /// From the command `STARTTLS` on.
    Starttls,
    /// Not at all: for a server on the same machine.
    None,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: "data".into(),
            site: "site".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            database: None,
            insecure_http: false,
            behind_proxy: false,
            time_zone: "Europe/Berlin".to_owned(),
            name: "Allmende".to_owned(),
            log_json: false,
            metrics_token: None,
            address: None,
            mail_server: None,
            mail_port: None,
            mail_encryption: Encryption::Starttls,
            mail_user: None,
            mail_password: None,
            mail_from: None,
        }
    }
}

impl Config {
    /// Reads the file, where one is named, then the environment.
    ///
    /// # Errors
    /// When the file is missing, or a value is unknown or of the wrong kind.
    pub fn load(file: Option<&Path>) -> Result<Self, config::ConfigError> {
        let mut sources = config::Config::builder();
        if let Some(file) = file {
            sources = sources.add_source(config::File::from(file).format(config::FileFormat::Toml));
        }
        sources
            .add_source(environment(variables()))
            .build()?
            .try_deserialize()
    }

    /// Where the data lie.
    pub fn location(&self) -> Location {
        match &self.database {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::File(self.data.join("allmende.db")),
        }
    }

    /// Folder of the search index; can be deleted at any time.
    pub fn index(&self) -> PathBuf {
        self.data.join("index")
    }
}

/// The keys of [`Config`] that the environment may set.
const KEYS: [&str; 17] = [
    "DATA",
    "SITE",
    "LISTEN",
    "DATABASE",
    "INSECURE_HTTP",
    "BEHIND_PROXY",
    "TIME_ZONE",
    "NAME",
    "LOG_JSON",
    "METRICS_TOKEN",
    "ADDRESS",
    "MAIL_SERVER",
    "MAIL_PORT",
    "MAIL_ENCRYPTION",
    "MAIL_USER",
    "MAIL_PASSWORD",
    "MAIL_FROM",
];

/// The beginning of the variables that set a key.
const PREFIX: &str = "ALLMENDE_";

/// Variables that begin like ours and set no key: most likely misspelt. They are not refused, since
/// the scripts of this repository have such variables too.
pub fn unknown_variables() -> Vec<String> {
    let names = variables().into_iter().map(|(name, _)| name);
    names.filter(|name| !is_ours(name)).collect()
}

fn is_ours(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .is_some_and(|key| KEYS.contains(&key))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment"
)]
fn variables() -> Vec<(String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, _)| name.starts_with(PREFIX))
        .collect()
}

/// Values stay text until a key says what it is: a password may look like a number.
fn environment(variables: Vec<(String, String)>) -> config::Environment {
    let ours = variables.into_iter().filter(|(name, _)| is_ours(name));
    let prefixed = config::Environment::with_prefix("ALLMENDE").prefix_separator("_");
    prefixed.source(Some(ours.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_its_key_says() {
        let set = [
            ("ALLMENDE_MAIL_PASSWORD", "007"),
            ("ALLMENDE_METRICS_TOKEN", "1e5"),
            ("ALLMENDE_NAME", "true"),
            ("ALLMENDE_MAIL_PORT", "2525"),
            ("ALLMENDE_MAIL_ENCRYPTION", "none"),
            ("ALLMENDE_BEHIND_PROXY", "true"),
        ];
        let set = set.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let sources = config::Config::builder().add_source(environment(set.to_vec()));
        let read: Config = sources.build().unwrap().try_deserialize().unwrap();
        assert_eq!(read.mail_password.as_deref(), Some("007"));
        assert_eq!(read.metrics_token.as_deref(), Some("1e5"));
        assert_eq!((read.name.as_str(), read.mail_port), ("true", Some(2525)));
        assert_eq!(read.mail_encryption, Encryption::None);
        assert!(read.behind_proxy);
    }
}
