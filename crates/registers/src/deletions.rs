//! Deletions: planned by unit, ordered, carried out in every resource, proved by a protocol that repeats nothing.
//!
//! What lives in these registers is named by number and destroyed, keys and all, by the step that completes the
//! deletion; copies in old backups become unreadable with it.

mod choices;
mod content;
mod sample;
#[cfg(test)]
mod tests;

pub use choices::{DeletionGround, DeletionMethod, DeletionOperation};

use jiff::civil::Date;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::mark::Mark;
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Place, Register};
use rodowod_domain::time_limit::Period;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use serde_json::json;

use crate::authorisations::RegisterScope;
use crate::demands;
use crate::processing_activities::Carrier;
use crate::processors::RETURN_DAYS;
use crate::retention_reviews::{ArchiveAnswer, HoldGround};

register! {
    /// One resource to clear, and how it was cleared.
    pub struct ClearedResource {
        resource:    Line = max(200),
        carrier:     Carrier,
        asset:       Option<Line> = max(80),
        operation:   Option<DeletionOperation>,
        method:      Option<DeletionMethod>,
        irreversible: Option<Text> = max(1000).shown_when("operation", &["Anonymise"]),
        impossible:  Option<Text> = max(1000),
        done_on:     Option<Date> = past(),
        done_by:     Option<Line> = max(120).personal(),
    }
}

register! {
    /// An order to a processor that holds the data, and its word that it obeyed.
    pub struct ProcessorOrder {
        processor:    Line = max(200),
        ordered_on:   Date = past(),
        due:          Option<Date>,
        passed_on:    bool,
        confirmed_on: Option<Date> = past(),
        statement:    Option<Line> = max(300),
    }
}

register! {
    pub struct ToldRecipient {
        recipient: Line = max(200),
        told_on:   Option<Date> = past(),
    }
}

register! {
    /// A record of this product that goes with its key; named by number, never by content.
    pub struct DoomedRecord {
        register: RegisterScope,
        number:   u32 = max(100_000_000),
    }
}

register! {
    /// Why the data must stay for a time although they are due.
    pub struct LegalHold {
        ground:      HoldGround,
        from:        Date = past(),
        note:        Option<Line> = max(300),
        released_on: Option<Date> = past(),
    }
}

register! {
    pub struct Deletion {
        subject:         Line = max(200).column().section("what").headings(&["przedmiot", "zbior", "rodzaj danych"]),
        ground:          DeletionGround = column().law("GDPR 5(1)(e), 17").headings(&["podstawa", "podstawa usuniecia"]),
        unit:            Option<Line> = max(160).column().headings(&["komorka", "dzial"]),
        data_categories: Vec<Line> = max(100).required().headings(&["kategorie danych", "zakres"]),
        person_categories: Vec<Line> = max(50).headings(&["kategorie osob"]),
        period:          Option<Line> = max(120).headings(&["okres", "lata", "z lat"]),
        volume:          Option<Line> = max(120).headings(&["ilosc", "objetosc", "rozmiar"]),
        activities:      Vec<Link> = to("processing-activities"),
        datasets:        Vec<Link> = to("datasets"),
        review:          Option<Link> = to("retention-reviews"),
        request:         Option<Link> = to("requests"),
        planned_on:      Option<Date> = column().headings(&["termin", "planowane na"]),

        rule:            Option<Line> = max(200).section("verification").law("GDPR 5(1)(e)"),
        last_day:        Option<Date> = law("GDPR 5(1)(e)"),
        verified_by:     Option<Line> = max(120).personal(),
        verified_on:     Option<Date> = past(),
        holds_checked_on: Option<Date> = past().law("GDPR 17(3)(e)"),
        holds:           Vec<LegalHold> = max(20).law("GDPR 17(3), 18"),
        archive:         Option<ArchiveAnswer> = column(),
        archive_reference: Option<Line> = max(120).required().shown_when("archive", &["Given"]),

        resources:       Vec<ClearedResource> = max(100).section("resources").law("GDPR 5(1)(e), 32(1)"),
        checked:         Vec<Carrier>,
        records:         Vec<DoomedRecord> = max(500),
        processors:      Vec<Link> = to("processors").law("GDPR 28(3)(g)"),
        orders:          Vec<ProcessorOrder> = max(50).law("GDPR 28(3)(g)"),
        recipients:      Vec<ToldRecipient> = max(50).law("GDPR 17(2), 19"),
        notification:    Option<Link> = to("notifications-to-staff"),

        approved_by:     Option<Line> = max(120).personal().section("protocol").law("GDPR 5(2)"),
        approved_on:     Option<Date> = past().column(),
        protocol_number: Option<Line> = max(60).column().law("GDPR 5(2)").headings(&["nr protokolu", "protokol"]),
        place:           Option<Line> = max(160).headings(&["miejsce"]),
        performers:      Vec<Line> = max(20).personal().headings(&["wykonali", "osoby odpowiedzialne"]),
        witnesses:       Vec<Line> = max(20).personal().headings(&["swiadkowie", "komisja"]),
        completed_on:    Option<Date> = past().column().headings(&["data", "data usuniecia"]),
        marks:           Vec<Line> = derived().column(),
        destroyed_here:  Option<u32> = derived().column(),
        remarks:         Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("approved"), open("held"), closed("completed"), closed("abandoned")],
    moves: &[
        Move::new("approve", &["planned"], "approved")
            .needs(&["resources", "holds_checked_on", "verified_by", "verified_on", "approved_by", "approved_on"])
            .asks(&["holds", "last_day"])
            .law("GDPR 5(1)(e), 17"),
        Move::new("hold", &["planned", "approved"], "held").needs(&["holds"]).law("GDPR 17(3), 18"),
        Move::new("release", &["held"], "planned").reason(),
        Move::staying("record-orders", &["planned", "approved", "held"]).asks(&["orders"]).law("GDPR 28(3)(g)"),
        Move::staying("order-staff", &["approved"]).law("GDPR 29"),
        // The one step here after which there is nothing to go back to.
        Move::new("complete", &["approved"], "completed")
            .needs(&["protocol_number", "place", "performers", "completed_on"])
            .asks(&["resources", "orders"])
            .power(Power::Delete)
            .law("GDPR 5(1)(e), 5(2), 17"),
        Move::new("abandon", &["planned", "approved", "held"], "abandoned").reason(),
    ],
};

