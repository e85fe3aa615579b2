//! Removing what is known of the person of a blocked account, once the law no longer asks for it.
//!
//! Invariant: the login stays and is given to nobody else, so every act of the account keeps its author; nothing opens the
//! account again.

use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_store::{accounts as rows, factors, failures, identities, institutions, passwords, tokens};

use super::code::end_everything;
use super::person::administer;
use super::{calendar, guard};
use crate::keys::INSTALLATION;
use crate::records::Failure;
use crate::{By, Engine};

/// Removes name, address, password, second factors, links and tokens. A problem: why it cannot be now.
pub async fn remove_person(engine: &Engine, by: &By, account: i64) -> Result<Option<Problem>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let institution = by.institution.id;
    let found = engine.db.read(move |tx| {
        let own = rows::is_member(tx, account, institution)?;
        let is_shared = institutions::of_account(tx, account)?.len() > 1;
        Ok((own, rows::by_id(tx, account)?.is_some_and(|row| row.disabled), is_shared))
    });
    let (is_own, is_disabled, is_shared) = found.await?;
    let (office, now) = (engine.clone(), engine.clock.now());
    if !is_own {
        return Err(Failure::NotFound);
    }
    // An account that was opened again meanwhile is shut by what follows.
    if !is_disabled || is_shared {
        let key = if is_shared { "problem-account-shared" } else { "problem-account-open" };
        return Ok(Some(Problem::at("", key)));
    }
    let removed = administer(engine, by, (account, "account-remove"), move |tx| {
        if let Some(row) = rows::by_id(tx, account)? {
            let key = office.keys.institution(tx, INSTALLATION)?;
            failures::forget_login(tx, &guard::mark(&key, &row.login))?;
        }
        factors::delete_of_account(tx, account)?;
        identities::delete_of_account(tx, account)?;
        passwords::keep_newest(tx, account, 0)?;
        tokens::revoke_of_account(tx, account, now)?;
        calendar::stop_everywhere(tx, account)?;
        end_everything(tx, account)?;
        rows::forget_person(tx, account)?;
        Ok(())
    });
    removed.await?;
    Ok(None)
}
