//! The warning before a session ends, shown by the browser's half (WCAG 2.2.1).

use leptos::prelude::*;

use crate::texts::Texts;

const SIGN_IN: &str = "/anmelden";

/// A closed dialog that says, in the state the browser gives it: the session ends soon and can be
/// kept (`soon`), it has reached its longest and cannot (`last`), or it is over (`over`).
#[component]
pub(crate) fn SessionEnd(
    /// Seconds.
    ends_in: i64,
) -> impl IntoView {
    let texts = Texts::here();
    let part = |state, title, text| {
        view! { <div data-state=state hidden><h2 id=format!("session-end-{state}")>{title}</h2><p>{text}</p></div> }
    };
    view! {
        <dialog class="al-dialog" id="session-end" data-ends-in=ends_in>
            {part("soon", texts.session_soon(), texts.session_soon_text())}
            {part("last", texts.session_soon(), texts.session_last_text())}
            <div data-state="offline" hidden role="alert"><h2 id="session-end-offline">{texts.offline_title()}</h2><p>{texts.session_offline_text()}</p></div>
            {part("over", texts.session_over(), texts.session_over_text())}
            <div class="al-actions">
                <a href=SIGN_IN target="_blank" class="kern-btn kern-btn--primary kern-btn--tight" data-again="">
                    <span class="kern-label">{texts.session_again()}</span>
                </a>
                <button type="button" class="kern-btn kern-btn--primary kern-btn--tight" data-stay="">
                    <span class="kern-label">{texts.session_stay()}</span>
                </button>
                <form method="dialog">
                    <button class="kern-btn kern-btn--secondary kern-btn--tight">
                        <span class="kern-label">{texts.close()}</span>
                    </button>
                </form>
            </div>
        </dialog>
    }
}
