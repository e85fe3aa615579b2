//! Accounts, sessions and tokens: who somebody is. What they may do follows from authorisations alone.
//!
//! Tokens and session ids stand in the database only as hashes; names and addresses only sealed.

pub mod calendar;
mod code;
mod duty;
mod emergency;
mod factor;
pub(crate) mod guard;
mod operator;
mod password;
mod person;
mod place;
pub mod provider;
mod reauthentication;
mod removal;
mod session;
mod sign_in;
pub(crate) mod ticket;
mod token;
mod unlock;

pub use code::{disable, enable, end_sessions, reset, suspect};
pub use duty::{Duty, duty_now};
pub use emergency::{
    BreakGlass, Breaking, Emergency, EmergencyUse, Standing as EmergencyStanding, break_glass, emergency,
    end_emergency, review_emergency, seal_emergency, standing as emergency_standing, use_of as emergency_use,
};
pub(crate) use emergency::{grant as emergency_grant, is_emergency};
pub use factor::{
    Factor, FactorAnswer, Factors, HalfWayView, PasskeyOffer, Proof, Site, Statement, TotpOffer, begin_totp,
    confirm_totp, factors, finish_passkey, half_way, is_fresh, is_proved, new_recovery_codes, offer_passkey,
    offer_proof, outdated_passkeys, pass_code, pass_passkey, remove_factor, reset_factors, waiting_totp,
};
pub use operator::{AccountLine, Given, WayBack, give_code, known_logins};
pub use password::change_password;
pub use person::{Account, NewAccount, create, list, of_login, set_language, unlock as open_lock};
pub(crate) use person::{check_new, insert, locked, names, opened, seal_text};
pub use place::{Place, Source};
pub use reauthentication::{Asked, Reauthentication, asked, reauthenticate};
pub use removal::remove_person;
pub use session::{Session, enter_institution, lock, revoke, revoke_others, session, sessions, sign_out};
pub use sign_in::{SignIn, Welcome, sign_in, source};
pub use token::{TokenView, by_token, create_token, revoke_token, tokens_of};
pub use unlock::{KeptForm, Unlock, keep_form, kept_path, take_form, unlock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::Clock;

/// A secret that is shown once, and the hash that is kept.
pub(crate) fn secret(clock: &Clock) -> (String, [u8; 32]) {
    let text = URL_SAFE_NO_PAD.encode(clock.random::<32>());
    let hash = hash_of(&text);
    (text, hash)
}

/// The secrets are random and long, so a plain hash is as good as a slow one.
pub(crate) fn hash_of(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}
