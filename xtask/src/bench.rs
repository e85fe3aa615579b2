//! The bench: each figure is a ratio to something bare that is measured beside it, in turns, so that a busy machine slows
//! both. Medians throughout. The office it measures is kept beside this program and filled only once.

mod documents;
mod http;
mod memory;
mod office;
mod page;
mod report;
mod rules;
mod save;
mod server;
mod verify;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use office::Office;
use report::Report;

const FEW_RECORDS: u64 = 1000;
/// So few that a page of fifty rows is full there too.
const FEW_INSTITUTIONS: u64 = 10;
/// Records of the institution over which the rules are checked, at most.
const RULES_RECORDS: u64 = 100_000;

/// What is measured.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Records, pages, log and server
    Office,
    /// Documents, beside WeasyPrint
    Documents,
    /// The checks of the policy over one large institution; 100 000 records unless told otherwise
    Rules,
}

#[derive(Args)]
pub struct Bench {
    #[arg(value_enum, default_value_t = What::Office)]
    what: What,
    /// Records of the big office; filling it takes some minutes the first time
    #[arg(long, default_value_t = 1_000_000)]
    records: u64,
    /// Institutions over which they are spread
    #[arg(long, default_value_t = 100)]
    institutions: u64,
    /// Where the offices are kept between runs [default: beside this program]
    #[arg(long)]
    folder: Option<PathBuf>,
    /// The program itself, built for release: measures its start, memory, pages and size too
    #[arg(long)]
    binary: Option<PathBuf>,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
}

impl Bench {
    pub fn run(&self) -> anyhow::Result<()> {
        if matches!(self.what, What::Documents) {
            return documents::measure();
        }
        let folder = match &self.folder {
            Some(folder) => folder.clone(),
            None => std::env::current_exe()?.parent().context("this program stands in a folder")?.join("bench"),
        };
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        if matches!(self.what, What::Rules) {
            let records = self.records.min(RULES_RECORDS);
            let mut report = Report::new(records);
            runtime.block_on(rules::measure(&folder.join(format!("rules-{records}")), records, &mut report))?;
            report.print(self.json);
            return Ok(());
        }
        let mut report = Report::new(self.records);
        runtime.block_on(self.measure_engine(&folder, &mut report))?;
        if let Some(binary) = &self.binary {
            server::measure(binary, &self.big(&folder), &mut report)?;
        }
        report.print(self.json);
        Ok(())
    }

    fn big(&self, folder: &std::path::Path) -> PathBuf {
        folder.join(format!("office-{}-of-{}", self.records, self.institutions))
    }

    async fn measure_engine(&self, folder: &std::path::Path, report: &mut Report) -> anyhow::Result<()> {
        let small = Office::open(&folder.join("office-few"), (FEW_RECORDS, FEW_INSTITUTIONS)).await?;
        let started = Instant::now();
        let big = Office::open(&self.big(folder), (self.records, self.institutions)).await?;
        eprintln!("the office of {} records stands after {:.0} s", self.records, started.elapsed().as_secs_f64());
        page::measure(&small, &big, report).await?;
        verify::measure(&big, report).await?;
        save::measure(&small, "1 000", report).await?;
        save::measure(&big, &report::thousands(self.records), report).await?;
        report.note("memory of the bench itself, peak, MB", memory::of_this_process()?.peak_mb);
        small.close().await;
        big.close().await;
        Ok(())
    }
}

/// The middle one of many measurements.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
