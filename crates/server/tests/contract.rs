//! The command line as others build on it: names, documents and exit statuses, through the program itself.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use support::{ADMIN, Installation, PASSWORD, SLUG, Server, rodowod};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(name)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Writes a file beside the installation and gives its path.
fn file(installation: &Installation, name: &str, content: &[u8]) -> String {
    let path = installation.file(name);
    std::fs::write(&path, content).unwrap();
    text(&path).to_owned()
}

#[test]
fn calc_answers_what_the_contract_says() {
    let table: &[(&str, &[(&str, Value)])] = &[
        (
            "deadline --event 2026-01-31 --period 1m",
            &[("/nominal", json!("2026-02-28")), ("/last", json!("2026-03-02"))],
        ),
        ("deadline --event 2026-01-02 --period 14d --regime kpa", &[("/last", json!("2026-01-16"))]),
        ("deadline --event 2026-02-27 --period 1w --regime kc", &[("/last", json!("2026-03-06"))]),
        (
            "answer --received 2026-03-04",
            &[("/last", json!("2026-04-07")), ("/answer_due", json!("2026-04-07")), ("/post_by", json!("2026-04-01"))],
        ),
        ("answer --received 2026-03-04 --extended", &[("/extension_notice_due", json!("2026-04-07"))]),
        (
            "hours --from 2026-03-27T22:30[Europe/Warsaw] --hours 72",
            &[("/due", json!("2026-03-30T23:30:00+02:00[Europe/Warsaw]"))],
        ),
        (
            "severity --dpc 4 --ei 1.0 --confidentiality 0.25",
            &[("/score", json!(4.25)), ("/level", json!("very-high"))],
        ),
        ("severity --dpc 1 --ei 0.25", &[("/score", json!(0.25)), ("/level", json!("low"))]),
        ("severity --dpc 2 --ei 1", &[("/score", json!(2)), ("/level", json!("medium"))]),
        ("severity --dpc 3 --ei 1 --malicious", &[("/score", json!(3.5)), ("/level", json!("high"))]),
        ("id pesel 44851401452", &[("/valid", json!(true)), ("/birth", json!("1844-05-14")), ("/sex", json!("M"))]),
        ("id nip 1111111111", &[("/valid", json!(true))]),
        ("id regon 123456785", &[("/valid", json!(true))]),
        ("holidays 2026", &[("/holidays/0/date", json!("2026-01-01")), ("/holidays/0/name", json!("Nowy Rok"))]),
    ];
    for (line, expected) in table {
        let arguments: Vec<&str> = ["calc"].into_iter().chain(line.split(' ')).chain(["--json"]).collect();
        let answer = rodowod(&arguments, "").ended(0);
        for (place, value) in *expected {
            let given = answer.pointer(place).unwrap_or(&Value::Null);
            let is_same = given == value || given.as_f64().is_some_and(|given| Some(given) == value.as_f64());
            assert!(is_same, "calc {line}: {place} is {given}, not {value}");
        }
    }
    let deadline = rodowod(&["calc", "deadline", "--event", "2026-01-31", "--period", "1m", "--json"], "").ended(0);
    assert!(!deadline["rules"].as_array().unwrap().is_empty(), "the rules applied are told");
}

