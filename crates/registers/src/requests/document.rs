//! What the reply to a request says of this record: the letter that its stage calls for.
//!
//! An object with `register` and `number` stands for the title of that record; whoever prints puts it in.

use rodowod_domain::field::Money;
use rodowod_domain::register::Moment;
use serde_json::{Value, json};

use super::{
    FeeBasis, InactionGround, KeptGround, RefusalGround, Request, RequestChannel, RequestKind, RequestOutcome,
};

pub fn reply(request: &Request, at: &Moment) -> Value {
    let lines = request.address.as_deref().unwrap_or_default().lines().filter(|line| !line.trim().is_empty());
    let told = request.recipients.iter().filter(|row| row.told_on.is_some()).map(|row| &row.recipient);
    json!({
        "addressee": {
            "name": request.proxy.as_ref().unwrap_or(&request.requester),
            "address_lines": lines.collect::<Vec<_>>(),
            "email": request.email,
        },
        "on_behalf": request.proxy.as_ref().map(|_| &request.requester),
        "reference": request.answer_reference,
        "received_on": request.received,
        "received_via": channel(request.channel),
        "rights": [right(request.kind)],
        "asked": request.subject,
        "outcome": outcome(request, at.state),
        "explanation": request.answer_summary,
        "decisions": decisions(request),
        "recipients_told": told.collect::<Vec<_>>(),
        "refusal": refusal(request),
        "retention": {
            "provision": request.kept_provision, "until": request.kept_until,
            "reasons": request.kept_ground.and(request.outcome_reasons.as_ref()),
        },
        "extension": request.extension_notice_on.map(|_| {
            json!({ "until": request.answer_due, "reasons": request.extension_reason })
        }),
        "clarification": clarification(request, at.state),
        "fee": fee(request),
        "activities": request.activities.iter().map(|link| json!({ "register": "processing-activities", "number": link }))
            .collect::<Vec<_>>(),
    })
}

/// Before there is an outcome the letter tells of what the clock waits for.
fn outcome(request: &Request, state: &str) -> Option<&'static str> {
    match (request.outcome, request.inaction_ground) {
        (Some(RequestOutcome::Fulfilled), _) => Some("fulfilled"),
        (Some(RequestOutcome::Partly), _) => Some("partly"),
        (Some(RequestOutcome::KeptByLaw), _) => Some("kept-by-law"),
        (Some(RequestOutcome::NoAction), Some(InactionGround::NoDataHeld)) => Some("no-data"),
        (Some(RequestOutcome::Refused | RequestOutcome::NoAction), _) => Some("refused"),
        (None, _) if matches!(state, "identity" | "clarification") => Some("clarification"),
        (None, _) if request.fee_notice_on.is_some() && request.fee_paid_on.is_none() => Some("fee"),
        (None, _) if request.extension_notice_on.is_some() => Some("extended"),
        (None, _) => None,
    }
}

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
    if !matches!(request.outcome, Some(RequestOutcome::Refused | RequestOutcome::NoAction | RequestOutcome::Partly)) {
        return None;
    }
    let ground = request.refusal_ground.map(refusal_ground);
    let ground = ground.or(request.inaction_ground.map(inaction_ground)).or(request.kept_ground.map(kept_ground));
    Some(json!({ "ground": ground, "reasons": request.outcome_reasons }))
}

fn clarification(request: &Request, state: &str) -> Option<Value> {
    match state {
        "identity" => Some(json!({ "about": "identity", "questions": [request.identity_facts] })),
        "clarification" => Some(json!({ "about": "scope", "questions": [request.question] })),
        _ => None,
    }
}

fn fee(request: &Request) -> Option<Value> {
    let basis = match request.fee_basis? {
        FeeBasis::FurtherCopy => "further-copy",
        FeeBasis::Excessive => "excessive",
    };
    Some(json!({
        "amount": request.fee.map(zlotys), "basis": basis, "calculation": request.fee_reasons,
        "pay_by": request.fee_confirm_by, "withdraw_by": request.fee_confirm_by, "account": request.fee_account,
    }))
}

fn zlotys(Money(grosze): Money) -> String {
    format!("{},{:02} zł", grosze / 100, grosze % 100)
}

fn channel(channel: RequestChannel) -> &'static str {
    match channel {
        RequestChannel::Email => "email",
        RequestChannel::Letter => "post",
        RequestChannel::InPerson => "in-person",
        RequestChannel::ElectronicDelivery => "edelivery",
        RequestChannel::Epuap => "epuap",
        RequestChannel::Phone => "phone",
        RequestChannel::Journal | RequestChannel::Other => "form",
    }
}

fn right(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Access | RequestKind::Copy => "access",
        RequestKind::Rectification => "rectification",
        RequestKind::Erasure => "erasure",
        RequestKind::Restriction => "restriction",
        RequestKind::Portability => "portability",
        RequestKind::Objection => "objection",
        RequestKind::ConsentWithdrawal => "withdrawal",
        RequestKind::AutomatedDecision => "automated-decision",
    }
}

fn refusal_ground(ground: RefusalGround) -> &'static str {
    match ground {
        RefusalGround::ManifestlyUnfounded => "manifestly-unfounded",
        RefusalGround::Excessive => "excessive",
    }
}

fn inaction_ground(ground: InactionGround) -> &'static str {
    match ground {
        InactionGround::IdentityNotConfirmed => "identity",
        InactionGround::NotIdentifiable => "not-identifiable",
        InactionGround::NoMandate => "no-mandate",
        InactionGround::NoDataHeld | InactionGround::RightDoesNotApply => "no-ground",
    }
}

fn kept_ground(ground: KeptGround) -> &'static str {
    match ground {
        KeptGround::LegalDuty => "legal-obligation",
        KeptGround::PublicTask => "public-task",
        KeptGround::LegalClaims => "legal-claims",
        KeptGround::Archiving => "archiving",
        KeptGround::PublicHealth => "public-health",
        KeptGround::FreedomOfExpression => "expression",
        KeptGround::OverridingGrounds => "compelling-grounds",
        KeptGround::Contract => "no-ground",
    }
}
