//! The key of one institution: wrapped by the master key, it wraps record keys, blinds search words and seals secrets.
//!
//! Invariant: a wrapped key is bound to its institution and says which master key wrapped it; a new master key therefore
//! means wrapping these keys anew and nothing else, and a rotation that was interrupted can simply be run again.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

use crate::{
    cipher::{Key, Nonce, OpenError, after_format, open_secret, seal_secret},
    master::{KeyMark, MasterKey},
};

const BOUND_TO: &[u8] = b"rodowod/vault/institution-key/v1\0";
const MARK_BYTES: usize = size_of::<KeyMark>();

/// The opened key of one institution.
#[derive(Clone)]
pub struct InstitutionKey {
    pub(crate) wrapping: Key,
    root: Key,
    secrets: Key,
    search: Hmac<Sha256>,
    marks: Hmac<Sha256>,
}

/// A wrapped key as the keyring keeps it, with the institution that its row belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrappedInstitutionKey<'a> {
    pub institution: u64,
    pub bytes: &'a [u8],
}

/// Why a wrapped institution key does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnwrapError {
    #[error("the key of the institution was wrapped by another master key")]
    OtherMaster,
    #[error("the key of the institution does not open: {0}")]
    Open(#[from] OpenError),
}

impl fmt::Debug for InstitutionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InstitutionKey(..)")
    }
}

impl InstitutionKey {
    /// A new key from 32 random bytes of the operating system.
    pub fn generate(random: [u8; 32]) -> InstitutionKey {
        InstitutionKey::of(Key::new(random))
    }

    fn of(root: Key) -> InstitutionKey {
        let search = root.derive(b"institution/search");
        let marks = root.derive(b"institution/marks");
        InstitutionKey {
            wrapping: root.derive(b"institution/wrap"),
            secrets: root.derive(b"institution/secrets"),
            search: Hmac::new_from_slice(search.bytes()).expect("HMAC takes keys of any length"),
            marks: Hmac::new_from_slice(marks.bytes()).expect("HMAC takes keys of any length"),
            root,
        }
    }

    /// The key wrapped for the keyring.
    pub fn wrap(&self, master: &MasterKey, institution: u64, nonce: &Nonce) -> Vec<u8> {
        let sealed = master.wrapping.seal(nonce, &bound_to(institution), self.root.bytes());
        // The mark stands behind the format number; it is compared before opening, so it needs no seal of its own.
        let (format, rest) = sealed.split_at(1);
        [format, &master.mark(), rest].concat()
    }

    /// Opens a wrapped key.
    ///
    /// # Errors
    /// `OtherMaster` when another master key wrapped it; `Open` when it was changed or belongs to another institution.
    pub fn unwrap(master: &MasterKey, wrapped: WrappedInstitutionKey<'_>) -> Result<InstitutionKey, UnwrapError> {
        let (mark, rest) = split_mark(wrapped.bytes)?;
        master.check(mark).map_err(|_| UnwrapError::OtherMaster)?;
        let sealed = [&wrapped.bytes[..1], rest].concat();
        let root = master.wrapping.open_key(&bound_to(wrapped.institution), &sealed)?;
        Ok(InstitutionKey::of(root))
    }

    /// The blind form of a folded word, for the search index and for equality on personal columns.
    ///
    /// Equal words of one domain have equal blind forms within one institution, and in no other. It is meant for a
    /// `BIGINT`: two words fall together by chance once in 2^64, so whoever searches filters the opened records again.
    pub fn blind(&self, domain: &str, folded_word: &str) -> i64 {
        let mut mac = self.search.clone();
        mac.update(&(domain.len() as u64).to_be_bytes());
        mac.update(domain.as_bytes());
        mac.update(folded_word.as_bytes());
        let code: [u8; 32] = mac.finalize().into_bytes().into();
        i64::from_be_bytes(*code.first_chunk().expect("32 bytes begin with 8"))
    }

    /// The keyed mark of some bytes for one purpose: nobody without this key can make it or try guesses against it.
    pub fn mark(&self, purpose: &str, bytes: &[u8]) -> [u8; 32] {
        let mut mac = self.marks.clone();
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose.as_bytes());
        mac.update(bytes);
        mac.finalize().into_bytes().into()
    }

    /// Seals a secret of the institution, such as the seed of its log's signing key.
    pub fn seal_secret(&self, purpose: &str, secret: &[u8], nonce: &Nonce) -> Vec<u8> {
        seal_secret(&self.secrets, purpose, secret, nonce)
    }

    /// # Errors
    /// When the secret was changed, or sealed for another purpose or with another key.
    pub fn open_secret(&self, purpose: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        open_secret(&self.secrets, purpose, sealed)
    }
}

