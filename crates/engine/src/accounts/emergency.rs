//! Emergency access: the sealed code of an institution, which opens nearly everything for some hours to whoever breaks
//! the seal.
//!
//! Invariant: a code opens once, never without a name and a reason; its account is entered in no other way, so every
//! entry of that account in the log is an act of an emergency. Controller and officer are told at once.

mod review;

pub use review::{Emergency, EmergencyUse, Standing, emergency, end_emergency, review_emergency, standing, use_of};

use anyhow::Context as _;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::{Actor, Denied, Function, Grant, On, Power, Scope};
use rodowod_domain::field::Problem;
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::accounts::{self as account_rows, AccountRow};
use rodowod_store::emergency::{self as rows, CredentialRow, UseRow};
use rodowod_store::{Tx, institutions as institution_rows};

use super::code::letters;
use super::duty::Duty;
use super::place::Place;
use super::sign_in::{PASSWORD_MAX, Welcome};
use super::{NewAccount, insert, opened, session};
use crate::acts::{self, Act};
use crate::institutions::{self, Institution};
use crate::jobs::queue_letter;
use crate::keys::INSTALLATION;
use crate::mail::Letter;
use crate::passwords::Lane;
use crate::records::Failure;
use crate::{By, Engine, access, passwords, policy};

/// Logins of emergency accounts begin so, and no others do.
const PREFIX: &str = "awaryjny.";
/// Letters of a code; each holds more than five bits, so guessing needs no lock that could shut the holder out.
const CODE_LETTERS: usize = 24;
const TEXT_MAX: usize = 2000;
const SEALED_AS: &str = "emergency";
/// What an emergency opens. To destroy can wait for somebody with an authorisation.
const POWERS: [Power; 5] = [Power::View, Power::Enter, Power::Change, Power::Disclose, Power::Administer];

/// How breaking the seal went.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one for each use, and it lives for one answer")]
pub enum BreakGlass {
    Welcome(Welcome),
    Wrong,
    Invalid(Vec<Problem>),
}

/// What somebody writes who breaks the seal.
#[derive(Clone, Debug, Default)]
pub struct Breaking {
    /// `szkola:abcd-efgh-…` as printed.
    pub code: String,
    pub person: String,
    pub reason: String,
}

/// Whether a login is that of an emergency account, which no password opens and nobody administers.
pub(crate) fn is_emergency(login: &str) -> bool {
    login.starts_with(PREFIX)
}

fn is_at_work(actor: &Actor) -> bool {
    is_emergency(&actor.login)
}

/// Makes a new code, to be printed and sealed; an earlier one is void. Nobody renews an emergency out of itself, and
/// whoever only looks after systems makes no code that opens the records.
pub async fn seal_emergency(engine: &Engine, by: &By) -> Result<String, Failure> {
    by.may(Power::Administer, On::Rules)?;
    if is_at_work(&by.actor) {
        return Err(Denied { power: Power::Administer }.into());
    }
    let code = letters(&engine.clock, CODE_LETTERS);
    let hash = passwords::hash(&plain(&code), &engine.clock).await?;
    let (office, institution, actor) = (engine.clone(), by.institution.clone(), by.actor.account);
    let slug = institution.slug.clone();
    let written = engine.db.write(move |tx| {
        let now = office.clock.now();
        let account = account(&office, tx, &institution)?;
        let (id, hash) = (institution.id, hash.clone());
        rows::set(tx, &CredentialRow { institution: id, account, hash, made_by: actor, made_at: now, used_at: None })?;
        acts::append(tx, id, &[Act::plain(actor, "emergency-seal")], now)?;
        Ok(())
    });
    written.await?;
    Ok(format!("{slug}:{code}"))
}

/// A code as it counts, however it was written down.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The account under which whoever breaks the seal acts. No password opens it.
fn account(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution) -> anyhow::Result<i64> {
    let login = format!("{PREFIX}{}", institution.slug);
    if let Some(known) = account_rows::by_login(tx, &login)? {
        return Ok(known.id);
    }
    let now = engine.clock.now();
    let new = NewAccount { login, name: "Dostęp awaryjny".to_owned(), email: String::new() };
    let id = insert(engine, tx, (&new, None), now)?;
    account_rows::join(tx, id, institution.id, now)?;
    Ok(id)
}

