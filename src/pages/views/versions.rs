//! The versions of a page, `/seiten/:id/fassungen`.

use leptos::prelude::*;
use platform::{content::Revision, context::cx, form::FormState};
use ui::{button::Kind, prelude::*};
use writing::views::{When, crumbs};

use crate::{
    texts::Texts,
    usecases::{self, VersionsPage as Data},
};

/// The list of versions.
#[component]
pub fn VersionsPage() -> impl IntoView {
    let id = part("id");
    let data = async move { usecases::versions(&cx()?, id?).await };
    page(data, |found: Data| {
        let t = Texts::here();
        let address = found.shown.address();
        let mut links = crumbs(&found.shown.place);
        links.push(Link::new(
            found.shown.revision.title.clone(),
            address.clone(),
        ));
        let may_edit = found.shown.may.edit;
        let published = found.shown.content.published;
        let before: Vec<Option<Revision>> = found
            .versions
            .iter()
            .skip(1)
            .cloned()
            .map(Some)
            .chain([None])
            .collect();
        let one = |(version, before): (Revision, Option<Revision>)| {
            let href = format!("{address}/fassungen/{}", version.id);
            let writer = version.author.and_then(|author| found.names.get(&author));
            let writer = writer.map(
                |named| view! { <span translate="no">{t.by(&named.name.natural())}</span>" · " },
            );
            let current = (Some(version.id) == published).then(
                || view! { <Badge tone=Tone::Info symbol=Symbol::Check>{t.current()}</Badge> },
            );
            let unseen = version
                .published_at
                .is_none()
                .then(|| view! { <span class="al-small al-muted">{t.never_shown()}</span> });
            let name = (!version.name.is_empty())
                .then(|| view! { <b dir="auto">{version.name.clone()}</b>" · " });
            let compare = before.map(|before| {
                let href = format!("{address}/vergleich?von={}&bis={}", before.id, version.id);
                view! { <a class="al-link" href=href>{t.compare_with_previous(before.number)}</a> }
            });
            let is_older = published.filter(|current| *current != version.id);
            let to_current = is_older.map(|current| {
                let href = format!("{address}/vergleich?von={}&bis={current}", version.id);
                view! { <a class="al-link" href=href>{t.compare_with_current()}<span class="al-vh">{format!(": {}", t.version(version.number))}</span></a> }
            });
            let tools = may_edit.then(|| {
                let state = FormState::with_values([("name", version.name.clone())]);
                let is_current = Some(version.id) == published;
                let which = move || {
                    view! { <span class="al-vh">{format!(": {}", t.version(version.number))}</span> }
                };
                let restore = (!is_current).then(|| view! {
                    <details class="ct-act">
                        <summary>{t.restore()}{which()}</summary>
                        <form method="post" action=format!("{address}/fassungen") class="al-stack" data-sent="">
                            <input type="hidden" name="version" value=version.id.to_string()/>
                            <p class="al-small al-muted">{t.restore_hint()}</p>
                            <p><SubmitButton kind=Kind::Secondary name="act" value="restore">{t.restore()}</SubmitButton></p>
                        </form>
                    </details>
                });
                view! {
                    <details class="ct-act">
                        <summary>{t.name_save()}{which()}</summary>
                        <Form action=format!("{address}/fassungen") state id=format!("v{}", version.number) class="al-stack">
                            <input type="hidden" name="version" value=version.id.to_string()/>
                            <Field name="name" label=t.name_field() optional=true/>
                            <p><SubmitButton kind=Kind::Secondary name="act" value="name">{t.name_save()}</SubmitButton></p>
                        </Form>
                    </details>
                    {restore}
                }
            });
            view! {
                <li>
                    <p class="al-cluster"><a class="al-title-link" href=href>{t.version(version.number)}</a>{current}{unseen}</p>
                    <p class="al-small al-muted">{name}{writer}<When at=version.created_at/></p>
                    <div class="ct-acts">{compare}{to_current}{tools}</div>
                </li>
            }
        };
        let rows = found
            .versions
            .iter()
            .cloned()
            .zip(before)
            .map(one)
            .collect_view();
        view! {
            {title(t.versions())}
            <Crumbs links/>
            <Head title=t.versions()><p class="al-muted" dir="auto">{found.shown.revision.title.clone()}</p></Head>
            <div class="al-read"><Rows>{rows}</Rows></div>
        }
        .into_any()
    })
}
