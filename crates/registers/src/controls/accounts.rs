//! Checks over accounts: each is one person's, rests on a live authorisation and is guarded as the policy asks.

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::control::{AccountFact, Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::text::fold;

use super::log::acts_attributed;
use super::people::live_authorisations;
use super::reading::{Read as _, alive, grace, holds, of, within};
use crate::cross_checks::is_live;

const AUTHORISATIONS: &str = "authorisations";

/// Failures in a row that somebody should ask about.
const FAILURES_NOTED: u32 = 3;

pub static CHECKS: &[Check] = &[
    Check::new("accounts::logins_unique", &[], logins_unique),
    Check::new("accounts::founded_on_authorisation", &[AUTHORISATIONS], founded_on_authorisation).with_facts(),
    Check::new("accounts::none_after_the_end", &[AUTHORISATIONS], none_after_the_end).with_facts(),
    Check::new("accounts::idle_blocked", &[AUTHORISATIONS], idle_blocked).with_facts(),
    Check::new("accounts::reconciled", &[AUTHORISATIONS, "breaches"], reconciled)
        .reading(&[("breaches", &["signs", "aware_at"])])
        .with_facts(),
    Check::new("accounts::second_factor_where_required", &[], second_factor_where_required),
    Check::new("accounts::emergency_access_ready", &[], emergency_access_ready),
    Check::new("accounts::own_sign_in_first", &[AUTHORISATIONS], own_sign_in_first).with_facts(),
    Check::new("accounts::one_person_each", &[AUTHORISATIONS], one_person_each).with_facts(),
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
    let covered = covered(live);
    each(live, "evidence-account-authorisation", |account| holds(covered.contains(account.login.as_str())))
}

/// Logins that a live authorisation names.
fn covered<'a>(live: &Live<'a>) -> BTreeSet<&'a str> {
    live_authorisations(live).map(|entry| entry.line("account")).collect()
}

/// An account whose every authorisation has ended is closed.
fn none_after_the_end(live: &Live<'_>) -> Answer {
    let entries = live.records.of(AUTHORISATIONS);
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

/// Either list leads to the other: an account that rests on nothing is a suspected breach and stands among the events, one
/// that is open or became known since the oldest such account was; and whoever was granted an account signs in to it, and so
/// sees it, within the days for which a first password lasts.
fn reconciled(live: &Live<'_>) -> Answer {
    let founded = founded_on_authorisation(live);
    let suspected = (founded.faults > 0).then(|| {
        let covered = covered(live);
        let stray = live.office.accounts.iter().filter(|one| !one.disabled && !covered.contains(one.login.as_str()));
        let oldest = stray.filter_map(|account| account.created_at).min();
        let is_recent =
            |event: &Entry| event.instant("aware_at").zip(oldest).is_some_and(|(aware, opened)| aware >= opened);
        let is_reported = live
            .records
            .each("breaches")
            .any(|event| event.has("signs", "UnknownAccounts") && (event.state != "closed" || is_recent(event)));
        Evidence::office(holds(is_reported), "evidence-account-suspected")
    });
    let known: BTreeMap<&str, &AccountFact> =
        live.office.accounts.iter().map(|account| (account.login.as_str(), account)).collect();
    let granted = live_authorisations(live).filter(|entry| entry.is_filled("account"));
    let checked = granted.map(|entry| {
        let account = known.get(entry.line("account"));
        let state = match account {
            Some(account) if account.disabled || account.last_sign_in_at.is_some() => State::Kept,
            _ => {
                let opened = account.and_then(|account| account.created_at).map(day_in_warsaw);
                let since = opened.max(entry.day("from")).unwrap_or(live.today);
                grace(since, live, "issued_password_days")
            }
        };
        of(state, AUTHORISATIONS, entry, "evidence-account-checked")
    });
    Answer::merged([&founded, &Answer::of(suspected), &Answer::of(checked)])
}

/// Nobody who is away for longer than the policy allows, by what was noted or by the account itself, has working access.
/// An account that was never used tells of no absence: `reconciled` watches it.
fn idle_blocked(live: &Live<'_>) -> Answer {
    let used = live.office.accounts.iter().filter(|account| !account.disabled);
    let used = used.filter_map(|account| {
        let state = within(day_in_warsaw(account.last_sign_in_at?), live, "access_absence_days");
        Some(Evidence::account(state, &account.login, "evidence-account-idle"))
    });
    let is_away = |entry: &&Entry| entry.day("absent_until").is_none_or(|last| last >= live.today);
    let noted = alive(live, AUTHORISATIONS, &["granted"]).filter(is_away).filter_map(|entry| {
        let state = within(entry.day("absent_from")?, live, "access_absence_days");
        Some(of(state, AUTHORISATIONS, entry, "evidence-absence"))
    });
    Answer::of(used.chain(noted))
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

/// The login is one's own and so is the secret, and nothing was done in the system by somebody who had not signed in.
fn own_sign_in_first(live: &Live<'_>) -> Answer {
    Answer::merged([&logins_unique(live), &one_person_each(live), &acts_attributed(live)])
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
