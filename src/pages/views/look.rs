//! A page, `/seiten/:id`, and one of its versions, `/seiten/:id/fassungen/:version`.

use document::OutlineEntry;
use leptos::prelude::*;
use platform::{
    access::Phase,
    content::{GRACE, PAGE},
    context::cx,
    form::FormState,
    id::Id,
    kinds,
    time::Day,
};
use ui::{button::Kind, prelude::*};
use writing::{
    usecases::{Shown, TalkAt},
    views::{
        OpenActs, PlaceMarks, TalkSection, TopicChips, Writer, crumbs, day_words, moment, talk_at,
    },
};

use super::outline::Outline;
use crate::{
    texts::Texts,
    usecases::{self, Below, PageView},
};

/// The page as readers see it.
#[component]
pub fn PagePage() -> impl IntoView {
    let id = part("id");
    let at = talk_at();
    let data = async move { usecases::look(&cx()?, id?, None, at).await };
    let state = use_context::<FormState>();
    page(data, move |found: PageView| shown(found, state))
}

/// One of its versions.
#[component]
pub fn VersionPage() -> impl IntoView {
    let (id, version) = (part("id"), part("version"));
    let data = async move { usecases::look(&cx()?, id?, Some(version?), TalkAt::default()).await };
    page(data, |found: PageView| shown(found, None))
}

fn shown(found: PageView, state: Option<FormState>) -> AnyView {
    let t = Texts::here();
    let PageView {
        shown,
        above,
        below,
        related,
        overdue,
        is_version,
    } = found;
    let address = shown.address();
    let head = shown.revision.title.clone();
    let mut links = crumbs(&shown.place);
    links.push(Link::new(t.pages(), shown.place.at("/seiten")));
    links.extend(
        above
            .into_iter()
            .map(|(id, title)| Link::new(title, format!("/seiten/{id}"))),
    );
    let version = {
        let href = format!("{address}/fassungen");
        let text = t.version_of(shown.revision.number, &moment(shown.revision.created_at));
        view! { <Mark symbol=Symbol::History><a href=href>{text}</a></Mark> }
    };
    let locked = shown.content.locked.then(|| {
        view! { <Mark symbol=Symbol::Lock>{t.locked()}</Mark> }
    });
    let place = shown.place.clone();
    let acts = actions(&shown, is_version);
    let alerts = alerts(&shown, overdue, is_version);
    let toc = (shown.outline.len() > 2).then(|| contents(&shown.outline));
    let html = shown.html.clone();
    let keeper = keeper(&shown);
    let below = pages_below(below, &shown);
    let topics = shown.topics.clone();
    let related = related_pages(related);
    let talk = (shown.content.phase == Phase::Live && !is_version)
        .then(|| view! { <TalkSection shown=shown.clone() state/> });
    let class = toc.is_some().then_some("al-cols al-cols--toc");
    view! {
        {title(&head)}
        <Crumbs links/>
        <Head title=head actions=Box::new(move || acts.into_any())>
            <p class="al-cluster"><PlaceMarks place/>{version}{locked}</p>
        </Head>
        <div class=class>
            {toc}
            <div class="al-stack al-stack--sections al-read">
                {alerts}
                <article><Text html/></article>
                <TopicChips topics/>
                {below}
                {related}
                {keeper}
                {talk}
            </div>
        </div>
    }
    .into_any()
}

fn actions(shown: &Shown, is_version: bool) -> Vec<AnyView> {
    let t = Texts::here();
    if is_version {
        return Vec::new();
    }
    let address = shown.address();
    let mut all = Vec::new();
    if shown.may.edit {
        let href = format!("{address}/bearbeiten");
        all.push(view! { <LinkButton href kind=Kind::Secondary icon=Symbol::Edit>{t.edit()}</LinkButton> }.into_any());
    }
    if shown.may.keep {
        let href = format!("{address}/verwalten");
        all.push(view! { <LinkButton href kind=Kind::Secondary icon=Symbol::Settings>{t.manage()}</LinkButton> }.into_any());
    }
    if shown.content.phase == Phase::Live {
        all.push(view! { <OpenActs shown=shown.clone()/> }.into_any());
    }
    all
}

