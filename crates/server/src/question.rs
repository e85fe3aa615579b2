//! The calculators of the pages as commands: flags, help and options come from what each one asks, in the caller's language.
//!
//! What is long comes on standard input. Every value is judged by the calculator and not by the parser of the command line,
//! so that a mistake is answered in one sentence. A question that the law answers with no ends with status 1.

mod asking;

use std::io::Read as _;

use clap::{Arg, ArgAction, ArgMatches, Command};
use jiff::civil::Date;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::Clock;
use rodowod_web::calculators::form::{Asked, Form, Input};
use rodowod_web::calculators::reply::Reply;
use rodowod_web::calculators::{self, CALCULATORS};
use rodowod_web::text::Text;

use self::asking::{ASKINGS, Asking, Given, asking};
use crate::answer::{Answer, WrongUse};
use crate::wrong_use::language_of_arguments;

/// Longest document read from standard input, in bytes.
const INPUT_MAX: u64 = 1024 * 1024;
/// The most possible values that a sentence names, and the longest value that it repeats.
const VALUES_SHOWN: usize = 60;
const TYPED_SHOWN: usize = 40;

/// What was asked.
pub struct Question {
    asking: &'static Asking,
    pairs: Vec<(String, String)>,
    wants_template: bool,
}

/// What the calculator asks, as the command line asks it.
fn inputs(asking: &Asking, text: Text, today: Date) -> Vec<Input> {
    let form = Form { text, today, pairs: Vec::new() };
    let calculator = CALCULATORS.iter().find(|known| known.name == asking.calculator);
    let asked = calculator.map(|known| (known.asks)(&form)).unwrap_or_default();
    let extra = asking.extra.iter().map(|name| form.line(name, ("text", "")));
    extra.chain(asked.into_iter().filter(|input| asking.shows(&input.name))).collect()
}

/// Names made while the program runs; clap wants them for as long as it does, and there are a few hundred.
fn kept(name: String) -> &'static str {
    name.leak()
}

fn flag(input: &Input, asking: &Asking, text: Text) -> Option<Arg> {
    let place = asking.positional.iter().position(|name| *name == input.name);
    let words = input.words();
    let mut help = input.label.clone();
    if let Some(hint) = &input.hint {
        help = format!("{help}. {hint}");
    }
    if !words.is_empty() {
        help = format!("{help} [{}: {}]", text.get("calc-values"), words.join(", "));
    }
    let arg = Arg::new(kept(input.name.clone())).help(help).help_heading(kept(text.get("calc-options").into_owned()));
    let arg = match place {
        Some(place) => arg.index(place + 1),
        None => arg.long(kept(input.name.replace('_', "-"))),
    };
    let kind = |word: &str| kept(text.get(&format!("calc-value-{word}")).into_owned());
    Some(match &input.control {
        Asked::Section => return None,
        Asked::Tick(_) => arg.action(ArgAction::SetTrue),
        Asked::Line("hidden", _) => return None,
        Asked::Line(line, _) => arg.value_name(kind(line)).allow_negative_numbers(true),
        Asked::Select(_) => arg.value_name(kind("word")).allow_negative_numbers(true),
        Asked::Ticks(_) => arg.value_name(kind("word")).action(ArgAction::Append),
    })
}

/// How help is laid out; the headings of the parser itself would be English.
pub fn template(text: Text) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n\n{{after-help}}", text.get("calc-usage"))
}

/// The call in words of the caller's language, which the parser would write in English.
fn usage(asking: &Asking, text: Text) -> String {
    let places = asking.positional.iter().map(|name| format!(" <{}>", name.to_uppercase())).collect::<String>();
    format!("rodowod calc {}{places} [{}]", asking.command, text.get("calc-value-options"))
}

