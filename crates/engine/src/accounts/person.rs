//! The people behind accounts.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_domain::sign_in::SignInPolicy;
use rodowod_store::accounts::{self as rows, AccountRow};
use rodowod_store::{StoreError, Tx, factors, failures, institutions};
use rodowod_vault::InstitutionKey;

use super::{code, guard, is_emergency, password};

use crate::acts::{self, Act};
use crate::keys::INSTALLATION;
use crate::records::Failure;
use crate::{By, Clock, Engine, passwords};

const LOGIN_MAX: usize = 64;
/// Letters of a name or an address at most.
const TEXT_MAX: usize = 200;

#[derive(Clone, Debug)]
pub struct Account {
    pub id: i64,
    pub login: String,
    pub name: String,
    pub email: String,
    pub language: String,
    /// The person has yet to choose a password.
    pub must_change: bool,
    /// Until when a one-time code opens it.
    pub code_until: Option<Timestamp>,
    pub disabled: bool,
    /// Nothing is known of its person any more.
    pub is_removed: bool,
    /// Some place is locked out after too many wrong passwords; known for lists only.
    pub is_locked: bool,
    /// A second factor is asked for; known for lists only.
    pub has_factor: bool,
    pub last_sign_in: Option<(Timestamp, String)>,
    /// The sign-in before that, and how many failed in between.
    pub previous_sign_in: Option<(Timestamp, String)>,
    pub failed_before: u32,
    pub password_set_at: Option<Timestamp>,
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
    let is_removed = row.name.is_none();
    Ok(Account {
        id: row.id,
        name: open_text(&key, "account-name", row.name.as_deref())?,
        email: open_text(&key, "account-email", row.email.as_deref())?,
        login: row.login,
        language: row.language,
        must_change: row.must_change,
        code_until: row.code_expires_at,
        disabled: row.disabled,
        is_removed,
        is_locked: false,
        has_factor: false,
        last_sign_in: row.last_sign_in_at.zip(row.last_sign_in_from),
        previous_sign_in: row.previous_sign_in_at.zip(row.previous_sign_in_from),
        failed_before: row.failed_count,
        password_set_at: row.password_set_at,
    })
}

/// Names of the accounts that acted, in one statement however many they are.
pub(crate) fn names(engine: &Engine, tx: &mut Tx<'_>, ids: &[Option<i64>]) -> anyhow::Result<BTreeMap<i64, String>> {
    let rows = rows::by_ids(tx, &ids.iter().flatten().copied().collect())?;
    let name = |row: AccountRow| {
        let account = opened(engine, tx, row)?;
        anyhow::Ok((account.id, if account.name.is_empty() { account.login } else { account.name }))
    };
    rows.into_iter().map(name).collect()
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
        let mut accounts = Vec::new();
        let rows: Vec<_> =
            rows::of_institution(tx, institution)?.into_iter().filter(|row| !is_emergency(&row.login)).collect();
        let locked = locked(&office, tx, &rows)?;
        let with_factor = factors::confirmed_in(tx, institution)?;
        for row in rows {
            let (is_locked, has_factor) = (locked.contains(&row.id), with_factor.contains(&row.id));
            accounts.push(Account { is_locked, has_factor, ..opened(&office, tx, row)? });
        }
        Ok(accounts)
    });
    Ok(read.await?)
}

/// Those of the accounts that some place is locked out of now.
pub(crate) fn locked(engine: &Engine, tx: &mut Tx<'_>, accounts: &[AccountRow]) -> anyhow::Result<BTreeSet<i64>> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let mark = |row: &AccountRow| guard::mark(&key, &row.login);
    let marks: Vec<[u8; 32]> = accounts.iter().map(mark).collect();
    let locked = guard::locked(tx, &marks, engine.clock.now())?;
    Ok(accounts.iter().filter(|row| locked.contains(&mark(row))).map(|row| row.id).collect())
}

/// Opens an account with a one-time code, which is told once and handed over in person.
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
    let code = code::new_code(&engine.clock);
    let hash = passwords::hash(&code, &engine.clock).await?;
    let (office, by, new) = (engine.clone(), by.clone(), new.clone());
    let written = engine.db.write(move |tx| {
        let now = office.clock.now();
        let id = insert(&office, tx, (&new, None), now)?;
        rows::join(tx, id, by.institution.id, now)?;
        code::keep(&office, tx, (id, by.institution.id), &hash)?;
        acts::append(tx, by.institution.id, &[Act::plain(by.actor.account, "account-create")], now)?;
        let row = rows::by_id(tx, id)?.context("the account was just made")?;
        opened(&office, tx, row)
    });
    match written.await {
        Ok(account) => Ok(Ok((account, code))),
        Err(error) if matches!(StoreError::of(&error), Some(StoreError::AlreadyExists(_))) => {
            Ok(Err(vec![Problem::at("login", "problem-login-taken")]))
        }
        Err(error) => Err(error.into()),
    }
}

