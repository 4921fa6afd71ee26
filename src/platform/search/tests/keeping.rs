//! The index on disk: kills, damage, rebuilds.

use std::{collections::BTreeMap, path::Path};

use super::*;

#[test]
fn the_watermark_and_its_documents_never_part() -> Outcome {
    let folder = Folder::new()?;
    let index = Index::open(&folder.0, VERSION)?;
    assert_eq!(
        (index.state(), index.watermark()),
        (State::NeedsRebuild(Cause::Missing), None)
    );
    assert!(matches!(
        index.search(&reader(), &asked("")),
        Err(SearchError::NeedsRebuild(Cause::Missing))
    ));
    assert!(matches!(
        Index::open(&folder.0, VERSION),
        Err(SearchError::Held(_))
    ));
    index.rebuild([Ok::<_, SearchError>(Vec::new())], 1)?;

    let first = vec![Change::Put(person("1", "Anke", "Brodersen"))];
    let second = vec![
        Change::Put(person("1", "Anke", "Carstens")),
        Change::Put(person("2", "Bernd", "Nowak")),
    ];
    index.apply(first.clone(), 2)?;
    // What a kill leaves between two batches, and in the middle of the second.
    let killed = Folder::new()?;
    copy(&folder.0, &killed.0)?;
    index.apply(second.clone(), 3)?;
    for n in 0..30 {
        index.apply(
            vec![Change::Put(person(&format!("x{n}"), "Zora", "Zett"))],
            4 + n,
        )?;
    }
    drop(index);
    let index = Index::open(&folder.0, VERSION)?;
    assert_eq!((index.watermark(), index.documents()?), (Some(33), 32));

    fs::write(
        killed
            .0
            .join("index-v1/1/0123456789abcdef0123456789abcdef.idx"),
        "half a segment",
    )?;
    let index = Index::open(&killed.0, VERSION)?;
    assert_eq!((index.state(), index.watermark()), (State::Ready, Some(2)));
    assert_eq!(things(&index, "brodersen")?, ["person:1"]);
    for (changes, watermark) in [(first, 2), (second.clone(), 3), (second, 3)] {
        index.apply(changes, watermark)?;
    }
    assert_eq!((index.watermark(), index.documents()?), (Some(3), 2));
    assert_eq!(
        (
            things(&index, "brodersen")?.len(),
            things(&index, "carstens")?.len()
        ),
        (0, 1)
    );
    Ok(())
}

#[test]
fn damage_of_any_file_is_noticed_and_mended() -> Outcome {
    let folder = Folder::new()?;
    let index = filled(&folder, people())?;
    index.apply(
        vec![Change::Remove {
            thing: "person:mue".to_owned(),
        }],
        8,
    )?;
    drop(index);
    let mut files = Vec::new();
    list(&folder.0, &mut files)?;
    files.retain(|file| !file.to_string_lossy().ends_with("lock"));
    let mut noticed: BTreeMap<String, usize> = BTreeMap::new();
    for file in files {
        for damage in ["gone", "empty", "half", "garbled"] {
            let broken = Folder::new()?;
            copy(&folder.0, &broken.0)?;
            let path = broken.0.join(file.strip_prefix(&folder.0)?);
            let mut bytes = fs::read(&path)?;
            match damage {
                "gone" => fs::remove_file(&path)?,
                "empty" => fs::write(&path, "")?,
                "half" => {
                    bytes.truncate(bytes.len() / 2);
                    fs::write(&path, &bytes)?;
                }
                _ => {
                    for byte in &mut bytes {
                        *byte ^= 0x55;
                    }
                    fs::write(&path, &bytes)?;
                }
            }
            let index = Index::open(&broken.0, VERSION)?;
            let sound = index.state() == State::Ready
                && index
                    .search(&reader(), &asked(""))
                    .is_ok_and(|answer| answer.total == 10)
                && index.watermark() == Some(8);
            if sound {
                continue;
            }
            assert!(
                matches!(index.state(), State::NeedsRebuild(_)),
                "{damage} {}",
                file.display()
            );
            *noticed.entry(damage.to_owned()).or_default() += 1;
            index.rebuild([Ok::<_, SearchError>(people())], 9)?;
            assert_eq!(
                (index.state(), index.search(&reader(), &asked(""))?.total),
                (State::Ready, 11)
            );
        }
    }
    assert!(
        noticed.len() == 4 && noticed.values().all(|times| *times >= 8),
        "{noticed:?}"
    );
    Ok(())
}

#[test]
fn a_rebuild_leaves_readers_and_changes_alone() -> Outcome {
    let folder = Folder::new()?;
    let index = filled(&folder, people())?;
    request_rebuild(&folder.0, VERSION)?;
    assert_eq!(index.state(), State::NeedsRebuild(Cause::Asked));

    let failed = index.rebuild([Ok(Vec::new()), Err("the database is away")], 8);
    assert!(matches!(failed, Err(SearchError::Source(_))));
    assert_eq!(index.state(), State::NeedsRebuild(Cause::Asked));
    assert_eq!(
        (things(&index, "anke")?.len(), index.watermark()),
        (1, Some(7))
    );

    // While the batches are read, the old generation answers and takes changes.
    let batches = people().into_iter().enumerate().map(|(n, document)| {
        if n == 5 {
            index.apply(vec![Change::Put(person("new", "Neu", "Dazu"))], 9)?;
            index.apply(
                vec![Change::Remove {
                    thing: "person:zoe".to_owned(),
                }],
                10,
            )?;
            assert_eq!(
                (things(&index, "dazu")?.len(), things(&index, "zoe")?.len()),
                (1, 0)
            );
            assert!(matches!(
                index.rebuild([Ok::<_, SearchError>(Vec::new())], 0),
                Err(SearchError::Rebuilding)
            ));
        }
        Ok::<_, SearchError>(vec![document])
    });
    index.rebuild(batches, 8)?;
    assert_eq!(
        (index.state(), index.watermark(), index.documents()?),
        (State::Ready, Some(10), 11)
    );
    assert_eq!(
        (things(&index, "dazu")?.len(), things(&index, "zoe")?.len()),
        (1, 0)
    );

    // The next version takes the place of this one, once it is filled.
    drop(index);
    let next = Index::open(&folder.0, VERSION + 1)?;
    assert_eq!(next.state(), State::NeedsRebuild(Cause::Missing));
    assert!(folder.0.join("index-v1").exists());
    next.rebuild([Ok::<_, SearchError>(people())], 11)?;
    assert!(!folder.0.join("index-v1").exists());
    // Deleted under a running program.
    fs::remove_dir_all(folder.0.join("index-v2"))?;
    assert_eq!(next.state(), State::NeedsRebuild(Cause::Missing));
    next.rebuild([Ok::<_, SearchError>(people())], 12)?;
    assert_eq!(
        (next.state(), things(&next, "anke")?.len()),
        (State::Ready, 1)
    );
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), std::io::Error> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), std::io::Error> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
