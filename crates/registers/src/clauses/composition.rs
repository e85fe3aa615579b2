//! What a clause takes over from its processing activity and from the profile of the institution.
//!
//! A field that somebody filled is left alone unless the clause is to be composed anew.

use rodowod_domain::cross_check::Entry;
use rodowod_domain::field::Text;
use rodowod_domain::register::{Controller, Linked};
use rodowod_domain::rights::{Applicability, Basis, Right, applies};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Clause, ClauseKind, ClauseLanguage, ClauseRight};
use crate::processing_activities::{Feature, JointController, LegalBasis, Retention, Source};
use crate::transfers::Transfer;

/// Where data come from, as a clause says it in each of its languages. What the person gave in person is no source for
/// art. 14.
const SOURCES: &[(Source, [&str; 3])] = &[
    (Source::WebForm, ["z formularza na stronie internetowej", "a form on a website", "форма на вебсайті"]),
    (Source::Mail, ["z wiadomości e-mail", "an e-mail", "електронний лист"]),
    (Source::Telephone, ["z rozmowy telefonicznej", "a telephone call", "телефонна розмова"]),
    (Source::Post, ["z korespondencji listowej", "a letter", "поштовий лист"]),
    (Source::SocialMedia, ["z mediów społecznościowych", "social media", "соціальні мережі"]),
    (
        Source::EntrustedByOthers,
        [
            "od administratora, który powierzył nam dane",
            "the controller who entrusted the data to us",
            "адміністратор, який доручив нам обробку даних",
        ],
    ),
    (Source::ThirdParty, ["od innego podmiotu", "another body", "інша установа чи організація"]),
];
const PROCESSORS: [&str; 3] = [
    "podmioty, które przetwarzają dane na nasze zlecenie",
    "those who process the data on our behalf",
    "особи та організації, які обробляють дані за нашим дорученням",
];

pub fn compose(clause: &mut Clause, linked: &Linked) {
    let anew = clause.recompose;
    fill(&mut clause.controller, anew, named(&linked.controller));
    fill(&mut clause.officer, anew, officer(&linked.controller));
    if let Some(activity) = linked.first("activity") {
        from_activity(clause, activity, anew);
    }
    if anew || clause.rights.is_empty() {
        clause.rights = rights(&clause.legal_bases);
    }
}

fn from_activity(clause: &mut Clause, activity: &Entry, anew: bool) {
    let first = anew || clause.purposes.is_none();
    fill(&mut clause.purposes, anew, text(activity, "purposes"));
    if anew || clause.legal_bases.is_empty() {
        clause.legal_bases = read(activity, "legal_bases");
    }
    let provisions = [text(activity, "provisions"), text(activity, "special_provision")];
    fill(&mut clause.provisions, anew, joined(provisions.into_iter().flatten().map(|text| text.0), "; "));
    fill(&mut clause.legitimate_interest, anew, text(activity, "legitimate_interest"));
    let joint: Vec<JointController> = read(activity, "joint_controllers");
    fill(&mut clause.joint, anew, joined(joint.iter().map(|one| format!("{} ({})", one.name, one.contact)), "; "));
    if clause.kind == ClauseKind::Article14 {
        fill(&mut clause.data_categories, anew, joined(lines(activity, "data_categories"), ", "));
        fill(&mut clause.source, anew, source(activity, clause.language));
    }
    fill(&mut clause.recipients, anew, recipients(activity, clause.language));
    fill(&mut clause.retention, anew, retention(activity));
    // Whether there is a transfer or an automated decision is a tick, so it is taken over once, with the purposes.
    if first {
        clause.transfer = activity.body.get("transfer") == Some(&Value::Bool(true));
        let features: Vec<Feature> = read(activity, "features");
        // A clause that denies profiling must not stand for an activity that profiles.
        let decides = |feature: &Feature| matches!(feature, Feature::AutomatedDecisions | Feature::Profiling);
        clause.automated = features.iter().any(decides);
    }
    if clause.transfer {
        fill(&mut clause.transfers, anew, transfers(activity));
    }
    if clause.automated {
        fill(&mut clause.logic, anew, text(activity, "decision_logic"));
    }
}

