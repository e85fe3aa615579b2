//! `rodowod calc`: the calculus of the domain, one question at a time.

use jiff::Zoned;
use jiff::civil::{Date, DateTime};
use rodowod_domain::hours::{WARSAW, hours_limit};
use rodowod_domain::identifiers::{self, Pesel, Sex, Verdict};
use rodowod_domain::request_clock::RequestClock;
use rodowod_domain::severity::{Identification, Inputs, Quarter, score};
use rodowod_domain::time_limit::{self, Period, RuleApplied, limit};
use rodowod_domain::{calendar, password};
use rodowod_web::text::{Language, Text};
use serde_json::{Value, json};

use crate::answer::{Answer, WrongUse};
use crate::command_line::{Calc, Regime};

/// Longest password read, in bytes.
const PASSWORD_MAX: u64 = 4096;

pub fn run(question: Calc, text: Text) -> anyhow::Result<Answer> {
    match question {
        Calc::Deadline { event, period, regime } => deadline(&event, &period, regime, text),
        Calc::Answer { received, asked, clarified, extended } => {
            let clock = RequestClock {
                asked: asked.as_deref().map(day).transpose()?,
                clarified: clarified.as_deref().map(day).transpose()?,
                extended,
                ..RequestClock::received_on(day(&received)?)
            };
            answer(&clock, text)
        }
        Calc::Hours { from, hours } => end_of_hours(&from, hours, text),
        Calc::Severity { dpc, ei, confidentiality, integrity, availability, malicious } => {
            let inputs = Inputs {
                context: context(dpc)?,
                identification: Identification::from_quarters(quarters(&ei)?)
                    .ok_or_else(|| wrong("--ei is 0.25, 0.5, 0.75 or 1"))?,
                confidentiality: quarter("--confidentiality", &confidentiality)?,
                integrity: quarter("--integrity", &integrity)?,
                availability: quarter("--availability", &availability)?,
                malicious,
            };
            Ok(severity(&inputs, text))
        }
        Calc::Id { kind, number } => identifier(&kind, &number, text),
        Calc::Password { preset } => candidate(&preset, text),
        Calc::Holidays { year } => holidays(year, text),
        Calc::Shared(question) => question.answer(text),
    }
}

fn wrong(sentence: &str) -> anyhow::Error {
    WrongUse(sentence.to_owned()).into()
}

fn day(text: &str) -> anyhow::Result<Date> {
    text.trim().parse().map_err(|_| wrong(&format!("a date is written 2026-01-31, not {text:?}")))
}

fn rules(rules: &[RuleApplied], text: Text) -> Value {
    let shown = rules
        .iter()
        .map(|rule| json!({ "key": rule.key, "law": rule.law, "date": rule.date, "text": said(rule, text) }));
    shown.collect()
}

fn said(rule: &RuleApplied, text: Text) -> String {
    let date = rule.date.map(|date| date.to_string()).unwrap_or_default();
    text.with(rule.key, &[("date", date.into())])
}

fn explained(lines: Vec<String>, rules: &[RuleApplied], text: Text) -> String {
    let steps = rules.iter().map(|rule| format!("  {} ({})", said(rule, text), rule.law));
    lines.into_iter().chain(steps).collect::<Vec<_>>().join("\n")
}

fn deadline(event: &str, period: &str, regime: Regime, text: Text) -> anyhow::Result<Answer> {
    let period: Period =
        period.parse().map_err(|_| wrong(&format!("a period is written 14d, 3w, 1m or 1y, not {period:?}")))?;
    let regime = match regime {
        Regime::Eu => time_limit::Regime::Eu,
        Regime::Kc => time_limit::Regime::Kc,
        Regime::Kpa => time_limit::Regime::Kpa,
    };
    let limit = limit(day(event)?, period, regime).map_err(|_| wrong("the period ends beyond the calendar"))?;
    let answer = json!({ "nominal": limit.nominal, "last": limit.last, "rules": rules(&limit.rules, text) });
    Ok(Answer::yes(answer, explained(vec![limit.last.to_string()], &limit.rules, text)))
}

fn answer(clock: &RequestClock, text: Text) -> anyhow::Result<Answer> {
    let due = clock.answer_due().map_err(|problem| WrongUse(problem.to_string()))?;
    let all: Vec<RuleApplied> = due.rules.iter().chain(&due.answer.rules).copied().collect();
    let answer = json!({
        "nominal": due.answer.nominal,
        "last": due.answer.last,
        "answer_due": due.answer.last,
        "extension_notice_due": due.extension_notice.last,
        "post_by": due.post_by,
        "suspend": due.suspend,
        "restart": due.restart,
        "rules": rules(&all, text),
    });
    let lines = vec![
        format!("{}: {}", text.get("calc-answer-due"), due.answer.last),
        format!("{}: {}", text.get("calc-extension-notice-due"), due.extension_notice.last),
        format!("{}: {}", text.get("calc-post-by"), due.post_by),
    ];
    Ok(Answer::yes(answer, explained(lines, &all, text)))
}

/// With a zone, with an offset, or bare: a bare time is the clock on a wall in Poland.
fn instant(text: &str) -> anyhow::Result<Zoned> {
    let text = text.trim();
    if let Ok(zoned) = text.parse::<Zoned>() {
        return Ok(zoned);
    }
    if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
        return Ok(timestamp.in_tz(WARSAW)?);
    }
    let local: DateTime = text
        .parse()
        .map_err(|_| wrong(&format!("a moment is written 2026-03-27T22:30[Europe/Warsaw], not {text:?}")))?;
    Ok(local.in_tz(WARSAW)?)
}

