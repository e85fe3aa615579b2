//! Institutions: who keeps registers here.
//!
//! Invariant: the slug never changes, for the name of the institution's log is made of it.

use jiff::Timestamp;

use crate::{Result, Row, Tx, args};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionRow {
    pub id: i64,
    pub slug: String,
    pub name: String,
    /// The policy's preset: `school`, `clinic` …
    pub preset: String,
    /// JSON that is not personal.
    pub settings: String,
    /// Sealed with the institution's key.
    pub profile: Option<Vec<u8>>,
    pub created_at: Timestamp,
}

#[derive(Debug, Clone, Copy)]
pub struct NewInstitution<'a> {
    pub slug: &'a str,
    pub name: &'a str,
    pub preset: &'a str,
    pub settings: &'a str,
    pub created_at: Timestamp,
}

/// Institutions in one installation at most.
pub const INSTITUTIONS_MAX: u32 = 10_000;

/// Founds an institution under the number that its key was made for; `AlreadyExists` when the slug is taken.
pub fn insert(tx: &mut Tx<'_>, id: i64, new: &NewInstitution<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO institutions (id, slug, name, preset, settings, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, new.slug, new.name, new.preset, new.settings, new.created_at],
    )?;
    Ok(())
}

pub fn set_profile(tx: &mut Tx<'_>, id: i64, name: &str, profile: &[u8]) -> Result<()> {
    tx.execute("UPDATE institutions SET name = $2, profile = $3 WHERE id = $1", args![id, name, profile])?;
    Ok(())
}

/// Presets, parted by commas.
pub fn set_preset(tx: &mut Tx<'_>, id: i64, preset: &str) -> Result<()> {
    tx.execute("UPDATE institutions SET preset = $2 WHERE id = $1", args![id, preset])?;
    Ok(())
}

pub fn set_settings(tx: &mut Tx<'_>, id: i64, settings: &str) -> Result<()> {
    tx.execute("UPDATE institutions SET settings = $2 WHERE id = $1", args![id, settings])?;
    Ok(())
}

const COLUMNS: &str = "i.id, i.slug, i.name, i.preset, i.settings, i.profile, i.created_at";

pub fn by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<InstitutionRow>> {
    tx.query_opt(&format!("SELECT {COLUMNS} FROM institutions i WHERE i.slug = $1"), args![slug], read)
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<InstitutionRow>> {
    tx.query_opt(&format!("SELECT {COLUMNS} FROM institutions i WHERE i.id = $1"), args![id], read)
}

/// Every institution, by id.
pub fn list(tx: &mut Tx<'_>) -> Result<Vec<InstitutionRow>> {
    let sql = format!("SELECT {COLUMNS} FROM institutions i ORDER BY i.id LIMIT $1");
    tx.query(&sql, args![INSTITUTIONS_MAX], read)
}

/// The institutions that an account belongs to.
pub fn of_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<InstitutionRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM institutions i JOIN memberships m ON m.institution = i.id
         WHERE m.account = $1 ORDER BY i.id LIMIT $2"
    );
    tx.query(&sql, args![account, INSTITUTIONS_MAX], read)
}

fn read(row: &Row<'_>) -> Result<InstitutionRow> {
    Ok(InstitutionRow {
        id: row.get(0)?,
        slug: row.get(1)?,
        name: row.get(2)?,
        preset: row.get(3)?,
        settings: row.get(4)?,
        profile: row.get(5)?,
        created_at: row.get(6)?,
    })
}
