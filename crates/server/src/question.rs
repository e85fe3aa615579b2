//! The calculators that pages and command line share, as commands: flags, help and options come from what each one asks.
//!
//! What is long comes as a JSON document on standard input. A question that the law answers with no ends with status 1.

use std::collections::BTreeMap;
use std::io::Read as _;

use clap::{Arg, ArgAction, ArgMatches, Command};
use rodowod_domain::completeness::{Document, Item};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::risk::{self, Scale, Scenario};
use rodowod_engine::Clock;
use rodowod_web::calculators::form::{Asked, Form, Input};
use rodowod_web::calculators::reply::Reply;
use rodowod_web::calculators::{self, CALCULATORS};
use rodowod_web::text::{Language, Text};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::{Answer, WrongUse};

/// Longest document read from standard input, in bytes.
const INPUT_MAX: u64 = 1024 * 1024;

/// One command: its name, the calculator behind it, what cannot be left out, an example.
struct Asking {
    command: &'static str,
    calculator: &'static str,
    required: &'static [&'static str],
    example: &'static str,
}

static ASKINGS: [Asking; 13] = [
    Asking { command: "fee", calculator: "fee", required: &["delivered"], example: "fee --delivered 2026-05-15" },
    Asking {
        command: "information",
        calculator: "information",
        required: &["obtained"],
        example: "information --obtained 2026-03-05 --contact 2026-03-16 --disclosure 2026-03-12",
    },
    Asking {
        command: "periods",
        calculator: "periods",
        required: &[],
        example: "periods --code ops-105 --event 2026-11-02",
    },
    Asking {
        command: "working-days",
        calculator: "working-days",
        required: &["start", "working_days"],
        example: "working-days --start 2026-12-23 --working-days 3 --direction backward",
    },
    Asking {
        command: "breach",
        calculator: "severity",
        required: &[],
        example: "breach --data-simple 0 --ei 4 --confidentiality 2 --confidentiality-lost --pesel-with-identity",
    },
    Asking {
        command: "dpia",
        calculator: "dpia",
        required: &[],
        example: "dpia --criterion special-categories --criterion dependent-persons",
    },
    Asking {
        command: "legitimate-interest",
        calculator: "legitimate-interest",
        required: &[],
        example: "legitimate-interest --purpose-is-real-and-present --purpose-is-lawful --purpose-is-precise --is-expected",
    },
    Asking {
        command: "transfers",
        calculator: "transfers",
        required: &["territory"],
        example: "transfers --territory US --is-certified",
    },
    Asking {
        command: "rights",
        calculator: "rights",
        required: &["basis"],
        example: "rights --basis public-task --right erasure",
    },
    Asking {
        command: "retention",
        calculator: "retention",
        required: &["record", "from_day"],
        example: "retention --record clinic-medical-record --from-day 2025-03-14",
    },
    Asking {
        command: "minors",
        calculator: "minors",
        required: &["actor", "matter", "born"],
        example: "minors --actor parent --matter receive-data --born 2099-01-01 --on 2110-11-22",
    },
    Asking {
        command: "pick-up",
        calculator: "pick-up",
        required: &["collector"],
        example: "pick-up --collector authorised --valid-from 2026-09-01 --identity-checked",
    },
    Asking {
        command: "disclosure",
        calculator: "disclosure",
        required: &["recipient", "asked_on"],
        example: "disclosure --recipient welfare-centre --asked-on 2026-11-02",
    },
];

