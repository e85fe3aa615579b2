//! The laws by which the parameters of several documents meet: whatever the order and however often, the stricter holds.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rodowod_domain::control::{Join, Parameter, Preset, Value};

const WORDS: [&str; 4] = ["anyone", "supervisor", "officer", "controller"];
const JOINS: [Join; 9] = [
    Join::Max,
    Join::Min,
    Join::MinPositive,
    Join::Or,
    Join::Union,
    Join::Intersection,
    Join::Conjunction,
    Join::Ordered,
    Join::And,
];

fn parameter(join: Join, default: Value) -> Parameter {
    Parameter {
        name: "one".into(),
        default,
        unit: "days".into(),
        join,
        order: WORDS.map(String::from).to_vec(),
        values: BTreeMap::new(),
        modern: None,
        conflict: None,
    }
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(WORDS.to_vec()).prop_map(str::to_owned)
}

fn value(join: Join) -> BoxedStrategy<Value> {
    match join {
        Join::Max | Join::Min | Join::MinPositive => (0_i64..6).prop_map(Value::Number).boxed(),
        Join::Or | Join::And => any::<bool>().prop_map(Value::Flag).boxed(),
        Join::Union | Join::Intersection | Join::Conjunction => {
            prop::collection::vec(word(), 0..5).prop_map(Value::List).boxed()
        }
        Join::Ordered => word().prop_map(Value::Text).boxed(),
        Join::Own => unreachable!("what an institution settles itself is joined with nothing"),
    }
}

fn case() -> impl Strategy<Value = (Parameter, [Value; 3])> {
    prop::sample::select(JOINS.to_vec()).prop_flat_map(|join| {
        let three = [value(join), value(join), value(join)];
        three.prop_map(move |three| (parameter(join, three[0].clone()), three))
    })
}

/// Order has no meaning in a list, nor do repetitions.
fn plain(value: &Value) -> Value {
    match value {
        Value::List(list) => {
            let mut list = list.clone();
            list.sort();
            list.dedup();
            Value::List(list)
        }
        other => other.clone(),
    }
}

proptest! {
    #[test]
    fn parameters_meet_in_any_order_and_the_stricter_holds((parameter, [one, two, three]) in case()) {
        let join = |one: &Value, two: &Value| plain(&parameter.joined(one, two));
        prop_assert_eq!(join(&one, &two), join(&two, &one));
        prop_assert_eq!(join(&join(&one, &two), &three), join(&one, &join(&two, &three)));
        prop_assert_eq!(join(&one, &one), plain(&one));
        let both = join(&one, &two);
        prop_assert!(parameter.is_at_least(&both, &one) && parameter.is_at_least(&both, &two));
        if parameter.is_at_least(&one, &two) && parameter.is_at_least(&two, &one) {
            prop_assert_eq!(plain(&one), plain(&two), "each asks as much as the other");
        }
    }

    #[test]
    fn presets_merge_to_the_same_whichever_document_speaks((mut parameter, values) in case()) {
        let presets = [Preset::School, Preset::Clinic, Preset::Counselling];
        parameter.values = presets.into_iter().zip(values.clone()).collect();
        let merged = parameter.merge(&presets).value;
        parameter.values = presets.into_iter().rev().zip(values).collect();
        prop_assert_eq!(plain(&merged), plain(&parameter.merge(&presets).value));
    }
}

#[test]
fn nought_is_no_limit_and_an_unknown_word_is_no_value() {
    let limit = parameter(Join::MinPositive, Value::Number(0));
    assert_eq!(limit.joined(&Value::Number(0), &Value::Number(30)), Value::Number(30));
    assert!(limit.is_at_least(&Value::Number(30), &Value::Number(0)));
    assert!(!limit.is_at_least(&Value::Number(0), &Value::Number(30)));
    let decider = parameter(Join::Ordered, Value::Text("anyone".into()));
    let word = |word: &str| Value::Text(word.into());
    assert_eq!(decider.joined(&word("officer"), &word("supervisor")), word("officer"));
    assert!(decider.is_at_least(&word("controller"), &word("officer")));
    assert!(decider.admits(&word("controller")) && !decider.admits(&word("janitor")));
    assert!(!decider.admits(&Value::Number(1)) && !limit.admits(&Value::Number(-1)));
}
