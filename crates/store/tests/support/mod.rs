//! Databases for tests: a fresh folder for SQLite, a fresh database on the server of `.ci/postgres` for PostgreSQL.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::sync::atomic::{AtomicU32, Ordering};

use rodowod_store::Db;
use tempfile::TempDir;
use tokio_postgres::NoTls;

/// A database and what keeps it alive.
pub struct Fresh {
    pub db: Db,
    pub folder: Option<TempDir>,
    pub url: Option<String>,
}

impl Fresh {
    pub async fn sqlite() -> Self {
        let folder = TempDir::new().unwrap();
        let db = Db::open_sqlite(folder.path()).await.unwrap();
        db.migrate().await.unwrap();
        Self { db, folder: Some(folder), url: None }
    }

    /// None only where the tests were told to leave PostgreSQL out.
    pub async fn postgres() -> Option<Self> {
        let url = postgres_url().await?;
        let db = Db::open_postgres(&url).await.unwrap();
        db.migrate().await.unwrap();
        Some(Self { db, folder: None, url: Some(url) })
    }

    /// A second program on the same database.
    pub async fn another(&self) -> Db {
        match (&self.folder, &self.url) {
            (Some(folder), _) => Db::open_sqlite(folder.path()).await.unwrap(),
            (_, Some(url)) => Db::open_postgres(url).await.unwrap(),
            _ => unreachable!("a database is on one back end or the other"),
        }
    }
}

/// The address of a new, empty database.
pub async fn postgres_url() -> Option<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    if std::env::var_os("RODOWOD_SQLITE_ONLY").is_some_and(|value| value == "1") {
        return None;
    }
    let server = std::env::var("RODOWOD_TEST_POSTGRES").expect(
        "RODOWOD_TEST_POSTGRES names no server: eval \"$(.ci/postgres start)\", or leave it out with \
         RODOWOD_SQLITE_ONLY=1",
    );
    let name = format!("t{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let (client, connection) = tokio_postgres::connect(&server, NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
    let (address, _) = server.rsplit_once('/').expect("the address ends with a database");
    Some(format!("{address}/{name}"))
}

/// Runs the body of a test on both back ends; the body takes `&Fresh`.
#[macro_export]
macro_rules! on_both {
    ($(#[doc = $doc:literal])* $($name:ident => $body:ident;)*) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$body(&$crate::support::Fresh::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(fresh) = $crate::support::Fresh::postgres().await {
                    super::$body(&fresh).await;
                }
            }
        }
    )*};
}
