//! The authorisation is the access: `may` is the only place that decides who may do what.
//!
//! An actor carries no rights of its own, only the grants that follow from live entries in the register of
//! authorisations, and the rules that the institution set for giving them.

mod bounds;
mod decider;
mod rights;
mod rules;
pub mod settled;
#[cfg(test)]
mod tests;
mod unusual;

pub use bounds::{PLEDGE_MAX, POLICIES_MAX};
pub use decider::Decider;
pub use rules::{
    Absence, Claim, Duty, Evidence, Force, Function, LONG_ABSENCE, Owners, PolicyVersion, Rules, Statement,
};
pub use unusual::{Look, Pattern, Units, Unusual, hour_of_day, unusual};

use std::sync::Arc;

use jiff::civil::Date;

use rights::Rights;

/// What a person may do to data, after the access levels of the policy (art. 29 and 32(4) GDPR).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Power {
    View,
    Enter,
    Change,
    /// Hand over to somebody outside: export, print, send.
    Disclose,
    Delete,
    /// Accounts, authorisations and settings of the institution.
    Administer,
}

impl Power {
    pub const ALL: [Self; 6] = [Self::View, Self::Enter, Self::Change, Self::Disclose, Self::Delete, Self::Administer];

    pub const fn name(self) -> &'static str {
        match self {
            Self::View => "View",
            Self::Enter => "Enter",
            Self::Change => "Change",
            Self::Disclose => "Disclose",
            Self::Delete => "Delete",
            Self::Administer => "Administer",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|power| power.name() == name)
    }
}

/// What one live authorisation allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Number of the authorisation in its register, shown as the reason of the access.
    pub number: u64,
    pub scope: Scope,
    pub limits: Limits,
    pub powers: Vec<Power>,
    pub functions: Vec<Function>,
    pub from: Date,
    /// Last day, if there is one.
    pub to: Option<Date>,
}

impl Grant {
    /// Without limits and functions, from a day on.
    pub fn new(scope: Scope, powers: &[Power], from: Date) -> Self {
        let (limits, powers) = (Limits::default(), powers.to_vec());
        Self { number: 0, scope, limits, powers, functions: Vec::new(), from, to: None }
    }

    pub fn with_functions(mut self, functions: &[Function]) -> Self {
        self.functions = functions.to_vec();
        self
    }

    /// Begun and not over.
    pub fn is_live(&self, today: Date) -> bool {
        self.from <= today && self.to.is_none_or(|to| today <= to)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Everything,
    Registers(Vec<String>),
}

/// Where a grant names data sets or units, it covers only records that concern one of them. An empty list limits
/// nothing, and neither does a record that names no set or no unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limits {
    pub datasets: Vec<u64>,
    pub units: Vec<String>,
}

impl Limits {
    pub fn is_none(&self) -> bool {
        self.datasets.is_empty() && self.units.is_empty()
    }

    pub fn cover(&self, facets: &Facets) -> bool {
        let of_sets = self.datasets.is_empty() || facets.datasets.is_empty();
        let of_units = self.units.is_empty() || facets.unit.is_none();
        (of_sets || facets.datasets.iter().any(|set| self.datasets.contains(set)))
            && (of_units || facets.unit.as_ref().is_some_and(|unit| self.units.contains(unit)))
    }
}

/// What a record concerns, as far as limits ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    pub datasets: Vec<u64>,
    pub unit: Option<String>,
    /// Whoever has this function is not shown the record, unless they act for the controller as well.
    pub kept_from: Option<Function>,
}

/// Which records of a register somebody may see: the filter of every list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    Nothing,
    Everything,
    /// What any of these limits covers.
    Parts(Vec<Limits>),
}

