//! What an authority decides about its groups, `/verwaltung/gruppen`.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{button::Kind as Look, prelude::*};

use super::parts::{kind_name, kind_symbol, name_of};
use crate::{
    Founding, Group, Profile, Settings,
    texts::Texts,
    usecases::{self, AdministrationPage as Data, Shown},
};

/// The groups of an authority, for its administrators.
#[component]
pub fn AdministrationPage() -> impl IntoView {
    let data = async move { usecases::administration_page(&cx()?).await };
    page(data, |found: Data| {
        let t = Texts::here();
        let none = found
            .drafts
            .is_empty()
            .then(|| view! { <p class="al-muted">{t.none_asked_for()}</p> });
        let one = |(group, by)| view! { <li><Draft group by/></li> };
        let drafts = found.drafts.into_iter().map(one).collect_view();
        view! {
            {title(t.house_groups())}
            <Head title=t.house_groups()>
                <p class="al-cluster"><HouseMark name=found.house.name house=found.house.palette/></p>
            </Head>
            <div class="al-stack al-stack--sections">
                <p>{t.house_groups_text()}</p>
                <Section id="beantragt" title=t.asked_for()>{none}<Rows>{drafts}</Rows></Section>
                <Section id="erlaubt" title=t.what_is_allowed()>
                    <Allowed settings=found.settings profiles=found.profiles/>
                </Section>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Draft(group: Group, by: Option<Shown>) -> impl IntoView {
    let t = Texts::here();
    let id = group.id.to_string();
    let spoken = format!(": {}", group.name);
    let declined = spoken.clone();
    let by = by.map(|by| view! { <p class="al-small al-muted">{t.asked_by(&name_of(&by))}</p> });
    view! {
        <div class="al-stack al-stack--tight">
            <h3 dir="auto">{group.name}</h3>
            <p class="al-cluster"><Mark symbol=kind_symbol(group.kind)>{kind_name(group.kind)}</Mark></p>
            <p dir="auto">{group.purpose}</p>
            {by}
            <blockquote class="gr-reason" dir="auto"><p>{group.request}</p></blockquote>
            <Form id=format!("d-{id}") action="/verwaltung/gruppen" state=FormState::default()>
                <input type="hidden" name="group" value=id.clone()/>
                <div class="al-cluster">
                    <SubmitButton name="act" value="approve">{t.approve()}<span class="al-vh">{spoken}</span></SubmitButton>
                    <SubmitButton kind=Look::Secondary name="act" value="decline">{t.refuse()}<span class="al-vh">{declined}</span></SubmitButton>
                </div>
            </Form>
        </div>
    }
}

#[component]
fn Allowed(settings: Settings, profiles: Vec<Profile>) -> impl IntoView {
    let t = Texts::here();
    let asks = settings.founding == Founding::OnRequest;
    let profiles: Vec<Pick> = profiles
        .into_iter()
        .map(|profile| {
            let allowed = !settings.without.contains(&profile.key);
            Pick::new(profile.key, profile.name).on(allowed)
        })
        .collect();
    let founding = vec![
        Pick::new("free", t.founds_free())
            .detail(t.founds_free_text())
            .on(!asks),
        Pick::new("request", t.founds_asked())
            .detail(t.founds_asked_text())
            .on(asks),
    ];
    view! {
        <Form id="settings" action="/verwaltung/gruppen" state=FormState::default()>
            <Choice name="founding" legend=t.who_founds() options=founding/>
            <Checkbox name="guests" label=t.allow_guests() on=settings.guests/>
            <Checkbox name="beyond" label=t.allow_beyond() on=settings.beyond/>
            <Choice name="profiles" legend=t.allowed_profiles() hint=t.stays() options=profiles many=true/>
            <SaveBar cancel="/"/>
        </Form>
    }
}
