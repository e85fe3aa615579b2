//! Files that belong to records: the scan of a signed paper, an answer as it came. Each is sealed under a key of its own.
//!
//! Invariant: the object is written before its row, and the row goes before object and key. A crash in between leaves an
//! object that no row names; the sweep removes it.

mod bucket;
mod kind;
pub mod prints;
mod shelf;
mod way;

pub use bucket::{Bucket, REGION, StorageError};
pub use kind::{ACCEPTED, Kind};
pub(crate) use shelf::Shelf;
pub use shelf::sweep;
use way::Way;

use std::sync::Arc;

use anyhow::Context as _;
use jiff::Timestamp;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_ledger::Hash;
use rodowod_store::files::{self as rows, FileRow, NewFile};
use rodowod_store::records::{self, RecordRef};
use rodowod_store::{Tx, keyring};
use rodowod_vault::{self as vault, Binding, FileBinding, FileOpener, FileSealer, InstitutionKey, RecordKey, seal};

use crate::acts::{self, Act, Log};
use crate::keys::{self, SpareKey};
use crate::records::{Failure, allowed, is_erased, may_be_taken_out, scope};
use crate::{By, Engine, accounts, controls};

/// Largest file taken in, in bytes: a scan of forty pages in colour fits.
pub const FILE_MAX: usize = 25 << 20;
/// Files of one record.
pub const FILES_MAX: usize = 100;
/// The number under which a register keeps files of its own, its signed prints. No record has it, so nobody with limits
/// inside the register comes near them; what is done with them is done in [`prints`].
pub const WHOLE: u64 = 0;
/// Letters of a file's name that are kept.
const NAME_LETTERS_MAX: usize = 160;
/// Name of the file in what its own key seals; no register is called so.
const NAME_OF_FILE: &str = "#file-name";

/// What somebody hands in.
#[derive(Clone, Debug)]
pub struct Upload {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What a record's page says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: u64,
    pub name: String,
    pub kind: Kind,
    /// Bytes of the file itself.
    pub size: u64,
    pub at: Timestamp,
    pub by: String,
}

/// A file opened for somebody.
#[derive(Clone, Debug)]
pub struct Opened {
    pub name: String,
    pub kind: Kind,
    pub bytes: Vec<u8>,
}

/// Puts a file beside a record and answers its number.
pub async fn attach(engine: &Engine, by: &By, register: &str, (number, upload): (u64, Upload)) -> Result<u64, Failure> {
    let register = allowed(engine, by, register, Power::Change)?;
    of_a_record(number)?;
    put(engine, by, register.slug(), (number, upload)).await
}

/// A number that comes from an address names a record, never a register as a whole.
fn of_a_record(number: u64) -> Result<(), Failure> {
    if number == WHOLE { Err(Failure::NotFound) } else { Ok(()) }
}

async fn put(
    engine: &Engine,
    by: &By,
    register: &'static str,
    (number, upload): (u64, Upload),
) -> Result<u64, Failure> {
    let kind = accepted(&upload)?;
    let institution = by.institution.id;
    let spare = keys::spare(engine, institution, 1).await?.pop().context("no spare key was made")?;
    let id = engine.db.write(move |tx| Ok(rows::next_id(tx, institution)?)).await?;
    let attaching = Attaching { engine: engine.clone(), by: by.clone(), register, number, id, kind, spare };
    let spare = attaching.spare.clone();
    let outcome = attaching.run(upload).await;
    if !matches!(outcome, Ok(())) {
        engine.keys.give_back(institution, [spare]);
        engine.shelf.drop_object(institution, id).await?;
    }
    outcome.map(|()| id)
}

fn accepted(upload: &Upload) -> Result<Kind, Failure> {
    if upload.bytes.is_empty() {
        return Err(refused("problem-file-empty"));
    }
    if upload.bytes.len() > FILE_MAX {
        return Err(refused("problem-file-large"));
    }
    Kind::of(&upload.name, &upload.bytes).ok_or_else(|| refused("problem-file-kind"))
}

