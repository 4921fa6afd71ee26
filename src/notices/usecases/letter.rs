//! What a mail says.

use platform::{
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    mail::{Letter, Post, queue, reader},
};

use crate::{ADDRESS, MAIL, MailTellers, Told, texts::Letters};

/// Notices a mail says more of than how many they are.
const SAID: usize = 20;
/// Characters of a line that come from people.
const LINE: usize = 300;

/// The mail to a person about what is new to them, as far as it may be said at this moment; none where
/// nothing is, or where nobody can be written to.
///
/// # Errors
/// What the database answers.
pub(super) async fn letter(
    cx: Cx,
    tellers: MailTellers,
    post: &Post,
    mail: Id<kinds::Mail>,
    person: Id<kinds::Person>,
) -> Result<Option<Letter>, AppError> {
    let read = cx.read();
    let Some(to) = reader(&read, person, cx.today).await? else {
        return Ok(None);
    };
    let notices = queue::notices(&read, mail).await?;
    if notices.is_empty() {
        return Ok(None);
    }
    let cx = cx.written_to(person, to.lang).await?;
    let mut said: Vec<Option<Told>> = vec![None; notices.len()];
    for teller in tellers.0 {
        for (told, so_far) in teller.tell(&cx, &notices).await?.into_iter().zip(&mut said) {
            *so_far = so_far.take().or(told);
        }
    }
    let said: Vec<Told> = said.into_iter().flatten().take(SAID).collect();
    let (t, name) = (Letters(to.lang), one_line(&cx.app.config.name));
    let subject = match notices.len() {
        1 => t.one_new(&name),
        n => t.many_new(n, &name),
    };
    Ok(Some(Letter {
        id: mail,
        to: to.address,
        lang: to.lang,
        text: text(t, post, &subject, &said, notices.len()),
        subject,
        at: cx.now,
    }))
}

fn text(t: Letters, post: &Post, subject: &str, said: &[Told], all: usize) -> String {
    let mut blocks = vec![t.greeting().to_owned()];
    blocks.push(format!(
        "{subject}{}",
        if said.is_empty() { "." } else { ":" }
    ));
    blocks.extend(said.iter().map(|told| {
        let link = told.address.as_deref().map(|path| post.link(path));
        let lines = [Some(told.text.as_str()), Some(told.why), link.as_deref()];
        let lines = lines.into_iter().flatten().filter(|line| !line.is_empty());
        let lines: Vec<String> = lines.map(one_line).collect();
        format!("* {}", lines.join("\n  "))
    }));
    let rest = match all - said.len() {
        0 => t.all().to_owned(),
        _ if said.is_empty() => t.where_to_read().to_owned(),
        1 => t.one_more().to_owned(),
        n => t.more(n),
    };
    blocks.push(format!("{rest}\n{}", post.link(ADDRESS)));
    blocks.push(format!("-- \n{}\n{}", t.settings(), post.link(MAIL)));
    blocks.push(t.no_answer().to_owned());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

/// What people wrote, as a part of one line: no line ends, and no marks that turn the direction of
/// what stands around them.
fn one_line(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = text
        .chars()
        .map(|c| {
            if c.is_control() || is_mark(c) || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .take(LINE)
        .collect();
    plain
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
