//! What the tests of this crate share: a fixed moment, an actor who may do everything, golden files.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use rodowod_domain::authorisation::Actor;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::{Body, Era, Field, Kind};
use rodowod_domain::register::{AnyRegister, Moment};

pub const TODAY: Date = date(2026, 11, 22);

pub fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

pub fn moment(state: &str) -> Moment<'_> {
    Moment { now: now(), today: TODAY, state, created_at: now(), asked: ParameterSet::none() }
}

pub fn everybody() -> Actor {
    Actor::program(1, TODAY)
}

/// A body without what the register computes itself.
pub fn typed_only(register: &dyn AnyRegister, body: &Body) -> Body {
    fn keep(fields: &[Field], body: &Body) -> Body {
        let mut kept = Body::new();
        for field in fields.iter().filter(|field| !field.derived) {
            let Some(value) = body.get(field.name) else { continue };
            let value = match (field.kind, value) {
                (Kind::Rows(columns), serde_json::Value::Array(rows)) => {
                    rows.iter().filter_map(|row| row.as_object()).map(|row| keep(columns, row)).collect()
                }
                _ => value.clone(),
            };
            kept.insert(field.name.to_owned(), value);
        }
        kept
    }
    keep(register.fields(), body)
}

/// The declaration of a register in words, one line a field.
pub fn schema(register: &dyn AnyRegister) -> String {
    let mut text = format!("{} version {}\n", register.slug(), register.version());
    describe(register.fields(), "", &mut text);
    for state in register.workflow().states {
        let kind = if state.closed { "closed state" } else { "state" };
        writeln!(text, "{kind} {}", state.name).unwrap();
    }
    for step in register.workflow().moves {
        let (from, needs) = (step.from.join(" "), step.needs.join(" "));
        let to = if step.to.is_empty() { "the same" } else { step.to };
        write!(text, "move {}: {from} -> {to}; needs: {needs}; {:?}", step.name, step.power).unwrap();
        for (word, fields) in [("asks", step.asks), ("afresh", step.afresh), ("adds", &[step.adds][..])] {
            if fields.iter().any(|field| !field.is_empty()) {
                write!(text, "; {word}: {}", fields.join(" ")).unwrap();
            }
        }
        text.push('\n');
    }
    text
}

fn describe(fields: &[Field], indent: &str, text: &mut String) {
    for field in fields {
        write!(text, "{indent}{}: {}", field.name, field.kind.name()).unwrap();
        let era = match field.era {
            Era::Any => "",
            Era::Past => "past",
            Era::Future => "future",
        };
        let marks = [
            (field.required, "required"),
            (field.personal, "personal"),
            (field.column, "column"),
            (field.derived, "derived"),
            (!era.is_empty(), era),
        ];
        for (_, mark) in marks.iter().filter(|(is_set, _)| *is_set) {
            write!(text, " {mark}").unwrap();
        }
        if let Some(options) = field.kind.options() {
            write!(text, " of {}", options.names().collect::<Vec<_>>().join("|")).unwrap();
        }
        if !field.target.is_empty() {
            write!(text, " to {}", field.target).unwrap();
        }
        if let Some(condition) = field.condition {
            write!(text, " when {} is {}", condition.field, condition.values.join("|")).unwrap();
        }
        writeln!(text, " max {} [{}]", field.max, field.law).unwrap();
        if let Kind::Rows(columns) = field.kind {
            describe(columns, &format!("{indent}  "), text);
        }
    }
}

fn golden_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}

pub fn read_golden(name: &str) -> String {
    std::fs::read_to_string(golden_path(name)).unwrap_or_default()
}

pub fn is_updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// Compares with the kept file; `UPDATE_GOLDEN=1` writes it instead.
pub fn golden(name: &str, now: &str) {
    if is_updating() {
        std::fs::write(golden_path(name), now).unwrap();
    }
    let kept = read_golden(name);
    let differing = kept.lines().zip(now.lines()).find(|(kept, now)| kept != now);
    assert!(kept == now, "golden/{name} differs, first at {differing:?}; see the note at the test");
}
