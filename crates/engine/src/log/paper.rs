//! From a paper back to the log: a document names the entry of its printing, and whoever holds the paper may see that
//! entry and its proof without an account.
//!
//! Invariant: an entry is shown to nobody who does not hold part of its hash, which stands only on the paper. It tells
//! register, number, version and time; no person.

use std::fmt;
use std::str::FromStr;

use anyhow::Context as _;
use jiff::Timestamp;
use rodowod_ledger::Entry;
use rodowod_store::{Tx, institutions as rows, ledger};

use super::proof;
use crate::acts::{self, Act};
use crate::{By, Engine, institutions, signatures};

/// Bytes of the hash that a paper carries: too many to guess, few enough for a small picture.
const KEY_BYTES: usize = 8;

/// How a paper names an entry: `1017-3f9a0c5be2d18476`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub entry: u64,
    key: [u8; KEY_BYTES],
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:016x}", self.entry, u64::from_be_bytes(self.key))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the mark of a paper")]
pub struct NoMark;

impl FromStr for Mark {
    type Err = NoMark;

    fn from_str(text: &str) -> Result<Self, NoMark> {
        let (entry, key) = text.split_once('-').ok_or(NoMark)?;
        let is_plain = key.len() == 2 * KEY_BYTES && key.bytes().all(|byte| byte.is_ascii_hexdigit());
        let key = u64::from_str_radix(key, 16).ok().filter(|_| is_plain).ok_or(NoMark)?;
        Ok(Self { entry: entry.parse().map_err(|_| NoMark)?, key: key.to_be_bytes() })
    }
}

/// The mark of an entry that was just appended.
pub(crate) fn mark(tx: &mut Tx<'_>, institution: i64, entry: u64) -> anyhow::Result<Mark> {
    let hash = ledger::leaf_hashes(tx, institution, entry..entry + 1)?.pop().context("the entry was just appended")?;
    let mut key = [0; KEY_BYTES];
    key.copy_from_slice(&hash[..KEY_BYTES]);
    Ok(Mark { entry, key })
}

/// Notes that a paper of the institution itself was printed: it tells of no record.
pub async fn note_print(engine: &Engine, by: &By) -> anyhow::Result<Mark> {
    let (office, institution, account) = (engine.clone(), by.institution.id, by.actor.account);
    let written = engine.db.write(move |tx| {
        let entry = acts::append(tx, institution, &[Act::plain(account, "print")], office.clock.now())?;
        mark(tx, institution, entry)
    });
    written.await
}

/// What a paper's entry tells to whoever holds the paper.
#[derive(Clone, Debug)]
pub struct OnPaper {
    pub institution: String,
    pub entry: u64,
    pub at: Timestamp,
    pub act: String,
    pub register: String,
    pub number: u64,
    pub version: u64,
    /// What was signed, where the entry is a signature: the document and the digest of its file.
    pub signed: Option<(String, String)>,
    /// The file that proves the entry to anybody, and the key that checks it.
    pub proof: String,
    pub vkey: String,
}

/// None where there is no such institution or entry, and where the mark is not the entry's.
pub async fn on_paper(engine: &Engine, slug: &str, marked: Mark) -> anyhow::Result<Option<OnPaper>> {
    let (office, slug) = (engine.clone(), slug.to_owned());
    let held = engine.db.read(move |tx| {
        let Some(row) = rows::by_slug(tx, &slug)? else { return Ok(None) };
        let hash = ledger::leaf_hashes(tx, row.id, marked.entry..marked.entry.saturating_add(1))?.pop();
        if hash.is_none_or(|hash| hash[..KEY_BYTES] != marked.key) {
            return Ok(None);
        }
        let signed = signatures::of_entry(&office, tx, (row.id, marked.entry))?;
        Ok(Some((institutions::opened(&office, tx, row)?, signed)))
    });
    let Some((institution, signed)) = held.await? else { return Ok(None) };
    let (proof, entry) = proof::of_entry(engine, institution.id, marked.entry).await?;
    let entry = Entry::parse(&entry)?;
    Ok(Some(OnPaper {
        vkey: super::vkey(engine, &institution).await?,
        institution: institution.name,
        entry: entry.seq,
        at: entry.time.parse()?,
        act: entry.act,
        register: entry.register,
        number: entry.record,
        version: entry.version,
        signed: signed.map(|signature| (signature.document, signature.digest)),
        proof,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_as_it_was_written_and_nothing_else_reads() {
        let mark = Mark { entry: 1017, key: [0, 1, 2, 3, 4, 5, 6, 0xff] };
        assert_eq!(mark.to_string(), "1017-00010203040506ff");
        assert_eq!("1017-00010203040506ff".parse(), Ok(mark));
        for wrong in ["", "1017", "1017-", "-00010203040506ff", "1017-+0010203040506f", "1017-00010203040506ff0"] {
            assert_eq!(wrong.parse::<Mark>(), Err(NoMark), "{wrong}");
        }
    }
}
