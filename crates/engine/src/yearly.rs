//! A year of the institution, from the history of its registers: what was done, what stood open when it was over.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::date;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::hours::WARSAW;
use rodowod_domain::register::AnyRegister;
use rodowod_store::{deadlines, past};

use crate::records::scope;
use crate::{By, Engine};

/// Missed deadlines that are counted.
const OVERDUE_MAX: u32 = 5_000;

#[derive(Clone, Debug, Default)]
pub struct YearOfRegister {
    pub register: &'static str,
    pub entered: u64,
    pub changed: u64,
    /// Moves taken, by name.
    pub moves: BTreeMap<String, u64>,
    /// Records at the end of the year, or now while it runs.
    pub open: u64,
    pub closed: u64,
    /// Deadlines missed by now; none of a year that is over, since what was missed then may be met since.
    pub overdue: u64,
}

/// The registers that the person may see whole: a count over all records would tell of those outside a narrower right. Those
/// in which nothing was or happened are left out.
pub async fn report(engine: &Engine, by: &By, year: i16) -> anyhow::Result<Vec<YearOfRegister>> {
    let year = year.clamp(1970, 9000);
    let start = |year| -> anyhow::Result<Timestamp> { Ok(date(year, 1, 1).in_tz(WARSAW)?.timestamp()) };
    let (from, until) = (start(year)?, start(year + 1)?);
    let institution = by.institution.id;
    let now = engine.clock.now();
    let seen = scope::seen(engine, by);
    let (acts, standing, overdue) = engine
        .db
        .read(move |tx| {
            let acts = past::acts(tx, institution, (from, until))?;
            let runs = (from..until).contains(&now);
            let overdue =
                if runs { deadlines::open_until(tx, institution, (now, OVERDUE_MAX), &seen)? } else { Vec::new() };
            Ok((acts, past::standing(tx, institution, until)?, overdue))
        })
        .await?;
    let mut years: BTreeMap<&'static str, YearOfRegister> = BTreeMap::new();
    for (slug, act, count) in acts {
        let Some(register) = engine.register(&slug) else { continue };
        let year = years.entry(register.slug()).or_default();
        match act.as_str() {
            "enter" => year.entered += count,
            "save" => year.changed += count,
            _ => *year.moves.entry(act).or_default() += count,
        }
    }
    for (slug, state, count) in standing {
        let Some(register) = engine.register(&slug) else { continue };
        let year = years.entry(register.slug()).or_default();
        if register.workflow().is_closed(&state) { year.closed += count } else { year.open += count }
    }
    for owned in overdue {
        if let Some(year) = years.get_mut(owned.register.as_str()) {
            year.overdue += 1;
        }
    }
    let is_whole = |register: &&&'static dyn AnyRegister| {
        by.may(Power::View, On::Register(register.slug())).is_ok()
            && scope::reach(by, **register, Power::View).is_none()
    };
    let whole = engine.registers().iter().filter(is_whole).map(|register| register.slug());
    Ok(whole.filter_map(|slug| Some(YearOfRegister { register: slug, ..years.remove(slug)? })).collect())
}
