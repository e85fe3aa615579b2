//! What the checks of the catalogue make of what they read: states by days and hours, and evidence.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use rodowod_domain::control::{Answer, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;
use serde_json::Value;

pub(super) use crate::reading::Read;

/// How long before its last day something counts as at risk.
const WARNING_DAYS: i64 = 14;

/// Kept, at risk or broken by the last day on which something may still be done.
pub(super) fn by(last: Date, today: Date) -> State {
    let warned_from = last.checked_sub(WARNING_DAYS.days()).unwrap_or(last);
    if today > last {
        State::Broken
    } else if today >= warned_from {
        State::AtRisk { on: last.checked_add(1.day()).unwrap_or(last) }
    } else {
        State::Kept
    }
}

/// As `by`, for a period whose length is a parameter: a short one warns in its last quarter. Without a length there is
/// no end, and nothing to keep.
pub(super) fn within(start: Date, live: &Live<'_>, parameter: &str) -> State {
    let Some(last) = after(start, live, parameter) else { return State::Kept };
    let quarter = i64::from((last - start).get_days().max(0)) / 4;
    let warned_from = last.checked_sub(quarter.min(WARNING_DAYS).days()).unwrap_or(last);
    if live.today <= last && live.today < warned_from { State::Kept } else { by(last, live.today) }
}

/// Something that has to be done by the end of a period: until then it is open, afterwards it is late.
pub(super) fn grace(start: Date, live: &Live<'_>, parameter: &str) -> State {
    match after(start, live, parameter) {
        Some(last) if live.today <= last => State::AtRisk { on: last.checked_add(1.day()).unwrap_or(last) },
        _ => State::Broken,
    }
}

/// The last day of a period whose length is a parameter; the end of its name is the unit.
pub(super) fn after(start: Date, live: &Live<'_>, parameter: &str) -> Option<Date> {
    let length = live.parameters.number(parameter);
    if length == 0 {
        return None;
    }
    let span = match parameter {
        name if name.ends_with("_months") || name.ends_with("_interval") => length.months(),
        _ => length.days(),
    };
    start.checked_add(span).ok()
}

/// The instant after so many hours, by a parameter.
pub(super) fn hours_after(start: Timestamp, live: &Live<'_>, parameter: &str) -> Timestamp {
    let hours = SignedDuration::from_hours(live.parameters.number(parameter));
    start.checked_add(hours).unwrap_or(Timestamp::MAX)
}

/// Something that had to happen by an instant: it did in time, it still may, or it did not.
pub(super) fn by_instant(last: Timestamp, happened: Option<Timestamp>, now: Timestamp) -> State {
    match happened {
        Some(at) if at <= last => State::Kept,
        None if now <= last => State::AtRisk { on: day_in_warsaw(last) },
        _ => State::Broken,
    }
}

/// Every record of a register that is in one of these states, judged one by one.
pub(super) fn each(
    live: &Live<'_>,
    (register, states): (&str, &[&str]),
    key: &'static str,
    judge: impl Fn(&Entry) -> State,
) -> Answer {
    Answer::of(alive(live, register, states).map(|entry| of(judge(entry), register, entry, key)))
}

pub(super) fn all_filled(entry: &Entry, fields: &[&str]) -> bool {
    fields.iter().all(|field| entry.is_filled(field))
}

/// The row with the latest day in this column.
pub(super) fn newest_row<'a>(entry: &'a Entry, rows: &str, day: &str) -> Option<&'a Value> {
    entry.value(rows).as_array()?.iter().max_by_key(|row| row.day(day))
}

/// Evidence about a record of a register.
pub(super) fn of(state: State, register: &str, entry: &Entry, key: &'static str) -> Evidence {
    Evidence::record(state, (register, entry.number), key)
}

pub(super) fn holds(holds: bool) -> State {
    if holds { State::Kept } else { State::Broken }
}

/// The day on which a record was entered, where that is known.
pub(super) fn entered(entry: &Entry, live: &Live<'_>) -> Date {
    entry.created_at.map_or(live.today, day_in_warsaw)
}

/// Records of a register that are in one of these states.
pub(super) fn alive<'a>(live: &Live<'a>, register: &str, states: &'a [&str]) -> impl Iterator<Item = &'a Entry> {
    live.records.each(register).filter(|entry| states.is_empty() || states.contains(&entry.state.as_str()))
}

/// What the person of an authorisation stated.
pub(super) fn stated<'a>(live: &Live<'a>, authorisation: &Entry) -> Vec<&'a Entry> {
    named(live, "acknowledgements", authorisation)
}

/// Records that name the person of an authorisation: by the account whoever did something in the program, by the name
/// whoever did it on paper.
pub(super) fn named<'a>(live: &Live<'a>, register: &str, authorisation: &Entry) -> Vec<&'a Entry> {
    let of = |field: &str| {
        let word = authorisation.line(field);
        if word.is_empty() { Vec::new() } else { live.records.with_name((register, field), word) }
    };
    let account = authorisation.line("account");
    let by_account = of("account").into_iter().filter(|entry| entry.line("account") == account);
    of("person").into_iter().chain(by_account).collect()
}
