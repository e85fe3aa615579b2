//! Reads the tree and holds it to the house rules: ordinary tests, so that they run wherever tests run.

#![expect(clippy::unwrap_used, reason = "a test that panics says where")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the workspace").to_owned()
}

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["target", "node_modules", ".git"].contains(&name.as_str()) {
                files(&path, extension, found);
            }
        } else if path.extension().is_some_and(|known| known == extension) {
            found.push(path);
        }
    }
}

fn sources(extension: &str) -> Vec<(String, String)> {
    let root = root();
    let mut found = Vec::new();
    files(&root, extension, &mut found);
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    found.into_iter().map(read).collect()
}

fn text_of(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The names on the left of a table of a manifest.
fn table(manifest: &str, heading: &str) -> BTreeSet<String> {
    let table = manifest.split(&format!("\n[{heading}]\n")).nth(1).unwrap_or_default();
    let table = table.split("\n[").next().unwrap_or_default();
    let names = table.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
    names.filter(|name| !name.is_empty() && !name.starts_with('#')).map(str::to_owned).collect()
}

/// The dependencies that a crate's manifest names for its own code, without those of its tests.
fn dependencies(name: &str) -> BTreeSet<String> {
    table(&text_of(&format!("crates/{name}/Cargo.toml")), "dependencies")
}

#[test]
fn every_source_says_what_it_is() {
    let silent: Vec<String> =
        sources("rs").into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(name, _)| name).collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn no_source_outgrows_its_subject() {
    let is_test = |name: &str| name.contains("/tests/");
    let long: Vec<(String, usize)> = sources("rs")
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(name, lines)| *lines > if is_test(name) { 600 } else { 450 })
        .collect();
    assert_eq!(long, Vec::new());
}

#[test]
fn the_pure_crates_touch_nothing_outside() {
    let io = ["tokio", "axum", "rusqlite", "tokio-postgres", "object_store", "lettre", "getrandom", "anyhow"];
    for name in ["domain", "registers", "ledger", "vault", "signatures"] {
        let used = dependencies(name);
        let wrong: Vec<_> = io.iter().filter(|io| used.contains(**io)).collect();
        assert!(wrong.is_empty(), "crates/{name} depends on {wrong:?}");
    }
}

#[test]
fn dependencies_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("domain", &[][..]),
        ("registers", &["domain"][..]),
        ("ledger", &[][..]),
        ("vault", &[][..]),
        ("documents", &[][..]),
        ("papers", &[][..]),
        ("signatures", &[][..]),
        ("store", &["domain", "ledger", "vault"][..]),
        ("engine", &["domain", "ledger", "vault", "store"][..]),
        ("module", &["domain", "engine"][..]),
        // Not part of the program: the search for bytes that break a promise.
        ("properties", &["domain", "registers", "ledger", "signatures", "engine"][..]),
        ("web", &["domain", "engine", "documents", "papers", "signatures", "module", "store"][..]),
    ]);
    for (name, allowed) in allowed {
        for used in dependencies(name) {
            if let Some(own) = used.strip_prefix("rodowod-") {
                assert!(allowed.contains(&own), "crates/{name} must not depend on crates/{own}");
            }
        }
    }
}

