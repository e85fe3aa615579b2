//! The public key of a passkey: out of COSE, kept, and asked whether a signature is its own.

use ciborium::Value;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use serde::{Deserialize, Serialize};

/// The three kinds that authenticators make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum PublicKey {
    /// A point of P-256, uncompressed.
    Es256(Vec<u8>),
    EdDsa(Vec<u8>),
    Rs256 {
        modulus: Vec<u8>,
        exponent: Vec<u8>,
    },
}

/// Numbers of algorithms as COSE names them; browsers are offered these, best first.
pub(super) const ES256: i128 = -7;
pub(super) const EDDSA: i128 = -8;
pub(super) const RS256: i128 = -257;

impl PublicKey {
    pub(super) fn from_cose(cose: &Value) -> Option<Self> {
        let map = cose.as_map()?;
        let at = |label: i128| {
            let is_label = |key: &Value| key.as_integer().is_some_and(|key| i128::from(key) == label);
            map.iter().find(|(key, _)| is_label(key)).map(|(_, value)| value)
        };
        let number = |label| at(label).and_then(Value::as_integer).map(i128::from);
        let bytes = |label| at(label).and_then(Value::as_bytes).cloned();
        match (number(1)?, number(3)?) {
            (2, ES256) if number(-1)? == 1 => {
                let (x, y) = (bytes(-2)?, bytes(-3)?);
                (x.len() == 32 && y.len() == 32).then(|| Self::Es256([&[4][..], &x, &y].concat()))
            }
            (1, EDDSA) if number(-1)? == 6 => bytes(-2).filter(|x| x.len() == 32).map(Self::EdDsa),
            (3, RS256) => Some(Self::Rs256 { modulus: bytes(-1)?, exponent: bytes(-2)? }),
            _ => None,
        }
    }

    pub(super) fn is_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let result = match self {
            Self::Es256(point) => UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature),
            Self::EdDsa(point) => UnparsedPublicKey::new(&ED25519, point).verify(message, signature),
            Self::Rs256 { modulus, exponent } => RsaPublicKeyComponents { n: modulus, e: exponent }.verify(
                &RSA_PKCS1_2048_8192_SHA256,
                message,
                signature,
            ),
        };
        result.is_ok()
    }
}
