//! What a calculator answers: the answer first, then facts, then why, and what of it is not certain.

use rodowod_domain::provenance::{Doubt, Provenance};
use serde_json::Value;

use super::form::Form;
use crate::view::deadline::RuleShown;
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
    said(form, form.label(key), provision)
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
