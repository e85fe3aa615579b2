//! What a record brings and what ends with it, held against the one whose place it takes.

use rodowod_domain::field::{Field, Kind};
use rodowod_domain::register::AnyRegister;
use rodowod_engine::records::View;
use serde_json::Value;

use super::field;
use super::value::{Shown, Titles, Viewer};
use crate::text::Text;

pub struct Comparison {
    pub href: String,
    /// The record whose place is taken.
    pub title: String,
    pub rows: Vec<Compared>,
}

pub struct Compared {
    pub label: String,
    /// Nothing is said where nothing is added, or nothing ends.
    pub added: Option<Shown>,
    pub ends: Option<Shown>,
}

/// The number of the record whose place this one takes.
pub fn replaced(register: &dyn AnyRegister, new: &View) -> Option<u64> {
    let (link, _) = register.replaces()?;
    new.record.body.get(link)?.as_u64()
}

pub fn of(text: Text, register: &'static dyn AnyRegister, (old, new): (&View, &View)) -> Option<Comparison> {
    let (_, names) = register.replaces()?;
    let titles = titles(&[old, new]);
    let viewer = Viewer { text, slug: register.slug(), titles: &titles };
    let href = format!("/registers/{}/{}", register.slug(), old.record.number);
    Some(Comparison { href, title: old.title.clone(), rows: rows(&viewer, (register, names), (old, new)) })
}

fn titles(views: &[&View]) -> Titles {
    let links = views.iter().flat_map(|view| &view.links);
    links.filter_map(|link| Some(((link.register.clone(), link.number), link.title.clone()?))).collect()
}

fn rows(
    viewer: &Viewer,
    (register, names): (&'static dyn AnyRegister, &[&str]),
    (old, new): (&View, &View),
) -> Vec<Compared> {
    let fields = names.iter().filter_map(|name| register.field(name));
    let rows = fields.map(|known| {
        let (before, after) = (old.record.body.get(known.name), new.record.body.get(known.name));
        Compared {
            label: field::label(viewer.text, viewer.slug, known),
            added: beyond(known, (after, before)).map(|value| viewer.shown(known, Some(&value))),
            ends: beyond(known, (before, after)).map(|value| viewer.shown(known, Some(&value))),
        }
    });
    rows.filter(|row| row.added.is_some() || row.ends.is_some()).collect()
}

/// What one value says beyond the other. Rows are the same where their first column is: who signs in where, and when a
/// thing was given back, is nothing that the scope adds.
fn beyond(known: &Field, (one, other): (Option<&Value>, Option<&Value>)) -> Option<Value> {
    let key = |value: &Value| match known.kind {
        Kind::Rows(columns) => columns.first().and_then(|column| value.get(column.name)).cloned().unwrap_or_default(),
        _ => value.clone(),
    };
    match one {
        Some(Value::Array(items)) => {
            let there: Vec<Value> = other.and_then(Value::as_array).into_iter().flatten().map(key).collect();
            let beyond: Vec<Value> = items.iter().filter(|item| !there.contains(&key(item))).cloned().collect();
            (!beyond.is_empty()).then_some(Value::Array(beyond))
        }
        None | Some(Value::Null | Value::Bool(false)) => None,
        Some(value) => (other != Some(value)).then(|| value.clone()),
    }
}

#[cfg(test)]
mod tests {
    use rodowod_domain::field::Line;
    use serde_json::json;

    use super::*;

    fn said(kind: Kind, (one, other): (Value, Value)) -> Option<Value> {
        beyond(&Field { kind, ..Field::of::<Line>("name") }, (Some(&one), Some(&other)))
    }

    #[test]
    fn only_the_difference_is_said() {
        static COLUMNS: [Field; 2] = [Field::of::<Line>("system"), Field::of::<Line>("login")];
        assert_eq!(said(Kind::Lines, (json!(["a", "b"]), json!(["b", "c"]))), Some(json!(["a"])));
        assert_eq!(said(Kind::Links, (json!([1, 2]), json!([2, 1, 3]))), None);
        assert_eq!(said(Kind::Flag, (json!(true), json!(false))), Some(json!(true)));
        assert_eq!(said(Kind::Flag, (json!(false), json!(true))), None);
        assert_eq!(said(Kind::Line, (json!("A"), json!("B"))), Some(json!("A")));
        assert_eq!(said(Kind::Line, (json!("A"), json!("A"))), None);
        let mine = json!([{ "system": "dziennik", "login": "a" }, { "system": "kadry" }]);
        let theirs = json!([{ "system": "dziennik" }]);
        assert_eq!(said(Kind::Rows(&COLUMNS), (mine, theirs)), Some(json!([{ "system": "kadry" }])));
    }
}