fn refused(key: &'static str) -> Failure {
    Failure::Refused(Refusal::Invalid(vec![Problem::at("file", key)]))
}

struct Attaching {
    engine: Engine,
    by: By,
    register: &'static str,
    number: u64,
    id: u64,
    kind: Kind,
    spare: SpareKey,
}

impl Attaching {
    async fn run(self, upload: Upload) -> Result<(), Failure> {
        let institution = self.by.institution.id;
        let size = upload.bytes.len() as u64;
        let (key, place) = (self.spare.key.clone(), file_binding(institution, self.id));
        let random = self.engine.clock.random();
        let sealing = tokio::task::spawn_blocking(move || sealed_file(&key, place, (random, &upload.bytes)));
        let sealed = sealing.await.context("sealing a file")?;
        let digest = digest_of(&sealed).context("a sealed file begins with its header")?;
        self.engine.shelf.put(institution, self.id, sealed).await?;
        let name = shortened(&upload.name);
        self.engine.clone().db.write(move |tx| self.store(tx, (&name, size), digest)).await?
    }

    fn store(&self, tx: &mut Tx<'_>, (name, size): (&str, u64), digest: Hash) -> anyhow::Result<Result<(), Failure>> {
        let (institution, now) = (self.by.institution.id, self.engine.clock.now());
        let place = RecordRef { institution, register: self.register, number: self.number };
        // Before the record is read: nobody erases it, or attaches one file too many, between reading and writing.
        let log = Log::lock(tx, institution, now)?;
        let Some(version) = version_of(tx, place)? else { return Ok(Err(Failure::NotFound)) };
        if let Err(failure) = scope::look(&self.engine, tx, (&self.by, Power::Change), (self.register, self.number))? {
            return Ok(Err(failure));
        }
        if self.number == WHOLE {
            if let Err(full) = prints::room(tx, place, 1)? {
                return Ok(Err(full));
            }
        } else if rows::of_record(tx, place)?.len() >= FILES_MAX {
            let problem = Problem::at("file", "problem-file-count").with("max", FILES_MAX);
            return Ok(Err(Failure::Refused(Refusal::Invalid(vec![problem]))));
        }
        if controls::keeps_out(&self.engine, tx, (&self.by.institution, name))? {
            return Ok(Err(refused("problem-file-blocked")));
        }
        let is_kept = keyring::get_many(tx, institution, &[self.spare.id])?.contains_key(&self.spare.id);
        anyhow::ensure!(is_kept, "the key made for this file is no longer in the keyring: try again");
        let account = self.by.actor.account;
        let act = Act { digest, ..Act::plain(account, "attach") }.about(self.register, self.number, version);
        let entry = log.append(tx, &[act])?;
        let nonce = self.engine.clock.random();
        let new = NewFile {
            file_id: self.id,
            name: &seal(&self.spare.key, &name_binding(institution, self.id), name.as_bytes(), &nonce),
            media_type: self.kind.media_type(),
            size,
            digest: &digest,
            entry,
            key_id: self.spare.id,
            created_at: now,
            created_by: (account != 0).then_some(account),
        };
        rows::insert(tx, place, &new)?;
        Ok(Ok(()))
    }
}

