//! The one list of capabilities.

use std::sync::Arc;

use directory::panels::UnitPanels;
use groups::panels::HomePanels;
use notices::{MailTellers, Tellers};
use platform::{
    access::Right,
    content,
    datamap::{self, Column},
    follow::Findables,
    hits::HitKinds,
    live::Concerns,
    note,
};
use ui::panels::{MenuParts, SpaceArea, SpaceAreas, StartMain, StartPanels};

/// The capabilities whose things can be found.
pub fn findables() -> Findables {
    Arc::new(vec![
        Box::new(directory::capability::Directory),
        Box::new(groups::capability::Groups),
        Box::new(writing::capability::Written),
    ])
}

/// What the search finds beside the directory's own things.
pub const HITS: HitKinds = HitKinds(&[
    groups::capability::HITS,
    writing::capability::PAGES,
    writing::capability::NEWS_HITS,
    writing::capability::CONTRIBUTIONS,
]);

/// Those who put notices into words.
pub const TELLERS: Tellers = Tellers(&[groups::tell, writing::tell]);

/// What changes concern, for live connections.
pub const CONCERNS: &[Concerns] = &[
    groups::capability::concerns,
    writing::capability::concerns,
    notices::concerns,
];

/// Those who say what a mail may say of notices.
pub const MAIL_TELLERS: MailTellers = MailTellers(&[&groups::InMail, &writing::InMail]);

/// What capabilities show on the start page.
pub const START: StartPanels = StartPanels(&[groups::views::own_groups]);

/// What capabilities show in the menu of every page.
pub const MENU: MenuParts = MenuParts(&[writing::views::in_menu, groups::views::own_in_menu]);

/// The words of what forms leave for the next page.
pub const NOTES: &[note::Words] = &[
    writing::texts::Notes::words,
    contributions::texts::Notes::words,
    pages::texts::Notes::words,
    news::texts::Notes::words,
    account::Notes::words,
    directory::Notes::words,
    groups::Notes::words,
    notices::Notes::words,
];

/// What capabilities show first on the start page.
pub const START_MAIN: StartMain = StartMain(&[news::views::front, writing::views::lately]);

/// What capabilities show on a group's home.
pub const HOME: HomePanels = HomePanels(&[|cx, space| contributions::views::newest(cx, space)]);

/// What capabilities show on a unit's page.
pub const UNIT: UnitPanels = UnitPanels(&[|cx, unit| news::views::of_unit(cx, unit)]);

/// The pages that capabilities have in every space.
pub const AREAS: SpaceAreas = SpaceAreas(&[
    SpaceArea {
        label: |lang| contributions::texts::Texts(lang).contributions(),
        part: "/beitraege",
        in_houses: false,
        in_sections: false,
    },
    SpaceArea {
        label: |lang| news::texts::Texts(lang).news(),
        part: "/meldungen",
        in_houses: true,
        in_sections: false,
    },
    SpaceArea {
        label: |lang| pages::texts::Texts(lang).pages(),
        part: "/seiten",
        in_houses: true,
        in_sections: true,
    },
]);

/// The rights of everything protected.
pub fn rights() -> Vec<Right> {
    [
        directory::capability::RIGHTS,
        account::capability::RIGHTS,
        groups::capability::RIGHTS,
        groups::capability::PART_RIGHTS,
        groups::capability::SECTION_RIGHTS,
        content::RIGHTS,
    ]
    .concat()
}

/// The data map: every column of the schema.
pub fn columns() -> Vec<Column> {
    [
        datamap::COLUMNS,
        directory::capability::COLUMNS,
        account::capability::COLUMNS,
        groups::capability::COLUMNS,
        writing::capability::COLUMNS,
        contributions::capability::COLUMNS,
        pages::capability::COLUMNS,
        news::capability::COLUMNS,
    ]
    .concat()
}
