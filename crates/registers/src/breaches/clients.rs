//! The institution as processor: whom it tells of a breach of data that were entrusted to it, and within which hours.
//!
//! The term of each client's contract stands in the record of processing categories and is taken over from there; the
//! nearest term that still runs is the clock.

use jiff::Timestamp;
use rodowod_domain::cross_check::Entry;
use rodowod_domain::field::Line;
use rodowod_domain::hours::{self, HoursLimit, hours_limit};
use rodowod_domain::periods::{self, Code, Length};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::Linked;

use super::{Breach, BreachRole};

register! {
    /// A client whose data the breach concerns.
    pub struct ClientToTell {
        client:     Line = max(200),
        contact:    Option<Line> = max(200).personal(),
        contract:   Option<Line> = max(120),
        term_hours: Option<u32> = max(720),
        told_at:    Option<Timestamp> = past(),
    }
}

/// Each client of a linked category stands once; what a person wrote stays.
pub fn compose(breach: &mut Breach, linked: &Linked) {
    for category in linked.of("categories") {
        let Some(client) = text(category, "client") else { continue };
        let place = breach.clients.iter().position(|row| *row.client == *client);
        let place = place.unwrap_or_else(|| {
            let row = ClientToTell { client, contact: None, contract: None, term_hours: None, told_at: None };
            breach.clients.push(row);
            breach.clients.len() - 1
        });
        let row = &mut breach.clients[place];
        row.contact = row.contact.take().or_else(|| text(category, "breach_contact"));
        row.contract = row.contract.take().or_else(|| text(category, "contract_number"));
        let hours = category.body.get("breach_notice_hours").and_then(serde_json::Value::as_u64);
        row.term_hours = row.term_hours.or(hours.and_then(|hours| u32::try_from(hours).ok()));
    }
}

fn text(entry: &Entry, name: &str) -> Option<Line> {
    entry.body.get(name)?.as_str().map(Line::from)
}

/// Whether every client was told.
pub fn are_told(breach: &Breach) -> bool {
    let is_single_told = breach.client.is_none() || breach.client_told_at.is_some();
    is_single_told && breach.clients.iter().all(|row| row.told_at.is_some())
}

/// The nearest term that still runs, or the last one when all were told.
pub fn deadline(breach: &Breach) -> Option<Deadline> {
    if !breach.is_breach() || breach.role != Some(BreachRole::Processor) {
        return None;
    }
    let single = (breach.client.is_some() || breach.clients.is_empty())
        .then_some((breach.client_term_hours, breach.client_told_at.is_some()));
    let rows = breach.clients.iter().map(|row| (row.term_hours, row.told_at.is_some()));
    let terms: Vec<(HoursLimit, bool)> =
        rows.chain(single).filter_map(|(hours, is_told)| Some((limit(breach, hours)?, is_told))).collect();
    let open = terms.iter().filter(|(_, is_told)| !is_told).map(|(limit, _)| limit);
    let last = terms.iter().map(|(limit, _)| limit);
    let is_open = open.clone().next().is_some();
    let nearest = open.min_by_key(|limit| limit.due.timestamp());
    let nearest = nearest.or_else(|| last.max_by_key(|limit| limit.due.timestamp()))?;
    Some(Deadline::instant("client", "GDPR 33(2)", nearest).met(!is_open))
}

/// The contract gives the hours; without them the catalogue of periods does.
fn limit(breach: &Breach, hours: Option<u32>) -> Option<HoursLimit> {
    let aware = breach.aware_at.to_zoned(hours::warsaw());
    let usual = match periods::on(Code::BreachProc, aware.date())?.length? {
        Length::Hours(hours) => hours,
        Length::Civil(_) => return None,
    };
    hours_limit(&aware, hours.unwrap_or(usual)).ok()
}
