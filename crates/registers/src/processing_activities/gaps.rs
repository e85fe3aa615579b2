//! What art. 30(1) and the provisions around it still want of an entry.

use rodowod_domain::completeness::{Activity, Item};
use rodowod_domain::register::Demand;

use super::{DpiaNeed, Feature, LegalBasis, ProcessingActivity, RiskLevel};
use crate::demands;
use crate::transfers::TransferGround;

/// A demand of art. 30(1), the field that meets it and the sentence that asks for it.
const DEMANDS: &[(&str, &str, &str)] = &[
    ("purposes", "purposes", "gap-activity-purposes"),
    ("categories_of_persons", "person_categories", "gap-activity-persons"),
    ("categories_of_data", "data_categories", "gap-activity-data"),
    ("recipients", "recipients", "gap-activity-recipients"),
    ("transfers", "transfers", "gap-activity-transfers"),
    ("transfer_safeguards", "transfers", "gap-activity-transfer-safeguards"),
    ("retention", "retention", "gap-activity-retention"),
    ("security_measures", "measures", "gap-activity-measures"),
];

/// Controller and data protection officer stand in the profile of the institution.
fn document(activity: &ProcessingActivity) -> Activity {
    let is_exceptional = |ground| ground == TransferGround::CompellingInterest;
    let exceptional = || activity.transfers.iter().filter(move |transfer| is_exceptional(transfer.ground));
    let has_recipients = !activity.recipients.is_empty() || !activity.processors.is_empty();
    let has_retention = !activity.retention.is_empty() || activity.retention_note.is_some();
    Activity {
        name: Item::Present,
        controller: Item::Present,
        joint_controllers: Item::NotApplicable,
        representative: Item::NotApplicable,
        data_protection_officer: Item::Present,
        purposes: Item::from(&*activity.purposes),
        categories_of_persons: activity.person_categories.as_slice().into(),
        categories_of_data: activity.data_categories.as_slice().into(),
        recipients: has_recipients.into(),
        transfers: Item::when(activity.transfer, activity.transfers.as_slice()),
        transfer_safeguards: Item::when(
            exceptional().next().is_some(),
            exceptional().all(|transfer| transfer.safeguards.is_some()),
        ),
        retention: has_retention.into(),
        security_measures: Item::from(activity.measures.as_deref().unwrap_or_default()),
    }
}

pub fn wanted(activity: &ProcessingActivity) -> Vec<Demand> {
    let named = demands::named(document(activity).judged(), DEMANDS);
    named.into_iter().chain(beyond(activity)).collect()
}

/// What other provisions want of the same entry.
fn beyond(activity: &ProcessingActivity) -> Vec<Demand> {
    let has = |feature| activity.features.contains(&feature);
    let rests_on = |basis| activity.legal_bases.contains(&basis);
    let by_law = rests_on(LegalBasis::LegalDuty) || rests_on(LegalBasis::PublicTask);
    let by_interest = rests_on(LegalBasis::LegitimateInterest);
    let is_risky = activity.risk.is_some_and(|risk| risk >= RiskLevel::High);
    let is_assessed = activity.dpia == Some(DpiaNeed::Done);
    let is_screened = activity.dpia.is_some();
    let is_untold = activity.clauses.is_empty() && activity.other_clauses.is_empty();
    let is_explained = activity.decision_logic.is_some();
    let decides_alone = has(Feature::Profiling) || has(Feature::AutomatedDecisions);
    let questions = [
        (activity.legal_bases.is_empty(), "legal_bases", "gap-activity-basis", "GDPR 6(1)"),
        (by_law && activity.provisions.is_none(), "provisions", "gap-activity-provision", "GDPR 6(3)"),
        (by_interest && activity.balancing_test.is_none(), "balancing_test", "gap-activity-balance", "GDPR 6(1)(f)"),
        (
            has(Feature::SpecialCategories) && activity.special_grounds.is_empty(),
            "special_grounds",
            "gap-activity-special-ground",
            "GDPR 9(2)",
        ),
        (decides_alone && !is_explained, "decision_logic", "gap-activity-logic", "GDPR 13(2)(f), 22"),
        (is_untold, "clauses", "gap-activity-clause", "GDPR 13, 14"),
        (activity.risk.is_none(), "risk", "gap-activity-risk", "GDPR 24(1), 32(2)"),
        (is_risky && !is_assessed, "dpia", "gap-activity-dpia", "GDPR 35(1)"),
        (!is_screened && !is_risky, "dpia", "gap-activity-screening", "GDPR 35(1)"),
    ];
    demands::wanted(questions)
}

#[cfg(test)]
mod tests {
    use rodowod_domain::register::Register as _;

    use super::*;

    fn keys(activity: &ProcessingActivity) -> Vec<&'static str> {
        demands::open(wanted(activity)).map(|gap| gap.key).collect()
    }

    #[test]
    fn a_complete_entry_has_no_gaps() {
        assert_eq!(keys(&ProcessingActivity::sample()), [""; 0]);
    }

    #[test]
    fn each_demand_that_is_not_met_is_named() {
        type Spoil = fn(&mut ProcessingActivity);
        let cases: [(Spoil, &str); 11] = [
            (|activity| activity.person_categories.clear(), "gap-activity-persons"),
            (|activity| activity.data_categories.clear(), "gap-activity-data"),
            (|activity| activity.transfers.clear(), "gap-activity-transfers"),
            (|activity| activity.measures = None, "gap-activity-measures"),
            (|activity| activity.legal_bases.clear(), "gap-activity-basis"),
            (|activity| activity.provisions = None, "gap-activity-provision"),
            (|activity| activity.balancing_test = None, "gap-activity-balance"),
            (|activity| activity.special_grounds.clear(), "gap-activity-special-ground"),
            (|activity| activity.decision_logic = None, "gap-activity-logic"),
            (|activity| activity.risk = Some(RiskLevel::High), "gap-activity-dpia"),
            (|activity| activity.dpia = None, "gap-activity-screening"),
        ];
        for (spoil, key) in cases {
            let mut activity = ProcessingActivity::sample();
            spoil(&mut activity);
            assert_eq!(keys(&activity), [key]);
        }
    }

    #[test]
    fn a_note_is_enough_for_retention_and_a_processor_is_a_recipient() {
        let mut activity = ProcessingActivity::sample();
        activity.retention.clear();
        activity.recipients.clear();
        assert_eq!(keys(&activity), [""; 0]);
        activity.retention_note = None;
        activity.processors.clear();
        assert_eq!(keys(&activity), ["gap-activity-recipients", "gap-activity-retention"]);
    }

    #[test]
    fn a_single_transfer_for_a_compelling_interest_needs_its_papers() {
        let mut activity = ProcessingActivity::sample();
        activity.transfers[0].ground = TransferGround::CompellingInterest;
        assert_eq!(keys(&activity), [""; 0]);
        activity.transfers[0].safeguards = None;
        assert_eq!(keys(&activity), ["gap-activity-transfer-safeguards"]);
    }
}
