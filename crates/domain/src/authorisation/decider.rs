//! Who decides a thing, as the policy says it: from whoever may do it anyway up to the controller.
//!
//! Invariant: they stand in one order, whoever stands higher decides as well, and what two documents ask together is the
//! higher of the two. So the controller can always decide, and nothing is left that nobody may decide.

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

    /// The functions that decide it: the one that is named, and those above it.
    pub fn functions(self) -> BTreeSet<Function> {
        let ranks = [
            (Self::Supervisor, Function::Supervisor),
            (Self::Officer, Function::Officer),
            (Self::Controller, Function::Controller),
        ];
        match self {
            Self::Anyone => Function::ALL.into(),
            decider => ranks.into_iter().filter(|(rank, _)| *rank >= decider).map(|(_, function)| function).collect(),
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
    fn whoever_stands_higher_decides_as_well() {
        let count = Decider::ALL.map(|decider| decider.functions().len());
        assert_eq!(count, [5, 3, 2, 1]);
        for pair in Decider::ALL.windows(2) {
            assert!(pair[1].functions().is_subset(&pair[0].functions()));
        }
        assert!(Decider::ALL.iter().all(|decider| decider.functions().contains(&Function::Controller)));
        let set = ParameterSet([("decider_risk".to_owned(), Value::Text("officer".into()))].into());
        assert_eq!(Decider::asked(&set, "decider_risk"), Decider::Officer);
        assert_eq!(Decider::asked(ParameterSet::none(), "decider_risk"), Decider::Anyone);
    }
}
