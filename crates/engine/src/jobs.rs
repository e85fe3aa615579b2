//! Work that need not be done before the page is answered: claimed once, tried again, and visible when it fails for good.
//!
//! A job may run twice after a crash, so each is made to do no harm the second time.

mod absences;
pub(crate) mod deadlines;
mod due;
mod reminders;
mod series;
mod timed;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::jobs::{self as rows, Claim, JobRow, NewJob};
use rodowod_store::{Tx, ledger, records as record_rows, sessions};
use tracing::{error, warn};

use crate::keys::INSTALLATION;
use crate::mail::{self, Letter};
use crate::records::{self, Failure};
use crate::{By, Engine, Institution, accounts, breach_notes, controls, files, institutions, keys, log};

const ATTEMPTS_MAX: u32 = 6;
/// How long a worker may hold a job before another takes it over.
const CLAIM: SignedDuration = SignedDuration::from_mins(5);
/// Jobs taken at a time.
const BATCH: u32 = 10;
const RETRY_FIRST: SignedDuration = SignedDuration::from_secs(30);
/// How often the loop looks for work.
const PAUSE: std::time::Duration = std::time::Duration::from_secs(5);
const DONE_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
const DEAD_SHOWN: u32 = 100;

const LETTER: &str = "letter";
const HOUSEKEEPING: &str = "housekeeping";
const SERIES: &str = "series";
const ABSENCES: &str = "absences";
const TIMED: &str = "timed";
const NOTE: &str = "breach-note";
const DEADLINES: &str = "deadlines";

/// A job that failed for good.
#[derive(Clone, Debug)]
pub struct DeadJob {
    pub id: i64,
    pub kind: String,
    pub error: String,
    pub at: Option<Timestamp>,
}

/// Queues a letter, sealed; `once` keeps the same letter from going out twice.
pub(crate) fn queue_letter(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, once): (i64, &str),
    letter: &Letter,
) -> anyhow::Result<bool> {
    let key = engine.keys.institution(tx, institution)?;
    let payload = key.seal_secret(LETTER, &serde_json::to_vec(letter)?, &engine.clock.random());
    let now = engine.clock.now();
    Ok(rows::enqueue(
        tx,
        &NewJob {
            institution: Some(institution),
            kind: LETTER,
            payload: &payload,
            unique_key: Some(once),
            run_at: now,
            attempts_max: ATTEMPTS_MAX,
            created_at: now,
        },
    )?)
}

/// Queues the letters about the note of a breach, to be written once the note is in.
pub(crate) fn queue_note(engine: &Engine, tx: &mut Tx<'_>, institution: i64, number: u64) -> anyhow::Result<()> {
    let (now, payload) = (engine.clock.now(), number.to_string());
    let new = NewJob {
        institution: Some(institution),
        kind: NOTE,
        payload: payload.as_bytes(),
        unique_key: Some(&format!("{NOTE}:{institution}:{number}")),
        run_at: now,
        attempts_max: ATTEMPTS_MAX,
        created_at: now,
    };
    rows::enqueue(tx, &new)?;
    Ok(())
}

