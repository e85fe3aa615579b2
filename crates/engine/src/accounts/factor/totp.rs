//! Codes of an app, after RFC 6238: SHA-1, six digits, thirty seconds, as every app reads them.
//!
//! One step before and after counts as well, since clocks differ; a step that was used is never taken again.

use jiff::{SignedDuration, Timestamp};
use ring::hmac;
use rodowod_store::factors::{self as rows, FactorRow};

use super::{SEALED_AS, TOTP, has_room, new_row, recovery, sealed_label, settle};
use crate::Engine;
use crate::accounts::{Account, Session};
use crate::keys::INSTALLATION;

const STEP_SECONDS: i64 = 30;
/// Steps that a clock may be off.
const SKEW: i64 = 1;
/// Bytes of a secret: as many as the hash has.
const SECRET_BYTES: usize = 20;
/// How long a secret waits for its first code.
const WAITS: SignedDuration = SignedDuration::from_mins(60);
const BASE32: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A secret on its way into an app.
#[derive(Clone, Debug)]
pub struct TotpOffer {
    /// To be typed where no camera is at hand.
    pub secret: String,
    /// `otpauth://…`, to be shown as a picture.
    pub address: String,
}

fn code_at(secret: &[u8], step: i64) -> u32 {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let bytes = tag.as_ref();
    let offset = usize::from(bytes[bytes.len() - 1] & 0x0f);
    let word = bytes[offset..offset + 4].try_into().expect("20 bytes hold four from the 16th at the latest");
    (u32::from_be_bytes(word) & 0x7fff_ffff) % 1_000_000
}

/// The step whose code this is, if it is one of now.
pub(super) fn matching_step(secret: &[u8], typed: &str, now: Timestamp) -> Option<i64> {
    let digits: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let typed: u32 = digits.parse().ok()?;
    let current = now.as_second().div_euclid(STEP_SECONDS);
    (current - SKEW..=current + SKEW).find(|step| code_at(secret, *step) == typed)
}

fn base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(5) {
        let mut block = [0; 8];
        block[3..3 + chunk.len()].copy_from_slice(chunk);
        let bits = u64::from_be_bytes(block);
        for place in 0..(chunk.len() * 8).div_ceil(5) {
            let index = (bits >> (35 - 5 * place)) & 31;
            text.push(char::from(BASE32[usize::try_from(index).expect("five bits")]));
        }
    }
    text
}

fn offer(engine: &Engine, account: &Account, secret: &[u8]) -> TotpOffer {
    let secret = base32(secret);
    let host = &engine.settings.host;
    let login: String = account
        .login
        .bytes()
        .map(|byte| if byte == b'@' { "%40".to_owned() } else { char::from(byte).to_string() })
        .collect();
    let address = format!("otpauth://totp/Rodowod%20{host}:{login}?secret={secret}&issuer=Rodowod%20{host}");
    TotpOffer { secret, address }
}

/// Makes a secret that waits for its first code; none when the account has enough factors.
pub async fn begin_totp(engine: &Engine, account: &Account) -> anyhow::Result<Option<TotpOffer>> {
    let secret = engine.clock.random::<SECRET_BYTES>();
    let (office, whose) = (engine.clone(), account.clone());
    let is_made = engine
        .db
        .write(move |tx| {
            if !has_room(tx, whose.id)? {
                return Ok(false);
            }
            for waiting in rows::of_account(tx, whose.id)?.iter().filter(|row| row.kind == TOTP && !row.confirmed) {
                rows::delete(tx, whose.id, waiting.id)?;
            }
            let key = office.keys.institution(tx, INSTALLATION)?;
            let sealed = key.seal_secret(SEALED_AS, &secret, &office.clock.random());
            rows::insert(tx, &new_row(&whose, TOTP, sealed, office.clock.now()))?;
            Ok(true)
        })
        .await?;
    Ok(is_made.then(|| offer(engine, account, &secret)))
}

/// The secret that waits for its first code.
pub async fn waiting_totp(engine: &Engine, account: &Account) -> anyhow::Result<Option<TotpOffer>> {
    Ok(waiting(engine, account.id).await?.map(|(_, secret)| offer(engine, account, &secret)))
}

async fn waiting(engine: &Engine, account: i64) -> anyhow::Result<Option<(FactorRow, Vec<u8>)>> {
    let office = engine.clone();
    engine
        .db
        .read(move |tx| {
            let now = office.clock.now();
            let is_waiting =
                |row: &FactorRow| row.kind == TOTP && !row.confirmed && now.duration_since(row.created_at) < WAITS;
            let Some(row) = rows::of_account(tx, account)?.into_iter().find(is_waiting) else { return Ok(None) };
            let key = office.keys.institution(tx, INSTALLATION)?;
            let secret = key.open_secret(SEALED_AS, &row.secret)?.to_vec();
            Ok(Some((row, secret)))
        })
        .await
}

/// The first code: the factor counts from now on. The recovery codes when it is the first factor; none when the code
/// was wrong.
pub async fn confirm_totp(
    engine: &Engine,
    session: &Session,
    (code, label): (&str, &str),
) -> anyhow::Result<Option<Vec<String>>> {
    let Some((row, secret)) = waiting(engine, session.account).await? else { return Ok(None) };
    let Some(step) = matching_step(&secret, code, engine.clock.now()) else { return Ok(None) };
    let codes = recovery::draw(&engine.clock);
    let marks = recovery::marks(engine, session.account, &codes).await?;
    let (office, session, label) = (engine.clone(), session.clone(), label.to_owned());
    engine
        .db
        .write(move |tx| {
            let sealed = sealed_label(&office, tx, &label)?;
            rows::set_label(tx, row.id, &sealed)?;
            if !rows::used(tx, row.id, (step, office.clock.now()))? {
                return Ok(None);
            }
            let adds = settle(&office, tx, &session, Some(marks.clone()))?;
            Ok(Some(if adds { codes.clone() } else { Vec::new() }))
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    /// RFC 6238, appendix B, the last six of its eight digits.
    #[test]
    fn the_printed_codes_are_found() {
        let table = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (second, code) in table {
            assert_eq!(matching_step(SECRET, code, at(second)), Some(second / 30), "{code}");
        }
    }

    #[test]
    fn a_clock_may_be_off_by_one_step_and_no_more() {
        for (off, is_taken) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            assert_eq!(matching_step(SECRET, "287 082", at(59 + off)).is_some(), is_taken, "{off}");
        }
        for wrong in ["", "28708", "2870821", "28708a", "+87082", "٢٨٧٠٨٢"] {
            assert_eq!(matching_step(SECRET, wrong, at(59)), None, "{wrong}");
        }
    }

    /// RFC 4648, section 10, without the padding that apps do not want.
    #[test]
    fn the_printed_base32_is_found() {
        let table = [
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ];
        for (plain, encoded) in table {
            assert_eq!(base32(plain.as_bytes()), encoded);
        }
    }
}
