//! Files that were sent for an import and wait for their mapping to be confirmed: sealed in the database, so that every
//! server process finds them; few, and not for long.

use anyhow::Context as _;
use jiff::SignedDuration;
use rodowod_store::tickets::{self, TicketRow};
use serde::{Deserialize, Serialize};

use crate::accounts::{hash_of, secret};
use crate::keys::INSTALLATION;
use crate::{By, Engine};

const KIND: &str = "import";
const SEALED_AS: &str = "import";
/// Files that wait in the whole installation at most; a new one drops the oldest.
pub const WAITING_MAX: u32 = 12;
const WAITS: SignedDuration = SignedDuration::from_mins(30);

/// A file as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// What it is for; it stands before the bytes, on a line of its own.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Purpose {
    institution: i64,
    register: String,
    file_name: String,
}

/// Keeps a file and gives its token, which is known nowhere else.
pub async fn keep(engine: &Engine, by: &By, register: &str, upload: Upload) -> anyhow::Result<String> {
    let (office, account, now) = (engine.clone(), by.actor.account, engine.clock.now());
    let Upload { file_name, bytes } = upload;
    let purpose = Purpose { institution: by.institution.id, register: register.to_owned(), file_name };
    let mut plain = serde_json::to_vec(&purpose)?;
    plain.push(b'\n');
    plain.extend(bytes);
    let (token, token_hash) = secret(&engine.clock);
    let kept = engine.db.write(move |tx| {
        let key = office.keys.institution(tx, INSTALLATION)?;
        let payload = key.seal_secret(SEALED_AS, &plain, &office.clock.random());
        let (kind, account) = (KIND.to_owned(), Some(account));
        let row = TicketRow { token_hash, kind, account, payload, tries: 0, created_at: now, expires_at: now + WAITS };
        tickets::insert(tx, &row)?;
        tickets::keep_latest(tx, KIND, WAITING_MAX)?;
        Ok(())
    });
    kept.await?;
    Ok(token)
}

/// The file that waits under the token; nobody but whoever sent it for this register finds it.
pub async fn find(engine: &Engine, by: &By, register: &str, token: &str) -> anyhow::Result<Option<Upload>> {
    let (office, account, hash) = (engine.clone(), by.actor.account, hash_of(token));
    let (institution, register) = (by.institution.id, register.to_owned());
    let found = engine.db.read(move |tx| {
        let found = tickets::get(tx, (&hash, KIND), office.clock.now())?;
        let Some(row) = found.filter(|row| row.account == Some(account)) else { return Ok(None) };
        let plain = office.keys.institution(tx, INSTALLATION)?.open_secret(SEALED_AS, &row.payload)?;
        let end = plain.iter().position(|byte| *byte == b'\n').context("a kept file says what it is for")?;
        let purpose: Purpose = serde_json::from_slice(&plain[..end])?;
        let is_meant = purpose.institution == institution && purpose.register == register;
        Ok(is_meant.then(|| Upload { file_name: purpose.file_name, bytes: plain[end + 1..].to_vec() }))
    });
    found.await
}

/// Drops a file that was taken in.
pub async fn discard(engine: &Engine, token: &str) -> anyhow::Result<()> {
    let (hash, now) = (hash_of(token), engine.clock.now());
    engine.db.write(move |tx| Ok(tickets::take(tx, (&hash, KIND), now).map(drop)?)).await
}