#[test]
fn every_dependency_has_its_reason_and_every_reason_a_dependency() {
    let page = text_of("docs/dependencies.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let mut given = BTreeSet::new();
    for row in rows.filter(|row| !row.starts_with("crate |") && !row.starts_with("---")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        assert!(cells.len() == 3 && cells.iter().all(|cell| !cell.trim().is_empty()), "{row}");
        let (names, place) = cells[0].split_once(" (").unwrap_or((cells[0], ""));
        for name in names.split(", ") {
            // What no manifest of ours names says where it comes from.
            let is_there = match place {
                "" => given.insert(name.to_owned()) || page.matches(&format!("| {name} |")).count() > 1,
                "npm)" => text_of("e2e/package.json").contains(&format!("\"{name}\":")),
                "PyPI)" => text_of(".ci/python.txt").lines().any(|line| line.split("==").next() == Some(name)),
                "one vendored file)" => root().join(format!("crates/web/assets/{name}.min.js")).exists(),
                _ => false,
            };
            assert!(is_there, "nobody knows {row}");
        }
    }
    let known = table(&text_of("Cargo.toml"), "workspace.dependencies");
    let outside: BTreeSet<String> = known.into_iter().filter(|name| !name.starts_with("rodowod-")).collect();
    assert_eq!(outside.difference(&given).collect::<Vec<_>>(), Vec::<&String>::new(), "without a row");
    assert_eq!(given.difference(&outside).collect::<Vec<_>>(), Vec::<&String>::new(), "a row of nothing");
}

#[test]
fn every_dependency_is_declared_once_and_used() {
    let known = table(&text_of("Cargo.toml"), "workspace.dependencies");
    let sources = sources("rs");
    let mut used = BTreeSet::new();
    let mut manifests = vec![root().join("xtask/Cargo.toml")];
    files(&root().join("crates"), "toml", &mut manifests);
    for path in manifests.iter().filter(|path| path.ends_with("Cargo.toml")) {
        let manifest = fs::read_to_string(path).unwrap();
        let folder = path.parent().unwrap().strip_prefix(root()).unwrap();
        for heading in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for name in table(&manifest, heading) {
                assert!(known.contains(&name), "{} has {name} by itself", path.display());
                let word = name.replace('-', "_");
                let is_named = |text: &str| {
                    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|found| found == word)
                };
                let is_used = sources.iter().any(|(file, text)| Path::new(file).starts_with(folder) && is_named(text));
                assert!(is_used, "{} asks for {name} and does not use it", path.display());
                used.insert(name);
            }
        }
    }
    assert_eq!(known.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "asked for by nobody");
}

#[test]
fn sql_stands_in_the_store_alone() {
    let verbs = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE "];
    let is_outside = |name: &str| name.starts_with("crates/") && !name.starts_with("crates/store/");
    let wrong: Vec<String> = sources("rs")
        .into_iter()
        .filter(|(name, text)| {
            is_outside(name) && !name.contains("/tests/") && verbs.iter().any(|verb| text.contains(verb))
        })
        .map(|(name, _)| name)
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_path_that_the_architecture_names_exists() {
    let root = root();
    for page in ["ARCHITECTURE.md", "docs/add-a-register.md"] {
        let text = fs::read_to_string(root.join(page)).unwrap();
        let named = text
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|name| name.contains('/') && !name.contains([' ', '<', '{', '*', '(', '…']));
        for name in named.filter(|name| !name.starts_with(['/', '-'])) {
            let path = name.split("::").next().unwrap_or(name);
            assert!(root.join(path).exists(), "{page} names {path}, which does not exist");
        }
    }
}

/// Keys of a Fluent file with the plural forms that each of its selectors offers.
fn messages(text: &str) -> BTreeMap<String, Vec<BTreeSet<String>>> {
    let mut found: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines() {
        if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            line.split([' ', '=']).next().unwrap_or_default().clone_into(&mut current);
            found.insert(current.clone(), Vec::new());
        }
        let forms = found.entry(current.clone()).or_default();
        if line.contains("->") {
            forms.push(BTreeSet::new());
        }
        let variant = line.trim_start().trim_start_matches('*');
        if let (Some(rest), Some(last)) = (variant.strip_prefix('['), forms.last_mut()) {
            last.insert(rest.split(']').next().unwrap_or_default().to_owned());
        }
    }
    found.remove("");
    found
}

#[test]
fn both_languages_have_every_key_with_the_right_plural_forms() {
    let folder = root().join("locales");
    let mut polish = Vec::new();
    files(&folder.join("pl"), "ftl", &mut polish);
    assert!(!polish.is_empty());
    for path in polish {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let pl = messages(&fs::read_to_string(&path).unwrap());
        let en = messages(&fs::read_to_string(folder.join("en").join(&name)).unwrap());
        let keys = |messages: &BTreeMap<String, _>| messages.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&pl), keys(&en), "{name}");
        for (key, selectors) in pl {
            for forms in selectors.iter().filter(|forms| forms.contains("one") || forms.contains("few")) {
                let wanted = ["one", "few", "many"].into_iter().all(|form| forms.contains(form));
                assert!(wanted, "{name}: {key} lacks a plural form: {forms:?}");
            }
        }
    }
}
