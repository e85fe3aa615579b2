//! Who takes which step of giving access, as parameters of the policy: one set holds it, so that it is exported, compared
//! and carried like everything else.
//!
//! Invariant: a set that says nothing of a step leaves it as it is, so that a file written before these parameters were
//! there changes nobody's work.

use super::{Duty, Function, Rules};
use crate::control::{ParameterSet, Value};
use crate::text::kebab;

/// One parameter for each step, in the order of the procedure.
pub const OWNERS: [(&str, Duty); 8] = [
    ("owners_apply", Duty::Apply),
    ("owners_prepare", Duty::Prepare),
    ("owners_stop", Duty::Stop),
    ("owners_grant", Duty::Grant),
    ("owners_open", Duty::Open),
    ("owners_block", Duty::Block),
    ("owners_withdraw", Duty::Withdraw),
    ("owners_complete", Duty::Complete),
];
pub const ONE_PERSON: &str = "one_person";
pub const OFFICER_GRANTS: &str = "officer_grants";

/// Whether a parameter says who takes a step, or what is an exception to it.
pub fn is_settled(name: &str) -> bool {
    [ONE_PERSON, OFFICER_GRANTS].contains(&name) || OWNERS.iter().any(|(owners, _)| *owners == name)
}

impl Rules {
    /// The steps and the exceptions, as a set of parameters says them.
    pub fn settled(&self) -> ParameterSet {
        let owners = OWNERS.map(|(name, duty)| {
            let words = self.owners.of(duty).iter().map(|function| kebab(function.name())).collect();
            (name.to_owned(), Value::List(words))
        });
        let flags = [(ONE_PERSON, self.one_person), (OFFICER_GRANTS, self.officer_grants)];
        let flags = flags.map(|(name, is_so)| (name.to_owned(), Value::Flag(is_so)));
        ParameterSet(owners.into_iter().chain(flags).collect())
    }

    /// Takes over what a set says of them.
    pub fn settle(&mut self, set: &ParameterSet) {
        for (name, duty) in OWNERS {
            let functions: Vec<Function> =
                Function::ALL.into_iter().filter(|function| set.list(name).contains(&kebab(function.name()))).collect();
            if !functions.is_empty() {
                *self.owners.of_mut(duty) = functions.into_iter().collect();
            }
        }
        let flag = |name: &str, before: bool| set.get(name).map_or(before, |value| *value == Value::Flag(true));
        self.one_person = flag(ONE_PERSON, self.one_person);
        self.officer_grants = flag(OFFICER_GRANTS, self.officer_grants);
    }

    /// The parameters in which these let somebody do what those do not.
    pub fn widened(&self, wider: &Self) -> Vec<&'static str> {
        let owners = OWNERS.into_iter().filter(|(_, duty)| !self.owners.of(*duty).is_subset(wider.owners.of(*duty)));
        let flags = [
            (ONE_PERSON, self.one_person && !wider.one_person),
            (OFFICER_GRANTS, self.officer_grants && !wider.officer_grants),
        ];
        let flags = flags.into_iter().filter(|(_, is_beyond)| *is_beyond).map(|(name, _)| name);
        owners.map(|(name, _)| name).chain(flags).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_says_all_of_it_and_one_that_says_nothing_changes_nothing() {
        let mut rules = Rules { one_person: true, ..Rules::default() };
        rules.owners.open = [Function::Supervisor, Function::Auditor].into();
        let mut elsewhere = Rules::default();
        elsewhere.settle(&rules.settled());
        assert_eq!(elsewhere, rules);
        elsewhere.settle(ParameterSet::none());
        assert_eq!(elsewhere, rules);
        assert_eq!(rules.widened(&Rules::default()), ["owners_open", ONE_PERSON]);
        assert_eq!(Rules::default().widened(&rules), ["owners_open"]);
        assert!(rules.settled().0.keys().all(|name| is_settled(name)) && !is_settled("decider_risk"));
    }
}
