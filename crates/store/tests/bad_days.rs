//! Bad days: killed while writing, no room on the disk, a server that goes away, a database from the future.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use jiff::Timestamp;
use rodowod_store::{
    Db, SqliteOptions, StoreError, keyring,
    ledger::{self, Head, Leaf},
    records::{self, NewVersion, RecordRef},
    settings,
};
use support::Fresh;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};

on_both! {
    a_database_from_the_future_is_left_alone => future;
    a_commit_that_is_refused_is_undone => refused_commit;
}

const NOW: Timestamp = Timestamp::UNIX_EPOCH;
/// Set for tests that run as a child: the folder to write to, or the server to call.
const VICTIM: &str = "RODOWOD_TEST_VICTIM";

fn record(number: u64) -> RecordRef<'static> {
    RecordRef { institution: 1, register: "breaches", number }
}

fn head(size: u64) -> Head {
    Head { size, root: [0; 32], frontier: Vec::new(), last_at: NOW }
}

/// Enters a record, its key committed before, and its ledger entry; answers its number.
async fn enter(db: &Db, body: &'static [u8]) -> anyhow::Result<u64> {
    let keys = db.write_keys(|tx| Ok(keyring::insert_block(tx, (1, 1), NOW, |id| id.to_be_bytes().to_vec())?)).await?;
    let key_id = keys[0].0;
    db.write(move |tx| {
        let before = ledger::lock_head(tx, 1)?;
        let number = records::next_number(tx, 1, "breaches")?;
        let new = NewVersion {
            version: 1,
            state: "open",
            draft: false,
            act: "enter",
            actor: None,
            at: NOW,
            entry: Some(before.size),
            schema_version: 1,
            body,
            face: b"sealed face",
            reason: None,
            terms: &[],
            next_due: None,
        };
        records::insert(tx, record(number), key_id, &new)?;
        let leaf = Leaf { entry: b"entered", hash: &[0; 32], about: Some(("breaches", number)) };
        ledger::append(tx, 1, &[leaf], (&before, &head(before.size + 1), &[]))?;
        Ok(number)
    })
    .await
}

/// Every record has its key and its entry, and none is missing up to the last.
async fn assert_whole(db: &Db, at_least: u64) {
    let (count, size) = db
        .read(|tx| {
            let mut count = 0;
            records::for_each(tx, 1, "breaches", |row| {
                count += 1;
                assert_eq!(row.number, count);
                assert!(row.body.is_some() && row.wrapped_key.is_some(), "record {count} opens");
                Ok(())
            })?;
            Ok((count, ledger::head(tx, 1)?.unwrap().size))
        })
        .await
        .unwrap();
    assert_eq!(count, size);
    assert!(count >= at_least, "{at_least} were acknowledged, {count} are there");
}