#[test]
fn calc_asks_what_the_pages_ask() {
    let scenarios = r#"[{"position": "a", "likelihood": 3, "impact": 5,
        "controls": [{"likelihood_reduction": 1, "state": "implemented"}]}]"#;
    let whole = r#"{"reasons": true, "complaint": true, "judicial_remedy": "present"}"#;
    let table: &[(&str, &str, i32, &str, Value)] = &[
        ("fee --delivered 2026-05-15", "", 0, "/last", json!("2026-05-19")),
        ("information --obtained 2026-03-05 --disclosure 2026-03-12", "", 0, "/last", json!("2026-03-12")),
        ("information --obtained 2026-03-05 --exception secrecy", "", 1, "/duty", json!(false)),
        ("periods --code ops-105 --event 2026-11-02", "", 0, "/last", json!("2026-11-09")),
        ("working-days --start 2026-12-23 --working-days 3", "", 0, "/day", json!("2026-12-30")),
        ("working-days --start 2026-03-02 --working-days 3 --direction backward", "", 0, "/day", json!("2026-02-25")),
        ("periods", "", 0, "/periods/0/code", json!("dsar")),
        ("breach --data-simple 2 --ei 1 --confidentiality 0.25", "", 0, "/level", json!("high")),
        ("dpia --criterion special-categories --criterion location", "", 0, "/required", json!(true)),
        ("legitimate-interest --public-authority --performs-its-task", "", 1, "/outcome", json!("fail")),
        ("transfers --territory GB --on 2031-12-27", "", 0, "/allowed", json!(true)),
        ("transfers --territory GB --on 2031-12-28", "", 1, "/allowed", json!(false)),
        ("risk --dpia-criteria 2", scenarios, 0, "/opens_dpia", json!(true)),
        ("completeness art12-4", whole, 0, "/complete", json!(true)),
        ("completeness art12-4", "{}", 1, "/missing/0/article", json!("GDPR 12(4)")),
        ("rights --basis public-task --right erasure", "", 1, "/basis", json!("public-task")),
        ("retention --record cctv --from-day 2025-11-30", "", 0, "/expiry/last_day_kept", json!("2026-02-28")),
        (
            "minors --actor parent --matter receive-data --born 2099-01-01 --on 2110-11-22",
            "",
            0,
            "/answer",
            json!("Tak"),
        ),
        ("answer --received 2026-03-04 --asked 2026-03-05", "", 0, "/answer_due", json!("2026-04-07")),
        (
            "answer --received 05.03.2026 --identity-asked 09.03.2026 --identity-confirmed 20.03.2026",
            "",
            0,
            "/last",
            json!("2026-04-16"),
        ),
        ("cameras --room other --agreed-with-governing-body --councils-consulted", "", 0, "/allowed", json!(true)),
        ("consent --given-at 2026-03-02T10:00 --at 2026-11-22T12:00", "", 1, "/valid", json!(false)),
        ("record-duty --employs 30 --has-special-data", "", 0, "/must_keep", json!(true)),
        ("id pwz 12345678", "", 0, "/checked", json!("form")),
        (
            "breach --data-simple 0 --ei 1 --confidentiality 0.5 --pesel-with-identity --risk-unlikely-affirmed",
            "",
            0,
            "/floors/0",
            json!("R1"),
        ),
        ("pick-up --collector unknown", "", 1, "/answer", json!("Nie")),
        ("disclosure --recipient welfare-centre --asked-on 2026-11-02", "", 0, "/answer_by", json!("2026-11-09")),
    ];
    for (line, typed, status, place, value) in table {
        let arguments: Vec<&str> = ["calc"].into_iter().chain(line.split(' ')).chain(["--json"]).collect();
        let answer = rodowod(&arguments, typed).ended(*status);
        assert_eq!(answer.pointer(place), Some(value), "calc {line}: {answer}");
    }
    let template = rodowod(&["calc", "completeness", "art13", "--template", "--json"], "").ended(0);
    assert_eq!(template["retention"], false);
    for line in ["transfers", "completeness art99", "retention --record cctv", "dpia --criterion coffee"] {
        let arguments: Vec<&str> = ["calc"].into_iter().chain(line.split(' ')).chain(["--json"]).collect();
        assert!(rodowod(&arguments, "").ended(2)["error"].is_string(), "{line}");
    }
    let help = rodowod(&["calc", "dpia", "--help"], "");
    assert_eq!(help.status, 0);
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.contains("Przykład:") && help.contains("--criterion <SŁOWO>"), "{help}");
    for line in ["calc --help", "calc deadline --help", "calc id --help"] {
        let help = rodowod(&line.split(' ').collect::<Vec<_>>(), "");
        let help = String::from_utf8(help.stdout).unwrap();
        assert!(help.contains("Użycie: rodowod calc") && help.contains("OPCJE]"), "{help}");
        for foreign in ["Usage", "Options", "OPTIONS", "Commands", "Print help", "default"] {
            assert!(!help.contains(foreign), "{line}: {foreign}: {help}");
        }
    }
    let english = rodowod(&["calc", "password", "--help", "--language", "en"], "");
    let english = String::from_utf8(english.stdout).unwrap();
    assert!(english.contains("Example:") && english.contains("counselling"), "{english}");
}

