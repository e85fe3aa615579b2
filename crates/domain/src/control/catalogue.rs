//! All controls together, with the rules they have to cover.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Check, Control, ControlKind, Inventory, Module, Parameter, Preset, read};

/// The unit of a parameter that says who decides something.
const DECIDER: &str = "decider";
/// The unit of a parameter that says who takes a step of giving access.
const FUNCTIONS: &str = "functions";

/// One rule of the documents that the policies are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: String,
    pub area: String,
    pub kind: ControlKind,
}

/// A question of an inspector, and what answers it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub key: String,
    pub pl: String,
    pub en: String,
    /// Keys of the controls that speak of it.
    pub controls: Vec<String>,
    /// Registers and pages to open.
    pub show: Vec<String>,
}

impl Question {
    pub fn asked(&self, language: &str) -> &str {
        if language == "en" { &self.en } else { &self.pl }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Questions {
    question: Vec<Question>,
}

/// The catalogue of the program.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub controls: Vec<Control>,
    pub rules: Vec<Rule>,
    /// What an inspector asks, in the usual order.
    pub questions: Vec<Question>,
    /// What an institution of each kind usually begins with.
    pub inventories: Vec<Inventory>,
}

/// What a program knows about policies.
#[derive(Clone, Copy)]
pub struct Controls {
    pub catalogue: &'static Catalogue,
    pub checks: &'static [&'static [Check]],
    /// Codes of the documents that the program prints, with the version of each template.
    pub forms: fn() -> Vec<(String, String)>,
}

/// A program without a policy.
static NOTHING: Catalogue =
    Catalogue { controls: Vec::new(), rules: Vec::new(), questions: Vec::new(), inventories: Vec::new() };

impl Controls {
    pub fn none() -> Self {
        Self { catalogue: &NOTHING, checks: &[], forms: Vec::new }
    }
}

/// How far the rules are covered, and how many of them are looked after by a check that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub total: usize,
    pub covered: usize,
    pub live: usize,
    pub by_kind: BTreeMap<&'static str, KindCoverage>,
    /// Rules that no control names.
    pub missing: Vec<String>,
    /// Covered rules whose module does not exist yet.
    pub waiting: BTreeMap<String, Vec<String>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindCoverage {
    pub total: usize,
    pub covered: usize,
    pub live: usize,
}

impl Catalogue {
    /// Reads the files of the areas, the list of rules (id, area and kind, with a line of headings) and the questions.
    pub fn read(files: &[&str], rules: &str, questions: &str) -> Result<Self, String> {
        let mut controls = Vec::new();
        for file in files {
            controls.extend(read(file)?);
        }
        let rules = rules.lines().skip(1).map(rule).collect::<Result<Vec<_>, _>>()?;
        let questions: Questions = toml::from_str(questions).map_err(|error| error.to_string())?;
        Ok(Self { controls, rules, questions: questions.question, inventories: Vec::new() })
    }

    pub fn control(&self, key: &str) -> Option<&Control> {
        self.controls.iter().find(|control| control.key == key)
    }

    /// Every parameter, in the order of the catalogue.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.controls.iter().flat_map(|control| &control.parameters)
    }

    /// What an institution with these presets promises.
    pub fn promised<'a>(&'a self, presets: &'a [Preset]) -> impl Iterator<Item = &'a Control> {
        self.controls.iter().filter(move |control| control.is_for(presets))
    }

    /// What an institution with these presets may set, each with the control that it belongs to: the parameters of what it
    /// promises, and who decides what, which every institution settles.
    pub fn settable(&self, presets: &[Preset]) -> Vec<(&Control, &Parameter)> {
        let all = self.controls.iter().flat_map(|control| control.parameters.iter().map(move |one| (control, one)));
        all.filter(|(control, parameter)| {
            control.is_for(presets) || [DECIDER, FUNCTIONS].contains(&parameter.unit.as_str())
        })
        .collect()
    }

    /// The areas in the order in which the policy is read.
    pub fn areas(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.controls.iter().map(|control| control.area.as_str()).filter(|area| seen.insert(*area)).collect()
    }

    /// Counts rules by what covers them; `runs` says whether a check can run in this program.
    pub fn coverage(&self, runs: impl Fn(&Control) -> bool) -> Coverage {
        let mut covering: BTreeMap<&str, Vec<&Control>> = BTreeMap::new();
        for control in &self.controls {
            for rule in &control.rules {
                covering.entry(rule).or_default().push(control);
            }
        }
        let mut coverage = Coverage {
            total: self.rules.len(),
            covered: 0,
            live: 0,
            by_kind: BTreeMap::new(),
            missing: Vec::new(),
            waiting: BTreeMap::new(),
        };
        for rule in &self.rules {
            let kind = coverage.by_kind.entry(rule.kind.name()).or_default();
            kind.total += 1;
            let Some(controls) = covering.get(rule.id.as_str()) else {
                coverage.missing.push(rule.id.clone());
                continue;
            };
            kind.covered += 1;
            coverage.covered += 1;
            if controls.iter().any(|control| control.check_name().is_some() && runs(control)) {
                kind.live += 1;
                coverage.live += 1;
            } else if let Some(module) = controls.iter().find_map(|control| control.waits_for) {
                coverage.waiting.entry(module.name().to_owned()).or_default().push(rule.id.clone());
            }
        }
        coverage
    }
}

/// The check of this name among several lists of them.
pub fn find<'a>(checks: &'a [&'a [Check]], name: &str) -> Option<&'a Check> {
    checks.iter().flat_map(|some| some.iter()).find(|check| check.name == name)
}

impl Module {
    pub fn name(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Parcels => "parcels",
            Self::Recording => "recording",
            Self::Redaction => "redaction",
            Self::Backup => "backup",
        }
    }
}

fn rule(line: &str) -> Result<Rule, String> {
    let mut columns = line.split('\t');
    let (Some(id), Some(area), Some(kind)) = (columns.next(), columns.next(), columns.next()) else {
        return Err(format!("a rule needs id, area and kind: {line:?}"));
    };
    let kind = ControlKind::ALL.into_iter().find(|known| known.name() == kind);
    let kind = kind.ok_or_else(|| format!("a rule of an unknown kind: {line:?}"))?;
    Ok(Rule { id: id.to_owned(), area: area.to_owned(), kind })
}
