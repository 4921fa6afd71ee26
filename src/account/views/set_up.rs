//! Setting a password with a one-time code.

use leptos::prelude::*;
use platform::form::{FormState, form_state};
use ui::prelude::*;

use crate::{
    addresses::{SET_UP, SIGN_IN},
    texts::Texts,
};

/// `/einrichten`
#[component]
pub fn SetUpPage() -> impl IntoView {
    let t = Texts::here();
    let state = form_state(FormState::default);
    view! {
        {title(t.set_up())}
        <h1>{t.set_up()}</h1>
        <p class="al-muted">{t.set_up_lead()}</p>
        <Form action=SET_UP state refused=t.set_up_refused()>
            <Field name="code" label=t.code() hint=t.code_hint()/>
            <PasswordField name="password" label=t.new_password() hint=t.new_hint() new=true/>
            <PasswordField name="repeat" label=t.repeat() new=true/>
            <SubmitButton block=true>{t.set_up_button()}</SubmitButton>
        </Form>
        <p><a href=SIGN_IN>{t.to_sign_in()}</a></p>
    }
}
