//! Documents signed in the browser: who signed which document of which version of a record, or which print of a register,
//! and the digest of the file that was signed. Each signature is an entry of the log.
//!
//! Invariant: a signature belongs to the version of the record that was on the paper; a later version does not take it
//! over. Whoever may not change the record and hand it out may not sign for it.

use anyhow::Context as _;
use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::Refusal;
use rodowod_store::Tx;
use rodowod_store::records::{self as record_rows, RecordRef};
use serde::{Deserialize, Serialize};

use crate::accounts::Account;
use crate::acts::Act;
use crate::files::WHOLE;
use crate::log::{self, Mark};
use crate::records::{Failure, allowed, is_erased, scope};
use crate::{By, Engine, hexadecimal, versioned};

const PREFIX: &str = "signature:";
const ACT: &str = "sign";

/// What somebody signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The name of the text or template.
    pub document: String,
    pub person: String,
    pub login: String,
    /// SHA-256 of the file that was signed, hexadecimal.
    pub digest: String,
    /// Version of the record.
    pub version: u64,
    /// Number of the file beside the record.
    pub file: u64,
}

/// A signature with its place in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub signature: Signature,
    pub at: Timestamp,
    pub entry: u64,
}

/// What is to be signed.
#[derive(Clone, Debug)]
pub struct ToSign {
    pub document: String,
    pub digest: [u8; 32],
    pub version: u64,
    pub file: u64,
}

fn name(register: &str, number: u64) -> String {
    format!("{PREFIX}{register}/{number}")
}

/// Whether this person may sign documents of the record.
pub async fn may_sign(engine: &Engine, by: &By, register: &str, number: u64) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::Disclose)?;
    by.may(Power::Change, On::Register(register.slug()))?;
    let (office, by) = (engine.clone(), by.clone());
    let judged =
        engine.db.read(move |tx| match scope::look(&office, tx, (&by, Power::Change), (register.slug(), number))? {
            Ok(()) => scope::look(&office, tx, (&by, Power::Disclose), (register.slug(), number)),
            Err(failure) => Ok(Err(failure)),
        });
    judged.await?
}

/// Signs: the digest goes into the log with the act. Refused when the record has changed since the paper was made.
pub async fn sign(
    engine: &Engine,
    (by, account): (&By, &Account),
    (register, number): (&str, u64),
    wanted: ToSign,
) -> Result<(Signed, Mark), Failure> {
    may_sign(engine, by, register, number).await?;
    let register = allowed(engine, by, register, Power::Change)?;
    let signature = Signature {
        document: wanted.document,
        person: account.name.clone(),
        login: account.login.clone(),
        digest: hexadecimal(&wanted.digest),
        version: wanted.version,
        file: wanted.file,
    };
    let (office, by) = (engine.clone(), by.clone());
    let written = engine.db.write(move |tx| {
        let institution = by.institution.id;
        let place = RecordRef { institution, register: register.slug(), number };
        // A register as a whole has no version: its print says the day on which it stood so.
        if number != WHOLE {
            let Some(row) = record_rows::get(tx, place)?.filter(|row| !is_erased(row)) else {
                return Ok(Err(Failure::NotFound));
            };
            if row.version != signature.version {
                return Ok(Err(Failure::Refused(Refusal::Stale { current: row.version })));
            }
        }
        let act = Act::plain(by.actor.account, ACT).about(register.slug(), number, signature.version);
        let entry = versioned::keep(&office, tx, (institution, act), (&name(register.slug(), number), &signature))?;
        let mark = log::mark(tx, institution, entry)?;
        Ok(Ok((Signed { signature: signature.clone(), at: office.clock.now(), entry }, mark)))
    });
    written.await?
}

/// The signatures under one document of a record, oldest first.
pub async fn of_document(
    engine: &Engine,
    by: &By,
    (register, number): (&str, u64),
    document: &str,
) -> Result<Vec<Signed>, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by) = (engine.clone(), by.clone());
    let found = engine.db.read(move |tx| {
        if let Err(failure) = scope::look(&office, tx, (&by, Power::View), (register.slug(), number))? {
            return Ok(Err(failure));
        }
        let setting = name(register.slug(), number);
        Ok(Ok(versioned::all::<Signature>(&office, tx, (by.institution.id, &setting))?))
    });
    let found = found.await??;
    let own = found.into_iter().filter(|version| version.value.document == document);
    let mut signed: Vec<Signed> =
        own.map(|version| Signed { signature: version.value, at: version.at, entry: version.entry }).collect();
    signed.reverse();
    Ok(signed)
}

/// The signature that an entry of the log is, if it is one.
pub(crate) fn of_entry(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, entry): (i64, u64),
) -> anyhow::Result<Option<Signature>> {
    versioned::of_entry(engine, tx, (institution, entry), PREFIX).context("a stored signature does not open")
}
