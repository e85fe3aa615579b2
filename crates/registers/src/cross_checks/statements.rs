//! Authorisations that were granted and open nothing, because something is missing that the person has to have done.

use jiff::civil::Date;
use rodowod_domain::cross_check::{CrossCheck, Entry, Finding, Snapshot};
use serde_json::Value;

use super::{is_live, line};

pub const IDLE: CrossCheck = CrossCheck {
    name: "idle-authorisations",
    law: "GDPR 32(4)",
    needs: &["authorisations", "trainings", "pledges", "acknowledgements"],
    run: idle,
};

fn idle(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let held = snapshot.of("authorisations").iter().filter(|entry| is_live(entry, today));
    let held = held.filter(|entry| !line(entry, "account").is_empty());
    held.flat_map(|entry| missing(snapshot, entry)).collect()
}

fn missing(snapshot: &Snapshot, entry: &Entry) -> Vec<Finding> {
    let login = line(entry, "account");
    let is_signed = |register, state: &str| {
        snapshot.of(register).iter().any(|row| row.state == state && line(row, "account") == login)
    };
    let is_trained = snapshot.of("trainings").iter().any(|row| {
        let trained = row.body.get("trained").and_then(Value::as_array);
        trained.is_some_and(|logins| logins.iter().any(|known| known == login))
    });
    let asked = [
        ("training_date", is_trained, "finding-access-without-training"),
        ("pledge_date", is_signed("pledges", "signed"), "finding-access-without-pledge"),
        ("policy_version", is_signed("acknowledgements", "confirmed"), "finding-access-without-policy"),
    ];
    let open = asked.into_iter().filter(|(field, is_shown, _)| !is_shown && line(entry, field).is_empty());
    open.map(|(_, _, key)| Finding::at("authorisations", entry.number, key)).collect()
}
