//! Tickets: what waits between two requests of the same browser, sealed, for a short time, and taken once.

use jiff::{SignedDuration, Timestamp};
use rodowod_store::Tx;
use rodowod_store::tickets::{self as rows, TicketRow};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{hash_of, secret};
use crate::Engine;
use crate::keys::INSTALLATION;

const SEALED_AS: &str = "ticket";

/// A ticket that was found.
#[derive(Clone, Debug)]
pub(crate) struct Ticket<T> {
    pub account: Option<i64>,
    pub holds: T,
}

/// Makes a ticket and gives its token, which is known nowhere else.
pub(crate) fn make<T: Serialize>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (kind, account, lasts): (&str, Option<i64>, SignedDuration),
    holds: &T,
) -> anyhow::Result<String> {
    let now = engine.clock.now();
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let (token, token_hash) = secret(&engine.clock);
    let payload = key.seal_secret(SEALED_AS, &serde_json::to_vec(holds)?, &engine.clock.random());
    let kind = kind.to_owned();
    let row = TicketRow { token_hash, kind, account, payload, tries: 0, created_at: now, expires_at: now + lasts };
    rows::insert(tx, &row)?;
    Ok(token)
}

/// Looks at a ticket and leaves it.
pub(crate) fn look<T: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (token, kind): (&str, &str),
) -> anyhow::Result<Option<Ticket<T>>> {
    let found = rows::get(tx, (&hash_of(token), kind), engine.clock.now())?;
    found.map(|row| opened(engine, tx, &row)).transpose()
}

/// Takes a ticket away; nobody else has it then.
pub(crate) fn take<T: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (token, kind): (&str, &str),
) -> anyhow::Result<Option<Ticket<T>>> {
    let found = rows::take(tx, (&hash_of(token), kind), engine.clock.now())?;
    found.map(|row| opened(engine, tx, &row)).transpose()
}

fn opened<T: DeserializeOwned>(engine: &Engine, tx: &mut Tx<'_>, row: &TicketRow) -> anyhow::Result<Ticket<T>> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let holds = serde_json::from_slice(&key.open_secret(SEALED_AS, &row.payload)?)?;
    Ok(Ticket { account: row.account, holds })
}

pub(crate) fn sweep(tx: &mut Tx<'_>, now: Timestamp) -> anyhow::Result<()> {
    rows::sweep(tx, now)?;
    Ok(())
}
