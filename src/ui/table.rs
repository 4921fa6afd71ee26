//! Tables. In narrow places each row becomes a block, so the roles are written out.

use leptos::{either::Either, prelude::*};

use crate::{
    alert::{Empty, Tone},
    example::Example,
    icon::{Icon, Symbol},
    mark::Badge,
};

/// How a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    Ascending,
    Descending,
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    /// Where it is sorted by this column, or the other way round.
    pub sort: Option<String>,
    pub sorted: Option<Sorted>,
}

impl Column {
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            ..Self::default()
        }
    }
}

/// A table of [`Row`]s.
#[component]
pub fn Table(
    /// What the table holds; for screen readers.
    #[prop(into)]
    caption: String,
    columns: Vec<Column>,
    /// More classes, such as `pb-list`.
    #[prop(default = "")]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let head = |column: Column| {
        let order = column.sorted.map(|sorted| match sorted {
            Sorted::Ascending => "ascending",
            Sorted::Descending => "descending",
        });
        let class = if column.sorted == Some(Sorted::Descending) {
            "al-sort al-sort--up"
        } else {
            "al-sort"
        };
        let arrow = column
            .sorted
            .map(|_| view! { " "<Icon symbol=Symbol::Down small=true/> });
        let label = column.label;
        view! {
            <th scope="col" role="columnheader" aria-sort=order>
                {match column.sort {
                    Some(href) => Either::Left(view! { <a class=class href=href>{label}{arrow}</a> }),
                    None => Either::Right(label),
                }}
            </th>
        }
    };
    view! {
        <div class="al-tablebox">
            <table class=format!("al-table al-table--stack {class}") role="table">
                <caption class="al-vh">{caption}</caption>
                <thead role="rowgroup"><tr role="row">{columns.into_iter().map(head).collect_view()}</tr></thead>
                <tbody role="rowgroup">{children()}</tbody>
            </table>
        </div>
    }
}

/// A row: a [`RowHead`] and [`Cell`]s.
#[component]
pub fn Row(children: Children) -> impl IntoView {
    view! { <tr role="row">{children()}</tr> }
}

/// The cell that says what the row is about.
#[component]
pub fn RowHead(children: Children) -> impl IntoView {
    view! { <th scope="row" role="rowheader">{children()}</th> }
}

/// A cell. Its label is shown where the table is stacked; leave it empty where the content says it.
#[component]
pub fn Cell(
    #[prop(optional, into)] label: Option<String>,
    #[prop(default = "")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let class = (!class.is_empty()).then_some(class);
    view! { <td role="cell" class=class data-label=label>{children()}</td> }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("sorted", || {
            let name = Column {
                sort: Some("/gestaltung?sort=-name".into()),
                sorted: Some(Sorted::Ascending),
                ..Column::new("Name")
            };
            view! {
                <Table caption="Geplante Änderungen" columns=vec![name, Column::new("Alt und neu"), Column::new("Ergebnis")]>
                    <Row>
                        <RowHead><b>"Friedrich, Jana"</b><small>"MID 46"</small></RowHead>
                        <Cell label="Alt und neu">"Referatsleitung ab 1.\u{a0}Dezember 2026"</Cell>
                        <Cell label="Ergebnis"><Badge tone=Tone::Success symbol=Symbol::Add>"wird angelegt"</Badge></Cell>
                    </Row>
                    <Row>
                        <RowHead><b>"von und zu Großkopf-Müllerstein, Björn-Christian"</b></RowHead>
                        <Cell label="Alt und neu">"Verkehrsinfrastrukturfinanzierungsgesellschaft"</Cell>
                        <Cell label="Ergebnis"><Badge tone=Tone::Warning symbol=Symbol::Warning>"zu klären"</Badge></Cell>
                    </Row>
                </Table>
            }
        }),
        Example::new("empty", || {
            view! {
                <Empty title="Keine Treffer" text="Nehmen Sie einen Filter weg oder suchen Sie nach einem anderen Wort."/>
            }
        }),
    ]
}
