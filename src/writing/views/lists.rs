//! The reader's own lists: drafts, bookmarks, and reports on which they decide.

use document::Document;
use leptos::prelude::*;
use platform::{
    content::{Content, Phase},
    context::cx,
    form::{FormState, form_state},
};
use ui::{button::Kind, prelude::*};

use super::{
    talk::TALK_COMMENT,
    when::{When, moment},
};
use crate::{
    Draft,
    texts::Texts,
    usecases::{self, Bookmarked, Reported, Unfinished},
};

/// `/entwuerfe`: what the reader began to write.
#[component]
pub fn DraftsPage() -> impl IntoView {
    let data = async { usecases::unfinished(&cx()?).await };
    page(data, |found: Unfinished| {
        let t = Texts::here();
        let saved = (!found.unpublished.is_empty()).then(|| {
            let rows = found.unpublished.into_iter().map(unpublished);
            view! { <Section id="gespeichert" title=t.unpublished()><Rows>{rows.collect_view()}</Rows></Section> }
        });
        let typed = match (found.drafts.is_empty(), &saved) {
            (true, None) => {
                view! { <Empty title=t.no_drafts_title() text=t.no_drafts()>""</Empty> }.into_any()
            }
            (true, Some(_)) => ().into_any(),
            (false, _) => {
                let rows = found.drafts.into_iter().map(draft);
                view! { <Section id="begonnen" title=t.begun()><Rows>{rows.collect_view()}</Rows></Section> }
                    .into_any()
            }
        };
        view! {
            {title(t.drafts())}
            <Head title=t.drafts()/>
            <div class="al-read al-stack al-stack--sections">{typed}{saved}</div>
        }
        .into_any()
    })
}

/// Something typed and not sent. Its text stands here too: the form it belongs to may be gone.
fn draft(draft: Draft) -> impl IntoView {
    let t = Texts::here();
    let name = match draft.value("title") {
        "" => t.untitled().to_owned(),
        title => title.to_owned(),
    };
    let href = format!("{}?entwurf={}", draft.address, draft.id);
    let text = Document::typed(draft.value("document"), draft.value("text")).map_or_else(
        |_| draft.value("text").to_owned(),
        |document| document.to_markdown(),
    );
    let text = (!text.trim().is_empty()).then(|| {
        view! {
            <details class="ct-act">
                <summary>{t.show_text()}<span class="al-vh">": "{name.clone()}</span></summary>
                <p class="al-lines" dir="auto">{text}</p>
            </details>
        }
    });
    view! {
        <li>
            <a class="al-title-link" href=href dir="auto">{name.clone()}</a>
            <p class="al-small al-muted">{moment(draft.saved_at)}</p>
            {text}
            <form method="post" action="/entwuerfe" data-sent="">
                <input type="hidden" name="draft" value=draft.id.to_string()/>
                <SubmitButton kind=Kind::Tertiary>{t.discard_draft()}<span class="al-vh">": "{name}</span></SubmitButton>
            </form>
        </li>
    }
}

/// Something saved that readers do not see yet.
fn unpublished((content, title): (Content, String)) -> impl IntoView {
    let t = Texts::here();
    let stands = match content.phase {
        Phase::Review => t.is_in_review(),
        _ => t.is_draft(),
    };
    let title = match title.is_empty() {
        true => t.untitled().to_owned(),
        false => title,
    };
    view! {
        <li>
            <a class="al-title-link" href=crate::address(&content.kind, content.id) dir="auto">{title}</a>
            <p class="al-small al-muted">{t.kind(&content.kind)}" · "{stands}</p>
        </li>
    }
}

/// `/gemerkt`: what the reader wanted to find again.
#[component]
pub fn BookmarksPage() -> impl IntoView {
    let data = async { usecases::bookmarks(&cx()?).await };
    page(data, |found: Vec<Bookmarked>| {
        let t = Texts::here();
        let one = move |found: Bookmarked| {
            let href = crate::address(&found.content.kind, found.content.id);
            view! {
                <li>
                    <a class="al-title-link" href=href dir="auto">{found.title}</a>
                    <p class="al-small al-muted">{t.kind(&found.content.kind)}</p>
                </li>
            }
        };
        let list = match found.is_empty() {
            true => view! { <Empty title=t.no_bookmarks_title() text=t.no_bookmarks()>""</Empty> }
                .into_any(),
            false => view! { <Rows>{found.into_iter().map(one).collect_view()}</Rows> }.into_any(),
        };
        view! { {title(t.bookmarks())}<Head title=t.bookmarks()/><div class="al-read">{list}</div> }
            .into_any()
    })
}

/// `/gemeldet`: what was reported where the reader moderates.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let refused = form_state(FormState::default);
    let data = async { usecases::open_reports(&cx()?).await };
    page(data, move |open: Vec<Reported>| {
        let t = Texts::here();
        let one = move |found: Reported| {
            let href = crate::address(&found.content.kind, found.content.id);
            let href = match found.about.comment {
                Some(comment) => format!("{href}?{TALK_COMMENT}={comment}#k-{comment}"),
                None => href,
            };
            let about = found.said.map(|said| {
                view! { <p class="al-small al-muted">{t.about_comment()}</p><div class="ct"><blockquote class="al-lines" dir="auto">{said}</blockquote></div> }
            });
            let which = || {
                let title = found.title.clone();
                view! { <span class="al-vh">": "<span dir="auto">{title}</span></span> }
            };
            let (kept, removed) = (which(), which());
            let report = found.report.to_string();
            let id = format!("r{report}");
            let state = match refused.value("report") == report {
                true => refused.clone(),
                false => FormState::default(),
            };
            let many = (found.count > 1).then(|| {
                view! { <p class="al-small al-muted">{t.reported_by(found.count)}</p> }
            });
            let reason = |reason: String| view! { <p dir="auto" class="al-lines">{reason}</p> };
            let reasons = found.reasons.into_iter().map(reason).collect_view();
            view! {
                <li>
                    <h2 class="al-title"><a class="al-title-link" href=href dir="auto">{t.report_about(&found.title)}</a></h2>
                    <p class="al-small al-muted"><When at=found.since/></p>
                    {about}
                    {many}
                    {reasons}
                    <Form action="/gemeldet" state id class="al-stack">
                        <input type="hidden" name="report" value=report/>
                        <TextArea name="answer" label=t.report_answer() hint=t.report_answer_hint() rows=2 optional=true/>
                        <p class="al-actions">
                            <SubmitButton kind=Kind::Secondary name="act" value="keep">{t.keep_it()}{kept}</SubmitButton>
                            <SubmitButton kind=Kind::Secondary name="act" value="remove">{t.remove_it()}{removed}</SubmitButton>
                        </p>
                    </Form>
                </li>
            }
        };
        let list = match open.is_empty() {
            true => view! { <Empty title=t.no_reports_title() text=t.no_reports()>""</Empty> }
                .into_any(),
            false => view! { <Rows>{open.into_iter().map(one).collect_view()}</Rows> }.into_any(),
        };
        view! { {title(t.reports_title())}<Head title=t.reports_title()/><div class="al-read">{list}</div> }
            .into_any()
    })
}
