//! The log of each institution as rows: bytes in, bytes out. What they mean is known to `rodowod-ledger`.
//!
//! Invariants: whoever appends has locked the head first, so that sequence numbers have no gap on either back end; an
//! entry is never changed or removed.

use std::{collections::BTreeMap, ops::Range};

use jiff::Timestamp;

use crate::{Result, StoreError, Tx, args, records::RecordRef, statement};

/// Where a log stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub size: u64,
    pub root: [u8; 32],
    /// The right edge of the tree, as `rodowod_ledger::Frontier` writes it.
    pub frontier: Vec<u8>,
    /// The time of the last entry.
    pub last_at: Timestamp,
}

/// An entry to append.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'a> {
    pub entry: &'a [u8],
    pub hash: &'a [u8; 32],
    /// Register and number, when the entry is about a record.
    pub about: Option<(&'a str, u64)>,
}

/// The root of a complete subtree, level 1 and up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    pub level: u8,
    pub index: u64,
    pub hash: [u8; 32],
}

/// An entry that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    pub sequence: u64,
    pub entry: Vec<u8>,
}

/// Entries of one log: more than one institution will ever write.
const SEQUENCE_BITS: u32 = 40;

fn place(institution: i64, sequence: u64) -> i64 {
    let sequence = i64::try_from(sequence).unwrap_or(i64::MAX).min((1 << SEQUENCE_BITS) - 1);
    (institution << SEQUENCE_BITS) | sequence
}

fn sequence(place: i64) -> u64 {
    (place & ((1 << SEQUENCE_BITS) - 1)).cast_unsigned()
}

/// Opens the log of a new institution; does nothing when it is open.
pub fn open(tx: &mut Tx<'_>, institution: i64, head: &Head) -> Result<()> {
    tx.execute(
        "INSERT INTO ledger_head (institution, size, root, frontier, last_at, checkpoint_size, checkpoint)
         VALUES ($1, $2, $3, $4, $5, 0, '') ON CONFLICT (institution) DO NOTHING",
        args![institution, head.size, &head.root, &head.frontier, head.last_at],
    )?;
    Ok(())
}

/// The head, locked until the transaction ends: nobody else appends meanwhile. `NoRow` when the log is not open.
pub fn lock_head(tx: &mut Tx<'_>, institution: i64) -> Result<Head> {
    tx.query_one(
        "UPDATE ledger_head SET size = size WHERE institution = $1 RETURNING size, root, frontier, last_at",
        args![institution],
        read_head,
    )
}

/// The head as it stands in this snapshot.
pub fn head(tx: &mut Tx<'_>, institution: i64) -> Result<Option<Head>> {
    tx.query_opt(
        "SELECT size, root, frontier, last_at FROM ledger_head WHERE institution = $1",
        args![institution],
        read_head,
    )
}

fn read_head(row: &crate::Row<'_>) -> Result<Head> {
    Ok(Head { size: row.get(0)?, root: row.get(1)?, frontier: row.get(2)?, last_at: row.get(3)? })
}

/// Appends `leaves` behind the locked head `before` and moves the head to `after`; `nodes` are the subtrees that this
/// completed.
pub fn append(tx: &mut Tx<'_>, institution: i64, leaves: &[Leaf<'_>], step: (&Head, &Head, &[Node])) -> Result<()> {
    let (before, after, nodes) = step;
    assert_eq!(before.size + leaves.len() as u64, after.size, "the head moves by what is appended");
    let rows: Vec<_> = (before.size..)
        .zip(leaves)
        .map(|(sequence, leaf)| {
            let (register, number) = leaf.about.unzip();
            let place = place(institution, sequence);
            [place.into(), register.into(), number.into(), leaf.hash.into(), leaf.entry.into()]
        })
        .collect();
    let start = "INSERT INTO ledger_entries (institution, place, register, number, leaf_hash, entry)";
    statement::insert_rows(tx, (start, ""), args![institution], &rows)?;
    for node in nodes {
        tx.execute(
            "INSERT INTO ledger_nodes (institution, level, position, hash) VALUES ($1, $2, $3, $4)",
            args![institution, u32::from(node.level), node.index, &node.hash],
        )?;
    }
    let moved = tx.execute(
        "UPDATE ledger_head SET size = $2, root = $3, frontier = $4, last_at = $5 WHERE institution = $1 AND size = $6",
        args![institution, after.size, &after.root, &after.frontier, after.last_at, before.size],
    )?;
    if moved == 1 { Ok(()) } else { Err(StoreError::NoRow) }
}

