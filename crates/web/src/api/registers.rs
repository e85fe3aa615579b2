//! What registers there are and what each of them holds, read from the same declarations as the forms.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::{Field, Kind};
use rodowod_domain::register::AnyRegister;
use serde_json::{Value, json};

use super::Caller;
use crate::error::Answer;
use crate::text::Text;
use crate::view::field as labels;

pub async fn list(caller: Caller, Path(slug): Path<String>) -> Answer {
    let by = caller.by(&slug).await?;
    let visible =
        caller.engine().registers().iter().filter(|known| by.may(Power::View, On::Register(known.slug())).is_ok());
    let shown =
        visible.map(|known| json!({ "slug": known.slug(), "name": caller.text.get(known.slug()), "law": known.law() }));
    Ok(Json(json!({ "registers": shown.collect::<Vec<_>>() })).into_response())
}

pub async fn show(caller: Caller, Path((slug, register)): Path<(String, String)>) -> Answer {
    let by = caller.by(&slug).await?;
    let register = caller.register(&by, &register)?;
    Ok(Json(declaration(caller.text, register)).into_response())
}

fn declaration(text: Text, register: &dyn AnyRegister) -> Value {
    let slug = register.slug();
    let workflow = register.workflow();
    let states = workflow.states.iter().map(
        |state| json!({ "name": state.name, "closed": state.closed, "label": labels::state(text, slug, state.name) }),
    );
    let moves = workflow.moves.iter().map(|step| {
        json!({
            "name": step.name,
            "from": step.from,
            "to": Some(step.to).filter(|to| !to.is_empty()),
            "needs": step.needs,
            "asks": step.asks,
            "afresh": step.afresh,
            "adds": Some(step.adds).filter(|rows| !rows.is_empty()),
            "shows": step.shows,
            "reason": step.asks_reason,
            "power": step.power.name(),
            "law": step.law,
            "label": labels::step(text, slug, step.name),
        })
    });
    json!({
        "slug": slug,
        "name": text.get(slug),
        "law": register.law(),
        "fields": register.fields().iter().map(|known| field(known, &|known| labels::label(text, slug, known), text, slug)).collect::<Vec<_>>(),
        "states": states.collect::<Vec<_>>(),
        "moves": moves.collect::<Vec<_>>(),
        "documents": register.documents(),
        "models": register.models(),
    })
}

fn field(known: &Field, label: &dyn Fn(&Field) -> String, text: Text, slug: &str) -> Value {
    let mut shown = json!({
        "name": known.name,
        "kind": known.kind.name(),
        "required": known.required,
        "personal": known.personal,
        "column": known.column,
        "derived": known.derived,
        "max": known.max,
        "law": known.law,
        "label": label(known),
    });
    if let Some(options) = known.kind.options() {
        let choice = |name| json!({ "value": name, "label": text.get(&options.label_key(name)) });
        shown["choices"] = options.names().map(choice).collect();
    }
    if !known.target.is_empty() {
        shown["target"] = Value::from(known.target);
    }
    if let Some(condition) = known.condition {
        shown["shown_when"] = json!({ "field": condition.field, "values": condition.values });
    }
    if let Kind::Identifier(kind) = known.kind {
        shown["identifier"] = Value::from(kind.name());
    }
    if let Kind::Rows(columns) = known.kind {
        let label = |column: &Field| labels::column_label(text, slug, known, column);
        shown["columns"] = columns.iter().map(|column| field(column, &label, text, slug)).collect();
    }
    shown
}
