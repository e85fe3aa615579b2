//! Who decides a thing, as the policy says it: from whoever may do it anyway up to the controller.
//!
//! Invariant: what two documents ask together is the higher of the two, and the controller can always decide, so nothing is
//! left that nobody may decide. The officer oversees decisions (art. 38(6) GDPR) and takes only those that the policy
//! leaves to the officer by name; in a supervisor's place the officer decides where the institution put that on record.

use std::collections::BTreeSet;

use super::Function;
use crate::control::ParameterSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decider {
    /// Whoever has the power for it.
    Anyone,
    Supervisor,
    Officer,
    Controller,
}

impl Decider {
    pub const ALL: [Self; 4] = [Self::Anyone, Self::Supervisor, Self::Officer, Self::Controller];

    /// As parameters of the policy say it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Supervisor => "supervisor",
            Self::Officer => "officer",
            Self::Controller => "controller",
        }
    }

    /// What the parameters in force say of a decision; without a policy it is left to the powers.
    pub fn asked(parameters: &ParameterSet, name: &str) -> Self {
        let set = parameters.text(name);
        Self::ALL.into_iter().find(|decider| decider.name() == set).unwrap_or(Self::Anyone)
    }

    /// The functions that decide it: the one that is named, and the controller.
    pub fn functions(self, officer_stands_in: bool) -> BTreeSet<Function> {
        use Function::{Controller, Officer, Supervisor};
        match self {
            Self::Anyone => Function::ALL.into(),
            Self::Supervisor if officer_stands_in => [Supervisor, Officer, Controller].into(),
            Self::Supervisor => [Supervisor, Controller].into(),
            Self::Officer => [Officer, Controller].into(),
            Self::Controller => [Controller].into(),
        }
    }

    /// What somebody is told who decides nothing of the kind.
    pub const fn refusal(self) -> &'static str {
        match self {
            Self::Anyone | Self::Supervisor => "problem-decided-by-supervisor",
            Self::Officer => "problem-decided-by-officer",
            Self::Controller => "problem-decided-by-controller",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::control::Value;

    #[test]
    fn the_controller_always_decides_and_the_officer_only_what_is_left_to_the_officer() {
        let deciding = |function| move |decider: &Decider| decider.functions(false).contains(&function);
        let of = |function| Decider::ALL.into_iter().filter(deciding(function)).collect::<Vec<_>>();
        assert_eq!(of(Function::Controller), Decider::ALL);
        assert_eq!(of(Function::Officer), [Decider::Anyone, Decider::Officer]);
        assert_eq!(of(Function::Supervisor), [Decider::Anyone, Decider::Supervisor]);
        assert_eq!(of(Function::Technician), [Decider::Anyone]);
        let by_record = Decider::ALL.map(|decider| decider.functions(true).contains(&Function::Officer));
        assert_eq!(by_record, [true, true, true, false], "put on record, the officer stands in for a supervisor");
    }

    #[test]
    fn what_the_policy_says_is_found_by_its_name() {
        let set = ParameterSet([("decider_risk".to_owned(), Value::Text("officer".into()))].into());
        assert_eq!(Decider::asked(&set, "decider_risk"), Decider::Officer);
        assert_eq!(Decider::asked(ParameterSet::none(), "decider_risk"), Decider::Anyone);
    }
}