/// Works until the program ends.
pub async fn work(engine: Engine) {
    loop {
        if let Err(error) = tick(&engine).await {
            warn!("jobs wait: {error:#}");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// One look: what the hour asks for is queued, what is due is done. Answers how many jobs ran.
pub async fn tick(engine: &Engine) -> anyhow::Result<usize> {
    records::forget(engine, None).await?;
    queue_housekeeping(engine).await?;
    let worker = format!("{:016x}", u64::from_be_bytes(engine.clock.random()));
    let now = engine.clock.now();
    let name = worker.clone();
    let claimed = engine
        .db
        .write(move |tx| Ok(rows::claim(tx, Claim { worker: &name, now, until: now + CLAIM }, BATCH)?))
        .await?;
    let count = claimed.len();
    for job in claimed {
        let outcome = run(engine, &job).await;
        settle(engine, &worker, (job, outcome)).await?;
    }
    Ok(count)
}

async fn settle(engine: &Engine, worker: &str, (job, outcome): (JobRow, anyhow::Result<()>)) -> anyhow::Result<()> {
    let (worker, now) = (worker.to_owned(), engine.clock.now());
    match outcome {
        Ok(()) => engine.db.write(move |tx| Ok(rows::done(tx, job.id, &worker, now)?)).await.map(drop),
        Err(reason) => {
            error!(job = job.id, kind = job.kind, "a job failed: {reason:#}");
            let retry_at = now + RETRY_FIRST * (1 << job.attempts.min(10));
            let reason = format!("{reason:#}");
            engine.db.write(move |tx| Ok(rows::failed(tx, (job.id, &worker), &reason, (now, retry_at))?)).await
        }
    }
}

async fn run(engine: &Engine, job: &JobRow) -> anyhow::Result<()> {
    match job.kind.as_str() {
        LETTER => deliver(engine, job).await,
        HOUSEKEEPING => keep_house(engine).await,
        SERIES => series::open_due(engine, job.institution.unwrap_or(INSTALLATION)).await,
        DEADLINES => deadlines::count_anew(engine, job.institution.unwrap_or(INSTALLATION)).await,
        NOTE => breach_notes::tell(engine, job.institution.unwrap_or(INSTALLATION), &job.payload).await,
        TIMED => timed::take_due(engine, job.institution.unwrap_or(INSTALLATION)).await,
        ABSENCES => absences::block(engine, job.institution.unwrap_or(INSTALLATION)).await,
        kind => anyhow::bail!("nobody knows how to do the job {kind:?}"),
    }
}

async fn deliver(engine: &Engine, job: &JobRow) -> anyhow::Result<()> {
    let Some(smtp) = &engine.settings.smtp else { anyhow::bail!("e-mail is not configured") };
    let (office, institution, payload) = (engine.clone(), job.institution.unwrap_or(INSTALLATION), job.payload.clone());
    let letter: Letter = engine
        .db
        .read(move |tx| {
            let key = office.keys.institution(tx, institution)?;
            Ok(serde_json::from_slice(&key.open_secret(LETTER, &payload)?)?)
        })
        .await?;
    mail::send(smtp, &letter).await
}

/// One job an hour, whatever the number of processes.
async fn queue_housekeeping(engine: &Engine) -> anyhow::Result<()> {
    let hour = format!("{HOUSEKEEPING}:{}", engine.clock.now().as_second() / 3600);
    queue_once(engine, (None, HOUSEKEEPING), hour).await
}

/// One job of a kind a day for each institution.
async fn queue_daily(engine: &Engine, (institution, kind): (i64, &'static str)) -> anyhow::Result<()> {
    let day = format!("{kind}:{institution}:{}", day_in_warsaw(engine.clock.now()));
    queue_once(engine, (Some(institution), kind), day).await
}

/// Queues a job that needs to know nothing, unless it was queued under `once` before.
async fn queue_once(
    engine: &Engine,
    (institution, kind): (Option<i64>, &'static str),
    once: String,
) -> anyhow::Result<()> {
    let now = engine.clock.now();
    engine
        .db
        .write(move |tx| {
            let new = NewJob {
                institution,
                kind,
                payload: &[],
                unique_key: Some(&once),
                run_at: now,
                attempts_max: ATTEMPTS_MAX,
                created_at: now,
            };
            Ok(rows::enqueue(tx, &new)?)
        })
        .await?;
    Ok(())
}

/// Ends what is over, removes keys without a record, signs the logs, looks after the counts, reminds of deadlines, and
/// carries series on.
async fn keep_house(engine: &Engine) -> anyhow::Result<()> {
    let now = engine.clock.now();
    engine
        .db
        .write(move |tx| {
            sessions::sweep(tx, now)?;
            accounts::guard::sweep(tx, now)?;
            accounts::ticket::sweep(tx, now)?;
            rows::purge(tx, now - DONE_KEPT)?;
            Ok(())
        })
        .await?;
    let mut failures = Vec::new();
    for slug in institutions::slugs(engine).await? {
        if let Err(error) = keep_house_of(engine, &slug).await {
            failures.push(format!("{slug}: {error:#}"));
        }
    }
    anyhow::ensure!(failures.is_empty(), "{}", failures.join("; "));
    Ok(())
}

/// The part of one institution; what fails there keeps no other waiting.
async fn keep_house_of(engine: &Engine, slug: &str) -> anyhow::Result<()> {
    let Some(institution) = institutions::by_slug(engine, slug).await? else { return Ok(()) };
    // First of all, so that no day is without its history because something else fails, nor the other way round.
    let kept = controls::keep(engine, &institution).await;
    let swept = files::sweep(engine, institution.id).await;
    keys::sweep(engine, institution.id).await?;
    log::checkpoint(engine, &institution).await?;
    reminders::queue(engine, &institution).await?;
    queue_daily(engine, (institution.id, SERIES)).await?;
    queue_daily(engine, (institution.id, ABSENCES)).await?;
    queue_daily(engine, (institution.id, TIMED)).await?;
    queue_counting(engine, &institution).await?;
    correct_counts(engine, institution.id).await?;
    log::verify_in_turn(engine, &institution).await?;
    kept.map(drop).and(swept.map(drop))
}

/// Sets right what is counted of the states of records, should it ever part from the records.
async fn correct_counts(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let wrong = engine.db.read(move |tx| Ok(record_rows::miscounts(tx, institution)?)).await?;
    if wrong.is_empty() {
        return Ok(());
    }
    warn!(institution, "states of records were counted wrongly: {wrong:?}");
    let corrected = engine.db.write(move |tx| {
        ledger::lock_head(tx, institution)?;
        Ok(record_rows::correct_counts(tx, institution)?)
    });
    corrected.await
}

/// When the policy asks something else than the terms show; again every day while the count has not come to its end.
async fn queue_counting(engine: &Engine, institution: &Institution) -> anyhow::Result<()> {
    let (office, of) = (engine.clone(), institution.clone());
    let due = engine.db.read(move |tx| deadlines::due(&office, tx, &of));
    let Some(basis) = due.await? else { return Ok(()) };
    let day = day_in_warsaw(engine.clock.now());
    queue_once(engine, (Some(institution.id), DEADLINES), format!("{DEADLINES}:{}:{day}:{basis}", institution.id)).await
}

/// With the version itself, so that its terms stand within seconds of its day.
pub(crate) fn count_deadlines(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, version): (i64, u64),
) -> anyhow::Result<()> {
    let once = format!("{DEADLINES}:{institution}:version {version}");
    let now = engine.clock.now();
    let new = NewJob {
        institution: Some(institution),
        kind: DEADLINES,
        payload: &[],
        unique_key: Some(&once),
        run_at: now,
        attempts_max: ATTEMPTS_MAX,
        created_at: now,
    };
    rows::enqueue(tx, &new)?;
    Ok(())
}

pub async fn dead(engine: &Engine, by: &By) -> Result<Vec<DeadJob>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let institution = by.institution.id;
    let jobs = engine.db.read(move |tx| Ok(rows::dead(tx, institution, DEAD_SHOWN)?)).await?;
    let shown = jobs.into_iter().map(|job| DeadJob {
        id: job.id,
        kind: job.kind,
        error: job.last_error.unwrap_or_default(),
        at: job.dead_at,
    });
    Ok(shown.collect())
}

/// Lets a dead job try again.
pub async fn retry(engine: &Engine, by: &By, id: i64) -> Result<bool, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (institution, now) = (by.institution.id, engine.clock.now());
    Ok(engine.db.write(move |tx| Ok(rows::revive(tx, institution, id, now)?)).await?)
}
