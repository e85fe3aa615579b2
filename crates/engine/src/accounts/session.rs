//! Sessions live on the server: they end when they are told to, on the very next request.
//!
//! A session that nobody uses for as long as the policy of the day allows locks, and opens again with the password under a
//! new token; what was being written is not lost. None lasts longer than the policy says, used or not.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::sign_in::Rules;
use rodowod_store::sessions::{self as rows, SessionRow};
use rodowod_store::{Tx, accounts, institutions};

use super::duty::Duty;
use super::place::Place;
use super::{Account, emergency, hash_of, opened, secret, sign_in};
use crate::{Engine, policy};

/// The time of use is noted no more often than this, and never less often than the other.
const TOUCH_MIN: i64 = 5;
const TOUCH_MAX: i64 = 60;
/// Sessions of one account at the same time; the oldest end.
const OPEN_MAX: u32 = 20;

#[derive(Clone, Debug)]
pub struct Session {
    /// The public part: enough to end it, useless to enter by.
    pub id: String,
    pub account: i64,
    pub institution: Option<i64>,
    pub csrf: String,
    pub user_agent: String,
    pub address: String,
    /// How the person proved who they are, such as `password+totp`.
    pub method: String,
    pub duty: Duty,
    pub idle_seconds: u32,
    /// Nobody used it for too long: it opens with the password.
    pub is_locked: bool,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
    /// The use of the emergency access that it belongs to.
    pub emergency: Option<i64>,
}

impl Session {
    fn of(row: SessionRow, now: Timestamp) -> Self {
        Self {
            id: URL_SAFE_NO_PAD.encode(row.token_hash),
            account: row.account,
            institution: row.institution,
            csrf: row.csrf,
            user_agent: row.user_agent,
            address: row.address,
            method: row.method,
            duty: Duty::from_name(&row.duty),
            idle_seconds: row.idle_seconds,
            is_locked: now.duration_since(row.seen_at) >= SignedDuration::from_secs(i64::from(row.idle_seconds)),
            created_at: row.created_at,
            seen_at: row.seen_at,
            expires_at: row.expires_at,
            emergency: row.emergency,
        }
    }

    /// Whether the institution's provider vouched for the person.
    pub fn came_by_provider(&self) -> bool {
        self.method.starts_with(super::provider::METHOD)
    }

    /// Whether the provider also said when the person had last shown who they are.
    pub fn came_by_timed_provider(&self) -> bool {
        self.came_by_provider() && !self.method.starts_with(super::provider::UNTIMED)
    }

    /// Whether a one-time code has just opened it, so that there is no password yet to be given again.
    pub fn came_by_code(&self) -> bool {
        self.duty == Duty::Password && self.method.starts_with("code")
    }
}

/// How a session begins.
pub(super) struct Opening<'a> {
    pub place: &'a Place,
    pub method: &'a str,
    pub duty: Duty,
    /// The use of the emergency access, and when it ends.
    pub emergency: Option<(i64, Timestamp)>,
}

/// Opens a session: the token for the cookie, and what stands behind it.
pub(super) fn open(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (account, rules): (i64, &Rules),
    opening: Opening<'_>,
) -> anyhow::Result<(String, Session)> {
    let now = engine.clock.now();
    let (token, token_hash) = secret(&engine.clock);
    let (csrf, _) = secret(&engine.clock);
    let place = opening.place;
    let longest = now + SignedDuration::from_hours(i64::from(rules.longest_hours));
    let row = SessionRow {
        token_hash,
        account,
        institution: None,
        csrf,
        user_agent: place.user_agent.chars().filter(|letter| !letter.is_control()).take(200).collect(),
        address: place.address.clone(),
        method: opening.method.to_owned(),
        duty: opening.duty.name().to_owned(),
        emergency: opening.emergency.map(|(id, _)| id),
        idle_seconds: idle_seconds(rules, &place.user_agent),
        created_at: now,
        seen_at: now,
        expires_at: opening.emergency.map_or(longest, |(_, ends_at)| ends_at.min(longest)),
    };
    rows::insert(tx, &row)?;
    rows::keep_newest(tx, account, OPEN_MAX)?;
    Ok((token, Session::of(row, now)))
}

fn idle_seconds(rules: &Rules, user_agent: &str) -> u32 {
    let is_phone = Place::new("", user_agent).is_phone();
    u32::from(if is_phone { rules.idle_minutes_phone } else { rules.idle_minutes }) * 60
}

