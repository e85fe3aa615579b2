//! The catalogue against the rules, the registers and the checks: nothing uncovered, nothing that names what is not there.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::authorisation::Actor;
use rodowod_domain::control::{CHECKLISTS, Control, ControlKind, Preset, find};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, decide};
use rodowod_domain::register::AnyRegister;
use rodowod_registers::REGISTERS;
use rodowod_registers::controls::{CATALOGUE, CHECKS};

fn register(slug: &str) -> Option<&'static dyn AnyRegister> {
    REGISTERS.iter().copied().find(|register| register.slug() == slug)
}

fn each_control(complaint: impl Fn(&Control) -> Vec<String>) {
    let found: Vec<String> = CATALOGUE
        .controls
        .iter()
        .flat_map(|control| complaint(control).into_iter().map(move |text| format!("{}: {text}", control.key)))
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

fn when(is_wrong: bool, text: impl Into<String>) -> Vec<String> {
    if is_wrong { vec![text.into()] } else { Vec::new() }
}

#[test]
fn every_rule_is_covered_and_no_unknown_one_is_named() {
    let coverage = CATALOGUE.coverage(|_| true);
    assert_eq!((coverage.total, coverage.missing), (1172, Vec::new()));
    let known: BTreeSet<&str> = CATALOGUE.rules.iter().map(|rule| rule.id.as_str()).collect();
    each_control(|control| {
        let unknown = control.rules.iter().filter(|rule| !known.contains(rule.as_str()));
        unknown
            .map(|rule| format!("names the unknown rule {rule}"))
            .chain(when(control.rules.is_empty(), "no rules"))
            .collect()
    });
}

#[test]
fn a_control_speaks_of_the_area_and_in_the_way_of_its_rules() {
    let rules: BTreeMap<&str, _> = CATALOGUE.rules.iter().map(|rule| (rule.id.as_str(), rule)).collect();
    each_control(|control| {
        let of_control: Vec<_> = control.rules.iter().filter_map(|id| rules.get(id.as_str())).collect();
        let astray = of_control.iter().filter(|rule| rule.area != control.area).count();
        let enforced = of_control.iter().any(|rule| rule.kind == ControlKind::Enforce);
        let advised = of_control.iter().any(|rule| rule.kind == ControlKind::Advise);
        [
            when(!control.key.starts_with(&format!("{}-", control.area)), "its key does not begin with its area"),
            when(astray > 0, "a rule of another area stands under it"),
            when(enforced && control.kind != ControlKind::Enforce, "a rule that is enforced stands under another kind"),
            when(advised && control.kind != ControlKind::Advise, "a human rule stands under another kind"),
        ]
        .concat()
    });
}

#[test]
fn a_control_has_its_texts_its_check_and_what_its_kind_asks_for() {
    let roles = ["controller", "head", "iod", "it", "supervisor", "staff", "processor", "system"];
    let mut keys = BTreeSet::new();
    assert!(CATALOGUE.controls.iter().all(|control| keys.insert(&control.key)), "a key stands twice");
    each_control(|control| {
        let texts = [&control.pl, &control.en, &control.law];
        let has_way = control.check.is_some() || control.checklist.is_some() || control.waits_for.is_some();
        [
            when(texts.iter().any(|text| text.trim().is_empty()), "a text is missing"),
            when(control.pl == control.en, "one language twice"),
            when(!roles.contains(&control.role.as_str()), format!("unknown role {}", control.role)),
            when(!has_way, "nothing looks after it"),
            when(control.note_pl.is_some() != control.note_en.is_some(), "a note in one language"),
            when(
                control.kind == ControlKind::Enforce && control.tests.is_empty() && control.waits_for.is_none(),
                "enforced without a test",
            ),
        ]
        .concat()
    });
}

#[test]
fn presets_are_those_of_the_documents_that_the_rules_come_from() {
    let preset = |rule: &str| match rule.chars().next() {
        Some('S') => Preset::School,
        Some('G') => Preset::Clinic,
        Some('W') => Preset::Counselling,
        Some('M') => Preset::Welfare,
        _ => Preset::Remote,
    };
    each_control(|control| {
        let expected: BTreeSet<Preset> = control.rules.iter().map(|rule| preset(rule)).collect();
        when(expected != control.presets.iter().copied().collect(), format!("presets should be {expected:?}"))
    });
}

#[test]
fn an_inspector_asks_about_controls_that_exist() {
    let mut keys = BTreeSet::new();
    for question in &CATALOGUE.questions {
        assert!(keys.insert(&question.key), "{} is asked twice", question.key);
        assert!(!question.controls.is_empty() && question.pl != question.en, "{}", question.key);
        let unknown = question.controls.iter().filter(|key| CATALOGUE.control(key).is_none());
        assert_eq!(unknown.collect::<Vec<_>>(), Vec::<&String>::new(), "{}", question.key);
    }
    assert!(keys.len() >= 12, "{keys:?}");
}

#[test]
fn parameters_stand_once_and_their_values_are_of_one_kind() {
    let mut names = BTreeSet::new();
    for parameter in CATALOGUE.parameters() {
        assert!(names.insert(&parameter.name), "{} stands twice", parameter.name);
        let others = parameter.values.values().chain(parameter.modern.as_ref());
        for other in others {
            assert!(other.is_like(&parameter.default), "{}: {other} is unlike {}", parameter.name, parameter.default);
        }
    }
}

#[test]
fn every_check_is_there_and_is_used() {
    let named: BTreeSet<&str> = CATALOGUE.controls.iter().filter_map(Control::check_name).collect();
    let missing: Vec<&&str> = named.iter().filter(|name| find(CHECKS, name).is_none()).collect();
    assert!(missing.is_empty(), "no such checks: {missing:?}");
    let known: Vec<&str> = CHECKS.iter().flat_map(|checks| checks.iter().map(|check| check.name)).collect();
    assert_eq!(known.len(), known.iter().collect::<BTreeSet<_>>().len(), "a check stands twice");
    let idle: Vec<&&str> = known.iter().filter(|name| !named.contains(**name)).collect();
    assert!(idle.is_empty(), "checks of no control: {idle:?}");
    assert!(named.contains(CHECKLISTS));
}

#[test]
fn arguments_name_registers_fields_states_and_values_that_exist() {
    let parameters: BTreeSet<&str> = CATALOGUE.parameters().map(|parameter| parameter.name.as_str()).collect();
    each_control(|control| {
        let arguments = &control.arguments;
        let mut wrong = Vec::new();
        if let Some(limit) = arguments.limit.as_deref().filter(|limit| !parameters.contains(limit)) {
            wrong.push(format!("no parameter {limit}"));
        }
        let Some(slug) = arguments.register.as_deref() else { return wrong };
        let Some(register) = register(slug) else {
            return [wrong, vec![format!("no register {slug}")]].concat();
        };
        for name in arguments.fields.iter().chain(&arguments.field) {
            wrong.extend(when(register.field(name).is_none(), format!("no field {slug}.{name}")));
        }
        for state in &arguments.states {
            wrong.extend(when(register.workflow().state(state).is_none(), format!("no state {state} of {slug}")));
        }
        wrong.extend(condition(control, register));
        wrong
    });
}

/// What is wrong with the condition of a control, and with the value it looks for.
fn condition(control: &Control, register: &dyn AnyRegister) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut asked: Vec<(&str, &str)> = Vec::new();
    if let Some((field, values)) = control.arguments.condition() {
        asked.extend(values.map(|value| (field, value)));
    }
    if let Some(field) = control.arguments.field.as_deref() {
        let values = control.arguments.value.iter().chain(&control.arguments.values);
        asked.extend(values.map(|value| (field, value.as_str())));
    }
    for (name, value) in asked {
        let Some(field) = register.field(name) else {
            wrong.push(format!("no field {}.{name}", register.slug()));
            continue;
        };
        if let Some(options) = field.kind.options() {
            wrong.extend(when(!options.contains(value), format!("{name} is never {value}")));
        }
    }
    wrong
}

