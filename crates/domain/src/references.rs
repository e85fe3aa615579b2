//! How sure the provisions are that the screens cite, and the rules that make a deadline.
//!
//! A reference is judged by the longest entry of `law/references.toml` that it begins with. An act that the file does not
//! know was not read by anybody, and counts as such.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::provenance::{Certainty, Doubt, Provenance, read};

/// What is to be said beside a reference such as `GDPR 33(1), 5(2); KRI § 19`: the gravest doubt of its parts.
pub fn doubt_of_law(law: &str) -> Option<Doubt> {
    law.split(';').map(str::trim).filter(|part| !part.is_empty()).filter_map(doubt_of_part).max()
}

/// What is to be said beside a rule of a deadline, by its translation key.
pub fn doubt_of_rule(key: &str) -> Option<Doubt> {
    LAW.rule.iter().find(|rule| rule.key == key)?.provenance.doubt()
}

/// The doubt about the day itself: of the provision that sets the deadline and of the rules that made the day. A rule
/// that only explains casts none.
pub fn doubt_of_deadline<'a>(law: &str, rules: impl Iterator<Item = &'a str>) -> Option<Doubt> {
    let drives = |key: &&str| !LAW.rule.iter().any(|rule| rule.key == *key && !rule.drives);
    rules.filter(drives).filter_map(doubt_of_rule).chain(doubt_of_law(law)).max()
}

fn doubt_of_part(law: &str) -> Option<Doubt> {
    let spoken = LAW.reference.iter().filter(|entry| begins_with(law, &entry.law));
    match spoken.max_by_key(|entry| entry.law.len()) {
        Some(entry) if entry.stable => None,
        Some(entry) => entry.provenance.doubt(),
        None => Doubt::of(Certainty::Memory, None),
    }
}

/// Whether the reference names the provision or a part of it: `art. 3(4)` begins with `art. 3`, `art. 30` does not.
fn begins_with(law: &str, start: &str) -> bool {
    let rest =
        law.get(..start.len()).filter(|head| head.to_lowercase() == start.to_lowercase()).map(|_| &law[start.len()..]);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
}

#[derive(Deserialize)]
struct Law {
    reference: Vec<Reference>,
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
struct Reference {
    law: String,
    /// Rendered from memory, but well known and not moving: said once for the whole act, not beside each reference.
    #[serde(default)]
    stable: bool,
    #[serde(flatten)]
    provenance: Provenance,
}

#[derive(Deserialize)]
struct Rule {
    key: String,
    #[serde(default = "yes")]
    drives: bool,
    #[serde(flatten)]
    provenance: Provenance,
}

fn yes() -> bool {
    true
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/references.toml")));
