//! Impact assessments of art. 35: screening, content, the officer's advice, the views of persons, prior consultation.
//!
//! An assessment is approved only when its four parts and the advice are there. A risk that stays high in spite of the
//! measures goes to the authority first, and its eight and six weeks run here.

mod choices;
mod content;
mod model;
mod sample;
#[cfg(test)]
mod tests;

pub use choices::{
    ConsultationOutcome, DpiaAnswer, DpiaCriterion, DpiaDecision, DpiaExemption, DpiaGuideline, DpiaTrigger,
    NecessityTopic,
};

use jiff::civil::Date;
use rodowod_domain::field::{Body, Line, Link, Problem, Text};
use rodowod_domain::periods::{self, Code, Length};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::request_clock::{Stop, stopped_days};
use rodowod_domain::time_limit::{Period, Regime, limit};
use rodowod_domain::workflow::{Move, Workflow, closed, open};

use crate::breaches::HowItHappened;
use crate::demands;
use crate::processing_activities::SpecialGround;
use crate::risk_reports::{ControlStage, RiskScale, ScoredLevel, Weighing, weigh};
use crate::risks::Harm;

register! {
    /// What was found on one side of necessity and proportionality.
    pub struct NecessityFinding {
        topic:   NecessityTopic,
        finding: Text = max(3000),
    }
}

register! {
    /// One risk to the rights and freedoms of persons, and what meets it.
    pub struct DpiaRisk {
        threat:               HowItHappened,
        source:               Option<Line> = max(200),
        description:          Option<Text> = max(2000),
        harms:                Vec<Harm>,
        likelihood:           u32 = max(5),
        impact:               u32 = max(5),
        measure:              Option<Text> = max(2000),
        likelihood_reduction: Option<u32> = max(4),
        impact_reduction:     Option<u32> = max(4),
        stage:                Option<ControlStage>,
        inherent:             Option<u32> = derived(),
        residual:             Option<u32> = derived(),
        level:                Option<ScoredLevel> = derived(),
    }
}

register! {
    pub struct DpiaMeasure {
        what:    Line = max(500),
        owner:   Option<Line> = max(120).personal(),
        due:     Option<Date>,
        done_on: Option<Date> = past(),
    }
}

register! {
    /// A time in which the authority waited for information; its clock stood still.
    pub struct Pause {
        from:  Date,
        until: Option<Date>,
    }
}

register! {
    pub struct Dpia {
        name:              Line = max(200).column().section("screening").headings(&["nazwa", "przedmiot", "operacja"]),
        description:       Option<Text> = max(8000).law("GDPR 35(7)(a)").headings(&["opis", "opis operacji"]),
        activities:        Vec<Link> = to("processing-activities").law("GDPR 35(1)"),
        triggers:          Vec<DpiaTrigger> = column().law("GDPR 35(1), 35(3)"),
        criteria:          Vec<DpiaCriterion> = column().law("GDPR 35(4)"),
        guidelines:        Vec<DpiaGuideline> = law("GDPR 35(1)"),
        controller_decides: bool = law("GDPR 24(1)"),
        single_practitioner: bool = law("GDPR rec. 91"),
        exemption:         Option<DpiaExemption> = law("GDPR 35(5), 35(10)"),
        scale_persons:     Option<u32> = shown_when("criteria", &["LargeScale"]),
        scale_note:        Option<Text> = max(2000).shown_when("criteria", &["LargeScale"]),
        screening_reasons: Option<Text> = max(5000).law("GDPR 5(2), 35(1)"),
        screened_by:       Option<Line> = max(120).personal(),
        screened_on:       Option<Date> = past().column(),
        answer:            Option<DpiaAnswer> = derived().column().law("GDPR 35(1)"),

        purposes:          Option<Text> = max(5000).section("description").law("GDPR 35(7)(a)"),
        no_interest:       bool,
        legitimate_interest: Option<Text> = max(3000).shown_when("no_interest", &["false"]).law("GDPR 35(7)(a)"),
        persons:           Vec<Line> = max(50),
        data:              Vec<Line> = max(100),
        special_grounds:   Vec<SpecialGround> = law("GDPR 9(2)"),
        secrecy:           Option<Line> = max(300).law("GDPR 9(3), 90"),
        flow:              Option<Text> = max(5000),
        recipients:        Option<Text> = max(3000),
        retention:         Option<Text> = max(3000),
        systems:           Option<Text> = max(3000),

        necessity:         Vec<NecessityFinding> = max(20).section("necessity").law("GDPR 35(7)(b)"),
        can_be_avoided:    Option<Text> = max(3000).law("GDPR 35(7)(b)"),

        scale:             RiskScale = section("risks"),
        risks:             Vec<DpiaRisk> = max(100).law("GDPR 35(7)(c)"),
        measures:          Vec<DpiaMeasure> = max(60).law("GDPR 35(7)(d)"),
        safeguards:        Option<Text> = max(5000).law("GDPR 35(7)(d)"),
        residual:          Option<u32> = derived(),
        residual_level:    Option<ScoredLevel> = derived().column(),
        consultation_needed: Option<bool> = derived().law("GDPR 36(1)"),

        no_officer:        bool = section("opinions"),
        officer_advice:    Option<Text> = max(5000).personal().shown_when("no_officer", &["false"]).law("GDPR 35(2)"),
        officer_on:        Option<Date> = past().shown_when("no_officer", &["false"]).law("GDPR 35(2)"),
        advice_not_followed: Option<Text> = max(3000).law("GDPR 38(3), 5(2)"),
        views:             Option<Text> = max(5000).law("GDPR 35(9)"),
        views_not_sought:  Option<Text> = max(3000).law("GDPR 35(9)"),
        codes:             Option<Line> = max(300).law("GDPR 35(8)"),

        responsibilities:  Option<Text> = max(3000).section("consultation").law("GDPR 36(3)(a)"),
        sent_on:           Option<Date> = past().law("GDPR 36(1)"),
        received_on:       Option<Date> = past().law("GDPR 36(2)"),
        case_number:       Option<Line> = max(60),
        extended_on:       Option<Date> = past().law("GDPR 36(2)"),
        pauses:            Vec<Pause> = max(20).law("GDPR 36(2)"),
        outcome:           Option<ConsultationOutcome> = column().law("GDPR 36(2), 58"),
        authority_answer:  Option<Text> = max(5000),
        answered_on:       Option<Date> = past(),

        decision:          Option<DpiaDecision> = column().section("decision").law("GDPR 35(1), 36(1)"),
        decision_reasons:  Option<Text> = max(5000).law("GDPR 5(2)"),
        decided_by:        Option<Line> = max(120).personal(),
        decided_on:        Option<Date> = past().column(),
        version:           Option<Line> = max(40),
        next_review:       Option<Date> = column().law("GDPR 35(11)"),
        remarks:           Option<Text> = max(4000),
    }
}

