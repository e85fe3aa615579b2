//! What each address can lead to, so that each is tried in its own way: every line of the table is in exactly one class.

use rodowod_web::{Needs, Route, table};

use crate::account::method;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Nobody is asked who they are: what is shown is public, or follows from a secret in the address.
    Open,
    /// One record, by register and number.
    Record,
    /// A register as a whole.
    Register,
    /// A record of one register by its number.
    Numbered(&'static str),
    /// What waits for one person.
    Addressed,
    /// Things of an account, by ids that are its own.
    Own,
    /// Made of records of many registers.
    Gathered,
    /// Looking after the institution, or overseeing it.
    Administration,
    /// What the institution has decided, changed by whoever looks after it.
    Policy,
    /// The same for everybody inside, or an act of one's own; it names no record.
    Everybody,
}

use Class::{Addressed, Administration, Everybody, Gathered, Numbered, Open, Own, Policy, Record, Register};

const PAGES: &str = "/registers/{register}";
const API: &str = "/api/v1/institutions/{slug}";
const API_REGISTER: &str = "/api/v1/institutions/{slug}/registers/{register}";

/// Routes that are in no family, by method and path; `~` stands for the institution in the API.
const LISTED: &[(&str, Class)] = &[
    ("GET /", Gathered),
    ("GET /overview", Gathered),
    ("GET /overview/{chart}/{part}", Gathered),
    ("GET /report", Gathered),
    ("GET /persons", Gathered),
    ("GET /pickups/door", Gathered),
    ("GET /addressed", Gathered),
    ("GET /checklists", Gathered),
    ("GET /checklists/sample", Gathered),
    ("GET /checklists/{list}", Gathered),
    ("GET /accountability", Gathered),
    ("GET /accountability/tour", Gathered),
    ("GET /accountability/evidence", Gathered),
    ("GET /accountability/parameters", Gathered),
    ("GET /accountability/parameters.toml", Gathered),
    ("GET /accountability/{control}", Gathered),
    ("GET /setup", Gathered),
    ("GET /setup/left", Gathered),
    ("GET /setup/{step}", Gathered),
    ("GET ~/today", Gathered),
    ("GET ~/controls", Gathered),
    ("GET ~/controls/{control}", Gathered),
    ("GET ~/standing", Gathered),
    ("GET ~/checklists", Gathered),
    ("GET ~/policy", Gathered),
    ("GET ~/setup", Gathered),
    ("GET ~/persons", Gathered),
    ("GET ~/pickups/door", Gathered),
    ("GET ~/registers", Gathered),
    // It counts what its reader sees whole: a_year_is_told_to_whoever_sees_it_whole.
    ("POST /report", Gathered),
    ("POST /pickups/door/{number}", Numbered("pickups")),
    ("POST ~/pickups/{number}/checks", Numbered("pickups")),
    ("POST /persons", Numbered("requests")),
    ("GET /persons/requests/{number}", Numbered("requests")),
    ("POST /persons/requests/{number}", Numbered("requests")),
    ("POST /persons/requests/{number}/export", Numbered("requests")),
    ("GET /persons/requests/{number}/disclosures.pdf", Numbered("requests")),
    ("GET ~/persons/requests/{number}", Numbered("requests")),
    ("PUT ~/persons/requests/{number}", Numbered("requests")),
    ("POST ~/persons/requests/{number}/export", Numbered("requests")),
    // Of whichever register its form is.
    ("GET ~/documents/{code}", Numbered("")),
    ("GET /addressed/{register}/{number}", Addressed),
    ("POST /addressed/{register}/{number}", Addressed),
    ("GET /account", Own),
    ("GET /account/second-factor", Own),
    ("GET /account/second-factor/app", Own),
    ("POST /account/second-factor/app", Own),
    ("POST /account/second-factor/app/confirm", Own),
    ("POST /account/second-factor/recovery", Own),
    ("POST /account/second-factor/passkey", Own),
    ("POST /account/second-factor/passkey/offer", Own),
    ("POST /account/second-factor/{factor}/remove", Own),
    ("POST /account/sessions/others/end", Own),
    ("POST /account/sessions/{session}/end", Own),
    ("GET /account/calendar", Own),
    ("POST /account/calendar", Own),
    ("POST /account/calendar/stop", Own),
    ("GET /account/statements", Own),
    ("POST /account/statements/{statement}", Own),
    ("GET /account/password", Own),
    ("POST /account/password", Own),
    ("POST /account/appearance", Own),
    ("GET /unlock", Own),
    ("POST /unlock", Own),
    ("GET /unlock/form", Own),
    ("POST /unlock/form", Own),
    ("POST /lock", Own),
    ("POST /presence", Own),
    ("POST /sign-out", Own),
    ("GET /sign-in/factor", Own),
    ("GET /institutions", Own),
    ("POST /institutions", Own),
    ("GET /api/v1/institutions", Own),
    ("POST /checklists/sample", Policy),
    ("POST /setup/{step}", Policy),
    ("POST /accountability/evidence", Policy),
    ("POST /accountability/parameters", Policy),
    ("POST /accountability/parameters/compare", Policy),
    ("POST /accountability/{control}/waive", Policy),
    ("POST /accountability/{control}/lift", Policy),
    ("PUT ~/setup/{step}", Policy),
    ("PUT ~/policy", Policy),
    ("PUT ~/controls/{control}/waiver", Policy),
    ("DELETE ~/controls/{control}/waiver", Policy),
    ("POST /checklists", Everybody),
    ("POST ~/checklists/{list}", Everybody),
    ("GET /documents", Everybody),
    ("GET /documents/{document}", Everybody),
    ("GET ~/documents", Everybody),
    ("GET /report-breach", Everybody),
    ("POST /report-breach", Everybody),
    ("POST ~/breach-notes", Everybody),
    ("GET /calculators", Everybody),
    ("GET /calculators/{name}", Everybody),
    ("POST /calculators/{name}", Everybody),
    ("GET ~/checkpoint", Everybody),
];