async fn opened(folder: &Path, options: SqliteOptions) -> Db {
    let db = Db::open_sqlite_with(folder, options).await.unwrap();
    db.migrate().await.unwrap();
    db.write(|tx| Ok(ledger::open(tx, 1, &head(0))?)).await.unwrap();
    db
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "runs only as the child of the next test, which kills it"]
async fn victim() {
    let folder = PathBuf::from(std::env::var_os(VICTIM).expect("the parent names the folder"));
    let db = opened(&folder, SqliteOptions::default()).await;
    let endless = |db: Db| async move {
        loop {
            let number = enter(&db, &[7; 3000]).await.unwrap();
            println!("entered {number}");
        }
    };
    tokio::join!(endless(db.clone()), endless(db.clone()), endless(db.clone()), endless(db));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    let folder = TempDir::new().unwrap();
    let mut acknowledged = 0;
    for kill_after in [1, 40, 7, 150] {
        let mut child = tokio::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "victim", "--ignored", "--nocapture"])
            .env(VICTIM, folder.path())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut seen = 0;
        while let Some(line) = lines.next_line().await.unwrap() {
            let Some((_, number)) = line.split_once("entered ") else { continue };
            acknowledged = acknowledged.max(number.parse().unwrap());
            seen += 1;
            if seen == kill_after {
                // SIGKILL on Unix. What was printed before it struck still counts.
                child.start_kill().unwrap();
            }
        }
        child.wait().await.unwrap();
        assert!(seen >= kill_after, "the child died by itself");
        let db = opened(folder.path(), SqliteOptions::default()).await;
        assert_whole(&db, acknowledged).await;
        db.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_database_refuses_and_recovers() {
    let folder = TempDir::new().unwrap();
    let db = opened(folder.path(), SqliteOptions { pages_max: Some(150) }).await;
    let acknowledged = fill_up(&db).await;
    db.write(|tx| Ok(settings::all(tx, 1).map(drop)?)).await.expect("what needs no room still works");
    db.write(|tx| {
        let erased = records::erase(tx, record(1), NOW)?;
        assert!(erased.is_some());
        Ok(())
    })
    .await
    .expect("making room needs none");
    let after = enter(&db, &[1; 100]).await.expect("there is room again");
    assert_eq!(after, acknowledged + 1);
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_and_recovers() {
    let folder = TempDir::new().unwrap();
    let Some(_disk) = SmallDisk::mount(folder.path()) else {
        eprintln!("only root may mount a small disk; the limit of pages stands in for it");
        return;
    };
    let ballast = folder.path().join("ballast");
    std::fs::write(&ballast, vec![0; 1 << 20]).unwrap();
    let db = opened(folder.path(), SqliteOptions::default()).await;
    let acknowledged = fill_up(&db).await;
    assert_whole(&db, acknowledged).await;
    std::fs::remove_file(&ballast).unwrap();
    for more in 1..=10 {
        assert_eq!(enter(&db, &[1; 3000]).await.expect("there is room again"), acknowledged + more);
    }
    db.clone().close().await;
    let db = opened(folder.path(), SqliteOptions::default()).await;
    assert_whole(&db, acknowledged + 10).await;
    db.close().await;
}

/// Enters records until there is no room, four at a time; how many were acknowledged.
async fn fill_up(db: &Db) -> u64 {
    let tasks: Vec<_> = (0..4)
        .map(|_| {
            let db = db.clone();
            tokio::spawn(async move {
                for entered in 0..10_000 {
                    if let Err(error) = enter(&db, &[7; 3000]).await {
                        assert_eq!(StoreError::of(&error), Some(&StoreError::DiskFull), "{error:#}");
                        return entered;
                    }
                }
                panic!("the disk never filled up")
            })
        })
        .collect();
    let mut acknowledged = 0;
    for task in tasks {
        acknowledged += task.await.unwrap();
    }
    let again = enter(db, &[7; 3000]).await;
    acknowledged + u64::from(again.is_ok())
}

/// A disk of four megabytes, gone when dropped.
#[cfg(target_os = "linux")]
struct SmallDisk(PathBuf);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"]).arg(at).output();
        mount.is_ok_and(|output| output.status.success()).then(|| Self(at.to_owned()))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg("--lazy").arg(&self.0).status();
        assert!(unmounted.is_ok_and(|status| status.success()));
    }
}

async fn future(fresh: &Fresh) {
    fresh
        .db
        .write(|tx| {
            tx.execute("INSERT INTO schema_migrations (version, name) VALUES (1000, 'later')", &[])?;
            Ok(())
        })
        .await
        .unwrap();
    let refused = fresh.db.migrate().await.unwrap_err();
    assert!(matches!(refused, StoreError::NewerSchema { found: 1000, .. }), "{refused}");
}

