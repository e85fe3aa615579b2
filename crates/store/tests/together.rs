//! Many at once: acts that share a commit, processes that share a database.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Barrier,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};

use jiff::Timestamp;
use rodowod_store::{
    Db, StoreError, counters,
    jobs::{self, Claim, NewJob},
    ledger::{self, Head, Leaf},
    settings,
};
use support::Fresh;

on_both! {
    failures_and_panics_take_nobody_with_them => group;
    counters_have_no_gaps => counters_of_twenty;
    the_log_has_no_gaps => log_of_twenty;
    jobs_are_claimed_once => jobs_of_two;
    a_new_database_is_migrated_once => migrations_of_four;
    acts_that_wait_for_each_other_both_succeed => deadlock;
    a_reader_sees_one_moment => snapshot;
}

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

async fn group(fresh: &Fresh) {
    let acts: Vec<_> = (0..120_u32)
        .map(|n| {
            let db = fresh.db.clone();
            tokio::spawn(async move {
                db.write(move |tx| {
                    settings::set(tx, 1, &format!("{n:03}"), "written")?;
                    match n % 6 {
                        1 => anyhow::bail!("refused"),
                        2 => panic!("on purpose"),
                        // The statement itself fails.
                        3 => tx
                            .execute("INSERT INTO counters (institution) VALUES ($1)", &[1_i64.into()])
                            .map(drop)
                            .map_err(Into::into),
                        _ => Ok(()),
                    }
                })
                .await
            })
        })
        .collect();
    for (n, act) in acts.into_iter().enumerate() {
        let result = act.await.unwrap();
        assert_eq!(result.is_ok(), !matches!(n % 6, 1..=3), "{n}: {result:?}");
    }
    let written = fresh.db.read(|tx| Ok(settings::all(tx, 1)?)).await.unwrap();
    let expected: Vec<String> = (0..120).filter(|n| !matches!(n % 6, 1..=3)).map(|n| format!("{n:03}")).collect();
    assert_eq!(written.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), expected);
}

async fn counters_of_twenty(fresh: &Fresh) {
    let other = fresh.another().await;
    let tasks: Vec<_> = (0..20_usize)
        .map(|task| {
            let db = [&fresh.db, &other][task % 2].clone();
            tokio::spawn(async move {
                let mut given = Vec::new();
                for round in 0..10 {
                    let number = db.write(move |tx| {
                        let number = counters::next(tx, 1, "number:breaches")?;
                        anyhow::ensure!((task + round) % 3 != 0, "every third act fails and gives its number back");
                        Ok(number)
                    });
                    match number.await {
                        Ok(number) => given.push(number),
                        Err(error) => assert!(StoreError::of(&error).is_none(), "{error:#}"),
                    }
                }
                given
            })
        })
        .collect();
    let mut given = Vec::new();
    for task in tasks {
        given.extend(task.await.unwrap());
    }
    given.sort_unstable();
    assert_eq!(given, (1..=given.len() as u64).collect::<Vec<_>>());
}

