//! From records to XLSX, CSV and JSON, so that an import of the export gives the same records again.
//!
//! A cell is always a value: no spreadsheet may take what a person typed for a formula.

mod delimited;
pub(crate) mod lists;
mod table;
mod workbook;

pub use table::{BULLET, Table};

use std::str::FromStr;

use jiff::civil::Date;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_store::Tx;
use rodowod_store::records::{self as rows, RecordRef};

use crate::acts::{self, Act};
use crate::log::{self, Mark};
use crate::records::{self, Failure, Query, is_erased, scope};
use crate::{By, Engine};

/// A cell that begins with one of these would run as a formula; the apostrophe guards itself.
pub const FORMULA_STARTS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// Most records of one export: a sheet of XLSX holds no more.
pub const RECORDS_MAX: usize = 1_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Csv,
    Json,
}

impl Format {
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("a format is xlsx, csv or json")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "xlsx" => Ok(Self::Xlsx),
            "csv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            _ => Err(UnknownFormat),
        }
    }
}

/// One translation key to one label, in the language of the person who exports.
pub type Label<'a> = &'a (dyn Fn(&str) -> String + Sync);

pub(crate) fn write(table: &Table, format: Format) -> anyhow::Result<Vec<u8>> {
    match format {
        Format::Xlsx => workbook::write(table),
        Format::Csv => delimited::write(table),
        Format::Json => Ok(serde_json::to_vec_pretty(&table.records())?),
    }
}

/// Records of different registers in one file: as tables of facts, or as the API gives them.
pub(crate) fn write_together(tables: &[Table], format: Format, about: serde_json::Value) -> anyhow::Result<Vec<u8>> {
    if format == Format::Json {
        let records: Vec<_> =
            tables.iter().flat_map(|table| table.records().as_array().cloned().unwrap_or_default()).collect();
        let mut whole = about;
        whole["records"] = records.into();
        return Ok(serde_json::to_vec_pretty(&whole)?);
    }
    let label = |key: &str| tables.first().map(|table| (table.label)(key)).unwrap_or_default();
    let headings = ["person-csv-register", "export-number", "person-csv-field", "person-csv-value"].map(label);
    delimited::write_facts(tables, headings)
}

/// A register as a file, and how many records that were asked for are not in it.
#[derive(Clone, Debug)]
pub struct Exported {
    pub bytes: Vec<u8>,
    pub kept_in: usize,
}