/// Breaks the seal.
pub async fn break_glass(engine: &Engine, breaking: &Breaking, place: &Place) -> anyhow::Result<BreakGlass> {
    let problems = check(breaking);
    if !problems.is_empty() {
        return Ok(BreakGlass::Invalid(problems));
    }
    let (slug, code) = breaking.code.trim().split_once(':').unwrap_or_default();
    let (office, slug) = (engine.clone(), slug.trim().to_owned());
    let found = engine
        .db
        .read(move |tx| {
            let Some(row) = institution_rows::by_slug(tx, &slug)? else { return Ok(None) };
            let credential = rows::get(tx, row.id)?.filter(|credential| credential.used_at.is_none());
            let institution = institutions::opened(&office, tx, row)?;
            Ok(credential.map(|credential| (institution, credential)))
        })
        .await?;
    let hash = found.as_ref().map(|(_, credential)| credential.hash.as_str());
    let is_right = passwords::is_right(&plain(code), hash, Lane::Stranger).await?;
    let Some((institution, credential)) = found.filter(|_| is_right) else { return Ok(BreakGlass::Wrong) };
    let (office, breaking, place, id) = (engine.clone(), breaking.clone(), place.clone(), institution.id);
    let written = engine.db.write(move |tx| {
        // Between reading and writing the code may have been used, or replaced by another one.
        let is_same = rows::get(tx, id)?.is_some_and(|row| row.hash == credential.hash);
        if !is_same || !rows::spend(tx, id, office.clock.now())? {
            return Ok(None);
        }
        begin(&office, tx, (&institution, credential.account), (&breaking, &place)).map(Some)
    });
    let Some((id, welcome)) = written.await? else { return Ok(BreakGlass::Wrong) };
    // The use has begun, and whoever needs it must not be kept out because a letter could not be queued.
    if let Err(reason) = tell(engine, &welcome, id).await {
        tracing::error!("not everybody was told of an emergency by mail: {reason:#}");
    }
    Ok(BreakGlass::Welcome(welcome))
}

fn check(breaking: &Breaking) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (name, text, most) in [
        ("code", &breaking.code, PASSWORD_MAX),
        ("person", &breaking.person, TEXT_MAX),
        ("reason", &breaking.reason, TEXT_MAX),
    ] {
        if text.trim().is_empty() {
            problems.push(Problem::at(name, "problem-required"));
        } else if text.chars().count() > most || text.contains('\0') {
            problems.push(Problem::at(name, "problem-too-long").with("max", most));
        }
    }
    problems
}

fn begin(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, account): (&Institution, i64),
    (breaking, place): (&Breaking, &Place),
) -> anyhow::Result<(i64, Welcome)> {
    let now = engine.clock.now();
    let hours = policy::of_institution(engine, tx, institution.id)?.emergency_hours;
    let ends_at = now + SignedDuration::from_hours(i64::from(hours));
    let key = engine.keys.institution(tx, institution.id)?;
    let seal = |text: &str| key.seal_secret(SEALED_AS, text.trim().as_bytes(), &engine.clock.random());
    let new = UseRow {
        id: 0,
        institution: institution.id,
        account,
        person: seal(&breaking.person),
        reason: seal(&breaking.reason),
        address: place.address.clone(),
        started_at: now,
        ends_at,
        reviewed_by: None,
        reviewed_at: None,
        review: None,
    };
    let id = rows::begin(tx, &new)?;
    acts::append(tx, institution.id, &[Act::plain(account, "emergency-begin")], now)?;
    let profile = &institution.profile;
    for to in [&profile.email, &profile.iod_email] {
        alert(engine, tx, (institution.id, id), to)?;
    }
    let rules = policy::rules_of(engine, tx, account)?;
    let emergency = Some((id, ends_at));
    let opening = session::Opening { place, method: "emergency", duty: Duty::None, emergency };
    let (token, session) = session::open(engine, tx, (account, &rules), opening)?;
    let row = account_rows::by_id(tx, account)?.context("the emergency account was made with its code")?;
    let installation = engine.keys.institution(tx, INSTALLATION)?;
    let device = place.remembered(&installation, &row.login, &engine.clock);
    Ok((id, Welcome { token, account: opened(engine, tx, row)?, session, device }))
}

