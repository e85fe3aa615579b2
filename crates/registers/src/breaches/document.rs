//! What the notification to the authority says of this record (art. 33(3)), in the order of the authority's form.

use jiff::Timestamp;
use rodowod_domain::hours;
use rodowod_domain::register::Moment;
use serde_json::{Value, json};

use super::{Breach, NoticeKind, PersonsDecision, Risk, clock};
use crate::printed::{code, codes, known, title};

pub fn notification(breach: &Breach, at: &Moment) -> Value {
    let others = breach.processors.iter();
    let others = others.map(|link| json!({ "name": title("processors", *link), "role": "processor" }));
    let is_supplement = breach.notice_kind == Some(NoticeKind::Supplementary);
    known(json!({
        "kind": code(breach.notice_kind),
        "first_report": is_supplement.then(|| json!({
            "reference": breach.case_number, "date": breach.reported_at.map(day),
        })),
        "supplement_by": breach.phases.iter().filter(|phase| phase.sent_on.is_none()).map(|phase| phase.due).min(),
        "notifier": { "others": others.collect::<Vec<_>>() },
        "time": time(breach, at),
        "nature": {
            "description": breach.description,
            "place": breach.place,
            "systems": breach.systems,
            "ways": codes(&breach.how),
            "losses": codes(&breach.nature),
            "origin": code(breach.source),
            "intent": code(breach.intent),
        },
        "numbers": { "persons": breach.persons, "records": breach.records },
        "data": { "categories": codes(&breach.data_categories), "description": breach.data_description },
        "persons": { "categories": codes(&breach.person_categories), "description": breach.person_description },
        "measures_before": breach.measures_before,
        "consequences": {
            "kinds": codes(&breach.consequences),
            "description": breach.effects,
            "high_risk": breach.risk.map(|risk| risk == Risk::High),
            "assessment": breach.risk_reasons,
            "severity": breach.severity_score,
        },
        "remedies": remedies(breach),
        "cross_border": {
            "concerns": breach.is_cross_border,
            "states": breach.cross_border_states.iter().collect::<Vec<_>>(),
        },
    }))
}

fn time(breach: &Breach, at: &Moment) -> Value {
    let sent = breach.reported_at.unwrap_or(at.now);
    json!({
        "aware_at": moment(breach.aware_at),
        "discovered": breach.discovery,
        "processor_notified_at": breach.processor_told_at.map(moment),
        "started_at": breach.started_at.map(moment),
        "ended_at": breach.ended_at.map(moment),
        "continuing": breach.is_continuing,
        "late": clock::report_due(breach).is_some_and(|due| sent > due),
        "delay_reasons": breach.delay_reason,
    })
}

fn remedies(breach: &Breach) -> Value {
    let communicated = match (breach.persons_told_on, breach.persons_decision) {
        (Some(_), Some(PersonsDecision::TellPublicly)) => Some("publicly"),
        (Some(_), _) => Some("yes"),
        (None, Some(PersonsDecision::DoNotTell)) => Some("no"),
        (None, Some(_)) => Some("planned"),
        (None, None) => None,
    };
    json!({
        "communicated": communicated,
        "date": breach.persons_told_on,
        "number": breach.persons_told,
        "channel": breach.persons_channel,
        "content": breach.persons_notice,
        "exception": code(breach.persons_exception),
        "exception_reasons": breach.persons_reasons,
        "end": breach.measures_taken,
        "mitigate": breach.measures_limiting,
        "prevent": breach.measures_planned,
    })
}

/// The wall clock of Warsaw to the minute, as the form asks for it.
fn moment(instant: Timestamp) -> String {
    instant.to_zoned(hours::warsaw()).strftime("%Y-%m-%dT%H:%M").to_string()
}

fn day(instant: Timestamp) -> String {
    instant.to_zoned(hours::warsaw()).date().to_string()
}
