//! Reviews and maintenance of devices, systems and the network: when, why, what was checked, what was found and mended.
//!
//! A review is due by the producer's term or each quarter, and after each of five kinds of change. What it finds is mended
//! at once and told to the data protection officer; only then is the review over.

mod sample;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rodowod_domain::calendar::add_working_days;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::Period;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::demands;

choice! {
    pub enum MaintainedThing {
        Device: "urzadz" "komputer" "drukark",
        System: "system" "program" "baz",
        Network: "siec",
        Protection: "ochron" "monitor" "zapor",
        PowerSupply: "zasilan" "ups",
    }
}

choice! {
    /// Why the review is held; the five kinds of change are those of the instruction for IT systems.
    pub enum ReviewReason {
        ProducersTerm: "producen",
        Quarterly: "kwart" "okres",
        SystemEdition: "wersja systemu",
        ProgramEdition: "wersja program",
        StationSystem: "system stacji" "system komputera",
        ServerSystem: "system serwera",
        RepairOrChange: "napraw" "modyfik",
        SuperiorsOrder: "polecen",
        ReportedFault: "awari" "usterk" "zgloszen",
    }
}

choice! {
    pub enum ReviewedBy {
        OwnIt: "wlasn" "informatyk",
        OutsideSupervised: "nadzor",
        OutsideFirm: "firm" "serwis",
    }
}

choice! {
    pub enum CheckedPart {
        SignInOfEachRole: "logowani" "uprawn",
        FunctionsOnData: "funkcj",
        Menus: "menu",
        Lists: "list",
        Forms: "formular",
        Reports: "raport" "zestawien",
        Updates: "aktualizac",
        Logs: "dziennik" "log",
        Backups: "kopi",
        Protection: "ochron" "antywirus",
        PowerSupply: "zasilan" "ups",
        Cabling: "okablow" "gniazd",
    }
}

register! {
    /// Something that was found and has to be mended.
    pub struct MaintenanceFault {
        what: Line = max(300),
        cause: Option<Line> = max(300),
        removed_on: Option<Date> = past(),
    }
}

register! {
    /// One review.
    pub struct MaintenanceReview {
        name: Line = max(160).column().section("review").headings(&["przedmiot", "nazwa", "co", "urzadzenie lub system"]),
        thing: MaintainedThing = column().headings(&["rodzaj", "czego dotyczy"]),
        devices: Vec<Link> = to("devices"),
        systems: Vec<Link> = to("systems"),
        reason: ReviewReason = column().law("GDPR 32(1)(d)").headings(&["powod", "przyczyna", "rodzaj przegladu"]),
        changed_on: Option<Date> = past().required().shown_when(
            "reason", &["SystemEdition", "ProgramEdition", "StationSystem", "ServerSystem", "RepairOrChange"],
        ).headings(&["data zmiany"]),
        ordered_by: Option<Line> = max(120).personal().required().shown_when("reason", &["SuperiorsOrder"]),
        planned_on: Date = column().headings(&["termin", "planowany termin", "plan"]),
        reviewer: Option<Line> = max(120).column().headings(&["odpowiedzialny"]),

        by: Option<ReviewedBy> = column().section("course").headings(&["wykonawca", "kto wykonal"]),
        firm: Option<Link> = to("processors").shown_when("by", &["OutsideFirm", "OutsideSupervised"]).law("GDPR 28"),
        firm_name: Option<Line> = max(200).shown_when("by", &["OutsideFirm", "OutsideSupervised"]).headings(&["firma"]),
        supervisor: Option<Line> = max(120).personal().required().shown_when("by", &["OutsideSupervised"]),
        on_test_data: bool = law("GDPR 5(1)(c), 32(1)"),
        checked: Vec<CheckedPart> = law("GDPR 32(1)(d)").headings(&["co sprawdzono", "zakres"]),
        done_on: Option<Date> = past().column().headings(&["data wykonania", "data przegladu", "data"]),
        summary: Option<Text> = max(4000).headings(&["wynik", "opis", "wnioski"]),

        faults: Vec<MaintenanceFault> = max(60).section("faults").law("GDPR 32(1)"),
        iod_told_on: Option<Date> = past().law("GDPR 38(1), 39(1)(b)").headings(&["powiadomiono iod"]),
        next_term: Option<Date> = section("next").headings(&["nastepny przeglad", "termin producenta"]),
        previous: Option<Link> = to("maintenance"),
        next_review: Option<Link> = to("maintenance"),
        remarks: Option<Text> = max(3000).headings(&["uwagi"]),
        next_due: Option<Date> = derived().column(),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("faulty"), closed("completed"), closed("cancelled")],
    moves: &[
        Move::new("complete", &["planned"], "completed")
            .needs(&["by", "supervisor", "checked", "done_on"])
            .asks(&["summary", "next_term"])
            .law("GDPR 32(1)(d)"),
        Move::new("note-faults", &["planned"], "faulty")
            .needs(&["by", "supervisor", "checked", "done_on"])
            .adds("faults")
            .law("GDPR 32(1)(d)"),
        Move::staying("add-fault", &["faulty"]).adds("faults"),
        Move::new("mend", &["faulty"], "completed")
            .needs(&["iod_told_on"])
            .asks(&["faults", "summary", "next_term"])
            .law("GDPR 32(1)(d), 38(1)"),
        Move::new("cancel", &["planned"], "cancelled").reason(),
        Move::new("reopen", &["completed", "cancelled"], "planned").reason(),
    ],
};

/// What a changed program is tried on before anybody works with it again.
const AFTER_A_CHANGE: [CheckedPart; 6] = [
    CheckedPart::SignInOfEachRole,
    CheckedPart::FunctionsOnData,
    CheckedPart::Menus,
    CheckedPart::Lists,
    CheckedPart::Forms,
    CheckedPart::Reports,
];

