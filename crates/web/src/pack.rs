//! The evidence pack: one ZIP with the policy, the registers as PDF and XLSX, the log's signed state, and a proof for every
//! record in it, which anybody checks offline.
//!
//! Registers are taken out first and proofs are written last, so that all of them rest on one signed state.

use std::io::{Cursor, Write as _};
use std::sync::Arc;

use anyhow::Context as _;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::Policy;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::records::{Failure, Query};
use rodowod_engine::{controls, log};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::print::Desk;
use crate::view::standing::STATES;
use crate::{PrintFailure, Printer};

/// Records proved in one pack; a larger office narrows it down to registers.
const RECORDS_MAX: usize = 20_000;

/// What went into a pack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    pub registers: usize,
    pub records: usize,
}

struct Pack(ZipWriter<Cursor<Vec<u8>>>);

impl Pack {
    // PDF and XLSX are packed already; what is left is small.
    fn add(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.0.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
        Ok(self.0.write_all(bytes)?)
    }
}

/// Puts the pack together, of the registers that the actor may hand over.
pub async fn assemble(desk: Desk<'_>, printer: &Arc<dyn Printer>) -> Result<(Vec<u8>, Packed), Failure> {
    desk.by.may(Power::Disclose, On::Institution)?;
    let mut pack = Pack(ZipWriter::new(Cursor::new(Vec::new())));
    let mut packed = Packed::default();
    let mut places = Vec::new();
    policy(desk, &mut pack).await?;
    for register in desk.engine.registers() {
        let slug = register.slug();
        let may = |power| desk.by.may(power, On::Register(slug)).is_ok();
        if !may(Power::View) || !may(Power::Disclose) {
            continue;
        }
        let numbers = take_out(desk, (slug, printer), &mut pack).await?;
        packed.registers += usize::from(!numbers.is_empty());
        places.extend(numbers.into_iter().map(|number| (slug, number)));
    }
    packed.records = places.len();
    if places.len() > RECORDS_MAX {
        return Err(Failure::Other(anyhow::anyhow!("a pack holds at most {RECORDS_MAX} records")));
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
    pack.add("README.txt", desk.text.with("evidence-readme", &args).as_bytes())?;
    let bytes = pack.0.finish().context("the pack is closed")?.into_inner();
    Ok((bytes, packed))
}

/// How the policy stands, and what was adopted.
async fn policy(desk: Desk<'_>, pack: &mut Pack) -> Result<(), Failure> {
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
    let counts: serde_json::Map<String, serde_json::Value> =
        STATES.iter().map(|name| ((*name).to_owned(), board.count(name).into())).collect();
    let told = json!({ "counts": counts, "controls": standings.collect::<Vec<_>>() });
    pack.add("policy/standing.json", &serde_json::to_vec_pretty(&told).map_err(anyhow::Error::from)?)?;
    Ok(())
}

/// One register as XLSX and PDF; the numbers of its records.
async fn take_out(
    desk: Desk<'_>,
    (slug, printer): (&'static str, &Arc<dyn Printer>),
    pack: &mut Pack,
) -> Result<Vec<u64>, Failure> {
    let query = Query::default();
    let label = |key: &str| desk.text.get(key).into_owned();
    let told = exports::export(desk.engine, desk.by, (slug, &query), (Format::Json, &label)).await?;
    let records: Vec<serde_json::Value> = serde_json::from_slice(&told.bytes).map_err(anyhow::Error::from)?;
    let numbers: Vec<u64> = records.iter().filter_map(|record| record["number"].as_u64()).collect();
    if numbers.is_empty() {
        return Ok(numbers);
    }
    let table = exports::export(desk.engine, desk.by, (slug, &query), (Format::Xlsx, &label)).await?;
    pack.add(&format!("registers/{slug}.xlsx"), &table.bytes)?;
    let job = desk.register(slug, None, &query).await?;
    let setter = Arc::clone(printer);
    let printed = tokio::task::spawn_blocking(move || setter.print(job)).await.map_err(anyhow::Error::from)?;
    let pdf = printed.map_err(|failure| match failure {
        PrintFailure::Unprintable(problem) => anyhow::anyhow!("{}", desk.text.problem(&problem)),
        PrintFailure::Broken(error) => error,
    })?;
    pack.add(&format!("registers/{slug}.pdf"), &pdf)?;
    Ok(numbers)
}
