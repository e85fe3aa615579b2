//! What a document lacks article by article, whether the record must be kept, whether a consent holds, which right
//! somebody has.

use std::collections::BTreeMap;

use rodowod_domain::completeness::{Consent, Demand, Document, Force, Item, Missing};
use rodowod_domain::records_duty::{self, Controller, must_keep_record};
use rodowod_domain::rights::{self, Applicability, Basis, Right};
use rodowod_domain::text::{from_word, word};
use serde_json::{Value, json};

use super::Outcome;
use super::form::{Form, Input, Problems};
use super::reply::{Reply, Table, doubts, reason, said, tone};
use crate::view::law;

pub fn completeness_asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.choose("document", "document-", Document::ALL.into_iter().map(Document::name))];
    let document = Document::from_name(form.given("document")).unwrap_or(Document::ALL[0]);
    for demand in demands(document) {
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

/// What is asked of the document; only a notice that adds to an earlier one names it.
fn demands(document: Document) -> impl Iterator<Item = &'static Demand> {
    let is_asked =
        move |demand: &&Demand| document == Document::SupplementaryNotice || demand.field != "first_notice_reference";
    document.demands().iter().filter(is_asked)
}

/// The items that somebody fills in, as the command line prints them.
pub fn blank(form: &Form) -> Result<Value, Problems> {
    let document: Document = form.chosen("document")?;
    Ok(demands(document)
        .map(|demand| (demand.field.to_owned(), json!(false)))
        .collect::<serde_json::Map<_, _>>()
        .into())
}

pub fn completeness(form: &Form) -> Outcome {
    let document: Document = form.chosen("document")?;
    let given = if form.has("items") { items_of_json(form, document)? } else { items_of_page(form, document) };
    let missing = document.missing(&given).map_err(|_| form.wrong("document", "problem-not-a-choice"))?;
    let all = demands(document).count();
    let main = if missing.is_empty() {
        form.label("calculator-completeness-whole")
    } else {
        form.text.count("calculator-completeness-missing", missing.len() as u64)
    };
    let rules: Vec<_> = missing.iter().map(|open| reason(form, &open.key(), open.article)).collect();
    let name =
        |open: &Missing| json!({ "field": open.field, "article": open.article, "text": form.label(&open.key()) });
    let named: Vec<Value> = missing.iter().map(name).collect();
    Ok(Reply {
        main,
        class: tone(missing.is_empty()),
        facts: vec![
            (form.label("calculator-document"), form.label(&document.key())),
            (form.label("calculator-completeness-met"), format!("{} / {all}", all.saturating_sub(missing.len()))),
        ],
        rules,
        is_no: !missing.is_empty(),
        json: json!({ "complete": missing.is_empty(), "missing": named }),
        ..Reply::default()
    })
}

fn items_of_page(form: &Form, document: Document) -> BTreeMap<String, Item> {
    let item = |field: &str| from_word(form.given(&format!("item_{field}"))).unwrap_or_default();
    demands(document).map(|demand| (demand.field.to_owned(), item(demand.field))).collect()
}

/// A document for programs: each item true, false or one of the words.
fn items_of_json(form: &Form, document: Document) -> Result<BTreeMap<String, Item>, Problems> {
    let stated: BTreeMap<String, Value> =
        serde_json::from_str(form.given("items")).map_err(|_| form.wrong("items", "calculator-items-expected"))?;
    let at = |field: &str, key: &str| {
        let field = field.chars().take(FIELD_SHOWN).collect::<String>();
        vec![("items".to_owned(), form.text.with(key, &[("field", field.into())]))]
    };
    let mut given = BTreeMap::new();
    for (field, value) in stated {
        if !document.demands().iter().any(|demand| demand.field == field) {
            return Err(at(&field, "calculator-items-unknown"));
        }
        let item = match &value {
            Value::Bool(is_there) => Some(Item::from(*is_there)),
            Value::String(word) => from_word(word),
            _ => None,
        };
        let item = item.ok_or_else(|| at(&field, "calculator-items-word"))?;
        given.insert(field, item);
    }
    Ok(given)
}

