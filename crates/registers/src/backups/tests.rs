//! When each part of a plan is due, and which copies are never taken.

use jiff::civil::date;
use rodowod_domain::authorisation::Actor;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::record::{Edit, Record, decide};
use rodowod_domain::register::{AnyRegister as _, Erased, Moment, Register as _};
use serde_json::json;

use super::{Backup, RestoreResult, RunCycle, RunLogging, RunResult};

fn at(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn due(plan: &Backup) -> Vec<(&'static str, String)> {
    plan.deadlines(&at("running")).into_iter().map(|deadline| (deadline.name, deadline.due.to_string())).collect()
}

fn expect(found: &[(&'static str, String)], wanted: &[(&'static str, &str)]) {
    let found: Vec<_> = found.iter().map(|(name, day)| (*name, day.as_str())).collect();
    assert_eq!(found, wanted);
}

#[test]
fn runs_copies_and_tests_are_due_each_in_its_own_cycle() {
    let plan = Backup::sample();
    // The last run was on Friday the 20th; Saturday and Sunday are days off.
    expect(&due(&plan), &[("run", "2026-11-23"), ("copy", "2026-11-30"), ("test", "2026-12-07")]);
    let weekly = Backup { logging: RunLogging::OnceWeekly, ..plan.clone() };
    assert_eq!(due(&weekly)[0], ("run", "2026-11-27".to_owned()));
    let after_use = Backup { cycle: RunCycle::AfterUse, ..plan.clone() };
    assert_eq!(due(&after_use).len(), 2);
    assert!(plan.deadlines(&at("suspended")).is_empty());
}

#[test]
fn a_plan_without_a_log_counts_from_its_start() {
    let plan = Backup { runs: vec![], copies: vec![], tests: vec![], ..Backup::sample() };
    expect(&due(&plan), &[("run", "2026-09-02"), ("copy", "2026-10-31"), ("test", "2026-10-01")]);
}

#[test]
fn what_failed_is_mended_and_tested_again_at_once() {
    let mut plan = Backup::sample();
    plan.runs[0].result = RunResult::Failed;
    plan.tests[0].result = RestoreResult::Partly;
    let found = due(&plan);
    assert_eq!(found[0], ("mend", "2026-11-23".to_owned()));
    assert_eq!(found[3], ("test", "2026-11-06".to_owned()));
}

#[test]
fn a_restore_takes_a_copy_older_than_the_incident() {
    let mut plan = Backup::sample();
    assert!(plan.check(&at("running")).is_empty());
    plan.restores[0].copy_made_on = plan.restores[0].incident_on;
    let problems = plan.check(&at("running"));
    assert_eq!(
        (problems[0].field.as_str(), problems[0].key),
        ("restores.0.copy_made_on", "problem-copy-after-incident")
    );
    plan.tests[0].copy_made_on = date(2026, 11, 6);
    assert_eq!(plan.check(&at("running"))[0].key, "problem-copy-after-test");
}

#[test]
fn a_restore_has_its_decision_before_it_is_done() {
    let gaps = |plan: &Backup| plan.gaps(&at("running")).iter().map(|gap| gap.key).collect::<Vec<_>>();
    let mut plan = Backup::sample();
    assert!(!gaps(&plan).contains(&"gap-backup-restore-undecided"));
    plan.restores[0].decided_on = plan.restores[0].restored_on.tomorrow().ok();
    assert_eq!(plan.check(&at("running"))[0].key, "problem-restore-before-decision");
    plan.restores[0].decided_on = None;
    assert!(gaps(&plan).contains(&"gap-backup-restore-undecided"), "nobody decided");
}

#[test]
fn the_list_shows_the_newest_of_each_whatever_the_order_of_the_rows() {
    let mut plan = Backup::sample();
    let mut older = plan.tests[0].clone();
    older.tested_on = date(2026, 10, 5);
    older.result = RestoreResult::NotRestored;
    plan.tests.push(older);
    plan.derive(&at("running"));
    assert_eq!((plan.last_test_on, plan.last_test), (Some(date(2026, 11, 5)), Some(RestoreResult::Restored)));
    assert_eq!(plan.last_run_on, Some(date(2026, 11, 20)));
}

#[test]
fn a_log_that_is_full_goes_on_and_its_oldest_run_gives_way() {
    let mut plan = serde_json::to_value(Backup::sample()).unwrap();
    let runs: Vec<_> =
        (1..=500).map(|run| json!({ "from": "2026-01-01", "result": "Complete", "note": run.to_string() })).collect();
    plan["runs"] = runs.into();
    let now: jiff::Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
    let body = plan.as_object().unwrap().clone();
    let record = Record { number: 1, state: "running".to_owned(), version: 1, draft: false, created_at: now, body };
    let new = json!({ "runs": [{ "from": "2026-11-21", "result": "Complete", "note": "501" }] });
    let fields = new.as_object().unwrap().clone();
    let edit = Edit::Take { step: "record-run".to_owned(), fields, reason: String::new(), seen: None };
    let by = Actor::program(1, date(2026, 11, 22));
    let change = decide(&Erased::<Backup>::NEW, Some(&record), edit, (&by, now)).unwrap();
    let runs = change.body["runs"].as_array().unwrap();
    assert_eq!((runs.len(), &runs[0]["note"], &runs[499]["note"]), (500, &json!("2"), &json!("501")));
}

fn taken(record: &Record, step: &str, fields: serde_json::Value) -> Result<Record, rodowod_domain::record::Refusal> {
    let now: jiff::Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
    let fields = fields.as_object().unwrap().clone();
    let edit = Edit::Take { step: step.to_owned(), fields, reason: String::new(), seen: None };
    let by = Actor::program(1, date(2026, 11, 22));
    let change = decide(&Erased::<Backup>::NEW, Some(record), edit, (&by, now))?;
    Ok(Record { state: change.state, version: change.version, body: change.body, ..record.clone() })
}

fn running(plan: &Backup) -> Record {
    let now: jiff::Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
    let body = Erased::<Backup>::NEW.derive(serde_json::to_value(plan).unwrap().as_object().unwrap(), &at("running"));
    Record { number: 1, state: "running".to_owned(), version: 1, draft: false, created_at: now, body }
}

#[test]
fn a_draw_is_repeated_from_its_row_and_takes_only_what_is_in_the_log() {
    let mut plan = Backup { draws: vec![], tests: vec![], ..Backup::sample() };
    plan.runs.push(super::BackupRun {
        result: RunResult::Failed,
        from: date(2026, 9, 9),
        to: None,
        ..plan.runs[0].clone()
    });
    let record = running(&plan);
    let there: Vec<_> = (1..=20).map(|day| date(2026, 11, day)).chain([date(2026, 10, 31)]).collect();
    let mut drawn = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let seed = format!("ziarno {seed}");
        let after = taken(&record, "draw", json!({ "draws": [{ "seed": seed }] })).unwrap();
        let row = &after.body["draws"][0];
        assert_eq!(row["offered"], "2026-10-31/2026-11-20", "the failed run offers nothing");
        let repeated = rodowod_domain::draw::drawn(&seed, there.iter().copied(), 1)[0];
        assert_eq!((&row["copy_made_on"], &row["drawn_on"]), (&json!(repeated), &json!("2026-11-22")));
        assert_eq!((&after.body["drawn_copy"], &after.body["drawn_seed"]), (&json!(repeated), &json!(seed)));
        drawn.insert(repeated);
    }
    assert!(drawn.len() > 10, "{drawn:?}");
    // What a caller would like to have drawn is not asked.
    let own = json!({ "draws": [{ "seed": "moje", "copy_made_on": "2020-01-01", "offered": "2020-01-01" }] });
    assert_eq!(taken(&record, "draw", own).unwrap().body["draws"][0]["offered"], "2026-10-31/2026-11-20");
}

