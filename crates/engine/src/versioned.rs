//! Settings that somebody answers for: each version sealed and kept, its digest in the log, in the transaction of the act.

use anyhow::Context as _;
use jiff::Timestamp;
use rodowod_store::Tx;
use rodowod_store::settings::{self as rows, SettingRow};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::acts::{self, Act};
use crate::records::split_salt;
use crate::{Engine, accounts};

const SEALED_AS: &str = "setting";

/// A version with who decided it.
#[derive(Clone, Debug)]
pub struct Version<T> {
    pub version: u64,
    pub value: T,
    pub by: String,
    pub at: Timestamp,
    /// Number of the entry in the log.
    pub entry: u64,
}

/// Keeps the next version of a setting.
pub(crate) fn save<T: Serialize>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, account): (i64, i64),
    (name, act, value): (&str, &str, &T),
) -> anyhow::Result<()> {
    keep(engine, tx, (institution, Act::plain(account, act)), (name, value)).map(drop)
}

/// Keeps the next version of a setting with the act that brought it, and gives the number of its entry in the log.
pub(crate) fn keep<T: Serialize>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, act): (i64, Act<'_>),
    (name, value): (&str, &T),
) -> anyhow::Result<u64> {
    let version = rows::newest_version(tx, institution, name)?.map_or(0, |row| row.version) + 1;
    let words = serde_json::to_vec(value)?;
    let (entry, body) = acts::append_sealed(engine, tx, (institution, act), (SEALED_AS, &words))?;
    let row = SettingRow { version, body, entry, actor: act.account, saved_at: engine.clock.now() };
    rows::add_version(tx, (institution, name), &row)?;
    Ok(entry)
}

/// The newest version, if there is one.
pub(crate) fn newest<T: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, name): (i64, &str),
) -> anyhow::Result<Option<T>> {
    let row = rows::newest_version(tx, institution, name)?;
    row.map(|row| open(engine, tx, (institution, &row))).transpose()
}

/// The kept versions, newest first.
pub(crate) fn all<T: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, name): (i64, &str),
) -> anyhow::Result<Vec<Version<T>>> {
    let rows = rows::versions(tx, institution, name)?;
    let people = accounts::names(engine, tx, &rows.iter().map(|row| Some(row.actor)).collect::<Vec<_>>())?;
    let mut versions = Vec::with_capacity(rows.len());
    for row in rows {
        versions.push(Version {
            version: row.version,
            value: open(engine, tx, (institution, &row))?,
            by: people.get(&row.actor).cloned().unwrap_or_default(),
            at: row.saved_at,
            entry: row.entry,
        });
    }
    Ok(versions)
}

/// The newest of the kept versions that is the one looked for; those before it are not opened.
pub(crate) fn first<T: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, name): (i64, &str),
    is_it: impl Fn(&T) -> bool,
) -> anyhow::Result<Option<Version<T>>> {
    for row in rows::versions(tx, institution, name)? {
        let value = open(engine, tx, (institution, &row))?;
        if is_it(&value) {
            let by = accounts::names(engine, tx, &[Some(row.actor)])?.remove(&row.actor).unwrap_or_default();
            return Ok(Some(Version { version: row.version, value, by, at: row.saved_at, entry: row.entry }));
        }
    }
    Ok(None)
}

/// What an entry of the log vouches for, under the name where it stands.
pub(crate) fn of_entry<T: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, entry): (i64, u64),
    prefix: &str,
) -> anyhow::Result<Option<T>> {
    let found = rows::of_entry(tx, institution, entry)?.filter(|(name, _)| name.starts_with(prefix));
    found.map(|(_, row)| open(engine, tx, (institution, &row))).transpose()
}

pub(crate) fn open<T: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, row): (i64, &SettingRow),
) -> anyhow::Result<T> {
    let (_, sealed) = split_salt(&row.body).context("a stored setting is cut short")?;
    let key = engine.keys.institution(tx, institution)?;
    Ok(serde_json::from_slice(&key.open_secret(SEALED_AS, sealed)?)?)
}
