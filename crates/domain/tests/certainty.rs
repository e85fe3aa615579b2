//! What is uncertain is known as such: provisions, rules of deadlines, secrecy, values by the day.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::periods::{self, Code};
use rodowod_domain::provenance::{Certainty, Doubt};
use rodowod_domain::references::{doubt_of_deadline, doubt_of_law, doubt_of_rule};
use rodowod_domain::secrecy::{Ground, Kind, lifted_by};
use rodowod_domain::{calendar, dpia, hours, legitimate_interest, rights, severity, transfer};

const TODAY: Date = date(2026, 11, 22);

#[test]
fn the_longest_known_beginning_speaks_for_a_provision() {
    let rows = [
        ("GDPR 33(1)", None),
        ("GDPR 33(1), 5(2)", None),
        ("Reg. 1182/71 art. 3(4)", None),
        ("Reg. 1182/71 art. 3(2)(c); CJEU C-171/03", None),
        ("Reg. 1182/71 art. 3(2)(a)", Some(Certainty::Memory)),
        ("Reg. 1182/71 art. 3(2)(b)", Some(Certainty::Memory)),
        ("Reg. 1182/71 art. 3(1)", None),
        ("Reg. 1182/71 art. 3(1) subpara 1", Some(Certainty::Memory)),
        ("Reg. 1182/71 art. 3(4) subpara 2", Some(Certainty::Memory)),
        ("Reg. 1182/71 art. 3(5)", Some(Certainty::Memory)),
        ("CJEU C-307/22", Some(Certainty::Memory)),
        ("EDPB 01/2022 § 185", None),
        ("Ustawa o dostępności cyfrowej art. 11", None),
        ("KC art. 112", None),
        ("KC 95, 98", Some(Certainty::Memory)),
        ("KPA art. 57 § 1", None),
        ("KPA art. 57 § 4", Some(Certainty::Memory)),
        ("KRI § 19 ust. 2 pkt 14", Some(Certainty::Memory)),
        ("GDPR 32(1); KRI § 20", Some(Certainty::Memory)),
        ("ustawa o zawodzie psychologa art. 14", Some(Certainty::Unsettled)),
        ("Ustawa o krajowym systemie cyberbezpieczeństwa", Some(Certainty::Weak)),
        ("house rule", Some(Certainty::House)),
        ("an act that nobody read", Some(Certainty::Memory)),
        ("", None),
    ];
    for (law, expected) in rows {
        assert_eq!(doubt_of_law(law).map(|doubt| doubt.certainty), expected, "{law}");
    }
}