/// The most of a name that is repeated in a sentence.
const FIELD_SHOWN: usize = 60;

pub fn record_duty_asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.line("employs", ("number", ""))];
    inputs.extend(["is_risky", "is_only_occasional", "has_special_data"].map(|name| form.tick(name)));
    inputs
}

/// Art. 30(5): who need not keep the record of processing activities.
pub fn record_duty(form: &Form) -> Outcome {
    let controller = Controller {
        employs: form.number_within("employs", 0..=1_000_000)?,
        is_risky: form.is_ticked("is_risky"),
        is_only_occasional: form.is_ticked("is_only_occasional"),
        has_special_data: form.is_ticked("has_special_data"),
    };
    let must = must_keep_record(&controller, form.today);
    let below = i64::from(records_duty::fewer_persons_than(form.today));
    let sentence = form.text.with("calculator-record-duty-why", &[("persons", below.into())]);
    Ok(Reply {
        main: form.label(if must { "calculator-record-duty-yes" } else { "calculator-record-duty-no" }),
        class: tone(true),
        rules: vec![said(form, sentence, "GDPR 30(5)")],
        doubts: doubts(form, records_duty::provenance(form.today)),
        is_no: !must,
        json: json!({ "must_keep": must, "fewer_persons_than": below }),
        ..Reply::default()
    })
}

const CONSENT_SHOWN: [&str; 4] = ["text_version", "purpose", "capacity", "freely_given"];

pub fn consent_asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![
        form.line("given_at", ("datetime-local", "")),
        form.line("withdrawn_at", ("datetime-local", "")),
        form.line("at", ("datetime-local", "")),
        form.section("shown"),
    ];
    inputs.extend(CONSENT_SHOWN.map(|name| {
        let mut input = form.tick(name);
        input.label = form.label(&format!("missing-{}", name.replace('_', "-")));
        input
    }));
    inputs
}

/// Whether a consent holds at a moment.
pub fn consent(form: &Form) -> Outcome {
    let (given, withdrawn) = (form.instant("given_at")?, form.maybe_instant("withdrawn_at")?);
    if withdrawn.as_ref().is_some_and(|withdrawn| *withdrawn < given) {
        return Err(form.wrong("withdrawn_at", "calculator-consent-withdrawn-earlier"));
    }
    let at = form.instant("at")?;
    let shown = |name: &str| Item::from(form.is_ticked(name));
    let consent = Consent {
        text_version: shown("text_version"),
        purpose: shown("purpose"),
        capacity: shown("capacity"),
        freely_given: shown("freely_given"),
        ..Consent::default()
    };
    let withdrawn = withdrawn.map(|withdrawn| withdrawn.timestamp());
    let is_valid = consent.is_valid_at(at.timestamp(), given.timestamp(), withdrawn);
    let mut rules = Vec::new();
    if at < given {
        rules.push(reason(form, "calculator-consent-not-yet", "GDPR 4(11)"));
    }
    if withdrawn.is_some_and(|withdrawn| withdrawn <= at.timestamp()) {
        rules.push(reason(form, "calculator-consent-withdrawn", "GDPR 7(3)"));
    }
    let open = CONSENT_SHOWN.into_iter().filter(|name| !form.is_ticked(name));
    let absent = |name: &str| form.label(&format!("missing-{}", name.replace('_', "-")));
    rules.extend(open.map(|name| {
        let sentence = form.text.with("calculator-consent-lacks", &[("item", absent(name).into())]);
        said(form, sentence, "GDPR 7(1)")
    }));
    if is_valid {
        rules.push(reason(form, "calculator-consent-why", "GDPR 4(11), 7(3)"));
    }
    Ok(Reply {
        main: form.label(if is_valid { "calculator-consent-yes" } else { "calculator-consent-no" }),
        class: tone(is_valid),
        rules,
        is_no: !is_valid,
        json: json!({ "valid": is_valid }),
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
    // Art. 21(2)-(3): an objection to direct marketing needs no grounds and admits no balancing.
    if form.is_ticked("direct_marketing") {
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
