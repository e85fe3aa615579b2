//! Checks over what the head of the institution appoints, orders and permits.

use jiff::ToSpan;
use jiff::civil::Date;
use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::text::{fold, kebab};

use super::people::live_authorisations;
use super::reading::{Read as _, after, alive, all_filled, by, each, holds, of};
use super::records::is_meant;

const AUTHORISATIONS: &str = "authorisations";
const ORDERS: &str = "orders";
const PERMISSIONS: &str = "permissions";

pub static CHECKS: &[Check] = &[
    Check::new("orders::acknowledged", &[ORDERS], acknowledged).by_record(),
    Check::new("permissions::granted_and_current", &[PERMISSIONS], granted_and_current).by_record(),
    Check::new("permissions::trained_first", &[PERMISSIONS], trained_first).by_record(),
    Check::new("permissions::closed_with_statement", &[PERMISSIONS], closed_with_statement).by_record(),
    Check::new("positions::key_roles_filled", &[AUTHORISATIONS], key_roles_filled),
    Check::new("positions::iod_designated", &[AUTHORISATIONS, ORDERS], iod_designated),
];

/// Whoever is concerned gave a word, or still has days for it: those of the order, or else those for the policy.
fn acknowledged(live: &Live<'_>) -> Answer {
    each(live, (ORDERS, &["in-force"]), "evidence-order-known", |order| {
        if order.number_in("open").unwrap_or(0) == 0 {
            return State::Kept;
        }
        let Some(from) = order.day("in_force_on") else { return State::Broken };
        let own = order.number_in("acknowledge_days").and_then(|days| i64::try_from(days).ok());
        let last = own.map_or_else(|| after(from, live, "policy_acknowledgement_days"), |days| plus(from, days));
        match last {
            Some(last) if live.today <= last => State::AtRisk { on: plus(last, 1).unwrap_or(last) },
            _ => State::Broken,
        }
    })
}

fn plus(day: Date, days: i64) -> Option<Date> {
    day.checked_add(days.days()).ok()
}

fn is_of(permission: &Entry, kinds: &[&str]) -> bool {
    kinds.contains(&kebab(permission.line("kind")).as_str())
}

/// Nothing is used before it was permitted nor after the permission is over; one's own equipment never without an end.
fn granted_and_current(live: &Live<'_>) -> Answer {
    let meant = alive(live, PERMISSIONS, &["applied", "granted"]).filter(|one| is_meant(live.arguments, one));
    Answer::of(meant.map(|permission| {
        let kind = permission.line("kind");
        let state = match (permission.state.as_str(), permission.day("to")) {
            ("applied", _) => holds(permission.day("from").is_none_or(|from| from >= live.today)),
            (_, Some(last)) => by(last, live.today),
            (_, None) => holds(kind != "PrivateEquipment"),
        };
        // Whoever works elsewhere, or on what is not the institution's, says how the data are kept safe there.
        let asked: &[&str] = match kind {
            "RemoteWork" => &["conditions", "safeguards"],
            "PrivateEquipment" => &["safeguards"],
            _ => &[],
        };
        let is_safe = permission.state == "applied" || all_filled(permission, asked);
        of(state.and(holds(is_safe)), PERMISSIONS, permission, "evidence-permission")
    }))
}

/// What needs skill is used by nobody who was not shown how, on the day at the latest on which it begins.
fn trained_first(live: &Live<'_>) -> Answer {
    let meant = alive(live, PERMISSIONS, &["granted"]).filter(|one| is_of(one, &["password-manager", "remote-access"]));
    Answer::of(meant.map(|permission| {
        let shown = permission.day("instructed_on").zip(permission.day("from"));
        of(holds(shown.is_some_and(|(shown, from)| shown <= from)), PERMISSIONS, permission, "evidence-instructed")
    }))
}

/// One's own equipment was looked at once its use had ended.
fn closed_with_statement(live: &Live<'_>) -> Answer {
    let meant = alive(live, PERMISSIONS, &["ended"]).filter(|one| is_of(one, &["private-equipment"]));
    Answer::of(meant.map(|permission| {
        let looked = permission.day("checked_on").zip(permission.day("ended_on"));
        of(holds(looked.is_some_and(|(looked, ended)| looked >= ended)), PERMISSIONS, permission, "evidence-wiped-own")
    }))
}

/// Whoever may administer everything acts for the controller.
fn holds_function(entry: &Entry, function: &str) -> bool {
    let is_head = entry.has("registers", "Everything") && entry.has("powers", "Administer");
    entry.has("functions", function) || (function == "Controller" && is_head)
}

/// Somebody acts for the controller, oversees the protection of data and looks after systems; everybody has a unit, so
/// that it is known whose head answers for them.
fn key_roles_filled(live: &Live<'_>) -> Answer {
    let roles = ["Controller", "Officer", "Technician"].map(|function| {
        let is_filled = live_authorisations(live).any(|entry| holds_function(entry, function));
        Evidence::office(holds(is_filled), "evidence-role").with("name", format!("function-{}", kebab(function)))
    });
    let units = live_authorisations(live)
        .map(|one| of(holds(one.is_filled("unit")), AUTHORISATIONS, one, "evidence-person-unit"));
    Answer::of(roles.into_iter().chain(units))
}

/// The officer is designated by a delegation in force that the officer acknowledged, and its measure (the notice to the
/// supervisory authority) was done in time.
fn iod_designated(live: &Live<'_>) -> Answer {
    let officers: Vec<&Entry> = live_authorisations(live).filter(|entry| holds_function(entry, "Officer")).collect();
    if officers.is_empty() {
        return Answer::of([Evidence::office(State::Broken, "evidence-role").with("name", "function-officer")]);
    }
    let delegations: Vec<&Entry> =
        alive(live, ORDERS, &["in-force"]).filter(|order| order.has("kind", "Delegation")).collect();
    Answer::of(officers.into_iter().map(|officer| {
        let name = fold(officer.line("person"));
        let own = |order: &&&Entry| order.rows("acknowledgements").any(|word| fold(word.line("person")) == name);
        let state = delegations.iter().find(own).map_or(State::Broken, |order| told_in_time(live, order));
        of(state, AUTHORISATIONS, officer, "evidence-officer-designated")
    }))
}

fn told_in_time(live: &Live<'_>, order: &Entry) -> State {
    let Some(last) = order.day("in_force_on").and_then(|day| after(day, live, "iod_notice_days")) else {
        return State::Broken;
    };
    let done = order.rows("measures").filter_map(|measure| measure.day("done_on")).min();
    match done {
        Some(day) => holds(day <= last),
        None if live.today <= last => State::AtRisk { on: plus(last, 1).unwrap_or(last) },
        None => State::Broken,
    }
}
