//! PostgreSQL: a pool of connections, one for each act while it runs.
//!
//! Invariants: a connection returns to the pool only outside a transaction; an act that collided with another process is
//! run again at most `RETRIES_MAX` times; a server that went away is `Unavailable` until it answers again, and nobody
//! has to restart anything.

mod tls;

use std::{
    pin::pin,
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

use anyhow::Context as _;
use deadpool_postgres::{
    Hook, HookError, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime, TimeoutType,
};
use futures_util::TryStreamExt as _;
use tokio::runtime::Handle;
use tokio_postgres::{Config, NoTls, config::SslMode, types::ToSql};

use super::{Executor, Row, RowOf, Tx};
use crate::{
    error::{Result, StoreError},
    value::Value,
};

const CONNECTIONS_MAX: usize = 16;
const RETRIES_MAX: u32 = 3;
/// How long an act waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);
/// Connections that may turn out dead in a row, after a restart of the server, before the act is told so.
const DEAD_MAX: usize = CONNECTIONS_MAX + 1;
/// Any number, the same in every version of the program: who holds it changes the schema.
const SCHEMA_LOCK: i64 = 0x0072_6f64_6f77_6f64;

pub(super) struct Postgres {
    pool: Pool,
}

impl Postgres {
    pub(super) async fn open(url: &str) -> Result<Self> {
        let mut config: Config = url.parse().map_err(|error: tokio_postgres::Error| {
            let reason = std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
            StoreError::Unavailable(format!("the database address is not understood: {reason}"))
        })?;
        config.application_name("rodowod").connect_timeout(PATIENCE).tcp_user_timeout(Duration::from_secs(30));
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = if config.get_ssl_mode() == SslMode::Require {
            Manager::from_config(config, tls::connector()?, recycling)
        } else {
            // Whoever does not ask for TLS gets none, even where the server offers it: most such certificates are made
            // by the server itself and prove nothing.
            config.ssl_mode(SslMode::Disable);
            Manager::from_config(config, NoTls, recycling)
        };
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS_MAX)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .recycle_timeout(Some(PATIENCE))
            .runtime(Runtime::Tokio1)
            .post_create(Hook::async_fn(|client, _| {
                Box::pin(async move {
                    // A forgotten lock or transaction ends by itself instead of holding everybody else.
                    let limits = "SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'";
                    client.batch_execute(limits).await.map_err(HookError::Backend)
                })
            }))
            .build()
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let postgres = Self { pool };
        drop(postgres.session().await?);
        Ok(postgres)
    }

    async fn session(&self) -> Result<Session> {
        let client = self.pool.get().await.map_err(|error| match error {
            PoolError::Timeout(TimeoutType::Wait) => StoreError::Busy,
            PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => match error.into() {
                busy @ StoreError::Busy => busy,
                StoreError::Unavailable(reason) | StoreError::Database(reason) => StoreError::Unavailable(reason),
                other => StoreError::Unavailable(other.to_string()),
            },
            other => StoreError::Unavailable(other.to_string()),
        })?;
        Ok(Session { client, handle: Handle::current() })
    }

    /// A session in which `begin` was just executed. Connections that died while they idled in the pool are thrown away.
    async fn begun(&self, begin: &str) -> Result<Session> {
        let mut last = StoreError::Busy;
        for _ in 0..DEAD_MAX {
            let session = self.session().await?;
            match session.client.batch_execute(begin).await.map_err(StoreError::from) {
                Ok(()) => return Ok(session),
                Err(error @ StoreError::Unavailable(_)) => last = error,
                Err(error) => return Err(error),
            }
            session.discard();
        }
        Err(last)
    }

    pub(super) async fn write<T, F>(&self, mut work: F, statements: Arc<AtomicU64>) -> anyhow::Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> anyhow::Result<T> + Send + 'static,
    {
        let session = self.begun(BEGIN_WRITE).await?;
        let act = move || {
            for retry in 1..=RETRIES_MAX {
                match session.run(&mut work, &statements) {
                    Err(error) if StoreError::of(&error) == Some(&StoreError::Conflict) => {}
                    result => return session.end(result),
                }
                std::thread::sleep(Duration::from_millis(5) * retry * retry);
                if let Err(error) = session.batch(BEGIN_WRITE) {
                    return session.end(Err(error.into()));
                }
            }
            let result = session.run(&mut work, &statements);
            session.end(result)
        };
        tokio::task::spawn_blocking(act).await.context("writing the database")?
    }

    pub(super) async fn read<T, F>(&self, work: F, statements: Arc<AtomicU64>) -> anyhow::Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> anyhow::Result<T> + Send + 'static,
    {
        let session = self.begun("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        let act = move || {
            let result = session.run(work, &statements);
            session.end(result)
        };
        tokio::task::spawn_blocking(act).await.context("reading the database")?
    }

    pub(super) async fn scrub_keyring(&self) -> Result<()> {
        let session = self.session().await?;
        Ok(session.client.batch_execute("VACUUM keyring.record_keys").await?)
    }

    pub(super) fn close(&self) {
        self.pool.close();
    }
}

/// Each statement sees what was committed before it; rows that must not change meanwhile are locked by writing them.
const BEGIN_WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED";

/// A connection in the hands of one act, used from a thread that may block.
pub(super) struct Session {
    client: Object,
    handle: Handle,
}

impl Session {
    /// Runs the act in the transaction that has begun, then commits it or rolls it back.
    fn run<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> anyhow::Result<T>, statements: &AtomicU64) -> anyhow::Result<T> {
        let result = Tx::new(Executor::Postgres(self), statements).attempt(work);
        let ended = self.batch(if result.is_ok() { "COMMIT" } else { "ROLLBACK" });
        let value = result?;
        ended?;
        Ok(value)
    }

    /// Gives the connection back, unless the failure leaves its state in doubt.
    fn end<T>(self, result: anyhow::Result<T>) -> anyhow::Result<T> {
        let failure = result.as_ref().err().and_then(StoreError::of);
        if matches!(failure, Some(StoreError::Unavailable(_))) {
            self.discard();
        }
        result
    }

    fn discard(self) {
        drop(Object::take(self.client));
    }

    fn batch(&self, sql: &str) -> Result<()> {
        Ok(self.handle.block_on(self.client.batch_execute(sql))?)
    }

    pub(super) fn lock_schema(&self) -> Result<()> {
        self.batch(&format!("SELECT pg_advisory_xact_lock({SCHEMA_LOCK}); CREATE SCHEMA IF NOT EXISTS keyring"))
    }

    pub(super) fn execute(&self, sql: &str, args: &[Value<'_>]) -> Result<u64> {
        let run = async {
            let statement = self.client.prepare_cached(sql).await?;
            let args: Vec<&(dyn ToSql + Sync)> =
                args.iter().take(statement.params().len()).map(|arg| arg as &(dyn ToSql + Sync)).collect();
            self.client.execute(&statement, &args).await
        };
        Ok(self.handle.block_on(run)?)
    }

    pub(super) fn for_each(
        &self,
        sql: &str,
        args: &[Value<'_>],
        each: &mut dyn FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let run = async {
            let statement = self.client.prepare_cached(sql).await?;
            let args: Vec<&(dyn ToSql + Sync)> =
                args.iter().take(statement.params().len()).map(|arg| arg as &(dyn ToSql + Sync)).collect();
            let mut rows = pin!(self.client.query_raw(&statement, args).await?);
            while let Some(row) = rows.try_next().await? {
                each(&Row(RowOf::Postgres(&row)))?;
            }
            Ok(())
        };
        self.handle.block_on(run)
    }
}
