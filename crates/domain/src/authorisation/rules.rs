//! What an institution has decided about access: who takes which step, which policy is in force, what is unusual.
//!
//! The defaults are those of a small office in which one person may hold several functions; nobody has to set anything
//! before the first authorisation is granted.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Grant;
use crate::time_limit::{Period, nominal};

/// What somebody does for data protection in the institution; stands in that person's own authorisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Function {
    /// Acts for the controller, or was empowered to grant.
    Controller,
    /// Head of a unit: applies for the people of that unit.
    Supervisor,
    /// The data-protection officer.
    Officer,
    /// Administers systems and accounts.
    Technician,
    Auditor,
}

impl Function {
    pub const ALL: [Self; 5] = [Self::Controller, Self::Supervisor, Self::Officer, Self::Technician, Self::Auditor];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Controller => "Controller",
            Self::Supervisor => "Supervisor",
            Self::Officer => "Officer",
            Self::Technician => "Technician",
            Self::Auditor => "Auditor",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|function| function.name() == name)
    }
}

/// A step of the procedure by which access is given and taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    Apply,
    Prepare,
    /// Holds an application back because it would endanger security, and lets it go on.
    Stop,
    Grant,
    /// Opens the account in each system.
    Open,
    /// Blocks for a time and lifts the block.
    Block,
    Withdraw,
    /// Confirms that everything was taken back.
    Complete,
}

impl Duty {
    pub const ALL: [Self; 8] =
        [Self::Apply, Self::Prepare, Self::Stop, Self::Grant, Self::Open, Self::Block, Self::Withdraw, Self::Complete];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Apply => "apply",
            Self::Prepare => "prepare",
            Self::Stop => "stop",
            Self::Grant => "grant",
            Self::Open => "open",
            Self::Block => "block",
            Self::Withdraw => "withdraw",
            Self::Complete => "complete",
        }
    }
}

/// Which functions may take which step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Owners {
    pub apply: BTreeSet<Function>,
    pub prepare: BTreeSet<Function>,
    pub stop: BTreeSet<Function>,
    pub grant: BTreeSet<Function>,
    pub open: BTreeSet<Function>,
    pub block: BTreeSet<Function>,
    pub withdraw: BTreeSet<Function>,
    pub complete: BTreeSet<Function>,
}

impl Default for Owners {
    fn default() -> Self {
        use Function::{Controller, Officer, Supervisor, Technician};
        Self {
            apply: [Supervisor, Officer, Controller].into(),
            prepare: [Officer, Controller].into(),
            stop: [Technician, Officer, Controller].into(),
            grant: [Controller].into(),
            open: [Technician, Controller].into(),
            block: [Officer, Controller].into(),
            withdraw: [Controller].into(),
            complete: [Technician, Controller].into(),
        }
    }
}

impl Owners {
    pub fn of(&self, duty: Duty) -> &BTreeSet<Function> {
        match duty {
            Duty::Apply => &self.apply,
            Duty::Prepare => &self.prepare,
            Duty::Stop => &self.stop,
            Duty::Grant => &self.grant,
            Duty::Open => &self.open,
            Duty::Block => &self.block,
            Duty::Withdraw => &self.withdraw,
            Duty::Complete => &self.complete,
        }
    }

    pub fn of_mut(&mut self, duty: Duty) -> &mut BTreeSet<Function> {
        match duty {
            Duty::Apply => &mut self.apply,
            Duty::Prepare => &mut self.prepare,
            Duty::Stop => &mut self.stop,
            Duty::Grant => &mut self.grant,
            Duty::Open => &mut self.open,
            Duty::Block => &mut self.block,
            Duty::Withdraw => &mut self.withdraw,
            Duty::Complete => &mut self.complete,
        }
    }
}

