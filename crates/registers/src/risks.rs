//! The risk of an activity, a system or a room: gathered from the reports of the posts, decided, treated, looked at again.
//!
//! The aggregate is the worst scenario, never a mean. A risk beyond the scale's bound is not accepted by anybody's
//! silence: it takes measures, or reasons with a signature.

mod composition;
mod sample;
#[cfg(test)]
mod tests;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::field::{Line, Link, Money, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Linked, Moment, Register};
use rodowod_domain::risk::{self, Aggregate};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::breaches::{HowItHappened, ThreatClass};
use crate::demands;
use crate::risk_reports::{ControlStage, RiskScale, ScoredLevel, Weighing, weigh};

choice! {
    pub enum RiskSubject { Activity: "czynnos", System: "system", Room: "pomieszcz" "obszar" }
}

choice! {
    /// What a threat may hit (art. 32(1)(b)), and that each act has its author.
    pub enum RiskAttribute { Confidentiality: "poufn", Integrity: "integr", Availability: "dostepn", Accountability: "rozlicz" }
}

choice! {
    /// Recital 75.
    pub enum Harm { Physical: "fizycz", Material: "material" "majatk", NonMaterial: "niemater" "krzywd" }
}

choice! {
    /// What the calculus proposes for the worst scenario.
    pub enum RiskProposal { Accept, Justify, Treat }
}

choice! {
    pub enum Treatment { Accept: "akcept", Reduce: "zmniejsz" "redukc", Avoid: "unik" "rezygn", Transfer: "przenie" "przekaz" }
}

choice! {
    /// What a decision weighs (art. 25(1), 32(1)).
    pub enum WeighedFactor { StateOfTheArt, Cost, Nature, Scope, Context, Purposes, RiskToPersons }
}

choice! {
    /// The measures that art. 32(1) names.
    pub enum SecurityMeasure { Pseudonymisation, Encryption, Resilience, Restoration, RegularTesting }
}

register! {
    /// One threat, as one post or one asset meets it.
    pub struct RiskScenario {
        position:             Line = max(120),
        threat:               HowItHappened,
        class:                Option<ThreatClass>,
        attributes:           Vec<RiskAttribute>,
        vulnerability:        Option<Text> = max(1000),
        harms:                Vec<Harm>,
        likelihood:           u32 = max(5).law("GDPR 32(2)"),
        likelihood_reason:    Option<Text> = max(1000),
        impact:               u32 = max(5).law("GDPR 32(2)"),
        impact_reason:        Option<Text> = max(1000),
        safeguards:           Option<Text> = max(1000),
        likelihood_reduction: Option<u32> = max(4),
        impact_reduction:     Option<u32> = max(4),
        stage:                Option<ControlStage>,
        inherent:             Option<u32> = derived(),
        residual:             Option<u32> = derived(),
        target:               Option<u32> = derived(),
        level:                Option<ScoredLevel> = derived(),
    }
}

register! {
    /// Something that will lower the risk, by whom, until when and for how much.
    pub struct RiskMeasure {
        what:     Line = max(500),
        owner:    Line = max(120).personal(),
        due:      Date,
        cost:     Option<Money>,
        done_on:  Option<Date> = past(),
        evidence: Option<Line> = max(300),
    }
}