async fn refused_commit(fresh: &Fresh) {
    let make =
        "CREATE TABLE late (id BIGINT PRIMARY KEY, other BIGINT REFERENCES late (id) DEFERRABLE INITIALLY DEFERRED)";
    fresh.db.write(move |tx| Ok(tx.execute(make, &[])?)).await.unwrap();
    for round in 0..3 {
        // The row is wrong only when the transaction ends, so every statement succeeds and the commit does not.
        let refused = fresh.db.write(move |tx| {
            settings::set(tx, round, "name", "lost")?;
            Ok(tx.execute("INSERT INTO late (id, other) VALUES (1, 2)", &[])?)
        });
        let refused = refused.await.unwrap_err();
        assert!(matches!(StoreError::of(&refused), Some(StoreError::Refused(_))), "{refused:#}");
        fresh.db.write(move |tx| Ok(settings::set(tx, 10 + round, "name", "kept")?)).await.unwrap();
        let lost = fresh.db.read(move |tx| Ok(settings::get(tx, round, "name")?)).await.unwrap();
        assert_eq!(lost, None);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_destroyed_key_leaves_no_trace_in_the_files() {
    let fresh = Fresh::sqlite().await;
    let folder = fresh.folder.as_ref().unwrap().path();
    let wrapped = b"a wrapped key that must vanish";
    let is_on_disk = || {
        let files = ["keyring.db", "keyring.db-wal"].map(|name| std::fs::read(folder.join(name)).unwrap_or_default());
        files.concat().windows(wrapped.len()).any(|window| window == wrapped)
    };
    fresh.db.write_keys(|tx| Ok(keyring::insert_block(tx, (1, 3), NOW, |_| wrapped.to_vec())?)).await.unwrap();
    assert!(is_on_disk());
    fresh.db.write_keys(|tx| Ok(keyring::destroy(tx, 1, &[1, 2, 3])?)).await.unwrap();
    fresh.db.scrub_keyring().await.unwrap();
    assert!(!is_on_disk());
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_may_read_the_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let fresh = Fresh::sqlite().await;
    for name in ["rodowod.db", "keyring.db", "rodowod.db-wal", "keyring.db-wal"] {
        let mode = std::fs::metadata(fresh.folder.as_ref().unwrap().path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_went_away_is_missed_until_it_is_back() {
    if support::postgres_url().await.is_none() {
        return;
    }
    let server = Server::start();
    let db = Db::open_postgres(&server.url).await.unwrap();
    db.migrate().await.unwrap();
    // Several connections idle in the pool when the server dies.
    let writes: Vec<_> = (0..8)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move { db.write(move |tx| Ok(settings::set(tx, n, "name", "v")?)).await })
        })
        .collect();
    for write in writes {
        write.await.unwrap().unwrap();
    }
    server.control("down");
    for _ in 0..3 {
        assert!(matches!(db.ping().await, Err(StoreError::Unavailable(_))));
        let refused = db.write(|tx| Ok(settings::set(tx, 1, "name", "lost")?)).await.unwrap_err();
        assert!(matches!(StoreError::of(&refused), Some(StoreError::Unavailable(_))), "{refused:#}");
    }
    server.control("up");
    db.ping().await.expect("it answers again");
    db.write(|tx| Ok(settings::set(tx, 1, "name", "back")?)).await.unwrap();
    assert_eq!(db.read(|tx| Ok(settings::get(tx, 1, "name")?)).await.unwrap().as_deref(), Some("back"));
}

#[tokio::test]
async fn an_address_that_makes_no_sense_is_said_to_make_none() {
    for url in ["postgres://", "mysql://x", "postgres://127.0.0.1:1/none"] {
        assert!(matches!(Db::open_postgres(url).await.err(), Some(StoreError::Unavailable(_))), "{url}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "runs only as the child of the next test, which says whom to trust"]
async fn tls_client() {
    let url = std::env::var(VICTIM).expect("the parent names the server");
    let count = "SELECT COUNT(*) FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl";
    let db = Db::open_postgres(&url).await.unwrap();
    let encrypted = db.read(move |tx| Ok(tx.query_one(count, &[], |row| row.get::<i64>(0))?));
    assert_eq!(encrypted.await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tls_is_verified_when_the_address_asks_for_it() {
    if support::postgres_url().await.is_none() {
        return;
    }
    let server = Server::start();
    let url = format!("{}?sslmode=require", server.url);
    let refused = Db::open_postgres(&url).await.err();
    assert!(matches!(refused, Some(StoreError::Unavailable(_))), "the server has no TLS: {refused:?}");
    server.control("tls");
    let plain = Db::open_postgres(&server.url).await.expect("who does not ask for TLS needs none");
    plain.ping().await.unwrap();
    let refused = Db::open_postgres(&url).await.err();
    assert!(matches!(refused, Some(StoreError::Unavailable(_))), "nobody vouches for the server: {refused:?}");
    let trusting = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tls_client", "--ignored"])
        .env(VICTIM, &url)
        .env("SSL_CERT_FILE", Path::new(&server.folder).join("authority.pem"))
        .status();
    assert!(trusting.unwrap().success(), "a known authority vouches for it");
}

/// A server of this test's own, since stopping the shared one would disturb the others.
struct Server {
    url: String,
    folder: String,
}

impl Server {
    fn script() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.ci/postgres")
    }

    fn start() -> Self {
        let output = Command::new(Self::script()).arg("start").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let value = |name: &str| {
            let line =
                text.lines().find_map(|line| line.strip_prefix("export ")?.strip_prefix(name)?.strip_prefix('='));
            line.expect("the script says where the server is").to_owned()
        };
        Self { url: value("RODOWOD_TEST_POSTGRES"), folder: value("RODOWOD_TEST_POSTGRES_FOLDER") }
    }

    fn control(&self, verb: &str) {
        let status = Command::new(Self::script()).args([verb, &self.folder]).status().unwrap();
        assert!(status.success(), "{verb}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.control("stop");
    }
}
