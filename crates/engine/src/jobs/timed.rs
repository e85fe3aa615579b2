//! Once a day: moves that time itself takes, such as noting that what was given out is not back.
//!
//! The move leads out of the state from which it is taken, so a job that runs twice, or on two servers, takes it once.

use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;
use rodowod_store::pages::{self, Cursor, PageQuery, ROWS_MAX};
use rodowod_store::records::RecordRef;

use crate::records::{self, Failure, is_erased, open_row};
use crate::{Engine, Institution, access, institutions, policy};

/// Moves taken by one run at most; the next day brings the rest.
const TAKEN_MAX: usize = 1_000;

pub(super) async fn take_due(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let known = institutions::list(engine).await?;
    let Some(institution) = known.into_iter().find(|known| known.id == institution) else { return Ok(()) };
    let program = access::program(institution, engine.clock.now());
    let mut left = TAKEN_MAX;
    for register in engine.registers().iter().copied() {
        let Some(step) = register.timed() else { continue };
        for (number, fields) in due(engine, &program.institution, register, left).await? {
            let edit = Edit::Take { step: step.name.to_owned(), fields, reason: String::new(), seen: None };
            match records::edit(engine, &program, register.slug(), (Some(number), edit)).await {
                Ok(_) => left -= 1,
                // Somebody was faster: the record has gone on without this run.
                Err(Failure::NotFound | Failure::Refused(_)) => {}
                Err(failure) => return Err(failure.into()),
            }
        }
    }
    Ok(())
}

/// Records of a register whose time has come, with what the move brings, at most so many.
async fn due(
    engine: &Engine,
    of: &Institution,
    register: &'static dyn AnyRegister,
    most: usize,
) -> anyhow::Result<Vec<(u64, Body)>> {
    let (mut due, mut after): (_, Option<Cursor>) = (Vec::new(), None);
    let Some(step) = register.timed() else { return Ok(due) };
    loop {
        let (office, of, from) = (engine.clone(), of.clone(), after.take());
        let (found, next) = engine
            .db
            .read(move |tx| {
                let institution = of.id;
                let states = step.from.iter().map(|state| (*state).to_owned()).collect();
                let query =
                    PageQuery { states, after: from, limit: ROWS_MAX, ..PageQuery::of(institution, register.slug()) };
                let page = pages::page(tx, &query)?;
                let key = office.keys.institution(tx, institution)?;
                let in_force = policy::today(&office, tx, &of)?;
                let when = in_force.when(&office.clock);
                let mut found = Vec::new();
                for row in page.rows.iter().filter(|row| !row.draft && !is_erased(row)) {
                    let place = RecordRef { institution, register: register.slug(), number: row.number };
                    let record = open_row(register, &key, (place, row))?;
                    let fields = register.taken_by_time(&record.body, &record.at(when));
                    found.extend(fields.map(|fields| (row.number, fields)));
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