#[test]
fn calc_says_no_with_status_one() {
    let pesel = rodowod(&["calc", "id", "pesel", "44851401453", "--json"], "").ended(1);
    assert_eq!(pesel["valid"], false);
    for kind in ["pesel", "nip", "regon", "id-card", "passport", "nrb", "pwz", "kw"] {
        let answer = rodowod(&["calc", "id", kind, "nie numer", "--json"], "").ended(1);
        assert_eq!(answer["valid"], false, "{kind}");
    }
    let weak = rodowod(&["calc", "password", "--preset", "school", "--json"], "haslo\n").ended(1);
    assert_eq!(weak["accepted"], false);
    assert!(!weak["problems"].as_array().unwrap().is_empty());
    let good = ["calc", "password", "--preset", "school", "--preset", "clinic", "--json"];
    let good = rodowod(&good, "Zielony-Rower-7-nad-Wisłą\n").ended(0);
    assert_eq!((&good["accepted"], &good["problems"]), (&json!(true), &json!([])));
    let long = "a".repeat(5000);
    let long = rodowod(&["calc", "password", "--preset", "school", "--json"], &long).ended(1);
    assert_eq!(long["problems"][0]["key"], "password-problem-too-long");
}

/// Each line is wrong use: one document, which says so, and status 2.
#[test]
fn wrong_use_is_one_document_and_status_two() {
    let lines = [
        "",
        "nothing-like-this",
        "calc",
        "calc deadline --event yesterday --period 1m",
        "calc deadline --event 2026-01-31 --period soon",
        "calc deadline --event 2026-01-31",
        "calc deadline --event 9998-12-31 --period 99999999999999d",
        "calc answer --received 2026-03-04 --clarified 2026-03-05",
        "calc severity --dpc 300 --ei 1",
        "calc severity --dpc 4 --ei 1 --confidentiality=",
        "calc deadline --event 2026-01-31 --period 1m --colour red",
        "calc transfers --territory",
        "calc answer --received 2026-02-30",
        "calc hours --from midnight",
        "calc severity --dpc 5 --ei 1",
        "calc severity --dpc 1 --ei 0.3",
        "calc severity --dpc 1 --ei 1 --integrity 9",
        "calc id shoe-size 42",
        "calc password --preset casino",
        "calc holidays MMXXVI",
        "serve --data /nonexistent/folder --listen 127.0.0.1:0",
        "doctor --data /nonexistent/folder",
        "token create --data /nonexistent/folder --login a",
        "import datasets /nonexistent.csv --data /nonexistent/folder",
        "export datasets --format csv --data /nonexistent/folder",
        "ledger verify --data /nonexistent/folder",
        "ledger check-proof /nonexistent.proof --key x",
        "completions klingon",
    ];
    for line in lines {
        let arguments: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).chain(["--json"]).collect();
        let answer = rodowod(&arguments, "").ended(2);
        let error = answer["error"].as_str().unwrap_or_default();
        assert!(!error.is_empty(), "{line}: {answer}");
        if line.starts_with("calc") {
            assert!(!error.contains('\n') && error.ends_with('.'), "{line}: {error}");
            let foreign = ["expected", "invalid", "required", "error:", "usage", "0..="];
            assert!(foreign.iter().all(|word| !error.to_lowercase().contains(word)), "{line}: {error}");
        }
    }
    assert!(!Path::new("/nonexistent").exists(), "nothing is made where nothing was");
    let plain = rodowod(&["calc", "holidays", "MMXXVI"], "");
    assert_eq!((plain.status, plain.stdout.len()), (2, 0));
    assert!(plain.stderr.contains("MMXXVI"), "{}", plain.stderr);
}