/// A processor returns or deletes within so many days where the contract sets none.
const PROCESSOR: Period = Period::Days(RETURN_DAYS);

impl LegalHold {
    fn is_active(&self) -> bool {
        self.released_on.is_none()
    }
}

impl Register for Deletion {
    const SLUG: &'static str = "deletions";
    const GROUP: Group = Group::Retention;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(1)(e), 17";
    const LISTED: &'static [&'static str] = &["ground", "unit", "planned_on", "protocol_number", "completed_on"];
    const DUTIES: &'static [Fulfilled] =
        &[("delete", &["complete", "approve", "release"]), ("processor", &["record-orders"])];

    fn title(&self) -> String {
        match &self.protocol_number {
            Some(number) => format!("{number}: {}", self.subject),
            None => self.subject.to_string(),
        }
    }

    fn derive(&mut self, at: &Moment) {
        // A hold keeps the records that were to go, whoever else would erase them.
        let is_held = !WORKFLOW.is_closed(at.state) && self.holds.iter().any(LegalHold::is_active);
        let held = self.records.iter().filter(|_| is_held);
        self.marks = held.map(|row| Mark::Held.on(&row.register.slug(), u64::from(row.number))).collect();
        self.destroyed_here = u32::try_from(self.records.len()).ok().filter(|_| at.state == "completed");
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = content::repeated_data(self);
        match at.state {
            "approved" => problems.extend(content::before_approval(self, at)),
            "completed" => {
                problems.extend(content::before_approval(self, at));
                problems.extend(content::before_completion(self));
            }
            "held" if !self.holds.iter().any(LegalHold::is_active) => {
                problems.push(Problem::at("holds", "problem-deletion-not-held"));
            }
            _ => {}
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_over = WORKFLOW.is_closed(at.state);
        let mut deadlines = Vec::new();
        if let Some(day) = self.planned_on {
            deadlines.push(Deadline::fixed("delete", "GDPR 5(1)(e), 17(1)", day).met(is_over || at.state == "held"));
        }
        let waiting = self.orders.iter().filter(|order| order.confirmed_on.is_none());
        let due = waiting.filter_map(|order| {
            let house = demands::by_policy(at, ("processor_return_days", PROCESSOR), order.ordered_on);
            order.due.or(house.map(|house| house.last))
        });
        if let Some(day) = due.min().filter(|_| !is_over) {
            deadlines.push(Deadline::fixed("processor", "GDPR 28(3)(g)", day));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if at.state == "abandoned" { Vec::new() } else { content::wanted(self, at) }
    }

    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        if step != "order-staff" || self.notification.is_some() {
            return Vec::new();
        }
        let resources: Vec<_> = self
            .resources
            .iter()
            .filter(|row| row.done_on.is_none())
            .map(|row| json!({ "resource": row.resource, "carrier": row.carrier }))
            .collect();
        let body = json!({
            "subject": self.subject, "task": "Erase", "data_kinds": self.data_categories.iter().map(ToString::to_string)
                .collect::<Vec<_>>().join("; "),
            "resources": resources.iter().take(60).collect::<Vec<_>>(), "datasets": self.datasets,
            "request": self.request, "due": self.planned_on,
        });
        vec![FollowUp::new("notifications-to-staff", body).link("notification")]
    }

    fn destroys(&self, step: &str, _at: &Moment) -> Vec<Place> {
        let doomed = self.records.iter().filter(|_| step == "complete");
        doomed.map(|row| (row.register.slug(), u64::from(row.number))).collect()
    }

    fn sample() -> Self {
        sample::deletion()
    }
}
