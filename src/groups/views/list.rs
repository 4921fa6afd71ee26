//! The directory of groups, `/gruppen`.

use directory::House;
use leptos::{either::Either, prelude::*};
use platform::{context::cx, viewer::Viewer};
use ui::{button::Kind as Look, page::query, prelude::*};

use super::parts::{kind_name, kind_symbol, role_name};
use crate::{
    Group, Kind,
    texts::Texts,
    usecases::{self, Groups, GroupsQuery},
};

/// All groups the reader may know of.
#[component]
pub fn ListPage() -> impl IntoView {
    let asked = GroupsQuery::read(&query());
    let data = async move { usecases::groups(&cx()?, asked).await };
    page(data, |found: Groups| {
        let t = Texts::here();
        let found_link = (!Viewer::here().is_guest()).then(|| {
            view! { <LinkButton href="/gruppen/neu" kind=Look::Primary icon=Symbol::Add>{t.found()}</LinkButton> }
        });
        let head = if found.query.own {
            t.my_groups()
        } else {
            t.groups()
        };
        let tab = |label: &str, href: &str, current: bool| Tab {
            label: label.to_owned(),
            href: href.to_owned(),
            current,
        };
        let plain = !found.query.own && !found.query.archived;
        let tabs = vec![
            tab(t.my_groups(), "/gruppen?meine=1", found.query.own),
            tab(t.all_groups(), "/gruppen", plain),
            tab(t.archive(), "/gruppen?archiv=1", found.query.archived),
        ];
        view! {
            {title(head)}
            <Head title=t.groups() actions=Box::new(move || found_link.into_any())><p class="al-muted">{t.lead()}</p></Head>
            <Tabs label=t.groups() tabs/>
            <Search asked=found.query.clone()/>
            <Found found/>
        }
        .into_any()
    })
}

#[component]
fn Search(asked: GroupsQuery) -> impl IntoView {
    let t = Texts::here();
    let kinds = std::iter::once(Pick::new("", t.every_kind())).chain(
        Kind::ALL
            .iter()
            .map(|kind| Pick::new(kind.code(), kind_name(*kind)).on(asked.kind == Some(*kind))),
    );
    let state = platform::form::FormState::with_values([("q", asked.text.clone())]);
    let flags = [("meine", asked.own), ("archiv", asked.archived)];
    let flags = flags.into_iter().filter(|(_, on)| *on);
    let flags = flags
        .map(|(name, _)| view! { <input type="hidden" name=name value="1"/> })
        .collect_view();
    view! {
        <search>
            <form action="/gruppen" class="al-cluster gr-search">
                {flags}
                <Field name="q" label=t.search() state=state/>
                <Select name="art" label=t.kind_label() options=kinds.collect()/>
                <SubmitButton kind=Look::Secondary>{t.search_button()}</SubmitButton>
            </form>
        </search>
    }
}

#[component]
fn Found(found: Groups) -> impl IntoView {
    let t = Texts::here();
    if found.groups.is_empty() {
        let (title, text) = match found.query.own && found.query.text.is_empty() {
            true => (t.none_own(), t.none_own_text()),
            false => (t.none_found(), t.none_found_text()),
        };
        return Either::Left(view! { <Empty title text/> });
    }
    let next = found.next.map(|next| {
        let mut pairs = found.query.pairs();
        pairs.push(("nach".to_owned(), next));
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        format!("/gruppen?{}", platform::http::form::encode(&pairs))
    });
    let ordered = found.query.own && found.query.text.is_empty() && found.query.kind.is_none();
    let is_own = found.query.own;
    // Those one belongs to by rule stand behind, and have no place of their own.
    let placed = found
        .groups
        .iter()
        .filter(|(group, _)| group.standing.is_some());
    let placed = if ordered { placed.count() } else { 0 };
    let one = move |(at, (group, house))| {
        let moves = Moves {
            up: at > 0 && at < placed,
            down: at + 1 < placed,
        };
        view! { <li><Line group house is_own moves/></li> }
    };
    Either::Right(view! {
        <Rows>{found.groups.into_iter().enumerate().map(one).collect_view()}</Rows>
        <Pages previous=None next/>
    })
}

/// Where a group can be moved in its reader's own order.
#[derive(Clone, Copy)]
struct Moves {
    up: bool,
    down: bool,
}

/// A group in a list.
#[component]
fn Line(
    group: Group,
    house: Option<House>,
    /// Whether the list is that of the reader's own.
    is_own: bool,
    moves: Moves,
) -> impl IntoView {
    let t = Texts::here();
    let Moves { up, down } = moves;
    let moves = (up || down).then(|| {
        let (id, spoken) = (group.id.to_string(), format!(": {}", group.name));
        let button = |act: &'static str, label| {
            let spoken = spoken.clone();
            view! {
                <SubmitButton kind=Look::Tertiary name="act" value=act>{label}<span class="al-vh">{spoken}</span></SubmitButton>
            }
        };
        let up = up.then(|| button("up", t.move_up()));
        let down = down.then(|| button("down", t.move_down()));
        view! {
            <Form id=format!("o-{id}") action="/gruppen/ordnung" state=platform::form::FormState::default() class="al-cluster">
                <input type="hidden" name="group" value=id.clone()/>
                {up}
                {down}
            </Form>
        }
    });
    let address = group.address();
    let own = match group.standing {
        Some(own) => Some(t.you_are(role_name(own.level))),
        None => is_own.then(|| t.by_rule().to_owned()),
    };
    let own = own.map(|own| view! { <Badge tone=Tone::Info symbol=Symbol::Check>{own}</Badge> });
    let house = house.map(|house| view! { <HouseMark name=house.short house=house.palette/> });
    view! {
        <div class="gr-line">
            <RoomSquare seed=group.id.uuid().as_u128()/>
            <div>
                <h2><a class="al-title-link" href=address dir="auto">{group.name}</a></h2>
                <p dir="auto">{group.purpose}</p>
                <p class="al-cluster al-small">
                    <Mark symbol=kind_symbol(group.kind)>{kind_name(group.kind)}</Mark>
                    {house}
                    <Mark symbol=Symbol::Groups>{t.count(group.members)}</Mark>
                    {own}
                </p>
                {moves}
            </div>
        </div>
    }
}
