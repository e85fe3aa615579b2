//! The evidence pack as an inspector opens it: every proof in it is checked offline by the program, and a forged one fails.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../documents/tests/reading/mod.rs"]
mod reading;
mod support;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use reading::said;
use serde_json::json;
use support::{Installation, rodowod};

const SETS: &str = "nazwa zbioru;postać\nKsięga uczniów;papierowa\nDziennik;elektroniczna\nArkusze ocen;papierowa\n";
const ROOMS: &str = "budynek;pomieszczenie\nA;12\nA;14\n";

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The files of a ZIP by their names.
fn unpacked(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(file.name().unwrap().into_owned(), content);
    }
    files
}

fn import(installation: &Installation, register: &str, table: &str) {
    let path = installation.file(&format!("{register}.csv"));
    std::fs::write(&path, table).unwrap();
    installation.json(&["import", register, text(&path)], 0);
}

/// Three sets, two in a volume: each record stands in one of them, and one proof beside them.
fn a_register_of_many_records_leaves_in_volumes(installation: &Installation, path: &Path) {
    let narrowed = ["rules", "evidence", "--register", "datasets", "--volume", "2", "-o", text(path)];
    let packed = installation.json(&narrowed, 0);
    assert_eq!((&packed["records"], &packed["volumes"]), (&json!(3), &json!(2)), "{packed}");
    let files = unpacked(std::fs::read(path).unwrap());
    let names: Vec<&str> = files.keys().map(String::as_str).filter(|name| name.starts_with("registers/")).collect();
    let expected =
        ["1-of-2.pdf", "1-of-2.xlsx", "2-of-2.pdf", "2-of-2.xlsx"].map(|end| format!("registers/datasets-{end}"));
    assert_eq!(names, expected);
    let read = |part: usize| {
        let table = installation.file("tom.xlsx");
        std::fs::write(&table, &files[&format!("registers/datasets-{part}-of-2.xlsx")]).unwrap();
        installation.json(&["import", "datasets", text(&table), "--dry-run"], 0)["read"].clone()
    };
    assert_eq!((read(1), read(2)), (json!(2), json!(1)));
    let printed = |part: usize| said(&files[&format!("registers/datasets-{part}-of-2.pdf")]);
    assert!(printed(1).contains("Część 1 z 2") && printed(1).contains("Dziennik") && !printed(1).contains("Arkusze"));
    assert!(printed(2).contains("Część 2 z 2") && printed(2).contains("Arkusze") && !printed(2).contains("Dziennik"));
    assert_eq!(files.keys().filter(|name| name.starts_with("proofs/datasets/")).count(), 3);
}

#[test]
fn every_proof_of_the_pack_is_accepted_and_a_forged_one_is_refused() {
    let installation = Installation::sqlite();
    import(&installation, "datasets", SETS);
    import(&installation, "areas", ROOMS);
    let path = installation.file("dowody.zip");
    let packed = installation.json(&["rules", "evidence", "-o", text(&path)], 0);
    let files = unpacked(std::fs::read(&path).unwrap());
    let vkey = String::from_utf8(files["log/vkey"].clone()).unwrap();
    let checkpoint = String::from_utf8(files["log/checkpoint"].clone()).unwrap();

    let proofs: Vec<(&String, &Vec<u8>)> = files.iter().filter(|(name, _)| name.starts_with("proofs/")).collect();
    // Three sets, two rooms and the founding authorisation: a proof each.
    assert_eq!((proofs.len(), &packed["records"]), (6, &json!(6)), "{packed}");
    let check = |content: &[u8]| {
        let proof = installation.file("dowod.txt");
        std::fs::write(&proof, content).unwrap();
        rodowod(&["ledger", "check-proof", text(&proof), "--key", vkey.trim(), "--json"], "")
    };
    for (name, proof) in &proofs {
        let checked = check(proof).ended(0);
        assert_eq!(checked["valid"], true, "{name}");
        let told =
            format!("proofs/{}/{}.txt", checked["entry"]["register"].as_str().unwrap(), checked["entry"]["record"]);
        assert_eq!(**name, told, "a proof stands under the name of what it proves");
        // All of them rest on the signed state that lies beside them.
        let root = checkpoint.lines().nth(2).unwrap();
        assert!(String::from_utf8_lossy(proof).contains(root), "{name}");
    }

    // A proof whose hash was changed, and one cut short.
    let whole = String::from_utf8(proofs[0].1.clone()).unwrap();
    let line = whole.lines().find(|line| line.len() == 44 && line.ends_with('=')).unwrap();
    let forged = if line.starts_with('A') { line.replacen('A', "B", 1) } else { format!("A{}", &line[1..]) };
    assert_eq!(check(whole.replacen(line, &forged, 1).as_bytes()).ended(1)["valid"], false);
    assert_eq!(check(&whole.as_bytes()[..whole.len() / 2]).ended(1)["valid"], false);
    // The registers lie beside their proofs, in both forms.
    for register in ["datasets", "areas", "authorisations"] {
        assert!(files.contains_key(&format!("registers/{register}.xlsx")), "{register}");
        assert!(files[&format!("registers/{register}.pdf")].starts_with(b"%PDF"), "{register}");
    }
    assert!(files.contains_key("policy/parameters.toml") && files.contains_key("policy/standing.json"));
    assert!(files["policy/policy.pdf"].starts_with(b"%PDF"), "the policy itself");

    a_register_of_many_records_leaves_in_volumes(&installation, &path);

    // Narrowed down to one register, nothing of another is in it.
    installation.json(&["rules", "evidence", "--register", "areas", "-o", text(&path)], 0);
    let files = unpacked(std::fs::read(&path).unwrap());
    let of = |start: &str| files.keys().filter(|name| name.starts_with(start)).count();
    assert_eq!((of("registers/"), of("proofs/"), of("proofs/areas/")), (2, 2, 2));
    installation.json(&["rules", "evidence", "--register", "nie-ma", "-o", text(&path)], 2);
}
