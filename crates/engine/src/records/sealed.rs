//! Bodies into ciphertext and back: bound to institution, register, number and version.

use anyhow::Context as _;
use rodowod_domain::field::Body;
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_ledger::Hash;
use rodowod_store::records::{RecordRef, RecordRow, VersionRow};
use rodowod_vault::{Binding, InstitutionKey, RecordKey, open, seal};

use crate::Clock;

/// What a version keeps of a body.
pub(super) struct Sealed {
    /// The salt of the digest, then the ciphertext: what the log vouches for is checked without any key.
    pub body: Vec<u8>,
    pub digest: Hash,
    pub reason: Option<Vec<u8>>,
}

/// What is sealed beside a body, with the same key.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Face,
    Reason,
}

impl Part {
    /// The place that it is bound to, where a body says its register.
    fn place(self, register: &str) -> String {
        let name = match self {
            Self::Face => "face",
            Self::Reason => "reason",
        };
        format!("{register}#{name}")
    }
}

fn binding(record: RecordRef<'_>, version: u64) -> Binding<'_> {
    Binding {
        institution: record.institution.cast_unsigned(),
        register: record.register,
        number: record.number,
        version,
    }
}

pub(super) fn seal_version(
    key: &RecordKey,
    (record, version): (RecordRef<'_>, u64),
    (body, reason): (&Body, &str),
    clock: &Clock,
) -> anyhow::Result<Sealed> {
    let bytes = serde_json::to_vec(body)?;
    let binding = binding(record, version);
    let body = seal(key, &binding, &bytes, &clock.random());
    let salt = key.digest_salt(&binding);
    let digest = rodowod_ledger::digest(&salt, &body);
    let reason =
        (!reason.is_empty()).then(|| seal_part(key, (record, version, Part::Reason), reason.as_bytes(), clock));
    Ok(Sealed { body: [&salt[..], &body].concat(), digest, reason })
}

pub(super) fn seal_part(
    key: &RecordKey,
    (record, version, part): (RecordRef<'_>, u64, Part),
    bytes: &[u8],
    clock: &Clock,
) -> Vec<u8> {
    let place = part.place(record.register);
    seal(key, &Binding { register: &place, ..binding(record, version) }, bytes, &clock.random())
}

pub(super) fn open_part(
    key: &RecordKey,
    (record, version, part): (RecordRef<'_>, u64, Part),
    sealed: &[u8],
) -> anyhow::Result<Vec<u8>> {
    let place = part.place(record.register);
    Ok(open(key, &Binding { register: &place, ..binding(record, version) }, sealed)?)
}

/// The salt and the ciphertext of a stored body.
pub(crate) fn split_salt(stored: &[u8]) -> Option<(&[u8; 16], &[u8])> {
    stored.split_first_chunk()
}

fn opened(key: &RecordKey, binding: &Binding<'_>, stored: &[u8]) -> anyhow::Result<Vec<u8>> {
    let (_, sealed) = split_salt(stored).context("a stored body is cut short")?;
    Ok(open(key, binding, sealed)?)
}

/// The key of a record, unless it was destroyed.
pub(super) fn record_key(institution: &InstitutionKey, row: &RecordRow) -> anyhow::Result<Option<RecordKey>> {
    match (&row.key_id, &row.wrapped_key) {
        (Some(id), Some(wrapped)) => Ok(Some(RecordKey::unwrap(institution, *id, wrapped)?)),
        _ => Ok(None),
    }
}

/// A record is erased once its key is gone, even when an old database with its body was put back.
pub(crate) fn is_erased(row: &RecordRow) -> bool {
    row.erased_at.is_some() || row.wrapped_key.is_none()
}

/// The record as its register knows it today; an erased one has an empty body.
pub(crate) fn open_row(
    register: &dyn AnyRegister,
    institution: &InstitutionKey,
    (record, row): (RecordRef<'_>, &RecordRow),
) -> anyhow::Result<Record> {
    let body = match (record_key(institution, row)?, &row.body) {
        (Some(key), Some(sealed)) => {
            let bytes = opened(&key, &binding(record, row.version), sealed)
                .with_context(|| format!("the body of {}/{} does not open", record.register, record.number))?;
            read_body(register, row.schema_version, &bytes)?
        }
        _ => Body::new(),
    };
    Ok(self::record(row, body))
}

/// What stands in the open beside a body, with the body.
pub(super) fn record(row: &RecordRow, body: Body) -> Record {
    Record {
        number: row.number,
        state: row.state.clone(),
        version: row.version,
        draft: row.draft,
        created_at: row.created_at,
        body,
    }
}

pub(super) fn open_version(
    register: &dyn AnyRegister,
    key: &RecordKey,
    (record, row): (RecordRef<'_>, &VersionRow),
) -> anyhow::Result<(Body, String)> {
    let binding = binding(record, row.version);
    let body = match &row.body {
        Some(sealed) => read_body(register, row.schema_version, &opened(key, &binding, sealed)?)?,
        None => Body::new(),
    };
    let reason = match &row.reason {
        Some(sealed) => String::from_utf8(open_part(key, (record, row.version, Part::Reason), sealed)?)?,
        None => String::new(),
    };
    Ok((body, reason))
}

fn read_body(register: &dyn AnyRegister, schema_version: u32, bytes: &[u8]) -> anyhow::Result<Body> {
    let body: Body = serde_json::from_slice(bytes)?;
    Ok(if schema_version < register.version() { register.upgrade(schema_version, body) } else { body })
}