/// Queues one letter to one address; it names nobody, for a letter travels openly.
fn alert(engine: &Engine, tx: &mut Tx<'_>, (institution, id): (i64, i64), to: &str) -> anyhow::Result<()> {
    if engine.settings.smtp.is_none() || to.is_empty() {
        return Ok(());
    }
    let text = format!(
        "Ktoś użył zapieczętowanego dostępu awaryjnego. Kto, skąd i dlaczego:\n{0}/administration/emergency/{id}\n\n\
         The sealed emergency access was used. Who, from where and why:\n{0}/administration/emergency/{id}\n",
        engine.settings.public_url
    );
    let subject = "Rodowód: użyto dostępu awaryjnego / emergency access was used".to_owned();
    let once = format!("emergency:{id}:{to}");
    queue_letter(engine, tx, (institution, &once), &Letter { to: to.to_owned(), subject, text })?;
    Ok(())
}

/// A letter to each who acts for the controller or is the officer, wherever the institution's own letters go.
async fn tell(engine: &Engine, welcome: &Welcome, id: i64) -> anyhow::Result<()> {
    if engine.settings.smtp.is_none() {
        return Ok(());
    }
    let Some(by) = access::enter(engine, &welcome.account, None).await? else { return Ok(()) };
    let program = access::program(by.institution.clone(), engine.clock.now());
    for account in super::list(engine, &program).await? {
        if account.email.is_empty() || account.disabled {
            continue;
        }
        let actor = access::actor(engine, &by.institution, &account).await?;
        if !actor.has(Function::Controller) && !actor.has(Function::Officer) {
            continue;
        }
        let (office, institution) = (engine.clone(), by.institution.id);
        engine.db.write(move |tx| alert(&office, tx, (institution, id), &account.email)).await?;
    }
    Ok(())
}

/// What a live use allows, read with every request: until it ends, and not a moment longer.
pub(crate) fn grant(
    tx: &mut Tx<'_>,
    (institution, account): (i64, i64),
    login: &str,
    now: Timestamp,
) -> anyhow::Result<Option<Grant>> {
    if !is_emergency(login) {
        return Ok(None);
    }
    let live = rows::live(tx, (institution, account), now)?;
    Ok(live.map(|live| Grant {
        to: Some(day_in_warsaw(live.ends_at)),
        ..Grant::new(Scope::Everything, &POWERS, day_in_warsaw(live.started_at)).with_functions(&[Function::Controller])
    }))
}

/// The hash that opens a locked screen of an emergency: that of the code by which it began.
pub(super) fn hash_of(tx: &mut Tx<'_>, row: &AccountRow) -> anyhow::Result<Option<String>> {
    if !is_emergency(&row.login) {
        return Ok(None);
    }
    let Some(institution) = institution_rows::of_account(tx, row.id)?.into_iter().next() else { return Ok(None) };
    Ok(rows::get(tx, institution.id)?.filter(|credential| credential.used_at.is_some()).map(|row| row.hash))
}

/// What was typed at a locked screen, as it counts for this account.
pub(super) fn typed(login: &str, password: &str) -> String {
    if !is_emergency(login) {
        return password.to_owned();
    }
    plain(password.rsplit_once(':').map_or(password, |(_, code)| code))
}

/// Ends the use to which a session belonged that its holder has left.
pub(super) fn left(tx: &mut Tx<'_>, (institution, account): (i64, i64), id: i64, now: Timestamp) -> anyhow::Result<()> {
    if rows::end(tx, (institution, id), now)? {
        acts::append(tx, institution, &[Act::plain(account, "emergency-end")], now)?;
    }
    Ok(())
}
