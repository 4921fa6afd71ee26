//! The conversation below a content: reactions, comments with one level of answers, and the way to
//! say that something is wrong.

mod said;

use leptos::prelude::*;
use platform::{form::FormState, id::Id, live::Topic};
use ui::{button::Kind, prelude::*};

use self::said::said_view;
use crate::{
    Given, Reaction, Target,
    texts::Texts,
    usecases::{Place, Said, Shown, Silence, Talk, TalkAt, reason},
};

/// What every part of the conversation needs.
#[derive(Clone)]
struct Context {
    action: String,
    state: FormState,
    shown: StoredValue<Shown>,
    may_comment: bool,
}

/// Who let nobody comment in a place, in words.
pub fn silence(place: &Place) -> Option<String> {
    let t = Texts::here();
    Some(match place.silence()? {
        Silence::Group => t.no_talk_in_group().to_owned(),
        Silence::Authority => {
            let house = place.house.as_ref().map_or("", |house| &house.name);
            t.no_talk_in_authority(house)
        }
    })
}

/// The name of a page of comments in an address.
pub(crate) const TALK_PAGE: &str = "kommentare";
/// The name of a comment in an address, whose page is wanted.
pub(crate) const TALK_COMMENT: &str = "kommentar";

/// The part of the conversation that the page's address asks for.
pub fn talk_at() -> TalkAt {
    let comment = asked(TALK_COMMENT).parse().map(TalkAt::Comment);
    let page = || asked(TALK_PAGE).parse().map(TalkAt::Page);
    comment.or_else(|_| page()).unwrap_or_default()
}

/// The way to what was said before and after a page of comments.
fn turn(address: &str, page: u64, pages: u64) -> Option<AnyView> {
    let t = Texts::here();
    let to = |page: u64| format!("{address}?{TALK_PAGE}={page}#kommentare");
    let earlier = (page > 1).then(|| {
        view! { <a href=to(page - 1) rel="prev">{t.earlier_comments()}</a> }
    });
    let later = (page < pages).then(|| {
        view! { <a href=to(page + 1) rel="next">{t.later_comments()}</a> }
    });
    (pages > 1).then(|| {
        view! {
            <nav class="al-cluster" aria-label=t.comment_pages()>
                {earlier}
                <span class="al-small al-muted">{t.page_of_comments(page, pages)}</span>
                {later}
            </nav>
        }
        .into_any()
    })
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
    let Talk {
        count, page, pages, ..
    } = shown.talk;
    let place = shown.place.name.clone();
    let said = shown.talk.said.clone();
    let may_comment = shown.may.comment;
    let own = (!shown.content.comments).then(|| t.no_talk().to_owned());
    let silence = silence(&shown.place).or(own);
    let address = shown.address();
    let turn = turn(&address, page, pages);
    let context = Context {
        // What is refused is shown on its own page of comments.
        action: match page {
            0 | 1 => address,
            _ => format!("{address}?{TALK_PAGE}={page}"),
        },
        state: state.unwrap_or_default(),
        may_comment,
        shown: StoredValue::new(shown),
    };
    let one = {
        let context = context.clone();
        move |said: Said| said_view(said, context.clone(), 3)
    };
    let list = match (said.is_empty(), &silence) {
        (true, None) => view! { <p class="al-muted">{t.no_comments()}</p> }.into_any(),
        (true, Some(_)) => ().into_any(),
        (false, _) => {
            view! { <div class="al-talk">{said.into_iter().map(one).collect_view()}</div> }
                .into_any()
        }
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
    let closed = silence.map(|why| view! { <p class="al-muted">{why}</p> });
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
                {turn}
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

/// What was said without words, and the ways to say it. At a comment, what nobody said yet is folded
/// away.
#[component]
fn Reactions(
    target: Target,
    /// Whose comment it is.
    #[prop(optional)]
    name: String,
    context: Context,
) -> impl IntoView {
    let t = Texts::here();
    let all = context.shown.with_value(|shown| {
        Reaction::ALL.map(|kind| {
            let given = shown.talk.marks.reactions.get(&(target, kind));
            (kind, given.copied().unwrap_or_default())
        })
    });
    let may = context.may_comment;
    let (first, folded): (Vec<_>, Vec<_>) = all
        .into_iter()
        .filter(|(_, given)| may || given.count > 0)
        .partition(|(_, given)| target.is_none() || given.count > 0);
    let one = move |(kind, Given { count, own }): (Reaction, Given)| {
        let number = (count > 0).then(|| view! { " "<b>{count}</b> });
        let label = t.reaction(kind);
        match may {
            true => view! {
                <button class="al-chip" name="reaction" value=kind.code() aria-pressed=own.to_string()>{label}{number}</button>
            }
            .into_any(),
            false => view! { <span class="al-chip">{label}{number}</span> }.into_any(),
        }
    };
    let action = context.action;
    let chips = move |some: Vec<_>| {
        (!some.is_empty()).then(|| {
            let target = target
                .map(|id| view! { <input type="hidden" name="comment" value=id.to_string()/> });
            view! {
                <form method="post" action=action.clone() class="al-chips" data-sent="">
                    <input type="hidden" name="act" value="react"/>
                    {target}
                    {some.into_iter().map(one).collect_view()}
                </form>
            }
        })
    };
    let fold = chips(folded).map(|chips| {
        view! {
            <details class="ct-act">
                <summary>{t.react()}<span class="al-vh">": "{name}</span></summary>
                {chips}
            </details>
        }
    });
    view! { {chips(first)}{fold} }
}

/// The form that says that something is wrong, with the content or a comment on it.
#[component]
fn ReportFields(target: Target, context: Context) -> impl IntoView {
    let t = Texts::here();
    let field = reason(target);
    let id = target.map_or_else(|| "m".to_owned(), |id| format!("m{id}"));
    let comment =
        target.map(|id| view! { <input type="hidden" name="comment" value=id.to_string()/> });
    view! {
        <Form action=context.action state=context.state id class="al-stack ct-say">
            {comment}
            <TextArea name=field label=t.report_reason() hint=t.report_hint() rows=3/>
            <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="report">{t.send_report()}</SubmitButton></p>
        </Form>
    }
}

/// The way to say that something is wrong. Open where the address asks for it (`:target`), or where
/// what was sent was refused.
#[component]
fn ReportForm(context: Context) -> impl IntoView {
    let t = Texts::here();
    let open = context.state.error(&reason(None)).is_some();
    view! {
        <details class="al-fold ct-report" id="melden" open=open>
            <summary><span class="al-cluster"><Icon symbol=Symbol::Flag/>{t.report_title()}</span><Icon symbol=Symbol::Down/></summary>
            <ReportFields target=None context/>
        </details>
    }
}
