//! Which column is which field: by the field's name, its labels in every language, and the headings offices use.

use rodowod_domain::field::{Body, Field, Kind};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::{fold, kebab};
use serde_json::Value;

use super::{Labels, Raw, Sheet, mark};

/// What a field may be called.
type Naming<'a> = &'a dyn Fn(&Field) -> Vec<String>;

/// The field of each column; `None` leaves the column out.
pub type Mapping = Vec<Option<String>>;

/// How far down the headings are looked for: above them stand titles and dates.
const HEADING_ROWS: usize = 20;
/// Number and state of the record, with which every export begins.
const FIXED_COLUMNS: usize = 2;

/// Finds the row of headings and maps its columns. A sheet with nothing under headings gives `None`.
pub(super) fn recognise(register: &dyn AnyRegister, raw: Raw, labels: Labels) -> Option<Sheet> {
    let (heading, mapping) = find_headings(register, &raw, labels)?;
    let title: Vec<&str> = raw.rows[..heading]
        .iter()
        .flat_map(|(_, cells)| cells.iter().map(String::as_str))
        .filter(|cell| !cell.is_empty())
        .collect();
    let title = title.join(" ");
    let headings = raw.rows[heading].1.clone();
    let rows: Vec<_> = raw.rows.into_iter().skip(heading + 1).collect();
    if rows.is_empty() {
        return None;
    }
    let given = given(register, &mapping, &format!("{} {title}", raw.name));
    Some(Sheet { name: raw.name, title, headings, rows, mapping, given })
}

/// The row that names most fields; failing that, the first one with at least two cells.
fn find_headings(register: &dyn AnyRegister, raw: &Raw, labels: Labels) -> Option<(usize, Mapping)> {
    let candidates = raw.rows.iter().take(HEADING_ROWS).enumerate();
    let scored = candidates.map(|(index, (_, cells))| {
        let mapping = propose(register, cells, labels);
        (mapping.iter().flatten().count(), index, mapping)
    });
    let best = scored.max_by_key(|(known, index, _)| (*known, usize::MAX - index))?;
    match best {
        (0, _, _) => {
            let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.is_empty()).count();
            let index = raw.rows.iter().position(|(_, cells)| filled(cells) >= 2)?;
            Some((index, vec![None; raw.rows[index].1.len()]))
        }
        (_, index, mapping) => Some((index, mapping)),
    }
}

/// Proposes a field for each heading, each field once, the surest match first.
pub fn propose(register: &dyn AnyRegister, headings: &[String], labels: Labels) -> Mapping {
    let mut folded: Vec<String> = headings.iter().map(|heading| normal(heading)).collect();
    if mark::column(headings, labels).is_some() {
        // Our own export: its first columns say where the record stands, whatever a field may be called.
        folded.iter_mut().take(FIXED_COLUMNS).for_each(String::clear);
    }
    let mut mapping: Mapping = vec![None; headings.len()];
    let fields = || register.fields().iter().filter(|field| !field.derived);
    let own = |field: &Field| -> Vec<String> {
        let key = format!("{}-{}", register.slug(), kebab(field.name));
        [field.name.to_owned()].into_iter().chain(labels(&key)).map(|name| normal(&name)).collect()
    };
    let offices = |field: &Field| -> Vec<String> { field.headings.iter().map(|heading| normal(heading)).collect() };
    // What a field is called here goes before what offices call it, which may be the name of another one.
    let namings: [Naming<'_>; 2] = [&own, &offices];
    for names in namings {
        for field in fields() {
            if mapping.iter().flatten().any(|name| name == field.name) {
                continue;
            }
            let names = names(field);
            let found = folded.iter().enumerate().position(|(column, heading)| {
                mapping[column].is_none() && !heading.is_empty() && names.contains(heading)
            });
            if let Some(column) = found {
                mapping[column] = Some(field.name.to_owned());
            }
        }
    }
    for field in fields() {
        if mapping.iter().flatten().any(|name| name == field.name) {
            continue;
        }
        let begins = |heading: &String| field.headings.iter().any(|known| heading.starts_with(&normal(known)));
        let found =
            folded.iter().enumerate().position(|(column, heading)| mapping[column].is_none() && begins(heading));
        if let Some(column) = found {
            mapping[column] = Some(field.name.to_owned());
        }
    }
    mapping
}

fn normal(heading: &str) -> String {
    let folded = fold(heading);
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A closed list that no column holds is looked for in the sheet's name and title: "Zbiory papierowe".
fn given(register: &dyn AnyRegister, mapping: &Mapping, title: &str) -> Body {
    let title = fold(title);
    let mut given = Body::new();
    for field in register.fields().iter().filter(|field| field.required) {
        let Kind::Choice(options) = field.kind else { continue };
        if mapping.iter().flatten().any(|name| name == field.name) {
            continue;
        }
        let named = |stems: &[&str]| {
            title
                .split(|letter: char| !letter.is_alphanumeric())
                .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
        };
        let found: Vec<_> = options.variants.iter().filter(|variant| named(variant.stems)).collect();
        if let [variant] = found.as_slice() {
            given.insert(field.name.to_owned(), Value::from(variant.name));
        }
    }
    given
}
