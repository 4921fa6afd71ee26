//! A group's home, `/gruppen/:id`: the door for who is outside, the room for who is in.

use leptos::{either::Either, prelude::*};
use platform::{
    access::{Level, Phase},
    context::cx,
    id::Id,
    kinds,
};
use ui::{button::Kind as Look, prelude::*};

use super::networks::Houses;
use super::parts::{Areas, Hero, MemberLine, Rules, profile_words, topic, way_above};
use super::within::Within;
use crate::{
    AskKind, Kind,
    panels::{HomePanel, HomePanels},
    texts::{Texts, long},
    usecases::{self, Home, WayIn},
};

/// The home of a group.
#[component]
pub fn HomePage() -> impl IntoView {
    let id = part::<Id<kinds::Group>>("id");
    let panels = use_context::<HomePanels>().map_or(&[][..], |panels| panels.0);
    let data = async move {
        let (cx, id) = (cx()?, id?);
        let mut inside = Vec::new();
        if cx.actor()?.reach.has(id.cast(), Level::Read) {
            for prepare in panels {
                inside.push(prepare(&cx, id.cast()).await?);
            }
        }
        let others: Vec<_> = inside
            .iter()
            .flat_map(|panel| panel.people.clone())
            .collect();
        Ok((usecases::home(&cx, id, &others).await?, inside))
    };
    page(data, |(home, mut inside): (Home, Vec<HomePanel>)| {
        let t = Texts::here();
        let group = home.group.clone();
        let topic = topic(&group);
        let (hero, house, level) = (group.clone(), home.house.clone(), home.level);
        let mut acts: Vec<_> = inside
            .iter_mut()
            .filter_map(|panel| panel.act.take())
            .collect();
        acts.extend(actions(&home));
        let body = match home.is_inside() {
            true => Either::Left(
                inside
                    .into_iter()
                    .map(|panel| (panel.draw)(&home.names))
                    .collect::<Vec<_>>(),
            ),
            false => Either::Right(view! { <Outside home=home.clone()/> }),
        };
        let houses = (group.kind == Kind::Network).then(|| {
            let (group, parts) = (group.clone(), home.parts.clone());
            view! { <Section id="behoerden" title=t.authorities_inside()><Houses group parts/></Section> }
        });
        view! {
            {title(&group.name)}
            <Crumbs links=way_above(&group)/>
            <Live id="live-head" topic>
                <Hero group=hero house actions=Box::new(move || acts.into_any())/>
            </Live>
            <Areas group level current=""/>
            <Live id="live-room" topic>
                <Notes home=home.clone()/>
                <div class="al-cols">
                    <div class="al-stack al-stack--sections">
                        <Charter home=home.clone()/>
                        {houses}
                        {body}
                    </div>
                    <Side home/>
                </div>
            </Live>
        }
        .into_any()
    })
}

/// What the reader can do here: come in, or, inside, ask others in.
fn actions(home: &Home) -> Vec<AnyView> {
    let t = Texts::here();
    let base = home.group.address();
    let link = |part: &str, label: &'static str, kind: Look, icon: Symbol| {
        view! { <LinkButton href=format!("{base}{part}") kind icon>{label}</LinkButton> }.into_any()
    };
    if home.group.phase != Phase::Live {
        return Vec::new();
    }
    let mut all = Vec::new();
    if home.is_free() {
        all.push(link(
            "/beitritt",
            t.join(),
            Look::Primary,
            Symbol::PersonAdd,
        ));
    } else if home.can_ask() {
        all.push(link("/beitritt", t.ask(), Look::Primary, Symbol::PersonAdd));
    }
    if home.level >= Some(home.group.profile.invite.max(Level::TakePart)) {
        all.push(link(
            "/einladen",
            t.invite(),
            Look::Secondary,
            Symbol::PersonAdd,
        ));
    }
    all
}

