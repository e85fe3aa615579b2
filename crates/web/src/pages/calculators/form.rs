//! What a calculator asks: inputs with labels and hints, and the reading of what was typed.
//!
//! Labels stand under `calculator-NAME`, hints under `calculator-NAME-hint`, options under the key that the caller names.

use jiff::Zoned;
use jiff::civil::Date;
use rodowod_domain::moment;
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
        moment::day(self.given(name)).ok_or_else(|| self.wrong(name, "problem-not-a-date"))
    }

    pub fn instant(&self, name: &str) -> Result<Zoned, Problems> {
        moment::moment(self.given(name)).map_err(|problem| self.wrong(name, problem.key()))
    }

    pub fn maybe_instant(&self, name: &str) -> Result<Option<Zoned>, Problems> {
        if self.given(name).is_empty() { Ok(None) } else { self.instant(name).map(Some) }
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

    /// A whole number of a closed range.
    pub fn number_within(&self, name: &str, bounds: std::ops::RangeInclusive<u32>) -> Result<u32, Problems> {
        let number = self.given(name).parse().ok().filter(|number| bounds.contains(number));
        let args = [("min", bounds.start().to_string()), ("max", bounds.end().to_string())];
        number.ok_or_else(|| {
            let args = args.iter().map(|(name, bound)| (*name, bound.as_str().into()));
            vec![(name.to_owned(), self.text.with("problem-not-within", &args.collect::<Vec<_>>()))]
        })
    }

    /// A list of quarter points, shown and typed as decimal fractions; their labels end with the number of quarters.
    pub fn quarter_select(&self, name: &str, offered: &[u8]) -> Input {
        let first = offered.first().map(|quarters| quarter_text(*quarters)).unwrap_or_default();
        let chosen = quarters(self.or(name, first));
        let choice = |count: &u8| Choice {
            id: String::new(),
            value: quarter_text(*count).to_owned(),
            label: self.label(&format!("calculator-{name}-{count}")),
            chosen: chosen == Some(*count),
        };
        self.input(name, Asked::Select(offered.iter().map(choice).collect()))
    }

    /// The quarters typed as a decimal fraction; a field that was not asked takes `default`.
    pub fn quarter_points(&self, name: &str, default: &str) -> Result<u8, Problems> {
        quarters(self.or(name, default)).ok_or_else(|| self.wrong(name, "problem-not-a-choice"))
    }

    /// Whether a field of this name was sent, filled in or not.
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(known, _)| known == name)
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

impl Input {
    /// The words that a closed list offers.
    pub fn words(&self) -> Vec<&str> {
        let (Asked::Select(choices) | Asked::Ticks(choices)) = &self.control else { return Vec::new() };
        choices.iter().map(|choice| choice.value.as_str()).filter(|word| !word.is_empty()).collect()
    }

    /// Whether something typed fits the control. A fraction may be written in several ways.
    pub fn takes(&self, typed: &str) -> bool {
        let is_same =
            |word: &&str| *word == typed || quarters(word).is_some_and(|known| quarters(typed) == Some(known));
        match &self.control {
            Asked::Select(_) | Asked::Ticks(_) => typed.is_empty() || self.words().iter().any(is_same),
            Asked::Tick(_) => matches!(typed, "" | "true"),
            Asked::Line(..) | Asked::Section => true,
        }
    }
}

const fn quarter_text(quarters: u8) -> &'static str {
    match quarters {
        0 => "0",
        1 => "0.25",
        2 => "0.5",
        3 => "0.75",
        _ => "1",
    }
}

/// Decimal fractions as quarters, read as text: no floating point takes part.
fn quarters(text: &str) -> Option<u8> {
    let plain = text.trim().replace(',', ".");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction = match fraction.trim_end_matches('0') {
        "" => 0,
        "25" => 1,
        "5" => 2,
        "75" => 3,
        _ => return None,
    };
    whole.parse::<u8>().ok()?.checked_mul(4)?.checked_add(fraction)
}
