//! Sessions live on the server: they end when they are told to, on the very next request.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use rodowod_store::sessions::{self as rows, SessionRow};
use rodowod_store::{Tx, accounts};

use super::{Account, hash_of, opened, secret};
use crate::{Clock, Engine};

/// A session that nobody uses ends after this time.
const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// No session lasts longer, used or not.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// The time of use is noted no more often than this.
const TOUCH: SignedDuration = SignedDuration::from_mins(1);

#[derive(Clone, Debug)]
pub struct Session {
    /// The public part: enough to end it, useless to enter by.
    pub id: String,
    pub account: i64,
    pub institution: Option<i64>,
    pub csrf: String,
    pub user_agent: String,
    pub address: String,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
}

impl Session {
    fn of(row: SessionRow) -> Self {
        Self {
            id: URL_SAFE_NO_PAD.encode(row.token_hash),
            account: row.account,
            institution: row.institution,
            csrf: row.csrf,
            user_agent: row.user_agent,
            address: row.address,
            created_at: row.created_at,
            seen_at: row.seen_at,
            expires_at: row.expires_at,
        }
    }
}

/// Opens a session: the token for the cookie, and what stands behind it.
pub(super) fn open(
    tx: &mut Tx<'_>,
    clock: &Clock,
    account: i64,
    (from, user_agent): (&str, &str),
) -> anyhow::Result<(String, Session)> {
    let now = clock.now();
    let (token, token_hash) = secret(clock);
    let (csrf, _) = secret(clock);
    let row = SessionRow {
        token_hash,
        account,
        institution: None,
        csrf,
        user_agent: user_agent.chars().filter(|letter| !letter.is_control()).take(200).collect(),
        address: from.to_owned(),
        created_at: now,
        seen_at: now,
        expires_at: now + IDLE,
    };
    rows::insert(tx, &row)?;
    Ok((token, Session::of(row)))
}

/// The session behind a cookie, unless it is over.
pub async fn session(engine: &Engine, token: &str) -> anyhow::Result<Option<(Session, Account)>> {
    let (office, hash, now) = (engine.clone(), hash_of(token), engine.clock.now());
    let found = engine
        .db
        .read(move |tx| {
            let Some((session, account)) = rows::get(tx, &hash, now)? else { return Ok(None) };
            Ok(Some((session, opened(&office, tx, account)?)))
        })
        .await?;
    let Some((row, account)) = found else { return Ok(None) };
    if now.duration_since(row.seen_at) >= TOUCH {
        let expires_at = (now + IDLE).min(row.created_at + LONGEST);
        engine.db.write(move |tx| Ok(rows::touch(tx, &hash, now, expires_at)?)).await?;
    }
    Ok(Some((Session::of(row), account)))
}

pub async fn sign_out(engine: &Engine, token: &str) -> anyhow::Result<()> {
    let hash = hash_of(token);
    engine.db.write(move |tx| Ok(rows::delete(tx, &hash)?)).await?;
    Ok(())
}

/// The open sessions of an account.
pub async fn sessions(engine: &Engine, account: i64) -> anyhow::Result<Vec<Session>> {
    let now = engine.clock.now();
    let rows = engine.db.read(move |tx| Ok(rows::of_account(tx, account, now)?)).await?;
    Ok(rows.into_iter().map(Session::of).collect())
}

/// Ends one of the account's own sessions.
pub async fn revoke(engine: &Engine, account: i64, id: &str) -> anyhow::Result<bool> {
    let own = sessions(engine, account).await?;
    let Some(hash) = own.iter().find(|session| session.id == id).and_then(hash) else { return Ok(false) };
    engine.db.write(move |tx| Ok(rows::delete(tx, &hash)?)).await
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
