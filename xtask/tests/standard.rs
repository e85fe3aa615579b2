//! Holds the list of the OWASP standard to what is there: no item of levels 1 and 2 is left out, and every test that is named
//! as showing one exists.

#![expect(clippy::unwrap_used, reason = "a test that panics says where")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Items of ASVS 5.0, levels 1 and 2, by section: the first and the last number.
const ITEMS: [(&str, u8); 17] = [
    ("6.1", 3),
    ("6.2", 12),
    ("6.3", 4),
    ("6.4", 4),
    ("6.5", 5),
    ("6.6", 3),
    ("6.8", 4),
    ("7.1", 3),
    ("7.2", 4),
    ("7.3", 2),
    ("7.4", 5),
    ("7.5", 2),
    ("7.6", 2),
    ("8.1", 2),
    ("8.2", 3),
    ("8.3", 1),
    ("8.4", 1),
];
const STATES: [&str; 4] = ["met", "setting", "none", "build"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn gather(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "node_modules" && name != "target" {
                gather(&path, sources);
            }
        } else if name.ends_with(".rs") || name.ends_with(".mjs") {
            sources.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// A function, a story told on either back end, or a journey in the browser.
fn is_test(sources: &str, name: &str) -> bool {
    let ways = [format!("fn {name}("), format!("    {name} => "), format!("test(\"{name}\"")];
    ways.iter().any(|way| sources.contains(way))
}

#[test]
fn every_item_of_the_standard_is_listed_with_a_test_that_exists() {
    let text = fs::read_to_string(root().join("docs/security/asvs.md")).unwrap();
    let mut sources = String::new();
    for folder in ["crates", "e2e"] {
        gather(&root().join(folder), &mut sources);
    }
    let mut listed = BTreeSet::new();
    let mut wrong = Vec::new();
    for row in text.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit()) {
        let cells: Vec<&str> = row.split(" | ").map(|cell| cell.trim_matches(['|', ' '])).collect();
        let [item, _, state, shown] = cells[..] else { panic!("four cells: {row}") };
        listed.insert(item.to_owned());
        let named: Vec<&str> = shown.split('`').skip(1).step_by(2).collect();
        let tests: Vec<&&str> = named.iter().filter(|name| is_test(&sources, name)).collect();
        let is_there = |name: &&str| {
            let is_word = name.contains('/')
                || name.contains('.')
                || matches!(*name, "may" | "init" | "applied_by" | "granted_by");
            is_test(&sources, name) || is_word && (!name.contains(['/', '.']) || root().join(name).exists())
        };
        wrong.extend(named.iter().filter(|name| !is_there(name)).map(|name| format!("{item}: there is no {name}")));
        if !STATES.contains(&state) {
            wrong.push(format!("{item}: {state} is no state"));
        }
        if matches!(state, "met" | "setting") && tests.is_empty() {
            wrong.push(format!("{item}: no test shows it"));
        }
    }
    for (section, last) in ITEMS {
        let items = (1..=last).map(|number| format!("{section}.{number}"));
        wrong.extend(items.filter(|item| !listed.contains(item)).map(|item| format!("{item} is not listed")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}
