//! Adopting the policy: a version with approver, reason and day; until that day the version before it holds.
//!
//! What is read with each request (passwords, idle screens, cycles of checks) switches with the day itself. What is kept
//! elsewhere (the lock of the installation, the numbers of the rules of access) is put in force once, on that day. Whoever
//! works with data is asked to acknowledge the version, and loses the access when the days for it are over.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use rodowod_domain::authorisation::settled::OWNERS;
use rodowod_domain::authorisation::{Decider, On, PolicyVersion, Power, Rules};
use rodowod_domain::control::{Control, ParameterSet, Policy, Preset};
use rodowod_domain::field::Problem;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::text::fold;
use rodowod_store::{Tx, controls as rows, settings};
use serde::{Deserialize, Serialize};

use super::presets;
use crate::acts::{self, Act};
use crate::records::Failure;
use crate::versioned::{self, Version};
use crate::{By, Engine, Institution, access, jobs, policy};

pub(crate) const NAME: &str = "policy";
const WORDING: &str = "policy-wording";
/// Longest time for acknowledging a version that is reckoned with.
pub(super) const DAYS_MAX: i64 = 3660;
/// The number of the version that was put in force.
const SWITCHED: &str = "policy-in-force";

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

/// How the rules were worded when a version was adopted: by key, in Polish and in English.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// The version of the policy.
    pub version: u64,
    pub statements: BTreeMap<String, [String; 2]>,
}

/// What is printed, and what it is compared with.
#[derive(Clone, Debug)]
pub struct Binding {
    pub adopted: Adopted,
    /// Keys of the controls of which it is signed that they do not concern the institution.
    pub waived: BTreeSet<String>,
    /// The version that held before the one in force.
    pub before: Option<Version<Policy>>,
    pub before_values: ParameterSet,
    /// The words of that version; none where it was adopted before they were kept.
    pub before_wording: Option<Wording>,
}

/// The version that holds on a day: of those whose day has come, the one adopted last.
pub(super) fn in_force(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, day): (i64, Date),
) -> anyhow::Result<Option<Version<Policy>>> {
    versioned::first(engine, tx, (institution, NAME), |policy| holds(policy, day))
}

fn holds(policy: &Policy, day: Date) -> bool {
    policy.in_force_from.is_some_and(|from| from <= day)
}

/// Reads the policy for those who answer for the institution as a whole.
pub async fn adopted(engine: &Engine, by: &By) -> Result<Adopted, Failure> {
    by.may(Power::View, On::Institution)?;
    let (office, institution, today) = (engine.clone(), by.institution.clone(), by.actor.today);
    let read = engine.db.read(move |tx| {
        let versions: Vec<Version<Policy>> = versioned::all(&office, tx, (institution.id, NAME))?;
        let in_force = versions.iter().find(|version| holds(&version.value, today)).cloned();
        let mut values = values(&office, &institution, in_force.as_ref());
        // Who takes which step may have been settled before any version spoke of it.
        let settled = access::rules::load(tx, institution.id)?.settled().0.into_iter();
        let said = |name: &str| in_force.as_ref().is_some_and(|version| version.value.parameters.get(name).is_some());
        values.0.extend(settled.filter(|(name, _)| !said(name)));
        Ok(Adopted { in_force, versions, values })
    });
    Ok(read.await?)
}

/// How a version was worded when it was adopted; none where that was before words were kept.
pub(super) fn wording(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, version): (i64, u64),
) -> anyhow::Result<Option<Wording>> {
    let found = versioned::first(engine, tx, (institution, WORDING), |wording: &Wording| wording.version == version)?;
    Ok(found.map(|found| found.value))
}

/// The policy as it binds everybody who belongs to the institution; being told it takes no power over the institution.
pub async fn binding(engine: &Engine, institution: &Institution) -> Result<Binding, Failure> {
    let program = access::program(institution.clone(), engine.clock.now());
    let adopted = adopted(engine, &program).await?;
    let current = adopted.in_force.as_ref().map(|version| version.version);
    let older = adopted.versions.iter().filter(|version| current.is_some_and(|current| version.version < current));
    let before = older.max_by_key(|version| version.version).cloned();
    let (office, id, wanted) = (engine.clone(), institution.id, before.as_ref().map(|version| version.version));
    let read = engine.db.read(move |tx| {
        let waived: BTreeSet<String> = rows::waivers(tx, id)?.into_iter().map(|row| row.control).collect();
        let Some(wanted) = wanted else { return Ok((waived, None)) };
        Ok((waived, wording(&office, tx, (id, wanted))?))
    });
    let (waived, before_wording) = read.await?;
    let before_values = values(engine, institution, before.as_ref());
    Ok(Binding { adopted, waived, before, before_values, before_wording })
}