#[test]
fn help_and_completions_are_no_failure() {
    for arguments in [&["--help"][..], &["--version"], &["calc", "severity", "--help"]] {
        assert_eq!(rodowod(arguments, "").status, 0);
    }
    for shell in ["bash", "zsh", "fish"] {
        let plain = rodowod(&["completions", shell], "");
        assert_eq!(plain.status, 0);
        let script = rodowod(&["completions", shell, "--json"], "").ended(0)["script"].as_str().unwrap().to_owned();
        assert_eq!(script.trim_end(), String::from_utf8(plain.stdout).unwrap().trim_end());
        assert!(script.contains("check-proof"), "{shell}");
    }
}

fn init(data: &Path, slug: &str, password: &str) -> support::Run {
    let founding = ["--preset", "clinic", "--name", "Poradnia", "--slug", slug, "--admin", "kierownik"];
    let arguments = [&["init", "--json", "--data", text(data)][..], &founding, &["--password-stdin"]].concat();
    rodowod(&arguments, password)
}

#[test]
fn init_founds_once_and_refuses_with_reasons() {
    let folder = tempfile::TempDir::new().unwrap();
    let refused = init(folder.path(), "poradnia", "krotkie").ended(1);
    assert_eq!(refused["founded"], false);
    assert!(!refused["problems"].as_array().unwrap().is_empty());
    init(folder.path(), "Zły adres!", PASSWORD).ended(2);
    let founded = init(folder.path(), "poradnia", PASSWORD).ended(0);
    assert_eq!(founded, json!({ "slug": "poradnia", "name": "Poradnia", "admin": "kierownik" }));
    let twice = init(folder.path(), "poradnia", PASSWORD).ended(2);
    assert!(twice["error"].is_string());
    let token = ["token", "create", "--json", "--data", text(folder.path()), "--login"];
    assert!(rodowod(&[&token[..], &["kierownik"]].concat(), "").ended(0)["token"].as_str().unwrap().len() > 30);
    rodowod(&[&token[..], &["nikt"]].concat(), "").ended(2);
}

#[test]
fn the_first_account_can_work_at_once() {
    let installation = Installation::sqlite();
    let founding = installation.records("authorisations");
    assert_eq!(founding.len(), 1);
    assert_eq!(founding[0]["state"], "granted");
    assert_eq!(founding[0]["body"]["account"], ADMIN);
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    client.enter("datasets", &json!({ "name": "Księga uczniów", "form": "Paper" }));
    let institutions = client.get("/api/v1/institutions").ended(200);
    assert_eq!(institutions["institutions"][0]["slug"], SLUG);
}

#[test]
fn a_token_is_listed_and_ends_when_it_is_revoked() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    assert_eq!(client.get("/api/v1/institutions").status, 200);
    let list = || installation.json(&["token", "list", "--login", ADMIN], 0);
    let tokens = list();
    assert!(tokens[0]["last_used_at"].is_string() && tokens[0]["revoked_at"].is_null(), "{tokens}");
    let revoke = ["token", "revoke", "--login", ADMIN, tokens[0]["id"].as_str().unwrap()];
    installation.json(&revoke, 0);
    assert_eq!(client.get("/api/v1/institutions").status, 401);
    assert!(list()[0]["revoked_at"].is_string());
    installation.json(&revoke, 2);
}

fn count_of(bodies: &[Value], form: &str) -> usize {
    bodies.iter().filter(|body| body["form"] == form).count()
}

