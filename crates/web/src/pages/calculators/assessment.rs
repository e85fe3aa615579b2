//! Before processing begins: the need of an impact assessment, the balance of interests, transfers abroad.

use rodowod_domain::dpia::{self, Criterion, Exemption, Guideline, Screening, Trigger};
use rodowod_domain::legitimate_interest::{self, Impact, Outcome as Balance, Test};
use rodowod_domain::periods::{self, Code, Length};
use rodowod_domain::text::word;
use rodowod_domain::time_limit::Period;
use rodowod_domain::transfer::{
    self, Derogation, ImpactAssessment, Organisation, Personnel, Safeguard, Transfer, territories,
};
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input};
use super::reply::{Reply, Table, doubts, once, reason, said, tone};
use crate::view::law;
use crate::view::time;

pub fn dpia_asks(form: &Form) -> Vec<Input> {
    vec![
        form.ticks("criterion", "dpia-criterion-", Criterion::ALL.iter().map(word)),
        form.ticks("guideline", "dpia-guideline-", Guideline::ALL.iter().map(word)),
        form.ticks("trigger", "dpia-trigger-", Trigger::ALL.iter().map(word)),
        form.tick("controller_decides"),
        form.tick("single_practitioner"),
        form.maybe_choose("exemption", "dpia-exemption-", Exemption::ALL.iter().map(word)),
        form.tick("residual_high"),
    ]
}

pub fn dpia(form: &Form) -> Outcome {
    let screening = Screening {
        triggers: form.all_chosen("trigger")?,
        criteria: form.all_chosen("criterion")?,
        guidelines: form.all_chosen("guideline")?,
        controller_decides: form.is_ticked("controller_decides"),
        single_practitioner: form.is_ticked("single_practitioner"),
        exemption: form.maybe_chosen("exemption")?,
    };
    let need = dpia::need(&screening, form.today);
    let consults = form.is_ticked("residual_high");
    let mut rules: Vec<_> = need.reasons.iter().map(|given| reason(form, given.key, given.law)).collect();
    if rules.is_empty() {
        rules.push(reason(form, "calculator-dpia-why-no", "GDPR 35(1)"));
    }
    if consults {
        rules.push(said(form, consultation(form), "GDPR 36(1), 36(2)"));
    }
    let hits = |count: usize, of: usize| format!("{count} / {of}");
    let marks = screening.criteria.iter().flat_map(|hit| doubts(form, dpia::criterion_provenance(*hit)));
    let marks = marks.chain(screening.triggers.iter().flat_map(|hit| doubts(form, dpia::trigger_provenance(*hit))));
    let marks = marks.chain(screening.guidelines.iter().flat_map(|hit| doubts(form, dpia::guideline_provenance(*hit))));
    Ok(Reply {
        main: form.label(need.answer.key()),
        class: tone(!need.answer.is_required()),
        facts: vec![
            (form.label("calculator-dpia-list-hits"), hits(screening.criteria.len(), Criterion::ALL.len())),
            (form.label("calculator-dpia-guideline-hits"), hits(screening.guidelines.len(), Guideline::ALL.len())),
            (form.label("calculator-dpia-consultation"), form.yes_or_no(consults)),
        ],
        rules,
        doubts: once(marks.collect()),
        json: json!({
            "required": need.answer.is_required(), "need": need.answer, "prior_consultation": consults,
            "reasons": need.reasons,
        }),
        ..Reply::default()
    })
}

/// Within how many weeks the authority answers, by the catalogue of periods.
fn consultation(form: &Form) -> String {
    let entry = periods::on(Code::Prior36, form.today);
    let weeks = |period: Option<Period>| match period {
        Some(Period::Weeks(weeks)) => i64::from(weeks),
        _ => 0,
    };
    let length = entry.and_then(|entry| match entry.length {
        Some(Length::Civil(period)) => Some(period),
        _ => None,
    });
    let extended = entry.and_then(periods::CataloguedPeriod::extended_length);
    let args = [("weeks", weeks(length).into()), ("extended", weeks(extended).into())];
    form.text.with("calculator-dpia-consult", &args)
}

const GATES: [&str; 5] =
    ["public_authority", "performs_its_task", "purpose_is_real_and_present", "purpose_is_lawful", "purpose_is_precise"];

pub fn interest_asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.section("interest-gates")];
    inputs.extend(GATES.map(|name| form.tick(name)));
    inputs.push(form.tick("less_intrusive_means_exist"));
    inputs.push(form.section("interest-balance"));
    inputs.push(form.select("impact", &["slight", "moderate", "serious"]));
    inputs.extend(
        ["revealing_data", "is_expected", "concerns_children", "safeguards", "can_opt_out"].map(|name| form.tick(name)),
    );
    inputs
}

