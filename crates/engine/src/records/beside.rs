//! What stands beside a sealed body so that lists find it: columns, deadlines, and blind terms of its words.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::field::Problem;
use rodowod_domain::record::{Change, Deadline, Due, Refusal};
use rodowod_store::deadlines::DeadlineRow;
use rodowod_vault::InstitutionKey;

use super::Failure;

/// Search terms of one record at most: some ten thousand different words. A record with more is refused, for a word that
/// is not listed is a person who is not found.
pub(crate) const TERMS_MAX: usize = 20_000;
/// Beginnings of words under which a record is found, in letters; a longer word is compared after it is opened.
pub(super) const PREFIXES: [usize; 2] = [3, 5];

pub(super) struct Beside {
    pub terms: Vec<i64>,
    pub deadlines: Vec<DeadlineRow>,
    columns: Vec<(&'static str, String)>,
}

impl Beside {
    pub fn of(key: &InstitutionKey, register: &str, change: &Change) -> anyhow::Result<Self> {
        let column = |(name, value, personal): &(&'static str, String, bool)| {
            (*name, if *personal { blinded(key, (register, name), value) } else { value.clone() })
        };
        Ok(Self {
            terms: terms(key, &change.words)?,
            deadlines: deadline_rows(&change.deadlines)?,
            columns: change.columns.iter().map(column).collect(),
        })
    }

    pub fn columns(&self) -> Vec<(&str, &str)> {
        self.columns.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }

    pub fn next_due(&self) -> Option<Timestamp> {
        self.deadlines.iter().filter(|row| !row.met).map(|row| row.due).min()
    }
}

/// A personal fact stands in its column only as a keyed hash: good for equality, for nothing else.
pub(crate) fn blinded(key: &InstitutionKey, (register, column): (&str, &str), value: &str) -> String {
    let folded = rodowod_domain::text::fold(value);
    format!("{:016x}", key.blind(&format!("column/{register}/{column}"), &folded).cast_unsigned())
}

/// The beginnings of words, blinded; a word too short to have one is found whole.
fn terms(key: &InstitutionKey, words: &[String]) -> Result<Vec<i64>, Failure> {
    let mut terms = BTreeSet::new();
    for word in words {
        let beginnings = PREFIXES.iter().filter_map(|length| prefix(word, *length));
        terms.extend(beginnings.clone().map(|beginning| key.blind("prefix", beginning)));
        if beginnings.count() == 0 {
            terms.insert(key.blind("word", word));
        }
        if terms.len() > TERMS_MAX {
            let problem = Problem::at("", "problem-too-many-words").with("max", TERMS_MAX / PREFIXES.len());
            return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
        }
    }
    Ok(terms.into_iter().collect())
}

/// The first letters of a word that has at least as many.
pub(super) fn prefix(word: &str, length: usize) -> Option<&str> {
    let ends = word.char_indices().map(|(index, _)| index).chain([word.len()]);
    ends.skip(length).map(|end| &word[..end]).next()
}

/// The term under which the cases of a name are found: a beginning short of the letters that an ending changes.
pub(crate) fn stem_term(key: &InstitutionKey, word: &str) -> i64 {
    let count = word.chars().count();
    let length =
        PREFIXES.iter().rev().copied().find(|length| count > *length).or((count == PREFIXES[0]).then_some(count));
    let stem = length.and_then(|length| prefix(word, length));
    stem.map_or_else(|| key.blind("word", word), |stem| key.blind("prefix", stem))
}

/// Deadlines as they stand beside their record.
pub(crate) fn deadline_rows(deadlines: &[Deadline]) -> anyhow::Result<Vec<DeadlineRow>> {
    deadlines.iter().map(deadline_row).collect()
}

fn deadline_row(deadline: &Deadline) -> anyhow::Result<DeadlineRow> {
    let rules: Vec<super::Rule> = deadline
        .rules
        .iter()
        .map(|rule| super::Rule { key: rule.key.to_owned(), law: rule.law.to_owned(), date: rule.date })
        .collect();
    // A whole day lasts until midnight; its last moment still falls on it.
    let (due, whole_day) = match deadline.due {
        Due::Instant(instant) => (instant, false),
        Due::Day(_) => (deadline.due.bound() - SignedDuration::from_micros(1), true),
    };
    Ok(DeadlineRow {
        name: deadline.name.to_owned(),
        law: deadline.law.to_owned(),
        due,
        whole_day,
        warn_from: None,
        met: deadline.met,
        rules: serde_json::to_string(&rules)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(count: usize) -> Vec<String> {
        (0..count).map(|index| format!("{index:05}")).collect()
    }

    #[test]
    fn a_record_of_more_words_than_are_listed_is_refused() {
        let key = InstitutionKey::generate([7; 32]);
        // Each has a beginning of five letters of its own, and one of three for every hundred.
        assert_eq!(terms(&key, &words(19_000)).unwrap().len(), 19_190);
        let Err(Failure::Refused(Refusal::Invalid(problems))) = terms(&key, &words(TERMS_MAX)) else {
            panic!("words were left out");
        };
        assert_eq!(problems[0].key, "problem-too-many-words");
    }
}