/// The files of a record, as its page lists them.
pub(crate) fn of_record(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (place, key): (RecordRef<'_>, &Arc<InstitutionKey>),
) -> anyhow::Result<Vec<Attachment>> {
    let found = rows::of_record(tx, place)?;
    let people: Vec<Option<i64>> = found.iter().map(|row| row.created_by).collect();
    let people = accounts::names(engine, tx, &people)?;
    let mut shown = Vec::with_capacity(found.len());
    for row in found {
        let Some(file_key) = file_key(key, &row)? else { continue };
        let by = people.get(&row.created_by.unwrap_or(0)).cloned().unwrap_or_default();
        let name = name(&file_key, place.institution, &row)?;
        let kind = Kind::of_media_type(&row.media_type);
        shown.push(Attachment { id: row.file_id, name, kind, size: row.size, at: row.created_at, by });
    }
    Ok(shown)
}

/// Opens a file for the program itself, which compares what it says.
pub async fn read(engine: &Engine, by: &By, register: &str, (number, id): (u64, u64)) -> Result<Opened, Failure> {
    of_a_record(number)?;
    opened(engine, by, register, (number, id, Way::Compared)).await
}

/// Opens a file in a browser: a picture or a page is looked at, anything else is handed out.
pub async fn open(engine: &Engine, by: &By, register: &str, (number, id): (u64, u64)) -> Result<Opened, Failure> {
    of_a_record(number)?;
    opened(engine, by, register, (number, id, Way::Browser)).await
}

/// Hands a file out, to another program for instance.
pub async fn hand_out(engine: &Engine, by: &By, register: &str, (number, id): (u64, u64)) -> Result<Opened, Failure> {
    of_a_record(number)?;
    opened(engine, by, register, (number, id, Way::HandedOut)).await
}

/// Opens a file for the copy that its own person asked for.
pub(crate) async fn own_copy(engine: &Engine, by: &By, register: &str, file: (u64, u64)) -> Result<Opened, Failure> {
    of_a_record(file.0)?;
    opened(engine, by, register, (file.0, file.1, Way::OwnCopy)).await
}

/// Looking at a file is an act, committed before the bytes leave.
async fn opened(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, id, way): (u64, u64, Way),
) -> Result<Opened, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let (office, by) = (engine.clone(), by.clone());
    let found = engine.db.write(move |tx| {
        let place = RecordRef { institution, register: register.slug(), number };
        let Some((row, version)) = row_of(tx, place, id)? else { return Ok(Err(Failure::NotFound)) };
        if let Err(failure) = scope::look(&office, tx, (&by, Power::View), (register.slug(), number))? {
            return Ok(Err(failure));
        }
        let key = office.keys.institution(tx, institution)?;
        let Some(file_key) = file_key(&key, &row)? else { return Ok(Err(Failure::NotFound)) };
        let kind = Kind::of_media_type(&row.media_type);
        if way.leaves(kind)
            && let Err(kept_in) = may_be_taken_out(&office, tx, place)?
        {
            return Ok(Err(kept_in));
        }
        let act = Act::plain(account, "view-file").about(register.slug(), number, version);
        acts::append(tx, institution, &[act], now)?;
        let name = name(&file_key, institution, &row)?;
        Ok(Ok((file_key, name, kind)))
    });
    let (key, name, kind) = found.await??;
    let sealed = engine.shelf.get(institution, id).await?.ok_or(Failure::NotFound)?;
    let place = file_binding(institution, id);
    let opening = tokio::task::spawn_blocking(move || unsealed(&key, place, &sealed));
    let bytes = opening.await.context("opening a file")?.with_context(|| format!("file {id} does not open"))?;
    Ok(Opened { name, kind, bytes })
}

/// Takes a file away for good; the log keeps that it was there, and who took it away when.
pub async fn remove(engine: &Engine, by: &By, register: &str, (number, id): (u64, u64)) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::Delete)?;
    of_a_record(number)?;
    take_away(engine, by, register.slug(), (number, id, Power::Delete)).await
}

/// Whoever may not delete takes back what they put there themselves.
async fn take_away(
    engine: &Engine,
    by: &By,
    register: &'static str,
    (number, id, power): (u64, u64, Power),
) -> Result<(), Failure> {
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let (office, by) = (engine.clone(), by.clone());
    let removed = engine.db.write(move |tx| {
        let place = RecordRef { institution, register, number };
        let Some((row, version)) = row_of(tx, place, id)? else { return Ok(Err(Failure::NotFound)) };
        if power != Power::Delete && row.created_by != Some(account) {
            return Ok(Err(Failure::NotFound));
        }
        if let Err(failure) = scope::look(&office, tx, (&by, power), (register, number))? {
            return Ok(Err(failure));
        }
        rows::forget(tx, institution, id)?;
        let act = Act::plain(account, "remove-file").about(register, number, version);
        acts::append(tx, institution, &[act], now)?;
        Ok(Ok((id, row.key_id)))
    });
    let removed = removed.await??;
    destroy(engine, institution, vec![removed]).await
}

