//! Visitors in rooms where data are kept: who was let in, what for, and under whose supervision.
//!
//! An identity document is looked at, never copied, and nothing of it is written down. Nobody stays overnight in the book.

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;

choice! {
    pub enum VisitPurpose {
        Repair: "napraw" "serwis" "konserw",
        Inspection: "kontrol" "audyt",
        Delivery: "dostaw",
        Meeting: "spotkan" "rozmow",
        Cleaning: "sprzat",
        Construction: "remont" "budow",
        OtherVisit: "inn",
    }
}

register! {
    /// One visit.
    pub struct Visit {
        visitor: Line = max(120).personal().section("visit").headings(&["gosc", "imie i nazwisko", "osoba"]),
        organisation: Option<Line> = max(160).column().headings(&["firma", "instytucja", "skad"]),
        purpose: VisitPurpose = column().headings(&["cel", "cel wizyty"]),
        purpose_note: Option<Line> = max(300).headings(&["cel opis", "uwagi do celu"]),
        area: Option<Link> = to("areas").law("GDPR 32(1)(b)"),
        place: Option<Line> = max(200).headings(&["pomieszczenie", "miejsce"]),
        expected_on: Option<Date> = headings(&["zapowiedziany na"]),

        supervisor: Option<Line> = max(120).personal().section("entry").law("GDPR 29, 32(4)")
            .headings(&["pod nadzorem", "kto nadzoruje", "opiekun wizyty"]),
        came_at: Option<Timestamp> = past().column().headings(&["wejscie", "godzina wejscia"]),
        document_seen: bool = law("GDPR 5(1)(c)").headings(&["okazano dokument"]),
        badge: Option<Line> = max(40).headings(&["identyfikator", "nr identyfikatora"]),
        may_see_data: bool = column().law("GDPR 32(4)"),
        pledged_on: Option<Date> = past().required().shown_when("may_see_data", &["true"]).law("GDPR 28(3)(b), 32(4)"),
        brought: Option<Line> = max(300).headings(&["wniesiony sprzet"]),

        left_at: Option<Timestamp> = past().column().section("end").headings(&["wyjscie", "godzina wyjscia"]),
        badge_returned: bool,
        taken_out: Option<Line> = max(300).headings(&["wyniesiony sprzet"]),
        maintenance: Option<Link> = to("maintenance"),
        remarks: Option<Text> = max(2000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("announced"), open("inside"), closed("left"), closed("called-off")],
    moves: &[
        Move::new("let-in", &["announced"], "inside")
            .needs(&["supervisor", "came_at"])
            .asks(&["document_seen", "badge", "may_see_data", "pledged_on", "brought"])
            .law("GDPR 29, 32(4)"),
        Move::staying("change-supervisor", &["inside"]).needs(&["supervisor"]).afresh(&["supervisor"]),
        Move::new("let-out", &["inside"], "left").needs(&["left_at"]).asks(&["badge_returned", "taken_out"]),
        Move::new("call-off", &["announced"], "called-off").reason(),
        Move::new("reopen", &["left"], "inside").reason(),
    ],
};

impl Register for Visit {
    const SLUG: &'static str = "visitors";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)(b), 32(4)";
    const LISTED: &'static [&'static str] = &["organisation", "purpose", "came_at", "left_at"];
    const DUTIES: &'static [Fulfilled] = &[("arrive", &["let-in"]), ("leave", &["let-out"])];

    fn title(&self) -> String {
        self.visitor.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let is_inside = at.state == "inside";
        let has_no_place = self.area.is_none() && self.place.is_none();
        let left_before = self.left_at.zip(self.came_at).is_some_and(|(left, came)| left < came);
        let keeps_badge = at.state == "left" && self.badge.is_some() && !self.badge_returned;
        demands::problems([
            (is_inside && has_no_place, "place", "problem-visit-without-place"),
            (left_before, "left_at", "problem-before-the-start"),
            (keeps_badge, "badge_returned", "problem-badge-not-returned"),
        ])
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let came = self.came_at.map(day_in_warsaw);
        let leave = demands::on(at.state == "inside", ("leave", "GDPR 32(1)(b)"), came);
        let arrive = demands::on(at.state == "announced", ("arrive", "GDPR 32(1)(b)"), self.expected_on);
        leave.into_iter().chain(arrive).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let was_in = matches!(at.state, "inside" | "left");
        let repairs = matches!(self.purpose, VisitPurpose::Repair);
        demands::wanted([
            (was_in && !self.document_seen, "document_seen", "gap-visit-document", "GDPR 32(1)"),
            (was_in && repairs && !self.may_see_data, "may_see_data", "gap-visit-pledge", "GDPR 32(4)"),
            (self.area.is_none(), "area", "gap-visit-area", "GDPR 32(1)(b)"),
        ])
    }

    fn sample() -> Self {
        let at = |hour: &str| hour.parse().ok();
        Self {
            visitor: "Jan Przykładowy".into(),
            organisation: Some("Przykładowy Serwis Kserokopiarek".into()),
            purpose: VisitPurpose::Repair,
            purpose_note: Some("wymiana bębna w urządzeniu wielofunkcyjnym".into()),
            area: Some(Link(1)),
            place: Some("sekretariat".into()),
            expected_on: Some(jiff::civil::date(2026, 11, 19)),
            supervisor: Some("Alicja Przykładna".into()),
            came_at: at("2026-11-19T08:10:00Z"),
            document_seen: true,
            badge: Some("G-3".into()),
            may_see_data: true,
            pledged_on: Some(jiff::civil::date(2026, 11, 19)),
            brought: Some("walizka z narzędziami".into()),
            left_at: at("2026-11-19T09:25:00Z"),
            badge_returned: true,
            taken_out: Some("zużyty bęben".into()),
            maintenance: Some(Link(1)),
            remarks: Some("Drukarka działa.".into()),
        }
    }
}