impl Sight {
    pub fn covers(&self, facets: &Facets) -> bool {
        match self {
            Self::Nothing => false,
            Self::Everything => true,
            Self::Parts(parts) => parts.iter().any(|limits| limits.cover(facets)),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Actor {
    /// Number of the account; 0 is the program itself, at work on a job or at founding.
    pub account: i64,
    pub login: String,
    pub today: Date,
    grants: Vec<Grant>,
    missing: Vec<Statement>,
    block: Option<String>,
    rules: Arc<Rules>,
    rights: Rights,
}

impl Actor {
    /// Somebody with these grants, of which only those that are live on this day count.
    pub fn new(account: i64, login: &str, grants: Vec<Grant>, today: Date) -> Self {
        let rights = Rights::of(grants.iter().filter(|grant| grant.is_live(today)));
        let login = login.to_owned();
        Self { account, login, today, grants, missing: Vec::new(), block: None, rules: Arc::default(), rights }
    }

    /// The program itself may do everything; what it does for a person is signed by that person's account.
    pub fn program(account: i64, today: Date) -> Self {
        let grant = Grant { to: Some(today), ..Grant::new(Scope::Everything, &Power::ALL, today) };
        let rights = Rights::unlimited([&grant].into_iter());
        let (login, rules) = (String::new(), Arc::default());
        Self { account, login, today, grants: vec![grant], missing: Vec::new(), block: None, rules, rights }
    }

    /// Under the rules of the institution.
    pub fn under(mut self, rules: Arc<Rules>) -> Self {
        self.rules = rules;
        self
    }

    /// Statements for want of which a granted authorisation opens nothing yet.
    pub fn wanting(mut self, missing: Vec<Statement>) -> Self {
        self.missing = missing;
        self
    }

    /// An access of theirs is closed for a time, on this ground.
    pub fn blocked(mut self, ground: Option<String>) -> Self {
        self.block = ground;
        self
    }

    /// The ground on which an access is closed for a time.
    pub fn block(&self) -> Option<&str> {
        self.block.as_deref()
    }

    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    pub fn missing(&self) -> &[Statement] {
        &self.missing
    }

    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    pub fn has(&self, function: Function) -> bool {
        self.rights.functions.contains(&function)
    }

    /// Whether what is kept from a function is kept from this one. Whoever acts for the controller answers for all of it, so
    /// nothing is left that nobody sees.
    pub fn is_kept_out(&self, function: Function) -> bool {
        self.has(function) && !self.has(Function::Controller)
    }

    /// Whether this one decides what the policy leaves to somebody of this rank.
    pub fn decides(&self, decider: Decider) -> bool {
        let functions = decider.functions(self.rules.officer_grants);
        decider == Decider::Anyone || self.rights.is_unlimited || functions.iter().any(|function| self.has(*function))
    }

    /// The records of a register to which this power reaches.
    pub fn sight(&self, power: Power, register: &str) -> Sight {
        self.rights.sight(power, register)
    }
}

/// What the act is done to.
#[derive(Clone, Copy, Debug)]
pub enum On<'a> {
    /// Some record of the register, whichever.
    Register(&'a str),
    /// This record, with what it concerns.
    Record(&'a str, &'a Facets),
    /// A step of the procedure by which access is given and taken. It follows from a function, not from a power.
    Step(Step<'a>),
    /// Accounts, settings: what concerns the institution as a whole.
    Institution,
    /// Who did what, and the proofs of it.
    Log,
    /// The rules of access themselves: whoever administers systems does not thereby set them.
    Rules,
}

#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    pub register: &'a str,
    pub duty: Duty,
    /// Login of the account that the record gives access to.
    pub holder: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied {
    pub power: Power,
}

/// Allows the act if one live grant covers both the power and the thing.
pub fn may(actor: &Actor, power: Power, on: On) -> Result<(), Denied> {
    let rights = &actor.rights;
    let is_allowed = match on {
        On::Register(register) => rights.reach(register).any(|reach| reach.has(power)),
        On::Record(register, facets) => {
            let is_kept = facets.kept_from.is_some_and(|function| actor.is_kept_out(function));
            !is_kept && rights.reach(register).any(|reach| reach.covers(power, facets))
        }
        On::Step(step) => may_take(actor, step),
        On::Institution => rights.institution.contains(power),
        On::Rules => rights.is_unlimited || rights.institution.contains(power) && actor.has(Function::Controller),
        On::Log => {
            let reads_all = [Function::Controller, Function::Officer, Function::Auditor];
            rights.institution.contains(Power::Administer) || reads_all.iter().any(|function| actor.has(*function))
        }
    };
    if is_allowed { Ok(()) } else { Err(Denied { power }) }
}

/// Nobody grants to himself, and the officer, who oversees the granting (art. 38(6) GDPR), grants nothing; unless the
/// institution has put on record that it must be otherwise.
fn may_take(actor: &Actor, step: Step) -> bool {
    if actor.rights.is_unlimited {
        return true;
    }
    if actor.has(Function::Auditor) || !actor.rights.reach(step.register).any(|reach| reach.has(Power::View)) {
        return false;
    }
    if step.duty == Duty::Grant {
        let is_own = step.holder == Some(actor.login.as_str());
        if is_own && !actor.rules.one_person || actor.has(Function::Officer) && !actor.rules.officer_grants {
            return false;
        }
    }
    actor.rules.owners.of(step.duty).iter().any(|function| actor.has(*function))
}
