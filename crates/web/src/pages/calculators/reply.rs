//! What a calculator answers: the answer first, then facts, then why, and what of it is not certain.

use jiff::civil::Date;
use rodowod_domain::calendar;
use rodowod_domain::provenance::{Certainty, Doubt, Provenance};
use rodowod_domain::references::{doubt_of_law, doubt_of_rule};
use rodowod_domain::time_limit::RuleApplied;
use serde_json::{Value, json};

use super::form::Form;
use crate::view::deadline::{self, RuleShown};
use crate::view::law::{self, DoubtShown};

#[derive(Default)]
pub struct Reply {
    pub main: String,
    /// A tone of the style sheet.
    pub class: &'static str,
    pub facts: Vec<(String, String)>,
    pub rules: Vec<RuleShown>,
    pub doubts: Vec<DoubtShown>,
    pub table: Option<Table>,
    /// The answer is no; the command line says so by its exit status.
    pub is_no: bool,
    /// The same for programs.
    pub json: Value,
}

impl Reply {
    /// The answer for programs: what the calculator counted, the sentence, the reasons and what is not certain.
    pub fn document(&self) -> Value {
        let mut document = if self.json.is_object() { self.json.clone() } else { json!({}) };
        document["answer"] = json!(self.main);
        let why = |rule: &RuleShown| json!({ "text": rule.sentence, "law": rule.law, "mark": rule.doubt.as_ref().map(|doubt| &doubt.mark) });
        document["why"] = self.rules.iter().map(why).collect();
        document["uncertain"] =
            self.marks().iter().map(|doubt| json!({ "mark": doubt.mark, "text": doubt.sentence })).collect();
        document
    }

    /// The same for people: the answer first, then what is uncertain, the facts and the reasons.
    pub fn lines(&self) -> String {
        let marked = |doubt: Option<&DoubtShown>| doubt.map(|doubt| format!(" [{}]", doubt.mark)).unwrap_or_default();
        let mut lines = vec![self.main.clone()];
        lines.extend(self.doubts.iter().map(|doubt| format!("  [{}] {}", doubt.mark, doubt.sentence)));
        lines.extend(self.facts.iter().map(|(label, fact)| format!("  {label}: {fact}")));
        for rule in &self.rules {
            let date = rule.date.as_ref().map(|date| format!(" {date}")).unwrap_or_default();
            let law = if rule.law.is_empty() { String::new() } else { format!(" ({})", rule.law) };
            lines.push(format!("  {}{date}{law}{}", rule.sentence, marked(rule.doubt.as_ref())));
        }
        for row in self.table.iter().flat_map(|table| &table.rows) {
            let cells: Vec<&str> = row.cells.iter().map(|(_, cell)| cell.as_str()).collect();
            lines.push(format!("  {}{}", cells.join("  "), marked(row.doubt.as_ref())));
        }
        lines.join("\n")
    }

    /// Everything uncertain about the answer, its reasons and its rows, each once.
    fn marks(&self) -> Vec<DoubtShown> {
        let of_rules = self.rules.iter().filter_map(|rule| rule.doubt.clone());
        let of_rows = self.table.iter().flat_map(|table| &table.rows).filter_map(|row| row.doubt.clone());
        once(self.doubts.iter().cloned().chain(of_rules).chain(of_rows).collect())
    }
}

#[derive(Default)]
pub struct Table {
    pub caption: String,
    pub headings: Vec<String>,
    pub rows: Vec<TableRow>,
}

pub struct TableRow {
    /// Each with the heading of its column.
    pub cells: Vec<(String, String)>,
    pub doubt: Option<DoubtShown>,
}

impl Table {
    pub fn new(form: &Form, caption: &str, headings: &[&str]) -> Self {
        let headings = headings.iter().map(|key| form.label(key)).collect();
        Self { caption: form.label(caption), headings, rows: Vec::new() }
    }

    pub fn push(&mut self, cells: Vec<String>, doubt: Option<DoubtShown>) {
        let cells = self.headings.iter().cloned().zip(cells).collect();
        self.rows.push(TableRow { cells, doubt });
    }
}

/// The tone of a yes and of a no.
pub fn tone(is_good: bool) -> &'static str {
    if is_good { "done" } else { "late" }
}

/// One sentence of the explanation with its provision.
pub fn reason(form: &Form, key: &str, provision: &str) -> RuleShown {
    let doubt = doubt_of_rule(key).max(doubt_of_law(provision));
    let doubt = doubt.map(|doubt| law::doubt_shown(form.text, &doubt));
    RuleShown { doubt, ..said(form, form.label(key), provision) }
}

/// The rules of a reckoning for programs: key and provision as they are, date and sentence as they are shown.
pub fn rules_json(form: &Form, applied: &[RuleApplied]) -> Value {
    let shown = deadline::rules(form.text, applied);
    let one = |(rule, shown): (&RuleApplied, RuleShown)| {
        let mark = shown.doubt.map(|doubt| doubt.mark);
        json!({ "key": rule.key, "law": rule.law, "date": rule.date, "text": shown.sentence, "mark": mark })
    };
    applied.iter().zip(shown).map(one).collect()
}

/// The mark of days for which nobody has compared the list of holidays.
pub fn calendar_doubts(form: &Form, days: &[Date]) -> Vec<DoubtShown> {
    let is_checked = days.iter().all(|day| calendar::is_checked(*day));
    let doubt = Doubt::of(Certainty::Memory, Some("calendar-unchecked")).filter(|_| !is_checked);
    shown(form, doubt)
}

pub fn said(form: &Form, sentence: String, provision: &str) -> RuleShown {
    let law = law::shown(form.text, provision);
    RuleShown { sentence, law, doubt: law::doubt(form.text, provision), date: None }
}

/// The mark of a value, as a list to put together.
pub fn doubts(form: &Form, provenance: &Provenance) -> Vec<DoubtShown> {
    shown(form, provenance.doubt())
}

pub fn shown(form: &Form, doubt: Option<Doubt>) -> Vec<DoubtShown> {
    doubt.iter().map(|doubt| law::doubt_shown(form.text, doubt)).collect()
}

/// Several marks, each once.
pub fn once(mut doubts: Vec<DoubtShown>) -> Vec<DoubtShown> {
    let mut seen: Vec<String> = Vec::new();
    doubts.retain(|doubt| {
        let is_new = !seen.contains(&doubt.sentence);
        seen.push(doubt.sentence.clone());
        is_new
    });
    doubts
}
