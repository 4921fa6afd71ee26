//! What changed, and what two people did from the same beginning.

use proptest::prelude::*;

use super::*;

/// The document on one side of the changes.
fn side(changes: &[Change], gone: How) -> Vec<Block> {
    changes
        .iter()
        .filter_map(|change| match change {
            Change::Kept(block) => Some(block.clone()),
            Change::Added(block) => (gone != How::Added).then(|| block.clone()),
            Change::Removed(block) => (gone != How::Removed).then(|| block.clone()),
            Change::Words { old, new, .. } | Change::Parts { old, new, .. } => {
                Some(if gone == How::Added {
                    old.clone()
                } else {
                    new.clone()
                })
            }
        })
        .collect()
}

/// The words of a change are those of the lines they stand for.
fn check_words(changes: &[Change]) {
    for change in changes {
        match change {
            Change::Words { old, new, words } => {
                for (block, gone) in [(old, How::Added), (new, How::Removed)] {
                    let kept = words.iter().filter(|word| word.how != gone);
                    let line = Block::Paragraph(kept.map(|word| word.inline.clone()).collect());
                    let written = match block {
                        Block::Code { text, .. } => vec![Inline::text(text)],
                        Block::Heading { content, .. } | Block::Paragraph(content) => {
                            content.clone()
                        }
                        other => panic!("{other:?}"),
                    };
                    let tidy = |line| Document::new(vec![line]).unwrap();
                    assert_eq!(tidy(line), tidy(Block::Paragraph(written)));
                }
            }
            Change::Parts { parts, .. } => {
                for part in parts {
                    if let Part::Changed(groups) = part {
                        for (_, changes) in groups {
                            check_words(changes);
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

fn changes(old: &Document, new: &Document) -> String {
    render_changes(&diff(old, new), &Reader, &WORDS).into_string()
}

fn words(document: &Document) -> Vec<String> {
    let text = document.plain_text(|mention| mention.label.clone());
    text.lines().map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(worlds::some(96))]

    #[test]
    fn changes_lead_from_one_to_the_other(old in worlds::document(), new in worlds::document()) {
        let changes = diff(&old, &new);
        prop_assert_eq!(side(&changes, How::Added), old.blocks());
        prop_assert_eq!(side(&changes, How::Removed), new.blocks());
        check_words(&changes);
        super::render::check(render_changes(&changes, &Reader, &WORDS).as_str());
        prop_assert!(diff(&old, &old).iter().all(|change| matches!(change, Change::Kept(_))));
    }

    #[test]
    fn of_prose_too(old in worlds::prose(), new in worlds::prose()) {
        let changes = diff(&old, &new);
        prop_assert_eq!(side(&changes, How::Added), old.blocks());
        prop_assert_eq!(side(&changes, How::Removed), new.blocks());
        check_words(&changes);
    }

    #[test]
    fn merging_loses_nothing(base in worlds::prose(), mine in worlds::prose(), theirs in worlds::prose()) {
        let (merged, turned) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        prop_assert_eq!(merged.as_ref().ok(), turned.as_ref().ok());
        let whole = both(&base, &mine, &theirs).unwrap();
        if let Ok(merged) = &merged {
            prop_assert_eq!(merged, &whole);
        }
        // Whatever somebody wrote anew is there.
        let (base, whole) = (words(&base), words(&whole));
        for line in words(&mine).into_iter().chain(words(&theirs)) {
            prop_assert!(base.contains(&line) || whole.contains(&line), "{line:?}");
        }
    }

    #[test]
    fn one_alone_is_taken(base in worlds::document(), mine in worlds::document()) {
        prop_assert_eq!(merge(&base, &mine, &base).unwrap(), mine.clone());
        prop_assert_eq!(merge(&base, &base, &mine).unwrap(), mine.clone());
        prop_assert_eq!(merge(&base, &mine, &mine).unwrap(), mine);
    }
}

#[test]
fn words_are_marked_where_they_changed() {
    let old = markdown(
        "Die Frist endet am 1. Mai.\n\nWeg damit.\n\n- eins\n- zwei drei\n\n| a | b |\n|---|---|\n| zehn Euro | x |",
    );
    let new = markdown(
        "Die Frist endet am **2.** Mai.\n\n- eins\n- zwei vier\n- fünf\n\n| a | b |\n|---|---|\n| zwölf Euro | x |",
    );
    let ins = |text: &str| format!("<ins><span class=\"al-vh\">hinzugefügt: </span>{text}</ins>");
    let del = |text: &str| format!("<del><span class=\"al-vh\">entfernt: </span>{text}</del>");
    let page = changes(&old, &new);
    for part in [
        format!(
            "<p>Die Frist endet am {}{} Mai.</p>",
            del("1."),
            ins("<strong>2.</strong>")
        ),
        format!("<p>{}</p>", del("Weg damit.")),
        format!(
            "<li><p>zwei {}{}</p></li><li><p>{}</p></li></ul>",
            del("drei"),
            ins("vier"),
            ins("fünf")
        ),
        format!(
            "<td><p>{}{} Euro</p></td><td><p>x</p></td>",
            del("zehn"),
            ins("zwölf")
        ),
    ] {
        assert!(page.contains(&part), "{part}\n{page}");
    }
}

#[test]
fn different_paragraphs_merge() {
    let base = markdown("a\n\nb\n\nc");
    let merged = merge(
        &base,
        &markdown("A\n\nb\n\nc\n\nd"),
        &markdown("a\n\nB\n\nneu\n\nc"),
    )
    .unwrap();
    assert_eq!(merged, markdown("A\n\nB\n\nneu\n\nc\n\nd"));
}

#[test]
fn who_decides_sees_only_what_differs() {
    let mine = markdown("Erstens.\n\nZweitens von mir.\n\nDrittens.\n\nMein Zusatz.");
    let theirs = markdown("Erstens.\n\nZweitens von ihr.\n\nDrittens.");
    let (own, others) = differing(&mine, &theirs);
    assert_eq!(own, Some(markdown("Zweitens von mir.\n\nMein Zusatz.")));
    assert_eq!(others, Some(markdown("Zweitens von ihr.")));
    assert_eq!(differing(&mine, &mine), (None, None));
}

#[test]
fn the_same_paragraph_is_a_conflict_that_keeps_both() {
    let base = markdown("a\n\nb\n\nc");
    let (mine, theirs) = (markdown("a\n\nb eins\n\nc"), markdown("a\n\nb zwei\n\nc"));
    let conflict = merge(&base, &mine, &theirs).unwrap_err();
    assert_eq!((&conflict.mine, &conflict.theirs), (&mine, &theirs));
    assert_eq!(conflict.places.first(), Some(&(1..2)));
    assert_eq!(
        both(&base, &mine, &theirs).unwrap(),
        markdown("a\n\nb eins\n\nb zwei\n\nc")
    );
    // Taken away here and changed there.
    let gone = markdown("a\n\nc");
    assert!(merge(&base, &gone, &theirs).is_err());
    assert_eq!(both(&base, &gone, &theirs).unwrap(), theirs);
}

#[test]
fn long_texts_are_compared_in_time() {
    let long = |seed: usize| {
        let blocks =
            (0..9_000).map(|n| paragraph(&format!("{} {}", n * seed % 7919, n + seed * 100_000)));
        Document::new(blocks.collect()).unwrap()
    };
    let (old, new) = (long(3), long(5));
    assert_eq!(side(&diff(&old, &new), How::Removed), new.blocks());
    let words = |seed: usize| {
        let text: Vec<String> = (0..40_000)
            .map(|n| (n * seed % 39_989).to_string())
            .collect();
        Document::new(vec![paragraph(&text.join(" "))]).unwrap()
    };
    assert!(!diff(&words(3), &words(5)).is_empty());
}
