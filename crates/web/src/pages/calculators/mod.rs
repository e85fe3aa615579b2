//! Kalkulatory: the functions of the law by hand, each with its explanation under the answer.
//!
//! Nothing typed here is stored. What names a person or a secret goes by POST, so that no address and no log holds it.
//! The command line asks the same questions through `ask`.

mod assessment;
mod cameras;
mod children;
mod deadlines;
mod documents;
pub mod form;
mod identity;
pub mod reply;
mod retention;
mod risk;
mod severity;
mod time_limits;

use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use rodowod_domain::record::day_in_warsaw;

use self::form::{Asked, Form, Input, Problems};
use self::reply::Reply;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::text::Text;
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::visit::{self, Pairs, Posted, Visit};

#[derive(Template)]
#[template(path = "calculators.html")]
pub struct CalculatorsPage {
    pub shell: Shell,
    pub groups: Vec<Group>,
}

pub struct Group {
    pub heading: String,
    pub calculators: Vec<Entry>,
}

pub struct Entry {
    pub name: &'static str,
    pub title: String,
    pub lead: String,
}

#[derive(Template)]
#[template(path = "calculator.html")]
pub struct CalculatorPage {
    pub shell: Shell,
    pub name: &'static str,
    pub heading: String,
    pub lead: String,
    /// The others of the same group.
    pub tabs: Vec<Choice>,
    pub is_posted: bool,
    /// Another row can be asked for.
    pub has_rows: bool,
    pub inputs: Vec<Input>,
    /// The name of the input, and what is wrong with it.
    pub problems: Problems,
    pub answer: Option<Reply>,
}

/// Either the answer or what to mend.
type Outcome = Result<Reply, Problems>;

/// One calculator: what it asks and how it answers.
pub struct Calculator {
    pub name: &'static str,
    group: &'static str,
    is_posted: bool,
    pub asks: fn(&Form) -> Vec<Input>,
    answers: fn(&Form) -> Outcome,
}

const fn open(name: &'static str, group: &'static str, asks: Asks, answers: Answers) -> Calculator {
    Calculator { name, group, is_posted: false, asks, answers }
}

/// One whose input tells of a person.
const fn private(name: &'static str, group: &'static str, asks: Asks, answers: Answers) -> Calculator {
    Calculator { name, group, is_posted: true, asks, answers }
}

type Asks = fn(&Form) -> Vec<Input>;
type Answers = fn(&Form) -> Outcome;

const GROUPS: [&str; 6] = ["time", "breach", "assessment", "documents", "children", "numbers"];

pub const CALCULATORS: [Calculator; 25] = [
    open("deadline", "time", deadlines::deadline_asks, deadlines::deadline),
    open("answer", "time", deadlines::answer_asks, deadlines::answer),
    open("fee", "time", deadlines::fee_asks, deadlines::fee),
    open("hours", "time", time_limits::hours_asks, time_limits::hours),
    open("information", "time", deadlines::information_asks, deadlines::information),
    open("periods", "time", time_limits::periods_asks, time_limits::periods),
    open("holidays", "time", time_limits::holidays_asks, time_limits::holidays),
    open("working-days", "time", time_limits::working_days_asks, time_limits::working_days),
    open("severity", "breach", severity::asks, severity::answer),
    open("score", "breach", severity::score_asks, severity::score),
    open("dpia", "assessment", assessment::dpia_asks, assessment::dpia),
    open("legitimate-interest", "assessment", assessment::interest_asks, assessment::interest),
    open("transfers", "assessment", assessment::transfers_asks, assessment::transfers),
    private("risk", "assessment", risk::asks, risk::answer),
    open("completeness", "documents", documents::completeness_asks, documents::completeness),
    open("record-duty", "documents", documents::record_duty_asks, documents::record_duty),
    private("consent", "documents", documents::consent_asks, documents::consent),
    open("rights", "documents", documents::rights_asks, documents::rights),
    open("retention", "documents", retention::asks, retention::answer),
    private("minors", "children", children::acting_asks, children::acting),
    private("pick-up", "children", children::pickup_asks, children::pickup),
    private("disclosure", "children", children::disclosure_asks, children::disclosure),
    open("cameras", "children", cameras::asks, cameras::answer),
    private("identifiers", "numbers", identity::number_asks, identity::number),
    private("password", "numbers", identity::password_asks, identity::password),
];

/// Answers outside a page: `None` for a calculator that does not exist.
pub fn ask(name: &str, text: Text, today: Date, pairs: Pairs) -> Option<Result<Reply, Problems>> {
    let calculator = CALCULATORS.iter().find(|known| known.name == name)?;
    Some(calculator.reply(&Form { text, today, pairs }))
}

/// The items of a document to fill in, for the command line.
pub fn blank(text: Text, today: Date, pairs: Pairs) -> Result<serde_json::Value, Problems> {
    documents::blank(&Form { text, today, pairs })
}