#[test]
fn deadlines_that_are_watched_have_a_label() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/pl");
    each_control(|control| {
        if control.check.as_deref() != Some("deadlines::met") {
            return Vec::new();
        }
        let (slug, name) = (control.arguments.register.as_deref().unwrap(), control.arguments.value.as_deref());
        let texts = std::fs::read_to_string(format!("{root}/{slug}.ftl")).unwrap();
        let key = format!("{slug}-deadline-{}", name.unwrap_or_default());
        when(!texts.lines().any(|line| line.starts_with(&format!("{key} ="))), format!("no deadline {key}"))
    });
}

#[test]
fn the_test_that_an_enforced_control_names_exists() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut sources = String::new();
    for folder in ["crates", "xtask", "e2e"] {
        gather(&std::path::Path::new(root).join(folder), &mut sources);
    }
    each_control(|control| {
        let missing = control.tests.iter().filter(|test| {
            // A function, or a journey in the browser.
            let ways = [format!("fn {test}("), format!("test(\"{}", test.replace('_', " "))];
            !ways.iter().any(|way| sources.contains(way)) && !is_told_on_both(&sources, test)
        });
        missing.map(|test| format!("no test {test}")).collect()
    });
}

#[test]
fn every_parameter_of_a_running_control_is_read() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut sources = String::new();
    for name in ["domain", "registers", "engine", "web"] {
        gather(&std::path::Path::new(root).join("crates").join(name).join("src"), &mut sources);
    }
    let mut texts = String::new();
    gather(&std::path::Path::new(root).join("documents/texts"), &mut texts);
    let limits: BTreeSet<&str> =
        CATALOGUE.controls.iter().filter_map(|control| control.arguments.limit.as_deref()).collect();
    each_control(|control| {
        let is_running = control.check_name().is_some_and(|name| find(CHECKS, name).is_some());
        let names = control.parameters.iter().map(|parameter| parameter.name.as_str());
        let idle = names.filter(|name| !limits.contains(name) && !sources.contains(&format!("\"{name}\"")));
        let idle = idle.filter(|name| !texts.contains(name));
        idle.filter(|_| is_running).map(|name| format!("nothing reads {name}")).collect()
    });
}

