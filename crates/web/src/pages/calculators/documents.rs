//! What a document lacks article by article, which right somebody has, how long a record is kept.

use std::collections::BTreeMap;

use rodowod_domain::completeness::{Document, Force, Item};
use rodowod_domain::retention::{self, ArchiveConsent, Counting, Hold, HoldReason, Period, Rule};
use rodowod_domain::rights::{self, Applicability, Basis, Right};
use rodowod_domain::text::{from_word, word};
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input};
use super::reply::{Reply, Table, doubts, once, reason, said, tone};
use crate::view::law;
use crate::view::time;

pub fn completeness_asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.choose("document", "document-", Document::ALL.into_iter().map(Document::name))];
    let document = Document::from_name(form.given("document")).unwrap_or(Document::ALL[0]);
    for demand in document.demands() {
        let items = match demand.force {
            Force::Always => vec!["absent", "present"],
            Force::WhereApplicable => vec!["absent", "present", "not-applicable"],
        };
        let name = format!("item_{}", demand.field);
        let mut input = form.choose(&name, "calculator-item-", items.into_iter().map(str::to_owned));
        input.label = form.label(&demand.key());
        input.hint = Some(law::shown(form.text, demand.article));
        inputs.push(input);
    }
    inputs
}

pub fn completeness(form: &Form) -> Outcome {
    let document: Document = form.chosen("document")?;
    let mut given: BTreeMap<String, Item> = BTreeMap::new();
    for demand in document.demands() {
        let typed = form.given(&format!("item_{}", demand.field));
        given.insert(demand.field.to_owned(), from_word(typed).unwrap_or_default());
    }
    let missing = document.missing(&given).map_err(|_| form.wrong("document", "problem-not-a-choice"))?;
    let all = document.demands().len();
    let main = if missing.is_empty() {
        form.label("calculator-completeness-whole")
    } else {
        form.text.count("calculator-completeness-missing", missing.len() as u64)
    };
    let rules: Vec<_> = missing.iter().map(|open| reason(form, &open.key(), open.article)).collect();
    Ok(Reply {
        main,
        class: tone(missing.is_empty()),
        facts: vec![
            (form.label("calculator-document"), form.label(&document.key())),
            (form.label("calculator-completeness-met"), format!("{} / {all}", all.saturating_sub(missing.len()))),
        ],
        rules,
        is_no: !missing.is_empty(),
        json: json!({ "complete": missing.is_empty(), "missing": missing }),
        ..Reply::default()
    })
}

pub fn rights_asks(form: &Form) -> Vec<Input> {
    vec![
        form.choose("basis", "rights-basis-", Basis::ALL.iter().map(word)),
        form.maybe_choose("right", "rights-right-", Right::ALL.iter().map(word)),
        form.tick("direct_marketing"),
    ]
}