/// What its reader must know before they read.
fn alerts(shown: &Shown, overdue: Option<Day>, is_version: bool) -> Vec<AnyView> {
    let t = Texts::here();
    let address = shown.address();
    let act = |act: &'static str, label: &'static str| {
        let address = address.clone();
        view! {
            <form method="post" action=address data-sent="">
                <SubmitButton kind=Kind::Secondary name="act" value=act>{label}</SubmitButton>
            </form>
        }
    };
    let mut all = Vec::new();
    if is_version {
        let href = address.clone();
        all.push(view! {
            <Alert title=t.old_version(shown.revision.number)><p><a href=href>{t.to_current()}</a></p></Alert>
        }
        .into_any());
        return all;
    }
    match shown.content.phase {
        Phase::Draft | Phase::Review => {
            all.push(view! { <Alert title=t.draft()><p>{t.draft_text()}</p></Alert> }.into_any());
        }
        Phase::Archived => {
            let back = shown.may.restore.then(|| act("bring-back", t.bring_back()));
            all.push(
                view! { <Alert title=t.archived_alert()><p>{t.archived_text()}</p>{back}</Alert> }
                    .into_any(),
            );
        }
        Phase::Trashed => {
            let until = cx().ok().map(|cx| {
                let (day, ..) = cx.app.clock.local(shown.content.phase_at);
                day_words(Day::from_number(day.number() + GRACE))
            });
            let back = shown.may.restore.then(|| act("bring-back", t.bring_back()));
            all.push(
                view! {
                    <Alert tone=Tone::Warning title=t.trashed_alert()>
                        <p>{t.trashed_text(&until.unwrap_or_default())}</p>{back}
                    </Alert>
                }
                .into_any(),
            );
        }
        Phase::Live => {}
    }
    if let Some(head) = shown.content.head.filter(|_| shown.has_newer) {
        let href = format!("{address}/fassungen/{head}");
        all.push(
            view! { <Alert title=t.newer()><p><a href=href>{t.see_newer()}</a></p></Alert> }
                .into_any(),
        );
    }
    if let Some(day) = overdue.filter(|_| shown.content.phase == Phase::Live) {
        let body = match shown.may.keep {
            true => view! { <p>{t.still_right_text()}</p>{act("confirm", t.confirm())} }.into_any(),
            false => view! { <p>{t.overdue_text()}</p> }.into_any(),
        };
        all.push(
            view! { <Alert tone=Tone::Warning title=t.overdue(&day_words(day))>{body}</Alert> }
                .into_any(),
        );
    }
    all
}

/// The headings of the page.
fn contents(outline: &[OutlineEntry]) -> AnyView {
    let t = Texts::here();
    let one = |entry: &OutlineEntry| {
        let href = format!("#{}", entry.id);
        let class = format!("ct-toc__{}", entry.level.number());
        view! { <li class=class><a href=href dir="auto">{entry.text.clone()}</a></li> }
    };
    view! {
        <nav class="ct-toc al-side" aria-label=t.on_this_page()>
            <details class="al-fold al-fold--wide">
                <summary>{t.on_this_page()}<Icon symbol=Symbol::Down/></summary>
                <p class="ct-toc__title" aria-hidden="true">{t.on_this_page()}</p>
                <ol>{outline.iter().map(one).collect_view()}</ol>
            </details>
        </nav>
    }
    .into_any()
}

/// Who answers for the page.
fn keeper(shown: &Shown) -> AnyView {
    let t = Texts::here();
    let owner = shown.owner().cloned();
    owner
        .map(|owner| {
            view! {
                <Section id="verantwortlich" title=t.responsible()>
                    <Writer named=Some(owner.clone())><small class="al-muted" dir="auto">{owner.function}</small></Writer>
                </Section>
            }
        })
        .into_any()
}

/// Other pages about the same.
fn related_pages(related: Vec<(Id<kinds::Content>, String)>) -> Option<AnyView> {
    let t = Texts::here();
    let one = |(id, title)| {
        let href = writing::address(PAGE, id);
        view! { <li><a class="al-title-link" href=href dir="auto">{title}</a></li> }
    };
    (!related.is_empty()).then(|| {
        view! {
            <Section id="verwandt" title=t.related_pages()>
                <Rows>{related.into_iter().map(one).collect_view()}</Rows>
            </Section>
        }
        .into_any()
    })
}

fn pages_below(below: Vec<Below>, shown: &Shown) -> Option<AnyView> {
    let t = Texts::here();
    let new = (shown.place.is_open() && shown.content.phase == Phase::Live).then(|| {
        let href = format!("{}?unter={}", shown.place.at("/seiten/neu"), shown.content.id);
        view! { <p><a class="al-link" href=href><Icon symbol=Symbol::Add small=true/>{t.new_below()}</a></p> }
    });
    if below.is_empty() {
        return new.map(IntoAny::into_any);
    }
    Some(
        view! {
            <Section id="darunter" title=t.pages_below()>
                <Outline label=t.pages_below() pages=below/>
                {new}
            </Section>
        }
        .into_any(),
    )
}
