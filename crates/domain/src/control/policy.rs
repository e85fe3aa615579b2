//! A version of the policy: what an institution set, who approved it, and from which day it holds. One TOML file holds it.
//!
//! Invariant: what is laxer than the documents of the institution together ask stands only with a reason in writing.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::parameter::IN_FORCE_FROM;
use super::{Catalogue, Parameter, ParameterSet, Preset, Value};
use crate::field::Problem;

/// Longest line and longest reason, in code points.
pub const LINE_MAX: usize = 120;
pub const REASON_MAX: usize = 2000;

/// What was adopted. A parameter that is absent has the value that the documents together give it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// The version as people call it, `3.1`.
    pub label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<Date>,
    pub approved_by: String,
    pub reason: String,
    /// To whom outside the policy is given, and on whose word.
    pub release: String,
    /// Why a parameter is laxer than a document, or which side of a conflict holds: by its name.
    pub decisions: BTreeMap<String, String>,
    pub parameters: ParameterSet,
}

/// A parameter in two sets that do not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub name: String,
    pub ours: Value,
    pub theirs: Value,
}

impl Policy {
    /// Everything that keeps this version from being adopted on that day.
    pub fn check(&self, catalogue: &Catalogue, presets: &[Preset], today: Date) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (field, text, max) in [
            ("label", &self.label, LINE_MAX),
            ("approved_by", &self.approved_by, LINE_MAX),
            ("reason", &self.reason, REASON_MAX),
        ] {
            if text.trim().is_empty() {
                problems.push(Problem::at(field, "problem-required"));
            } else if text.chars().count() > max {
                problems.push(Problem::at(field, "problem-too-long").with("max", max));
            }
        }
        match self.in_force_from {
            None => problems.push(Problem::at("in_force_from", "problem-required")),
            Some(day) if day < today => problems.push(Problem::at("in_force_from", "problem-policy-in-the-past")),
            Some(_) => {}
        }
        for (name, value) in &self.parameters.0 {
            let known = catalogue.parameters().find(|known| known.name == *name);
            problems.extend(known.map_or_else(
                || Some(Problem::at(name.clone(), "problem-parameter-unknown").with("name", name)),
                |known| self.fault(known, value, presets),
            ));
        }
        problems
    }

    fn fault(&self, parameter: &Parameter, value: &Value, presets: &[Preset]) -> Option<Problem> {
        let at = |key| Problem::at(parameter.name.clone(), key);
        if !parameter.admits(value) {
            return Some(at("problem-parameter-kind"));
        }
        let asked = parameter.merge(presets).value;
        let is_decided = self.decisions.get(&parameter.name).is_some_and(|reason| !reason.trim().is_empty());
        (!parameter.is_at_least(value, &asked) && !is_decided).then(|| at("problem-parameter-laxer"))
    }

    /// The values that hold: those of the documents together, and over them what was adopted. What no version could
    /// adopt any more, because it sets nothing, leaves the documents in force.
    pub fn values(&self, catalogue: &Catalogue, presets: &[Preset]) -> ParameterSet {
        let mut values = ParameterSet::merged(catalogue.parameters(), presets);
        let adopted = catalogue.parameters().filter_map(|known| {
            let value = self.parameters.get(&known.name).filter(|value| known.admits(value))?;
            Some((known.name.clone(), value.clone()))
        });
        values.0.extend(adopted);
        values
    }

    /// The values that bind what the program itself does: those in force, but no side of a conflict that nobody chose. With
    /// them goes the day from which they bind.
    pub fn enforced(&self, catalogue: &Catalogue, presets: &[Preset]) -> ParameterSet {
        let mut values = self.values(catalogue, presets);
        for parameter in self.undecided(catalogue, presets) {
            if self.parameters.get(&parameter.name).is_none() {
                values.0.remove(&parameter.name);
            }
        }
        if let Some(from) = self.in_force_from {
            values.0.insert(IN_FORCE_FROM.to_owned(), Value::Text(from.to_string()));
        }
        values
    }

    /// Conflicts between documents and standard that nobody decided in writing.
    pub fn undecided<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        presets: &'a [Preset],
    ) -> impl Iterator<Item = &'a Parameter> {
        catalogue.parameters().filter(|parameter| {
            parameter.merge(presets).conflict.is_some() && !self.decisions.contains_key(&parameter.name)
        })
    }

    pub fn to_toml(&self) -> Result<String, String> {
        toml::to_string(self).map_err(|error| error.to_string())
    }

    pub fn from_toml(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string())
    }
}

