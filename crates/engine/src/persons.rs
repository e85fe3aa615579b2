//! What the institution holds on one person, across all registers: found by name, ticked by a clerk, kept with the request.
//!
//! Nobody sees here what he may not see in its register. Looking for a person is an act, and so is each record that is
//! then opened; two statements find the records, whatever their number.

mod disclosed;
mod handover;
mod held;
mod likeness;

pub use disclosed::{disclosed, is_disclosed};
pub use handover::{FILES_BYTES_MAX, HandedOver, hand_over};
pub use held::{Held, HeldView, Kept, held, keep, open_places, settle};
pub use likeness::Likeness;

use likeness::{Spelling, units};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_store::records::{RecordRef, RecordRow};
use rodowod_store::{Tx, search};

use crate::acts::{self, Act};
use crate::records::{Failure, is_erased, open_row, scope, stem_term};
use crate::{By, Engine};

/// The register of requests, with whose records is kept what was ticked.
pub const REQUESTS: &str = "requests";
/// Spellings of one name, addresses and numbers included.
pub const SPELLINGS_MAX: usize = 5;
/// Records shown at most.
pub const HITS_MAX: usize = 300;
/// Records opened at most that hold all words of a spelling.
const WHOLE_MAX: u32 = 1000;
/// Records opened at most that hold the surname alone.
const SURNAME_MAX: u32 = 400;

/// For whom to look.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// A name in its usual spelling first; then others, an address of mail, a number.
    pub spellings: Vec<String>,
    /// The request that this is done for; it is not among the hits.
    pub request: Option<u64>,
}

/// A record that may be about the person.
#[derive(Clone)]
pub struct Hit {
    pub register: &'static dyn AnyRegister,
    pub record: Record,
    pub title: String,
    pub likeness: Likeness,
    /// Names of the fields that speak of the person.
    pub fields: Vec<&'static str>,
}

pub struct Found {
    pub hits: Vec<Hit>,
    /// There may be more than is shown.
    pub is_cut: bool,
}

/// Every record that may be about the person and that the actor may view, the likeliest first.
pub async fn find(engine: &Engine, by: &By, search: &Search) -> Result<Found, Failure> {
    if search.request.is_some() {
        by.may(Power::View, On::Register(REQUESTS))?;
    }
    let spellings: Vec<Spelling> =
        search.spellings.iter().filter_map(|words| Spelling::of(words)).take(SPELLINGS_MAX).collect();
    if spellings.is_empty() {
        return Ok(Found { hits: Vec::new(), is_cut: false });
    }
    let (office, reader, request) = (engine.clone(), by.clone(), search.request);
    let mut found = engine.db.read(move |tx| look(&office, &reader, (&spellings, request), tx)).await?;
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    engine
        .db
        .write(move |tx| {
            let act = Act::plain(account, "find-person");
            let act = request.map_or(act, |number| act.about(REQUESTS, number, 0));
            acts::append(tx, institution, &[act], now)
        })
        .await?;
    found.hits.sort_by_key(|hit| (hit.likeness, hit.register.group(), hit.register.slug(), hit.record.number));
    found.is_cut |= found.hits.len() > HITS_MAX;
    found.hits.truncate(HITS_MAX);
    Ok(found)
}

fn look(
    engine: &Engine,
    by: &By,
    (spellings, request): (&[Spelling], Option<u64>),
    tx: &mut Tx<'_>,
) -> anyhow::Result<Found> {
    let institution = by.institution.id;
    let key = engine.keys.institution(tx, institution)?;
    let terms = |words: &[String]| words.iter().map(|word| stem_term(&key, word)).collect::<Vec<i64>>();
    let whole: Vec<Vec<i64>> = spellings.iter().map(|spelling| terms(&spelling.rarest_first())).collect();
    let surnames: Vec<Vec<i64>> = spellings.iter().flat_map(Spelling::surnames).map(|word| terms(&[word])).collect();
    let mut rows = search::find_records(tx, institution, &whole, WHOLE_MAX)?;
    let mut is_cut = rows.len() >= WHOLE_MAX as usize;
    let more = search::find_records(tx, institution, &surnames, SURNAME_MAX)?;
    is_cut |= more.len() >= SURNAME_MAX as usize;
    rows.extend(more);
    rows.sort_by(|(one, first), (other, second)| (one, first.number).cmp(&(other, second.number)));
    rows.dedup_by(|(one, first), (other, second)| one == other && first.number == second.number);
    let mut hits = Vec::new();
    for (slug, row) in rows.iter().filter(|(_, row)| !is_erased(row)) {
        let is_own = slug == REQUESTS && Some(row.number) == request;
        let Some(register) = engine.register(slug).filter(|_| !is_own) else { continue };
        if by.may(Power::View, On::Register(register.slug())).is_err() {
            continue;
        }
        if let Some((record, title)) = visible(by, register, (&key, institution), row)? {
            hits.extend(hit((register, record, title), spellings));
        }
    }
    Ok(Found { hits, is_cut })
}

/// The record and its title, if the actor may view it.
fn visible(
    by: &By,
    register: &'static dyn AnyRegister,
    (key, institution): (&rodowod_vault::InstitutionKey, i64),
    row: &RecordRow,
) -> anyhow::Result<Option<(Record, String)>> {
    let place = RecordRef { institution, register: register.slug(), number: row.number };
    let record = open_row(register, key, (place, row))?;
    if scope::within(by, register, &record, Power::View).is_err() {
        return Ok(None);
    }
    let title = register.title(&record.body);
    Ok(Some((record, title)))
}

/// The record as a hit, if one of the spellings stands in one of its fields.
fn hit((register, record, title): (&'static dyn AnyRegister, Record, String), spellings: &[Spelling]) -> Option<Hit> {
    let mut best = None;
    let mut fields: Vec<&'static str> = Vec::new();
    for (field, text) in units(register.fields(), &record.body) {
        let alike = spellings.iter().filter_map(|spelling| spelling.likeness(&text)).min();
        if let Some(alike) = alike {
            best = Some(best.map_or(alike, |best: Likeness| best.min(alike)));
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
    }
    Some(Hit { likeness: best?, register, record, title, fields })
}