register! {
    pub struct Risk {
        name:          Line = max(200).column().section("subject").headings(&["nazwa", "czynnosc", "przedmiot analizy"]),
        subject:       RiskSubject = column().headings(&["rodzaj", "zakres"]),
        activity:      Option<Link> = to("processing-activities").law("GDPR 24, 32"),
        systems:       Vec<Link> = to("systems").law("GDPR 32"),
        areas:         Vec<Link> = to("areas").shown_when("subject", &["Room"]),
        devices:       Vec<Link> = to("devices"),
        processors:    Vec<Link> = to("processors"),
        round:         Line = max(80).column().headings(&["runda", "okres", "rok"]),
        reports:       Vec<Link> = to("risk-reports"),
        recompose:     bool,
        other_sources: Vec<Line> = max(30),
        breach:        Option<Link> = to("breaches").law("GDPR 32(1)(d)"),
        assets:        Vec<Line> = max(60).headings(&["zasoby", "aktywa"]),
        context:       Option<Text> = max(5000).law("GDPR 24(1), 32(1)").headings(&["kontekst", "charakter, zakres, kontekst"]),
        owner:         Option<Line> = max(120).personal().column().law("GDPR 24(1)").headings(&["wlasciciel ryzyka", "wlasciciel"]),
        authors:       Vec<Line> = max(20).personal().headings(&["autorzy", "sporzadzil"]),

        scale:         RiskScale = column().section("scenarios"),
        scenarios:     Vec<RiskScenario> = max(composition::SCENARIOS_MAX).law("GDPR 32(2)"),
        existing:      Vec<SecurityMeasure> = law("GDPR 32(1)(a)-(d)"),
        existing_note: Option<Text> = max(5000).law("GDPR 32(1)"),
        assessed_on:   Option<Date> = past().column().headings(&["data oceny", "data analizy"]),
        inherent:      Option<u32> = derived(),
        inherent_level: Option<ScoredLevel> = derived().column(),
        residual:      Option<u32> = derived(),
        residual_level: Option<ScoredLevel> = derived().column(),
        target:        Option<u32> = derived(),
        proposal:      Option<RiskProposal> = derived().column(),
        needs_signature: Option<bool> = derived(),

        decision:      Option<Treatment> = column().section("decision").law("GDPR 24(1), 32(1)").headings(&["decyzja"]),
        weighed:       Vec<WeighedFactor> = law("GDPR 25(1), 32(1)"),
        reasons:       Option<Text> = max(5000).law("GDPR 5(2), 24(1)").headings(&["uzasadnienie"]),
        decided_by:    Option<Line> = max(120).personal().headings(&["decyzje podjal"]),
        decided_on:    Option<Date> = past().column(),
        signed:        bool = law("GDPR 5(2)"),
        measures:      Vec<RiskMeasure> = max(60).law("GDPR 32(1)"),
        dpia_criteria: Option<u32> = max(12).law("GDPR 35(1)"),
        dpia_needed:   Option<bool> = derived().law("GDPR 35(1)"),
        dpia:          Option<Link> = to("dpias").law("GDPR 35"),

        next_review:   Option<Date> = column().section("review").law("GDPR 32(1)(d)").headings(&["nastepny przeglad"]),
        previous:      Option<Link> = to("risks"),
        next_risk:     Option<Link> = to("risks"),
        remarks:       Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("gathered"), open("assessed"), open("in-treatment"), closed("settled"), closed("cancelled")],
    moves: &[
        Move::new("assess", &["gathered"], "assessed")
            .needs(&["scenarios", "context", "assessed_on", "authors"])
            .law("GDPR 32(2)"),
        Move::new("decide", &["assessed"], "in-treatment")
            .needs(&["decision", "reasons", "weighed", "decided_by", "decided_on", "next_review"])
            .asks(&["measures", "signed"])
            .decider("decider_risk")
            .law("GDPR 24(1), 32(1)"),
        Move::staying("record-measures", &["gathered", "assessed", "in-treatment"])
            .asks(&["measures"])
            .law("GDPR 32(1)"),
        Move::new("settle", &["in-treatment"], "settled").law("GDPR 32(1)(d)"),
        Move::new("reassess", &["assessed", "in-treatment", "settled"], "gathered")
            .afresh(&[
                "assessed_on",
                "decision",
                "reasons",
                "weighed",
                "decided_by",
                "decided_on",
                "signed",
                "next_review",
            ])
            .reason()
            .law("GDPR 32(1)(d)"),
        Move::new("cancel", &["gathered"], "cancelled").reason(),
    ],
};

/// Months until a risk is looked at again where the decision names no day.
const REVIEW: i64 = 12;