/// Where two sets of values differ; a name that one of them lacks differs from nothing.
pub fn differences(ours: &ParameterSet, theirs: &ParameterSet) -> Vec<Difference> {
    let pairs = ours.0.iter().filter_map(|(name, one)| Some((name, one, theirs.get(name)?)));
    let apart = pairs.filter(|(_, one, other)| one != other);
    apart
        .map(|(name, one, other)| Difference { name: name.clone(), ours: one.clone(), theirs: other.clone() })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::time_limit::Period;

    const CONTROLS: &str = r#"
[[control]]
key = "password-length"
area = "password"
pl = "a"
en = "b"
rules = ["X1"]
law = "GDPR 32(1)"
presets = ["school", "clinic"]
kind = "enforce"
role = "it"
parameters = [
    { name = "length", default = 8, unit = "characters", join = "max", values = { school = 10, clinic = 12 } },
    { name = "interval_months", default = 12, unit = "months", join = "min" },
    { name = "rotation", default = 0, unit = "days", join = "min-positive", values = { school = 30 }, modern = 0, conflict = "C1" },
]
"#;

    fn catalogue() -> Catalogue {
        let questions = "question = []";
        Catalogue::read(&[CONTROLS], "id\tarea\tkind\n", questions).expect("the catalogue reads")
    }

    fn policy(values: &[(&str, i64)]) -> Policy {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), Value::Number(*value)));
        Policy {
            label: "1".into(),
            in_force_from: Some(date(2026, 11, 22)),
            approved_by: "Halina".into(),
            reason: "bo".into(),
            parameters: ParameterSet(values.collect()),
            ..Policy::default()
        }
    }

    fn keys(policy: &Policy) -> Vec<&'static str> {
        let presets = [Preset::School, Preset::Clinic];
        policy.check(&catalogue(), &presets, date(2026, 11, 22)).iter().map(|problem| problem.key).collect()
    }

    #[test]
    fn a_laxer_value_needs_its_reason_and_a_stricter_one_does_not() {
        assert_eq!(keys(&policy(&[("length", 12)])), Vec::<&str>::new());
        assert_eq!(keys(&policy(&[("length", 15)])), Vec::<&str>::new());
        assert_eq!(keys(&policy(&[("length", 10)])), ["problem-parameter-laxer"]);
        let mut decided = policy(&[("length", 10)]);
        decided.decisions.insert("length".into(), "Rada tak postanowiła.".into());
        assert_eq!(keys(&decided), Vec::<&str>::new());
    }

    #[test]
    fn what_is_unknown_of_another_kind_or_in_the_past_is_refused() {
        assert_eq!(keys(&policy(&[("nothing", 1)])), ["problem-parameter-unknown"]);
        assert_eq!(keys(&policy(&[("length", -1)])), ["problem-parameter-kind"]);
        let past = Policy { in_force_from: Some(date(2026, 11, 21)), ..policy(&[]) };
        assert_eq!(keys(&past), ["problem-policy-in-the-past"]);
        assert_eq!(keys(&Policy { reason: " ".into(), ..policy(&[]) }), ["problem-required"]);
    }

    #[test]
    fn nought_is_no_interval_and_one_adopted_before_leaves_that_of_the_documents() {
        assert_eq!(keys(&policy(&[("interval_months", 0)])), ["problem-parameter-kind"]);
        assert_eq!(keys(&policy(&[("interval_months", 1), ("rotation", 30)])), Vec::<&str>::new());
        let before = policy(&[("interval_months", 0)]).values(&catalogue(), &[Preset::School]);
        assert_eq!(before.number("interval_months"), 12);
        assert_eq!(before.period("interval_months"), Some(Period::Months(12)));
    }

    #[test]
    fn the_file_goes_round_and_two_sets_are_compared() {
        let one = policy(&[("length", 14)]);
        assert_eq!(Policy::from_toml(&one.to_toml().expect("it writes")), Ok(one.clone()));
        let (catalogue, presets) = (catalogue(), [Preset::School, Preset::Clinic]);
        let found = differences(&one.values(&catalogue, &presets), &Policy::default().values(&catalogue, &presets));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].name.as_str(), &found[0].theirs), ("length", &Value::Number(12)));
        assert_eq!(one.undecided(&catalogue, &presets).count(), 1);
        assert_eq!(one.enforced(&catalogue, &presets).get("rotation"), None, "nobody chose a side yet");
        let decided = BTreeMap::from([("rotation".to_owned(), "Zostaje dokument.".to_owned())]);
        let house = Policy { decisions: decided, ..one };
        assert_eq!(house.enforced(&catalogue, &presets).get("rotation"), Some(&Value::Number(30)));
    }
}
