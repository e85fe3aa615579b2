//! What the policy and the settings of an institution ask today, kept in memory while neither has a newer version.
//!
//! Invariant: an answer stands for its day and for the very bytes of the newest versions, so nothing taken back is left.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::record::{When, day_in_warsaw};
use rodowod_domain::sign_in::Rules;
use rodowod_store::{Tx, settings};

use crate::{Clock, Engine, controls};

/// Institutions whose values are kept.
const KEPT_MAX: usize = 1_000;

/// The values that bind today.
#[derive(Clone)]
pub(crate) struct InForce {
    /// What the policy asks; empty where none is in force.
    pub asked: Arc<ParameterSet>,
    /// How people sign in.
    pub sign_in: Arc<Rules>,
}

impl InForce {
    pub(crate) fn when(&self, clock: &Clock) -> When<'_> {
        When { now: clock.now(), asked: &self.asked }
    }
}

#[derive(PartialEq, Eq)]
struct Basis {
    day: Date,
    presets: String,
    policy: Option<Vec<u8>>,
    sign_in: Option<Vec<u8>>,
}

#[derive(Default)]
pub(crate) struct Known(Mutex<BTreeMap<i64, (Basis, InForce)>>);

/// What binds an institution with these documents today.
pub(crate) fn in_force(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, preset): (i64, &str),
) -> anyhow::Result<InForce> {
    let mut newest = |name: &str| settings::newest_version(tx, institution, name).map(|row| row.map(|row| row.body));
    let basis = Basis {
        day: day_in_warsaw(engine.clock.now()),
        presets: preset.to_owned(),
        policy: newest(controls::POLICY)?,
        sign_in: newest(super::SIGN_IN)?,
    };
    let known = engine.in_force.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, values)) = known.get(&institution).filter(|(on, _)| *on == basis) {
        return Ok(values.clone());
    }
    drop(known);
    let asked = controls::enforced(engine, tx, (institution, preset))?;
    let rules = super::of_institution(engine, tx, institution)?.rules();
    let sign_in = asked.as_ref().map_or_else(|| rules.clone(), |asked| rules.tightened(asked));
    let values = InForce { asked: Arc::new(asked.unwrap_or_default()), sign_in: Arc::new(sign_in) };
    let mut known = engine.in_force.0.lock().unwrap_or_else(PoisonError::into_inner);
    if known.len() >= KEPT_MAX && !known.contains_key(&institution) {
        known.pop_first();
    }
    known.insert(institution, (basis, values.clone()));
    Ok(values)
}
