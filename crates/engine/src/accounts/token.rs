//! Tokens for the API: each stands for an account and can do what its account can.

use jiff::SignedDuration;
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
