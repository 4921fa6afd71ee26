//! Notices by mail: when they go, once each, to whom, and what they say.

mod server;

use app::capabilities::MAIL_TELLERS;
use demo::load::id_of;
use notices::usecases::{Step, deliver_next};
use platform::mail::{Kept, Post, Taken, queue};
use testing::{ADDRESS, Client, TestApp, both};

use crate::groups::{act, found, invite};

const CHOICE: &str = "/mitteilungen/einstellungen";
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// A mail as its reader sees it.
#[derive(Debug)]
pub(crate) struct Mail {
    to: String,
    head: String,
    text: String,
}

impl Mail {
    fn of(taken: &Taken) -> Self {
        let (head, body) = taken.message.split_once("\r\n\r\n").unwrap();
        let is_quoted = head.contains("quoted-printable");
        let text = if is_quoted {
            plain(body)
        } else {
            body.to_owned()
        };
        Self {
            to: taken.to.to_string(),
            // Folded lines as one.
            head: head.replace("\r\n ", " "),
            text: text.replace("\r\n", "\n"),
        }
    }

    fn line(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.strip_prefix(name));
        let value = lines
            .next()
            .unwrap_or_else(|| panic!("no {name} in {}", self.head));
        assert_eq!(lines.next(), None, "{name} twice");
        value.trim()
    }

    fn says(&self, text: &str) -> bool {
        self.text.contains(text) || self.head.contains(text)
    }
}

