//! What is wrong with an installation, and how to mend it. It only looks; a storage of files elsewhere is tried out with an
//! object that goes at once.

use jiff::SignedDuration;
use rodowod_store::{Tx, jobs, keyring, records, settings};

use crate::files::StorageError;
use crate::jobs::deadlines;
use crate::passwords::breached;
use crate::said::Said;
use crate::{Engine, Settings, accounts, institutions, log};

/// How far the clock may stand behind what the database has seen.
const SKEW_MAX: SignedDuration = SignedDuration::from_secs(10);

/// Failed jobs of which the reason is told.
const DEAD_TOLD: u32 = 5;

#[derive(Debug)]
pub struct Finding {
    pub is_well: bool,
    /// What was looked at: `database`, `master-key`, `clock`, `log`, `jobs`, `mail`, `files`,
    /// `breached-passwords`, `passkeys`, `keys`, `terms`, `counts`.
    pub about: &'static str,
    /// What was found, and what to do about it; or what went wrong on the way.
    pub found: Result<Said, anyhow::Error>,
}

impl Finding {
    fn well(about: &'static str, said: Said) -> Self {
        Self { is_well: true, about, found: Ok(said) }
    }

    fn ill(about: &'static str, said: Said) -> Self {
        Self { is_well: false, about, found: Ok(said) }
    }

    fn failed(about: &'static str, error: anyhow::Error) -> Self {
        Self { is_well: false, about, found: Err(error) }
    }
}

/// Opens the installation and looks at everything that tends to break.
pub async fn examine(settings: Settings) -> Vec<Finding> {
    let engine = match Engine::open(settings).await {
        Ok(engine) => engine,
        Err(error) => {
            let about = if StorageError::of(&error).is_some() { "files" } else { "database" };
            return vec![Finding::failed(about, error)];
        }
    };
    let mut findings = vec![
        Finding::well("database", Said::new("doctor-database")),
        Finding::well("master-key", Said::new("doctor-master-key")),
    ];
    findings.push(clock(&engine).await.unwrap_or_else(|error| Finding::failed("clock", error)));
    findings.push(jobs_waiting(&engine).await.unwrap_or_else(|error| Finding::failed("jobs", error)));
    findings.push(mail(&engine));
    findings.push(files(&engine).await.unwrap_or_else(|error| Finding::failed("files", error)));
    findings.extend(breached_passwords(&engine));
    findings.push(passkeys(&engine).await.unwrap_or_else(|error| Finding::failed("passkeys", error)));
    findings.push(keys(&engine).await.unwrap_or_else(|error| Finding::failed("keys", error)));
    findings.push(terms(&engine).await.unwrap_or_else(|error| Finding::failed("terms", error)));
    findings.push(counts(&engine).await.unwrap_or_else(|error| Finding::failed("counts", error)));
    match logs(&engine).await {
        Ok(found) => findings.extend(found),
        Err(error) => findings.push(Finding::failed("log", error)),
    }
    findings
}

async fn clock(engine: &Engine) -> anyhow::Result<Finding> {
    let now = engine.clock.now();
    let seen = engine.db.read(|tx| Ok(settings::latest_time(tx)?)).await?;
    Ok(match seen.filter(|seen| *seen > now + SKEW_MAX) {
        Some(seen) => Finding::ill("clock", Said::new("doctor-clock-behind").with("now", now).with("seen", seen)),
        None => Finding::well("clock", Said::new("doctor-clock")),
    })
}

async fn jobs_waiting(engine: &Engine) -> anyhow::Result<Finding> {
    let ((waiting, dead), failed) =
        engine.db.read(|tx| Ok((jobs::counts(tx)?, jobs::dead_anywhere(tx, DEAD_TOLD)?))).await?;
    Ok(if dead > 0 {
        let told = failed.iter().map(|job| format!("{}: {}", job.kind, job.last_error.as_deref().unwrap_or("?")));
        let told = told.collect::<Vec<_>>().join("; ");
        Finding::ill("jobs", Said::new("doctor-jobs-dead").with("count", dead).with("jobs", told))
    } else {
        Finding::well("jobs", Said::new("doctor-jobs").with("count", waiting))
    })
}

