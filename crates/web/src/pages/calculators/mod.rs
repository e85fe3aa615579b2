//! Kalkulatory: the functions of the law by hand, each with its explanation under the answer.
//!
//! Nothing typed here is stored. What names a person or a secret goes by POST, so that no address and no log holds it.

mod identity;
mod severity;
mod time_limits;

use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use rodowod_domain::record::day_in_warsaw;

use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::text::Text;
use crate::view::deadline::RuleShown;
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::visit::{self, Pairs, Posted, Visit};

#[derive(Template)]
#[template(path = "calculators.html")]
pub struct CalculatorsPage {
    pub shell: Shell,
    pub name: &'static str,
    pub heading: String,
    pub lead: String,
    pub tabs: Vec<Choice>,
    pub is_posted: bool,
    pub inputs: Vec<Input>,
    /// The id of the input, and what is wrong with it.
    pub problems: Vec<(String, String)>,
    pub answer: Option<Reply>,
}

pub struct Input {
    pub name: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub control: Asked,
}

pub enum Asked {
    /// Kind of the input, and what stands in it.
    Line(&'static str, String),
    Select(Vec<Choice>),
    Tick(bool),
}

#[derive(Default)]
pub struct Reply {
    pub main: String,
    /// A tone of the style sheet.
    pub class: &'static str,
    pub facts: Vec<(String, String)>,
    pub rules: Vec<RuleShown>,
}

/// Either the answer or what to mend: the id of an input and a sentence.
type Outcome = Result<Reply, Vec<(String, String)>>;

/// One calculator: what it asks and how it answers.
struct Calculator {
    name: &'static str,
    is_posted: bool,
    asks: fn(&Form) -> Vec<Input>,
    answers: fn(&Form) -> Outcome,
}

const CALCULATORS: [Calculator; 7] = [
    Calculator { name: "deadline", is_posted: false, asks: time_limits::deadline_asks, answers: time_limits::deadline },
    Calculator { name: "answer", is_posted: false, asks: time_limits::answer_asks, answers: time_limits::answer },
    Calculator { name: "hours", is_posted: false, asks: time_limits::hours_asks, answers: time_limits::hours },
    Calculator { name: "severity", is_posted: false, asks: severity::asks, answers: severity::answer },
    Calculator { name: "identifiers", is_posted: true, asks: identity::number_asks, answers: identity::number },
    Calculator { name: "password", is_posted: true, asks: identity::password_asks, answers: identity::password },
    Calculator { name: "holidays", is_posted: false, asks: time_limits::holidays_asks, answers: time_limits::holidays },
];

/// What was typed, and the language to answer in.
pub struct Form {
    text: Text,
    today: Date,
    pairs: Pairs,
}

impl Form {
    fn given(&self, name: &str) -> &str {
        visit::first(&self.pairs, name).trim()
    }

    fn is_ticked(&self, name: &str) -> bool {
        self.given(name) == "true"
    }

    /// What was typed, or what stands there first.
    fn or<'a>(&'a self, name: &str, default: &'a str) -> &'a str {
        if self.pairs.iter().any(|(known, _)| known == name) { self.given(name) } else { default }
    }

    fn line(&self, name: &'static str, (kind, default): (&'static str, &str)) -> Input {
        self.input(name, Asked::Line(kind, self.or(name, default).to_owned()))
    }

    fn tick(&self, name: &'static str) -> Input {
        self.input(name, Asked::Tick(self.is_ticked(name)))
    }

    /// A closed list; labels stand under `calculator-NAME-VALUE`.
    fn select(&self, name: &'static str, values: &[&str]) -> Input {
        let chosen = self.or(name, values.first().copied().unwrap_or_default());
        let choice = |value: &&str| Choice {
            id: String::new(),
            value: (*value).to_owned(),
            label: self.text.get(&format!("calculator-{name}-{value}")).into_owned(),
            chosen: chosen == *value,
        };
        self.input(name, Asked::Select(values.iter().map(choice).collect()))
    }