#[test]
fn a_real_inventory_imports_at_the_first_try() {
    let installation = Installation::sqlite();
    let workbook = sample("wykaz-zbiorow.xlsx");
    let tried = installation.json(&["import", "datasets", text(&workbook), "--dry-run"], 0);
    assert_eq!((&tried["read"], &tried["imported"], &tried["problems"]), (&json!(33), &json!(0), &json!([])));
    assert!(installation.records("datasets").is_empty(), "a dry run stores nothing");
    let imported = installation.json(&["import", "datasets", text(&workbook)], 0);
    assert_eq!((&imported["read"], &imported["imported"]), (&json!(33), &json!(33)));
    let left_out = imported["left_out"].as_array().unwrap();
    assert!(!left_out.is_empty());
    for line in left_out {
        assert!(line["text"].as_str().unwrap().starts_with("Sporządził"), "{line}");
        assert!(line["sheet"].is_string() && line["row"].as_u64().is_some_and(|row| row > 1), "{line}");
    }
    let bodies = installation.bodies("datasets");
    assert_eq!((count_of(&bodies, "Paper"), count_of(&bodies, "Electronic")), (27, 6));
    let has_users = |body: &&Value| body["users"].as_array().is_some_and(|users| !users.is_empty());
    assert!(bodies.iter().filter(has_users).count() > 25, "posts are recognised");
    installation.assert_log_is_valid();

    let other = Installation::sqlite();
    let imported = other.json(&["import", "datasets", text(&sample("wykaz-zbiorow-cp1250.csv"))], 0);
    assert_eq!((&imported["read"], &imported["imported"]), (&json!(33), &json!(33)));
    let names = |bodies: &[Value]| bodies.iter().map(|body| body["name"].to_string()).collect::<BTreeSet<_>>();
    assert_eq!(names(&other.bodies("datasets")), names(&bodies), "both files hold the same inventory");
}

#[test]
fn an_import_names_every_problem_by_its_place_and_stores_nothing() {
    let installation = Installation::sqlite();
    let rows = "Wykaz zbiorów;;\nZbiór;Postać;Data zniszczenia\nKsięga uczniów;papierowa;\n;papierowa;\nDziennik;z kamienia;2999-01-01\n";
    let path = file(&installation, "bledy.csv", rows.as_bytes());
    let answer = installation.json(&["import", "datasets", &path, "--map", "disposed_on=Data zniszczenia"], 1);
    assert_eq!((&answer["read"], &answer["imported"]), (&json!(3), &json!(0)));
    let problems = answer["problems"].as_array().unwrap();
    let places: Vec<(u64, &str)> = problems
        .iter()
        .map(|problem| {
            assert!(problem["message"].as_str().is_some_and(|message| message.contains(' ')), "{problem}");
            assert_eq!(problem["sheet"], "bledy.csv");
            (problem["row"].as_u64().unwrap(), problem["column"].as_str().unwrap())
        })
        .collect();
    assert_eq!(places, [(4, "Zbiór"), (5, "Postać"), (5, "Data zniszczenia")]);
    assert!(installation.records("datasets").is_empty());
}

#[test]
fn a_file_with_other_headings_imports_after_mapping() {
    let installation = Installation::sqlite();
    let rows = "Co to jest\tGdzie leży\nKronika\telektroniczna\nAlbum\tpapierowa\n";
    let path = file(&installation, "inne.txt", rows.as_bytes());
    let arguments = ["import", "datasets", &path, "--map", "name=Co to jest", "--map", "form=Gdzie leży"];
    assert_eq!(installation.json(&arguments, 0)["imported"], 2);
    let bodies = installation.bodies("datasets");
    assert_eq!((count_of(&bodies, "Paper"), count_of(&bodies, "Electronic")), (1, 1));
    installation.json(&["import", "datasets", &path, "--map", "name=Nie ma takiej"], 2);
    installation.json(&["import", "datasets", &path, "--map", "nie_ma=Co to jest"], 2);
    installation.json(&["import", "nie-ma", &path], 2);
}

/// Texts that a careless export would turn into formulas, or an import into something else.
const AWKWARD: [&str; 8] = [
    "=1+1",
    "+48 22 000 00 00",
    "-3",
    "@SUM(A1)",
    "'apostrof",
    "cudzysłów \" średnik ; przecinek ,",
    "0012",
    "1.5.2026",
];

