//! Merging policies, and what a merge leaves for a person to choose.

use serde::Serialize;

use super::bounds::{History, Strictness};
use super::policy::{Part, Policy};
use super::presets::preset;

/// How many earlier passwords are kept at most where nobody chose otherwise, by the modern rules: hashes of every password
/// ever set would grow without end.
pub fn history_cap() -> History {
    let modern = preset("modern").and_then(|policy| policy.history.ceiling);
    modern.expect("law/password-presets.toml bounds the history of the modern rules, as a test reads")
}

/// A floor that passes a ceiling. The choice, its reason and the officer's opinion are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// `C1` to `C6`, or the part's own name where the specification has no number for it.
    pub code: &'static str,
    pub part: Part,
    pub floor_from: Vec<String>,
    pub ceiling_from: Vec<String>,
    /// The translation key of what this product proposes.
    pub proposal: &'static str,
}

/// A part where what is advised goes further than what is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Warning {
    pub part: Part,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Merged {
    pub policy: Policy,
    pub conflicts: Vec<Conflict>,
    pub warnings: Vec<Warning>,
}

pub fn join(one: &Policy, two: &Policy) -> Merged {
    merge([one, two])
}

/// Joins any number of policies; none gives the policy that admits everything.
pub fn merge<'a>(policies: impl IntoIterator<Item = &'a Policy>) -> Merged {
    let policies: Vec<&Policy> = policies.into_iter().collect();
    let policy = policies.iter().fold(Policy::default(), |joined, next| joined.join(next));
    let conflicts = Part::ALL.into_iter().filter_map(|part| conflict(part, &policy, &policies)).collect();
    let warnings = Part::ALL.into_iter().filter(|part| warns(*part, &policy)).map(|part| Warning { part }).collect();
    Merged { policy, conflicts, warnings }
}

/// The merged policy with every floor lowered to its ceiling, and an unbounded history capped.
pub fn modernise(policy: &Policy) -> Policy {
    Part::ALL.into_iter().fold(policy.clone(), |policy, part| lower(&policy, part))
}

/// The policy with the floor of one part lowered to its ceiling; a history is capped besides.
pub fn lower(policy: &Policy, part: Part) -> Policy {
    let mut lowered = policy.clone();
    match part {
        Part::MinLength => lowered.min_length = policy.min_length.lowered(),
        Part::MaxLength => lowered.max_length = policy.max_length.lowered(),
        Part::Composition => lowered.composition = policy.composition.lowered(),
        Part::ForbiddenCharacters => lowered.forbidden_characters = policy.forbidden_characters.lowered(),
        Part::MaxAgeDays => lowered.max_age_days = policy.max_age_days.lowered(),
        Part::History => {
            lowered.history = policy.history.lowered();
            lowered.history.required = lowered.history.required.meet(&history_cap());
        }
        Part::Lockout => lowered.lockout = policy.lockout.lowered(),
        Part::Blocklists => lowered.blocklists = policy.blocklists.lowered(),
        Part::PasteBan => lowered.paste_ban = policy.paste_ban.lowered(),
        Part::SecondFactor => lowered.second_factor = policy.second_factor.lowered(),
    }
    lowered
}

fn conflict(part: Part, merged: &Policy, policies: &[&Policy]) -> Option<Conflict> {
    let unbounded = part == Part::History && merged.history.required == History::All;
    if !passes(part, merged, merged) && !unbounded {
        return None;
    }
    let names = |fits: &dyn Fn(&Policy) -> bool| {
        let mut names: Vec<String> =
            policies.iter().filter(|policy| fits(policy)).flat_map(|policy| policy.sources.iter().cloned()).collect();
        names.sort();
        names.dedup();
        names
    };
    let floor_from =
        names(&|policy| passes(part, policy, merged) || (unbounded && policy.history.required == History::All));
    let ceiling_from = names(&|policy| passes(part, merged, policy));
    let (code, proposal) = match part {
        Part::MaxAgeDays => ("C1", "password-proposal-c1"),
        Part::Composition => ("C2", "password-proposal-c2"),
        Part::ForbiddenCharacters => ("C3", "password-proposal-c3"),
        Part::Lockout => ("C4", "password-proposal-c4"),
        Part::MinLength => ("C5", "password-proposal-c5"),
        Part::History => ("C6", "password-proposal-c6"),
        Part::MaxLength => ("max-length", "password-proposal-ceiling"),
        Part::Blocklists => ("blocklists", "password-proposal-ceiling"),
        Part::PasteBan => ("paste-ban", "password-proposal-ceiling"),
        Part::SecondFactor => ("second-factor", "password-proposal-ceiling"),
    };
    Some(Conflict { code, part, floor_from, ceiling_from, proposal })
}

/// Whether the floor of one policy passes the ceiling of another in this part.
fn passes(part: Part, floor: &Policy, ceiling: &Policy) -> bool {
    fn beyond<T: Strictness>(required: &T, ceiling: Option<&T>) -> bool {
        ceiling.is_some_and(|ceiling| !required.is_at_most(ceiling))
    }
    match part {
        Part::MinLength => beyond(&floor.min_length.required, ceiling.min_length.ceiling.as_ref()),
        Part::MaxLength => beyond(&floor.max_length.required, ceiling.max_length.ceiling.as_ref()),
        Part::Composition => beyond(&floor.composition.required, ceiling.composition.ceiling.as_ref()),
        Part::ForbiddenCharacters => {
            beyond(&floor.forbidden_characters.required, ceiling.forbidden_characters.ceiling.as_ref())
        }
        Part::MaxAgeDays => beyond(&floor.max_age_days.required, ceiling.max_age_days.ceiling.as_ref()),
        Part::History => beyond(&floor.history.required, ceiling.history.ceiling.as_ref()),
        Part::Lockout => beyond(&floor.lockout.required, ceiling.lockout.ceiling.as_ref()),
        Part::Blocklists => beyond(&floor.blocklists.required, ceiling.blocklists.ceiling.as_ref()),
        Part::PasteBan => beyond(&floor.paste_ban.required, ceiling.paste_ban.ceiling.as_ref()),
        Part::SecondFactor => beyond(&floor.second_factor.required, ceiling.second_factor.ceiling.as_ref()),
    }
}

fn warns(part: Part, policy: &Policy) -> bool {
    match part {
        Part::MinLength => policy.min_length.warns(),
        Part::MaxLength => policy.max_length.warns(),
        Part::Composition => policy.composition.warns(),
        Part::ForbiddenCharacters => policy.forbidden_characters.warns(),
        Part::MaxAgeDays => policy.max_age_days.warns(),
        Part::History => policy.history.warns(),
        Part::Lockout => policy.lockout.warns(),
        Part::Blocklists => policy.blocklists.warns(),
        Part::PasteBan => policy.paste_ban.warns(),
        Part::SecondFactor => policy.second_factor.warns(),
    }
}
