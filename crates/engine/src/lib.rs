//! What can be done: one function per act, one transaction each. No HTTP.
//!
//! Whoever acts is a `By`: an institution and an actor whose grants were read for this very request. Every act asks
//! `authorisation::may` and leaves its entry in the log in the same transaction.

pub mod access;
pub mod accounts;
mod acts;
pub mod addressed;
pub mod breach_notes;
pub mod clock;
pub mod controls;
pub mod doctor;
pub mod exports;
pub mod files;
pub mod findings;
pub mod imports;
pub mod institutions;
pub mod jobs;
pub mod keys;
pub mod log;
pub mod logo;
pub mod mail;
pub mod numbering;
pub mod overview;
mod passwords;
pub mod persons;
pub mod pickups;
pub mod policy;
pub mod public_page;
pub mod records;
pub mod said;
pub mod secret;
pub mod setup;
pub mod signatures;
pub mod today;
mod trust;
pub mod versioned;
pub mod yearly;

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use rodowod_domain::authorisation::{Actor, Denied, On, Power, may};
use rodowod_domain::control::Controls;
use rodowod_domain::cross_check::CrossCheck;
use rodowod_domain::register::AnyRegister;
use rodowod_store::Db;
pub use rodowod_store::StoreError;

pub use clock::Clock;
pub use institutions::Institution;
pub use keys::MasterKeySource;
pub use passwords::Crowded;

/// What the program is made of; everything that may differ between two installations.
#[derive(Clone)]
pub struct Settings {
    /// Folder of the embedded database and of the files.
    pub data: PathBuf,
    /// PostgreSQL instead of the embedded database.
    pub database_url: Option<String>,
    pub master_key: MasterKeySource,
    /// Name of this installation in the origin of its logs: `rodo.example.pl`.
    pub host: String,
    /// Address for links in mail, without a slash at its end.
    pub public_url: String,
    pub smtp: Option<mail::Smtp>,
    /// Storage for sealed files instead of the data folder.
    pub files: Option<files::Bucket>,
    pub registers: &'static [&'static dyn AnyRegister],
    pub checks: &'static [CrossCheck],
    /// The catalogue of the policy and what looks after it.
    pub controls: Controls,
    pub clock: Clock,
}

/// The running office: database, keys and registers. Cheap to clone.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

pub struct Inner {
    pub db: Db,
    pub settings: Settings,
    pub clock: Clock,
    keys: Arc<keys::Keys>,
    shelf: files::Shelf,
    findings: Arc<findings::Known>,
    faces: Arc<records::Opened<records::Face>>,
    sketches: Arc<records::Opened<records::Sketch>>,
    looks: Arc<access::watch::Known>,
    answers: Arc<controls::Known>,
    providers: Arc<accounts::provider::Known>,
    in_force: Arc<policy::Known>,
    watcher: Option<Watcher>,
}

/// Is told how far long work is: how much is done, and of how much.
pub type Watcher = Arc<dyn Fn(u64, u64) + Send + Sync>;

impl std::ops::Deref for Engine {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Engine {
    /// Opens the database and checks the master key against it before anything is written.
    pub async fn open(settings: Settings) -> anyhow::Result<Self> {
        let db = match &settings.database_url {
            Some(url) => Db::open_postgres(url).await?,
            None => Db::open_sqlite(&settings.data).await.with_context(|| settings.data.display().to_string())?,
        };
        db.migrate().await?;
        let shelf = files::Shelf::open(&settings.data, settings.files.as_ref())?;
        let clock = settings.clock.clone();
        let keys = keys::Keys::open(&db, &settings.master_key, &clock).await?;
        Ok(Self(Arc::new(Inner {
            db,
            settings,
            clock,
            keys: Arc::new(keys),
            shelf,
            findings: Arc::default(),
            faces: Arc::default(),
            sketches: Arc::default(),
            looks: Arc::default(),
            answers: Arc::default(),
            providers: Arc::default(),
            in_force: Arc::default(),
            watcher: None,
        })))
    }

    /// The same office by another clock: how the demonstration tells what happened months ago.
    pub fn at(&self, clock: Clock) -> Self {
        self.copied(clock, self.watcher.clone())
    }

    /// The same office, seen at work: `watcher` is told how far an import or an export is.
    pub fn watched(&self, watcher: Watcher) -> Self {
        self.copied(self.clock.clone(), Some(watcher))
    }

    fn copied(&self, clock: Clock, watcher: Option<Watcher>) -> Self {
        Self(Arc::new(Inner {
            db: self.db.clone(),
            settings: self.settings.clone(),
            clock,
            watcher,
            keys: Arc::clone(&self.keys),
            shelf: self.shelf.clone(),
            findings: Arc::clone(&self.findings),
            faces: Arc::clone(&self.faces),
            sketches: Arc::clone(&self.sketches),
            looks: Arc::clone(&self.looks),
            answers: Arc::clone(&self.answers),
            providers: Arc::clone(&self.providers),
            in_force: Arc::clone(&self.in_force),
        }))
    }

    pub(crate) fn tell(&self, done: usize, of: usize) {
        if let Some(watcher) = &self.watcher {
            watcher(done as u64, of as u64);
        }
    }

    /// How many records this server keeps in memory with something of what they say: for lists, and for Today.
    pub fn opened_records(&self) -> (usize, usize) {
        (self.faces.count(), self.sketches.count())
    }

    /// Whether the storage of files answers: asked before a server takes what it could not keep.
    pub async fn reach_files(&self) -> anyhow::Result<()> {
        self.shelf.reach().await
    }

    pub fn registers(&self) -> &'static [&'static dyn AnyRegister] {
        self.settings.registers
    }

    pub fn register(&self, slug: &str) -> Option<&'static dyn AnyRegister> {
        self.settings.registers.iter().copied().find(|register| register.slug() == slug)
    }
}

/// Who acts, and for which institution.
#[derive(Clone, Debug)]
pub struct By {
    pub institution: Institution,
    pub actor: Actor,
}

impl By {
    pub fn may(&self, power: Power, on: On) -> Result<(), Denied> {
        may(&self.actor, power, on)
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes all");
        text
    })
}
