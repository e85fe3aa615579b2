//! Children: who may act for them, who may pick them up, who may learn of them.
//!
//! A child's day of birth is typed and nowhere kept.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rodowod_domain::minors::{
    self, Actor, Answer, Authority, Collector, Confidence, Matter, Person, Pickup, Question, Scope, Threshold, Verdict,
    disclose_30a, recipient_since, recipients,
};
use rodowod_domain::provenance::{Certainty, Doubt};
use rodowod_domain::secrecy::{self, Ground};
use rodowod_domain::text::word;
use rodowod_domain::time_limit::{Period, Regime, age_on, limit};
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input, Problems};
use super::reply::{Reply, doubts, once, reason, rules_json, shown, tone};
use crate::view::deadline;
use crate::view::time;

pub fn acting_asks(form: &Form) -> Vec<Input> {
    vec![
        form.choose("actor", "minors-actor-", Actor::ALL.into_iter().map(|actor| actor.name().to_owned())),
        form.choose("matter", "minors-matter-", Matter::ALL.iter().map(word)),
        form.line("born", ("date", "")),
        form.line("on", ("date", &form.today.to_string())),
        form.tick("parents_disagree"),
        form.tick("is_authorised"),
        form.tick("is_married"),
        form.tick("is_incapacitated"),
    ]
}

pub fn acting(form: &Form) -> Outcome {
    let on = form.day_or_today("on")?;
    let person = Person {
        birth: form.date("born")?,
        is_married: form.is_ticked("is_married"),
        is_incapacitated: form.is_ticked("is_incapacitated"),
    };
    if person.is_married && !Threshold::Marriage.is_reached(person.birth, on) {
        return Err(form.wrong("is_married", "calculator-too-young-to-marry"));
    }
    let age = age_on(person.birth, on).ok_or_else(|| form.wrong("born", "calculator-born-later"))?;
    let actor = Actor::from_name(form.given("actor")).ok_or_else(|| form.wrong("actor", "problem-not-a-choice"))?;
    let matter: Matter = form.chosen("matter")?;
    let answer = minors::who_may(&Question {
        actor,
        matter,
        person,
        on,
        parents_disagree: form.is_ticked("parents_disagree"),
        is_authorised: form.is_ticked("is_authorised"),
    });
    let mut reply = by_answer(form, &answer);
    reply.facts.push((form.label("calculator-age"), form.text.count("calculator-years", age.into())));
    let judged = judged_by(matter);
    let mut marks: Vec<_> = judged.iter().flat_map(|threshold| doubts(form, threshold.provenance(on))).collect();
    if matter == Matter::PatientConsent && age < u32::from(Threshold::PatientConsent.years(on)) {
        // Own help from 13 was passed and stopped: the age itself is certain, what may become of it is not.
        marks.extend(shown(form, Doubt::of(Certainty::Unsettled, Some("own-psychological-help"))));
    }
    reply.doubts = once(marks);
    for threshold in [Threshold::LimitedCapacity, Threshold::OnlineServiceConsent, Threshold::FullCapacity] {
        let years = u32::from(threshold.years(on));
        if let Ok(day) = rodowod_domain::time_limit::reaches_age_on(person.birth, years)
            && day > on
        {
            let label = form.label(&format!("minors-threshold-{}", word(&threshold)));
            reply.facts.push((label, time::day(form.text, day)));
        }
    }
    Ok(reply)
}

/// The ages that bear on an answer.
fn judged_by(matter: Matter) -> Vec<Threshold> {
    let own = match matter {
        Matter::PatientConsent => Some(Threshold::PatientConsent),
        Matter::OnlineServiceConsent => Some(Threshold::OnlineServiceConsent),
        Matter::ImageConsent => Some(Threshold::ImageConsent),
        _ => None,
    };
    own.into_iter().chain([Threshold::LimitedCapacity, Threshold::FullCapacity]).collect()
}

fn by_answer(form: &Form, answer: &Answer) -> Reply {
    let mut main = form.label(answer.verdict.key());
    if let Verdict::AllowWithin(scope) = answer.verdict {
        main = form.label(scope_key(scope));
    }
    let evidence = answer.evidence.map(|key| (form.label("calculator-evidence"), form.label(key)));
    let is_no = matches!(answer.verdict, Verdict::Deny | Verdict::NeedsHuman);
    Reply {
        main,
        class: tone(!is_no),
        facts: evidence.into_iter().collect(),
        rules: vec![reason(form, answer.reason, answer.law)],
        is_no,
        json: json!({ "decision": answer }),
        ..Reply::default()
    }
}

fn scope_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Judgment => "minors-scope-judgment",
        Scope::CourtAppointment => "minors-scope-court-appointment",
        Scope::EverydayCare => "minors-scope-everyday-care",
        Scope::PowerOfAttorney => "minors-scope-power-of-attorney",
        Scope::Authorisation => "minors-scope-authorisation",
        Scope::TogetherWithRepresentative => "minors-scope-together-with-representative",
        Scope::FittingInformation => "minors-scope-fitting-information",
    }
}

const COLLECTORS: [&str; 7] =
    ["authorised", "parent", "parent-limited", "parent-suspended", "parent-deprived", "parent-forbidden", "unknown"];

