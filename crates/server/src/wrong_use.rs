//! A command line that clap refuses, answered in one sentence in the caller's language.
//!
//! The language is read from the arguments themselves, since nothing is parsed yet when it is needed.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use rodowod_web::text::{Language, Text};

/// `--language` wherever it stands, else the environment, else Polish.
pub fn language_of_arguments() -> Language {
    let arguments: Vec<String> = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let after = arguments.iter().position(|argument| argument == "--language").and_then(|at| arguments.get(at + 1));
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--language="));
    let named = after.map(String::as_str).or(joined).and_then(Language::from_code);
    let environment = || std::env::var("RODOWOD_LANGUAGE").ok().and_then(|code| Language::from_code(&code));
    named.or_else(environment).unwrap_or_default()
}

/// What was wrong, and what to do.
pub fn sentence(error: &clap::Error, text: Text) -> String {
    let named = |kind: ContextKind| error.get(kind).map(words).unwrap_or_default();
    let (option, value) = (named(ContextKind::InvalidArg), named(ContextKind::InvalidValue));
    let said = |key: &str, name: &'static str, word: String| text.with(key, &[(name, word.into())]);
    match error.kind() {
        ErrorKind::UnknownArgument => said("use-unknown-option", "option", option),
        ErrorKind::InvalidSubcommand => said("use-unknown-command", "command", named(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => said("use-missing", "options", option),
        ErrorKind::ArgumentConflict => said("use-twice", "option", option),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            wrong_value(text, (option, value), &named(ContextKind::ValidValue))
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => said("use-no-value", "option", option),
        ErrorKind::TooManyValues => said("use-twice", "option", option),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            text.get("use-which-command").into_owned()
        }
        _ => text.get("use-other").into_owned(),
    }
}

fn wrong_value(text: Text, (option, value): (String, String), valid: &str) -> String {
    if value.is_empty() {
        return text.with("use-no-value", &[("option", option.into())]);
    }
    let args = [("option", option.into()), ("value", value.into()), ("values", valid.into())];
    text.with(if valid.is_empty() { "use-wrong-value" } else { "use-wrong-value-of" }, &args)
}

/// One name or several; clap quotes none of them.
fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        other => other.to_string(),
    }
}
