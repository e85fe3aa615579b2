//! The evidence pack: one ZIP with the policy, the registers as PDF and XLSX, the log's signed state, and a proof for every
//! record in it, which anybody checks offline.
//!
//! Registers are taken out first and proofs are written last, so that all of them rest on one signed state. A register of many
//! records leaves in volumes, and no more than one of them is held in memory.

use std::io::{Seek, Write};
use std::sync::Arc;

use anyhow::Context as _;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::Policy;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::records::Failure;
use rodowod_engine::{controls, log};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::print::Desk;
use crate::view::standing::{STATES, is_untouched};
use crate::{PrintFailure, PrintJob, Printer, forms};

/// Records proved in one pack; a larger office takes its registers in several.
const RECORDS_MAX: usize = 1_000_000;
/// Records of one volume: a table that a person still opens and a program sets in a moment.
pub const VOLUME_RECORDS: usize = 2_000;

/// What went into a pack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    pub registers: usize,
    /// As many PDF files as there are volumes, and as many tables.
    pub volumes: usize,
    pub records: usize,
    /// Records that may not leave the office.
    pub kept_in: usize,
}

struct Pack<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Pack<W> {
    // PDF and XLSX are packed already; what is left is small.
    fn add(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.0.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
        Ok(self.0.write_all(bytes)?)
    }
}

/// What of the registers goes into a pack.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Registers by their names; all that the actor may hand over where none is named.
    pub only: &'a [String],
    /// Records of one volume at most.
    pub volume_records: usize,
}

/// Puts the pack together and writes it as it grows.
pub async fn assemble<W: Write + Seek + Send>(
    desk: Desk<'_>,
    printer: &Arc<dyn Printer>,
    Asked { only, volume_records }: Asked<'_>,
    sink: W,
) -> Result<Packed, Failure> {
    desk.by.may(Power::Disclose, On::Institution)?;
    let mut packed = Packed::default();
    let mut found = Vec::new();
    for slug in offered(desk).filter(|slug| only.is_empty() || only.iter().any(|name| name == slug)) {
        let (numbers, kept_in) = exports::numbers(desk.engine, desk.by, slug).await?;
        packed.kept_in += kept_in;
        packed.records += numbers.len();
        found.push(Numbered { slug, numbers, kept_in });
    }
    // Counted before anything is printed: a pack that cannot be made is refused at once.
    if packed.records > RECORDS_MAX {
        let problem = Problem::at("register", "problem-pack-large");
        let problem = problem.with("count", packed.records).with("max", RECORDS_MAX);
        return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
    }
    found.retain(|register| !register.numbers.is_empty());
    packed.registers = found.len();
    let mut pack = Pack(ZipWriter::new(sink));
    policy(desk, printer, &mut pack).await?;
    for register in &found {
        packed.volumes += take_out(desk, (register, volume_records.max(1)), printer, &mut pack).await?;
    }
    for Numbered { slug, numbers, .. } in &found {
        for number in numbers {
            let proof = log::prove(desk.engine, desk.by, slug, *number).await?;
            pack.add(&format!("proofs/{slug}/{number}.txt"), proof.as_bytes())?;
        }
    }
    let institution = &desk.by.institution;
    pack.add("log/checkpoint", log::checkpoint(desk.engine, institution).await?.as_bytes())?;
    let vkey = log::vkey(desk.engine, institution).await?;
    pack.add("log/vkey", vkey.as_bytes())?;
    let args = [("vkey", vkey.as_str().into()), ("name", institution.name.as_str().into())];
    let kept_in = (packed.kept_in > 0).then(|| desk.text.count("export-kept-in", packed.kept_in as u64));
    let lines: Vec<String> = std::iter::once(desk.text.with("evidence-readme", &args)).chain(kept_in).collect();
    pack.add("README.txt", lines.join("\n").as_bytes())?;
    pack.0.finish().context("the pack is closed")?.flush().map_err(anyhow::Error::from)?;
    Ok(packed)
}

/// A register and what of it goes into the pack.
struct Numbered {
    slug: &'static str,
    numbers: Vec<u64>,
    kept_in: usize,
}

/// The registers that the actor may take out, in the order of the program.
pub fn offered(desk: Desk<'_>) -> impl Iterator<Item = &'static str> {
    let may = move |power, slug: &str| desk.by.may(power, On::Register(slug)).is_ok();
    let all = desk.engine.registers().iter().map(|register| register.slug());
    all.filter(move |slug| may(Power::View, slug) && may(Power::Disclose, slug))
}

/// The policy as it is printed, how it stands, and what was adopted.
async fn policy<W: Write + Seek + Send>(
    desk: Desk<'_>,
    printer: &Arc<dyn Printer>,
    pack: &mut Pack<W>,
) -> Result<(), Failure> {
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

/// One register as XLSX and PDF, volume by volume; says how many there are.
async fn take_out<W: Write + Seek + Send>(
    desk: Desk<'_>,
    (Numbered { slug, numbers, kept_in }, volume_records): (&Numbered, usize),
    printer: &Arc<dyn Printer>,
    pack: &mut Pack<W>,
) -> Result<usize, Failure> {
    let label = |key: &str| desk.text.get(key).into_owned();
    let of = numbers.len().div_ceil(volume_records);
    for (some, part) in numbers.chunks(volume_records).zip(1..) {
        let taken = exports::take_out_some(desk.engine, desk.by, slug, some).await?;
        let name = if of == 1 { (*slug).to_owned() } else { format!("{slug}-{part}-of-{of}") };
        pack.add(&format!("registers/{name}.xlsx"), &exports::written(&taken, (Format::Xlsx, &label))?)?;
        let volume = (of > 1).then_some((part, of));
        let job = desk.volume(exports::Taken { kept_in: *kept_in, ..taken }, volume).await?;
        pack.add(&format!("registers/{name}.pdf"), &print(desk, printer, job).await?)?;
    }
    Ok(of)
}

async fn print(desk: Desk<'_>, printer: &Arc<dyn Printer>, job: PrintJob) -> Result<Vec<u8>, Failure> {
    let setter = Arc::clone(printer);
    let printed = tokio::task::spawn_blocking(move || setter.print(job)).await.map_err(anyhow::Error::from)?;
    Ok(printed.map_err(|failure| match failure {
        PrintFailure::Unprintable(problem) => anyhow::anyhow!("{}", desk.text.problem(&problem)),
        PrintFailure::Broken(error) => error,
    })?)
}
