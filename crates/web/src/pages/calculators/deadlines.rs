//! Until when: a period, the answer to a request, the fee for one, the information of art. 14.

use jiff::civil::Date;
use rodowod_domain::information::{Exception, art14_due};
use rodowod_domain::references::doubt_of_deadline;
use rodowod_domain::request_clock::{
    Anchor, ClockParameters, Parameter, RequestClock, fee_confirmation_min, is_never_excessive,
};
use rodowod_domain::text::word;
use rodowod_domain::time_limit::{
    self, Limit, OutOfRange, PartOfMonth, Period, Regime, RuleApplied, non_continuous_limit, part_of_month_limit,
};
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input, Problems};
use super::reply::{Reply, calendar_doubts, once, reason, rules_json, shown, tone};
use crate::view::law::DoubtShown;
use crate::view::{deadline::rules, time};

pub fn deadline_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("event", ("date", &form.today.to_string())),
        form.line("count", ("number", "1")),
        form.select("unit", &["m", "d", "w", "y"]),
        form.select("regime", &["eu", "kc", "kpa"]),
        form.maybe_choose("part_of_month", "calculator-part_of_month-", PARTS.iter().map(|part| (*part).to_owned())),
        form.tick("non_continuous"),
    ]
}

const PARTS: [&str; 3] = ["beginning", "middle", "end"];

pub fn deadline(form: &Form) -> Outcome {
    let event = form.date("event")?;
    let regime: Regime = form.given("regime").parse().map_err(|_| form.wrong("regime", "problem-not-a-choice"))?;
    for name in ["part_of_month", "non_continuous"] {
        if regime != Regime::Kc && !form.given(name).is_empty() {
            return Err(form.wrong(name, "calculator-only-kc"));
        }
    }
    let part = match form.given("part_of_month") {
        "beginning" => Some(PartOfMonth::Beginning),
        "middle" => Some(PartOfMonth::Middle),
        "end" => Some(PartOfMonth::End),
        _ => None,
    };
    if let Some(part) = part {
        return Ok(by_limit(form, &part_of_month_limit(event, part)));
    }
    let (field, period) = period(form)?;
    let too_far = |_| form.wrong(field, OutOfRange::KEY);
    if form.is_ticked("non_continuous") {
        let mut reply = by_limit(form, &non_continuous_limit(event, period).map_err(too_far)?);
        reply.facts.push((
            form.label("calculator-days-stood-for"),
            form.text.count("calculator-days", period.non_continuous_days()),
        ));
        reply.json["days"] = json!(period.non_continuous_days());
        return Ok(reply);
    }
    Ok(by_limit(form, &time_limit::limit(event, period, regime).map_err(too_far)?))
}

/// On a page a number and a unit, on the command line both in one word.
fn period(form: &Form) -> Result<(&'static str, Period), Problems> {
    if form.has("period") {
        let period = form.given("period").parse().map_err(|_| form.wrong("period", "calculator-period-expected"))?;
        return Ok(("period", period));
    }
    let typed = format!("{}{}", form.given("count"), form.given("unit"));
    typed.parse().map(|period| ("count", period)).map_err(|_| form.wrong("count", "problem-not-a-number"))
}

pub fn by_limit(form: &Form, limit: &Limit) -> Reply {
    Reply {
        main: time::weekday(form.text, limit.last),
        facts: vec![(form.label("calculator-nominal"), time::weekday(form.text, limit.nominal))],
        rules: rules(form.text, &limit.rules),
        doubts: limit_doubts(form, "", limit),
        json: json!({ "nominal": limit.nominal, "last": limit.last, "rules": rules_json(form, &limit.rules) }),
        ..Reply::default()
    }
}

/// What is uncertain about the day itself, by the provision that sets it and the rules that made it.
pub fn limit_doubts(form: &Form, law: &str, limit: &Limit) -> Vec<DoubtShown> {
    let doubt = doubt_of_deadline(law, limit.rules.iter().map(|rule| rule.key));
    let mut doubts = shown(form, doubt);
    doubts.extend(calendar_doubts(form, &[limit.event, limit.last]));
    doubts
}

pub fn answer_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("received", ("date", &form.today.to_string())),
        form.line("asked", ("date", "")),
        form.line("clarified", ("date", "")),
        form.line("identity_asked", ("date", "")),
        form.line("identity_confirmed", ("date", "")),
        form.tick("extended"),
        form.tick("by_post"),
        form.select("anchor", &["period-end", "calendar-month-end"]),
    ]
}

