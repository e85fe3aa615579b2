//! Where a legal value comes from, since when it holds and how sure of it we are.
//!
//! Every value that the law can change is read from a file under `law/`, and every entry there carries this. What is not
//! certain has a [`Doubt`], which the screen shows wherever the value stands.

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// How far a stated value may be trusted, the firmest first; anything but [`Certainty::Solid`] is shown as such on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// A source was read.
    Solid,
    /// An institution's own rule without legal force outside it.
    House,
    /// A convention of this product where the law is silent, in the cautious direction.
    Proposal,
    /// Written from memory of a stable text; verify before relying on the wording.
    Memory,
    /// The number, paragraph or date may be wrong; verify before use.
    Weak,
    /// The text is known, its meaning or its future is not: no authority settles it, or a change is under way.
    Unsettled,
}

impl Certainty {
    pub const ALL: [Self; 6] = [Self::Solid, Self::House, Self::Proposal, Self::Memory, Self::Weak, Self::Unsettled];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::House => "house",
            Self::Proposal => "proposal",
            Self::Memory => "memory",
            Self::Weak => "weak",
            Self::Unsettled => "unsettled",
        }
    }

    pub fn is_verified(self) -> bool {
        self == Self::Solid
    }
}

/// The source of one value and the days on which it holds, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    #[serde(default)]
    pub valid_from: Option<Date>,
    #[serde(default)]
    pub valid_to: Option<Date>,
    pub source: String,
    pub certainty: Certainty,
    /// Names the sentence that says what exactly is uncertain, `law-note-NOTE`; without it the certainty has its own.
    #[serde(default)]
    pub note: Option<String>,
}

impl Provenance {
    pub fn is_in_force(&self, on: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= on) && self.valid_to.is_none_or(|to| on <= to)
    }

    /// What is to be said beside the value; `None` where it is certain.
    pub fn doubt(&self) -> Option<Doubt> {
        Doubt::of(self.certainty, self.note.as_deref())
    }
}

/// That something is not certain, and the translation keys of the mark and of the sentence that says why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Doubt {
    pub certainty: Certainty,
    sentence_key: String,
}

impl Doubt {
    pub fn of(certainty: Certainty, note: Option<&str>) -> Option<Self> {
        let sentence_key = match note {
            Some(note) => format!("law-note-{note}"),
            None => format!("certainty-{}", certainty.as_str()),
        };
        (!certainty.is_verified()).then_some(Self { certainty, sentence_key })
    }

    /// The mark of a word or three: `doubt-weak`.
    pub fn mark_key(&self) -> String {
        format!("doubt-{}", self.certainty.as_str())
    }

    pub fn sentence_key(&self) -> &str {
        &self.sentence_key
    }
}

/// The entry of a list that holds on a day. For a day outside every entry it is the nearest one, so that a date that was
/// mistyped by a decade still gives an answer. `None` only for an empty list. The list is in the order of time.
pub(crate) fn in_force<'a, T>(
    entries: impl DoubleEndedIterator<Item = &'a T> + Clone,
    provenance: impl Fn(&T) -> &Provenance,
    on: Date,
) -> Option<&'a T> {
    let begun = |entry: &&T| provenance(entry).valid_from.is_none_or(|from| from <= on);
    let mut exact = entries.clone().filter(|entry| provenance(entry).is_in_force(on));
    exact.next().or_else(|| entries.clone().rfind(begun)).or_else(|| entries.clone().next())
}

/// Reads an embedded file of law. A file that does not parse is a fault of the build, which the tests of every
/// subject find because they touch its data.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("an embedded law file parses, as the tests of its subject prove")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_value_is_looked_up_by_the_day_and_the_nearest_one_answers_outside() {
        let entry = |source: &str, from: Option<Date>, to: Option<Date>| Provenance {
            valid_from: from,
            valid_to: to,
            source: source.to_owned(),
            certainty: Certainty::Solid,
            note: None,
        };
        let list = [
            entry("old", Some(date(2018, 5, 25)), Some(date(2024, 5, 22))),
            entry("new", Some(date(2024, 6, 1)), None),
        ];
        let rows = [
            (date(2000, 1, 1), "old"),
            (date(2024, 5, 22), "old"),
            (date(2024, 5, 25), "old"),
            (date(2024, 6, 1), "new"),
            (Date::MAX, "new"),
        ];
        for (on, expected) in rows {
            assert_eq!(in_force(list.iter(), |entry| entry, on).unwrap().source, expected, "{on}");
        }
        assert_eq!(in_force([].iter(), |entry: &Provenance| entry, Date::MAX), None);
    }
}
