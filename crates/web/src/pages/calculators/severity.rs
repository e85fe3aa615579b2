//! The severity of a breach step by step, with the proposal that follows from it.

use rodowod_domain::severity::{
    self, Advice, Classified, DataClass, Factor, Facts, Identification, Identifier, Inputs, Quarter,
};
use rodowod_domain::text::word;
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input, Problems};
use super::reply::{Reply, doubts, once, reason, tone};
use crate::text::Language;
use crate::view::form::Choice;

pub fn asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.section("severity-data")];
    inputs.extend(DataClass::ALL.map(|class| class_input(form, class)));
    inputs.push(form.ticks("factors", "severity-factor-", Factor::ALL.iter().map(word)));
    inputs.push(form.section("severity-identification"));
    inputs.push(form.quarter_select("ei", &IDENTIFICATION));
    inputs.push(form.ticks("identifiers", "severity-identifier-", Identifier::ALL.iter().map(word)));
    inputs.push(form.section("severity-circumstances"));
    inputs.extend(LOSSES.map(|name| form.quarter_select(name, &[0, 1, 2])));
    inputs.push(form.tick("malicious"));
    inputs.push(form.section("severity-facts"));
    inputs.extend(FACTS.map(|name| form.tick(name)));
    inputs.push(form.line("persons", ("number", "")));
    inputs
}

/// Quarters of identification, the most first: who does not know takes the cautious end.
const IDENTIFICATION: [u8; 4] = [4, 3, 2, 1];
const LOSSES: [&str; 3] = ["confidentiality", "integrity", "availability"];

/// The steps of one class of data, each in words; the first is that no such data were breached.
fn class_input(form: &Form, class: DataClass) -> Input {
    let name = format!("data_{}", word(&class));
    let mut input = form.maybe_choose(&name, "", std::iter::empty());
    input.label = form.label(&format!("severity-class-{}", word(&class)));
    let chosen = form.given(&name).to_owned();
    if let super::form::Asked::Select(choices) = &mut input.control {
        choices.extend(class.steps().iter().map(|step| {
            let value = step.adjustment.to_string();
            let points = class.basic().saturating_add_signed(step.adjustment);
            let label = format!("{points}: {}", form.label(&step.reason));
            Choice { id: String::new(), chosen: value == chosen, value, label }
        }));
    }
    input
}

const FACTS: [&str; 11] = [
    "confidentiality_lost",
    "pesel_with_identity",
    "trusted_recipient",
    "special_category",
    "records_of_care",
    "children_or_safety",
    "care_affected",
    "unintelligible",
    "key_safe",
    "availability_kept",
    "risk_unlikely_affirmed",
];

pub fn answer(form: &Form) -> Outcome {
    let context = severity::context(&self::classified(form)?)
        .ok_or_else(|| form.wrong("data_simple", "calculator-severity-no-data"))?;
    let classified = classified(form)?;
    let mut inputs = inputs(form, context.score)?;
    let stated = inputs.identification;
    let identifiers: Vec<Identifier> = form.all_chosen("identifiers")?;
    let least = severity::least_identification(&identifiers);
    inputs.identification = stated.max(least);
    let mut facts = facts(form)?;
    // Data of the sensitive class are data of art. 9, ticked again or not.
    facts.special_category |= classified.iter().any(|known| known.class == DataClass::Sensitive);
    let proposal = severity::decide(&inputs, &facts);
    let notice = |whom: &str, advice: Advice| form.label(&format!("severity-{whom}-{}", word(&advice)));
    let mut said = vec![
        (form.label("calculator-severity-authority"), notice("authority", proposal.notify_authority)),
        (form.label("calculator-severity-persons"), notice("persons", proposal.notify_persons)),
        (form.label("calculator-severity-reckoning"), reckoning(form, &inputs)),
    ];
    said.extend(proposal.flags.iter().map(|flag| (form.label("calculator-severity-flag"), form.label(flag.key()))));
    let steps = context.steps.iter().flat_map(|step| &step.reasons);
    let mut rules: Vec<_> = steps.map(|key| reason(form, key, "")).collect();
    if least > stated {
        rules.push(reason(form, "law-note-pesel-identifies", ""));
    }
    let named = identifiers.iter().flat_map(|identifier| doubts(form, identifier.provenance()));
    rules.extend(proposal.reasons.iter().map(|said| reason(form, said.key, said.law)));
    let marks = doubts(form, severity::mapping_provenance());
    let classes = context.steps.iter().flat_map(|step| doubts(form, step.class.provenance()));
    Ok(Reply {
        main: format!("{} · {}", decimal(form, &proposal.score.to_string()), form.label(proposal.level.key())),
        class: tone(proposal.notify_authority < Advice::Propose),
        facts: said,
        rules,
        doubts: once(marks.into_iter().chain(classes).chain(named).collect()),
        json: json!({
            "score": proposal.score.to_string().parse::<serde_json::Number>().ok(),
            "level": proposal.level.as_str(),
            "context": context,
            "notify_authority": proposal.notify_authority,
            "notify_persons": proposal.notify_persons,
            "floors": proposal.floors,
            "flags": proposal.flags,
            "reasons": proposal.reasons,
        }),
        ..Reply::default()
    })
}

