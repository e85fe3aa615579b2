//! The one cipher (XChaCha20-Poly1305) and the one derivation (HKDF-SHA256) that everything here is made of.
//!
//! Invariant: key bytes stand in one place on the heap, are wiped when dropped and are never printed.

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

pub(crate) const KEY_BYTES: usize = 32;
pub(crate) const NONCE_BYTES: usize = 24;
pub(crate) const TAG_BYTES: usize = 16;

/// The number of the only format so far.
pub(crate) const FORMAT: u8 = 1;

/// 24 random bytes, new for each call: long enough that chance never repeats them.
pub type Nonce = [u8; NONCE_BYTES];

/// Why a ciphertext does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    #[error("the sealed bytes begin with the format number {0}, which this version does not know")]
    Format(u8),
    #[error("the sealed bytes are cut short")]
    Truncated,
    #[error("the sealed bytes were changed, belong elsewhere or were sealed with another key")]
    Refused,
}

/// 32 secret bytes.
#[derive(Clone)]
pub(crate) struct Key(Box<Zeroizing<[u8; KEY_BYTES]>>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

impl Key {
    pub(crate) fn new(bytes: [u8; KEY_BYTES]) -> Key {
        Key(Box::new(Zeroizing::new(bytes)))
    }

    pub(crate) fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// A key for one purpose; from one such key nothing follows about another.
    pub(crate) fn derive(&self, purpose: &[u8]) -> Key {
        let mut derived = Key::new([0; KEY_BYTES]);
        self.expand(purpose, derived.0.as_mut_slice());
        derived
    }

    /// Fills `output`, at most 32 bytes here, with what follows from the key for this purpose.
    pub(crate) fn expand(&self, purpose: &[u8], output: &mut [u8]) {
        let expander = Hkdf::<Sha256>::new(Some(b"rodowod/vault/v1"), self.bytes());
        expander.expand(purpose, output).expect("HKDF-SHA256 gives up to 8,160 bytes");
    }

    pub(crate) fn encrypt(&self, nonce: &Nonce, bound_to: &[u8], plain: &[u8]) -> Vec<u8> {
        let payload = Payload { msg: plain, aad: bound_to };
        self.cipher().encrypt(nonce.into(), payload).expect("the cipher takes up to 256 GiB in one piece")
    }

    pub(crate) fn decrypt(&self, nonce: &Nonce, bound_to: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
        let payload = Payload { msg: sealed, aad: bound_to };
        self.cipher().decrypt(nonce.into(), payload).map_err(|_| OpenError::Refused)
    }

    /// Format, nonce and ciphertext in one piece.
    pub(crate) fn seal(&self, nonce: &Nonce, bound_to: &[u8], plain: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::with_capacity(1 + NONCE_BYTES + plain.len() + TAG_BYTES);
        sealed.push(FORMAT);
        sealed.extend_from_slice(nonce);
        sealed.extend_from_slice(&self.encrypt(nonce, bound_to, plain));
        sealed
    }

    /// The inverse of `seal`.
    pub(crate) fn open(&self, bound_to: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
        let (nonce, ciphertext) = after_format(sealed)?.split_first_chunk().ok_or(OpenError::Truncated)?;
        if ciphertext.len() < TAG_BYTES {
            return Err(OpenError::Truncated);
        }
        self.decrypt(nonce, bound_to, ciphertext)
    }

    /// The inverse of `seal` for what was a key.
    pub(crate) fn open_key(&self, bound_to: &[u8], sealed: &[u8]) -> Result<Key, OpenError> {
        let bytes = Zeroizing::new(self.open(bound_to, sealed)?);
        let bytes: &[u8; KEY_BYTES] = bytes.as_slice().try_into().map_err(|_| OpenError::Refused)?;
        let mut key = Key::new([0; KEY_BYTES]);
        key.0.copy_from_slice(bytes);
        Ok(key)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.bytes().into())
    }
}

/// What follows the format number, if it is the one we know.
pub(crate) fn after_format(sealed: &[u8]) -> Result<&[u8], OpenError> {
    match sealed.split_first() {
        None => Err(OpenError::Truncated),
        Some((&FORMAT, rest)) => Ok(rest),
        Some((&other, _)) => Err(OpenError::Format(other)),
    }
}

/// Seals a small secret (a signing seed, a password of a mail server) for one purpose.
pub(crate) fn seal_secret(key: &Key, purpose: &str, secret: &[u8], nonce: &Nonce) -> Vec<u8> {
    key.seal(nonce, &secret_binding(purpose), secret)
}

pub(crate) fn open_secret(key: &Key, purpose: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    key.open(&secret_binding(purpose), sealed).map(Zeroizing::new)
}

fn secret_binding(purpose: &str) -> Vec<u8> {
    [b"rodowod/vault/secret/v1\0", purpose.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cipher_is_the_one_of_the_draft() {
        // draft-irtf-cfrg-xchacha-03, A.3.1.
        let plain: &[u8] =
            b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
            sunscreen would be it.";
        let key = Key::new(std::array::from_fn(|n| 0x80 + u8::try_from(n).unwrap()));
        let nonce: Nonce = std::array::from_fn(|n| 0x40 + u8::try_from(n).unwrap());
        let bound_to = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
        let sealed = key.encrypt(&nonce, &bound_to, plain);
        assert_eq!(sealed[..8], [0xbd, 0x6d, 0x17, 0x9d, 0x3e, 0x83, 0xd4, 0x3b]);
        let tag = [0xc0, 0x87, 0x59, 0x24, 0xc1, 0xc7, 0x98, 0x79, 0x47, 0xde, 0xaf, 0xd8, 0x78, 0x0a, 0xcf, 0x49];
        assert_eq!(sealed[plain.len()..], tag);
    }

    #[test]
    fn a_key_is_not_printed() {
        let printed = format!("{:?}", Key::new([0xab; 32]));
        assert_eq!(printed, "Key(..)");
    }
}
