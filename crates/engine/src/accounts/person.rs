//! The people behind accounts.

use std::collections::BTreeMap;

use anyhow::Context as _;
use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_store::accounts::{self as rows, AccountRow};
use rodowod_store::{StoreError, Tx, sessions};
use rodowod_vault::InstitutionKey;

use crate::acts::{self, Act};
use crate::keys::INSTALLATION;
use crate::records::Failure;
use crate::{By, Clock, Engine, passwords};

/// Letters of a one-time password: none that a hurried reader takes for another.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";
const LOGIN_MAX: usize = 64;

#[derive(Clone, Debug)]
pub struct Account {
    pub id: i64,
    pub login: String,
    pub name: String,
    pub email: String,
    pub language: String,
    /// The password was given by somebody else and must be changed first.
    pub must_change: bool,
    pub disabled: bool,
    pub locked_until: Option<Timestamp>,
    pub last_sign_in: Option<(Timestamp, String)>,
}

#[derive(Clone, Debug, Default)]
pub struct NewAccount {
    pub login: String,
    pub name: String,
    pub email: String,
}

pub(crate) fn seal_text(key: &InstitutionKey, purpose: &str, text: &str, clock: &Clock) -> Vec<u8> {
    key.seal_secret(purpose, text.as_bytes(), &clock.random())
}

fn open_text(key: &InstitutionKey, purpose: &str, sealed: Option<&[u8]>) -> anyhow::Result<String> {
    let Some(sealed) = sealed else { return Ok(String::new()) };
    Ok(String::from_utf8(key.open_secret(purpose, sealed)?.to_vec())?)
}

pub(crate) fn opened(engine: &Engine, tx: &mut Tx<'_>, row: AccountRow) -> anyhow::Result<Account> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    Ok(Account {
        id: row.id,
        name: open_text(&key, "account-name", row.name.as_deref())?,
        email: open_text(&key, "account-email", row.email.as_deref())?,
        login: row.login,
        language: row.language,
        must_change: row.must_change,
        disabled: row.disabled,
        locked_until: row.locked_until,
        last_sign_in: row.last_sign_in_at.zip(row.last_sign_in_from),
    })
}

/// Names of the accounts that acted, each asked for once.
pub(crate) fn names(engine: &Engine, tx: &mut Tx<'_>, ids: &[Option<i64>]) -> anyhow::Result<BTreeMap<i64, String>> {
    let mut names = BTreeMap::new();
    for id in ids.iter().flatten() {
        if names.contains_key(id) {
            continue;
        }
        if let Some(row) = rows::by_id(tx, *id)? {
            let account = opened(engine, tx, row)?;
            names.insert(*id, if account.name.is_empty() { account.login } else { account.name });
        }
    }
    Ok(names)
}

pub async fn of_login(engine: &Engine, login: &str) -> anyhow::Result<Option<Account>> {
    let (office, login) = (engine.clone(), login.to_owned());
    engine.db.read(move |tx| rows::by_login(tx, &login)?.map(|row| opened(&office, tx, row)).transpose()).await
}

/// The accounts of the institution.
pub async fn list(engine: &Engine, by: &By) -> Result<Vec<Account>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    let read = engine.db.read(move |tx| {
        let rows = rows::of_institution(tx, institution)?;
        rows.into_iter().map(|row| opened(&office, tx, row)).collect()
    });
    Ok(read.await?)
}

