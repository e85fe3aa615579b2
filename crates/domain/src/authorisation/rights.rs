//! The live grants of an actor, put in order once for each request, so that a decision is a look-up.

use std::collections::HashMap;

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

/// How far an actor reaches in one register, or in all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    whole: Powers,
    parts: Vec<(Powers, Limits)>,
}

impl Reach {
    fn add(&mut self, powers: Powers, limits: &Limits) {
        if limits.is_none() {
            self.whole = self.whole.with(powers);
        } else {
            self.parts.push((powers, limits.clone()));
        }
    }

    pub fn has(&self, power: Power) -> bool {
        self.whole.contains(power) || self.parts.iter().any(|(powers, _)| powers.contains(power))
    }

    pub fn covers(&self, power: Power, facets: &Facets) -> bool {
        self.whole.contains(power)
            || self.parts.iter().any(|(powers, limits)| powers.contains(power) && limits.cover(facets))
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
        let mut parts: Vec<Limits> =
            parts.filter(|(powers, _)| powers.contains(power)).map(|(_, limits)| limits.clone()).collect();
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
