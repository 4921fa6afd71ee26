//! Topics: the list, `/themen`, what is written about one, `/themen/:id`, and the chips on what is
//! about them.

use leptos::prelude::*;
use platform::{context::cx, time::Instant};
use ui::{button::Kind, prelude::*};

use super::when::When;
use crate::{
    State, Topic,
    texts::Texts,
    usecases::topics::{self, About, Branch, TopicPage as Data, TopicsPage as ListData},
};

/// All topics with how much the reader finds about each.
#[component]
pub fn TopicsPage() -> impl IntoView {
    let data = async { topics::topics_page(&cx()?).await };
    page(data, |found: ListData| {
        let t = Texts::here();
        let waits = (found.proposed > 0).then(|| {
            view! { <Mark kind=MarkKind::See symbol=Symbol::Clock>{t.topics_wait(found.proposed)}</Mark> }
        });
        let keep = found.keeps.then(|| {
            view! {
                <LinkButton href="/verwaltung/themen" kind=Kind::Secondary icon=Symbol::Settings>{t.keep_topics()}</LinkButton>
                {waits}
            }
        });
        let list = match found.branches.is_empty() {
            true => {
                view! { <Empty title=t.no_topics_title() text=t.no_topics()>""</Empty> }.into_any()
            }
            false => {
                view! { <div class="tp-list">{found.branches.into_iter().map(branch).collect_view()}</div> }.into_any()
            }
        };
        view! {
            {title(t.topics())}
            <Crumbs links=knowledge()/>
            <Head title=t.topics() actions=Box::new(move || keep.into_any())><p class="al-muted">{t.topics_lead()}</p></Head>
            {list}
        }
        .into_any()
    })
}

/// The area in which topics lie.
fn knowledge() -> Vec<Link> {
    vec![Link::new(Texts::here().knowledge(), "/wissen")]
}

fn branch(branch: Branch) -> impl IntoView {
    let id = format!("t-{}", branch.topic.id);
    let heading = id.clone();
    let below = branch.below.into_iter().map(|(topic, count)| {
        let href = topic.address();
        view! { <li><a href=href dir="auto">{topic.name}</a>{counted(count)}</li> }
    });
    let below = below.collect_view();
    let href = branch.topic.address();
    view! {
        <section aria-labelledby=id>
            <h2 id=heading><a class="al-title-link" href=href dir="auto">{branch.topic.name}</a>{counted(branch.count)}</h2>
            <ul>{below}</ul>
        </section>
    }
}

/// How much there is, if there is anything.
fn counted(count: i64) -> Option<impl IntoView> {
    let words = Texts::here().contents_counted(count);
    (count > 0).then(|| {
        view! { " "<span class="al-muted al-num"><span aria-hidden="true">{count}</span><span class="al-vh">{words}</span></span> }
    })
}

/// What is written about a topic before a moment (`vor`).
#[component]
pub fn TopicPage() -> impl IntoView {
    let id = part("id");
    let before = asked("vor").parse().ok().map(Instant);
    let data = async move { topics::topic_page(&cx()?, id?, before).await };
    page(data, move |found: Data| {
        let t = Texts::here();
        let base = found.topic.address();
        let mut links = knowledge();
        links.push(Link::new(t.topics(), "/themen"));
        links.extend(found.above.map(|above| {
            let to = above.address();
            Link::new(above.name, to)
        }));
        let retired = (found.topic.state == State::Retired)
            .then(|| view! { <p class="al-muted">{t.retired_topic()}</p> });
        let below = (!found.below.is_empty()).then(|| {
            view! { <Section id="teile" title=t.parts_of_topic()>{chips(t.parts_of_topic(), found.below)}</Section> }
        });
        let next = found.next.map(|at| {
            let href = format!("{base}?vor={}", at.0);
            view! { <a href=href rel="next">{t.older()}</a> }
        });
        let newest = before.map(|_| view! { <a href=base.clone()>{t.newest()}</a> });
        let list = match found.entries.is_empty() {
            true => {
                view! { <Empty title=t.nothing_about_title() text=t.nothing_about()>""</Empty> }
                    .into_any()
            }
            false => view! { <Rows>{found.entries.into_iter().map(entry).collect_view()}</Rows> }
                .into_any(),
        };
        let name = found.topic.name;
        view! {
            {title(&name)}
            <Crumbs links/>
            <Head title=name><p class="al-muted">{t.topic()}</p>{retired}</Head>
            <div class="al-read al-stack al-stack--sections">
                {below}
                <Section id="dazu" title=t.written_about()>{list}</Section>
                <p class="al-cluster">{newest}{next}</p>
            </div>
        }
        .into_any()
    })
}

fn entry(about: About) -> impl IntoView {
    let href = crate::address(&about.content.kind, about.content.id);
    let kind = Texts::here().kind(&about.content.kind);
    view! {
        <li>
            <a class="al-title-link" href=href dir="auto">{about.title}</a>
            <p class="al-small al-muted">{kind}" · "<span dir="auto">{about.place}</span>" · "<When at=about.at/></p>
        </li>
    }
}

fn chips(label: &'static str, topics: Vec<Topic>) -> impl IntoView {
    let one = |topic: Topic| {
        let href = topic.address();
        view! { <li><Chip text=topic.name href/></li> }
    };
    view! { <Chips label>{topics.into_iter().map(one).collect_view()}</Chips> }
}

/// What something is about, each leading to the page of the topic. Nothing where it is about nothing.
#[component]
pub fn TopicChips(topics: Vec<Topic>) -> impl IntoView {
    let t = Texts::here();
    let given: Vec<_> = topics
        .into_iter()
        .filter(|topic| topic.state != State::Proposed)
        .collect();
    (!given.is_empty()).then(|| {
        view! { <Section id="themen" title=t.topics()>{chips(t.topics(), given)}</Section> }
    })
}
