//! The matrix of rights and bases, cell by cell.

use rodowod_domain::rights::{Applicability, Basis, Right, applies, matrix_provenance, refusals};

/// `+` yes, `-` no, `?` on a condition, in the order of the bases.
fn row(right: Right) -> String {
    let sign = |basis| match applies(right, basis) {
        Applicability::Yes { law } => {
            assert!(law.starts_with("GDPR"));
            '+'
        }
        Applicability::No { key, law } => {
            assert!(!key.is_empty() && !law.is_empty());
            '-'
        }
        Applicability::Conditional { key, law } => {
            assert!(!key.is_empty() && !law.is_empty());
            '?'
        }
    };
    Basis::ALL.into_iter().map(sign).collect()
}

#[test]
fn the_matrix_of_the_specification_holds() {
    let rows = [
        (Right::Access, "++++++"),
        (Right::Rectification, "++++++"),
        (Right::Erasure, "??-?-?"),
        (Right::Restriction, "??????"),
        (Right::NotifyRecipients, "??????"),
        (Right::Portability, "??----"),
        (Right::Objection, "----++"),
        (Right::AutomatedDecision, "??????"),
    ];
    assert_eq!(rows.len(), Right::ALL.len());
    for (right, expected) in rows {
        assert_eq!(row(right), expected, "{right:?}");
    }
}

#[test]
fn a_no_names_the_article_that_says_it() {
    let law = |right, basis| match applies(right, basis) {
        Applicability::No { law, .. } => law,
        other => panic!("{other:?}"),
    };
    assert_eq!(law(Right::Erasure, Basis::LegalDuty), "GDPR 17(3)(b)");
    assert_eq!(law(Right::Erasure, Basis::PublicTask), "GDPR 17(3)(b)");
    assert_eq!(law(Right::Portability, Basis::PublicTask), "GDPR 20(3)");
}

#[test]
fn every_refusal_of_an_erasure_has_its_law() {
    let ids: Vec<&str> = refusals().iter().map(|refusal| refusal.id.as_str()).collect();
    assert_eq!(ids, ["expression", "legal-duty", "public-health", "archiving", "claims", "medical-record"]);
    assert!(matrix_provenance().certainty.is_verified());
    assert!(!refusals()[5].provenance.certainty.is_verified(), "the Polish statute is from memory");
}
