//! Completeness: what is missing is named with its article, in the order of the law.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;
use rodowod_domain::completeness::{
    Activity, Answer15, Answered, BreachEntry33, Category, Clause13, Clause14, Consent, Consultation36, Contract28,
    Demand, Document, Dpia35, Force, Item, Missing, Notice33, Notice34, NoticeKind, Refusal12, VerificationAnswer,
    VerificationItem, missing_notice33, verify,
};

const HERE: Item = Item::Present;
const VOID: Item = Item::NotApplicable;

fn fields(missing: &[Missing]) -> Vec<&'static str> {
    missing.iter().map(|missing| missing.field).collect()
}

fn activity() -> Activity {
    Activity {
        name: HERE,
        controller: HERE,
        joint_controllers: VOID,
        representative: VOID,
        data_protection_officer: HERE,
        purposes: HERE,
        categories_of_persons: HERE,
        categories_of_data: HERE,
        recipients: HERE,
        transfers: VOID,
        transfer_safeguards: VOID,
        retention: HERE,
        security_measures: HERE,
    }
}

#[test]
fn an_empty_document_misses_every_demand_of_its_article() {
    assert_eq!(Activity::default().missing().len(), Activity::DEMANDS.len());
    assert_eq!(Category::default().missing().len(), Category::DEMANDS.len());
    assert_eq!(Clause13::default().missing().len(), Clause13::DEMANDS.len());
    assert_eq!(Clause14::default().missing().len(), Clause14::DEMANDS.len());
    assert_eq!(Contract28::default().missing().len(), Contract28::DEMANDS.len());
    assert_eq!(Dpia35::default().missing().len(), Dpia35::DEMANDS.len());
    assert_eq!(Consultation36::default().missing().len(), Consultation36::DEMANDS.len());
    assert_eq!(Notice34::default().missing().len(), Notice34::DEMANDS.len());
    assert_eq!(BreachEntry33::default().missing().len(), 3);
    assert_eq!(Answer15::default().missing().len(), Answer15::DEMANDS.len());
    assert_eq!(Refusal12::default().missing().len(), 3);
}

