//! Periods in days to years, the clock of a request, periods in hours, public holidays.

use jiff::Zoned;
use jiff::civil::DateTime;
use rodowod_domain::calendar;
use rodowod_domain::hours::{hours_limit, warsaw};
use rodowod_domain::request_clock::RequestClock;
use rodowod_domain::time_limit::{self, OutOfRange, Period, Regime};

use super::{Form, Input, Outcome, Reply};
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
        main: time::weekday(form.text, limit.last),
        facts: vec![(form.label("calculator-nominal"), time::weekday(form.text, limit.nominal))],
        rules: rules(form.text, &limit.rules),
        ..Reply::default()
    })
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
    Ok(Reply { main: day(due.answer.last), facts, rules: rules(form.text, &applied), ..Reply::default() })
}

pub fn hours_asks(form: &Form) -> Vec<Input> {
    vec![form.line("from", ("datetime-local", "")), form.line("hours", ("number", "72"))]
}

pub fn hours(form: &Form) -> Outcome {
    let local: DateTime = form.given("from").parse().map_err(|_| form.wrong("from", "problem-not-an-instant"))?;
    let from: Zoned = local.to_zoned(warsaw()).map_err(|_| form.wrong("from", "problem-not-an-instant"))?;
    let hours: u32 = form.given("hours").parse().map_err(|_| form.wrong("hours", "problem-not-a-number"))?;
    let limit = hours_limit(&from, hours).map_err(|_| form.wrong("hours", OutOfRange::KEY))?;
    let instant = |at: &Zoned| time::instant(form.text, at.timestamp());
    let mut facts = vec![(form.label("calculator-strict"), instant(&limit.strict))];
    facts.extend(limit.outer.as_ref().map(|outer| (form.label("calculator-outer"), instant(outer))));
    let weekday = time::weekday(form.text, limit.due.date());
    Ok(Reply {
        main: format!("{weekday}, {}", limit.due.strftime("%H:%M")),
        facts,
        rules: rules(form.text, &limit.rules),
        ..Reply::default()
    })
}

pub fn holidays_asks(form: &Form) -> Vec<Input> {
    vec![form.line("year", ("number", &form.today.year().to_string()))]
}

pub fn holidays(form: &Form) -> Outcome {
    let year: Option<i16> = form.given("year").parse().ok().filter(|year| (1900..=9998).contains(year));
    let year = year.ok_or_else(|| form.wrong("year", "problem-not-a-number"))?;
    let found = calendar::holidays(year);
    let is_polish = form.text.language == Language::Polish;
    let name = |holiday: &calendar::Holiday| if is_polish { holiday.name_pl } else { holiday.name_en };
    let fact = |holiday: &calendar::Holiday| {
        let words = format!("{} ({})", name(holiday), law::shown(form.text, holiday.law));
        (time::weekday(form.text, holiday.date), words)
    };
    Ok(Reply {
        main: form.text.count("calculator-holidays-count", found.len() as u64),
        facts: found.iter().map(fact).collect(),
        ..Reply::default()
    })
}
