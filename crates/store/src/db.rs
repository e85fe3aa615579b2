//! The seam: `Db` opens a database and runs acts on it, `Tx` is one transaction with portable statements.
//!
//! Invariants: an act (a closure) either happens whole or not at all; once a statement failed nothing else runs in its
//! transaction; arguments are bound by their number, so `$2` may stand before `$1`. This file and its folder are the only
//! place that tells the back ends apart.

mod postgres;
mod sqlite;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

pub use sqlite::SqliteOptions;

use crate::{
    error::{Result, StoreError},
    migrations,
    value::{Cell, FromCell, Value},
};

/// A database, cheap to clone.
#[derive(Clone)]
pub struct Db {
    backend: Arc<Backend>,
    statements: Arc<AtomicU64>,
}

enum Backend {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens, or creates, `rodowod.db` and `keyring.db` in `folder`.
    pub async fn open_sqlite(folder: &Path) -> Result<Self> {
        Self::open_sqlite_with(folder, SqliteOptions::default()).await
    }

    /// As `open_sqlite`, with limits of the caller's choice.
    pub async fn open_sqlite_with(folder: &Path, options: SqliteOptions) -> Result<Self> {
        let statements = Arc::new(AtomicU64::new(0));
        let sqlite = sqlite::Sqlite::open(folder.to_owned(), options, Arc::clone(&statements)).await?;
        Ok(Self { backend: Arc::new(Backend::Sqlite(sqlite)), statements })
    }

    /// Connects to PostgreSQL 15 or newer (`postgres://user@host/database`). Fails when it cannot be reached now.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let postgres = postgres::Postgres::open(url).await?;
        Ok(Self { backend: Arc::new(Backend::Postgres(postgres)), statements: Arc::default() })
    }

    /// Brings the schema up to this program's. Several processes may do so at the same moment.
    pub async fn migrate(&self) -> Result<()> {
        let migrated = self.write_keys(|tx| Ok(migrations::run(tx)?)).await;
        migrated.map_err(|error| {
            StoreError::of(&error).cloned().unwrap_or_else(|| StoreError::Database(format!("{error:#}")))
        })
    }

    /// Runs `work` in one write transaction. It may run again after a collision with another process, so it has no
    /// effect outside `tx`; and it shares a commit with other acts, so it should be short.
    pub async fn write<T, F>(&self, work: F) -> anyhow::Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> anyhow::Result<T> + Send + 'static,
    {
        match &*self.backend {
            Backend::Sqlite(sqlite) => sqlite.write(work, false).await,
            Backend::Postgres(postgres) => postgres.write(work, Arc::clone(&self.statements)).await,
        }
    }

    /// The same for an act that writes to the keyring, which `write` refuses: it has its commit to itself, since two
    /// files do not commit as one.
    pub async fn write_keys<T, F>(&self, work: F) -> anyhow::Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> anyhow::Result<T> + Send + 'static,
    {
        match &*self.backend {
            Backend::Sqlite(sqlite) => sqlite.write(work, true).await,
            Backend::Postgres(postgres) => postgres.write(work, Arc::clone(&self.statements)).await,
        }
    }

    /// Runs `work` on one unchanging snapshot; it cannot write.
    pub async fn read<T, F>(&self, work: F) -> anyhow::Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> anyhow::Result<T> + Send + 'static,
    {
        match &*self.backend {
            Backend::Sqlite(sqlite) => sqlite.read(work).await,
            Backend::Postgres(postgres) => postgres.read(work, Arc::clone(&self.statements)).await,
        }
    }

    /// Whether the database answers now.
    pub async fn ping(&self) -> Result<()> {
        let answered =
            self.read(|tx| Ok(tx.query_one("SELECT 1 WHERE $1", args_true(), |row| row.get::<i64>(0))?)).await;
        answered.map(drop).map_err(|error| {
            StoreError::of(&error).cloned().unwrap_or_else(|| StoreError::Unavailable(format!("{error:#}")))
        })
    }

    /// How many statements ran since the database was opened, transactions' own BEGIN and COMMIT apart.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Makes destroyed keys leave the keyring's file for good: SQLite overwrites the freed pages and empties the log
    /// that still holds them. PostgreSQL does so by its own vacuum.
    pub async fn scrub_keyring(&self) -> Result<()> {
        match &*self.backend {
            Backend::Sqlite(sqlite) => sqlite.scrub_keyring().await,
            Backend::Postgres(postgres) => postgres.scrub_keyring().await,
        }
    }

    /// Waits for the acts in the queue and closes the files. A `Db` that is only dropped closes them in the background.
    pub async fn close(self) {
        match &*self.backend {
            Backend::Sqlite(sqlite) => sqlite.close().await,
            Backend::Postgres(postgres) => postgres.close(),
        }
    }
}

fn args_true() -> &'static [Value<'static>] {
    &[Value::Bool(true)]
}

/// One transaction. Its methods block, as the closures do in which it lives.
pub struct Tx<'a> {
    executor: Executor<'a>,
    statements: &'a AtomicU64,
    has_failed: bool,
}

enum Executor<'a> {
    Sqlite(&'a sqlite::Session<'a>),
    Postgres(&'a postgres::Session),
}

impl<'a> Tx<'a> {
    fn new(executor: Executor<'a>, statements: &'a AtomicU64) -> Self {
        Self { executor, statements, has_failed: false }
    }

