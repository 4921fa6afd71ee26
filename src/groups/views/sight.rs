//! Who sees a group, and why, `/gruppen/:id/sicht`.

use leptos::prelude::*;
use platform::{access::Level, context::cx};
use ui::prelude::*;

use super::parts::{Watched, topic, way};
use crate::{
    texts::Texts,
    usecases::{self, Reason, SightPage as Data, To},
};

/// Every grant on the group with its source.
#[component]
pub fn SightPage() -> impl IntoView {
    let id = part("id");
    let data = async move { usecases::sight(&cx()?, id?).await };
    page(data, |found: Data| {
        let t = Texts::here();
        let head = t.sight_title(&found.group.name);
        view! {
            {title(&head)}
            <Crumbs links=way(&found.group)/>
            <Head title=head><p class="al-muted">{t.sight_lead()}</p></Head>
            <Grants rows=found.rows/>
            <Watched topic=topic(&found.group)/>
        }
        .into_any()
    })
}

/// Who may what, and why.
#[component]
pub(super) fn Grants(rows: Vec<usecases::Sight>) -> impl IntoView {
    let t = Texts::here();
    let row = move |row: usecases::Sight| {
        let who = match row.to {
            To::Everyone => t.everyone().to_owned(),
            To::Authority(house) => house.map(|house| house.name).unwrap_or_default(),
            To::Unit(unit) => unit
                .map(|unit| t.with_below(&unit.unit.full()))
                .unwrap_or_default(),
            To::People(count) => t.people(count),
        };
        let what = match row.level {
            Level::See => t.level_see(),
            Level::Read => t.level_read(),
            Level::TakePart => t.level_take_part(),
            Level::Moderate => t.level_moderate(),
            Level::Lead => t.level_lead(),
        };
        let why = match row.reason {
            Reason::Visible => t.why_visible(),
            Reason::Member => t.why_member(),
            Reason::Invited => t.why_invited(),
            Reason::Admitted => t.why_admitted(),
            Reason::Rule => t.why_rule(),
            Reason::Chosen => t.why_chosen(),
            Reason::Role => t.why_role(),
        };
        view! { <Row>
            <RowHead><b>{who}</b></RowHead>
            <Cell label=t.may_what()>{what}</Cell>
            <Cell label=t.why()>{why}</Cell>
        </Row> }
    };
    let columns = vec![
        Column::new(t.who()),
        Column::new(t.may_what()),
        Column::new(t.why()),
    ];
    view! { <Table caption=t.sight_table() columns>{rows.into_iter().map(row).collect_view()}</Table> }
}
