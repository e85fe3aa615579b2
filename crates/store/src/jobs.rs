//! Work to be done later: queued in the transaction of the act that needs it, done at least once by one of the processes.
//!
//! Invariants: a job is claimed by one worker at a time, and again only after the claim ran out; it is tried at most
//! `attempts_max` times and is dead afterwards, for a person to see.

use jiff::Timestamp;

use crate::{Result, Row, Tx, args};

#[derive(Debug, Clone, Copy)]
pub struct NewJob<'a> {
    pub institution: Option<i64>,
    pub kind: &'a str,
    /// Sealed when it holds personal data.
    pub payload: &'a [u8],
    /// At most one job ever has this key, until it is purged.
    pub unique_key: Option<&'a str>,
    pub run_at: Timestamp,
    pub attempts_max: u32,
    pub created_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    pub id: i64,
    pub institution: Option<i64>,
    pub kind: String,
    pub payload: Vec<u8>,
    pub run_at: Timestamp,
    /// With the present one.
    pub attempts: u32,
    pub attempts_max: u32,
    pub last_error: Option<String>,
    pub dead_at: Option<Timestamp>,
}

/// Who claims jobs, and until when nobody else may take them.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    pub worker: &'a str,
    pub now: Timestamp,
    pub until: Timestamp,
}

/// Jobs claimed in one act at most.
pub const CLAIMED_MAX: u32 = 100;

/// Queues a job; false when its unique key is taken.
pub fn enqueue(tx: &mut Tx<'_>, new: &NewJob<'_>) -> Result<bool> {
    let queued = tx.execute(
        "INSERT INTO jobs (institution, kind, payload, unique_key, run_at, attempts, attempts_max, created_at)
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7) ON CONFLICT (unique_key) DO NOTHING",
        args![new.institution, new.kind, new.payload, new.unique_key, new.run_at, new.attempts_max, new.created_at,],
    )?;
    Ok(queued == 1)
}

/// Whether a job has taken this key.
pub fn is_taken(tx: &mut Tx<'_>, unique_key: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM jobs WHERE unique_key = $1";
    tx.query_one(sql, args![unique_key], |row| Ok(row.get::<u64>(0)? > 0))
}

const COLUMNS: &str = "id, institution, kind, payload, run_at, attempts, attempts_max, last_error, dead_at";

/// Claims jobs that are due, the oldest first. The conditions stand twice because PostgreSQL, when another process was
/// faster, looks at the outer ones again; then fewer jobs come back than there are, and the next call finds the others.
pub fn claim(tx: &mut Tx<'_>, claim: Claim<'_>, limit: u32) -> Result<Vec<JobRow>> {
    // A worker that died with its last attempt leaves a job that nobody would ever touch again.
    tx.execute(
        "UPDATE jobs SET dead_at = $1, claimed_by = NULL, claimed_until = NULL WHERE done_at IS NULL AND dead_at IS NULL
         AND claimed_until <= $1 AND attempts >= attempts_max",
        args![claim.now],
    )?;
    let sql = format!(
        "UPDATE jobs SET claimed_by = $1, claimed_until = $2, attempts = attempts + 1
         WHERE done_at IS NULL AND dead_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $3)
         AND id IN (SELECT id FROM jobs WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $3
           AND (claimed_until IS NULL OR claimed_until <= $3) ORDER BY run_at, id LIMIT $4)
         RETURNING {COLUMNS}"
    );
    let limit = limit.clamp(1, CLAIMED_MAX);
    let mut jobs = tx.query(&sql, args![claim.worker, claim.until, claim.now, limit], read)?;
    jobs.sort_by_key(|job| (job.run_at, job.id));
    Ok(jobs)
}

/// Notes that the job is done; false when the claim ran out and another worker has the job.
pub fn done(tx: &mut Tx<'_>, id: i64, worker: &str, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE jobs SET done_at = $3, claimed_until = NULL, last_error = NULL WHERE id = $1 AND claimed_by = $2";
    Ok(tx.execute(sql, args![id, worker, now])? == 1)
}

/// Notes that an attempt failed: it is tried again at `retry_at`, or is dead when no attempts are left.
pub fn failed(
    tx: &mut Tx<'_>,
    (id, worker): (i64, &str),
    error: &str,
    (now, retry_at): (Timestamp, Timestamp),
) -> Result<()> {
    tx.execute(
        "UPDATE jobs SET last_error = $3, claimed_by = NULL, claimed_until = NULL, run_at = $5,
           dead_at = CASE WHEN attempts >= attempts_max THEN $4 ELSE NULL END
         WHERE id = $1 AND claimed_by = $2",
        args![id, worker, error, now, retry_at],
    )?;
    Ok(())
}

/// When the next job is to run, if one waits.
pub fn next_run_at(tx: &mut Tx<'_>) -> Result<Option<Timestamp>> {
    let sql = "SELECT MIN(run_at) FROM jobs WHERE done_at IS NULL AND dead_at IS NULL AND claimed_until IS NULL";
    tx.query_one(sql, &[], |row| row.get(0))
}

/// Dead jobs of an institution, the latest first.
pub fn dead(tx: &mut Tx<'_>, institution: i64, limit: u32) -> Result<Vec<JobRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM jobs WHERE institution = $1 AND dead_at IS NOT NULL ORDER BY dead_at DESC, id LIMIT $2"
    );
    tx.query(&sql, args![institution, limit], read)
}

/// Dead jobs of whatever institution and of none, the latest first.
pub fn dead_anywhere(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<JobRow>> {
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE dead_at IS NOT NULL ORDER BY dead_at DESC, id LIMIT $1");
    tx.query(&sql, args![limit], read)
}

/// How many jobs wait and how many are dead, in the whole installation.
pub fn counts(tx: &mut Tx<'_>) -> Result<(u64, u64)> {
    let waiting = "SELECT COUNT(*) FROM jobs WHERE done_at IS NULL AND dead_at IS NULL";
    let waiting = tx.query_one(waiting, &[], |row| row.get(0))?;
    let dead = tx.query_one("SELECT COUNT(*) FROM jobs WHERE dead_at IS NOT NULL", &[], |row| row.get(0))?;
    Ok((waiting, dead))
}

/// Gives a dead job all its attempts again; false when it is not dead.
pub fn revive(tx: &mut Tx<'_>, institution: i64, id: i64, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE jobs SET dead_at = NULL, attempts = 0, run_at = $3
        WHERE institution = $1 AND id = $2 AND dead_at IS NOT NULL";
    Ok(tx.execute(sql, args![institution, id, now])? == 1)
}

/// Forgets jobs that were done before `before`, and dead ones of no institution, which nobody can try again.
pub fn purge(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64> {
    tx.execute("DELETE FROM jobs WHERE done_at < $1 OR (institution IS NULL AND dead_at < $1)", args![before])
}

fn read(row: &Row<'_>) -> Result<JobRow> {
    Ok(JobRow {
        id: row.get(0)?,
        institution: row.get(1)?,
        kind: row.get(2)?,
        payload: row.get(3)?,
        run_at: row.get(4)?,
        attempts: row.get(5)?,
        attempts_max: row.get(6)?,
        last_error: row.get(7)?,
        dead_at: row.get(8)?,
    })
}
