//! Numbers that name somebody, and passwords. Both are typed into a form and nowhere kept.

use rodowod_domain::identifiers::{self, Kind, Pesel, Pwz, Sex, Verdict};
use rodowod_domain::password::{self, Context, PRESETS};
use rodowod_domain::text::word;
use serde_json::json;

use super::Outcome;
use super::form::{Asked, Form, Input};
use super::reply::{Reply, doubts, once, reason, said, tone};
use crate::view::time;

pub fn number_asks(form: &Form) -> Vec<Input> {
    vec![form.select("kind", &Kind::ALL.map(Kind::name)), form.line("number", ("text", ""))]
}

pub fn number(form: &Form) -> Outcome {
    let kind: Kind = form.given("kind").parse().map_err(|_| form.wrong("kind", "problem-not-a-choice"))?;
    let typed = form.given("number");
    let verdict = identifiers::check(kind, typed);
    let mut facts = Vec::new();
    let mut marks = Vec::new();
    let mut json = json!({ "valid": verdict.is_valid() });
    if !verdict.is_valid() {
        json["problem"] = json!(verdict.key());
    }
    if let Some(canonical) = identifiers::canonical(kind, typed) {
        json["canonical"] = json!(canonical);
        facts.push((form.label("calculator-canonical"), canonical));
    }
    if let (Kind::Pwz, Ok(licence)) = (kind, Pwz::parse(typed)) {
        let profession = licence.profession();
        json["profession"] = json!(profession);
        json["checked"] = json!(profession.check());
        let said = |key: &str, word: String| form.label(&format!("licence-{key}-{word}"));
        facts.push((form.label("calculator-profession"), said("profession", word(&profession))));
        facts.push((form.label("calculator-checked"), said("check", word(&profession.check()))));
        marks = doubts(form, profession.provenance());
    }
    if let (Kind::Pesel, Ok(pesel)) = (kind, Pesel::parse(typed)) {
        facts.push((form.label("calculator-birth"), time::day(form.text, pesel.birth())));
        let sex = if pesel.sex() == Sex::Female { "calculator-female" } else { "calculator-male" };
        facts.push((form.label("calculator-sex"), form.label(sex)));
        json["birth"] = json!(pesel.birth());
        json["sex"] = json!(if pesel.sex() == Sex::Female { "F" } else { "M" });
    }
    let mut rules = Vec::new();
    if verdict == Verdict::BadFormat {
        rules.push(reason(form, &kind.form_key(), ""));
    }
    rules.push(reason(form, &format!("calculator-kind-{}-why", kind.name()), ""));
    Ok(Reply {
        main: form.label(verdict.key()),
        class: tone(verdict == Verdict::Valid),
        facts,
        rules,
        doubts: marks,
        is_no: !verdict.is_valid(),
        json,
        ..Reply::default()
    })
}

const KNOWN_OF_OWNER: [&str; 8] =
    ["own_names", "own_login", "own_email", "own_birth", "own_phone", "own_plate", "own_pesel", "own_institution"];

pub fn password_asks(form: &Form) -> Vec<Input> {
    let mut candidate = form.line("candidate", ("password", ""));
    // A password never goes back to the page.
    candidate.control = Asked::Line("password", String::new());
    let presets = PRESETS.iter().map(|preset| (*preset).to_owned());
    let mut inputs = vec![candidate, form.ticks("preset", "password-preset-", presets), form.tick("second_factor")];
    inputs.push(form.line("set_on", ("date", "")));
    inputs.push(form.section("password-owner"));
    inputs.extend(KNOWN_OF_OWNER.map(|name| form.line(name, (if name == "own_birth" { "date" } else { "text" }, ""))));
    inputs
}

pub fn password(form: &Form) -> Outcome {
    let chosen: Vec<&str> = form.pairs.iter().filter(|(name, _)| name == "preset").map(|(_, value)| &**value).collect();
    let policies: Option<Vec<_>> = chosen.iter().map(|name| password::preset(name)).collect();
    let policies = policies.ok_or_else(|| form.wrong("preset", "problem-not-a-choice"))?;
    if policies.is_empty() {
        return Err(form.wrong("preset", "calculator-preset-expected"));
    }
    let merged = password::merge(policies);
    // Blanks at the ends belong to a password.
    let candidate = crate::visit::first(&form.pairs, "candidate");
    let problems = password::check(&merged.policy, candidate, &context(form)?);
    let key = if problems.is_empty() { "calculator-password-accepted" } else { "calculator-password-refused" };
    let sentence = |problem: &password::Problem| {
        form.text.owned(problem.key, problem.args.iter().map(|(name, value)| (*name, value.as_str())))
    };
    let told: Vec<_> =
        problems.iter().map(|problem| json!({ "key": problem.key, "text": sentence(problem) })).collect();
    let mut rules: Vec<_> = problems.iter().map(|problem| said(form, sentence(problem), "")).collect();
    if rules.is_empty() {
        rules.push(reason(form, "calculator-password-why", ""));
    }
    for conflict in &merged.conflicts {
        let part = form.label(conflict.part.key());
        rules.push(said(form, format!("{part}: {}", form.label(conflict.proposal)), ""));
    }
    let sources = chosen.iter().flat_map(|name| password::preset_rules(name));
    let marks = sources.flat_map(|rule| doubts(form, &rule.provenance)).collect();
    let mut facts = vec![(form.label("calculator-password-length"), lengths(&merged.policy))];
    facts.extend(
        merged
            .policy
            .max_age_days
            .required
            .0
            .map(|days| (form.label("password-part-max-age-days"), form.text.count("calculator-days", days.into()))),
    );
    let set_on = form.maybe_date("set_on")?;
    let expires = set_on.and_then(|day| password::expiry(day, &merged.policy));
    let advised = set_on.and_then(|day| password::advised_change(day, &merged.policy));
    facts.extend(expires.map(|day| (form.label("calculator-password-expires"), time::weekday(form.text, day))));
    facts.extend(advised.map(|day| (form.label("calculator-password-advised"), time::weekday(form.text, day))));
    if !merged.conflicts.is_empty() {
        let count = form.text.count("calculator-password-conflicts", merged.conflicts.len() as u64);
        facts.push((form.label("calculator-password-to-choose"), count));
    }
    Ok(Reply {
        main: form.label(key),
        class: tone(problems.is_empty()),
        facts,
        rules,
        doubts: once(marks),
        is_no: !problems.is_empty(),
        json: json!({
            "accepted": problems.is_empty(), "problems": told, "policy": merged.policy, "conflicts": merged.conflicts,
            "expires": expires, "advised_change": advised,
        }),
        ..Reply::default()
    })
}

/// `15`, or `15 / 12` where a second factor shortens it.
fn lengths(policy: &password::Policy) -> String {
    let length = policy.min_length.required;
    if length.alone == length.with_second_factor {
        length.alone.to_string()
    } else {
        format!("{} / {}", length.alone, length.with_second_factor)
    }
}

fn context(form: &Form) -> Result<Context, super::form::Problems> {
    let some = |name: &str| Some(form.given(name).to_owned()).filter(|typed| !typed.is_empty());
    Ok(Context {
        names: some("own_names").into_iter().collect(),
        login: some("own_login"),
        email: some("own_email"),
        birth: form.maybe_date("own_birth")?,
        phone: some("own_phone"),
        plate: some("own_plate"),
        pesel: some("own_pesel"),
        institution: some("own_institution"),
        second_factor: form.is_ticked("second_factor"),
    })
}
