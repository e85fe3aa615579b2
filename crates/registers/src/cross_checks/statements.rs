//! Authorisations that were granted and open nothing: something is missing that the person has to have done, or another
//! one has taken their place and what they gave outside the program is still to be taken back.

use jiff::civil::Date;
use rodowod_domain::cross_check::{CrossCheck, Entry, Finding, Snapshot};

use super::is_live;
use crate::reading::Read as _;

pub const IDLE: CrossCheck = CrossCheck {
    name: "idle-authorisations",
    law: "GDPR 32(4)",
    needs: &["authorisations", "trainings", "pledges", "acknowledgements"],
    run: idle,
};

pub const REPLACED: CrossCheck =
    CrossCheck { name: "replaced-authorisations", law: "GDPR 32(4)", needs: &["authorisations"], run: replaced };

fn replaced(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let held = || snapshot.of("authorisations").iter().filter(|entry| is_live(entry, today));
    let newer = |number| held().any(|entry| entry.number_in("replaces") == Some(number));
    let left = held().filter(|entry| newer(entry.number));
    left.map(|entry| Finding::at("authorisations", entry.number, "finding-authorisation-replaced")).collect()
}

fn idle(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let held = snapshot.of("authorisations").iter().filter(|entry| is_live(entry, today));
    let held = held.filter(|entry| !entry.line("account").is_empty());
    held.flat_map(|entry| missing(snapshot, entry)).collect()
}

fn missing(snapshot: &Snapshot, entry: &Entry) -> Vec<Finding> {
    let login = entry.line("account");
    let is_signed = |register, state: &str| {
        snapshot.of(register).iter().any(|row| row.state == state && row.line("account") == login)
    };
    let is_trained = snapshot.of("trainings").iter().any(|row| row.lines("trained").any(|known| known == login));
    let asked = [
        ("training_date", is_trained, "finding-access-without-training"),
        ("pledge_date", is_signed("pledges", "signed"), "finding-access-without-pledge"),
        ("policy_version", is_signed("acknowledgements", "confirmed"), "finding-access-without-policy"),
    ];
    let open = asked.into_iter().filter(|(field, is_shown, _)| !is_shown && entry.line(field).is_empty());
    open.map(|(_, _, key)| Finding::at("authorisations", entry.number, key)).collect()
}
