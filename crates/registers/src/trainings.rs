//! Trainings: the plan, what was taught, who attended, the short test, the certificates, and when it is time again.
//!
//! Whoever was present and passed is trained from that day; nothing else makes an access complete.

mod sample;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rodowod_domain::authorisation::{Evidence, Statement};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Period, nominal};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::demands;

choice! {
    pub enum TrainingKind {
        Induction: "wstepn" "wprowadz",
        Cyclic: "okresow" "cykliczn",
        AfterBreach: "po narusz" "po incyden",
        NewThreat: "zagroz",
        RemoteWork: "zdaln",
        SpecialCategories: "szczegol" "wrazliw",
        Other: "inn",
    }
}

choice! {
    pub enum TrainingForm {
        OnSite: "stacjon" "na miejsc",
        Online: "online" "zdaln",
        SelfStudy: "samodziel" "e-learning",
    }
}

register! {
    /// A question of the short test, with the answer that is right.
    pub struct TestQuestion {
        question: Line = max(300),
        answer:   Line = max(300),
    }
}

register! {
    pub struct Attendee {
        person:      Line = max(120).personal(),
        account:     Option<Line> = max(64).personal(),
        present:     bool,
        score:       Option<u32> = max(100),
        certificate: Option<Line> = max(60),
    }
}

register! {
    /// One training of a group, or of one person.
    pub struct Training {
        topic:         Line = max(200).column().section("plan").law("GDPR 39(1)(b)")
                           .headings(&["temat", "temat szkolenia", "nazwa szkolenia"]),
        kind:          TrainingKind = column().headings(&["rodzaj szkolenia", "rodzaj"]),
        form:          TrainingForm = column().headings(&["forma", "forma szkolenia"]),
        planned_on:    Date = column().headings(&["termin", "planowana data", "data planowana"]),
        trainer:       Option<Line> = max(160).personal().headings(&["prowadzacy", "szkoleniowiec"]),
        programme:     Option<Text> = max(8000).headings(&["program", "zakres szkolenia"]),
        materials:     Option<Text> = max(4000).headings(&["materialy"]),
        repeat_months: Option<u32> = max(60).headings(&["powtorzyc po", "cykl"]),

        pass_mark:     Option<u32> = max(100).section("test"),
        questions:     Vec<TestQuestion> = max(50),

        held_on:       Option<Date> = past().column().section("attendance").law("GDPR 39(1)(b)")
                           .headings(&["data szkolenia", "data", "odbylo sie"]),
        minutes:       Option<u32> = max(6000).headings(&["czas trwania"]),
        attendance:    Vec<Attendee> = max(500),
        conclusions:   Option<Text> = max(4000).personal().headings(&["uwagi", "wnioski"]),
        next:          Option<Link> = to("trainings"),

        trained:       Vec<Line> = derived().personal().column(),
        repeat_on:     Option<Date> = derived().column(),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("held"), closed("closed"), closed("cancelled")],
    moves: &[
        Move::new("hold", &["planned"], "held").needs(&["held_on", "attendance"]).law("GDPR 39(1)(b)"),
        Move::staying("add-attendance", &["held"]).adds("attendance"),
        Move::new("close", &["held"], "closed"),
        Move::new("cancel", &["planned"], "cancelled").reason(),
    ],
};

impl Register for Training {
    const SLUG: &'static str = "trainings";
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 39(1)(b)";
    const LISTED: &'static [&'static str] = &["kind", "planned_on", "held_on", "repeat_on"];
    const DUTIES: &'static [Fulfilled] = &[("hold", &["hold"]), ("repeat", &[])];
    const REPEATS: Option<&'static str> = Some("next");

    fn title(&self) -> String {
        self.topic.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (index, row) in self.attendance.iter().enumerate() {
            let mut problem = |column, key| problems.push(Problem::at(format!("attendance.{index}.{column}"), key));
            if row.certificate.is_some() && !self.has_passed(row) {
                problem("certificate", "problem-training-certificate");
            }
            if at.state == "closed" && row.present && row.score.is_none() && self.pass_mark.is_some() {
                problem("score", "problem-training-score");
            }
        }
        problems
    }

    fn derive(&mut self, at: &Moment) {
        let passed = self.attendance.iter().filter(|row| self.held_on.is_some() && self.has_passed(row));
        self.trained = passed.filter_map(|row| row.account.clone()).collect();
        self.repeat_on = self.repeat_by(at);
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        if at.state == "planned" {
            deadlines.push(Deadline::fixed("hold", "GDPR 39(1)(b)", self.planned_on));
        }
        if let Some(day) = self.repeat_by(at).filter(|_| at.state == "closed") {
            deadlines.push(Deadline::fixed("repeat", "GDPR 39(1)(b)", day).met(self.next.is_some()));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_held = matches!(at.state, "held" | "closed");
        let law = "GDPR 39(1)(b)";
        let failed = self.attendance.iter().any(|row| !self.has_passed(row));
        demands::wanted([
            (is_held && failed, "attendance", "gap-training-not-passed", law),
            (self.programme.is_none(), "programme", "gap-training-programme", law),
            (is_held && self.repeat_months.is_none(), "repeat_months", "gap-training-cycle", law),
        ])
    }

    fn next(&self, at: &Moment) -> Option<FollowUp> {
        let due = self.repeat_by(at).filter(|_| at.state == "closed")?;
        demands::is_near(at, due).then(|| {
            let people = self.attendance.iter();
            let people = people.map(|row| json!({ "person": row.person, "account": row.account }));
            let questions = self.questions.iter();
            FollowUp::new(
                "trainings",
                json!({
                    "topic": self.topic, "kind": TrainingKind::Cyclic, "form": self.form, "planned_on": due,
                    "trainer": self.trainer, "programme": self.programme, "materials": self.materials,
                    "repeat_months": self.repeat_months, "pass_mark": self.pass_mark,
                    "questions": questions.collect::<Vec<_>>(), "attendance": people.collect::<Vec<_>>(),
                }),
            )
        })
    }

    fn evidence(&self, at: &Moment) -> Vec<Evidence> {
        let Some(on) = self.held_on.filter(|_| matches!(at.state, "held" | "closed")) else { return Vec::new() };
        let passed = self.attendance.iter().filter(|row| self.has_passed(row));
        let logins = passed.filter_map(|row| row.account.as_ref());
        logins
            .map(|login| Evidence { login: login.to_string(), statement: Statement::Training, on, version: None })
            .collect()
    }

    fn sample() -> Self {
        sample::training()
    }
}

impl Training {
    /// By the cycle of the training or of the policy in force, whichever is shorter. What has no cycle is not repeated.
    fn repeat_by(&self, at: &Moment) -> Option<Date> {
        let (held, months) = self.held_on.zip(self.repeat_months)?;
        let own = nominal(held, Period::Months(months)).ok()?;
        let asked = at.period("training_interval").and_then(|asked| nominal(held, asked).ok());
        Some(asked.map_or(own, |asked| asked.min(own)))
    }

    /// Present, and no worse than the mark where there is one.
    fn has_passed(&self, row: &Attendee) -> bool {
        row.present && self.pass_mark.is_none_or(|mark| row.score.is_some_and(|score| score >= mark))
    }
}