/// Calls `each` with sequence number, entry and stored leaf hash, in order.
pub fn entries(
    tx: &mut Tx<'_>,
    institution: i64,
    range: Range<u64>,
    mut each: impl FnMut(u64, &[u8], &[u8]) -> Result<()>,
) -> Result<()> {
    tx.for_each(
        "SELECT place, entry, leaf_hash FROM ledger_entries WHERE place >= $1 AND place < $2 ORDER BY place",
        args![place(institution, range.start), place(institution, range.end)],
        |row| each(sequence(row.get(0)?), row.bytes(1)?, row.bytes(2)?),
    )
}

/// The stored leaf hashes of a range that is at most a few tiles long.
pub fn leaf_hashes(tx: &mut Tx<'_>, institution: i64, range: Range<u64>) -> Result<Vec<[u8; 32]>> {
    tx.query(
        "SELECT leaf_hash FROM ledger_entries WHERE place >= $1 AND place < $2 ORDER BY place",
        args![place(institution, range.start), place(institution, range.end)],
        |row| row.get(0),
    )
}

/// The stored roots of complete subtrees of one level, 1 and up.
pub fn nodes(tx: &mut Tx<'_>, institution: i64, level: u8, range: Range<u64>) -> Result<Vec<[u8; 32]>> {
    tx.query(
        "SELECT hash FROM ledger_nodes WHERE institution = $1 AND level = $2 AND position >= $3 AND position < $4
         ORDER BY position",
        args![institution, u32::from(level), range.start, range.end],
        |row| row.get(0),
    )
}

/// The stored roots of complete subtrees of every level, by level and position.
pub fn all_nodes(tx: &mut Tx<'_>, institution: i64) -> Result<BTreeMap<(u32, u64), [u8; 32]>> {
    let sql = "SELECT level, position, hash FROM ledger_nodes WHERE institution = $1";
    let nodes = tx.query(sql, args![institution], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(nodes.into_iter().collect())
}

/// The latest entries about a record, newest first, before the entry `before`.
pub fn by_record(tx: &mut Tx<'_>, record: RecordRef<'_>, before: Option<u64>, limit: u32) -> Result<Vec<EntryRow>> {
    let before = place(record.institution, before.unwrap_or(u64::MAX));
    tx.query(
        "SELECT place, entry FROM ledger_entries
         WHERE institution = $1 AND register = $2 AND number = $3 AND number IS NOT NULL AND place < $4
         ORDER BY place DESC LIMIT $5",
        args![record.institution, record.register, record.number, before, limit],
        |row| Ok(EntryRow { sequence: sequence(row.get(0)?), entry: row.get(1)? }),
    )
}

/// The latest entries of a log, newest first, before the entry `before`.
pub fn latest(tx: &mut Tx<'_>, institution: i64, before: Option<u64>, limit: u32) -> Result<Vec<EntryRow>> {
    tx.query(
        "SELECT place, entry FROM ledger_entries WHERE place >= $1 AND place < $2 ORDER BY place DESC LIMIT $3",
        args![place(institution, 0), place(institution, before.unwrap_or(u64::MAX)), limit],
        |row| Ok(EntryRow { sequence: sequence(row.get(0)?), entry: row.get(1)? }),
    )
}

/// Keeps a signed checkpoint unless a later one is there.
pub fn set_checkpoint(tx: &mut Tx<'_>, institution: i64, size: u64, text: &str) -> Result<()> {
    tx.execute(
        "UPDATE ledger_head SET checkpoint_size = $2, checkpoint = $3 WHERE institution = $1 AND checkpoint_size <= $2",
        args![institution, size, text],
    )?;
    Ok(())
}

/// The latest signed checkpoint: the size it is about and its text.
pub fn checkpoint(tx: &mut Tx<'_>, institution: i64) -> Result<Option<(u64, String)>> {
    tx.query_opt(
        "SELECT checkpoint_size, checkpoint FROM ledger_head WHERE institution = $1 AND checkpoint <> ''",
        args![institution],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
