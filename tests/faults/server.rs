//! The program as an operator starts it, and somebody with a browser.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Result, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use axum::http::{HeaderMap, HeaderValue};
use testing::{Tab, encode};

use crate::until;

/// A running server; dropping it kills it.
pub(crate) struct Server {
    child: Child,
    port: u16,
    /// From the start to the first answer that it is ready.
    pub(crate) ready_after: Duration,
}

impl Server {
    /// Starts it on a folder of data and waits until it is ready. What it logs goes beside the
    /// folder, so that a full disk does not take it.
    pub(crate) fn start(folder: &Path, database: Option<&str>, log: &Path) -> Self {
        let site = log.with_extension("site");
        fs::create_dir_all(&site).unwrap();
        let manifest = r#"{"js": "/pkg/a.js", "wasm": "/pkg/a.wasm", "css": "/pkg/a.css", "editor": "/pkg/a.editor.js"}"#;
        fs::write(site.join("manifest.json"), manifest).unwrap();
        let log = File::options().create(true).append(true).open(log).unwrap();
        let began = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_allmende"));
        command
            .env_clear()
            .env("RUST_LOG", "warn")
            .args(["--data".as_ref(), folder.as_os_str()])
            .args(["--site".as_ref(), site.as_os_str()])
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log);
        if let Some(address) = database {
            command.env("ALLMENDE_DATABASE", address);
        }
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let port = line.trim().rsplit(':').next().unwrap().parse();
        let mut server = Self {
            child,
            port: port.expect("the address it listens on"),
            ready_after: Duration::ZERO,
        };
        let stranger = server.browser();
        until("ready", Duration::from_secs(10), || {
            stranger.status("/readyz") == 200
        });
        server.ready_after = began.elapsed();
        server
    }

    /// `kill -9`.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    /// As an operator stops it.
    pub(crate) fn terminate(&self) {
        let id = self.child.id().to_string();
        let told = Command::new("kill").arg(id).status();
        assert!(told.is_ok_and(|told| told.success()));
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Somebody who is not signed in.
    pub(crate) fn browser(&self) -> Browser {
        Browser {
            port: self.port,
            cookie: String::new(),
        }
    }

    /// Somebody of the demo world.
    pub(crate) fn person(&self, login: &str) -> Browser {
        let mut browser = self.browser();
        let fields = [("login", login), ("password", demo::load::PASSWORD)];
        let answer = browser.post("/anmelden", &fields).unwrap();
        assert_eq!(answer.status, 303, "{login} cannot sign in");
        let cookies = answer
            .head
            .lines()
            .filter_map(|line| line.strip_prefix("set-cookie: "))
            .filter_map(|line| line.split(';').next());
        browser.cookie = cookies.collect::<Vec<_>>().join("; ");
        browser
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    /// Where a 303 leads.
    pub(crate) fn location(&self) -> &str {
        let mut lines = self.head.lines();
        lines
            .find_map(|line| line.strip_prefix("location: "))
            .unwrap_or_default()
    }
}

/// Somebody with cookies.
#[derive(Clone)]
pub(crate) struct Browser {
    port: u16,
    cookie: String,
}

impl Browser {
    /// The same browser at another start of the server.
    pub(crate) fn at(&self, server: &Server) -> Self {
        Self {
            port: server.port,
            cookie: self.cookie.clone(),
        }
    }

    pub(crate) fn get(&self, address: &str) -> Result<Answer> {
        self.send("GET", address, "")
    }

    /// The status of a page; 0 where nobody answers.
    pub(crate) fn status(&self, address: &str) -> u16 {
        self.get(address).map_or(0, |answer| answer.status)
    }

    /// A form sent without script.
    pub(crate) fn post(&self, address: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        self.send("POST", address, &encode(fields))
    }

    /// HTTP/1.0, so that the answer comes in one piece and ends with the connection.
    fn send(&self, method: &str, address: &str, body: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let (cookie, length) = (&self.cookie, body.len());
        write!(
            stream,
            "{method} {address} HTTP/1.0\r\nhost: localhost\r\naccept: text/html\r\ncookie: {cookie}\r\n\
             sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {length}\r\n\r\n{body}"
        )?;
        let mut text = Vec::new();
        stream.read_to_end(&mut text)?;
        let text = String::from_utf8_lossy(&text);
        let (head, body) = text
            .split_once("\r\n\r\n")
            .ok_or(std::io::ErrorKind::UnexpectedEof)?;
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Ok(Answer {
            status: status.ok_or(std::io::ErrorKind::InvalidData)?,
            head: head.to_owned(),
            body: body.to_owned(),
        })
    }

    /// A tab with a live connection.
    pub(crate) async fn tab(&self, topics: &str, after: i64) -> Tab {
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::from_static("localhost"));
        headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        headers.insert("cookie", self.cookie.parse().unwrap());
        let tab = Tab::open(self.port, topics, after, &headers).await;
        tab.expect("let in")
    }

    /// How many people the search finds.
    pub(crate) fn found(&self, word: &str) -> Option<u64> {
        let answer = self
            .get(&format!("/personen?{}", encode(&[("q", word)])))
            .ok()?;
        if answer.status != 200 {
            return None;
        }
        // "1 Person", "22 Personen, 1 Einheit"
        let (_, rest) = answer.body.split_once("<div role=\"status\"><h2>")?;
        let (count, rest) = rest.split_once(' ')?;
        let is_people = rest.starts_with("Person");
        Some(count.parse().ok().filter(|_| is_people).unwrap_or(0))
    }
}

/// The address of a person of the demo world.
pub(crate) fn page_of(key: &str) -> String {
    format!("/personen/{}", demo::load::id_of(key))
}

/// What somebody works on, as the form of their own page begins with it.
pub(crate) fn tasks(who: &Browser, key: &str) -> Result<String> {
    let form = who.get(&format!("{}/bearbeiten", page_of(key)))?;
    assert_eq!(form.status, 200, "the form of {key}");
    let (_, rest) = form
        .body
        .split_once("name=\"base-tasks\" value=\"")
        .unwrap();
    let value = rest.split('"').next().unwrap();
    Ok(value
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&"))
}

/// Saves what somebody works on, as the form of their own page does.
pub(crate) fn save(who: &Browser, key: &str, before: &str, tasks: &str) -> Result<Answer> {
    let fields = [("base-tasks", before), ("tasks", tasks)];
    who.post(&format!("{}/bearbeiten", page_of(key)), &fields)
}

/// Where a test puts its log and the server's site; the log is shown where the test fails.
pub(crate) struct Log(PathBuf);

impl Log {
    pub(crate) fn new(data: &Path) -> Self {
        Self(data.with_extension("log"))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let text = fs::read_to_string(&self.0).unwrap_or_default();
            eprintln!(
                "{}",
                text.lines().rev().take(40).collect::<Vec<_>>().join("\n")
            );
        }
        let _ = fs::remove_file(&self.0);
        let _ = fs::remove_dir_all(self.0.with_extension("site"));
    }
}
