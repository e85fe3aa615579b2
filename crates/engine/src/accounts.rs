//! Accounts, sessions and tokens: who somebody is. What they may do follows from authorisations alone.
//!
//! Tokens and session ids stand in the database only as hashes; names and addresses only sealed.

mod person;
mod session;
mod sign_in;
mod token;

pub use person::{Account, NewAccount, create, disable, enable, list, of_login, reset, set_language};
pub(crate) use person::{check_new, insert, names, opened, seal_text};
pub use session::{Session, enter_institution, revoke, session, sessions, sign_out};
pub use sign_in::{SignIn, change_password, sign_in};
pub use token::{by_token, create_token};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::Clock;

/// A secret that is shown once, and the hash that is kept.
fn secret(clock: &Clock) -> (String, [u8; 32]) {
    let text = URL_SAFE_NO_PAD.encode(clock.random::<32>());
    let hash = hash_of(&text);
    (text, hash)
}

/// The secrets are random and long, so a plain hash is as good as a slow one.
fn hash_of(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}
