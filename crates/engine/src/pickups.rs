//! The door: who may collect whom at this moment, and every check written down.
//!
//! What is shown and what is allowed comes from the register itself; a page that is minutes old releases nobody, since
//! each check is decided anew on the entry as it is now.

use std::cmp::Reverse;

use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::{Edit, Record, Refusal, day_in_warsaw};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text;
use rodowod_store::Tx;
use rodowod_store::records::{self as rows, RecordRef};
use serde_json::{Value, json};

use crate::acts::{self, Act};
use crate::records::{self, Failure, Query, is_erased, open_row};
use crate::{By, Engine, clock};

const REGISTER: &str = "pickups";
/// The name under which the register tells what the door has to know.
const DOOR: &str = "door";
/// Entries that the door looks through.
const ENTRIES_MAX: usize = 5000;
/// Entries shown at once; a longer list is narrowed by typing.
pub const SHOWN_MAX: usize = 60;
/// Checks that stay in the entry; earlier ones stand in its history.
const CHECKS_KEPT: usize = 30;
/// Somebody else may save at the same moment; then the check is decided again on what they saved.
const TRIES_MAX: usize = 4;

/// One person who may, or must not, collect one child now.
#[derive(Clone, Debug)]
pub struct DoorEntry {
    pub number: u64,
    /// What the register tells: child, collector, `verdict` (`allow`, `ask`, `deny`) and its `reason`.
    pub facts: Value,
}

#[derive(Clone, Debug, Default)]
pub struct DoorList {
    pub entries: Vec<DoorEntry>,
    /// There are more than are shown.
    pub is_cut: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoorResult {
    Released,
    Refused,
    ParentCalled,
}

impl DoorResult {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Released => "Released",
            Self::Refused => "Refused",
            Self::ParentCalled => "ParentCalled",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Released, Self::Refused, Self::ParentCalled].into_iter().find(|result| result.name() == name)
    }
}

/// What somebody at the door did.
#[derive(Clone, Debug)]
pub struct DoorCheck<'a> {
    /// The name of whoever keeps the door.
    pub staff: &'a str,
    pub document_seen: bool,
    pub result: DoorResult,
    pub note: &'a str,
}

#[derive(Clone, Debug)]
pub enum Checked {
    Done,
    /// The child must not be released, whatever the page said: the refusal was written down instead.
    Stopped(DoorEntry),
}

/// Today's entries in the order of children, those first that forbid. An empty search leaves out what is not meant for
/// today; a search finds every entry that is not over. Looking is an act.
pub async fn door(engine: &Engine, by: &By, search: &str) -> Result<DoorList, Failure> {
    let register = engine.register(REGISTER).ok_or(Failure::NoRegister)?;
    by.may(Power::View, On::Register(REGISTER))?;
    let (office, by, words) = (engine.clone(), by.clone(), text::words(search));
    let list = engine.db.write(move |tx| {
        let (institution, now) = (by.institution.id, office.clock.now());
        acts::append(tx, institution, &[Act::plain(by.actor.account, "view-door").about(REGISTER, 0, 0)], now)?;
        let mut found = Vec::new();
        for record in of_state(&office, register, (&by, "valid"), tx)? {
            let entry = entry(register, &record, now);
            let is_meant = entry.is("meant_today") || entry.is("barred");
            if entry.has_words(&words) && (is_meant || !words.is_empty()) {
                found.push(entry);
            }
        }
        // Who was on the list this morning and is not any more is the one whom the door has to know.
        let today = day_in_warsaw(now);
        for record in of_state(&office, register, (&by, "ended"), tx)? {
            let withdrawn = record.body.get("withdrawn_at").and_then(Value::as_str);
            let is_today = withdrawn.and_then(|at| at.parse().ok()).is_some_and(|at| day_in_warsaw(at) == today);
            let entry = entry(register, &record, now);
            if is_today && entry.has_words(&words) {
                found.push(entry);
            }
        }
        found.sort_by_cached_key(|entry| {
            (text::fold(entry.text("child")), Reverse(entry.is("barred")), text::fold(entry.text("collector")))
        });
        let is_cut = found.len() > SHOWN_MAX;
        found.truncate(SHOWN_MAX);
        Ok(DoorList { entries: found, is_cut })
    });
    Ok(list.await?)
}

