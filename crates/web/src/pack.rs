//! The evidence pack: one ZIP with the policy, the registers as PDF and XLSX, the log's signed state, and a proof for every
//! record in it, which anybody checks offline.
//!
//! Registers are taken out first and proofs are written last, so that all of them rest on one signed state.

use std::io::{Cursor, Write as _};
use std::sync::Arc;

use anyhow::Context as _;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::Policy;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::records::{Failure, Query};
use rodowod_engine::{controls, log};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::print::Desk;
use crate::view::standing::{STATES, is_untouched};
use crate::{PrintFailure, PrintJob, Printer, forms};

/// Records proved in one pack; a larger office takes its registers in several.
const RECORDS_MAX: usize = 20_000;

/// What went into a pack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    pub registers: usize,
    pub records: usize,
    /// Records that may not leave the office.
    pub kept_in: usize,
}

struct Pack(ZipWriter<Cursor<Vec<u8>>>);

impl Pack {
    // PDF and XLSX are packed already; what is left is small.
    fn add(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.0.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
        Ok(self.0.write_all(bytes)?)
    }
}

/// Puts the pack together, of the registers that the actor may hand over: those that are named, or all where none is.
pub async fn assemble(
    desk: Desk<'_>,
    printer: &Arc<dyn Printer>,
    only: &[String],
) -> Result<(Vec<u8>, Packed), Failure> {
    desk.by.may(Power::Disclose, On::Institution)?;
    let mut packed = Packed::default();
    let mut found = Vec::new();
    for slug in offered(desk).filter(|slug| only.is_empty() || only.iter().any(|name| name == slug)) {
        let (numbers, kept_in) = numbers(desk, slug).await?;
        packed.kept_in += kept_in;
        packed.records += numbers.len();
        found.push((slug, numbers));
    }
    // Counted before anything is printed: a pack that cannot be made is refused at once.
    if packed.records > RECORDS_MAX {
        let problem = Problem::at("register", "problem-pack-large");
        let problem = problem.with("count", packed.records).with("max", RECORDS_MAX);
        return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
    }
    found.retain(|(_, numbers)| !numbers.is_empty());
    packed.registers = found.len();
    let mut pack = Pack(ZipWriter::new(Cursor::new(Vec::new())));
    policy(desk, printer, &mut pack).await?;
    for (slug, _) in &found {
        take_out(desk, (slug, printer), &mut pack).await?;
    }
    let mut places: Vec<(&'static str, u64)> = Vec::with_capacity(packed.records);
    for (slug, numbers) in &found {
        places.extend(numbers.iter().map(|number| (*slug, *number)));
    }
    for (slug, number) in places {
        let proof = log::prove(desk.engine, desk.by, slug, number).await?;
        pack.add(&format!("proofs/{slug}/{number}.txt"), proof.as_bytes())?;
    }
    let institution = &desk.by.institution;
    pack.add("log/checkpoint", log::checkpoint(desk.engine, institution).await?.as_bytes())?;
    let vkey = log::vkey(desk.engine, institution).await?;
    pack.add("log/vkey", vkey.as_bytes())?;
    let args = [("vkey", vkey.as_str().into()), ("name", institution.name.as_str().into())];
    let kept_in = (packed.kept_in > 0).then(|| desk.text.count("export-kept-in", packed.kept_in as u64));
    let lines: Vec<String> = std::iter::once(desk.text.with("evidence-readme", &args)).chain(kept_in).collect();
    pack.add("README.txt", lines.join("\n").as_bytes())?;
    let bytes = pack.0.finish().context("the pack is closed")?.into_inner();
    Ok((bytes, packed))
}

/// The registers that the actor may take out, in the order of the program.
pub fn offered(desk: Desk<'_>) -> impl Iterator<Item = &'static str> {
    let may = move |power, slug: &str| desk.by.may(power, On::Register(slug)).is_ok();
    let all = desk.engine.registers().iter().map(|register| register.slug());
    all.filter(move |slug| may(Power::View, slug) && may(Power::Disclose, slug))
}

/// The policy as it is printed, how it stands, and what was adopted.
async fn policy(desk: Desk<'_>, printer: &Arc<dyn Printer>, pack: &mut Pack) -> Result<(), Failure> {
    let (paper, form) = forms::policy("policy").context("the policy is a paper of the program")?;
    let composed = desk.compose_policy(paper, true).await?;
    let printed = print(desk, printer, desk.set(composed, form).await?).await?;
    pack.add("policy/policy.pdf", &printed)?;
    let adopted = controls::adopted(desk.engine, desk.by).await?;
    let current = adopted.in_force.map(|version| version.value).unwrap_or_default();
    let whole = Policy { parameters: adopted.values, ..current };
    let text = whole.to_toml().map_err(anyhow::Error::msg)?;
    pack.add("policy/parameters.toml", text.as_bytes())?;
    let board = controls::board(desk.engine, desk.by).await?;
    let language = desk.text.language.code();
    let standings = board.standings.iter().map(|standing| {
        json!({
            "key": standing.control.key,
            "statement": standing.control.statement(language),
            "law": standing.control.law,
            "rules": standing.control.rules,
            "state": standing.state.name(),
            "seen": standing.answer.seen,
            "faults": standing.answer.faults,
            "not_applicable_because": standing.waiver.as_ref().map(|waiver| &waiver.reason),
        })
    });
    let mut counts: serde_json::Map<String, serde_json::Value> =
        STATES.iter().map(|name| ((*name).to_owned(), board.count(name).into())).collect();
    let untouched = board.standings.iter().filter(|standing| is_untouched(standing)).count();
    counts.insert("kept-without-cases".to_owned(), untouched.into());
    let told = json!({ "counts": counts, "controls": standings.collect::<Vec<_>>() });
    pack.add("policy/standing.json", &serde_json::to_vec_pretty(&told).map_err(anyhow::Error::from)?)?;
    Ok(())
}

/// The numbers of the records of a register that may leave the office, and how many stay in.
async fn numbers(desk: Desk<'_>, slug: &'static str) -> Result<(Vec<u64>, usize), Failure> {
    let label = |key: &str| desk.text.get(key).into_owned();
    let told = exports::export(desk.engine, desk.by, (slug, &Query::default()), (Format::Json, &label)).await?;
    let records: Vec<serde_json::Value> = serde_json::from_slice(&told.bytes).map_err(anyhow::Error::from)?;
    Ok((records.iter().filter_map(|record| record["number"].as_u64()).collect(), told.kept_in))
}

/// One register as XLSX and PDF.
async fn take_out(
    desk: Desk<'_>,
    (slug, printer): (&'static str, &Arc<dyn Printer>),
    pack: &mut Pack,
) -> Result<(), Failure> {
    let query = Query::default();
    let label = |key: &str| desk.text.get(key).into_owned();
    let table = exports::export(desk.engine, desk.by, (slug, &query), (Format::Xlsx, &label)).await?;
    pack.add(&format!("registers/{slug}.xlsx"), &table.bytes)?;
    let printed = print(desk, printer, desk.register(slug, None, &query).await?).await?;
    Ok(pack.add(&format!("registers/{slug}.pdf"), &printed)?)
}

async fn print(desk: Desk<'_>, printer: &Arc<dyn Printer>, job: PrintJob) -> Result<Vec<u8>, Failure> {
    let setter = Arc::clone(printer);
    let printed = tokio::task::spawn_blocking(move || setter.print(job)).await.map_err(anyhow::Error::from)?;
    Ok(printed.map_err(|failure| match failure {
        PrintFailure::Unprintable(problem) => anyhow::anyhow!("{}", desk.text.problem(&problem)),
        PrintFailure::Broken(error) => error,
    })?)
}