fn command(asking: &'static Asking, text: Text) -> Command {
    let about = text.get(&format!("calculator-{}-lead", asking.calculator)).into_owned();
    let heading = kept(text.get("calc-options").into_owned());
    let flags = inputs(asking, text, Date::constant(2026, 1, 1));
    let flags: Vec<Arg> = flags.iter().filter_map(|input| flag(input, asking, text)).collect();
    let mut after = format!("{}:  rodowod calc {}", text.get("calc-example"), asking.example);
    let input = match asking.given {
        Given::Nothing => None,
        Given::Line(_) => Some("calc-password-input"),
        Given::Document("items") => Some("calc-completeness-input"),
        Given::Document(_) => Some("calc-risk-input"),
    };
    if let Some(key) = input {
        after = format!("{}\n{after}", text.get(key));
    }
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help).help_heading(heading);
    let mut command = Command::new(asking.command)
        .about(about)
        .help_template(template(text))
        .override_usage(usage(asking, text))
        .args(flags)
        .disable_help_flag(true)
        .arg(help.help(text.get("calc-help").into_owned()))
        .after_help(after);
    if asking.command == "completeness" {
        let template = Arg::new("template").long("template").action(ArgAction::SetTrue).help_heading(heading);
        command = command.arg(template.help(text.get("calc-template").into_owned()));
    }
    command
}

impl clap::Subcommand for Question {
    fn augment_subcommands(command_line: Command) -> Command {
        let text = Text::of(language_of_arguments());
        command_line.subcommands(ASKINGS.iter().map(|asking| command(asking, text)))
    }

    fn augment_subcommands_for_update(command_line: Command) -> Command {
        Self::augment_subcommands(command_line)
    }

    fn has_subcommand(name: &str) -> bool {
        asking(name).is_some()
    }
}

impl clap::FromArgMatches for Question {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (command, given) = matches.subcommand().ok_or_else(missing)?;
        let asking = asking(command).ok_or_else(missing)?;
        let inputs = inputs(asking, Text::default(), Date::constant(2026, 1, 1));
        let pairs =
            inputs.iter().flat_map(|input| typed(input, given, needed(command).contains(&&*input.name))).collect();
        Ok(Self { asking, pairs, wants_template: command == "completeness" && given.get_flag("template") })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// What was given for one input. A list without a choice takes its first entry, as the page does; a line is sent empty, so
/// that the calculator says what belongs there.
fn typed(input: &Input, given: &ArgMatches, is_needed: bool) -> Vec<(String, String)> {
    let pair = |value: String| (input.name.clone(), value);
    match &input.control {
        Asked::Section | Asked::Line("hidden", _) => Vec::new(),
        Asked::Tick(_) => given.get_flag(&input.name).then(|| pair("true".to_owned())).into_iter().collect(),
        Asked::Line(..) => vec![pair(given.get_one::<String>(&input.name).cloned().unwrap_or_default())],
        Asked::Select(choices) => {
            let first = if is_needed { "" } else { choices.first().map_or("", |one| &one.value) };
            vec![pair(given.get_one::<String>(&input.name).cloned().unwrap_or_else(|| first.to_owned()))]
        }
        Asked::Ticks(_) => given.get_many::<String>(&input.name).into_iter().flatten().cloned().map(pair).collect(),
    }
}

impl Question {
    pub fn answer(mut self, text: Text) -> anyhow::Result<Answer> {
        let today = day_in_warsaw(Clock::system().now());
        if let Some(missing) = self.missing(text, today) {
            return Err(missing);
        }
        if self.wants_template {
            let items =
                calculators::blank(text, today, self.pairs.clone()).map_err(|problems| self.refused(problems, text))?;
            return Ok(Answer::yes(items.clone(), format!("{items:#}")));
        }
        match self.asking.given {
            Given::Nothing => {}
            Given::Line(name) => {
                let typed = standard_input(text)?;
                let line = typed.strip_suffix('\n').map_or(&*typed, |line| line.strip_suffix('\r').unwrap_or(line));
                self.pairs.push((name.to_owned(), line.to_owned()));
            }
            Given::Document(name) => self.pairs.push((name.to_owned(), standard_input(text)?)),
        }
        let replied = calculators::ask(self.asking.calculator, text, today, self.pairs.clone());
        let replied = replied.ok_or_else(|| wrong(&text.get("use-which-command")))?;
        replied.map(|reply| told(&reply)).map_err(|problems| self.refused(problems, text))
    }

