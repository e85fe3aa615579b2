//! The thread that writes: it commits acts in groups.
//!
//! Invariants: an act that fails or panics takes nobody with it, because the first has the transaction to itself until it
//! is done and each after it runs in a savepoint of its own; when the commit itself fails, every act of the group fails
//! with the same reason and the thread goes on. Two files do not commit as one: an act that writes to the keyring has a
//! commit to itself, or a full disk could keep the records of a group whose acts were all refused.

use std::{
    path::PathBuf,
    sync::{Arc, atomic::AtomicU64},
};

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::{Role, Session, SqliteOptions, closed, connect};
use crate::{
    db::{Executor, Tx},
    error::{Result, StoreError},
};

/// Acts that share one commit at most.
const GROUP_MAX: usize = 128;

/// An act whose type the writer does not need to know.
pub(super) trait Act: Send {
    /// Whether it writes to the keyring.
    fn is_for_keys(&self) -> bool;
    /// Does the work and keeps its result; whether it may be committed.
    fn run(&mut self, connection: &Connection, statements: &AtomicU64) -> bool;
    /// Tells the caller: its own result when the commit succeeded, the reason otherwise.
    fn answer(self: Box<Self>, commit: Result<()>);
}

pub(super) struct TypedAct<T, F> {
    pub work: F,
    pub is_for_keys: bool,
    pub result: Option<anyhow::Result<T>>,
    pub answer: oneshot::Sender<anyhow::Result<T>>,
}

impl<T, F> Act for TypedAct<T, F>
where
    T: Send,
    F: FnMut(&mut Tx<'_>) -> anyhow::Result<T> + Send,
{
    fn is_for_keys(&self) -> bool {
        self.is_for_keys
    }

    fn run(&mut self, connection: &Connection, statements: &AtomicU64) -> bool {
        let session = Session { connection, is_for_keys: self.is_for_keys };
        let result = Tx::new(Executor::Sqlite(&session), statements).attempt(&mut self.work);
        let is_done = result.is_ok();
        self.result = Some(result);
        is_done
    }

    fn answer(self: Box<Self>, commit: Result<()>) {
        let result = match (self.result, commit) {
            // The act failed by itself; what became of the others does not concern its caller.
            (Some(Err(error)), _) => Err(error),
            (_, Err(error)) => Err(error.into()),
            (Some(done), Ok(())) => done,
            (None, Ok(())) => Err(closed().into()),
        };
        // A caller who went away does not want the answer.
        let _ = self.answer.send(result);
    }
}

pub(super) struct Writer {
    pub folder: PathBuf,
    pub options: SqliteOptions,
    pub connection: Connection,
    /// After a failed commit the connection is opened anew: SQLite advises so when a sync failed.
    pub is_doubtful: bool,
    pub waiting: mpsc::Receiver<Box<dyn Act>>,
    pub statements: Arc<AtomicU64>,
}

impl Writer {
    pub(super) fn run(mut self) {
        let mut put_off = None;
        while let Some(first) = put_off.take().or_else(|| self.waiting.blocking_recv()) {
            let mut ran = vec![first];
            let commit = self.begin().and_then(|()| self.group(&mut ran, &mut put_off));
            let commit = commit.and_then(|()| Ok(self.connection.execute_batch("COMMIT")?));
            if let Err(error) = &commit {
                tracing::warn!(%error, acts = ran.len(), "a group of acts was not committed");
                self.undo();
            }
            for act in ran {
                act.answer(commit.clone());
            }
        }
    }

    fn begin(&mut self) -> Result<()> {
        if self.is_doubtful {
            self.connection = connect(&self.folder, Role::Writer(self.options))?;
            self.is_doubtful = false;
        }
        Ok(self.connection.prepare_cached("BEGIN IMMEDIATE")?.raw_execute().map(drop)?)
    }

    /// Runs the first act of `ran` and whatever waits behind it. An act on the keyring begins a group of its own.
    fn group(&mut self, ran: &mut Vec<Box<dyn Act>>, put_off: &mut Option<Box<dyn Act>>) -> Result<()> {
        self.run_first(ran[0].as_mut())?;
        while ran.len() < GROUP_MAX
            && !ran[0].is_for_keys()
            && let Ok(mut next) = self.waiting.try_recv()
        {
            if next.is_for_keys() {
                *put_off = Some(next);
                break;
            }
            let result = run_in_savepoint(&self.connection, next.as_mut(), &self.statements);
            ran.push(next);
            result?;
        }
        Ok(())
    }

    /// Without a savepoint: SQLite keeps the pages an open savepoint may need in one list in memory and walks all of it
    /// at every statement, which a long import would pay with the square of its length.
    fn run_first(&self, act: &mut dyn Act) -> Result<()> {
        let is_done = act.run(&self.connection, &self.statements);
        if self.connection.is_autocommit() {
            return Err(StoreError::DiskFull);
        }
        if !is_done {
            self.connection.execute_batch("ROLLBACK; BEGIN IMMEDIATE")?;
        }
        Ok(())
    }

    fn undo(&mut self) {
        self.is_doubtful = true;
        if !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch("ROLLBACK")
        {
            tracing::warn!(%error, "a failed group could not be rolled back; the connection is opened anew");
        }
    }
}

fn run_in_savepoint(connection: &Connection, act: &mut dyn Act, statements: &AtomicU64) -> Result<()> {
    let short = |sql| -> Result<()> { Ok(connection.prepare_cached(sql)?.raw_execute().map(drop)?) };
    short("SAVEPOINT act")?;
    let is_done = act.run(connection, statements);
    // A full disk makes SQLite undo the whole transaction by itself; then the acts before this one are gone too.
    if connection.is_autocommit() {
        return Err(StoreError::DiskFull);
    }
    if !is_done {
        short("ROLLBACK TO act")?;
    }
    short("RELEASE act")
}