impl Register for Risk {
    const SLUG: &'static str = "risks";
    const GROUP: Group = Group::Risk;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 24, 25, 32";
    const VERSION: u32 = 2;
    const LISTED: &'static [&'static str] = &["round", "inherent_level", "residual_level", "decision", "next_review"];
    const DUTIES: &'static [Fulfilled] = &[("measure", &["record-measures"]), ("review", &["reassess"])];
    const COMPOSED_FROM: &'static [&'static str] = &["reports"];
    const REPEATS: Option<&'static str> = Some("next_risk");

    fn title(&self) -> String {
        format!("{} – {}", self.name, self.round)
    }

    fn compose(&mut self, linked: &Linked, at: &Moment) {
        if at.state == "gathered" && (self.recompose || self.scenarios.is_empty()) {
            self.scenarios = composition::scenarios(linked.of("reports"), self.activity, self.scale);
        }
        self.recompose = false;
    }

    fn derive(&mut self, at: &Moment) {
        for row in &mut self.scenarios {
            let scored = weigh(self.scale, row.weighing());
            row.inherent = scored.map(|scored| scored.inherent);
            row.residual = scored.map(|scored| scored.residual);
            row.target = scored.map(|scored| scored.target);
            row.level = scored.map(|scored| scored.level);
        }
        let signature = self.scenarios.iter().filter_map(|row| weigh(self.scale, row.weighing()));
        let must_sign = signature.map(|scored| scored.needs_signature).reduce(|one, other| one || other);
        let worst = self.aggregate();
        self.inherent = worst.map(|worst| u32::from(worst.inherent));
        self.inherent_level = worst.map(|worst| worst.inherent_level.into());
        self.residual = worst.map(|worst| u32::from(worst.residual));
        self.residual_level = worst.map(|worst| worst.residual_level.into());
        self.target = worst.map(|worst| u32::from(worst.target));
        self.proposal = worst.map(|worst| match worst.decision {
            risk::Decision::Accept => RiskProposal::Accept,
            risk::Decision::Justify => RiskProposal::Justify,
            risk::Decision::Treat => RiskProposal::Treat,
        });
        self.needs_signature = must_sign;
        self.dpia_needed = worst.map(|worst| self.opens_dpia(&worst, at));
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: String, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        for (index, row) in self.scenarios.iter().enumerate() {
            let is_off = |value: u32| value == 0 || value > self.scale.top();
            demand(is_off(row.likelihood), format!("scenarios.{index}.likelihood"), "problem-off-the-scale");
            demand(is_off(row.impact), format!("scenarios.{index}.impact"), "problem-off-the-scale");
        }
        let is_decided = at.state == "in-treatment";
        let worst = self.aggregate();
        let must_treat = worst.is_some_and(|worst| worst.decision == risk::Decision::Treat);
        let accepts = self.decision == Some(Treatment::Accept);
        demand(is_decided && must_treat && accepts && !self.signed, "signed".into(), "problem-risk-accepted-unsigned");
        let reduces = self.decision == Some(Treatment::Reduce);
        demand(is_decided && reduces && self.measures.is_empty(), "measures".into(), "problem-risk-without-measures");
        if at.state == "settled" {
            for (index, measure) in self.measures.iter().enumerate() {
                demand(measure.done_on.is_none(), format!("measures.{index}.done_on"), "problem-measure-not-done");
            }
            // Once the measures stand, the risk is weighed with them; a figure of before settles nothing.
            demand(must_treat && reduces && !self.signed, "scenarios".into(), "problem-risk-still-high");
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        let is_over = WORKFLOW.is_closed(at.state);
        let open = self.measures.iter().filter(|measure| measure.done_on.is_none()).map(|measure| measure.due).min();
        if let Some(due) = open.or_else(|| self.measures.iter().map(|measure| measure.due).max()) {
            deadlines.push(Deadline::fixed("measure", "GDPR 32(1)", due).met(open.is_none() || is_over));
        }
        if let Some(day) = self.next_review.filter(|_| matches!(at.state, "in-treatment" | "settled")) {
            let review = Deadline::fixed("review", "GDPR 32(1)(d)", day).met(self.next_risk.is_some());
            deadlines.push(demands::no_later(review, demands::asked(at, "risk_interval_months", self.decided_on)));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if at.state == "cancelled" {
            return Vec::new();
        }
        let worst = self.aggregate();
        let is_grave = worst.is_some_and(|worst| worst.residual_level >= risk::Level::High);
        let needs_dpia = worst.is_some_and(|worst| self.opens_dpia(&worst, at));
        let is_unsure = is_grave && !needs_dpia && self.dpia_criteria.is_none();
        let has_reasons =
            self.scenarios.iter().all(|row| row.likelihood_reason.is_some() && row.impact_reason.is_some());
        let is_activity = self.subject == RiskSubject::Activity;
        let is_system = self.subject == RiskSubject::System;
        let questions = [
            (is_activity && self.activity.is_none(), "activity", "gap-risk-activity", "GDPR 32"),
            (is_system && self.systems.is_empty(), "systems", "gap-risk-system", "GDPR 32"),
            (self.owner.is_none(), "owner", "gap-risk-owner", "GDPR 24(1)"),
            (self.reports.is_empty() && self.other_sources.is_empty(), "reports", "gap-risk-sources", "GDPR 5(2)"),
            (!has_reasons, "scenarios", "gap-risk-reasons", "GDPR 32(2)"),
            (self.existing.is_empty(), "existing", "gap-risk-existing", "GDPR 32(1)"),
            (needs_dpia && self.dpia.is_none(), "dpia", "gap-risk-dpia", "GDPR 35(1)"),
            (is_unsure, "dpia_criteria", "gap-risk-criteria", "GDPR 35(1)"),
        ];
        demands::wanted(questions)
    }

    /// A risk that calls for an impact assessment opens it with the decision.
    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        let needs_dpia = self.dpia_needed == Some(true) && self.dpia.is_none();
        if step != "decide" || !needs_dpia {
            return Vec::new();
        }
        let title: String = format!("Ocena skutków: {}", self.name).chars().take(200).collect();
        let body =
            json!({ "name": title, "triggers": ["HighRiskFound"], "activities": self.activity.map(|link| [link]) });
        vec![FollowUp::new("dpias", body).link("dpia")]
    }

    fn next(&self, at: &Moment) -> Option<FollowUp> {
        let day = match self.next_review {
            Some(day) => day,
            None => self.decided_on?.checked_add(REVIEW.months()).ok()?,
        };
        let asked = demands::asked(at, "risk_interval_months", self.decided_on);
        let day = asked.map_or(day, |asked| asked.last.min(day));
        let is_time = matches!(at.state, "in-treatment" | "settled") && at.today >= day;
        let body = json!({
            "name": self.name, "subject": self.subject, "activity": self.activity, "areas": self.areas,
            "systems": self.systems, "owner": self.owner, "devices": self.devices, "processors": self.processors, "round": day.year().to_string(),
            "assets": self.assets, "context": self.context, "scale": self.scale, "existing": self.existing,
            "existing_note": self.existing_note, "dpia_criteria": self.dpia_criteria, "dpia": self.dpia,
            "scenarios": self.scenarios,
        });
        is_time.then(|| FollowUp::new("risks", body).back("previous"))
    }

    fn sample() -> Self {
        sample::risk()
    }
}

impl Risk {
    /// The worst of the scenarios; none before anything is weighed.
    fn aggregate(&self) -> Option<Aggregate> {
        let scenarios: Vec<_> =
            self.scenarios.iter().map(|row| row.weighing().scenario(row.position.to_string())).collect();
        risk::aggregate(self.scale.scale()?, &scenarios)
    }

    /// The lists ask for it from two criteria on; a policy may ask for it wherever the risk stays high.
    fn opens_dpia(&self, worst: &Aggregate, at: &Moment) -> bool {
        let is_alone = at.asked.flag("dpia_high_risk_alone") && worst.residual_level >= risk::Level::High;
        is_alone || risk::opens_dpia(worst, self.dpia_criteria.unwrap_or(0) as usize)
    }
}

impl RiskScenario {
    fn weighing(&self) -> Weighing {
        Weighing {
            likelihood: self.likelihood,
            impact: self.impact,
            reduction: (self.likelihood_reduction, self.impact_reduction),
            stage: self.stage,
        }
    }
}
