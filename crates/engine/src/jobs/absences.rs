//! Once a day: whoever has been away beyond the limit of the institution has every authorisation suspended, on record.
//!
//! The access itself is shut from the first day beyond the limit, whether or not this has run; what it adds is the entry,
//! and that only the procedure opens the access again. An authorisation that is suspended is granted no more, so a job
//! that runs twice suspends nothing twice.

use std::collections::BTreeSet;

use rodowod_domain::authorisation::{Claim, Force, LONG_ABSENCE};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, day_in_warsaw};
use rodowod_store::Tx;
use rodowod_store::pages::{self, Cursor, PageQuery, ROWS_MAX};
use rodowod_store::records::RecordRef;
use serde_json::Value;

use crate::access::{self, rules};
use crate::records::{self, Failure, is_erased, open_row};
use crate::{Engine, institutions};

const AUTHORISATIONS: &str = "authorisations";
/// Authorisations suspended by one run at most; the next day brings the rest.
const SUSPENDED_MAX: usize = 1_000;

pub(super) async fn block(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let Some(institution) = institutions::by_id(engine, institution).await? else { return Ok(()) };
    let program = access::program(institution, engine.clock.now());
    let (office, id) = (engine.clone(), program.institution.id);
    let (days, due) = engine.db.read(move |tx| due(&office, tx, id)).await?;
    for number in due.into_iter().take(SUSPENDED_MAX) {
        let fields = Body::from_iter([("block_ground".to_owned(), Value::from(LONG_ABSENCE))]);
        let reason = format!("Nieobecność trwa dłużej niż {days} dni kalendarzowych.");
        let edit = Edit::Take { step: "suspend".to_owned(), fields, reason, seen: None };
        match records::edit(engine, &program, AUTHORISATIONS, (Some(number), edit)).await {
            // Somebody was faster: it is suspended or over without this run.
            Ok(_) | Err(Failure::NotFound | Failure::Refused(_)) => {}
            Err(failure) => return Err(failure.into()),
        }
    }
    Ok(())
}

/// The limit in days, and the granted authorisations of everybody who is away for longer.
fn due(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<(u16, Vec<u64>)> {
    let rules = rules::load(tx, institution)?;
    let today = day_in_warsaw(engine.clock.now());
    let live = live(engine, tx, institution)?;
    let is_away = |claim: &Claim| access::is_away(std::slice::from_ref(claim), &rules, today);
    let away: BTreeSet<&str> =
        live.iter().filter(|(_, claim)| is_away(claim)).map(|(_, claim)| claim.login.as_str()).collect();
    let due = live.iter().filter(|(_, claim)| away.contains(claim.login.as_str())).map(|(number, _)| *number);
    Ok((rules.absence_days, due.collect()))
}

/// Every live claim with the number of its authorisation.
fn live(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Vec<(u64, Claim)>> {
    let Some(register) = engine.register(AUTHORISATIONS) else { return Ok(Vec::new()) };
    let (rules, now) = (rules::load(tx, institution)?, engine.clock.now());
    let key = engine.keys.institution(tx, institution)?;
    let (mut found, mut after): (_, Option<Cursor>) = (Vec::new(), None);
    loop {
        let query = PageQuery { after: after.take(), limit: ROWS_MAX, ..PageQuery::of(institution, AUTHORISATIONS) };
        let page = pages::page(tx, &query)?;
        for row in page.rows.iter().filter(|row| !row.draft && !is_erased(row)) {
            let place = RecordRef { institution, register: AUTHORISATIONS, number: row.number };
            let record = open_row(register, &key, (place, row))?;
            let claim = register.claim(&record.body, &record.at(now), &rules);
            found.extend(claim.filter(|claim| claim.force == Force::Live).map(|claim| (row.number, claim)));
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(found),
        }
    }
}
