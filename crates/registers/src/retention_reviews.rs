//! Reviews of what each post still keeps: what has expired, what will within a year, where else it lies, what is to be done.
//!
//! The day is reckoned from the rule, its trigger and the way it counts, and is never moved to a working day. Papers
//! that go to the archive carry the note of this review.

mod rules;
#[cfg(test)]
mod tests;

pub use rules::{ArchiveAnswer, Counts, HoldGround, KeptAs, KeptUntil, RetentionRule};

use jiff::civil::{Date, date};
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::retention::OwnPeriod;
use rodowod_domain::time_limit::{OutOfRange, Period, nominal};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::demands;
use crate::processing_activities::Carrier;

choice! {
    pub enum ReviewKind {
        Planned: "plan" "cyklicz",
        Finding: "znalez" "zglosz",
        Archiving: "archiw" "przekaz",
    }
}

register! {
    /// One kind of data at the post and how long it is kept.
    pub struct Holding {
        data:        Line = max(200),
        carrier:     Carrier,
        place:       Option<Line> = max(200),
        rule:        Option<RetentionRule>,
        years:       Option<u32> = max(100),
        months:      Option<u32> = max(1200),
        counts:      Option<Counts>,
        bound:       Option<KeptAs>,
        trigger_on:  Option<Date>,
        hold:        Option<HoldGround>,
        archive:     Option<ArchiveAnswer>,
        last_day:    Option<Date> = derived(),
        status:      Option<KeptUntil> = derived(),
        decision:    Option<Line> = max(300),
    }
}

register! {
    pub struct RetentionReview {
        unit:         Line = max(160).column().section("post").headings(&["komorka", "dzial", "jednostka"]),
        post:         Option<Line> = max(120).column().headings(&["stanowisko"]),
        kind:         ReviewKind = column().headings(&["rodzaj"]),
        due:          Date = column().law("GDPR 5(1)(e)").headings(&["termin", "termin przegladu"]),
        reviewer:     Option<Line> = max(120).personal().headings(&["przegladajacy", "osoba"]),
        activities:   Vec<Link> = to("processing-activities"),
        datasets:     Vec<Link> = to("datasets"),

        holdings:     Vec<Holding> = max(200).section("holdings").law("GDPR 5(1)(e)"),
        resources:    Vec<Carrier> = law("GDPR 5(1)(e)"),
        resources_note: Option<Text> = max(3000),
        reviewed_on:  Option<Date> = past().column().headings(&["data przegladu"]),
        expired:      Option<u32> = derived().column(),
        close:        Option<u32> = derived().column(),
        nearest:      Option<Date> = derived().column(),

        processors:   Vec<Link> = to("processors").section("verification").law("GDPR 28(3)(g)"),
        recipients:   Vec<Line> = max(50).law("GDPR 19"),
        verified_by:  Option<Line> = max(120).personal(),
        verified_on:  Option<Date> = past(),
        delete_on:    Option<Date> = column().law("GDPR 5(1)(e)"),
        extent:       Option<Text> = max(3000),
        longer_ground: Option<Text> = max(2000).law("GDPR 5(1)(e), 89(1)"),
        deletion:     Option<Link> = to("deletions"),

        archive_set:  Option<Line> = max(300).shown_when("kind", &["Archiving"]).section("archive"),
        expires_on:   Option<Date> = shown_when("kind", &["Archiving"]),
        elsewhere:    Option<Text> = max(2000).shown_when("kind", &["Archiving"]),
        marking:      Option<Text> = max(2000).shown_when("kind", &["Archiving"]).law("GDPR 32(1)"),
        note_signed_on: Option<Date> = past().shown_when("kind", &["Archiving"]),
        archived_on:  Option<Date> = past().shown_when("kind", &["Archiving"]),
        consulted_on: Option<Date> = past().shown_when("kind", &["Archiving"]).law("GDPR 5(2), 24(1)"),
        consulted_with: Option<Line> = max(160).personal().shown_when("kind", &["Archiving"]),

        cycle_months: Option<u32> = max(60).section("series"),
        previous:     Option<Link> = to("retention-reviews"),
        next_review:  Option<Link> = to("retention-reviews"),
        remarks:      Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("called"), open("reviewed"), open("verified"), closed("settled"), closed("cancelled")],
    moves: &[
        Move::new("review", &["called"], "reviewed")
            .needs(&["reviewer", "reviewed_on", "holdings", "resources"])
            .law("GDPR 5(1)(e)"),
        Move::new("verify", &["reviewed"], "verified").needs(&["verified_by", "verified_on"]).law("GDPR 5(1)(e), 5(2)"),
        Move::new("settle", &["verified"], "settled").law("GDPR 5(2)"),
        Move::new("cancel", &["called"], "cancelled").reason(),
        Move::new("reopen", &["settled", "cancelled"], "called").reason(),
    ],
};

