//! What an operator meets: a keyring that was not put back, a master key that comes from the environment, and an import
//! that one server process began and another ends.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;
use support::{Installation, Run, Server, file_sent, measured, page, send, signed_in};

const KEYRING: [&str; 3] = ["keyring.db", "keyring.db-wal", "keyring.db-shm"];

fn assert_keyring_is_missed(installation: &Installation) {
    for command in [&["doctor"][..], &["serve", "--listen", "127.0.0.1:0"], &["key", "rotate"], &["ledger", "verify"]] {
        let answer = installation.json(command, 2).to_string();
        assert!(answer.contains("Brakuje pliku kluczy"), "{command:?}: {answer}");
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

/// A folder of data as a copy takes it: every file but the keyring and the key of the operator.
fn copied(installation: &Installation) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(installation.data()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_file() && !KEYRING.contains(&name.as_str()) && path != installation.master_key() {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
    bytes
}

#[test]
fn what_is_written_lies_sealed_and_its_keys_lie_apart() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(support::ADMIN));
    let person = json!({
        "requester": "Genowefa Niepodrobiona", "kind": "Access", "received": "2026-01-05", "channel": "Email",
        "subject": "Proszę o wgląd w zeszyt Kryptonimowy.",
    });
    let number = client.enter("requests", &person);
    assert_eq!(
        client.get("registers/requests/records?search=Niepodrobiona").ended(200)["records"][0]["number"],
        number
    );
    let found = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    let copy = copied(&installation);
    assert!(copy.len() > 100_000 && found(&copy, "requests"), "the database was read");
    for word in ["Niepodrobiona", "niepodrobiona", "Kryptonim", "kryptonim"] {
        assert!(!found(&copy, word), "{word} can be read in the copy");
    }
    // What ties a blind term or a sealed body to a person is no part of the copy: the keys lie in a file of their own.
    // What was written last may still stand in the log beside it.
    let keyring = KEYRING.iter().filter_map(|name| std::fs::read(installation.file(name)).ok());
    let keyring: Vec<u8> = keyring.flatten().collect();
    let master = std::fs::read_to_string(installation.master_key()).unwrap();
    assert!(found(&keyring, "record_keys") && !found(&copy, "record_keys"), "the keys stand elsewhere");
    assert!(!found(&copy, master.trim()) && !found(&keyring, master.trim()), "the key to the keys is in neither");
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
    assert!(again["error"].as_str().unwrap().contains("już istnieje"), "{again}");
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

/// What `doctor` says of one thing, with some variables and flags.
fn examined(installation: &Installation, about: &str, (variables, flags): (&[(&str, &str)], &[&str])) -> String {
    let mut command = installation.command(&[&["doctor", "--json"], flags].concat());
    command.envs(variables.iter().copied());
    let answer = measured(command).0.ended(0);
    let findings = answer["findings"].as_array().unwrap();
    findings.iter().find(|finding| finding["about"] == about).unwrap()["message"].as_str().unwrap().to_owned()
}

#[test]
fn mail_is_set_value_by_value_by_flags_variables_and_the_file() {
    let installation = Installation::sqlite();
    let mail = |variables: &[(&str, &str)], flags: &[&str]| examined(&installation, "mail", (variables, flags));
    assert!(mail(&[], &[]).starts_with("poczta jest wyłączona"));
    let variables = [
        ("RODOWOD_SMTP_HOST", "poczta.example"),
        ("RODOWOD_SMTP_FROM", "Rodowód <rodo@szkola.example>"),
        ("RODOWOD_SMTP_PASSWORD", "haslo-do-poczty"),
    ];
    let said = mail(&variables, &["--smtp-security", "tls"]);
    assert_eq!(said, "listy wychodzą przez poczta.example:465");
    let said = mail(&variables, &["--smtp-host", "druga.example", "--smtp-port", "2525"]);
    assert_eq!(said, "listy wychodzą przez druga.example:2525");
    std::fs::write(installation.file("rodowod.toml"), "[smtp]\nhost = \"plik.example\"\nport = 26\n").unwrap();
    assert_eq!(mail(&variables, &[]), "listy wychodzą przez poczta.example:26");
    assert_eq!(mail(&variables[1..], &[]), "listy wychodzą przez plik.example:26");
    let half = installation.run(&["doctor"]);
    assert!(half.status == 2 && half.stderr.contains("serwer i nadawca"), "{}", half.stderr);
    let flag = installation.run(&["doctor", "--smtp-password", "tajne"]);
    assert!(flag.status == 2 && flag.stderr.contains("--smtp-password"), "a password has no flag: {}", flag.stderr);
}

/// Whether somebody is kept waiting who tries one login from ever other addresses, if the header is to be believed.
fn is_stopped(mut command: Command) -> bool {
    command.args(["--listen", "127.0.0.1:0", "--json"]);
    let server = Server::start(command);
    let gate = page(&server, "/sign-in", "");
    let form = format!("csrf={}&login=nikt&password=zgadywane", gate.csrf());
    // Twice what one window allows, so that its end does not matter.
    (1..=22).any(|caller| {
        let address = format!("203.0.113.{caller}");
        let kind = "application/x-www-form-urlencoded";
        let cookie = gate.cookie();
        let headers = [("Cookie", cookie.as_str()), ("Content-Type", kind), ("X-Forwarded-For", address.as_str())];
        server.client("").call("POST", "/sign-in", form.clone().into_bytes(), &headers).status == 429
    })
}

#[test]
fn a_proxy_is_believed_where_flag_variable_or_file_say_so() {
    let installation = Installation::sqlite();
    assert!(is_stopped(installation.command(&["serve"])), "a header that anybody can write is not believed");
    assert!(!is_stopped(installation.command(&["serve", "--behind-proxy"])));
    std::fs::write(installation.file("rodowod.toml"), "behind_proxy = true\n").unwrap();
    assert!(!is_stopped(installation.command(&["serve"])));
    let mut command = installation.command(&["serve"]);
    command.env("RODOWOD_BEHIND_PROXY", "no");
    assert!(is_stopped(command), "the variable wins over the file");
}

#[test]
fn commands_speak_the_language_of_whoever_calls() {
    let installation = Installation::sqlite();
    let proof = installation.file("dowod.txt");
    let proved = installation.json(&["ledger", "prove", "authorisations/1"], 0);
    std::fs::write(&proof, proved["proof"].as_str().unwrap()).unwrap();
    let (folder, key) = (installation.file("log"), proved["vkey"].as_str().unwrap());
    let rows: [(&[&str], &str, &str); 9] = [
        (&["ledger", "verify"], "Dziennik się zgadza", "The log holds"),
        (&["ledger", "export", folder.to_str().unwrap()], "Zapisano", "written to"),
        (&["ledger", "prove", "breaches/77"], "Nie ma wpisu breaches/77", "There is no record breaches/77"),
        (&["ledger", "prove", "breaches"], "REJESTR/NUMER", "REGISTER/NUMBER"),
        (&["ledger", "verify", "--institution", "inna"], "Nie ma instytucji „inna”", "There is no institution “inna”"),
        (&["token", "create", "--login", "nikt"], "Nie ma konta „nikt”", "There is no account “nikt”"),
        (&["token", "revoke", "--login", "dyrektor", "x"], "nie ma ważnego tokenu", "has no live token"),
        (&["doctor"], "klucz główny pasuje", "the master key fits"),
        (&["export", "nic", "--format", "csv"], "Nie ma rejestru „nic”", "There is no register “nic”"),
    ];
    for (arguments, polish, english) in rows {
        for (language, said) in [("pl", polish), ("en", english)] {
            let run = installation.run(&[arguments, &["--language", language]].concat());
            let heard = format!("{}{}", String::from_utf8_lossy(&run.stdout), run.stderr);
            assert!(heard.contains(said), "{arguments:?}: {heard}");
        }
    }
    let check = ["ledger", "check-proof", proof.to_str().unwrap(), "--key", key];
    let held = support::rodowod(&check, "");
    assert!(String::from_utf8_lossy(&held.stdout).starts_with("Dowód się zgadza: authorisations/1, wersja"));
    let english = support::rodowod(&[&check[..], &["--language", "en"]].concat(), "");
    assert!(String::from_utf8_lossy(&english.stdout).starts_with("The proof holds: authorisations/1, version"));
}
