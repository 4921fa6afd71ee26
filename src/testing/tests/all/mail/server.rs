//! The exchange with a mail server, over a real connection.

use std::sync::{Arc, Mutex};

use axum::{body::Body, http::Method};
use platform::{
    config::{Config, Encryption},
    mail::Post,
};
use testing::{METRICS_TOKEN, TestApp, both};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use super::{HOUR, MAIL_TELLERS, MINUTE, Step, deliver_next, invited, two};

/// A mail server for one machine: takes mails, and answers their recipients as told.
struct Server {
    port: u16,
    answer: Arc<Mutex<&'static str>>,
    taken: Arc<Mutex<Vec<String>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    async fn start(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (answer, taken) = (
            Arc::new(Mutex::new("250 ok")),
            Arc::new(Mutex::new(Vec::new())),
        );
        let given = (answer.clone(), taken.clone());
        let task = tokio::spawn(async move {
            // One connection after the other; dropped with the task.
            while let Ok((stream, _)) = listener.accept().await {
                talk(stream, &given.0, &given.1).await;
            }
        });
        Self {
            port,
            answer,
            taken,
            task,
        }
    }

    fn answer(&self, answer: &'static str) {
        *self.answer.lock().unwrap() = answer;
    }

    fn taken(&self) -> Vec<String> {
        std::mem::take(&mut self.taken.lock().unwrap())
    }

    /// Goes away, with its connections.
    async fn stop(self) -> u16 {
        self.task.abort();
        let _ = self.task.await;
        self.port
    }
}

async fn talk(stream: TcpStream, answer: &Mutex<&'static str>, taken: &Mutex<Vec<String>>) {
    let mut stream = BufReader::new(stream);
    let mut mail: Option<String> = None;
    let mut say = "220 mail.example ready".to_owned();
    loop {
        if !say.is_empty()
            && stream
                .write_all(format!("{say}\r\n").as_bytes())
                .await
                .is_err()
        {
            return;
        }
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return;
        }
        say = match (&mut mail, line.trim_end()) {
            (Some(_), ".") => {
                taken.lock().unwrap().extend(mail.take());
                "250 taken".to_owned()
            }
            (Some(text), _) => {
                text.push_str(&line);
                String::new()
            }
            (None, "DATA") => {
                mail = Some(String::new());
                "354 go on".to_owned()
            }
            (None, "QUIT") => "221 bye".to_owned(),
            (None, command) if command.starts_with("EHLO") => {
                "250-mail.example\r\n250 8BITMIME".to_owned()
            }
            (None, command) if command.starts_with("RCPT") => (*answer.lock().unwrap()).to_owned(),
            _ => "250 ok".to_owned(),
        };
    }
}

fn post(app: &TestApp, port: u16) -> Post {
    let config = Config {
        mail_server: Some("127.0.0.1".to_owned()),
        mail_port: Some(port),
        mail_encryption: Encryption::None,
        ..app.app.config.clone()
    };
    Post::of(&config).unwrap().unwrap()
}

async fn next(app: &TestApp, post: &Post) -> Step {
    deliver_next(&app.app, MAIL_TELLERS, post).await.unwrap()
}

async fn figure(app: &TestApp, name: &str) -> String {
    let stranger = app.stranger();
    let request = stranger
        .request(Method::GET, "/metrics")
        .header("authorization", format!("Bearer {METRICS_TOKEN}"));
    let text = stranger
        .send(request.body(Body::empty()).unwrap())
        .await
        .text();
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(&format!("allmende_{name} ")));
    line.unwrap_or_else(|| panic!("no {name}")).to_owned()
}

both! {
    async fn mail_is_taken_put_off_and_refused_by_a_server(app) {
        let server = Server::start(0).await;
        let post = post(&app, server.port);
        let (anke, _) = two(&app).await;
        invited(&anke, "Lesekreis", "offen", "mehmet").await;
        app.advance(6 * MINUTE);
        server.answer("451 try again later");
        assert_eq!(next(&app, &post).await, Step::Went);
        assert_eq!(next(&app, &post).await, Step::Idle, "it waits");
        assert_eq!(figure(&app, "mails_waiting").await, "1");
        app.advance(MINUTE);
        server.answer("250 ok");
        assert_eq!(next(&app, &post).await, Step::Went);
        let taken = server.taken();
        assert!(taken.len() == 1 && taken[0].contains("To: m.aydin@"), "{taken:?}");
        invited(&anke, "Schachrunde", "offen", "mehmet").await;
        app.advance(6 * MINUTE);
        server.answer("550 nobody of this name");
        assert_eq!(next(&app, &post).await, Step::Went);
        server.answer("250 ok");
        app.advance(48 * HOUR);
        assert_eq!(next(&app, &post).await, Step::Idle, "refused is refused");
        assert!(server.taken().is_empty());
        for (result, count) in [("sent", "1"), ("put_off", "1"), ("refused", "1"), ("given_up", "0")] {
            assert_eq!(figure(&app, &format!("mails_total{{result=\"{result}\"}}")).await, count, "{result}");
        }
        server.stop().await;
    }
}

both! {
    async fn mail_waits_for_a_server_that_is_away(app) {
        let server = Server::start(0).await;
        let (anke, mehmet) = two(&app).await;
        let port = server.stop().await;
        let post = post(&app, port);
        invited(&anke, "Lesekreis", "offen", "mehmet").await;
        app.advance(6 * MINUTE);
        assert_eq!(next(&app, &post).await, Step::Away);
        assert_eq!(mehmet.get("/mitteilungen").await.status, 200, "nobody else notices");
        app.advance(2 * MINUTE);
        let server = Server::start(port).await;
        assert_eq!(next(&app, &post).await, Step::Went);
        assert_eq!(server.taken().len(), 1);
        // After a day it is given up.
        server.stop().await;
        invited(&anke, "Schachrunde", "offen", "mehmet").await;
        app.advance(6 * MINUTE);
        assert_eq!(next(&app, &post).await, Step::Away);
        app.advance(25 * HOUR);
        assert_eq!(next(&app, &post).await, Step::Away);
        assert_eq!((figure(&app, "mails_total{result=\"given_up\"}").await.as_str(), app.count("mail").await), ("1", 0));
    }
}
