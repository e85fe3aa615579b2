//! The calendar feed of a person: deadlines by register and number, behind an address that only the person knows.
//!
//! The feed sees what the person's authorisations let them see at that moment, in the registers in which they can do
//! something, and tells nothing about anybody's data.

use std::fmt::Write as _;

use jiff::SignedDuration;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::register::AnyRegister;
use rodowod_store::institutions::of_account;
use rodowod_store::{Tx, accounts as rows, deadlines, settings};

use super::{Account, hash_of, is_emergency, opened, secret};
use crate::addressed::{self, Who};
use crate::institutions::{self, Institution};
use crate::records::{Deadline, scope};
use crate::{By, Engine, access};

/// How far ahead the feed looks.
const AHEAD: SignedDuration = SignedDuration::from_hours(400 * 24);
/// Deadlines in one feed at most, the nearest first.
const EVENTS_MAX: u32 = 1000;

#[derive(Clone, Debug)]
pub struct Feed {
    pub institution: Institution,
    pub account: Account,
    pub events: Vec<Event>,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub register: &'static str,
    pub number: u64,
    pub deadline: Deadline,
    /// It waits for this very person, who may have no right to see the register.
    pub is_addressed: bool,
}

fn setting(account: i64) -> String {
    format!("calendar:{account}")
}

fn hex(hash: &[u8; 32]) -> String {
    hash.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Makes a new address for the person's feed, the last part of it; an earlier one is good no more.
pub async fn issue(engine: &Engine, by: &By, account: i64) -> anyhow::Result<String> {
    let (token, hash) = secret(&engine.clock);
    let institution = by.institution.id;
    engine.db.write(move |tx| Ok(settings::set(tx, institution, &setting(account), &hex(&hash))?)).await?;
    Ok(format!("{account}-{token}"))
}

pub async fn stop(engine: &Engine, by: &By, account: i64) -> anyhow::Result<()> {
    let institution = by.institution.id;
    engine.db.write(move |tx| Ok(settings::set(tx, institution, &setting(account), "")?)).await
}

/// No address of the account's feeds is good any more, in whatever institution it was made.
pub(super) fn stop_everywhere(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<()> {
    for institution in of_account(tx, account)? {
        settings::set(tx, institution.id, &setting(account), "")?;
    }
    Ok(())
}

pub async fn is_issued(engine: &Engine, by: &By, account: i64) -> anyhow::Result<bool> {
    let institution = by.institution.id;
    let kept = engine.db.read(move |tx| Ok(settings::get(tx, institution, &setting(account))?)).await?;
    Ok(kept.is_some_and(|hash| !hash.is_empty()))
}

/// The feed behind an address; none where the address is not or no more good, or the account is blocked.
pub async fn feed(engine: &Engine, slug: &str, address: &str) -> anyhow::Result<Option<Feed>> {
    let Some((account, token)) = address.split_once('-') else { return Ok(None) };
    let Ok(account) = account.parse::<i64>() else { return Ok(None) };
    let Some(institution) = institutions::by_slug(engine, slug).await? else { return Ok(None) };
    let (office, id, hash) = (engine.clone(), institution.id, hex(&hash_of(token)));
    let found = engine
        .db
        .read(move |tx| {
            // Both are digests of secrets of full strength, so how long the comparison takes tells nothing of use.
            if settings::get(tx, id, &setting(account))?.is_none_or(|kept| kept != hash) {
                return Ok(None);
            }
            Ok(match rows::by_id(tx, account)? {
                Some(row) => Some(opened(&office, tx, row)?),
                None => None,
            })
        })
        .await?;
    // A feed would outlast the emergency in which it was made.
    let found = found.filter(|account| !account.disabled && !is_emergency(&account.login));
    let Some(account) = found else { return Ok(None) };
    let by = By { actor: access::actor(engine, &institution, &account).await?, institution: institution.clone() };
    let events = events(engine, &by, &account).await?;
    Ok(Some(Feed { institution, account, events }))
}

async fn events(engine: &Engine, by: &By, account: &Account) -> anyhow::Result<Vec<Event>> {
    let (office, by, until) = (engine.clone(), by.clone(), engine.clock.now() + AHEAD);
    let account = account.clone();
    engine
        .db
        .read(move |tx| {
            let seen = scope::seen(&office, &by);
            let open = deadlines::open_until(tx, by.institution.id, (until, EVENTS_MAX), &seen)?;
            let own = addressed::read(&office, tx, by.institution.id, Who::of(&account))?;
            let own = own.into_iter().filter_map(|thing| {
                let deadline = thing.deadline.filter(|deadline| !deadline.met)?;
                Some(Event { register: thing.register, number: thing.number, deadline, is_addressed: true })
            });
            let mut events: Vec<Event> = own.collect();
            let own_count = events.len();
            for owned in open {
                let Some(register) = office.register(&owned.register).filter(|known| meets_something(&by, *known))
                else {
                    continue;
                };
                let register = register.slug();
                let deadline = Deadline::from_row(owned.deadline);
                let is_known = |event: &Event| {
                    event.register == register && event.number == owned.number && event.deadline.name == deadline.name
                };
                if !events[..own_count].iter().any(is_known) {
                    events.push(Event { register, number: owned.number, deadline, is_addressed: false });
                }
            }
            Ok(events)
        })
        .await
}

/// Whether this person can meet a deadline of the register; whose step of a procedure it is differs from record to record.
fn meets_something(by: &By, register: &dyn AnyRegister) -> bool {
    let holds = |power: Power| power != Power::View && by.may(power, On::Register(register.slug())).is_ok();
    holds(Power::Change) || register.workflow().moves.iter().any(|step| step.duty.is_some() || holds(step.power))
}
