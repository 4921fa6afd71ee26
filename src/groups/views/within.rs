//! What lies within a group, on its home: the groups below it, and its sections.

use leptos::prelude::*;
use ui::prelude::*;

use super::parts::{kind_name, kind_symbol};
use crate::{
    store::sections::{Below, Section as Part},
    texts::Texts,
    usecases::Home,
};

/// Panels of the groups below one and of its sections, each for those who may see what is in it.
#[component]
pub(super) fn Within(home: Home) -> impl IntoView {
    let t = Texts::here();
    let base = home.group.address();
    let found = format!("/gruppen/neu?unter={}", home.group.id);
    let found = home.divides.then(|| {
        view! { <p class="al-space"><a class="al-small" href=found>{t.found_below()}</a></p> }
    });
    let group = |group: Below| {
        let (address, symbol, kind) = (
            group.address(),
            kind_symbol(group.kind),
            kind_name(group.kind),
        );
        view! {
            <li>
                <a class="al-title-link" href=address dir="auto">{group.name}</a>
                <p class="al-small al-muted"><Mark symbol>{kind}</Mark></p>
            </li>
        }
    };
    let groups = (home.divides || !home.below.is_empty()).then(|| {
        let rows = home.below.into_iter().map(group).collect_view();
        view! { <Panel id="untergruppen" title=t.subgroups()><Rows>{rows}</Rows>{found}</Panel> }
    });
    let make = home.divides.then(|| {
        let href = format!("{base}/bereiche/neu");
        view! { <p class="al-space"><a class="al-small" href=href>{t.new_section()}</a></p> }
    });
    let section = |section: Part| {
        let address = section.address();
        view! { <li><a class="al-title-link" href=address dir="auto">{section.name}</a></li> }
    };
    let sections = (home.divides || !home.sections.is_empty()).then(|| {
        let rows = home.sections.into_iter().map(section).collect_view();
        view! {
            <Panel id="bereiche" title=t.sections()>
                <p class="al-small al-muted">{t.sections_text()}</p>
                <Rows>{rows}</Rows>
                {make}
            </Panel>
        }
    });
    view! { {groups}{sections} }
}
