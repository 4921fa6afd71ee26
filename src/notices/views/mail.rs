//! When notices come by mail, `/mitteilungen/einstellungen`.

use leptos::prelude::*;
use platform::{context::cx, form::FormState, form::form_state, mail::wishes::When};
use ui::prelude::*;

use crate::{
    ADDRESS, MAIL, MailTellers, Place,
    texts::Texts,
    usecases::{self, MailPage as Data, place_field},
};

/// The reader's choice.
#[component]
pub fn MailPage() -> impl IntoView {
    let tellers = use_context::<MailTellers>().unwrap_or(MailTellers(&[]));
    let data = async move { usecases::mail_page(&cx()?, tellers).await };
    page(data, move |found: Data| view! { <Shown found/> }.into_any())
}

#[component]
fn Shown(found: Data) -> impl IntoView {
    let t = Texts::here();
    let Data {
        places,
        preset,
        address,
        is_on,
    } = found;
    let note = match (is_on, &address) {
        (false, _) => Some((t.off(), t.off_text())),
        (true, None) => Some((t.no_address(), t.no_address_text())),
        (true, Some(_)) => None,
    };
    let goes_to = address.filter(|_| is_on).map(|address| t.goes_to(&address));
    let state = form_state(FormState::default);
    view! {
        {title(t.mail_title())}
        <Crumbs links=vec![Link::new(t.title(), ADDRESS)]/>
        <Head title=t.mail_title()><p class="al-muted">{t.mail_lead()}" "{goes_to}</p></Head>
        <div class="al-stack al-stack--sections al-read">
            {note.map(|(title, text)| view! { <Alert title><p>{text}</p></Alert> })}
            <Form action=MAIL state>
                <Choice name="preset" legend=t.preset() options=presets(t, preset)/>
                {(!places.is_empty()).then(|| view! { <Places places/> })}
                <SaveBar cancel=ADDRESS/>
            </Form>
        </div>
    }
}

#[component]
fn Places(places: Vec<(Place, Option<When>)>) -> impl IntoView {
    let t = Texts::here();
    let one = move |(place, chosen): (Place, Option<When>)| {
        let options = vec![
            Pick::new("", t.as_preset()).on(chosen.is_none()),
            pick(When::AtOnce, t.at_once(), chosen),
            pick(When::Never, t.never(), chosen),
        ];
        view! { <Select name=place_field(place.space) label=place.name options narrow=true/> }
    };
    view! {
        <Section id="gruppen" title=t.places()>
            <div class="al-stack">
                <p class="al-muted">{t.places_text()}</p>
                {places.into_iter().map(one).collect_view()}
            </div>
        </Section>
    }
}

fn presets(t: Texts, preset: When) -> Vec<Pick> {
    let chosen = Some(preset);
    vec![
        pick(When::AtOnce, t.at_once(), chosen).detail(t.at_once_text()),
        pick(When::Daily, t.daily(), chosen).detail(t.daily_text()),
        pick(When::Never, t.never(), chosen).detail(t.never_text()),
    ]
}

fn pick(when: When, label: &str, chosen: Option<When>) -> Pick {
    Pick::new(when.code(), label).on(chosen == Some(when))
}
