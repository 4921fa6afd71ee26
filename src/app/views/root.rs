//! The root of every page: who reads, the frame, and the routes.

use leptos::{either::Either, prelude::*};
use leptos_meta::{Html, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};
use platform::{
    content::{NEWS, PAGE},
    context::cx,
    error::AppError,
    viewer::{Theme, Viewer},
};
use ui::prelude::*;

use super::info::{AccessibilityPage, HelpPage, PrivacyPage};
use crate::texts::Texts;

/// The land beside the sign-in form.
const LAND: u128 = 0x5a1e_0000_0000_7000_8000_a11e_e2de_2026;

/// Everything inside `body`.
#[component]
pub fn Root() -> impl IntoView {
    provide_meta_context();
    let viewer = Viewer::establish();
    // An error found before any page could run.
    let error = use_context::<Option<AppError>>().flatten();
    let theme = (viewer.theme != Theme::System).then(|| viewer.theme.code());
    view! {
        <Html attr:lang=viewer.lang.code() attr:data-kern-theme=theme/>
        <Router>
            {match viewer.signed_in {
                Some(reader) => Either::Left(view! { <SignedIn error guest=reader.guest/> }),
                None => Either::Right(view! { <SignedOut error/> }),
            }}
        </Router>
    }
}

/// The links in the foot of every page.
pub(crate) fn links() -> Vec<Link> {
    let t = Texts::here();
    vec![
        Link::new(t.help(), "/hilfe"),
        Link::new(t.accessibility(), "/barrierefreiheit"),
        Link::new(t.privacy(), "/datenschutz"),
    ]
}

#[component]
fn SignedIn(error: Option<AppError>, guest: bool) -> impl IntoView {
    let t = Texts::here();
    let mut areas = vec![
        Area {
            label: t.start().to_owned(),
            href: "/".to_owned(),
            symbol: Symbol::Home,
            filled: Symbol::Home,
            also: vec!["/meldungen".to_owned(), "/behoerden/*/meldungen".to_owned()],
            unread: 0,
        },
        Area {
            label: t.people().to_owned(),
            href: "/personen".to_owned(),
            symbol: Symbol::People,
            filled: Symbol::PeopleFill,
            also: vec!["/einheiten".to_owned(), "/behoerden".to_owned()],
            unread: 0,
        },
        Area {
            label: t.groups().to_owned(),
            href: "/gruppen".to_owned(),
            symbol: Symbol::Groups,
            filled: Symbol::GroupsFill,
            also: vec!["/beitraege".to_owned()],
            unread: 0,
        },
    ];
    areas.push(Area {
        label: pages::texts::Texts(t.0).knowledge().to_owned(),
        href: "/wissen".to_owned(),
        symbol: Symbol::Knowledge,
        filled: Symbol::KnowledgeFill,
        also: ["/seiten", "/themen", "/behoerden/*/seiten"]
            .map(str::to_owned)
            .into(),
        unread: 0,
    });
    if guest {
        areas.retain(|area| area.href != "/personen");
    }
    view! { <Shell areas links=links() search=directory::views::search_everything()><Inside error/></Shell> }
}

#[component]
fn SignedOut(error: Option<AppError>) -> impl IntoView {
    let t = Texts::here();
    let name = cx()
        .map(|cx| cx.app.config.name.clone())
        .unwrap_or_default();
    view! {
        <SignedOutShell short="A" name house="darkblue" seed=LAND word=t.word() more=t.word_more() links=links()>
            <Inside error/>
        </SignedOutShell>
    }
}

/// The page at the address, or the error that came before it.
#[component]
fn Inside(error: Option<AppError>) -> impl IntoView {
    match error {
        Some(error) => Either::Left(view! { <ErrorPage error/> }),
        None => Either::Right(view! { <Addresses/> }),
    }
}

