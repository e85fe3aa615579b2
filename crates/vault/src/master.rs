//! The master key: 32 random bytes that stand outside the data, in a file, a systemd credential or the environment.
//!
//! Invariant: a wrong or lost master key is noticed by its mark before anything is opened or written.

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use crate::cipher::{KEY_BYTES, Key, Nonce, OpenError, open_secret, seal_secret};

/// By what a master key is recognised; it says nothing about the key and may stand in the database.
pub type KeyMark = [u8; 16];

/// The key above all keys.
#[derive(Debug, Clone)]
pub struct MasterKey {
    pub(crate) wrapping: Key,
    root: Key,
    secrets: Key,
    mark: KeyMark,
}

/// Why a text is no master key; the text itself is never repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyTextError {
    #[error("the master key is empty")]
    Empty,
    #[error("the master key is not base64 text")]
    NotBase64,
    #[error("the master key has {0} bytes; it must have 32 (44 characters of base64)")]
    Length(usize),
    #[error("the master key is all zeros, which is a placeholder and not a key")]
    Zeros,
}

/// The data were sealed under another master key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not the master key that the data were sealed with")]
pub struct WrongMasterKey;

impl MasterKey {
    /// A new key from 32 random bytes of the operating system.
    pub fn generate(random: [u8; KEY_BYTES]) -> MasterKey {
        let root = Key::new(random);
        let mut mark = KeyMark::default();
        root.expand(b"master/mark", &mut mark);
        MasterKey { wrapping: root.derive(b"master/wrap"), secrets: root.derive(b"master/secrets"), mark, root }
    }

    /// Reads a key as `to_text` writes it; spaces and line ends around it are ignored.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn from_text(text: &str) -> Result<MasterKey, KeyTextError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(KeyTextError::Empty);
        }
        let bytes = Zeroizing::new(STANDARD.decode(text).map_err(|_| KeyTextError::NotBase64)?);
        let random = bytes.as_slice().try_into().map_err(|_| KeyTextError::Length(bytes.len()))?;
        if random == [0; KEY_BYTES] { Err(KeyTextError::Zeros) } else { Ok(MasterKey::generate(random)) }
    }

    /// The key as 44 characters of base64, for the file that it is kept in.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD.encode(self.root.bytes()))
    }

    /// What the database keeps to recognise the key.
    pub fn mark(&self) -> KeyMark {
        self.mark
    }

    /// Compares the key with the mark that the database keeps; to be called at start, before anything else.
    ///
    /// # Errors
    /// When the data belong to another master key.
    pub fn check(&self, mark: &[u8]) -> Result<(), WrongMasterKey> {
        if mark == self.mark { Ok(()) } else { Err(WrongMasterKey) }
    }

    /// Seals a secret of the whole installation, such as the password of its mail server.
    pub fn seal_secret(&self, purpose: &str, secret: &[u8], nonce: &Nonce) -> Vec<u8> {
        seal_secret(&self.secrets, purpose, secret, nonce)
    }

    /// # Errors
    /// When the secret was changed, or sealed for another purpose or with another key.
    pub fn open_secret(&self, purpose: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        open_secret(&self.secrets, purpose, sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_text_with_spaces_around_it() {
        let master = MasterKey::generate([7; 32]);
        let text = format!("  {}\r\n", *master.to_text());
        let read = MasterKey::from_text(&text).unwrap();
        assert_eq!(read.mark(), master.mark());
        assert_eq!(read.check(&master.mark()), Ok(()));
    }

    #[test]
    fn what_is_no_key_is_refused_with_its_reason() {
        let cases = [
            ("", KeyTextError::Empty),
            (" \n", KeyTextError::Empty),
            ("hasło", KeyTextError::NotBase64),
            ("AAAA", KeyTextError::Length(3)),
            ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", KeyTextError::Zeros),
        ];
        for (text, error) in cases {
            assert_eq!(MasterKey::from_text(text).err(), Some(error), "{text:?}");
        }
    }

    #[test]
    fn another_key_is_noticed_by_its_mark() {
        let (one, two) = (MasterKey::generate([1; 32]), MasterKey::generate([2; 32]));
        assert_eq!(two.check(&one.mark()), Err(WrongMasterKey));
        assert_eq!(one.check(&[]), Err(WrongMasterKey));
    }

    #[test]
    fn it_prints_neither_its_bytes_nor_its_text() {
        let master = MasterKey::generate([0xab; 32]);
        let printed = format!("{master:?}");
        assert!(!printed.contains("171, 171") && !printed.contains(master.to_text().as_str()), "{printed}");
    }

    #[test]
    fn a_secret_opens_only_for_its_purpose_and_with_its_key() {
        let master = MasterKey::generate([1; 32]);
        let sealed = master.seal_secret("smtp", b"haslo", &[9; 24]);
        assert_eq!(master.open_secret("smtp", &sealed).unwrap().as_slice(), b"haslo");
        assert_eq!(master.open_secret("s3", &sealed), Err(OpenError::Refused));
        assert_eq!(MasterKey::generate([2; 32]).open_secret("smtp", &sealed), Err(OpenError::Refused));
    }
}
