//! Who wrote something, and when.

use directory::usecases::Named;
use leptos::prelude::*;
use platform::{
    context::cx,
    time::{Day, Instant},
};
use ui::prelude::*;

use crate::texts::Texts;

/// A moment in words: "heute, 8:15 Uhr", "20. November 2026, 8:15 Uhr".
pub fn moment(at: Instant) -> String {
    let t = Texts::here();
    let Ok(cx) = cx() else {
        return String::new();
    };
    let (day, hour, minute) = cx.app.clock.local(at);
    let time = format!("{hour}:{minute:02}");
    match cx.today.number() - day.number() {
        0 => t.today_at(&time),
        1 => t.yesterday_at(&time),
        _ => t.day_at(&day.long(t.0), &time),
    }
}

/// A day in words.
pub fn day_words(day: Day) -> String {
    day.long(Texts::here().0)
}

/// The day of a moment, as short as a list needs it: "heute, 8:15 Uhr", "20. Nov.".
#[component]
pub fn OnDay(at: Instant) -> impl IntoView {
    let t = Texts::here();
    let local = cx().map(|cx| {
        let (day, ..) = cx.app.clock.local(at);
        (day, cx.today.number() - day.number())
    });
    let (machine, words) = match local {
        Ok((day, 0)) => (day.to_string(), t.today().to_owned()),
        Ok((day, 1)) => (day.to_string(), t.yesterday().to_owned()),
        Ok((day, _)) => (day.to_string(), day.short(t.0)),
        Err(_) => (String::new(), String::new()),
    };
    view! { <time datetime=machine>{words}</time> }
}

/// A moment, for people and for programs.
#[component]
pub fn When(at: Instant) -> impl IntoView {
    let machine = cx().map(|cx| {
        let (day, hour, minute) = cx.app.clock.local(at);
        format!("{day}T{hour:02}:{minute:02}")
    });
    view! { <time datetime=machine.unwrap_or_default()>{moment(at)}</time> }
}

/// Somebody who wrote: a face, a name that leads to their page where the reader may open it, and what
/// stands below.
#[component]
pub fn Writer(
    /// None once they belong to no active authority any more.
    named: Option<Named>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let Some(named) = named else {
        return view! {
            <PersonLine name=Texts::here().gone_writer() portrait=Portrait::Initials("–".to_owned())>
                {children.map(|children| children())}
            </PersonLine>
        }
        .into_any();
    };
    let portrait = match (&named.portrait, named.belonging) {
        (None, directory::Belonging::Guest) => Portrait::Guest(named.name.initials()),
        (picture, _) => Portrait::of(
            picture.clone().filter(|_| named.is_seen),
            named.name.initials(),
        ),
    };
    let short = named.house.short.clone();
    view! {
        <PersonLine name=named.name.natural() portrait href=named.address() house=named.house.palette
            after=Box::new(move || view! { <span class="al-muted al-small">{short}</span> }.into_any())>
            {children.map(|children| children())}
        </PersonLine>
    }
    .into_any()
}
