//! What an institution may set, and how the settings of several documents meet: the stricter one holds.
//!
//! Where modern standards forbid what a document asks, the merge names a conflict instead of deciding it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Preset;
use crate::time_limit::Period;

/// One value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<String>),
}

impl Value {
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether both are numbers, or both lists, and so on.
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Flag(flag) => write!(formatter, "{flag}"),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Text(text) => formatter.write_str(text),
            Self::List(list) => formatter.write_str(&list.join(", ")),
        }
    }
}

/// How two values meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Join {
    /// The larger number is stricter.
    Max,
    /// The smaller number is stricter.
    Min,
    /// The smaller number is stricter, and nought means that there is no limit.
    MinPositive,
    /// Yes is stricter.
    Or,
    /// No is stricter.
    And,
    /// The list that forbids more.
    Union,
    /// The list that allows less.
    Intersection,
    /// All clauses hold: those of both.
    Conjunction,
    /// The word that stands later in the order of the parameter.
    Ordered,
    /// No document speaks of it: the institution settles it, and none of its choices is laxer than another.
    Own,
}

impl Join {
    /// What two documents ask together.
    pub fn join(self, one: &Value, two: &Value) -> Value {
        match (self, one, two) {
            (Self::Max, Value::Number(one), Value::Number(two)) => Value::Number(*one.max(two)),
            (Self::Min, Value::Number(one), Value::Number(two)) => Value::Number(*one.min(two)),
            (Self::MinPositive, Value::Number(one), Value::Number(two)) => Value::Number(match (*one, *two) {
                (0, limit) | (limit, 0) => limit,
                (one, two) => one.min(two),
            }),
            (Self::Or, Value::Flag(one), Value::Flag(two)) => Value::Flag(*one || *two),
            (Self::And, Value::Flag(one), Value::Flag(two)) => Value::Flag(*one && *two),
            (Self::Union | Self::Conjunction, Value::List(one), Value::List(two)) => {
                Value::List(one.iter().chain(two).cloned().collect::<BTreeSet<_>>().into_iter().collect())
            }
            (Self::Intersection, Value::List(one), Value::List(two)) => {
                let both = one.iter().filter(|item| two.contains(item)).cloned();
                Value::List(both.collect::<BTreeSet<_>>().into_iter().collect())
            }
            // Words have their order in the parameter alone.
            _ => one.clone(),
        }
    }

    /// Whether `one` asks at least as much as `two`.
    pub fn is_at_least(self, one: &Value, two: &Value) -> bool {
        match self {
            // Order has no meaning in a list, nor do repetitions.
            Self::Union | Self::Conjunction | Self::Intersection => {
                let set = |value: &Value| match value {
                    Value::List(list) => list.iter().cloned().collect::<BTreeSet<_>>(),
                    _ => BTreeSet::new(),
                };
                set(&self.join(one, two)) == set(one)
            }
            Self::Ordered => one == two,
            Self::Own => true,
            _ => self.join(one, two) == *one,
        }
    }
}

/// Something that an institution may set.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// The only one of this name in the catalogue.
    pub name: String,
    pub default: Value,
    pub unit: String,
    pub join: Join,
    /// For words, and for a list that an institution settles itself: all that may be chosen; where they are compared, from
    /// the laxest to the strictest.
    #[serde(default)]
    pub order: Vec<String>,
    /// What the documents of each preset say; silent ones are absent.
    #[serde(default)]
    pub values: BTreeMap<Preset, Value>,
    /// What present standards say where they bound the policy itself.
    pub modern: Option<Value>,
    /// Code of the choice to be made when documents go further than the standard.
    pub conflict: Option<String>,
}

/// The meeting of several presets in one parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub value: Value,
    /// Which presets speak, and what they say.
    pub said: Vec<(Preset, Value)>,
    /// The documents go further than the standard: both values, for a person to choose.
    pub conflict: Option<(Value, Value)>,
}

