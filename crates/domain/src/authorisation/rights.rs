//! The live grants of an actor, put in order once for each request, so that a decision is a look-up: it costs the same
//! however many grants there are, and however their limits differ.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Facets, Function, Grant, Limits, Power, Scope, Sight};

/// A set of powers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Powers(u8);

impl Powers {
    const NONE: Self = Self(0);
    /// What somebody may do who only reads and proves.
    const READING: Self = Self(1 << Power::View as u8 | 1 << Power::Disclose as u8);

    fn of(powers: &[Power]) -> Self {
        Self(powers.iter().fold(0, |set, power| set | 1 << *power as u8))
    }

    pub fn contains(self, power: Power) -> bool {
        self.0 & (1 << power as u8) != 0
    }

    fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// Powers by the unit that a record names.
#[derive(Clone, Debug, Default)]
struct ByUnit {
    /// Of every grant: a record that names no unit is within all of them.
    all: Powers,
    /// Of grants that name no unit.
    unlimited: Powers,
    named: HashMap<String, Powers>,
}

impl ByUnit {
    fn add(&mut self, powers: Powers, units: &[String]) {
        self.all = self.all.with(powers);
        if units.is_empty() {
            self.unlimited = self.unlimited.with(powers);
        }
        for unit in units {
            let named = self.named.entry(unit.clone()).or_default();
            *named = named.with(powers);
        }
    }

    fn over(&self, unit: Option<&str>) -> Powers {
        let Some(unit) = unit else { return self.all };
        self.unlimited.with(self.named.get(unit).copied().unwrap_or_default())
    }
}

/// How far an actor reaches in one register, or in all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    whole: Powers,
    /// Of every limited grant: a record that names no set is within all of them.
    all: ByUnit,
    /// Of limited grants that name no set.
    unlimited: ByUnit,
    named: HashMap<u64, ByUnit>,
    limits: Vec<(Powers, Limits)>,
}

impl Reach {
    fn add(&mut self, powers: Powers, limits: &Limits) {
        if limits.is_none() {
            self.whole = self.whole.with(powers);
            return;
        }
        self.all.add(powers, &limits.units);
        if limits.datasets.is_empty() {
            self.unlimited.add(powers, &limits.units);
        }
        for set in &limits.datasets {
            self.named.entry(*set).or_default().add(powers, &limits.units);
        }
        self.limits.push((powers, limits.clone()));
    }

    pub fn has(&self, power: Power) -> bool {
        self.whole.with(self.all.all).contains(power)
    }

    pub fn covers(&self, power: Power, facets: &Facets) -> bool {
        let unit = facets.unit.as_deref();
        let over = |by_unit: &ByUnit| by_unit.over(unit).contains(power);
        self.whole.contains(power)
            || facets.datasets.is_empty() && over(&self.all)
            || over(&self.unlimited)
            || facets.datasets.iter().any(|set| self.named.get(set).is_some_and(over))
    }
}

/// Limits that differ in one respect alone, taken together: the same units first, then the same sets. Nothing stands for all.
fn joined<'a>(limits: impl Iterator<Item = &'a Limits>) -> Vec<Limits> {
    let mut by_units: BTreeMap<BTreeSet<&str>, BTreeSet<u64>> = BTreeMap::new();
    for one in limits {
        let units = one.units.iter().map(String::as_str).collect();
        unite(&mut by_units, units, one.datasets.iter().copied().collect());
    }
    let mut by_sets: BTreeMap<BTreeSet<u64>, BTreeSet<&str>> = BTreeMap::new();
    for (units, datasets) in by_units {
        unite(&mut by_sets, datasets, units);
    }
    let joined = by_sets.into_iter().map(|(datasets, units)| Limits {
        datasets: datasets.into_iter().collect(),
        units: units.into_iter().map(str::to_owned).collect(),
    });
    joined.collect()
}

fn unite<K: Ord, T: Ord>(parts: &mut BTreeMap<K, BTreeSet<T>>, key: K, more: BTreeSet<T>) {
    match parts.entry(key) {
        Entry::Vacant(place) => {
            place.insert(more);
        }
        Entry::Occupied(mut known) if more.is_empty() || known.get().is_empty() => known.get_mut().clear(),
        Entry::Occupied(mut known) => known.get_mut().extend(more),
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Rights {
    /// The program is bound by no procedure.
    pub is_unlimited: bool,
    pub institution: Powers,
    pub functions: Vec<Function>,
    everywhere: Reach,
    registers: HashMap<String, Reach>,
}

impl Rights {
    pub fn of<'a>(live: impl Iterator<Item = &'a Grant> + Clone) -> Self {
        let functions: Vec<Function> = live.clone().flat_map(|grant| grant.functions.iter().copied()).collect();
        let is_auditor = functions.contains(&Function::Auditor);
        let ceiling = if is_auditor { Powers::READING } else { Powers::of(&Power::ALL) };
        let mut rights = Self { functions, ..Self::default() };
        for grant in live {
            let powers = Powers::of(&grant.powers).within(ceiling);
            match &grant.scope {
                Scope::Everything => rights.everywhere.add(powers, &grant.limits),
                Scope::Registers(slugs) => {
                    for slug in slugs {
                        rights.registers.entry(slug.clone()).or_default().add(powers, &grant.limits);
                    }
                }
            }
            rights.institution = rights.institution.with(institution(grant, powers));
        }
        rights
    }

    pub fn unlimited<'a>(live: impl Iterator<Item = &'a Grant> + Clone) -> Self {
        Self { is_unlimited: true, ..Self::of(live) }
    }

    /// What reaches into a register: the grants that name it, and those that name all.
    pub fn reach(&self, register: &str) -> impl Iterator<Item = &Reach> {
        [self.registers.get(register), Some(&self.everywhere)].into_iter().flatten()
    }

    pub fn sight(&self, power: Power, register: &str) -> Sight {
        if self.reach(register).any(|reach| reach.whole.contains(power)) {
            return Sight::Everything;
        }
        let limits = self.reach(register).flat_map(|reach| &reach.limits);
        let parts = joined(limits.filter(|(powers, _)| powers.contains(power)).map(|(_, limits)| limits));
        if parts.is_empty() { Sight::Nothing } else { Sight::Parts(parts) }
    }
}

/// The institution as a whole is opened by a grant for everything, and to its administration by any grant that says so.
fn institution(grant: &Grant, powers: Powers) -> Powers {
    match grant.scope {
        Scope::Everything => powers,
        Scope::Registers(_) if powers.contains(Power::Administer) => Powers::of(&[Power::Administer]),
        Scope::Registers(_) => Powers::NONE,
    }
}