pub fn rights(form: &Form) -> Outcome {
    let basis: Basis = form.chosen("basis")?;
    let right: Option<Right> = form.maybe_chosen("right")?;
    let headings = ["calculator-right", "calculator-right-answer", "calculator-period-law"];
    let mut table = Table::new(form, "calculator-rights-title", &headings);
    let mut answers = Vec::new();
    let mut rules = Vec::new();
    for asked in Right::ALL.into_iter().filter(|known| right.is_none_or(|right| right == *known)) {
        let answer = rights::applies(asked, basis);
        let (key, law) = match answer {
            Applicability::Yes { law } => ("calculator-yes", law),
            Applicability::No { key, law } | Applicability::Conditional { key, law } => (key, law),
        };
        let name = form.label(&format!("rights-right-{}", word(&asked)));
        table.push(vec![name.clone(), form.label(key), law::shown(form.text, law)], None);
        rules.push(said(form, format!("{name}: {}", form.label(key)), law));
        answers.push(json!({ "right": asked, "applicability": answer }));
    }
    if form.is_ticked("direct_marketing") && rights::objection_is_absolute(true) {
        rules.push(reason(form, "calculator-rights-marketing", "GDPR 21(2), 21(3)"));
    }
    if right == Some(Right::Erasure) {
        rules.push(reason(form, "calculator-rights-refusals", "GDPR 17(3)"));
        rules.extend(rights::refusals().iter().map(|refusal| reason(form, &refusal.key(), &refusal.law)));
    }
    let main = match right.map(|right| rights::applies(right, basis)) {
        None => form.label("calculator-rights-all"),
        Some(Applicability::Yes { .. }) => form.label("calculator-right-yes"),
        Some(Applicability::No { .. }) => form.label("calculator-right-no"),
        Some(Applicability::Conditional { .. }) => form.label("calculator-right-conditional"),
    };
    let is_no = matches!(right.map(|right| rights::applies(right, basis)), Some(Applicability::No { .. }));
    Ok(Reply {
        main,
        class: tone(!is_no),
        rules: if right.is_some() || form.is_ticked("direct_marketing") { rules } else { Vec::new() },
        table: right.is_none().then_some(table),
        doubts: doubts(form, rights::matrix_provenance()),
        is_no,
        json: json!({ "basis": basis, "rights": answers }),
        ..Reply::default()
    })
}

pub fn retention_asks(form: &Form) -> Vec<Input> {
    vec![
        form.choose("record", "retention-", retention::all().iter().map(|rule| rule.id.clone())),
        form.line("from_day", ("date", &form.today.to_string())),
        form.line("own_years", ("number", "")),
        form.line("on", ("date", &form.today.to_string())),
        form.maybe_choose("hold", "retention-hold-", HoldReason::ALL.iter().map(word)),
        form.select("archive", &["not-needed", "missing", "given"]),
    ]
}

pub fn retention(form: &Form) -> Outcome {
    let trigger = form.date("from_day")?;
    let on = form.day_or_today("on")?;
    let known = retention::rule_on(form.given("record"), trigger);
    let mut rule: Rule = known.ok_or_else(|| form.wrong("record", "problem-not-a-choice"))?.clone();
    let is_own = !form.given("own_years").is_empty();
    if is_own {
        rule.period = Some(Period::Years(form.number("own_years")?));
    }
    let expiry =
        retention::expiry(&rule, trigger).ok_or_else(|| form.wrong("own_years", "calculator-retention-own-period"))?;
    let hold: Option<HoldReason> = form.maybe_chosen("hold")?;
    let holds: Vec<Hold> = hold.map(|reason| Hold { reason, from: trigger, released: None }).into_iter().collect();
    let consent: ArchiveConsent = form.maybe_chosen("archive")?.unwrap_or_default();
    let disposal = retention::disposal(&expiry, &holds, consent, on);
    let day = |date| time::weekday(form.text, date);
    let how = match rule.counting {
        Counting::YearEnd => "calculator-retention-why-year-end",
        Counting::Anniversary => "calculator-retention-why-anniversary",
        Counting::Event => "calculator-retention-why-event",
    };
    let bound = format!("calculator-retention-why-{}", word(&rule.bound));
    let law = rule.law.clone();
    let mut rules = vec![reason(form, how, &law), reason(form, &bound, &law)];
    rules.extend(hold.map(|_| reason(form, "calculator-retention-why-hold", "GDPR 17(3)(e), 18")));
    Ok(Reply {
        main: day(expiry.last_day_kept),
        facts: vec![
            (form.label("calculator-retention-counted-from"), form.label(&rule.trigger_key())),
            (form.label("calculator-retention-disposal-day"), day(expiry.first_disposal_day)),
            (form.label("calculator-retention-close"), day(expiry.close_from)),
            (form.label("calculator-retention-state"), form.label(disposal.key())),
        ],
        rules,
        doubts: if is_own { Vec::new() } else { once(doubts(form, &rule.provenance)) },
        json: json!({ "expiry": expiry, "disposal": disposal, "rule": rule }),
        ..Reply::default()
    })
}
