//! One letter a day to each person whose deadlines press. It names registers and numbers, never the people concerned.

use std::fmt::Write as _;

use rodowod_domain::hours;
use rodowod_domain::record::{Due, day_in_warsaw};
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

fn letter<'a>(
    engine: &Engine,
    account: &Account,
    (overdue, soon): (&'a [Task], &'a [Task]),
    awaited: &'a [Awaited],
) -> Letter {
    let is_polish = account.language != "en";
    let (subject, headings) = if is_polish {
        ("Rodowód: terminy na dziś", ["Do Twojego potwierdzenia", "Po terminie", "W ciągu 7 dni"])
    } else {
        ("Rodowód: deadlines today", ["For you to confirm", "Overdue", "Within 7 days"])
    };
    let own = awaited.iter().map(|thing| ("addressed", thing.register, thing.number, thing.deadline.as_ref()));
    let of = |tasks: &'a [Task]| {
        tasks.iter().map(|task| ("registers", task.register, task.number, task.deadline.as_ref())).collect()
    };
    let parts: [Vec<_>; 3] = [own.collect(), of(overdue), of(soon)];
    let counts = parts.each_ref().map(Vec::len);
    let mut text = format!("{}\n\n", if is_polish { in_polish(counts) } else { in_english(counts) });
    for (heading, lines) in headings.into_iter().zip(&parts).filter(|(_, lines)| !lines.is_empty()) {
        let _ = writeln!(text, "{heading}:");
        for (page, register, number, deadline) in lines.iter().take(LINES_MAX) {
            let due = deadline.map(|deadline| written(deadline.due)).unwrap_or_default();
            let _ = writeln!(text, "  {due}  {}/{page}/{register}/{number}", engine.settings.public_url);
        }
        if lines.len() > LINES_MAX {
            let _ =
                writeln!(text, "  {} +{}", if is_polish { "i inne:" } else { "and others:" }, lines.len() - LINES_MAX);
        }
        text.push('\n');
    }
    Letter { to: account.email.clone(), subject: subject.to_owned(), text }
}

/// A day, or the minute by the clock of Warsaw.
fn written(due: Due) -> String {
    match due {
        Due::Day(day) => day.to_string(),
        Due::Instant(instant) => instant.to_zoned(hours::warsaw()).strftime("%Y-%m-%d %H:%M").to_string(),
    }
}

fn in_polish([own, late, near]: [usize; 3]) -> String {
    let own = polish(own, ["sprawa do potwierdzenia", "sprawy do potwierdzenia", "spraw do potwierdzenia"]);
    let late = polish(late, ["termin po czasie", "terminy po czasie", "terminów po czasie"]);
    let near = polish(near, ["termin w ciągu 7 dni", "terminy w ciągu 7 dni", "terminów w ciągu 7 dni"]);
    format!("Czeka na Ciebie: {}.", [own, late, near].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn in_english([own, late, near]: [usize; 3]) -> String {
    let own = english(own, ["thing to confirm", "things to confirm"]);
    let late = english(late, ["overdue deadline", "overdue deadlines"]);
    let near = english(near, ["deadline within 7 days", "deadlines within 7 days"]);
    format!("Waiting for you: {}.", [own, late, near].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// A number with the form that goes with it: 1 termin, 2 terminy, 5 terminów, 22 terminy; nothing for none.
fn polish(count: usize, [one, few, many]: [&str; 3]) -> Option<String> {
    let form = match (count, count % 10, count % 100) {
        (0, ..) => return None,
        (1, ..) => one,
        (_, 2..=4, rest) if !(12..=14).contains(&rest) => few,
        _ => many,
    };
    Some(format!("{count} {form}"))
}

fn english(count: usize, [one, many]: [&str; 2]) -> Option<String> {
    (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { many }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_takes_its_form() {
        let form = |count| polish(count, ["termin", "terminy", "terminów"]).unwrap_or_default();
        let said: Vec<_> = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 102, 112].into_iter().map(form).collect();
        let wanted = [
            "",
            "1 termin",
            "2 terminy",
            "4 terminy",
            "5 terminów",
            "11 terminów",
            "12 terminów",
            "14 terminów",
            "21 terminów",
            "22 terminy",
            "25 terminów",
            "102 terminy",
            "112 terminów",
        ];
        assert_eq!(said, wanted);
        assert_eq!(in_polish([1, 0, 3]), "Czeka na Ciebie: 1 sprawa do potwierdzenia, 3 terminy w ciągu 7 dni.");
        assert_eq!(in_english([2, 1, 0]), "Waiting for you: 2 things to confirm, 1 overdue deadline.");
    }
}
