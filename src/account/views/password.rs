//! Changing one's own password.

use leptos::{either::Either, prelude::*};
use platform::{
    error::AppError,
    form::{FormState, form_state},
    viewer::Viewer,
};
use ui::prelude::*;

use crate::{
    addresses::{DEVICES, PASSWORD},
    texts::Texts,
};

/// `/konto/kennwort`
#[component]
pub fn PasswordPage() -> impl IntoView {
    let t = Texts::here();
    let state = form_state(FormState::default);
    if Viewer::here().signed_in.is_none() {
        return Either::Left(view! { <ErrorPage error=AppError::SignedOut/> });
    }
    Either::Right(view! {
        {title(t.change_password())}
        <Crumbs links=vec![Link::new(t.devices(), DEVICES)]/>
        <Head title=t.change_password()><p class="al-muted">{t.change_lead()}</p></Head>
        <Form action=PASSWORD state refused=t.change_refused()>
            <PasswordField name="current" label=t.current_password()/>
            <PasswordField name="new" label=t.new_password() hint=t.new_hint() new=true/>
            <PasswordField name="repeat" label=t.repeat() new=true/>
            <div class="al-cluster">
                <SubmitButton>{t.change_password()}</SubmitButton>
                <LinkButton href=DEVICES kind=Kind::Tertiary>{t.cancel()}</LinkButton>
            </div>
        </Form>
    })
}
