//! News, `/meldungen/:id`.

use leptos::prelude::*;
use platform::{access::Phase, context::cx, form::FormState};
use ui::{button::Kind, prelude::*};
use writing::views::{
    OpenActs, PlaceMarks, TalkSection, TopicChips, When, Writer, crumbs, day_words, moment,
};

use super::front::focus_class;
use crate::{
    texts::Texts,
    usecases::{self, NewsView, Stage},
};

/// The page of news.
#[component]
pub fn NewsPage() -> impl IntoView {
    let id = part("id");
    let state = use_context::<FormState>();
    let data = async move { usecases::look(&cx()?, id?).await };
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
    let version = (shown.revision.number > 1).then(|| {
        let words = t.version(shown.revision.number, &moment(shown.revision.created_at));
        view! { <Mark symbol=Symbol::History>{words}</Mark> }
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
            <p class="al-cluster"><PlaceMarks place/>{at}{version}</p>
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
            <aside class="al-stack al-stack--panels" aria-label=t.contact()>{owner}</aside>
        </div>
    }
    .into_any()
}

/// What those who work on the news see above them: where they stand, and what is next.
fn desk(found: &NewsView, state: Option<FormState>) -> Vec<AnyView> {
    let t = Texts::here();
    let content = &found.shown.content;
    let address = found.shown.address();
    let state = state.unwrap_or_default();
    let button = |act: &'static str, label: &'static str| {
        let address = address.clone();
        let kind = match act {
            "publish" => Kind::Primary,
            _ => Kind::Secondary,
        };
        view! {
            <form method="post" action=address data-sent="">
                <SubmitButton kind name="act" value=act>{label}</SubmitButton>
            </form>
        }
    };
    let mut all = Vec::new();
    let returned = found.review.as_ref().filter(|review| review.returned);
    // Of what readers see already, those who work on it see the newest version.
    let (title, text) = match content.phase {
        Phase::Live => (t.newer(), t.newer_text()),
        _ => (t.draft(), t.draft_text()),
    };
    let newer = (content.phase == Phase::Live).then(|| view! { <p>{text}</p> });
    let scheduled = found
        .scheduled
        .map(|one| view! { <p><b>{t.scheduled(&moment(one.at))}</b></p> });
    match found.stage {
        Stage::Draft => {
            let back = returned.map(|review| {
                view! { <p><b>{t.returned()}</b></p><p class="al-lines" dir="auto">{review.answer.clone()}</p> }
            });
            let publish = found.may_publish.then(|| button("publish", t.publish()));
            let submit = found.may_submit.then(|| {
                view! {
                    <Form action=address.clone() state=state.clone() id="abgabe" class="al-stack">
                        <TextArea name="note" label=t.submit_note() rows=2 optional=true/>
                        <Field name="due_on" label=t.submit_due() hint=t.submit_due_hint() optional=true narrow=true/>
                        <p class="al-actions"><SubmitButton name="act" value="submit">{t.submit()}</SubmitButton></p>
                    </Form>
                }
            });
            all.push(
                view! {
                    <Alert title><p>{text}</p>{scheduled}{back}{publish}</Alert>
                    {submit}
                }
                .into_any(),
            );
        }
        Stage::Review => {
            let review = found.review.as_ref();
            let head = review.and_then(|review| review.due_on).map_or_else(
                || t.in_review().to_owned(),
                |day| t.in_review_until(&day_words(day)),
            );
            let note = review
                .filter(|review| !review.note.is_empty())
                .map(|review| view! { <p dir="auto">{t.asked_note(&review.note)}</p> });
            let own = (found.shown.may.publish && !found.may_publish)
                .then(|| view! { <p>{t.own_four_eyes()}</p> });
            let decide = found.may_publish.then(|| {
                view! {
                    <Form action=address.clone() state=state.clone() id="freigabe" class="al-stack">
                        <Field name="publish_on" label=t.publish_on() hint=t.publish_hint() optional=true narrow=true/>
                        <Field name="publish_time" label=t.publish_time() hint=t.time_hint() optional=true narrow=true/>
                        <p class="al-actions"><SubmitButton name="act" value="publish">{t.publish()}</SubmitButton></p>
                    </Form>
                    <Form action=address.clone() state=state.clone() id="rueckgabe" class="al-stack">
                        <TextArea name="answer" label=t.answer() rows=2/>
                        <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="return">{t.return_it()}</SubmitButton></p>
                    </Form>
                }
            });
            all.push(
                view! { <Alert title=head>{newer}{scheduled}{note}{own}</Alert>{decide} }
                    .into_any(),
            );
        }
        Stage::Over => all.extend(put_away(found)),
    }
    all
}

/// Where what was put away lies, and the way back.
fn put_away(found: &NewsView) -> Option<AnyView> {
    let t = Texts::here();
    let address = found.shown.address();
    let back = found.shown.may.restore.then(|| {
        view! {
            <form method="post" action=address data-sent="">
                <SubmitButton kind=Kind::Secondary name="act" value="bring-back">{t.bring_back()}</SubmitButton>
            </form>
        }
    });
    match found.shown.content.phase {
        Phase::Archived => Some(
            view! { <Alert title=t.archived()><p>{t.archived_text()}</p>{back}</Alert> }.into_any(),
        ),
        Phase::Trashed => Some(
            view! { <Alert tone=Tone::Warning title=t.trashed()><p>{t.trashed_text()}</p>{back}</Alert> }
                .into_any(),
        ),
        _ => None,
    }
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