/// An open session keeps to the limit of today, and never to a laxer one than that under which it began.
fn bound(engine: &Engine, tx: &mut Tx<'_>, row: SessionRow) -> anyhow::Result<SessionRow> {
    let rules = policy::rules_of(engine, tx, row.account)?;
    Ok(SessionRow { idle_seconds: row.idle_seconds.min(idle_seconds(&rules, &row.user_agent)), ..row })
}

/// The session behind a cookie, unless it is over. Using it keeps it open; one that is locked stays locked.
pub async fn session(engine: &Engine, token: &str) -> anyhow::Result<Option<(Session, Account)>> {
    let (office, hash, now) = (engine.clone(), hash_of(token), engine.clock.now());
    let found = engine
        .db
        .read(move |tx| {
            let Some((session, account)) = rows::get(tx, &hash, now)? else { return Ok(None) };
            Ok(Some((bound(&office, tx, session)?, opened(&office, tx, account)?)))
        })
        .await?;
    let Some((row, account)) = found else { return Ok(None) };
    let session = Session::of(row, now);
    let touch = SignedDuration::from_secs((i64::from(session.idle_seconds) / 10).clamp(TOUCH_MIN, TOUCH_MAX));
    if !session.is_locked && now.duration_since(session.seen_at) >= touch {
        engine.db.write(move |tx| Ok(rows::touch(tx, &hash, now)?)).await?;
    }
    Ok(Some((session, account)))
}

/// Locks a session before its time.
pub async fn lock(engine: &Engine, session: &Session) -> anyhow::Result<()> {
    let Some(hash) = hash(session) else { return Ok(()) };
    let long_ago = engine.clock.now() - SignedDuration::from_secs(i64::from(session.idle_seconds) + 1);
    engine.db.write(move |tx| Ok(rows::touch(tx, &hash, long_ago)?)).await
}

/// Opens a locked session under a new token; none when it ended meanwhile.
pub(super) fn reopen(engine: &Engine, tx: &mut Tx<'_>, session: &Session) -> anyhow::Result<Option<String>> {
    let Some(hash) = hash(session) else { return Ok(None) };
    let (token, new) = secret(&engine.clock);
    Ok(rows::rename(tx, &hash, &new, engine.clock.now())?.then_some(token))
}

/// Ends a session; with it an emergency, whose code opens nothing any more.
pub async fn sign_out(engine: &Engine, token: &str) -> anyhow::Result<()> {
    let (hash, now) = (hash_of(token), engine.clock.now());
    let written = engine.db.write(move |tx| {
        let emergency = rows::get(tx, &hash, now)?.and_then(|(row, _)| Some((row.emergency?, row.account)));
        rows::delete(tx, &hash)?;
        let Some((id, account)) = emergency else { return Ok(()) };
        match institutions::of_account(tx, account)?.first() {
            Some(institution) => emergency::left(tx, (institution.id, account), id, now),
            None => Ok(()),
        }
    });
    written.await
}

/// The open sessions of an account.
pub async fn sessions(engine: &Engine, account: i64) -> anyhow::Result<Vec<Session>> {
    let (office, now) = (engine.clone(), engine.clock.now());
    let read = engine.db.read(move |tx| {
        let open = rows::of_account(tx, account, now)?;
        open.into_iter().map(|row| Ok(Session::of(bound(&office, tx, row)?, now))).collect()
    });
    read.await
}

/// Ends one of the account's own sessions.
pub async fn revoke(engine: &Engine, account: i64, id: &str) -> anyhow::Result<bool> {
    let own = sessions(engine, account).await?;
    let Some(hash) = own.iter().find(|session| session.id == id).and_then(hash) else { return Ok(false) };
    engine.db.write(move |tx| Ok(rows::delete(tx, &hash)?)).await
}

/// Ends every session of the account but this one; how many there were.
pub async fn revoke_others(engine: &Engine, kept: &Session) -> anyhow::Result<u64> {
    let (account, hash) = (kept.account, hash(kept));
    let written = engine.db.write(move |tx| {
        sign_in::end_half_way(tx, account)?;
        Ok(rows::delete_of_account(tx, account, hash.as_ref())?)
    });
    written.await
}

/// Moves the session to another institution of the account.
pub async fn enter_institution(engine: &Engine, session: &Session, institution: i64) -> anyhow::Result<bool> {
    let Some(hash) = hash(session) else { return Ok(false) };
    let account = session.account;
    engine
        .db
        .write(move |tx| {
            if !accounts::is_member(tx, account, institution)? {
                return Ok(false);
            }
            rows::set_institution(tx, &hash, institution)?;
            Ok(true)
        })
        .await
}

pub(super) fn hash(session: &Session) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(&session.id).ok()?.try_into().ok()
}
