//! Numbers that name somebody, and passwords. Both are typed into a form and nowhere kept.

use rodowod_domain::identifiers::{self, Kind, Pesel, Sex, Verdict};
use rodowod_domain::password::{self, Context, PRESETS};

use super::{Form, Input, Outcome, Reply};
use crate::view::deadline::RuleShown;
use crate::view::time;

pub fn number_asks(form: &Form) -> Vec<Input> {
    vec![form.select("kind", &Kind::ALL.map(Kind::name)), form.line("number", ("text", ""))]
}

pub fn number(form: &Form) -> Outcome {
    let kind: Kind = form.given("kind").parse().map_err(|_| form.wrong("kind", "problem-not-a-choice"))?;
    let typed = form.given("number");
    let verdict = identifiers::check(kind, typed);
    let mut facts = Vec::new();
    if let Some(canonical) = identifiers::canonical(kind, typed) {
        facts.push((form.label("calculator-canonical"), canonical));
    }
    if let (Kind::Pesel, Ok(pesel)) = (kind, Pesel::parse(typed)) {
        facts.push((form.label("calculator-birth"), time::day(form.text, pesel.birth())));
        let sex = if pesel.sex() == Sex::Female { "calculator-female" } else { "calculator-male" };
        facts.push((form.label("calculator-sex"), form.label(sex)));
    }
    Ok(Reply {
        main: form.label(verdict.key()),
        class: if verdict == Verdict::Valid { "done" } else { "late" },
        facts,
        ..Reply::default()
    })
}

pub fn password_asks(form: &Form) -> Vec<Input> {
    let candidate = form.input("candidate", super::Asked::Line("password", String::new()));
    vec![form.select("preset", &PRESETS), candidate]
}

pub fn password(form: &Form) -> Outcome {
    let policy = password::preset(form.given("preset")).ok_or_else(|| form.wrong("preset", "problem-not-a-choice"))?;
    // Blanks at the ends belong to a password.
    let candidate = crate::visit::first(&form.pairs, "candidate");
    let problems = password::check(policy, candidate, &Context::default());
    let key = if problems.is_empty() { "calculator-password-accepted" } else { "calculator-password-refused" };
    let said = problems.iter().map(|problem| RuleShown {
        sentence: form.text.owned(problem.key, problem.args.iter().map(|(name, value)| (*name, value.as_str()))),
        law: String::new(),
        doubt: None,
        date: None,
    });
    Ok(Reply {
        main: form.label(key),
        class: if problems.is_empty() { "done" } else { "late" },
        rules: said.collect(),
        ..Reply::default()
    })
}
