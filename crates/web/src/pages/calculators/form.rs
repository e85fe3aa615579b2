//! What a calculator asks: inputs with labels and hints, and the reading of what was typed.
//!
//! Labels stand under `calculator-NAME`, hints under `calculator-NAME-hint`, options under the key that the caller names.

use jiff::civil::Date;
use rodowod_domain::text::from_word;
use serde::de::DeserializeOwned;

use crate::text::Text;
use crate::view::form::Choice;
use crate::visit::{self, Pairs};

pub struct Input {
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub problem: Option<String>,
    pub control: Asked,
}

pub enum Asked {
    /// Kind of the input, and what stands in it.
    Line(&'static str, String),
    Select(Vec<Choice>),
    /// Any number of options.
    Ticks(Vec<Choice>),
    Tick(bool),
    /// No input: a heading over those that follow.
    Section,
}

/// The name of an input, and what is wrong with it in one sentence.
pub type Problems = Vec<(String, String)>;

/// What was typed, and the language to answer in.
pub struct Form {
    pub text: Text,
    pub today: Date,
    pub pairs: Pairs,
}

impl Form {
    pub fn given(&self, name: &str) -> &str {
        visit::first(&self.pairs, name).trim()
    }

    pub fn is_ticked(&self, name: &str) -> bool {
        self.given(name) == "true"
    }

    /// What was typed, or what stands there first.
    fn or<'a>(&'a self, name: &str, default: &'a str) -> &'a str {
        if self.pairs.iter().any(|(known, _)| known == name) { self.given(name) } else { default }
    }

    pub fn line(&self, name: &str, (kind, default): (&'static str, &str)) -> Input {
        self.input(name, Asked::Line(kind, self.or(name, default).to_owned()))
    }

    pub fn tick(&self, name: &str) -> Input {
        self.input(name, Asked::Tick(self.is_ticked(name)))
    }

    pub fn section(&self, name: &str) -> Input {
        self.input(name, Asked::Section)
    }

    /// A closed list; labels stand under `calculator-NAME-VALUE`.
    pub fn select(&self, name: &str, values: &[&str]) -> Input {
        let prefix = format!("calculator-{name}-");
        self.choose(name, &prefix, values.iter().map(|value| (*value).to_owned()))
    }

    /// A closed list of words whose labels stand under `PREFIXword`.
    pub fn choose(&self, name: &str, prefix: &str, values: impl Iterator<Item = String>) -> Input {
        let values: Vec<String> = values.collect();
        let first = values.first().cloned().unwrap_or_default();
        let chosen = self.or(name, &first).to_owned();
        let choices = values.into_iter().map(|value| self.choice(name, prefix, value, |value| value == chosen));
        self.input(name, Asked::Select(choices.collect()))
    }

    /// As `choose`, with "none of these" first.
    pub fn maybe_choose(&self, name: &str, prefix: &str, values: impl Iterator<Item = String>) -> Input {
        let mut input = self.choose(name, prefix, std::iter::once(String::new()).chain(values));
        if let Asked::Select(choices) = &mut input.control
            && let Some(none) = choices.first_mut()
        {
            none.label = self.label("calculator-none");
        }
        input
    }

    pub fn ticks(&self, name: &str, prefix: &str, values: impl Iterator<Item = String>) -> Input {
        let chosen = |value: &str| self.pairs.iter().any(|(known, given)| known == name && given == value);
        let choices = values.map(|value| self.choice(name, prefix, value, chosen));
        self.input(name, Asked::Ticks(choices.collect()))
    }

    fn choice(&self, name: &str, prefix: &str, value: String, is_chosen: impl Fn(&str) -> bool) -> Choice {
        let label = self.text.get(&format!("{prefix}{value}")).into_owned();
        Choice { id: format!("{name}-{value}"), chosen: is_chosen(&value), value, label }
    }

    fn input(&self, name: &str, control: Asked) -> Input {
        // Rows of a table share the label of their column: `position.0`.
        let key = format!("calculator-{}", name.split('.').next().unwrap_or(name));
        let hint = self.text.maybe(&format!("{key}-hint")).map(Into::into);
        Input { name: name.to_owned(), label: self.label(&key), hint, problem: None, control }
    }

    pub fn date(&self, name: &str) -> Result<Date, Problems> {
        self.given(name).parse().map_err(|_| self.wrong(name, "problem-not-a-date"))
    }

    pub fn maybe_date(&self, name: &str) -> Result<Option<Date>, Problems> {
        if self.given(name).is_empty() { Ok(None) } else { self.date(name).map(Some) }
    }

    /// The day typed, or today.
    pub fn day_or_today(&self, name: &str) -> Result<Date, Problems> {
        Ok(self.maybe_date(name)?.unwrap_or(self.today))
    }

    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Result<T, Problems> {
        self.given(name).parse().map_err(|_| self.wrong(name, "problem-not-a-number"))
    }

    pub fn chosen<T: DeserializeOwned>(&self, name: &str) -> Result<T, Problems> {
        from_word(self.given(name)).ok_or_else(|| self.wrong(name, "problem-not-a-choice"))
    }

    pub fn maybe_chosen<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Problems> {
        if self.given(name).is_empty() { Ok(None) } else { self.chosen(name).map(Some) }
    }

    pub fn all_chosen<T: DeserializeOwned, C: FromIterator<T>>(&self, name: &str) -> Result<C, Problems> {
        let given = self.pairs.iter().filter(|(known, value)| known == name && !value.is_empty());
        given.map(|(_, value)| from_word(value).ok_or_else(|| self.wrong(name, "problem-not-a-choice"))).collect()
    }

    pub fn wrong(&self, name: &str, key: &str) -> Problems {
        vec![(name.to_owned(), self.label(key))]
    }

    pub fn label(&self, key: &str) -> String {
        self.text.get(key).into_owned()
    }

    /// "yes" or "no" in the reader's language.
    pub fn yes_or_no(&self, is_so: bool) -> String {
        self.label(if is_so { "calculator-yes" } else { "calculator-no" })
    }
}
