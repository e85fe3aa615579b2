//! How the columns of a kind of file were mapped to fields the last time, by the hash of its headings.
//!
//! Invariant: one mapping for each institution, register and set of headings, the latest.

use jiff::Timestamp;

use crate::{Result, Tx, args};

pub fn mapping(
    tx: &mut Tx<'_>,
    (institution, register): (i64, &str),
    headings_hash: &[u8; 32],
) -> Result<Option<String>> {
    tx.query_opt(
        "SELECT mapping FROM import_mappings WHERE institution = $1 AND register = $2 AND headings_hash = $3",
        args![institution, register, headings_hash],
        |row| row.get(0),
    )
}

pub fn set_mapping(
    tx: &mut Tx<'_>,
    (institution, register): (i64, &str),
    (headings_hash, mapping): (&[u8; 32], &str),
    saved_at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO import_mappings (institution, register, headings_hash, mapping, saved_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (institution, register, headings_hash)
         DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at",
        args![institution, register, headings_hash, mapping, saved_at],
    )?;
    Ok(())
}