const RISK_HELP: &str = "\
Standard input is a JSON list of what each position reported, such as
  [{\"position\": \"secretary\", \"likelihood\": 4, \"impact\": 3,
    \"controls\": [{\"likelihood_reduction\": 2, \"impact_reduction\": 0, \"state\": \"implemented\"}]}]
States are implemented, implemented-unproven and planned.
Example:  rodowod calc risk --scale 5x5 --dpia-criteria 2 < scenarios.json";

const COMPLETENESS_HELP: &str = "\
Standard input is a JSON object: each item true, false or \"not-applicable\"; what is not named is missing.
Example:  rodowod calc completeness art13 --template > notice.json    (then fill it in)
          rodowod calc completeness art13 < notice.json";

/// What was asked.
pub struct Question {
    command: String,
    pairs: Vec<(String, String)>,
}

fn asking(command: &str) -> Option<&'static Asking> {
    ASKINGS.iter().find(|known| known.command == command)
}

fn inputs(asking: &Asking) -> Vec<Input> {
    // Help speaks English; the day matters to defaults of the page only.
    let form = Form { text: Text::of(Language::English), today: jiff::civil::date(2026, 1, 1), pairs: Vec::new() };
    let calculator = CALCULATORS.iter().find(|known| known.name == asking.calculator);
    calculator.map(|known| (known.asks)(&form)).unwrap_or_default()
}

/// Names made while the program runs; clap wants them for as long as it does, and there are a few hundred.
fn kept(name: String) -> &'static str {
    name.leak()
}

fn flag(input: &Input, asking: &Asking) -> Option<Arg> {
    let id = kept(input.name.clone());
    let long = kept(input.name.replace('_', "-"));
    let is_required = asking.required.contains(&&*input.name);
    let help = match &input.hint {
        Some(hint) => format!("{}. {hint}", input.label),
        None => input.label.clone(),
    };
    let arg = Arg::new(id).long(long).help(help);
    let words = |choices: &[rodowod_web::view::form::Choice]| -> Vec<&'static str> {
        choices.iter().filter(|choice| !choice.value.is_empty()).map(|choice| kept(choice.value.clone())).collect()
    };
    Some(match &input.control {
        Asked::Section => return None,
        Asked::Tick(_) => arg.action(ArgAction::SetTrue),
        Asked::Line(..) => arg.required(is_required).allow_hyphen_values(true),
        Asked::Select(choices) => {
            arg.required(is_required).allow_hyphen_values(true).value_parser(words(choices)).hide_possible_values(false)
        }
        Asked::Ticks(choices) => arg.action(ArgAction::Append).value_parser(words(choices)),
    })
}

fn command(asking: &'static Asking) -> Command {
    let text = Text::of(Language::English);
    let about = text.get(&format!("calculator-{}-lead", asking.calculator)).into_owned();
    let flags: Vec<Arg> = inputs(asking).iter().filter_map(|input| flag(input, asking)).collect();
    Command::new(asking.command)
        .about(about)
        .args(flags)
        .after_help(format!("Example:  rodowod calc {}", asking.example))
}

impl clap::Subcommand for Question {
    fn augment_subcommands(command_line: Command) -> Command {
        let scale = Arg::new("scale").long("scale").default_value("5x5").value_parser(["5x5", "3x3"]);
        let criteria = Arg::new("dpia_criteria").long("dpia-criteria").default_value("0");
        let criteria = criteria.help("How many criteria of the impact assessment the activity meets");
        let risk = Command::new("risk").about("The risk of an activity from what its positions report");
        let documents: Vec<&'static str> = Document::ALL.into_iter().map(|document| kept(document.name())).collect();
        let document = Arg::new("document").required(true).value_parser(documents).help("Named by its article");
        let template = Arg::new("template").long("template").action(ArgAction::SetTrue);
        let template = template.help("Print the items to fill in instead");
        let completeness = Command::new("completeness").about("What a document lacks, article by article");
        command_line
            .subcommands(ASKINGS.iter().map(command))
            .subcommand(risk.arg(scale).arg(criteria).after_help(RISK_HELP))
            .subcommand(completeness.arg(document).arg(template).after_help(COMPLETENESS_HELP))
    }

    fn augment_subcommands_for_update(command_line: Command) -> Command {
        Self::augment_subcommands(command_line)
    }

    fn has_subcommand(name: &str) -> bool {
        asking(name).is_some() || ["risk", "completeness"].contains(&name)
    }
}

