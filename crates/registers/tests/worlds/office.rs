//! Worlds of the checks that look at accounts, settings, log, policy and documents.

use std::collections::BTreeMap;

use rodowod_domain::control::{AccountFact, Control, SignInFact};
use serde_json::json;

use super::{World, days_ago};

fn good_account() -> AccountFact {
    AccountFact {
        login: "anna.kowalska".into(),
        has_password: true,
        hash_is_modern: true,
        created_at: Some(days_ago(300)),
        password_set_at: Some(days_ago(3)),
        last_sign_in_at: Some(days_ago(1)),
        has_second_factor: true,
        ..AccountFact::default()
    }
}

/// One account in order but for this change.
pub fn account(change: impl FnOnce(&mut AccountFact)) -> World {
    let mut account = good_account();
    change(&mut account);
    World::default().office(|office| office.accounts.push(account))
}

/// Rules as strict as all documents together.
fn strict() -> SignInFact {
    SignInFact {
        length_min: 15,
        classes: ["lower", "upper", "digit", "special", "digit-or-special"].map(String::from).to_vec(),
        spaces_forbidden: true,
        history: 24,
        rotation_days: 30,
        blocklists: true,
        lockout: 3,
        idle_computer_minutes: 5,
        idle_mobile_minutes: 2,
        second_factor_required: true,
        ..SignInFact::default()
    }
}

fn rules(change: impl FnOnce(&mut SignInFact)) -> World {
    let mut rules = strict();
    change(&mut rules);
    World::default().office(|office| office.sign_in = rules)
}

fn authorised(world: World, state: &str) -> World {
    let body = json!({"account": "anna.kowalska", "person": "Anna Kowalska", "from": "2026-09-01"});
    world.with("authorisations", 1, state, body)
}

pub fn world(check: &str, control: &Control, is_kept: bool) -> Option<World> {
    accounts(check, is_kept).or_else(|| sign_in(check, is_kept)).or_else(|| house(check, control, is_kept))
}

fn accounts(check: &str, is_kept: bool) -> Option<World> {
    let broken: fn(&mut AccountFact) = match check {
        "accounts::logins_unique" => |account| account.login = "anna kowalska".into(),
        "accounts::founded_on_authorisation" => {
            let state = if is_kept { "granted" } else { "withdrawn" };
            return Some(authorised(account(|_| ()), state));
        }
        "accounts::none_after_the_end" => {
            let state = if is_kept { "granted" } else { "completed" };
            return Some(authorised(account(|_| ()), state));
        }
        "accounts::idle_blocked" => |account| account.last_sign_in_at = Some(days_ago(200)),
        "accounts::second_factor_where_required" => {
            let world = account(|account| account.has_second_factor = is_kept);
            return Some(world.office(|office| office.sign_in.second_factor_required = true));
        }
        "accounts::one_person_each" => {
            let person = if is_kept { "anna  Kowalska" } else { "Ewa Zmyślona" };
            let body = json!({"account": "anna.kowalska", "person": person, "from": "2026-09-01"});
            return Some(authorised(account(|_| ()), "granted").with("authorisations", 2, "granted", body));
        }
        "accounts::own_sign_in_first" => {
            let world = account(|account| account.has_password = is_kept).office(|office| {
                office.accounts[0].has_second_factor = false;
                office.log.size = 7;
            });
            return Some(authorised(world, "granted"));
        }
        "accounts::reconciled" => {
            let world = account(|account| account.last_sign_in_at = Some(days_ago(1)).filter(|_| is_kept));
            return Some(authorised(world, "granted"));
        }
        "accounts::no_issued_password_left" => |account| {
            account.must_change = true;
            account.password_set_at = Some(days_ago(30));
        },
        "accounts::hashes_are_modern" => |account| account.hash_is_modern = false,
        "accounts::failures_followed_up" => |account| account.locked = true,
        "accounts::emergency_access_ready" => {
            return Some(World::default().office(|office| office.emergency.is_sealed = is_kept));
        }
        _ => return None,
    };
    Some(if is_kept { account(|_| ()) } else { account(broken) })
}

fn sign_in(check: &str, is_kept: bool) -> Option<World> {
    let broken: fn(&mut SignInFact) = match check {
        "passwords::length_enforced" => |rules| rules.length_min = 8,
        "passwords::classes_enforced" => |rules| rules.classes = vec!["lower".into()],
        "passwords::spaces_as_decided" => |rules| rules.spaces_forbidden = false,
        "passwords::common_ones_refused" => |rules| rules.blocklists = false,
        "passwords::history_enforced" => |rules| rules.history = 3,
        "passwords::not_older_than_policy" => |rules| rules.rotation_days = 0,
        "sessions::lockout_set" => |rules| rules.lockout = 1000,
        "sessions::idle_lock_set" => |rules| rules.idle_mobile_minutes = 30,
        _ => return None,
    };
    Some(if is_kept { rules(|_| ()) } else { rules(broken) })
}

fn house(check: &str, control: &Control, is_kept: bool) -> Option<World> {
    let world = World::default();
    Some(match check {
        "log::verified_within" => world.office(|office| {
            office.log.size = 7;
            office.log.verified_at = Some(days_ago(1));
            office.log.is_broken = !is_kept;
        }),
        "log::acts_attributed" => world.office(|office| {
            office.log.size = 7;
            office.log.unattributed = u64::from(!is_kept);
        }),
        "log::keys_apart" => world.office(|office| office.log.keys_apart = is_kept),
        "jobs::none_dead" => world.office(|office| office.dead_jobs = usize::from(!is_kept)),
        "files::blocked_types_absent" => world.office(|office| {
            office.files = BTreeMap::from([("pdf".to_owned(), 3), ("exe".to_owned(), usize::from(!is_kept))]);
        }),
        "documents::templates_versioned" => world.office(|office| {
            let version = if is_kept { "3" } else { "" };
            office.policy.template_versions = BTreeMap::from([("authorisation".to_owned(), version.to_owned())]);
        }),
        "policy::adopted_in_force" => world.office(|office| {
            office.policy.approved_by = if is_kept { "Maria Dyrektor".into() } else { String::new() };
            office.policy.in_force_from = Some(jiff::civil::date(2026, 9, 1));
        }),
        "policy::chapter_present" => {
            let area = control.arguments.area.clone().unwrap();
            world.office(|office| office.policy.chapters.extend(is_kept.then_some(area)))
        }
        "policy::instruction_in_force" => {
            let code = control.arguments.code.clone().unwrap();
            world.office(|office| {
                office.documents.insert(code);
                office.policy.in_force_from = Some(jiff::civil::date(2026, 9, 1));
                let areas = ["access", "password", "session", "device", "media", "malware"];
                office.policy.chapters.extend(areas.iter().skip(usize::from(!is_kept)).map(|area| (*area).to_owned()));
            })
        }
        "policy::conflicts_decided" => world.office(|office| office.policy.undecided = usize::from(!is_kept)),
        "policy::law_data_in_date" => {
            world.office(|office| office.policy.law_ends_on = (!is_kept).then(|| jiff::civil::date(2026, 1, 1)))
        }
        "policy::release_decided" => world.office(|office| office.policy.release_decided = is_kept),
        _ => return None,
    })
}