/// Destroys objects and keys whose rows are gone.
pub(crate) async fn destroy(
    engine: &Engine,
    institution: i64,
    removed: Vec<(u64, Option<u64>)>,
) -> Result<(), Failure> {
    if removed.is_empty() {
        return Ok(());
    }
    let keys: Vec<u64> = removed.iter().filter_map(|(_, key)| *key).collect();
    engine.db.write_keys(move |tx| Ok(keyring::destroy(tx, institution, &keys)?)).await?;
    engine.db.scrub_keyring().await.map_err(anyhow::Error::from)?;
    for (id, _) in removed {
        engine.shelf.drop_object(institution, id).await?;
    }
    Ok(())
}

/// The file's row if it belongs to this record, with the record's version.
fn row_of(tx: &mut Tx<'_>, place: RecordRef<'_>, id: u64) -> anyhow::Result<Option<(FileRow, u64)>> {
    let Some(version) = version_of(tx, place)? else { return Ok(None) };
    let row = rows::get(tx, place.institution, id)?;
    Ok(row.filter(|row| row.register == place.register && row.number == place.number).map(|row| (row, version)))
}

/// The version of the record beside which a file stands; a register as a whole has none to count.
fn version_of(tx: &mut Tx<'_>, place: RecordRef<'_>) -> anyhow::Result<Option<u64>> {
    if place.number == WHOLE {
        return Ok(Some(0));
    }
    Ok(records::get(tx, place)?.filter(|row| !is_erased(row)).map(|row| row.version))
}

fn file_key(key: &InstitutionKey, row: &FileRow) -> anyhow::Result<Option<RecordKey>> {
    match (row.key_id, &row.wrapped_key) {
        (Some(id), Some(wrapped)) => Ok(Some(RecordKey::unwrap(key, id, wrapped)?)),
        _ => Ok(None),
    }
}

fn name(key: &RecordKey, institution: i64, row: &FileRow) -> anyhow::Result<String> {
    let Some(sealed) = &row.name else { return Ok(String::new()) };
    Ok(String::from_utf8(vault::open(key, &name_binding(institution, row.file_id), sealed)?)?)
}

fn file_binding(institution: i64, file: u64) -> FileBinding {
    FileBinding { institution: institution.cast_unsigned(), file }
}

fn name_binding(institution: i64, file: u64) -> Binding<'static> {
    Binding { institution: institution.cast_unsigned(), register: NAME_OF_FILE, number: file, version: 0 }
}

fn sealed_file(key: &RecordKey, place: FileBinding, (random, bytes): ([u8; 19], &[u8])) -> Vec<u8> {
    let length = usize::try_from(vault::sealed_bytes(bytes.len() as u64)).unwrap_or(0);
    let mut stored = Vec::with_capacity(length);
    let mut sealer = FileSealer::new(key, place, random, &mut stored);
    sealer.push(bytes, &mut stored);
    sealer.finish(&mut stored);
    stored
}

fn unsealed(key: &RecordKey, place: FileBinding, sealed: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(sealed.len());
    let mut opener = FileOpener::new(key, place);
    opener.push(sealed, &mut bytes)?;
    opener.finish(&mut bytes)?;
    Ok(bytes)
}

/// What the log vouches for: the stored bytes, salted by the random bytes of their own header, so that no key is needed
/// to check them and nothing can be learned from the digest once they are gone.
pub(crate) fn digest_of(sealed: &[u8]) -> Option<Hash> {
    let salt = sealed.get(1..17)?.try_into().ok()?;
    Some(rodowod_ledger::digest(salt, sealed))
}

/// The last part of a path, without what no file system and no header takes.
fn shortened(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|letter| !letter.is_control()).take(NAME_LETTERS_MAX).collect();
    let kept = kept.trim();
    if kept.is_empty() { "plik".to_owned() } else { kept.to_owned() }
}
