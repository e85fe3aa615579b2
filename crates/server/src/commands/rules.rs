//! The policy as controls: what covers the rules, and how each control stands.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use rodowod_domain::control::{About, Evidence, Policy, State, differences};
use rodowod_domain::record::Refusal;
use rodowod_engine::access;
use rodowod_engine::controls::{self, Board, Standing};
use rodowod_engine::records::Failure;
use rodowod_web::print::Desk;
use rodowod_web::text::Text;
use rodowod_web::{Printer, pack};
use serde_json::{Value, json};

use crate::answer::{Answer, WrongUse};
use crate::command_line::{LogPlace, Parameters};
use crate::composition;
use crate::failure::Mistake;
use crate::printing::{self, Typesetter};

pub fn coverage(text: Text) -> Answer {
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
    let counted = |kind: &str, (total, covered, live): (usize, usize, usize)| {
        let counts = [("total", total), ("covered", covered), ("live", live)];
        let counts = counts.map(|(name, count)| (name, count.to_string().into()));
        let args: Vec<_> = counts.into_iter().chain([("kind", kind.to_owned().into())]).collect();
        text.with("rules-counted", &args)
    };
    let mut lines = vec![counted(&text.get("rules-all"), (coverage.total, coverage.covered, coverage.live))];
    lines.extend(
        coverage
            .by_kind
            .iter()
            .map(|(kind, of)| counted(&text.get(&format!("control-kind-{kind}")), (of.total, of.covered, of.live))),
    );
    lines.extend(coverage.waiting.iter().map(|(module, rules)| {
        let module = text.get(&format!("module-{module}")).into_owned();
        text.with("rules-waiting", &[("module", module.into()), ("rules", rules.join(", ").into())])
    }));
    lines.extend(coverage.missing.iter().map(|rule| text.with("rules-missing", &[("rule", rule.as_str().into())])));
    if coverage.missing.is_empty() { Answer::yes(json, lines.join("\n")) } else { Answer::no(json, lines.join("\n")) }
}

pub async fn status(place: LogPlace, text: Text) -> anyhow::Result<Answer> {
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
        .map(|standing| {
            let state = text.get(&format!("standing-{}", standing.state.name()));
            format!("{state:14} {:32} {}", standing.control.key, standing.control.statement(text.language.code()))
        })
        .collect();
    Ok(Answer::yes(json, lines.join("\n")))
}

/// The set of parameters: printed, compared with another file, or adopted from one.
pub async fn parameters(asked: Parameters, text: Text) -> anyhow::Result<Answer> {
    let engine = composition::open(&asked.log.place).await?;
    let institution = composition::institution(&engine, asked.log.institution.as_deref()).await?;
    let by = access::program(institution, engine.clock.now());
    let adopted = controls::adopted(&engine, &by).await.map_err(anyhow::Error::from)?;
    if let Some(file) = &asked.adopt {
        let problems = controls::adopt(&engine, &by, read(file)?).await.map_err(anyhow::Error::from)?;
        let told: Vec<Value> =
            problems.iter().map(|problem| json!({ "field": problem.field, "code": problem.key })).collect();
        let lines: Vec<String> =
            problems.iter().map(|problem| format!("{}: {}", problem.field, text.problem(problem))).collect();
        let json = json!({ "adopted": problems.is_empty(), "problems": told });
        return Ok(match problems.is_empty() {
            true => Answer::yes(json, text.get("rules-adopted").into_owned()),
            false => Answer::no(json, lines.join("\n")),
        });
    }
    if let Some(file) = &asked.compare {
        let apart = differences(&adopted.values, &read(file)?.parameters);
        let lines: Vec<String> =
            apart.iter().map(|one| format!("{}: {} | {}", one.name, one.ours, one.theirs)).collect();
        let json = json!({ "same": apart.is_empty(), "differences": apart });
        return Ok(match apart.is_empty() {
            true => Answer::yes(json, text.get("rules-same").into_owned()),
            false => Answer::no(json, lines.join("\n")),
        });
    }
    let current = adopted.in_force.map(|version| version.value).unwrap_or_default();
    let whole = Policy { parameters: adopted.values, ..current };
    let text = whole.to_toml().map_err(anyhow::Error::msg)?;
    Ok(Answer::yes(serde_json::to_value(&whole)?, text))
}

/// Everything for an inspection, in one file.
pub async fn evidence(
    place: LogPlace,
    (only, volume_records, output): (Vec<String>, usize, PathBuf),
    text: Text,
) -> anyhow::Result<Answer> {
    let engine = composition::open(&place.place).await?;
    let institution = composition::institution(&engine, place.institution.as_deref()).await?;
    let by = access::program(institution, engine.clock.now());
    let printer: Arc<dyn Printer> = Arc::new(Typesetter);
    if let Some(unknown) = only.iter().find(|slug| engine.register(slug).is_none()) {
        let known: Vec<&str> = engine.registers().iter().map(|register| register.slug()).collect();
        return Err(Mistake::new("operator-no-register")
            .with("register", unknown)
            .with("known", known.join(", "))
            .into());
    }
    let desk = Desk { engine: &engine, by: &by, text };
    let asked = pack::Asked { only: &only, volume_records };
    let file = std::fs::File::options().read(true).write(true).create(true).truncate(true).open(&output);
    let file = file.with_context(|| output.display().to_string())?;
    let packed = match pack::assemble(desk, &printer, asked, &file).await {
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let said: Vec<String> = problems.iter().map(|problem| text.problem(problem)).collect();
            std::fs::remove_file(&output).with_context(|| output.display().to_string())?;
            return Ok(Answer::no(json!({ "problems": said }), said.join("\n")));
        }
        packed => packed?,
    };
    let json = json!({
        "file": output, "bytes": file.metadata()?.len(), "registers": packed.registers, "records": packed.records,
        "volumes": packed.volumes, "kept_in": packed.kept_in,
    });
    let counts = [
        ("registers", (packed.registers as u64).into()),
        ("records", (packed.records as u64).into()),
        ("file", output.display().to_string().into()),
    ];
    Ok(Answer::yes(json, text.with("rules-evidence", &counts)))
}

fn read(file: &std::path::Path) -> anyhow::Result<Policy> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    Policy::from_toml(&text).map_err(|error| WrongUse(format!("{}: {error}", file.display())).into())
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
        "evidence": standing.answer.evidence.iter().map(piece).collect::<Vec<_>>(),
    })
}

fn piece(piece: &Evidence) -> Value {
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
