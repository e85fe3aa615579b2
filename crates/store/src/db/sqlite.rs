//! SQLite: one thread that writes and commits acts in groups, a pool of connections that read.
//!
//! Invariant: an act is answered only after its commit reached the disk (`synchronous=FULL`).

mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, atomic::AtomicU64},
    time::Duration,
};

use anyhow::Context as _;
use rusqlite::{Connection, Statement, config::DbConfig};
use tokio::sync::{Semaphore, mpsc, oneshot};

use super::{Executor, Row, RowOf, Tx};
use crate::{
    error::{Result, StoreError},
    value::Value,
};
use writer::{Act, TypedAct, Writer};

/// Acts that may wait for the writer; more wait outside, up to `PATIENCE`.
const QUEUE_MAX: usize = 1024;
/// How long an act waits for a place in the queue, or for a connection, before it is told that the database is busy.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a connection waits for the locks of another process.
const LOCK_PATIENCE: Duration = Duration::from_secs(10);
const READERS_MAX: usize = 8;
const STATEMENTS_KEPT: usize = 256;
/// Pages in the log before it is copied into the database: 16 MiB, so that a busy hour pays for few copies.
const CHECKPOINT_PAGES: u32 = 4000;
/// Pages that a connection keeps for itself. Small, because the system's own cache holds the files anyway and the whole
/// program is to stay under 60 MiB.
const WRITER_CACHE_KIB: i32 = 8 * 1024;
const READER_CACHE_KIB: i32 = 2 * 1024;
const KEYRING_CACHE_KIB: i32 = 256;
/// How long destroyed keys are kept from being overwritten by somebody who still reads the log.
const SCRUB_PATIENCE: Duration = Duration::from_secs(2);

/// What a caller may limit.
#[derive(Debug, Clone, Copy, Default)]
pub struct SqliteOptions {
    /// The database grows to so many pages of 4 KiB and then answers `DiskFull`.
    pub pages_max: Option<u32>,
}

pub(super) struct Sqlite {
    queue: Mutex<Option<mpsc::Sender<Box<dyn Act>>>>,
    thread: Mutex<Option<std::thread::JoinHandle<()>>>,
    readers: Arc<Readers>,
}

impl Sqlite {
    pub(super) async fn open(folder: PathBuf, options: SqliteOptions, statements: Arc<AtomicU64>) -> Result<Self> {
        let readers = Arc::new(Readers {
            folder: folder.clone(),
            idle: Mutex::default(),
            permits: Arc::new(Semaphore::new(READERS_MAX)),
            statements: Arc::clone(&statements),
        });
        let (queue, waiting) = mpsc::channel(QUEUE_MAX);
        let opened = move || -> Result<Writer> {
            create_folder(&folder)?;
            let connection = connect(&folder, Role::Writer(options))?;
            Ok(Writer { folder, options, connection, is_doubtful: false, waiting, statements })
        };
        let writer = tokio::task::spawn_blocking(opened).await.expect("opening a database does not panic")?;
        let thread = std::thread::Builder::new().name("sqlite-writer".to_owned()).spawn(|| writer.run());
        let thread = thread.map_err(|error| StoreError::Unavailable(format!("starting the writer: {error}")))?;
        Ok(Self { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)), readers })
    }

    pub(super) async fn write<T, F>(&self, work: F, is_for_keys: bool) -> anyhow::Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> anyhow::Result<T> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let act: Box<dyn Act> = Box::new(TypedAct { work, is_for_keys, result: None, answer });
        let queue = lock(&self.queue).clone().ok_or_else(closed)?;
        queue.send_timeout(act, PATIENCE).await.map_err(|error| match error {
            mpsc::error::SendTimeoutError::Timeout(_) => StoreError::Busy,
            mpsc::error::SendTimeoutError::Closed(_) => closed(),
        })?;
        answered.await.map_err(|_| closed())?
    }

    pub(super) async fn read<T, F>(&self, work: F) -> anyhow::Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> anyhow::Result<T> + Send + 'static,
    {
        let permits = Arc::clone(&self.readers.permits);
        let permit = tokio::time::timeout(PATIENCE, permits.acquire_owned()).await.map_err(|_| StoreError::Busy)?;
        let permit = permit.map_err(|_| closed())?;
        let readers = Arc::clone(&self.readers);
        let read = move || {
            let result = readers.read(work);
            drop(permit);
            result
        };
        tokio::task::spawn_blocking(read).await.context("reading the database")?
    }

    pub(super) async fn scrub_keyring(&self) -> Result<()> {
        let folder = self.readers.folder.clone();
        let scrub = move || {
            let connection = Connection::open(folder.join("keyring.db"))?;
            connection.busy_timeout(SCRUB_PATIENCE)?;
            // A reader may still hold the log; then the next scrub empties it.
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()))?;
            Ok(())
        };
        tokio::task::spawn_blocking(scrub).await.expect("emptying the log does not panic")
    }

    pub(super) async fn close(&self) {
        lock(&self.queue).take();
        let thread = lock(&self.thread).take();
        self.readers.permits.close();
        lock(&self.readers.idle).clear();
        if let Some(thread) = thread {
            let joined = tokio::task::spawn_blocking(move || thread.join()).await;
            if !matches!(joined, Ok(Ok(()))) {
                tracing::error!("the writer of the database did not end well");
            }
        }
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the database is closed".to_owned())
}

/// A panic never happens while one of these is held, so the value is whole even if the lock says otherwise.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Readers {
    folder: PathBuf,
    idle: Mutex<Vec<Connection>>,
    permits: Arc<Semaphore>,
    statements: Arc<AtomicU64>,
}

