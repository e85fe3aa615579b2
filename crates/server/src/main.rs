//! The binary `rodowod`: command line, configuration, composition.

mod answer;
mod command_line;
mod commands;
mod composition;
mod founding;
mod printing;
mod progress;
mod question;

use std::process::ExitCode;

use clap::Parser as _;
use serde_json::json;

use command_line::CommandLine;

fn main() -> ExitCode {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => return refuse(&error),
    };
    let as_json = line.json;
    ExitCode::from(answer::print(commands::run(line), as_json))
}

/// With `--json` even a wrong command line is answered by a document.
fn refuse(error: &clap::Error) -> ExitCode {
    let is_help = !error.use_stderr();
    if !is_help && std::env::args().any(|argument| argument == "--json") {
        println!("{:#}", json!({ "error": error.to_string() }));
        return ExitCode::from(2);
    }
    let _ = error.print();
    ExitCode::from(if is_help { 0 } else { 2 })
}