/// A version of the policy, in force from a day on until the next one is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyVersion {
    pub version: String,
    pub in_force_from: Date,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    pub owners: Owners,
    /// One person runs the office and has nobody else to grant to him.
    pub one_person: bool,
    /// The institution lets its officer grant, and decide in a supervisor's place, against the rule of art. 38(6) GDPR.
    pub officer_grants: bool,
    /// In the order in which they come into force.
    pub policies: Vec<PolicyVersion>,
    /// What somebody pledges who signs in the program; empty for the usual words.
    pub pledge: String,
    /// Calendar days of absence after which the access is blocked.
    pub absence_days: u16,
    /// Months after which a training is repeated.
    pub training_months: u16,
    /// Whether an access stops when the training was not repeated in time.
    pub training_stops: bool,
    /// The hours between which looking at records is unusual: from the first, up to the second.
    pub night: (u8, u8),
    /// So many records looked at by one person in an hour are unusual.
    pub many_records: u16,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            owners: Owners::default(),
            one_person: false,
            officer_grants: false,
            policies: Vec::new(),
            pledge: String::new(),
            absence_days: 21,
            training_months: 12,
            training_stops: false,
            night: (22, 5),
            many_records: 60,
        }
    }
}

impl Rules {
    /// The version in force on a day.
    pub fn policy_on(&self, day: Date) -> Option<&PolicyVersion> {
        self.policies.iter().rfind(|policy| policy.in_force_from <= day)
    }

    /// Whether somebody who knows this version knows what is in force: that version, or one that comes after it.
    pub fn knows_policy(&self, version: &str, day: Date) -> bool {
        let place = |wanted: &str| self.policies.iter().rposition(|policy| is_same(&policy.version, wanted));
        match self.policy_on(day).and_then(|current| place(&current.version)) {
            Some(current) => place(version).is_some_and(|known| known >= current),
            None => true,
        }
    }

    /// Whether a training that ended on this day counts still.
    pub fn is_fresh(&self, training: Date, today: Date) -> bool {
        let end = nominal(training, Period::Months(u32::from(self.training_months)));
        !self.training_stops || end.is_ok_and(|end| today <= end)
    }

    /// Whether what was stated counts on this day.
    pub fn accepts(&self, evidence: &Evidence, today: Date) -> bool {
        match evidence.statement {
            Statement::Training => self.is_fresh(evidence.on, today),
            Statement::Pledge => true,
            Statement::Policy => evidence.version.as_ref().is_some_and(|known| self.knows_policy(known, today)),
        }
    }

    /// Whether an absence lasts beyond the limit: the access is closed from the first day after it.
    pub fn is_too_long(&self, absence: Absence, today: Date) -> bool {
        let first_beyond = absence.from.saturating_add(i64::from(self.absence_days).days());
        first_beyond <= today && absence.until.is_none_or(|until| today <= until)
    }

    /// Whether an hour of the day is within the night.
    pub fn is_night(&self, hour: u8) -> bool {
        let (from, to) = self.night;
        if from <= to { (from..to).contains(&hour) } else { hour >= from || hour < to }
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}

/// What a person must have stated before an authorisation opens anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statement {
    Training,
    Pledge,
    Policy,
}

impl Statement {
    pub const ALL: [Self; 3] = [Self::Training, Self::Pledge, Self::Policy];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Pledge => "pledge",
            Self::Policy => "policy",
        }
    }
}

/// A statement that some record shows to have been made, and that is no part of the authorisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub login: String,
    pub statement: Statement,
    pub on: Date,
    /// Of a policy.
    pub version: Option<String>,
}

/// Days away from work: the first, and the last one where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    pub from: Date,
    pub until: Option<Date>,
}

/// Whether an authorisation that was granted once opens anything now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Force {
    Live,
    /// Closed for a time on this ground; the procedure opens it again.
    Blocked(String),
    /// Withdrawn or run out. What it took the place of stays closed.
    Over,
}