impl clap::FromArgMatches for Question {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let (command, given) =
            matches.subcommand().ok_or_else(|| clap::Error::new(clap::error::ErrorKind::MissingSubcommand))?;
        let pairs = match asking(command) {
            Some(asking) => inputs(asking).iter().flat_map(|input| typed(input, given)).collect(),
            None => named(command, given),
        };
        Ok(Self { command: command.to_owned(), pairs })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// What was given for one input; a list without a choice takes its first entry, as the page does.
fn typed(input: &Input, given: &ArgMatches) -> Vec<(String, String)> {
    let pair = |value: String| (input.name.clone(), value);
    match &input.control {
        Asked::Section => Vec::new(),
        Asked::Tick(_) => given.get_flag(&input.name).then(|| pair("true".to_owned())).into_iter().collect(),
        Asked::Line(..) => given.get_one::<String>(&input.name).cloned().map(pair).into_iter().collect(),
        Asked::Select(choices) => {
            let first = choices.first().map(|choice| choice.value.clone()).unwrap_or_default();
            vec![pair(given.get_one::<String>(&input.name).cloned().unwrap_or(first))]
        }
        Asked::Ticks(_) => given.get_many::<String>(&input.name).into_iter().flatten().cloned().map(pair).collect(),
    }
}

fn named(command: &str, given: &ArgMatches) -> Vec<(String, String)> {
    let names: &[&str] = if command == "risk" { &["scale", "dpia_criteria"] } else { &["document"] };
    let one = |name: &&str| Some(((*name).to_owned(), given.get_one::<String>(name)?.clone()));
    let mut pairs: Vec<_> = names.iter().filter_map(one).collect();
    if command == "completeness" && given.get_flag("template") {
        pairs.push(("template".to_owned(), "true".to_owned()));
    }
    pairs
}

impl Question {
    pub fn answer(self, text: Text) -> anyhow::Result<Answer> {
        let given =
            |name: &str| self.pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
        match self.command.as_str() {
            "risk" => activity(given("scale"), given("dpia_criteria"), text),
            "completeness" if given("template") == "true" => blank(given("document")),
            "completeness" => gaps(given("document"), text),
            command => {
                let asking = asking(command).ok_or_else(|| wrong("there is no such calculator"))?;
                let today = day_in_warsaw(Clock::system().now());
                let replied = calculators::ask(asking.calculator, text, today, self.pairs);
                replied.ok_or_else(|| wrong("there is no such calculator"))?.map(|reply| told(&reply)).map_err(refused)
            }
        }
    }
}

fn wrong(sentence: &str) -> anyhow::Error {
    WrongUse(sentence.to_owned()).into()
}

fn refused(problems: Vec<(String, String)>) -> anyhow::Error {
    let said = problems.iter().map(|(name, sentence)| format!("--{}: {sentence}", name.replace('_', "-")));
    wrong(&said.collect::<Vec<_>>().join("\n"))
}

/// The answer first, then what is uncertain, the facts and the reasons.
fn told(reply: &Reply) -> Answer {
    let mut lines = vec![reply.main.clone()];
    lines.extend(reply.doubts.iter().map(|doubt| format!("  [{}] {}", doubt.mark, doubt.sentence)));
    lines.extend(reply.facts.iter().map(|(label, fact)| format!("  {label}: {fact}")));
    for rule in &reply.rules {
        let law = if rule.law.is_empty() { String::new() } else { format!(" ({})", rule.law) };
        let mark = rule.doubt.as_ref().map(|doubt| format!(" [{}]", doubt.mark)).unwrap_or_default();
        lines.push(format!("  {}{law}{mark}", rule.sentence));
    }
    for row in reply.table.iter().flat_map(|table| &table.rows) {
        let cells: Vec<&str> = row.cells.iter().map(|(_, cell)| cell.as_str()).collect();
        lines.push(format!("  {}", cells.join("  ")));
    }
    let mut document = reply.json.clone();
    if !document.is_object() {
        document = json!({});
    }
    document["answer"] = json!(reply.main);
    document["why"] = reply.rules.iter().map(|rule| json!({ "text": rule.sentence, "law": rule.law })).collect();
    document["uncertain"] =
        reply.doubts.iter().map(|doubt| json!({ "mark": doubt.mark, "text": doubt.sentence })).collect();
    let text = lines.join("\n");
    if reply.is_no { Answer::no(document, text) } else { Answer::yes(document, text) }
}

fn standard_input<T: for<'de> Deserialize<'de>>(expected: &str) -> anyhow::Result<T> {
    let mut typed = String::new();
    std::io::stdin().take(INPUT_MAX).read_to_string(&mut typed)?;
    serde_json::from_str(&typed).map_err(|problem| wrong(&format!("expected {expected} on standard input: {problem}")))
}

fn activity(scale: &str, criteria: &str, text: Text) -> anyhow::Result<Answer> {
    let scale = Scale::preset(scale).ok_or_else(|| wrong("a scale is 5x5 or 3x3"))?;
    let criteria: usize = criteria.parse().map_err(|_| wrong("--dpia-criteria is a whole number"))?;
    let scenarios: Vec<Scenario> = standard_input("a JSON list of scenarios")?;
    let beyond = |scenario: &&Scenario| {
        !(1..=scale.likelihood_max).contains(&scenario.likelihood) || !(1..=scale.impact_max).contains(&scenario.impact)
    };
    if let Some(scenario) = scenarios.iter().find(beyond) {
        return Err(wrong(&format!("{}: likelihood and impact lie on the scale {}", scenario.position, scale.id)));
    }
    let whole = risk::aggregate(scale, &scenarios).ok_or_else(|| wrong("at least one scenario is expected"))?;
    let opens_dpia = risk::opens_dpia(&whole, criteria);
    let positions = risk::by_position(scale, &scenarios);
    let line = |name: &str, worst: &risk::Aggregate| {
        let (level, decision) = (text.get(worst.residual_level.key()), text.get(worst.decision.key()));
        format!("{name}: {} → {} ({level}) · {decision}", worst.inherent, worst.residual)
    };
    let mut lines = vec![line("*", &whole)];
    lines.extend(positions.iter().map(|(position, worst)| format!("  {}", line(position, worst))));
    lines.push(format!("  {}", text.get("calculator-risk-why-max")));
    let assessed: Vec<Value> = scenarios.iter().map(|scenario| json!(risk::assess(scale, scenario))).collect();
    let answer = json!({ "activity": whole, "positions": positions, "scenarios": assessed, "opens_dpia": opens_dpia });
    Ok(Answer::yes(answer, lines.join("\n")))
}

/// An item is there, is not, or does not apply.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stated {
    Flag(bool),
    Word(Item),
}