pub fn name(route: &Route) -> String {
    format!("{} {}", method(route), route.path.replace(API, "~"))
}

/// Whether the walk has to ask for it. What needs no session shows nobody's scope; what somebody does for themselves, or as
/// everybody may, names nothing of others; what a register is, the API says to everybody; and the report of a year has a test of
/// its own, as it is printed.
pub fn is_walked(route: &Route) -> bool {
    match class(route) {
        Some(Open) => false,
        Some(Own | Everybody) => {
            method(route) == "GET" || route.path.contains("{session}") || route.path.contains("{factor}")
        }
        _ => !["POST /report", "GET ~/registers/{register}"].contains(&name(route).as_str()),
    }
}

/// None where nobody has said yet what the address leads to.
pub fn class(route: &Route) -> Option<Class> {
    if route.needs == Needs::Nothing {
        return Some(Open);
    }
    if route.path.starts_with(PAGES) || route.path.starts_with(API_REGISTER) {
        return Some(if route.path.contains("{number}") { Record } else { Register });
    }
    if route.path.starts_with("/administration") {
        return Some(Administration);
    }
    let name = name(route);
    LISTED.iter().find(|(listed, _)| *listed == name).map(|(_, class)| *class)
}

#[test]
fn every_route_is_in_a_class() {
    let names: Vec<String> = table().iter().map(name).collect();
    let table = table();
    let unknown: Vec<String> = table.iter().filter(|route| class(route).is_none()).map(name).collect();
    assert_eq!(unknown, Vec::<String>::new(), "say what these lead to, and how the walk tries them");
    let gone: Vec<&str> =
        LISTED.iter().map(|(listed, _)| *listed).filter(|listed| !names.iter().any(|name| name == listed)).collect();
    assert_eq!(gone, Vec::<&str>::new(), "no route is called so");
}