/// What the authority and the head said of the last round, and what a new one has to hear again.
const DECIDED: &[&str] = &[
    "sent_on",
    "received_on",
    "case_number",
    "extended_on",
    "pauses",
    "outcome",
    "authority_answer",
    "answered_on",
    "decision",
    "decision_reasons",
    "decided_by",
    "decided_on",
    "version",
    "next_review",
];

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("screening"),
        open("assessing"),
        open("consulting"),
        closed("not-needed"),
        closed("approved"),
        closed("rejected"),
    ],
    moves: &[
        Move::new("find-not-needed", &["screening"], "not-needed")
            .needs(&["screening_reasons", "screened_by", "screened_on"])
            .law("GDPR 35(1)"),
        Move::new("begin", &["screening"], "assessing")
            .needs(&["description", "screened_by", "screened_on"])
            .law("GDPR 35(1)"),
        Move::new("consult", &["assessing"], "consulting")
            .needs(&["responsibilities", "sent_on"])
            .law("GDPR 36(1), 36(3)"),
        Move::staying("record-answer", &["consulting"])
            .needs(&["outcome", "answered_on"])
            .asks(&["authority_answer", "case_number"])
            .law("GDPR 36(2)"),
        Move::new("approve", &["assessing", "consulting"], "approved")
            .needs(&["decision", "decision_reasons", "decided_by", "decided_on", "next_review", "version"])
            .law("GDPR 35(1), 35(7)"),
        Move::staying("record-measures", &["assessing", "consulting", "approved"])
            .asks(&["measures"])
            .law("GDPR 35(7)(d), 35(11)"),
        Move::new("reject", &["assessing", "consulting"], "rejected").needs(&["decided_by", "decided_on"]).reason(),
        Move::new("review", &["approved"], "assessing").afresh(DECIDED).reason().law("GDPR 35(11)"),
        Move::new("reopen", &["not-needed", "rejected"], "screening").reason(),
    ],
};

