//! Every deadline has its one button: a move that exists, or the form of the record.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::date};
use rodowod_domain::authorisation::Actor;
use rodowod_domain::field::{Body, Era, Field, Kind, Problem};
use rodowod_domain::record::{Edit, Record, Refusal, When, decide};
use rodowod_domain::register::AnyRegister;
use rodowod_registers::REGISTERS;
use serde_json::Value;

/// The deadlines of a register by their labels; a label with more behind it is that of a field.
fn named(slug: &str) -> BTreeSet<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/pl");
    let texts = std::fs::read_to_string(format!("{root}/{slug}.ftl")).unwrap_or_default();
    let prefix = format!("{slug}-deadline-");
    let names = texts.lines().filter_map(|line| Some(line.split_once(" =")?.0.strip_prefix(&prefix)?.to_owned()));
    let register = REGISTERS.iter().find(|register| register.slug() == slug).unwrap();
    names.filter(|name| register.field(&format!("deadline_{}", name.replace('-', "_"))).is_none()).collect()
}

#[test]
fn every_deadline_says_by_which_move_it_is_met() {
    let mut wrong = Vec::new();
    for register in REGISTERS {
        let told: BTreeSet<String> = register.duties().iter().map(|(name, _)| (*name).to_owned()).collect();
        let named = named(register.slug());
        for name in named.symmetric_difference(&told) {
            wrong.push(format!("{}: {name}", register.slug()));
        }
        for (name, steps) in register.duties() {
            for step in steps.iter().filter(|step| register.workflow().find(step).is_none()) {
                wrong.push(format!("{}: {name} is met by {step}, which is no move", register.slug()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_duty_is_met_by_the_first_move_that_is_open_where_the_record_stands() {
    let requests = REGISTERS.iter().find(|register| register.slug() == "requests").unwrap();
    let step = |state| requests.fulfilling("answer", state).map(|step| step.name);
    assert_eq!(step("received"), Some("start"));
    assert_eq!(step("identity"), Some("confirm-identity"));
    assert_eq!(step("in-progress"), Some("answer"));
    assert_eq!(step("closed"), None);
    let transfers = REGISTERS.iter().find(|register| register.slug() == "transfers").unwrap();
    assert!(transfers.fulfilling("basis", "running").is_none(), "that is written into the record");
}

/// A year after the sample was written: everything is filled in from the round before, and all that comes again is due.
fn a_year_later(state: &str) -> (Record, When<'_>) {
    let now: Timestamp = "2027-12-01T09:00:00Z".parse().unwrap();
    let created_at = "2026-11-22T09:00:00Z".parse().unwrap();
    let record = Record { number: 1, state: state.to_owned(), version: 2, draft: false, created_at, body: Body::new() };
    (record, When::from(now))
}

/// What is wrong with the button of a duty: pressed without a word it leaves the duty as it was, or is refused.
fn dead_button(register: &dyn AnyRegister, record: &Record, name: &str) -> Option<String> {
    let (mut record, when) = (record.clone(), a_year_later("").1);
    for _ in register.workflow().moves {
        let open = register.deadlines(&record.body, &record.at(when)).into_iter().find(|one| one.name == name)?;
        let step = register.fulfilling(name, &record.state).filter(|_| !open.met)?;
        if step.asks_reason || !step.asked(&record.body).is_empty() {
            return None;
        }
        let edit = Edit::Take { step: step.name.to_owned(), fields: Body::new(), reason: String::new(), seen: None };
        let change = match decide(register, Some(&record), edit, (&Actor::program(1, date(2027, 12, 1)), when)) {
            Ok(change) => change,
            Err(refusal) => return Some(format!("{} is refused: {refusal:?}", step.name)),
        };
        let after = change.deadlines.iter().find(|one| one.name == name);
        if after.is_some_and(|after| !after.met && after.due == open.due) && change.state == record.state {
            return Some(format!("{} changes nothing", step.name));
        }
        record = Record { state: change.state, version: change.version, body: change.body, ..record };
    }
    None
}

#[test]
fn the_button_of_a_duty_meets_it_or_asks_for_something() {
    let mut wrong = Vec::new();
    for register in REGISTERS {
        for state in register.workflow().states {
            let (record, when) = a_year_later(state.name);
            let body = register.derive(&register.sample(), &record.at(when));
            let record = Record { body, ..record };
            for deadline in register.deadlines(&record.body, &record.at(when)) {
                let dead = dead_button(*register, &record, deadline.name);
                wrong.extend(dead.map(|dead| format!("{} {}: {}: {dead}", register.slug(), state.name, deadline.name)));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// What somebody types on the page of a move: the answers of the sample, done today, and what is still to come next year.
fn typed(fields: &[Field], body: &Body) -> Body {
    let answer = |field: &Field| {
        let today = matches!((field.kind, field.era), (Kind::Date, Era::Past)).then(|| Value::from("2027-12-01"));
        let value = body.get(field.name).cloned().or(today.clone())?;
        Some(match (field.kind, value) {
            (Kind::Date, _) => today.unwrap_or_else(|| "2028-12-01".into()),
            (Kind::Timestamp, _) => "2027-12-01T08:30:00Z".into(),
            (Kind::Rows(columns), Value::Array(rows)) => {
                let rows = rows.iter().filter_map(Value::as_object);
                rows.map(|row| Value::Object(typed(columns, row))).collect()
            }
            (_, value) => value,
        })
    };
    let said = fields.iter().filter(|field| !field.derived);
    said.filter_map(|field| Some((field.name.to_owned(), answer(field)?))).collect()
}

/// Takes the move of a duty with everything that its page asks for filled in. What is wrong with it: it is refused for
/// something that the page does not show, or leaves the duty as it was.
fn filled_in(register: &dyn AnyRegister, record: &Record, name: &str) -> Option<String> {
    let when = a_year_later("").1;
    let due = |body: &Body| {
        let all = register.deadlines(body, &record.at(when));
        all.into_iter().find(|one| one.name == name && !one.met).map(|one| one.due)
    };
    let before = due(&record.body)?;
    let step = register.fulfilling(name, &record.state)?;
    let shown: Vec<&str> = step.fields().collect();
    let said = typed(register.fields(), &register.sample());
    let fields = said.into_iter().filter(|(name, _)| shown.contains(&name.as_str())).collect();
    let edit = Edit::Take { step: step.name.to_owned(), fields, reason: "bo tak".to_owned(), seen: None };
    match decide(register, Some(record), edit, (&Actor::program(1, date(2027, 12, 1)), when)) {
        // One more row may be one of several that are awaited.
        Ok(change) if step.adds.is_empty() && change.state == record.state && due(&change.body) == Some(before) => {
            Some(format!("{} leaves it as it was", step.name))
        }
        Ok(_) => None,
        Err(Refusal::Invalid(problems)) => {
            let root = |problem: &Problem| problem.field.split('.').next().unwrap_or_default().to_owned();
            let hidden: BTreeSet<String> =
                problems.iter().map(root).filter(|name| !shown.contains(&name.as_str())).collect();
            (!hidden.is_empty())
                .then(|| format!("{} is refused for {hidden:?}, which its page does not show", step.name))
        }
        Err(refusal) => Some(format!("{}: {refusal:?}", step.name)),
    }
}

/// One press, one page: nobody is sent elsewhere for a field first.
#[test]
fn the_page_of_a_duty_asks_for_all_that_it_takes_to_meet_it() {
    let (mut wrong, mut tried) = (BTreeSet::new(), 0);
    for register in REGISTERS {
        for state in register.workflow().states {
            let (record, when) = a_year_later(state.name);
            let mut body = register.sample();
            open_everything(register.fields(), &mut body);
            // Rows with which the record leaves this state are not there before.
            for step in register.workflow().moves_from(state.name).filter(|step| !step.to.is_empty()) {
                body.remove(step.adds);
            }
            let body = register.derive(&body, &record.at(when));
            if !register.check(&body, &record.at(when)).is_empty() {
                continue;
            }
            let record = Record { body, ..record };
            for (name, _) in register.duties() {
                tried += 1;
                let found = filled_in(*register, &record, name);
                wrong.extend(found.map(|found| format!("{} {}: {name}: {found}", register.slug(), state.name)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(tried > 150, "only {tried} duties were looked at");
}

/// What a closed record still owes has a move of its own, or the next record of the series takes it over.
#[test]
fn a_closed_record_owes_nothing_that_nobody_can_do() {
    let mut wrong = Vec::new();
    for register in REGISTERS {
        for state in register.workflow().states.iter().filter(|state| state.closed) {
            let (record, when) = a_year_later(state.name);
            let mut body = register.sample();
            open_everything(register.fields(), &mut body);
            if let Some(next) = register.repeats() {
                body.insert(next.to_owned(), 1.into());
            }
            let at = record.at(when);
            let owed = register.deadlines(&register.derive(&body, &at), &at).into_iter().filter(|one| !one.met);
            let owed = owed.filter(|one| register.fulfilling(one.name, state.name).is_none());
            wrong.extend(owed.map(|one| format!("{} {}: {}", register.slug(), state.name, one.name)));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Takes out of a body every day on which something was done, in its rows too: all that was planned is still to be done.
fn open_everything(fields: &[Field], body: &mut Body) {
    for field in fields {
        if field.era == Era::Past && !field.required && matches!(field.kind, Kind::Date | Kind::Timestamp) {
            body.remove(field.name);
        }
        if let (Kind::Rows(columns), Some(Value::Array(rows))) = (field.kind, body.get_mut(field.name)) {
            rows.iter_mut().filter_map(Value::as_object_mut).for_each(|row| open_everything(columns, row));
        }
    }
}

/// What is left to do in a closed case is done where it stands, without opening the case again, and then is owed no more.
#[test]
fn a_measure_left_in_a_closed_record_is_done_by_its_own_move() {
    let owner = serde_json::json!("Cezary Modelowy");
    let row = |done: Option<&str>| serde_json::json!([{ "what": "Drugi składnik", "owner": owner, "due": "2027-11-01", "done_on": done }]);
    for (slug, state, rows, duty, step) in [
        ("breaches", "closed", "actions", "action", "plan-actions"),
        ("dpias", "approved", "measures", "measure", "record-measures"),
    ] {
        let register = *REGISTERS.iter().find(|register| register.slug() == slug).unwrap();
        let (record, when) = a_year_later(state);
        let mut body = register.sample();
        body.insert(rows.to_owned(), row(None));
        let record = Record { body: register.derive(&body, &record.at(when)), ..record };
        let owed = |body: &Body| {
            let all = register.deadlines(body, &record.at(when));
            all.into_iter().filter(|one| one.name == duty && !one.met).count()
        };
        assert_eq!(owed(&record.body), 1, "{slug}");
        assert_eq!(register.fulfilling(duty, state).map(|step| step.name), Some(step), "{slug}");
        let fields = Body::from_iter([(rows.to_owned(), row(Some("2027-11-30")))]);
        let edit = Edit::Take { step: step.to_owned(), fields, reason: String::new(), seen: None };
        let change = decide(register, Some(&record), edit, (&Actor::program(1, date(2027, 12, 1)), when)).unwrap();
        assert_eq!((change.state.as_str(), owed(&change.body)), (state, 0), "{slug}");
    }
}

/// The review after it asks for what expires; the one that is settled does not ask a second time.
#[test]
fn a_settled_review_leaves_its_duty_to_the_next_one() {
    let register = *REGISTERS.iter().find(|register| register.slug() == "retention-reviews").unwrap();
    let open = |state: &str| {
        let (record, when) = a_year_later(state);
        let mut body = register.sample();
        open_everything(register.fields(), &mut body);
        body.remove("deletion");
        let at = record.at(when);
        let due = register.deadlines(&register.derive(&body, &at), &at).into_iter().filter(|one| !one.met);
        due.map(|one| one.name).collect::<Vec<_>>()
    };
    assert!(open("called").contains(&"expiry"));
    assert_eq!(open("settled"), Vec::<&str>::new());
    assert_eq!(open("cancelled"), Vec::<&str>::new());
}

/// Art. 19: a request is not closed while somebody who got the data has not heard of the change.
#[test]
fn a_request_is_closed_only_when_nobody_waits_to_be_told() {
    let register = *REGISTERS.iter().find(|register| register.slug() == "requests").unwrap();
    let (record, when) = a_year_later("answered");
    let mut body = register.sample();
    body.extend(Body::from_iter([
        ("kind".to_owned(), "Rectification".into()),
        ("outcome".to_owned(), "Fulfilled".into()),
        ("no_recipients".to_owned(), false.into()),
        ("recipients".to_owned(), serde_json::json!([{ "recipient": "poradnia" }])),
    ]));
    let held =
        serde_json::json!([{ "register": "Visitors", "number": 1, "fate": "Rectified", "correction": "pisownia" }]);
    body.insert("held".to_owned(), held);
    for name in ["recipients_exception", "fee_basis", "nothing_held"] {
        body.remove(name);
    }
    body.insert("carried_out_by".to_owned(), "dyrektor".into());
    let record = Record { body: register.derive(&body, &record.at(when)), ..record };
    let close = |told: Option<&str>| {
        let rows = serde_json::json!([{ "recipient": "poradnia", "told_on": told }]);
        let fields = Body::from_iter([("recipients".to_owned(), rows)]);
        let edit = Edit::Take { step: "close".to_owned(), fields, reason: String::new(), seen: None };
        decide(register, Some(&record), edit, (&Actor::program(1, date(2027, 12, 1)), when))
    };
    let refused = format!("{:?}", close(None).unwrap_err());
    assert!(refused.contains("problem-recipients-not-told"), "{refused}");
    let change = close(Some("2027-11-30")).unwrap();
    let recipients = change.deadlines.iter().find(|one| one.name == "recipients").unwrap();
    assert!(change.state == "closed" && recipients.met);
}
