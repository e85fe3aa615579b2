//! C2SP `signed-note`: a text, a blank line and signature lines, with Ed25519 keys written as `name+id+key`.
//!
//! Invariant: signatures of keys that we do not know (witnesses, older keys) are kept as they came and prove nothing;
//! one bad signature of a key that we do know refuses the whole note.

use base64::{Engine, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt;

/// Notes longer than this are not read; a checkpoint has some hundred bytes and each cosignature adds at most 7,000.
pub const MAX_NOTE_BYTES: usize = 1_000_000;

const MAX_SIGNATURES: usize = 100;
const ED25519: u8 = 1;
const KEY_ID_BYTES: usize = 4;
const LINE_START: &str = "\u{2014} ";

/// A key that signs notes. It is never printed; its seed is wiped when it is dropped.
pub struct NoteSigner {
    name: String,
    key: SigningKey,
}

/// A key that checks notes, known to the world as its verifier key `name+id+key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteVerifier {
    name: String,
    key: VerifyingKey,
}

/// One signature line: whose it is and the bytes after the key id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    pub name: String,
    pub key_id: u32,
    pub bytes: Vec<u8>,
}

/// A text with its signatures; trustworthy only after [`SignedNote::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedNote {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// Why some text is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    #[error("a key name must not be empty or contain spaces, plus signs or control characters")]
    Name,
    #[error("a verifier key has the form name+id+key")]
    Form,
    #[error("the verifier key is not of the Ed25519 type")]
    Type,
    #[error("the id in the verifier key does not belong to its name and key")]
    Id,
}

/// Why a note is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    #[error("this is not a signed note")]
    Form,
    #[error("the note has no signature of the given key")]
    NotSigned,
    #[error("the signature of the note is wrong")]
    WrongSignature,
}

impl NoteSigner {
    /// # Errors
    /// When the name cannot stand in a signature line.
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<NoteSigner, KeyError> {
        check_name(name)?;
        Ok(NoteSigner { name: name.to_owned(), key: SigningKey::from_bytes(seed) })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn verifier(&self) -> NoteVerifier {
        NoteVerifier { name: self.name.clone(), key: self.key.verifying_key() }
    }

    /// Signs a text, which must end with a line end.
    ///
    /// # Errors
    /// When the text cannot stand in a note.
    pub fn sign(&self, text: &str) -> Result<SignedNote, NoteError> {
        check_text(text)?;
        Ok(SignedNote { text: text.to_owned(), signatures: vec![self.signature(text)] })
    }

    fn signature(&self, text: &str) -> NoteSignature {
        let bytes = self.key.sign(text.as_bytes()).to_bytes().to_vec();
        NoteSignature { name: self.name.clone(), key_id: self.verifier().key_id(), bytes }
    }
}

impl NoteVerifier {
    /// Reads a verifier key; spaces and line ends around it are ignored.
    ///
    /// # Errors
    /// When it is not `name+id+key` with an Ed25519 key and its own id.
    pub fn parse(vkey: &str) -> Result<NoteVerifier, KeyError> {
        let mut parts = vkey.trim().splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(KeyError::Form);
        };
        check_name(name)?;
        let key = STANDARD.decode(key).map_err(|_| KeyError::Form)?;
        let (kind, key) = key.split_first().ok_or(KeyError::Form)?;
        if *kind != ED25519 {
            return Err(KeyError::Type);
        }
        let key: &[u8; 32] = key.try_into().map_err(|_| KeyError::Form)?;
        let key = VerifyingKey::from_bytes(key).map_err(|_| KeyError::Form)?;
        let verifier = NoteVerifier { name: name.to_owned(), key };
        if id == format!("{:08x}", verifier.key_id()) { Ok(verifier) } else { Err(KeyError::Id) }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn key_id(&self) -> u32 {
        let hash =
            Sha256::new().chain_update(&self.name).chain_update([b'\n', ED25519]).chain_update(self.key.as_bytes());
        let [a, b, c, d, ..]: [u8; 32] = hash.finalize().into();
        u32::from_be_bytes([a, b, c, d])
    }

