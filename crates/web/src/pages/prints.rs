//! Signed prints that may still say what a record said: named wherever records are erased, one by one, by a person's request or
//! when their time is over.

use std::collections::BTreeSet;

use rodowod_domain::register::Place;
use rodowod_engine::files::prints;

use crate::error::Fault;
use crate::visit::Visit;

/// The signed prints of one register, with the page on which they are taken away.
pub struct PrintsKept {
    pub label: String,
    pub href: String,
}

/// Those of the registers to which these records belong.
pub async fn of_places(visit: &Visit, places: &[Place]) -> Result<Vec<PrintsKept>, Fault> {
    of_registers(visit, places.iter().map(|(register, _)| register.as_str())).await
}

/// The name of what was done, where the records that are gone with it may still stand on prints.
pub async fn done(visit: &Visit, places: &[Place], name: &str) -> Result<String, Fault> {
    let is_told = !of_places(visit, places).await?.is_empty();
    Ok(if is_told { format!("{name}-but-prints") } else { name.to_owned() })
}

/// Those of some registers, each named once.
pub async fn of_registers<'a>(
    visit: &Visit,
    registers: impl Iterator<Item = &'a str>,
) -> Result<Vec<PrintsKept>, Fault> {
    let registers: Vec<&str> = registers.collect::<BTreeSet<_>>().into_iter().collect();
    let found = prints::kept(visit.engine(), &visit.by, &registers).await?;
    let kept = found.into_iter().map(|(slug, count)| PrintsKept {
        label: visit
            .text
            .with("erase-prints-of", &[("register", visit.text.get(slug).into()), ("count", (count as u64).into())]),
        href: format!("/registers/{slug}/signed"),
    });
    Ok(kept.collect())
}