pub fn pickup_asks(form: &Form) -> Vec<Input> {
    vec![
        form.select("collector", &COLLECTORS),
        form.tick("identity_checked"),
        form.line("on", ("date", &form.today.to_string())),
        form.section("pickup-authorisation"),
        form.line("valid_from", ("date", "")),
        form.line("valid_to", ("date", "")),
        form.line("withdrawn", ("date", "")),
        form.line("collector_born", ("date", "")),
    ]
}

pub fn pickup(form: &Form) -> Outcome {
    let parent = |authority, is_forbidden| Collector::Parent { authority, is_forbidden };
    let collector = match form.given("collector") {
        "authorised" => Collector::Authorised {
            from: form.date("valid_from")?,
            to: form.maybe_date("valid_to")?,
            withdrawn: form.maybe_date("withdrawn")?,
            birth: form.maybe_date("collector_born")?,
        },
        "parent" => parent(Authority::Full, false),
        "parent-limited" => parent(Authority::Limited, false),
        "parent-suspended" => parent(Authority::Suspended, false),
        "parent-deprived" => parent(Authority::Deprived, false),
        "parent-forbidden" => parent(Authority::Full, true),
        "unknown" => Collector::Unknown,
        _ => return Err(form.wrong("collector", "problem-not-a-choice")),
    };
    let identity_checked = form.is_ticked("identity_checked");
    let answer = minors::pickup(&Pickup { collector, identity_checked, on: form.day_or_today("on")? });
    Ok(by_answer(form, &answer))
}

pub fn disclosure_asks(form: &Form) -> Vec<Input> {
    let known = recipients(form.today).map(|recipient| recipient.id.clone());
    vec![
        form.choose("recipient", "recipient-", known),
        form.line("asked_on", ("date", &form.today.to_string())),
        form.maybe_choose("secrecy", "secrecy-", secrecy::Kind::ALL.iter().map(word)),
        form.ticks("ground", "secrecy-ground-", Ground::ALL.iter().map(word)),
        form.maybe_choose("consent_of", "calculator-consent_of-", ["pupil", "parent"].map(str::to_owned).into_iter()),
        form.line("born", ("date", "")),
    ]
}

pub fn disclosure(form: &Form) -> Outcome {
    let asked_on = form.date("asked_on")?;
    let recipient = recipients(asked_on).find(|known| known.id == form.given("recipient"));
    let recipient = recipient.ok_or_else(|| match recipient_since(form.given("recipient")) {
        None => form.wrong("recipient", "problem-not-a-choice"),
        Some(since) => {
            let since = [("day", time::day(form.text, since).into())];
            vec![("asked_on".to_owned(), form.text.with("calculator-recipient-not-yet", &since))]
        }
    })?;
    let kind: Option<secrecy::Kind> = form.maybe_chosen("secrecy")?;
    let grounds = grounds(form, kind, asked_on)?;
    let lifted = kind.map(|kind| secrecy::lifted_by(kind, &grounds, asked_on));
    let is_open = lifted.as_ref().is_none_or(|lifted| !lifted.is_empty());
    let mut rules = vec![reason(form, &recipient.rule_key(), &recipient.law)];
    let mut marks = doubts(form, &recipient.provenance);
    if let Some(kind) = kind {
        let entry = kind.on(asked_on);
        let key = if is_open { "calculator-secrecy-lifted" } else { "calculator-secrecy-stands" };
        rules.push(reason(form, key, &entry.law));
        marks.extend(doubts(form, &entry.provenance));
    }
    let mut facts = vec![(form.label("calculator-recipient"), form.label(&recipient.key()))];
    let due = recipient.answer_days.and_then(|days| limit(asked_on, Period::Days(days.into()), Regime::Kpa).ok());
    if let Some(due) = &due {
        facts.push((form.label("calculator-answer-by"), time::weekday(form.text, due.last)));
        rules.extend(deadline::rules(form.text, &due.rules));
    }
    let reckoned = due.as_ref().map(|due| due.rules.clone()).unwrap_or_default();
    Ok(Reply {
        main: form.label(if is_open { "calculator-disclosure-yes" } else { "calculator-disclosure-no" }),
        class: tone(is_open),
        facts,
        rules,
        doubts: once(marks),
        is_no: !is_open,
        json: json!({
            "allowed": is_open, "recipient": recipient.id, "law": recipient.law, "answer_by": due.map(|due| due.last),
            "secrecy": kind, "lifted_by": lifted, "rules": rules_json(form, &reckoned),
        }),
        ..Reply::default()
    })
}

/// What lifts the secrecy. The confidence of a school is lifted by consent only where the right person gave it: the pupil
/// from 18 on, the parent before.
fn grounds(form: &Form, kind: Option<secrecy::Kind>, on: Date) -> Result<BTreeSet<Ground>, Problems> {
    let mut grounds: BTreeSet<Ground> = form.all_chosen("ground")?;
    let is_asked = !form.given("born").is_empty() || !form.given("consent_of").is_empty();
    if kind != Some(secrecy::Kind::School) || !grounds.contains(&Ground::Consent) || !is_asked {
        return Ok(grounds);
    }
    let born = form.date("born")?;
    if born > on {
        return Err(form.wrong("born", "calculator-born-later"));
    }
    let consent = Confidence {
        pupil_consents: form.given("consent_of") == "pupil",
        parent_consents: form.given("consent_of") == "parent",
        ..Confidence::default()
    };
    if !disclose_30a(&consent, born, on) {
        grounds.remove(&Ground::Consent);
    }
    Ok(grounds)
}
