//! What is known of the files that belong to records; their sealed contents lie in the object store.
//!
//! Invariant: a file has a key of its own; its name is sealed. Of a file that was removed there stays the number of its
//! entry in the log.

use std::collections::HashSet;

use jiff::Timestamp;

use crate::{
    Result, Row, Tx, args, counters,
    records::RecordRef,
    statement::{LIST_MAX, Statement},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// Counted in the institution; the object's name is made of both.
    pub file_id: u64,
    pub register: String,
    pub number: u64,
    pub name: Option<Vec<u8>>,
    pub media_type: String,
    /// Of the plain contents, in bytes.
    pub size: u64,
    /// Salted, of the sealed contents.
    pub digest: Option<Vec<u8>>,
    pub key_id: Option<u64>,
    pub wrapped_key: Option<Vec<u8>>,
    pub created_at: Timestamp,
    pub created_by: Option<i64>,
}

#[derive(Debug, Clone, Copy)]
pub struct NewFile<'a> {
    pub file_id: u64,
    pub name: &'a [u8],
    pub media_type: &'a str,
    pub size: u64,
    pub digest: &'a [u8],
    /// Number of the entry in the log.
    pub entry: u64,
    pub key_id: u64,
    pub created_at: Timestamp,
    pub created_by: Option<i64>,
}

/// Files of one record at most.
pub const FILES_MAX: u32 = 1000;

/// The id for the next file of an institution.
pub fn next_id(tx: &mut Tx<'_>, institution: i64) -> Result<u64> {
    counters::next(tx, institution, "files")
}

pub fn insert(tx: &mut Tx<'_>, record: RecordRef<'_>, new: &NewFile<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO files (institution, register, number, file_id, name, media_type, size, digest, key_id, created_at,
           created_by, entry)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            record.institution,
            record.register,
            record.number,
            new.file_id,
            new.name,
            new.media_type,
            new.size,
            new.digest,
            new.key_id,
            new.created_at,
            new.created_by,
            new.entry,
        ],
    )?;
    Ok(())
}

const SELECT: &str = "SELECT f.file_id, f.register, f.number, f.name, f.media_type, f.size, f.digest, f.key_id,
    k.wrapped, f.created_at, f.created_by
    FROM files f LEFT JOIN keyring.record_keys k ON k.institution = f.institution AND k.key_id = f.key_id";

pub fn get(tx: &mut Tx<'_>, institution: i64, file_id: u64) -> Result<Option<FileRow>> {
    let sql = format!("{SELECT} WHERE f.institution = $1 AND f.file_id = $2 AND f.key_id IS NOT NULL");
    tx.query_opt(&sql, args![institution, file_id], read)
}

pub fn of_record(tx: &mut Tx<'_>, record: RecordRef<'_>) -> Result<Vec<FileRow>> {
    let sql = format!(
        "{SELECT} WHERE f.institution = $1 AND f.register = $2 AND f.number = $3 AND f.key_id IS NOT NULL
         ORDER BY f.created_at, f.file_id LIMIT $4"
    );
    tx.query(&sql, args![record.institution, record.register, record.number, FILES_MAX], read)
}

/// Which of these files there are.
pub fn existing(tx: &mut Tx<'_>, institution: i64, ids: &[u64]) -> Result<HashSet<u64>> {
    let mut found = HashSet::with_capacity(ids.len());
    for some in ids.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution]);
        let list = statement.list(some.iter().copied());
        let sql =
            format!("SELECT file_id FROM files WHERE institution = $1 AND key_id IS NOT NULL AND file_id IN ({list})");
        tx.for_each(&sql, &statement.args, |row| {
            found.insert(row.get(0)?);
            Ok(())
        })?;
    }
    Ok(found)
}

/// Takes away what is known of a file; that an entry of the log speaks of it stays.
pub fn forget(tx: &mut Tx<'_>, institution: i64, file_id: u64) -> Result<()> {
    tx.execute(
        "UPDATE files SET name = NULL, digest = NULL, key_id = NULL WHERE institution = $1 AND file_id = $2",
        args![institution, file_id],
    )?;
    Ok(())
}

/// Forgets the files of a record and answers what is to be destroyed after the commit: object and key.
pub fn forget_of_record(tx: &mut Tx<'_>, record: RecordRef<'_>) -> Result<Vec<(u64, Option<u64>)>> {
    let all = of_record(tx, record)?;
    tx.execute(
        "UPDATE files SET name = NULL, digest = NULL, key_id = NULL
         WHERE institution = $1 AND register = $2 AND number = $3",
        args![record.institution, record.register, record.number],
    )?;
    Ok(all.into_iter().map(|row| (row.file_id, row.key_id)).collect())
}

/// What the log and the shelf are compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    pub file_id: u64,
    pub entry: u64,
    /// Absent once the file was removed.
    pub digest: Option<Vec<u8>>,
}

/// Every file of an institution, removed ones included.
pub fn for_each_logged(tx: &mut Tx<'_>, institution: i64, mut each: impl FnMut(Logged) -> Result<()>) -> Result<()> {
    tx.for_each(
        "SELECT file_id, entry, digest FROM files WHERE institution = $1 AND entry IS NOT NULL ORDER BY file_id",
        args![institution],
        |row| each(Logged { file_id: row.get(0)?, entry: row.get(1)?, digest: row.get(2)? }),
    )
}

fn read(row: &Row<'_>) -> Result<FileRow> {
    Ok(FileRow {
        file_id: row.get(0)?,
        register: row.get(1)?,
        number: row.get(2)?,
        name: row.get(3)?,
        media_type: row.get(4)?,
        size: row.get(5)?,
        digest: row.get(6)?,
        key_id: row.get(7)?,
        wrapped_key: row.get(8)?,
        created_at: row.get(9)?,
        created_by: row.get(10)?,
    })
}

/// How many files there are of each media type.
pub fn counted_by_type(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<(String, u64)>> {
    tx.query(
        "SELECT media_type, COUNT(*) FROM files WHERE institution = $1 AND name IS NOT NULL
         GROUP BY media_type ORDER BY media_type",
        args![institution],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
