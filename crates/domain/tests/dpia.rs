//! The need of an impact assessment and the balancing of interests: worked examples and exemptions.

use jiff::civil::{Date, date};
use rodowod_domain::dpia::{
    Answer, Criterion, Exemption, Guideline, Screening, Trigger, criterion_provenance, guideline_provenance, need,
    trigger_provenance,
};
use rodowod_domain::legitimate_interest::{self, Impact, Outcome};

const TODAY: Date = date(2026, 11, 22);

fn screening(items: &[u8]) -> Screening {
    let criteria = items.iter().filter_map(|number| Criterion::from_number(*number)).collect();
    Screening { criteria, ..Screening::default() }
}

#[test]
fn the_worked_examples_have_the_printed_answer() {
    let rows: [(&str, &[u8], Answer); 12] = [
        ("DP1 corridor cameras", &[9], Answer::NotByCount),
        ("DP2 with face recognition", &[3, 5, 9, 10], Answer::Required),
        ("DP3 diagnosis and opinions", &[1, 4, 9], Answer::Required),
        ("DP4 e-register with needs", &[4, 9], Answer::Required),
        ("DP5 e-register without", &[9], Answer::NotByCount),
        ("DP6 clinic's records", &[4, 7, 9], Answer::Required),
        ("DP7 single practice", &[4, 9], Answer::RequiredUnlessReasoned),
        ("DP8 payroll", &[9], Answer::NotByCount),
        ("DP9 canteen fingerprints", &[5, 9, 10], Answer::Required),
        ("DP10 school-bus location", &[9, 12], Answer::Required),
        ("DP11 family interviews", &[4, 9], Answer::Required),
        ("DP12 newsletter", &[], Answer::No),
    ];
    for (row, items, expected) in rows {
        let screening = Screening { single_practitioner: row.starts_with("DP7"), ..screening(items) };
        assert_eq!(need(&screening, TODAY).answer, expected, "{row}");
    }
}

#[test]
fn the_criteria_carry_the_numbers_of_the_list() {
    assert_eq!(Criterion::from_number(0), None);
    assert_eq!(Criterion::from_number(4), Some(Criterion::SpecialCategories));
    assert_eq!(Criterion::from_number(12), Some(Criterion::Location));
    assert_eq!(Criterion::from_number(13), None);
}

#[test]
fn each_single_trigger_suffices() {
    use Trigger::{HighRiskFound, LargeScaleSpecial, PublicMonitoring, SystematicEvaluation};
    for trigger in [SystematicEvaluation, LargeScaleSpecial, PublicMonitoring, HighRiskFound] {
        let screening = Screening { triggers: [trigger].into(), single_practitioner: true, ..Screening::default() };
        assert_eq!(need(&screening, TODAY).answer, Answer::Required, "{trigger:?}");
    }
    let decided = Screening { controller_decides: true, ..Screening::default() };
    assert_eq!(need(&decided, TODAY).answer, Answer::Required);
}

#[test]
fn two_of_the_nine_guideline_criteria_suffice() {
    let one = Screening { guidelines: [Guideline::VulnerablePersons].into(), ..Screening::default() };
    assert_eq!(need(&one, TODAY).answer, Answer::NotByCount);
    let two = Screening { guidelines: [Guideline::VulnerablePersons, Guideline::LargeScale].into(), ..one };
    assert_eq!(need(&two, TODAY).answer, Answer::Required);
}

#[test]
fn an_exemption_covers_hits_of_the_lists_but_not_what_the_law_names() {
    for exemption in [Exemption::AssessedByLegislator, Exemption::RiskUnlikelyReasoned] {
        let listed = Screening { exemption: Some(exemption), ..screening(&[4, 9]) };
        assert_eq!(need(&listed, TODAY).answer, Answer::Exempt, "{exemption:?}");
        // Whoever found a high risk cannot reason at the same time that there is none.
        for trigger in [Trigger::PublicMonitoring, Trigger::HighRiskFound] {
            let named = Screening { triggers: [trigger].into(), ..listed.clone() };
            let expected = if exemption == Exemption::AssessedByLegislator { Answer::Exempt } else { Answer::Required };
            assert_eq!(need(&named, TODAY).answer, expected, "{exemption:?} {trigger:?}");
        }
    }
    // Poland has no list of art. 35(5), so that claiming one changes nothing but the explanation.
    let claimed = Screening { exemption: Some(Exemption::ExemptList), ..screening(&[4, 9]) };
    assert_eq!(need(&claimed, TODAY).answer, Answer::Required);
    assert!(need(&claimed, TODAY).reasons.iter().any(|reason| reason.key == "dpia-reason-no-exempt-list"));
    let idle = Screening { exemption: Some(Exemption::ExemptList), ..Screening::default() };
    assert_eq!(need(&idle, TODAY).answer, Answer::No);
}

#[test]
fn every_item_of_the_screening_has_its_source() {
    let day = date(2026, 11, 22);
    assert!(Criterion::ALL.into_iter().all(|criterion| criterion_provenance(criterion).is_in_force(day)));
    assert!(Guideline::ALL.into_iter().all(|guideline| guideline_provenance(guideline).is_in_force(day)));
    assert!(trigger_provenance(Trigger::HighRiskFound).is_in_force(day));
}

/// A purpose that passes every gate and weighs nothing.
fn light() -> legitimate_interest::Test {
    legitimate_interest::Test {
        purpose_is_real_and_present: true,
        purpose_is_lawful: true,
        purpose_is_precise: true,
        is_expected: true,
        ..legitimate_interest::Test::default()
    }
}

#[test]
fn a_public_task_cannot_rest_on_legitimate_interest() {
    let claims = legitimate_interest::Test { public_authority: true, ..light() };
    assert_eq!(legitimate_interest::assess(&claims).outcome, Outcome::Pass);
    let task = legitimate_interest::Test { performs_its_task: true, ..claims };
    let balance = legitimate_interest::assess(&task);
    assert_eq!(balance.outcome, Outcome::Fail);
    assert_eq!(balance.reasons[0].key, "legitimate-interest-reason-public-task");
}

#[test]
fn a_gate_that_fails_is_not_made_good() {
    let safe = legitimate_interest::Test { safeguards: true, can_opt_out: true, ..light() };
    let failing = [
        legitimate_interest::Test { purpose_is_real_and_present: false, ..safe },
        legitimate_interest::Test { purpose_is_lawful: false, ..safe },
        legitimate_interest::Test { purpose_is_precise: false, ..safe },
        legitimate_interest::Test { less_intrusive_means_exist: true, ..safe },
    ];
    for test in failing {
        assert_eq!(legitimate_interest::assess(&test).outcome, Outcome::Fail, "{test:?}");
    }
}

#[test]
fn the_balance_asks_for_safeguards_and_ends_where_the_person_outweighs() {
    let children = legitimate_interest::Test { concerns_children: true, impact: Impact::Moderate, ..light() };
    assert_eq!(legitimate_interest::assess(&children).outcome, Outcome::Fail);
    let guarded = legitimate_interest::Test { safeguards: true, can_opt_out: true, ..children };
    assert_eq!(legitimate_interest::assess(&guarded).outcome, Outcome::PassWithSafeguards);
    let heavy = legitimate_interest::Test { impact: Impact::Serious, is_expected: false, ..guarded };
    assert_eq!(legitimate_interest::assess(&heavy).outcome, Outcome::Fail);
}
