//! Tokens for the API: each stands for an account and can do what its account can.

use jiff::{SignedDuration, Timestamp};
use rodowod_store::tokens::TokenRow;
use rodowod_store::{accounts as rows, tokens};

use super::{Account, hash_of, is_emergency, opened, secret};
use crate::Engine;

/// The time of use is noted no more often than this.
const TOUCH: SignedDuration = SignedDuration::from_mins(5);

/// Makes a token for an account; `None` when there is no such login.
pub async fn create_token(engine: &Engine, login: &str, name: &str) -> anyhow::Result<Option<String>> {
    let (login, name, now) = (login.to_owned(), name.to_owned(), engine.clock.now());
    let (token, hash) = secret(&engine.clock);
    let is_made = engine
        .db
        .write(move |tx| {
            // An emergency is entered by its code alone.
            let known = rows::by_login(tx, &login)?.filter(|row| !is_emergency(&row.login));
            let Some(account) = known else { return Ok(false) };
            tokens::insert(tx, &hash, account.id, (&name, now))?;
            Ok(true)
        })
        .await?;
    Ok(is_made.then_some(token))
}

/// A token as a list shows it: enough to revoke it, useless to enter by.
#[derive(Clone, Debug)]
pub struct TokenView {
    pub id: String,
    pub name: String,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

/// The tokens of an account, newest first; `None` when there is no such login.
pub async fn tokens_of(engine: &Engine, login: &str) -> anyhow::Result<Option<Vec<TokenView>>> {
    let login = login.to_owned();
    let found = engine.db.read(move |tx| {
        let Some(account) = rows::by_login(tx, &login)? else { return Ok(None) };
        Ok(Some(tokens::of_account(tx, account.id)?))
    });
    let view = |row: TokenRow| TokenView {
        id: id_of(&row.token_hash),
        name: row.name,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        revoked_at: row.revoked_at,
    };
    Ok(found.await?.map(|rows| rows.into_iter().map(view).collect()))
}

/// Ends a token of an account by its id; false when it has none that is good still.
pub async fn revoke_token(engine: &Engine, login: &str, id: &str) -> anyhow::Result<bool> {
    let (login, id, now) = (login.to_owned(), id.to_owned(), engine.clock.now());
    let revoked = engine.db.write(move |tx| {
        let Some(account) = rows::by_login(tx, &login)? else { return Ok(false) };
        let own = tokens::of_account(tx, account.id)?.into_iter().find(|row| id_of(&row.token_hash) == id);
        own.map_or(Ok(false), |row| Ok(tokens::revoke(tx, &row.token_hash, now)?))
    });
    revoked.await
}

/// The beginning of the hash: tells the tokens of an account apart, and opens nothing.
fn id_of(hash: &[u8; 32]) -> String {
    let start = hash.first_chunk().expect("32 bytes begin with 8");
    format!("{:016x}", u64::from_be_bytes(*start))
}

/// The account behind a token, unless the token was revoked or the account blocked.
pub async fn by_token(engine: &Engine, token: &str) -> anyhow::Result<Option<Account>> {
    let (office, hash, now) = (engine.clone(), hash_of(token), engine.clock.now());
    let found = engine
        .db
        .read(move |tx| {
            let Some((row, used_at)) = tokens::account(tx, &hash)? else { return Ok(None) };
            Ok(Some((opened(&office, tx, row)?, used_at)))
        })
        .await?;
    let Some((account, used_at)) = found else { return Ok(None) };
    if used_at.is_none_or(|used_at| now.duration_since(used_at) >= TOUCH) {
        engine.db.write(move |tx| Ok(tokens::touch(tx, &hash, now)?)).await?;
    }
    // An account that must change its password proves nothing by a token either.
    Ok(Some(account).filter(|account| !account.must_change))
}