    /// A choice that decides what the question is about is never taken by default.
    fn missing(&self, text: Text, today: Date) -> Option<anyhow::Error> {
        let is_given = |name: &str| self.pairs.iter().any(|(known, value)| known == name && !value.is_empty());
        let name = needed(self.asking.command).iter().find(|name| !is_given(name))?;
        let problem = text.get("problem-not-a-choice").into_owned();
        let known = inputs(self.asking, text, today);
        let sentence = known.iter().find(|input| input.name == *name).map(|input| possible(input, &problem, text));
        Some(wrong(&format!("{}: {}", self.shown(name), sentence.unwrap_or(problem))))
    }

    fn refused(&self, problems: Vec<(String, String)>, text: Text) -> anyhow::Error {
        let known = inputs(self.asking, text, Date::constant(2026, 1, 1));
        let said = problems.iter().map(|(name, sentence)| {
            let typed = self.pairs.iter().find(|(known, typed)| known == name && !typed.is_empty());
            let is_secret =
                matches!(self.asking.given, Given::Line(secret) | Given::Document(secret) if secret == name);
            let typed = typed.filter(|(_, typed)| !is_secret && typed.chars().count() <= TYPED_SHOWN);
            let typed = typed.map(|(_, typed)| format!(" „{typed}”")).unwrap_or_default();
            let input = known.iter().find(|input| input.name == *name);
            let is_choice = *sentence == *text.get("problem-not-a-choice");
            let sentence = match input.filter(|_| is_choice) {
                Some(input) => possible(input, sentence, text),
                None => sentence.clone(),
            };
            format!("{}{typed}: {sentence}", self.shown(name))
        });
        wrong(&said.collect::<Vec<_>>().join(" "))
    }

    /// How the input is named on the command line.
    fn shown(&self, name: &str) -> String {
        match self.asking.given {
            Given::Document(document) if document == name => "stdin".to_owned(),
            _ if self.asking.positional.contains(&name) => name.to_uppercase(),
            _ => format!("--{}", name.replace('_', "-")),
        }
    }
}

/// What has to be named although a list of the page has a first entry.
const NEEDED: [(&str, &[&str]); 8] = [
    ("severity", &["dpc", "ei"]),
    ("id", &["kind"]),
    ("transfers", &["territory"]),
    ("rights", &["basis"]),
    ("retention", &["record"]),
    ("minors", &["actor", "matter"]),
    ("pick-up", &["collector"]),
    ("disclosure", &["recipient"]),
];

fn needed(command: &str) -> &'static [&'static str] {
    NEEDED.iter().find(|(known, _)| *known == command).map_or(&[], |(_, needed)| needed)
}

/// The sentence with what may be chosen, where that is not too much.
fn possible(input: &Input, sentence: &str, text: Text) -> String {
    let words = input.words();
    if words.is_empty() || words.len() > VALUES_SHOWN {
        return sentence.to_owned();
    }
    text.with("calc-possible", &[("problem", sentence.into()), ("values", words.join(", ").into())])
}

fn wrong(sentence: &str) -> anyhow::Error {
    WrongUse(sentence.to_owned()).into()
}

fn told(reply: &Reply) -> Answer {
    let (document, lines) = (reply.document(), reply.lines());
    if reply.is_no { Answer::no(document, lines) } else { Answer::yes(document, lines) }
}

/// All of it or nothing: what is too long is refused and never cut.
fn standard_input(text: Text) -> anyhow::Result<String> {
    let mut typed = Vec::new();
    std::io::stdin().take(INPUT_MAX + 1).read_to_end(&mut typed)?;
    if typed.len() as u64 > INPUT_MAX {
        return Err(wrong(&text.with("calc-input-too-long", &[("most", INPUT_MAX.to_string().into())])));
    }
    String::from_utf8(typed).map_err(|_| wrong(&text.get("calc-input-not-text")))
}
