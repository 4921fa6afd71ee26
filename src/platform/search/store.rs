//! The index on disk: opening, changing, rebuilding.
//!
//! ```text
//! <dir>/index-v3/lock      held while a process has the index open
//!                current   the number of the generation in use, replaced by renaming
//!                rebuild   somebody asks for a rebuild
//!                7/        a generation: a tantivy index whose last commit carries the watermark
//! ```
//!
//! A rebuild fills the next generation while readers and changes go on with the old one, then
//! replaces `current`. What is killed at any point leaves either the old or the new generation in
//! use and rubbish that the next opening removes.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, atomic::Ordering},
};

use tantivy::{IndexWriter, Searcher, TantivyError};

use super::{
    Cause, Change, Document, SearchError,
    fields::Fields,
    generation::{CURRENT, Live, commit, damaged, generations, replace, write, writer},
};

/// A rebuild commits after this many documents, so that segments are merged on the way.
const REBUILD_COMMIT: usize = 50_000;

const REBUILD: &str = "rebuild";

/// An open index. Clones are the same index. All methods block on disk; call them where blocking
/// is allowed. Changes and rebuilds come from one task; questions from anywhere.
#[derive(Clone)]
pub struct Index(Arc<Inner>);

struct Inner {
    home: PathBuf,
    fields: Fields,
    live: RwLock<Result<Arc<Live>, Cause>>,
    desk: Mutex<Desk>,
    rebuilding: Mutex<()>,
    _held: File,
}

/// What only one may use at a time.
#[derive(Default)]
struct Desk {
    /// Made with the first change, dropped after an error together with what it had not committed.
    writer: Option<IndexWriter>,
    /// While a rebuild runs: the changes it must repeat at its end, and their watermark.
    catch_up: Option<(Vec<Change>, Option<i64>)>,
}

/// Whether an index can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Ready,
    /// Call [`Index::rebuild`]. Questions may still be answered, if the cause is [`Cause::Asked`].
    NeedsRebuild(Cause),
}

impl Index {
    /// Opens the index of this version in a folder, made if absent, and checks every byte of it.
    /// A missing or damaged index is no error: see [`Index::state`].
    ///
    /// # Errors
    /// [`SearchError::Held`] when another process has it open, [`SearchError::Folder`].
    pub fn open(dir: &Path, schema_version: u32) -> Result<Self, SearchError> {
        let home = home(dir, schema_version);
        fs::create_dir_all(&home)?;
        let held = hold(&home)?;
        let fields = Fields::new();
        let live = Live::current(&home, &fields);
        let index = Self(Arc::new(Inner {
            home,
            fields,
            live: RwLock::new(live),
            desk: Mutex::default(),
            rebuilding: Mutex::default(),
            _held: held,
        }));
        index.sweep();
        Ok(index)
    }

    /// Whether it can be asked or must be rebuilt. Cheap: look as often as for new changes.
    pub fn state(&self) -> State {
        match self.live() {
            Err(cause) => State::NeedsRebuild(cause),
            Ok(_) if self.0.home.join(REBUILD).exists() => State::NeedsRebuild(Cause::Asked),
            Ok(_) if !self.0.home.join(CURRENT).exists() => State::NeedsRebuild(Cause::Missing),
            Ok(_) => State::Ready,
        }
    }

    /// How far the outbox is in the index; `None` when it must be rebuilt.
    pub fn watermark(&self) -> Option<i64> {
        self.live()
            .ok()
            .map(|live| live.watermark.load(Ordering::Acquire))
    }

    /// How many documents it holds, over all things and rings.
    ///
    /// # Errors
    /// [`SearchError::NeedsRebuild`].
    pub fn documents(&self) -> Result<u64, SearchError> {
        self.ask(|searcher, _| Ok(searcher.num_docs()))
    }

    /// Takes a batch of changes and the watermark behind them in one commit; seen by the next
    /// question. Repeating a batch changes nothing. While a rebuild runs, it gets them too.
    ///
    /// # Errors
    /// [`SearchError::Engine`]: nothing was taken, try again. [`SearchError::NeedsRebuild`], also
    /// when the index proves damaged now.
    pub fn apply(&self, changes: Vec<Change>, watermark: i64) -> Result<(), SearchError> {
        let mut desk = self.desk();
        let live = match (self.live(), &mut desk.catch_up) {
            (Ok(live), _) => live,
            (Err(_), Some(kept)) => {
                kept.0.extend(changes);
                kept.1 = Some(watermark);
                return Ok(());
            }
            (Err(cause), None) => return Err(SearchError::NeedsRebuild(cause)),
        };
        if !changes.is_empty() || live.watermark.load(Ordering::Acquire) != watermark {
            // On an error the writer is dropped, and with it what it did not commit.
            let written = desk
                .writer
                .take()
                .map_or_else(|| writer(&live.index), Ok)
                .and_then(|mut writer| {
                    write(&self.0.fields, &writer, &changes)?;
                    commit(&mut writer, Some(watermark))?;
                    live.watermark.store(watermark, Ordering::Release);
                    live.reader.reload()?;
                    Ok(writer)
                });
            desk.writer = Some(written.map_err(|error| self.failed(&live, error))?);
        }
        if let Some(kept) = &mut desk.catch_up {
            kept.0.extend(changes);
            kept.1 = Some(watermark);
        }
        Ok(())
    }