impl Readers {
    fn read<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> anyhow::Result<T>) -> anyhow::Result<T> {
        let idle = lock(&self.idle).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connect(&self.folder, Role::Reader)?,
        };
        connection.prepare_cached("BEGIN").and_then(|mut begin| begin.raw_execute()).map_err(StoreError::from)?;
        let result =
            Tx::new(Executor::Sqlite(&Session { connection: &connection, is_for_keys: false }), &self.statements)
                .attempt(work);
        let ended = connection.prepare_cached("ROLLBACK").and_then(|mut rollback| rollback.raw_execute());
        if ended.is_ok() && !self.permits.is_closed() {
            lock(&self.idle).push(connection);
        }
        result
    }
}

#[derive(Clone, Copy)]
enum Role {
    Writer(SqliteOptions),
    Reader,
}

fn connect(folder: &Path, role: Role) -> Result<Connection> {
    let connection = Connection::open(folder.join("rodowod.db"))?;
    connection.busy_timeout(LOCK_PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    // Otherwise a statement on a table with a partial index is compiled anew whenever its arguments are bound.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    let keyring = folder.join("keyring.db");
    if !keyring.exists() && has_schema(&connection)? {
        return Err(StoreError::NoKeyring);
    }
    let keyring =
        keyring.to_str().ok_or_else(|| StoreError::Unavailable("the folder's name is not UTF-8".to_owned()))?;
    connection.execute("ATTACH DATABASE ?1 AS keyring", [keyring])?;
    // Foreign keys hold, a damaged page is noticed when read, and what a sort spills stays in memory.
    connection.execute_batch(&format!(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
         PRAGMA keyring.cache_size = -{KEYRING_CACHE_KIB};"
    ))?;
    match role {
        Role::Writer(options) => {
            let pages_max =
                options.pages_max.map_or(String::new(), |pages| format!("PRAGMA max_page_count = {pages};"));
            connection.execute_batch(&format!(
                "PRAGMA main.journal_mode = WAL; PRAGMA keyring.journal_mode = WAL;
                 PRAGMA main.synchronous = FULL; PRAGMA keyring.synchronous = FULL;
                 PRAGMA keyring.secure_delete = ON;
                 PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES};
                 PRAGMA main.journal_size_limit = 67108864; PRAGMA keyring.journal_size_limit = 0;
                 PRAGMA main.cache_size = -{WRITER_CACHE_KIB}; {pages_max}"
            ))?;
            close_to_others(folder)?;
        }
        Role::Reader => connection
            .execute_batch(&format!("PRAGMA query_only = ON; PRAGMA main.cache_size = -{READER_CACHE_KIB};"))?,
    }
    Ok(connection)
}

/// Whether the database was ever used: then its keyring is somewhere else, and none must be made in its place.
fn has_schema(connection: &Connection) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_migrations'";
    Ok(connection.query_row(sql, (), |row| row.get::<_, i64>(0))? > 0)
}

fn create_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)
        .map_err(|error| StoreError::Unavailable(format!("creating {}: {error}", folder.display())))
}

/// Only the account that runs the program may read the two files; SQLite gives its logs the same rights.
fn close_to_others(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    for name in ["rodowod.db", "keyring.db"] {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(folder.join(name), std::fs::Permissions::from_mode(0o600))
            .map_err(|error| StoreError::Unavailable(format!("closing {name} to others: {error}")))?;
    }
    Ok(())
}

/// A connection for the length of one act.
pub(super) struct Session<'a> {
    connection: &'a Connection,
    /// Whether the act may write to the keyring: what is written to both files is not committed as one.
    is_for_keys: bool,
}

impl Session<'_> {
    /// Every statement names the keyring where it means it; what stands in the other file goes by its bare name.
    fn check(&self, sql: &str) -> Result<()> {
        let writes = ["INSERT", "UPDATE", "DELETE"].iter().any(|verb| sql.trim_start().starts_with(verb));
        if writes && !self.is_for_keys && sql.contains("keyring.") {
            return Err(StoreError::Database("the keyring is written by `write_keys` alone".to_owned()));
        }
        Ok(())
    }
}

pub(super) fn execute(session: &Session<'_>, sql: &str, args: &[Value<'_>]) -> Result<u64> {
    session.check(sql)?;
    let mut statement = session.connection.prepare_cached(sql)?;
    bind(&mut statement, args)?;
    Ok(statement.raw_execute()? as u64)
}

pub(super) fn for_each(
    session: &Session<'_>,
    sql: &str,
    args: &[Value<'_>],
    each: &mut dyn FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    session.check(sql)?;
    let mut statement = session.connection.prepare_cached(sql)?;
    bind(&mut statement, args)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        each(&Row(RowOf::Sqlite(row)))?;
    }
    Ok(())
}

/// SQLite takes `$2` for a name and numbers names by their first appearance, so each is bound by what its name says.
fn bind(statement: &mut Statement<'_>, args: &[Value<'_>]) -> Result<()> {
    for index in 1..=statement.parameter_count() {
        let name = statement.parameter_name(index).unwrap_or_default();
        let position = name.get(1..).and_then(|digits| digits.parse::<usize>().ok());
        let argument = position.and_then(|position| args.get(position.wrapping_sub(1)));
        let argument = argument.ok_or_else(|| StoreError::Database(format!("no argument for the parameter {name}")))?;
        statement.raw_bind_parameter(index, argument)?;
    }
    Ok(())
}
