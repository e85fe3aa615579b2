//! The tree of chapter V as the register keeps it: a verdict for each set of answers, and a day on which it ends.

use super::*;
use rodowod_domain::control::ParameterSet;

fn at(state: &str, today: Date) -> Moment<'_> {
    let now = today.at(9, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
    Moment { now, today, state, created_at: now, asked: ParameterSet::none() }
}

const TODAY: Date = date(2026, 11, 22);

fn bare(territory: &str) -> ThirdCountryTransfer {
    ThirdCountryTransfer {
        territory: territory.into(),
        is_certified: false,
        is_commercial: false,
        safeguard: None,
        impact: None,
        derogation: None,
        regularity: Regularity::Continuous,
        ..ThirdCountryTransfer::sample()
    }
}

fn verdict(transfer: &ThirdCountryTransfer) -> TransferVerdict {
    let mut judged = transfer.clone();
    judged.derive(&at("planned", TODAY));
    judged.verdict.unwrap()
}

#[test]
fn each_branch_of_the_tree_has_its_verdict() {
    assert_eq!(verdict(&bare("DE")), TransferVerdict::NoTransfer);
    assert_eq!(verdict(&bare("GB")), TransferVerdict::Adequate);
    assert_eq!(verdict(&bare("US")), TransferVerdict::Forbidden);
    let certified = ThirdCountryTransfer { is_certified: true, ..bare("US") };
    assert_eq!(verdict(&certified), TransferVerdict::Adequate);
    let clauses = ThirdCountryTransfer { safeguard: Some(SafeguardKind::StandardClauses), ..bare("IN") };
    assert_eq!(verdict(&clauses), TransferVerdict::AssessFirst);
    let assessed = ThirdCountryTransfer { impact: Some(ImpactFinding::Equivalent), ..clauses.clone() };
    assert_eq!(verdict(&assessed), TransferVerdict::Safeguards);
    let without_rights = ThirdCountryTransfer { rights_enforceable: false, ..assessed };
    assert_eq!(verdict(&without_rights), TransferVerdict::Suspend);
    let mut told = without_rights.clone();
    told.derive(&at("planned", TODAY));
    assert_eq!(told.steps, [TransferStep::NoDecision, TransferStep::RightsUnenforceable]);
    let gaps: Vec<_> = told.gaps(&at("planned", TODAY)).iter().map(|gap| gap.key).collect();
    assert_eq!(gaps, ["gap-transfer-rights"], "the assessment is there, and it is not what is missing");
    let insufficient = ThirdCountryTransfer { impact: Some(ImpactFinding::Insufficient), ..clauses };
    assert_eq!(verdict(&insufficient), TransferVerdict::Suspend);
    let claims =
        ThirdCountryTransfer { derogation: Some(DerogationKind::Claims), regularity: Regularity::Once, ..bare("IN") };
    assert_eq!(verdict(&claims), TransferVerdict::Derogation);
    assert_eq!(
        verdict(&ThirdCountryTransfer { regularity: Regularity::Repeated, ..claims }),
        TransferVerdict::Forbidden
    );
}

#[test]
fn the_steps_and_the_decision_stay_with_the_verdict() {
    let mut transfer = bare("GB");
    transfer.derive(&at("planned", TODAY));
    assert_eq!(transfer.steps, [TransferStep::Adequate]);
    assert_eq!(transfer.decision.as_deref(), Some("(EU) 2021/1772"));
    assert_eq!(transfer.basis_until, Some(date(2031, 12, 27)));
}

#[test]
fn what_the_tree_forbids_does_not_run() {
    let keys = |transfer: &ThirdCountryTransfer, on| -> Vec<&str> {
        transfer.check(&at("running", on)).into_iter().map(|problem| problem.key).collect()
    };
    assert_eq!(keys(&bare("IN"), TODAY), ["problem-transfer-not-allowed"]);
    assert_eq!(keys(&bare("GB"), TODAY), [""; 0]);
    assert_eq!(keys(&bare("GB"), date(2032, 1, 2)), ["problem-transfer-not-allowed"]);
    let consented = ThirdCountryTransfer {
        derogation: Some(DerogationKind::ExplicitConsent),
        regularity: Regularity::Once,
        public_powers: false,
        warned: false,
        ..bare("IN")
    };
    assert_eq!(keys(&consented, TODAY), ["problem-transfer-without-warning"]);
    assert_eq!(
        keys(&ThirdCountryTransfer { public_powers: true, ..consented }, TODAY),
        ["problem-transfer-not-allowed"]
    );
}

#[test]
fn the_end_of_the_adequacy_decision_is_a_deadline() {
    let deadlines = bare("GB").deadlines(&at("running", TODAY));
    let due: Vec<(&str, String)> = deadlines.iter().map(|deadline| (deadline.name, deadline.due.to_string())).collect();
    assert_eq!(due, [("basis", "2031-12-27".to_owned()), ("review", "2027-09-10".to_owned())]);
}