fn fill(field: &mut Option<Text>, anew: bool, value: Option<Text>) {
    if value.is_some() && (anew || field.is_none()) {
        *field = value;
    }
}

fn named(controller: &Controller) -> Option<Text> {
    let parts = [&controller.name, &controller.address, &controller.email, &controller.phone];
    joined(parts.into_iter().filter(|part| !part.is_empty()).cloned(), ", ")
}

fn officer(controller: &Controller) -> Option<Text> {
    let parts = [&controller.officer, &controller.officer_email, &controller.officer_phone];
    joined(parts.into_iter().filter(|part| !part.is_empty()).cloned(), ", ")
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> Option<Text> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| Text(parts.join(between)))
}

fn text(entry: &Entry, field: &str) -> Option<Text> {
    entry.body.get(field).and_then(Value::as_str).map(Text::from)
}

fn lines(entry: &Entry, field: &str) -> impl Iterator<Item = String> {
    let list: Vec<String> = read(entry, field);
    list.into_iter()
}

/// A list of an activity; rows that an older form wrote and this one cannot read are left out.
fn read<T: DeserializeOwned>(entry: &Entry, field: &str) -> Vec<T> {
    let list = entry.body.get(field).and_then(Value::as_array).into_iter().flatten();
    list.filter_map(|item| serde_json::from_value(item.clone()).ok()).collect()
}

fn source(activity: &Entry, language: ClauseLanguage) -> Option<Text> {
    let sources: Vec<Source> = read(activity, "sources");
    let foreign = SOURCES.iter().filter(|(source, _)| sources.contains(source));
    joined(foreign.map(|(_, words)| words[language as usize].to_owned()), ", ")
}

fn recipients(activity: &Entry, language: ClauseLanguage) -> Option<Text> {
    let has_processors = activity.body.get("processors").and_then(Value::as_array).is_some_and(|list| !list.is_empty());
    let processors = has_processors.then(|| PROCESSORS[language as usize].to_owned());
    joined(lines(activity, "recipients").chain(processors), ", ")
}

fn transfers(activity: &Entry) -> Option<Text> {
    let rows: Vec<Transfer> = read(activity, "transfers");
    let row = |row: &Transfer| match &row.safeguards {
        Some(safeguards) => format!("{} – {}", row.place, safeguards.0),
        None => row.place.to_string(),
    };
    joined(rows.iter().map(row), "; ")
}

fn retention(activity: &Entry) -> Option<Text> {
    let rows: Vec<Retention> = read(activity, "retention");
    let row = |row: &Retention| format!("{}: {} ({})", row.data, row.period, row.starts);
    joined(rows.iter().map(row), "; ").or_else(|| text(activity, "retention_note"))
}

// The words above are read by position.
const _: () = assert!(ClauseLanguage::Ukrainian as usize == 2);

/// The rights that a person has on one of these bases at least, be it under a condition.
pub fn rights(bases: &[LegalBasis]) -> Vec<ClauseRight> {
    let pairs = [
        (ClauseRight::Access, Right::Access),
        (ClauseRight::Rectification, Right::Rectification),
        (ClauseRight::Erasure, Right::Erasure),
        (ClauseRight::Restriction, Right::Restriction),
        (ClauseRight::Portability, Right::Portability),
        (ClauseRight::Objection, Right::Objection),
    ];
    let is_due =
        |right: Right| bases.iter().any(|basis| !matches!(applies(right, of_law(*basis)), Applicability::No { .. }));
    pairs.into_iter().filter(|(_, right)| is_due(*right)).map(|(named, _)| named).collect()
}

fn of_law(basis: LegalBasis) -> Basis {
    match basis {
        LegalBasis::Consent => Basis::Consent,
        LegalBasis::Contract => Basis::Contract,
        LegalBasis::LegalDuty => Basis::LegalDuty,
        LegalBasis::VitalInterests => Basis::VitalInterest,
        LegalBasis::PublicTask => Basis::PublicTask,
        LegalBasis::LegitimateInterest => Basis::LegitimateInterest,
    }
}
