//! What every register must keep, tried on the whole list: a new register is tested by standing in it.

mod support;

use std::collections::BTreeSet;

use rodowod_domain::authorisation::Rules;
use rodowod_domain::field::{self, Body, Era, Field, Kind};
use rodowod_domain::record::{Edit, decide};
use rodowod_domain::register::{AnyRegister, FollowUp};
use rodowod_domain::text::{fold, kebab};
use rodowod_registers::{CHECKS, REGISTERS};
use serde_json::Value;
use support::{everybody, golden, moment, now, typed_only};

fn each(judge: impl Fn(&'static dyn AnyRegister)) {
    for register in REGISTERS {
        judge(*register);
    }
}

/// The fields of a register and of the rows inside it, each with its path.
fn all_fields(register: &dyn AnyRegister) -> Vec<(String, &'static Field, &'static [Field])> {
    let mut fields = Vec::new();
    for field in register.fields() {
        fields.push((field.name.to_owned(), field, register.fields()));
        if let Kind::Rows(columns) = field.kind {
            fields.extend(columns.iter().map(|column| (format!("{}.{}", field.name, column.name), column, columns)));
        }
    }
    fields
}

#[test]
fn slugs_are_kebab_case_and_stand_once() {
    let slugs: BTreeSet<_> = REGISTERS.iter().map(|register| register.slug()).collect();
    assert_eq!(slugs.len(), REGISTERS.len());
    each(|register| assert_eq!(kebab(register.slug()), register.slug()));
    each(|register| assert!(!register.law().is_empty(), "{} names no provision", register.slug()));
}

#[test]
fn workflows_have_no_flaws() {
    each(|register| assert_eq!(register.workflow().flaws(), [], "{}", register.slug()));
}

#[test]
fn a_move_needs_only_fields_that_exist_and_can_be_filled() {
    each(|register| {
        for step in register.workflow().moves {
            for need in step.needs {
                let field = register.field(need);
                assert!(field.is_some_and(|field| !field.derived), "{} {} needs {need}", register.slug(), step.name);
            }
            for name in step.asks.iter().chain(step.afresh) {
                let field = register.field(name);
                assert!(field.is_some_and(|field| !field.derived), "{} {} asks {name}", register.slug(), step.name);
            }
            let rows = register.field(step.adds).is_some_and(|field| matches!(field.kind, Kind::Rows(_)));
            assert_eq!(rows, !step.adds.is_empty(), "{} {} adds to {}", register.slug(), step.name, step.adds);
        }
    });
}

#[test]
fn listed_fields_are_columns() {
    each(|register| {
        for name in register.listed() {
            let field = register.field(name).unwrap_or_else(|| panic!("{} lists {name}", register.slug()));
            assert!(field.column, "{} lists {name}, which is not kept beside the body", register.slug());
        }
    });
}

#[test]
fn fields_are_declared_soundly() {
    each(|register| {
        let slug = register.slug();
        let mut paths = BTreeSet::new();
        for (path, field, siblings) in all_fields(register) {
            assert!(paths.insert(path.clone()), "{slug}.{path} stands twice");
            assert!(!(field.derived && field.required), "{slug}.{path} is derived and yet asked for");
            let is_link = matches!(field.kind, Kind::Link | Kind::Links);
            let is_known = REGISTERS.iter().any(|other| other.slug() == field.target);
            assert_eq!(is_link, is_known, "{slug}.{path} leads to `{}`", field.target);
            assert!(!(is_link && path.contains('.')), "{slug}.{path}: a link in a row is not kept on both sides");
            assert!(!(path.contains('.') && matches!(field.kind, Kind::Rows(_))), "{slug}.{path}: rows in rows");
            assert!(
                !(field.column && matches!(field.kind, Kind::Text | Kind::Rows(_))),
                "{slug}.{path} is too long a column"
            );
            check_condition(field, siblings, &format!("{slug}.{path}"));
        }
    });
}

fn check_condition(field: &Field, siblings: &[Field], path: &str) {
    let Some(condition) = field.condition else { return };
    let asked = siblings.iter().find(|sibling| sibling.name == condition.field);
    let asked = asked.unwrap_or_else(|| panic!("{path} depends on {}, which does not exist", condition.field));
    assert!(!asked.derived, "{path} depends on {}, which no form sends", condition.field);
    for value in condition.values {
        let is_possible = match asked.kind {
            Kind::Flag => matches!(*value, "true" | "false"),
            kind => kind.options().is_some_and(|options| options.contains(value)),
        };
        assert!(is_possible, "{path} waits for {} to be {value}", condition.field);
    }
}

#[test]
fn headings_are_folded_and_each_names_one_field() {
    each(|register| {
        let mut known = BTreeSet::new();
        for field in register.fields() {
            for heading in field.headings {
                assert_eq!(fold(heading), *heading, "{}.{}", register.slug(), field.name);
                assert!(known.insert(heading), "{}: `{heading}` names two fields", register.slug());
            }
        }
    });
}

#[test]
fn the_sample_is_accepted_and_stored_as_it_is() {
    each(|register| {
        let fields = typed_only(register, &register.sample());
        let change =
            decide(register, None, Edit::Enter { fields: fields.clone(), draft: false }, (&everybody(), now()));
        let change = change.unwrap_or_else(|refusal| panic!("{}: {refusal:?}", register.slug()));
        assert_eq!(typed_only(register, &change.body), fields, "{}", register.slug());
        assert!(change.title.len() > 2, "{} has no title", register.slug());
    });
}

/// A body without the ticks that are not set.
fn said(mut body: Body) -> Body {
    body.retain(|_, value| *value != Value::Bool(false));
    body
}

/// What a record begins from is a draft that saves as it is, asks for nothing unknown and closes nothing.
#[test]
fn every_model_is_a_draft_that_can_be_saved() {
    each(|register| {
        for name in register.models() {
            let fields = register.model(name).unwrap_or_else(|| panic!("{} lacks {name}", register.slug()));
            let pairs = field::write(register.fields(), &fields);
            assert_eq!(
                said(field::read(register.fields(), &pairs)),
                said(fields.clone()),
                "{} {name}",
                register.slug()
            );
            let signed: Vec<_> = register
                .fields()
                .iter()
                .filter(|field| {
                    field.era == Era::Past
                        || field.signature.is_some()
                        || matches!(field.kind, Kind::Link | Kind::Links)
                })
                .filter(|field| fields.contains_key(field.name))
                .map(|field| field.name)
                .collect();
            assert_eq!(signed, Vec::<&str>::new(), "{} {name} knows what only one institution can", register.slug());
            for draft in [true, false] {
                let edit = Edit::Enter { fields: fields.clone(), draft };
                let change = decide(register, None, edit, (&everybody(), now()));
                let change = change.unwrap_or_else(|refusal| panic!("{} {name}: {refusal:?}", register.slug()));
                assert_eq!(
                    said(typed_only(register, &change.body)),
                    said(fields.clone()),
                    "{} {name}",
                    register.slug()
                );
            }
        }
        assert!(register.model("no-such-model").is_none());
    });
}

#[test]
fn the_sample_fills_every_field_that_its_conditions_show() {
    each(|register| {
        let sample = register.sample();
        let shown = register.fields().iter().filter(|field| field.is_shown(&sample) && !field.derived);
        let empty: Vec<_> = shown.map(|field| field.name).filter(|name| !sample.contains_key(*name)).collect();
        // What ends a record may stay open in a sample of work that goes on.
        let is_end = |name: &&str| {
            name.starts_with("disposed")
                || name.starts_with("disposal")
                || name.ends_with("_on")
                || name.starts_with("withdraw")
        };
        let empty: Vec<_> = empty.into_iter().filter(|name| !is_end(name) && !matches!(*name, "pesel")).collect();
        assert!(empty.is_empty(), "{}: {empty:?}", register.slug());
    });
}

#[test]
fn a_sample_goes_round_through_the_form() {
    each(|register| {
        let fields = typed_only(register, &register.sample());
        let pairs = field::write(register.fields(), &fields);
        assert_eq!(field::read(register.fields(), &pairs), fields, "{}", register.slug());
    });
}

/// A body that the struct cannot read comes back from `derive` untouched, unknown fields and all.
#[test]
fn a_sample_goes_round_through_the_struct() {
    each(|register| {
        let mut body = register.sample();
        body.insert("no-such-field".to_owned(), Value::from(1));
        let derived = register.derive(&body, &moment(register.workflow().start()));
        assert!(!derived.contains_key("no-such-field"), "{} cannot read its own sample", register.slug());
        assert_eq!(typed_only(register, &derived), typed_only(register, &register.sample()), "{}", register.slug());
        let again = register.derive(&derived, &moment(register.workflow().start()));
        assert_eq!(again, derived, "{}: deriving twice gives another body", register.slug());
    });
}

#[test]
fn deadlines_and_gaps_hold_in_every_state() {
    each(|register| {
        for state in register.workflow().states {
            let at = moment(state.name);
            let body = register.derive(&register.sample(), &at);
            let mut names = BTreeSet::new();
            for deadline in register.deadlines(&body, &at) {
                assert!(names.insert(deadline.name), "{} {}: {} twice", register.slug(), state.name, deadline.name);
                assert!(!deadline.law.is_empty(), "{} {} names no provision", register.slug(), deadline.name);
            }
            for gap in register.gaps(&body, &at) {
                assert!(register.field(gap.field).is_some(), "{} has a gap at {}", register.slug(), gap.field);
            }
        }
    });
}

/// What follows from a step, in any state that the sample can be in, is accepted as a draft and linked soundly.
#[test]
fn what_follows_can_be_opened() {
    each(|register| {
        let body = register.sample();
        for step in register.workflow().moves {
            for state in step.from {
                let at = moment(step.target(state));
                let follow_ups = register.follow_ups(&body, step.name, &at);
                let next = register.next(&without(&body, register.repeats()), &at);
                follow_ups.into_iter().chain(next).for_each(|follow_up| check_follow_up(register, follow_up));
            }
        }
        if let Some(link) = register.repeats() {
            assert!(register.field(link).is_some_and(|field| matches!(field.kind, Kind::Link)), "{}", register.slug());
        }
        for name in register.composed_from() {
            assert!(register.field(name).is_some_and(|field| !field.target.is_empty()), "{}.{name}", register.slug());
        }
    });
}

fn without(body: &Body, name: Option<&str>) -> Body {
    body.iter()
        .filter(|(field, _)| Some(field.as_str()) != name)
        .map(|(field, value)| (field.clone(), value.clone()))
        .collect()
}

fn check_follow_up(register: &dyn AnyRegister, follow_up: FollowUp) {
    let place = format!("{} opens {}", register.slug(), follow_up.register);
    let there = REGISTERS.iter().find(|other| other.slug() == follow_up.register).unwrap_or_else(|| panic!("{place}"));
    if let Some(link) = follow_up.link {
        assert_eq!(register.field(link).map(|field| field.target), Some(there.slug()), "{place} by {link}");
    }
    if let Some(back) = follow_up.back {
        assert_eq!(there.field(back).map(|field| field.target), Some(register.slug()), "{place} by {back}");
    }
    let edit = Edit::Enter { fields: follow_up.body, draft: true };
    decide(*there, None, edit, (&everybody(), now())).unwrap_or_else(|refusal| panic!("{place}: {refusal:?}"));
}

#[test]
fn only_authorisations_grant_access() {
    each(|register| {
        let at = moment("granted");
        let grants = register.claim(&register.sample(), &at, &Rules::default()).is_some();
        assert_eq!(grants, register.slug() == "authorisations", "{}", register.slug());
    });
}

#[test]
fn checks_ask_only_for_registers_that_exist() {
    for check in CHECKS {
        assert!(
            check.needs.iter().all(|need| REGISTERS.iter().any(|register| register.slug() == *need)),
            "{}",
            check.name
        );
        assert_eq!(CHECKS.iter().filter(|other| other.name == check.name).count(), 1, "{}", check.name);
    }
}

/// Fails when a declaration changed. If stored bodies cannot be read any more, raise `VERSION` and write `upgrade`;
/// then run the test with `UPDATE_GOLDEN=1` and look at the difference.
#[test]
fn the_schema_is_the_one_that_was_agreed() {
    each(|register| golden(&format!("{}.schema.txt", register.slug()), &support::schema(register)));
}

/// `golden/` keeps one document of every version; today's program reads them all. With `UPDATE_GOLDEN=1` the test writes
/// the one that is missing, never over one that is there.
#[test]
fn documents_of_every_version_can_be_read() {
    each(|register| {
        for version in 1..=register.version() {
            let name = format!("{}.{version}.json", register.slug());
            if support::is_updating() && version == register.version() && support::read_golden(&name).is_empty() {
                golden(&name, &(serde_json::to_string_pretty(&register.sample()).unwrap() + "\n"));
            }
            let Ok(Value::Object(stored)) = serde_json::from_str(&support::read_golden(&name)) else {
                panic!("golden/{name} is missing")
            };
            let mut body = register.upgrade(version, stored);
            body.insert("no-such-field".to_owned(), Value::from(1));
            let read = register.derive(&body, &moment(register.workflow().start()));
            assert!(!read.contains_key("no-such-field"), "{} cannot read version {version}", register.slug());
        }
    });
}

#[test]
fn registers_stand_group_by_group_in_the_order_of_the_menu() {
    assert!(REGISTERS.is_sorted_by_key(|register| register.group()));
}
