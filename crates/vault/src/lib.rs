//! Keys and ciphertext: a master key wraps institution keys, these wrap one key for each record and file.
//!
//! Invariant: destroying the wrapped key of a record makes every copy of it unreadable for ever. Every ciphertext is
//! bound to the place that it stands in, so that it opens nowhere else. Chance (keys, nonces) is an argument: the caller
//! draws it from the operating system, anew for each call.
//!
//! The first byte of whatever this crate writes is a format number, so that a later format can stand beside this one.

mod cipher;
mod file;
mod institution;
mod master;
mod record;

pub use cipher::{Nonce, OpenError};
pub use file::{CHUNK_BYTES, FileBinding, FileOpener, FileSealer, sealed_bytes};
pub use institution::{InstitutionKey, UnwrapError, WrappedInstitutionKey, rewrap_institution_key};
pub use master::{KeyMark, KeyTextError, MasterKey, WrongMasterKey};
pub use record::{Binding, RecordKey, open, seal};
