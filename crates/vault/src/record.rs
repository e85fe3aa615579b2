//! The key of one record or file, and the sealing of a record's body.
//!
//! Invariant: a body opens only as the version, number, register and institution that it was sealed as.

use std::fmt;

use crate::{
    cipher::{Key, Nonce, OpenError},
    institution::InstitutionKey,
};

const KEY_BOUND_TO: &[u8] = b"rodowod/vault/record-key/v1\0";
const BODY_BOUND_TO: &[u8] = b"rodowod/vault/body/v1\0";

/// The opened key of one record or file. Destroying its wrapped form erases what it sealed.
#[derive(Clone)]
pub struct RecordKey {
    pub(crate) root: Key,
    bodies: Key,
}

/// The place that a body stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding<'a> {
    pub institution: u64,
    pub register: &'a str,
    pub number: u64,
    pub version: u64,
}

impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordKey(..)")
    }
}

impl RecordKey {
    /// A new key from 32 random bytes of the operating system.
    pub fn generate(random: [u8; 32]) -> RecordKey {
        RecordKey::of(Key::new(random))
    }

    fn of(root: Key) -> RecordKey {
        RecordKey { bodies: root.derive(b"record/bodies"), root }
    }

    /// The key wrapped for row `key_id` of the keyring: 73 bytes.
    pub fn wrap(&self, institution: &InstitutionKey, key_id: u64, nonce: &Nonce) -> Vec<u8> {
        institution.wrapping.seal(nonce, &key_bound_to(key_id), self.root.bytes())
    }

    /// Opens a wrapped key.
    ///
    /// # Errors
    /// When it was changed, stands in another row or belongs to another institution.
    pub fn unwrap(institution: &InstitutionKey, key_id: u64, wrapped: &[u8]) -> Result<RecordKey, OpenError> {
        institution.wrapping.open_key(&key_bound_to(key_id), wrapped).map(RecordKey::of)
    }

    /// The salt for the digest that the log keeps of a sealed body. It follows from the key, so it needs no place of its
    /// own and is gone with the key: the digest then tells nothing about the content.
    pub fn digest_salt(&self, binding: &Binding<'_>) -> [u8; 16] {
        let mut salt = [0; 16];
        self.root.expand(&[b"record/digest-salt\0", binding.bytes().as_slice()].concat(), &mut salt);
        salt
    }
}

impl Binding<'_> {
    fn bytes(&self) -> Vec<u8> {
        [
            BODY_BOUND_TO,
            &self.institution.to_be_bytes(),
            &self.number.to_be_bytes(),
            &self.version.to_be_bytes(),
            self.register.as_bytes(),
        ]
        .concat()
    }
}

/// Seals the body of a record: format number, nonce, ciphertext, tag; 41 bytes longer than the body.
pub fn seal(key: &RecordKey, binding: &Binding<'_>, body: &[u8], nonce: &Nonce) -> Vec<u8> {
    key.bodies.seal(nonce, &binding.bytes(), body)
}

/// Opens a sealed body.
///
/// # Errors
/// When it was changed, stands in another place or was sealed with another key.
pub fn open(key: &RecordKey, binding: &Binding<'_>, sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    key.bodies.open(&binding.bytes(), sealed)
}

fn key_bound_to(key_id: u64) -> Vec<u8> {
    [KEY_BOUND_TO, &key_id.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLACE: Binding<'_> = Binding { institution: 1, register: "breaches", number: 17, version: 2 };

    #[test]
    fn a_wrapped_key_opens_in_its_row_and_institution_only() {
        let (institution, other) = (InstitutionKey::generate([1; 32]), InstitutionKey::generate([2; 32]));
        let key = RecordKey::generate([3; 32]);
        let wrapped = key.wrap(&institution, 8, &[4; 24]);
        assert_eq!(wrapped.len(), 73);
        let opened = RecordKey::unwrap(&institution, 8, &wrapped).unwrap();
        let sealed = seal(&key, &PLACE, b"body", &[5; 24]);
        assert_eq!(open(&opened, &PLACE, &sealed).unwrap(), b"body");
        assert_eq!(RecordKey::unwrap(&institution, 9, &wrapped).err(), Some(OpenError::Refused));
        assert_eq!(RecordKey::unwrap(&other, 8, &wrapped).err(), Some(OpenError::Refused));
        assert_eq!(RecordKey::unwrap(&institution, 8, &[]).err(), Some(OpenError::Truncated));
        assert_eq!(RecordKey::unwrap(&institution, 8, &[2; 73]).err(), Some(OpenError::Format(2)));
    }

    #[test]
    fn a_body_opens_nowhere_else() {
        let key = RecordKey::generate([3; 32]);
        let sealed = seal(&key, &PLACE, b"body", &[5; 24]);
        let elsewhere = [
            Binding { institution: 2, ..PLACE },
            Binding { register: "requests", ..PLACE },
            Binding { number: 18, ..PLACE },
            Binding { version: 3, ..PLACE },
            Binding { number: 2, version: 17, ..PLACE },
        ];
        for place in elsewhere {
            assert_eq!(open(&key, &place, &sealed), Err(OpenError::Refused), "{place:?}");
        }
        assert_eq!(open(&RecordKey::generate([4; 32]), &PLACE, &sealed), Err(OpenError::Refused));
    }

    #[test]
    fn the_salt_follows_key_and_place() {
        let key = RecordKey::generate([3; 32]);
        let salt = key.digest_salt(&PLACE);
        assert_eq!(salt, key.digest_salt(&PLACE));
        assert_ne!(salt, key.digest_salt(&Binding { version: 3, ..PLACE }));
        assert_ne!(salt, RecordKey::generate([4; 32]).digest_salt(&PLACE));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn opening_undoes_sealing_and_every_changed_byte_is_refused(
            body in proptest::collection::vec(any::<u8>(), 0..120),
            random: [u8; 32],
            nonce: [u8; 24],
            at: proptest::sample::Index,
            bit in 0..8,
        ) {
            let key = RecordKey::generate(random);
            let sealed = seal(&key, &PLACE, &body, &nonce);
            prop_assert_eq!(sealed.len(), body.len() + 41);
            prop_assert_eq!(open(&key, &PLACE, &sealed), Ok(body));
            let at = at.index(sealed.len());
            let mut changed = sealed.clone();
            changed[at] ^= 1_u8 << bit;
            prop_assert!(open(&key, &PLACE, &changed).is_err());
            prop_assert!(open(&key, &PLACE, &sealed[..at]).is_err());
        }
    }
}
