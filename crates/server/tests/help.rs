//! Help speaks the language that was asked for, on every command, and leaves no sentence in the other one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use support::rodowod;

fn help(call: &[String], language: &str) -> String {
    let mut arguments: Vec<&str> = call.iter().map(String::as_str).collect();
    arguments.extend(["--help", "--language", language]);
    let run = rodowod(&arguments, "");
    assert_eq!(run.status, 0, "{call:?}: {}", run.stderr);
    String::from_utf8(run.stdout).unwrap()
}

/// The commands that a help lists under that heading.
fn listed(help: &str, heading: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| !line.starts_with(heading)).skip(1);
    let lines = lines.take_while(|line| !line.trim().is_empty());
    // A line that is indented further goes on with the sentence before it.
    let names = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

/// Lines that say something: three words at least, and no call of the program.
fn sentences(help: &str) -> BTreeSet<String> {
    let is_said = |line: &&str| {
        let words =
            line.split_whitespace().filter(|word| word.chars().all(|letter| letter.is_alphabetic() || letter == ','));
        words.count() > 2 && !line.contains("rodowod ")
    };
    help.lines().map(str::trim).filter(is_said).map(str::to_owned).collect()
}

#[test]
fn every_command_explains_itself_in_the_language_of_whoever_asks() {
    let mut calls: Vec<Vec<String>> = vec![Vec::new()];
    let mut seen = 0;
    while let Some(call) = calls.pop() {
        seen += 1;
        let (polish, english) = (help(&call, "pl"), help(&call, "en"));
        let shared: Vec<String> = sentences(&polish).intersection(&sentences(&english)).cloned().collect();
        assert!(shared.is_empty(), "{call:?} says in both languages: {shared:#?}");
        for word in ["Usage", "Options", "Commands:", "Arguments", "[default", "[possible", "[env", " the ", "Print "] {
            assert!(!polish.contains(word), "{call:?} says {word:?}:\n{polish}");
        }
        assert!(polish.contains("Użycie: rodowod") && english.contains("Usage: rodowod"), "{call:?}: {polish}");
        for flag in ["--json", "--language", "--help"] {
            assert!(polish.contains(flag), "{call:?} hides {flag}");
        }
        let below = listed(&polish, "Polecenia:");
        assert_eq!(below, listed(&english, "Commands:"), "{call:?}");
        let below = below.into_iter().filter(|name| name != "calc");
        calls.extend(below.map(|name| call.iter().cloned().chain([name]).collect()));
    }
    assert!(seen > 25, "only {seen} commands were asked");
}
