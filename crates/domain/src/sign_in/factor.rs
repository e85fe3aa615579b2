//! Who must bring a second factor: everybody, those with certain functions or powers, in certain registers, over certain
//! data sets, or near sensitive data.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::authorisation::{Actor, Function, Grant, On, Power, Scope, may};
use crate::field::Problem;

/// Data sets that a policy names at most.
const DATASETS_MAX: usize = 200;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SecondFactor {
    pub everyone: bool,
    /// Names of functions, such as `Officer`: whoever has one.
    pub functions: Vec<String>,
    /// Names of powers, such as `Administer`: whoever holds one anywhere.
    pub powers: Vec<String>,
    /// Whoever may see one of these registers.
    pub registers: Vec<String>,
    /// Numbers of data sets: whoever has an authorisation over one of these. They count in the register of their own
    /// institution alone.
    pub datasets: Vec<u64>,
    /// Whoever is authorised to data of art. 9 and 10.
    pub special_categories: bool,
}

/// What the policy looks at in one person.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    pub actor: &'a Actor,
    /// A live authorisation covers special categories.
    pub special_categories: bool,
}

impl SecondFactor {
    pub fn demands(&self, held: &Held<'_>) -> bool {
        let live = || held.actor.grants().iter().filter(|grant| grant.is_live(held.actor.today));
        let holds = |name: &String| {
            Power::from_name(name).is_some_and(|power| live().any(|grant| grant.powers.contains(&power)))
        };
        self.everyone
            || (self.special_categories && held.special_categories)
            || self.functions.iter().any(|name| Function::from_name(name).is_some_and(|one| held.actor.has(one)))
            || self.powers.iter().any(holds)
            || self.registers.iter().any(|slug| may(held.actor, Power::View, On::Register(slug)).is_ok())
            || self.datasets.iter().any(|set| live().any(|grant| reaches(grant, *set)))
    }

    /// Whoever must bring one under either must bring one under both.
    pub fn join(&self, other: &Self) -> Self {
        let union = |one: &[String], two: &[String]| {
            let mut all: Vec<String> = one.iter().chain(two).cloned().collect();
            all.sort();
            all.dedup();
            all
        };
        Self {
            everyone: self.everyone || other.everyone,
            functions: union(&self.functions, &other.functions),
            powers: union(&self.powers, &other.powers),
            registers: union(&self.registers, &other.registers),
            datasets: self
                .datasets
                .iter()
                .chain(&other.datasets)
                .copied()
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            special_categories: self.special_categories || other.special_categories,
        }
    }

    pub(super) fn check(&self) -> Option<Problem> {
        let is_known = self.powers.iter().all(|name| Power::from_name(name).is_some())
            && self.functions.iter().all(|name| Function::from_name(name).is_some());
        let is_set = |number: &u64| *number > 0;
        (!is_known || self.datasets.len() > DATASETS_MAX || !self.datasets.iter().all(is_set))
            .then(|| Problem::at("second_factor", "problem-not-a-choice"))
    }
}

/// An authorisation that names no set is limited to none, so it reaches them all; one over no register reaches no record.
fn reaches(grant: &Grant, set: u64) -> bool {
    let has_registers = match &grant.scope {
        Scope::Everything => true,
        Scope::Registers(slugs) => !slugs.is_empty(),
    };
    has_registers && (grant.limits.datasets.is_empty() || grant.limits.datasets.contains(&set))
}
