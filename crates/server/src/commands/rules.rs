//! The policy as controls: what covers the rules, and how each control stands.

use rodowod_domain::control::{About, Evidence, State};
use rodowod_engine::access;
use rodowod_engine::controls::{self, Board, Standing};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::command_line::LogPlace;
use crate::{composition, printing};

pub fn coverage() -> Answer {
    let coverage = controls::coverage(&rodowod_registers::controls::controls(printing::forms));
    let by_kind: serde_json::Map<String, Value> = coverage
        .by_kind
        .iter()
        .map(|(kind, of)| ((*kind).to_owned(), json!({ "total": of.total, "covered": of.covered, "live": of.live })))
        .collect();
    let json = json!({
        "total": coverage.total,
        "covered": coverage.covered,
        "live": coverage.live,
        "by_kind": by_kind,
        "missing": coverage.missing,
        "waiting": coverage.waiting,
    });
    let mut lines = vec![format!("{} rules, {} covered, {} live", coverage.total, coverage.covered, coverage.live)];
    lines.extend(
        coverage.by_kind.iter().map(|(kind, of)| format!("{kind:9} {:4} {:4} {:4}", of.total, of.covered, of.live)),
    );
    lines.extend(coverage.waiting.iter().map(|(module, rules)| format!("waiting for {module}: {}", rules.join(", "))));
    lines.extend(coverage.missing.iter().map(|rule| format!("not covered: {rule}")));
    if coverage.missing.is_empty() { Answer::yes(json, lines.join("\n")) } else { Answer::no(json, lines.join("\n")) }
}

pub async fn status(place: LogPlace) -> anyhow::Result<Answer> {
    let engine = composition::open(&place.place).await?;
    let institution = composition::institution(&engine, place.institution.as_deref()).await?;
    let by = access::program(institution, engine.clock.now());
    let board = controls::board(&engine, &by).await.map_err(anyhow::Error::from)?;
    let json = json!({
        "institution": by.institution.slug,
        "day": by.actor.today.to_string(),
        "presets": board.presets,
        "counts": counts(&board),
        "controls": board.standings.iter().map(standing).collect::<Vec<_>>(),
    });
    let lines: Vec<String> = board
        .standings
        .iter()
        .map(|standing| format!("{:14} {}", standing.state.name(), standing.control.key))
        .collect();
    Ok(Answer::yes(json, lines.join("\n")))
}

fn counts(board: &Board) -> Value {
    let names = ["kept", "at-risk", "broken", "not-applicable", "waiting"];
    let counted = names.map(|name| (name.to_owned(), Value::from(board.count(name))));
    Value::Object(counted.into_iter().collect())
}

fn standing(standing: &Standing) -> Value {
    let on = match standing.state {
        State::AtRisk { on } => Some(on.to_string()),
        _ => None,
    };
    json!({
        "key": standing.control.key,
        "area": standing.control.area,
        "kind": standing.control.kind,
        "role": standing.control.role,
        "law": standing.control.law,
        "rules": standing.control.rules,
        "state": standing.state.name(),
        "on": on,
        "since": standing.since.map(|since| since.to_string()),
        "check": standing.control.check_name(),
        "waits_for": standing.control.waits_for,
        "not_applicable_because": standing.waiver.as_ref().map(|waiver| &waiver.reason),
        "seen": standing.answer.seen,
        "faults": standing.answer.faults,
        "evidence": standing.answer.evidence.iter().map(evidence).collect::<Vec<_>>(),
    })
}

fn evidence(piece: &Evidence) -> Value {
    let about = match &piece.about {
        About::Record { register, number } => json!({ "register": register, "number": number }),
        About::Account { login } => json!({ "account": login }),
        About::Control { key } => json!({ "control": key }),
        About::Office => Value::Null,
    };
    let args: serde_json::Map<String, Value> =
        piece.args.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.as_str()))).collect();
    json!({ "state": piece.state.name(), "about": about, "key": piece.key, "args": args })
}
