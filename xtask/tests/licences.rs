//! Every crate that is part of the program, or of what builds and tests it, comes under a licence that may go with ours.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// What may be combined with AGPL-3.0-or-later. Whoever adds one here has read it.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether one of the ways in which an expression of SPDX may be taken is allowed throughout.
fn is_allowed(expression: &str) -> bool {
    // Older manifests write a slash for "or".
    let words = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_cut = matches!(words.last(), Some(&("OR" | "AND" | "WITH" | "(")));
    let mut rest = &words[..];
    !is_cut && any(&mut rest) && rest.is_empty()
}

fn any(rest: &mut &[&str]) -> bool {
    let mut is_any = all(rest);
    while rest.first() == Some(&"OR") {
        *rest = &rest[1..];
        is_any |= all(rest);
    }
    is_any
}

fn all(rest: &mut &[&str]) -> bool {
    let mut is_all = one(rest);
    while rest.first() == Some(&"AND") {
        *rest = &rest[1..];
        is_all &= one(rest);
    }
    is_all
}

fn one(rest: &mut &[&str]) -> bool {
    let Some((first, more)) = rest.split_first() else { return false };
    *rest = more;
    if *first == "(" {
        let is_inside = any(rest);
        let is_closed = rest.first() == Some(&")");
        *rest = rest.get(1..).unwrap_or_default();
        return is_inside && is_closed;
    }
    if let ["WITH", exception, more @ ..] = *rest {
        *rest = more;
        return ALLOWED.contains(&format!("{first} WITH {exception}").as_str());
    }
    ALLOWED.contains(first)
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("the compiler that built this answers");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().find_map(|line| line.strip_prefix("host: ")).expect("the compiler names its machine").to_owned()
}

#[test]
fn every_crate_may_go_with_ours() {
    // What is built for this machine is here already, so nothing is asked of a network.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", &host()])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo answers");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo answers with a document");
    let used: Vec<&str> =
        metadata["resolve"]["nodes"].as_array().into_iter().flatten().filter_map(|node| node["id"].as_str()).collect();
    let crates = metadata["packages"].as_array().expect("cargo lists packages");
    let crates = crates.iter().filter(|one| one["id"].as_str().is_some_and(|id| used.contains(&id)));
    let licences: BTreeMap<&str, &str> = crates
        .map(|one| (one["name"].as_str().unwrap_or_default(), one["license"].as_str().unwrap_or_default()))
        .collect();
    assert!(licences.len() > 100, "{} crates", licences.len());
    let strange: Vec<_> = licences.iter().filter(|(_, licence)| !is_allowed(licence)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

#[test]
fn an_expression_is_allowed_as_a_whole_or_not_at_all() {
    let rows = [
        ("MIT", true),
        ("MIT OR Apache-2.0", true),
        ("GPL-2.0-only OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("MIT AND GPL-2.0-only", false),
        ("(MIT OR GPL-2.0-only) AND Unicode-3.0", true),
        ("(MIT OR GPL-2.0-only) AND SSPL-1.0", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only", true),
        ("GPL-2.0-only WITH Classpath-exception-2.0", false),
        ("", false),
        ("MIT OR", false),
        ("(MIT", false),
        ("MIT ISC", false),
    ];
    for (expression, expected) in rows {
        assert_eq!(is_allowed(expression), expected, "{expression:?}");
    }
}
