//! A contribution, `/beitraege/:id`: the text and the conversation about it.

use leptos::prelude::*;
use platform::{
    access::Phase,
    content::{CONTRIBUTION, GRACE},
    context::cx,
    form::FormState,
    time::Day,
};
use ui::{button::Kind, prelude::*};
use writing::{
    usecases::{Shown, shown_with},
    views::{
        OpenActs, PlaceMarks, TalkSection, TopicChips, When, Writer, crumbs, day_words, talk_at,
    },
};

use crate::{
    texts::Texts,
    usecases::{self, Attached},
};

/// The page of a contribution.
#[component]
pub fn ContributionPage() -> impl IntoView {
    let id = part("id");
    let state = use_context::<FormState>();
    let at = talk_at();
    let data = async move {
        let cx = cx()?;
        let id = id?;
        let found = shown_with(&cx, CONTRIBUTION, id, None, at).await?;
        let about = usecases::attached(&cx, id).await?;
        let until = Day::from_number(cx.app.clock.local(found.content.phase_at).0.number() + GRACE);
        Ok((found, about, until))
    };
    page(
        data,
        move |(found, about, until): (Shown, Option<Attached>, Day)| {
            let t = Texts::here();
            let head = found.revision.title.clone();
            let author = found.names.writer(found.revision.author).cloned();
            let at = found
                .content
                .published_at
                .unwrap_or(found.content.created_at);
            let changed = (found.revision.number > 1).then(|| {
            view! { <Mark symbol=Symbol::History>{t.changed()}", "<When at=found.revision.created_at/></Mark> }
        });
            let about = about.map(|page| {
            let href = writing::address(platform::content::PAGE, page.id);
            view! { <Mark symbol=Symbol::Page><a href=href dir="auto">{t.about_page(&page.title)}</a></Mark> }
        });
            let address = found.address();
            let trashed = found.content.phase == Phase::Trashed;
            let edit = found.may.edit.then(|| {
            let href = format!("{address}/bearbeiten");
            view! { <LinkButton href kind=Kind::Secondary icon=Symbol::Edit>{t.edit()}</LinkButton> }
        });
            let acts = (!trashed).then(|| view! { {edit}<OpenActs shown=found.clone()/> });
            let gone = trashed.then(|| {
            let address = address.clone();
            let back = found.may.restore.then(|| view! {
                <form method="post" action=address data-sent="">
                    <SubmitButton kind=Kind::Secondary name="act" value="bring-back">{t.bring_back()}</SubmitButton>
                </form>
            });
            view! { <Alert tone=Tone::Warning title=t.removed()><p>{t.removed_text(&day_words(until))}</p>{back}</Alert> }
        });
            let remove = (found.may.delete && !trashed).then(|| {
            view! {
                <details class="al-fold">
                    <summary>{t.remove()}<Icon symbol=Symbol::Down/></summary>
                    <form method="post" action=address.clone() class="al-stack" data-sent="">
                        <p>{t.remove_question()}</p>
                        <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="remove">{t.remove()}</SubmitButton></p>
                    </form>
                </details>
            }
        });
            let place = found.place.clone();
            let html = found.html.clone();
            let topics = found.topics.clone();
            let talk = (!trashed).then(|| view! { <TalkSection shown=found.clone() state/> });
            view! {
                {title(&head)}
                <Crumbs links=crumbs(&place)/>
                <Head title=head actions=Box::new(move || acts.into_any())>
                    <p class="al-cluster"><PlaceMarks place/>{about}{changed}</p>
                </Head>
                <div class="al-stack al-stack--sections al-read">
                    {gone}
                    <article class="al-stack">
                        <Writer named=author><small class="al-muted"><When at/></small></Writer>
                        <Text html/>
                    </article>
                    <TopicChips topics/>
                    {talk}
                    {remove}
                </div>
            }
            .into_any()
        },
    )
}
