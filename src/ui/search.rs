//! Searching: a plain GET form, with suggestions where there is script.

use std::time::Duration;

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    prelude::*,
};

use crate::{
    client,
    example::Example,
    face::{FaceSize, Portrait, face},
    icon::{Icon, Symbol},
    texts::Texts,
};

/// Something that might be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub title: String,
    pub detail: String,
    pub href: String,
    pub portrait: Option<Portrait>,
    pub house: Option<String>,
}

/// Where suggestions come from: `ask` is called with what was typed (after a pause), `found` shows the answer.
#[derive(Clone, Copy)]
pub struct Suggest {
    pub found: Signal<Vec<Suggestion>>,
    pub ask: Callback<String>,
}

/// How long nobody must type before suggestions are asked for.
const PAUSE: Duration = Duration::from_millis(180);

#[derive(Clone)]
struct Combobox {
    id: String,
    suggest: Suggest,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
}

impl Combobox {
    fn list(&self) -> String {
        format!("{}-list", self.id)
    }

    fn option(&self, index: usize) -> String {
        format!("{}-{index}", self.id)
    }

    fn shown(&self) -> bool {
        self.open.get() && self.suggest.found.with(|found| !found.is_empty())
    }

    fn close(&self) {
        self.open.set(false);
        self.active.set(None);
    }

    fn step(&self, forward: bool) {
        let count = self.suggest.found.with_untracked(Vec::len);
        let Some(last) = count.checked_sub(1) else {
            return;
        };
        self.open.set(true);
        self.active.update(|active| {
            *active = Some(match (*active, forward) {
                (None, true) => 0,
                (None, false) => last,
                (Some(at), true) => {
                    if at >= last {
                        0
                    } else {
                        at + 1
                    }
                }
                (Some(at), false) => at.checked_sub(1).unwrap_or(last),
            });
        });
    }

    /// Up, down, Enter, Escape, as the ARIA practices have it.
    fn key(&self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowDown" => self.step(true),
            "ArrowUp" => self.step(false),
            "Escape" if self.open.get_untracked() => self.close(),
            "Enter" => {
                let Some(index) = self.active.get_untracked() else {
                    return;
                };
                let href = self
                    .suggest
                    .found
                    .with_untracked(|f| f.get(index).map(|s| s.href.clone()));
                let Some(href) = href else { return };
                self.close();
                client::go(&href);
            }
            _ => return,
        }
        event.prevent_default();
    }
}

/// A search box.
#[component]
pub fn SearchBox(
    /// Of the text field; unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] action: String,
    #[prop(default = "q")] name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] placeholder: Option<String>,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip)] suggest: Option<Suggest>,
) -> impl IntoView {
    let texts = Texts::here();
    let box_ = suggest.map(|suggest| Combobox {
        id: id.clone(),
        suggest,
        open: RwSignal::new(false),
        active: RwSignal::new(None),
    });
    // Said only once somebody types: an answer to nothing would be noise.
    let told = suggest.map(|suggest| {
        let asked = RwSignal::new(false);
        Effect::new(move |before: Option<()>| {
            suggest.found.track();
            asked.set(before.is_some());
        });
        move || {
            let count = suggest.found.with(Vec::len);
            if asked.get() {
                texts.suggestions_found(count)
            } else {
                String::new()
            }
        }
    });
    let mut ask = suggest.map(|suggest| debounce(PAUSE, move |text: String| suggest.ask.run(text)));
    let (typed, pressed, left) = (box_.clone(), box_.clone(), box_.clone());
    let (expanded, pointed, role, list) = (box_.clone(), box_.clone(), box_.clone(), box_.clone());
    view! {
        <form class="al-find" action=action>
            <Icon symbol=Symbol::Search/>
            <label class="al-vh" for=id.clone()>{label}</label>
            <input id=id.clone() name=name type="search" autocomplete="off" dir="auto"
                placeholder=placeholder value=value
                role=role.as_ref().map(|_| "combobox") aria-autocomplete=role.as_ref().map(|_| "list")
                aria-controls=role.as_ref().map(Combobox::list)
                aria-expanded=move || expanded.as_ref().map(|e| if e.shown() { "true" } else { "false" })
                aria-activedescendant=move || pointed.as_ref().and_then(|p| {
                    p.active.get().filter(|_| p.shown()).map(|index| p.option(index))
                })
                on:input=move |event| if let (Some(ask), Some(typed)) = (&mut ask, &typed) {
                    typed.active.set(None);
                    typed.open.set(true);
                    ask(event_target_value(&event));
                }
                on:keydown=move |event| if let Some(pressed) = &pressed { pressed.key(&event) }
                on:blur=move |_| if let Some(left) = &left { left.close() }/>
            <button>{texts.search()}</button>
            {list.map(|combobox| view! { <Suggestions combobox/> })}
            {told.map(|told| view! { <span class="al-vh" role="status">{told}</span> })}
        </form>
    }
}

#[component]
fn Suggestions(combobox: Combobox) -> impl IntoView {
    let list = combobox.clone();
    let options = combobox.clone();
    let hold = |event: MouseEvent| event.prevent_default();
    let one = move |index: usize, suggestion: Suggestion| {
        let (active, chosen) = (options.active, options.clone());
        let face = suggestion
            .portrait
            .map(|portrait| face(portrait, FaceSize::Small, suggestion.house));
        let href = suggestion.href;
        view! {
            <li role="option" id=options.option(index)
                aria-selected=move || if active.get() == Some(index) { "true" } else { "false" }
                on:click=move |_| { chosen.close(); client::go(&href); }>
                {face}
                <span><b dir="auto">{suggestion.title}</b><span class="al-small">{suggestion.detail}</span></span>
            </li>
        }
    };
    view! {
        // The text field keeps the focus while something is chosen with the pointer.
        <ul class="al-list" id=list.list() role="listbox" aria-label=Texts::here().suggestions()
            hidden=move || !list.shown() on:mousedown=hold>
            {move || {
                let found = combobox.suggest.found.get();
                found.into_iter().enumerate().map(|(i, s)| one(i, s)).collect_view()
            }}
        </ul>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("empty", || {
            view! {
                <SearchBox id="search-example" action="/gestaltung" label="Suchen, leer" placeholder="Person, Stelle, Aufgabe" suggest=None/>
            }
        }),
        Example::new("filled, with suggestions", || {
            let suggestion = |title: &str, detail: &str| Suggestion {
                title: title.into(),
                detail: detail.into(),
                href: "/gestaltung".into(),
                portrait: Some(Portrait::Initials("ŁN".into())),
                house: Some("green".into()),
            };
            let found = vec![
                suggestion("Łukasz Nowak", "LKO Hauptamt, Vergabe"),
                suggestion(
                    "Dorota Nowacka",
                    "Verkehrsinfrastrukturfinanzierungsgesellschaft",
                ),
            ];
            let suggest = Suggest {
                found: Signal::stored(found),
                ask: Callback::new(|_| ()),
            };
            view! {
                <SearchBox id="search-filled" action="/gestaltung" label="Suchen, gefüllt" value="now"
                    suggest=Some(suggest)/>
            }
        }),
    ]
}
