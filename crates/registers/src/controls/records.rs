//! Checks that hold for any register: the control says which register, which fields and which states.

use jiff::civil::Date;
use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;

use super::reading::{Read as _, entered, of, within};
use crate::REGISTERS;

pub static CHECKS: &[Check] = &[
    Check::new("records::filled", &[], filled).by_record().on_records(),
    Check::new("records::exist", &[], exist).by_record().on_records(),
    Check::new("records::dated_within", &[], dated_within).by_record().on_records(),
    Check::new("records::settled_within", &[], settled_within).by_record().on_records(),
    Check::new("records::holds", &[], holds).by_record().on_records(),
    Check::new("documents::made", &[], made).by_record().on_records(),
];

/// No record lacks one of the fields, unless it has no place in that record.
fn filled(live: &Live<'_>) -> Answer {
    let slug = register(live);
    let declared = declared(slug);
    Answer::of(chosen(live).map(|entry| lacking(slug, entry, asked(live, declared, entry))))
}

/// The fields that the control names, as far as they have a place in the record.
pub(super) fn asked<'a>(
    live: &Live<'a>,
    register: Option<&'a dyn AnyRegister>,
    entry: &'a Entry,
) -> impl Iterator<Item = &'a str> {
    live.arguments.fields.iter().map(String::as_str).filter(move |name| {
        let field = register.and_then(|register| register.field(name));
        field.is_none_or(|field| field.is_shown(&entry.body))
    })
}

/// What shows that a record has all of these fields, or the first that it lacks.
pub(super) fn lacking<'a>(register: &str, entry: &Entry, fields: impl IntoIterator<Item = &'a str>) -> Evidence {
    match fields.into_iter().find(|name| !entry.is_filled(name)) {
        Some(name) => empty(register, entry, name),
        None => of(State::Kept, register, entry, "evidence-record-complete"),
    }
}

/// What shows that this field of a record is empty.
pub(super) fn empty(register: &str, entry: &Entry, field: &str) -> Evidence {
    of(State::Broken, register, entry, "evidence-field-empty").with("field", format!("{register}-{}", kebab(field)))
}

/// The register is in use.
fn exist(live: &Live<'_>) -> Answer {
    let found = Answer::of(chosen(live).map(|entry| of(State::Kept, register(live), entry, "evidence-record-stands")));
    if found.seen > 0 {
        return found;
    }
    Answer::of([Evidence::office(State::Broken, "evidence-register-empty").with("register", register(live))])
}

/// Each record's date is not older than the limit; a record without the date has the limit from its entry.
fn dated_within(live: &Live<'_>) -> Answer {
    Answer::of(chosen(live).map(|entry| {
        let date = date_of(entry, live);
        let state = limited(live, date.unwrap_or_else(|| entered(entry, live)));
        match date {
            Some(day) => of(state, register(live), entry, "evidence-dated").with("day", day),
            None => of(state, register(live), entry, "evidence-never-dated"),
        }
    }))
}

/// No record lies in its state longer than the limit.
fn settled_within(live: &Live<'_>) -> Answer {
    Answer::of(chosen(live).map(|entry| {
        let since = entry.changed_at.map_or(live.today, day_in_warsaw);
        let state = limited(live, since);
        of(state, register(live), entry, "evidence-waits-since").with("day", since)
    }))
}

/// Every record has the value in its field, or all of the values in its list.
fn holds(live: &Live<'_>) -> Answer {
    let (slug, name) = (register(live), live.arguments.field.as_deref().unwrap_or_default());
    let options = declared(slug).and_then(|register| register.field(name)).and_then(|field| field.kind.options());
    let wanted = || live.arguments.value.iter().chain(&live.arguments.values);
    Answer::of(chosen(live).map(|entry| {
        match wanted().find(|value| !entry.has(name, value)) {
            None => of(State::Kept, slug, entry, "evidence-record-complete"),
            Some(value) => of(State::Broken, slug, entry, "evidence-value-missing")
                .with("field", format!("{slug}-{}", kebab(name)))
                .with("name", options.map_or_else(|| value.clone(), |options| options.label_key(value))),
        }
    }))
}

/// The document with this code can be printed, and each record that it is made from holds what it has to say.
fn made(live: &Live<'_>) -> Answer {
    let code = live.arguments.code.as_deref().unwrap_or_default();
    if live.office.documents.contains(code) {
        return filled(live);
    }
    let records =
        chosen(live).map(|entry| of(State::Broken, register(live), entry, "evidence-form").with("code", code));
    let records = Answer::of(records);
    if records.seen > 0 {
        return records;
    }
    Answer::of([Evidence::office(State::Broken, "evidence-form").with("code", code)])
}

pub(super) fn declared(slug: &str) -> Option<&'static dyn AnyRegister> {
    REGISTERS.iter().copied().find(|register| register.slug() == slug)
}

fn register<'a>(live: &Live<'a>) -> &'a str {
    live.arguments.register.as_deref().unwrap_or_default()
}

fn date_of(entry: &Entry, live: &Live<'_>) -> Option<Date> {
    let field = live.arguments.field.as_deref()?;
    entry.day(field).or_else(|| entry.instant(field).map(day_in_warsaw))
}

/// How a period that began then stands by the control's limit.
fn limited(live: &Live<'_>, start: Date) -> State {
    live.arguments.limit.as_deref().map_or(State::Kept, |limit| within(start, live, limit))
}

/// The records that the control means.
pub(super) fn chosen<'a>(live: &Live<'a>) -> impl Iterator<Item = &'a Entry> {
    let arguments = live.arguments;
    live.records.of(register(live)).iter().filter(move |entry| {
        let in_state = arguments.states.is_empty() || arguments.states.contains(&entry.state);
        in_state && is_meant(arguments, entry)
    })
}

/// Whether the record meets the condition of the control.
pub(super) fn is_meant(arguments: &rodowod_domain::control::Arguments, entry: &Entry) -> bool {
    arguments.condition().is_none_or(|(field, mut values)| values.any(|value| entry.has(field, value)))
}
