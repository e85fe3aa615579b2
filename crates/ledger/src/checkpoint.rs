//! C2SP `tlog-checkpoint`: origin, size and root of a log, signed as a note.
//!
//! Invariant: our logs sign with a key whose name is the origin, and a checkpoint is taken only from a note that such a
//! key signed.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    hash::Hash,
    note::{NoteError, NoteSigner, NoteVerifier, SignedNote},
};

/// A tree head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// `<host>/<slug>`.
    pub origin: String,
    pub size: u64,
    pub root: Hash,
}

/// Why a text is no checkpoint of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    #[error("this is not a checkpoint: {0}")]
    Note(#[from] NoteError),
    #[error("the note is not a checkpoint: it needs an origin, a size and a root, a line each")]
    Form,
    #[error("the checkpoint belongs to another log than the key")]
    Origin,
}

impl Checkpoint {
    /// Signs the head of the signer's own log; the origin is the signer's name.
    pub fn sign(size: u64, root: Hash, signer: &NoteSigner) -> SignedNote {
        let checkpoint = Checkpoint { origin: signer.name().to_owned(), size, root };
        signer.sign(&checkpoint.text()).expect("a key name, a number and base64 make the text of a note")
    }

    /// The three lines that are signed.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root))
    }

    /// The checkpoint in a signed note, if the key signed it and it is of the log that the key is named after.
    ///
    /// # Errors
    /// When it is not.
    pub fn open(note: &str, key: &NoteVerifier) -> Result<Checkpoint, CheckpointError> {
        let note = SignedNote::parse(note)?;
        let checkpoint = Checkpoint::parse(note.verify(key)?)?;
        if checkpoint.origin == key.name() { Ok(checkpoint) } else { Err(CheckpointError::Origin) }
    }

    /// Reads the text of a checkpoint. Extension lines are allowed, as the specification asks, and mean nothing here.
    ///
    /// # Errors
    /// When a line is missing, empty or not in canonical form.
    pub fn parse(text: &str) -> Result<Checkpoint, CheckpointError> {
        let mut lines = text.strip_suffix('\n').ok_or(CheckpointError::Form)?.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(CheckpointError::Form);
        };
        if origin.is_empty() || lines.any(str::is_empty) {
            return Err(CheckpointError::Form);
        }
        let size = parse_number(size).ok_or(CheckpointError::Form)?;
        let root = parse_hash(root).ok_or(CheckpointError::Form)?;
        Ok(Checkpoint { origin: origin.to_owned(), size, root })
    }
}

/// A decimal number without sign and leading zeros.
pub(crate) fn parse_number(text: &str) -> Option<u64> {
    let number = text.parse::<u64>().ok()?;
    let is_canonical = text == "0" || text.starts_with(|char: char| matches!(char, '1'..='9'));
    is_canonical.then_some(number)
}

/// 32 bytes in standard base64.
pub(crate) fn parse_hash(text: &str) -> Option<Hash> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::EMPTY_ROOT;

    // The example of c2sp.org/tlog-checkpoint.
    const TEXT: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    #[test]
    fn the_published_example_is_read_and_written_back() {
        let checkpoint = Checkpoint::parse(TEXT).unwrap();
        assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
        assert_eq!(checkpoint.text(), TEXT);
        assert_eq!(Checkpoint::parse(&format!("{TEXT}an extension\n")).unwrap(), checkpoint);
    }

    #[test]
    fn what_is_no_checkpoint_is_refused() {
        let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
        let cases = [
            String::new(),
            "a\n1\n".to_owned(),
            format!("\n1\n{root}\n"),
            format!("a\n01\n{root}\n"),
            format!("a\n+1\n{root}\n"),
            format!("a\n-1\n{root}\n"),
            format!("a\n1\n{root}"),
            format!("a\n1\n{}\n", &root[..40]),
            format!("a\n1\n{root}\n\nb\n"),
        ];
        for text in cases {
            assert_eq!(Checkpoint::parse(&text), Err(CheckpointError::Form), "{text:?}");
        }
    }

    #[test]
    fn it_is_opened_only_for_the_log_that_the_key_is_named_after() {
        let signer = NoteSigner::new("rodowod.example/school", &[1; 32]).unwrap();
        let note = Checkpoint::sign(0, EMPTY_ROOT, &signer);
        let opened = Checkpoint::open(&note.to_string(), &signer.verifier()).unwrap();
        assert_eq!((opened.origin.as_str(), opened.size, opened.root), ("rodowod.example/school", 0, EMPTY_ROOT));
        let other = signer.sign(TEXT).unwrap().to_string();
        assert_eq!(Checkpoint::open(&other, &signer.verifier()), Err(CheckpointError::Origin));
        let stranger = NoteSigner::new("rodowod.example/school", &[2; 32]).unwrap().verifier();
        assert_eq!(Checkpoint::open(&note.to_string(), &stranger), Err(CheckpointError::Note(NoteError::NotSigned)));
    }
}
