//! The rules of a group, `/gruppen/:id/regeln`, read, accepted and written.

use leptos::prelude::*;
use platform::{context::cx, error::AppError, form::FormState};
use ui::prelude::*;

use super::parts::{Areas, Rules, Watched, topic, way};
use crate::{
    texts::{Texts, long},
    usecases::{self, RulesPage as Data},
};

/// The rules in force, with what the reader owes.
#[component]
pub fn RulesPage() -> impl IntoView {
    let id = part("id");
    let refused = use_context::<FormState>();
    let data = async move {
        let cx = cx()?;
        let found = usecases::rules_page(&cx, id?).await?;
        let level = cx.actor()?.reach.level(found.group.space());
        Ok((found, level))
    };
    page(data, move |(found, level): (Data, _)| {
        let t = Texts::here();
        let group = found.group.clone();
        let base = group.address();
        let write = found.may_write.then(|| {
            let href = format!("{base}/regeln/bearbeiten");
            view! { <LinkButton href icon=Symbol::Edit>{t.write_rules()}</LinkButton> }
        });
        let owes = group.owes_acceptance().then(|| {
            view! {
                <Form action=format!("{base}/regeln") state=refused.clone().unwrap_or_default()>
                    <input type="hidden" name="version" value=group.rules_version.to_string()/>
                    <div><SubmitButton>{t.accept_rules()}</SubmitButton></div>
                </Form>
            }
        });
        let accepted = group.accepted_on().map(|on| {
            view! { <p><Mark kind=MarkKind::See symbol=Symbol::Check>{t.your_rules(&long(on))}</Mark></p> }
        });
        let text = match group.rules_version {
            0 => view! { <p class="al-muted">{t.no_rules()}</p> }.into_any(),
            version => view! {
                <p class="al-muted">{t.version(version)}</p>
                <Rules text=found.text.clone()/>
            }
            .into_any(),
        };
        let mandate = group.mandate.clone();
        let mandate = (!mandate.is_empty()).then(|| {
            view! { <Section id="mandate" title=t.mandate()><p dir="auto">{mandate}</p></Section> }
        });
        let head = t.rules_title(&group.name);
        view! {
            {title(&head)}
            <Crumbs links=way(&group)/>
            <Head title=head actions=Box::new(move || write.into_any())/>
            <Areas group=group.clone() level current="/regeln"/>
            <div class="al-read al-stack">{mandate}{text}{accepted}{owes}</div>
        }
        .into_any()
    })
}

/// Writing the next version.
#[component]
pub fn WriteRulesPage() -> impl IntoView {
    let id = part("id");
    let refused = use_context::<FormState>();
    let data = async move {
        let found = usecases::rules_page(&cx()?, id?).await?;
        match found.may_write {
            true => Ok(found),
            false => Err(AppError::Absent),
        }
    };
    page(data, move |found: Data| {
        let t = Texts::here();
        let group = found.group;
        let version = group.rules_version.to_string();
        let was_refused = refused.is_some();
        let state = refused.unwrap_or_else(|| {
            FormState::with_values([("text", found.text.clone()), ("binding", "on".to_owned())])
        });
        let shown = match state.value("version") {
            shown if shown.is_empty() => version,
            shown => shown,
        };
        let is_change = group.rules_version > 0;
        let binding = move || {
            is_change.then(|| {
                view! { <Checkbox name="binding" label=t.binding() hint=t.binding_hint()/> }
            })
        };
        // After a refusal the reader compares their text with what is in force now.
        let in_force = (was_refused && group.rules_version > 0).then(|| {
            view! { <Section id="in-force" title=t.version(group.rules_version)><Rules text=found.text.clone()/></Section> }
        });
        let address = format!("{}/regeln", group.address());
        let shows = topic(&group);
        view! {
            {title(t.write_rules())}
            <Crumbs links=way(&group)/>
            <Head title=t.write_rules()><p class="al-muted" dir="auto">{group.name.clone()}</p></Head>
            <div class="al-read al-stack">
                {in_force}
                <Form action=format!("{address}/bearbeiten") state>
                    <input type="hidden" name="version" value=shown/>
                    <TextArea name="text" label=t.rules_text() hint=t.rules_text_hint() rows=8/>
                    {binding()}
                    <SaveBar save=t.publish_rules() cancel=address/>
                </Form>
            </div>
            <Watched topic=shows/>
        }
        .into_any()
    })
}
