//! Writing a page, `/gruppen/:id/seiten/neu`, and changing one, `/seiten/:id/bearbeiten`.

use document::{Document, differing};
use leptos::{either::Either, prelude::*};
use platform::{access::Phase, context::cx, form::FormState};
use ui::{button::Kind, prelude::*};
use writing::views::{Filled, WriteForm, crumbs, moment, place_here, standing};

use super::parent::{ParentFields, searched};
use crate::{
    Template,
    texts::Texts,
    usecases::{self, BeginPage as Beginning, EditPage as Editing},
};

/// The form for a new page; before it, the choice of a template.
#[component]
pub fn BeginPage() -> impl IntoView {
    let here = place_here();
    let template = Template::from_code(&asked("vorlage"));
    let draft = asked("entwurf").parse().ok();
    let below = asked("unter");
    let refused = use_context::<FormState>();
    let wanted = (below.parse().ok(), searched(refused.as_ref()));
    let data = async move {
        let cx = cx()?;
        let place = here.find(&cx).await?;
        usecases::begin_page_form(&cx, place, template, draft, (wanted.0, &wanted.1)).await
    };
    page(data, move |found: Beginning| {
        let t = Texts::here();
        let address = found.place.at("/seiten/neu");
        let asks = refused.is_none() && found.begun.fields.is_none() && found.template.is_none();
        let body = match asks {
            true => Either::Left(templates(&address, &below)),
            false => Either::Right(form(&found, &address, &below, refused)),
        };
        let links = {
            let mut links = crumbs(&found.place);
            links.push(Link::new(t.pages(), found.place.at("/seiten")));
            links
        };
        view! {
            {title(t.new_page())}
            <Crumbs links/>
            <Head title=t.new_page()><p class="al-muted">{t.visible_hint(&found.place.name)}</p></Head>
            <div class="al-read al-stack">{body}</div>
        }
        .into_any()
    })
}

fn templates(address: &str, below: &str) -> impl IntoView + use<> {
    let t = Texts::here();
    let (address, below) = (address.to_owned(), below.to_owned());
    let one = move |template: Template| {
        let query =
            platform::http::form::encode(&[("vorlage", template.code()), ("unter", &below)]);
        let href = format!("{address}?{query}");
        view! {
            <li>
                <a class="al-title-link" href=href>{template.name(t.0)}</a>
                <p class="al-small al-muted">{template.about(t.0)}</p>
            </li>
        }
    };
    view! {
        <Section id="vorlagen" title=t.template_question()>
            <Rows>{Template::ALL.map(one).into_iter().collect_view()}</Rows>
        </Section>
    }
}

fn form(
    found: &Beginning,
    address: &str,
    below: &str,
    refused: Option<FormState>,
) -> impl IntoView + use<> {
    let t = Texts::here();
    let filled = Filled::new(refused, found.begun.clone(), || {
        FormState::with_values([
            ("text", found.template.map_or("", Template::markdown)),
            ("parent", below),
        ])
    });
    let parents = found.parents.clone();
    let space = found.place.space;
    let cancel = found.place.at("/seiten");
    view! {
        <WriteForm filled address space title_hint=t.page_title_hint()>
            <ParentFields parents/>
            <div class="al-savebar">
                <SubmitButton name="act" value="publish">{t.publish()}</SubmitButton>
                <SubmitButton kind=Kind::Secondary name="act" value="keep">{t.keep_draft()}</SubmitButton>
                <LinkButton href=cancel kind=Kind::Tertiary>{ui::texts::Texts::here().cancel()}</LinkButton>
                <p class="al-small al-muted" role="status" data-editor-status=""></p>
            </div>
        </WriteForm>
    }
}

/// The form for changing a page.
#[component]
pub fn EditPage() -> impl IntoView {
    let id = part("id");
    let draft = asked("entwurf").parse().ok();
    let refused = use_context::<FormState>();
    let data = async move { usecases::edit_page(&cx()?, id?, draft).await };
    page(data, move |found: Editing| {
        let t = Texts::here();
        let shown = found.shown;
        let address = format!("{}/bearbeiten", shown.address());
        let filled = Filled::new(refused, found.begun, || {
            FormState::with_values(standing(&shown))
        });
        let state = &filled.state;
        let against = state.value("against");
        // What was saved meanwhile, beside what was typed.
        let conflict = (!against.is_empty()).then(|| {
            let typed = Document::typed(&state.value("document"), &state.value("text"));
            let (own, others) = differing(&typed.unwrap_or_default(), &shown.document);
            let (my_title, their_title) = (state.value("title"), &shown.revision.title);
            let text = |title: &str, part: Option<Document>| {
                let part = part.map(|part| part.to_markdown());
                let part = part.unwrap_or_else(|| t.nothing_here().to_owned());
                match my_title == *their_title {
                    true => part,
                    false => format!("{title}\n\n{part}"),
                }
            };
            let version = |title: String, text: String, value: &str| Version {
                title,
                text,
                value: value.to_owned(),
                choose: None,
            };
            let saved = t.their_version(shown.revision.number, &moment(shown.revision.created_at));
            let mine = version(t.your_version().to_owned(), text(&my_title, own), "mine");
            let theirs = version(saved, text(their_title, others), "theirs");
            let against = against.clone();
            view! {
                <input type="hidden" name="against" value=against/>
                <p class="al-small al-muted">{t.only_differing()}</p>
                <Merge name="keep" versions=vec![mine, theirs] both="both"/>
            }
            .into_any()
        });
        let (space, upon) = (shown.content.space, shown.content.head);
        let topics = shown.topics.clone();
        let cancel = shown.address();
        let is_draft = shown.content.phase != Phase::Live;
        let buttons = is_draft.then(|| view! {
            <SubmitButton kind=Kind::Secondary name="act" value="publish">{t.publish()}</SubmitButton>
        });
        let save = match is_draft {
            true => t.keep_draft(),
            false => t.save(),
        };
        let mut links = crumbs(&shown.place);
        links.push(Link::new(shown.revision.title.clone(), shown.address()));
        view! {
            {title(t.edit_title())}
            <Crumbs links/>
            <Head title=t.edit_title()><p class="al-muted">{t.visible_hint(&shown.place.name)}</p></Head>
            <div class="al-read al-stack">
                <WriteForm filled address space upon topics above=conflict title_hint=t.page_title_hint()>
                    <SaveBar save cancel>{buttons}</SaveBar>
                </WriteForm>
            </div>
        }
        .into_any()
    })
}
