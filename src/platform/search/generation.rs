//! One generation of the index: a tantivy index in a folder of its own, and how it is written.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    path::Path,
    sync::{Arc, atomic::AtomicI64},
};

use tantivy::{
    IndexReader, IndexWriter, ReloadPolicy, TantivyError,
    indexer::{IndexWriterOptions, LogMergePolicy},
};

use super::{Cause, Change, Document, fields::Fields};

/// Bytes the writer gathers before it writes a segment; tantivy's least is 15 MB.
const WRITER_BYTES: usize = 20_000_000;
/// A segment is merged when more than this share of it is deleted.
const DELETED_SHARE: f32 = 0.25;

/// The file that names the generation in use.
pub(super) const CURRENT: &str = "current";

/// A generation in use.
pub(super) struct Live {
    pub(super) number: u64,
    pub(super) index: tantivy::Index,
    pub(super) reader: IndexReader,
    pub(super) watermark: AtomicI64,
}

impl Live {
    /// The generation that `current` names, if it is whole.
    pub(super) fn current(home: &Path, fields: &Fields) -> Result<Arc<Self>, Cause> {
        let number = match fs::read_to_string(home.join(CURRENT)) {
            Ok(text) => text
                .trim()
                .parse()
                .map_err(|_| Cause::Damaged("no generation is named".to_owned()))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Cause::Missing),
            Err(error) => return Err(Cause::Damaged(error.to_string())),
        };
        let index = tantivy::Index::open_in_dir(home.join(u64::to_string(&number)))
            .map_err(|e| damaged(&e))?;
        if index.schema() != fields.schema {
            return Err(Cause::Damaged("other fields under this version".to_owned()));
        }
        let broken = index.validate_checksum().map_err(|e| damaged(&e))?;
        match broken.iter().next() {
            Some(file) => Err(Cause::Damaged(format!(
                "wrong checksum of {}",
                file.display()
            ))),
            None => Ok(Arc::new(Self::over(index, number)?)),
        }
    }

    /// A generation whose last commit carries a watermark.
    pub(super) fn over(index: tantivy::Index, number: u64) -> Result<Self, Cause> {
        let payload = index.load_metas().map_err(|e| damaged(&e))?.payload;
        let watermark = payload
            .and_then(|text| text.parse().ok())
            .ok_or_else(|| Cause::Damaged("no watermark".to_owned()))?;
        let reader: tantivy::Result<IndexReader> = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into();
        Ok(Self {
            number,
            reader: reader.map_err(|e| damaged(&e))?,
            index,
            watermark: AtomicI64::new(watermark),
        })
    }
}

pub(super) fn generations(home: &Path) -> Vec<u64> {
    let entries = fs::read_dir(home).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

/// Writes a small file so that it has either the old or the new text after a crash.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    path.parent()
        .map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

pub(super) fn damaged(error: &TantivyError) -> Cause {
    Cause::Damaged(error.to_string())
}

/// What an earlier writer began and did not commit, for want of room or because it was killed, is
/// removed first: the next commit may want the same names, and tantivy never overwrites.
pub(super) fn writer(index: &tantivy::Index) -> tantivy::Result<IndexWriter> {
    let options = IndexWriterOptions::builder()
        .num_worker_threads(1)
        .num_merge_threads(1)
        .memory_budget_per_thread(WRITER_BYTES)
        .build();
    let writer = index.writer_with_options(options)?;
    let mut merges = LogMergePolicy::default();
    merges.set_del_docs_ratio_before_merge(DELETED_SHARE);
    writer.set_merge_policy(Box::new(merges));
    writer.garbage_collect_files().wait()?;
    Ok(writer)
}

/// Brings changes to the writer: for each thing its old documents go, then its last ones come.
pub(super) fn write(
    fields: &Fields,
    writer: &IndexWriter,
    changes: &[Change],
) -> tantivy::Result<()> {
    let mut things: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for change in changes {
        match change {
            Change::Remove { thing } => things.entry(thing).or_default().clear(),
            Change::Put(document) => {
                let documents = things.entry(&document.thing).or_default();
                documents.retain(|known| known.key != document.key);
                documents.push(document);
            }
        }
    }
    for (thing, documents) in things {
        writer.delete_term(fields.thing_term(thing));
        for document in &documents {
            writer.add_document(fields.document(document, documents.len()))?;
        }
    }
    Ok(())
}

pub(super) fn commit(writer: &mut IndexWriter, watermark: Option<i64>) -> tantivy::Result<()> {
    let mut prepared = writer.prepare_commit()?;
    if let Some(watermark) = watermark {
        prepared.set_payload(&watermark.to_string());
    }
    prepared.commit()?;
    Ok(())
}