impl Calculator {
    /// The answer, or the first field that holds what its list does not offer.
    fn reply(&self, form: &Form) -> Outcome {
        let inputs = (self.asks)(form);
        let strange = |input: &&form::Input| {
            form.pairs.iter().any(|(name, typed)| *name == input.name && !input.takes(typed.trim()))
        };
        match inputs.iter().find(strange) {
            Some(input) => Err(form.wrong(&input.name, "problem-not-a-choice")),
            None => (self.answers)(form),
        }
    }
}

pub async fn first(visit: Visit) -> Answer {
    render(&overview(visit.titled("calculators-title")))
}

fn overview(shell: Shell) -> CalculatorsPage {
    let text = shell.text;
    let entry = |known: &Calculator| Entry {
        name: known.name,
        title: text.get(&format!("calculator-{}-title", known.name)).into_owned(),
        lead: text.get(&format!("calculator-{}-lead", known.name)).into_owned(),
    };
    let groups = GROUPS.map(|group| Group {
        heading: text.get(&format!("calculators-group-{group}")).into_owned(),
        calculators: CALCULATORS.iter().filter(|known| known.group == group).map(entry).collect(),
    });
    CalculatorsPage { shell, groups: groups.into() }
}

pub async fn show(visit: Visit, Path(name): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let calculator = CALCULATORS.iter().find(|known| known.name == name).ok_or(Fault::NotFound)?;
    let is_asked = !calculator.is_posted && !visit::first(&pairs, "go").is_empty();
    let pairs = if calculator.is_posted { Pairs::new() } else { pairs };
    respond(&visit, calculator, pairs, is_asked)
}

pub async fn answer(Path(name): Path<String>, posted: Posted) -> Answer {
    let known = CALCULATORS.iter().find(|known| known.name == name);
    let calculator = known.filter(|known| known.is_posted).ok_or(Fault::NotFound)?;
    let is_asked = visit::first(&posted.pairs, "more").is_empty();
    respond(&posted.visit, calculator, posted.pairs, is_asked)
}

fn respond(visit: &Visit, calculator: &'static Calculator, pairs: Pairs, is_asked: bool) -> Answer {
    let form = Form { text: visit.text, today: day_in_warsaw(visit.now), pairs };
    let outcome = if is_asked { calculator.reply(&form).map(Some) } else { Ok(None) };
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
    (answer, problems): (Option<Reply>, Problems),
) -> CalculatorPage {
    let tab = |known: &Calculator| Choice {
        id: String::new(),
        value: known.name.to_owned(),
        label: form.label(&format!("calculator-{}-title", known.name)),
        chosen: known.name == calculator.name,
    };
    let mut inputs = (calculator.asks)(form);
    for input in &mut inputs {
        input.problem = problems.iter().find(|(name, _)| *name == input.name).map(|(_, sentence)| sentence.clone());
    }
    CalculatorPage {
        shell,
        name: calculator.name,
        heading: form.label(&format!("calculator-{}-title", calculator.name)),
        lead: form.label(&format!("calculator-{}-lead", calculator.name)),
        tabs: CALCULATORS.iter().filter(|known| known.group == calculator.group).map(tab).collect(),
        is_posted: calculator.is_posted,
        has_rows: calculator.name == "risk",
        inputs,
        problems,
        answer,
    }
}

/// Every calculator, asked and answered, for the test of all pages.
#[cfg(test)]
pub fn samples(shell: &Shell) -> Vec<CalculatorPage> {
    use crate::view::deadline::RuleShown;
    use crate::view::law::cited;

    let form = || Form { text: shell.text, today: jiff::civil::date(2026, 11, 22), pairs: Pairs::new() };
    let doubt = || cited(shell.text, "KRI § 20").doubt;
    let reply = |form: &Form| {
        let mut table = reply::Table::new(form, "calculators-title", &["calculators-why"]);
        table.push(vec!["2 marca".to_owned()], doubt());
        Reply {
            main: "2 marca 2026".to_owned(),
            class: "done",
            facts: vec![("Nadać".to_owned(), "wtorek".to_owned())],
            rules: vec![RuleShown {
                sentence: "Sobota".to_owned(),
                law: "art. 3".to_owned(),
                doubt: doubt(),
                date: None,
            }],
            doubts: doubt().into_iter().collect(),
            table: Some(table),
            ..Reply::default()
        }
    };
    let problem = || vec![("event".to_owned(), "?".to_owned())];
    CALCULATORS.iter().map(|known| page(shell.clone(), known, &form(), (Some(reply(&form())), problem()))).collect()
}

#[cfg(test)]
pub fn sample_overview(shell: Shell) -> CalculatorsPage {
    overview(shell)
}

#[cfg(test)]
mod tests;
