//! What is derived once: it stands as it was first derived, in a field or in a row, until nothing is derived any more.

use serde_json::Value;

use super::Record;
use crate::field::{Body, Kind};
use crate::register::AnyRegister;

/// What is derived once stands as it was while it is derived again.
pub(super) fn keep(register: &dyn AnyRegister, base: &Record, mut body: Body) -> Body {
    for field in register.fields().iter().filter(|field| field.once) {
        if let (Some(now), Some(before)) = (body.get_mut(field.name), base.body.get(field.name)) {
            *now = before.clone();
        }
    }
    body
}

/// What is derived once in a row is there before anything is derived anew, as long as all that was typed in the row is
/// the same.
pub(super) fn carry_rows(register: &dyn AnyRegister, base: &Record, body: &mut Body) {
    for field in register.fields() {
        let Kind::Rows(columns) = field.kind else { continue };
        let (true, Some(Value::Array(known))) = (columns.iter().any(|column| column.once), base.body.get(field.name))
        else {
            continue;
        };
        for row in body.get_mut(field.name).and_then(Value::as_array_mut).into_iter().flatten() {
            let typed = columns.iter().filter(|column| !column.derived);
            let is_same = |known: &&Value| typed.clone().all(|column| known.get(column.name) == row.get(column.name));
            let same = known.iter().find(is_same);
            let (Some(same), Some(row)) = (same, row.as_object_mut()) else { continue };
            for column in columns.iter().filter(|column| column.once) {
                row.extend(same.get(column.name).map(|value| (column.name.to_owned(), value.clone())));
            }
        }
    }
}
