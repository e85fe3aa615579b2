//! Every check in a state in which it must say broken and in one in which it must say kept: a check that cannot fail
//! watches nothing.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod parts;
mod worlds;

use rodowod_domain::control::{
    About, Answer, Check, Control, Live, Module, ParameterSet, Preset, Scan, State, Value, duties, find,
};
use rodowod_domain::cross_check::Snapshot;
use rodowod_registers::controls::{CATALOGUE, CHECKS};
use serde_json::json;
use worlds::World;

fn answer(check: &Check, control: &Control, world: &World) -> Answer {
    answer_over(check, control, (world, &world.snapshot()))
}

fn answer_over(check: &Check, control: &Control, (world, records): (&World, &Snapshot)) -> Answer {
    let merged = ParameterSet::merged(CATALOGUE.parameters(), &Preset::ALL);
    let live = Live {
        records,
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
fn who_was_trained_and_pledged_in_the_registers_is_so_for_every_check() {
    let checks =
        ["all_live_authorisations_trained", "repeated_within", "all_authorised_pledged", "everybody_bound_alike"];
    let granted = json!({ "person": "Anna Kowalska", "person_type": "Employee", "from": "2026-09-01",
        "powers": ["View"], "account": "anna" });
    let world = |state: &str, login: &str| {
        let training = json!({ "trained": ["jan", login], "held_on": "2026-09-01", "trainer": "iod", "programme": "zasady",
            "attendance": [{ "account": login }] });
        let pledge = json!({ "account": login, "signed_on": "2026-09-01" });
        let signed = if state == "held" { "signed" } else { "prepared" };
        let world = World::default().with("authorisations", 1, "granted", granted.clone());
        world.with("trainings", 1, state, training).with("pledges", 1, signed, pledge)
    };
    for name in checks {
        let (control, check) = running().find(|(_, check)| check.name.ends_with(name)).unwrap();
        assert_eq!(answer(check, control, &world("held", "anna")).state, State::Kept, "{name}");
        for (state, login) in [("planned", "anna"), ("held", "Anna"), ("held", "ktoś")] {
            let found = answer(check, control, &world(state, login));
            assert_eq!(found.state, State::Broken, "{name} by {login}, {state}");
        }
    }
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
                    let is_said = |name: &str| ["field", "register", "list", "name"].contains(&name);
                    let said = piece.args.iter().filter(|(name, _)| is_said(name));
                    for (name, value) in said {
                        assert!(known.contains(value.as_str()), "{language}: {name} {value:?} of {}", control.key);
                    }
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
fn the_month_of_article_14_ends_as_the_register_counts_it() {
    let control = CATALOGUE.control("clause-indirect-deadline").unwrap();
    let check = find(CHECKS, "clauses::indirect_in_time").unwrap();
    // The month after 5 March 2026 ends on Easter Sunday, so that Tuesday 7 April is in time; a contact before the
    // data were obtained says nothing about them.
    let told = |more: serde_json::Value| {
        let mut body = json!({"kind": "Article14", "obtained_on": "2026-03-05"});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        answer(check, control, &World::default().with("clause-presentations", 1, "presented", body)).state
    };
    assert_eq!(told(json!({"presented_on": "2026-04-07"})), State::Kept);
    assert_eq!(told(json!({"presented_on": "2026-04-08"})), State::Broken);
    assert_eq!(told(json!({"presented_on": "2026-04-07", "first_contact_on": "2026-03-01"})), State::Kept);
}

/// The state of a control's check in a world, with some values of its own.
fn state(key: &str, set: &[(&str, Value)], mut world: World) -> State {
    let control = CATALOGUE.control(key).unwrap();
    let mut parameters = ParameterSet::merged(CATALOGUE.parameters(), &Preset::ALL);
    parameters.0.extend(set.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    world.parameters = Some(parameters);
    answer(find(CHECKS, control.check_name().unwrap()).unwrap(), control, &world).state
}

#[test]
fn a_list_of_duties_is_asked_again_on_the_day_that_its_register_says() {
    let register = rodowod_registers::REGISTERS.iter().find(|one| one.slug() == "acknowledgements").unwrap();
    let confirmed = jiff::civil::date(2025, 11, 29);
    // Without a policy, with nought, and with a plan of its own: the 29 November 2026 is a Sunday.
    for (months, last) in [(None, "2026-11-30"), (Some(0), "2026-11-30"), (Some(6), "2026-05-29")] {
        let mut asked = ParameterSet::default();
        asked.0.extend(months.map(|months| ("checklist_interval_months".to_owned(), Value::Number(months))));
        let body = json!({"person": "Anna", "account": "anna", "thing": "Checklist", "checklist": "EndOfDay",
            "confirmed_on": confirmed.to_string()});
        let at = rodowod_domain::register::Moment {
            now: worlds::now(),
            today: worlds::TODAY,
            state: "confirmed",
            created_at: worlds::now(),
            asked: &asked,
        };
        let terms = register.deadlines(body.as_object().unwrap(), &at);
        let due: Vec<String> = terms.iter().map(|term| term.due.to_string()).collect();
        assert_eq!(due, [last], "{months:?}: the register");
        assert_eq!(duties::holds_until(confirmed, &asked).to_string(), last, "{months:?}: the page");
        // The check, which is handed the values of the documents over which nothing was adopted.
        let mut world = World::default().with(
            "authorisations",
            1,
            "granted",
            json!({"person": "Anna", "account": "anna",
            "from": "2025-01-01"}),
        );
        world = world.with("acknowledgements", 1, "confirmed", body);
        world.parameters = Some(asked);
        let control = CATALOGUE.controls.iter().find(|one| one.checklist.as_deref() == Some("end-of-day")).unwrap();
        let found = answer(find(CHECKS, control.check_name().unwrap()).unwrap(), control, &world).state;
        let expected =
            if last < "2026-11-22" { State::Broken } else { State::AtRisk { on: jiff::civil::date(2026, 12, 1) } };
        assert_eq!(found, expected, "{months:?}: the check");
    }
}

#[test]
fn whoever_tells_of_every_breach_leaves_nobody_untold() {
    let breach = |decision: &str| {
        let body = json!({"kind": "Breach", "persons_decision": decision});
        World::default().with("breaches", 1, "not-notified", body)
    };
    let rows = [
        ("every-breach", "Tell", State::Kept),
        ("every-breach", "TellPublicly", State::Kept),
        ("every-breach", "DoNotTell", State::Broken),
    ];
    for (notice, decision, expected) in rows {
        let set = [("breach_persons_notice", Value::Text(notice.into()))];
        assert_eq!(state("breach-persons-in-time", &set, breach(decision)), expected, "{notice} {decision}");
    }
    let high = [("breach_persons_notice", Value::Text("high-risk".into()))];
    assert_ne!(state("breach-persons-in-time", &high, breach("DoNotTell")), State::Broken);
}

#[test]
fn the_end_of_an_authorisation_shows_a_month_ahead() {
    let until = |to: &str| {
        let granted = json!({"person": "Anna", "account": "anna", "from": "2025-01-01", "to": to});
        state("authorisation-validity", &[], World::default().with("authorisations", 1, "granted", granted))
    };
    assert_eq!(until("2026-12-23"), State::Kept);
    assert_eq!(until("2026-12-22"), State::AtRisk { on: jiff::civil::date(2026, 12, 23) });
    assert_eq!(until("2026-11-22"), State::AtRisk { on: jiff::civil::date(2026, 11, 23) }, "the last day is kept");
    assert_eq!(until("2026-11-21"), State::Broken);
}

#[test]
fn a_decision_about_a_risk_has_its_own_number_of_days() {
    let assessed = || World::default().with("risks", 1, "assessed", json!({"assessed_on": "2026-11-02"}));
    assert_eq!(state("risk-decision", &[("risk_decision_days", Value::Number(40))], assessed()), State::Kept);
    assert_eq!(state("risk-decision", &[("risk_decision_days", Value::Number(10))], assessed()), State::Broken);
}

#[test]
fn advice_to_change_a_password_shows_its_age_and_breaks_nothing() {
    let aged = worlds::aged_password;
    let advice = |advised| {
        [("password_rotation_days", Value::Number(0)), ("password_rotation_advised_days", Value::Number(advised))]
    };
    assert_eq!(state("password-rotation", &advice(0), aged(200)), State::Kept);
    assert_eq!(state("password-rotation", &advice(90), aged(20)), State::Kept);
    assert!(matches!(state("password-rotation", &advice(90), aged(200)), State::AtRisk { .. }));
    let declined = aged(200).office(|office| office.sign_in.choices = ["C1".to_owned()].into());
    assert_eq!(state("password-rotation", &advice(90), declined), State::Kept);
}

#[test]
fn a_check_across_registers_counts_only_what_it_looks_at() {
    let sets = World::default()
        .with("areas", 1, "used", json!({"name": "archiwum", "datasets": [1]}))
        .with("datasets", 1, "kept", json!({"name": "dzienniki", "form": "Paper", "keeper": "archiwista"}))
        .with("datasets", 2, "kept", json!({"name": "baza", "form": "Electronic", "keeper": "informatyk"}))
        .with("datasets", 3, "disposed", json!({"name": "dawne", "form": "Paper"}));
    let activities = World::default()
        .with("processing-activities", 1, "active", json!({"processors": [1]}))
        .with("processing-activities", 2, "closed", json!({}))
        .with("processing-activities", 3, "draft", json!({}))
        .with("processors", 1, "contracted", json!({"name": "Dostawca"}));
    let rows = [("datasets::keeper_named", &sets, 2), ("datasets::paper_has_room", &sets, 1)];
    for (name, world, seen) in rows.into_iter().chain([("processors::contract_in_force", &activities, 1)]) {
        let (control, check) = running().find(|(_, check)| check.name == name).unwrap();
        let found = answer(check, control, world);
        assert_eq!((found.state, found.seen), (State::Kept, seen), "{name}: {found:?}");
    }
}

#[test]
fn a_copy_of_working_days_rests_over_days_off_and_no_longer() {
    let control = running().find(|(_, check)| check.name == "backups::run_within").unwrap().0.key.clone();
    // 22 November 2026 is a Sunday; Wednesday 11 November is a day off.
    let copied = |day: &str| {
        let body = json!({"cycle": "WorkingDays", "last_run_on": day, "last_run": "Done"});
        state(&control, &[], World::default().with("backups", 1, "running", body))
    };
    assert_eq!(copied("2026-11-20"), State::Kept);
    assert_eq!(copied("2026-11-19"), State::Broken, "Friday was a working day");
    assert_eq!(copied("2026-11-18"), State::Broken);
}

#[test]
fn only_modules_to_come_keep_a_control_from_running() {
    let waiting: Vec<Module> = CATALOGUE.controls.iter().filter_map(|control| control.waits_for).collect();
    assert!(!waiting.is_empty() && waiting.iter().all(|module| *module == Module::Mail), "{waiting:?}");
}

#[test]
fn evidence_is_limited_and_counted() {
    let control = CATALOGUE.controls.iter().find(|control| control.key == "breach-manners").unwrap();
    let mut world = World::default();
    for number in 1..=120 {
        world = world.with("breaches", number, "assessed", json!({}));
    }
    let found = answer(find(CHECKS, "records::filled").unwrap(), control, &world);
    assert_eq!((found.seen, found.faults, found.evidence.len()), (120, 120, rodowod_domain::control::EVIDENCE_MAX));
}

/// Worlds that are kept and broken, one laid over the other: records of both, under numbers of their own.
fn mixed(check: &Check, control: &Control) -> Option<World> {
    Some(worlds::kept(check.name, control)?.beside(worlds::broken(check.name, control)?))
}

#[test]
fn a_check_that_says_so_answers_by_its_parts_as_by_the_whole() {
    let mut tried = 0;
    for (control, check) in running().filter(|(_, check)| check.scan != Scan::Whole && !check.has_facts) {
        let registers = check.registers(&control.arguments);
        let [slug] = registers[..] else { panic!("{} reads {registers:?}", check.name) };
        for world in [worlds::kept(check.name, control), worlds::broken(check.name, control), mixed(check, control)] {
            let world = world.unwrap();
            let whole = world.snapshot();
            let over = |numbers: &[u64]| {
                let mut part = Snapshot::default();
                let chosen = whole.of(slug).iter().filter(|entry| numbers.contains(&entry.number));
                part.insert(slug, chosen.cloned().collect());
                answer_over(check, control, (&world, &part))
            };
            let nothing = over(&[]);
            let parts: Vec<Answer> = whole.of(slug).iter().map(|entry| over(&[entry.number])).collect();
            let said: Vec<&Answer> = parts.iter().filter(|part| **part != nothing).collect();
            let joined = match check.scan {
                _ if said.is_empty() => nothing.clone(),
                Scan::Record => Answer::merged(said),
                _ => over(&said.iter().flat_map(|part| &part.evidence).filter_map(number).collect::<Vec<_>>()),
            };
            let found = answer_over(check, control, (&world, &whole));
            let told = |answer: &Answer| (answer.state, answer.seen, answer.faults, answer.until);
            assert_eq!(told(&joined), told(&found), "{} of {}", check.name, control.key);
            // What is named by no piece of evidence is not looked at again.
            assert!(check.scan != Scan::Newest || found.evidence.len() < 2, "{} names many records", check.name);
            tried += usize::from(whole.of(slug).len() > 1);
        }
    }
    assert!(tried > 100, "only {tried} worlds hold more than one record");
}

#[test]
fn a_check_of_facts_alone_reads_no_record() {
    let of_facts = running().filter(|(control, check)| check.registers(&control.arguments).is_empty());
    let mut tried = 0;
    for (control, check) in of_facts {
        for world in [worlds::kept(check.name, control), worlds::broken(check.name, control)] {
            let world = world.unwrap();
            let found = answer_over(check, control, (&world, &Snapshot::default()));
            assert_eq!(found, answer(check, control, &world), "{}", check.name);
            tried += usize::from(control.arguments.register.is_some());
        }
    }
    assert!(tried > 10, "only {tried} worlds whose control names a register");
}

fn number(piece: &rodowod_domain::control::Evidence) -> Option<u64> {
    match &piece.about {
        About::Record { number, .. } => Some(*number),
        _ => None,
    }
}

#[test]
fn a_check_reads_no_more_of_a_register_than_it_says() {
    for (control, check) in running().filter(|(_, check)| !check.reads.is_empty()) {
        for world in [worlds::kept(check.name, control), worlds::broken(check.name, control)] {
            let world = world.unwrap();
            let whole = world.snapshot();
            let mut narrow = whole.clone();
            for (slug, fields) in check.reads {
                let cut = whole.of(slug).iter().cloned().map(|mut entry| {
                    entry.body.retain(|name, _| fields.contains(&name.as_str()));
                    entry
                });
                narrow.insert(slug, cut.collect());
            }
            let found = answer_over(check, control, (&world, &narrow));
            assert_eq!(found, answer_over(check, control, (&world, &whole)), "{}", check.name);
        }
    }
}
