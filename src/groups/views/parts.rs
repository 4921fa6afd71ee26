//! What the pages of groups share: words for what a group is, its head, its tabs.

use directory::House;
use leptos::prelude::*;
use platform::{
    access::{Level, Phase},
    live::Topic,
};
use ui::prelude::*;

use crate::{
    Audience, Entry, Group, Kind, Profile, Role, Visibility,
    life::MailText,
    texts::{Texts, long},
    usecases::Shown,
};

pub(super) fn kind_name(kind: Kind) -> &'static str {
    Texts::here().kind_name(kind)
}

pub(super) fn kind_symbol(kind: Kind) -> Symbol {
    match kind {
        Kind::Interest => Symbol::People,
        Kind::Project => Symbol::List,
        Kind::Unit => Symbol::Tree,
        Kind::Committee => Symbol::Lock,
        Kind::Editorial => Symbol::Edit,
        Kind::Network => Symbol::Link,
    }
}

pub(super) fn role_name(level: Level) -> &'static str {
    let t = Texts::here();
    match Role::of(level) {
        Some(Role::Lead) => t.lead_role(),
        Some(Role::Moderator) => t.moderator(),
        Some(Role::Member) => t.member(),
        Some(Role::Reader) | None => t.reader(),
    }
}

/// "Sichtbar für: alle Behörden, Beitritt auf Anfrage"
fn openness(group: &Group, house: Option<&House>) -> (Symbol, String) {
    let t = Texts::here();
    let who = match group.audience {
        Audience::Everyone => t.audience_everyone().to_owned(),
        Audience::Authority => house.map(|house| house.short.clone()).unwrap_or_default(),
    };
    let how = match group.entry {
        Entry::Free => t.how_free(),
        Entry::Request => t.how_request(),
        Entry::Invitation => t.how_invitation(),
    };
    match group.visibility {
        Visibility::Open => (Symbol::Eye, t.seen_open(&who)),
        Visibility::Closed => (Symbol::Eye, t.seen_closed(&who, how)),
        Visibility::Hidden => (Symbol::EyeOff, t.seen_hidden().to_owned()),
    }
}

/// The head of every page of a group: what it is, who sees it, how it is protected.
#[component]
pub(super) fn Hero(
    group: Group,
    house: Option<House>,
    #[prop(optional)] actions: Option<Children>,
) -> impl IntoView {
    let t = Texts::here();
    let (symbol, seen) = openness(&group, house.as_ref());
    let palette = house.as_ref().map(|house| house.palette.clone());
    let led = house.map(|house| format!(" · {}", t.responsible(&house.short)));
    let ends = group.ends_on.map(|day| {
        view! { <Mark kind=MarkKind::Box symbol=Symbol::Hourglass>{t.ends(&long(day))}</Mark> }
    });
    let phase = match group.phase {
        Phase::Draft => Some((Symbol::Hourglass, t.draft())),
        Phase::Archived => Some((Symbol::Lock, t.archived())),
        Phase::Trashed => Some((Symbol::Lock, t.dissolved())),
        Phase::Live | Phase::Review => None,
    };
    let archived =
        phase.map(|(symbol, word)| view! { <Mark kind=MarkKind::Box symbol>{word}</Mark> });
    view! {
        <div class="gr-hero" data-house=palette>
            <Land seed=group.id.uuid().as_u128() frame=LandFrame::Strip/>
            <div class="gr-id">
                <div>
                    <p class="al-kind"><Icon symbol=kind_symbol(group.kind)/>{kind_name(group.kind)}{led}</p>
                    <h1 dir="auto">{group.name}</h1>
                </div>
                <p class="al-cluster">
                    <Mark kind=MarkKind::Box symbol>{seen}</Mark>
                    <Mark kind=MarkKind::Box symbol=Symbol::Shield>{t.protection(&group.profile.name)}</Mark>
                    <Mark kind=MarkKind::Box symbol=Symbol::Flag>{t.classified(&group.profile.classification)}</Mark>
                    {ends}{archived}
                    <Mark symbol=Symbol::Groups>{t.count(group.members)}</Mark>
                </p>
                {actions.map(|actions| view! { <div class="al-actions">{actions()}</div> })}
            </div>
        </div>
    }
}

/// The pages of a group that its reader may open.
#[component]
pub(super) fn Areas(group: Group, level: Option<Level>, current: &'static str) -> impl IntoView {
    let t = Texts::here();
    let base = group.address();
    let tab = |label: &str, part: &str| Tab {
        label: label.to_owned(),
        href: format!("{base}{part}"),
        current: part == current,
    };
    let rules = match group.kind {
        Kind::Network => t.mandate_and_rules(),
        _ => t.rules(),
    };
    let mut tabs = vec![tab(t.overview(), "")];
    if level >= Some(Level::Read) {
        let others = ui::panels::space_areas().iter();
        tabs.extend(others.map(|area| tab((area.label)(t.0), area.part)));
    }
    if level >= Some(group.profile.members.max(Level::Read)) {
        tabs.push(tab(t.members(), "/mitglieder"));
    }
    if group.kind == Kind::Network {
        tabs.push(tab(t.authorities(), "/behoerden"));
    }
    if group.profile.guests && level >= Some(group.profile.invite.max(Level::TakePart)) {
        tabs.push(tab(t.guests(), "/gaeste"));
    }
    if group.rules_version > 0 || level >= Some(Level::Lead) || group.kind == Kind::Network {
        tabs.push(tab(rules, "/regeln"));
    }
    if group.standing.is_some_and(|own| own.level == Level::Lead) {
        tabs.push(tab(t.settings(), "/einstellungen"));
    }
    let topic = topic(&group);
    view! { <Live id="live-areas" topic><Tabs label=t.areas(&group.name) tabs/></Live> }
}