#[test]
fn an_import_of_an_export_is_the_identity_and_no_cell_is_a_formula() {
    let installation = Installation::sqlite();
    installation.json(&["import", "datasets", text(&sample("wykaz-zbiorow.xlsx"))], 0);
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    for name in AWKWARD {
        let lines = format!("{name}\nwiersz drugi, z przecinkiem; i średnikiem\n{name}");
        let users = json!(["Kadry, płace", "Dyrektor", name]);
        let body = json!({
            "name": name, "form": "Electronic", "contents": lines, "users": users, "keeper": name,
            "added_marks": ["Criminal", "Family"], "disposed_on": "2024-02-29",
        });
        client.enter("datasets", &body);
    }
    drop(server);
    let originals = installation.bodies("datasets");
    assert_eq!(originals.len(), 33 + AWKWARD.len());
    for format in ["csv", "xlsx"] {
        let exported = installation.file(&format!("wykaz.{format}"));
        let answer = installation.json(&["export", "datasets", "--format", format, "-o", text(&exported)], 0);
        let bytes = std::fs::read(&exported).unwrap();
        assert_eq!(answer["bytes"], bytes.len());
        match format {
            "csv" => assert_guarded(&bytes),
            _ => assert_no_formula(&exported),
        }
        let other = Installation::sqlite();
        let imported = other.json(&["import", "datasets", text(&exported)], 0);
        assert_eq!(imported["imported"], originals.len());
        for (copy, original) in other.bodies("datasets").iter().zip(&originals) {
            assert_eq!(copy, original, "{format}");
        }
    }
    installation.json(&["export", "datasets", "--format", "pdf"], 2);
    installation.json(&["export", "nie-ma", "--format", "csv"], 2);
}

fn assert_guarded(bytes: &[u8]) {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    for name in &AWKWARD[..5] {
        assert!(text.contains(&format!(";'{name}")) || text.contains(&format!(";\"'{name}")), "{name} is not guarded");
        assert!(!text.contains(&format!(";{name}")) && !text.contains(&format!(";\"{name}")), "{name} stands bare");
    }
}

fn assert_no_formula(path: &Path) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut sheet = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    assert!(sheet.contains("<row"), "there is a table");
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "a formula stands in the sheet");
}

/// The contract promises one document for every command, and an export without a file is a command like the others.
#[test]
fn an_export_to_standard_output_is_one_document_under_json() {
    let installation = Installation::sqlite();
    for format in ["json", "csv", "xlsx"] {
        installation.json(&["export", "authorisations", "--format", format], 0);
    }
}

#[test]
fn the_log_is_signed_verified_exported_and_proved() {
    let installation = Installation::sqlite();
    installation.json(&["import", "datasets", text(&sample("wykaz-zbiorow-cp1250.csv"))], 0);
    let verified = installation.assert_log_is_valid();
    assert_eq!(verified["problems"], json!([]));
    let entries = verified["entries"].as_u64().unwrap();
    assert!(entries >= 36 && verified["bodies"].as_u64().unwrap() >= 35, "{verified}");
    assert_eq!(verified["root"].as_str().unwrap().len(), 64);

    let signed = installation.json(&["ledger", "checkpoint", "--institution", SLUG], 0);
    let checkpoint = signed["checkpoint"].as_str().unwrap();
    let lines: Vec<&str> = checkpoint.lines().collect();
    assert!(lines[0].ends_with(&format!("/{SLUG}")), "{checkpoint}");
    assert_eq!(lines[1], entries.to_string());
    assert!(lines[3].is_empty() && lines[4].starts_with("— "), "{checkpoint}");

    let folder = installation.file("log");
    let exported = installation.json(&["ledger", "export", text(&folder)], 0);
    assert_eq!(exported["entries"], entries);
    assert_eq!(std::fs::read_to_string(folder.join("checkpoint")).unwrap(), checkpoint);
    let vkey = std::fs::read_to_string(folder.join("vkey")).unwrap();
    assert_eq!(vkey.trim(), signed["vkey"].as_str().unwrap());
    assert!(folder.join("tile/entries").is_dir() && folder.join("tile/0").is_dir());
    installation.json(&["ledger", "verify", "--institution", "nie-ma"], 2);
}

