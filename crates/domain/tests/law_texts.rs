//! Every translation key that the law gives out has its text in both languages.

use std::collections::BTreeMap;

use jiff::civil::date;
use rodowod_domain::completeness::{
    Activity, Answer15, BreachEntry33, Category, Clause13, Clause14, Consent, Consultation36, Contract28, Demand,
    Document, Dpia35, Notice33, Notice34, Refusal12,
};
use rodowod_domain::dpia::{Criterion, Guideline, Trigger};
use rodowod_domain::minors::{Actor, CameraRoom, Matter};
use rodowod_domain::password::{Blocklist, PRESETS, Part};
use rodowod_domain::periods::{self, Code};
use rodowod_domain::provenance::{Certainty, Doubt};
use rodowod_domain::retention::{Institution, rules};
use rodowod_domain::rights::{Applicability, Basis, Right, applies, refusals};
use rodowod_domain::severity::DataClass;
use rodowod_domain::text::word;
use rodowod_domain::{minors, retention, secrecy, severity};

const POLISH: &str = include_str!("../../../locales/pl/law.ftl");
const ENGLISH: &str = include_str!("../../../locales/en/law.ftl");

/// The sources whose literals are keys, and the data that the keys below are not read from.
const SOURCES: &[&str] = &[
    include_str!("../src/dpia.rs"),
    include_str!("../src/hours.rs"),
    include_str!("../src/identifiers.rs"),
    include_str!("../src/information.rs"),
    include_str!("../src/legitimate_interest.rs"),
    include_str!("../src/minors.rs"),
    include_str!("../src/minors/pickup.rs"),
    include_str!("../src/password/blocklist.rs"),
    include_str!("../src/password/check.rs"),
    include_str!("../src/password/conflict.rs"),
    include_str!("../src/provenance.rs"),
    include_str!("../src/request_clock.rs"),
    include_str!("../src/request_clock/stop.rs"),
    include_str!("../src/retention.rs"),
    include_str!("../src/risk.rs"),
    include_str!("../src/severity.rs"),
    include_str!("../src/severity/context.rs"),
    include_str!("../src/time_limit.rs"),
    include_str!("../src/transfer.rs"),
];

const PREFIXES: [&str; 15] = [
    "certainty-",
    "clock-",
    "dpia-",
    "identifier-",
    "information-exception-",
    "legitimate-interest-",
    "minors-",
    "password-part-",
    "password-problem-",
    "password-proposal-",
    "pickup-reason-",
    "retention-disposal-",
    "risk-",
    "rule-",
    "severity-",
];

fn texts(file: &'static str) -> BTreeMap<&'static str, &'static str> {
    file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = ")).collect()
}