/// Months between two reviews where the plan sets none.
const CYCLE: u32 = 12;

impl Register for RetentionReview {
    const SLUG: &'static str = "retention-reviews";
    const VERSION: u32 = 2;
    const GROUP: Group = Group::Retention;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(1)(e)";
    const LISTED: &'static [&'static str] = &["post", "due", "expired", "close", "nearest", "delete_on"];
    const DUTIES: &'static [Fulfilled] =
        &[("review", &["review"]), ("expiry", &["review", "verify", "settle"]), ("delete", &["verify", "settle"])];
    const REPEATS: Option<&'static str> = Some("next_review");

    fn title(&self) -> String {
        match &self.post {
            Some(post) => format!("{} – {post}, {}", self.unit, self.due.strftime("%d.%m.%Y")),
            None => format!("{}, {}", self.unit, self.due.strftime("%d.%m.%Y")),
        }
    }

    fn derive(&mut self, at: &Moment) {
        for holding in &mut self.holdings {
            let expiry = holding.expiry();
            holding.last_day = expiry.map(|expiry| expiry.last_day_kept);
            holding.status = holding.status_on(at.today);
        }
        let count = |status: &[KeptUntil]| {
            let found = self.holdings.iter().filter(|row| row.status.is_some_and(|known| status.contains(&known)));
            u32::try_from(found.count()).ok()
        };
        self.expired = count(&[KeptUntil::Due, KeptUntil::Held, KeptUntil::AwaitsArchive]);
        self.close = count(&[KeptUntil::CloseToExpiry]);
        self.nearest = self.nearest_day();
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: String, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let is_done = matches!(at.state, "verified" | "settled");
        for (index, holding) in self.holdings.iter().enumerate() {
            let is_unknown = holding.rule.is_none() && holding.years.is_none() && holding.months.is_none();
            demand(is_done && is_unknown, format!("holdings.{index}.rule"), "problem-holding-without-period");
            demand(
                is_done && !is_unknown && holding.trigger_on.is_none(),
                format!("holdings.{index}.trigger_on"),
                "problem-holding-without-trigger",
            );
        }
        // Whoever drafts a review may still be comparing periods; what is reported must already keep to the law.
        let reported = self.holdings.iter().enumerate().filter(|_| at.state != "called");
        let wrong: Vec<Problem> = reported.filter_map(|(index, row)| row.own_period_problem(index)).collect();
        let is_due = self.is_any_due(at.today);
        demand(
            is_done && is_due && self.delete_on.is_none() && self.longer_ground.is_none(),
            "delete_on".into(),
            "problem-review-without-plan",
        );
        demand(
            at.state == "settled" && is_due && self.deletion.is_none() && self.longer_ground.is_none(),
            "deletion".into(),
            "problem-review-without-deletion",
        );
        let is_archiving = self.kind == ReviewKind::Archiving;
        if is_archiving && at.state == "settled" {
            demand(self.expires_on.is_none(), "expires_on".into(), "problem-archive-note");
            demand(self.elsewhere.is_none(), "elsewhere".into(), "problem-archive-note");
            demand(self.marking.is_none(), "marking".into(), "problem-archive-note");
            demand(self.note_signed_on.is_none(), "note_signed_on".into(), "problem-archive-note");
        }
        // What lies in the archive was agreed upon before it went there; a review that is begun or opened again may still
        // have to say so.
        if is_archiving && (at.state == "settled" || at.state != "called" && self.archived_on.is_some()) {
            demand(self.consulted_on.is_none(), "consulted_on".into(), "problem-archive-consultation");
            demand(self.consulted_with.is_none(), "consulted_with".into(), "problem-archive-consultation");
            let is_late = self.consulted_on.zip(self.archived_on).is_some_and(|(asked, gone)| asked > gone);
            demand(is_late, "consulted_on".into(), "problem-archive-consultation-late");
        }
        problems.extend(wrong);
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_over = WORKFLOW.is_closed(at.state);
        let mut deadlines = vec![Deadline::fixed("review", "GDPR 5(1)(e)", self.due).met(at.state != "called")];
        // The day after the last one is the first on which the data must go.
        // Once the review is over, the next one is due no later.
        if let Some(day) = self.nearest_day().filter(|_| !is_over) {
            deadlines.push(Deadline::fixed("expiry", "GDPR 5(1)(e)", day).met(self.deletion.is_some()));
        }
        if let Some(day) = self.delete_on {
            deadlines.push(Deadline::fixed("delete", "GDPR 5(1)(e)", day).met(self.deletion.is_some() || is_over));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if WORKFLOW.is_closed(at.state) {
            return Vec::new();
        }
        let is_reviewed = at.state != "called";
        let conflict = self.conflict();
        let questions = [
            (is_reviewed && self.resources.len() < 4, "resources", "gap-review-resources", "GDPR 5(1)(e)"),
            (self.datasets.is_empty(), "datasets", "gap-review-datasets", "GDPR 30(1)(f)"),
            (conflict, "holdings", "gap-review-conflict", "GDPR 5(1)(e)"),
        ];
        demands::wanted(questions)
    }

    fn follow_ups(&self, step: &str, at: &Moment) -> Vec<FollowUp> {
        if step != "verify" || self.deletion.is_some() || !self.is_any_due(at.today) {
            return Vec::new();
        }
        let due = self.holdings.iter().filter(|row| row.status_on(at.today) == Some(KeptUntil::Due));
        let resources: Vec<_> = due
            .clone()
            .map(|row| json!({ "resource": row.place.as_ref().unwrap_or(&row.data), "carrier": row.carrier }))
            .collect();
        let categories: Vec<_> = due.map(|row| row.data.to_string()).collect();
        let subject: String = format!("Dane przeterminowane: {}", self.unit).chars().take(200).collect();
        let body = json!({
            "subject": subject, "ground": "Expiry", "unit": self.unit, "data_categories": categories,
            "resources": resources, "activities": self.activities, "datasets": self.datasets,
            "processors": self.processors, "planned_on": self.delete_on,
        });
        vec![FollowUp::new("deletions", body).link("deletion").back("review")]
    }

    /// Reviews by plan repeat, and no later than what is kept expires; what was found is looked at again on that day alone.
    /// What went to the archive is reviewed there.
    fn next(&self, at: &Moment) -> Option<FollowUp> {
        let own = Period::Months(self.cycle_months.unwrap_or(CYCLE));
        let asked = at.period("retention_review_months").and_then(|asked| nominal(self.due, asked).ok());
        let planned = nominal(self.due, own).ok().into_iter().chain(asked).filter(|_| self.kind == ReviewKind::Planned);
        let judged = self.verified_on.unwrap_or(at.today);
        let kept: Vec<_> = self.holdings.iter().filter(|row| row.status_on(judged) != Some(KeptUntil::Due)).collect();
        let expiring = nearest_of(kept.iter().copied()).filter(|day| *day > judged);
        let due = planned.chain(expiring).min()?;
        let is_done = at.state == "settled";
        let is_time = if is_done { demands::is_near(at, due) } else { at.state != "cancelled" && at.today >= due };
        let body = json!({
            "unit": self.unit, "post": self.post, "kind": self.kind, "due": due, "activities": self.activities,
            "datasets": self.datasets, "holdings": kept, "cycle_months": self.cycle_months,
        });
        let repeats = self.kind != ReviewKind::Archiving;
        (repeats && is_time).then(|| FollowUp::new("retention-reviews", body).back("previous"))
    }

    fn sample() -> Self {
        let mut review = Self {
            unit: "sekretariat".into(),
            post: Some("sekretarz szkoły".into()),
            kind: ReviewKind::Archiving,
            due: date(2026, 11, 30),
            reviewer: Some("Alicja Wzorcowa".into()),
            activities: vec![Link(1)],
            datasets: vec![Link(4)],
            holdings: vec![
                Holding {
                    data: "dzienniki lekcyjne klas 8".into(),
                    carrier: Carrier::Paper,
                    place: Some("szafa nr 3".into()),
                    rule: Some(RetentionRule::SchoolClassRegisters),
                    years: None,
                    months: None,
                    counts: None,
                    bound: None,
                    trigger_on: Some(date(2020, 8, 31)),
                    hold: None,
                    archive: Some(ArchiveAnswer::Given),
                    last_day: None,
                    status: None,
                    decision: Some("zniszczyć po zgodzie archiwum".into()),
                },
                Holding {
                    data: "wnioski kandydatów nieprzyjętych".into(),
                    carrier: Carrier::System,
                    place: None,
                    rule: None,
                    years: Some(1),
                    months: None,
                    counts: Some(Counts::Anniversary),
                    bound: Some(KeptAs::AtMost),
                    trigger_on: Some(date(2026, 8, 31)),
                    hold: Some(HoldGround::Proceedings),
                    archive: None,
                    last_day: None,
                    status: None,
                    decision: Some("trwa odwołanie".into()),
                },
            ],
            resources: vec![Carrier::Paper, Carrier::System, Carrier::Media, Carrier::Mailbox],
            resources_note: Some("Kopie w skrzynce sekretariatu.".into()),
            reviewed_on: Some(date(2026, 11, 16)),
            expired: None,
            close: None,
            nearest: None,
            processors: vec![Link(1)],
            recipients: vec!["okręgowa komisja egzaminacyjna".into()],
            verified_by: Some("Halina Wzorcowa".into()),
            verified_on: Some(date(2026, 11, 18)),
            delete_on: Some(date(2026, 12, 15)),
            extent: Some("Dzienniki w całości, wydruki pomocnicze.".into()),
            longer_ground: Some("nie dotyczy".into()),
            deletion: Some(Link(1)),
            archive_set: Some("dzienniki 2021/2022".into()),
            expires_on: Some(date(2027, 12, 31)),
            elsewhere: Some("dziennik elektroniczny dostawcy, skrzynka sekretariatu".into()),
            marking: Some("teczka z datą usunięcia, dostęp archiwisty".into()),
            note_signed_on: Some(date(2026, 11, 18)),
            archived_on: Some(date(2026, 11, 19)),
            consulted_on: Some(date(2026, 11, 17)),
            consulted_with: Some("Halina Wzorcowa, dyrektor".into()),
            cycle_months: Some(12),
            previous: Some(Link(1)),
            next_review: Some(Link(2)),
            remarks: Some("Przegląd po wymianie szaf.".into()),
        };
        let now = jiff::Timestamp::UNIX_EPOCH;
        review.derive(&Moment {
            now,
            today: date(2026, 11, 22),
            state: "called",
            created_at: now,
            asked: ParameterSet::none(),
        });
        review
    }
}

