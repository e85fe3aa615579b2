//! From records to XLSX, CSV and JSON, so that an import of the export gives the same records again.
//!
//! A cell is always a value: no spreadsheet may take what a person typed for a formula.

mod delimited;
mod table;
mod workbook;

pub use table::{BULLET, Table};

use std::str::FromStr;

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
