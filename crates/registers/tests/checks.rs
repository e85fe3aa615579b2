//! Every check in a state in which it must say broken and in one in which it must say kept: a check that cannot fail
//! watches nothing.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod worlds;

use rodowod_domain::control::{Answer, Check, Control, Live, Module, ParameterSet, Preset, State, find};
use rodowod_registers::controls::{CATALOGUE, CHECKS};
use worlds::World;

fn answer(check: &Check, control: &Control, world: &World) -> Answer {
    let merged = ParameterSet::merged(CATALOGUE.parameters(), &Preset::ALL);
    let live = Live {
        records: &world.snapshot(),
        office: &world.office,
        now: worlds::now(),
        today: worlds::TODAY,
        arguments: &control.arguments,
        parameters: world.parameters.as_ref().unwrap_or(&merged),
        checklist: control.checklist.as_deref().unwrap_or_default(),
    };
    (check.run)(&live)
}

/// Every control whose check is in the program, with that check.
fn running() -> impl Iterator<Item = (&'static Control, &'static Check)> {
    CATALOGUE.controls.iter().filter_map(|control| Some((control, find(CHECKS, control.check_name()?)?)))
}

/// What is wrong with the answers that the checks give in these worlds.
fn complaints(world: impl Fn(&str, &Control) -> Option<World>, is_right: impl Fn(&Answer) -> bool) -> Vec<String> {
    let judged = running().filter_map(|(control, check)| {
        let Some(world) = world(check.name, control) else {
            return Some(format!("{} of {} has no world", check.name, control.key));
        };
        let found = answer(check, control, &world);
        (!is_right(&found)).then(|| format!("{} of {}: {found:?}", check.name, control.key))
    });
    judged.collect()
}

#[test]
fn every_check_says_broken_where_its_promise_is_broken() {
    let is_broken =
        |found: &Answer| found.state == State::Broken && found.faults > 0 && found.evidence[0].state == State::Broken;
    let found = complaints(worlds::broken, is_broken);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_check_says_kept_where_its_promise_is_kept_and_shows_why() {
    let is_kept = |found: &Answer| found.state == State::Kept && found.seen > 0 && !found.evidence.is_empty();
    let found = complaints(worlds::kept, is_kept);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_piece_of_evidence_can_be_said_in_both_languages() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
    for language in ["pl", "en"] {
        let mut texts = String::new();
        for file in std::fs::read_dir(format!("{root}/{language}")).unwrap() {
            texts.push_str(&std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
        let known: std::collections::BTreeSet<&str> =
            texts.lines().filter_map(|line| Some(line.split_once(" =")?.0)).collect();
        for world in [worlds::kept, worlds::broken] {
            for (control, check) in running() {
                let Some(world) = world(check.name, control) else { continue };
                for piece in answer(check, control, &world).evidence {
                    assert!(known.contains(piece.key), "{language}: {} of {}", piece.key, check.name);
                }
            }
        }
    }
}

#[test]
fn what_nears_its_end_is_at_risk_with_a_day() {
    for (key, world) in worlds::at_risk() {
        let control = CATALOGUE.control(key).unwrap();
        let found = answer(find(CHECKS, control.check_name().unwrap()).unwrap(), control, &world);
        assert!(matches!(found.state, State::AtRisk { .. }), "{key}: {found:?}");
    }
}

#[test]
fn only_modules_to_come_keep_a_control_from_running() {
    let waiting: Vec<Module> = CATALOGUE.controls.iter().filter_map(|control| control.waits_for).collect();
    assert!(!waiting.is_empty() && waiting.iter().all(|module| *module == Module::Mail), "{waiting:?}");
}

#[test]
fn evidence_is_limited_and_counted() {
    let control = CATALOGUE.controls.iter().find(|control| control.key == "breach-notion").unwrap();
    let mut world = World::default();
    for number in 1..=120 {
        world = world.with("breaches", number, "assessed", serde_json::json!({}));
    }
    let found = answer(find(CHECKS, "records::filled").unwrap(), control, &world);
    assert_eq!((found.seen, found.faults, found.evidence.len()), (120, 120, rodowod_domain::control::EVIDENCE_MAX));
}
