//! Once a day: series whose next record is due get it, as a draft that leads back to the one before.
//!
//! A record that has its successor names it, so a job that runs twice opens nothing twice.

use rodowod_domain::field::Body;
use rodowod_domain::register::Moment;

use super::due;
use crate::records::{self, Failure};
use crate::{Engine, access, institutions};

/// Records opened by one run at most; the next day brings the rest.
const OPENED_MAX: usize = 1_000;

pub(super) async fn open_due(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let Some(institution) = institutions::by_id(engine, institution).await? else { return Ok(()) };
    let program = access::program(institution, engine.clock.now());
    let mut left = OPENED_MAX;
    for register in engine.registers().iter().copied().filter(|register| register.repeats().is_some()) {
        let next = |record: &Body, when: &Moment<'_>| register.next(record, when);
        for (number, _) in due::records(engine, &program.institution, (register, Vec::new()), left, next).await? {
            match records::carry_on(engine, &program, register, number).await {
                Ok(_) => left -= 1,
                // Somebody was faster: the series has gone on without this run.
                Err(Failure::NotFound | Failure::Refused(_)) => {}
                Err(failure) => return Err(failure.into()),
            }
        }
    }
    Ok(())
}
