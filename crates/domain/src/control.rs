//! A control: one promise of the policy, the rules it keeps, and the check that looks whether it is kept right now.
//!
//! The catalogue is text that people read; here it becomes values. A check is a pure function over live state.

mod catalogue;
mod check;
pub mod duties;
mod inventory;
mod live;
mod parameter;
mod policy;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use catalogue::{Catalogue, Controls, Coverage, KindCoverage, Question, Rule, find};
pub use check::{Check, Scan};
pub use inventory::{Inventory, SetOffered, SystemOffered};
pub use live::{AccountFact, DeadlineFact, Emergency, Live, LogFact, Office, PolicyFact, SignInFact};
pub use parameter::{Join, Merged, Parameter, ParameterSet, Value};
pub use policy::{Difference, LINE_MAX, Policy, REASON_MAX, differences};

/// Pieces of evidence that one answer carries at most; the rest is counted.
pub const EVIDENCE_MAX: usize = 50;

/// The kind of institution, or of service, whose documents ask for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    School,
    Clinic,
    Counselling,
    Welfare,
    /// Remote contact with clients, whatever the institution.
    Remote,
}

impl Preset {
    pub const ALL: [Self; 5] = [Self::School, Self::Clinic, Self::Counselling, Self::Welfare, Self::Remote];

    pub fn name(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Clinic => "clinic",
            Self::Counselling => "counselling",
            Self::Welfare => "welfare",
            Self::Remote => "remote",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }
}

/// What the program can do about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ControlKind {
    /// Makes it so, or refuses the contrary.
    Enforce,
    /// Follows work with a deadline.
    Track,
    /// Keeps an entry in a register.
    Record,
    /// Makes a document.
    Generate,
    /// People do it; the program reminds and asks whether they know.
    Advise,
}

impl ControlKind {
    pub const ALL: [Self; 5] = [Self::Enforce, Self::Track, Self::Record, Self::Generate, Self::Advise];

    pub fn name(self) -> &'static str {
        match self {
            Self::Enforce => "enforce",
            Self::Track => "track",
            Self::Record => "record",
            Self::Generate => "generate",
            Self::Advise => "advise",
        }
    }
}

/// A part of the program that does not exist yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Module {
    Mail,
    Parcels,
    Recording,
    Redaction,
    Backup,
}

/// One control of the catalogue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    pub key: String,
    pub area: String,
    pub pl: String,
    pub en: String,
    pub rules: Vec<String>,
    pub law: String,
    pub presets: Vec<Preset>,
    pub kind: ControlKind,
    /// Who answers for it: `controller`, `head`, `iod`, `it`, `supervisor`, `staff`, `processor` or `system`.
    pub role: String,
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// The check that looks at live state, `authorisations::staff_covered`.
    pub check: Option<String>,
    #[serde(default)]
    pub arguments: Arguments,
    /// For `enforce`: the tests that together show that the contrary is refused; one stands by itself.
    #[serde(default, rename = "test", deserialize_with = "one_or_more")]
    pub tests: Vec<String>,
    /// For `advise`: the list that every person concerned acknowledges.
    pub checklist: Option<String>,
    pub waits_for: Option<Module>,
    pub note_pl: Option<String>,
    pub note_en: Option<String>,
}

impl Control {
    /// Name of the check that runs for this control; none while it waits for a module.
    pub fn check_name(&self) -> Option<&str> {
        if self.waits_for.is_some() {
            return None;
        }
        self.check.as_deref().or_else(|| self.checklist.as_ref().map(|_| CHECKLISTS))
    }

    pub fn statement(&self, language: &str) -> &str {
        if language == "en" { &self.en } else { &self.pl }
    }

    pub fn note(&self, language: &str) -> Option<&str> {
        if language == "en" { self.note_en.as_deref() } else { self.note_pl.as_deref() }
    }

    /// Whether an institution with these presets promises it.
    pub fn is_for(&self, presets: &[Preset]) -> bool {
        self.presets.iter().any(|preset| presets.contains(preset))
    }
}

fn one_or_more<'a, D: serde::Deserializer<'a>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Named {
        One(String),
        More(Vec<String>),
    }
    Ok(match Named::deserialize(from)? {
        Named::One(name) => vec![name],
        Named::More(names) => names,
    })
}

/// The check behind every control that names a checklist.
pub const CHECKLISTS: &str = "checklists::acknowledged";

/// What a control tells its check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Arguments {
    pub register: Option<String>,
    pub fields: Vec<String>,
    pub field: Option<String>,
    /// States of the records that are looked at; all when empty.
    pub states: Vec<String>,
    /// Only records whose field has one of these values: `kind:Access,Copy`.
    #[serde(rename = "where")]
    pub only: Option<String>,
    /// Name of the parameter that holds the limit.
    pub limit: Option<String>,
    pub value: Option<String>,
    pub code: Option<String>,
    pub area: Option<String>,
    pub kind: Option<String>,
    /// Choices of a list, all of which a record must hold.
    pub values: Vec<String>,
}

impl Arguments {
    /// Field and values of the condition, where there is one.
    pub fn condition(&self) -> Option<(&str, impl Iterator<Item = &str>)> {
        let (field, values) = self.only.as_deref()?.split_once(':')?;
        Some((field, values.split(',')))
    }
}

