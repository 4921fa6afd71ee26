//! Who publishes for the reader's authority, `/verwaltung/redaktion`.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{button::Kind, prelude::*};
use writing::views::Writer;

use crate::{
    texts::Texts,
    usecases::{self, EditorsPage as Data},
};

/// The page of editors.
#[component]
pub fn EditorsPage() -> impl IntoView {
    let q = asked("q");
    let data = async move { usecases::editors_page(&cx()?, q).await };
    page(data, |found: Data| {
        let t = Texts::here();
        let button = move |person: String, act: &'static str, label: &'static str, name: String| {
            let id = format!("e-{person}");
            view! {
                <Form id action="/verwaltung/redaktion" state=FormState::default() class="">
                    <input type="hidden" name="person" value=person/>
                    <SubmitButton kind=Kind::Tertiary name="act" value=act>{label}<span class="al-vh">": "{name}</span></SubmitButton>
                </Form>
            }
        };
        let editor = move |named: directory::usecases::Named| {
            let (person, name) = (named.person.to_string(), named.name.natural());
            view! {
                <li class="al-cluster al-cluster--between">
                    <Writer named=Some(named.clone())><small class="al-muted" dir="auto">{named.function}</small></Writer>
                    {button(person, "remove", t.take_back(), name)}
                </li>
            }
        };
        let editors = match found.editors.is_empty() {
            true => view! { <p class="al-muted">{t.no_editors()}</p> }.into_any(),
            false => view! { <Rows>{found.editors.into_iter().map(editor).collect_view()}</Rows> }
                .into_any(),
        };
        let asked = found.asked.clone();
        let offered = (!asked.is_empty()).then(|| {
            let one = move |person: directory::PersonEntry| {
                let (id, name) = (person.id.to_string(), person.name.natural());
                view! {
                    <li class="al-cluster al-cluster--between">
                        <span><b dir="auto">{name.clone()}</b><br/><small class="al-muted" dir="auto">{person.function}</small></span>
                        {button(id, "add", t.make_editor(), name)}
                    </li>
                }
            };
            match found.offered.is_empty() {
                true => view! { <p role="status">{t.nobody_found()}</p> }.into_any(),
                false => view! { <Rows>{found.offered.into_iter().map(one).collect_view()}</Rows> }.into_any(),
            }
        });
        let state = FormState::with_values([("q", asked)]);
        view! {
            {title(t.editors())}
            <Head title=t.editors()><p class="al-muted">{t.editors_lead()}</p></Head>
            <div class="al-read al-stack al-stack--sections">
                <section aria-label=t.editors()>{editors}</section>
                <Section id="neu" title=t.add_editor()>
                    <form action="/verwaltung/redaktion" class="al-stack" role="search">
                        <Field name="q" label=t.editor_name() state/>
                        <p class="al-actions"><SubmitButton kind=Kind::Secondary icon=Symbol::Search>{t.search()}</SubmitButton></p>
                    </form>
                    {offered}
                </Section>
            </div>
        }
        .into_any()
    })
}