/// Writes the records that the query finds. Handing data out is an act: its entry is committed before the file leaves.
pub async fn export(
    engine: &Engine,
    by: &By,
    (register, query): (&str, &Query),
    (format, label): (Format, Label<'_>),
) -> Result<Exported, Failure> {
    let Taken { register, records, kept_in, .. } = take_out(engine, by, register, query).await?;
    Ok(Exported { bytes: write(&Table { register, records: &records, label }, format)?, kept_in })
}

/// Writes the register as it stood on a day, narrowed as its list was.
pub async fn export_as_of(
    engine: &Engine,
    by: &By,
    (register, day, query): (&str, Date, &Query),
    (format, label): (Format, Label<'_>),
) -> Result<Exported, Failure> {
    let Taken { register, records, kept_in, .. } = take_out_as_of(engine, by, register, (day, query)).await?;
    Ok(Exported { bytes: write(&Table { register, records: &records, label }, format)?, kept_in })
}

/// The records of a past day, for a file or a document. Its entry is committed before they leave.
pub async fn take_out_as_of(
    engine: &Engine,
    by: &By,
    register: &str,
    (day, query): (Date, &Query),
) -> Result<Taken, Failure> {
    let (register, mark) = begun(engine, by, register).await?;
    let institution = by.institution.id;
    let (office, slug) = (engine.clone(), register.slug());
    let barred = engine.db.read(move |tx| records::kept_in(&office, tx, institution, slug)).await?;
    let (mut found, mut kept_in) = (Vec::new(), 0);
    let mut after = Some(0);
    while let Some(number) = after {
        let page = records::as_of_narrowed(engine, by, register.slug(), (day, number, query)).await?;
        let records = page.rows.into_iter().filter(|row| !row.erased).map(|row| row.record);
        // Who sees a record may not thereby hand it out.
        let records = records.filter(|record| scope::within(by, register, record, Power::Disclose).is_ok());
        let (stay, leave): (Vec<_>, Vec<_>) = records.partition(|record| barred.contains(&record.number));
        kept_in += stay.len();
        found.extend(leave);
        if found.len() > RECORDS_MAX {
            return Err(Failure::Other(anyhow::anyhow!("an export holds at most {RECORDS_MAX} records")));
        }
        after = page.next;
    }
    Ok(Taken { register, records: found, kept_in, mark })
}

/// Records on their way out, and where the log tells of it.
pub struct Taken {
    pub register: &'static dyn AnyRegister,
    pub records: Vec<Record>,
    /// Records that the query found and that stay: their processing is restricted (art. 18 GDPR).
    pub kept_in: usize,
    pub mark: Mark,
}

/// The records that the query finds, for a file or a document. Its entry is committed before they leave.
pub async fn take_out(engine: &Engine, by: &By, register: &str, query: &Query) -> Result<Taken, Failure> {
    let (register, mark) = begun(engine, by, register).await?;
    // The writer waits for nobody who only reads, however many records leave.
    let (office, by, query) = (engine.clone(), by.clone(), query.clone());
    let read = engine.db.read(move |tx| {
        let mut records = Vec::new();
        let kept_in = each(&office, (&by, register), query, tx, &mut |record| records.push(record))?;
        Ok((records, kept_in))
    });
    let (records, kept_in) = read.await?;
    Ok(Taken { register, records, kept_in, mark })
}

/// The numbers of the records that the actor may hand out, and how many stay because their processing is restricted.
/// Nothing leaves yet.
pub async fn numbers(engine: &Engine, by: &By, register: &str) -> Result<(Vec<u64>, usize), Failure> {
    let register = disclosable(engine, by, register)?;
    let (office, by) = (engine.clone(), by.clone());
    let read = engine.db.read(move |tx| {
        let mut numbers = Vec::new();
        let kept_in =
            each(&office, (&by, register), Query::default(), tx, &mut |record: Record| numbers.push(record.number))?;
        numbers.sort_unstable();
        Ok((numbers, kept_in))
    });
    Ok(read.await?)
}

/// Some records by their numbers, for a volume of a register. What the actor may not hand out is not among them.
pub async fn take_out_some(engine: &Engine, by: &By, register: &str, numbers: &[u64]) -> Result<Taken, Failure> {
    let (register, mark) = begun(engine, by, register).await?;
    let (office, by, numbers) = (engine.clone(), by.clone(), numbers.to_vec());
    let read = engine.db.read(move |tx| {
        let barred = records::kept_in(&office, tx, by.institution.id, register.slug())?;
        let free: Vec<u64> = numbers.into_iter().filter(|number| !barred.contains(number)).collect();
        let mut found = Vec::with_capacity(free.len());
        each_of(&office, (&by, register), &free, tx, &mut |record| found.push(record))?;
        found.sort_unstable_by_key(|record| record.number);
        Ok(found)
    });
    Ok(Taken { register, records: read.await?, kept_in: 0, mark })
}

/// Records that were taken out, as a file.
pub fn written(
    Taken { register, records, .. }: &Taken,
    (format, label): (Format, Label<'_>),
) -> anyhow::Result<Vec<u8>> {
    write(&Table { register: *register, records, label }, format)
}

/// How many records that the actor could hand out stay, whatever is exported, because their processing is restricted.
pub async fn kept_in(engine: &Engine, by: &By, register: &str) -> Result<usize, Failure> {
    let register = disclosable(engine, by, register)?;
    let (office, by) = (engine.clone(), by.clone());
    let counted = engine.db.read(move |tx| {
        let barred: Vec<u64> = records::kept_in(&office, tx, by.institution.id, register.slug())?.into_iter().collect();
        let mut count = 0;
        each_of(&office, (&by, register), &barred, tx, &mut |_| count += 1)?;
        Ok(count)
    });
    Ok(counted.await?)
}

/// A register that the actor may both see and hand out.
fn disclosable(engine: &Engine, by: &By, register: &str) -> Result<&'static dyn AnyRegister, Failure> {
    let register = engine.register(register).ok_or(Failure::NoRegister)?;
    by.may(Power::View, On::Register(register.slug()))?;
    by.may(Power::Disclose, On::Register(register.slug()))?;
    Ok(register)
}

/// What every way out begins with: the entry that data leave, committed before the first record is read.
async fn begun(engine: &Engine, by: &By, register: &str) -> Result<(&'static dyn AnyRegister, Mark), Failure> {
    let register = disclosable(engine, by, register)?;
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let act = Act::plain(account, "export").about(register.slug(), 0, 0);
    let marked = engine.db.write(move |tx| {
        let entry = acts::append(tx, institution, &[act], now)?;
        log::mark(tx, institution, entry)
    });
    Ok((register, marked.await?))
}

/// Hands over records of these numbers that stand and that the actor may see and hand out.
fn each_of(
    engine: &Engine,
    (by, register): (&By, &'static dyn AnyRegister),
    numbers: &[u64],
    tx: &mut Tx<'_>,
    take: &mut dyn FnMut(Record),
) -> anyhow::Result<()> {
    let institution = by.institution.id;
    let key = engine.keys.institution(tx, institution)?;
    for some in numbers.chunks(records::TOGETHER_MAX) {
        for row in rows::get_many(tx, institution, register.slug(), some)?.iter().filter(|row| !is_erased(row)) {
            let place = RecordRef { institution, register: register.slug(), number: row.number };
            let record = records::open_row(register, &key, (place, row))?;
            let may = |power| scope::within(by, register, &record, power).is_ok();
            if may(Power::View) && may(Power::Disclose) {
                take(record);
            }
        }
    }
    Ok(())
}

/// Hands over one record after another, a page of them in memory, and says how many may not leave.
fn each(
    engine: &Engine,
    (by, register): (&By, &'static dyn AnyRegister),
    mut query: Query,
    tx: &mut Tx<'_>,
    take: &mut dyn FnMut(Record),
) -> anyhow::Result<usize> {
    query.limit = records::ROWS_MAX;
    let counts = rows::counts_of(tx, by.institution.id, register.slug())?;
    let whole: u64 = counts.iter().map(|(_, count)| count).sum();
    let barred = records::kept_in(engine, tx, by.institution.id, register.slug())?;
    let (mut taken, mut kept_in) = (0, 0);
    loop {
        let page = records::page(engine, register, (by, Power::Disclose, &query), tx)?;
        let records = page.rows.into_iter().filter(|row| !row.erased).map(|row| row.record);
        let records = records.filter(|record| scope::within(by, register, record, Power::View).is_ok());
        let (stay, leave): (Vec<_>, Vec<_>) = records.partition(|record| barred.contains(&record.number));
        kept_in += stay.len();
        taken += leave.len();
        leave.into_iter().for_each(&mut *take);
        engine.tell(taken + kept_in, usize::try_from(whole).unwrap_or(usize::MAX));
        anyhow::ensure!(taken <= RECORDS_MAX, "an export holds at most {RECORDS_MAX} records: narrow it down");
        match page.next {
            Some(next) => query.after = Some(next),
            None => return Ok(kept_in),
        }
    }
}