pub fn answer(form: &Form) -> Outcome {
    let received = form.date("received")?;
    let anchor: Option<Anchor> = form.maybe_chosen("anchor")?;
    let clock = RequestClock {
        asked: form.maybe_date("asked")?,
        clarified: form.maybe_date("clarified")?,
        identity_asked: form.maybe_date("identity_asked")?,
        identity_confirmed: form.maybe_date("identity_confirmed")?,
        extended: form.is_ticked("extended"),
        by_post: form.is_ticked("by_post"),
        parameters: ClockParameters { anchor: anchor.unwrap_or_default(), ..ClockParameters::on(received) },
        ..RequestClock::received_on(received)
    };
    let due = clock.answer_due().map_err(|problem| form.wrong("received", problem.key()))?;
    let day = |date: Date| time::weekday(form.text, date);
    let mut facts = vec![
        (form.label("calculator-post-by"), day(due.post_by)),
        (form.label("calculator-extension-notice"), day(due.extension_notice.last)),
    ];
    facts.extend(due.suspend.map(|date| (form.label("calculator-suspend"), day(date))));
    facts.extend(due.restart.map(|date| (form.label("calculator-restart"), day(date))));
    let applied: Vec<RuleApplied> = due.answer.rules.iter().chain(&due.rules).copied().collect();
    let mut doubts = shown(form, doubt_of_deadline("GDPR 12(3)", applied.iter().map(|rule| rule.key)));
    doubts.extend(parameter_doubts(form, "postal_lead_days"));
    doubts.extend(calendar_doubts(form, &[received, due.answer.last]));
    let json = json!({
        "nominal": due.answer.nominal,
        "last": due.answer.last,
        "answer_due": due.answer.last,
        "extension_notice_due": due.extension_notice.last,
        "post_by": due.post_by,
        "suspend": due.suspend,
        "restart": due.restart,
        "rules": rules_json(form, &applied),
    });
    let rules = rules(form.text, &applied);
    Ok(Reply { main: day(due.answer.last), facts, rules, doubts: once(doubts), json, ..Reply::default() })
}

/// The mark of a default of the request clock.
fn parameter_doubts(form: &Form, name: &str) -> Vec<DoubtShown> {
    let entry = ClockParameters::sources().iter().find(|entry| entry.name == name);
    shown(form, entry.and_then(Parameter::doubt))
}

pub fn fee_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("delivered", ("date", &form.today.to_string())),
        form.line("received", ("date", "")),
        form.line("previous", ("date", "")),
    ]
}

/// How long a person has to confirm a fee, and whether one may be asked at all.
pub fn fee(form: &Form) -> Outcome {
    let delivered = form.date("delivered")?;
    let (received, previous) = (form.maybe_date("received")?, form.maybe_date("previous")?);
    if received.is_some_and(|received| received > delivered) {
        return Err(form.wrong("received", "calculator-fee-received-later"));
    }
    let limit = fee_confirmation_min(delivered, ClockParameters::on(delivered))
        .map_err(|_| form.wrong("delivered", OutOfRange::KEY))?;
    let mut reply = by_limit(form, &limit);
    reply.rules.push(reason(form, "calculator-fee-why", "GDPR 12(5); EDPB 01/2022 § 192"));
    reply.doubts.extend(parameter_doubts(form, "fee_confirmation_calendar_days"));
    reply.doubts = once(reply.doubts);
    let Some(previous) = previous else { return Ok(reply) };
    let received = received.ok_or_else(|| form.wrong("received", "calculator-fee-received-expected"))?;
    if previous > received {
        return Err(form.wrong("previous", "calculator-fee-previous-later"));
    }
    if !is_never_excessive(previous, received) {
        reply.json["never_excessive"] = json!(false);
        return Ok(reply);
    }
    Ok(Reply {
        main: form.label("calculator-fee-none"),
        class: tone(false),
        rules: vec![reason(form, "calculator-fee-never-excessive", "EDPB 01/2022 § 185")],
        is_no: true,
        json: json!({ "never_excessive": true, "nominal": null, "last": null, "rules": [] }),
        ..Reply::default()
    })
}

pub fn information_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("obtained", ("date", &form.today.to_string())),
        form.line("contact", ("date", "")),
        form.line("disclosure", ("date", "")),
        form.maybe_choose("exception", "information-exception-", Exception::ALL.iter().map(word)),
    ]
}

pub fn information(form: &Form) -> Outcome {
    let (contact, disclosure) = (form.maybe_date("contact")?, form.maybe_date("disclosure")?);
    let due = art14_due(form.date("obtained")?, contact, disclosure);
    let mut reply = by_limit(form, &due.map_err(|_| form.wrong("obtained", OutOfRange::KEY))?);
    reply.json["duty"] = json!(true);
    let Some(exception) = form.maybe_chosen::<Exception>("exception")? else { return Ok(reply) };
    Ok(Reply {
        main: form.label("calculator-information-no-duty"),
        class: "done",
        rules: vec![reason(form, exception.key(), exception.law())],
        is_no: true,
        json: json!({ "duty": false, "exception": exception, "law": exception.law() }),
        ..Reply::default()
    })
}
