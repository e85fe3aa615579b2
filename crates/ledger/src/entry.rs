//! One act as the log keeps it: who did what to which record, when, and a digest of what was stored; never content.
//!
//! Invariant: an entry has exactly one encoding. It is one JSON object without spaces, keys in the order of the fields,
//! numbers without leading zeros, text without escapes, the digest in standard base64, and no line end:
//! `{"seq":0,"time":"2026-01-31T08:00:00.000000Z","actor":"a1","act":"save","register":"breaches","record":17,`
//! `"version":1,"digest":"…44 characters…"}`. Whatever differs from this in one byte is refused by [`EntryRef::parse`].

use base64::{Engine, engine::general_purpose::STANDARD};
use std::fmt::Write;

use crate::hash::{Hash, leaf_hash};

/// The longest entry that `encode` makes; far below the 65,535 bytes that an entry bundle allows.
pub const MAX_ENTRY_BYTES: usize = 600;

const MAX_ACTOR_BYTES: usize = 128;
const MAX_NAME_BYTES: usize = 64;
const TIME_PATTERN: &[u8; 27] = b"0000-00-00T00:00:00.000000Z";
const DIGEST_CHARS: usize = 44;

/// One act. `seq` is the index of the leaf, counted from 0 without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub seq: u64,
    /// UTC, RFC 3339, always 27 characters: `2026-01-31T08:00:00.000000Z`. Never earlier than the entry before it.
    pub time: String,
    /// An opaque id or hash, never a name; printable ASCII without quotes and backslashes, at most 128 bytes.
    pub actor: String,
    /// Lower-case ASCII letters, digits, `-`, `_` and `.`; 1 to 64 bytes.
    pub act: String,
    /// Like `act`, or empty when the act concerns no register.
    pub register: String,
    pub record: u64,
    pub version: u64,
    /// [`crate::digest`] of the stored sealed bytes, or [`crate::ZERO_HASH`].
    pub digest: Hash,
}

/// An entry read in place: the same fields, borrowed from the stored bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryRef<'a> {
    pub seq: u64,
    pub time: &'a str,
    pub actor: &'a str,
    pub act: &'a str,
    pub register: &'a str,
    pub record: u64,
    pub version: u64,
    pub digest: Hash,
}

/// Why a value or some bytes are no entry; it names the first field at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the field `{field}` of the log entry is not in canonical form")]
pub struct EntryError {
    pub field: &'static str,
}

impl Entry {
    /// The canonical bytes: these are hashed, stored and exported.
    ///
    /// # Errors
    /// When a field breaks the rule written at it.
    pub fn encode(&self) -> Result<Vec<u8>, EntryError> {
        check("time", is_time(self.time.as_bytes()))?;
        check("actor", is_actor(self.actor.as_bytes()))?;
        check("act", !self.act.is_empty() && is_name(self.act.as_bytes()))?;
        check("register", is_name(self.register.as_bytes()))?;
        let mut text = String::with_capacity(256);
        write!(
            text,
            r#"{{"seq":{},"time":"{}","actor":"{}","act":"{}","register":"{}","record":{},"version":{},"digest":""#,
            self.seq, self.time, self.actor, self.act, self.register, self.record, self.version
        )
        .expect("writing to a String cannot fail");
        STANDARD.encode_string(self.digest, &mut text);
        text.push_str("\"}");
        debug_assert!(text.len() <= MAX_ENTRY_BYTES, "the limits of the fields bound the entry");
        Ok(text.into_bytes())
    }

    /// # Errors
    /// When the bytes are not the canonical form of an entry.
    pub fn parse(bytes: &[u8]) -> Result<Entry, EntryError> {
        EntryRef::parse(bytes).map(EntryRef::to_entry)
    }

    /// The RFC 6962 leaf hash of the canonical bytes.
    ///
    /// # Errors
    /// As `encode`.
    pub fn leaf_hash(&self) -> Result<Hash, EntryError> {
        self.encode().map(|bytes| leaf_hash(&bytes))
    }
}

