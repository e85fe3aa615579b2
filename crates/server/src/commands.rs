//! One file per command, or per family of commands.

mod account;
mod demo;
mod documents;
mod init;
mod key;
mod ledger;
mod rules;
mod serve;
mod table;
mod token;

use std::future::Future;

use clap::CommandFactory as _;
use rodowod_engine::doctor::Finding;
use rodowod_web::text::{self, Text};
use serde_json::json;

use crate::answer::Answer;
use crate::command_line::{self, Command, CommandLine, Place};
use crate::{composition, failure};

/// Runs a command to its answer.
pub fn run(line: CommandLine) -> anyhow::Result<Answer> {
    let text = Text::of(match line.language {
        command_line::Language::Pl => text::Language::Polish,
        command_line::Language::En => text::Language::English,
    });
    let as_json = line.json;
    match line.command {
        Command::Calc(question) => question.answer(text),
        Command::Completions { shell } => Ok(completions(shell)),
        Command::Demo(demo) => run_async(demo::run(demo, as_json)),
        Command::Init(init) => run_async(init::run(init, text)),
        Command::Serve(serve) => run_async(serve::run(serve, as_json)),
        Command::Token(token) => run_async(token::run(token, text)),
        Command::Account(account) => run_async(account::run(account, text)),
        Command::Import(import) => run_async(table::import(import, text, as_json)),
        Command::Export(export) => run_async(table::export(export, text, as_json)),
        Command::Documents(command) => run_async(documents::run(command, text)),
        Command::Ledger(ledger) => ledger::run(ledger, text, as_json),
        Command::Rules(command_line::Rules::Coverage) => Ok(rules::coverage(text)),
        Command::Rules(command_line::Rules::Status(place)) => run_async(rules::status(place, text)),
        Command::Rules(command_line::Rules::Evidence { log, register, volume, output }) => {
            run_async(rules::evidence(log, (register, volume, output), text))
        }
        Command::Rules(command_line::Rules::Parameters(asked)) => run_async(rules::parameters(asked, text)),
        Command::Key(command_line::Key::Rotate { place, new_key_file }) => {
            run_async(key::rotate((place, new_key_file), text))
        }
        Command::Doctor(place) => run_async(doctor(place, text)),
    }
}

fn run_async<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(work)
}

/// The file that a command was asked for, or one sentence on why there is none.
fn write(file: &std::path::Path, bytes: &[u8]) -> anyhow::Result<()> {
    let refused = |_| failure::Mistake::new("operator-not-written").with("file", file.display());
    Ok(std::fs::write(file, bytes).map_err(refused)?)
}

/// How much went into which file.
fn written(text: Text, bytes: usize, file: &std::path::Path) -> String {
    let file = file.display().to_string();
    text.with("operator-written", &[("count", (bytes as u64).into()), ("file", file.into())])
}

fn completions(shell: clap_complete::Shell) -> Answer {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut CommandLine::command(), "rodowod", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    Answer::yes(json!({ "script": script }), script)
}

async fn doctor(place: Place, text: Text) -> anyhow::Result<Answer> {
    let (settings, _) = composition::settings(&place, None)?;
    composition::exists(&place, &settings)?;
    let findings = rodowod_engine::doctor::examine(settings).await;
    let is_well = findings.iter().all(|finding| finding.is_well);
    let told = |finding: &Finding| match &finding.found {
        Ok(said) => text.owned(said.key, said.args.iter().map(|(name, value)| (*name, value.as_str()))),
        Err(error) => failure::told(error, text),
    };
    let list: Vec<_> = findings
        .iter()
        .map(|finding| json!({ "ok": finding.is_well, "about": finding.about, "message": told(finding) }))
        .collect();
    let name = |finding: &Finding| text.get(&format!("doctor-about-{}", finding.about));
    let mark = |finding: &Finding| if finding.is_well { "✓" } else { "✗" };
    let lines: Vec<String> =
        findings.iter().map(|finding| format!("{} {}: {}", mark(finding), name(finding), told(finding))).collect();
    let json = json!({ "ok": is_well, "findings": list });
    if is_well { Ok(Answer::yes(json, lines.join("\n"))) } else { Ok(Answer::broken(json, lines.join("\n"))) }
}
