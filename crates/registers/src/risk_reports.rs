//! Each person's report on the risk at the own post, in rounds: every known threat weighed, or said not to occur.
//!
//! A round calls the reports; a report that was accepted calls the one of the next round and hands its answers on, so
//! that nobody begins from nothing.

mod threats;

pub use threats::{ControlStage, RiskScale, ScoredLevel, Weighing, weigh};

use jiff::civil::{Date, date};
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Period, nominal};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use serde_json::json;

use crate::breaches::HowItHappened;
use crate::processing_activities::Carrier;
use crate::{addressed, demands};

register! {
    /// One threat at one post.
    pub struct ThreatAtPost {
        threat:               HowItHappened,
        absent:               bool,
        likelihood:           Option<u32> = max(5).law("GDPR 32(2)"),
        likelihood_reason:    Option<Text> = max(1000),
        impact:               Option<u32> = max(5).law("GDPR 32(2)"),
        impact_reason:        Option<Text> = max(1000),
        safeguards:           Option<Text> = max(1000),
        likelihood_reduction: Option<u32> = max(4),
        impact_reduction:     Option<u32> = max(4),
        stage:                Option<ControlStage>,
        proposal:             Option<Text> = max(1000),
        inherent:             Option<u32> = derived(),
        residual:             Option<u32> = derived(),
        level:                Option<ScoredLevel> = derived(),
    }
}

register! {
    pub struct RiskReport {
        person:      Line = max(120).personal().section("post")
                         .headings(&["osoba", "imie i nazwisko", "autor", "sporzadzil"]),
        account:     Option<Line> = max(64).personal().column().headings(&["login", "konto"]),
        post:        Line = max(120).column().headings(&["stanowisko", "stanowisko pracy"]),
        unit:        Option<Line> = max(160).column().headings(&["dzial", "komorka", "komorka organizacyjna"]),
        round:       Line = max(80).column().headings(&["runda", "okres", "rok"]),
        due:         Date = column().law("GDPR 32(1)(d)").headings(&["termin", "termin sporzadzenia"]),
        activities:  Vec<Link> = to("processing-activities"),
        data:        Option<Text> = max(3000).headings(&["dane i osoby", "zakres danych"]),
        special:     bool = column().law("GDPR 9, 10").headings(&["dane szczegolnych kategorii", "dane wrazliwe"]),
        carriers:    Vec<Carrier> = column().headings(&["postac", "forma"]),
        places:      Vec<Line> = max(20).headings(&["miejsca", "miejsce pracy"]),
        assets:      Vec<Line> = max(50).headings(&["zasoby", "sprzet i programy"]),
        devices:     Vec<Link> = to("devices"),
        safeguards:  Option<Text> = max(4000).law("GDPR 32(1)").headings(&["zabezpieczenia", "stosowane zabezpieczenia"]),

        scale:       RiskScale = column().section("threats"),
        threats:     Vec<ThreatAtPost> = max(40).law("GDPR 32(2)"),
        level:       Option<ScoredLevel> = derived().column(),
        awaited:     Vec<Line> = personal().derived().column(),

        signed_on:   Option<Date> = past().column().section("review").headings(&["data", "data sporzadzenia"]),
        reviewer:    Option<Line> = max(120).personal().headings(&["sprawdzil", "przyjal"]),
        reviewed_on: Option<Date> = past(),
        remarks:     Option<Text> = max(4000).personal().headings(&["uwagi"]),
        cycle_months: Option<u32> = max(60).section("series"),
        previous:    Option<Link> = to("risk-reports"),
        next_report: Option<Link> = to("risk-reports"),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("called"), open("submitted"), closed("accepted"), closed("cancelled")],
    moves: &[
        Move::new("submit", &["called"], "submitted").needs(&["signed_on", "threats"]).law("GDPR 32(2)"),
        Move::new("return", &["submitted"], "called").needs(&["remarks"]).reason(),
        Move::new("accept", &["submitted"], "accepted").needs(&["reviewer", "reviewed_on"]).law("GDPR 32(1)(d)"),
        Move::new("cancel", &["called"], "cancelled").reason(),
        Move::new("reopen", &["accepted", "cancelled"], "called").reason(),
    ],
};

/// Months between two rounds where the institution sets none.
const CYCLE: u32 = 12;