fn plain(quoted: &str) -> String {
    let joined = quoted.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        match (first, behind) {
            (b'=', [high, low, behind @ ..]) => {
                let hex = [*high, *low];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
                rest = behind;
            }
            _ => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn post(app: &TestApp) -> (Post, Kept) {
    Post::to_memory(&app.app.config).unwrap()
}

/// Sends all that is due.
async fn deliver(app: &TestApp, post: &Post, kept: &Kept) -> Vec<Mail> {
    while deliver_next(&app.app, MAIL_TELLERS, post).await.unwrap() == Step::Went {}
    kept.take().iter().map(Mail::of).collect()
}

/// What is due after this time, all of it to one person.
async fn one(app: &TestApp, seconds: i64) -> Mail {
    let (post, kept) = post(app);
    app.advance(seconds);
    let mut mails = deliver(app, &post, &kept).await;
    let mail = mails.pop().expect("a mail");
    assert!(mails.is_empty(), "{mails:?}");
    mail
}

async fn none(app: &TestApp, seconds: i64) {
    let (post, kept) = post(app);
    app.advance(seconds);
    let mails = deliver(app, &post, &kept).await;
    assert!(mails.is_empty(), "{mails:?}");
}

async fn choose(who: &Client, preset: &str, places: &[(&str, &str)]) {
    let named: Vec<(String, &str)> = places
        .iter()
        .map(|(group, chosen)| {
            (
                format!("p-{}", group.trim_start_matches("/gruppen/")),
                *chosen,
            )
        })
        .collect();
    let mut fields = vec![("preset", preset)];
    fields.extend(named.iter().map(|(name, chosen)| (name.as_str(), *chosen)));
    assert_eq!(who.post(CHOICE, &fields).await.status, 303);
}

/// Anke and Mehmet, who wants mail at once.
async fn two(app: &TestApp) -> (Client, Client) {
    let (anke, mehmet) = (
        app.person("anke.brodersen").await,
        app.person("mehmet.aydin").await,
    );
    choose(&mehmet, "at_once", &[]).await;
    (anke, mehmet)
}

/// Has Anke invite somebody into a new group of this profile.
async fn invited(anke: &Client, name: &str, profile: &str, person: &str) -> String {
    let fields = [
        ("name", name),
        ("profile", profile),
        ("visibility", "hidden"),
        ("entry", "invitation"),
    ];
    let group = found(anke, &fields).await;
    assert_eq!(invite(anke, &group, person).await.status, 303);
    group
}

both! {
    async fn mail_bundles_what_comes_within_minutes(app) {
        let (anke, _) = two(&app).await;
        let first = invited(&anke, "Lesekreis", "offen", "mehmet").await;
        none(&app, 4 * MINUTE).await;
        invited(&anke, "Schachrunde", "offen", "mehmet").await;
        let mail = one(&app, 2 * MINUTE).await;
        assert!(mail.to.starts_with("m.aydin@"), "{}", mail.to);
        assert!(mail.says("2 neue Mitteilungen in Allmende"), "{mail:?}");
        assert!(mail.says("* Sie sind in die Gruppe „Lesekreis“ eingeladen.\n  weil jemand aus der Gruppe Sie eingeladen hat\n"), "{}", mail.text);
        assert!(mail.says(&format!("{ADDRESS}{first}/beitritt")) && mail.says("„Schachrunde“"), "{}", mail.text);
        assert!(mail.says(&format!("{ADDRESS}/mitteilungen\n")) && mail.says(&format!("{ADDRESS}{CHOICE}")));
        assert_eq!(mail.line("Auto-Submitted:"), "auto-generated");
        assert_eq!(mail.line("Content-Language:"), "de");
        assert!(mail.line("Content-Type:").starts_with("text/plain; charset=utf-8"));
        assert!(mail.line("From:").contains("allmende@mittelau.example"));
        none(&app, 48 * HOUR).await;
        assert_eq!((app.count("mail").await, app.count("mail_notice").await), (0, 0));
    }
}

both! {
    async fn mail_comes_in_the_morning_for_who_chose_nothing(app) {
        let anke = app.person("anke.brodersen").await;
        invited(&anke, "Lesekreis", "offen", "lukasz").await;
        none(&app, HOUR).await;
        let anke = app.person("anke.brodersen").await;
        invited(&anke, "Schachrunde", "offen", "lukasz").await;
        // Now it is nine; the next mail goes at seven.
        none(&app, 21 * HOUR + 59 * MINUTE).await;
        let mail = one(&app, MINUTE).await;
        assert!(mail.to.starts_with("l.nowak@") && mail.says("2 neue Mitteilungen"), "{mail:?}");
    }
}

both! {
    /// The group's choice goes before the preset; what is read is not mailed.
    async fn mail_goes_by_preset_and_choice_of_each_group(app) {
        let (anke, mehmet) = two(&app).await;
        let (loud, quiet) = (invited(&anke, "Lesekreis", "offen", "mehmet").await, invited(&anke, "Schachrunde", "offen", "mehmet").await);
        for group in [&loud, &quiet] {
            assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "accept", &[]).await.status, 303);
        }
        mehmet.post("/mitteilungen", &[]).await;
        none(&app, 6 * MINUTE).await;
        choose(&mehmet, "never", &[(&loud, "at_once")]).await;
        let page = mehmet.get(CHOICE).await.page();
        assert_eq!(page.attributes("input[name=preset][checked]", "value"), ["never"]);
        let label = |group: &str| format!("select[name='p-{}'] option[selected]", group.trim_start_matches("/gruppen/"));
        assert_eq!((page.text(&label(&loud)), page.text(&label(&quiet))), ("Sofort".to_owned(), "Wie oben gewählt".to_owned()));
        let appoint = async |group: &str, role: &str| assert_eq!(crate::groups::appoint(&anke, group, "mehmet", role).await.status, 303);
        appoint(&loud, "moderator").await;
        appoint(&quiet, "moderator").await;
        let mail = one(&app, 6 * MINUTE).await;
        assert!(mail.says("Lesekreis") && !mail.says("Schachrunde"), "{}", mail.text);
        // What came while no mail was wanted stays without one.
        choose(&mehmet, "at_once", &[(&loud, "never")]).await;
        none(&app, 6 * MINUTE).await;
        appoint(&quiet, "reader").await;
        appoint(&loud, "reader").await;
        let mail = one(&app, 6 * MINUTE).await;
        assert!(mail.says("Schachrunde") && !mail.says("Lesekreis"), "{}", mail.text);
        let foreign = format!("p-{}", platform::clock::random_id::<()>());
        assert_eq!(mehmet.post(CHOICE, &[("preset", "daily"), (&foreign, "at_once")]).await.status, 303);
        assert_eq!(app.count("mail_choice").await, 1);
        assert_eq!(mehmet.post(CHOICE, &[("preset", "hourly")]).await.status, 422);
    }
}