pub(super) fn values(engine: &Engine, institution: &Institution, version: Option<&Version<Policy>>) -> ParameterSet {
    let catalogue = engine.settings.controls.catalogue;
    let presets = presets(institution);
    version.map_or_else(|| Policy::default().values(catalogue, &presets), |one| one.value.values(catalogue, &presets))
}

/// What the program itself keeps to today; none where no policy is in force.
pub(crate) fn enforced(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, preset): (i64, &str),
) -> anyhow::Result<Option<ParameterSet>> {
    enforced_at(engine, tx, (institution, preset), engine.clock.now())
}

/// What it kept to at an instant, by the versions that there were then.
pub(crate) fn enforced_at(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, preset): (i64, &str),
    then: Timestamp,
) -> anyhow::Result<Option<ParameterSet>> {
    let day = day_in_warsaw(then);
    for row in settings::versions(tx, institution, NAME)?.into_iter().filter(|row| row.saved_at <= then) {
        let policy: Policy = versioned::open(engine, tx, (institution, &row))?;
        if policy.in_force_from.is_some_and(|from| from <= day) {
            let presets: Vec<Preset> = preset.split(',').filter_map(|name| Preset::named(name.trim())).collect();
            return Ok(Some(policy.enforced(engine.settings.controls.catalogue, &presets)));
        }
    }
    Ok(None)
}

/// Whether the policy in force keeps files of such a name out.
pub(crate) fn keeps_out(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, name): (&Institution, &str),
) -> anyhow::Result<bool> {
    let Some((_, ending)) = name.rsplit_once('.') else { return Ok(false) };
    let asked = enforced(engine, tx, (institution.id, &institution.preset))?;
    let mut blocked = asked.iter().flat_map(|asked| asked.list("upload_types_blocked"));
    Ok(blocked.any(|blocked| blocked.trim_start_matches('.').eq_ignore_ascii_case(ending)))
}

/// The number of the version that holds today.
pub(crate) fn version_in_force(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Option<u64>> {
    Ok(in_force(engine, tx, (institution, day_in_warsaw(engine.clock.now())))?.map(|version| version.version))
}

/// Adopts a version. No problems: done, and the log vouches for it.
pub async fn adopt(engine: &Engine, by: &By, policy: Policy) -> Result<Vec<Problem>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let presets = presets(&by.institution);
    if let Some(problem) = undecided(engine, by, "decider_policy").await? {
        return Ok(vec![problem]);
    }
    let problems = policy.check(engine.settings.controls.catalogue, &presets, by.actor.today);
    if !problems.is_empty() {
        return Ok(problems);
    }
    let problems = misplaced(&policy, (engine, &presets), &access::rules::of(engine, by).await?);
    if !problems.is_empty() {
        return Ok(problems);
    }
    let (office, institution, label) = (engine.clone(), by.institution.id, told(&policy.label));
    let earlier = engine.db.read(move |tx| versioned::all::<Policy>(&office, tx, (institution, NAME))).await?;
    if earlier.iter().any(|version| told(&version.value.label) == label) {
        // Whoever acknowledged the version of that name would be taken to know this one.
        return Ok(vec![Problem::at("label", "problem-policy-label-used")]);
    }
    if decides_anew(&policy, earlier.first().map(|version| &version.value))
        && let Some(problem) = undecided(engine, by, "decider_exception").await?
    {
        return Ok(vec![problem]);
    }
    let worded = engine.settings.controls.catalogue.promised(&presets);
    let words = |control: &Control| ["pl", "en"].map(|language| control.statement(language).to_owned());
    let statements: BTreeMap<String, [String; 2]> =
        worded.map(|control| (control.key.clone(), words(control))).collect();
    let (office, who, of) = (engine.clone(), (by.institution.id, by.actor.account), by.institution.clone());
    let written = engine.db.write(move |tx| {
        versioned::save(&office, tx, who, (NAME, "adopt-policy", &policy))?;
        let version = settings::newest_version(tx, who.0, NAME)?.map_or(0, |row| row.version);
        let wording = Wording { version, statements: statements.clone() };
        versioned::save(&office, tx, who, (WORDING, "adopt-policy-wording", &wording))?;
        announce(&office, tx, (&of, &policy))?;
        switch(&office, tx, &of)
    });
    written.await?;
    super::keep(engine, &by.institution).await?;
    Ok(Vec::new())
}

