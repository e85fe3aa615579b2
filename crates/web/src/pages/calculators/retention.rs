//! How long a record is kept, what an own schedule may change of it, and when it may go.

use jiff::civil::Date;
use rodowod_domain::provenance::{Certainty, Doubt};
use rodowod_domain::retention::{
    self, ArchiveConsent, Counting, Expiry, Hold, HoldReason, KeepingBound, OwnPeriod, Rule,
};
use rodowod_domain::text::{from_word, word};
use rodowod_domain::time_limit::OutOfRange;
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input, Problems};
use super::reply::{Reply, doubts, once, reason, said, shown, tone};
use crate::view::deadline::RuleShown;
use crate::view::time;

pub fn asks(form: &Form) -> Vec<Input> {
    vec![
        form.choose("record", "retention-", records().into_iter()),
        form.line("from_day", ("date", &form.today.to_string())),
        form.line("own_years", ("number", "")),
        form.line("on", ("date", &form.today.to_string())),
        form.select("archive", &["by-record", "missing", "given", "not-needed"]),
        form.section("retention-hold"),
        form.maybe_choose("hold", "retention-hold-", HoldReason::ALL.iter().map(word)),
        form.line("hold_released", ("date", "")),
        form.section("retention-other"),
        form.maybe_choose("also", "retention-", records().into_iter()),
        form.line("also_from", ("date", "")),
    ]
}

/// The kinds of records, each once though its rule may have changed.
fn records() -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for rule in retention::all() {
        if !ids.contains(&rule.id) {
            ids.push(rule.id.clone());
        }
    }
    ids
}

pub fn answer(form: &Form) -> Outcome {
    let trigger = form.date("from_day")?;
    let on = form.day_or_today("on")?;
    let table = rule_of(form, "record", trigger)?;
    let own = own_rule(form, table, trigger)?;
    let rule = own.as_ref().unwrap_or(table);
    let expiry = expiry(form, rule, trigger)?;
    let holds = holds(form, trigger)?;
    let consent = from_word(form.given("archive")).unwrap_or_else(|| ArchiveConsent::by_default(rule));
    let disposal = retention::disposal(&expiry, &holds, consent, on);
    let mut rules = reasons(form, rule, own.is_some());
    rules.extend((!holds.is_empty()).then(|| reason(form, "calculator-retention-why-hold", "GDPR 17(3)(e), 18")));
    if rule.bound == KeepingBound::Min && consent == ArchiveConsent::Missing {
        rules.push(reason(form, "calculator-retention-why-archive", "ustawa o narodowym zasobie archiwalnym"));
    }
    let conflict = other(form)?.and_then(|other| retention::conflict(&[expiry, other]));
    rules.extend(conflict.map(|conflict| {
        let days = [
            ("keep", time::day(form.text, conflict.keep_until)),
            ("destroy", time::day(form.text, conflict.destroy_after)),
        ];
        let days: Vec<_> = days.iter().map(|(name, day)| (*name, day.as_str().into())).collect();
        said(form, form.text.with("calculator-retention-conflict", &days), "GDPR 5(1)(e)")
    }));
    let day = |date: Date| time::weekday(form.text, date);
    Ok(Reply {
        main: day(expiry.last_day_kept),
        class: if conflict.is_some() { tone(false) } else { "" },
        facts: vec![
            (form.label("calculator-retention-counted-from"), form.label(&rule.trigger_key())),
            (form.label("calculator-retention-disposal-day"), day(expiry.first_disposal_day)),
            (form.label("calculator-retention-close"), day(expiry.close_from)),
            (form.label("calculator-retention-state"), form.label(disposal.key())),
        ],
        rules,
        doubts: marks(form, table, own.is_some()),
        is_no: conflict.is_some(),
        json: json!({ "expiry": expiry, "disposal": disposal, "rule": rule, "own": own.is_some(), "conflict": conflict }),
        ..Reply::default()
    })
}

fn rule_of(form: &Form, name: &str, trigger: Date) -> Result<&'static Rule, Problems> {
    retention::rule_on(form.given(name), trigger).ok_or_else(|| form.wrong(name, "problem-not-a-choice"))
}

/// The rule with the institution's own number of years, as far as the law leaves it open.
fn own_rule(form: &Form, table: &Rule, trigger: Date) -> Result<Option<Rule>, Problems> {
    if form.given("own_years").is_empty() {
        return Ok(None);
    }
    let years = form.number_within("own_years", 0..=999)?;
    let years = u16::try_from(years).map_err(|_| form.wrong("own_years", OutOfRange::KEY))?;
    table.with_own_years(years, trigger).map(Some).map_err(|problem| {
        let (key, day) = match problem {
            OwnPeriod::ShorterThanTheLaw(day) => ("calculator-retention-own-shorter", day),
            OwnPeriod::LongerThanTheLaw(day) => ("calculator-retention-own-longer", day),
            OwnPeriod::OutOfRange => return form.wrong("own_years", OutOfRange::KEY),
        };
        vec![("own_years".to_owned(), form.text.with(key, &[("day", time::day(form.text, day).into())]))]
    })
}

fn expiry(form: &Form, rule: &Rule, trigger: Date) -> Result<Expiry, Problems> {
    let found =
        retention::expiry(rule, trigger).ok_or_else(|| form.wrong("own_years", "calculator-retention-own-period"))?;
    retention::last_day_kept(rule, trigger).map(|_| found).ok_or_else(|| form.wrong("from_day", OutOfRange::KEY))
}

fn holds(form: &Form, trigger: Date) -> Result<Vec<Hold>, Problems> {
    let reason: Option<HoldReason> = form.maybe_chosen("hold")?;
    let released = form.maybe_date("hold_released")?;
    if reason.is_none() && released.is_some() {
        return Err(form.wrong("hold_released", "calculator-retention-no-hold"));
    }
    Ok(reason.map(|reason| Hold { reason, from: trigger, released }).into_iter().collect())
}

/// The expiry of the other kind of record that lies on the same copy.
fn other(form: &Form) -> Result<Option<Expiry>, Problems> {
    if form.given("also").is_empty() {
        return Ok(None);
    }
    let from = form.date("also_from")?;
    let rule = rule_of(form, "also", from)?;
    retention::expiry(rule, from).map(Some).ok_or_else(|| form.wrong("also", "calculator-retention-also-no-period"))
}

fn reasons(form: &Form, rule: &Rule, is_own: bool) -> Vec<RuleShown> {
    let how = match rule.counting {
        Counting::YearEnd => "calculator-retention-why-year-end",
        Counting::Anniversary => "calculator-retention-why-anniversary",
        Counting::Event => "calculator-retention-why-event",
    };
    let bound = format!("calculator-retention-why-{}", word(&rule.bound));
    if !is_own {
        return vec![reason(form, how, &rule.law), reason(form, &bound, &rule.law)];
    }
    let mut rules =
        vec![reason(form, "calculator-retention-why-own", "JRWA"), reason(form, how, ""), reason(form, &bound, "")];
    if !rule.is_own_to_set() {
        rules.push(reason(form, "calculator-retention-why-within-law", &rule.law));
    }
    rules
}

fn marks(form: &Form, table: &Rule, is_own: bool) -> Vec<crate::view::law::DoubtShown> {
    let mut marks = doubts(form, &table.provenance);
    if is_own {
        // What the table only supposed no longer sets the day; a statute still bounds it.
        if table.is_own_to_set() {
            marks.clear();
        }
        marks.extend(shown(form, Doubt::of(Certainty::House, None)));
    }
    once(marks)
}
