//! The authorisation is the access: `may` is the only place that decides who may do what.
//!
//! An actor carries no rights of its own, only the grants that follow from live entries in the register of
//! authorisations.

use jiff::civil::Date;

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
    pub powers: Vec<Power>,
    pub from: Date,
    /// Last day, if there is one.
    pub to: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Everything,
    Registers(Vec<String>),
}

#[derive(Clone, Debug)]
pub struct Actor {
    /// Number of the account; 0 is the program itself, at work on a job or at founding.
    pub account: i64,
    pub login: String,
    pub grants: Vec<Grant>,
    pub today: Date,
}

/// What the act is done to.
#[derive(Clone, Copy, Debug)]
pub enum On<'a> {
    Register(&'a str),
    /// Accounts, settings, the log: what concerns the institution as a whole.
    Institution,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied {
    pub power: Power,
}

/// Allows the act if one live grant covers both the power and the thing.
pub fn may(actor: &Actor, power: Power, on: On) -> Result<(), Denied> {
    let is_allowed = actor.grants.iter().any(|grant| {
        let is_live = grant.from <= actor.today && grant.to.is_none_or(|to| actor.today <= to);
        is_live && grant.powers.contains(&power) && covers(&grant.scope, power, on)
    });
    if is_allowed { Ok(()) } else { Err(Denied { power }) }
}

/// Who handles authorisations handles access to everything, so that register follows the power to administer alone.
fn covers(scope: &Scope, power: Power, on: On) -> bool {
    match (scope, on) {
        (Scope::Everything, _) => true,
        (Scope::Registers(_), On::Institution) => power == Power::Administer,
        (Scope::Registers(registers), On::Register(register)) => registers.iter().any(|known| known == register),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn actor(scope: Scope, to: Option<Date>) -> Actor {
        let grant = Grant { number: 1, scope, powers: vec![Power::View, Power::Enter], from: date(2026, 9, 1), to };
        Actor { account: 7, login: "sekretariat".into(), grants: vec![grant], today: date(2026, 11, 22) }
    }

    #[test]
    fn access_follows_power_scope_and_time() {
        let breaches = On::Register("breaches");
        let someone = actor(Scope::Registers(vec!["breaches".into()]), Some(date(2026, 11, 22)));
        assert_eq!(may(&someone, Power::Enter, breaches), Ok(()));
        assert_eq!(may(&someone, Power::Change, breaches), Err(Denied { power: Power::Change }));
        assert!(may(&someone, Power::View, On::Register("requests")).is_err());
        assert!(may(&someone, Power::View, On::Institution).is_err());
        let late = actor(Scope::Everything, Some(date(2026, 11, 21)));
        assert!(may(&late, Power::View, breaches).is_err());
        let early = Actor { today: date(2026, 8, 31), ..actor(Scope::Everything, None) };
        assert!(may(&early, Power::View, breaches).is_err());
    }

    #[test]
    fn nobody_without_a_grant_sees_anything() {
        let nobody = Actor { grants: vec![], ..actor(Scope::Everything, None) };
        for power in Power::ALL {
            assert!(may(&nobody, power, On::Institution).is_err());
        }
    }
}
