//! Runs a text with its facts. Everything that comes from the facts leaves here marked as such, so that the parser after it
//! sees the markup of the texts alone.

use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Rest, Serde};
use minijinja::{Environment, Error, Output, State, UndefinedBehavior, Value as Fact};
use serde_json::{Value, json};

use crate::texts::{self, Text};
use crate::{ComposeError, Language, markup, wording};

/// Steps that one text may take: a list without an end is a defect, not a document.
const FUEL: u64 = 4_000_000;

static TEXTS: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut texts = Environment::new();
    texts.set_undefined_behavior(UndefinedBehavior::Chainable);
    texts.set_syntax(syntax());
    texts.set_fuel(Some(FUEL));
    texts.set_formatter(write);
    texts.add_filter("need", need);
    texts.add_filter("day", |state: &State, value: Fact| worded(state, &value, wording::day));
    texts.add_filter("moment", |state: &State, value: Fact| worded(state, &value, wording::moment));
    texts.add_filter("number", |state: &State, value: Fact| worded(state, &value, wording::number));
    texts.add_filter("listed", |value: Fact| listed(&value));
    texts.add_filter("count", count);
    texts.add_filter("rows", |value: Fact| rows(&value));
    texts.add_filter("values", |row: Fact| values(&row));
    texts.add_function("meets", |demands: Rest<String>| Fact::from_safe_string(markup::met(&demands)));
    for (name, source) in texts::sources() {
        if let Err(error) = texts.add_template(name, source) {
            unreachable!("the embedded text {name} parses, as a test over all of them shows: {error:#}");
        }
    }
    texts
});

/// Lines that hold a tag alone leave no trace.
fn syntax() -> SyntaxConfig {
    let mut lines = SyntaxConfig::builder();
    lines.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    lines.build().expect("the usual delimiters are a syntax")
}

pub(crate) fn written(text: &Text, language: Language, facts: &Value) -> Result<String, ComposeError> {
    let name = text.source(language).ok_or_else(|| ComposeError::NoLanguage(text.name.to_owned(), language.code()))?;
    let mut facts = facts.clone();
    if let Value::Object(members) = &mut facts {
        members.insert("language".to_owned(), json!(language.code()));
    }
    let failed = |source| ComposeError::Text { name: name.to_owned(), source };
    TEXTS.get_template(name).map_err(failed)?.render(Fact::from(Serde(facts))).map_err(failed)
}

/// Values leave guarded; nothing is printed for what is not there.
fn write(out: &mut Output<'_>, _state: &mut State<'_, '_>, value: &Fact) -> Result<(), Error> {
    if value.is_undefined() || value.is_none() {
        return Ok(());
    }
    let text = value.to_string();
    if value.is_safe() {
        out.write_str(&text)?
    } else {
        out.write_str(&markup::guarded(&text))?
    }
    Ok(())
}

fn is_empty(value: &Fact) -> bool {
    value.is_undefined()
        || value.is_none()
        || value.as_str().is_some_and(|text| text.trim().is_empty())
        || value.len() == Some(0)
}

/// The value, or a mark that it is owed: `{{ service | need("art. 28 ust. 3 RODO", "przedmiot") }}`.
fn need(value: Fact, law: &str, label: &str) -> Fact {
    if is_empty(&value) { Fact::from_safe_string(markup::owed(label, law)) } else { value }
}

fn worded(state: &State<'_, '_>, value: &Fact, words: fn(&str, &str) -> Option<String>) -> Fact {
    let language = state.lookup("language").and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default();
    // What is no date prints as itself, and so does the mark of a date that is owed.
    match value.as_str().filter(|_| !value.is_safe()).and_then(|text| words(text, &language)) {
        Some(text) => Fact::from(text),
        None => value.clone(),
    }
}

/// A number with its word; what is owed stays owed.
fn count(value: Fact, one: &str, few: &str, many: &str) -> Fact {
    value.as_i64().map_or(value, |number| Fact::from(wording::count(number, one, few, many)))
}

/// The lines of a text; what is owed is a line of its own.
fn rows(value: &Fact) -> Fact {
    match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => text.lines().filter(|line| !line.trim().is_empty()).map(Fact::from).collect(),
        None => Fact::from(vec![value.clone()]),
    }
}

/// The cells of a row as one phrase.
fn values(row: &Fact) -> Fact {
    let Ok(names) = row.try_iter() else { return row.clone() };
    let cells = names.filter_map(|name| row.get_item(&name).ok()).filter(|cell| !is_empty(cell));
    Fact::from(cells.map(|cell| cell.to_string()).collect::<Vec<_>>().join(", "))
}

/// Several things as one phrase.
fn listed(value: &Fact) -> Fact {
    if value.is_safe() || value.as_str().is_some() {
        return value.clone();
    }
    let Ok(items) = value.try_iter() else { return value.clone() };
    let items = items.filter(|item| !is_empty(item)).map(|item| item.to_string());
    Fact::from(items.collect::<Vec<_>>().join(", "))
}
