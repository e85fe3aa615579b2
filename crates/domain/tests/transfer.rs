//! Transfers to third countries: adequacy by the day and the decision tree.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::transfer::{
    Adequacy, Derogation, ImpactAssessment, Organisation, Personnel, Safeguard, Transfer, Verdict, adequacy, assess,
    decisions,
};

const TODAY: Date = date(2026, 11, 22);

fn is_adequate(territory: &str, on: Date) -> bool {
    adequacy(territory, &Organisation::default(), on).is_free()
}

#[test]
fn adequacy_begins_and_ends_on_its_day() {
    assert!(is_adequate("UK", date(2031, 12, 27)));
    assert!(!is_adequate("UK", date(2031, 12, 28)));
    assert!(!is_adequate("BR", date(2026, 1, 25)));
    assert!(is_adequate("BR", date(2026, 1, 26)));
    assert!(!is_adequate("EPO", date(2025, 7, 14)));
    assert!(is_adequate("EPO", date(2025, 7, 15)));
}

#[test]
fn general_decisions_cover_anybody_and_others_nobody() {
    for territory in ["CH", "AD", "AR", "FO", "GG", "IL", "IM", "JE", "NZ", "UY", "JP", "KR", " ch ", "gb"] {
        assert!(is_adequate(territory, TODAY), "{territory}");
    }
    for territory in ["RU", "CN", "IN", "UA", "", "Switzerland", "ŻŻ"] {
        assert_eq!(adequacy(territory, &Organisation::default(), TODAY), Adequacy::No, "{territory}");
    }
    for territory in ["NO", "IS", "LI", "PL", "EL"] {
        assert_eq!(adequacy(territory, &Organisation::default(), TODAY), Adequacy::Eea, "{territory}");
    }
}

#[test]
fn limited_decisions_ask_who_receives() {
    let hospital = Organisation::default();
    let company = Organisation { is_commercial: true, ..hospital };
    let certified = Organisation { is_certified: true, ..hospital };
    let personnel = Organisation { personnel: Personnel::TransferredNotCovered, ..certified };
    assert!(!adequacy("CA", &hospital, TODAY).is_free());
    assert!(adequacy("CA", &company, TODAY).is_free());
    assert!(!adequacy("US", &company, TODAY).is_free());
    assert!(adequacy("US", &certified, TODAY).is_free());
    assert!(!adequacy("US", &certified, date(2023, 7, 9)).is_free());
    assert!(!adequacy("US", &personnel, TODAY).is_free());
    assert!(adequacy("US", &Organisation { personnel: Personnel::TransferredCovered, ..certified }, TODAY).is_free());
}

#[test]
fn the_tree_is_walked_from_adequacy_to_prohibition() {
    let india = Transfer { territory: "IN".to_owned(), ..Transfer::default() };
    let clauses = Transfer { safeguard: Some(Safeguard::StandardClauses), ..india.clone() };
    let equivalent = Transfer { impact_assessment: ImpactAssessment::ProtectionEquivalent, ..clauses.clone() };
    let insufficient = Transfer { impact_assessment: ImpactAssessment::ProtectionInsufficient, ..clauses.clone() };
    let unenforceable = Transfer { impact_assessment: ImpactAssessment::RightsUnenforceable, ..clauses.clone() };
    assert_eq!(assess(&unenforceable, TODAY).reasons[1].key, "transfer-reason-rights-unenforceable");
    let claims =
        Transfer { derogation: Some(Derogation::Claims), is_occasional: true, is_necessary: true, ..india.clone() };
    let consent = Transfer { derogation: Some(Derogation::ExplicitConsent), is_occasional: true, ..india.clone() };
    let rows = [
        (Transfer { territory: "NO".to_owned(), ..Transfer::default() }, Verdict::NoTransfer),
        (Transfer { territory: "CH".to_owned(), ..Transfer::default() }, Verdict::Adequate),
        (india, Verdict::Forbidden),
        (clauses, Verdict::AssessFirst),
        (equivalent, Verdict::Safeguards),
        (insufficient.clone(), Verdict::Suspend),
        (unenforceable.clone(), Verdict::Suspend),
        (claims.clone(), Verdict::Derogation),
        (Transfer { is_occasional: false, ..claims.clone() }, Verdict::Forbidden),
        (Transfer { is_necessary: false, ..claims.clone() }, Verdict::Forbidden),
        (consent.clone(), Verdict::Derogation),
        (Transfer { exercises_public_powers: true, ..consent }, Verdict::Forbidden),
        (Transfer { exercises_public_powers: true, ..claims.clone() }, Verdict::Derogation),
        (Transfer { safeguard: Some(Safeguard::StandardClauses), ..claims }, Verdict::Derogation),
    ];
    for (transfer, verdict) in rows {
        let outcome = assess(&transfer, TODAY);
        assert_eq!(outcome.verdict, verdict, "{transfer:?}");
        assert!(!outcome.reasons.is_empty());
    }
    let british = Transfer { territory: "GB".to_owned(), ..Transfer::default() };
    assert_eq!(assess(&british, TODAY).until, Some(date(2031, 12, 27)));
    assert_eq!(assess(&british, date(2032, 1, 1)).verdict, Verdict::Forbidden);
}

#[test]
fn every_decision_names_its_source() {
    assert_eq!(decisions().len(), 17);
    assert!(decisions().iter().all(|decision| !decision.provenance.source.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_text_is_a_free_territory_by_accident(territory in "\\PC*", days in 0..20_000_i32) {
        let on = date(1990, 1, 1).saturating_add(jiff::Span::new().days(days));
        let transfer = Transfer { territory, ..Transfer::default() };
        let free = adequacy(&transfer.territory, &transfer.organisation, on).is_free();
        prop_assert_eq!(assess(&transfer, on).verdict.allows(), free);
    }
}
