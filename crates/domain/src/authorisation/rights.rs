//! The live grants of an actor, put in order once for each request, so that a decision is a look-up.

use std::collections::{BTreeSet, HashMap};

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

/// Limits under the same powers, in order, so that a record is looked up among them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    powers: Powers,
    /// Empty for all sets; and so the units.
    datasets: BTreeSet<u64>,
    units: BTreeSet<String>,
}

impl Part {
    fn of(powers: Powers, limits: &Limits) -> Self {
        let (datasets, units) = (limits.datasets.iter().copied().collect(), limits.units.iter().cloned().collect());
        Self { powers, datasets, units }
    }

    /// Takes the other one in where both together say no more than one does: limits that differ in one respect alone.
    fn takes_in(&mut self, other: &Self) -> bool {
        if self.powers != other.powers {
            return false;
        }
        if self.units == other.units {
            unite(&mut self.datasets, &other.datasets);
            return true;
        }
        if self.datasets == other.datasets {
            unite(&mut self.units, &other.units);
            return true;
        }
        false
    }

    fn covers(&self, power: Power, facets: &Facets) -> bool {
        let of_sets = self.datasets.is_empty() || facets.datasets.is_empty();
        let of_units = self.units.is_empty() || facets.unit.is_none();
        self.powers.contains(power)
            && (of_sets || facets.datasets.iter().any(|set| self.datasets.contains(set)))
            && (of_units || facets.unit.as_ref().is_some_and(|unit| self.units.contains(unit)))
    }

    fn limits(&self) -> Limits {
        Limits { datasets: self.datasets.iter().copied().collect(), units: self.units.iter().cloned().collect() }
    }
}

/// The union, where nothing stands for all.
fn unite<T: Clone + Ord>(one: &mut BTreeSet<T>, other: &BTreeSet<T>) {
    if one.is_empty() || other.is_empty() {
        one.clear();
    } else {
        one.extend(other.iter().cloned());
    }
}

/// How far an actor reaches in one register, or in all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    whole: Powers,
    parts: Vec<Part>,
}

impl Reach {
    fn add(&mut self, powers: Powers, limits: &Limits) {
        if limits.is_none() {
            self.whole = self.whole.with(powers);
            return;
        }
        let part = Part::of(powers, limits);
        if !self.parts.iter_mut().any(|known| known.takes_in(&part)) {
            self.parts.push(part);
        }
    }

    pub fn has(&self, power: Power) -> bool {
        self.whole.contains(power) || self.parts.iter().any(|part| part.powers.contains(power))
    }

    pub fn covers(&self, power: Power, facets: &Facets) -> bool {
        self.whole.contains(power) || self.parts.iter().any(|part| part.covers(power, facets))
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
        let parts = self.reach(register).flat_map(|reach| &reach.parts);
        let mut parts: Vec<Limits> = parts.filter(|part| part.powers.contains(power)).map(Part::limits).collect();
        parts.sort();
        parts.dedup();
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
