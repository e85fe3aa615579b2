//! What the reply to a request says of this record: the letter that its stage calls for.

use rodowod_domain::field::Money;
use rodowod_domain::register::Moment;
use serde_json::{Value, json};

use super::{InactionGround, Request, RequestOutcome};
use crate::printed::{code, known, title};

pub fn reply(request: &Request, at: &Moment) -> Value {
    let lines = request.address.as_deref().unwrap_or_default().lines().filter(|line| !line.trim().is_empty());
    let told = request.recipients.iter().filter(|row| row.told_on.is_some()).map(|row| &row.recipient);
    let activities = request.activities.iter().map(|link| title("processing-activities", *link));
    known(json!({
        "addressee": {
            "name": request.proxy.as_ref().unwrap_or(&request.requester),
            "address_lines": lines.collect::<Vec<_>>(),
            "email": request.email,
        },
        "on_behalf": request.proxy.as_ref().map(|_| &request.requester),
        "reference": request.answer_reference,
        "received_on": request.received,
        "received_via": code(request.channel),
        "rights": [code(request.kind)],
        "asked": request.subject,
        "outcome": outcome(request, at.state),
        "explanation": request.answer_summary,
        "decisions": decisions(request),
        "recipients_told": told.collect::<Vec<_>>(),
        "refusal": refusal(request),
        "retention": retention(request),
        "extension": request.extension_notice_on.map(|_| {
            let reasons = &request.extension_reason;
            json!({ "ground": code(request.extension_ground), "until": request.answer_due, "reasons": reasons })
        }),
        "clarification": clarification(request, at.state),
        "fee": fee(request),
        "activities": activities.collect::<Vec<_>>(),
    }))
}

/// Before there is an outcome the letter tells of what the clock waits for.
fn outcome(request: &Request, state: &str) -> Value {
    match request.outcome {
        Some(RequestOutcome::NoAction) if request.inaction_ground == Some(InactionGround::NoDataHeld) => {
            "no-data".into()
        }
        Some(outcome) => code(outcome),
        None if matches!(state, "identity" | "clarification") => "clarification".into(),
        None if request.fee_notice_on.is_some() && request.fee_paid_on.is_none() => "fee".into(),
        None if request.extension_notice_on.is_some() => "extended".into(),
        None => Value::Null,
    }
}

/// Of a request fulfilled in part, both parts.
fn decisions(request: &Request) -> Vec<Value> {
    if request.outcome != Some(RequestOutcome::Partly) {
        return Vec::new();
    }
    let withheld = if request.kept_ground.is_some() { "kept-by-law" } else { "refused" };
    vec![
        json!({ "matter": request.answer_summary, "outcome": "fulfilled" }),
        json!({ "matter": request.outcome_reasons, "outcome": withheld }),
    ]
}

fn refusal(request: &Request) -> Option<Value> {
    let ground = match request.outcome? {
        RequestOutcome::Fulfilled | RequestOutcome::KeptByLaw => return None,
        RequestOutcome::Refused => code(request.refusal_ground),
        RequestOutcome::Partly => code(request.kept_ground),
        RequestOutcome::NoAction => request.inaction_ground.map_or(Value::Null, |ground| match ground {
            InactionGround::IdentityNotConfirmed => "identity".into(),
            InactionGround::NotIdentifiable | InactionGround::NoMandate => code(ground),
            InactionGround::NoDataHeld | InactionGround::RightDoesNotApply => "no-ground".into(),
        }),
    };
    Some(json!({ "ground": ground, "reasons": request.outcome_reasons }))
}

fn retention(request: &Request) -> Option<Value> {
    let (provision, until) = (&request.kept_provision, &request.kept_until);
    let ground = code(request.kept_ground?);
    Some(json!({ "ground": ground, "provision": provision, "until": until, "reasons": request.outcome_reasons }))
}

fn clarification(request: &Request, state: &str) -> Option<Value> {
    match state {
        "identity" => Some(json!({ "about": "identity", "questions": [request.identity_facts] })),
        "clarification" => Some(json!({ "about": "scope", "questions": [request.question] })),
        _ => None,
    }
}

fn fee(request: &Request) -> Option<Value> {
    let basis = code(request.fee_basis?);
    Some(json!({
        "amount": request.fee.map(zlotys), "basis": basis, "calculation": request.fee_reasons,
        "pay_by": request.fee_confirm_by, "withdraw_by": request.fee_confirm_by, "account": request.fee_account,
    }))
}

fn zlotys(Money(grosze): Money) -> String {
    format!("{},{:02} zł", grosze / 100, grosze % 100)
}