#[test]
fn a_rule_that_only_explains_casts_no_doubt_on_the_day() {
    let of = |law, rules: &[&'static str]| doubt_of_deadline(law, rules.iter().copied()).map(|doubt| doubt.certainty);
    assert_eq!(of("GDPR 33(1)", &["rule-hours-two-working-days"]), None);
    assert_eq!(doubt_of_rule("rule-hours-two-working-days").unwrap().certainty, Certainty::Unsettled);
    assert_eq!(of("GDPR 12(3)", &["rule-same-date", "rule-suspended"]), Some(Certainty::Unsettled));
    assert_eq!(of("GDPR 34(1)", &["rule-without-undue-delay"]), Some(Certainty::Proposal));
    assert_eq!(of("GDPR 19", &["rule-recipients"]), Some(Certainty::Proposal));
    assert_eq!(of("house rule", &[]), Some(Certainty::House));
    assert_eq!(of("GDPR 12(3)", &["rule-clamped", "rule-moved-from-sunday"]), None);
}

#[test]
fn a_doubt_says_what_it_is_and_why() {
    assert_eq!(Doubt::of(Certainty::Solid, Some("digital-omnibus")), None);
    let plain = Doubt::of(Certainty::Weak, None).unwrap();
    assert_eq!((plain.mark_key().as_str(), plain.sentence_key()), ("doubt-weak", "certainty-weak"));
    let special = doubt_of_rule("rule-suspended").unwrap();
    assert_eq!((special.mark_key().as_str(), special.sentence_key()), ("doubt-unsettled", "law-note-suspension"));
    let gravest = doubt_of_law("KRI § 19; Dz.U. 2026 poz. 187; house rule").unwrap();
    assert_eq!(gravest.certainty, Certainty::Unsettled);
}

#[test]
fn what_the_specification_calls_uncertain_is_marked_in_the_data() {
    let period = |code| periods::on(code, TODAY).and_then(|entry| entry.doubt()).map(|doubt| doubt.certainty);
    let rows = [
        (Code::Dsar, None),
        (Code::BreachSa, None),
        (Code::BreachProc, Some(Certainty::Proposal)),
        (Code::Info14, None),
        (Code::Recip19, Some(Certainty::Proposal)),
        (Code::DpoNotify, Some(Certainty::Memory)),
        (Code::KriAudit, Some(Certainty::Memory)),
        (Code::A11yDecl, None),
        (Code::Cctv, Some(Certainty::Memory)),
        (Code::ZfssReview, Some(Certainty::Memory)),
        (Code::WhistleAck, Some(Certainty::Memory)),
        (Code::Ops105, Some(Certainty::Memory)),
        (Code::KscEarly, Some(Certainty::Weak)),
    ];
    for (code, expected) in rows {
        assert_eq!(period(code), expected, "{code:?}");
    }
    let of = |territory| transfer::decision(territory, TODAY).unwrap().provenance.certainty;
    assert_eq!((of("US"), of("GB"), of("CH")), (Certainty::Unsettled, Certainty::Solid, Certainty::Memory));
    assert_eq!(legitimate_interest::provenance().certainty, Certainty::Proposal);
    assert_eq!(severity::mapping_provenance().certainty, Certainty::Memory);
    assert_eq!(hours::reminders_provenance().certainty, Certainty::Proposal);
    assert_eq!(dpia::criterion_provenance(dpia::Criterion::Genetic).certainty, Certainty::Memory);
    assert_eq!(rights::matrix_provenance().certainty, Certainty::Solid);
    assert_eq!(calendar::holiday(date(2026, 12, 24)).unwrap().certainty, Certainty::Memory);
}

#[test]
fn each_secrecy_is_lifted_by_its_own_grounds_only() {
    use Ground::{AuthorisedPerson, ClosePersonAfterDeath, Consent, HealthThreat, SpecialProvision};
    let rows: [(Kind, &[Ground]); 5] = [
        (Kind::School, &[Consent, HealthThreat, SpecialProvision]),
        (Kind::Psychologist, &[HealthThreat, SpecialProvision]),
        (Kind::MentalHealth, &[SpecialProvision]),
        (Kind::Medical, &[Consent, AuthorisedPerson, HealthThreat, SpecialProvision, ClosePersonAfterDeath]),
        (Kind::SocialWork, &[SpecialProvision]),
    ];
    for (kind, expected) in rows {
        assert_eq!(lifted_by(kind, &BTreeSet::from(Ground::ALL), TODAY), expected, "{kind:?}");
        assert_eq!(lifted_by(kind, &BTreeSet::new(), TODAY), [], "{kind:?}");
    }
    assert_eq!(lifted_by(Kind::Psychologist, &BTreeSet::from([Consent]), TODAY), []);
    assert_eq!(Kind::Psychologist.on(TODAY).provenance.certainty, Certainty::Unsettled);
}

#[test]
fn a_yearly_duty_has_its_next_day() {
    let declaration = periods::on(Code::A11yDecl, TODAY).unwrap();
    assert_eq!(declaration.next_yearly(TODAY), Some(date(2027, 3, 31)));
    assert_eq!(declaration.next_yearly(date(2026, 3, 31)), Some(date(2026, 3, 31)));
    assert_eq!(declaration.next_yearly(date(2026, 4, 1)), Some(date(2027, 3, 31)));
    assert_eq!(declaration.next_yearly(Date::MAX), None);
    assert_eq!(periods::on(Code::Dsar, TODAY).unwrap().next_yearly(TODAY), None);
}

#[test]
fn codes_have_names() {
    assert_eq!(Code::BreachSa.name(), "breach-sa");
    assert_eq!(Code::Info13.key(), "period-info-13");
    assert!(Code::ALL.into_iter().all(|code| Code::from_name(&code.name()) == Some(code)));
    assert_eq!(Code::from_name("BREACH_SA"), Some(Code::BreachSa));
    assert_eq!(Code::from_name("lunch"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_the_judgement_and_more_provisions_are_never_surer(one in "\\PC*", other in "\\PC*") {
        let both = doubt_of_law(&format!("{one};{other}"));
        prop_assert!(both >= doubt_of_law(&one) && both >= doubt_of_law(&other));
    }
}
