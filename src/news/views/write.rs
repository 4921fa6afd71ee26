//! Writing news, `/gruppen/:id/meldungen/neu`, and changing some, `/meldungen/:id/bearbeiten`.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{button::Kind, prelude::*, select::Pick};
use writing::views::{Beside, Filled, WriteForm, crumbs, place_here, standing};

use crate::{
    texts::Texts,
    usecases::{self, Addressees, Focus, NewsForm, To, list_address},
};

/// The form for new news.
#[component]
pub fn WritePage() -> impl IntoView {
    let here = place_here();
    let draft = asked("entwurf").parse().ok();
    let refused = use_context::<FormState>();
    let data = async move {
        let cx = cx()?;
        let place = here.find(&cx).await?;
        Box::pin(usecases::form(&cx, To::New(place, None), draft)).await
    };
    page(data, move |found: NewsForm| form(found, refused))
}

/// The form for new news of a unit.
#[component]
pub fn UnitWritePage() -> impl IntoView {
    let id = part("id");
    let draft = asked("entwurf").parse().ok();
    let refused = use_context::<FormState>();
    let data = async move {
        let cx = cx()?;
        let (place, unit) = usecases::unit_channel(&cx, id?).await?;
        Box::pin(usecases::form(&cx, To::New(place, Some(unit)), draft)).await
    };
    page(data, move |found: NewsForm| form(found, refused))
}

/// The form for changing some.
#[component]
pub fn ChangePage() -> impl IntoView {
    let id = part("id");
    let draft = asked("entwurf").parse().ok();
    let refused = use_context::<FormState>();
    let data = async move { Box::pin(usecases::form(&cx()?, To::Change(id?), draft)).await };
    page(data, move |found: NewsForm| form(found, refused))
}

/// What the form shows when nothing was typed yet.
fn first(found: &NewsForm) -> FormState {
    let on = |is: bool| if is { "on" } else { "" }.to_owned();
    let details = &found.details;
    let mut values = vec![
        ("teaser", details.teaser.clone()),
        ("picture_alt", details.picture_alt.clone()),
        ("focus", Focus::of(details.focus).code().to_owned()),
        ("pinned", on(details.pinned)),
        ("urgent", on(details.urgent)),
        ("asks_confirmation", on(details.asks_confirmation)),
    ];
    values.extend(
        details
            .addressed
            .iter()
            .map(|to| ("addressed", to.to_string())),
    );
    if let Some(shown) = &found.shown {
        values.extend(standing(shown));
    }
    values.extend(found.expires_on.map(|day| ("expires_on", day.typed())));
    if let (Some(at), Ok(cx)) = (found.scheduled, cx()) {
        let (day, hour, minute) = cx.app.clock.local(at);
        values.push(("publish_on", day.typed()));
        values.push(("publish_time", format!("{hour}:{minute:02}")));
    }
    FormState::with_values(values)
}

