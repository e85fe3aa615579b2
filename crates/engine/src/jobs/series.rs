//! Once a day: series whose next record is due get it, as a draft that leads back to the one before.
//!
//! A record that has its successor names it, so a job that runs twice opens nothing twice.

use rodowod_domain::register::AnyRegister;
use rodowod_store::pages::{self, Cursor, PageQuery, ROWS_MAX};
use rodowod_store::records::RecordRef;

use crate::records::{self, Failure, is_erased, open_row};
use crate::{Engine, Institution, access, institutions, policy};

/// Records opened by one run at most; the next day brings the rest.
const OPENED_MAX: usize = 1_000;

pub(super) async fn open_due(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let known = institutions::list(engine).await?;
    let Some(institution) = known.into_iter().find(|known| known.id == institution) else { return Ok(()) };
    let program = access::program(institution, engine.clock.now());
    let mut left = OPENED_MAX;
    for register in engine.registers().iter().filter(|register| register.repeats().is_some()) {
        for number in due(engine, &program.institution, *register, left).await? {
            match records::carry_on(engine, &program, *register, number).await {
                Ok(_) => left -= 1,
                // Somebody was faster: the series has gone on without this run.
                Err(Failure::NotFound | Failure::Refused(_)) => {}
                Err(failure) => return Err(failure.into()),
            }
        }
    }
    Ok(())
}

/// Records of a register whose successor is due, at most so many.
async fn due(
    engine: &Engine,
    of: &Institution,
    register: &'static dyn AnyRegister,
    most: usize,
) -> anyhow::Result<Vec<u64>> {
    let mut due = Vec::new();
    let mut after: Option<Cursor> = None;
    loop {
        let (office, of, from) = (engine.clone(), of.clone(), after.take());
        let (found, next) = engine
            .db
            .read(move |tx| {
                let institution = of.id;
                let query = PageQuery { after: from, limit: ROWS_MAX, ..PageQuery::of(institution, register.slug()) };
                let page = pages::page(tx, &query)?;
                let key = office.keys.institution(tx, institution)?;
                let in_force = policy::today(&office, tx, &of)?;
                let when = in_force.when(&office.clock);
                let mut found = Vec::new();
                for row in page.rows.iter().filter(|row| !row.draft && !is_erased(row)) {
                    let place = RecordRef { institution, register: register.slug(), number: row.number };
                    let record = open_row(register, &key, (place, row))?;
                    if register.next(&record.body, &record.at(when)).is_some() {
                        found.push(row.number);
                    }
                }
                Ok((found, page.next))
            })
            .await?;
        due.extend(found);
        if next.is_none() || due.len() >= most {
            due.truncate(most);
            return Ok(due);
        }
        after = next;
    }
}
