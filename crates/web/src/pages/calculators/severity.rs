//! The severity of a breach, with the proposal that follows from it.

use rodowod_domain::severity::{self, Advice, Facts, Identification, Inputs, Quarter};

use super::{Form, Input, Outcome, Reply};
use crate::text::Language;
use crate::view::{deadline::RuleShown, law};

pub fn asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![
        form.select("dpc", &["1", "2", "3", "4"]),
        form.select("ei", &["4", "3", "2", "1"]),
        form.select("confidentiality", &["0", "1", "2"]),
        form.select("integrity", &["0", "1", "2"]),
        form.select("availability", &["0", "1", "2"]),
        form.tick("malicious"),
    ];
    inputs.extend(FACTS.map(|name| form.tick(name)));
    inputs.push(form.line("persons", ("number", "")));
    inputs
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
    let number = |name: &str| form.given(name).parse::<u8>().map_err(|_| form.wrong(name, "problem-not-a-choice"));
    let quarter =
        |name: &str| Quarter::from_quarters(number(name)?).ok_or_else(|| form.wrong(name, "problem-not-a-choice"));
    let identification =
        Identification::from_quarters(number("ei")?).ok_or_else(|| form.wrong("ei", "problem-not-a-choice"))?;
    let inputs = Inputs {
        context: number("dpc")?,
        identification,
        confidentiality: quarter("confidentiality")?,
        integrity: quarter("integrity")?,
        availability: quarter("availability")?,
        malicious: form.is_ticked("malicious"),
    };
    let proposal = severity::decide(&inputs, &facts(form)?);
    let mut said = vec![
        (form.label("calculator-severity-authority"), form.label(proposal.notify_authority.key())),
        (form.label("calculator-severity-persons"), form.label(proposal.notify_persons.key())),
    ];
    said.extend(proposal.flags.iter().map(|flag| (form.label("calculator-severity-flag"), form.label(flag.key()))));
    let reasons = proposal.reasons.iter().map(|reason| RuleShown {
        sentence: form.label(reason.key),
        law: law::shown(form.text, reason.law),
        doubt: law::doubt(form.text, reason.law),
        date: None,
    });
    let score = match form.text.language {
        Language::Polish => proposal.score.to_string().replace('.', ","),
        Language::English => proposal.score.to_string(),
    };
    Ok(Reply {
        main: format!("{score} · {}", form.label(proposal.level.key())),
        class: if proposal.notify_authority >= Advice::Propose { "late" } else { "done" },
        facts: said,
        rules: reasons.collect(),
    })
}

fn facts(form: &Form) -> Result<Facts, Vec<(String, String)>> {
    let persons = match form.given("persons") {
        "" => 0,
        typed => typed.parse().map_err(|_| form.wrong("persons", "problem-not-a-number"))?,
    };
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
