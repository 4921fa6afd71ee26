//! The frame around every page of somebody signed in: masthead, areas, page, foot.

use leptos::{either::Either, prelude::*};
use platform::{
    context::cx,
    live::Topic,
    texts::Lang,
    viewer::{SignedIn, Theme, Viewer},
};

use crate::{
    MAIN,
    arms::Arms,
    face::{Face, FaceSize, Portrait},
    icon::{Icon, Symbol},
    layout::Link,
    menu::Menu,
    note::Note,
    page::{path, query},
    panels::menu_parts,
    session_end::SessionEnd,
    texts::Texts,
};

/// A main area of the application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub label: String,
    pub href: String,
    pub symbol: Symbol,
    /// The icon while one is in this area.
    pub filled: Symbol,
    /// Addresses of this area that do not begin with its own, such as `/einheiten`; `*` stands for any segment.
    /// Of several areas the one that says more of an address has it.
    pub also: Vec<String>,
    pub unread: u32,
}

impl Area {
    /// How much of an address says that it is of this area, in segments.
    fn claims(&self, path: &str) -> Option<usize> {
        let own = (self.href != "/").then_some(&self.href);
        let roots = self.also.iter().chain(own);
        roots.filter_map(|root| leads_to(root, path)).max()
    }
}

/// The length of a root in segments, where an address begins with it.
fn leads_to(root: &str, path: &str) -> Option<usize> {
    let mut parts = path.split('/');
    let mut wanted = root.split('/');
    let leads = wanted.all(|want| parts.next().is_some_and(|part| want == "*" || want == part));
    leads.then(|| root.split('/').count())
}

/// The shell around a page.
#[component]
pub fn Shell(
    /// Areas that exist; none for a reader who is not signed in.
    areas: Vec<Area>,
    /// The links of the foot.
    links: Vec<Link>,
    /// The search box of the masthead.
    search: AnyView,
    children: Children,
) -> impl IntoView {
    let texts = Texts::here();
    let viewer = Viewer::here();
    // The start page and the page of hits show the search on phones too.
    let shown = match path().as_str() {
        "/" | "/suche" => "open",
        _ => "closed",
    };
    let house = viewer
        .signed_in
        .as_ref()
        .map_or_else(|| "darkblue".to_owned(), |reader| reader.house.clone());
    let reader = viewer.signed_in.clone();
    // What changes from here on, the live connection tells.
    let drawn = reader
        .as_ref()
        .and_then(|_| cx().ok())
        .map(|cx| cx.now.0.to_string());
    view! {
        <div class="al-shell" data-house=house data-search=shown data-live-at=drawn>
            <header class="al-masthead">
                <SkipLink/>
                <Brand reader=viewer.signed_in.clone()/>
                {match reader {
                    Some(reader) => Either::Left(view! {
                        {(!reader.guest).then(|| view! { <search class="al-find-wrap">{search}</search> })}
                        <Tools reader theme=viewer.theme/>
                    }),
                    None => Either::Right(view! {
                        <div class="al-tools"><a class="al-tool" href="/anmelden">{texts.sign_in()}</a></div>
                    }),
                }}
            </header>
            {(!areas.is_empty()).then(|| view! { <Rail areas/> })}
            <main class="al-main" id=MAIN tabindex="-1"><div class="al-wrap"><Note/>{children()}</div></main>
            <Foot links/>
            {viewer.signed_in.is_some().then(|| view! { <SessionEnd ends_in=viewer.ends_in/> })}
        </div>
    }
}

/// The first thing the Tab key finds.
#[component]
pub(crate) fn SkipLink() -> impl IntoView {
    view! { <a class="al-skip" href=format!("#{MAIN}")>{Texts::here().skip()}</a> }
}

#[component]
fn Brand(reader: Option<SignedIn>) -> impl IntoView {
    let (short, name) = reader.map_or_else(
        || ("A".to_owned(), String::new()),
        |r| (r.authority_short, r.authority_name),
    );
    view! {
        <a class="al-brand" href="/">
            <Arms short/>
            <span><b>"Allmende"</b><small>{name}</small></span>
            <span class="al-vh">{Texts::here().to_start()}</span>
        </a>
    }
}

