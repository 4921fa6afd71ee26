//! The frame of a page: where it is, what it is called, its parts.

use leptos::{either::Either, prelude::*};

use crate::{
    arms::HouseMark,
    button::{Kind, LinkButton},
    example::Example,
    page::german,
    texts::Texts,
};

/// Words that lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub href: String,
    /// Whether the label is a name from the directory, which stays German on an English page.
    pub is_name: bool,
}

impl Link {
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
            is_name: false,
        }
    }

    /// A link whose label is a name from the directory.
    pub fn name(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            is_name: true,
            ..Self::new(label, href)
        }
    }

    fn lang(&self) -> Option<&'static str> {
        self.is_name.then(german).flatten()
    }
}

/// The way to this page, from the area down.
#[component]
pub fn Crumbs(links: Vec<Link>) -> impl IntoView {
    let one = |link: Link| {
        let lang = link.lang();
        view! { <li><a lang=lang href=link.href>{link.label}</a></li> }
    };
    view! {
        <nav class="al-crumbs" aria-label=Texts::here().you_are_here()>
            <ol>{links.into_iter().map(one).collect_view()}</ol>
        </nav>
    }
}

/// The page's one `h1`, with what stands under it and the page's actions.
#[component]
pub fn Head(
    #[prop(into)] title: String,
    /// The page's actions, buttons or links that look like buttons.
    #[prop(optional)]
    actions: Option<Children>,
    /// Paragraphs and marks under the title.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="al-head">
            <h1>{title}</h1>
            {children.map(|children| children())}
            {actions.map(|actions| view! { <div class="al-actions">{actions()}</div> })}
        </div>
    }
}

/// A part of the page with a heading, and perhaps a link to all of it.
#[component]
pub fn Section(
    /// Of the heading; unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] title: String,
    #[prop(optional)] link: Option<Link>,
    /// More classes, such as `pp-sec`; `al-section` if none.
    #[prop(default = "al-section")]
    class: &'static str,
    /// The palette of another house whose content this is.
    #[prop(optional, into)]
    house: Option<String>,
    children: Children,
) -> impl IntoView {
    let heading = id.clone();
    view! {
        <section class=class data-house=house aria-labelledby=id>
            <header>
                <h2 id=heading>{title}</h2>
                {link.map(|link| view! { <a href=link.href>{link.label}</a> })}
            </header>
            {children()}
        </section>
    }
}

/// What is beside the point: a grey panel.
#[component]
pub fn Panel(
    /// Of the heading; unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let heading = id.clone();
    view! {
        <section class="al-panel" aria-labelledby=id>
            <h2 id=heading>{title}</h2>
            {children()}
        </section>
    }
}

/// The text of a page that is nothing but text: several lines stay several lines.
#[component]
pub fn Prose(#[prop(into)] text: String) -> impl IntoView {
    if text.is_empty() {
        Either::Left(())
    } else {
        Either::Right(view! { <p class="al-text al-lines" dir="auto">{text}</p> })
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("crumbs", || {
            let links = [
                "Personen",
                "Landesbetrieb für Verkehrsinfrastrukturfinanzierung",
                "Sachgebiet 12",
            ];
            view! { <Crumbs links=links.map(|label| Link::new(label, "/gestaltung")).into()/> }
        }),
        Example::new("head", || {
            view! {
                <Head title="Verkehrsinfrastrukturfinanzierungsgesellschaft"
                    actions=Box::new(|| view! { <LinkButton href="/gestaltung" kind=Kind::Primary>"Bearbeiten"</LinkButton> }.into_any())>
                    <p><HouseMark name="Landkreis Oberau" house="green"/></p>
                </Head>
            }
        }),
        Example::new("section", || {
            view! {
                <Section id="section-example" title="Aufgaben" link=Link::new("Alle Aufgaben", "/gestaltung")>
                    <Prose text="Einführung und Pflege von Allmende\nWissensstafette"/>
                </Section>
            }
        }),
        Example::new("panel", || {
            view! {
                <Panel id="panel-example" title="Vertretung"><p>"Mehmet Aydın, Referatsleitung"</p></Panel>
            }
        }),
    ]
}