/// How a control stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum State {
    Kept,
    /// Kept now, broken on that day unless something is done.
    AtRisk {
        on: Date,
    },
    Broken,
    /// Somebody who may decide so signed that it does not concern this institution, and why.
    NotApplicable,
    /// The module that keeps it, or the check that looks at it, does not exist yet.
    Waiting,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::AtRisk { .. } => "at-risk",
            Self::Broken => "broken",
            Self::NotApplicable => "not-applicable",
            Self::Waiting => "waiting",
        }
    }

    /// The worse of two; of two risks the nearer.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Broken, _) | (_, Self::Broken) => Self::Broken,
            (Self::AtRisk { on: one }, Self::AtRisk { on: two }) => Self::AtRisk { on: one.min(two) },
            (risk @ Self::AtRisk { .. }, _) | (_, risk @ Self::AtRisk { .. }) => risk,
            (one, _) => one,
        }
    }
}

/// What a piece of evidence is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    Record {
        register: String,
        number: u64,
    },
    Account {
        login: String,
    },
    Control {
        key: String,
    },
    /// The institution as a whole.
    Office,
}

/// One thing that shows how a control stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub state: State,
    pub about: About,
    /// Key of the translations, `evidence-field-empty`.
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Evidence {
    pub fn record(state: State, (register, number): (&str, u64), key: &'static str) -> Self {
        Self { state, about: About::Record { register: register.to_owned(), number }, key, args: Vec::new() }
    }

    pub fn account(state: State, login: &str, key: &'static str) -> Self {
        Self { state, about: About::Account { login: login.to_owned() }, key, args: Vec::new() }
    }

    pub fn office(state: State, key: &'static str) -> Self {
        Self { state, about: About::Office, key, args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub state: State,
    /// How many things were looked at.
    pub seen: usize,
    /// How many of them are not in order.
    pub faults: usize,
    /// What is wrong first, then what shows that the rest is right.
    pub evidence: Vec<Evidence>,
    /// The last moment at which it holds though no record changes; none where only a new day changes it.
    pub until: Option<Timestamp>,
}

impl Answer {
    /// Nothing was looked at, so nothing is against it.
    pub const NOTHING: Self = Self { state: State::Kept, seen: 0, faults: 0, evidence: Vec::new(), until: None };

    /// The worst of what was seen.
    pub fn of(evidence: impl IntoIterator<Item = Evidence>) -> Self {
        Self::judged(evidence, |piece| piece.state, |piece, _| piece)
    }

    /// The worst of what was seen, where evidence is written only for the things that stay.
    pub fn judged<T>(
        things: impl IntoIterator<Item = T>,
        judge: impl Fn(&T) -> State,
        show: impl Fn(T, State) -> Evidence,
    ) -> Self {
        let mut answer = Self::NOTHING;
        let mut right = Vec::new();
        for thing in things {
            let state = judge(&thing);
            answer.seen += 1;
            answer.state = answer.state.and(state);
            answer.faults += usize::from(state != State::Kept);
            let pieces = if state == State::Kept { &mut right } else { &mut answer.evidence };
            if pieces.len() < EVIDENCE_MAX {
                pieces.push(show(thing, state));
            }
        }
        // What breaks a rule stands before what only threatens it.
        answer.evidence.sort_by_key(|piece| piece.state != State::Broken);
        right.truncate(EVIDENCE_MAX - answer.evidence.len());
        answer.evidence.append(&mut right);
        answer
    }

    /// What parts of a whole say together, each of records of its own: the worst, and what is broken first.
    pub fn merged<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut answer = Self::NOTHING;
        let mut pieces = Vec::new();
        for part in parts {
            answer.state = answer.state.and(part.state);
            answer.seen += part.seen;
            answer.faults += part.faults;
            answer.until = [answer.until, part.until].into_iter().flatten().min();
            pieces.extend(&part.evidence);
        }
        let rank = |piece: &Evidence| match piece.state {
            State::Broken => 0,
            State::Kept => 2,
            _ => 1,
        };
        pieces.sort_by_key(|piece| rank(piece));
        answer.evidence = pieces.into_iter().take(EVIDENCE_MAX).cloned().collect();
        answer
    }

    /// It changes by itself after the earliest of these moments that is still to come.
    #[must_use]
    pub fn turning(mut self, moments: impl IntoIterator<Item = Timestamp>, now: Timestamp) -> Self {
        self.until = moments.into_iter().filter(|moment| *moment >= now).min();
        self
    }

    /// Records that do not open cannot be judged, so nothing that rests on them is called kept.
    #[must_use]
    pub fn without(mut self, register: &str, lost: &[u64]) -> Self {
        if lost.is_empty() {
            return self;
        }
        self.seen += lost.len();
        self.faults += lost.len();
        self.state = self.state.and(State::Broken);
        let named =
            lost.iter().map(|number| Evidence::record(State::Broken, (register, *number), "evidence-unreadable"));
        self.evidence.splice(0..0, named.take(EVIDENCE_MAX));
        self.evidence.truncate(EVIDENCE_MAX);
        self
    }

    /// One fact of the office: it is as it should be, or it is not.
    pub fn fact(holds: bool, key: &'static str) -> Self {
        Self::of([Evidence::office(if holds { State::Kept } else { State::Broken }, key)])
    }
}

/// The file of one area.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    control: Vec<Control>,
}

/// Reads one file of the catalogue.
pub fn read(text: &str) -> Result<Vec<Control>, String> {
    toml::from_str::<File>(text).map(|file| file.control).map_err(|error| error.to_string())
}