    /// Fills a new generation from batches that hold everything there is, and puts it in place of
    /// the present one. Read the watermark of the outbox *before* the first batch is read and keep
    /// the outbox from there on until this returns. All documents of a thing come in one batch; a
    /// thing that comes again replaces itself. The end of the batches is taken for the end of
    /// everything, so a source that breaks off must give an error, not just stop.
    ///
    /// # Errors
    /// [`SearchError::Source`] with the error of a batch, [`SearchError::Engine`],
    /// [`SearchError::Folder`]: the present index stays as it is. [`SearchError::Rebuilding`].
    pub fn rebuild<E>(
        &self,
        batches: impl IntoIterator<Item = Result<Vec<Document>, E>>,
        watermark: i64,
    ) -> Result<(), SearchError>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let Ok(_alone) = self.0.rebuilding.try_lock() else {
            return Err(SearchError::Rebuilding);
        };
        let asked = fs::remove_file(self.0.home.join(REBUILD)).is_ok();
        self.desk().catch_up = Some((Vec::new(), None));
        let _stop = StopCatchingUp(&self.0.desk);

        let number = generations(&self.0.home).into_iter().max().unwrap_or(0) + 1;
        let done = self.fill(number, batches, watermark);
        if done.is_err() {
            if asked {
                fs::write(self.0.home.join(REBUILD), "")?;
            }
            let _ = fs::remove_dir_all(self.0.home.join(number.to_string()));
        }
        done
    }

    fn fill<E>(
        &self,
        number: u64,
        batches: impl IntoIterator<Item = Result<Vec<Document>, E>>,
        watermark: i64,
    ) -> Result<(), SearchError>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let Inner {
            home, fields, live, ..
        } = &*self.0;
        let folder = home.join(number.to_string());
        fs::create_dir_all(&folder)?;
        let index = tantivy::Index::create_in_dir(&folder, fields.schema.clone())?;
        let mut writer = writer(&index)?;
        let mut open = 0;
        for batch in batches {
            let batch = batch.map_err(|error| SearchError::Source(error.into()))?;
            open += batch.len();
            let changes: Vec<Change> = batch.into_iter().map(Change::Put).collect();
            write(fields, &writer, &changes)?;
            if open >= REBUILD_COMMIT {
                commit(&mut writer, None)?;
                open = 0;
            }
        }

        let mut desk = self.desk();
        let (changes, later) = desk.catch_up.take().unwrap_or_default();
        write(fields, &writer, &changes)?;
        commit(&mut writer, Some(later.unwrap_or(watermark)))?;
        let new = Live::over(index, number).map_err(SearchError::NeedsRebuild)?;
        replace(&home.join(CURRENT), &number.to_string())?;
        *live.write().unwrap_or_else(PoisonError::into_inner) = Ok(Arc::new(new));
        desk.writer = Some(writer);
        drop(desk);
        self.sweep();
        Ok(())
    }

    /// Runs a question; an engine that fails here has been damaged while open.
    pub(super) fn ask<T>(
        &self,
        question: impl FnOnce(&Searcher, &Fields) -> tantivy::Result<T>,
    ) -> Result<T, SearchError> {
        let live = self.live().map_err(SearchError::NeedsRebuild)?;
        question(&live.reader.searcher(), &self.0.fields)
            .map_err(|error| SearchError::NeedsRebuild(self.give_up(&live, &error)))
    }

    /// A change failed: for want of room, say, or because files are gone or garbled.
    fn failed(&self, live: &Arc<Live>, error: TantivyError) -> SearchError {
        match error {
            TantivyError::OpenReadError(_)
            | TantivyError::OpenDirectoryError(_)
            | TantivyError::DataCorruption(_)
            | TantivyError::IncompatibleIndex(_) => {
                SearchError::NeedsRebuild(self.give_up(live, &error))
            }
            other => SearchError::Engine(other),
        }
    }

    /// Takes a damaged generation out of use, unless another has taken its place.
    fn give_up(&self, live: &Arc<Live>, error: &TantivyError) -> Cause {
        let cause = damaged(error);
        let mut slot = self.0.live.write().unwrap_or_else(PoisonError::into_inner);
        if slot.as_ref().is_ok_and(|now| Arc::ptr_eq(now, live)) {
            *slot = Err(cause.clone());
        }
        cause
    }

    fn live(&self) -> Result<Arc<Live>, Cause> {
        self.0
            .live
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.0.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Removes generations that are not in use and, once this version works, other versions that
    /// nobody holds. What cannot be removed now is removed another time.
    fn sweep(&self) {
        let Ok(live) = self.live() else {
            return;
        };
        for number in generations(&self.0.home) {
            if number != live.number {
                let _ = fs::remove_dir_all(self.0.home.join(number.to_string()));
            }
        }
        let siblings = self.0.home.parent().and_then(|dir| fs::read_dir(dir).ok());
        for path in siblings
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
        {
            let other = path != self.0.home
                && path
                    .file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with("index-v"));
            if other && let Ok(_held) = hold(&path) {
                let _ = fs::remove_dir_all(&path);
            }
        }
    }
}

/// Ends the gathering of changes however a rebuild ends.
struct StopCatchingUp<'a>(&'a Mutex<Desk>);

impl Drop for StopCatchingUp<'_> {
    fn drop(&mut self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .catch_up = None;
    }
}

/// Asks whoever holds the index of this folder to rebuild it: the way of `allmende reindex` beside
/// a running server, whose [`Index::state`] tells it.
///
/// # Errors
/// The folder cannot be written.
pub fn request_rebuild(dir: &Path, schema_version: u32) -> Result<(), SearchError> {
    let home = home(dir, schema_version);
    fs::create_dir_all(&home)?;
    Ok(fs::write(home.join(REBUILD), "")?)
}

fn home(dir: &Path, schema_version: u32) -> PathBuf {
    dir.join(format!("index-v{schema_version}"))
}

fn hold(home: &Path) -> Result<File, SearchError> {
    let lock = File::create(home.join("lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(SearchError::Held(home.to_owned())),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