/// Whether a story of this name is told on either back end; an arm of a `match` is none.
fn is_told_on_both(sources: &str, test: &str) -> bool {
    let told = sources.split("\non_both! {").skip(1).filter_map(|rest| rest.split("\n}").next());
    told.flat_map(str::lines).any(|line| line.trim_start().starts_with(&format!("{test} => ")))
}

fn gather(folder: &std::path::Path, sources: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "node_modules" && name != "target" {
            gather(&path, sources);
        } else if name.ends_with(".rs") || name.ends_with(".mjs") || name.ends_with(".md") {
            sources.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_offer_of_an_inventory_can_be_entered_as_it_stands() {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    let actor = Actor::program(0, rodowod_domain::record::day_in_warsaw(now));
    for preset in Preset::ALL {
        let offers = |slug: &'static str, bodies: Vec<Body>| bodies.into_iter().map(move |body| (slug, body));
        let sets = CATALOGUE.sets(&[preset]).into_iter().map(|set| set.fields()).collect();
        let systems = CATALOGUE.systems(&[preset]).into_iter().map(|system| system.fields()).collect();
        let all: Vec<_> = offers("datasets", sets).chain(offers("systems", systems)).collect();
        assert!(all.len() >= 4, "{preset:?}");
        for (slug, fields) in all {
            let name = fields["name"].clone();
            let edit = Edit::Enter { fields, draft: false };
            let decided = decide(register(slug).unwrap(), None, edit, (&actor, now));
            assert!(decided.is_ok(), "{preset:?} {name}: {:?}", decided.err());
        }
    }
    let both = CATALOGUE.sets(&[Preset::School, Preset::Counselling]);
    let names: BTreeSet<&str> = both.iter().map(|set| set.name.as_str()).collect();
    assert_eq!(names.len(), both.len(), "what two kinds have alike is offered once");
}
