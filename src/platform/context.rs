//! What every use case is given: the program's parts, the actor, the clock and the language.

use std::{ops::Deref, sync::Arc};

use leptos::prelude::use_context;
use sea_orm::DbErr;

use crate::{
    access::{Actor, Kept, Memory, session},
    clock::Clock,
    config::Config,
    database::{Database, Queries, Read, Tx},
    error::AppError,
    hits::HitKinds,
    id::Id,
    kinds,
    live::Hub,
    metrics::Metrics,
    passwords::Passwords,
    search::Index,
    texts::Lang,
    time::{Day, Instant},
    viewer::{Theme, Viewer},
};

/// The parts of the running program. Cheap to clone.
#[derive(Clone)]
pub struct App {
    parts: Arc<Parts>,
    memory: Arc<Memory>,
    kept: Arc<Kept>,
}

/// What [`App`] holds.
pub struct Parts {
    pub config: Config,
    pub db: Database,
    pub clock: Clock,
    pub search: Index,
    pub passwords: Passwords,
    pub metrics: Metrics,
    pub hits: HitKinds,
    pub live: Hub,
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self {
            parts: Arc::new(parts),
            memory: Arc::default(),
            kept: Arc::default(),
        }
    }

    /// A context without actor, for the command line and for jobs.
    pub fn system(&self) -> Cx {
        Cx::new(self.clone(), Lang::De, Theme::System)
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.parts
    }
}

/// The context of one request, or of one command. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Cx {
    pub app: App,
    pub now: Instant,
    pub today: Day,
    pub lang: Lang,
    pub theme: Theme,
    pub queries: Queries,
    current: Option<Arc<(session::Current, Arc<Actor>)>>,
    /// Somebody who is not here.
    reader: Option<Arc<Actor>>,
}

impl Cx {
    pub fn new(app: App, lang: Lang, theme: Theme) -> Self {
        let now = app.clock.now();
        let today = app.clock.day_and_hour(now).0;
        Self {
            app,
            now,
            today,
            lang,
            theme,
            queries: Queries::default(),
            current: None,
            reader: None,
        }
    }

    /// The same context with the actor of a session.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn signed_in(mut self, current: session::Current) -> Result<Self, DbErr> {
        let actor = self
            .app
            .memory
            .actor(&self.read(), &current, self.today, self.now)
            .await?;
        (self.lang, self.theme) = (current.lang, current.theme);
        self.current = Some(Arc::new((current, actor)));
        Ok(self)
    }

    /// What was kept of a kind and still holds, or what `load` reads now. For what changes only with
    /// the tables that `access_epoch` watches.
    ///
    /// # Errors
    /// Those of `load`.
    pub async fn kept<T, E>(&self, load: impl AsyncFnOnce() -> Result<T, E>) -> Result<Arc<T>, E>
    where
        T: Send + Sync + 'static,
    {
        let epoch = self.session().map(|current| current.epoch);
        if let Some(value) = epoch.and_then(|epoch| self.app.kept.get(epoch)) {
            return Ok(value);
        }
        let value = Arc::new(load().await?);
        if let Some(epoch) = epoch {
            self.app.kept.put(epoch, value.clone());
        }
        Ok(value)
    }

    /// The same context for writing to somebody who is not here: what may be said to them is what they
    /// would see.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn written_to(
        mut self,
        person: Id<kinds::Person>,
        lang: Lang,
    ) -> Result<Self, DbErr> {
        let reader = Actor::load(&self.read(), person, self.today, self.now).await?;
        self.lang = lang;
        self.reader = Some(Arc::new(reader));
        Ok(self)
    }

    /// A handle for looking.
    pub fn read(&self) -> Read {
        self.app.db.read(&self.queries)
    }

    /// Begins a change.
    ///
    /// # Errors
    /// When the database is away or busy.
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        self.app.db.begin(&self.queries).await
    }

    /// Who asks.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] when nobody is signed in.
    pub fn actor(&self) -> Result<&Actor, AppError> {
        self.current
            .as_deref()
            .map(|(_, actor)| actor.as_ref())
            .or(self.reader.as_deref())
            .ok_or(AppError::SignedOut)
    }

    /// Who asks, as the rows say within a change: what was decided meanwhile counts.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] when nobody is signed in; what the database answers.
    pub async fn actor_in(&self, tx: &Tx) -> Result<Actor, AppError> {
        let person = self.actor()?.person;
        Ok(Actor::load(tx, person, self.today, self.now).await?)
    }

    /// The session the request came with.
    pub fn session(&self) -> Option<&session::Current> {
        self.current.as_deref().map(|(current, _)| current)
    }

    /// The account signed in.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] when nobody is.
    pub fn account(&self) -> Result<Id<kinds::Account>, AppError> {
        self.session()
            .map(|current| current.account)
            .ok_or(AppError::SignedOut)
    }

    /// What views may know of the reader.
    pub fn viewer(&self) -> Viewer {
        Viewer {
            lang: self.lang,
            theme: self.theme,
            signed_in: self.session().map(|current| current.shown.clone()),
            ends_in: self
                .session()
                .map_or(0, |current| current.ends_in(self.now)),
        }
    }
}

/// The context of the request being answered, for server functions.
///
/// # Errors
/// [`AppError::Internal`] outside a request.
pub fn cx() -> Result<Cx, AppError> {
    use_context().ok_or(AppError::Internal)
}
