//! What can go wrong with the database, as one enum that survives a trip through `anyhow` (`StoreError::of`).
//!
//! Invariant: the same misfortune has the same variant on both back ends, so that the layers above never ask which one runs.

use rusqlite::{ErrorCode, ffi};
use tokio_postgres::error::SqlState;

/// Every failure of the store, cloneable because one failed commit answers many acts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Nothing of the act was written; once there is room again the same act succeeds.
    #[error("the disk is full: nothing of this act was written")]
    DiskFull,
    /// The database does not answer now; later calls try again by themselves.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// Queue, pool or lock stayed taken for longer than the limit.
    #[error("the database is busy; try again in a moment")]
    Busy,
    /// PostgreSQL cannot hold U+0000 in text, so neither back end accepts it.
    #[error("a text holds the character U+0000, which cannot be stored")]
    NulInText,
    /// A unique key is taken; holds what the database says of it.
    #[error("this already exists: {0}")]
    AlreadyExists(String),
    /// A foreign key, a check or a NOT NULL refused the row.
    #[error("the database refused the row: {0}")]
    Refused(String),
    /// Two transactions collided; the seam runs the act again and shows this only when that failed too.
    #[error("two acts collided and trying again did not help")]
    Conflict,
    /// A statement failed earlier in the same transaction, so nothing else may run in it.
    #[error("an earlier statement of this act failed, so the act was undone")]
    Aborted,
    /// The act panicked; its transaction was rolled back.
    #[error("the act panicked: {0}")]
    Panicked(String),
    /// The database was written by a newer program.
    #[error(
        "the database has schema version {found}, this program knows only {known}: start the newer program that wrote it"
    )]
    NewerSchema { found: i64, known: i64 },
    /// The database is there and what keeps its keys is not; a new one would open nothing.
    #[error(
        "the keyring is missing or empty: keyring.db (in PostgreSQL the schema keyring) is kept apart from the backup of the \
         data. Nothing was changed. Put it back from its own copy and start again"
    )]
    NoKeyring,
    /// A row that must be there is not.
    #[error("no such row")]
    NoRow,
    /// A column holds another type than the program reads.
    #[error("column {column} does not hold {expected}")]
    Mismatch { column: usize, expected: &'static str },
    /// The file is no database, or damaged.
    #[error("the database file is damaged: {0}")]
    Corrupt(String),
    /// Anything else the driver says.
    #[error("the database says: {0}")]
    Database(String),
}

/// What store functions answer.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl StoreError {
    /// The store's own error inside `error`, however much context was wrapped around it.
    pub fn of(error: &anyhow::Error) -> Option<&StoreError> {
        error.chain().find_map(|cause| cause.downcast_ref::<StoreError>())
    }
}

impl From<&rusqlite::Error> for StoreError {
    fn from(error: &rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            return Self::Database(error.to_string());
        };
        if error.to_string().contains("no such table: keyring.") {
            return Self::NoKeyring;
        }
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::SystemIoFailure if is_failed_write(failure.extended_code) => Self::DiskFull,
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::ReadOnly => {
                Self::Unavailable(error.to_string())
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Corrupt(error.to_string()),
            ErrorCode::ConstraintViolation => match failure.extended_code {
                ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                    Self::AlreadyExists(error.to_string())
                }
                _ => Self::Refused(error.to_string()),
            },
            _ => Self::Database(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::from(&error)
    }
}

/// A full disk shows as one of these when it strikes outside a plain write: at a sync, or when the WAL index must grow.
fn is_failed_write(extended_code: i32) -> bool {
    matches!(
        extended_code,
        ffi::SQLITE_IOERR_WRITE
            | ffi::SQLITE_IOERR_FSYNC
            | ffi::SQLITE_IOERR_DIR_FSYNC
            | ffi::SQLITE_IOERR_TRUNCATE
            | ffi::SQLITE_IOERR_SHMSIZE
            | ffi::SQLITE_IOERR_SHMMAP
            | ffi::SQLITE_IOERR_SHMOPEN
    )
}

impl From<tokio_postgres::Error> for StoreError {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(failure) = error.as_db_error() else {
            let is_of_the_line = error.is_closed() || std::error::Error::source(&error).is_some_and(is_io);
            let text = whole_text(&error);
            return if is_of_the_line { Self::Unavailable(text) } else { Self::Database(text) };
        };
        let text = failure.to_string();
        match failure.code() {
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => Self::Conflict,
            &SqlState::LOCK_NOT_AVAILABLE | &SqlState::QUERY_CANCELED => Self::Busy,
            &SqlState::UNIQUE_VIOLATION => Self::AlreadyExists(text),
            &SqlState::DISK_FULL => Self::DiskFull,
            &SqlState::UNDEFINED_TABLE | &SqlState::INVALID_SCHEMA_NAME if text.contains("keyring") => Self::NoKeyring,
            &SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED => Self::Corrupt(text),
            &SqlState::IN_FAILED_SQL_TRANSACTION => Self::Aborted,
            &SqlState::READ_ONLY_SQL_TRANSACTION => Self::Unavailable(text),
            other => match &other.code()[..2] {
                "23" => Self::Refused(text),
                // Connection, resources (too many connections), shutdown and start of the server.
                "08" | "53" | "57" => Self::Unavailable(text),
                _ => Self::Database(text),
            },
        }
    }
}

fn is_io(source: &(dyn std::error::Error + 'static)) -> bool {
    source.is::<std::io::Error>()
}

/// The driver's own text names only the layer; the reason stands in its sources.
fn whole_text(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context as _;

    #[test]
    fn a_store_error_is_found_under_any_context() {
        let wrapped = Err::<(), _>(StoreError::DiskFull).context("saving").context("request").unwrap_err();
        assert_eq!(StoreError::of(&wrapped), Some(&StoreError::DiskFull));
        assert_eq!(StoreError::of(&anyhow::anyhow!("other")), None);
    }
}
