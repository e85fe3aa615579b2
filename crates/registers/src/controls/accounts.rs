//! Checks over accounts: each is one person's, rests on a live authorisation and is guarded as the policy asks.

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::control::{AccountFact, Answer, Check, Evidence, Live, State};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::text::fold;

use super::people::live_authorisations;
use super::reading::{Read as _, grace, holds, within};
use crate::cross_checks::is_live;

/// Failures in a row that somebody should ask about.
const FAILURES_NOTED: u32 = 3;

pub static CHECKS: &[Check] = &[
    Check::new("accounts::logins_unique", &[], logins_unique),
    Check::new("accounts::founded_on_authorisation", &["authorisations"], founded_on_authorisation).with_facts(),
    Check::new("accounts::none_after_the_end", &["authorisations"], none_after_the_end).with_facts(),
    Check::new("accounts::idle_blocked", &[], idle_blocked),
    Check::new("accounts::second_factor_where_required", &[], second_factor_where_required),
    Check::new("accounts::emergency_access_ready", &[], emergency_access_ready),
    Check::new("accounts::each_has_a_secret", &[], each_has_a_secret),
    Check::new("accounts::one_person_each", &["authorisations"], one_person_each).with_facts(),
    Check::new("accounts::no_issued_password_left", &[], no_issued_password_left),
    Check::new("accounts::hashes_are_modern", &[], hashes_are_modern),
    Check::new("accounts::failures_followed_up", &[], failures_followed_up),
];

fn each(live: &Live<'_>, key: &'static str, judge: impl Fn(&AccountFact) -> State) -> Answer {
    let open = live.office.accounts.iter().filter(|account| !account.disabled);
    Answer::of(open.map(|account| Evidence::account(judge(account), &account.login, key)))
}

fn logins_unique(live: &Live<'_>) -> Answer {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for account in &live.office.accounts {
        *times.entry(account.login.to_lowercase()).or_default() += 1;
    }
    Answer::of(live.office.accounts.iter().map(|account| {
        let is_one = times.get(&account.login.to_lowercase()) == Some(&1);
        let state = holds(is_one && !account.login.contains(char::is_whitespace));
        Evidence::account(state, &account.login, "evidence-login")
    }))
}

fn founded_on_authorisation(live: &Live<'_>) -> Answer {
    let covered: BTreeSet<&str> = live_authorisations(live).map(|entry| entry.line("account")).collect();
    each(live, "evidence-account-authorisation", |account| holds(covered.contains(account.login.as_str())))
}

/// An account whose every authorisation has ended is closed.
fn none_after_the_end(live: &Live<'_>) -> Answer {
    let entries = live.records.of("authorisations");
    let known: BTreeSet<&str> = entries.iter().map(|entry| entry.line("account")).collect();
    let going: BTreeSet<&str> = entries
        .iter()
        .filter(|entry| is_live(entry, live.today) || matches!(entry.state.as_str(), "prepared" | "suspended"))
        .map(|entry| entry.line("account"))
        .collect();
    each(live, "evidence-account-ended", |account| {
        holds(!known.contains(account.login.as_str()) || going.contains(account.login.as_str()))
    })
}

fn idle_blocked(live: &Live<'_>) -> Answer {
    each(live, "evidence-account-idle", |account| {
        let Some(seen) = account.last_sign_in_at.or(account.created_at) else { return State::Kept };
        within(day_in_warsaw(seen), live, "access_absence_days")
    })
}

fn second_factor_where_required(live: &Live<'_>) -> Answer {
    if !live.office.sign_in.second_factor_required {
        let wanted = live.parameters.text("sign_in_second_factor") == "required";
        return Answer::fact(!wanted, "evidence-second-factor-rule");
    }
    each(live, "evidence-second-factor", |account| holds(account.has_second_factor))
}

fn emergency_access_ready(live: &Live<'_>) -> Answer {
    let emergency = &live.office.emergency;
    Answer::of([
        Evidence::office(holds(emergency.is_sealed), "evidence-emergency-sealed"),
        Evidence::office(holds(emergency.unreviewed == 0), "evidence-emergency-reviewed"),
    ])
}

fn each_has_a_secret(live: &Live<'_>) -> Answer {
    each(live, "evidence-account-secret", |account| holds(account.has_password || account.has_second_factor))
}

/// An account has a secret, and no two persons are authorised by way of it.
fn one_person_each(live: &Live<'_>) -> Answer {
    let mut persons: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for entry in live_authorisations(live) {
        persons.entry(entry.line("account")).or_default().insert(same_name(entry.line("person")));
    }
    each(live, "evidence-account-own", |account| {
        let is_shared = persons.get(account.login.as_str()).is_some_and(|persons| persons.len() > 1);
        holds(!is_shared && (account.has_password || account.has_second_factor))
    })
}

/// A name as it is compared: without case, accents and doubled spaces.
fn same_name(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A password that somebody else issued is changed within the days that the policy gives.
fn no_issued_password_left(live: &Live<'_>) -> Answer {
    each(live, "evidence-issued-password", |account| {
        let Some(since) = account.password_set_at.or(account.created_at).filter(|_| account.must_change) else {
            return State::Kept;
        };
        grace(day_in_warsaw(since), live, "issued_password_days")
    })
}

fn hashes_are_modern(live: &Live<'_>) -> Answer {
    each(live, "evidence-hash", |account| holds(!account.has_password || account.hash_is_modern))
}

fn failures_followed_up(live: &Live<'_>) -> Answer {
    each(live, "evidence-failures", |account| {
        if account.locked {
            State::Broken
        } else if account.failures >= FAILURES_NOTED {
            State::AtRisk { on: live.today }
        } else {
            State::Kept
        }
    })
}