impl Register for Dpia {
    const SLUG: &'static str = "dpias";
    const GROUP: Group = Group::Risk;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 35, 36";
    const LISTED: &'static [&'static str] = &["answer", "residual_level", "decision", "decided_on", "next_review"];
    const DUTIES: &'static [Fulfilled] =
        &[("consultation", &["record-answer"]), ("measure", &["record-measures"]), ("review", &["review"])];

    const MODELS: &'static [&'static str] = &[model::SPECIAL_ON_A_LARGE_SCALE];

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn derive(&mut self, at: &Moment) {
        self.answer = Some(content::answer(self, at.today));
        for row in &mut self.risks {
            let scored = weigh(self.scale, row.weighing());
            row.inherent = scored.map(|scored| scored.inherent);
            row.residual = scored.map(|scored| scored.residual);
            row.level = scored.map(|scored| scored.level);
        }
        self.residual = self.risks.iter().filter_map(|row| row.residual).max();
        self.residual_level = content::residual_level(self);
        self.consultation_needed = self.residual_level.map(|_| content::needs_consultation(self));
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: String, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        for (index, row) in self.risks.iter().enumerate() {
            let is_off = |value: u32| value == 0 || value > self.scale.top();
            demand(is_off(row.likelihood), format!("risks.{index}.likelihood"), "problem-off-the-scale");
            demand(is_off(row.impact), format!("risks.{index}.impact"), "problem-off-the-scale");
        }
        for (index, pause) in self.pauses.iter().enumerate() {
            let is_before = pause.until.is_some_and(|until| until < pause.from);
            demand(is_before, format!("pauses.{index}.until"), "problem-before-the-start");
        }
        let is_required =
            matches!(content::answer(self, at.today), DpiaAnswer::Required | DpiaAnswer::RequiredUnlessReasoned);
        demand(at.state == "not-needed" && is_required, "screening_reasons".into(), "problem-dpia-required");
        let is_approved = at.state == "approved";
        let stays_high = content::needs_consultation(self);
        demand(
            is_approved && stays_high && self.answered_on.is_none(),
            "answered_on".into(),
            "problem-dpia-not-consulted",
        );
        demand(
            is_approved && self.outcome == Some(ConsultationOutcome::Prohibited),
            "outcome".into(),
            "problem-dpia-prohibited",
        );
        demand(
            is_approved && self.decision == Some(DpiaDecision::Abandon),
            "decision".into(),
            "problem-dpia-abandoned",
        );
        if matches!(at.state, "approved" | "consulting") {
            problems.extend(demands::open(content::wanted(self)).map(|gap| Problem::at(gap.field, gap.key)));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        let is_answered = self.answered_on.is_some() || WORKFLOW.is_closed(at.state);
        if let Some(limit) = self.consultation() {
            deadlines.push(Deadline::day("consultation", "GDPR 36(2)", &limit).met(is_answered));
        }
        let open = self.measures.iter().filter(|row| row.done_on.is_none()).filter_map(|row| row.due).min();
        if let Some(due) = open.filter(|_| !matches!(at.state, "rejected" | "not-needed")) {
            deadlines.push(Deadline::fixed("measure", "GDPR 35(7)(d)", due));
        }
        if let Some(day) = self.next_review.filter(|_| at.state == "approved") {
            deadlines.push(Deadline::fixed("review", "GDPR 35(11)", day));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        match at.state {
            "screening" => content::screening_gaps(self, at.today),
            "assessing" | "consulting" => content::wanted(self).into_iter().chain(content::advice(self)).collect(),
            _ => Vec::new(),
        }
    }

    fn model(name: &str) -> Option<Body> {
        (name == model::SPECIAL_ON_A_LARGE_SCALE).then(model::special_on_a_large_scale)
    }

    fn sample() -> Self {
        sample::dpia()
    }
}

impl DpiaRisk {
    fn weighing(&self) -> Weighing {
        Weighing {
            likelihood: self.likelihood,
            impact: self.impact,
            reduction: (self.likelihood_reduction, self.impact_reduction),
            stage: self.stage,
        }
    }
}

impl Dpia {
    /// Art. 36(2): eight weeks from the authority's receipt, six more when it says so, and not while it waits for
    /// information. None while it does: a clock that stands has no end yet.
    fn consultation(&self) -> Option<rodowod_domain::time_limit::Limit> {
        let received = self.received_on.or(self.sent_on)?;
        let entry = periods::on(Code::Prior36, received)?;
        let period = match self.extended_on {
            Some(_) => entry.extended_length()?,
            None => match entry.length? {
                Length::Civil(period) => period,
                Length::Hours(_) => return None,
            },
        };
        let stop = |pause: &Pause| Some(Stop { asked: pause.from, answered: pause.until? });
        let paused = stopped_days(&self.pauses.iter().map(stop).collect::<Option<Vec<_>>>()?);
        let Period::Weeks(weeks) = period else { return limit(received, period, Regime::Eu).ok() };
        if paused == 0 {
            return limit(received, period, Regime::Eu).ok();
        }
        let days = weeks.saturating_mul(7).saturating_add(u32::try_from(paused).ok()?);
        limit(received, Period::Days(days), Regime::Eu).ok()
    }
}