impl Register for RiskReport {
    const SLUG: &'static str = "risk-reports";
    const VERSION: u32 = 2;
    const GROUP: Group = Group::Risk;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 24(1), 32(1)(d), 32(2)";
    const LISTED: &'static [&'static str] = &["post", "round", "due", "level"];
    const DUTIES: &'static [Fulfilled] = &[("report", &["submit", "accept"])];
    const REPEATS: Option<&'static str> = Some("next_report");

    fn title(&self) -> String {
        format!("{} – {}", self.post, self.round)
    }

    /// A report that was just called lists every known threat, so that nobody has to think of them all.
    fn derive(&mut self, at: &Moment) {
        if at.state == "called" && self.threats.is_empty() {
            self.threats = threats::known().map(ThreatAtPost::unweighed).collect();
        }
        let author = (at.state == "called").then(|| addressed::name(self.account.as_ref(), &self.person));
        self.awaited = author.into_iter().collect();
        for row in &mut self.threats {
            let weighing = row.weighing(self.scale);
            row.inherent = weighing.map(|weighing| weighing.inherent);
            row.residual = weighing.map(|weighing| weighing.residual);
            row.level = weighing.map(|weighing| weighing.level);
        }
        self.level = self.threats.iter().filter_map(|row| row.level).max();
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (index, row) in self.threats.iter().enumerate() {
            let mut demand = |is_broken: bool, column: &str, key| {
                if is_broken {
                    problems.push(Problem::at(format!("threats.{index}.{column}"), key));
                }
            };
            let is_off = |value: Option<u32>| value.is_some_and(|value| value == 0 || value > self.scale.top());
            demand(is_off(row.likelihood), "likelihood", "problem-off-the-scale");
            demand(is_off(row.impact), "impact", "problem-off-the-scale");
            if at.state != "submitted" || row.absent {
                continue;
            }
            demand(row.likelihood.is_none(), "likelihood", "problem-threat-not-weighed");
            demand(row.impact.is_none(), "impact", "problem-threat-not-weighed");
            demand(row.likelihood_reason.is_none(), "likelihood_reason", "problem-threat-without-reason");
            demand(row.impact_reason.is_none(), "impact_reason", "problem-threat-without-reason");
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        vec![Deadline::fixed("report", "GDPR 32(1)(d), 32(2)", self.due).met(at.state != "called")]
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if at.state == "cancelled" {
            return Vec::new();
        }
        let is_grave = self.level.is_some_and(|level| level >= ScoredLevel::High);
        let has_proposal = self.threats.iter().any(|row| row.proposal.is_some());
        let questions = [
            (self.activities.is_empty(), "activities", "gap-report-activities", "GDPR 32(2)"),
            (self.carriers.is_empty(), "carriers", "gap-report-carriers", "GDPR 32(1)"),
            (self.safeguards.is_none(), "safeguards", "gap-report-safeguards", "GDPR 32(1)"),
            (is_grave && !has_proposal, "threats", "gap-report-proposal", "GDPR 32(1)"),
        ];
        demands::wanted(questions)
    }

    /// The next round comes with the acceptance of this one, or on its day for a report that nobody wrote.
    fn next(&self, at: &Moment) -> Option<FollowUp> {
        let own = Period::Months(self.cycle_months.unwrap_or(CYCLE));
        let asked = at.period("risk_interval_months").and_then(|asked| nominal(self.due, asked).ok());
        let due = nominal(self.due, own).ok().into_iter().chain(asked).min()?;
        let is_done = at.state == "accepted";
        let is_time = if is_done { demands::is_near(at, due) } else { at.state != "cancelled" && at.today >= due };
        let handed_on: Vec<_> = self.threats.iter().map(ThreatAtPost::handed_on).collect();
        let body = json!({
            "person": self.person, "account": self.account, "post": self.post, "unit": self.unit, "round": due.year().to_string(), "due": due,
            "activities": self.activities, "data": self.data, "special": self.special, "carriers": self.carriers,
            "places": self.places, "assets": self.assets, "devices": self.devices, "safeguards": self.safeguards,
            "scale": self.scale, "threats": handed_on, "cycle_months": self.cycle_months,
        });
        is_time.then(|| FollowUp::new("risk-reports", body).back("previous"))
    }

    fn sample() -> Self {
        let mut report = Self {
            person: "Alicja Wzorcowa".into(),
            account: Some("sekretariat".into()),
            post: "sekretarz szkoły".into(),
            unit: Some("sekretariat".into()),
            round: "2026".into(),
            due: date(2026, 11, 30),
            activities: vec![Link(1)],
            data: Some("dane uczniów i rodziców, orzeczenia przy zapisach".into()),
            special: true,
            carriers: vec![Carrier::Paper, Carrier::System, Carrier::Mailbox],
            places: vec!["sekretariat, parter".into()],
            assets: vec!["komputer stacjonarny".into(), "skrzynka sekretariatu".into()],
            devices: vec![Link(1)],
            safeguards: Some("szafy na klucz, imienne konto, blokada ekranu po 5 minutach".into()),
            scale: RiskScale::FiveByFive,
            threats: vec![
                ThreatAtPost {
                    likelihood: Some(4),
                    likelihood_reason: Some("kilkadziesiąt wiadomości dziennie, podpowiedzi adresów".into()),
                    impact: Some(3),
                    impact_reason: Some("obcy pozna dane jednego ucznia".into()),
                    safeguards: Some("wyłączone podpowiedzi, sprawdzenie adresu".into()),
                    likelihood_reduction: Some(2),
                    impact_reduction: None,
                    stage: Some(ControlStage::Proven),
                    proposal: Some("hasło do załączników innym kanałem".into()),
                    ..ThreatAtPost::unweighed(HowItHappened::WrongRecipient)
                },
                ThreatAtPost { absent: true, ..ThreatAtPost::unweighed(HowItHappened::LostDevice) },
            ],
            level: None,
            awaited: Vec::new(),
            signed_on: Some(date(2026, 11, 16)),
            reviewer: Some("Halina Wzorcowa".into()),
            reviewed_on: Some(date(2026, 11, 18)),
            remarks: Some("Uzupełnić opis zabezpieczeń poczty.".into()),
            cycle_months: Some(12),
            previous: Some(Link(1)),
            next_report: Some(Link(2)),
        };
        let now = jiff::Timestamp::UNIX_EPOCH;
        report.derive(&Moment {
            now,
            today: date(1970, 1, 1),
            state: "called",
            created_at: now,
            asked: ParameterSet::none(),
        });
        report
    }
}

