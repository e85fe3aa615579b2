//! What is wrong with an installation, and how to mend it. It only looks.

use jiff::SignedDuration;
use rodowod_store::{Tx, jobs, settings};

use crate::jobs::deadlines;
use crate::passwords::breached;
use crate::{Engine, Settings, institutions, log};

/// How far the clock may stand behind what the database has seen.
const SKEW_MAX: SignedDuration = SignedDuration::from_secs(10);

/// Failed jobs of which the reason is told.
const DEAD_TOLD: u32 = 5;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub is_well: bool,
    /// What was looked at: `database`, `master-key`, `clock`, `log`, `jobs`, `mail`,
    /// `breached-passwords`, `terms`.
    pub about: &'static str,
    /// What was found, and what to do about it.
    pub message: String,
}

impl Finding {
    fn well(about: &'static str, message: impl Into<String>) -> Self {
        Self { is_well: true, about, message: message.into() }
    }

    fn ill(about: &'static str, message: impl Into<String>) -> Self {
        Self { is_well: false, about, message: message.into() }
    }
}

/// Opens the installation and looks at everything that tends to break.
pub async fn examine(settings: Settings) -> Vec<Finding> {
    let engine = match Engine::open(settings).await {
        Ok(engine) => engine,
        Err(error) => return vec![Finding::ill("database", format!("{error:#}"))],
    };
    let mut findings = vec![
        Finding::well("database", "the database opens and its schema is current"),
        Finding::well("master-key", "the master key fits"),
    ];
    findings.push(clock(&engine).await.unwrap_or_else(|error| Finding::ill("clock", format!("{error:#}"))));
    findings.push(jobs_waiting(&engine).await.unwrap_or_else(|error| Finding::ill("jobs", format!("{error:#}"))));
    findings.push(mail(&engine));
    findings.extend(breached_passwords(&engine));
    findings.push(terms(&engine).await.unwrap_or_else(|error| Finding::ill("terms", format!("{error:#}"))));
    match logs(&engine).await {
        Ok(found) => findings.extend(found),
        Err(error) => findings.push(Finding::ill("log", format!("{error:#}"))),
    }
    findings
}

async fn clock(engine: &Engine) -> anyhow::Result<Finding> {
    let now = engine.clock.now();
    let seen = engine.db.read(|tx| Ok(settings::latest_time(tx)?)).await?;
    Ok(match seen.filter(|seen| *seen > now + SKEW_MAX) {
        Some(seen) => Finding::ill(
            "clock",
            format!(
                "the clock says {now}, but the database has seen {seen}: set the clock right; until then acts are refused"
            ),
        ),
        None => Finding::well("clock", "the clock does not run behind the log"),
    })
}

async fn jobs_waiting(engine: &Engine) -> anyhow::Result<Finding> {
    let ((waiting, dead), failed) =
        engine.db.read(|tx| Ok((jobs::counts(tx)?, jobs::dead_anywhere(tx, DEAD_TOLD)?))).await?;
    Ok(if dead > 0 {
        let told = failed.iter().map(|job| format!("{}: {}", job.kind, job.last_error.as_deref().unwrap_or("?")));
        let told = told.collect::<Vec<_>>().join("; ");
        let advice = "those of an institution can be tried again under Administration, Failed jobs";
        Finding::ill("jobs", format!("{dead} jobs failed for good ({told}); {advice}"))
    } else {
        Finding::well("jobs", format!("{waiting} jobs wait, none failed for good"))
    })
}

fn mail(engine: &Engine) -> Finding {
    match &engine.settings.smtp {
        Some(smtp) => Finding::well("mail", format!("letters go out through {}:{}", smtp.host, smtp.port)),
        None => Finding::well("mail", "e-mail is off: add [smtp] to rodowod.toml to have reminders sent"),
    }
}

/// The list of breached passwords, where the operator put one.
fn breached_passwords(engine: &Engine) -> Option<Finding> {
    const ABOUT: &str = "breached-passwords";
    match breached::look(&engine.settings.data) {
        Ok(false) => None,
        Ok(true) => Some(Finding::well(ABOUT, "the list of breached passwords can be looked into")),
        Err(error) => Some(Finding::ill(
            ABOUT,
            format!("{error:#}: put the list there that is sorted by hash, or take the file away"),
        )),
    }
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
            let found = format!("{}: {skipped} records did not open when terms were counted anew", institution.slug);
            let advice = "the program's log names them; restore them from the latest backup";
            return Ok(Finding::ill("terms", format!("{found}; {advice}")));
        }
    }
    if !counting.is_empty() {
        let found = format!("the terms of {} are being counted anew", counting.join(", "));
        return Ok(Finding::well("terms", format!("{found}; until then some records show those of the policy before")));
    }
    Ok(Finding::well("terms", "the terms of all records follow the policy in force"))
}

async fn logs(engine: &Engine) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for institution in institutions::list(engine).await? {
        let found = log::verify(engine, &institution, |_| ()).await?;
        let slug = &institution.slug;
        findings.push(match found.faults.first() {
            Some(fault) => Finding::ill("log", format!("{slug}: {fault}; restore the latest backup and compare")),
            None => {
                Finding::well("log", format!("{slug}: {} entries and {} bodies agree", found.entries, found.bodies))
            }
        });
    }
    Ok(findings)
}
