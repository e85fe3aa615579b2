//! Help in the language of whoever asks: the sentence on each command and flag stands in the translations under its place on
//! the command line (`help-rules-evidence`, `help-arg-data`), and so do the words of the frame around it.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};
use rodowod_web::text::Text;

/// The calculators tell of themselves from their own questions.
const APART: &str = "calc";

/// The whole command line, told in that language.
pub fn told(command: Command, text: Text) -> Command {
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    let command = command.disable_version_flag(true).arg(version);
    of(command, text, ("rodowod", "help"))
}

fn of(command: Command, text: Text, (call, key): (&str, &str)) -> Command {
    let heading: &'static str = text.get("calc-commands").into_owned().leak();
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help);
    let mut command = command.disable_help_flag(true).disable_help_subcommand(true).arg(help);
    let usage = usage(&command, text, call);
    command = command
        .help_template(crate::question::template(text))
        .override_usage(usage)
        .subcommand_help_heading(heading)
        .mut_args(|arg| flag(arg, text, key));
    if let Some(about) = text.maybe(key) {
        command = command.about(about.into_owned()).long_about(None::<&str>);
    }
    if let Some(after) = text.maybe(&format!("{key}-after")) {
        command = command.after_help(after.into_owned());
    }
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    for name in names.iter().filter(|name| *name != APART) {
        let (call, key) = (format!("{call} {name}"), format!("{key}-{name}"));
        command = command.mut_subcommand(name, |one| of(one, text, (&call, &key)));
    }
    match text.maybe(&format!("{key}-{APART}")) {
        Some(about) if names.iter().any(|name| name == APART) => {
            command.mut_subcommand(APART, |calc| calc.about(about.into_owned()))
        }
        _ => command,
    }
}

/// `rodowod rules evidence --data <DATA> [OPCJE]`: what has to be given, and that there is more.
fn usage(command: &Command, text: Text, call: &str) -> String {
    let needed = command.get_arguments().filter(|arg| arg.is_required_set() || arg.is_positional());
    let needed = needed.map(|arg| {
        let name = arg.get_id().as_str().to_uppercase();
        match arg.get_long() {
            Some(long) if arg.get_action().takes_values() => format!(" --{long} <{name}>"),
            Some(long) => format!(" --{long}"),
            None if arg.is_required_set() => format!(" <{name}>"),
            None => format!(" [{name}]"),
        }
    });
    let needed: String = needed.collect();
    let more = text.get("calc-value-options");
    match command.has_subcommands() {
        true => format!("{call} <{}> [{more}]", text.get("calc-value-command")),
        false => format!("{call}{needed} [{more}]"),
    }
}

fn flag(arg: Arg, text: Text, key: &str) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    // The nearest place that speaks of it: this command, one above it, or all of them.
    let places = std::iter::successors(Some(key), |key| key.rsplit_once('-').map(|(above, _)| above));
    let said = places.map(|place| format!("{place}-arg-{id}")).find_map(|key| text.maybe(&key));
    let heading = if arg.is_positional() { "help-arguments" } else { "calc-options" };
    let heading: &'static str = text.get(heading).into_owned().leak();
    let Some(said) = said else { return arg.help_heading(heading) };
    let mut notes = vec![said.into_owned()];
    let values: Vec<String> = arg.get_default_values().iter().map(|one| one.to_string_lossy().into_owned()).collect();
    if arg.get_action().takes_values() && !values.is_empty() {
        notes.push(text.with("help-default", &[("value", values.join(", ").into())]));
    }
    if let Some(name) = arg.get_env() {
        notes.push(text.with("help-variable", &[("name", name.to_string_lossy().into_owned().into())]));
    }
    let possible: Vec<PossibleValue> =
        if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() };
    if !possible.is_empty() {
        let names: Vec<&str> = possible.iter().map(PossibleValue::get_name).collect();
        notes.push(text.with("help-possible", &[("values", names.join(", ").into())]));
    }
    let takes_values = arg.get_action().takes_values();
    let arg = arg.help(notes.join(". ")).long_help(None::<&str>).help_heading(heading);
    if takes_values { arg.hide_env(true).hide_default_value(true).hide_possible_values(true) } else { arg }
}
