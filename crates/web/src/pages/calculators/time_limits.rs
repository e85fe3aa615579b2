//! Periods in days to years, the clock of a request, fees, hours, art. 14, the catalogue of periods, days off and working days.

use jiff::Zoned;
use jiff::civil::DateTime;
use rodowod_domain::calendar;
use rodowod_domain::hours::{hours_limit, warsaw};
use rodowod_domain::information::{Exception, art14_due};
use rodowod_domain::periods::{self, CataloguedPeriod, Code, Length};
use rodowod_domain::request_clock::{ClockParameters, RequestClock, fee_confirmation_min, is_never_excessive};
use rodowod_domain::text::word;
use rodowod_domain::time_limit::{self, Limit, OutOfRange, Period, Regime, limit};
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input};
use super::reply::{Reply, Table, reason, said, shown, tone};
use crate::text::Language;
use crate::view::{deadline::rules, law, time};

pub fn deadline_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("event", ("date", &form.today.to_string())),
        form.line("count", ("number", "1")),
        form.select("unit", &["m", "d", "w", "y"]),
        form.select("regime", &["eu", "kc", "kpa"]),
    ]
}

pub fn deadline(form: &Form) -> Outcome {
    let event = form.date("event")?;
    let period = format!("{}{}", form.given("count"), form.given("unit"));
    let period: Period = period.parse().map_err(|_| form.wrong("count", "problem-not-a-number"))?;
    let regime: Regime = form.given("regime").parse().map_err(|_| form.wrong("regime", "problem-not-a-choice"))?;
    let limit = time_limit::limit(event, period, regime).map_err(|_| form.wrong("count", OutOfRange::KEY))?;
    Ok(Reply {
        facts: vec![(form.label("calculator-nominal"), time::weekday(form.text, limit.nominal))],
        ..by_limit(form, &limit)
    })
}

fn by_limit(form: &Form, limit: &Limit) -> Reply {
    Reply {
        main: time::weekday(form.text, limit.last),
        rules: rules(form.text, &limit.rules),
        json: json!({ "nominal": limit.nominal, "last": limit.last, "rules": limit.rules }),
        ..Reply::default()
    }
}

pub fn answer_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("received", ("date", &form.today.to_string())),
        form.line("asked", ("date", "")),
        form.line("clarified", ("date", "")),
        form.line("identity_asked", ("date", "")),
        form.line("identity_confirmed", ("date", "")),
        form.tick("extended"),
        form.tick("by_post"),
    ]
}

pub fn answer(form: &Form) -> Outcome {
    let clock = RequestClock {
        asked: form.maybe_date("asked")?,
        clarified: form.maybe_date("clarified")?,
        identity_asked: form.maybe_date("identity_asked")?,
        identity_confirmed: form.maybe_date("identity_confirmed")?,
        extended: form.is_ticked("extended"),
        by_post: form.is_ticked("by_post"),
        ..RequestClock::received_on(form.date("received")?)
    };
    let due = clock.answer_due().map_err(|problem| form.wrong("received", problem.key()))?;
    let day = |date| time::weekday(form.text, date);
    let mut facts = vec![
        (form.label("calculator-post-by"), day(due.post_by)),
        (form.label("calculator-extension-notice"), day(due.extension_notice.last)),
    ];
    facts.extend(due.suspend.map(|date| (form.label("calculator-suspend"), day(date))));
    facts.extend(due.restart.map(|date| (form.label("calculator-restart"), day(date))));
    let mut applied = due.answer.rules.clone();
    applied.extend(due.rules.iter().copied());
    let json = json!({ "answer_due": due.answer.last, "post_by": due.post_by });
    Ok(Reply { main: day(due.answer.last), facts, rules: rules(form.text, &applied), json, ..Reply::default() })
}

pub fn fee_asks(form: &Form) -> Vec<Input> {
    vec![form.line("delivered", ("date", &form.today.to_string())), form.line("previous", ("date", ""))]
}

/// How long a person has to confirm a fee, and whether one may be asked at all.
pub fn fee(form: &Form) -> Outcome {
    let delivered = form.date("delivered")?;
    let limit = fee_confirmation_min(delivered, ClockParameters::on(delivered))
        .map_err(|_| form.wrong("delivered", OutOfRange::KEY))?;
    let mut reply = by_limit(form, &limit);
    reply.rules.push(reason(form, "calculator-fee-why", "GDPR 12(5); EDPB 01/2022 § 192"));
    if let Some(previous) = form.maybe_date("previous")? {
        let is_excluded = is_never_excessive(previous, delivered);
        reply.json["never_excessive"] = json!(is_excluded);
        if is_excluded {
            reply.rules.push(reason(form, "calculator-fee-never-excessive", "EDPB 01/2022 § 185"));
        }
    }
    let lead = ClockParameters::sources().iter().find(|entry| entry.name == "fee_confirmation_calendar_days");
    reply.doubts = shown(form, lead.and_then(rodowod_domain::request_clock::Parameter::doubt));
    Ok(reply)
}

pub fn hours_asks(form: &Form) -> Vec<Input> {
    vec![form.line("from", ("datetime-local", "")), form.line("hours", ("number", "72"))]
}

