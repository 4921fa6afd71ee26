//! Tabs with a live connection, as the bytes on the wire: what is sent, what is left unanswered.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use app::capabilities::CONCERNS;
use axum::http::{HeaderMap, Method};
use platform::live;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, tcp::OwnedReadHalf},
    sync::{mpsc, watch},
    time::timeout,
};

use crate::{Client, TestApp, encode};

/// How long a test waits for a frame. The outbox of PostgreSQL shows nothing while a transaction of
/// any test in the cluster began before it.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long for an end: the limit.
const LIMIT: Duration = Duration::from_secs(5);
/// How long nothing comes until a test believes that nothing will.
const QUIET: Duration = Duration::from_millis(900);

/// The application behind a port, with its live connections.
#[derive(Debug)]
pub struct Served {
    port: u16,
    stop: watch::Sender<bool>,
}

impl TestApp {
    /// Serves this application on a port of its own until what is returned is dropped.
    pub async fn serve(&self) -> Served {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(live::run(self.app.clone(), CONCERNS, stopped));
        tokio::spawn(axum::serve(listener, self.router.clone()).into_future());
        while !self.app.live.follows() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Served { port, stop }
    }
}

impl Served {
    /// A tab of somebody that shows these topics and knows everything up to a position.
    ///
    /// # Errors
    /// The status, where it is not let in.
    pub async fn tab(&self, who: &Client, topics: &str, after: i64) -> Result<Tab, u16> {
        let same_origin = [("sec-fetch-site", "same-origin")];
        self.tab_from(who, topics, after, &same_origin).await
    }

    /// The same with other headers.
    ///
    /// # Errors
    /// As [`Served::tab`].
    pub async fn tab_from(
        &self,
        who: &Client,
        topics: &str,
        after: i64,
        headers: &[(&str, &str)],
    ) -> Result<Tab, u16> {
        let mut request = who.request(Method::GET, "/live");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(()).unwrap();
        Tab::open(self.port, topics, after, request.headers()).await
    }

    /// As when the server is told to stop.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What a tab gets, but for pings.
#[derive(Debug, PartialEq, Eq)]
enum Heard {
    /// A position and words.
    Frame(i64, String),
    /// The end and its code; 0 where the server said nothing.
    End(u16),
}

/// A tab with a live connection. As browsers do, it answers pings by itself.
#[derive(Debug)]
pub struct Tab {
    heard: mpsc::UnboundedReceiver<Heard>,
    sends: mpsc::UnboundedSender<Vec<u8>>,
    is_silent: Arc<AtomicBool>,
    /// Up to where it knows everything.
    pub position: i64,
    /// That of the last frame; what a page missed may be from a little before it was drawn.
    last: i64,
}

impl Tab {
    /// Connects to a server on this machine.
    ///
    /// # Errors
    /// As [`Served::tab`].
    pub async fn open(
        port: u16,
        topics: &str,
        after: i64,
        headers: &HeaderMap,
    ) -> Result<Self, u16> {
        let asked = encode(&[("topics", topics), ("after", &after.to_string())]);
        let mut head = format!(
            "GET /live?{asked} HTTP/1.1\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
             sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        );
        for (name, value) in headers {
            let value = value.to_str().unwrap();
            head.extend([name.as_str(), ": ", value, "\r\n"]);
        }
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        stream
            .write_all(format!("{head}\r\n").as_bytes())
            .await
            .unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            answer.push(stream.read_u8().await.unwrap());
        }
        let answer = String::from_utf8(answer).unwrap();
        let status: u16 = answer.split(' ').nth(1).unwrap().parse().unwrap();
        if status != 101 {
            return Err(status);
        }
        let (read, mut write) = stream.into_split();
        let (sends, mut to_send) = mpsc::unbounded_channel::<Vec<u8>>();
        tokio::spawn(async move {
            while let Some(frame) = to_send.recv().await {
                let _ = write.write_all(&frame).await;
            }
        });
        let (tells, heard) = mpsc::unbounded_channel();
        let is_silent = Arc::new(AtomicBool::new(false));
        tokio::spawn(hear(read, tells, sends.clone(), is_silent.clone()));
        Ok(Self {
            heard,
            sends,
            is_silent,
            position: after,
            last: i64::MIN,
        })
    }

    /// The words of the next frame that has some.
    pub async fn words(&mut self) -> String {
        let words = timeout(PATIENCE, self.next_words()).await;
        words.expect("a frame")
    }

    /// Nothing but signs of life for a while.
    pub async fn hears_nothing(&mut self) {
        let words = timeout(QUIET, self.next_words()).await;
        assert_eq!(words.ok(), None);
    }

    /// Takes what comes until it is quiet.
    pub async fn hears_all(&mut self) {
        while timeout(QUIET, self.next_words()).await.is_ok() {}
    }

    /// The code with which the server ends the connection; 0 where it says nothing.
    pub async fn end(&mut self) -> u16 {
        let end = async {
            loop {
                if let Some(Heard::End(code)) = self.heard.recv().await {
                    return code;
                }
            }
        };
        let end = timeout(LIMIT, end).await;
        end.expect("an end within five seconds")
    }

    /// Says something.
    pub fn say(&self, text: &str) {
        let _ = self.sends.send(masked(0x81, text.as_bytes()));
    }

    /// Answers no more.
    pub fn fall_silent(&self) {
        self.is_silent.store(true, Ordering::Relaxed);
    }

    async fn next_words(&mut self) -> String {
        loop {
            match self.heard.recv().await {
                Some(Heard::Frame(position, words)) => {
                    assert!(position >= self.last, "positions only grow");
                    (self.last, self.position) = (position, position);
                    if !words.is_empty() {
                        return words;
                    }
                }
                end => panic!("{end:?}"),
            }
        }
    }
}

async fn hear(
    mut stream: OwnedReadHalf,
    tells: mpsc::UnboundedSender<Heard>,
    sends: mpsc::UnboundedSender<Vec<u8>>,
    is_silent: Arc<AtomicBool>,
) {
    while let Ok(head) = stream.read_u16().await {
        let [kind, length] = head.to_be_bytes();
        let length = match length {
            126 => usize::from(stream.read_u16().await.unwrap()),
            length => usize::from(length),
        };
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        let told = match kind {
            0x81 => {
                let frame = String::from_utf8(body).unwrap();
                let (position, words) = frame.split_once(' ').unwrap_or((&frame, ""));
                Heard::Frame(position.parse().expect("a position"), words.to_owned())
            }
            0x88 => Heard::End(u16::from_be_bytes([body[0], body[1]])),
            0x89 if is_silent.load(Ordering::Relaxed) => continue,
            0x89 => {
                let _ = sends.send(masked(0x8a, b""));
                continue;
            }
            _ => panic!("a frame of kind {kind:x}"),
        };
        let _ = tells.send(told);
    }
    let _ = tells.send(Heard::End(0));
}

/// Frames of a client are masked, here with zeros.
fn masked(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = 0x80 | u8::try_from(body.len()).unwrap();
    [&[kind, length, 0, 0, 0, 0], body].concat()
}