fn of_state(
    engine: &Engine,
    register: &'static dyn AnyRegister,
    (by, state): (&By, &str),
    tx: &mut Tx<'_>,
) -> anyhow::Result<Vec<Record>> {
    let mut query = Query {
        state: Some(state.to_owned()),
        sort: Some("changed".to_owned()),
        descending: true,
        limit: records::ROWS_MAX,
        ..Query::default()
    };
    let mut found = Vec::new();
    while found.len() < ENTRIES_MAX {
        let page = records::page(engine, register, (by, Power::View, &query), tx)?;
        found.extend(page.rows.into_iter().filter(|row| !row.erased && !row.record.draft).map(|row| row.record));
        match page.next {
            Some(next) => query.after = Some(next),
            None => break,
        }
    }
    Ok(found)
}

fn entry(register: &dyn AnyRegister, record: &Record, now: jiff::Timestamp) -> DoorEntry {
    DoorEntry { number: record.number, facts: register.document(DOOR, &record.body, &record.at(now)) }
}

impl DoorEntry {
    pub fn text(&self, name: &str) -> &str {
        self.facts.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub fn is(&self, name: &str) -> bool {
        self.facts.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// Each word begins a word of the child, the group or the collector.
    fn has_words(&self, wanted: &[String]) -> bool {
        let known = text::words(&format!("{} {} {}", self.text("child"), self.text("group"), self.text("collector")));
        wanted.iter().all(|word| known.iter().any(|one| one.starts_with(word)))
    }
}

/// Writes a check down. A release that the register does not allow becomes a refusal, and the answer says so.
pub async fn check(engine: &Engine, by: &By, (number, check): (u64, DoorCheck<'_>)) -> Result<Checked, Failure> {
    by.may(Power::View, On::Register(REGISTER))?;
    by.may(Power::Enter, On::Register(REGISTER))?;
    let mut result = check.result;
    for _ in 0..TRIES_MAX {
        let record = current(engine, by, number).await?;
        let (step, wanted) = match record.state.as_str() {
            "valid" => ("check", result),
            "ended" => ("turn-away", if result == DoorResult::Released { DoorResult::Refused } else { result }),
            _ => return Err(Failure::NotFound),
        };
        let fields = with_row(engine, &record, (&check, wanted));
        let edit = Edit::Take { step: step.to_owned(), fields, reason: String::new(), seen: Some(record.version) };
        match records::edit(engine, by, REGISTER, (Some(number), edit)).await {
            Ok(_) if wanted == check.result => return Ok(Checked::Done),
            Ok(saved) => {
                let register = engine.register(REGISTER).ok_or(Failure::NoRegister)?;
                return Ok(Checked::Stopped(entry(register, &saved.record, engine.clock.now())));
            }
            Err(Failure::Refused(Refusal::Stale { .. } | Refusal::NotFromHere { .. })) => {}
            Err(Failure::Refused(Refusal::Invalid(problems)))
                if wanted == DoorResult::Released && is_forbidden(&problems) =>
            {
                result = DoorResult::Refused;
            }
            Err(failure) => return Err(failure),
        }
    }
    Err(Failure::Other(anyhow::anyhow!("the entry changes faster than a check can be written down")))
}

/// Anything but the box that the document was seen, which whoever stands at the door can still tick.
fn is_forbidden(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.key != "problem-released-without-document")
}

fn with_row(engine: &Engine, record: &Record, (check, result): (&DoorCheck<'_>, DoorResult)) -> Body {
    let mut checks = record.body.get("checks").and_then(Value::as_array).cloned().unwrap_or_default();
    let surplus = (checks.len() + 1).saturating_sub(CHECKS_KEPT);
    checks.drain(..surplus.min(checks.len()));
    checks.push(json!({
        "at": clock::second(engine.clock.now()).to_string(),
        "staff": check.staff,
        "document_seen": check.document_seen,
        "result": result.name(),
        "note": check.note.trim(),
    }));
    Body::from_iter([("checks".to_owned(), Value::Array(checks))])
}

async fn current(engine: &Engine, by: &By, number: u64) -> Result<Record, Failure> {
    let register = engine.register(REGISTER).ok_or(Failure::NoRegister)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    let found = engine.db.read(move |tx| {
        let place = RecordRef { institution, register: REGISTER, number };
        let Some(row) = rows::get(tx, place)?.filter(|row| !is_erased(row)) else { return Ok(None) };
        let key = office.keys.institution(tx, institution)?;
        Ok(Some(open_row(register, &key, (place, &row))?))
    });
    found.await?.ok_or(Failure::NotFound)
}