pub fn hours(form: &Form) -> Outcome {
    let local: DateTime = form.given("from").parse().map_err(|_| form.wrong("from", "problem-not-an-instant"))?;
    let from: Zoned = local.to_zoned(warsaw()).map_err(|_| form.wrong("from", "problem-not-an-instant"))?;
    let hours: u32 = form.number("hours")?;
    let limit = hours_limit(&from, hours).map_err(|_| form.wrong("hours", OutOfRange::KEY))?;
    let instant = |at: &Zoned| time::instant(form.text, at.timestamp());
    let mut facts = vec![(form.label("calculator-strict"), instant(&limit.strict))];
    facts.extend(limit.outer.as_ref().map(|outer| (form.label("calculator-outer"), instant(outer))));
    let weekday = time::weekday(form.text, limit.due.date());
    Ok(Reply {
        main: format!("{weekday}, {}", limit.due.strftime("%H:%M")),
        facts,
        rules: rules(form.text, &limit.rules),
        json: json!({ "due": limit.due.to_string() }),
        ..Reply::default()
    })
}

pub fn information_asks(form: &Form) -> Vec<Input> {
    vec![
        form.line("obtained", ("date", &form.today.to_string())),
        form.line("contact", ("date", "")),
        form.line("disclosure", ("date", "")),
        form.maybe_choose("exception", "information-exception-", Exception::ALL.iter().map(word)),
    ]
}

pub fn information(form: &Form) -> Outcome {
    let (contact, disclosure) = (form.maybe_date("contact")?, form.maybe_date("disclosure")?);
    let due = art14_due(form.date("obtained")?, contact, disclosure);
    let mut reply = by_limit(form, &due.map_err(|_| form.wrong("obtained", OutOfRange::KEY))?);
    reply.json["duty"] = json!(true);
    let Some(exception) = form.maybe_chosen::<Exception>("exception")? else { return Ok(reply) };
    Ok(Reply {
        main: form.label("calculator-information-no-duty"),
        class: "done",
        rules: vec![reason(form, exception.key(), exception.law())],
        is_no: true,
        json: json!({ "duty": false, "exception": exception, "law": exception.law() }),
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
    reply.doubts = shown(form, entry.doubt());
    if reply.doubts.is_empty()
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
    let reply = match (counted, entry.regime, entry.next_yearly(event)) {
        (Some(period), Some(regime), _) => by_limit(form, &limit(event, period, regime).map_err(too_far)?),
        (Some(period), None, _) => {
            let last = time_limit::nominal(event, period).map_err(too_far)?;
            let rules = vec![reason(form, "calculator-period-not-moved", &entry.law)];
            let json = json!({ "last": last });
            Reply { main: time::weekday(form.text, last), rules, json, ..Reply::default() }
        }
        (None, _, Some(yearly)) => {
            let rules = vec![reason(form, "calculator-period-yearly", &entry.law)];
            let json = json!({ "last": yearly });
            Reply { main: time::weekday(form.text, yearly), rules, json, ..Reply::default() }
        }
        (None, ..) => {
            let rules = vec![reason(form, &entry.code.key(), &entry.law)];
            Reply { main: length(form, entry), rules, json: json!({}), ..Reply::default() }
        }
    };
    Ok(Reply { facts, ..reply })
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
        (None, None) => form.label("calculator-at-once"),
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
        "regime": entry.regime, "law": entry.law, "certainty": entry.certainty, "source": entry.source,
    })
}

pub fn holidays_asks(form: &Form) -> Vec<Input> {
    vec![form.line("year", ("number", &form.today.year().to_string()))]
}

pub fn holidays(form: &Form) -> Outcome {
    let year: Option<i16> = form.given("year").parse().ok().filter(|year| (1900..=9998).contains(year));
    let year = year.ok_or_else(|| form.wrong("year", "problem-not-a-number"))?;
    let found = calendar::holidays(year);
    Ok(Reply {
        main: form.text.count("calculator-holidays-count", found.len() as u64),
        class: tone(true),
        rules: vec![reason(form, "calculator-holidays-why", "Reg. 1182/71 art. 2; KC art. 115")],
        table: Some(days_off(form, "calculator-holidays-title", &found)),
        ..Reply::default()
    })
}

fn days_off(form: &Form, caption: &str, holidays: &[calendar::Holiday]) -> Table {
    let is_polish = form.text.language == Language::Polish;
    let headings = ["calculator-holiday-date", "calculator-holiday-name", "calculator-period-law"];
    let mut table = Table::new(form, caption, &headings);
    for holiday in holidays {
        let name = if is_polish { holiday.name_pl } else { holiday.name_en };
        let cells = vec![time::weekday(form.text, holiday.date), name.to_owned(), law::shown(form.text, holiday.law)];
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
    let count: u32 = form.number("working_days")?;
    if count > WORKING_DAYS_MAX {
        return Err(form.wrong("working_days", OutOfRange::KEY));
    }
    let is_backward = form.given("direction") == "backward";
    let walk = if is_backward { calendar::back_working_days } else { calendar::add_working_days };
    let found = walk(start, count);
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
        json: json!({ "day": found, "holidays": passed }),
        ..Reply::default()
    })
}
