//! Hours, the catalogue of periods, days off and working days.

use jiff::Zoned;
use jiff::civil::Date;
use rodowod_domain::calendar;
use rodowod_domain::hours::{MAX_HOURS, breach_hours, hours_limit};
use rodowod_domain::periods::{self, CataloguedPeriod, Code, Length};
use rodowod_domain::time_limit::{self, OutOfRange, Period, limit};
use serde_json::{Value, json};

use super::Outcome;
use super::deadlines::by_limit;
use super::form::{Form, Input};
use super::reply::{Reply, Table, calendar_doubts, once, reason, rules_json, said, shown, tone};
use crate::text::Language;
use crate::view::{deadline::rules, law, time};

pub fn hours_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("from", ("datetime-local", "")),
        form.line("hours", ("number", &breach_hours(form.today).to_string())),
    ]
}

pub fn hours(form: &Form) -> Outcome {
    let from = form.instant("from")?;
    let hours = match form.given("hours") {
        "" => breach_hours(from.date()),
        _ => form.number_within("hours", 0..=MAX_HOURS)?,
    };
    let limit = hours_limit(&from, hours).map_err(|_| form.wrong("hours", OutOfRange::KEY))?;
    let instant = |at: &Zoned| time::instant(form.text, at.timestamp());
    let mut facts = vec![(form.label("calculator-strict"), instant(&limit.strict))];
    facts.extend(limit.outer.as_ref().map(|outer| (form.label("calculator-outer"), instant(outer))));
    let weekday = time::weekday(form.text, limit.due.date());
    Ok(Reply {
        main: format!("{weekday}, {}", limit.due.strftime("%H:%M")),
        facts,
        rules: rules(form.text, &limit.rules),
        doubts: calendar_doubts(form, &[from.date(), limit.due.date()]),
        json: json!({
            "due": limit.due.to_string(),
            "strict": limit.strict.to_string(),
            "outer": limit.outer.as_ref().map(ToString::to_string),
            "rules": rules_json(form, &limit.rules),
        }),
        ..Reply::default()
    })
}

pub fn periods_asks(form: &Form) -> Vec<Input> {
    vec![
        form.maybe_choose("code", "period-", Code::ALL.into_iter().map(Code::name)),
        form.line("event", ("date", &form.today.to_string())),
        form.tick("with_extension"),
    ]
}

/// One period of the catalogue counted from a day, and the catalogue as it is on that day.
pub fn periods(form: &Form) -> Outcome {
    let event = form.day_or_today("event")?;
    let mut table = Table::new(
        form,
        "calculator-periods-title",
        &["calculator-period-for", "calculator-period-length", "calculator-period-law"],
    );
    for entry in Code::ALL.into_iter().filter_map(|code| periods::on(code, event)) {
        let doubt = entry.doubt().map(|doubt| law::doubt_shown(form.text, &doubt));
        let cells = vec![form.label(&entry.code.key()), length(form, entry), law::shown(form.text, &entry.law)];
        table.push(cells, doubt);
    }
    let catalogue: Vec<_> = Code::ALL.into_iter().filter_map(|code| periods::on(code, event)).map(as_json).collect();
    if form.given("code").is_empty() {
        let main = form.text.count("calculator-periods-count", table.rows.len() as u64);
        return Ok(Reply { main, table: Some(table), json: json!({ "periods": catalogue }), ..Reply::default() });
    }
    let code = Code::from_name(form.given("code")).ok_or_else(|| form.wrong("code", "problem-not-a-choice"))?;
    let entry = periods::on(code, event).ok_or_else(|| form.wrong("event", "calculator-period-not-yet"))?;
    let mut reply = one_period(form, entry, event)?;
    reply.doubts.extend(shown(form, entry.doubt()));
    reply.doubts = once(reply.doubts);
    if entry.doubt().is_none()
        && let Some(note) = &entry.note
    {
        reply.rules.push(said(form, form.label(&format!("law-note-{note}")), &entry.law));
    }
    reply.json["period"] = as_json(entry);
    Ok(reply)
}

fn one_period(form: &Form, entry: &CataloguedPeriod, event: jiff::civil::Date) -> Outcome {
    let from = form.label(&format!("period-from-{}", entry.from));
    let facts = vec![
        (form.label("calculator-period-length"), length(form, entry)),
        (form.label("calculator-period-from"), from),
    ];
    let too_far = |_| form.wrong("event", OutOfRange::KEY);
    let counted = match (entry.length, entry.extended_length().filter(|_| form.is_ticked("with_extension"))) {
        (Some(Length::Civil(period)), extended) => Some(extended.unwrap_or(period)),
        _ => None,
    };
    let mut reply = match (counted, entry.regime, entry.next_yearly(event)) {
        (Some(period), Some(regime), _) => by_limit(form, &limit(event, period, regime).map_err(too_far)?),
        (Some(period), None, _) => {
            let last = time_limit::nominal(event, period).map_err(too_far)?;
            let rules = vec![reason(form, "calculator-period-not-moved", &entry.law)];
            let json = json!({ "nominal": last, "last": last, "rules": [] });
            Reply { main: time::weekday(form.text, last), rules, json, ..Reply::default() }
        }
        (None, _, Some(yearly)) => {
            let rules = vec![reason(form, "calculator-period-yearly", &entry.law)];
            let json = json!({ "last": yearly });
            Reply { main: time::weekday(form.text, yearly), rules, json, ..Reply::default() }
        }
        (None, ..) => {
            let in_hours = matches!(entry.length, Some(Length::Hours(_)));
            let key = if in_hours { "rule-hours-elapsed" } else { "calculator-period-moment-why" };
            let rules = vec![reason(form, key, &entry.law)];
            Reply { main: length(form, entry), rules, json: json!({}), ..Reply::default() }
        }
    };
    reply.facts = facts;
    Ok(reply)
}

