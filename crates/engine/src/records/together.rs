//! One step taken by many records at once: each in its own transaction, with its own entry in the log.
//!
//! What one record refuses keeps none of the others back, and is told by its number.

use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_store::records::{self, RecordRef};

use super::list::Row;
use super::{Failure, Saved, allowed, edit, scope, sealed, view};
use crate::{By, Engine, policy};

/// Records that one act takes together at most.
pub const TOGETHER_MAX: usize = 50;

/// What is done to each of them.
#[derive(Clone, Debug)]
pub struct Step {
    pub name: String,
    /// Fields for every one of them; what is left out keeps what each record holds.
    pub fields: Body,
    pub reason: String,
}

/// What became of one record.
#[derive(Debug)]
pub struct Outcome {
    pub number: u64,
    pub result: Result<Saved, Failure>,
}

/// The chosen records, in the order of number; those that are erased or not there are left out.
pub async fn chosen(engine: &Engine, by: &By, register: &str, numbers: &[u64]) -> Result<Vec<Row>, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by, institution) = (engine.clone(), by.clone(), by.institution.id);
    let mut numbers: Vec<u64> = numbers.iter().take(TOGETHER_MAX).copied().collect();
    numbers.sort_unstable();
    numbers.dedup();
    let rows = engine
        .db
        .read(move |tx| {
            let key = office.keys.institution(tx, institution)?;
            let mut rows = Vec::with_capacity(numbers.len());
            for row in records::get_many(tx, institution, register.slug(), &numbers)? {
                if sealed::is_erased(&row) {
                    continue;
                }
                let place = RecordRef { institution, register: register.slug(), number: row.number };
                let record = sealed::open_row(register, &key, (place, &row))?;
                if scope::within(&by, register, &record, Power::View).is_err() {
                    continue;
                }
                let title = register.title(&record.body);
                rows.push(Row { title, deadline: None, changed_at: row.changed_at, erased: false, record });
            }
            Ok(rows)
        })
        .await?;
    Ok(rows)
}

/// How many of the records each move of the register would take, of those moves that this actor may take with any.
pub async fn open_moves(
    engine: &Engine,
    by: &By,
    register: &'static dyn AnyRegister,
    rows: &[Row],
) -> anyhow::Result<Vec<(&'static Move, u64)>> {
    let asked = policy::asked(engine, by).await?;
    let at_work = rows.iter().filter(|row| !row.record.draft);
    let open: Vec<_> = at_work.map(|row| (row, view::moves(by, register, &row.record, &asked).0)).collect();
    let counted = register.workflow().moves.iter().map(|step| {
        let takes = |(row, moves): &&(&Row, Vec<&'static Move>)| {
            step.from.contains(&row.record.state.as_str()) && moves.iter().any(|open| open.name == step.name)
        };
        (step, open.iter().filter(takes).count() as u64)
    });
    Ok(counted.filter(|(_, count)| *count > 0).collect())
}

/// Takes the step with each of the records, one after the other.
pub async fn take_together(
    engine: &Engine,
    by: &By,
    (register, numbers): (&str, &[u64]),
    step: &Step,
) -> Result<Vec<Outcome>, Failure> {
    allowed(engine, by, register, Power::View)?;
    let mut outcomes = Vec::with_capacity(numbers.len().min(TOGETHER_MAX));
    for number in numbers.iter().take(TOGETHER_MAX).copied() {
        let taken = Edit::Take {
            step: step.name.clone(),
            fields: step.fields.clone(),
            reason: step.reason.clone(),
            seen: None,
        };
        let result = edit(engine, by, register, (Some(number), taken)).await;
        if let Err(Failure::Other(error)) = result {
            return Err(Failure::Other(error));
        }
        outcomes.push(Outcome { number, result });
    }
    Ok(outcomes)
}