impl Holding {
    fn own_period_problem(&self, index: usize) -> Option<Problem> {
        let set = if self.years.is_none() && self.months.is_some() { "months" } else { "years" };
        let at = |key| Problem::at(format!("holdings.{index}.{set}"), key);
        Some(match self.against_the_law()? {
            OwnPeriod::ShorterThanTheLaw(last) => at("problem-holding-shorter-than-law").with("day", last),
            OwnPeriod::LongerThanTheLaw(last) => at("problem-holding-longer-than-law").with("day", last),
            OwnPeriod::OutOfRange => at(OutOfRange::KEY),
        })
    }
}

fn nearest_of<'a>(holdings: impl Iterator<Item = &'a Holding>) -> Option<Date> {
    let free = holdings.filter(|row| row.hold.is_none());
    free.filter_map(Holding::expiry).map(|expiry| expiry.first_disposal_day).min()
}

impl RetentionReview {
    fn is_any_due(&self, today: Date) -> bool {
        self.holdings.iter().any(|row| row.status_on(today) == Some(KeptUntil::Due))
    }

    /// The first day on which something here has to go, of what no hold keeps.
    fn nearest_day(&self) -> Option<Date> {
        nearest_of(self.holdings.iter())
    }

    /// Two rows about the same data, one of which must be kept longer than the other lets it.
    fn conflict(&self) -> bool {
        self.holdings.iter().any(|row| {
            let same = self.holdings.iter().filter(|other| other.data == row.data);
            let expiries: Vec<_> = same.filter_map(Holding::expiry).collect();
            rodowod_domain::retention::conflict(&expiries).is_some()
        })
    }
}
