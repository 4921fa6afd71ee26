//! Accounts of an authority's people, `/verwaltung/konten`, for its administrators.

use leptos::{either::Either, prelude::*};
use platform::{context::cx, form::FormState};
use ui::prelude::*;

use crate::{
    addresses::ACCOUNTS,
    texts::Texts,
    usecases::{self, Accounts, Kept},
};

/// The people of the reader's authority with their accounts.
#[component]
pub fn AccountsPage() -> impl IntoView {
    let (text, number) = (asked("q"), asked("seite").parse().unwrap_or(1));
    let answered = use_context::<FormState>();
    let data = async move { usecases::accounts(&cx()?, text, number).await };
    page(data, move |found: Accounts| {
        let t = Texts::here();
        let code = answered
            .as_ref()
            .map(|form| (form.value("code"), form.value("name"), form.value("login")));
        let code = code
            .filter(|(code, ..)| !code.is_empty())
            .map(|(code, name, login)| {
                view! {
                    <Alert tone=Tone::Success title=t.code_for(&name)>
                        <p>{t.login()}": "<b translate="no">{login}</b></p>
                        <p>{t.code()}": "<b class="ad-code" translate="no">{code}</b></p>
                        <p>{t.code_once()}</p>
                    </Alert>
                }
            });
        let shown = to_page(&found.text, found.page);
        let to = |page: u32| to_page(&found.text, page);
        let previous = (found.page > 1).then(|| to(found.page - 1));
        let next = (found.page < found.pages).then(|| to(found.page + 1));
        let state = FormState::with_values([("q", found.text.clone())]);
        let one = {
            let (answered, shown) = (answered.clone(), shown.clone());
            move |kept: Kept| {
                let id = kept.person.id.to_string();
                let refused = answered.clone();
                let refused =
                    refused.filter(|form| form.value("person") == id && !form.errors.is_empty());
                view! { <li><Line kept refused list=shown.clone()/></li> }
            }
        };
        let list = match found.people.is_empty() {
            true => Either::Left(view! { <Empty title=t.nobody() text=t.nobody_text()/> }),
            false => Either::Right(
                view! { <Rows>{found.people.clone().into_iter().map(one).collect_view()}</Rows> },
            ),
        };
        view! {
            {title(t.accounts())}
            <Head title=t.accounts()>
                <p class="al-cluster">
                    <HouseMark name=found.house.name.clone() house=found.house.palette.clone()/>
                    <span class="al-muted">{t.accounts_lead()}</span>
                </p>
            </Head>
            <div class="al-stack">
                {code}
                <search>
                    <form action=ACCOUNTS class="al-cluster gr-search">
                        <Field name="q" label=t.find_person() state/>
                        <SubmitButton kind=Kind::Secondary>{t.find()}</SubmitButton>
                    </form>
                </search>
                {list}
                <Pages previous next/>
            </div>
        }
        .into_any()
    })
}

/// The address of a page of the list.
fn to_page(text: &str, page: u32) -> String {
    let page = page.to_string();
    let query = platform::http::form::encode(&[("q", text), ("seite", &page)]);
    format!("{ACCOUNTS}?{query}")
}

/// A person, what account they have, and what can be done with it.
#[component]
fn Line(
    kept: Kept,
    refused: Option<FormState>,
    /// The part of the list that is shown, which the form comes back to.
    list: String,
) -> impl IntoView {
    let t = Texts::here();
    let person = kept.person;
    let name = person.name.natural();
    let spoken = format!(": {name}");
    let id = person.id.to_string();
    let portrait = Portrait::of(person.portrait.clone(), person.name.initials());
    let state = match (
        &kept.account,
        kept.account.as_ref().is_some_and(|held| held.blocked),
    ) {
        (None, _) => (Tone::Info, Symbol::Info, t.no_account()),
        (Some(_), true) => (Tone::Danger, Symbol::Lock, t.blocked()),
        (Some(held), false) if !held.has_password => {
            (Tone::Warning, Symbol::Hourglass, t.not_set_up())
        }
        (Some(_), false) => (Tone::Success, Symbol::Check, t.active()),
    };
    let login = kept.account.as_ref().map(|held| held.login.clone());
    let acts = match kept.account {
        None => {
            let first = refused
                .unwrap_or_else(|| FormState::with_values([("login", suggested(&person.name))]));
            view! {
                <Form id=format!("k-{id}") action=list state=first class="al-cluster ad-new">
                    <input type="hidden" name="person" value=id.clone()/>
                    <Field name="login" label=t.login() narrow=true/>
                    <SubmitButton kind=Kind::Secondary name="act" value="create">
                        {t.create()}<span class="al-vh">{spoken}</span>
                    </SubmitButton>
                </Form>
            }
            .into_any()
        }
        Some(held) => {
            let (act, label) = if held.blocked {
                ("open", t.unblock())
            } else {
                ("block", t.block())
            };
            let again = spoken.clone();
            // Nobody locks themselves out.
            let turn = (!person.is_reader).then(|| {
                view! {
                    <SubmitButton kind=Kind::Tertiary name="act" value=act>
                        {label}<span class="al-vh">{spoken}</span>
                    </SubmitButton>
                }
            });
            view! {
                <Form id=format!("k-{id}") action=list state=refused.unwrap_or_default() class="al-cluster">
                    <input type="hidden" name="person" value=id.clone()/>
                    <SubmitButton kind=Kind::Secondary name="act" value="code">
                        {t.new_code()}<span class="al-vh">{again}</span>
                    </SubmitButton>
                    {turn}
                </Form>
            }
            .into_any()
        }
    };
    view! {
        <div class="al-cluster al-cluster--between">
            <PersonLine name portrait href=Some(person.address()) house=person.house.palette.clone()
                after=Box::new(move || view! { <Badge tone=state.0 symbol=state.1>{state.2}</Badge> }.into_any())>
                <p><span dir="auto">{person.function}</span>{login.map(|login| view! { " · "<span translate="no">{login}</span> })}</p>
            </PersonLine>
            {acts}
        </div>
    }
}

/// "anke.brodersen"
fn suggested(name: &directory::PersonName) -> String {
    let plain = |text: &str| platform::folding::fold(text).replace(' ', "-");
    format!("{}.{}", plain(&name.given), plain(&name.family))
}
