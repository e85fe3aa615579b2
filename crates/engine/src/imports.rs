//! From an office's spreadsheet to records: read, map, check, and take in all or nothing.
//!
//! Reading and checking touch no database, so that a preview is free of consequences.

mod cell;
mod delimited;
mod lists;
mod mapping;
mod mark;
mod merge;
mod prepare;
pub mod uploads;
mod workbook;

pub use mapping::{Mapping, propose};
pub use mark::{MARK_LABEL, Mark};
pub use merge::compare;
pub use prepare::{Known, LeftOut, Located, Prepared, prepare};

use rodowod_domain::authorisation::{On, Power};

use rodowod_domain::field::Body;
use rodowod_domain::register::AnyRegister;

use crate::records::{Failure, take_in};
use crate::{By, Engine};

/// Largest file taken in, in bytes.
pub const FILE_MAX: usize = 20 << 20;
/// Most rows of one file.
pub const ROWS_MAX: usize = 50_000;
/// Most columns of one sheet.
pub const COLUMNS_MAX: usize = 200;
/// Most bytes that a packed workbook may unfold to.
pub const UNPACKED_MAX: u64 = 48 << 20;

/// Every label of a translation key, in all languages: a heading may stand in any of them.
pub type Labels<'a> = &'a (dyn Fn(&str) -> Vec<String> + Sync);

/// A table as it stands in the file, with what was recognised in it.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub name: String,
    /// What stands above the headings.
    pub title: String,
    pub headings: Vec<String>,
    /// Row number in the file, from 1, and the cells under the headings.
    pub rows: Vec<(usize, Vec<String>)>,
    pub mapping: Mapping,
    /// Values for the whole sheet, recognised from its name or title.
    pub given: Body,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}")]
pub struct ReadProblem {
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl ReadProblem {
    fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    #[expect(clippy::needless_pass_by_value, reason = "numbers are given by value, and that reads better")]
    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

struct Raw {
    name: String,
    rows: Vec<(usize, Vec<String>)>,
}

/// Reads a file and finds the headings in each of its sheets. Sheets without a table are left out.
pub fn read(
    register: &dyn AnyRegister,
    file_name: &str,
    bytes: &[u8],
    labels: Labels,
) -> Result<Vec<Sheet>, ReadProblem> {
    if bytes.len() > FILE_MAX {
        return Err(ReadProblem::new("import-file-too-large").with("max", FILE_MAX >> 20));
    }
    let is_packed = bytes.starts_with(b"PK");
    let raw = if is_packed {
        lists::fold(register, workbook::read(bytes)?, labels)?
    } else {
        vec![delimited::read(file_name, bytes)?]
    };
    let sheets: Vec<Sheet> = raw.into_iter().filter_map(|raw| mapping::recognise(register, raw, labels)).collect();
    if sheets.is_empty() {
        return Err(ReadProblem::new("import-no-table"));
    }
    Ok(sheets)
}

/// Takes in what was prepared: every record, or none. Whoever has problems left has not prepared yet.
/// Counts those that were entered or changed; a row that says what its record says changes nothing.
pub async fn import(engine: &Engine, by: &By, register: &str, prepared: Prepared) -> Result<u64, Failure> {
    let register = engine.register(register).ok_or(Failure::NoRegister)?;
    by.may(Power::Enter, On::Register(register.slug()))?;
    let prepared = compare(engine, by, register, prepared).await?;
    if !prepared.problems.is_empty() {
        let problems = prepared.problems.into_iter().map(|located| located.problem).collect();
        return Err(Failure::Refused(rodowod_domain::record::Refusal::Invalid(problems)));
    }
    take_in(engine, by, register, (prepared.records, prepared.changes)).await
}