pub fn interest(form: &Form) -> Outcome {
    let impact: Impact = form.chosen("impact")?;
    let test = Test {
        public_authority: form.is_ticked("public_authority"),
        performs_its_task: form.is_ticked("performs_its_task"),
        purpose_is_real_and_present: form.is_ticked("purpose_is_real_and_present"),
        purpose_is_lawful: form.is_ticked("purpose_is_lawful"),
        purpose_is_precise: form.is_ticked("purpose_is_precise"),
        less_intrusive_means_exist: form.is_ticked("less_intrusive_means_exist"),
        revealing_data: form.is_ticked("revealing_data"),
        is_expected: form.is_ticked("is_expected"),
        concerns_children: form.is_ticked("concerns_children"),
        impact,
        safeguards: form.is_ticked("safeguards"),
        can_opt_out: form.is_ticked("can_opt_out"),
    };
    let balance = legitimate_interest::assess(&test);
    let mut rules: Vec<_> = balance.reasons.iter().map(|said| reason(form, said.key, said.law)).collect();
    if rules.is_empty() {
        rules.push(reason(form, "calculator-interest-why-pass", "GDPR 6(1)(f)"));
    }
    let passes = balance.outcome != Balance::Fail;
    if passes {
        rules.push(reason(form, "calculator-interest-inform", "GDPR 13(1)(d), 14(2)(b), 21(4)"));
    }
    Ok(Reply {
        main: form.label(balance.outcome.key()),
        class: tone(passes),
        rules,
        doubts: doubts(form, legitimate_interest::provenance()),
        is_no: !passes,
        json: json!(balance),
        ..Reply::default()
    })
}

pub fn transfers_asks(form: &Form) -> Vec<Input> {
    let listed = territories().into_iter().map(str::to_owned).chain(["other".to_owned()]);
    vec![
        form.choose("territory", "territory-", listed),
        form.line("on", ("date", &form.today.to_string())),
        form.section("transfer-recipient"),
        form.tick("is_commercial"),
        form.tick("is_certified"),
        form.choose("personnel", "calculator-personnel-", Personnel::ALL.iter().map(word)),
        form.section("transfer-basis"),
        form.maybe_choose("safeguard", "calculator-safeguard-", Safeguard::ALL.iter().map(word)),
        form.choose("impact_assessment", "calculator-impact_assessment-", ImpactAssessment::ALL.iter().map(word)),
        form.maybe_choose("derogation", "calculator-derogation-", Derogation::ALL.iter().map(word)),
        form.tick("is_occasional"),
        form.tick("is_necessary"),
        form.tick("exercises_public_powers"),
    ]
}

pub fn transfers(form: &Form) -> Outcome {
    let on = form.day_or_today("on")?;
    let organisation = Organisation {
        is_commercial: form.is_ticked("is_commercial"),
        is_certified: form.is_ticked("is_certified"),
        personnel: form.maybe_chosen("personnel")?.unwrap_or_default(),
    };
    let territory = form.given("territory").to_owned();
    if territory.is_empty() {
        return Err(form.wrong("territory", "calculator-territory-expected"));
    }
    let intended = Transfer {
        territory,
        organisation,
        safeguard: form.maybe_chosen("safeguard")?,
        impact_assessment: form.maybe_chosen("impact_assessment")?.unwrap_or_default(),
        derogation: form.maybe_chosen("derogation")?,
        is_occasional: form.is_ticked("is_occasional"),
        is_necessary: form.is_ticked("is_necessary"),
        exercises_public_powers: form.is_ticked("exercises_public_powers"),
    };
    let outcome = transfer::assess(&intended, on);
    let decision = transfer::decision(&intended.territory, on);
    let mut facts = Vec::new();
    facts.extend(decision.map(|known| (form.label("calculator-transfer-decision"), known.decision.clone())));
    facts.extend(decision.map(|known| (form.label("calculator-transfer-scope"), scope(form, known))));
    facts.extend(outcome.until.map(|day| (form.label("calculator-transfer-until"), time::day(form.text, day))));
    Ok(Reply {
        main: form.label(outcome.verdict.key()),
        class: tone(outcome.verdict.allows()),
        facts,
        rules: outcome.reasons.iter().map(|said| reason(form, said.key, said.law)).collect(),
        doubts: decision.map(|known| doubts(form, &known.provenance)).unwrap_or_default(),
        table: Some(decisions(form, on)),
        is_no: !outcome.verdict.allows(),
        json: json!({
            "allowed": outcome.verdict.allows(), "verdict": outcome.verdict, "until": outcome.until,
            "decision": decision, "reasons": outcome.reasons,
        }),
    })
}

fn scope(form: &Form, decision: &transfer::Decision) -> String {
    form.label(&format!("calculator-transfer-scope-{}", word(&decision.scope)))
}

/// Every decision in force on a day.
fn decisions(form: &Form, on: jiff::civil::Date) -> Table {
    let headings = ["calculator-territory", "calculator-transfer-decision", "calculator-transfer-scope"];
    let mut table = Table::new(form, "calculator-transfer-decisions", &headings);
    for decision in transfer::decisions().iter().filter(|decision| decision.provenance.is_in_force(on)) {
        let country = form.label(&format!("territory-{}", decision.territory));
        let mark = decision.provenance.doubt().map(|doubt| law::doubt_shown(form.text, &doubt));
        table.push(vec![country, decision.decision.clone(), scope(form, decision)], mark);
    }
    table
}
