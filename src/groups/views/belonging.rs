//! Who belongs to a group by itself, `/gruppen/:id/zugehoerig`, for its leads.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{button::Kind as Look, prelude::*};

use super::{
    admission::{AdmittedLine, CandidateLine},
    parts::{Watched, topic, way},
};
use crate::{
    texts::Texts,
    usecases::{self, Admitted, BelongingPage as Data},
};

/// Units, posts and the whole authority that belong to the group.
#[component]
pub fn BelongingPage() -> impl IntoView {
    let id = part("id");
    let text = asked("q");
    let data = async move { usecases::belonging_page(&cx()?, id?, text).await };
    page(data, |found: Data| {
        let t = Texts::here();
        let group = found.group;
        let action = format!("{}/zugehoerig", group.address());
        let none = found
            .admitted
            .is_empty()
            .then(|| view! { <p class="al-muted">{t.nobody_by_itself()}</p> });
        let everyone = (!found.admitted.contains(&Admitted::Everyone)).then(|| {
            let label = t.everybody_of(&found.house.short);
            let href = format!("{action}/alle");
            view! { <p class="al-space"><LinkButton href kind=Look::Tertiary>{label}</LinkButton></p> }
        });
        let admitted = {
            let action = action.clone();
            let one =
                move |admitted| view! { <li><AdmittedLine action=action.clone() admitted/></li> };
            found.admitted.into_iter().map(one).collect_view()
        };
        let nothing = (!found.text.trim().is_empty() && found.found.is_empty())
            .then(|| view! { <Empty title=t.no_unit_found() text=t.nobody_found_text()/> });
        let candidates = {
            let action = action.clone();
            let one = move |candidate| view! { <li><CandidateLine action=action.clone() candidate/></li> };
            found.found.into_iter().map(one).collect_view()
        };
        let state = FormState::with_values([("q", found.text)]);
        let head = t.by_itself_title();
        let window = format!("{head}: {}", group.name);
        view! {
            {title(&window)}
            <Crumbs links=way(&group)/>
            <Head title=head><p class="al-muted">{t.by_itself_text()}</p></Head>
            <div class="al-read al-stack al-stack--sections">
                <Section id="zugehoerig" title=t.by_itself()>{none}<Rows>{admitted}</Rows>{everyone}</Section>
                <Section id="suchen" title=t.admit_more()>
                    <search>
                        <form action=action class="al-form">
                            <Field name="q" label=t.which_unit() hint=t.which_unit_hint() state/>
                            <div><SubmitButton kind=Look::Secondary>{t.search_button()}</SubmitButton></div>
                        </form>
                    </search>
                    {nothing}
                    <Rows>{candidates}</Rows>
                </Section>
            </div>
            <Watched topic=topic(&group)/>
        }
        .into_any()
    })
}
