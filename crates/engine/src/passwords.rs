//! Argon2id, a few at a time: a flood of sign-ins waits in a short queue and never fills the memory.
//!
//! Strangers and people on devices that we know wait in different queues, so that guessing slows the guesser alone.

pub(crate) mod breached;

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

use crate::Clock;

/// A hash of no password, so that an unknown login takes as long as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$cm9kb3dvZC1ub2JvZHkh$5nWcQ5h7v6lNQ0RPnmvRIB0rCMlTnC7cGKRMW5O4IHM";

/// Whose password it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Somebody signed in, or at a device from which this login signed in before.
    Known,
    Stranger,
}

struct Queue {
    /// Passwords hashed at the same time; each takes 19 MiB.
    places: Semaphore,
    /// Those who wait at most; others are told to come again.
    waiting: Semaphore,
}

static KNOWN: Queue = Queue { places: Semaphore::const_new(2), waiting: Semaphore::const_new(64) };
static STRANGERS: Queue = Queue { places: Semaphore::const_new(1), waiting: Semaphore::const_new(64) };

/// Too many people sign in at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many sign-ins at once: try again in a moment")]
pub struct Crowded;

async fn in_turn<T: Send + 'static>(lane: Lane, work: impl FnOnce() -> T + Send + 'static) -> anyhow::Result<T> {
    let queue = if lane == Lane::Known { &KNOWN } else { &STRANGERS };
    let _waiting = queue.waiting.try_acquire().map_err(|_| Crowded)?;
    let _place = queue.places.acquire().await.context("the places for hashing are never closed")?;
    Ok(tokio::task::spawn_blocking(work).await?)
}

pub(crate) async fn hash(password: &str, clock: &Clock) -> anyhow::Result<String> {
    let (password, salt) = (password.to_owned(), clock.random::<16>());
    let hashed = in_turn(Lane::Known, move || {
        let hash: Result<PasswordHash, _> = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
        hash.map(|hash| hash.to_string())
    });
    hashed.await?.map_err(|error| anyhow!("hashing failed: {error}"))
}

/// The same password with the same salt gives the same bytes: how a history is compared without keeping passwords.
pub(crate) async fn stretch(password: &str, salt: [u8; 16]) -> anyhow::Result<[u8; 32]> {
    let password = password.to_owned();
    let stretched = in_turn(Lane::Known, move || {
        let mut bytes = [0; 32];
        Argon2::default().hash_password_into(password.as_bytes(), &salt, &mut bytes).map(|()| bytes)
    });
    stretched.await?.map_err(|error| anyhow!("hashing failed: {error}"))
}

/// Whether the password is the one behind the hash; without a hash it takes the same time and is not.
pub(crate) async fn is_right(password: &str, hash: Option<&str>, lane: Lane) -> anyhow::Result<bool> {
    let (password, is_known) = (password.to_owned(), hash.is_some());
    let hash = hash.unwrap_or(NOBODY).to_owned();
    let verified = in_turn(lane, move || {
        let parsed = PasswordHash::new(&hash).map_err(|error| anyhow!("a stored hash is damaged: {error}"))?;
        anyhow::Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    });
    Ok(verified.await?? && is_known)
}

/// Whether the password stands in the list of breached ones that lies beside the data, if one does.
pub(crate) async fn is_breached(folder: PathBuf, password: &str) -> anyhow::Result<bool> {
    let password = password.to_owned();
    tokio::task::spawn_blocking(move || breached::is_breached(&folder, &password)).await?
}
