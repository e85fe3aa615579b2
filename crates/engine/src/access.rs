//! From an account to what it may do: read from live authorisations for this very request.

use jiff::Timestamp;
use rodowod_domain::authorisation::{Actor, Grant, Power, Scope};
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns, institutions as institution_rows, records};

use crate::accounts::Account;
use crate::institutions::{self, Institution};
use crate::records::{is_erased, open_row};
use crate::{By, Engine};

/// The register whose live entries are the access.
const AUTHORISATIONS: &str = "authorisations";
/// Its field with the login.
const LOGIN: &str = "account";
/// Authorisations of one person that are looked at.
const GRANTS_MAX: u32 = 200;

/// Who the account is in this institution; without live authorisations an actor who may do nothing.
pub async fn actor(engine: &Engine, institution: &Institution, account: &Account) -> anyhow::Result<Actor> {
    let (office, id, login, number) = (engine.clone(), institution.id, account.login.clone(), account.id);
    engine.db.read(move |tx| read_actor(&office, tx, (id, number), &login)).await
}

/// The account at work: in the institution of its choice, or in the first one it belongs to.
pub async fn enter(engine: &Engine, account: &Account, institution: Option<i64>) -> anyhow::Result<Option<By>> {
    let (office, account) = (engine.clone(), account.clone());
    engine
        .db
        .read(move |tx| {
            let rows = institution_rows::of_account(tx, account.id)?;
            let chosen = rows.iter().position(|row| Some(row.id) == institution).unwrap_or(0);
            let Some(row) = rows.into_iter().nth(chosen) else { return Ok(None) };
            let actor = read_actor(&office, tx, (row.id, account.id), &account.login)?;
            Ok(Some(By { institution: institutions::opened(&office, tx, row)?, actor }))
        })
        .await
}

fn read_actor(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, account): (i64, i64),
    login: &str,
) -> anyhow::Result<Actor> {
    let now = engine.clock.now();
    let mut actor = Actor { account, login: login.to_owned(), grants: Vec::new(), today: day_in_warsaw(now) };
    let Some(register) = engine.register(AUTHORISATIONS) else { return Ok(actor) };
    let key = engine.keys.institution(tx, institution)?;
    let value = crate::records::blinded(&key, (AUTHORISATIONS, LOGIN), login);
    let numbers = columns::find(tx, (institution, AUTHORISATIONS), (LOGIN, &value), GRANTS_MAX)?;
    for row in records::get_many(tx, institution, AUTHORISATIONS, &numbers)? {
        if row.draft || is_erased(&row) {
            continue;
        }
        let place = RecordRef { institution, register: AUTHORISATIONS, number: row.number };
        let record = open_row(register, &key, (place, &row))?;
        let granted = register.grant(&record.body, &record.at(now)).filter(|(to, _)| to == login);
        actor.grants.extend(granted.map(|(_, grant)| Grant { number: row.number, ..grant }));
    }
    Ok(actor)
}

/// Who the account is in an institution, and whether a live authorisation covers special categories of data.
pub(crate) fn held(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, account): (i64, i64),
    login: &str,
) -> anyhow::Result<(Actor, bool)> {
    let actor = read_actor(engine, tx, (institution, account), login)?;
    let Some(register) = engine.register(AUTHORISATIONS) else { return Ok((actor, false)) };
    let key = engine.keys.institution(tx, institution)?;
    let live = actor
        .grants
        .iter()
        .filter(|grant| grant.number > 0 && grant.from <= actor.today && grant.to.is_none_or(|to| actor.today <= to));
    let numbers: Vec<u64> = live.map(|grant| grant.number).collect();
    let mut is_special = false;
    for row in records::get_many(tx, institution, AUTHORISATIONS, &numbers)? {
        let place = RecordRef { institution, register: AUTHORISATIONS, number: row.number };
        let record = open_row(register, &key, (place, &row))?;
        is_special |= record.body.get("special_categories").and_then(serde_json::Value::as_bool) == Some(true);
    }
    Ok((actor, is_special))
}

/// The program itself, at founding and at jobs: it may do everything and signs as account 0.
pub fn program(institution: Institution, now: Timestamp) -> By {
    let today = day_in_warsaw(now);
    let grant =
        Grant { number: 0, scope: Scope::Everything, powers: Power::ALL.to_vec(), from: today, to: Some(today) };
    By { institution, actor: Actor { account: 0, login: String::new(), grants: vec![grant], today } }
}
