//! Random documents.

use proptest::{collection::vec, option, prelude::*, test_runner::RngSeed};

use super::{ANKE, PICTURE};
use crate::*;

/// So many cases, the same each time; nothing is written into the sources.
pub(super) fn some(cases: u32) -> ProptestConfig {
    ProptestConfig {
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

/// What people write, and what parsers stumble over.
fn text() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[a-zäöüß]{1,8}( [A-Za-zÄÖ]{1,6}){0,3}",
        1 => "[ -~äß]{1,12}",
        1 => "[*_`~<>&|#!@\\[\\](){}.+=:\\\\ 0-9-]{1,8}",
        1 => any::<String>().prop_map(|text| text.chars().take(10).collect()),
    ]
    .boxed()
}

fn marks() -> impl Strategy<Value = Marks> {
    let link = prop_oneof![
        Just("https://example.org/a_b?c=d&e=(f)"),
        Just("/seiten/1|2*3"),
        Just("mailto:poststelle@mid.example"),
    ];
    let flag = || prop::bool::weighted(0.2);
    (option::weighted(0.15, link), flag(), flag(), flag(), flag()).prop_map(
        |(link, bold, italic, strike, code)| Marks {
            link: link.and_then(Href::parse),
            bold,
            italic,
            strike,
            code,
        },
    )
}

fn inline() -> impl Strategy<Value = Inline> {
    let piece = prop_oneof![
        8 => text().prop_map(Piece::Text),
        1 => Just(Piece::Break),
        1 => Just(Piece::Mention(Mention { kind: MentionKind::Person, id: ANKE, label: "Anke [B] *x*".into() })),
        1 => Just(Piece::Mention(Mention { kind: MentionKind::Unit, id: PICTURE, label: "MID 47".into() })),
    ];
    (piece, marks()).prop_map(|(piece, marks)| Inline { piece, marks })
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    vec(inline(), 0..5)
}

fn leaf() -> BoxedStrategy<Block> {
    let level = prop_oneof![Just(Level::Two), Just(Level::Three), Just(Level::Four)];
    prop_oneof![
        6 => line().prop_map(Block::Paragraph),
        2 => (level, line()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => (option::of("[a-z]{1,6}"), "[a-z`\\n\t <&]{0,20}").prop_map(|(language, text)| Block::Code { language, text }),
        1 => Just(Block::Rule),
        1 => (text(), any::<bool>(), any::<bool>()).prop_map(|(alt, decorative, ours)| Block::Image(Image {
            file: if ours { PICTURE } else { ANKE },
            alt,
            decorative,
        })),
    ]
    .boxed()
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(3, 24, 3, |inner| {
        let blocks = || vec(inner.clone(), 0..3);
        let kind = prop_oneof![Just(CalloutKind::Info), Just(CalloutKind::Danger)];
        let cell = (any::<bool>(), 0..3_u16, 0..3_u16, blocks()).prop_map(
            |(header, colspan, rowspan, content)| Cell {
                header,
                colspan,
                rowspan,
                content,
            },
        );
        let task =
            (any::<bool>(), blocks()).prop_map(|(checked, content)| Task { checked, content });
        prop_oneof![
            vec(blocks(), 0..4).prop_map(Block::BulletList),
            (0..2000_u32, vec(blocks(), 0..4))
                .prop_map(|(start, items)| Block::OrderedList { start, items }),
            vec(task, 0..3).prop_map(Block::TaskList),
            vec(vec(cell, 0..3), 0..3).prop_map(Block::Table),
            blocks().prop_map(Block::Quote),
            (kind, blocks()).prop_map(|(kind, content)| Block::Callout { kind, content }),
        ]
    })
}

/// Any document at all.
pub(super) fn document() -> impl Strategy<Value = Document> {
    vec(block(), 0..6).prop_map(|blocks| Document::new(blocks).unwrap())
}

/// Paragraphs of few words, so that two documents have some in common.
pub(super) fn prose() -> impl Strategy<Value = Document> {
    vec("[abc]( [abcd]){0,6}", 1..7).prop_map(|paragraphs| {
        let blocks = paragraphs.iter().map(|text| super::paragraph(text));
        Document::new(blocks.collect()).unwrap()
    })
}
