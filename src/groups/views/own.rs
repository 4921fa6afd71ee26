//! The reader's own groups where another page shows them: on the start page, and in the menu of every
//! page.

use leptos::prelude::*;
use platform::{context::cx, error::AppError, live::Topic};
use ui::{panels::Drawn, prelude::*};

use crate::{
    texts::Texts,
    usecases::{self, Own},
};

/// Own groups that the start page shows.
const ON_START: usize = 8;
/// Own groups that the menu shows.
const IN_MENU: usize = 5;
/// All of them.
const ALL: &str = "/gruppen?meine=1";

/// The first groups; none where there are none.
async fn first(most: usize) -> Result<Option<Vec<Own>>, AppError> {
    let mut own = usecases::own(&cx()?).await?;
    own.truncate(most);
    Ok((!own.is_empty()).then_some(own))
}

/// A panel of the start page.
pub fn own_groups() -> Drawn {
    Box::pin(async {
        let Some(own) = first(ON_START).await? else {
            return Ok(None);
        };
        let t = Texts::here();
        let one = move |own: Own| {
            let (address, by_rule) = (own.address(), own.by_rule);
            let by_rule = by_rule.then(|| view! { <p class="al-small al-muted">{t.by_rule()}</p> });
            view! { <li><a class="al-title-link" href=address dir="auto">{own.name}</a>{by_rule}</li> }
        };
        Ok(Some(
            view! {
                <Panel id="own-groups" title=t.my_groups()>
                    <Rows>{own.into_iter().map(one).collect_view()}</Rows>
                    <p class="al-space"><a class="al-small" href=ALL>{t.all_mine()}</a></p>
                </Panel>
            }
            .into_any(),
        ))
    })
}

/// A part of the menu. Whoever comes into a group or loses it is told, and so the menu hears of it.
pub fn own_in_menu() -> Drawn {
    Box::pin(async {
        let Some(own) = first(IN_MENU).await? else {
            return Ok(None);
        };
        let t = Texts::here();
        let one = |own: Own| {
            let address = own.address();
            view! { <li><a href=address><Icon symbol=Symbol::Groups/><span dir="auto">{own.name}</span></a></li> }
        };
        Ok(Some(
            view! {
                <li class="al-menu__title" id="menu-own-title">{t.my_groups()}</li>
                <li class="al-live" id="menu-own" data-live=Topic::Notices.to_string()>
                    <ul aria-labelledby="menu-own-title">{own.into_iter().map(one).collect_view()}</ul>
                </li>
                <li><a href=ALL><Icon symbol=Symbol::List/>{t.all_mine()}</a></li>
            }
            .into_any(),
        ))
    })
}
