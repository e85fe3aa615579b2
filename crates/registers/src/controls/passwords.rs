//! Checks over passwords and locks: the rules in force are at least as strict as the policy.

use rodowod_domain::control::{Answer, Check, Evidence, Join, Live, State, Value};
use rodowod_domain::record::day_in_warsaw;

use super::reading::{by, holds};
use jiff::ToSpan;

pub static CHECKS: &[Check] = &[
    Check::new("passwords::length_enforced", &[], length_enforced),
    Check::new("passwords::classes_enforced", &[], classes_enforced),
    Check::new("passwords::spaces_as_decided", &[], spaces_as_decided),
    Check::new("passwords::common_ones_refused", &[], common_ones_refused),
    Check::new("passwords::history_enforced", &[], history_enforced),
    Check::new("passwords::not_older_than_policy", &[], not_older_than_policy),
    Check::new("sessions::lockout_set", &[], lockout_set),
    Check::new("sessions::idle_lock_set", &[], idle_lock_set),
];

/// A conflict that the controller decided in writing lets the rules in force be laxer than a document.
fn rule(live: &Live<'_>, is_strict: bool, (choice, key): (&str, &'static str)) -> Answer {
    let is_decided = live.office.sign_in.choices.contains(choice);
    Answer::fact(is_strict || is_decided, key)
}

fn length_enforced(live: &Live<'_>) -> Answer {
    let wanted = live.parameters.number("password_length_min");
    rule(live, live.office.sign_in.length_min >= wanted, ("C5", "evidence-password-length"))
}

fn classes_enforced(live: &Live<'_>) -> Answer {
    let wanted = Value::List(live.parameters.list("password_classes").to_vec());
    let asked = Value::List(live.office.sign_in.classes.clone());
    rule(live, Join::Conjunction.is_at_least(&asked, &wanted), ("C2", "evidence-password-classes"))
}

fn spaces_as_decided(live: &Live<'_>) -> Answer {
    let is_strict = live.office.sign_in.spaces_forbidden || !live.parameters.flag("password_spaces_forbidden");
    rule(live, is_strict, ("C3", "evidence-password-spaces"))
}

fn common_ones_refused(live: &Live<'_>) -> Answer {
    Answer::fact(live.office.sign_in.blocklists, "evidence-password-blocklists")
}

fn history_enforced(live: &Live<'_>) -> Answer {
    let wanted = live.parameters.number("password_history");
    rule(live, live.office.sign_in.history >= wanted, ("C6", "evidence-password-history"))
}

fn not_older_than_policy(live: &Live<'_>) -> Answer {
    let wanted = live.parameters.number("password_rotation_days");
    let in_force = live.office.sign_in.rotation_days;
    let is_strict = wanted == 0 || (in_force > 0 && in_force <= wanted);
    let ruled = rule(live, is_strict, ("C1", "evidence-password-rotation"));
    // Advice breaks nothing and locks nobody out: an older password is shown, and the choice against rotation ends it.
    let is_declined = live.office.sign_in.choices.contains("C1");
    let advised = if is_declined { 0 } else { live.parameters.number("password_rotation_advised_days") };
    let (days, is_advice) = if in_force > 0 { (in_force, false) } else { (advised, true) };
    if days == 0 {
        return ruled;
    }
    let open = live.office.accounts.iter().filter(|account| !account.disabled && account.has_password);
    let aged = open.filter_map(|account| {
        let set = day_in_warsaw(account.password_set_at.or(account.created_at)?);
        let state = match by(set.checked_add(days.days()).ok()?, live.today) {
            State::Broken if is_advice => State::AtRisk { on: live.today },
            state => state,
        };
        Some(Evidence::account(state, &account.login, "evidence-password-age").with("day", set))
    });
    Answer::of(ruled.evidence.into_iter().chain(aged))
}

fn lockout_set(live: &Live<'_>) -> Answer {
    let (wanted, in_force) = (live.parameters.number("sign_in_attempts"), live.office.sign_in.lockout);
    rule(live, in_force > 0 && in_force <= wanted, ("C4", "evidence-lockout"))
}

fn idle_lock_set(live: &Live<'_>) -> Answer {
    let rules = &live.office.sign_in;
    let within = |minutes: i64, name| minutes > 0 && minutes <= live.parameters.number(name);
    Answer::of([
        Evidence::office(
            holds(within(rules.idle_computer_minutes, "session_idle_computer_minutes")),
            "evidence-idle-computer",
        )
        .with("minutes", rules.idle_computer_minutes),
        Evidence::office(
            holds(within(rules.idle_mobile_minutes, "session_idle_mobile_minutes")),
            "evidence-idle-mobile",
        )
        .with("minutes", rules.idle_mobile_minutes),
    ])
}
