//! How a place publishes, `/gruppen/:id/meldungen/einstellungen`.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::prelude::*;
use writing::views::{crumbs, place_here, silence};

use crate::{
    texts::Texts,
    usecases::{self, ChannelPage as Data},
};

/// The form.
#[component]
pub fn ChannelPage() -> impl IntoView {
    let here = place_here();
    let data = async move {
        let cx = cx()?;
        let place = here.find(&cx).await?;
        usecases::channel_page(&cx, place).await
    };
    page(data, |found: Data| {
        let t = Texts::here();
        let on = |is: bool| if is { "on" } else { "" };
        let state = FormState::with_values([
            ("four_eyes", on(found.channel.four_eyes)),
            ("comments", on(found.channel.comments)),
        ]);
        let mut links = crumbs(&found.place);
        links.push(Link::new(t.news(), found.place.at("/meldungen")));
        let silence =
            silence(&found.place).map(|words| view! { <p class="al-small al-muted">{words}</p> });
        let cancel = found.place.at("/meldungen");
        view! {
            {title(t.channel_title())}
            <Crumbs links/>
            <Head title=t.channel_title()/>
            <div class="al-read">
                <Form action=found.place.at("/meldungen/einstellungen") state>
                    <Checkbox name="four_eyes" label=t.four_eyes() hint=t.four_eyes_hint()/>
                    <Checkbox name="comments" label=t.comments()/>
                    {silence}
                    <SaveBar cancel/>
                </Form>
            </div>
        }
        .into_any()
    })
}
