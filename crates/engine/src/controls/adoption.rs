//! Adopting the policy: a version with approver, reason and day; until that day the version before it holds.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::{ParameterSet, Policy};
use rodowod_domain::field::Problem;
use rodowod_store::{Tx, controls as rows};

use super::presets;
use crate::records::Failure;
use crate::versioned::{self, Version};
use crate::{By, Engine, Institution};

const NAME: &str = "policy";

/// The policy as it stands, for a page or a file.
#[derive(Clone, Debug)]
pub struct Adopted {
    /// The version that holds today.
    pub in_force: Option<Version<Policy>>,
    /// Every version, newest first.
    pub versions: Vec<Version<Policy>>,
    /// The values that hold today.
    pub values: ParameterSet,
}

/// The version that holds on a day: of those whose day has come, the one adopted last.
pub(super) fn in_force(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, day): (i64, Date),
) -> anyhow::Result<Option<Version<Policy>>> {
    let versions: Vec<Version<Policy>> = versioned::all(engine, tx, (institution, NAME))?;
    Ok(versions.into_iter().find(|version| holds(version, day)))
}

fn holds(version: &Version<Policy>, day: Date) -> bool {
    version.value.in_force_from.is_some_and(|from| from <= day)
}

/// Reads the policy for those who answer for the institution as a whole.
pub async fn adopted(engine: &Engine, by: &By) -> Result<Adopted, Failure> {
    by.may(Power::View, On::Institution)?;
    let (office, institution, today) = (engine.clone(), by.institution.clone(), by.actor.today);
    let read = engine.db.read(move |tx| {
        let versions: Vec<Version<Policy>> = versioned::all(&office, tx, (institution.id, NAME))?;
        let in_force = versions.iter().find(|version| holds(version, today)).cloned();
        let values = values(&office, &institution, in_force.as_ref());
        Ok(Adopted { in_force, versions, values })
    });
    Ok(read.await?)
}

/// What binds everybody who belongs to the institution today.
#[derive(Clone, Debug)]
pub struct Binding {
    pub values: ParameterSet,
    /// Keys of the controls of which it is signed that they do not concern the institution.
    pub waived: BTreeSet<String>,
}

/// What the policy binds people to is told to whom it binds; it takes no power over the institution.
pub async fn binding(engine: &Engine, by: &By) -> anyhow::Result<Binding> {
    let (office, institution, today) = (engine.clone(), by.institution.clone(), by.actor.today);
    let read = engine.db.read(move |tx| {
        let version = in_force(&office, tx, (institution.id, today))?;
        let waived = rows::waivers(tx, institution.id)?.into_iter().map(|row| row.control).collect();
        Ok(Binding { values: values(&office, &institution, version.as_ref()), waived })
    });
    read.await
}

pub(super) fn values(engine: &Engine, institution: &Institution, version: Option<&Version<Policy>>) -> ParameterSet {
    let catalogue = engine.settings.controls.catalogue;
    let presets = presets(institution);
    version.map_or_else(|| Policy::default().values(catalogue, &presets), |one| one.value.values(catalogue, &presets))
}

/// Adopts a version. No problems: done, and the log vouches for it.
pub async fn adopt(engine: &Engine, by: &By, policy: Policy) -> Result<Vec<Problem>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let presets = presets(&by.institution);
    let problems = policy.check(engine.settings.controls.catalogue, &presets, by.actor.today);
    if !problems.is_empty() {
        return Ok(problems);
    }
    let (office, who) = (engine.clone(), (by.institution.id, by.actor.account));
    engine.db.write(move |tx| versioned::save(&office, tx, who, (NAME, "adopt-policy", &policy))).await?;
    super::keep(engine, &by.institution).await?;
    Ok(Vec::new())
}
