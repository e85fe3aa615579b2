//! Keys in use: the master key, the opened keys of institutions, and record keys made ahead.
//!
//! A master key that does not fit is found before anything is read or written. Spare record keys are committed ahead in
//! blocks, so that entering a record costs one commit and a crash leaves at most unused keys, which the sweep removes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use anyhow::{Context as _, bail, ensure};
use jiff::{SignedDuration, Timestamp};
use rodowod_store::{Db, StoreError, Tx, institutions, keyring};
use rodowod_vault::{InstitutionKey, MasterKey, RecordKey, WrappedInstitutionKey, rewrap_institution_key};

use crate::{Clock, Engine};

/// Keys made ahead at a time.
const BLOCK: u32 = 64;
/// Spare keys of one institution at most: a sudden need beyond it makes its own.
const SPARE_MAX: usize = 8192;
/// A spare key is used within this time of being made, or not at all.
const USABLE: SignedDuration = SignedDuration::from_hours(6);
/// An unused key of this age belongs to no process any more.
const ORPHANED: SignedDuration = SignedDuration::from_hours(24);
/// The installation itself: names of accounts are sealed under its key.
pub const INSTALLATION: i64 = 0;

/// What is wrong with the master key. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    #[error("the master key does not fit this installation: its data were sealed under another key")]
    DoesNotFit,
    #[error("the master key is missing: {} does not exist", .0.display())]
    Missing(PathBuf),
    #[error("{} holds no master key: it has 44 characters of base64", .0.display())]
    Malformed(PathBuf),
    #[error("what was handed over as the master key is none: it has 44 characters of base64")]
    MalformedText,
    /// A new key would take the place of something else.
    #[error("{} is there already: name a file that is not", .0.display())]
    IsThere(PathBuf),
}

/// Where the master key comes from; never from the data folder's backup.
#[derive(Clone, Debug)]
pub enum MasterKeySource {
    /// The text itself, from the environment or a credential.
    Text(String),
    /// A file, made with a new key if the installation is new.
    File(PathBuf),
}

pub struct Keys {
    master: MasterKey,
    institutions: RwLock<HashMap<i64, Arc<InstitutionKey>>>,
    spare: Mutex<HashMap<i64, Vec<SpareKey>>>,
}

/// A record key that is in the keyring but not in use.
#[derive(Clone)]
pub struct SpareKey {
    pub id: u64,
    pub key: RecordKey,
    made_at: Timestamp,
}

impl Keys {
    pub(crate) async fn open(db: &Db, source: &MasterKeySource, clock: &Clock) -> anyhow::Result<Self> {
        let (wrapped, founded) =
            db.read(|tx| Ok((keyring::institution_keys(tx)?, !institutions::list(tx)?.is_empty()))).await?;
        let is_new = wrapped.is_empty();
        // A key made now would open nothing of what is there.
        ensure!(!is_new || !founded, StoreError::NoKeyring);
        let mut master = load(source, is_new.then_some(clock))?;
        if !fits(&master, &wrapped) {
            master = finish_rotation(source).filter(|next| fits(next, &wrapped)).ok_or(KeyError::DoesNotFit)?;
        }
        let keys = Self { master, institutions: RwLock::default(), spare: Mutex::default() };
        if !wrapped.iter().any(|(institution, _)| *institution == INSTALLATION) {
            let wrapped = keys.make(INSTALLATION, clock);
            let now = clock.now();
            db.write_keys(move |tx| Ok(keyring::set_institution_key(tx, INSTALLATION, &wrapped, now)?)).await?;
        }
        Ok(keys)
    }

    /// A new key for an institution, wrapped for the keyring.
    pub(crate) fn make(&self, institution: i64, clock: &Clock) -> Vec<u8> {
        let key = InstitutionKey::generate(clock.random());
        key.wrap(&self.master, institution.cast_unsigned(), &clock.random())
    }