/// Every address of the interface. A new capability adds its lines here.
#[component]
fn Addresses() -> impl IntoView {
    use account::views as a;
    use directory::views as d;
    use groups::views as g;
    let absent = || view! { <ErrorPage error=AppError::Absent/> };
    view! {
        <Routes fallback=absent>
            <Route path=path!("/") view=d::StartPage ssr=SsrMode::Async/>
            <Route path=path!("/personen") view=d::PeoplePage ssr=SsrMode::Async/>
            <Route path=path!("/suche") view=d::SearchPage ssr=SsrMode::Async/>
            <Route path=path!("/personen/:id") view=d::PersonPage ssr=SsrMode::Async/>
            <Route path=path!("/personen/:id/bearbeiten") view=d::EditPage ssr=SsrMode::Async/>
            <Route path=path!("/einheiten/:id") view=d::UnitPage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden") view=d::AuthoritiesPage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden/:key") view=d::AuthorityPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen") view=g::ListPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/neu") view=g::FoundPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id") view=g::HomePage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/beitritt") view=g::EntryPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/verlassen") view=g::LeavePage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/behoerden") view=g::AuthoritiesPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/behoerden/:key") view=g::PartPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/behoerden/:key/alle") view=g::AdmitAllPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/behoerden/:key/zurueck") view=g::WithdrawPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/behoerden/:key/heraus") view=g::DismissPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/zugehoerig/alle") view=g::BelongAllPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/zugehoerig") view=g::BelongingPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/gaeste") view=g::GuestsPage ssr=SsrMode::Async/>
            <Route path=path!("/verwaltung/gaeste") view=g::OwnGuestsPage ssr=SsrMode::Async/>
            <Route path=path!("/verwaltung/gruppen") view=g::AdministrationPage ssr=SsrMode::Async/>
            <Route path=path!("/verwaltung/netzwerke") view=g::OwnNetworksPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/mitglieder") view=g::MembersPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/einladen") view=g::InvitationsPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/bereiche/neu") view=g::NewSectionPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/bereiche/:section") view=g::SectionPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/bereiche/:section/sicht") view=g::SectionSightPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/regeln") view=g::RulesPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/regeln/bearbeiten") view=g::WriteRulesPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/einstellungen") view=g::SettingsPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/sicht") view=g::SightPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/beitraege") view=contributions::views::ListPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/beitrag") view=contributions::views::WritePage ssr=SsrMode::Async/>
            <Route path=path!("/beitraege/:id") view=contributions::views::ContributionPage ssr=SsrMode::Async/>
            <Route path=path!("/beitraege/:id/bearbeiten") view=contributions::views::RevisePage ssr=SsrMode::Async/>
            <Route path=path!("/verwaltung/redaktion") view=news::views::EditorsPage ssr=SsrMode::Async/>
            <Route path=path!("/meldungen") view=news::views::ListPage ssr=SsrMode::Async/>
            <Route path=path!("/meldungen/:id") view=news::views::NewsPage ssr=SsrMode::Async/>
            <Route path=path!("/meldungen/:id/bearbeiten") view=news::views::ChangePage ssr=SsrMode::Async/>
            <Route path=path!("/meldungen/:id/vergleich") view=|| view! { <writing::views::ComparePage kind=NEWS/> } ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/meldungen") view=news::views::PlaceListPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/meldungen/neu") view=news::views::WritePage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/meldungen/einstellungen") view=news::views::ChannelPage ssr=SsrMode::Async/>
            <Route path=path!("/einheiten/:id/meldungen") view=news::views::UnitListPage ssr=SsrMode::Async/>
            <Route path=path!("/einheiten/:id/meldungen/neu") view=news::views::UnitWritePage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden/:key/meldungen") view=news::views::PlaceListPage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden/:key/meldungen/neu") view=news::views::WritePage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden/:key/meldungen/einstellungen") view=news::views::ChannelPage ssr=SsrMode::Async/>
            <Route path=path!("/wissen") view=pages::views::KnowledgePage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/seiten") view=pages::views::TreePage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/seiten/neu") view=pages::views::BeginPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/seiten/mehrere") view=pages::views::SeveralPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/bereiche/:section/seiten") view=pages::views::TreePage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/bereiche/:section/seiten/neu") view=pages::views::BeginPage ssr=SsrMode::Async/>
            <Route path=path!("/gruppen/:id/bereiche/:section/seiten/mehrere") view=pages::views::SeveralPage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden/:key/seiten") view=pages::views::TreePage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden/:key/seiten/neu") view=pages::views::BeginPage ssr=SsrMode::Async/>
            <Route path=path!("/behoerden/:key/seiten/mehrere") view=pages::views::SeveralPage ssr=SsrMode::Async/>
            <Route path=path!("/seiten/:id") view=pages::views::PagePage ssr=SsrMode::Async/>
            <Route path=path!("/seiten/:id/bearbeiten") view=pages::views::EditPage ssr=SsrMode::Async/>
            <Route path=path!("/seiten/:id/verwalten") view=pages::views::ManagePage ssr=SsrMode::Async/>
            <Route path=path!("/seiten/:id/fassungen") view=pages::views::VersionsPage ssr=SsrMode::Async/>
            <Route path=path!("/seiten/:id/fassungen/:version") view=pages::views::VersionPage ssr=SsrMode::Async/>
            <Route path=path!("/seiten/:id/vergleich") view=|| view! { <writing::views::ComparePage kind=PAGE/> } ssr=SsrMode::Async/>
            <Route path=path!("/schreiben") view=writing::views::WritePage ssr=SsrMode::Async/>
            <Route path=path!("/entwuerfe") view=writing::views::DraftsPage ssr=SsrMode::Async/>
            <Route path=path!("/gemerkt") view=writing::views::BookmarksPage ssr=SsrMode::Async/>
            <Route path=path!("/themen") view=writing::views::TopicsPage ssr=SsrMode::Async/>
            <Route path=path!("/themen/:id") view=writing::views::TopicPage ssr=SsrMode::Async/>
            <Route path=path!("/verwaltung/kommentare") view=writing::views::CommentsPage ssr=SsrMode::Async/>
            <Route path=path!("/verwaltung/themen") view=writing::views::CuratePage ssr=SsrMode::Async/>
            <Route path=path!("/gemeldet") view=writing::views::ReportsPage ssr=SsrMode::Async/>
            <Route path=path!("/mitteilungen") view=notices::views::NoticesPage ssr=SsrMode::Async/>
            <Route path=path!("/mitteilungen/einstellungen") view=notices::views::MailPage ssr=SsrMode::Async/>
            <Route path=path!("/anmelden") view=a::SignInPage ssr=SsrMode::Async/>
            <Route path=path!("/einrichten") view=a::SetUpPage ssr=SsrMode::Async/>
            <Route path=path!("/konto/geraete") view=a::DevicesPage ssr=SsrMode::Async/>
            <Route path=path!("/konto/kennwort") view=a::PasswordPage ssr=SsrMode::Async/>
            <Route path=path!("/verwaltung/konten") view=a::AccountsPage ssr=SsrMode::Async/>
            <Route path=path!("/hilfe") view=HelpPage ssr=SsrMode::Async/>
            <Route path=path!("/barrierefreiheit") view=AccessibilityPage ssr=SsrMode::Async/>
            <Route path=path!("/datenschutz") view=PrivacyPage ssr=SsrMode::Async/>
        </Routes>
    }
}
