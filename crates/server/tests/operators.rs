//! What an operator meets: a keyring that was not put back, a master key that comes from the environment, and an import
//! that one server process began and another ends.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;
use support::{Installation, Run, file_sent, measured, page, send, signed_in};

const KEYRING: [&str; 3] = ["keyring.db", "keyring.db-wal", "keyring.db-shm"];

fn assert_keyring_is_missed(installation: &Installation) {
    for command in [&["doctor"][..], &["serve", "--listen", "127.0.0.1:0"], &["key", "rotate"], &["ledger", "verify"]] {
        let answer = installation.json(command, 2).to_string();
        assert!(answer.contains("the keyring is missing"), "{command:?}: {answer}");
    }
}

#[test]
fn a_keyring_that_was_not_put_back_is_named_and_none_is_made() {
    let installation = Installation::sqlite();
    installation.assert_log_is_valid();
    let kept: Vec<(PathBuf, Vec<u8>)> = KEYRING
        .iter()
        .map(|name| installation.file(name))
        .filter(|path| path.exists())
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    for (path, _) in &kept {
        std::fs::remove_file(path).unwrap();
    }
    assert_keyring_is_missed(&installation);
    assert!(!installation.file("keyring.db").exists(), "an empty keyring would open nothing");
    // What an earlier attempt may have left behind.
    std::fs::write(installation.file("keyring.db"), "").unwrap();
    assert_keyring_is_missed(&installation);
    for (path, content) in &kept {
        std::fs::write(path, content).unwrap();
    }
    installation.assert_log_is_valid();
}

#[test]
fn a_keyring_left_out_of_a_backup_of_postgres_is_named() {
    let Some(installation) = Installation::postgres() else { return };
    let url = installation.url.as_deref().unwrap();
    let dropped = Command::new("psql").args([url, "-qc", "DROP SCHEMA keyring CASCADE"]).output().unwrap();
    assert!(dropped.status.success(), "{}", String::from_utf8_lossy(&dropped.stderr));
    assert_keyring_is_missed(&installation);
}

/// Runs a command with the master key in the environment alone.
fn with_key(installation: &Installation, key: &str, arguments: &[&str]) -> Run {
    let mut command = installation.command(&[arguments, &["--json"]].concat());
    command.env("RODOWOD_MASTER_KEY", key.trim());
    measured(command).0
}

#[test]
fn a_master_key_from_the_environment_is_rotated_into_a_file_of_its_own() {
    let installation = Installation::sqlite();
    let old = std::fs::read_to_string(installation.master_key()).unwrap();
    std::fs::remove_file(installation.master_key()).unwrap();
    let refused = with_key(&installation, &old, &["key", "rotate"]).ended(2);
    assert!(refused["error"].as_str().unwrap().contains("--new-key-file"), "{refused}");
    let new = installation.file("nowy.key");
    let rotate = ["key", "rotate", "--new-key-file", new.to_str().unwrap()];
    let rotated = with_key(&installation, &old, &rotate).ended(0);
    assert_eq!(rotated["file"], json!(new));
    assert!(!installation.master_key().exists(), "the key stands where it was asked for and nowhere else");
    let key = std::fs::read_to_string(&new).unwrap();
    assert_eq!(with_key(&installation, &old, &["ledger", "verify"]).status, 2, "the old key opens nothing");
    assert_eq!(with_key(&installation, &key, &["ledger", "verify"]).status, 0);
    let again = with_key(&installation, &key, &rotate).ended(2);
    assert!(again["error"].as_str().unwrap().contains("is there already"), "{again}");
    assert_eq!(std::fs::read_to_string(&new).unwrap(), key, "a key that is in use is not written over");
}

const TABLE: &str = "Nazwa;Postać\nKsięga zastępstw;papierowa\nKsięga wyjść;papierowa\n";

/// Each page comes from a server that was started after the one before: nothing is remembered by a process alone.
fn an_import_goes_on_in_another_process(installation: &Installation) {
    let (first, second) = (installation.serve(), installation.serve());
    let cookies = signed_in(&first);
    let csrf = page(&first, "/registers/datasets/import", &cookies).csrf();
    let sent = file_sent(&first, ("/registers/datasets/import", &cookies, &csrf), ("zbiory.csv", TABLE.as_bytes()));
    assert_eq!(sent.status, 303, "{}", sent.text());
    let preview = sent.header("location").to_owned();
    drop(first);
    let shown = page(&second, &preview, &cookies);
    assert!(shown.status == 200 && shown.text().contains("zbiory.csv"), "{}", shown.text());
    let third = installation.serve();
    let csrf = shown.csrf();
    let fields = [("csrf", csrf.as_str()), ("map.0.0", "name"), ("map.0.1", "form"), ("act", "import")];
    let confirmed = send(&third, (&preview, &cookies), &fields);
    assert_eq!(confirmed.status, 303, "{}", confirmed.text());
    assert_eq!(installation.bodies("datasets").len(), 2);
    assert_eq!(page(&second, &preview, &cookies).status, 400, "what was taken in waits no more");
}

#[test]
fn an_import_goes_on_in_another_process_on_sqlite() {
    an_import_goes_on_in_another_process(&Installation::sqlite());
}

#[test]
fn an_import_goes_on_in_another_process_on_postgres() {
    if let Some(installation) = Installation::postgres() {
        an_import_goes_on_in_another_process(&installation);
    }
}