    /// The opened key of an institution.
    pub(crate) fn institution(&self, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Arc<InstitutionKey>> {
        let known = self.institutions.read().unwrap_or_else(PoisonError::into_inner).get(&institution).cloned();
        if let Some(key) = known {
            return Ok(key);
        }
        let bytes = keyring::institution_key(tx, institution)?.context("the keyring lacks the institution's key")?;
        let wrapped = WrappedInstitutionKey { institution: institution.cast_unsigned(), bytes: &bytes };
        let key = Arc::new(InstitutionKey::unwrap(&self.master, wrapped)?);
        self.institutions.write().unwrap_or_else(PoisonError::into_inner).insert(institution, Arc::clone(&key));
        Ok(key)
    }

    pub(crate) fn give_back(&self, institution: i64, keys: impl IntoIterator<Item = SpareKey>) {
        let mut spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
        let pool = spare.entry(institution).or_default();
        pool.extend(keys);
        pool.truncate(SPARE_MAX);
    }

    /// Keys that the sweep could soon take for orphans are left to it.
    fn take(&self, institution: i64, (count, now): (usize, Timestamp)) -> Vec<SpareKey> {
        let mut spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
        let pool = spare.entry(institution).or_default();
        pool.retain(|key| now.duration_since(key.made_at) < USABLE);
        pool.split_off(pool.len().saturating_sub(count))
    }
}

/// Record keys ready for use, made ahead when too few are left.
pub(crate) async fn spare(engine: &Engine, institution: i64, count: usize) -> anyhow::Result<Vec<SpareKey>> {
    let mut taken = engine.keys.take(institution, (count, engine.settings.clock.now()));
    while taken.len() < count {
        let missing = u32::try_from(count - taken.len()).unwrap_or(BLOCK);
        let made = make_block(engine, institution, missing.max(BLOCK)).await?;
        let surplus = made.len().saturating_sub(count - taken.len());
        let mut made = made;
        engine.keys.give_back(institution, made.drain(..surplus));
        taken.extend(made);
    }
    Ok(taken)
}

async fn make_block(engine: &Engine, institution: i64, count: u32) -> anyhow::Result<Vec<SpareKey>> {
    let office = engine.clone();
    // The age of a key follows the clock of the installation, whatever time an act is told to happen at.
    let made_at = engine.settings.clock.now();
    engine
        .db
        .write_keys(move |tx| {
            let institution_key = office.keys.institution(tx, institution)?;
            let mut made = HashMap::new();
            let block = keyring::insert_block(tx, (institution, count), made_at, |id| {
                let key = RecordKey::generate(office.clock.random());
                let wrapped = key.wrap(&institution_key, id, &office.clock.random());
                made.insert(id, key);
                wrapped
            })?;
            Ok(block
                .into_iter()
                .filter_map(|(id, _)| made.remove(&id).map(|key| SpareKey { id, key, made_at }))
                .collect())
        })
        .await
}

fn load(source: &MasterKeySource, new: Option<&Clock>) -> anyhow::Result<MasterKey> {
    match source {
        MasterKeySource::Text(text) => Ok(MasterKey::from_text(text).map_err(|_| KeyError::MalformedText)?),
        MasterKeySource::File(path) => match std::fs::read_to_string(path) {
            Ok(text) => Ok(MasterKey::from_text(&text).map_err(|_| KeyError::Malformed(path.clone()))?),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => match new {
                Some(clock) => {
                    let key = MasterKey::generate(clock.random());
                    keep(path, &key)?;
                    Ok(key)
                }
                None => bail!(KeyError::Missing(path.clone())),
            },
            Err(error) => Err(error).with_context(|| path.display().to_string()),
        },
    }
}

/// A rotation that ended between the database and the file left the new key beside the old one.
fn finish_rotation(source: &MasterKeySource) -> Option<MasterKey> {
    let MasterKeySource::File(path) = source else { return None };
    let text = std::fs::read_to_string(path.with_extension("next")).ok()?;
    MasterKey::from_text(&text).ok()
}

/// Writes a key so that only its owner reads it, and so that a crash leaves the old file or the new one.
fn keep(path: &Path, key: &MasterKey) -> anyhow::Result<()> {
    use std::io::Write as _;
    let beside = path.with_extension("new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside).with_context(|| beside.display().to_string())?;
    writeln!(file, "{}", *key.to_text())?;
    file.sync_all()?;
    std::fs::rename(&beside, path).with_context(|| path.display().to_string())
}

/// Where a new master key is put.
#[derive(Clone, Copy, Debug)]
pub enum NewKey<'a> {
    /// In place of the old one, in the same file.
    InPlace(&'a Path),
    /// In a file that is not there yet, because the old key comes from where nothing can be written.
    Beside(&'a Path),
}

/// Makes a new master key, rewraps every institution's key and puts the new key in the file. Bodies stay as they are.
///
/// The new key stands in a file before the database changes, so that a crash in between loses neither; a rotation in
/// place that was cut short is finished first.
pub async fn rotate(db: &Db, (source, new): (&MasterKeySource, NewKey<'_>), clock: &Clock) -> anyhow::Result<usize> {
    let wrapped = db.read(|tx| Ok(keyring::institution_keys(tx)?)).await?;
    let old = match (load(source, None), new) {
        (Ok(key), _) if fits(&key, &wrapped) => key,
        (unfit, NewKey::InPlace(path)) => {
            let Some(key) = finish_rotation(source).filter(|key| fits(key, &wrapped)) else {
                return Err(unfit.err().unwrap_or_else(|| KeyError::DoesNotFit.into()));
            };
            std::fs::rename(path.with_extension("next"), path).with_context(|| path.display().to_string())?;
            key
        }
        (unfit, NewKey::Beside(_)) => return Err(unfit.err().unwrap_or_else(|| KeyError::DoesNotFit.into())),
    };
    let fresh = MasterKey::generate(clock.random());
    match new {
        NewKey::InPlace(path) => {
            keep(&path.with_extension("next"), &fresh)?;
            let count = rewrap(db, (old, fresh), clock).await?;
            std::fs::rename(path.with_extension("next"), path).with_context(|| path.display().to_string())?;
            Ok(count)
        }
        NewKey::Beside(path) => {
            ensure!(!path.exists(), KeyError::IsThere(path.to_owned()));
            keep(path, &fresh)?;
            rewrap(db, (old, fresh), clock).await
        }
    }
}

async fn rewrap(db: &Db, (old, new): (MasterKey, MasterKey), clock: &Clock) -> anyhow::Result<usize> {
    let clock = clock.clone();
    db.write_keys(move |tx| {
        let wrapped = keyring::institution_keys(tx)?;
        for (institution, bytes) in &wrapped {
            let key = WrappedInstitutionKey { institution: institution.cast_unsigned(), bytes };
            let rewrapped = rewrap_institution_key(&old, &new, key, &clock.random())?;
            keyring::set_institution_key(tx, *institution, &rewrapped, clock.now())?;
        }
        Ok(wrapped.len())
    })
    .await
}

/// Whether every institution's key was wrapped by this master key.
fn fits(master: &MasterKey, wrapped: &[(i64, Vec<u8>)]) -> bool {
    wrapped.iter().all(|(institution, bytes)| {
        WrappedInstitutionKey { institution: institution.cast_unsigned(), bytes }.is_under(master)
    })
}

/// Destroys keys that no record uses: what a crash or a refused act left behind more than a day ago.
pub async fn sweep(engine: &Engine, institution: i64) -> anyhow::Result<u64> {
    let older_than = engine.settings.clock.now() - ORPHANED;
    engine
        .db
        .write_keys(move |tx| {
            let orphans = keyring::orphans(tx, institution, older_than)?;
            Ok(keyring::destroy(tx, institution, &orphans)?)
        })
        .await
}
