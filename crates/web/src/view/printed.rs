//! What a record or a register says on paper: the same words as on the screen, laid out for the generic templates.

use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::field::Kind;
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::records::{Query, View};
use serde_json::{Value, json};

use super::value::{Shown, Titles, Viewer, plain};
use super::{deadline, field, law, time};
use crate::text::Text;

/// Characters of entries that a register prints in full; past it the overview stands alone.
const ENTRIES_LETTERS_MAX: usize = 80_000;

/// The values of the template `record`.
pub fn record(text: Text, register: &'static dyn AnyRegister, view: &View, now: Timestamp) -> Value {
    let slug = register.slug();
    let titles: Titles = view
        .links
        .iter()
        .filter_map(|link| Some(((link.register.clone(), link.number), link.title.clone()?)))
        .collect();
    let deadlines = deadline::boxes(text, slug, &view.deadlines, now);
    let deadlines = deadlines.into_iter().map(
        |shown| json!({ "label": shown.label, "due": shown.clock.due, "status": shown.clock.left, "law": shown.law }),
    );
    json!({
        "register": text.get(slug),
        "state": field::state(text, slug, &view.record.state),
        "version": text.count("record-versions", view.record.version),
        "sections": sections(&Viewer { text, slug, titles: &titles }, register, &view.record),
        "deadlines": deadlines.collect::<Vec<_>>(),
        "gaps": view.gaps.iter().map(|gap| text.get(gap.key)).collect::<Vec<_>>(),
        "signatures": [text.get("printed-author"), text.get("printed-approval")],
    })
}

/// The values of the template `register`.
pub fn register(
    text: Text,
    register: &'static dyn AnyRegister,
    (records, kept_in): (&[Record], usize),
    (query, day): (&Query, Date),
) -> Value {
    let slug = register.slug();
    let titles = Titles::new();
    let viewer = Viewer { text, slug, titles: &titles };
    let columns: Vec<_> = register.listed().iter().filter_map(|name| register.field(name)).collect();
    let mut head = vec![text.get("records-number").into_owned(), text.get("printed-title").into_owned()];
    head.extend(columns.iter().map(|column| field::label(text, slug, column)));
    head.push(text.get("records-state").into_owned());
    let rows = records.iter().map(|record| {
        let mut row = vec![Value::from(record.number.to_string()), Value::from(register.title(&record.body))];
        row.extend(columns.iter().map(|column| words(viewer.shown(column, record.body.get(column.name)))));
        row.push(Value::from(field::state(text, slug, &record.state)));
        row
    });
    let mut entries = Vec::new();
    let mut letters = 0;
    for record in records {
        let sections = sections(&viewer, register, record);
        letters += Value::Array(sections.clone()).to_string().len();
        if letters > ENTRIES_LETTERS_MAX {
            entries.clear();
            break;
        }
        let number = text.with("record-number", &[("number", record.number.to_string().into())]);
        entries.push(json!({ "title": format!("{number} – {}", register.title(&record.body)), "sections": sections }));
    }
    let filter: Vec<String> =
        [narrowed(text, register, query), left_out(text, kept_in)].into_iter().flatten().collect();
    json!({
        "about": text.get(slug),
        "filter": filter.join("; "),
        "as_of": text.with("printed-as-of", &[("day", time::day(text, day).into())]),
        "head": head,
        "rows": rows.collect::<Vec<_>>(),
        "entries": entries,
    })
}

/// The values of the template `register` for some of its records, of which no more is told than the columns say.
pub fn chosen(
    text: Text,
    register: &'static dyn AnyRegister,
    records: &[Record],
    (about, columns, day): (&str, &[&str], Date),
) -> Value {
    let slug = register.slug();
    let titles = Titles::new();
    let viewer = Viewer { text, slug, titles: &titles };
    let columns: Vec<_> = columns.iter().filter_map(|name| register.field(name)).collect();
    let mut head = vec![text.get("records-number").into_owned()];
    head.extend(columns.iter().map(|column| field::label(text, slug, column)));
    let rows = records.iter().map(|record| {
        let mut row = vec![Value::from(record.number.to_string())];
        row.extend(columns.iter().map(|column| words(viewer.shown(column, record.body.get(column.name)))));
        row
    });
    json!({
        "about": about,
        "filter": "",
        "as_of": text.with("printed-as-of", &[("day", time::day(text, day).into())]),
        "head": head,
        "rows": rows.collect::<Vec<_>>(),
        "entries": [],
    })
}

/// That records stay out of the document, since their processing is restricted.
fn left_out(text: Text, kept_in: usize) -> Option<String> {
    (kept_in > 0).then(|| text.count("printed-kept-in", kept_in as u64))
}

/// By what the list was narrowed, in words; nothing where it is whole.
fn narrowed(text: Text, register: &'static dyn AnyRegister, query: &Query) -> Option<String> {
    let state = query
        .state
        .as_ref()
        .map(|state| format!("{}: {}", text.get("records-state"), field::state(text, register.slug(), state)));
    let filters = query.filters.iter().filter_map(|(name, value)| {
        let known = register.field(name)?;
        let value =
            if matches!(known.kind, Kind::Flag) { Value::from(value == "true") } else { Value::from(value.as_str()) };
        Some(format!("{}: {}", field::label(text, register.slug(), known), plain(text, known, &value)))
    });
    let search = (!query.search.is_empty()).then(|| format!("{}: {}", text.get("records-search"), query.search));
    let parts: Vec<String> = state.into_iter().chain(filters).chain(search).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn sections(viewer: &Viewer<'_>, register: &'static dyn AnyRegister, record: &Record) -> Vec<Value> {
    let mut sections: Vec<(Option<String>, Vec<Value>, Vec<Value>)> = Vec::new();
    for each in register.fields() {
        if sections.is_empty() || !each.section.is_empty() {
            let heading = (!each.section.is_empty()).then(|| field::section(viewer.text, viewer.slug, each.section));
            sections.push((heading, Vec::new(), Vec::new()));
        }
        let Some((_, facts, tables)) = sections.last_mut().filter(|_| each.is_shown(&record.body)) else { continue };
        match viewer.shown(each, record.body.get(each.name)) {
            Shown::Empty { .. } => {}
            Shown::Rows { headings, rows, caption } => {
                let rows = rows.into_iter().map(|row| row.into_iter().map(words).collect::<Vec<_>>());
                tables.push(json!({ "caption": caption, "head": headings, "rows": rows.collect::<Vec<_>>() }));
            }
            shown => facts.push(json!({
                "label": field::label(viewer.text, viewer.slug, each),
                "law": law::shown(viewer.text, each.law),
                "value": words(shown),
            })),
        }
    }
    let filled = sections.into_iter().filter(|(_, facts, tables)| !facts.is_empty() || !tables.is_empty());
    filled.map(|(heading, facts, tables)| json!({ "heading": heading, "facts": facts, "tables": tables })).collect()
}

/// A shown value without its frame; rows inside rows do not exist.
fn words(shown: Shown) -> Value {
    match shown {
        Shown::Empty { .. } | Shown::Rows { .. } => Value::Null,
        Shown::Words(words) => Value::from(words),
        Shown::Several(items) | Shown::Tags(items) => Value::from(items),
        Shown::Links(links) => links.into_iter().map(|link| Value::from(link.title)).collect(),
    }
}
