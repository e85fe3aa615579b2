//! Once a day: moves that time itself takes, such as noting that what was given out is not back.
//!
//! The move leads out of the state from which it is taken, so a job that runs twice, or on two servers, takes it once.

use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_domain::register::Moment;

use super::due;
use crate::records::{self, Failure};
use crate::{Engine, access, institutions};

/// Moves taken by one run at most; the next day brings the rest.
const TAKEN_MAX: usize = 1_000;

pub(super) async fn take_due(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let Some(institution) = institutions::by_id(engine, institution).await? else { return Ok(()) };
    let program = access::program(institution, engine.clock.now());
    let mut left = TAKEN_MAX;
    for register in engine.registers().iter().copied() {
        let Some(step) = register.timed() else { continue };
        let states = step.from.iter().map(|state| (*state).to_owned()).collect();
        let brought = |record: &Body, when: &Moment<'_>| register.taken_by_time(record, when);
        for (number, fields) in due::records(engine, &program.institution, (register, states), left, brought).await? {
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
