//! The checker: every reason for which a policy refuses a password.
//!
//! It never echoes the password or a part of it, takes the password as typed and never shortens it.

use jiff::Span;
use jiff::civil::Date;
use serde::Serialize;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::blocklist::{Blocklist, is_common, is_sequence};
use super::bounds::{Composition, Modality};
use super::context::{Context, Prepared, digits_of};
use super::fold::{leet, plain};
use super::policy::Policy;
use super::word_index::WordIndex;

/// The longest password looked at, in code points; what is longer is refused, never cut.
pub const MAX_CANDIDATE_LENGTH: usize = 1024;

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
            parts: WordIndex::new(keep(&prepared.parts)),
            tokens: keep(&prepared.tokens),
            numbers: WordIndex::new(keep(&prepared.numbers)),
        }
    }

    pub fn check(&self, candidate: &str) -> Vec<Problem> {
        // The quick check answers for nearly every text that people type; only the rest is composed anew.
        if candidate.is_ascii() || is_nfc_quick(candidate.chars()) == IsNormalized::Yes {
            self.check_composed(candidate)
        } else {
            let composed: String = candidate.nfc().take(MAX_CANDIDATE_LENGTH + 1).collect();
            self.check_composed(&composed)
        }
    }

    fn check_composed(&self, candidate: &str) -> Vec<Problem> {
        let length = candidate.chars().take(MAX_CANDIDATE_LENGTH + 1).count();
        if length > MAX_CANDIDATE_LENGTH {
            return vec![too_long(MAX_CANDIDATE_LENGTH)];
        }
        let mut problems = Vec::new();
        self.check_length(length, &mut problems);
        self.check_characters(candidate, &mut problems);
        self.check_blocklists(candidate, &mut problems);
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

    fn check_characters(&self, candidate: &str, problems: &mut Vec<Problem>) {
        let classes = candidate.chars().fold(0, |classes, character| classes | class_of(character));
        problems.extend(self.policy.composition.required.unmet_by(classes).map(missing_class));
        let forbidden = &self.policy.forbidden_characters.required.0;
        if forbidden.is_empty() {
            return;
        }
        let no_space = forbidden.contains(&' ');
        if no_space && candidate.chars().any(char::is_whitespace) {
            problems.push(Problem::plain("password-problem-space"));
        }
        if candidate.chars().any(|character| !character.is_whitespace() && forbidden.contains(&character)) {
            problems.push(Problem::plain("password-problem-character"));
        }
    }

    fn check_blocklists(&self, candidate: &str, problems: &mut Vec<Problem>) {
        let banned = self.policy.blocklists.required;
        if banned.is_empty() {
            return;
        }
        let plain = plain(candidate);
        let folded = leet(&plain);
        if banned.contains(Blocklist::Common) && is_common(&plain, &folded) {
            problems.push(Problem::plain(Blocklist::Common.problem_key()));
        }
        if banned.contains(Blocklist::Sequences) && is_sequence(&plain) {
            problems.push(Problem::plain(Blocklist::Sequences.problem_key()));
        }
        let mut found = self.parts.found_in(folded.as_bytes());
        if !self.tokens.is_empty() {
            for token in plain.split(|character: char| !character.is_alphabetic()) {
                found.extend(self.tokens.iter().filter(|(_, word)| word == token).map(|(list, _)| *list));
            }
        }
        if !self.numbers.is_empty() {
            found.extend(self.numbers.found_in(digits_of(&plain).as_bytes()));
        }
        found.sort_unstable();
        found.dedup();
        problems.extend(found.into_iter().map(|list| Problem::plain(list.problem_key())));
    }
}

fn too_long(longest: usize) -> Problem {
    Problem { key: "password-problem-too-long", args: vec![("max", longest.to_string())] }
}

/// A letter without case, a space, a control and a combining mark belong to no class.
fn class_of(character: char) -> u8 {
    if character.is_ascii_punctuation() {
        Composition::SPECIAL
    } else if character.is_lowercase() {
        Composition::LOWER
    } else if character.is_uppercase() {
        Composition::UPPER
    } else if character.is_numeric() {
        Composition::DIGIT
    } else if character.is_alphabetic()
        || character.is_whitespace()
        || character.is_control()
        || unicode_normalization::char::is_combining_mark(character)
    {
        0
    } else {
        Composition::SPECIAL
    }
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