    fn check(&self, text: &str, signature: &NoteSignature) -> Result<(), NoteError> {
        let signature =
            ed25519_dalek::Signature::from_slice(&signature.bytes).map_err(|_| NoteError::WrongSignature)?;
        self.key.verify_strict(text.as_bytes(), &signature).map_err(|_| NoteError::WrongSignature)
    }
}

impl fmt::Display for NoteVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = STANDARD.encode([[ED25519].as_slice(), self.key.as_bytes()].concat());
        write!(f, "{}+{:08x}+{key}", self.name, self.key_id())
    }
}

impl SignedNote {
    /// # Errors
    /// When the bytes are not a note; whose signatures it has is not looked at.
    pub fn parse(note: &str) -> Result<SignedNote, NoteError> {
        if note.len() > MAX_NOTE_BYTES {
            return Err(NoteError::Form);
        }
        let blank_line = note.rfind("\n\n").ok_or(NoteError::Form)?;
        let (text, lines) = (&note[..=blank_line], &note[blank_line + 2..]);
        check_text(text)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Form)?;
        if lines.split('\n').count() > MAX_SIGNATURES {
            return Err(NoteError::Form);
        }
        let signatures = lines.split('\n').map(NoteSignature::parse).collect::<Result<_, _>>()?;
        Ok(SignedNote { text: text.to_owned(), signatures })
    }

    /// The signed text, not yet verified.
    pub fn unverified_text(&self) -> &str {
        &self.text
    }

    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Adds a signature that somebody else made over the same text.
    ///
    /// # Errors
    /// When the note is full or the name cannot stand in a signature line.
    pub fn add(&mut self, signature: NoteSignature) -> Result<(), NoteError> {
        let fits = self.signatures.len() < MAX_SIGNATURES && check_name(&signature.name).is_ok();
        if !fits {
            return Err(NoteError::Form);
        }
        if !self.signatures.contains(&signature) {
            self.signatures.push(signature);
        }
        Ok(())
    }

    /// The text, if the key signed it.
    ///
    /// # Errors
    /// When the key did not sign, or any signature under its name and id is wrong.
    pub fn verify(&self, key: &NoteVerifier) -> Result<&str, NoteError> {
        let id = key.key_id();
        let mut own = self.signatures.iter().filter(|line| line.name == key.name && line.key_id == id).peekable();
        if own.peek().is_none() {
            return Err(NoteError::NotSigned);
        }
        own.try_for_each(|line| key.check(&self.text, line))?;
        Ok(&self.text)
    }
}

impl fmt::Display for SignedNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for line in &self.signatures {
            let bytes = STANDARD.encode([line.key_id.to_be_bytes().as_slice(), &line.bytes].concat());
            writeln!(f, "{LINE_START}{} {bytes}", line.name)?;
        }
        Ok(())
    }
}

impl NoteSignature {
    fn parse(line: &str) -> Result<NoteSignature, NoteError> {
        let (name, bytes) =
            line.strip_prefix(LINE_START).and_then(|line| line.split_once(' ')).ok_or(NoteError::Form)?;
        check_name(name).map_err(|_| NoteError::Form)?;
        let bytes = STANDARD.decode(bytes).map_err(|_| NoteError::Form)?;
        let (key_id, bytes) = bytes.split_first_chunk::<KEY_ID_BYTES>().ok_or(NoteError::Form)?;
        if bytes.is_empty() {
            return Err(NoteError::Form);
        }
        Ok(NoteSignature { name: name.to_owned(), key_id: u32::from_be_bytes(*key_id), bytes: bytes.to_vec() })
    }
}

fn check_name(name: &str) -> Result<(), KeyError> {
    let is_wrong = |char: char| char.is_whitespace() || char.is_control() || char == '+';
    if name.is_empty() || name.contains(is_wrong) { Err(KeyError::Name) } else { Ok(()) }
}