/// The literals of the sources that look like a key.
fn literal_keys() -> impl Iterator<Item = String> {
    let literals = SOURCES.iter().flat_map(|source| source.lines()).flat_map(|line| line.split('"').skip(1).step_by(2));
    let is_key = |literal: &&str| {
        PREFIXES.iter().chain(&["transfer-"]).any(|prefix| literal.starts_with(prefix))
            && literal.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    literals.filter(is_key).map(str::to_owned)
}

fn keys_from_the_data() -> Vec<String> {
    let today = date(2026, 11, 22);
    let mut keys: Vec<String> = Vec::new();
    for institution in [Institution::School, Institution::Counselling, Institution::Clinic, Institution::Welfare] {
        keys.extend(rules(institution, today).flat_map(|rule| [rule.key(), rule.trigger_key()]));
    }
    keys.extend(minors::recipients(today).flat_map(|recipient| [recipient.key(), recipient.rule_key()]));
    keys.extend(refusals().iter().map(rodowod_domain::rights::Refusal::key));
    for (right, basis) in Right::ALL.into_iter().flat_map(|right| Basis::ALL.map(|basis| (right, basis))) {
        match applies(right, basis) {
            Applicability::Yes { .. } => {}
            Applicability::No { key, .. } | Applicability::Conditional { key, .. } => keys.push(key.to_owned()),
        }
    }
    keys.extend(DataClass::ALL.into_iter().flat_map(severity::DataClass::steps).map(|step| step.reason.clone()));
    keys.extend(Part::ALL.map(|part| part.key().to_owned()));
    keys.extend(Blocklist::ALL.map(|list| list.problem_key().to_owned()));
    keys.extend(PRESETS.map(|preset| format!("password-preset-{preset}")));
    let documents = [
        Activity::DEMANDS,
        Category::DEMANDS,
        Clause13::DEMANDS,
        Clause14::DEMANDS,
        Contract28::DEMANDS,
        Notice33::DEMANDS,
        Notice34::DEMANDS,
        Dpia35::DEMANDS,
        Consultation36::DEMANDS,
        Consent::DEMANDS,
        BreachEntry33::DEMANDS,
        Answer15::DEMANDS,
        Refusal12::DEMANDS,
    ];
    keys.extend(keys_of_closed_lists());
    keys.extend(notes().map(|note| format!("law-note-{note}")));
    let demands = documents.into_iter().flatten();
    keys.extend(demands.map(Demand::key));
    keys
}

/// The labels of the closed lists from which a calculator lets somebody choose.
fn keys_of_closed_lists() -> Vec<String> {
    let mut keys: Vec<String> = Code::ALL.into_iter().map(Code::key).collect();
    keys.extend(periods::all().iter().map(|period| format!("period-from-{}", period.from)));
    keys.extend(Document::ALL.map(Document::key));
    keys.extend(Certainty::ALL.map(|certainty| format!("certainty-{}", certainty.as_str())));
    keys.extend(Certainty::ALL.into_iter().filter_map(|certainty| Some(Doubt::of(certainty, None)?.mark_key())));
    keys.extend(Trigger::ALL.map(|trigger| format!("dpia-trigger-{}", word(&trigger))));
    keys.extend(Criterion::ALL.map(|criterion| format!("dpia-criterion-{}", word(&criterion))));
    keys.extend(Guideline::ALL.map(|guideline| format!("dpia-guideline-{}", word(&guideline))));
    keys.extend(Right::ALL.map(|right| format!("rights-right-{}", word(&right))));
    keys.extend(Basis::ALL.map(|basis| format!("rights-basis-{}", word(&basis))));
    keys.extend(Actor::ALL.map(|actor| format!("minors-actor-{}", actor.name())));
    keys.extend(Matter::ALL.map(|matter| format!("minors-matter-{}", word(&matter))));
    keys.extend(CameraRoom::ALL.map(|room| format!("camera-room-{}", word(&room))));
    keys.extend(secrecy::Kind::ALL.map(|kind| format!("secrecy-{}", word(&kind))));
    keys.extend(secrecy::Ground::ALL.map(|ground| format!("secrecy-ground-{}", word(&ground))));
    keys.extend(severity::Identifier::ALL.map(|identifier| format!("severity-identifier-{}", word(&identifier))));
    keys.extend(DataClass::ALL.map(|class| format!("severity-class-{}", word(&class))));
    keys.extend(retention::HoldReason::ALL.map(retention::HoldReason::key));
    keys
}

/// The notes of every file of law, read as text so that none is forgotten.
fn notes() -> impl Iterator<Item = String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/law");
    let files = std::fs::read_dir(folder).expect("the folder of the law").map(|file| file.expect("a file").path());
    let lines = files.flat_map(|path| {
        let text = std::fs::read_to_string(path).expect("a text");
        text.lines()
            .filter_map(|line| Some(line.strip_prefix("note = \"")?.trim_end_matches('"').to_owned()))
            .collect::<Vec<_>>()
    });
    lines.collect::<std::collections::BTreeSet<_>>().into_iter()
}

#[test]
fn every_key_has_a_text_in_both_languages() {
    let (polish, english) = (texts(POLISH), texts(ENGLISH));
    let keys: Vec<String> = literal_keys().chain(keys_from_the_data()).collect();
    assert!(keys.len() > 300, "{}", keys.len());
    let silent: Vec<&String> = keys
        .iter()
        .filter(|key| {
            [&polish, &english].iter().any(|texts| texts.get(key.as_str()).is_none_or(|text| text.is_empty()))
        })
        .collect();
    assert_eq!(silent, Vec::<&String>::new());
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let (polish, english) = (texts(POLISH), texts(ENGLISH));
    assert!(polish.keys().eq(english.keys()));
    let arguments = |text: &str| {
        let mut found: Vec<String> = text
            .split("{ $")
            .skip(1)
            .filter_map(|rest| rest.split_once(" }"))
            .map(|(name, _)| name.to_owned())
            .collect();
        found.sort();
        found
    };
    for (key, text) in &polish {
        assert_eq!(arguments(text), arguments(english[key]), "{key}");
    }
}