fn length(form: &Form, entry: &CataloguedPeriod) -> String {
    let counted = |period: Period| {
        let (key, count) = match period {
            Period::Days(count) => ("calculator-days", count),
            Period::Weeks(count) => ("calculator-weeks", count),
            Period::Months(count) => ("calculator-months", count),
            Period::Years(count) => ("calculator-years", count),
        };
        form.text.count(key, count.into())
    };
    let length = match (entry.length, entry.yearly_by) {
        (Some(Length::Civil(period)), _) => counted(period),
        (Some(Length::Hours(hours)), _) => form.text.count("calculator-hours-counted", hours.into()),
        (None, Some((month, day))) => {
            let month = form.label(&format!("month-{month}"));
            form.text.with("calculator-each-year-by", &[("day", day.to_string().into()), ("month", month.into())])
        }
        (None, None) => {
            form.label(&format!("period-moment-{}", entry.moment.as_deref().unwrap_or("without-undue-delay")))
        }
    };
    match entry.extension {
        Some(extension) => format!("{length} (+ {})", counted(extension)),
        None => length,
    }
}

fn as_json(entry: &CataloguedPeriod) -> serde_json::Value {
    let length = match entry.length {
        Some(Length::Civil(period)) => json!(period),
        Some(Length::Hours(hours)) => json!(format!("{hours}h")),
        None => json!(null),
    };
    json!({
        "code": entry.code.name(), "length": length, "extension": entry.extension, "from": entry.from,
        "moment": entry.moment, "regime": entry.regime, "law": entry.law, "certainty": entry.certainty, "source": entry.source,
    })
}

pub fn holidays_asks(form: &Form) -> Vec<Input> {
    vec![form.line("year", ("number", &form.today.year().to_string()))]
}

/// The years for which a list of days off is given; outside those that were compared it carries a mark.
const YEARS: std::ops::RangeInclusive<u32> = 1952..=9998;

pub fn holidays(form: &Form) -> Outcome {
    let year = form.number_within("year", YEARS)?;
    let year = i16::try_from(year).map_err(|_| form.wrong("year", OutOfRange::KEY))?;
    let found = calendar::holidays(year);
    let days: Vec<Date> = found.iter().map(|holiday| holiday.date).collect();
    Ok(Reply {
        main: form.text.count("calculator-holidays-count", found.len() as u64),
        class: tone(true),
        rules: vec![reason(form, "calculator-holidays-why", "Reg. 1182/71 art. 2; KC art. 115")],
        doubts: calendar_doubts(form, &days),
        table: Some(days_off(form, "calculator-holidays-title", &found)),
        json: json!({ "holidays": holidays_json(form, &found) }),
        ..Reply::default()
    })
}

fn name_of(form: &Form, holiday: &calendar::Holiday) -> &'static str {
    match form.text.language {
        Language::Polish => holiday.name_pl,
        Language::English => holiday.name_en,
    }
}

fn holidays_json(form: &Form, found: &[calendar::Holiday]) -> Value {
    let one = |holiday: &calendar::Holiday| {
        json!({
            "date": holiday.date, "name": name_of(form, holiday), "law": holiday.law, "certainty": holiday.certainty,
        })
    };
    found.iter().map(one).collect()
}

fn days_off(form: &Form, caption: &str, holidays: &[calendar::Holiday]) -> Table {
    let headings = ["calculator-holiday-date", "calculator-holiday-name", "calculator-period-law"];
    let mut table = Table::new(form, caption, &headings);
    for holiday in holidays {
        let name = name_of(form, holiday).to_owned();
        let cells = vec![time::weekday(form.text, holiday.date), name, law::shown(form.text, holiday.law)];
        let doubt = rodowod_domain::provenance::Doubt::of(holiday.certainty, None);
        table.push(cells, doubt.map(|doubt| law::doubt_shown(form.text, &doubt)));
    }
    table
}

/// The most working days that are counted at once: a hundred years.
const WORKING_DAYS_MAX: u32 = 25_000;

pub fn working_days_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("start", ("date", &form.today.to_string())),
        form.line("working_days", ("number", "3")),
        form.select("direction", &["forward", "backward"]),
    ]
}

pub fn working_days(form: &Form) -> Outcome {
    let start = form.date("start")?;
    let count = form.number_within("working_days", 0..=WORKING_DAYS_MAX)?;
    let is_backward = form.given("direction") == "backward";
    let walk = if is_backward { calendar::checked_back_working_days } else { calendar::checked_add_working_days };
    let found = walk(start, count).ok_or_else(|| form.wrong("working_days", OutOfRange::KEY))?;
    let (first, last) = if is_backward { (found, start) } else { (start, found) };
    let passed: Vec<_> = (first.year()..=last.year())
        .flat_map(calendar::holidays)
        .filter(|holiday| (first..=last).contains(&holiday.date))
        .collect();
    Ok(Reply {
        main: time::weekday(form.text, found),
        facts: vec![(form.label("calculator-start-is-working"), form.yes_or_no(calendar::is_working_day(start)))],
        rules: vec![reason(form, "calculator-working-days-why", "Reg. 1182/71 art. 2")],
        table: (!passed.is_empty()).then(|| days_off(form, "calculator-holidays-passed", &passed)),
        doubts: calendar_doubts(form, &[start, found]),
        json: json!({ "day": found, "holidays": holidays_json(form, &passed) }),
        ..Reply::default()
    })
}
