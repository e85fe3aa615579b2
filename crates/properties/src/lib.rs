//! What must hold of any bytes that somebody hands in: each property reads them as one of our formats and panics where its
//! promise does not hold. `fuzz/` searches for such bytes, the tests replay its corpus and try neighbours of it.
//!
//! A property answers whether the bytes were accepted, so that a corpus that never gets past the first check is noticed.

mod log;
mod number;
mod signature;
mod table;

/// A property and its name, which is that of its folder in `fuzz/corpus` and of its program in `fuzz/fuzz_targets`.
pub type Target = (&'static str, fn(&[u8]) -> bool);

pub use log::{VKEY, entry, note, proof};
pub use number::{date, identifier};
pub use signature::signature;
pub use table::table;

pub static TARGETS: [Target; 7] = [
    ("entry", entry),
    ("proof", proof),
    ("note", note),
    ("table", table),
    ("signature", signature),
    ("identifier", identifier),
    ("date", date),
];

/// The bytes as text, where they are some.
fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}
