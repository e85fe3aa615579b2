//! What a command answers: one JSON document, the same for people, and an exit status.

use std::io::Write as _;

use rodowod_web::text::Text;
use serde_json::{Value, json};

use crate::failure;

pub struct Answer {
    json: Value,
    text: String,
    status: u8,
}

impl Answer {
    pub fn yes(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), status: 0 }
    }

    /// The answer is no: the proof fails, the number is invalid, the password is refused.
    pub fn no(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), status: 1 }
    }

    /// What there was to say went out already.
    pub fn silent() -> Self {
        Self { json: Value::Null, text: String::new(), status: 0 }
    }

    /// The installation is broken, and this says how.
    pub fn broken(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), status: 2 }
    }
}

/// Wrong use: one sentence that says what was expected.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WrongUse(pub String);

/// Prints the outcome and gives the exit status.
pub fn print(outcome: anyhow::Result<Answer>, (text, as_json): (Text, bool)) -> u8 {
    match outcome {
        Ok(answer) => {
            if as_json && !answer.json.is_null() {
                say(&format!("{:#}", answer.json));
            } else if !answer.text.is_empty() {
                say(answer.text.trim_end());
            }
            answer.status
        }
        Err(error) => {
            let sentence = failure::told(&error, text);
            if as_json {
                say(&format!("{:#}", json!({ "error": sentence })));
            } else {
                eprintln!("rodowod: {sentence}");
            }
            2
        }
    }
}

/// Whoever reads the answer may stop listening after the first lines, as `head` does.
fn say(words: &str) {
    let _ = writeln!(std::io::stdout(), "{words}");
}