impl WrappedInstitutionKey<'_> {
    /// Whether this master key wrapped it.
    pub fn is_under(&self, master: &MasterKey) -> bool {
        split_mark(self.bytes).is_ok_and(|(mark, _)| master.check(mark).is_ok())
    }
}

/// Wraps an institution key under a new master key. One that is under the new key already comes back as it is, so an
/// interrupted rotation is finished by running it again.
///
/// # Errors
/// When neither master key opens it; nothing is lost then.
pub fn rewrap_institution_key(
    old: &MasterKey,
    new: &MasterKey,
    wrapped: WrappedInstitutionKey<'_>,
    nonce: &Nonce,
) -> Result<Vec<u8>, UnwrapError> {
    if wrapped.is_under(new) {
        InstitutionKey::unwrap(new, wrapped)?;
        return Ok(wrapped.bytes.to_vec());
    }
    Ok(InstitutionKey::unwrap(old, wrapped)?.wrap(new, wrapped.institution, nonce))
}

fn split_mark(wrapped: &[u8]) -> Result<(&KeyMark, &[u8]), OpenError> {
    after_format(wrapped)?.split_first_chunk::<MARK_BYTES>().ok_or(OpenError::Truncated)
}

fn bound_to(institution: u64) -> Vec<u8> {
    [BOUND_TO, &institution.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masters() -> (MasterKey, MasterKey) {
        (MasterKey::generate([1; 32]), MasterKey::generate([2; 32]))
    }

    #[test]
    fn a_wrapped_key_opens_for_its_institution_and_master_only() {
        let ((master, other), key) = (masters(), InstitutionKey::generate([3; 32]));
        let bytes = key.wrap(&master, 5, &[4; 24]);
        let wrapped = WrappedInstitutionKey { institution: 5, bytes: &bytes };
        let opened = InstitutionKey::unwrap(&master, wrapped).unwrap();
        assert_eq!(opened.blind("a", "b"), key.blind("a", "b"));
        assert_eq!(InstitutionKey::unwrap(&other, wrapped).err(), Some(UnwrapError::OtherMaster));
        let elsewhere = WrappedInstitutionKey { institution: 6, ..wrapped };
        assert_eq!(InstitutionKey::unwrap(&master, elsewhere).err(), Some(OpenError::Refused.into()));
        for position in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[position] ^= 1;
            let wrapped = WrappedInstitutionKey { institution: 5, bytes: &changed };
            assert!(InstitutionKey::unwrap(&master, wrapped).is_err(), "byte {position}");
            let cut = WrappedInstitutionKey { institution: 5, bytes: &bytes[..position] };
            assert!(InstitutionKey::unwrap(&master, cut).is_err(), "cut at {position}");
        }
    }

    #[test]
    fn a_rotation_changes_the_master_and_can_be_run_twice() {
        let ((old, new), key) = (masters(), InstitutionKey::generate([3; 32]));
        let before = key.wrap(&old, 5, &[4; 24]);
        let wrapped = WrappedInstitutionKey { institution: 5, bytes: &before };
        let after = rewrap_institution_key(&old, &new, wrapped, &[5; 24]).unwrap();
        let rewrapped = WrappedInstitutionKey { institution: 5, bytes: &after };
        assert!(rewrapped.is_under(&new) && !rewrapped.is_under(&old));
        assert_eq!(InstitutionKey::unwrap(&new, rewrapped).unwrap().blind("a", "b"), key.blind("a", "b"));
        assert_eq!(rewrap_institution_key(&old, &new, rewrapped, &[6; 24]).unwrap(), after);
        let stranger = MasterKey::generate([9; 32]);
        assert_eq!(rewrap_institution_key(&stranger, &new, wrapped, &[5; 24]), Err(UnwrapError::OtherMaster));
    }

    #[test]
    fn blind_words_differ_by_word_domain_and_institution() {
        let (one, two) = (InstitutionKey::generate([1; 32]), InstitutionKey::generate([2; 32]));
        assert_eq!(one.blind("person", "kowalska"), one.blind("person", "kowalska"));
        assert_ne!(one.blind("person", "kowalska"), one.blind("person", "kowalski"));
        assert_ne!(one.blind("person", "kowalska"), one.blind("place", "kowalska"));
        assert_ne!(one.blind("person", "kowalska"), two.blind("person", "kowalska"));
        assert_ne!(one.blind("ab", "c"), one.blind("a", "bc"));
        assert_eq!(one.mark("device", b"x"), one.mark("device", b"x"));
        assert_ne!(one.mark("device", b"x"), one.mark("login", b"x"));
        assert_ne!(one.mark("device", b"x"), two.mark("device", b"x"));
    }
}
