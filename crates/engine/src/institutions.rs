//! Institutions: founded with a key, a log and one account that can work at once.

use anyhow::Context as _;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::Edit;
use rodowod_store::institutions::{self as rows, InstitutionRow, NewInstitution};
use rodowod_store::{StoreError, Tx, accounts, keyring};
use serde::{Deserialize, Serialize};

use crate::accounts::{NewAccount, seal_text};
use crate::acts::{self, Act};
use crate::records::{self, Failure};
use crate::{By, Engine, access, passwords, policy};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    pub id: i64,
    pub slug: String,
    pub name: String,
    pub preset: String,
    pub profile: Profile,
}

/// What stands on letterheads and in clauses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    pub address: String,
    pub post_code: String,
    pub city: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub nip: String,
    pub regon: String,
    /// Who represents the institution, such as the director.
    pub head: String,
    pub iod_name: String,
    pub iod_email: String,
    pub iod_phone: String,
}

pub struct Founding {
    pub preset: String,
    pub name: String,
    pub slug: String,
    pub profile: Profile,
    pub admin: NewAccount,
    pub password: String,
    /// The founding authorisation and the moves that make it live, as its register words them.
    pub authorisation: (Body, Vec<(&'static str, Body)>),
}

#[derive(Debug, thiserror::Error)]
pub enum FoundError {
    #[error("not founded: {0:?}")]
    Problems(Vec<Problem>),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

/// Founds an institution: its key, its log, its first account and the authorisation that account works under.
pub async fn found(engine: &Engine, founding: Founding) -> Result<Institution, FoundError> {
    let problems = check(&founding);
    if !problems.is_empty() {
        return Err(FoundError::Problems(problems));
    }
    let hash = passwords::hash(&founding.password, &engine.clock).await?;
    let (moves, body) = (founding.authorisation.1.clone(), founding.authorisation.0.clone());
    let login = founding.admin.login.trim().to_owned();
    if engine.db.read(move |tx| Ok(accounts::by_login(tx, &login)?)).await?.is_some() {
        return Err(FoundError::Problems(vec![Problem::at("login", "problem-login-taken")]));
    }
    let office = engine.clone();
    // The key is kept before anything that it seals; if what follows fails, a key without an institution is left.
    let add_key = move |tx: &mut Tx<'_>| {
        Ok(keyring::add_institution_key(tx, office.clock.now(), |id| office.keys.make(id, &office.clock))?)
    };
    let (id, office) = (engine.db.write_keys(add_key).await?, engine.clone());
    let written = engine.db.write(move |tx| write(&office, tx, id, (&founding, &hash)));
    let institution = match written.await {
        Ok(institution) => institution,
        Err(error) => return Err(taken(error)),
    };
    let by = access::program(institution.clone(), engine.clock.now());
    authorise(engine, &by, (body, moves)).await.map_err(|failure| match failure {
        Failure::Refused(rodowod_domain::record::Refusal::Invalid(problems)) => FoundError::Problems(problems),
        failure => FoundError::Other(failure.into()),
    })?;
    Ok(institution)
}

fn taken(error: anyhow::Error) -> FoundError {
    match StoreError::of(&error) {
        Some(StoreError::AlreadyExists(_)) => FoundError::Problems(vec![Problem::at("slug", "problem-name-taken")]),
        _ => FoundError::Other(error),
    }
}

fn write(
    engine: &Engine,
    tx: &mut Tx<'_>,
    id: i64,
    (founding, hash): (&Founding, &str),
) -> anyhow::Result<Institution> {
    let now = engine.clock.now();
    let new = NewInstitution {
        slug: &founding.slug,
        name: &founding.name,
        preset: &founding.preset,
        settings: "{}",
        created_at: now,
    };
    rows::insert(tx, id, &new)?;
    keep(engine, tx, (id, &founding.name), &founding.profile)?;
    acts::open(tx, id, now)?;
    crate::log::make_key(engine, tx, (id, &founding.slug))?;
    let account = crate::accounts::insert(engine, tx, (&founding.admin, Some(hash)), now)?;
    accounts::join(tx, account, id, now)?;
    acts::append(tx, id, &[Act::plain(account, "found")], now)?;
    policy::keep_lock(engine, tx)?;
    let row = rows::by_id(tx, id)?.context("the institution was just made")?;
    opened(engine, tx, row)
}

async fn authorise(engine: &Engine, by: &By, (body, moves): (Body, Vec<(&'static str, Body)>)) -> Result<(), Failure> {
    let entered =
        records::edit(engine, by, "authorisations", (None, Edit::Enter { fields: body, draft: false })).await?;
    for (step, fields) in moves {
        let take = Edit::Take { step: step.to_owned(), fields, reason: String::new(), seen: None };
        records::edit(engine, by, "authorisations", (Some(entered.record.number), take)).await?;
    }
    Ok(())
}

fn check(founding: &Founding) -> Vec<Problem> {
    let mut problems = crate::accounts::check_new(&founding.admin, &founding.name, &founding.password);
    let slug = &founding.slug;
    let is_plain = slug.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    if slug.is_empty() || slug.len() > 63 || !is_plain || slug.starts_with('-') {
        problems.push(Problem::at("slug", "problem-slug-form"));
    }
    if founding.name.trim().is_empty() || founding.name.chars().any(char::is_control) || founding.name.len() > 400 {
        problems.push(Problem::at("name", "problem-required"));
    }
    problems
}

fn keep(engine: &Engine, tx: &mut Tx<'_>, (id, name): (i64, &str), profile: &Profile) -> anyhow::Result<()> {
    let key = engine.keys.institution(tx, id)?;
    let sealed = seal_text(&key, "profile", &serde_json::to_string(profile)?, &engine.clock);
    Ok(rows::set_profile(tx, id, name, &sealed)?)
}

pub(crate) fn opened(engine: &Engine, tx: &mut Tx<'_>, row: InstitutionRow) -> anyhow::Result<Institution> {
    let key = engine.keys.institution(tx, row.id)?;
    let profile = match &row.profile {
        Some(sealed) => serde_json::from_slice(&key.open_secret("profile", sealed)?)?,
        None => Profile::default(),
    };
    Ok(Institution { id: row.id, slug: row.slug, name: row.name, preset: row.preset, profile })
}

pub async fn by_slug(engine: &Engine, slug: &str) -> anyhow::Result<Option<Institution>> {
    let (office, slug) = (engine.clone(), slug.to_owned());
    engine.db.read(move |tx| rows::by_slug(tx, &slug)?.map(|row| opened(&office, tx, row)).transpose()).await
}

pub(crate) async fn by_id(engine: &Engine, id: i64) -> anyhow::Result<Option<Institution>> {
    let office = engine.clone();
    engine.db.read(move |tx| rows::by_id(tx, id)?.map(|row| opened(&office, tx, row)).transpose()).await
}

pub async fn list(engine: &Engine) -> anyhow::Result<Vec<Institution>> {
    let office = engine.clone();
    engine.db.read(move |tx| rows::list(tx)?.into_iter().map(|row| opened(&office, tx, row)).collect()).await
}

/// The names under which institutions stand; none of them is opened.
pub(crate) async fn slugs(engine: &Engine) -> anyhow::Result<Vec<String>> {
    engine.db.read(|tx| Ok(rows::list(tx)?.into_iter().map(|row| row.slug).collect())).await
}

pub async fn of_account(engine: &Engine, account: i64) -> anyhow::Result<Vec<Institution>> {
    let office = engine.clone();
    engine
        .db
        .read(move |tx| rows::of_account(tx, account)?.into_iter().map(|row| opened(&office, tx, row)).collect())
        .await
}

/// Changes the institution's own data.
pub async fn save_profile(engine: &Engine, by: &By, (name, profile): (String, Profile)) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, id, account) = (engine.clone(), by.institution.id, by.actor.account);
    let written = engine.db.write(move |tx| {
        keep(&office, tx, (id, name.trim()), &profile)?;
        acts::append(tx, id, &[Act::plain(account, "profile")], office.clock.now())?;
        Ok(())
    });
    Ok(written.await?)
}
