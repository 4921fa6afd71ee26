//! News, `/meldungen/:id`.

use leptos::prelude::*;
use platform::{access::Phase, content::PAGE, context::cx, form::FormState};
use ui::{button::Kind, prelude::*};
use writing::views::{
    OpenActs, PlaceMarks, TalkSection, TopicChips, When, Writer, crumbs, moment, talk_at,
};

use super::{desk::desk, front::focus_class};
use crate::{
    texts::Texts,
    usecases::{self, NewsView},
};

/// The page of news.
#[component]
pub fn NewsPage() -> impl IntoView {
    let id = part("id");
    let state = use_context::<FormState>();
    let at = talk_at();
    let data = async move { usecases::look(&cx()?, id?, at).await };
    page(data, move |found: NewsView| shown(found, state))
}

fn shown(found: NewsView, state: Option<FormState>) -> AnyView {
    let t = Texts::here();
    let shown = found.shown.clone();
    let address = shown.address();
    let is_live = shown.content.phase == Phase::Live;
    let head = shown.revision.title.clone();
    let mut links = vec![Link::new(t.news(), "/meldungen")];
    links.extend(crumbs(&shown.place));
    let at = shown.content.published_at.filter(|_| is_live);
    let at = at.map(|at| view! { <Mark symbol=Symbol::Clock><When at/></Mark> });
    let changed = shown
        .revision
        .published_at
        .filter(|at| Some(*at) > shown.content.published_at);
    let changed = changed.filter(|_| is_live).map(|at| {
        let href = format!("{address}/vergleich");
        view! { <Mark symbol=Symbol::History><a href=href>{t.changed(&moment(at))}</a></Mark> }
    });
    let edit = shown.may.edit.then(|| {
        let href = format!("{address}/bearbeiten");
        view! { <LinkButton href kind=Kind::Secondary icon=Symbol::Edit>{t.edit()}</LinkButton> }
    });
    let open = is_live.then(|| view! { <OpenActs shown=shown.clone()/> });
    let acts = view! { {edit}{open} };
    let picture = found.details.picture.map(|id| {
        let src = format!("/inhalte/bilder/{id}");
        let class = focus_class(found.details.focus);
        view! { <img class=class src=src alt=found.details.picture_alt.clone() width="1600" height="640"/> }
    });
    let teaser = (!found.details.teaser.is_empty())
        .then(|| view! { <p class="al-lead" dir="auto">{found.details.teaser.clone()}</p> });
    let confirm = found.confirmed.map(|(count, own)| {
        let button = match own {
            true => view! { <Mark kind=MarkKind::See symbol=Symbol::Check>{t.thanks()}</Mark> }.into_any(),
            false => view! {
                <form method="post" action=address.clone() data-sent="">
                    <SubmitButton icon=Symbol::Check name="act" value="confirm">{t.read_it()}</SubmitButton>
                </form>
            }
            .into_any(),
        };
        view! {
            <div class="ct-help" role="group" aria-labelledby="gelesen">
                <p id="gelesen"><b>{t.confirm_question()}</b><br/><span class="al-muted al-small">{t.confirmed(count)}</span></p>
                {button}
            </div>
        }
    });
    let owner = shown.owner().cloned().map(|owner| {
        view! {
            <Panel id="ansprechperson" title=t.contact()>
                <Writer named=Some(owner.clone())><small class="al-muted" dir="auto">{owner.function}</small></Writer>
            </Panel>
        }
    });
    let one = |(id, title)| {
        let href = writing::address(PAGE, id);
        view! { <li><a class="al-title-link" href=href dir="auto">{title}</a></li> }
    };
    let related = (!found.related.is_empty()).then(|| {
        let rows = found.related.iter().cloned().map(one).collect_view();
        view! { <Panel id="dazu" title=t.related()><Rows>{rows}</Rows></Panel> }
    });
    let unit = found.unit.clone().map(|unit| {
        view! { <Mark symbol=Symbol::Tree><a href=unit.address() lang=german() dir="auto">{unit.full()}</a></Mark> }
    });
    let meant = (!found.addressed.is_empty()).then(|| {
        let names = t.meant(&found.addressed.join(", "));
        view! { <p class="al-small al-muted" dir="auto">{names}</p> }
    });
    let topics = shown.topics.clone();
    let desk = desk(&found, state.clone());
    let end = end(&found);
    let talk = is_live.then(|| view! { <TalkSection shown=shown.clone() state/> });
    let (place, html) = (shown.place, shown.html);
    view! {
        {title(&head)}
        <Crumbs links/>
        <Head title=head actions=Box::new(move || acts.into_any())>
            <p class="al-cluster"><PlaceMarks place/>{unit}{at}{changed}</p>
            {meant}
        </Head>
        <div class="al-cols">
            <div class="al-stack al-stack--sections al-read">
                {desk}
                <article class="al-stack">{picture}{teaser}<Text html/>{confirm}</article>
                <TopicChips topics/>
                {talk}
                {end}
            </div>
            <aside class="al-stack al-stack--panels" aria-label=t.contact()>{owner}{related}</aside>
        </div>
    }
    .into_any()
}

fn end(found: &NewsView) -> Option<AnyView> {
    let t = Texts::here();
    let may = found.shown.may;
    let address = found.shown.address();
    if !may.archive && !may.delete || found.shown.content.phase == Phase::Trashed {
        return None;
    }
    let one = |act: &'static str, question: &'static str, label: &'static str| {
        let address = address.clone();
        view! {
            <form method="post" action=address class="al-stack" data-sent="">
                <p>{question}</p>
                <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value=act>{label}</SubmitButton></p>
            </form>
        }
    };
    let archive = may
        .archive
        .then(|| one("archive", t.archive_question(), t.archive()));
    let remove = may
        .delete
        .then(|| one("remove", t.remove_question(), t.remove()));
    Some(
        view! {
            <details class="al-fold">
                <summary>{t.end_title()}<Icon symbol=Symbol::Down/></summary>
                <div class="al-stack">{archive}{remove}</div>
            </details>
        }
        .into_any(),
    )
}