    /// Runs a statement that answers no rows; how many rows it touched.
    pub fn execute(&mut self, sql: &str, args: &[Value<'_>]) -> Result<u64> {
        self.run(args, |executor| match executor {
            Executor::Sqlite(session) => sqlite::execute(session, sql, args),
            Executor::Postgres(session) => session.execute(sql, args),
        })
    }

    /// Calls `each` with every row, without holding more than a few in memory.
    pub fn for_each(
        &mut self,
        sql: &str,
        args: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.run(args, |executor| match executor {
            Executor::Sqlite(session) => sqlite::for_each(session, sql, args, &mut each),
            Executor::Postgres(session) => session.for_each(sql, args, &mut each),
        })
    }

    /// Every row as `read` makes it.
    pub fn query<T>(
        &mut self,
        sql: &str,
        args: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        self.for_each(sql, args, |row| {
            rows.push(read(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The one row there can be, if there is one.
    pub fn query_opt<T>(
        &mut self,
        sql: &str,
        args: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.query(sql, args, read)?.pop())
    }

    /// The one row that must be there; `NoRow` otherwise.
    pub fn query_one<T>(
        &mut self,
        sql: &str,
        args: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<T> {
        self.query_opt(sql, args, read)?.ok_or(StoreError::NoRow)
    }

    /// Keeps every other process from changing the schema until this transaction ends, and makes sure that the keyring
    /// has its own place.
    pub(crate) fn lock_schema(&mut self) -> Result<()> {
        self.run(&[], |executor| match executor {
            // The transaction began IMMEDIATE and the keyring is attached: both are so already.
            Executor::Sqlite(_) => Ok(()),
            Executor::Postgres(session) => session.lock_schema(),
        })
    }

    /// What a `{{token}}` of a migration stands for here.
    pub(crate) fn token(&self, name: &str) -> Option<&'static str> {
        let (sqlite, postgres) = match name {
            "blob" => ("BLOB", "BYTEA"),
            // Text is compared byte by byte on both, whatever locale the PostgreSQL database was created with.
            "text" => ("TEXT", "TEXT COLLATE \"C\""),
            "identity" => ("INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"),
            "packed" => ("INTEGER PRIMARY KEY", "BIGINT PRIMARY KEY"),
            "without_rowid" => ("WITHOUT ROWID", ""),
            _ => return None,
        };
        Some(match self.executor {
            Executor::Sqlite(_) => sqlite,
            Executor::Postgres(_) => postgres,
        })
    }

    /// The plan of a statement as SQLite tells it, one step a line; `None` on PostgreSQL.
    #[doc(hidden)]
    pub fn plan(&mut self, sql: &str, args: &[Value<'_>]) -> Result<Option<String>> {
        match self.executor {
            Executor::Sqlite(_) => {
                let steps = self.query(&format!("EXPLAIN QUERY PLAN {sql}"), args, |row| row.get::<String>(3))?;
                Ok(Some(steps.join("\n")))
            }
            Executor::Postgres(_) => Ok(None),
        }
    }

    fn run<T>(&mut self, args: &[Value<'_>], act: impl FnOnce(&Executor<'_>) -> Result<T>) -> Result<T> {
        if self.has_failed {
            return Err(StoreError::Aborted);
        }
        self.statements.fetch_add(1, Ordering::Relaxed);
        let result = Value::check(args).and_then(|()| act(&self.executor));
        self.has_failed = result.is_err();
        result
    }

    /// Runs an act to its end; a panic, and an answer given in spite of a failed statement, are errors of the act.
    fn attempt<T>(mut self, work: impl FnOnce(&mut Tx<'_>) -> anyhow::Result<T>) -> anyhow::Result<T> {
        let result = catch_unwind(AssertUnwindSafe(|| work(&mut self)));
        match result {
            Ok(Ok(_)) if self.has_failed => Err(StoreError::Aborted.into()),
            Ok(result) => result,
            Err(panic) => {
                let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
                let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
                Err(StoreError::Panicked(text.unwrap_or_else(|| "no message".to_owned())).into())
            }
        }
    }
}

/// A row, valid while it is being read.
pub struct Row<'a>(RowOf<'a>);

enum RowOf<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl Row<'_> {
    /// The column `index`, counted from 0.
    pub fn get<T: FromCell>(&self, index: usize) -> Result<T> {
        self.cell(index).and_then(T::from_cell).ok_or(StoreError::Mismatch { column: index, expected: T::EXPECTED })
    }

    /// The bytes of the column `index` without copying them.
    pub fn bytes(&self, index: usize) -> Result<&[u8]> {
        match self.cell(index) {
            Some(Cell::Blob(bytes)) => Ok(bytes),
            _ => Err(StoreError::Mismatch { column: index, expected: "bytes" }),
        }
    }

    /// The same of a column that may be NULL.
    pub fn maybe_bytes(&self, index: usize) -> Result<Option<&[u8]>> {
        match self.cell(index) {
            Some(Cell::Null) => Ok(None),
            _ => self.bytes(index).map(Some),
        }
    }

    fn cell(&self, index: usize) -> Option<Cell<'_>> {
        match self.0 {
            RowOf::Sqlite(row) => Cell::from_sqlite(row.get_ref(index).ok()?),
            RowOf::Postgres(row) => row.try_get(index).ok(),
        }
    }
}
