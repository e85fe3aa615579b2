//! What the registers of trainings, pledges and acknowledgements show of a person, for whom an authorisation alone does
//! not show it.
//!
//! An access that lacks one of the three is no access; this is asked with every request, so a statement counts at once.

use jiff::Timestamp;
use rodowod_domain::authorisation::{Claim, Evidence, Rules};
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns, records};

use crate::Engine;
use crate::records::{blinded, is_erased, open_row};

/// Where statements are kept, and the column with the login of whoever made them.
const REGISTERS: [(&str, &str); 3] =
    [("trainings", "trained"), ("pledges", "account"), ("acknowledgements", "account")];
/// Statements of one person that are looked at in each register.
const STATEMENTS_MAX: u32 = 100;

/// Takes from the claims what they lack no more.
pub(super) fn fill(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, login): (i64, &str),
    (rules, claims): (&Rules, &mut [Claim]),
) -> anyhow::Result<()> {
    if claims.iter().all(|claim| claim.missing.is_empty()) {
        return Ok(());
    }
    let now = engine.clock.now();
    let today = day_in_warsaw(now);
    let mut shown = of(engine, tx, (institution, login), now)?;
    shown.retain(|evidence| rules.accepts(evidence, today));
    for claim in claims {
        claim.missing.retain(|missing| shown.iter().all(|evidence| evidence.statement != *missing));
    }
    Ok(())
}

/// Every statement of the person, whether or not the rules still accept it.
pub(super) fn of(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, login): (i64, &str),
    now: Timestamp,
) -> anyhow::Result<Vec<Evidence>> {
    let key = engine.keys.institution(tx, institution)?;
    let mut found = Vec::new();
    for (slug, column) in REGISTERS {
        let Some(register) = engine.register(slug) else { continue };
        let value = blinded(&key, (slug, column), login);
        let numbers = columns::find(tx, (institution, slug), (column, &value), STATEMENTS_MAX)?;
        for row in records::get_many(tx, institution, slug, &numbers)? {
            if row.draft || is_erased(&row) {
                continue;
            }
            let place = RecordRef { institution, register: register.slug(), number: row.number };
            let record = open_row(register, &key, (place, &row))?;
            let shown = register.evidence(&record.body, &record.at(now));
            found.extend(shown.into_iter().filter(|evidence| evidence.login == login));
        }
    }
    Ok(found)
}