/// What waits for the reader.
#[component]
fn Notes(home: Home) -> impl IntoView {
    let t = Texts::here();
    let base = home.group.address();
    let rules = format!("{base}/regeln");
    let entry = format!("{base}/beitritt");
    let requests = format!("{base}/mitglieder#anfragen");
    let is_new = home
        .group
        .standing
        .is_some_and(|own| own.rules_version == 0);
    let (owes_title, owes_text) = match is_new {
        true => (t.owes_first_title(), t.owes_first_text()),
        false => (t.owes_title(), t.owes_text()),
    };
    let owes = (home.group.owes_acceptance() && home.group.phase == Phase::Live).then(|| {
        view! {
            <Alert tone=Tone::Warning title=owes_title>
                <p>{owes_text}</p>
                <p><a href=rules>{t.read_rules()}</a></p>
            </Alert>
        }
    });
    let lead = home.level >= Some(Level::Lead);
    let review = home.group.review_on.filter(|on| lead && *on <= home.soon);
    let review = review.map(|on| {
        let title = match on < home.today {
            true => t.review_overdue(&long(on)),
            false => t.review_due(&long(on)),
        };
        let settings = format!("{base}/einstellungen");
        view! {
            <Alert tone=Tone::Warning title>
                <p>{t.review_due_text()}</p>
                <p><a href=settings>{t.settings()}</a></p>
            </Alert>
        }
    });
    let draft = (home.group.phase == Phase::Draft)
        .then(|| view! { <Alert title=t.draft()><p>{t.draft_text()}</p></Alert> });
    let gone = home.group.dissolves_on.map(|day| {
        let settings = format!("{base}/einstellungen");
        view! {
            <Alert tone=Tone::Warning title=t.dissolved_title()>
                <p>{t.dissolved_text(&long(day))}</p>
                <p><a href=settings>{t.settings()}</a></p>
            </Alert>
        }
    });
    let asked = home.asked.map(|asked| {
        let (title, text, label) = match asked.kind == AskKind::Invitation {
            true => (t.invited_title(), t.invited_text().to_owned(), t.accept()),
            false => (
                t.asked_title(),
                t.asked_text(home.group.kind == Kind::Network, &day(asked.expires_at)),
                t.withdraw(),
            ),
        };
        view! {
            <Alert title><p>{text}</p><p><a href=entry>{label}</a></p></Alert>
        }
    });
    let waiting = (home.waiting > 0).then(|| {
        view! {
            <Alert title=t.waiting(home.waiting)><p><a href=requests>{t.decide_now()}</a></p></Alert>
        }
    });
    view! { <div class="al-stack gr-notes">{draft}{gone}{review}{owes}{asked}{waiting}</div> }
}

/// The day of a moment, in words.
pub(super) fn day(at: platform::time::Instant) -> String {
    cx().map(|cx| long(cx.app.clock.day_and_hour(at).0))
        .unwrap_or_default()
}

#[component]
fn Charter(home: Home) -> impl IntoView {
    let t = Texts::here();
    let palette = home.house.map(|house| house.palette);
    let group = home.group;
    let mandate = (!group.mandate.is_empty()).then(|| {
        view! { <p class="al-small al-muted" dir="auto">{group.mandate.clone()}</p> }
    });
    let head = match group.kind {
        Kind::Network => t.mandate(),
        _ => t.purpose(),
    };
    view! {
        <section class="gr-charter al-stack al-stack--tight" data-house=palette aria-labelledby="charter">
            <h2 id="charter">{head}</h2>
            <p dir="auto">{group.purpose}</p>
            {mandate}
        </section>
    }
}

#[component]
fn Outside(home: Home) -> impl IntoView {
    let t = Texts::here();
    let text = match home.way_in {
        WayIn::Invitation => Some(t.by_invitation_only()),
        WayIn::OtherAuthority => Some(t.other_authority()),
        WayIn::Archived => Some(t.nobody_comes()),
        WayIn::Free | WayIn::Ask | WayIn::Inside => None,
    };
    text.filter(|_| home.asked.is_none() || home.way_in == WayIn::Archived)
        .map(|text| view! { <p>{text}</p> })
}

#[component]
fn Side(home: Home) -> impl IntoView {
    let t = Texts::here();
    let group = home.group.clone();
    let base = group.address();
    let all_rules = format!("{base}/regeln");
    let who_sees = format!("{base}/sicht");
    let leaving = format!("{base}/verlassen");
    let lead = |shown| view! { <li><MemberLine shown/></li> };
    let leads = home.leads.clone().into_iter().map(lead).collect_view();
    let guests = (!home.guests.is_empty()).then(|| {
        let one = |shown| view! { <li><MemberLine shown/></li> };
        let rows = home.guests.clone().into_iter().map(one).collect_view();
        view! { <Panel id="guests" title=t.guests()><Rows>{rows}</Rows></Panel> }
    });
    let words = profile_words(&group.profile)
        .into_iter()
        .map(|word| view! { <li>{word}</li> })
        .collect_view();
    let accepted = group.accepted_on().map(|on| {
        view! { <p class="al-space"><Mark kind=MarkKind::See symbol=Symbol::Check>{t.your_rules(&long(on))}</Mark></p> }
    });
    let sight = home.is_inside().then(|| {
        view! { <p class="al-space"><a class="al-small" href=who_sees>{t.who_sees()}</a></p> }
    });
    let rules = (group.rules_version > 0).then(|| {
        view! {
            <Panel id="rules" title=t.rules()>
                <div class="al-small"><Rules text=group.rules.clone()/></div>
                {accepted}
                <p class="al-space"><a class="al-small" href=all_rules>{t.rules_link(group.rules_version)}</a></p>
            </Panel>
        }
    });
    let leave = group.standing.map(|_| {
        view! { <p><a class="al-small" href=leaving>{t.leave()}</a></p> }
    });
    view! {
        <div class="al-stack al-stack--panels">
            <Panel id="leads" title=t.leads()><Rows>{leads}</Rows></Panel>
            {rules}
            {guests}
            <Within home/>
            <Panel id="profile" title=t.protection(&group.profile.name)>
                <ul class="al-stack al-stack--tight al-small">{words}</ul>
                {sight}
            </Panel>
            {leave}
        </div>
    }
}