fn mail(engine: &Engine) -> Finding {
    match &engine.settings.smtp {
        Some(smtp) => {
            Finding::well("mail", Said::new("doctor-mail").with("server", format!("{}:{}", smtp.host, smtp.port)))
        }
        None => Finding::well("mail", Said::new("doctor-mail-off")),
    }
}

async fn files(engine: &Engine) -> anyhow::Result<Finding> {
    engine.shelf.try_out().await?;
    let place = match &engine.settings.files {
        Some(bucket) => bucket.address.clone(),
        None => engine.settings.data.join("files").display().to_string(),
    };
    Ok(Finding::well("files", Said::new("doctor-files").with("place", place)))
}

/// The list of breached passwords, where the operator put one.
fn breached_passwords(engine: &Engine) -> Option<Finding> {
    const ABOUT: &str = "breached-passwords";
    match breached::look(&engine.settings.data) {
        Ok(false) => None,
        Ok(true) => Some(Finding::well(ABOUT, Said::new("doctor-breached-passwords"))),
        Err(error) => {
            let said = Said::new("doctor-breached-passwords-unreadable").with("cause", format!("{error:#}"));
            Some(Finding::ill(ABOUT, said))
        }
    }
}

/// Passkeys that were kept before the form in which they are kept now.
async fn passkeys(engine: &Engine) -> anyhow::Result<Finding> {
    let count = accounts::outdated_passkeys(engine).await?;
    Ok(if count > 0 {
        Finding::ill("passkeys", Said::new("doctor-passkeys-outdated").with("count", count))
    } else {
        Finding::well("passkeys", Said::new("doctor-passkeys"))
    })
}

/// Whether every record that nobody erased has its key.
async fn keys(engine: &Engine) -> anyhow::Result<Finding> {
    for institution in institutions::list(engine).await? {
        let missing = engine.db.read(move |tx| Ok(keyring::missing(tx, institution.id)?)).await?;
        if missing > 0 {
            let said = Said::new("doctor-keys-missing").with("slug", institution.slug).with("count", missing);
            return Ok(Finding::ill("keys", said));
        }
    }
    Ok(Finding::well("keys", Said::new("doctor-keys")))
}

/// Records whose terms could not be counted anew when the policy changed.
async fn terms(engine: &Engine) -> anyhow::Result<Finding> {
    let mut counting = Vec::new();
    for institution in institutions::list(engine).await? {
        let (office, of) = (engine.clone(), institution.clone());
        let look = move |tx: &mut Tx<'_>| Ok((deadlines::skipped(tx, of.id)?, deadlines::due(&office, tx, &of)?));
        let (skipped, due) = engine.db.read(look).await?;
        if due.is_some() {
            counting.push(institution.slug.clone());
        }
        if skipped > 0 {
            let said = Said::new("doctor-terms-skipped").with("slug", institution.slug).with("count", skipped);
            return Ok(Finding::ill("terms", said));
        }
    }
    if !counting.is_empty() {
        let said = Said::new("doctor-terms-counting").with("slugs", counting.join(", "));
        return Ok(Finding::well("terms", said));
    }
    Ok(Finding::well("terms", Said::new("doctor-terms")))
}

/// Whether as many records stand in each state as are counted there.
async fn counts(engine: &Engine) -> anyhow::Result<Finding> {
    for institution in institutions::list(engine).await? {
        let wrong = engine.db.read(move |tx| Ok(records::miscounts(tx, institution.id)?)).await?;
        if !wrong.is_empty() {
            let told =
                wrong.iter().map(|one| format!("{}/{}: {} ≠ {}", one.register, one.state, one.counted, one.there));
            let told = told.collect::<Vec<_>>().join("; ");
            let said = Said::new("doctor-counts-wrong").with("slug", institution.slug).with("counts", told);
            return Ok(Finding::ill("counts", said));
        }
    }
    Ok(Finding::well("counts", Said::new("doctor-counts")))
}

async fn logs(engine: &Engine) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for institution in institutions::list(engine).await? {
        let found = log::verify(engine, &institution, |_| ()).await?;
        let said = |key| Said::new(key).with("slug", &institution.slug);
        findings.push(match found.faults.first() {
            Some(fault) => Finding::ill("log", said("doctor-log-broken").with("fault", fault)),
            None => {
                let said = said("doctor-log").with("entries", found.entries).with("bodies", found.bodies);
                Finding::well("log", said)
            }
        });
    }
    Ok(findings)
}
