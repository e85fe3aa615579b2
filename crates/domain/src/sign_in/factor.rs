//! Who must bring a second factor: everybody, those with certain powers, in certain registers, or near sensitive data.

use serde::{Deserialize, Serialize};

use crate::authorisation::{Actor, On, Power, may};
use crate::field::Problem;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SecondFactor {
    pub everyone: bool,
    /// Names of powers, such as `Administer`: whoever holds one anywhere.
    pub powers: Vec<String>,
    /// Whoever may see one of these registers.
    pub registers: Vec<String>,
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
        let holds = |name: &String| {
            Power::from_name(name).is_some_and(|power| {
                let mut live = held.actor.grants().iter().filter(|grant| grant.is_live(held.actor.today));
                live.any(|grant| grant.powers.contains(&power))
            })
        };
        self.everyone
            || (self.special_categories && held.special_categories)
            || self.powers.iter().any(holds)
            || self.registers.iter().any(|slug| may(held.actor, Power::View, On::Register(slug)).is_ok())
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
            powers: union(&self.powers, &other.powers),
            registers: union(&self.registers, &other.registers),
            special_categories: self.special_categories || other.special_categories,
        }
    }

    pub(super) fn check(&self) -> Option<Problem> {
        let is_known = self.powers.iter().all(|name| Power::from_name(name).is_some());
        (!is_known).then(|| Problem::at("second_factor", "problem-not-a-choice"))
    }
}
