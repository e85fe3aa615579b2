//! Every word that a screen shows for a register stands in both languages, under the key that the rule gives.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::{Field, Kind};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;
use rodowod_registers::{CHECKS, REGISTERS};

const LANGUAGES: [&str; 2] = ["pl", "en"];

/// What one message says of itself: the variables it names.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files that this crate answers for; those of the screens are tried where the screens are.
fn files() -> Vec<String> {
    REGISTERS.iter().map(|register| format!("{}.ftl", register.slug())).chain(["findings.ftl".to_owned()]).collect()
}

fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for file in files() {
        let path = root().join("locales").join(language).join(&file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{language}/{file}: {error}"));
        let resource =
            parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{language}/{file}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let pattern = message.value.unwrap_or_else(|| panic!("{} says nothing", message.id.name));
            let mut variables = BTreeSet::new();
            gather(&pattern, &mut variables);
            let before = messages.insert(message.id.name.to_owned(), variables);
            assert!(before.is_none(), "{language}: {} stands twice", message.id.name);
        }
    }
    messages
}

fn gather(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => name(inline, variables),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                name(selector, variables);
                for variant in variants {
                    gather(&variant.value, variables);
                }
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn name(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        variables.insert(id.name.to_owned());
    }
}

/// Every key that the declaration of a register calls for.
fn keys(register: &dyn AnyRegister) -> BTreeSet<String> {
    let slug = register.slug();
    let mut keys: BTreeSet<String> = [slug.to_owned(), format!("{slug}-one"), format!("{slug}-intro")].into();
    field_keys(register.fields(), slug, slug, &mut keys);
    keys.extend(register.workflow().states.iter().map(|state| format!("{slug}-state-{}", state.name)));
    keys.extend(register.workflow().moves.iter().map(|step| format!("{slug}-move-{}", step.name)));
    keys.extend(register.models().iter().map(|name| format!("{slug}-model-{name}")));
    keys
}

fn field_keys(fields: &[Field], slug: &str, prefix: &str, keys: &mut BTreeSet<String>) {
    for field in fields {
        let key = format!("{prefix}-{}", kebab(field.name));
        if !field.section.is_empty() {
            keys.insert(format!("{slug}-section-{}", field.section));
        }
        if let Some(options) = field.kind.options() {
            keys.extend(options.names().map(|variant| options.label_key(variant)));
        }
        if let Kind::Rows(columns) = field.kind {
            field_keys(columns, slug, &key, keys);
        }
        keys.insert(key);
    }
}

/// Keys that the registers name as text: problems, gaps and findings. Those of the domain stand with the screens.
fn keys_in_sources() -> BTreeSet<String> {
    let of_checks = CHECKS.iter().map(|check| format!("check-{}", check.name));
    let shared = quoted_keys("crates/domain/src");
    of_checks.chain(quoted_keys("crates/registers/src").into_iter().filter(|key| !shared.contains(key))).collect()
}

fn quoted_keys(folder: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let quoted = source.split('"').skip(1).step_by(2);
            let is_key = |text: &&str| ["problem-", "gap-", "finding-"].iter().any(|start| text.starts_with(start));
            keys.extend(quoted.filter(is_key).filter(|key| !key.contains(' ')).map(str::to_owned));
        }
    }
    keys
}

#[test]
fn every_key_of_every_register_exists_in_both_languages() {
    for language in LANGUAGES {
        let known = messages(language);
        let wanted = REGISTERS.iter().flat_map(|register| keys(*register)).chain(keys_in_sources());
        let missing: Vec<_> = wanted.filter(|key| !known.contains_key(key)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
    }
}

#[test]
fn every_deadline_has_a_label() {
    let sources = root().join("crates/registers/src");
    for language in LANGUAGES {
        let known = messages(language);
        for register in REGISTERS {
            for state in register.workflow().states {
                let now = "2026-11-22T09:00:00Z".parse().unwrap();
                let today = jiff::civil::date(2026, 11, 22);
                let at = rodowod_domain::register::Moment {
                    now,
                    today,
                    state: state.name,
                    created_at: now,
                    asked: ParameterSet::none(),
                };
                for deadline in register.deadlines(&register.sample(), &at) {
                    let key = format!("{}-deadline-{}", register.slug(), deadline.name);
                    assert!(known.contains_key(&key), "{language} lacks {key}, see {}", sources.display());
                }
            }
        }
    }
}

#[test]
fn both_languages_name_the_same_variables() {
    let (polish, english) = (messages("pl"), messages("en"));
    for (key, variables) in &polish {
        assert_eq!(Some(variables), english.get(key), "{key}");
    }
    assert_eq!(polish.len(), english.len());
}

/// A hint or a move in the past tense is optional, but a key that belongs to no field is a slip of the pen.
#[test]
fn no_key_of_a_register_is_left_over() {
    let wanted: BTreeSet<String> = REGISTERS.iter().flat_map(|register| keys(*register)).collect();
    for register in REGISTERS {
        let slug = register.slug();
        let own =
            messages("pl").into_keys().filter(|key| key.strip_prefix(slug).is_some_and(|rest| rest.starts_with('-')));
        for key in own {
            let base = key.strip_suffix("-hint").unwrap_or(&key).replacen("-moved-", "-move-", 1);
            let is_open = key.contains("-deadline-") || key.contains("-register-");
            assert!(is_open || wanted.contains(&base), "{key} belongs to nothing");
        }
    }
}
