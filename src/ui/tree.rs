//! Trees: nested lists that fold without script. Depth is limited, since a view too deep ends the process.

use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};

use crate::{
    example::Example,
    icon::{Icon, Symbol},
    page::german,
    texts::Texts,
};

/// Deeper nodes are left out; the last one shown leads on.
pub const DEPTH: usize = 12;

/// A node and what hangs below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// "47", before the title.
    pub number: String,
    pub title: String,
    pub href: Option<String>,
    /// What stands under the title: "Leitung: Birgit Claasen".
    pub detail: String,
    /// Where the detail leads: the head's page.
    pub detail_href: Option<String>,
    pub open: bool,
    pub current: bool,
    pub children: Vec<Self>,
}

/// A tree of links.
#[component]
pub fn Tree(#[prop(into)] label: String, nodes: Vec<Node>) -> impl IntoView {
    view! { <nav class="al-tree" aria-label=label>{level(nodes, DEPTH)}</nav> }
}

fn level(nodes: Vec<Node>, depth: usize) -> AnyView {
    let one = move |node: Node| {
        if node.children.is_empty() || depth <= 1 {
            return Either::Left(view! { <li>{leaf(node)}</li> });
        }
        Either::Right(view! { <li>{branch(node, depth)}</li> })
    };
    view! { <ul>{nodes.into_iter().map(one).collect_view()}</ul> }.into_any()
}

fn title(number: &str, title: String) -> impl IntoView {
    let number =
        (!number.is_empty()).then(|| view! { <span class="al-unit">{number.to_owned()}</span>" " });
    view! { {number}<span lang=german() dir="auto">{title}</span> }
}

fn leaf(node: Node) -> impl IntoView {
    let current = node.current.then_some("page");
    let name = title(&node.number, node.title);
    let name = match node.href {
        Some(href) => Either::Left(
            view! { <a class="al-title-link" href=href aria-current=current>{name}</a> },
        ),
        None => Either::Right(view! { <span>{name}</span> }),
    };
    let detail = match (node.detail.is_empty(), node.detail_href) {
        (true, _) => EitherOf3::A(()),
        (false, Some(href)) => EitherOf3::B(view! { <p><a href=href>{node.detail}</a></p> }),
        (false, None) => EitherOf3::C(view! { <p>{node.detail}</p> }),
    };
    view! { <div class="og-unit"><div>{name}{detail}</div></div> }
}

fn branch(node: Node, depth: usize) -> impl IntoView {
    let texts = Texts::here();
    let current = node.current.then_some("page");
    let hidden = node.title.clone();
    // A link to the head within the summary could not be told from its folding.
    let head = node.detail_href.filter(|_| !node.detail.is_empty());
    let head = head.map(|href| view! { " · "<a href=href>{node.detail.clone()}</a> });
    let own = node.href.map(|href| view! {
        <p class="al-tree__self al-small">
            <a class="al-link" href=href aria-current=current>{texts.open_unit()}<span class="al-vh">": "{hidden}</span></a>
            {head}
        </p>
    });
    let detail = (!node.detail.is_empty()).then(|| {
        view! {
            <br/><span class="al-small al-muted">{node.detail}</span>
        }
    });
    view! {
        <details open=node.open>
            <summary class="og-sum">
                <Icon symbol=Symbol::Right/>
                <span><b>{title(&node.number, node.title)}</b>{detail}</span>
            </summary>
            {own}
            {level(node.children, depth - 1)}
        </details>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("units", || {
            let leaf = |number: &str, title: &str, detail: &str| Node {
                number: number.into(),
                title: title.into(),
                detail: detail.into(),
                href: Some("/gestaltung".into()),
                ..Node::default()
            };
            let nodes = vec![
                leaf("", "Leitung", "Ministerin Marit Sönnichsen"),
                Node {
                    open: true,
                    children: vec![
                        leaf(
                            "42",
                            "Verkehrsinfrastrukturfinanzierungsgesellschaften",
                            "Leitung: Mehmet Aydın",
                        ),
                        Node {
                            current: true,
                            ..leaf("47", "Neues Arbeiten", "Leitung: N.N.")
                        },
                    ],
                    ..leaf(
                        "4",
                        "Digitalisierung",
                        "Leitung: Dr.\u{a0}Friederike von Hallmoor · 7 Referate",
                    )
                },
            ];
            view! { <Tree label="Einheiten" nodes/> }
        }),
        Example::new("too deep", || {
            let mut node = Node {
                title: "ganz unten".into(),
                ..Node::default()
            };
            for depth in 0..40 {
                node = Node {
                    title: format!("Ebene {}", 40 - depth),
                    href: Some("/gestaltung".into()),
                    children: vec![node],
                    ..Node::default()
                };
            }
            view! { <Tree label="Ein sehr tiefer Baum" nodes=vec![node]/> }
        }),
    ]
}