both! {
    async fn mail_is_sent_by_one_of_two_processes(app) {
        let (anke, _) = two(&app).await;
        for name in ["Lesekreis", "Schachrunde", "Chorprobe"] {
            invited(&anke, name, "offen", "mehmet").await;
            invited(&anke, name, "offen", "lukasz").await;
        }
        app.execute("insert into mail_wish (person_id, preset) values ($1, 'at_once')", [id_of("lukasz").into()]).await;
        app.advance(6 * MINUTE);
        let (post, kept) = post(&app);
        let work = async || while deliver_next(&app.app, MAIL_TELLERS, &post).await.unwrap() == Step::Went {};
        tokio::join!(work(), work(), work(), work());
        let mails: Vec<Mail> = kept.take().iter().map(Mail::of).collect();
        let mut to: Vec<&str> = mails.iter().map(|mail| mail.to.split('@').next().unwrap()).collect();
        to.sort_unstable();
        assert_eq!(to, ["l.nowak", "m.aydin"], "{mails:?}");
        assert!(mails.iter().all(|mail| mail.says("3 neue Mitteilungen")));
    }
}

both! {
    /// Who dies between claiming and sending leaves the mail to others, after a while and under the
    /// same name.
    async fn mail_of_a_process_that_died_goes_once(app) {
        let (anke, _) = two(&app).await;
        invited(&anke, "Lesekreis", "offen", "mehmet").await;
        app.advance(6 * MINUTE);
        queue::bundle(&app.app.system()).await.unwrap();
        let claim = queue::claim(&app.app.system()).await.unwrap().unwrap();
        none(&app, 5 * MINUTE).await;
        let mail = one(&app, 6 * MINUTE).await;
        assert_eq!(mail.line("Message-ID:"), format!("<{}@mittelau.example>", claim.mail));
        // The one that was thought dead cannot bring it back.
        assert!(queue::put_off(&app.app.system(), &claim).await.unwrap());
        none(&app, 48 * HOUR).await;
    }
}

both! {
    async fn mail_says_what_the_profile_allows(app) {
        let (anke, _) = two(&app).await;
        for profile in ["offen", "erhoeht", "streng"] {
            let group = invited(&anke, "Zitronenfalterrunde", profile, "mehmet").await;
            let mail = one(&app, 6 * MINUTE).await;
            let said = (mail.says("Zitronenfalter"), mail.says("eingeladen."), mail.says(&group));
            let wanted = match profile {
                "offen" => (true, true, true),
                "erhoeht" => (true, false, true),
                _ => (false, false, false),
            };
            assert_eq!(said, wanted, "{profile}: {mail:?}");
            assert!(mail.says("eine neue Mitteilung in Allmende") && mail.says("/mitteilungen"), "{profile}");
            assert_eq!(mail.says("weil"), profile != "streng");
        }
        // What holds is the profile at the moment of sending.
        let group = invited(&anke, "Zitronenfalterrunde", "offen", "mehmet").await;
        let id: platform::id::Id<()> = group.trim_start_matches("/gruppen/").parse().unwrap();
        app.execute("update work_group set profile = 'streng' where id = $1", [id.into()]).await;
        let mail = one(&app, 6 * MINUTE).await;
        assert!(!mail.says("Zitronenfalter") && !mail.says(&group), "{mail:?}");
    }
}

