//! The page of notices, `/mitteilungen`, and the one on which one chooses when they come by mail.

pub mod mail;

pub use mail::MailPage;

use leptos::{either::Either, prelude::*};
use platform::{context::cx, form::FormState, live::Topic, texts::Lang};
use ui::prelude::*;

use crate::{
    ADDRESS, MAIL, Teller, Tellers, Told,
    texts::Texts,
    usecases::{self, Entry},
};

/// The reader's notices.
#[component]
pub fn NoticesPage() -> impl IntoView {
    let data = async { usecases::own(&cx()?).await };
    let tellers = use_context::<Tellers>().map_or(&[][..], |tellers| tellers.0);
    page(data, move |entries: Vec<Entry>| {
        let t = Texts::here();
        let any_new = entries.iter().any(|entry| !entry.notice.is_read);
        let mark_all = any_new.then(|| {
            view! {
                <Form id="all" action=ADDRESS state=FormState::default() class="">
                    <SubmitButton kind=Kind::Secondary>{t.mark_all()}</SubmitButton>
                </Form>
            }
        });
        let one = move |entry| view! { <li><Line entry tellers/></li> };
        let list = match entries.is_empty() {
            true => Either::Left(view! { <Empty title=t.none() text=t.none_text()/> }),
            false => {
                Either::Right(view! { <Rows>{entries.into_iter().map(one).collect_view()}</Rows> })
            }
        };
        view! {
            {title(t.title())}
            <Live id="live-notices" topic=Topic::Notices>
                <Head title=t.title() actions=Box::new(move || mark_all.into_any())><p class="al-muted">{t.lead()}</p></Head>
                {list}
            </Live>
            <p class="al-space"><a href=MAIL>{t.to_mail()}</a></p>
        }
        .into_any()
    })
}

#[component]
fn Line(entry: Entry, tellers: &'static [Teller]) -> impl IntoView {
    let t = Texts::here();
    let lang = Lang::here();
    let Entry { notice, day } = entry;
    let told = cx().ok();
    let told = told.and_then(|cx| tellers.iter().find_map(|tell| tell(&notice, &cx)));
    let Told { text, address, why } = told.unwrap_or_else(|| Told {
        text: t.something().to_owned(),
        address: None,
        why: "",
    });
    let is_new = !notice.is_read;
    let words = match address {
        Some(href) => {
            Either::Left(view! { <a class="al-title-link" href=href dir="auto">{text.clone()}</a> })
        }
        None => Either::Right(view! { <span dir="auto">{text.clone()}</span> }),
    };
    let mark = is_new.then(|| {
        view! {
            <Form id=format!("n-{}", notice.id) action=ADDRESS state=FormState::default() class="">
                <input type="hidden" name="notice" value=notice.id.to_string()/>
                <SubmitButton kind=Kind::Tertiary>{t.mark()}<span class="al-vh">{format!(": {text}")}</span></SubmitButton>
            </Form>
        }
    });
    view! {
        <div class="al-cluster al-cluster--between">
            <div>
                <p>{words}{is_new.then(|| view! { " "<Badge tone=Tone::Info symbol=Symbol::Info>{t.new()}</Badge> })}</p>
                <p class="al-small al-muted">
                    <time datetime=day.to_string()>{day.long(lang)}</time>
                    {(!why.is_empty()).then(|| format!(" · {why}"))}
                </p>
            </div>
            {mark}
        </div>
    }
}