#[test]
fn the_draw_is_due_first_and_then_the_test_of_that_very_copy() {
    let plan = Backup { draws: vec![], ..Backup::sample() };
    assert_eq!(due(&plan)[2], ("draw", "2026-12-07".to_owned()));
    let record = taken(&running(&plan), "draw", json!({ "draws": [{ "seed": "grudzień" }] })).unwrap();
    let names = |record: &Record| -> Vec<&'static str> {
        let found = Erased::<Backup>::NEW.deadlines(&record.body, &at("running"));
        found.into_iter().map(|deadline| deadline.name).collect()
    };
    assert_eq!(names(&record)[2], "test");
    let test = |copy: &serde_json::Value| json!({ "tests": [{ "tested_on": "2026-11-22", "copy_made_on": copy, "result": "Restored", "tested_by": "Adam Zmyślony" }] });
    let other = taken(&record, "record-test", test(&json!("2026-10-01"))).unwrap();
    assert_eq!(
        (&other.body["tests"][1]["is_drawn"], names(&other)[2]),
        (&json!(false), "test"),
        "another copy is no answer"
    );
    let right = taken(&record, "record-test", test(&record.body["drawn_copy"])).unwrap();
    assert_eq!((&right.body["tests"][1]["is_drawn"], names(&right)[2]), (&json!(true), "draw"));
}