both! {
    /// Whoever lost a group before the mail went finds nothing of it there.
    async fn mail_names_no_group_that_its_reader_lost(app) {
        let (anke, mehmet) = two(&app).await;
        let kept = invited(&anke, "Lesekreis", "offen", "mehmet").await;
        let lost = invited(&anke, "Zitronenfalterrunde", "offen", "mehmet").await;
        assert_eq!(act(&mehmet, &format!("{lost}/beitritt"), "decline", &[]).await.status, 303);
        let mail = one(&app, 6 * MINUTE).await;
        assert!(mail.says("2 neue Mitteilungen") && mail.says(&kept) && mail.says("Eine weitere Mitteilung"), "{}", mail.text);
        assert!(!mail.says("Zitronenfalter") && !mail.says(&lost), "{}", mail.text);
    }
}

both! {
    async fn mail_goes_to_nobody_who_cannot_be_written_to(app) {
        let (anke, _) = two(&app).await;
        let person = id_of("mehmet");
        for (now, again) in [
            ("update account set blocked = true where person_id = $1", "update account set blocked = false where person_id = $1"),
            ("update affiliation set until_day = '2026-11-23' where person_id = $1", "update affiliation set until_day = null where person_id = $1"),
            ("update affiliation set email = '' where person_id = $1", "update affiliation set email = 'mehmet@mid.example' where person_id = $1"),
            ("update affiliation set email = 'nobody' where person_id = $1", "update affiliation set email = 'mehmet@mid.example' where person_id = $1"),
        ] {
            invited(&anke, "Lesekreis", "offen", "mehmet").await;
            app.execute(now, [person.into()]).await;
            none(&app, 6 * MINUTE).await;
            app.execute(again, [person.into()]).await;
            none(&app, 6 * MINUTE).await;
        }
        assert_eq!((app.count("mail").await, app.count("mail_notice").await), (0, 0));
        invited(&anke, "Lesekreis", "offen", "mehmet").await;
        assert_eq!(one(&app, 6 * MINUTE).await.to, "mehmet@mid.example");
    }
}

both! {
    /// Names are text in the body, and no name reaches the head.
    async fn mail_takes_no_orders_from_names(app) {
        let (anke, _) = two(&app).await;
        let group = invited(&anke, "Lesekreis", "offen", "mehmet").await;
        let id: platform::id::Id<()> = group.trim_start_matches("/gruppen/").parse().unwrap();
        let name = "Rund\r\nBcc: alle@mid.example\r\n.\r\nQUIT\u{2028}\u{202e}mail";
        app.execute("update work_group set name = $2 where id = $1", [id.into(), name.into()]).await;
        let mail = one(&app, 6 * MINUTE).await;
        assert!(!mail.head.contains("Bcc") && !mail.head.contains("alle@"), "{}", mail.head);
        assert!(mail.says("„Rund Bcc: alle@mid.example . QUIT mail“"), "{}", mail.text);
    }
}

both! {
    async fn mail_speaks_the_language_of_its_reader(app) {
        let (anke, _) = two(&app).await;
        app.execute("update account set lang = 'en' where person_id = $1", [id_of("mehmet").into()]).await;
        invited(&anke, "Lesekreis", "offen", "mehmet").await;
        let mail = one(&app, 6 * MINUTE).await;
        assert_eq!(mail.line("Content-Language:"), "en");
        assert!(mail.says("You are invited to the group “Lesekreis”.") && mail.says("because"), "{}", mail.text);
    }
}

both! {
    async fn mail_that_waits_in_vain_is_swept(app) {
        let (anke, _) = two(&app).await;
        invited(&anke, "Lesekreis", "offen", "mehmet").await;
        let sweep = async |sends_mail: bool| {
            let cx = app.app.system();
            let tx = cx.begin().await.unwrap();
            queue::sweep(&tx, sends_mail, cx.now).await.unwrap();
            tx.commit().await.unwrap();
            app.count("mail_notice").await
        };
        assert_eq!(sweep(true).await, 1);
        app.advance(4 * 24 * HOUR);
        assert_eq!(sweep(true).await, 0);
        let anke = app.person("anke.brodersen").await;
        invited(&anke, "Schachrunde", "offen", "mehmet").await;
        assert_eq!(sweep(false).await, 0, "without a mail server nothing waits");
    }
}