/// An account with the password that its person chose, or without any yet.
pub(crate) fn insert(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (new, hash): (&NewAccount, Option<&str>),
    now: Timestamp,
) -> anyhow::Result<i64> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let name = seal_text(&key, "account-name", new.name.trim(), &engine.clock);
    let email = seal_text(&key, "account-email", new.email.trim(), &engine.clock);
    let id = rows::insert(
        tx,
        &rows::NewAccount {
            login: new.login.trim(),
            password_hash: "",
            name: Some(&name),
            email: Some(&email),
            // Undecided: until the person chooses, the browser does.
            language: "",
            must_change: true,
            created_at: now,
        },
    )?;
    if let Some(hash) = hash {
        rows::set_password(tx, id, hash, now)?;
    }
    Ok(id)
}

pub(crate) fn check(new: &NewAccount) -> Vec<Problem> {
    let mut problems = Vec::new();
    let login = new.login.trim();
    let is_plain =
        login.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._-@".contains(letter));
    if login.is_empty() {
        problems.push(Problem::at("login", "problem-required"));
    } else if !is_plain || login.chars().count() > LOGIN_MAX || is_emergency(login) {
        problems.push(Problem::at("login", "problem-login-form"));
    }
    if new.name.trim().is_empty() {
        problems.push(Problem::at("name", "problem-required"));
    }
    let is_unfit = |text: &str| text.chars().any(char::is_control) || text.chars().count() > TEXT_MAX;
    if is_unfit(&new.name) {
        problems.push(Problem::at("name", "problem-control-character"));
    }
    if is_unfit(&new.email) {
        problems.push(Problem::at("email", "problem-account-email"));
    }
    problems
}

/// Opens every lock that wrong passwords have closed over an account.
pub async fn unlock(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    let office = engine.clone();
    administer(engine, by, (account, "account-unlock"), move |tx| {
        let key = office.keys.institution(tx, INSTALLATION)?;
        if let Some(row) = rows::by_id(tx, account)? {
            failures::forget_login(tx, &guard::mark(&key, &row.login))?;
        }
        Ok(())
    })
    .await
}

/// Acts that give nobody a way in.
const PROTECTIVE: [&str; 2] = ["account-sessions", "account-unlock"];

/// An act on an account of the institution by somebody who administers it, with its entry in the log.
pub(super) async fn administer(
    engine: &Engine,
    by: &By,
    (account, act): (i64, &'static str),
    mut work: impl FnMut(&mut Tx<'_>) -> anyhow::Result<()> + Send + 'static,
) -> Result<(), Failure> {
    administer_unless(engine, by, (account, act), move |tx| work(tx).map(|()| Vec::new())).await
}

/// The same, unless something speaks against it; then nothing may have been written.
pub(super) async fn administer_unless(
    engine: &Engine,
    by: &By,
    (account, act): (i64, &'static str),
    mut work: impl FnMut(&mut Tx<'_>) -> anyhow::Result<Vec<Problem>> + Send + 'static,
) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (institution, actor, now) = (by.institution.id, by.actor.account, engine.clock.now());
    engine
        .db
        .write(move |tx| {
            let is_own = rows::is_member(tx, account, institution)?;
            // Nobody gives the emergency account a password, or shuts it; and a login whose person was removed is never
            // given to another.
            let is_closed = |row: &AccountRow| is_emergency(&row.login) || row.name.is_none();
            if !is_own || rows::by_id(tx, account)?.is_none_or(|row| is_closed(&row)) {
                return Ok(Err(Failure::NotFound));
            }
            // Whoever gives such an account a code could act in the other institutions as its person.
            if !PROTECTIVE.contains(&act) && institutions::of_account(tx, account)?.len() > 1 {
                let problem = Problem::at("", "problem-account-elsewhere");
                return Ok(Err(Failure::Refused(Refusal::Invalid(vec![problem]))));
            }
            let problems = work(tx)?;
            if !problems.is_empty() {
                return Ok(Err(Failure::Refused(Refusal::Invalid(problems))));
            }
            acts::append(tx, institution, &[Act::plain(actor, act)], now)?;
            Ok(Ok(()))
        })
        .await?
}

pub async fn set_language(engine: &Engine, account: i64, language: &'static str) -> anyhow::Result<()> {
    engine.db.write(move |tx| Ok(rows::set_language(tx, account, language)?)).await
}

/// The first account of an institution chooses its own password, under the same rules as everybody.
pub(crate) fn check_new(new: &NewAccount, institution: &str, chosen: &str) -> Vec<Problem> {
    let account = Account {
        id: 0,
        login: new.login.clone(),
        name: new.name.clone(),
        email: new.email.clone(),
        language: String::new(),
        must_change: false,
        code_until: None,
        disabled: false,
        is_removed: false,
        is_locked: false,
        has_factor: false,
        last_sign_in: None,
        previous_sign_in: None,
        failed_before: 0,
        password_set_at: None,
    };
    let who = password::Person { account: &account, institution: institution.to_owned(), second_factor: false };
    let mut problems = check(new);
    problems.extend(password::against(&SignInPolicy::default().rules().password, &who, chosen));
    problems
}
