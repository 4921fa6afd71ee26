//! The conversation below a content: reactions, comments with one level of answers, and the way to
//! say that something is wrong.

use leptos::prelude::*;
use platform::{form::FormState, id::Id, live::Topic};
use ui::{button::Kind, prelude::*};

use super::when::{When, Writer};
use crate::{
    Given, Reaction, Target,
    texts::Texts,
    usecases::{Said, Shown},
};

/// What every part of the conversation needs.
#[derive(Clone)]
struct Context {
    action: String,
    state: FormState,
    shown: StoredValue<Shown>,
    may_comment: bool,
}

/// Everything below the text.
#[component]
pub fn TalkSection(
    shown: Shown,
    /// What was typed into a refused form of this page.
    state: Option<FormState>,
) -> impl IntoView {
    let t = Texts::here();
    let topic = Topic::Space(shown.content.space);
    let count = shown.talk.count;
    let place = shown.place.name.clone();
    let said = shown.talk.said.clone();
    let may_comment = shown.may.comment;
    let is_talked_about = shown.content.comments;
    let context = Context {
        action: shown.address(),
        state: state.unwrap_or_default(),
        may_comment,
        shown: StoredValue::new(shown),
    };
    let one = {
        let context = context.clone();
        move |said: Said| view! { <SaidView said context=context.clone() depth=3/> }
    };
    let list = match said.is_empty() {
        true => view! { <p class="al-muted">{t.no_comments()}</p> }.into_any(),
        false => view! { <div class="al-talk">{said.into_iter().map(one).collect_view()}</div> }
            .into_any(),
    };
    let form = may_comment.then(|| {
        let hint = t.comment_hint(&place);
        view! {
            <Form action=context.action.clone() state=context.state.clone() id="kommentar" class="al-stack ct-say">
                <Key/>
                <TextArea name="said" label=t.write_comment() hint rows=3/>
                <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="comment">{t.send_comment()}</SubmitButton></p>
            </Form>
        }
    });
    let reactions = context.clone();
    let closed = (!is_talked_about).then(|| view! { <p class="al-muted">{t.no_talk()}</p> });
    view! {
        <Live id="live-talk" topic>
            <section aria-labelledby="reaktionen">
                <h2 class="al-vh" id="reaktionen">{t.reactions()}</h2>
                <Reactions target=None context=reactions/>
            </section>
            <section class="al-section" aria-labelledby="kommentare">
                <header>
                    <h2 id="kommentare">{t.comments()}" "<span class="al-muted ct-count">{format!("({count})")}</span></h2>
                    {(count > 1).then(|| view! { <span class="al-small al-muted">{t.oldest_first()}</span> })}
                </header>
                {list}
            </section>
        </Live>
        {closed}
        {form}
        <ReportForm context/>
    }
}

/// Makes a form that is sent twice count once.
#[component]
fn Key() -> impl IntoView {
    let key: Id<()> = platform::clock::random_id();
    view! { <input type="hidden" name="key" value=key.to_string()/> }
}

#[component]
fn Reactions(target: Target, context: Context) -> impl IntoView {
    let t = Texts::here();
    let given = context.shown.with_value(|shown| {
        Reaction::ALL.map(|kind| {
            let given = shown.talk.marks.reactions.get(&(target, kind));
            (kind, given.copied().unwrap_or_default())
        })
    });
    let may = context.may_comment;
    let target =
        target.map(|id| view! { <input type="hidden" name="comment" value=id.to_string()/> });
    let one = move |(kind, Given { count, own }): (Reaction, Given)| {
        let number = (count > 0).then(|| view! { " "<b>{count}</b> });
        let label = t.reaction(kind);
        match may {
            true => view! {
                <button class="al-chip" name="reaction" value=kind.code() aria-pressed=own.to_string()>{label}{number}</button>
            }
            .into_any(),
            false if count > 0 => view! { <span class="al-chip">{label}{number}</span> }.into_any(),
            false => ().into_any(),
        }
    };
    view! {
        <form method="post" action=context.action.clone() class="al-chips" data-sent="">
            <input type="hidden" name="act" value="react"/>
            {target}
            {given.map(one).into_iter().collect_view()}
        </form>
    }
}

#[component]
fn SaidView(said: Said, context: Context, depth: u8) -> impl IntoView {
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
        let one = move |said: Said| {
            view! { <SaidView said context=context.clone() depth={depth + 1}/> }.into_any()
        };
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
    let reactions = view! { <Reactions target=Some(id) context=context.clone()/> };
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
    let edit = said.markdown.clone().map(|markdown| {
        let field = format!("edited-{id}");
        let refused = context.state.error(&field).is_some();
        let state = match refused {
            true => context.state.clone(),
            false => FormState::with_values([(field.clone(), markdown)]),
        };
        let action = action.clone();
        view! {
            <details class="ct-act" open=refused>
                <summary><Icon symbol=Symbol::Edit small=true/>{t.edit()}</summary>
                <Form action state id=format!("e{id}") class="al-stack ct-say">
                    <input type="hidden" name="comment" value=id.to_string()/>
                    <TextArea name=field label=t.edit_comment() rows=3/>
                    <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="edit-comment">{t.save()}</SubmitButton></p>
                </Form>
            </details>
        }
    });
    let remove = said.may_delete.then(|| {
        let action = action.clone();
        view! {
            <details class="ct-act">
                <summary>{t.remove()}<span class="al-vh">": "{name.clone()}</span></summary>
                <form method="post" action=action class="al-stack ct-say" data-sent="">
                    <p>{t.remove_question()}</p>
                    <input type="hidden" name="comment" value=id.to_string()/>
                    <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="remove-comment">{t.remove()}</SubmitButton></p>
                </form>
            </details>
        }
    });
    view! { <footer>{reactions}{answer}{edit}{remove}</footer> }
}

/// The way to say that something is wrong. Open where the address asks for it (`:target`), or where
/// what was sent was refused.
#[component]
fn ReportForm(context: Context) -> impl IntoView {
    let t = Texts::here();
    let open = context.state.error("reason").is_some();
    view! {
        <details class="al-fold ct-report" id="melden" open=open>
            <summary><span class="al-cluster"><Icon symbol=Symbol::Flag/>{t.report_title()}</span><Icon symbol=Symbol::Down/></summary>
            <Form action=context.action state=context.state id="m" class="al-stack ct-say">
                <TextArea name="reason" label=t.report_reason() hint=t.report_hint() rows=3/>
                <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="report">{t.send_report()}</SubmitButton></p>
            </Form>
        </details>
    }
}