impl ThreatAtPost {
    fn unweighed(threat: HowItHappened) -> Self {
        Self {
            threat,
            absent: false,
            likelihood: None,
            likelihood_reason: None,
            impact: None,
            impact_reason: None,
            safeguards: None,
            likelihood_reduction: None,
            impact_reduction: None,
            stage: None,
            proposal: None,
            inherent: None,
            residual: None,
            level: None,
        }
    }

    /// The answer as the next round finds it; what is computed is left to that round.
    fn handed_on(&self) -> Self {
        Self { inherent: None, residual: None, level: None, ..self.clone() }
    }

    fn weighing(&self, scale: RiskScale) -> Option<threats::Scored> {
        let (likelihood, impact) = (self.likelihood?, self.impact?);
        let reduction = (self.likelihood_reduction, self.impact_reduction);
        (!self.absent).then(|| weigh(scale, Weighing { likelihood, impact, reduction, stage: self.stage }))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rodowod_domain::control::ParameterSet;

    fn moment(state: &str, today: Date) -> Moment<'_> {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        Moment { now, today, state, created_at: now, asked: ParameterSet::none() }
    }

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn a_report_that_is_called_lists_every_known_threat_once() {
        let mut report = RiskReport { threats: vec![], ..RiskReport::sample() };
        report.derive(&moment("called", TODAY));
        assert_eq!(report.threats.len(), 18);
        report.derive(&moment("called", TODAY));
        assert_eq!(report.threats.len(), 18);
        assert_eq!(report.level, None, "nothing is weighed yet");
        let problems = report.check(&moment("submitted", TODAY));
        assert_eq!(problems.len(), 18 * 4, "each wants both figures and both reasons");
    }

    #[test]
    fn only_proven_safeguards_lower_the_risk() {
        let mut report = RiskReport::sample();
        let at = moment("submitted", TODAY);
        report.derive(&at);
        assert_eq!((report.threats[0].inherent, report.threats[0].residual), (Some(12), Some(6)));
        assert_eq!(report.level, Some(ScoredLevel::Medium));
        report.threats[0].stage = Some(ControlStage::Planned);
        report.derive(&at);
        assert_eq!((report.threats[0].residual, report.level), (Some(12), Some(ScoredLevel::High)));
        assert!(report.check(&at).is_empty());
    }

    #[test]
    fn a_figure_beyond_the_scale_is_refused() {
        let mut report = RiskReport { scale: RiskScale::ThreeByThree, ..RiskReport::sample() };
        report.threats[0].likelihood = Some(4);
        assert_eq!(report.check(&moment("called", TODAY))[0].field, "threats.0.likelihood");
        report.threats[0].likelihood = Some(0);
        assert_eq!(report.check(&moment("called", TODAY))[0].key, "problem-off-the-scale");
    }

    #[test]
    fn the_next_round_hands_the_answers_on() {
        let report = RiskReport { next_report: None, ..RiskReport::sample() };
        assert!(report.next(&moment("submitted", TODAY)).is_none());
        assert!(report.next(&moment("accepted", TODAY)).is_none(), "nobody writes the report of next year yet");
        let next = report.next(&moment("accepted", date(2027, 11, 1))).unwrap();
        assert_eq!((&next.body["due"], &next.body["round"]), (&json!("2027-11-30"), &json!("2027")));
        assert_eq!(next.body["threats"][0]["likelihood"], 4);
        assert!(next.body["threats"][0]["residual"].is_null());
        assert!(report.next(&moment("called", date(2027, 11, 29))).is_none());
        assert!(report.next(&moment("called", date(2027, 11, 30))).is_some(), "a round that nobody wrote goes on");
    }
}
