//! One letter a day to each person whose deadlines press. It names registers and numbers, never the people concerned.

use std::fmt::Write as _;

use rodowod_domain::record::day_in_warsaw;
use rodowod_store::jobs;

use super::queue_letter;
use crate::accounts::{self, Account};
use crate::addressed::{self, Awaited};
use crate::institutions::Institution;
use crate::mail::Letter;
use crate::today::{self, Task};
use crate::{By, Engine, access};

/// Lines of one letter at most.
const LINES_MAX: usize = 50;

pub(super) async fn queue(engine: &Engine, institution: &Institution) -> anyhow::Result<()> {
    if engine.settings.smtp.is_none() {
        return Ok(());
    }
    let everybody = access::program(institution.clone(), engine.clock.now());
    for account in accounts::list(engine, &everybody).await? {
        if account.email.is_empty() || account.disabled {
            continue;
        }
        let once = format!("reminder:{}:{}:{}", institution.id, account.id, day_in_warsaw(engine.clock.now()));
        let key = once.clone();
        // The hours of the day come often; the letter of the day is written once.
        if engine.db.read(move |tx| Ok(jobs::is_taken(tx, &key)?)).await? {
            continue;
        }
        let actor = access::actor(engine, institution, &account).await?;
        let by = By { institution: institution.clone(), actor };
        let today = today::of(engine, &by).await?;
        let awaited = addressed::awaited(engine, &by, &account).await?;
        if today.overdue.is_empty() && today.soon.is_empty() && awaited.is_empty() {
            continue;
        }
        let letter = letter(engine, &account, (&today.overdue, &today.soon), &awaited);
        let (office, id) = (engine.clone(), institution.id);
        engine.db.write(move |tx| queue_letter(&office, tx, (id, &once), &letter)).await?;
    }
    Ok(())
}

fn letter(engine: &Engine, account: &Account, (overdue, soon): (&[Task], &[Task]), awaited: &[Awaited]) -> Letter {
    let is_polish = account.language != "en";
    let (subject, own, late, near) = if is_polish {
        ("Rodowód: terminy na dziś", "Do Twojego potwierdzenia", "Po terminie", "W ciągu 7 dni")
    } else {
        ("Rodowód: deadlines today", "For you to confirm", "Overdue", "Within 7 days")
    };
    let mut text = String::new();
    if !awaited.is_empty() {
        let _ = writeln!(text, "{own}:");
        for thing in awaited.iter().take(LINES_MAX) {
            let due = thing.deadline.as_ref().map(|deadline| deadline.due.to_string()).unwrap_or_default();
            let link = format!("{}/addressed/{}/{}", engine.settings.public_url, thing.register, thing.number);
            let _ = writeln!(text, "  {due}  {link}");
        }
        text.push('\n');
    }
    for (heading, tasks) in [(late, overdue), (near, soon)] {
        if tasks.is_empty() {
            continue;
        }
        let _ = writeln!(text, "{heading}:");
        for task in tasks.iter().take(LINES_MAX) {
            let due = task.deadline.as_ref().map(|deadline| deadline.due.to_string()).unwrap_or_default();
            let link = format!("{}/registers/{}/{}", engine.settings.public_url, task.register, task.number);
            let _ = writeln!(text, "  {due}  {link}");
        }
        text.push('\n');
    }
    Letter { to: account.email.clone(), subject: subject.to_owned(), text }
}
