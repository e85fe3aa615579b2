//! The contract of `rodowod rules`: what covers the rules of the documents, how each control stands, and the parameters as a
//! file that is compared, adopted and carried to another institution. The numbers are those of the catalogue, or none.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rodowod_domain::control::{Policy, Value as Setting};
use serde_json::{Value, json};
use support::{Installation, rodowod};

/// Rules of the documents that the policies are made of.
const RULES: u64 = 1172;
const KINDS: [&str; 5] = ["advise", "enforce", "generate", "record", "track"];
const STATES: [&str; 5] = ["at-risk", "broken", "kept", "not-applicable", "waiting"];

fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = object.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn words(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect()
}

fn number(of: &Value) -> u64 {
    of.as_u64().unwrap()
}

#[test]
fn coverage_counts_every_rule_once_and_waits_for_mail_alone() {
    let coverage = rodowod(&["rules", "coverage", "--json"], "").ended(0);
    assert_eq!(keys(&coverage), ["by_kind", "covered", "live", "missing", "total", "waiting"]);
    assert_eq!((number(&coverage["total"]), number(&coverage["covered"])), (RULES, RULES));
    assert_eq!(coverage["missing"], json!([]));

    assert_eq!(keys(&coverage["waiting"]), ["mail"], "the one module that does not exist yet");
    let waiting = words(&coverage["waiting"]["mail"]);
    assert_eq!(waiting.iter().collect::<BTreeSet<_>>().len(), waiting.len(), "{waiting:?}");
    assert_eq!(number(&coverage["live"]) + waiting.len() as u64, RULES, "what does not wait is looked at");

    assert_eq!(keys(&coverage["by_kind"]), KINDS);
    for of in ["total", "covered", "live"] {
        let kinds = coverage["by_kind"].as_object().unwrap().values();
        assert_eq!(kinds.map(|kind| number(&kind[of])).sum::<u64>(), number(&coverage[of]), "{of}");
    }
}

#[test]
fn status_tells_each_control_with_what_shows_it() {
    let installation = Installation::sqlite();
    let status = installation.json(&["rules", "status"], 0);
    assert_eq!(keys(&status), ["controls", "counts", "day", "institution", "presets"]);
    assert_eq!((&status["institution"], &status["presets"]), (&json!(support::SLUG), &json!(["school"])));
    assert_eq!(keys(&status["counts"]), STATES);
    let controls = status["controls"].as_array().unwrap();
    let mut counted: BTreeMap<&str, u64> = STATES.iter().map(|state| (*state, 0)).collect();
    for control in controls {
        let key = &control["key"];
        let state = control["state"].as_str().unwrap();
        *counted.get_mut(state).unwrap() += 1;
        assert_eq!(control.as_object().unwrap().len(), 15, "{control}");
        assert!(!words(&control["rules"]).is_empty() && KINDS.contains(&control["kind"].as_str().unwrap()), "{key}");
        assert_eq!(state == "at-risk", control["on"].is_string(), "{key}: only a risk has its day");
        let (seen, faults) = (number(&control["seen"]), number(&control["faults"]));
        assert!(faults <= seen, "{key}");
        assert_eq!(state == "waiting", control["waits_for"] == "mail", "{key}: {control}");
        let evidence = control["evidence"].as_array().unwrap();
        if state == "broken" {
            assert!(faults > 0 && evidence[0]["state"] == "broken", "{key}: what is broken is shown, and first");
        }
        assert_eq!(seen == 0, evidence.is_empty(), "{key}: whatever was looked at is named");
        assert!(evidence.iter().all(|piece| piece["key"].as_str().unwrap().starts_with("evidence-")), "{key}");
    }
    for (state, count) in counted {
        assert_eq!(number(&status["counts"][state]), count, "{state}");
    }
    // An office in which nothing was done yet neither keeps everything nor breaks everything.
    assert!(number(&status["counts"]["broken"]) > 10 && number(&status["counts"]["kept"]) > 10, "{}", status["counts"]);
}

/// A version of the policy in which trainings come back sooner, from that day.
fn version(label: &str, from: &Value) -> Policy {
    let mut policy = Policy {
        label: label.to_owned(),
        approved_by: "Halina Wzorcowa".to_owned(),
        reason: "Pierwsza wersja".to_owned(),
        in_force_from: Some(from.as_str().unwrap().parse().unwrap()),
        ..Policy::default()
    };
    policy.parameters.0.insert("training_interval".to_owned(), Setting::Number(1));
    policy
}

fn written(installation: &Installation, content: &str) -> String {
    let path: PathBuf = installation.file("polityka.toml");
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

fn parameters(installation: &Installation, (act, content): (&str, &str), status: i32) -> Value {
    installation.json(&["rules", "parameters", act, &written(installation, content)], status)
}

#[test]
fn parameters_are_compared_adopted_and_carried_to_another_institution() {
    let (here, there) = (Installation::sqlite(), Installation::sqlite());
    let today = here.json(&["rules", "status"], 0)["day"].clone();
    let before = here.json(&["rules", "parameters"], 0);
    assert!(number(&before["parameters"]["training_interval"]) > 1, "{before}");

    let next = version("1", &today).to_toml().unwrap();
    let apart = parameters(&here, ("--compare", &next), 1);
    assert_eq!((keys(&apart), &apart["same"]), (vec!["differences", "same"], &json!(false)));
    let named = &apart["differences"][0];
    assert_eq!((&named["name"], &named["theirs"]), (&json!("training_interval"), &json!(1)), "{apart}");
    assert_eq!(named["ours"], before["parameters"]["training_interval"]);
    assert_eq!(here.json(&["rules", "parameters"], 0), before, "nothing is adopted by comparing");

    assert_eq!(parameters(&here, ("--adopt", &next), 0), json!({ "adopted": true, "problems": [] }));
    let set = here.json(&["rules", "parameters"], 0);
    assert_eq!((&set["label"], &set["parameters"]["training_interval"]), (&json!("1"), &json!(1)));
    let again = parameters(&here, ("--adopt", &next), 1);
    assert_eq!(
        (&again["adopted"], &again["problems"][0]["code"]),
        (&json!(false), &json!("problem-policy-label-used"))
    );

    // Without --json it is the file itself: it agrees with its own institution, and with another once that adopted it.
    let file = here.run(&["rules", "parameters"]);
    let file = String::from_utf8(file.stdout).unwrap();
    assert_eq!(parameters(&here, ("--compare", &file), 0), json!({ "differences": [], "same": true }));
    assert_eq!(parameters(&there, ("--compare", &file), 1)["differences"].as_array().unwrap().len(), 1);
    assert_eq!(parameters(&there, ("--adopt", &file), 0)["adopted"], true);
    assert_eq!(parameters(&there, ("--compare", &file), 0)["same"], true);

    let strange = file.replace("training_interval", "zamek");
    assert_eq!(parameters(&there, ("--adopt", &strange), 1)["problems"][0]["field"], "zamek");
    parameters(&there, ("--adopt", "to nie jest zestaw"), 2);
}
