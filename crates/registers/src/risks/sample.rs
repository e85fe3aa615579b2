//! The worked example of the specification: documentation of teaching and support, seen from four posts.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::{Line, Link, Money, Text};
use rodowod_domain::register::{Moment, Register as _};

use super::{
    Harm, Risk, RiskAttribute, RiskMeasure, RiskScenario, RiskSubject, SecurityMeasure, Treatment, WeighedFactor,
};
use crate::breaches::{HowItHappened, ThreatClass};
use crate::risk_reports::{ControlStage, RiskScale};

/// Position, threat, likelihood, impact and what proven safeguards take off both.
type Row = (&'static str, HowItHappened, u32, u32, u32, u32);

const ROWS: [Row; 6] = [
    ("sekretarz szkoły", HowItHappened::WrongRecipient, 4, 3, 2, 0),
    ("sekretarz szkoły", HowItHappened::PapersUnsecured, 2, 3, 1, 0),
    ("nauczyciel", HowItHappened::Phishing, 4, 4, 1, 1),
    ("nauczyciel", HowItHappened::ShownToWrongPerson, 4, 2, 2, 0),
    ("pedagog", HowItHappened::UnauthorisedAccess, 3, 5, 1, 0),
    ("administrator systemów", HowItHappened::Malware, 2, 5, 1, 2),
];

pub fn risk() -> Risk {
    let mut risk = Risk {
        name: "Dokumentacja nauczania i pomocy".into(),
        subject: RiskSubject::Room,
        activity: Some(Link(1)),
        systems: vec![Link(1)],
        areas: vec![Link(1)],
        devices: vec![Link(1)],
        processors: vec![Link(1)],
        round: "2026".into(),
        reports: vec![Link(1), Link(2)],
        recompose: false,
        other_sources: vec!["wnioski z naruszenia z marca 2026".into()],
        breach: Some(Link(1)),
        assets: vec!["dziennik elektroniczny".into(), "teczki uczniów".into()],
        context: Some("Dane dzieci, w tym o zdrowiu; publiczna szkoła, 600 uczniów, okres 5–50 lat.".into()),
        owner: Some("zastępca dyrektora".into()),
        authors: vec!["Igor Modelowy".into(), "Cezary Modelowy".into()],
        scale: RiskScale::FiveByFive,
        scenarios: ROWS.iter().map(scenario).collect(),
        existing: vec![SecurityMeasure::Encryption, SecurityMeasure::RegularTesting],
        existing_note: Some("Szyfrowane dyski, kopie próbnie odtwarzane co miesiąc.".into()),
        assessed_on: Some(date(2026, 11, 16)),
        inherent: None,
        inherent_level: None,
        residual: None,
        residual_level: None,
        target: None,
        proposal: None,
        needs_signature: None,
        decision: Some(Treatment::Reduce),
        weighed: vec![WeighedFactor::Cost, WeighedFactor::Context, WeighedFactor::RiskToPersons],
        reasons: Some("Wgląd obcych w teczki grozi dziecku stygmatyzacją; szafa i lista wglądu kosztują mało.".into()),
        decided_by: Some("Halina Wzorcowa".into()),
        decided_on: Some(date(2026, 11, 18)),
        signed: true,
        measures: vec![RiskMeasure {
            what: "Szafa na klucz i lista wglądu w gabinecie pedagoga".into(),
            owner: "Marta Zmyślona".into(),
            due: date(2026, 12, 15),
            cost: Some(Money(89_900)),
            done_on: None,
            evidence: Some("zamówienie 41/2026".into()),
        }],
        dpia_criteria: Some(2),
        dpia_needed: None,
        dpia: Some(Link(1)),
        next_review: Some(date(2027, 11, 18)),
        previous: Some(Link(1)),
        next_risk: Some(Link(2)),
        remarks: Some("Ocena po zmianie dziennika.".into()),
    };
    let now = jiff::Timestamp::UNIX_EPOCH;
    risk.derive(&Moment {
        now,
        today: date(1970, 1, 1),
        state: "gathered",
        created_at: now,
        asked: ParameterSet::none(),
    });
    risk
}

fn scenario((position, threat, likelihood, impact, less_likely, less_grave): &Row) -> RiskScenario {
    let some = |reduction: u32| (reduction > 0).then_some(reduction);
    RiskScenario {
        position: Line::from(*position),
        threat: *threat,
        class: Some(ThreatClass::ChanceInside),
        attributes: vec![RiskAttribute::Confidentiality],
        vulnerability: Some(Text::from("pośpiech, wspólne pomieszczenie")),
        harms: vec![Harm::NonMaterial],
        likelihood: *likelihood,
        likelihood_reason: Some(Text::from("z arkusza stanowiska")),
        impact: *impact,
        impact_reason: Some(Text::from("z arkusza stanowiska")),
        safeguards: Some(Text::from("opisane w arkuszu stanowiska")),
        likelihood_reduction: some(*less_likely),
        impact_reduction: some(*less_grave),
        stage: Some(ControlStage::Proven),
        inherent: None,
        residual: None,
        target: None,
        level: None,
    }
}
