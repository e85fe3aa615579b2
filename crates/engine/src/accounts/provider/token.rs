//! An identity token: signed by a key that the provider publishes, for us, for this one way in, now. Pure.
//!
//! Invariant: the algorithm is one of two that we name, never the one that a token would like; nothing of a token is
//! believed before its seal is checked.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};
use rodowod_domain::sign_in::Told;
use serde::Deserialize;

/// Longest token that is looked at, in bytes.
const TOKEN_MAX: usize = 32 << 10;
/// Letters of a subject, by the protocol.
const SUBJECT_MAX: usize = 255;
/// How far the provider's clock may be from ours, in seconds.
const SKEW_SECONDS: i64 = 60;
/// How long ago a token may have been written, in seconds.
const AGE_SECONDS: i64 = 600;
/// How long ago the person may have shown the provider who they are, where it says so, in seconds.
pub(super) const SHOWN_SECONDS: i64 = 600;

/// Why a token is not believed; for the log of whoever keeps the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    Form,
    Algorithm,
    /// No published key bears this name; newer ones may.
    UnknownKey,
    Seal,
    Issuer,
    Audience,
    Nonce,
    Time,
    /// The person showed the provider who they are too long ago.
    Shown,
}

/// What a token must say.
pub(super) struct Expected<'a> {
    pub issuer: &'a str,
    pub audience: &'a str,
    pub nonce: &'a str,
    /// Seconds since 1970.
    pub now: i64,
}

/// The keys that a provider publishes.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Keys {
    keys: Vec<Key>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Key {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    alg: Option<String>,
    crv: String,
    n: String,
    e: String,
    x: String,
    y: String,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    crit: Option<serde_json::Value>,
}

/// Who somebody is.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Person {
    iss: String,
    aud: Audience,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    auth_time: Option<i64>,
    nonce: Option<String>,
    pub sub: String,
    // Whoever has no address is told of by some with `null`.
    email: Option<String>,
    email_verified: Option<Confirmed>,
    preferred_username: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

/// Some providers write the word in quotes.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Confirmed {
    Truth(bool),
    Word(String),
}

impl Person {
    /// Whether the provider says when the person last showed who they are.
    pub fn is_timed(&self) -> bool {
        self.auth_time.is_some()
    }

    /// What is told of the person's address.
    pub fn told(&self) -> Told<'_> {
        let is_confirmed = match &self.email_verified {
            Some(Confirmed::Truth(truth)) => *truth,
            Some(Confirmed::Word(word)) => word == "true",
            None => false,
        };
        Told {
            email: self.email.as_deref().unwrap_or_default(),
            is_confirmed,
            user_name: self.preferred_username.as_deref().unwrap_or_default(),
        }
    }
}

/// The person of a token that says what it must under a key of the provider.
pub(super) fn verified(token: &str, keys: &Keys, expected: &Expected<'_>) -> Result<Person, Doubt> {
    let mut parts = token.split('.');
    let (Some(head), Some(body), Some(seal), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Err(Doubt::Form);
    };
    if token.len() > TOKEN_MAX {
        return Err(Doubt::Form);
    }
    let header: Header = serde_json::from_slice(&decoded(head)?).map_err(|_| Doubt::Form)?;
    let kind = match header.alg.as_str() {
        "RS256" => "RSA",
        "ES256" => "EC",
        _ => return Err(Doubt::Algorithm),
    };
    if header.crit.is_some() {
        return Err(Doubt::Form);
    }
    let key = keys.suitable(kind, &header).ok_or(Doubt::UnknownKey)?;
    let sealed = &token.as_bytes()[..head.len() + 1 + body.len()];
    if !key.sealed(sealed, &decoded(seal)?)? {
        return Err(Doubt::Seal);
    }
    let person: Person = serde_json::from_slice(&decoded(body)?).map_err(|_| Doubt::Form)?;
    judge(&person, expected)?;
    Ok(person)
}

fn decoded(part: &str) -> Result<Vec<u8>, Doubt> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| Doubt::Form)
}

fn judge(person: &Person, expected: &Expected<'_>) -> Result<(), Doubt> {
    if person.iss != expected.issuer {
        return Err(Doubt::Issuer);
    }
    let is_ours = match &person.aud {
        Audience::One(one) => one == expected.audience,
        // Of a token for several, the party it was asked by is named.
        Audience::Many(many) => {
            many.iter().any(|one| one == expected.audience) && (many.len() == 1 || person.azp.is_some())
        }
    };
    if !is_ours || person.azp.as_deref().is_some_and(|party| party != expected.audience) {
        return Err(Doubt::Audience);
    }
    if expected.nonce.is_empty() || person.nonce.as_deref() != Some(expected.nonce) {
        return Err(Doubt::Nonce);
    }
    let (soonest, latest) = (expected.now - SKEW_SECONDS, expected.now + SKEW_SECONDS);
    let is_now = person.exp > soonest
        && person.iat <= latest
        && person.iat >= soonest - AGE_SECONDS
        && person.nbf.is_none_or(|from| from <= latest);
    if !is_now {
        return Err(Doubt::Time);
    }
    if person.auth_time.is_some_and(|shown| shown > latest || shown < soonest - SHOWN_SECONDS) {
        return Err(Doubt::Shown);
    }
    if person.sub.is_empty() || person.sub.len() > SUBJECT_MAX || person.sub.chars().any(char::is_control) {
        return Err(Doubt::Form);
    }
    Ok(())
}

impl Keys {
    /// The key that a token names, or the only one of its kind where it names none.
    fn suitable(&self, kind: &str, header: &Header) -> Option<&Key> {
        let mut fitting = self.keys.iter().filter(|key| {
            key.kty == kind
                && key.purpose.as_deref().is_none_or(|purpose| purpose == "sig")
                && key.alg.as_deref().is_none_or(|alg| alg == header.alg)
                && (header.kid.is_none() || key.kid == header.kid)
        });
        let found = fitting.next()?;
        (header.kid.is_some() || fitting.next().is_none()).then_some(found)
    }
}

impl Key {
    fn sealed(&self, bytes: &[u8], seal: &[u8]) -> Result<bool, Doubt> {
        if self.kty == "RSA" {
            let key = RsaPublicKeyComponents { n: decoded(&self.n)?, e: decoded(&self.e)? };
            return Ok(key.verify(&RSA_PKCS1_2048_8192_SHA256, bytes, seal).is_ok());
        }
        let (x, y) = (decoded(&self.x)?, decoded(&self.y)?);
        if self.crv != "P-256" || x.len() != 32 || y.len() != 32 {
            return Ok(false);
        }
        let point = [&[4][..], &x, &y].concat();
        Ok(UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(bytes, seal).is_ok())
    }
}