    fn input(&self, name: &'static str, control: Asked) -> Input {
        let key = format!("calculator-{name}");
        let hint = self.text.maybe(&format!("{key}-hint")).map(Into::into);
        Input { name, label: self.text.get(&key).into_owned(), hint, control }
    }

    fn date(&self, name: &str) -> Result<Date, Vec<(String, String)>> {
        self.given(name).parse().map_err(|_| self.wrong(name, "problem-not-a-date"))
    }

    fn maybe_date(&self, name: &str) -> Result<Option<Date>, Vec<(String, String)>> {
        if self.given(name).is_empty() { Ok(None) } else { self.date(name).map(Some) }
    }

    fn wrong(&self, name: &str, key: &str) -> Vec<(String, String)> {
        vec![(name.to_owned(), self.text.get(key).into_owned())]
    }

    fn label(&self, key: &str) -> String {
        self.text.get(key).into_owned()
    }
}

pub async fn first(_visit: Visit) -> Answer {
    see(&format!("/calculators/{}", CALCULATORS[0].name))
}

pub async fn show(visit: Visit, Path(name): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let calculator = CALCULATORS.iter().find(|known| known.name == name).ok_or(Fault::NotFound)?;
    let is_asked = !calculator.is_posted && !visit::first(&pairs, "go").is_empty();
    let pairs = if is_asked { pairs } else { Pairs::new() };
    respond(&visit, calculator, pairs, is_asked)
}

pub async fn answer(Path(name): Path<String>, posted: Posted) -> Answer {
    let known = CALCULATORS.iter().find(|known| known.name == name);
    let calculator = known.filter(|known| known.is_posted).ok_or(Fault::NotFound)?;
    respond(&posted.visit, calculator, posted.pairs, true)
}

fn respond(visit: &Visit, calculator: &'static Calculator, pairs: Pairs, is_asked: bool) -> Answer {
    let form = Form { text: visit.text, today: day_in_warsaw(visit.now), pairs };
    let outcome = if is_asked { (calculator.answers)(&form).map(Some) } else { Ok(None) };
    let shell = visit.titled("calculators-title");
    match outcome {
        Ok(answer) => render(&page(shell, calculator, &form, (answer, Vec::new()))),
        Err(problems) => refuse(&page(shell, calculator, &form, (None, problems))),
    }
}

fn page(
    shell: Shell,
    calculator: &'static Calculator,
    form: &Form,
    (answer, problems): (Option<Reply>, Vec<(String, String)>),
) -> CalculatorsPage {
    let tab = |known: &Calculator| Choice {
        id: String::new(),
        value: known.name.to_owned(),
        label: form.label(&format!("calculator-{}-title", known.name)),
        chosen: known.name == calculator.name,
    };
    CalculatorsPage {
        shell,
        name: calculator.name,
        heading: form.label(&format!("calculator-{}-title", calculator.name)),
        lead: form.label(&format!("calculator-{}-lead", calculator.name)),
        tabs: CALCULATORS.iter().map(tab).collect(),
        is_posted: calculator.is_posted,
        inputs: (calculator.asks)(form),
        problems,
        answer,
    }
}

/// Every calculator, asked and answered, for the test of all pages.
#[cfg(test)]
pub fn samples(shell: &Shell) -> Vec<CalculatorsPage> {
    let form = || Form { text: shell.text, today: jiff::civil::date(2026, 11, 22), pairs: Pairs::new() };
    let reply = || Reply {
        main: "2 marca 2026".to_owned(),
        class: "done",
        facts: vec![("Nadać".to_owned(), "wtorek".to_owned())],
        rules: vec![RuleShown { sentence: "Sobota".to_owned(), law: "art. 3".to_owned(), doubt: None, date: None }],
    };
    let problem = || vec![("event".to_owned(), "?".to_owned())];
    CALCULATORS.iter().map(|known| page(shell.clone(), known, &form(), (Some(reply()), problem()))).collect()
}
