//! The authorisation is the access: `may` is the only place that decides who may do what.
//!
//! An actor carries no rights of its own, only the grants that follow from live entries in the register of
//! authorisations, and the rules that the institution set for giving them.

mod rights;
mod rules;

pub use rules::{Claim, Duty, Function, Owners, PolicyVersion, Rules, Statement};

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

    fn is_live(&self, today: Date) -> bool {
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
    rules: Arc<Rules>,
    rights: Rights,
}

impl Actor {
    /// Somebody with these grants, of which only those that are live on this day count.
    pub fn new(account: i64, login: &str, grants: Vec<Grant>, today: Date) -> Self {
        let rights = Rights::of(grants.iter().filter(|grant| grant.is_live(today)));
        let login = login.to_owned();
        Self { account, login, today, grants, missing: Vec::new(), rules: Arc::default(), rights }
    }

    /// The program itself may do everything; what it does for a person is signed by that person's account.
    pub fn program(account: i64, today: Date) -> Self {
        let grant = Grant { to: Some(today), ..Grant::new(Scope::Everything, &Power::ALL, today) };
        let rights = Rights::unlimited([&grant].into_iter());
        let (login, rules) = (String::new(), Arc::default());
        Self { account, login, today, grants: vec![grant], missing: Vec::new(), rules, rights }
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

    /// Whether it is the program that acts, under whatever account.
    pub fn is_program(&self) -> bool {
        self.rights.is_unlimited
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
        On::Record(register, facets) => rights.reach(register).any(|reach| reach.covers(power, facets)),
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn grant(scope: Scope, to: Option<Date>) -> Grant {
        Grant { number: 1, to, ..Grant::new(scope, &[Power::View, Power::Enter], date(2026, 9, 1)) }
    }

    fn actor(grant: Grant) -> Actor {
        Actor::new(7, "sekretariat", vec![grant], TODAY)
    }

    fn sets(datasets: &[u64]) -> Facets {
        Facets { datasets: datasets.to_vec(), unit: None }
    }

    #[test]
    fn access_follows_power_scope_and_time() {
        let breaches = On::Register("breaches");
        let someone = actor(grant(Scope::Registers(vec!["breaches".into()]), Some(TODAY)));
        assert_eq!(may(&someone, Power::Enter, breaches), Ok(()));
        assert_eq!(may(&someone, Power::Change, breaches), Err(Denied { power: Power::Change }));
        assert!(may(&someone, Power::View, On::Register("requests")).is_err());
        assert!(may(&someone, Power::View, On::Institution).is_err());
        let late = actor(grant(Scope::Everything, Some(date(2026, 11, 21))));
        assert!(may(&late, Power::View, breaches).is_err());
        let early = Actor::new(7, "sekretariat", vec![grant(Scope::Everything, None)], date(2026, 8, 31));
        assert!(may(&early, Power::View, breaches).is_err());
    }

    #[test]
    fn nobody_without_a_grant_sees_anything() {
        let nobody = Actor::new(7, "sekretariat", vec![], TODAY);
        for power in Power::ALL {
            assert!(may(&nobody, power, On::Institution).is_err());
            assert!(may(&nobody, power, On::Log).is_err());
        }
        assert_eq!(nobody.sight(Power::View, "breaches"), Sight::Nothing);
    }

    #[test]
    fn a_limit_covers_what_concerns_its_sets_and_units_and_what_concerns_none() {
        let limits = Limits { datasets: vec![3, 5], units: vec!["biblioteka".into()] };
        let limited = actor(Grant { limits, ..grant(Scope::Registers(vec!["breaches".into()]), None) });
        let is_allowed = |facets: &Facets| may(&limited, Power::View, On::Record("breaches", facets)).is_ok();
        let of_unit = |unit: &str| Facets { unit: Some(unit.into()), ..sets(&[3]) };
        assert!(is_allowed(&sets(&[])) && is_allowed(&sets(&[4, 5])) && is_allowed(&of_unit("biblioteka")));
        assert!(!is_allowed(&sets(&[4])) && !is_allowed(&of_unit("kadry")));
        assert_eq!(may(&limited, Power::View, On::Register("breaches")), Ok(()), "there may be records to see");
        assert!(may(&limited, Power::Change, On::Record("breaches", &sets(&[3]))).is_err(), "the power counts as well");
    }

    #[test]
    fn a_power_reaches_as_far_as_its_own_grant() {
        let wide = Grant { limits: Limits { datasets: vec![1, 2], units: vec![] }, ..grant(Scope::Everything, None) };
        let narrow = Grant { limits: Limits { datasets: vec![2], units: vec![] }, ..wide.clone() };
        let wide = Grant { powers: vec![Power::View], ..wide };
        let both = Actor::new(7, "sekretariat", vec![wide, narrow.clone()], TODAY);
        assert!(may(&both, Power::Enter, On::Record("breaches", &sets(&[1]))).is_err());
        assert_eq!(may(&both, Power::View, On::Record("breaches", &sets(&[1]))), Ok(()));
        assert_eq!(both.sight(Power::Enter, "breaches"), Sight::Parts(vec![narrow.limits]));
    }

    #[test]
    fn an_auditor_reads_and_proves_and_changes_nothing() {
        let audit = Grant::new(Scope::Everything, &Power::ALL, date(2026, 1, 1)).with_functions(&[Function::Auditor]);
        let office = Grant::new(Scope::Everything, &[Power::Change], date(2026, 1, 1));
        let auditor = Actor::new(9, "audytor", vec![audit, office], TODAY);
        for power in Power::ALL {
            let reads = matches!(power, Power::View | Power::Disclose);
            assert_eq!(may(&auditor, power, On::Register("breaches")).is_ok(), reads, "{power:?}");
        }
        assert!(may(&auditor, Power::Administer, On::Institution).is_err());
        assert!(may(&auditor, Power::Administer, On::Rules).is_err());
        assert_eq!(may(&auditor, Power::View, On::Log), Ok(()));
        for duty in Duty::ALL {
            let step = Step { register: "authorisations", duty, holder: None };
            assert!(may(&auditor, Power::View, On::Step(step)).is_err(), "{duty:?}");
        }
    }

    fn of_function(function: Function) -> Grant {
        Grant::new(Scope::Everything, &[Power::View], date(2026, 1, 1)).with_functions(&[function])
    }

    fn takes(actor: &Actor, duty: Duty, holder: Option<&str>) -> bool {
        may(actor, Power::View, On::Step(Step { register: "authorisations", duty, holder })).is_ok()
    }

    #[test]
    fn a_step_belongs_to_the_functions_that_own_it() {
        let with = |function| Actor::new(7, "ktoś", vec![of_function(function)], TODAY);
        let controller = with(Function::Controller);
        assert!(takes(&controller, Duty::Grant, Some("sekretariat")) && takes(&controller, Duty::Prepare, None));
        let technician = with(Function::Technician);
        assert!(takes(&technician, Duty::Stop, None) && takes(&technician, Duty::Open, None));
        assert!(!takes(&technician, Duty::Grant, None) && !takes(&technician, Duty::Prepare, None));
        assert!(takes(&with(Function::Supervisor), Duty::Apply, None));
        assert!(!takes(&with(Function::Supervisor), Duty::Grant, None));
        assert!(!takes(&actor(grant(Scope::Everything, None)), Duty::Apply, None), "a power is no function");
    }

    #[test]
    fn whoever_administers_accounts_reads_no_record_and_sets_no_rules() {
        let administers = Grant::new(Scope::Registers(vec![]), &[Power::Administer], date(2026, 1, 1));
        let technician = Actor::new(7, "informatyk", vec![administers.with_functions(&[Function::Technician])], TODAY);
        assert_eq!(may(&technician, Power::Administer, On::Institution), Ok(()));
        assert!(may(&technician, Power::View, On::Register("breaches")).is_err());
        assert!(may(&technician, Power::Administer, On::Rules).is_err());
        assert!(!takes(&technician, Duty::Grant, Some("sekretariat")));
    }

    #[test]
    fn nobody_grants_to_himself_and_the_officer_grants_nothing_unless_it_is_on_record() {
        let controller = Actor::new(7, "dyrektor", vec![of_function(Function::Controller)], TODAY);
        assert!(!takes(&controller, Duty::Grant, Some("dyrektor")));
        let alone = controller.under(Arc::new(Rules { one_person: true, ..Rules::default() }));
        assert!(takes(&alone, Duty::Grant, Some("dyrektor")));
        let both = of_function(Function::Officer).with_functions(&[Function::Officer, Function::Controller]);
        let officer = Actor::new(8, "iod", vec![both], TODAY);
        assert!(!takes(&officer, Duty::Grant, Some("sekretariat")));
        let chosen = officer.under(Arc::new(Rules { officer_grants: true, ..Rules::default() }));
        assert!(takes(&chosen, Duty::Grant, Some("sekretariat")));
        let program = Actor::program(0, TODAY);
        assert!(takes(&program, Duty::Grant, Some("dyrektor")), "the founding grant is the program's");
    }
}