#[component]
fn Tools(reader: SignedIn, theme: Theme) -> impl IntoView {
    let texts = Texts::here();
    let portrait = Portrait::of(reader.portrait, reader.initials);
    let name = reader.name;
    let unread = reader.unread;
    let summary = move || {
        view! {
            <Face portrait size=FaceSize::Small/>
            <span class="al-tool__text" translate="no">{name}</span>
            <span class="al-vh">{texts.your_menu()}</span>
        }
    };
    view! {
        <div class="al-tools">
            <a class="al-tool al-tool--write" href="/schreiben">
                <Icon symbol=Symbol::Edit/><span class="al-tool__text">{texts.write()}</span>
            </a>
            {(!reader.guest).then(|| view! {
                <a class="al-tool al-tool--find" href="/suche">
                    <Icon symbol=Symbol::Search/><span class="al-tool__text">{texts.search()}</span>
                </a>
            })}
            <a class="al-tool" href="/mitteilungen">
                <Icon symbol=Symbol::Bell/><span class="al-tool__text">{texts.notices()}</span>
                <span class="al-live" id="bell" data-live=Topic::Notices.to_string() aria-live="polite">
                    {(unread > 0).then(|| view! {
                        <span class="al-count" aria-hidden="true">{unread}</span>
                        <span class="al-vh">{texts.unread(unread)}</span>
                    })}
                </span>
            </a>
            <Menu id="menu" summary_class="al-tool" summary=Box::new(|| summary().into_any())>
                {(!reader.guest).then(|| view! {
                    <li><a href=format!("/personen/{}", reader.person)><Icon symbol=Symbol::People/>{texts.your_page()}</a></li>
                })}
                <li><a href="/konto/geraete"><Icon symbol=Symbol::Key/>{texts.devices()}</a></li>
                {reader.admin.then(|| view! {
                    <li><a href="/verwaltung/konten"><Icon symbol=Symbol::Settings/>{texts.administration()}</a></li>
                    <li><a href="/verwaltung/redaktion"><Icon symbol=Symbol::News/>{texts.house_editors()}</a></li>
                    <li><a href="/verwaltung/kommentare"><Icon symbol=Symbol::Reply/>{texts.house_comments()}</a></li>
                    <li><a href="/verwaltung/gruppen"><Icon symbol=Symbol::Groups/>{texts.house_groups()}</a></li>
                    <li><a href="/verwaltung/netzwerke"><Icon symbol=Symbol::Link/>{texts.networks()}</a></li>
                    <li><a href="/verwaltung/gaeste"><Icon symbol=Symbol::Badge/>{texts.guests()}</a></li>
                })}
                {menu_parts()}
                <li class="al-menu__title" id="menu-appearance">{texts.appearance()}</li>
                <li role="group" aria-labelledby="menu-appearance"><ThemeForm theme/></li>
                <li><LanguageForm/></li>
                <li>
                    <form method="post" action="/abmelden">
                        <button><Icon symbol=Symbol::Logout/>{texts.sign_out()}</button>
                    </form>
                </li>
            </Menu>
        </div>
    }
}

/// The address to come back to after a change of the display.
#[component]
fn Back() -> impl IntoView {
    let (path, query) = (path(), query());
    let back = if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    };
    view! { <input type="hidden" name="back" value=back/> }
}

/// Light, dark, or as the device says; posts to `/anzeige`.
#[component]
pub(crate) fn ThemeForm(theme: Theme) -> impl IntoView {
    let texts = Texts::here();
    let all = [
        (Theme::System, texts.theme_system()),
        (Theme::Light, texts.theme_light()),
        (Theme::Dark, texts.theme_dark()),
    ];
    let one = move |(value, label): (Theme, &'static str)| {
        let on = value == theme;
        let symbol = if on { Symbol::Check } else { Symbol::Theme };
        view! {
            <button name="theme" value=value.code() aria-pressed=if on { "true" } else { "false" }>
                <Icon symbol/>{label}
            </button>
        }
    };
    view! { <form method="post" action="/anzeige"><Back/>{all.map(one).into_iter().collect_view()}</form> }
}

/// The other language; posts to `/anzeige`.
#[component]
pub(crate) fn LanguageForm() -> impl IntoView {
    let other = if Lang::here() == Lang::De {
        Lang::En
    } else {
        Lang::De
    };
    view! {
        <form method="post" action="/anzeige">
            <Back/>
            <button name="lang" value=other.code() lang=other.code()>
                <Icon symbol=Symbol::Language/>{Texts::here().other_language()}
            </button>
        </form>
    }
}

#[component]
fn Rail(areas: Vec<Area>) -> impl IntoView {
    let texts = Texts::here();
    let path = path();
    let most = areas.iter().filter_map(|area| area.claims(&path)).max();
    let one = move |area: Area| {
        let current = match area.claims(&path) {
            _ if path == area.href => Some("page"),
            some if some.is_some() && some == most => Some("true"),
            _ => None,
        };
        let symbol = match current {
            Some(_) => area.filled,
            None => area.symbol,
        };
        let unread = area.unread;
        view! {
            <li>
                <a href=area.href aria-current=current>
                    <Icon symbol/><span>{area.label}</span>
                    {(unread > 0).then(|| view! {
                        <span class="al-count" aria-hidden="true">{unread}</span>
                        <span class="al-vh">{texts.unread(unread)}</span>
                    })}
                </a>
            </li>
        }
    };
    view! {
        <nav class="al-rail" aria-label=texts.areas()><ul>{areas.into_iter().map(one).collect_view()}</ul></nav>
    }
}

#[component]
pub(crate) fn Foot(links: Vec<Link>) -> impl IntoView {
    let one = |link: Link| view! { <li><a href=link.href>{link.label}</a></li> };
    view! { <footer class="al-foot"><ul>{links.into_iter().map(one).collect_view()}</ul></footer> }
}
