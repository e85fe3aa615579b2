//! Recovery codes: ten, on paper, each for one use.

use jiff::Timestamp;
use rodowod_store::accounts;
use rodowod_store::factors::{self as rows, FactorRow};

use super::RECOVERY;
use crate::accounts::Session;
use crate::accounts::code::letters;
use crate::accounts::sign_in::note;
use crate::keys::INSTALLATION;
use crate::{Clock, Engine, passwords};

const CODES: usize = 10;
const CODE_LETTERS: usize = 12;

pub(super) fn draw(clock: &Clock) -> Vec<String> {
    (0..CODES).map(|_| letters(clock, CODE_LETTERS)).collect()
}

/// What is kept of the codes. They share a salt, so that one slow hash compares a code with all of them.
pub(super) async fn marks(engine: &Engine, account: i64, codes: &[String]) -> anyhow::Result<Vec<[u8; 32]>> {
    let mut marks = Vec::with_capacity(codes.len());
    for code in codes {
        marks.push(mark(engine, account, code).await?);
    }
    Ok(marks)
}

pub(super) async fn mark(engine: &Engine, account: i64, code: &str) -> anyhow::Result<[u8; 32]> {
    let office = engine.clone();
    let key = engine.db.read(move |tx| office.keys.institution(tx, INSTALLATION)).await?;
    let named = account.to_be_bytes();
    let salt = *key.mark("recovery-salt", &named).first_chunk().expect("32 bytes begin with 16");
    let typed: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    Ok(key.mark("recovery", &[&named[..], &passwords::stretch(&typed, salt).await?].concat()))
}

pub(super) fn row(account: i64, mark: &[u8; 32], now: Timestamp) -> FactorRow {
    FactorRow {
        id: 0,
        account,
        kind: RECOVERY.to_owned(),
        handle: None,
        secret: mark.to_vec(),
        label: None,
        confirmed: true,
        last_use: 0,
        created_at: now,
        used_at: None,
    }
}

/// Draws new codes; the old ones are void.
pub async fn new_recovery_codes(engine: &Engine, session: &Session) -> anyhow::Result<Vec<String>> {
    let (account, now) = (session.account, engine.clock.now());
    let codes = draw(&engine.clock);
    let marks = marks(engine, account, &codes).await?;
    engine
        .db
        .write(move |tx| {
            rows::delete_kind(tx, account, RECOVERY)?;
            for mark in &marks {
                rows::insert(tx, &row(account, mark, now))?;
            }
            match accounts::by_id(tx, account)? {
                Some(row) => note(tx, &row, ("factor-recovery", None), now),
                None => Ok(()),
            }
        })
        .await?;
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::{MasterKeySource, Settings};

    #[tokio::test(flavor = "multi_thread")]
    async fn a_recovery_code_is_kept_as_a_salted_slow_hash() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            data: folder.path().to_owned(),
            database_url: None,
            master_key: MasterKeySource::File(folder.path().join("master.key")),
            host: "localhost".to_owned(),
            public_url: "http://localhost".to_owned(),
            smtp: None,
            files: None,
            registers: &[],
            checks: &[],
            controls: rodowod_domain::control::Controls::none(),
            clock: Clock::fixed("2026-03-16T08:00:00Z".parse().unwrap()),
        };
        let engine = Engine::open(settings).await.unwrap();
        let codes = draw(&engine.clock);
        let different: std::collections::BTreeSet<&String> = codes.iter().collect();
        assert!(different.len() == 10 && codes.iter().all(|code| code.replace('-', "").len() == 12));
        let (started, one) = (Instant::now(), mark(&engine, 1, &codes[0]).await.unwrap());
        // A fast hash takes less than a thousandth of this.
        assert!(started.elapsed().as_micros() > 2_000, "{:?}", started.elapsed());
        assert_eq!(one, mark(&engine, 1, &codes[0].replace('-', " ")).await.unwrap(), "however it is typed");
        assert_ne!(one, mark(&engine, 2, &codes[0]).await.unwrap(), "another account has another salt");
        assert_ne!(one, mark(&engine, 1, &codes[1]).await.unwrap());
    }
}
