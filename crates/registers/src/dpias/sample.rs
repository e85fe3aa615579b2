//! A completed assessment of special categories on a large scale: the sample that the clinic's policy asks for.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::Link;
use rodowod_domain::register::{Moment, Register as _};

use super::{
    ConsultationOutcome, Dpia, DpiaCriterion, DpiaDecision, DpiaExemption, DpiaGuideline, DpiaMeasure, DpiaRisk,
    DpiaTrigger, NecessityFinding, NecessityTopic, Pause,
};
use crate::breaches::HowItHappened;
use crate::processing_activities::SpecialGround;
use crate::risk_reports::{ControlStage, RiskScale};
use crate::risks::Harm;

pub fn dpia() -> Dpia {
    let mut dpia = Dpia {
        name: "Dane o zdrowiu na dużą skalę: elektroniczna dokumentacja medyczna".into(),
        description: Some(
            "Poradnia prowadzi dokumentację medyczną w systemie dostawcy, z dostępem lekarzy z domu.".into(),
        ),
        activities: vec![Link(1)],
        triggers: vec![DpiaTrigger::LargeScaleSpecial],
        criteria: vec![DpiaCriterion::SpecialCategories, DpiaCriterion::LargeScale, DpiaCriterion::DependentPersons],
        guidelines: vec![DpiaGuideline::SensitiveData, DpiaGuideline::LargeScale, DpiaGuideline::VulnerablePersons],
        controller_decides: false,
        single_practitioner: false,
        exemption: Some(DpiaExemption::RiskUnlikelyReasoned),
        scale_persons: Some(18_000),
        scale_note: Some("Pełna dokumentacja, 20 lat, jedno województwo.".into()),
        screening_reasons: Some("Trzy kryteria z dwunastu i art. 35 ust. 3 lit. b.".into()),
        screened_by: Some("Igor Modelowy".into()),
        screened_on: Some(date(2026, 6, 1)),
        answer: None,
        purposes: Some("Udzielanie świadczeń zdrowotnych i prowadzenie dokumentacji wymaganej przepisami.".into()),
        no_interest: false,
        legitimate_interest: Some("obrona przed roszczeniami pacjentów".into()),
        persons: vec!["pacjenci".into(), "osoby upoważnione przez pacjentów".into()],
        data: vec!["dane identyfikacyjne".into(), "dane o zdrowiu".into()],
        special_grounds: vec![SpecialGround::HealthOrSocialCare],
        secrecy: Some("tajemnica lekarska".into()),
        flow: Some("Rejestracja, gabinet, laboratorium, archiwum; kopie u dostawcy.".into()),
        recipients: Some("NFZ, laboratorium, pacjent".into()),
        retention: Some("20 lat od końca roku ostatniego wpisu".into()),
        systems: Some("system gabinetowy w chmurze, laptopy lekarzy".into()),
        necessity: vec![
            NecessityFinding {
                topic: NecessityTopic::LegalBasis,
                finding: "Ustawa o prawach pacjenta nakazuje prowadzić dokumentację.".into(),
            },
            NecessityFinding {
                topic: NecessityTopic::Minimisation,
                finding: "Rejestracja nie widzi treści wizyt.".into(),
            },
        ],
        can_be_avoided: Some(
            "Dostępu z domu nie da się uniknąć przy dyżurach; ogranicza go czas i drugi składnik.".into(),
        ),
        scale: RiskScale::FiveByFive,
        risks: risks(),
        measures: vec![DpiaMeasure {
            what: "Drugi składnik logowania dla wszystkich kont".into(),
            owner: Some("Cezary Modelowy".into()),
            due: Some(date(2026, 9, 30)),
            done_on: Some(date(2026, 9, 14)),
        }],
        safeguards: Some("Szyfrowanie, rozliczalność wglądów, umowa powierzenia, szkolenia.".into()),
        residual: None,
        residual_level: None,
        consultation_needed: None,
        no_officer: false,
        officer_advice: Some("Zatwierdzić po wdrożeniu drugiego składnika.".into()),
        officer_on: Some(date(2026, 7, 6)),
        advice_not_followed: Some("nie dotyczy".into()),
        views: Some("Rada pacjentów prosi o możliwość sprawdzenia, kto oglądał dokumentację.".into()),
        views_not_sought: Some("nie dotyczy".into()),
        codes: Some("kodeks postępowania dla sektora ochrony zdrowia".into()),
        responsibilities: Some("Poradnia jest administratorem, dostawca systemu podmiotem przetwarzającym.".into()),
        sent_on: Some(date(2026, 8, 3)),
        received_on: Some(date(2026, 8, 5)),
        case_number: Some("DOL.1.2026".into()),
        extended_on: Some(date(2026, 9, 2)),
        pauses: vec![Pause { from: date(2026, 9, 7), until: Some(date(2026, 9, 14)) }],
        outcome: Some(ConsultationOutcome::Recommendations),
        authority_answer: Some("Zaleca się ograniczyć eksport danych na laptopy.".into()),
        answered_on: Some(date(2026, 10, 12)),
        decision: Some(DpiaDecision::ProceedWithMeasures),
        decision_reasons: Some("Ryzyko po wdrożeniu środków jest średnie.".into()),
        decided_by: Some("Halina Wzorcowa".into()),
        decided_on: Some(date(2026, 10, 19)),
        version: Some("1.0".into()),
        next_review: Some(date(2027, 10, 19)),
        remarks: Some("Wzór do użycia przy podobnych operacjach.".into()),
    };
    let now = jiff::Timestamp::UNIX_EPOCH;
    dpia.derive(&Moment {
        now,
        today: date(2026, 11, 22),
        state: "screening",
        created_at: now,
        asked: ParameterSet::none(),
    });
    dpia
}

fn risks() -> Vec<DpiaRisk> {
    vec![
        DpiaRisk {
            threat: HowItHappened::Malware,
            source: Some("przestępcy".into()),
            description: Some("Zaszyfrowanie dokumentacji i brak dostępu w gabinecie.".into()),
            harms: vec![Harm::Physical],
            likelihood: 3,
            impact: 5,
            measure: Some("kopie poza siecią, próbne odtworzenie co miesiąc".into()),
            likelihood_reduction: Some(1),
            impact_reduction: Some(3),
            stage: Some(ControlStage::Proven),
            inherent: None,
            residual: None,
            level: None,
        },
        DpiaRisk {
            threat: HowItHappened::UnauthorisedAccess,
            source: Some("pracownicy".into()),
            description: Some("Podgląd dokumentacji znajomych.".into()),
            harms: vec![Harm::NonMaterial],
            likelihood: 3,
            impact: 4,
            measure: Some("dziennik wglądów przeglądany co tydzień".into()),
            likelihood_reduction: Some(1),
            impact_reduction: None,
            stage: Some(ControlStage::Proven),
            inherent: None,
            residual: None,
            level: None,
        },
    ]
}