#[test]
fn a_proof_holds_offline_and_every_damaged_proof_fails() {
    let installation = Installation::sqlite();
    let proved = installation.json(&["ledger", "prove", "authorisations/1"], 0);
    let (proof, vkey) = (proved["proof"].as_str().unwrap(), proved["vkey"].as_str().unwrap());
    let path = file(&installation, "dowod.txt", proof.as_bytes());
    let check = |path: &str, key: &str| rodowod(&["ledger", "check-proof", path, "--key", key, "--json"], "");
    let checked = check(&path, vkey).ended(0);
    assert_eq!(checked["valid"], true);
    assert_eq!((&checked["entry"]["register"], &checked["entry"]["record"]), (&json!("authorisations"), &json!(1)));
    for place in (0..proof.len()).step_by(proof.len() / 24) {
        let mut damaged = proof.as_bytes().to_vec();
        damaged[place] ^= 1;
        let damaged = file(&installation, "zepsuty.txt", &damaged);
        assert_eq!(check(&damaged, vkey).ended(1)["valid"], false, "byte {place} does not matter");
    }
    let other = Installation::sqlite();
    let stranger = other.json(&["ledger", "checkpoint"], 0)["vkey"].as_str().unwrap().to_owned();
    check(&path, &stranger).ended(1);
    installation.json(&["ledger", "prove", "authorisations/99"], 1);
    installation.json(&["ledger", "prove", "nie-ma/1"], 1);
    installation.json(&["ledger", "prove", "authorisations"], 2);
}

#[test]
fn doctor_finds_a_healthy_installation_well() {
    let installation = Installation::sqlite();
    let answer = installation.json(&["doctor"], 0);
    assert_eq!(answer["ok"], true);
    let about: BTreeSet<&str> =
        answer["findings"].as_array().unwrap().iter().map(|finding| finding["about"].as_str().unwrap()).collect();
    assert!(
        about.is_superset(&BTreeSet::from(["database", "master-key", "clock", "log", "jobs", "mail"])),
        "{about:?}"
    );
}

#[test]
fn settings_come_from_flags_then_environment_then_the_file() {
    let installation = Installation::sqlite();
    std::fs::write(installation.file("rodowod.toml"), "listen = \"127.0.0.1:1\"\n").unwrap();
    let mut command = installation.command(&["serve", "--json"]);
    command.env("RODOWOD_LISTEN", "127.0.0.1:0");
    let by_environment = Server::start(command);
    assert!(!by_environment.announcement["address"].as_str().unwrap().ends_with(":1"));
    std::fs::write(installation.file("rodowod.toml"), "lisen = \"127.0.0.1:1\"\n").unwrap();
    let slip = installation.json(&["serve"], 2);
    assert!(slip["error"].as_str().unwrap().contains("lisen"), "{slip}");
    for line in ["password = 7305518", "password = 7305518-tajne", "host = \"7305518"] {
        std::fs::write(installation.file("rodowod.toml"), format!("[smtp]\n{line}\n")).unwrap();
        let slip = installation.json(&["serve"], 2);
        let said = slip["error"].as_str().unwrap();
        assert!(said.contains("wierszu 2") && !said.contains("7305518"), "{said}");
    }
}

#[test]
fn the_demo_is_a_school_at_work() {
    let folder = tempfile::TempDir::new().unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rodowod"));
    command.args(["demo", "--listen", "127.0.0.1:0", "--json", "--data", text(folder.path())]);
    command.stdout(std::process::Stdio::piped());
    let server = Server::start(command);
    let accounts = server.announcement["accounts"].as_array().unwrap();
    assert!(accounts.len() > 1 && accounts.iter().all(|account| account["password"].is_string()));
    let login = accounts[0]["login"].as_str().unwrap();
    let token = rodowod(&["token", "create", "--json", "--data", text(folder.path()), "--login", login], "").ended(0);
    let client = server.client(token["token"].as_str().unwrap());
    let slug = server.announcement["institution"].as_str().unwrap();
    let today = client.get(&format!("/api/v1/institutions/{slug}/today")).ended(200);
    assert!(!today["overdue"].as_array().unwrap().is_empty(), "something is overdue");
    let verified = rodowod(&["ledger", "verify", "--json", "--data", text(folder.path())], "").ended(0);
    assert_eq!(verified["valid"], true);
}
