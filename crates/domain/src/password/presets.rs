//! The rule sets of the institutions and of the standards, read from `law/password-presets.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::blocklist::Blocklist;
use super::bounds::{AtMost, Bound, Characters, Composition, Demand, History, Length, Strictness};
use super::policy::{Part, Policy};
use crate::provenance::{Provenance, read};

/// The names that [`preset`] knows.
pub const PRESETS: [&str; 8] = ["school", "clinic", "counselling", "welfare", "modern", "nist", "asvs", "cert"];

/// A rule set as it is in force: all its rules without an end.
pub fn preset(name: &str) -> Option<&'static Policy> {
    CURRENT.get(name)
}

/// A rule set as it was in force on a day.
pub fn preset_on(name: &str, on: Date) -> Option<Policy> {
    PRESETS.contains(&name).then(|| build(name, |rule| rule.provenance.is_in_force(on)))
}

/// The rules of a rule set with their sources, for the screen.
pub fn preset_rules(name: &str) -> impl Iterator<Item = &'static PresetRule> {
    let origin = origin_of(name);
    LAW.rule.iter().filter(move |rule| rule.preset == origin)
}

/// One line of the file: what one rule set says about one part.
#[derive(Debug, Clone, Deserialize)]
pub struct PresetRule {
    preset: String,
    pub part: Part,
    require: Option<Value>,
    recommend: Option<Value>,
    ceiling: Option<Value>,
    #[serde(flatten)]
    pub provenance: Provenance,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Value {
    Flag(bool),
    Number(u16),
    Length(Length),
    Words(Vec<String>),
    Word(String),
}

#[derive(Deserialize)]
struct Law {
    rule: Vec<PresetRule>,
    same: Vec<Same>,
}

#[derive(Deserialize)]
struct Same {
    preset: String,
    #[serde(rename = "as")]
    origin: String,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../../law/password-presets.toml")));

static CURRENT: LazyLock<BTreeMap<&'static str, Policy>> = LazyLock::new(|| {
    PRESETS.into_iter().map(|name| (name, build(name, |rule| rule.provenance.valid_to.is_none()))).collect()
});

fn origin_of(name: &str) -> String {
    LAW.same.iter().find(|same| same.preset == name).map_or(name, |same| &same.origin).to_owned()
}

fn build(name: &str, holds: impl Fn(&PresetRule) -> bool) -> Policy {
    let start = Policy { sources: [name.to_owned()].into(), ..Policy::default() };
    preset_rules(name).filter(|rule| holds(rule)).fold(start, |policy, rule| {
        let part =
            rule.policy().expect("law/password-presets.toml gives each part a value of its kind, which tests read");
        policy.join(&part)
    })
}

impl PresetRule {
    /// The policy that consists of this rule alone; None when a value is not of the part's kind.
    fn policy(&self) -> Option<Policy> {
        let mut policy = Policy::default();
        match self.part {
            Part::MinLength => policy.min_length = self.bound(length)?,
            Part::MaxLength => policy.max_length = self.bound(at_most)?,
            Part::Composition => policy.composition = self.bound(composition)?,
            Part::ForbiddenCharacters => policy.forbidden_characters = self.bound(characters)?,
            Part::MaxAgeDays => policy.max_age_days = self.bound(at_most)?,
            Part::History => policy.history = self.bound(history)?,
            Part::Lockout => policy.lockout = self.bound(at_most)?,
            Part::Blocklists => policy.blocklists = self.bound(blocklists)?,
            Part::PasteBan => policy.paste_ban = self.bound(demand)?,
            Part::SecondFactor => policy.second_factor = self.bound(demand)?,
        }
        Some(policy)
    }

    fn bound<T: Strictness>(&self, parse: impl Fn(&Value) -> Option<T>) -> Option<Bound<T>> {
        let floor = |value: &Option<Value>| value.as_ref().map_or_else(|| Some(T::default()), &parse);
        let ceiling = match &self.ceiling {
            Some(value) => Some(parse(value)?),
            None => None,
        };
        Some(Bound { required: floor(&self.require)?, recommended: floor(&self.recommend)?, ceiling })
    }
}

fn length(value: &Value) -> Option<Length> {
    match value {
        Value::Number(number) => Some(Length { alone: *number, with_second_factor: *number }),
        Value::Length(length) => Some(*length),
        _ => None,
    }
}

fn at_most(value: &Value) -> Option<AtMost> {
    match value {
        Value::Number(number) => Some(AtMost(Some(*number))),
        Value::Word(word) if word == "unlimited" => Some(AtMost(None)),
        _ => None,
    }
}

fn history(value: &Value) -> Option<History> {
    match value {
        Value::Number(number) => Some(History::Last(*number)),
        Value::Word(word) if word == "all" => Some(History::All),
        _ => None,
    }
}

fn demand(value: &Value) -> Option<Demand> {
    if let Value::Flag(flag) = value { Some(Demand(*flag)) } else { None }
}

fn characters(value: &Value) -> Option<Characters> {
    if let Value::Word(word) = value { Some(Characters(word.chars().collect())) } else { None }
}

fn composition(value: &Value) -> Option<Composition> {
    let Value::Words(clauses) = value else { return None };
    let clauses: Option<Vec<u8>> = clauses.iter().map(|clause| clause_bits(clause)).collect();
    clauses.map(Composition::from_clauses)
}

fn clause_bits(clause: &str) -> Option<u8> {
    clause.split('|').try_fold(0, |bits, class| {
        let class = match class {
            "lower" => Composition::LOWER,
            "upper" => Composition::UPPER,
            "digit" => Composition::DIGIT,
            "special" => Composition::SPECIAL,
            _ => return None,
        };
        Some(bits | class)
    })
}

fn blocklists(value: &Value) -> Option<super::bounds::Blocklists> {
    let Value::Words(names) = value else { return None };
    let lists: Option<Vec<Blocklist>> = names.iter().map(|name| blocklist(name)).collect();
    lists.map(|lists| lists.into_iter().collect())
}

fn blocklist(name: &str) -> Option<Blocklist> {
    match name {
        "common" => Some(Blocklist::Common),
        "sequences" => Some(Blocklist::Sequences),
        "names" => Some(Blocklist::Names),
        "initials" => Some(Blocklist::Initials),
        "login" => Some(Blocklist::Login),
        "email" => Some(Blocklist::Email),
        "birth" => Some(Blocklist::Birth),
        "phone" => Some(Blocklist::Phone),
        "plate" => Some(Blocklist::Plate),
        "pesel" => Some(Blocklist::Pesel),
        "institution" => Some(Blocklist::Institution),
        _ => None,
    }
}