impl Parameter {
    /// What these presets ask together; the default where they are silent.
    pub fn merge(&self, presets: &[Preset]) -> Merged {
        let said: Vec<(Preset, Value)> = self
            .values
            .iter()
            .filter(|(preset, _)| presets.contains(preset))
            .map(|(preset, value)| (*preset, value.clone()))
            .collect();
        let mut values = said.iter().map(|(_, value)| value);
        let asked = values.next().cloned().map(|first| values.fold(first, |all, one| self.joined(&all, one)));
        let conflict = asked
            .as_ref()
            .zip(self.modern.as_ref())
            .filter(|(asked, modern)| self.conflict.is_some() && !self.is_at_least(modern, asked));
        let conflict = conflict.map(|(asked, modern)| (asked.clone(), modern.clone()));
        Merged { value: asked.unwrap_or_else(|| self.default.clone()), said, conflict }
    }

    /// What two documents ask of it together: the stricter of the two.
    pub fn joined(&self, one: &Value, two: &Value) -> Value {
        match self.join {
            Join::Ordered if self.rank(one) < self.rank(two) => two.clone(),
            join => join.join(one, two),
        }
    }

    /// Whether `one` asks at least as much as `two`.
    pub fn is_at_least(&self, one: &Value, two: &Value) -> bool {
        match self.join {
            Join::Ordered => self.rank(one) >= self.rank(two),
            join => join.is_at_least(one, two),
        }
    }

    /// Whether it may be set so: a value of its kind, no number below nought, no word that is not among its own. Where
    /// the smaller number is the stricter one, nought would be the strictest and set nothing: it is no value.
    pub fn admits(&self, value: &Value) -> bool {
        let is_known = match value {
            Value::Number(number) => *number >= i64::from(self.join == Join::Min),
            Value::Text(_) => self.join != Join::Ordered || self.rank(value).is_some(),
            Value::List(list) if self.join == Join::Own => {
                !list.is_empty() && list.iter().all(|word| self.order.contains(word))
            }
            Value::Flag(_) | Value::List(_) => true,
        };
        value.is_like(&self.default) && is_known
    }

    fn rank(&self, value: &Value) -> Option<usize> {
        let Value::Text(word) = value else { return None };
        self.order.iter().position(|known| known == word)
    }
}

/// The values in force, by name. A name that is absent has the value that the catalogue gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParameterSet(pub BTreeMap<String, Value>);

/// No policy makes a term longer than a hundred years.
const MONTHS_MAX: u32 = 1_200;
const DAYS_MAX: u32 = 36_600;

/// Beside the parameters: the day from which they bind. No parameter of the catalogue is called so.
pub(super) const IN_FORCE_FROM: &str = "in-force-from";

static NOTHING: ParameterSet = ParameterSet(BTreeMap::new());

impl ParameterSet {
    /// What is asked where no policy is in force.
    pub fn none() -> &'static Self {
        &NOTHING
    }

    /// What these presets ask of all parameters together.
    pub fn merged<'a>(parameters: impl IntoIterator<Item = &'a Parameter>, presets: &[Preset]) -> Self {
        Self(parameters.into_iter().map(|one| (one.name.clone(), one.merge(presets).value)).collect())
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// A number; nought where there is none, which no limit may mean.
    pub fn number(&self, name: &str) -> i64 {
        self.get(name).and_then(Value::number).unwrap_or_default()
    }

    /// The length of a term; none where nothing is said of it, and nought says nothing. The end of its name is the unit.
    pub fn period(&self, name: &str) -> Option<Period> {
        let length = u32::try_from(self.number(name)).ok().filter(|length| *length > 0)?;
        let in_months = name.ends_with("_months") || name.ends_with("_interval");
        Some(if in_months { Period::Months(length.min(MONTHS_MAX)) } else { Period::Days(length.min(DAYS_MAX)) })
    }

    pub fn text(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    pub fn list(&self, name: &str) -> &[String] {
        match self.get(name) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// From which day this is asked; none where no policy says it.
    pub fn in_force_from(&self) -> Option<Date> {
        self.text(IN_FORCE_FROM).parse().ok()
    }

    pub fn flag(&self, name: &str) -> bool {
        self.get(name) == Some(&Value::Flag(true))
    }
}