impl<'a> EntryRef<'a> {
    /// # Errors
    /// When the bytes are not the canonical form of an entry.
    pub fn parse(bytes: &'a [u8]) -> Result<EntryRef<'a>, EntryError> {
        let mut rest = bytes;
        let seq = number(&mut rest, "seq", br#"{"seq":"#)?;
        let time = text(&mut rest, "time", br#","time":""#)?;
        let actor = text(&mut rest, "actor", br#"","actor":""#)?;
        let act = text(&mut rest, "act", br#"","act":""#)?;
        let register = text(&mut rest, "register", br#"","register":""#)?;
        let record = number(&mut rest, "record", br#"","record":"#)?;
        let version = number(&mut rest, "version", br#","version":"#)?;
        let digest = text(&mut rest, "digest", br#","digest":""#)?;
        check("digest", rest == br#""}"#)?;
        check("time", is_time(time))?;
        check("actor", is_actor(actor))?;
        check("act", !act.is_empty() && is_name(act))?;
        check("register", is_name(register))?;
        Ok(EntryRef {
            seq,
            time: ascii(time, "time")?,
            actor: ascii(actor, "actor")?,
            act: ascii(act, "act")?,
            register: ascii(register, "register")?,
            record,
            version,
            digest: parse_digest(digest)?,
        })
    }

    pub fn to_entry(self) -> Entry {
        Entry {
            seq: self.seq,
            time: self.time.to_owned(),
            actor: self.actor.to_owned(),
            act: self.act.to_owned(),
            register: self.register.to_owned(),
            record: self.record,
            version: self.version,
            digest: self.digest,
        }
    }
}

fn check(field: &'static str, is_canonical: bool) -> Result<(), EntryError> {
    if is_canonical { Ok(()) } else { Err(EntryError { field }) }
}

fn is_time(time: &[u8]) -> bool {
    time.len() == TIME_PATTERN.len()
        && time.iter().zip(TIME_PATTERN).all(|(byte, pattern)| match pattern {
            b'0' => byte.is_ascii_digit(),
            _ => byte == pattern,
        })
}

fn is_actor(actor: &[u8]) -> bool {
    actor.len() <= MAX_ACTOR_BYTES
        && actor.iter().all(|byte| (b' '..=b'~').contains(byte) && !matches!(byte, b'"' | b'\\'))
}

fn is_name(name: &[u8]) -> bool {
    name.len() <= MAX_NAME_BYTES
        && name.iter().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.'))
}

/// Takes the key and the decimal number after it.
fn number(rest: &mut &[u8], field: &'static str, key: &[u8]) -> Result<u64, EntryError> {
    let after = rest.strip_prefix(key).ok_or(EntryError { field })?;
    let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let has_leading_zero = digits > 1 && after[0] == b'0';
    check(field, digits > 0 && !has_leading_zero)?;
    let mut value = 0_u64;
    for digit in &after[..digits] {
        value = value
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(u64::from(digit - b'0')))
            .ok_or(EntryError { field })?;
    }
    *rest = &after[digits..];
    Ok(value)
}

/// Takes the key and the text after it, up to its closing quote, which stays.
fn text<'a>(rest: &mut &'a [u8], field: &'static str, key: &[u8]) -> Result<&'a [u8], EntryError> {
    let after = rest.strip_prefix(key).ok_or(EntryError { field })?;
    let end = after.iter().position(|byte| *byte == b'"').ok_or(EntryError { field })?;
    *rest = &after[end..];
    Ok(&after[..end])
}

fn ascii<'a>(bytes: &'a [u8], field: &'static str) -> Result<&'a str, EntryError> {
    str::from_utf8(bytes).map_err(|_| EntryError { field })
}

fn parse_digest(text: &[u8]) -> Result<Hash, EntryError> {
    let wrong = EntryError { field: "digest" };
    let mut digest = [0; 32];
    let is_whole = text.len() == DIGEST_CHARS && STANDARD.decode_slice(text, &mut digest) == Ok(32);
    if is_whole { Ok(digest) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Entry {
        Entry {
            seq: 7,
            time: "2026-01-31T08:00:00.000000Z".into(),
            actor: "account:12".into(),
            act: "save".into(),
            register: "breaches".into(),
            record: 17,
            version: 1,
            digest: [0xab; 32],
        }
    }

    #[test]
    fn the_encoding_is_the_documented_one() {
        let bytes = sample().encode().unwrap();
        assert_eq!(
            str::from_utf8(&bytes).unwrap(),
            r#"{"seq":7,"time":"2026-01-31T08:00:00.000000Z","actor":"account:12","act":"save","register":"breaches","record":17,"version":1,"digest":"q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s="}"#
        );
        assert_eq!(Entry::parse(&bytes).unwrap(), sample());
    }

    #[test]
    fn the_longest_entry_keeps_the_named_maximum() {
        let longest = Entry {
            seq: u64::MAX,
            actor: "x".repeat(MAX_ACTOR_BYTES),
            act: "x".repeat(MAX_NAME_BYTES),
            register: "x".repeat(MAX_NAME_BYTES),
            record: u64::MAX,
            version: u64::MAX,
            ..sample()
        };
        let bytes = longest.encode().unwrap();
        assert!(bytes.len() <= MAX_ENTRY_BYTES);
        assert_eq!(Entry::parse(&bytes).unwrap(), longest);
    }

    #[test]
    fn a_field_outside_its_rule_is_refused_by_name() {
        let cases: [(&str, Entry); 7] = [
            ("time", Entry { time: "2026-01-31T08:00:00Z".into(), ..sample() }),
            ("time", Entry { time: "2026-01-31 08:00:00.000000Z".into(), ..sample() }),
            ("actor", Entry { actor: "a\"b".into(), ..sample() }),
            ("actor", Entry { actor: "ż".into(), ..sample() }),
            ("act", Entry { act: String::new(), ..sample() }),
            ("act", Entry { act: "Save".into(), ..sample() }),
            ("register", Entry { register: "x".repeat(65), ..sample() }),
        ];
        for (field, entry) in cases {
            assert_eq!(entry.encode(), Err(EntryError { field }), "{entry:?}");
        }
    }

    #[test]
    fn other_spellings_of_the_same_entry_are_refused() {
        let canonical = String::from_utf8(sample().encode().unwrap()).unwrap();
        let spellings = [
            canonical.replace("\"seq\":7", "\"seq\":07"),
            canonical.replace("\"seq\":7", "\"seq\": 7"),
            canonical.replace("\"seq\":7", "\"seq\":-7"),
            canonical.replace("\"seq\":7", "\"seq\":99999999999999999999"),
            canonical.replace("save", "s\\u0061ve"),
            canonical.replace("6s=", "6t="),
            canonical.replace("6s=\"", "6s\""),
            format!("{canonical}\n"),
            format!(" {canonical}"),
            String::new(),
        ];
        for spelling in spellings {
            assert!(Entry::parse(spelling.as_bytes()).is_err(), "{spelling}");
        }
    }
}