fn end_of_hours(from: &str, hours: u32, text: Text) -> anyhow::Result<Answer> {
    let limit = hours_limit(&instant(from)?, hours).map_err(|_| wrong("the period ends beyond the calendar"))?;
    let answer = json!({
        "due": limit.due.to_string(),
        "strict": limit.strict.to_string(),
        "outer": limit.outer.as_ref().map(ToString::to_string),
        "rules": rules(&limit.rules, text),
    });
    Ok(Answer::yes(answer, explained(vec![limit.due.to_string()], &limit.rules, text)))
}

fn context(dpc: u8) -> anyhow::Result<u8> {
    if (1..=4).contains(&dpc) { Ok(dpc) } else { Err(wrong("--dpc is 1, 2, 3 or 4")) }
}

/// Decimal fractions as quarters, read as text: no floating point takes part.
fn quarters(text: &str) -> anyhow::Result<u8> {
    let plain = text.trim().replace(',', ".");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole: u8 =
        if whole.is_empty() { Ok(0) } else { whole.parse() }.map_err(|_| wrong("expected quarter points"))?;
    let fraction = match fraction.trim_end_matches('0') {
        "" => 0,
        "25" => 1,
        "5" => 2,
        "75" => 3,
        _ => return Err(wrong(&format!("quarter points such as 0.25 are expected, not {text:?}"))),
    };
    whole.checked_mul(4).and_then(|whole| whole.checked_add(fraction)).ok_or_else(|| wrong("the value is too large"))
}

fn quarter(flag: &str, text: &str) -> anyhow::Result<Quarter> {
    Quarter::from_quarters(quarters(text)?).ok_or_else(|| wrong(&format!("{flag} is 0, 0.25 or 0.5")))
}

fn severity(inputs: &Inputs, text: Text) -> Answer {
    let score = score(inputs);
    let level = score.level();
    let number: serde_json::Number = score.to_string().parse().expect("a score prints as a decimal fraction");
    let answer = json!({ "score": number, "level": level.as_str() });
    Answer::yes(answer, format!("{score}  {}", text.get(level.key())))
}

fn identifier(kind: &str, number: &str, text: Text) -> anyhow::Result<Answer> {
    let kind: identifiers::Kind =
        kind.parse().map_err(|_| wrong("the kind is one of pesel, nip, regon, id-card, passport, nrb, pwz, kw"))?;
    let verdict = identifiers::check(kind, number);
    let mut answer = json!({ "valid": verdict.is_valid() });
    if verdict != Verdict::Valid {
        answer["problem"] = json!(verdict.key());
        return Ok(Answer::no(answer, text.get(verdict.key())));
    }
    let mut line = identifiers::canonical(kind, number).unwrap_or_default();
    answer["canonical"] = json!(line);
    if let (identifiers::Kind::Pesel, Ok(pesel)) = (kind, Pesel::parse(number)) {
        let sex = if pesel.sex() == Sex::Female { "F" } else { "M" };
        answer["birth"] = json!(pesel.birth());
        answer["sex"] = json!(sex);
        line = format!("{line}  {}  {sex}", pesel.birth());
    }
    Ok(Answer::yes(answer, line))
}

fn candidate(presets: &[String], text: Text) -> anyhow::Result<Answer> {
    let mut typed = String::new();
    std::io::Read::read_to_string(&mut std::io::Read::take(std::io::stdin(), PASSWORD_MAX), &mut typed)?;
    let typed = typed.strip_suffix('\n').map_or(typed.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
    let policies =
        presets.iter().map(|name| password::preset(name).ok_or_else(|| wrong(&format!("unknown preset {name:?}"))));
    let policies: Vec<_> = policies.collect::<anyhow::Result<_>>()?;
    let merged = password::merge(policies);
    let problems = password::check(&merged.policy, typed, &password::Context::default());
    let told: Vec<Value> = problems
        .iter()
        .map(|problem| json!({ "key": problem.key, "text": text.owned(problem.key, problem.args.iter().map(|(name, value)| (*name, value.as_str()))) }))
        .collect();
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| text.owned(problem.key, problem.args.iter().map(|(name, value)| (*name, value.as_str()))))
        .collect();
    let answer = json!({ "accepted": problems.is_empty(), "problems": told });
    Ok(if problems.is_empty() {
        Answer::yes(answer, text.get("calc-password-accepted"))
    } else {
        Answer::no(answer, lines.join("\n"))
    })
}

fn holidays(year: i16, text: Text) -> anyhow::Result<Answer> {
    if !(1..=9998).contains(&year) {
        return Err(wrong("a year is a number such as 2026"));
    }
    let days = calendar::holidays(year);
    let name = |holiday: &calendar::Holiday| match text.language {
        Language::Polish => holiday.name_pl,
        Language::English => holiday.name_en,
    };
    let list: Vec<Value> =
        days.iter().map(|day| json!({ "date": day.date, "name": name(day), "law": day.law })).collect();
    let lines: Vec<String> = days.iter().map(|day| format!("{}  {}", day.date, name(day))).collect();
    Ok(Answer::yes(json!({ "holidays": list }), lines.join("\n")))
}