/// A text ends with a line end and holds no other control characters below U+0020.
fn check_text(text: &str) -> Result<(), NoteError> {
    let is_clean = text.bytes().all(|byte| byte >= b' ' || byte == b'\n');
    if is_clean && text.ends_with('\n') { Ok(()) } else { Err(NoteError::Form) }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The example of golang.org/x/mod/sumdb/note.
    const VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const SKEY: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\n\
        \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn signer() -> NoteSigner {
        let key = STANDARD.decode(SKEY).unwrap();
        NoteSigner::new("PeterNeumann", key[1..].try_into().unwrap()).unwrap()
    }

    #[test]
    fn the_published_example_is_signed_and_verified_to_the_byte() {
        let verifier = NoteVerifier::parse(VKEY).unwrap();
        assert_eq!(verifier.to_string(), VKEY);
        assert_eq!(verifier.key_id(), 0xc74f_20a3);
        assert_eq!(signer().verifier(), verifier);
        let note = SignedNote::parse(NOTE).unwrap();
        assert_eq!(note.to_string(), NOTE);
        let text = note.verify(&verifier).unwrap();
        assert_eq!(signer().sign(text).unwrap().to_string(), NOTE);
    }

    #[test]
    fn foreign_signatures_are_kept_and_prove_nothing() {
        let witness = NoteSigner::new("witness.example/w1", &[3; 32]).unwrap();
        let mut note = SignedNote::parse(NOTE).unwrap();
        let cosignature = witness.sign(note.unverified_text()).unwrap().signatures()[0].clone();
        note.add(cosignature.clone()).unwrap();
        note.add(cosignature).unwrap();
        let unknown = NoteSignature { name: "PeterNeumann".into(), key_id: 1, bytes: vec![0; 76] };
        note.add(unknown).unwrap();
        let note = SignedNote::parse(&note.to_string()).unwrap();
        assert_eq!(note.signatures().len(), 3);
        assert!(note.verify(&NoteVerifier::parse(VKEY).unwrap()).is_ok());
        assert!(note.verify(&witness.verifier()).is_ok());
        let stranger = NoteSigner::new("PeterNeumann", &[4; 32]).unwrap().verifier();
        assert_eq!(note.verify(&stranger), Err(NoteError::NotSigned));
    }

    #[test]
    fn one_wrong_signature_of_a_known_key_refuses_the_note() {
        let mut note = SignedNote::parse(NOTE).unwrap();
        let mut wrong = note.signatures()[0].clone();
        wrong.bytes[0] ^= 1;
        note.add(wrong).unwrap();
        assert_eq!(note.verify(&NoteVerifier::parse(VKEY).unwrap()), Err(NoteError::WrongSignature));
    }

    #[test]
    fn what_is_no_note_is_refused() {
        let cases = [
            "",
            "text\n",
            "text\n\n",
            "text\n\n\u{2014} name\n",
            "text\n\n\u{2014} na+me AAAAAAA=\n",
            "text\n\n\u{2014} name AAAA\n",
            "text\n\n\u{2014} name AAAAAA==\n",
            "text\n\n- name AAAAAAA=\n",
            "te\rxt\n\n\u{2014} name AAAAAAA=\n",
            "text\n\n\u{2014} name AAAAAAA=",
        ];
        for note in cases {
            assert_eq!(SignedNote::parse(note), Err(NoteError::Form), "{note:?}");
        }
        assert!(SignedNote::parse("text\n\n\u{2014} name AAAAAAA=\n").is_ok());
    }

    #[test]
    fn what_is_no_verifier_key_is_refused_with_its_reason() {
        let cases = [
            ("", KeyError::Form),
            ("name+00000000", KeyError::Form),
            ("na me+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", KeyError::Name),
            ("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", KeyError::Id),
            ("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", KeyError::Id),
            ("PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", KeyError::Type),
            ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10", KeyError::Form),
        ];
        for (vkey, error) in cases {
            assert_eq!(NoteVerifier::parse(vkey), Err(error), "{vkey}");
        }
        assert_eq!(NoteSigner::new("", &[0; 32]).err(), Some(KeyError::Name));
    }
}
