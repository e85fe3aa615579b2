//! The schema and its history: numbered files of portable statements, each applied once and in order.
//!
//! Invariants: a file that was released never changes; all that is missing is applied in one transaction; a database
//! that a newer program wrote is refused and left as it is.

use crate::{
    args,
    db::Tx,
    error::{Result, StoreError},
};

const MIGRATIONS: &[(&str, &str)] = &[
    ("foundation", include_str!("../migrations/0001_foundation.sql")),
    ("records", include_str!("../migrations/0002_records.sql")),
    ("ledger_and_jobs", include_str!("../migrations/0003_ledger_and_jobs.sql")),
    ("files", include_str!("../migrations/0004_files.sql")),
    ("sign_in", include_str!("../migrations/0005_sign_in.sql")),
    ("controls", include_str!("../migrations/0006_controls.sql")),
    ("search", include_str!("../migrations/0007_search.sql")),
    ("faces", include_str!("../migrations/0008_faces.sql")),
    ("counted", include_str!("../migrations/0009_counted.sql")),
];

/// Applies what is missing.
pub(crate) fn run(tx: &mut Tx<'_>) -> Result<()> {
    tx.lock_schema()?;
    tx.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)",
        &[],
    )?;
    let found =
        tx.query_one("SELECT COALESCE(MAX(version), 0) FROM schema_migrations", &[], |row| row.get::<i64>(0))?;
    let known = i64::try_from(MIGRATIONS.len()).expect("there are few migrations");
    if found > known {
        return Err(StoreError::NewerSchema { found, known });
    }
    for (version, (name, text)) in (1_i64..).zip(MIGRATIONS).filter(|(version, _)| *version > found) {
        for statement in statements(text) {
            let statement = replace_tokens(tx, &statement)?;
            tx.execute(&statement, &[])?;
        }
        tx.execute("INSERT INTO schema_migrations (version, name) VALUES ($1, $2)", args![version, *name])?;
    }
    Ok(())
}

/// The statements of a file. A semicolon ends one only at the end of a line; a line that opens with `--` is a comment.
fn statements(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("--"));
    let text = lines.fold(String::new(), |text, line| text + line + "\n");
    text.split(";\n").map(|statement| statement.trim().to_owned()).filter(|statement| !statement.is_empty()).collect()
}

fn replace_tokens(tx: &Tx<'_>, statement: &str) -> Result<String> {
    let mut parts = statement.split("{{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("}}").unwrap_or((part, ""));
        let meaning = tx.token(name);
        text += meaning.ok_or_else(|| StoreError::Database(format!("a migration names an unknown token {name}")))?;
        text += rest;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_in_the_folder_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let mut files: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        files.sort();
        let listed: Vec<String> =
            (1..).zip(MIGRATIONS).map(|(version, (name, _))| format!("{version:04}_{name}.sql")).collect();
        assert_eq!(files, listed);
    }

    #[test]
    fn a_comment_with_a_semicolon_ends_no_statement() {
        assert_eq!(statements("-- one;\nA (\n b\n);\n\nC;\n"), ["A (\n b\n)", "C"]);
    }
}
