//! The institution's logo, as it stands on its letterhead.
//!
//! Invariant: what is kept begins as a PNG or a JPEG does and is no larger than a letterhead bears.

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_store::settings;

use crate::acts::{self, Act};
use crate::institutions::Institution;
use crate::records::Failure;
use crate::{By, Engine};

const NAME: &str = "logo";
/// Every document carries it, so it is small.
pub const BYTES_MAX: usize = 200 << 10;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";

/// Refuses what cannot be a logo, before anybody tries to set it.
pub fn check(bytes: &[u8]) -> Result<(), Problem> {
    if bytes.len() > BYTES_MAX {
        return Err(Problem::at("logo", "problem-logo-too-large").with("max", BYTES_MAX >> 10));
    }
    if bytes.starts_with(PNG) || bytes.starts_with(JPEG) {
        Ok(())
    } else {
        Err(Problem::at("logo", "problem-logo-kind"))
    }
}

/// Puts the logo on every document from now on; no bytes take it away.
pub async fn save(engine: &Engine, by: &By, bytes: &[u8]) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    if !bytes.is_empty() {
        check(bytes).map_err(|problem| Failure::Refused(Refusal::Invalid(vec![problem])))?;
    }
    let (office, id, account, text) = (engine.clone(), by.institution.id, by.actor.account, STANDARD.encode(bytes));
    let written = engine.db.write(move |tx| {
        settings::set(tx, id, NAME, &text)?;
        acts::append(tx, id, &[Act::plain(account, "profile")], office.clock.now())?;
        Ok(())
    });
    Ok(written.await?)
}

/// The logo, or nothing where there is none.
pub async fn of(engine: &Engine, institution: &Institution) -> anyhow::Result<Vec<u8>> {
    let id = institution.id;
    let kept = engine.db.read(move |tx| Ok(settings::get(tx, id, NAME)?)).await?.unwrap_or_default();
    STANDARD.decode(kept).context("the kept logo is damaged")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_small_picture_is_a_logo() {
        let too_large = [PNG, &[0; BYTES_MAX]].concat();
        let cases: [(&[u8], Option<&str>); 4] = [
            (b"\x89PNG\r\n\x1a\n rest", None),
            (b"\xff\xd8\xff\xe0 rest", None),
            (b"<svg onload=alert(1)>", Some("problem-logo-kind")),
            (&too_large, Some("problem-logo-too-large")),
        ];
        for (bytes, expected) in cases {
            assert_eq!(check(bytes).err().map(|problem| problem.key), expected);
        }
    }
}
