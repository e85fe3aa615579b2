//! The live state as checks see it: the records of registers, and facts about the office that no register holds.
//!
//! A check that reads something else would not be pure; what is not here cannot be checked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};

use super::{Arguments, ParameterSet, Preset};
use crate::cross_check::Snapshot;

/// Everything a check may look at.
#[derive(Clone, Copy)]
pub struct Live<'a> {
    pub records: &'a Snapshot,
    pub office: &'a Office,
    pub now: Timestamp,
    /// The civil day in Warsaw.
    pub today: Date,
    pub arguments: &'a Arguments,
    pub parameters: &'a ParameterSet,
    /// The list of the control, where it names one.
    pub checklist: &'a str,
}

/// Facts about accounts, settings, work and log.
#[derive(Clone, Debug, Default)]
pub struct Office {
    pub presets: Vec<Preset>,
    pub accounts: Vec<AccountFact>,
    pub sign_in: SignInFact,
    pub emergency: Emergency,
    pub log: LogFact,
    pub policy: PolicyFact,
    /// Deadlines of records that are not met.
    pub deadlines: Vec<DeadlineFact>,
    /// Work that failed for good.
    pub dead_jobs: usize,
    /// Codes of the documents that can be printed.
    pub documents: BTreeSet<String>,
    /// Endings of the files that are kept, with how many there are.
    pub files: BTreeMap<String, usize>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountFact {
    pub login: String,
    pub disabled: bool,
    pub has_password: bool,
    /// The hash says of itself that it is one of today's.
    pub hash_is_modern: bool,
    /// The password was issued by somebody else and waits to be changed.
    pub must_change: bool,
    pub created_at: Option<Timestamp>,
    pub password_set_at: Option<Timestamp>,
    pub last_sign_in_at: Option<Timestamp>,
    pub failures: u32,
    pub locked: bool,
    pub has_second_factor: bool,
}

/// The rules of signing in that are in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInFact {
    pub length_min: i64,
    /// Clauses of classes: `lower`, `digit-or-special`.
    pub classes: Vec<String>,
    pub spaces_forbidden: bool,
    /// Earlier passwords that may not come back; `i64::MAX` for all.
    pub history: i64,
    /// Days after which a password must change; nought for never.
    pub rotation_days: i64,
    pub blocklists: bool,
    pub lockout: i64,
    pub idle_computer_minutes: i64,
    pub idle_mobile_minutes: i64,
    pub second_factor_required: bool,
    /// Choices made in writing, by code.
    pub choices: BTreeSet<String>,
}

/// The controller's sealed way in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emergency {
    pub is_sealed: bool,
    /// Uses that nobody reviewed.
    pub unreviewed: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFact {
    pub size: u64,
    /// When the log was last derived anew and found whole.
    pub verified_at: Option<Timestamp>,
    pub is_broken: bool,
    /// Entries by nobody who is known.
    pub unattributed: u64,
    /// The key that opens bodies lies apart from them.
    pub keys_apart: bool,
}

/// The policy of the institution as it was adopted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyFact {
    pub version: String,
    pub approved_by: String,
    pub in_force_from: Option<Date>,
    /// Areas of the catalogue that the version in force has a chapter for.
    pub chapters: BTreeSet<String>,
    /// Conflicts between documents and standards that nobody decided.
    pub undecided: usize,
    /// When a file of law that the program rests on ends, with nothing after it.
    pub law_ends_on: Option<Date>,
    /// Whether it was decided to whom outside the policy is given.
    pub release_decided: bool,
    pub template_versions: BTreeMap<String, String>,
}

/// A deadline that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineFact {
    pub register: String,
    pub number: u64,
    pub name: String,
    pub due: Timestamp,
}
