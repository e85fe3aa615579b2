//! Which records of a register are due for a daily job: read page by page, drafts and erased ones apart.

use rodowod_domain::field::Body;
use rodowod_domain::register::{AnyRegister, Moment};
use rodowod_store::pages::{self, Cursor, PageQuery, ROWS_MAX};
use rodowod_store::records::RecordRef;

use crate::records::{is_erased, open_row};
use crate::{Engine, Institution, policy};

/// Records in these states (any, where none is named) of which `asked` says something, with what it says; at most so many.
pub(super) async fn records<T: Send + 'static>(
    engine: &Engine,
    of: &Institution,
    (register, states): (&'static dyn AnyRegister, Vec<String>),
    most: usize,
    asked: impl Fn(&Body, &Moment<'_>) -> Option<T> + Copy + Send + 'static,
) -> anyhow::Result<Vec<(u64, T)>> {
    let (mut due, mut after): (_, Option<Cursor>) = (Vec::new(), None);
    loop {
        let (office, of, states, from) = (engine.clone(), of.clone(), states.clone(), after.take());
        let (found, next) = engine
            .db
            .read(move |tx| {
                let institution = of.id;
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
                    found.extend(asked(&record.body, &record.at(when)).map(|said| (row.number, said)));
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
