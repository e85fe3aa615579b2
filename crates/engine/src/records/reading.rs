//! Whole records by the page, for a program that reads them. Each that tells about somebody is a look: its entry is
//! committed before the page is answered, all those of a page at once.

use jiff::civil::Date;
use rodowod_domain::authorisation::Power;

use super::list::{self, Page, Query, Row};
use super::past::{self, PastPage};
use super::{Failure, allowed, holds_personal_data};
use crate::acts::{self, Act};
use crate::{By, Engine};

/// A page of a register with the whole bodies of its records.
pub async fn read_list(engine: &Engine, by: &By, register: &str, query: &Query) -> Result<Page, Failure> {
    let page = list::list(engine, by, register, query).await?;
    tell(engine, by, register, &page.rows).await?;
    Ok(page)
}

/// A page of a register as it stood on a day, with the whole bodies of its records.
pub async fn read_as_of(
    engine: &Engine,
    by: &By,
    register: &str,
    (day, after): (Date, u64),
) -> Result<PastPage, Failure> {
    let page = past::as_of(engine, by, register, (day, after)).await?;
    tell(engine, by, register, &page.rows).await?;
    Ok(page)
}

/// The records are read before, in a snapshot of their own: whoever writes waits for the entries alone.
async fn tell(engine: &Engine, by: &By, register: &str, rows: &[Row]) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let looks: Vec<(u64, u64)> =
        rows.iter().filter(|row| !row.erased).map(|row| (row.record.number, row.record.version)).collect();
    if looks.is_empty() || !holds_personal_data(register) {
        return Ok(());
    }
    let (office, institution, account, slug) = (engine.clone(), by.institution.id, by.actor.account, register.slug());
    let told = engine.db.write(move |tx| {
        let act = |(number, version): &(u64, u64)| Act::plain(account, "view").about(slug, *number, *version);
        acts::append(tx, institution, &looks.iter().map(act).collect::<Vec<_>>(), office.clock.now())
    });
    told.await?;
    Ok(())
}
