//! A comment with what one can do with it, and the answers to it.

use leptos::prelude::*;
use platform::form::FormState;
use ui::{button::Kind, prelude::*};

use super::{Context, Key, Reactions, ReportFields};
use crate::{
    texts::Texts,
    usecases::{Said, reason},
    views::when::{When, Writer},
};

/// The comment; answers to it lie one deeper.
pub(super) fn said_view(said: Said, context: Context, depth: u8) -> AnyView {
    let t = Texts::here();
    let id = said.comment.id;
    let anchor = format!("k-{id}");
    let (named, name) = context.shown.with_value(|shown| {
        let named = shown.names.writer(said.comment.author).cloned();
        let name = named.as_ref().map(|named| named.name.natural());
        (named, name.unwrap_or_else(|| t.gone_writer().to_owned()))
    });
    let removed = said.comment.removed;
    let edited = said
        .comment
        .edited_at
        .map(|_| view! { <span class="al-muted al-small">{t.edited()}</span> });
    let body = match removed {
        true => view! { <p class="al-muted">{t.removed_comment()}</p> }.into_any(),
        false => view! { <Text html=said.html.clone()/> }.into_any(),
    };
    let answers = {
        let context = context.clone();
        let one = move |said: Said| said_view(said, context.clone(), depth + 1);
        let list: Vec<AnyView> = said.answers.iter().cloned().map(one).collect();
        (!list.is_empty()).then(|| view! { <div class="al-talk">{list}</div> })
    };
    let foot = (!removed).then(|| {
        view! { <Foot said=said.clone() name=name.clone() context=context.clone() is_answer={depth > 3}/> }
    });
    let head = (!removed).then(|| {
        view! {
            <header>
                <Writer named><small class="al-muted"><When at=said.comment.created_at/>" "{edited}</small></Writer>
            </header>
        }
    });
    let label = name;
    view! {
        <article id=anchor aria-label=label class="ct-said">
            <div>{head}{body}{foot}{answers}</div>
        </article>
    }
    .into_any()
}

/// What one can do with a comment.
#[component]
fn Foot(said: Said, name: String, context: Context, is_answer: bool) -> impl IntoView {
    let t = Texts::here();
    let id = said.comment.id;
    let action = context.action.clone();
    let reactions =
        view! { <Reactions target=Some(id) name=name.clone() context=context.clone()/> };
    let answer = (context.may_comment && !is_answer).then(|| {
        let field = format!("said-{id}");
        let open = context.state.error(&field).is_some();
        let state = context.state.clone();
        let label = t.answer_to(&name);
        let action = action.clone();
        view! {
            <details class="ct-act" open=open>
                <summary><Icon symbol=Symbol::Reply small=true/>{t.answer()}<span class="al-vh">": "{name.clone()}</span></summary>
                <Form action state id=format!("a{id}") class="al-stack ct-say">
                    <Key/>
                    <input type="hidden" name="parent" value=id.to_string()/>
                    <TextArea name=field label rows=3/>
                    <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="comment">{t.send_answer()}</SubmitButton></p>
                </Form>
            </details>
        }
    });
    let more = view! { <More said name context/> };
    view! { <footer>{reactions}{answer}{more}</footer> }
}

/// What is done seldom with a comment.
#[component]
fn More(said: Said, name: String, context: Context) -> impl IntoView {
    let t = Texts::here();
    let id = said.comment.id;
    let refused = |field: &str| context.state.error(field).is_some();
    let edit = said.markdown.map(|markdown| {
        let field = format!("edited-{id}");
        let open = refused(&field);
        let state = match open {
            true => context.state.clone(),
            false => FormState::with_values([(field.clone(), markdown)]),
        };
        let action = context.action.clone();
        let form = view! {
            <Form action state id=format!("e{id}") class="al-stack ct-say">
                <input type="hidden" name="comment" value=id.to_string()/>
                <TextArea name=field label=t.edit_comment() rows=3/>
                <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="edit-comment">{t.save()}</SubmitButton></p>
            </Form>
        };
        (t.edit(), open, form.into_any())
    });
    let remove = said.may_delete.then(|| {
        let action = context.action.clone();
        let form = view! {
            <form method="post" action=action class="al-stack ct-say" data-sent="">
                <p>{t.remove_question()}</p>
                <input type="hidden" name="comment" value=id.to_string()/>
                <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="remove-comment">{t.remove()}</SubmitButton></p>
            </form>
        };
        (t.remove(), false, form.into_any())
    });
    let report = (!said.is_own).then(|| {
        let open = refused(&reason(Some(id)));
        let form = view! { <ReportFields target=Some(id) context=context.clone()/> };
        (t.report(), open, form.into_any())
    });
    let all: Vec<_> = [edit, remove, report].into_iter().flatten().collect();
    let (count, open) = (all.len(), all.iter().any(|(_, open, _)| *open));
    let fold = |(label, open, inside): (&'static str, bool, AnyView)| {
        view! {
            <details class="ct-act" open=open>
                <summary>{label}<span class="al-vh">": "{name.clone()}</span></summary>
                {inside}
            </details>
        }
    };
    let folds = all.into_iter().map(fold).collect_view();
    match count {
        0 | 1 => folds.into_any(),
        _ => {
            let inside = view! { <div class="ct-acts">{folds}</div> };
            fold((t.more(), open, inside.into_any())).into_any()
        }
    }
}
