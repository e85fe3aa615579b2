//! THE ONLY SQL. SQLite and PostgreSQL behind `Db` and `Tx`, with one set of statements and one of migrations.
//!
//! Invariants: every row carries its institution; what personal data there is comes in sealed and leaves sealed; nothing
//! here reads a clock, draws a random number or knows what the bytes mean. Outside `db.rs` and its folder no code asks
//! which back end runs.

pub mod accounts;
pub mod changes;
pub mod columns;
pub mod controls;
pub mod counters;
mod db;
pub mod deadlines;
pub mod emergency;
mod error;
pub mod factors;
pub mod failures;
pub mod files;
pub mod identities;
pub mod imports;
pub mod institutions;
pub mod jobs;
pub mod keyring;
pub mod ledger;
pub mod links;
mod migrations;
pub mod pages;
pub mod passwords;
pub mod past;
pub mod reach;
pub mod records;
pub mod roster;
pub mod search;
pub mod sessions;
pub mod settings;
mod statement;
pub mod tickets;
pub mod tokens;
mod value;

pub use db::{Db, Row, SqliteOptions, Tx};
pub use error::{Result, StoreError};
pub use value::{Value, time_text};