/// Steps that a version gives to people to whom its own deciders do not leave them.
fn misplaced(policy: &Policy, (engine, presets): (&Engine, &[Preset]), rules: &Rules) -> Vec<Problem> {
    let values = policy.values(engine.settings.controls.catalogue, presets);
    let mut settled = rules.clone();
    settled.settle(&policy.parameters);
    let misplaced = access::rules::DECIDED.into_iter().filter_map(|(parameter, duty)| {
        let (name, _) = OWNERS.into_iter().find(|(_, of)| *of == duty)?;
        let decider = Decider::asked(&values, parameter);
        let is_beyond = !settled.owners.of(duty).is_subset(&decider.functions(settled.officer_grants));
        (policy.parameters.get(name).is_some() && is_beyond).then(|| Problem::at(name, decider.refusal()))
    });
    misplaced.collect()
}

/// Whether a version decides against a document or a standard what the one before it did not decide so.
fn decides_anew(policy: &Policy, before: Option<&Policy>) -> bool {
    policy.decisions.iter().filter(|(_, reason)| !reason.trim().is_empty()).any(|(name, reason)| {
        before.is_none_or(|before| {
            before.decisions.get(name) != Some(reason) || before.parameters.get(name) != policy.parameters.get(name)
        })
    })
}

/// What keeps somebody from a decision that the policy in force leaves to others.
pub(super) async fn undecided(engine: &Engine, by: &By, parameter: &str) -> anyhow::Result<Option<Problem>> {
    let decider = Decider::asked(&*policy::asked(engine, by).await?, parameter);
    Ok((!by.actor.decides(decider)).then(|| Problem::at("", decider.refusal())))
}

/// A label as people tell labels apart.
fn told(label: &str) -> String {
    fold(label).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// From the day on which the days for acknowledging it are over, nobody works who does not know the version.
fn announce(engine: &Engine, tx: &mut Tx<'_>, (institution, policy): (&Institution, &Policy)) -> anyhow::Result<()> {
    let Some(from) = policy.in_force_from else { return Ok(()) };
    let mut rules = access::rules::load(tx, institution.id)?;
    if rules.policies.iter().any(|known| known.version.trim().eq_ignore_ascii_case(policy.label.trim())) {
        return Ok(());
    }
    let values = policy.values(engine.settings.controls.catalogue, &presets(institution));
    let after = from.saturating_add((values.number("policy_acknowledgement_days").clamp(0, DAYS_MAX) + 1).days());
    rules.policies.push(PolicyVersion { version: policy.label.trim().to_owned(), in_force_from: after });
    rules.policies.sort_by_key(|known| known.in_force_from);
    access::rules::keep(tx, institution.id, &rules)
}

/// Puts in force, once, what a version that holds today asks of settings that are kept elsewhere.
fn switch(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution) -> anyhow::Result<()> {
    let now = engine.clock.now();
    let Some(version) = in_force(engine, tx, (institution.id, day_in_warsaw(now)))? else { return Ok(()) };
    let number = version.version.to_string();
    if settings::get(tx, institution.id, SWITCHED)?.as_deref() == Some(number.as_str()) {
        return Ok(());
    }
    acts::append(tx, institution.id, &[Act::plain(0, "policy-in-force")], now)?;
    let values = values(engine, institution, Some(&version));
    let mut rules = access::rules::load(tx, institution.id)?;
    let days =
        |name: &str, before: u16| u16::try_from(values.number(name)).ok().filter(|set| *set > 0).unwrap_or(before);
    rules.absence_days = days("access_absence_days", rules.absence_days);
    rules.training_months = days("training_interval", rules.training_months);
    rules.settle(&version.value.parameters);
    for (parameter, duty) in access::rules::DECIDED {
        access::rules::leave_to(&mut rules, duty, Decider::asked(&values, parameter));
    }
    access::rules::keep(tx, institution.id, &rules)?;
    policy::keep_lock(engine, tx)?;
    jobs::count_deadlines(engine, tx, (institution.id, version.version))?;
    Ok(settings::set(tx, institution.id, SWITCHED, &number)?)
}

/// Looks whether the day of a version has come; called by the hour.
pub(super) async fn switch_when_due(engine: &Engine, institution: &Institution) -> anyhow::Result<()> {
    let (office, of, today) = (engine.clone(), institution.clone(), day_in_warsaw(engine.clock.now()));
    let is_due = engine.db.read(move |tx| {
        let version = in_force(&office, tx, (of.id, today))?;
        let switched = settings::get(tx, of.id, SWITCHED)?;
        Ok(version.is_some_and(|version| switched.as_deref() != Some(version.version.to_string().as_str())))
    });
    if !is_due.await? {
        return Ok(());
    }
    let (office, of) = (engine.clone(), institution.clone());
    engine.db.write(move |tx| switch(&office, tx, &of)).await
}
