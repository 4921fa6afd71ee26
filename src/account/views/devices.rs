//! Where one is signed in.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{icon::Symbol, prelude::*};

use crate::{
    Devices, SessionEntry,
    addresses::{DEVICES, PASSWORD},
    texts::Texts,
    usecases,
};

/// `/konto/geraete`
#[component]
pub fn DevicesPage() -> impl IntoView {
    let data = async { usecases::devices(&cx()?).await };
    page(data, |devices| view! { <Shown devices/> }.into_any())
}

#[component]
fn Shown(devices: Devices) -> impl IntoView {
    let t = Texts::here();
    let has_others = devices.sessions.len() > 1;
    let password = devices.has_password.then(|| {
        view! {
            <div><LinkButton href=PASSWORD icon=Symbol::Key>{t.change_password()}</LinkButton></div>
        }
    });
    let entry = |entry| view! { <Entry entry/> };
    view! {
        {title(t.devices())}
        <Head title=t.devices()/>
        <div class="al-stack al-stack--sections al-read">
            <div class="al-stack">
                <DescriptionList>
                    <Description term=t.your_login()><span translate="no">{devices.login}</span></Description>
                </DescriptionList>
                {password}
            </div>
            <Section id="geraete" title=t.your_devices()>
                <div class="al-stack">
                    <p class="al-muted">{t.devices_lead()}</p>
                    <Rows>{devices.sessions.into_iter().map(entry).collect_view()}</Rows>
                    {has_others.then(|| view! { <EndOthers/> })}
                </div>
            </Section>
        </div>
    }
}

/// One device; its button says to screen readers which.
#[component]
fn Entry(entry: SessionEntry) -> impl IntoView {
    let t = Texts::here();
    let name = t.device(&entry.device);
    let spoken = format!(": {name}");
    let here = entry.is_this.then(
        || view! { " "<Badge tone=Tone::Info symbol=Symbol::Check>{t.this_device()}</Badge> },
    );
    let id = format!("s-{}", entry.id);
    view! {
        <li>
            <div class="al-cluster al-cluster--between">
                <div>
                    <p><b translate="no">{name}</b>{here}</p>
                    <p class="al-muted al-small">{t.since(entry.since)}"; "{t.used(entry.used)}</p>
                </div>
                <Form id action=DEVICES state=FormState::default() class="">
                    <input type="hidden" name="session" value=entry.id.to_string()/>
                    <SubmitButton kind=Kind::Secondary>{t.sign_out()}<span class="al-vh">{spoken}</span></SubmitButton>
                </Form>
            </div>
        </li>
    }
}

#[component]
fn EndOthers() -> impl IntoView {
    let t = Texts::here();
    view! {
        <Form id="others" action=DEVICES state=FormState::default() class="">
            <input type="hidden" name="others" value="1"/>
            <SubmitButton kind=Kind::Secondary>{t.sign_out_others()}</SubmitButton>
        </Form>
    }
}
