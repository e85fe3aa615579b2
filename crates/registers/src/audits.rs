//! Audits and reviews: planned for the year, asked by a list from the rules, with findings, actions and a report.
//!
//! Every question has its answer before a report is written, what is not met has its finding, and every action has been
//! done before an audit is closed. A closed audit calls the one of the next year.

mod questions;
mod sample;
#[cfg(test)]
mod tests;

pub use questions::{AuditArea, AuditQuestion};

use jiff::civil::Date;
use rodowod_domain::calendar;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::periods::{self, Code, Length};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Limit, Period, Regime, RuleApplied, limit};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::breaches::ActionKind;
use crate::demands;

choice! {
    pub enum AuditKind {
        Audit: "audyt",
        Review: "przeglad",
        AccessReview: "uprawn" "dostep",
        AdHoc: "dorazn",
        AfterBreach: "narusz",
        External: "zewnetrzn",
    }
}

choice! {
    /// Against what is audited.
    pub enum AuditCriterion { Law: "prawo" "rodo", Policy: "polityk", ItInstruction: "instrukc", Kri: "kri", Contract: "umow" }
}

choice! {
    pub enum AuditAnswer { Met: "tak" "spelni", Partly: "czesciow", NotMet: "nie", NotApplicable: "nie dotyczy" }
}

choice! {
    pub enum FindingGrade { Observation: "obserw" "spostrz", Minor: "drobn" "mala", Major: "istotn" "duza", Critical: "krytycz" }
}

register! {
    /// One question and its answer; the question of the list, or one of the auditor's own.
    pub struct CheckedQuestion {
        question: Option<AuditQuestion>,
        own:      Option<Line> = max(300),
        answer:   Option<AuditAnswer>,
        evidence: Option<Text> = max(2000),
    }
}

register! {
    pub struct AuditFinding {
        grade:          FindingGrade,
        finding:        Text = max(3000),
        basis:          Option<Line> = max(200),
        cause:          Option<Text> = max(2000),
        recommendation: Option<Text> = max(2000),
    }
}

register! {
    pub struct AuditAction {
        what:         Line = max(500),
        kind:         Option<ActionKind>,
        owner:        Line = max(120).personal(),
        due:          Date,
        done_on:      Option<Date> = past(),
        evidence:     Option<Line> = max(300),
        effective_on: Option<Date> = past(),
    }
}

register! {
    pub struct Audit {
        name:         Line = max(200).column().section("plan").headings(&["nazwa", "temat", "przedmiot"]),
        kind:         AuditKind = column().law("GDPR 32(1)(d)").headings(&["rodzaj"]),
        plan_year:    u32 = max(2999).column().headings(&["rok", "rok planu"]),
        planned_on:   Date = column().law("GDPR 32(1)(d)").headings(&["planowany termin", "termin"]),
        areas:        Vec<AuditArea> = required().column().headings(&["obszary", "zakres"]),
        criteria:     Vec<AuditCriterion> = headings(&["kryteria"]),
        scope:        Option<Text> = max(3000).headings(&["opis zakresu"]),
        units:        Vec<Line> = max(50).headings(&["komorki", "jednostki"]),
        activities:   Vec<Link> = to("processing-activities"),
        processors:   Vec<Link> = to("processors").law("GDPR 28(3)(h)"),
        devices:      Vec<Link> = to("devices"),
        rooms:        Vec<Link> = to("areas"),
        breach:       Option<Link> = to("breaches"),
        auditor:      Option<Line> = max(120).personal().headings(&["audytor", "prowadzacy"]),
        team:         Vec<Line> = max(20).personal(),
        independent:  bool = law("GDPR 38(6)"),
        announced_on: Option<Date> = past(),

        started_on:   Option<Date> = past().section("check").headings(&["rozpoczeto"]),
        ended_on:     Option<Date> = past().column().headings(&["zakonczono", "data audytu"]),
        questions:    Vec<CheckedQuestion> = max(200).law("GDPR 24(1), 32(1)(d)"),
        sample_seed:  Option<Line> = max(60).law("GDPR 32(1)(d)"),
        sample:       Vec<Link> = to("acknowledgements").law("GDPR 32(1)(d)"),
        open_questions: Option<u32> = derived(),
        not_met:      Option<u32> = derived().column(),

        findings:     Vec<AuditFinding> = max(100).section("findings"),
        worst:        Option<FindingGrade> = derived().column(),
        actions:      Vec<AuditAction> = max(100).law("GDPR 24(1), 32(1)(d)"),
        open_actions: Option<u32> = derived().column(),

        report_number: Option<Line> = max(60).column().section("report").headings(&["nr sprawozdania", "nr raportu"]),
        conclusions:  Option<Text> = max(8000).headings(&["wnioski"]),
        reported_on:  Option<Date> = past().column(),
        objections:   Option<Text> = max(4000),
        received_by:  Option<Line> = max(120).personal(),
        approved_by:  Option<Line> = max(120).personal(),
        approved_on:  Option<Date> = past(),
        previous:     Option<Link> = to("audits").section("series"),
        next_audit:   Option<Link> = to("audits"),
        remarks:      Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("running"), open("reported"), closed("closed"), closed("cancelled")],
    moves: &[
        Move::new("start", &["planned"], "running").needs(&["auditor", "started_on"]).law("GDPR 32(1)(d)"),
        Move::new("report", &["running"], "reported")
            .needs(&["ended_on", "report_number", "conclusions", "reported_on"])
            .asks(&["questions", "findings", "actions"])
            .law("GDPR 24(1), 32(1)(d)"),
        Move::staying("record-actions", &["planned", "running", "reported"])
            .asks(&["actions"])
            .law("GDPR 24(1), 32(1)(d)"),
        Move::new("close", &["reported"], "closed").needs(&["approved_by", "approved_on"]).law("GDPR 5(2), 24(1)"),
        Move::new("cancel", &["planned"], "cancelled").reason(),
        Move::new("reopen", &["closed", "cancelled"], "planned").reason(),
    ],
};

