//! Changing several pages at once, `/gruppen/:id/seiten/mehrere` and `/behoerden/:key/seiten/mehrere`.

use leptos::prelude::*;
use platform::{
    content::{Phase, Titled},
    context::cx,
    form::FormState,
};
use ui::{button::Kind, prelude::*, select::Pick};
use writing::views::{crumbs, place_here};

use crate::{
    texts::Texts,
    usecases::{self, Several},
};

/// The lists to choose from, each with what can be done.
#[component]
pub fn SeveralPage() -> impl IntoView {
    let here = place_here();
    let refused = use_context::<FormState>();
    let data = async move {
        let cx = cx()?;
        let place = here.find(&cx).await?;
        usecases::several(&cx, place).await
    };
    page(data, move |found: Several| {
        let t = Texts::here();
        // What was refused comes back to the form it was sent from.
        let state = refused.unwrap_or_default();
        let (gone, here) = match state.value("act").as_str() {
            "bring-back" => (state, FormState::default()),
            _ => (FormState::default(), state),
        };
        let address = found.place.at("/seiten/mehrere");
        let mut links = crumbs(&found.place);
        links.push(Link::new(t.pages(), found.place.at("/seiten")));
        let button = |act: &'static str, label: &'static str| {
            view! { <SubmitButton kind=Kind::Secondary name="act" value=act>{label}</SubmitButton> }
        };
        let removes = found
            .live
            .iter()
            .any(|one| found.removable.contains(&one.id));
        let nothing = (found.live.is_empty() && found.away.is_empty())
            .then(|| view! { <Empty title=t.empty_title() text=t.empty()>""</Empty> });
        let live = (!found.live.is_empty()).then(|| {
            let acts = view! { {button("archive", t.archive())}{removes.then(|| button("remove", t.remove_several()))} };
            part(&address, "l", t.live_pages(), found.live, here, acts.into_any())
        });
        let away = (!found.away.is_empty()).then(|| {
            let acts = button("bring-back", t.bring_back()).into_any();
            part(&address, "w", t.away_pages(), found.away, gone, acts)
        });
        view! {
            {title(t.several_title())}
            <Crumbs links/>
            <Head title=t.several_title()><p class="al-muted">{t.several_lead()}</p></Head>
            <div class="al-read al-stack al-stack--sections">{nothing}{live}{away}</div>
        }
        .into_any()
    })
}

/// A form of pages to tick, and what to do with those that are.
fn part(
    address: &str,
    id: &'static str,
    legend: &'static str,
    pages: Vec<Titled>,
    state: FormState,
    acts: AnyView,
) -> impl IntoView {
    let t = Texts::here();
    let one = |page: Titled| Pick {
        detail: match page.phase {
            Phase::Archived => Some(t.in_archive().to_owned()),
            Phase::Trashed => Some(t.in_trash().to_owned()),
            _ => None,
        },
        ..Pick::new(page.id.to_string(), page.title)
    };
    let options: Vec<_> = pages.into_iter().map(one).collect();
    view! {
        <Form id action=address.to_owned() state class="al-stack">
            <Choice name="page" legend options many=true/>
            <p class="al-actions">{acts}</p>
        </Form>
    }
}
