//! Whose word an order waits for, and what it may not claim.

use super::*;
use rodowod_domain::control::ParameterSet;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(order: &Order, state: &str) -> Vec<(String, &'static str)> {
    order.check(&moment(state)).into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn it_waits_for_each_person_concerned_whatever_the_spelling() {
    let mut order = Order::sample();
    order.derive(&moment("in-force"));
    assert_eq!((order.open, order.waiting[0].to_string().as_str()), (Some(1), "Filip Atrapa"));
    let due = |order: &Order| order.deadlines(&moment("in-force"))[0].clone();
    // The seventh day is a Monday.
    assert_eq!(
        (due(&order).name, due(&order).due.to_string(), due(&order).met),
        ("acknowledge", "2026-11-16".into(), false)
    );
    let word = OrderAcknowledgement {
        person: "FILIP ATRAPA".into(),
        on: date(2026, 11, 20),
        remark: None,
        account: None,
        statement: None,
    };
    order.acknowledgements.push(word);
    order.derive(&moment("in-force"));
    assert_eq!(order.open, Some(0));
    assert!(due(&order).met);
    assert!(order.deadlines(&moment("drafted")).is_empty());
}

#[test]
fn it_binds_somebody_and_nobody_backwards() {
    assert!(problems(&Order::sample(), "in-force").is_empty());
    let early = Order { in_force_on: Some(date(2026, 11, 8)), ..Order::sample() };
    assert_eq!(problems(&early, "in-force"), [("in_force_on".to_owned(), "problem-order-backdated")]);
    let nobody = Order { posts: Vec::new(), addressees: Vec::new(), ..Order::sample() };
    assert_eq!(problems(&nobody, "in-force"), [("posts".to_owned(), "problem-order-concerns-nobody")]);
    assert!(problems(&nobody, "drafted").is_empty());
    let mut before = Order::sample();
    before.acknowledgements[0].on = date(2026, 11, 8);
    assert_eq!(problems(&before, "in-force"), [("acknowledgements.0.on".to_owned(), "problem-before-the-start")]);
}