fn inputs(form: &Form, context: u8) -> Result<Inputs, Problems> {
    let quarter = |name: &str| {
        let points = form.quarter_points(name, "0")?;
        Quarter::from_quarters(points).ok_or_else(|| form.wrong(name, "problem-not-a-choice"))
    };
    let identification = Identification::from_quarters(form.quarter_points("ei", "")?);
    Ok(Inputs {
        context,
        identification: identification.ok_or_else(|| form.wrong("ei", "problem-not-a-choice"))?,
        confidentiality: quarter("confidentiality")?,
        integrity: quarter("integrity")?,
        availability: quarter("availability")?,
        malicious: form.is_ticked("malicious"),
    })
}

pub fn score_asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.select("dpc", &["1", "2", "3", "4"]), form.quarter_select("ei", &IDENTIFICATION)];
    inputs.extend(LOSSES.map(|name| form.quarter_select(name, &[0, 1, 2])));
    inputs.push(form.tick("malicious"));
    inputs
}

/// The number alone, for who has classified the data already.
pub fn score(form: &Form) -> Outcome {
    let context = form.number("dpc").ok().filter(|context| (1..=4).contains(context));
    let inputs = inputs(form, context.ok_or_else(|| form.wrong("dpc", "problem-not-a-choice"))?)?;
    let score = severity::score(&inputs);
    let steps = DataClass::ALL.iter().flat_map(|class| doubts(form, class.provenance()));
    Ok(Reply {
        main: format!("{} · {}", decimal(form, &score.to_string()), form.label(score.level().key())),
        facts: vec![(form.label("calculator-severity-reckoning"), reckoning(form, &inputs))],
        rules: vec![reason(form, "calculator-score-why", "EDPB 9/2022")],
        doubts: once(steps.collect()),
        json: json!({
            "score": score.to_string().parse::<serde_json::Number>().ok(),
            "level": score.level().as_str(),
        }),
        ..Reply::default()
    })
}

/// `4 × 1,00 + 0,75`.
fn reckoning(form: &Form, inputs: &Inputs) -> String {
    let quarters = |count: u8| format!("{}.{:02}", count / 4, count % 4 * 25);
    let circumstances = inputs.confidentiality.quarters()
        + inputs.integrity.quarters()
        + inputs.availability.quarters()
        + if inputs.malicious { 2 } else { 0 };
    let ease = quarters(inputs.identification.quarters());
    decimal(form, &format!("{} × {ease} + {}", inputs.context, quarters(circumstances)))
}

fn decimal(form: &Form, number: &str) -> String {
    match form.text.language {
        Language::Polish => number.replace('.', ","),
        Language::English => number.to_owned(),
    }
}

fn classified(form: &Form) -> Result<Vec<Classified>, Problems> {
    let factors: Vec<Factor> = form.all_chosen("factors")?;
    let mut classified = Vec::new();
    for class in DataClass::ALL {
        let name = format!("data_{}", word(&class));
        if form.given(&name).is_empty() {
            continue;
        }
        let adjustment: i8 = form.given(&name).parse().map_err(|_| form.wrong(&name, "problem-not-a-choice"))?;
        classified.push(Classified { class, adjustment, factors: factors.clone() });
    }
    Ok(classified)
}

fn facts(form: &Form) -> Result<Facts, Problems> {
    let persons = if form.given("persons").is_empty() { 0 } else { form.number("persons")? };
    Ok(Facts {
        confidentiality_lost: form.is_ticked("confidentiality_lost"),
        pesel_with_identity: form.is_ticked("pesel_with_identity"),
        trusted_recipient: form.is_ticked("trusted_recipient"),
        special_category: form.is_ticked("special_category"),
        records_of_care: form.is_ticked("records_of_care"),
        children_or_safety: form.is_ticked("children_or_safety"),
        care_affected: form.is_ticked("care_affected"),
        unintelligible: form.is_ticked("unintelligible"),
        key_safe: form.is_ticked("key_safe"),
        availability_kept: form.is_ticked("availability_kept"),
        risk_unlikely_affirmed: form.is_ticked("risk_unlikely_affirmed"),
        persons,
    })
}