fn document(name: &str) -> anyhow::Result<Document> {
    Document::from_name(name).ok_or_else(|| wrong("a document is named by its article, such as art13"))
}

fn blank(name: &str) -> anyhow::Result<Answer> {
    let items: serde_json::Map<String, Value> =
        document(name)?.demands().iter().map(|demand| (demand.field.to_owned(), json!(false))).collect();
    let text = format!("{:#}", Value::Object(items.clone()));
    Ok(Answer::yes(Value::Object(items), text))
}

fn gaps(name: &str, text: Text) -> anyhow::Result<Answer> {
    let document = document(name)?;
    let stated: BTreeMap<String, Stated> = standard_input("a JSON object of items")?;
    let item = |stated| match stated {
        Stated::Flag(is_there) => Item::from(is_there),
        Stated::Word(item) => item,
    };
    let given = stated.into_iter().map(|(field, stated)| (field, item(stated))).collect();
    let missing = document.missing(&given).map_err(|unknown| wrong(&unknown.to_string()))?;
    let lines: Vec<String> =
        missing.iter().map(|open| format!("{}  {}", open.article, text.get(&open.key()))).collect();
    let named: Vec<Value> = missing
        .iter()
        .map(|open| json!({ "field": open.field, "article": open.article, "text": text.get(&open.key()) }))
        .collect();
    let answer = json!({ "complete": missing.is_empty(), "missing": named });
    Ok(if missing.is_empty() {
        Answer::yes(answer, text.get("calculator-completeness-whole"))
    } else {
        Answer::no(answer, lines.join("\n"))
    })
}