/// Version 1 let people tick that a copy was drawn; that is said on, beside what the program draws since.
#[test]
fn what_was_ticked_before_the_program_drew_is_kept_by_every_save() {
    let register = Erased::<Backup>::NEW;
    let stored = serde_json::from_str(include_str!("../../golden/backups.1.json")).unwrap();
    let body = register.upgrade(1, stored);
    assert_eq!(body["tests"][0]["drawn_by_hand"], true);
    let created_at = "2026-11-21T08:00:00Z".parse().unwrap();
    let record = Record { number: 1, state: "running".into(), version: 1, draft: false, created_at, body };
    let actor = Actor::program(1, date(2026, 11, 22));
    let save = |record: &Record, software: &str| {
        let mut fields = record.body.clone();
        fields.insert("software".into(), json!(software));
        let edit = Edit::Save { fields, draft: false, seen: None };
        let now: jiff::Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
        let change = decide(&register, Some(record), edit, (&actor, now)).unwrap();
        Record { version: change.version, body: change.body, ..record.clone() }
    };
    let saved = save(&save(&record, "inny program"), "jeszcze inny");
    let test = &saved.body["tests"][0];
    assert_eq!((&test["drawn_by_hand"], &test["is_drawn"]), (&json!(true), &json!(false)));
    let gaps = register.gaps(&saved.body, &saved.at(created_at));
    assert!(gaps.iter().all(|gap| gap.key != "gap-backup-not-drawn"), "{gaps:?}");
    // Nobody says it of a test of today.
    let new = json!({ "tests": [{ "tested_on": "2026-11-22", "copy_made_on": "2026-10-01", "result": "Restored",
                                  "tested_by": "Adam Zmyślony", "drawn_by_hand": true }] });
    let tested = taken(&saved, "record-test", new).unwrap();
    assert_eq!(tested.body["tests"][0]["drawn_by_hand"], true);
    assert_eq!(tested.body["tests"][1].get("drawn_by_hand").unwrap_or(&json!(false)), &json!(false));
}

#[test]
fn days_of_the_log_follow_its_cycle() {
    let there = |cycle: RunCycle| {
        let mut plan = Backup { draws: vec![], copies: vec![], cycle, ..Backup::sample() };
        plan.draws.push(super::CopyDraw { seed: "x".into(), drawn_on: None, copy_made_on: None, offered: None });
        plan.derive(&at("running"));
        plan.draws[0].offered.clone().unwrap().to_string()
    };
    assert_eq!(there(RunCycle::Daily), "2026-11-01/2026-11-20");
    assert_eq!(there(RunCycle::Weekly), "2026-11-01, 2026-11-08, 2026-11-15");
    assert_eq!(
        there(RunCycle::WorkingDays),
        "2026-11-02/2026-11-06, 2026-11-09/2026-11-10, 2026-11-12/2026-11-13, 2026-11-16/2026-11-20"
    );
    assert_eq!(there(RunCycle::AfterUse), "2026-11-01, 2026-11-20");
}
