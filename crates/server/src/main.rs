//! The binary `rodowod`: command line, configuration, composition.

mod answer;
mod command_line;
mod commands;
mod composition;
mod failure;
mod founding;
mod help;
mod printing;
mod progress;
mod question;
mod wrong_use;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};
use rodowod_web::text::Text;
use serde_json::json;

use command_line::CommandLine;

fn main() -> ExitCode {
    let text = Text::of(wrong_use::language_of_arguments());
    let parsed = in_language(CommandLine::command(), text).try_get_matches();
    let line = match parsed.and_then(|matches| CommandLine::from_arg_matches(&matches)) {
        Ok(line) => line,
        Err(error) => return refuse(&error, text),
    };
    let as_json = line.json;
    ExitCode::from(answer::print(commands::run(line), (text, as_json)))
}

/// Every command speaks the caller's language in its help; the calculators tell of themselves from their own questions.
fn in_language(command: clap::Command, text: Text) -> clap::Command {
    if !std::env::args_os().any(|argument| argument == "calc") {
        return help::told(command, text);
    }
    let said = |key: &str| text.get(key).into_owned();
    let heading: &'static str = said("calc-options").leak();
    let word: &'static str = said("calc-value-word").leak();
    let commands: &'static str = said("calc-commands").leak();
    let help = clap::Arg::new("help").long("help").short('h').action(clap::ArgAction::Help).help_heading(heading);
    command
        .mut_arg("json", |arg| arg.help(said("calc-json")).help_heading(heading))
        .mut_arg("language", |arg| {
            let arg = arg.help(said("calc-language")).help_heading(heading).value_name(word);
            arg.hide_env(true).hide_possible_values(true).hide_default_value(true)
        })
        .mut_subcommand("calc", |calc| {
            calc.about(said("calc-about"))
                .subcommand_help_heading(commands)
                .help_template(question::template(text))
                .override_usage(format!(
                    "rodowod calc <{}> [{}]",
                    said("calc-value-command"),
                    said("calc-value-options")
                ))
                .disable_help_subcommand(true)
                .disable_help_flag(true)
                .arg(help.help(said("calc-help")))
        })
}

/// A wrong command line gets one sentence, with `--json` in a document.
fn refuse(error: &clap::Error, text: Text) -> ExitCode {
    if !error.use_stderr() || (error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand && !wants_json()) {
        let _ = error.print();
        return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
    }
    let sentence = wrong_use::sentence(error, text);
    if wants_json() {
        println!("{:#}", json!({ "error": sentence }));
    } else {
        eprintln!("rodowod: {sentence}");
    }
    ExitCode::from(2)
}

fn wants_json() -> bool {
    std::env::args_os().any(|argument| argument == "--json")
}
