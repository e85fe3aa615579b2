//! The checker: every reason for which a policy refuses a password.
//!
//! It never echoes the password or a part of it, takes the password as typed and never shortens it.

use jiff::Span;
use jiff::civil::Date;
use serde::Serialize;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::blocklist::{Blocklist, is_common, is_sequence};
use super::bounds::{Composition, Modality};
use super::context::{Context, Prepared};
use super::policy::Policy;
use super::reading::Reading;
use super::word_index::WordIndex;

/// The longest password looked at, in code points; what is longer is refused, never cut.
pub const MAX_CANDIDATE_LENGTH: usize = 1024;

/// Below it stand no combining marks: a text of such characters is composed already.
const FIRST_MARK: char = '\u{300}';

/// A reason to refuse: a translation key with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    fn plain(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }
}

/// Every problem of a candidate; none means accepted.
pub fn check(policy: &Policy, candidate: &str, context: &Context) -> Vec<Problem> {
    Checker::new(policy, &context.prepare()).check(candidate)
}

/// A policy and a person, prepared for many candidates.
#[derive(Debug, Clone)]
pub struct Checker<'a> {
    policy: &'a Policy,
    second_factor: bool,
    /// The clauses of the composition after absorption.
    clauses: Vec<u8>,
    parts: WordIndex,
    tokens: Vec<(Blocklist, String)>,
    numbers: WordIndex,
}

impl<'a> Checker<'a> {
    /// Keeps of the person only what the policy bans.
    pub fn new(policy: &'a Policy, prepared: &Prepared) -> Self {
        let banned = policy.blocklists.required;
        let keep = |words: &[(Blocklist, String)]| {
            words.iter().filter(|(list, _)| banned.contains(*list)).cloned().collect::<Vec<_>>()
        };
        Self {
            policy,
            second_factor: prepared.second_factor,
            clauses: policy.composition.required.clauses().collect(),
            parts: WordIndex::new(keep(&prepared.parts)),
            tokens: keep(&prepared.tokens),
            numbers: WordIndex::new(keep(&prepared.numbers)),
        }
    }

    pub fn check(&self, candidate: &str) -> Vec<Problem> {
        // The quick check answers for nearly every text that people type; only the rest is composed anew.
        let is_simple = candidate.chars().all(|character| character < FIRST_MARK);
        if is_simple || is_nfc_quick(candidate.chars()) == IsNormalized::Yes {
            self.check_composed(candidate)
        } else {
            let composed: String = candidate.nfc().take(MAX_CANDIDATE_LENGTH + 1).collect();
            self.check_composed(&composed)
        }
    }

    fn check_composed(&self, candidate: &str) -> Vec<Problem> {
        let is_long = candidate.len() > MAX_CANDIDATE_LENGTH;
        if is_long && candidate.chars().nth(MAX_CANDIDATE_LENGTH).is_some() {
            return vec![too_long(MAX_CANDIDATE_LENGTH)];
        }
        let reading = Reading::new(candidate);
        let mut problems = Vec::new();
        self.check_length(reading.length, &mut problems);
        self.check_characters(candidate, &reading, &mut problems);
        self.check_blocklists(&reading, &mut problems);
        problems
    }

    fn check_length(&self, length: usize, problems: &mut Vec<Problem>) {
        let shortest = self.policy.min_length.required;
        let shortest = if self.second_factor { shortest.with_second_factor } else { shortest.alone };
        if length < usize::from(shortest) {
            let args = vec![("min", shortest.to_string()), ("length", length.to_string())];
            problems.push(Problem { key: "password-problem-too-short", args });
        }
        if let Some(longest) = self.policy.max_length.required.0.map(usize::from)
            && length > longest
        {
            problems.push(too_long(longest));
        }
    }

    fn check_characters(&self, candidate: &str, reading: &Reading, problems: &mut Vec<Problem>) {
        for clause in self.clauses.iter().filter(|clause| **clause & reading.classes == 0) {
            problems.push(missing_class(*clause));
        }
        let forbidden = &self.policy.forbidden_characters.required.0;
        if reading.has_space && forbidden.contains(&' ') {
            problems.push(Problem::plain("password-problem-space"));
        }
        let is_other = |character: &char| !character.is_whitespace();
        if forbidden.iter().filter(|character| is_other(character)).any(|character| candidate.contains(*character)) {
            problems.push(Problem::plain("password-problem-character"));
        }
    }

    fn check_blocklists(&self, reading: &Reading, problems: &mut Vec<Problem>) {
        let banned = self.policy.blocklists.required;
        if banned.is_empty() {
            return;
        }
        if banned.contains(Blocklist::Common) && is_common(&reading.plain, &reading.folded) {
            problems.push(Problem::plain(Blocklist::Common.problem_key()));
        }
        if banned.contains(Blocklist::Sequences) && is_sequence(&reading.plain) {
            problems.push(Problem::plain(Blocklist::Sequences.problem_key()));
        }
        let mut found = self.parts.found_in(&reading.folded) | self.numbers.found_in(&reading.digits);
        if !self.tokens.is_empty() {
            for token in reading.plain.split(|character: char| !character.is_alphabetic()) {
                let alike = self.tokens.iter().filter(|(_, word)| word == token);
                found = alike.fold(found, |found, (list, _)| found | list.bit());
            }
        }
        if found != 0 {
            let found = Blocklist::ALL.into_iter().filter(|list| found & list.bit() != 0);
            problems.extend(found.map(|list| Problem::plain(list.problem_key())));
        }
    }
}

fn too_long(longest: usize) -> Problem {
    Problem { key: "password-problem-too-long", args: vec![("max", longest.to_string())] }
}

fn missing_class(clause: u8) -> Problem {
    match clause {
        Composition::LOWER => Problem::plain("password-problem-no-lower"),
        Composition::UPPER => Problem::plain("password-problem-no-upper"),
        Composition::DIGIT => Problem::plain("password-problem-no-digit"),
        Composition::SPECIAL => Problem::plain("password-problem-no-special"),
        _ if clause == Composition::DIGIT | Composition::SPECIAL => {
            Problem::plain("password-problem-no-digit-or-special")
        }
        _ => Problem::plain("password-problem-no-class-of-several"),
    }
}

/// The last day on which a password set on a day is valid; None where nothing demands a change.
pub fn expiry(set_on: Date, policy: &Policy) -> Option<Date> {
    Some(days_after(set_on, policy.max_age_days.required.0?))
}

/// The day by which a change is advised, where advice goes further than what is required.
pub fn advised_change(set_on: Date, policy: &Policy) -> Option<Date> {
    let bound = &policy.max_age_days;
    let advises = bound.modality() != Modality::Silent && bound.warns();
    if advises { Some(days_after(set_on, bound.recommended.0?)) } else { None }
}

fn days_after(set_on: Date, days: u16) -> Date {
    set_on.saturating_add(Span::new().days(i64::from(days)))
}