/// What the pages of a group show. Those without tabs end with [`Watched`].
pub(super) fn topic(group: &Group) -> Topic {
    Topic::Space(group.space())
}

/// Makes a page that shows a group go when its reader loses it; nothing on it changes by itself.
#[component]
pub(super) fn Watched(topic: Topic) -> impl IntoView {
    view! { <Live id="live-space" topic>""</Live> }
}

/// The frame of a page that another capability has in a group: the way to it, what the group is, its
/// tabs.
#[component]
pub fn Room(
    group: Group,
    house: Option<House>,
    level: Option<Level>,
    /// The tab of the page.
    current: &'static str,
) -> impl IntoView {
    let links = way(&group);
    view! {
        <Crumbs links/>
        <Hero group=group.clone() house/>
        <Areas group level current/>
    }
}

/// The way to a page of a group.
pub fn way(group: &Group) -> Vec<Link> {
    let mut links = way_above(group);
    links.push(Link::name(group.name.clone(), group.address()));
    links
}

/// The way to a group: through the one above, where the reader sees that.
pub(super) fn way_above(group: &Group) -> Vec<Link> {
    let above = group.parent.iter();
    let above = above.map(|above| Link::name(above.name.clone(), above.address()));
    std::iter::once(Link::new(Texts::here().groups(), "/gruppen"))
        .chain(above)
        .collect()
}

/// Somebody in a group, with the house they come from and what they are.
#[component]
pub(super) fn MemberLine(
    shown: Shown,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let t = Texts::here();
    let guest = shown
        .named
        .as_ref()
        .filter(|named| named.belonging == directory::Belonging::Guest);
    let until = guest.and_then(|named| named.until).or(shown.member.until).map(|day| {
        view! { <Mark kind=MarkKind::Guest symbol=Symbol::Badge>{t.guest_until(&long(day))}</Mark> }
    });
    let title = shown.member.title;
    let Some(named) = shown.named else {
        return view! { <span class="al-muted">{t.gone()}</span> }.into_any();
    };
    let what = match title.is_empty() {
        true => named.function.clone(),
        false => title,
    };
    let portrait = match (&named.portrait, named.belonging) {
        (None, directory::Belonging::Guest) => Portrait::Guest(named.name.initials()),
        (picture, _) => Portrait::of(
            picture.clone().filter(|_| named.is_seen),
            named.name.initials(),
        ),
    };
    let sponsor = named.sponsor.as_ref().map(|sponsor| {
        view! { <p>{t.sponsored_by(&sponsor.name.natural())}</p> }
    });
    let where_ = format!("{what} · {}", named.house.short);
    view! {
        <PersonLine name=named.name.natural() portrait href=named.address() house=named.house.palette
            after=Box::new(move || until.into_any())>
            <p><span dir="auto">{where_}</span></p>
            {sponsor}
            {children.map(|children| children())}
        </PersonLine>
    }
    .into_any()
}

/// What somebody in a group is called.
pub(super) fn name_of(shown: &Shown) -> String {
    let named = shown.named.as_ref();
    named.map_or_else(
        || Texts::here().gone().to_owned(),
        |named| named.name.natural(),
    )
}

/// What a profile means, in words.
pub(super) fn profile_words(profile: &Profile) -> Vec<String> {
    let t = Texts::here();
    let guests = if profile.guests {
        t.with_guests()
    } else {
        t.no_guests()
    };
    let downloads = if profile.downloads {
        t.with_downloads()
    } else {
        t.no_downloads()
    };
    let mail = match profile.mail {
        MailText::Full => t.mail_full(),
        MailText::Title => t.mail_title(),
        MailText::None => t.mail_none(),
    };
    let kept = profile.retention_days.map(|days| t.retention(days));
    [guests, downloads, mail]
        .map(str::to_owned)
        .into_iter()
        .chain(kept)
        .collect()
}

/// Rules as the numbered list they are.
#[component]
pub(super) fn Rules(#[prop(into)] text: String) -> impl IntoView {
    let one = |line: &str| {
        let line = line.trim_start_matches(['-', '*', '•']).trim().to_owned();
        (!line.is_empty()).then(|| view! { <li><span dir="auto">{line}</span></li> })
    };
    view! { <ol class="gr-rules">{text.lines().filter_map(one).collect_view()}</ol> }
}