async fn log_of_twenty(fresh: &Fresh) {
    let head = |size| Head { size, root: [0; 32], frontier: Vec::new(), last_at: NOW };
    fresh.db.write(move |tx| Ok(ledger::open(tx, 1, &head(0))?)).await.unwrap();
    let other = fresh.another().await;
    let tasks: Vec<_> = (0..20_usize)
        .map(|task| {
            let db = [&fresh.db, &other][task % 2].clone();
            tokio::spawn(async move {
                for round in 0..10 {
                    let appended = db.write(move |tx| {
                        let before = ledger::lock_head(tx, 1)?;
                        let entry = before.size.to_string();
                        let leaf = Leaf { entry: entry.as_bytes(), hash: &[0; 32], about: None };
                        ledger::append(tx, 1, &[leaf], (&before, &head(before.size + 1), &[]))?;
                        anyhow::ensure!((task + round) % 4 != 0, "every fourth act fails");
                        Ok(())
                    });
                    let is_failure = (task + round) % 4 == 0;
                    assert_eq!(appended.await.is_err(), is_failure);
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let read = fresh.db.read(|tx| {
        let mut count = 0;
        ledger::entries(tx, 1, 0..u64::MAX, |sequence, entry, _| {
            assert_eq!((sequence, entry), (count, count.to_string().as_bytes()));
            count += 1;
            Ok(())
        })?;
        Ok((count, ledger::head(tx, 1)?.unwrap().size))
    });
    assert_eq!(read.await.unwrap(), (150, 150));
}

async fn jobs_of_two(fresh: &Fresh) {
    const JOBS: usize = 150;
    fresh
        .db
        .write(|tx| {
            let job = NewJob {
                institution: None,
                kind: "k",
                payload: b"",
                unique_key: None,
                run_at: NOW,
                attempts_max: 3,
                created_at: NOW,
            };
            (0..JOBS).try_for_each(|_| jobs::enqueue(tx, &job).map(drop))?;
            Ok(())
        })
        .await
        .unwrap();
    let other = fresh.another().await;
    let workers: Vec<_> = ["a", "b", "c", "d"]
        .into_iter()
        .zip([&fresh.db, &other].into_iter().cycle())
        .map(|(worker, db)| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut mine = Vec::new();
                // Who was slower than another worker gets fewer, or none, and asks again while any wait.
                while db.read(|tx| Ok(jobs::next_run_at(tx)?)).await.unwrap().is_some() {
                    let claim = Claim { worker, now: NOW, until: Timestamp::MAX };
                    let claimed = db.write(move |tx| Ok(jobs::claim(tx, claim, 7)?)).await.unwrap();
                    for job in &claimed {
                        let id = job.id;
                        assert!(db.write(move |tx| Ok(jobs::done(tx, id, worker, NOW)?)).await.unwrap());
                    }
                    mine.extend(claimed.into_iter().map(|job| (job.id, job.attempts)));
                }
                mine
            })
        })
        .collect();
    let mut claimed = Vec::new();
    for worker in workers {
        claimed.extend(worker.await.unwrap());
    }
    assert!(claimed.iter().all(|(_, attempts)| *attempts == 1));
    assert_eq!(claimed.len(), JOBS);
    assert_eq!(claimed.into_iter().collect::<BTreeSet<_>>().len(), JOBS);
}

async fn migrations_of_four(fresh: &Fresh) {
    // A database of its own, where nobody has migrated yet.
    let folder = tempfile::TempDir::new().unwrap();
    let url = if fresh.url.is_some() { support::postgres_url().await } else { None };
    let starts: Vec<_> = (0..4)
        .map(|_| {
            let (path, url) = (folder.path().to_owned(), url.clone());
            tokio::spawn(async move {
                let db = match url {
                    Some(url) => Db::open_postgres(&url).await.unwrap(),
                    None => Db::open_sqlite(&path).await.unwrap(),
                };
                db.migrate().await.map(|()| db)
            })
        })
        .collect();
    for start in starts {
        start.await.unwrap().unwrap().ping().await.unwrap();
    }
}

async fn deadlock(fresh: &Fresh) {
    // On PostgreSQL both hold one counter before they ask for the other's: one of them is undone and runs again. SQLite
    // has one writer, so nobody waits there.
    let meeting = fresh.url.as_ref().map(|_| Arc::new(Barrier::new(2)));
    let runs = Arc::new(AtomicU32::new(0));
    let acts: Vec<_> = [["x", "y"], ["y", "x"]]
        .into_iter()
        .map(|[first, second]| {
            let (db, runs, meeting) = (fresh.db.clone(), Arc::clone(&runs), meeting.clone());
            let is_first_run = AtomicBool::new(true);
            tokio::spawn(async move {
                db.write(move |tx| {
                    runs.fetch_add(1, Ordering::SeqCst);
                    counters::next(tx, 1, first)?;
                    if let Some(meeting) = meeting.as_ref().filter(|_| is_first_run.swap(false, Ordering::SeqCst)) {
                        meeting.wait();
                    }
                    Ok(counters::next(tx, 1, second)?)
                })
                .await
            })
        })
        .collect();
    for act in acts {
        act.await.unwrap().unwrap();
    }
    let last = fresh.db.write(|tx| Ok((counters::next(tx, 1, "x")?, counters::next(tx, 1, "y")?))).await.unwrap();
    assert_eq!(last, (3, 3), "what was undone left no trace");
    assert_eq!(runs.load(Ordering::SeqCst), if fresh.url.is_some() { 3 } else { 2 });
}

async fn snapshot(fresh: &Fresh) {
    let (started, waits) = std::sync::mpsc::channel();
    let (written, may_go_on) = std::sync::mpsc::channel();
    let db = fresh.db.clone();
    let reader = tokio::spawn(async move {
        db.read(move |tx| {
            let before = settings::get(tx, 1, "name")?;
            started.send(())?;
            may_go_on.recv()?;
            Ok((before, settings::get(tx, 1, "name")?))
        })
        .await
    });
    tokio::task::spawn_blocking(move || waits.recv()).await.unwrap().unwrap();
    fresh.db.write(|tx| Ok(settings::set(tx, 1, "name", "new")?)).await.unwrap();
    written.send(()).unwrap();
    assert_eq!(reader.await.unwrap().unwrap(), (None, None));
}
