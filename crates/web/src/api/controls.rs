//! The policy over the API: every control with its state, one with its evidence and history, the year, and waivers.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use jiff::civil::Date;
use rodowod_domain::control::{About, Evidence, Policy, State};
use rodowod_domain::record::Refusal;
use rodowod_engine::controls::{self, Line, Person, Standing};
use rodowod_engine::records::Failure;
use rodowod_engine::versioned::Version;
use serde_json::{Value, json};

use super::{Caller, problem};
use crate::error::{Answer, Fault};
use crate::text::Text;
use crate::view::standing;
use crate::visit::{Pairs, first};

pub async fn list(caller: Caller, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let by = caller.by(&slug).await?;
    let board = controls::board(caller.engine(), &by).await?;
    let (area, state) = (first(&pairs, "area"), first(&pairs, "state"));
    let fits = |standing: &&Standing| {
        (area.is_empty() || standing.control.area == area) && (state.is_empty() || standing.state.name() == state)
    };
    let counts: serde_json::Map<String, Value> =
        standing::STATES.iter().map(|name| ((*name).to_owned(), Value::from(board.count(name)))).collect();
    let shown: Vec<Value> = board.standings.iter().filter(fits).map(|standing| brief(caller.text, standing)).collect();
    Ok(Json(
        json!({ "day": by.actor.today.to_string(), "presets": board.presets, "counts": counts, "controls": shown }),
    )
    .into_response())
}

/// `?on=2026-03-03` asks how the control stood on that day.
pub async fn show(caller: Caller, Path((slug, key)): Path<(String, String)>, Query(pairs): Query<Pairs>) -> Answer {
    let by = caller.by(&slug).await?;
    let (standing, lines) = controls::control(caller.engine(), &by, &key).await?;
    let mut shown = brief(caller.text, &standing);
    shown["evidence"] = standing.answer.evidence.iter().map(|piece| evidence(caller.text, piece)).collect();
    shown["history"] = lines.iter().map(line).collect();
    if let Ok(day) = first(&pairs, "on").parse::<Date>() {
        let stood = controls::stood_on(caller.engine(), &by, &key, day).await?;
        shown["on"] = json!({ "day": day.to_string(), "state": stood.map(|line| line.state) });
    }
    Ok(Json(shown).into_response())
}

pub async fn trend(caller: Caller, Path(slug): Path<String>) -> Answer {
    let by = caller.by(&slug).await?;
    let points = controls::trend(caller.engine(), &by).await?;
    let points = points.iter().map(|point| json!({ "day": point.day.to_string(), "counts": point.counts }));
    Ok(Json(json!({ "points": points.collect::<Vec<_>>() })).into_response())
}

/// `{"reason": "…"}` signs that the control does not concern the institution.
pub async fn waive(caller: Caller, Path((slug, key)): Path<(String, String)>, body: Bytes) -> Answer {
    let by = caller.by(&slug).await?;
    let said: Value = serde_json::from_slice(&body).map_err(|_| Fault::BadRequest("error-not-json"))?;
    match controls::waive(caller.engine(), &by, &key, said["reason"].as_str().unwrap_or_default()).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problem::invalid(caller.text, &problems)),
        Err(failure) => Err(failure.into()),
    }
}

pub async fn lift(caller: Caller, Path((slug, key)): Path<(String, String)>) -> Answer {
    let by = caller.by(&slug).await?;
    controls::lift(caller.engine(), &by, &key).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The lists of duties as they stand for the caller.
pub async fn duties(caller: Caller, Path(slug): Path<String>) -> Answer {
    let by = caller.by(&slug).await?;
    let duties = controls::duties(caller.engine(), &by, &caller.account.login).await?;
    let language = caller.text.language.code();
    let shown = duties.iter().map(|duties| {
        json!({
            "list": duties.list,
            "title": caller.text.get(&format!("checklist-{}", duties.list)),
            "statements": duties.controls.iter().map(|control| control.statement(language)).collect::<Vec<_>>(),
            "confirmed_on": duties.confirmed_on.map(|day| day.to_string()),
            "holds_until": duties.holds_until.map(|day| day.to_string()),
            "asked": duties.is_asked,
        })
    });
    Ok(Json(json!({ "checklists": shown.collect::<Vec<_>>() })).into_response())
}

/// The caller declares that the list is known and followed.
pub async fn acknowledge(caller: Caller, Path((slug, list)): Path<(String, String)>) -> Answer {
    let by = caller.by(&slug).await?;
    let person = Person { login: &caller.account.login, name: &caller.account.name };
    controls::acknowledge(caller.engine(), &by, (&list, caller.text.language.code()), person).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The policy in force with its values, and every version before it.
pub async fn policy(caller: Caller, Path(slug): Path<String>) -> Answer {
    let by = caller.by(&slug).await?;
    let adopted = controls::adopted(caller.engine(), &by).await?;
    let version = |one: &Version<Policy>| json!({ "version": one.version, "policy": one.value, "by": one.by, "at": one.at.to_string(), "entry": one.entry });
    Ok(Json(json!({
        "in_force": adopted.in_force.as_ref().map(version),
        "parameters": adopted.values,
        "versions": adopted.versions.iter().map(version).collect::<Vec<_>>(),
    }))
    .into_response())
}

/// Adopts a version: the same names as in the TOML file.
pub async fn adopt(caller: Caller, Path(slug): Path<String>, body: Bytes) -> Answer {
    let by = caller.by(&slug).await?;
    let policy: Policy = serde_json::from_slice(&body).map_err(|_| Fault::BadRequest("error-not-json"))?;
    let problems = controls::adopt(caller.engine(), &by, policy).await?;
    if problems.is_empty() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(problem::invalid(caller.text, &problems))
}

fn brief(text: Text, standing: &Standing) -> Value {
    let control = standing.control;
    let on = match standing.state {
        State::AtRisk { on } => Some(on.to_string()),
        _ => None,
    };
    json!({
        "key": control.key,
        "area": control.area,
        "statement": control.statement(text.language.code()),
        "kind": control.kind,
        "role": control.role,
        "law": control.law,
        "rules": control.rules,
        "check": control.check_name(),
        "waits_for": control.waits_for,
        "state": standing.state.name(),
        "at_risk_on": on,
        "since": standing.since.map(|since| since.to_string()),
        "seen": standing.answer.seen,
        "faults": standing.answer.faults,
        "not_applicable": standing.waiver.as_ref().map(|waiver| json!({
            "reason": waiver.reason, "by": waiver.by, "since": waiver.since.to_string(), "entry": waiver.entry,
        })),
    })
}

fn evidence(text: Text, piece: &Evidence) -> Value {
    let about = match &piece.about {
        About::Record { register, number } => json!({ "register": register, "number": number }),
        About::Account { login } => json!({ "account": login }),
        About::Control { key } => json!({ "control": key }),
        About::Office => Value::Null,
    };
    json!({ "state": piece.state.name(), "about": about, "key": piece.key, "message": standing::sentence(text, piece) })
}

fn line(line: &Line) -> Value {
    json!({
        "since": line.since.to_string(),
        "state": line.state,
        "at_risk_on": line.day.map(|day| day.to_string()),
        "seen": line.seen,
        "faults": line.faults,
    })
}