/// The review that a change calls for, on the next working day.
pub fn after_a_change((name, thing, reason): (&str, MaintainedThing, ReviewReason), changed_on: Date) -> FollowUp {
    let name: String = format!("Po zmianie: {name}").chars().take(160).collect();
    let body = json!({
        "name": name, "thing": thing, "reason": reason, "changed_on": changed_on,
        "planned_on": add_working_days(changed_on, 1),
    });
    FollowUp::new("maintenance", body)
}

impl MaintenanceReview {
    /// Whether the program itself changed, and with it what has to be tried.
    fn follows_a_change(&self) -> bool {
        self.thing == MaintainedThing::System
            && matches!(self.reason, ReviewReason::SystemEdition | ReviewReason::ProgramEdition)
    }

    /// The producer's term if there is one, else a quarter after this review; never later than the policy in force asks.
    fn next_day(&self, at: &Moment) -> Option<Date> {
        let (cycle, quarter) = ("maintenance_interval_months", Period::Months(3));
        let asked = demands::asked(at, cycle, self.done_on).map(|asked| asked.last);
        let own = self.next_term.or_else(|| Some(demands::by_policy(at, (cycle, quarter), self.done_on?)?.last));
        own.into_iter().chain(asked).min()
    }

    fn check_completed(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (index, fault) in self.faults.iter().enumerate() {
            if fault.removed_on.is_none() {
                problems.push(Problem::at(format!("faults.{index}.removed_on"), "problem-fault-not-removed"));
            }
        }
        let is_untold = !self.faults.is_empty() && self.iod_told_on.is_none();
        let is_untried = self.follows_a_change() && !AFTER_A_CHANGE.iter().all(|part| self.checked.contains(part));
        problems.extend(demands::problems([
            (is_untold, "iod_told_on", "problem-faults-not-told"),
            (is_untried, "checked", "problem-change-not-tried"),
        ]));
        problems
    }
}

impl Register for MaintenanceReview {
    const SLUG: &'static str = "maintenance";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)(b), 32(1)(d)";
    const VERSION: u32 = 2;
    const REPEATS: Option<&'static str> = Some("next_review");
    const LISTED: &'static [&'static str] = &["thing", "reason", "planned_on", "done_on", "next_due"];
    const DUTIES: &'static [Fulfilled] = &[("review", &["complete"]), ("mend", &["mend"]), ("tell", &["mend"])];

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = if at.state == "completed" { self.check_completed() } else { Vec::new() };
        problems.extend(demands::problems([
            (demands::is_before(self.done_on, self.changed_on), "done_on", "problem-review-before-change"),
            (demands::is_before(self.iod_told_on, self.done_on), "iod_told_on", "problem-before-the-start"),
            (demands::is_before(self.next_term, self.done_on), "next_term", "problem-before-the-start"),
        ]));
        problems
    }

    fn derive(&mut self, at: &Moment) {
        self.next_due = self.next_day(at);
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_faulty = at.state == "faulty";
        let is_removed = self.faults.iter().all(|fault| fault.removed_on.is_some());
        let review = demands::on(at.state == "planned", ("review", "GDPR 32(1)(d)"), Some(self.planned_on));
        let mend = demands::at_once(is_faulty, ("mend", "GDPR 32(1)"), self.done_on);
        let tell = demands::at_once(is_faulty, ("tell", "GDPR 38(1)"), self.done_on);
        let mend = mend.map(|deadline| deadline.met(is_removed));
        let tell = tell.map(|deadline| deadline.met(self.iod_told_on.is_some()));
        [review, mend, tell].into_iter().flatten().collect()
    }

    fn demands(&self, _at: &Moment) -> Vec<Demand> {
        let is_done = self.done_on.is_some();
        let names_nothing = match self.thing {
            MaintainedThing::Device => self.devices.is_empty(),
            MaintainedThing::System => self.systems.is_empty(),
            _ => false,
        };
        let is_alone = self.by == Some(ReviewedBy::OutsideFirm) && self.firm.is_none();
        let is_live = is_done && self.follows_a_change() && !self.on_test_data;
        let lacks_cause = self.faults.iter().any(|fault| fault.cause.is_none());
        demands::wanted([
            (names_nothing && self.thing == MaintainedThing::Device, "devices", "gap-maintenance-link", "GDPR 5(2)"),
            (names_nothing && self.thing == MaintainedThing::System, "systems", "gap-maintenance-link", "GDPR 5(2)"),
            (is_alone, "firm", "gap-maintenance-firm", "GDPR 28(3)"),
            (is_live, "on_test_data", "gap-maintenance-live-data", "GDPR 5(1)(c)"),
            (lacks_cause, "faults", "gap-maintenance-cause", "GDPR 32(1)(d)"),
        ])
    }

    /// Reviews by the producer's term or by the quarter go on; one after a change stands alone, unless it names a term.
    fn next(&self, at: &Moment) -> Option<FollowUp> {
        let goes_on =
            self.next_term.is_some() || matches!(self.reason, ReviewReason::ProducersTerm | ReviewReason::Quarterly);
        let due = self.next_day(at).filter(|day| demands::is_near(at, *day))?;
        let reason = if self.next_term.is_some() { ReviewReason::ProducersTerm } else { ReviewReason::Quarterly };
        let body = json!({
            "name": self.name, "thing": self.thing, "devices": self.devices, "systems": self.systems, "reason": reason,
            "planned_on": due, "reviewer": self.reviewer,
        });
        (goes_on && at.state == "completed").then(|| FollowUp::new(Self::SLUG, body).back("previous"))
    }

    fn sample() -> Self {
        sample::review()
    }
}
