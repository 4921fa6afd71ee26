//! Icons: Material Symbols, as KERN uses them. Always beside words, so hidden from screen readers.

use leptos::prelude::*;

use crate::example::Example;

macro_rules! symbols {
    ($($name:ident $class:literal),+ $(,)?) => {
        /// The icons we ship; `style/_icons.scss` has the same list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Symbol { $($name),+ }

        impl Symbol {
            /// All of them, for the gallery and the test.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name in the style sheet.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $class),+ }
            }
        }
    };
}

symbols! {
    Add "add",
    Badge "badge",
    Bell "bell",
    Bold "bold",
    Bookmark "bookmark",
    Call "call",
    Check "check",
    Clock "clock",
    Close "close",
    Code "code",
    Desk "desk",
    Down "down",
    Download "download",
    Edit "edit",
    Error "error",
    Event "event",
    Eye "eye",
    EyeOff "eye-off",
    File "file",
    Filter "filter",
    Flag "flag",
    Groups "groups",
    GroupsFill "groups-fill",
    Help "help",
    History "history",
    Home "home",
    HomeFill "home-fill",
    Hourglass "hourglass",
    House "house",
    Info "info",
    Italic "italic",
    Key "key",
    Knowledge "knowledge",
    KnowledgeFill "knowledge-fill",
    Language "language",
    Left "left",
    Link "link",
    List "list",
    Lock "lock",
    Logout "logout",
    Mail "mail",
    Merge "merge",
    More "more",
    News "news",
    Numbers "numbers",
    Offline "offline",
    Out "out",
    Page "page",
    Passkey "passkey",
    People "people",
    PeopleFill "people-fill",
    PersonAdd "person-add",
    Picture "picture",
    Pin "pin",
    Place "place",
    Print "print",
    Redo "redo",
    Reply "reply",
    Right "right",
    Rule "rule",
    Search "search",
    Settings "settings",
    Sheet "sheet",
    Shield "shield",
    Sort "sort",
    Strike "strike",
    Swap "swap",
    Sync "sync",
    Table "table",
    Task "task",
    Theme "theme",
    Tree "tree",
    Undo "undo",
    Upload "upload",
    Warning "warning",
}

/// An icon beside words.
#[component]
pub fn Icon(symbol: Symbol, #[prop(optional)] small: bool) -> impl IntoView {
    let size = if small { " al-icon--sm" } else { "" };
    let class = format!("al-icon al-icon--{}{size}", symbol.name());
    view! { <span class=class aria-hidden="true"></span> }
}

pub fn examples() -> Vec<Example> {
    vec![Example::new("icons", || {
        let each =
            |symbol: Symbol| view! { <li class="al-mark"><Icon symbol/>{symbol.name()}</li> };
        view! { <ul class="al-cluster">{Symbol::ALL.iter().copied().map(each).collect_view()}</ul> }
    })]
}

#[cfg(test)]
mod tests {
    use super::Symbol;

    #[test]
    fn style_has_just_these_icons() {
        let style = include_str!("../../style/_icons.scss");
        for symbol in Symbol::ALL {
            assert!(
                style.contains(&format!(".al-icon--{}{{", symbol.name())),
                "{symbol:?}"
            );
        }
        assert_eq!(style.matches(".al-icon--").count(), Symbol::ALL.len());
    }
}