/// Working days from the end of an audit to its report, a rule of this product.
const TO_REPORT: u32 = 14;

impl Register for Audit {
    const SLUG: &'static str = "audits";
    const GROUP: Group = Group::Risk;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 24(1), 32(1)(d), 39(1)(b); KRI § 19 ust. 2 pkt 14";
    const LISTED: &'static [&'static str] = &["kind", "plan_year", "planned_on", "worst", "open_actions", "ended_on"];
    const DUTIES: &'static [Fulfilled] =
        &[("start", &["start"]), ("report", &["report"]), ("next", &[]), ("action", &["record-actions"])];
    const REPEATS: Option<&'static str> = Some("next_audit");

    fn title(&self) -> String {
        self.name.to_string()
    }

    /// An audit that is only planned has the questions of its areas at hand.
    fn derive(&mut self, at: &Moment) {
        if at.state == "planned" && self.questions.is_empty() {
            self.questions = questions::of(&self.areas).map(CheckedQuestion::unasked).collect();
        }
        let count = |found: usize| u32::try_from(found).ok();
        self.open_questions = count(self.questions.iter().filter(|row| row.answer.is_none()).count());
        self.not_met = count(self.unmet().count());
        self.worst = self.findings.iter().map(|finding| finding.grade).max();
        self.open_actions = count(self.actions.iter().filter(|action| action.done_on.is_none()).count());
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: String, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        demand(
            self.ended_on.zip(self.started_on).is_some_and(|(ended, started)| ended < started),
            "ended_on".into(),
            "problem-before-the-start",
        );
        for (index, row) in self.questions.iter().enumerate() {
            let is_twice = row.question.is_some() == row.own.is_some();
            demand(is_twice, format!("questions.{index}.own"), "problem-audit-one-question");
        }
        if matches!(at.state, "reported" | "closed") {
            demand(self.questions.is_empty(), "questions".into(), "problem-audit-without-questions");
            for (index, row) in self.questions.iter().enumerate() {
                demand(row.answer.is_none(), format!("questions.{index}.answer"), "problem-audit-unanswered");
                let is_bare =
                    row.answer.is_some_and(|answer| answer != AuditAnswer::NotApplicable) && row.evidence.is_none();
                demand(is_bare, format!("questions.{index}.evidence"), "problem-audit-without-evidence");
            }
            let unmet = self.unmet().count();
            demand(unmet > 0 && self.findings.is_empty(), "findings".into(), "problem-audit-without-findings");
            let is_grave = self.findings.iter().any(|finding| finding.grade >= FindingGrade::Major);
            demand(is_grave && self.actions.is_empty(), "actions".into(), "problem-audit-without-actions");
        }
        if at.state == "closed" {
            for (index, action) in self.actions.iter().enumerate() {
                demand(action.done_on.is_none(), format!("actions.{index}.done_on"), "problem-action-not-done");
            }
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        let is_over = WORKFLOW.is_closed(at.state);
        if at.state == "planned" {
            deadlines.push(Deadline::fixed("start", "GDPR 32(1)(d)", self.planned_on));
        }
        if let Some(ended) = self.ended_on {
            let day = calendar::add_working_days(ended, TO_REPORT);
            let mut report = Deadline::fixed("report", "GDPR 24(1)", day)
                .met(matches!(at.state, "reported" | "closed" | "cancelled"));
            report.rules.push(RuleApplied { key: "rule-working-days-to-report", law: "GDPR 24(1)", date: Some(day) });
            deadlines.push(report);
            if let Some(next) = self.next_audit_by(at, ended).filter(|_| at.state == "closed" && self.repeats_yearly())
            {
                deadlines.push(Deadline::day("next", "KRI § 19 ust. 2 pkt 14", &next).met(self.next_audit.is_some()));
            }
        }
        let open = self.actions.iter().filter(|action| action.done_on.is_none()).map(|action| action.due).min();
        if let Some(due) = open {
            deadlines.push(Deadline::fixed("action", "GDPR 24(1), 32(1)(d)", due).met(is_over));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if at.state == "cancelled" {
            return Vec::new();
        }
        let is_done = matches!(at.state, "reported" | "closed");
        let unproved = self.actions.iter().any(|action| action.done_on.is_some() && action.effective_on.is_none());
        let questions = [
            (self.criteria.is_empty(), "criteria", "gap-audit-criteria", "GDPR 24(1)"),
            (self.scope.is_none(), "scope", "gap-audit-scope", "GDPR 24(1)"),
            (!self.independent, "independent", "gap-audit-independent", "GDPR 38(6)"),
            (is_done && unproved, "actions", "gap-audit-effect", "GDPR 32(1)(d)"),
        ];
        demands::wanted(questions)
    }

    fn next(&self, at: &Moment) -> Option<FollowUp> {
        let last = self.ended_on.unwrap_or(self.planned_on);
        let due = self.next_audit_by(at, last)?.last;
        let is_time = (at.state == "closed" && demands::is_near(at, due)) || (at.state == "planned" && at.today >= due);
        let own: Vec<_> =
            self.questions.iter().filter(|row| row.own.is_some()).map(|row| json!({ "own": row.own })).collect();
        let asked: Vec<_> = questions::of(&self.areas).map(|question| json!({ "question": question })).collect();
        let body = json!({
            "name": self.name, "kind": self.kind, "plan_year": due.year(), "planned_on": due, "areas": self.areas,
            "criteria": self.criteria, "scope": self.scope, "units": self.units, "activities": self.activities,
            "processors": self.processors, "devices": self.devices, "rooms": self.rooms,
            "questions": asked.into_iter().chain(own).collect::<Vec<_>>(),
        });
        (self.repeats_yearly() && is_time).then(|| FollowUp::new("audits", body).back("previous"))
    }

    fn sample() -> Self {
        sample::audit()
    }
}

impl CheckedQuestion {
    fn unasked(question: AuditQuestion) -> Self {
        Self { question: Some(question), own: None, answer: None, evidence: None }
    }
}

impl Audit {
    fn unmet(&self) -> impl Iterator<Item = &CheckedQuestion> {
        let is_unmet = |answer: AuditAnswer| matches!(answer, AuditAnswer::NotMet | AuditAnswer::Partly);
        self.questions.iter().filter(move |row| row.answer.is_some_and(is_unmet))
    }

    /// What follows from an event stands alone; the rest comes round each year.
    fn repeats_yearly(&self) -> bool {
        matches!(self.kind, AuditKind::Audit | AuditKind::Review | AuditKind::AccessReview)
    }

    /// At least once a year, and as often as the policy in force asks.
    fn next_audit_by(&self, at: &Moment, last: Date) -> Option<Limit> {
        let year = self.next_year(last)?;
        Some(demands::stricter(year, demands::asked(at, "audit_interval_months", Some(last))))
    }

    /// The period of the regulation in force on that day.
    fn next_year(&self, last: Date) -> Option<Limit> {
        let entry = periods::on(Code::KriAudit, last)?;
        let Some(Length::Civil(year)) = entry.length else { return limit(last, Period::Years(1), Regime::Kc).ok() };
        limit(last, year, entry.regime.unwrap_or(Regime::Kc)).ok()
    }
}
