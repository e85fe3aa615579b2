//! The log of an institution: signed, verified, proved, published. What enters it enters with its act (`acts`).

mod paper;
mod proof;
mod verification;

pub(crate) use paper::mark;
pub use paper::{Mark, OnPaper, note_print, on_paper};
pub use proof::{export, prove};
pub use verification::{Verification, verify};
pub(crate) use verification::{last_verified, verify_in_turn};

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_ledger::{Checkpoint, Entry, NoteSigner};
use rodowod_store::ledger::{self, EntryRow};
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, settings};

use crate::accounts;
use crate::institutions::Institution;
use crate::records::{Failure, allowed, scope};
use crate::{By, Engine};

const SEED: &str = "ledger-seed";
const ORIGIN: &str = "ledger-origin";
/// Entries on one page at most.
const ENTRIES_MAX: u32 = 500;

/// One entry as the administration shows it.
#[derive(Clone, Debug)]
pub struct EntryView {
    pub seq: u64,
    pub at: Timestamp,
    /// Empty when the program itself acted.
    pub by: String,
    pub act: String,
    pub register: String,
    pub number: u64,
    pub version: u64,
}

/// Gives a new log its name and its signing key, for good: both stand in every checkpoint that was ever signed.
pub(crate) fn make_key(engine: &Engine, tx: &mut Tx<'_>, (institution, slug): (i64, &str)) -> anyhow::Result<()> {
    let key = engine.keys.institution(tx, institution)?;
    let seed: [u8; 32] = engine.clock.random();
    let sealed = key.seal_secret("ledger-signing", &seed, &engine.clock.random());
    settings::set(tx, institution, SEED, &STANDARD.encode(sealed))?;
    settings::set(tx, institution, ORIGIN, &format!("{}/{slug}", engine.settings.host))?;
    Ok(())
}

fn signer(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<NoteSigner> {
    let key = engine.keys.institution(tx, institution)?;
    let sealed = settings::get(tx, institution, SEED)?.context("the log has no signing key")?;
    let origin = settings::get(tx, institution, ORIGIN)?.context("the log has no name")?;
    let seed = key.open_secret("ledger-signing", &STANDARD.decode(sealed)?)?;
    let seed: [u8; 32] = seed.as_slice().try_into().context("the signing key of the log is damaged")?;
    Ok(NoteSigner::new(&origin, &seed)?)
}

/// The public key that checks this log's signatures.
pub async fn vkey(engine: &Engine, institution: &Institution) -> anyhow::Result<String> {
    let (office, id) = (engine.clone(), institution.id);
    engine.db.read(move |tx| Ok(signer(&office, tx, id)?.verifier().to_string())).await
}

/// The log's present state, signed. Nothing is signed twice.
pub async fn checkpoint(engine: &Engine, institution: &Institution) -> anyhow::Result<String> {
    let (office, id) = (engine.clone(), institution.id);
    engine.db.write(move |tx| sign(&office, tx, id)).await
}

fn sign(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<String> {
    let head = ledger::lock_head(tx, institution)?;
    if let Some((size, text)) = ledger::checkpoint(tx, institution)?
        && size == head.size
    {
        return Ok(text);
    }
    let text = Checkpoint::sign(head.size, head.root, &signer(engine, tx, institution)?).to_string();
    ledger::set_checkpoint(tx, institution, head.size, &text)?;
    Ok(text)
}

/// The latest entries of the whole log, newest first.
pub async fn entries(engine: &Engine, by: &By, before: Option<u64>) -> Result<Vec<EntryView>, Failure> {
    by.may(Power::View, On::Log)?;
    let (office, by) = (engine.clone(), by.clone());
    let read = engine.db.read(move |tx| {
        let rows = ledger::latest(tx, by.institution.id, before, ENTRIES_MAX)?;
        let mut views = shown(&office, tx, &rows)?;
        let places = views.iter().filter(|view| view.number > 0).map(|view| (view.register.clone(), view.number));
        let kept = scope::kept(&office, tx, &by, places)?;
        views.retain(|view| kept.is_empty() || !kept.contains(&(view.register.clone(), view.number)));
        Ok(views)
    });
    Ok(read.await?)
}

/// The entries about one record, newest first.
pub async fn entries_of(engine: &Engine, by: &By, register: &str, number: u64) -> Result<Vec<EntryView>, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by) = (engine.clone(), by.clone());
    let read = engine.db.read(move |tx| {
        if let Err(failure) = scope::look(&office, tx, (&by, Power::View), (register.slug(), number))? {
            return Ok(Err(failure));
        }
        let place = RecordRef { institution: by.institution.id, register: register.slug(), number };
        let rows = ledger::by_record(tx, place, None, ENTRIES_MAX)?;
        shown(&office, tx, &rows).map(Ok)
    });
    read.await?
}

pub(crate) fn shown(engine: &Engine, tx: &mut Tx<'_>, rows: &[EntryRow]) -> anyhow::Result<Vec<EntryView>> {
    let entries: Vec<Entry> = rows.iter().map(|row| Entry::parse(&row.entry)).collect::<Result<_, _>>()?;
    let account = |entry: &Entry| entry.actor.strip_prefix("account-").and_then(|id| id.parse::<i64>().ok());
    let people = accounts::names(engine, tx, &entries.iter().map(account).collect::<Vec<_>>())?;
    let views = entries.into_iter().map(|entry| {
        let by = account(&entry).and_then(|id| people.get(&id).cloned()).unwrap_or_default();
        anyhow::Ok(EntryView {
            seq: entry.seq,
            at: entry.time.parse()?,
            by,
            act: entry.act,
            register: entry.register,
            number: entry.record,
            version: entry.version,
        })
    });
    views.collect()
}