fn form(found: NewsForm, refused: Option<FormState>) -> AnyView {
    let t = Texts::here();
    let address = found.address.clone();
    let list = list_address(&found.place, found.unit.as_ref());
    let cancel = match &found.shown {
        Some(shown) => shown.address(),
        None => list.clone(),
    };
    let head = match found.shown {
        Some(_) => t.edit_title(),
        None => t.write(),
    };
    let filled = Filled::new(refused, found.begun.clone(), || first(&found));
    let state = &filled.state;
    let upon = found.shown.as_ref().and_then(|shown| shown.content.head);
    let kept = state.value("picture-kept");
    let uploaded = (!kept.is_empty()).then(|| {
        view! { <input type="hidden" name="picture-kept" value=kept/><p class="al-muted">{t.picture_kept()}</p> }
    });
    let (edits, publishes) = (found.edits, found.publishes);
    let has_picture = found.details.picture.is_some();
    let remove = move || {
        has_picture.then(|| view! { <Checkbox name="remove-picture" label=t.picture_remove()/> })
    };
    let focus = |focus: Focus| {
        let label = match focus {
            Focus::Middle => t.focus_middle(),
            Focus::Top => t.focus_top(),
            Focus::Bottom => t.focus_bottom(),
            Focus::Left => t.focus_left(),
            Focus::Right => t.focus_right(),
        };
        Pick::new(focus.code(), label)
    };
    let focus: Vec<Pick> = Focus::ALL.map(focus).into();
    let picks = |(part, all): Addressees| {
        let picks = all.into_iter().map(|(code, name)| Pick::new(code, name));
        (part.to_owned(), picks.collect())
    };
    let addressees: Vec<(String, Vec<Pick>)> = found.addressees.into_iter().map(picks).collect();
    let whom_hint = match found.details.unit {
        Some(_) => t.addressed_hint_unit(),
        None => t.addressed_hint(),
    };
    // Fields are made within the form, which tells them what they hold.
    let whom = move || {
        (!addressees.is_empty()).then(|| {
            let words = LongWords {
                legend: t.whom_title().to_owned(),
                hint: whom_hint.to_owned(),
                open: t.choose_addressed().to_owned(),
                narrow: t.narrow_addressed().to_owned(),
            };
            view! { <LongChoice name="addressed" words groups=addressees>""</LongChoice> }
        })
    };
    let above = move || {
        edits.then(|| {
            view! {
                <Checkbox name="pinned" label=t.pinned()/>
                <Checkbox name="urgent" label=t.urgent() hint=t.urgent_hint()/>
            }
        })
    };
    let publish = publishes.then(|| {
        view! {
            <SubmitButton name="act" value="publish">{t.publish()}</SubmitButton>
        }
    });
    let when = move || {
        publishes.then(|| view! {
        <Field name="publish_on" label=t.publish_on() hint=t.publish_hint() optional=true narrow=true/>
        <Field name="publish_time" label=t.publish_time() hint=t.time_hint() optional=true narrow=true/>
    })
    };
    let (keep_kind, keep) = match publishes {
        true => (Kind::Secondary, t.keep_draft()),
        false => (Kind::Primary, t.keep_then_submit()),
    };
    let mut links = crumbs(&found.place);
    let unit = found.unit.as_ref();
    links.extend(unit.map(|unit| Link::name(unit.full(), unit.address())));
    links.push(Link::new(t.news(), list));
    let stands = unit.map(|unit| t.unit_hint(&unit.full()));
    let space = found.place.space;
    let topics = found.shown.map(|shown| shown.topics).unwrap_or_default();
    let lead = Box::new(move || {
        view! { <TextArea name="teaser" label=t.teaser() hint=t.teaser_hint() rows=2/> }.into_any()
    });
    let part = Box::new(move || {
        view! {
            <Section id="bild" title=t.picture()>
                {uploaded}
                <FileField name="picture" label=t.picture() hint=t.picture_hint()/>
                {remove()}
                <Field name="picture_alt" label=t.alt() hint=t.alt_hint() optional=true/>
                <Select name="focus" label=t.focus() options=focus/>
            </Section>
            <Section id="wann" title=t.when_title()>
                {when()}
                <Field name="expires_on" label=t.expires_on() hint=t.expires_hint() optional=true narrow=true/>
            </Section>
            {whom()}
            <div class="al-stack al-stack--tight">
                {above()}
                <Checkbox name="asks_confirmation" label=t.asks() hint=t.asks_hint()/>
            </div>
        }
        .into_any()
    });
    let beside = Beside {
        title: t.beside_title(),
        part,
    };
    view! {
        {title(head)}
        <Crumbs links/>
        <Head title=head><p class="al-muted">{t.visible_hint(&found.place.name)}" "{stands}</p></Head>
        <div class="al-stack">
            <WriteForm filled address space upon topics lead beside multipart=true title_hint=t.title_hint()>
                <div class="al-savebar">
                    {publish}
                    <SubmitButton kind=keep_kind name="act" value="keep">{keep}</SubmitButton>
                    <LinkButton href=cancel kind=Kind::Tertiary>{ui::texts::Texts::here().cancel()}</LinkButton>
                    <p class="al-small al-muted" role="status" data-editor-status=""></p>
                </div>
            </WriteForm>
        </div>
    }
    .into_any()
}