#[test]
fn a_document_is_asked_for_by_its_article() {
    let names = Document::ALL.map(Document::name);
    let expected = [
        "art30-1",
        "art30-2",
        "art13",
        "art14",
        "art28",
        "art33-initial",
        "art33-supplementary",
        "art33-complete",
        "art33-5",
        "art34",
        "art35",
        "art36",
        "art15",
        "art12-4",
        "art7",
    ];
    assert_eq!(names, expected);
    assert!(Document::ALL.into_iter().all(|document| Document::from_name(&document.name()) == Some(document)));
    assert_eq!(Document::from_name("art99"), None);

    let given = |items: &[(&str, Item)]| items.iter().map(|(field, item)| ((*field).to_owned(), *item)).collect();
    let contract = Document::Contract.missing(&given(&[("subject", HERE), ("audits", VOID)])).unwrap();
    assert!(!fields(&contract).contains(&"subject") && fields(&contract).contains(&"audits"));
    let unknown = Document::Clause13.missing(&given(&[("source", HERE)])).unwrap_err();
    assert_eq!(unknown.to_string(), r#"art13 has no item "source""#);
    // The kinds of notice differ as they do for the struct.
    let nothing = BTreeMap::new();
    let count = |document: Document| document.missing(&nothing).unwrap().len();
    assert_eq!(count(Document::SupplementaryNotice), Notice33::DEMANDS.len());
    assert_eq!(count(Document::CompleteNotice), Notice33::DEMANDS.len() - 1);
    assert_eq!(count(Document::InitialNotice), Notice33::DEMANDS.len() - 11);
    let first = given(&[("first_notice_reference", VOID)]);
    let supplementary = Document::SupplementaryNotice.missing(&first).unwrap();
    assert!(fields(&supplementary).contains(&"first_notice_reference"));
}

#[test]
fn where_the_law_says_where_applicable_the_demand_may_be_void() {
    let may_be_void = |document: Document| -> Vec<&str> {
        let demands = document.demands().iter();
        demands.filter(|demand| demand.force == Force::WhereApplicable).map(|demand| demand.field).collect()
    };
    assert_eq!(may_be_void(Document::Contract), [""; 0]);
    assert_eq!(may_be_void(Document::Refusal), [""; 0]);
    let consultation = ["responsibilities", "data_protection_officer", "requested_information"];
    assert_eq!(may_be_void(Document::Consultation), consultation);
    let assessment = ["legitimate_interest", "officer_advice", "codes_of_conduct", "views_of_persons"];
    assert_eq!(may_be_void(Document::ImpactAssessment), assessment);
}

#[test]
fn what_does_not_apply_is_not_missing_but_what_the_law_always_asks_is() {
    assert!(activity().is_complete());
    let hollow = Activity { purposes: VOID, retention: Item::Absent, ..activity() };
    let missing = hollow.missing();
    assert_eq!(fields(&missing), ["purposes", "retention"]);
    assert_eq!(missing[0].article, "GDPR 30(1)(b)");
    assert_eq!(missing[1].article, "GDPR 30(1)(f)");
    assert_eq!(missing[1].key(), "missing-retention");
}

#[test]
fn the_two_clauses_differ_where_the_law_does() {
    let names = |demands: &[Demand]| demands.iter().map(|demand| demand.field).collect::<Vec<_>>();
    let (own, foreign) = (names(Clause13::DEMANDS), names(Clause14::DEMANDS));
    let only = |these: &[&'static str], those: &[&'static str]| {
        these.iter().filter(|name| !those.contains(name)).copied().collect::<Vec<_>>()
    };
    assert_eq!(only(&own, &foreign), ["duty_to_provide"]);
    assert_eq!(only(&foreign, &own), ["categories_of_data", "source"]);
}

#[test]
fn a_contract_without_one_clause_names_its_letter() {
    let complete = Contract28 {
        subject: HERE,
        duration: HERE,
        nature: HERE,
        purpose: HERE,
        data_types: HERE,
        categories_of_persons: HERE,
        controller_rights: HERE,
        documented_instructions: HERE,
        confidentiality: HERE,
        security: HERE,
        sub_processors: HERE,
        help_with_rights: HERE,
        help_with_duties: HERE,
        deletion_or_return: HERE,
        audits: HERE,
        warning_of_unlawful_instruction: HERE,
        written_form: HERE,
    };
    assert!(complete.is_complete());
    let gap = Contract28 { deletion_or_return: Item::Absent, audits: VOID, ..complete };
    let articles: Vec<&str> = gap.missing().iter().map(|missing| missing.article).collect();
    assert_eq!(articles, ["GDPR 28(3)(g)", "GDPR 28(3)(h)"]);
}

#[test]
fn an_initial_notice_may_leave_parts_three_to_six_open() {
    let known = Notice33 {
        kind: HERE,
        first_notice_reference: VOID,
        notifier: HERE,
        contact_point: HERE,
        other_entities: VOID,
        aware_at: HERE,
        reasons_for_delay: VOID,
        categories_of_persons: HERE,
        measures_before: HERE,
        consequences: HERE,
        high_risk_assessed: HERE,
        persons_told: HERE,
        measures_taken: HERE,
        cross_border: VOID,
        signature: HERE,
        ..Notice33::default()
    };
    assert_eq!(missing_notice33(&known, NoticeKind::Initial), []);
    assert_eq!(missing_notice33(&known, NoticeKind::Complete).len(), 10);
    assert!(fields(&missing_notice33(&known, NoticeKind::Supplementary)).contains(&"first_notice_reference"));
    let unnamed = Notice33 { first_notice_reference: Item::Absent, ..known };
    assert_eq!(missing_notice33(&unnamed, NoticeKind::Initial), []);
    assert_eq!(missing_notice33(&unnamed, NoticeKind::Complete).len(), 10);
    let supplementary = missing_notice33(&unnamed, NoticeKind::Supplementary);
    assert_eq!(fields(&supplementary).iter().filter(|field| **field == "first_notice_reference").count(), 1);
    let late = Notice33 { aware_at: Item::Absent, reasons_for_delay: Item::Absent, ..known };
    assert_eq!(fields(&missing_notice33(&late, NoticeKind::Initial)), ["aware_at", "reasons_for_delay"]);
}

#[test]
fn an_assessment_is_complete_with_its_four_parts_and_the_officers_advice() {
    let dpia = Dpia35 {
        description: HERE,
        purposes: HERE,
        legitimate_interest: VOID,
        necessity: HERE,
        risks: HERE,
        measures: HERE,
        officer_advice: HERE,
        codes_of_conduct: VOID,
        views_of_persons: VOID,
    };
    assert!(dpia.is_complete());
    let unadvised = Dpia35 { officer_advice: Item::Absent, ..dpia };
    assert_eq!(unadvised.missing()[0].article, "GDPR 35(2)");
}

#[test]
fn items_come_from_what_a_register_holds() {
    assert_eq!(Item::from("  "), Item::Absent);
    assert_eq!(Item::from("cel"), Item::Present);
    assert_eq!(Item::from(Some(1)), Item::Present);
    assert_eq!(Item::from(None::<u8>), Item::Absent);
    assert_eq!(Item::from([1].as_slice()), Item::Present);
    assert_eq!(Item::from(<[u8; 0]>::default().as_slice()), Item::Absent);
    assert_eq!(Item::when(false, "x"), Item::NotApplicable);
    assert_eq!(Item::when(true, ""), Item::Absent);
}

#[test]
fn a_no_on_a_mandatory_item_blocks_the_signature() {
    let answered = |answer, is_mandatory, has_evidence| {
        VerificationItem::ALL.map(|item| Answered { item, answer, is_mandatory, has_evidence })
    };
    let good = verify(&answered(VerificationAnswer::Yes, true, true));
    assert!(good.allows_signing() && good.to_improve.is_empty() && good.unproven.is_empty());
    assert_eq!(verify(&answered(VerificationAnswer::No, true, true)).blocking.len(), 13);
    let weak = verify(&answered(VerificationAnswer::Partly, true, false));
    assert!(weak.allows_signing());
    assert_eq!((weak.to_improve.len(), weak.unproven.len()), (13, 13));
    assert!(!verify(&[]).allows_signing());
    assert!(verify(&answered(VerificationAnswer::No, false, false)).allows_signing());
    assert_eq!(verify(&answered(VerificationAnswer::NotApplicable, true, false)).unproven, []);
}

#[test]
fn consent_holds_from_its_giving_until_its_withdrawal() {
    let at = |second| Timestamp::from_second(second).expect("within range");
    let consent =
        Consent { text_version: HERE, purpose: HERE, capacity: HERE, freely_given: HERE, ..Consent::default() };
    assert!(!consent.is_valid_at(at(9), at(10), None));
    assert!(consent.is_valid_at(at(10), at(10), None));
    assert!(consent.is_valid_at(at(19), at(10), Some(at(20))));
    assert!(!consent.is_valid_at(at(20), at(10), Some(at(20))));
    let bundled = Consent { purpose: Item::Absent, ..consent };
    assert!(!bundled.is_valid_at(at(10), at(10), None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn filling_in_a_field_never_opens_a_demand(
        document in prop::sample::select(Document::ALL.to_vec()), states in prop::collection::vec(0..3_usize, 32), at: usize,
    ) {
        let item = |index: usize| [Item::Absent, Item::NotApplicable, Item::Present][states[index]];
        let demands = document.demands();
        let mut given: BTreeMap<String, Item> =
            demands.iter().enumerate().map(|(index, demand)| (demand.field.to_owned(), item(index))).collect();
        let before = document.missing(&given).expect("its own fields");
        let filled = demands[at % demands.len()].field;
        given.insert(filled.to_owned(), Item::Present);
        let after = document.missing(&given).expect("its own fields");
        prop_assert!(after.iter().all(|missing| before.contains(missing)));
        prop_assert!(!fields(&after).contains(&filled));
    }
}
