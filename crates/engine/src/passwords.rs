//! Argon2id, a few at a time: a flood of sign-ins waits in a short queue and never fills the memory.

use anyhow::{Context as _, anyhow};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

use crate::Clock;

/// Passwords hashed at the same time; each takes 19 MiB.
static PLACES: Semaphore = Semaphore::const_new(2);
/// Those who wait at most; others are told to come again.
static QUEUE: Semaphore = Semaphore::const_new(64);
/// A hash of no password, so that an unknown login takes as long as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$cm9kb3dvZC1ub2JvZHkh$5nWcQ5h7v6lNQ0RPnmvRIB0rCMlTnC7cGKRMW5O4IHM";

/// Too many people sign in at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many sign-ins at once: try again in a moment")]
pub struct Crowded;

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> anyhow::Result<T> {
    let _waiting = QUEUE.try_acquire().map_err(|_| Crowded)?;
    let _place = PLACES.acquire().await.context("the places for hashing are never closed")?;
    Ok(tokio::task::spawn_blocking(work).await?)
}

pub(crate) async fn hash(password: &str, clock: &Clock) -> anyhow::Result<String> {
    let (password, salt) = (password.to_owned(), clock.random::<16>());
    let hashed = in_turn(move || {
        let hash: Result<PasswordHash, _> = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
        hash.map(|hash| hash.to_string())
    });
    hashed.await?.map_err(|error| anyhow!("hashing failed: {error}"))
}

/// Whether the password is the one behind the hash; without a hash it takes the same time and is not.
pub(crate) async fn is_right(password: &str, hash: Option<&str>) -> anyhow::Result<bool> {
    let (password, is_known) = (password.to_owned(), hash.is_some());
    let hash = hash.unwrap_or(NOBODY).to_owned();
    let verified = in_turn(move || {
        let parsed = PasswordHash::new(&hash).map_err(|error| anyhow!("a stored hash is damaged: {error}"))?;
        anyhow::Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    });
    Ok(verified.await?? && is_known)
}
