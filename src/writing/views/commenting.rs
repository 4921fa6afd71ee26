//! Where an authority lets people comment, `/verwaltung/kommentare`, for its administrators.

use directory::{Comments, House};
use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::prelude::*;

use crate::{texts::Texts, usecases};

/// The decision.
#[component]
pub fn CommentsPage() -> impl IntoView {
    let data = async { usecases::comments_page(&cx()?).await };
    page(data, |house: House| {
        let t = Texts::here();
        let options = Comments::ALL.map(|comments| {
            let (label, detail) = t.comments_in(comments);
            Pick::new(comments.code(), label)
                .detail(detail)
                .on(comments == house.comments)
        });
        view! {
            {title(t.house_comments())}
            <Head title=t.house_comments()>
                <p class="al-cluster"><HouseMark name=house.name house=house.palette/></p>
            </Head>
            <div class="al-read al-stack">
                <p>{t.house_comments_lead()}</p>
                <Form action="/verwaltung/kommentare" state=FormState::default()>
                    <Choice name="comments" legend=t.where_comments() options=options.to_vec()/>
                    <SaveBar cancel="/"/>
                </Form>
            </div>
        }
        .into_any()
    })
}