/// The ground on which a long absence closes an access.
pub const LONG_ABSENCE: &str = "LongAbsence";
/// Grounds that lie in the person or in their account, not in one authorisation.
const OF_THE_PERSON: [&str; 3] = ["SuspendedAtWork", "Disciplinary", "Suspicion"];

impl Force {
    /// Whether no other authorisation of the person opens anything meanwhile.
    pub fn shuts_all(&self) -> bool {
        matches!(self, Self::Blocked(ground) if OF_THE_PERSON.contains(&ground.as_str()))
    }
}

/// What an authorisation that was granted claims for an account, and what its own record cannot show yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub login: String,
    pub force: Force,
    pub absence: Option<Absence>,
    pub grant: Grant,
    /// Activities whose data sets belong to the scope as well.
    pub activities: Vec<u64>,
    /// The authorisation that this one takes the place of.
    pub replaces: Option<u64>,
    pub missing: Vec<Statement>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn whoever_knows_the_version_in_force_or_a_later_one_knows_the_policy() {
        let version = |version: &str, in_force_from| PolicyVersion { version: version.into(), in_force_from };
        let policies = vec![version("3.1", date(2025, 9, 1)), version("3.2", date(2026, 9, 1))];
        let rules = Rules { policies, ..Rules::default() };
        let knows = |version, day| rules.knows_policy(version, day);
        assert!(knows("3.1", date(2026, 8, 31)) && knows("3.2", date(2026, 8, 31)));
        assert!(!knows("3.1", date(2026, 9, 1)) && knows(" 3.2 ", date(2026, 9, 1)));
        assert!(!knows("2", date(2026, 1, 1)), "a version that the institution does not know");
        assert!(knows("2", date(2025, 8, 31)), "before the first version there is nothing to know");
    }

    #[test]
    fn a_training_grows_old_only_where_the_rules_say_so() {
        let evidence = |statement, on| Evidence { login: "kadry".into(), statement, on, version: None };
        let training = evidence(Statement::Training, date(2025, 8, 27));
        let strict = Rules { training_stops: true, ..Rules::default() };
        assert!(strict.accepts(&training, date(2026, 8, 27)) && !strict.accepts(&training, date(2026, 8, 28)));
        assert!(Rules::default().accepts(&training, date(2036, 1, 1)));
        assert!(strict.accepts(&evidence(Statement::Pledge, date(1990, 1, 1)), date(2026, 1, 1)));
        assert!(!strict.accepts(&evidence(Statement::Policy, date(2026, 1, 1)), date(2026, 1, 1)), "of no version");
    }

    #[test]
    fn an_absence_closes_the_access_on_the_first_day_beyond_the_limit() {
        let rules = Rules::default();
        let away = |until| Absence { from: date(2026, 3, 1), until };
        assert!(!rules.is_too_long(away(None), date(2026, 3, 21)), "21 days are the limit");
        assert!(rules.is_too_long(away(None), date(2026, 3, 22)));
        assert!(!rules.is_too_long(away(None), date(2026, 2, 1)), "it lies ahead");
        assert!(rules.is_too_long(away(Some(date(2026, 3, 22))), date(2026, 3, 22)));
        assert!(!rules.is_too_long(away(Some(date(2026, 3, 22))), date(2026, 3, 23)), "the person is back");
        let lenient = Rules { absence_days: 30, ..Rules::default() };
        assert!(
            !lenient.is_too_long(away(None), date(2026, 3, 30)) && lenient.is_too_long(away(None), date(2026, 3, 31))
        );
    }

    #[test]
    fn the_night_goes_over_midnight() {
        let rules = Rules::default();
        assert!(rules.is_night(22) && rules.is_night(0) && rules.is_night(4));
        assert!(!rules.is_night(5) && !rules.is_night(21));
        let short = Rules { night: (1, 4), ..Rules::default() };
        assert!(short.is_night(1) && !short.is_night(4) && !short.is_night(23));
    }
}