/// Opens an account with a one-time password, which is told once and handed over in person.
pub async fn create(
    engine: &Engine,
    by: &By,
    new: &NewAccount,
) -> Result<Result<(Account, String), Vec<Problem>>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let problems = check(new);
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    let password = one_time_password(&engine.clock);
    let hash = passwords::hash(&password, &engine.clock).await?;
    let (office, by, new) = (engine.clone(), by.clone(), new.clone());
    let written = engine.db.write(move |tx| {
        let now = office.clock.now();
        let id = insert(&office, tx, (&new, &hash, true), now)?;
        rows::join(tx, id, by.institution.id, now)?;
        acts::append(tx, by.institution.id, &[Act::plain(by.actor.account, "account-create")], now)?;
        let row = rows::by_id(tx, id)?.context("the account was just made")?;
        opened(&office, tx, row)
    });
    match written.await {
        Ok(account) => Ok(Ok((account, password))),
        Err(error) if matches!(StoreError::of(&error), Some(StoreError::AlreadyExists(_))) => {
            Ok(Err(vec![Problem::at("login", "problem-login-taken")]))
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) fn insert(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (new, hash, must_change): (&NewAccount, &str, bool),
    now: Timestamp,
) -> anyhow::Result<i64> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let name = seal_text(&key, "account-name", new.name.trim(), &engine.clock);
    let email = seal_text(&key, "account-email", new.email.trim(), &engine.clock);
    Ok(rows::insert(
        tx,
        &rows::NewAccount {
            login: new.login.trim(),
            password_hash: hash,
            name: Some(&name),
            email: Some(&email),
            // Undecided: until the person chooses, the browser does.
            language: "",
            must_change,
            created_at: now,
        },
    )?)
}

pub(crate) fn check(new: &NewAccount) -> Vec<Problem> {
    let mut problems = Vec::new();
    let login = new.login.trim();
    let is_plain =
        login.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._-@".contains(letter));
    if login.is_empty() {
        problems.push(Problem::at("login", "problem-required"));
    } else if !is_plain || login.chars().count() > LOGIN_MAX {
        problems.push(Problem::at("login", "problem-login-form"));
    }
    if new.name.trim().is_empty() {
        problems.push(Problem::at("name", "problem-required"));
    }
    if [&new.name, &new.email].iter().any(|text| text.chars().any(char::is_control) || text.chars().count() > 200) {
        problems.push(Problem::at("name", "problem-control-character"));
    }
    problems
}

fn one_time_password(clock: &Clock) -> String {
    let letters: Vec<char> = clock
        .random::<64>()
        .into_iter()
        .filter(|byte| usize::from(*byte) < LETTERS.len() * (256 / LETTERS.len()))
        .map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]))
        .take(16)
        .collect();
    letters.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Gives a new one-time password and ends every session of the account.
pub async fn reset(engine: &Engine, by: &By, account: i64) -> Result<String, Failure> {
    let password = one_time_password(&engine.clock);
    let hash = passwords::hash(&password, &engine.clock).await?;
    administer(engine, by, (account, "account-reset"), move |tx| {
        rows::set_password(tx, account, &hash, true)?;
        sessions::delete_of_account(tx, account, None)?;
        Ok(())
    })
    .await?;
    Ok(password)
}

/// Blocks an account; its sessions end at once.
pub async fn disable(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    administer(engine, by, (account, "account-disable"), move |tx| {
        rows::set_disabled(tx, account, true)?;
        sessions::delete_of_account(tx, account, None)?;
        Ok(())
    })
    .await
}

pub async fn enable(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    administer(engine, by, (account, "account-enable"), move |tx| Ok(rows::set_disabled(tx, account, false)?)).await
}

async fn administer(
    engine: &Engine,
    by: &By,
    (account, act): (i64, &'static str),
    mut work: impl FnMut(&mut Tx<'_>) -> anyhow::Result<()> + Send + 'static,
) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (institution, actor, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let is_done = engine
        .db
        .write(move |tx| {
            if !rows::is_member(tx, account, institution)? {
                return Ok(false);
            }
            work(tx)?;
            acts::append(tx, institution, &[Act::plain(actor, act)], now)?;
            Ok(true)
        })
        .await?;
    if is_done { Ok(()) } else { Err(Failure::NotFound) }
}

pub async fn set_language(engine: &Engine, account: i64, language: &'static str) -> anyhow::Result<()> {
    engine.db.write(move |tx| Ok(rows::set_language(tx, account, language)?)).await
}

/// The first account of an institution chooses its own password, under the same rules as everybody.
pub(crate) fn check_new(new: &NewAccount, password: &str) -> Vec<Problem> {
    let account = Account {
        id: 0,
        login: new.login.clone(),
        name: new.name.clone(),
        email: new.email.clone(),
        language: String::new(),
        must_change: false,
        disabled: false,
        locked_until: None,
        last_sign_in: None,
    };
    let mut problems = check(new);
    problems.extend(super::sign_in::check(&account, password));
    problems
}
