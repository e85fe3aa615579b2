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
/// The width of a time.
pub(crate) const TIME_BYTES: usize = 27;
const TIME_PATTERN: &[u8; TIME_BYTES] = b"0000-00-00T00:00:00.000000Z";
const ACTOR: u8 = 1;
const NAME: u8 = 2;
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
        check("actor", is_of(ACTOR, &self.actor))?;
        check("act", !self.act.is_empty() && is_of(NAME, &self.act))?;
        check("register", is_of(NAME, &self.register))?;
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
        let mut rest = Rest(str::from_utf8(bytes).map_err(|_| EntryError { field: "text" })?);
        let seq = rest.number("seq", br#"{"seq":"#)?;
        let time = rest.time(br#","time":""#)?;
        let actor = rest.text("actor", br#"","actor":""#, ACTOR)?;
        let act = rest.text("act", br#"","act":""#, NAME)?;
        let register = rest.text("register", br#"","register":""#, NAME)?;
        let record = rest.number("record", br#"","record":"#)?;
        let version = rest.number("version", br#","version":"#)?;
        let digest = rest.digest(br#","digest":""#)?;
        check("digest", rest.0 == "\"}")?;
        check("act", !act.is_empty())?;
        Ok(EntryRef { seq, time, actor, act, register, record, version, digest })
    }

    /// The number and the time of an entry, without reading what follows them.
    pub(crate) fn parse_beginning(bytes: &'a [u8]) -> Result<(u64, &'a [u8; TIME_BYTES]), EntryError> {
        const LONGEST_BEGINNING: usize = r#"{"seq":18446744073709551615,"time":""#.len() + TIME_BYTES;
        let beginning = &bytes[..bytes.len().min(LONGEST_BEGINNING)];
        let mut rest = Rest(str::from_utf8(beginning).map_err(|_| EntryError { field: "text" })?);
        let seq = rest.number("seq", br#"{"seq":"#)?;
        let time = rest.time(br#","time":""#)?;
        Ok((seq, time.as_bytes().first_chunk().expect("a time has a fixed width")))
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
    // Without an early exit the comparison takes a few vector instructions.
    let excess = |(byte, (pattern, most)): (&u8, (&u8, &u8))| u8::from((byte ^ pattern) > *most);
    time.len() == TIME_BYTES && time.iter().zip(TIME_PATTERN.iter().zip(&TIME_ALLOWANCE)).map(excess).sum::<u8>() == 0
}

fn is_of(class: u8, text: &str) -> bool {
    text.len() <= longest(class) && text.bytes().all(|byte| CLASSES[usize::from(byte)] & class != 0)
}

const fn longest(class: u8) -> usize {
    if class == ACTOR { MAX_ACTOR_BYTES } else { MAX_NAME_BYTES }
}

/// What is still to be read of an entry. Each method takes a key and the value behind it; the keys are arrays, because
/// comparing with a constant length is a few instructions and eight calls to compare memory are not.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn skip<const N: usize>(&mut self, field: &'static str, key: &[u8; N]) -> Result<(), EntryError> {
        check(field, self.0.as_bytes().first_chunk() == Some(key))?;
        self.0 = &self.0[N..];
        Ok(())
    }

    fn take(&mut self, field: &'static str, length: usize) -> Result<&'a str, EntryError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(EntryError { field })?;
        self.0 = rest;
        Ok(taken)
    }

    fn number<const N: usize>(&mut self, field: &'static str, key: &[u8; N]) -> Result<u64, EntryError> {
        self.skip(field, key)?;
        let length = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let digits = self.take(field, length)?;
        check(field, length == 1 || (length > 1 && !digits.starts_with('0')))?;
        digits.parse().map_err(|_| EntryError { field })
    }

    fn time<const N: usize>(&mut self, key: &[u8; N]) -> Result<&'a str, EntryError> {
        self.skip("time", key)?;
        let time = self.take("time", TIME_BYTES)?;
        check("time", is_time(time.as_bytes()))?;
        Ok(time)
    }

    fn text<const N: usize>(&mut self, field: &'static str, key: &[u8; N], class: u8) -> Result<&'a str, EntryError> {
        self.skip(field, key)?;
        let length = self.0.bytes().take_while(|byte| CLASSES[usize::from(*byte)] & class != 0).count();
        check(field, length <= longest(class))?;
        self.take(field, length)
    }

    /// Base64 by hand: the general decoder takes as long for these 44 characters as SHA-256 for half the entry.
    fn digest<const N: usize>(&mut self, key: &[u8; N]) -> Result<Hash, EntryError> {
        const FIELD: &str = "digest";
        self.skip(FIELD, key)?;
        let text = self.take(FIELD, DIGEST_CHARS)?.as_bytes();
        let mut sixes = [0_u8; DIGEST_CHARS];
        let mut highest = 0;
        for (six, char) in sixes.iter_mut().zip(&text[..DIGEST_CHARS - 1]) {
            *six = six_bits(*char);
            highest = highest.max(*six);
        }
        let mut digest = [0_u8; 33];
        for (quad, bytes) in sixes.as_chunks::<4>().0.iter().zip(digest.as_chunks_mut::<3>().0) {
            let [a, b, c, d] = quad.map(u32::from);
            let bits = a << 18 | b << 12 | c << 6 | d;
            bytes.copy_from_slice(&bits.to_be_bytes()[1..]);
        }
        // 43 characters hold 32 bytes and two bits more, which must be zero.
        check(FIELD, highest < 64 && digest[32] == 0 && text[DIGEST_CHARS - 1] == b'=')?;
        Ok(*digest.first_chunk().expect("33 bytes begin with 32"))
    }
}

/// What a base64 character stands for; more than 63 for any other byte.
fn six_bits(char: u8) -> u8 {
    match char {
        b'A'..=b'Z' => char - b'A',
        b'a'..=b'z' => char - b'a' + 26,
        b'0'..=b'9' => char - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => u8::MAX,
    }
}

/// The bytes that may stand in an actor, and in the name of an act or register, as bits of each byte's class.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = b' ';
    while byte <= b'~' {
        if byte != b'"' && byte != b'\\' {
            classes[byte as usize] |= ACTOR;
        }
        if matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.') {
            classes[byte as usize] |= NAME;
        }
        byte += 1;
    }
    classes
};

/// How far each byte of a time may be from the pattern: nine at a digit, nothing elsewhere.
const TIME_ALLOWANCE: [u8; TIME_BYTES] = {
    let mut allowance = [0; TIME_BYTES];
    let mut at = 0;
    while at < TIME_BYTES {
        if TIME_PATTERN[at] == b'0' {
            allowance[at] = 9;
        }
        at += 1;
    }
    allowance
};

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
