//! The yearly audit of the office: two areas, one finding, one action.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::Link;
use rodowod_domain::register::{Moment, Register as _};

use super::{
    Audit, AuditAction, AuditAnswer, AuditArea, AuditCriterion, AuditFinding, AuditKind, AuditQuestion,
    CheckedQuestion, FindingGrade,
};
use crate::breaches::ActionKind;

pub fn audit() -> Audit {
    let answered = |question, answer, evidence: &str| CheckedQuestion {
        question: Some(question),
        own: None,
        answer: Some(answer),
        evidence: Some(evidence.into()),
    };
    let mut audit = Audit {
        name: "Audyt roczny sekretariatu".into(),
        kind: AuditKind::Audit,
        plan_year: 2026,
        planned_on: date(2026, 11, 2),
        areas: vec![AuditArea::Backups, AuditArea::Training],
        criteria: vec![AuditCriterion::Law, AuditCriterion::Policy, AuditCriterion::ItInstruction],
        scope: Some("Kopie zapasowe serwera i szkolenia pracowników w roku 2026.".into()),
        units: vec!["sekretariat".into()],
        activities: vec![Link(1)],
        processors: vec![Link(1)],
        devices: vec![Link(1)],
        rooms: vec![Link(1)],
        breach: Some(Link(1)),
        auditor: Some("Igor Modelowy".into()),
        team: vec!["Cezary Modelowy".into()],
        independent: true,
        announced_on: Some(date(2026, 10, 19)),
        started_on: Some(date(2026, 11, 2)),
        ended_on: Some(date(2026, 11, 6)),
        questions: vec![
            answered(AuditQuestion::BackupsDaily, AuditAnswer::Met, "dziennik kopii, październik"),
            answered(AuditQuestion::RestoreTested, AuditAnswer::NotMet, "brak wpisu od sierpnia"),
            answered(AuditQuestion::BackupsApart, AuditAnswer::Met, "sejf w drugim budynku"),
            answered(AuditQuestion::TrainedBeforeStart, AuditAnswer::Met, "rejestr szkoleń"),
            answered(AuditQuestion::TrainedAgain, AuditAnswer::Partly, "2 z 31 osób po terminie"),
            answered(AuditQuestion::PolicyKnown, AuditAnswer::Met, "oświadczenia"),
            CheckedQuestion {
                question: None,
                own: Some("Czy zastępstwa mają własne konta?".into()),
                answer: Some(AuditAnswer::Met),
                evidence: Some("lista kont".into()),
            },
        ],
        sample_seed: Some("listopad 2026".into()),
        sample: vec![Link(1)],
        open_questions: None,
        not_met: None,
        findings: vec![AuditFinding {
            grade: FindingGrade::Major,
            finding: "Od sierpnia nie sprawdzano odtwarzania kopii.".into(),
            basis: Some("instrukcja, rozdz. 5".into()),
            cause: Some("brak zastępstwa administratora".into()),
            recommendation: Some("Wyznaczyć zastępcę i sprawdzać co miesiąc.".into()),
        }],
        worst: None,
        actions: vec![AuditAction {
            what: "Próbne odtworzenie kopii i plan na rok".into(),
            kind: Some(ActionKind::Corrective),
            owner: "Cezary Modelowy".into(),
            due: date(2026, 11, 30),
            done_on: Some(date(2026, 11, 19)),
            evidence: Some("protokół odtworzenia 1/2026".into()),
            effective_on: Some(date(2026, 11, 20)),
        }],
        open_actions: None,
        report_number: Some("AUD/2/2026".into()),
        conclusions: Some("Obszar zgodny poza odtwarzaniem kopii i dwoma szkoleniami.".into()),
        reported_on: Some(date(2026, 11, 13)),
        objections: Some("brak".into()),
        received_by: Some("Halina Wzorcowa".into()),
        approved_by: Some("Halina Wzorcowa".into()),
        approved_on: Some(date(2026, 11, 20)),
        previous: Some(Link(1)),
        next_audit: Some(Link(2)),
        remarks: Some("Następny audyt obejmie kadry.".into()),
    };
    let now = jiff::Timestamp::UNIX_EPOCH;
    audit.derive(&Moment {
        now,
        today: date(2026, 11, 22),
        state: "planned",
        created_at: now,
        asked: ParameterSet::none(),
    });
    audit
}
