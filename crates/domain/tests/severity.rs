//! Severity of breaches: the worked examples, the floors of the decision layer and the order of the calculus.

use proptest::prelude::*;
use rodowod_domain::severity::{
    Advice, Classified, DataClass, Factor, Facts, Flag, Floor, Identification, Inputs, Level, Quarter, context, decide,
    score,
};

const NONE: Quarter = Quarter::Zero;
const SOME: Quarter = Quarter::One;
const FULL: Quarter = Quarter::Two;

fn inputs(context: u8, identification: Identification, losses: [Quarter; 3], malicious: bool) -> Inputs {
    let [confidentiality, integrity, availability] = losses;
    Inputs { context, identification, confidentiality, integrity, availability, malicious }
}

#[test]
fn the_worked_examples_have_the_printed_score_and_level() {
    use Identification::{Maximum, Negligible, Significant};
    let rows = [
        ("SE1", inputs(1, Maximum, [SOME, NONE, NONE], false), "1.25", "low"),
        ("SE2", inputs(3, Maximum, [SOME, NONE, NONE], false), "3.25", "high"),
        ("SE3", inputs(4, Maximum, [SOME, NONE, NONE], false), "4.25", "very-high"),
        ("SE4", inputs(1, Maximum, [NONE, NONE, NONE], false), "1.00", "low"),
        ("SE5", inputs(4, Maximum, [NONE, NONE, NONE], true), "4.50", "very-high"),
        ("SE6", inputs(4, Maximum, [FULL, NONE, SOME], true), "5.25", "very-high"),
        ("SE7", inputs(3, Maximum, [FULL, NONE, NONE], false), "3.50", "high"),
        ("SE8", inputs(3, Maximum, [SOME, NONE, NONE], false), "3.25", "high"),
        ("SE9", inputs(2, Significant, [FULL, NONE, NONE], false), "2.00", "medium"),
        ("SE10", inputs(4, Negligible, [SOME, NONE, NONE], false), "1.25", "low"),
        ("SE11", inputs(1, Maximum, [NONE, SOME, NONE], false), "1.25", "low"),
        ("SE12", inputs(1, Maximum, [NONE, NONE, FULL], false), "1.50", "low"),
        ("SE13", inputs(1, Maximum, [FULL, NONE, NONE], false), "1.50", "low"),
        ("SE14", inputs(4, Maximum, [FULL, NONE, NONE], true), "5.00", "very-high"),
        ("SE15", inputs(2, Maximum, [FULL, NONE, NONE], true), "3.00", "high"),
        ("SE16", inputs(1, Negligible, [NONE, NONE, NONE], false), "0.25", "low"),
        ("SE17", inputs(4, Maximum, [FULL, FULL, FULL], true), "6.00", "very-high"),
    ];
    for (row, inputs, expected, level) in rows {
        assert_eq!(score(&inputs).to_string(), expected, "{row}");
        assert_eq!(score(&inputs).level().as_str(), level, "{row}");
    }
}

#[test]
fn the_context_of_the_worked_examples_follows_from_class_and_circumstances() {
    use DataClass::{Behavioural, Financial, Sensitive, Simple};
    let rows = [
        ("SE1", Simple, 0, 1),
        ("SE2", Simple, 2, 3),
        ("SE3", Sensitive, 0, 4),
        ("SE4", Simple, 0, 1),
        ("SE5", Sensitive, 0, 4),
        ("SE7", Financial, 0, 3),
        ("SE9", Behavioural, 0, 2),
        ("SE13", Simple, 0, 1),
        ("SE14", Simple, 3, 4),
        ("SE15", Financial, -1, 2),
    ];
    for (row, class, adjustment, expected) in rows {
        let found = context(&[Classified { class, adjustment, factors: vec![] }]).unwrap();
        assert_eq!(found.score, expected, "{row}");
        assert_eq!(found.steps[0].reasons, [step_key(class, adjustment)], "{row}");
    }
}

fn step_key(class: DataClass, adjustment: i8) -> String {
    let sign = if adjustment < 0 {
        "minus-"
    } else if adjustment > 0 {
        "plus-"
    } else {
        ""
    };
    format!("severity-step-{}-{sign}{}", rodowod_domain::text::word(&class), adjustment.unsigned_abs())
}

#[test]
fn a_bare_pesel_identifies_significantly_and_other_identifiers_may_say_nothing() {
    use rodowod_domain::severity::{Identifier, least_identification};
    for identifier in Identifier::ALL {
        let (least, most) = identifier.range();
        let expected =
            if identifier == Identifier::Pesel { Identification::Significant } else { Identification::Negligible };
        assert_eq!((least, most), (expected, Identification::Maximum), "{identifier:?}");
        assert!(!identifier.provenance().certainty.is_verified());
    }
    assert_eq!(least_identification(&[]), Identification::Negligible);
    assert_eq!(least_identification(&[Identifier::Email, Identifier::Pesel]), Identification::Significant);
}

#[test]
fn the_calibration_points_follow_from_class_and_adjustment() {
    use DataClass::{Behavioural, Financial, Sensitive, Simple};
    let rows = [
        ("supermarket list", Simple, 0, 1),
        ("luxury shop", Simple, 1, 2),
        ("adult bookshop", Simple, 2, 3),
        ("undercover officers", Simple, 3, 4),
        ("week of calls", Behavioural, 0, 2),
        ("year of calls", Behavioural, 1, 3),
        ("calls to a support centre", Behavioural, 2, 4),
        ("bare bank letter", Financial, -2, 1),
        ("one day of transactions", Financial, -1, 2),
        ("month of balances", Financial, 0, 3),
        ("year of statements", Financial, 1, 4),
        ("general blood test", Sensitive, -3, 1),
        ("emergency test", Sensitive, -2, 2),
        ("test for a named disease", Sensitive, -1, 3),
        ("test result", Sensitive, 0, 4),
    ];
    for (case, class, adjustment, expected) in rows {
        let context = context(&[Classified { class, adjustment, factors: vec![] }]).unwrap();
        assert_eq!(context.score, expected, "{case}");
        assert_ne!(context.steps[0].reasons[0], "severity-step-outside-method", "{case}");
    }
}

#[test]
fn the_highest_class_decides_and_each_step_says_why() {
    let context = context(&[
        Classified { class: DataClass::Simple, adjustment: 2, factors: vec![Factor::Controller] },
        Classified { class: DataClass::Financial, adjustment: -1, factors: vec![] },
    ])
    .unwrap();
    assert_eq!(context.score, 3);
    assert_eq!(context.steps[0].reasons, ["severity-step-simple-plus-2", "severity-factor-controller"]);
    assert_eq!(context.steps[1].score, 2);
}

#[test]
fn an_adjustment_outside_the_method_or_against_its_factor_is_remarked() {
    let context =
        context(&[Classified { class: DataClass::Financial, adjustment: 3, factors: vec![Factor::AlreadyPublic] }])
            .unwrap();
    assert_eq!(context.score, 4);
    let reasons = &context.steps[0].reasons;
    assert_eq!(reasons[0], "severity-step-outside-method");
    assert!(reasons.contains(&"severity-step-against-factor".to_owned()));
    assert_eq!(rodowod_domain::severity::context(&[]), None);
}

#[test]
fn names_and_pesel_numbers_sent_astray_are_notified_though_the_score_is_low() {
    let inputs = inputs(1, Identification::Maximum, [FULL, NONE, NONE], false);
    let facts = Facts { confidentiality_lost: true, pesel_with_identity: true, persons: 30, ..Facts::default() };
    let proposal = decide(&inputs, &facts);
    assert_eq!(proposal.level, Level::Low);
    assert_eq!(proposal.floors, [Floor::R1]);
    assert_eq!((proposal.notify_authority, proposal.notify_persons), (Advice::Notify, Advice::Propose));

    let trusted = Facts { trusted_recipient: true, ..facts };
    assert_eq!(decide(&inputs, &trusted).floors, []);
}

#[test]
fn each_floor_raises_what_it_names() {
    let low = inputs(1, Identification::Negligible, [NONE, NONE, NONE], false);
    let affirmed = Facts { risk_unlikely_affirmed: true, ..Facts::default() };
    let lost = Facts { confidentiality_lost: true, ..affirmed };
    let rows = [
        (affirmed, vec![], Advice::Record, Advice::Record),
        (Facts::default(), vec![], Advice::Propose, Advice::Record),
        (Facts { special_category: true, ..lost }, vec![Floor::R2], Advice::Notify, Advice::Propose),
        (Facts { records_of_care: true, ..lost }, vec![Floor::R2], Advice::Notify, Advice::Propose),
        (Facts { special_category: true, ..affirmed }, vec![], Advice::Record, Advice::Record),
        (Facts { children_or_safety: true, ..affirmed }, vec![Floor::R3], Advice::Notify, Advice::Notify),
        (Facts { care_affected: true, ..affirmed }, vec![Floor::R4], Advice::Notify, Advice::Record),
    ];
    for (facts, floors, authority, persons) in rows {
        let proposal = decide(&low, &facts);
        assert_eq!(proposal.floors, floors, "{facts:?}");
        assert_eq!((proposal.notify_authority, proposal.notify_persons), (authority, persons), "{facts:?}");
    }
}

#[test]
fn the_score_maps_to_notices_on_its_boundaries() {
    let facts = Facts { risk_unlikely_affirmed: true, ..Facts::default() };
    let at = |context, identification, confidentiality| {
        let proposal = decide(&inputs(context, identification, [confidentiality, NONE, NONE], false), &facts);
        (proposal.notify_authority, proposal.notify_persons)
    };
    assert_eq!(at(2, Identification::Significant, SOME), (Advice::Record, Advice::Record));
    assert_eq!(at(2, Identification::Maximum, NONE), (Advice::Notify, Advice::Record));
    assert_eq!(at(3, Identification::Maximum, NONE), (Advice::Notify, Advice::Notify));
}

#[test]
fn a_stolen_encrypted_laptop_may_leave_the_persons_out_but_not_the_register() {
    let stolen = inputs(4, Identification::Maximum, [NONE, NONE, NONE], true);
    let facts = Facts {
        special_category: true,
        unintelligible: true,
        key_safe: true,
        availability_kept: true,
        persons: 800,
        ..Facts::default()
    };
    let proposal = decide(&stolen, &facts);
    assert_eq!(proposal.score.to_string(), "4.50");
    assert_eq!(proposal.flags, [Flag::MoreThan100, Flag::Unintelligible]);
    assert_eq!(proposal.floors, [Floor::U1]);
    assert_eq!((proposal.notify_authority, proposal.notify_persons), (Advice::Notify, Advice::MayOmit));

    let key_lost = Facts { key_safe: false, ..facts };
    assert_eq!(decide(&stolen, &key_lost).notify_persons, Advice::Notify);
    assert_eq!(decide(&stolen, &Facts { persons: 100, ..key_lost }).flags, []);
}

#[test]
fn a_disclosure_that_the_score_states_makes_the_floors_fire_without_a_second_tick() {
    let rows = [
        // what was lost, the facts, the floors, the notices to the authority and to the persons
        ([FULL, NONE, NONE], Facts { pesel_with_identity: true, ..Facts::default() }, vec![Floor::R1]),
        ([SOME, NONE, NONE], Facts { pesel_with_identity: true, ..Facts::default() }, vec![Floor::R1]),
        ([SOME, NONE, NONE], Facts { special_category: true, ..Facts::default() }, vec![Floor::R2]),
        ([SOME, NONE, NONE], Facts { records_of_care: true, ..Facts::default() }, vec![Floor::R2]),
        ([NONE, NONE, NONE], Facts { pesel_with_identity: true, special_category: true, ..Facts::default() }, vec![]),
    ];
    for (losses, facts, floors) in rows {
        let facts = Facts { risk_unlikely_affirmed: true, ..facts };
        let proposal = decide(&inputs(1, Identification::Negligible, losses, false), &facts);
        let notices = (proposal.notify_authority, proposal.notify_persons);
        let expected =
            if floors.is_empty() { (Advice::Record, Advice::Record) } else { (Advice::Notify, Advice::Propose) };
        assert_eq!((proposal.floors, notices), (floors, expected), "{losses:?} {facts:?}");
    }
}

#[test]
fn data_out_of_reach_were_not_kept_available_whatever_is_ticked() {
    let facts = Facts { unintelligible: true, key_safe: true, availability_kept: true, ..Facts::default() };
    for (availability, expected) in [(NONE, Advice::MayOmit), (SOME, Advice::Notify), (FULL, Advice::Notify)] {
        let proposal = decide(&inputs(4, Identification::Maximum, [NONE, NONE, availability], false), &facts);
        assert_eq!(proposal.notify_persons, expected, "{availability:?}");
        assert_eq!(proposal.floors.contains(&Floor::U1), availability == NONE, "{availability:?}");
    }
}

fn any_inputs() -> impl Strategy<Value = Inputs> {
    let quarter = || prop::sample::select(Quarter::ALL.to_vec());
    let identification = prop::sample::select(Identification::ALL.to_vec());
    (any::<u8>(), identification, quarter(), quarter(), quarter(), any::<bool>()).prop_map(
        |(context, identification, confidentiality, integrity, availability, malicious)| Inputs {
            context,
            identification,
            confidentiality,
            integrity,
            availability,
            malicious,
        },
    )
}

fn any_facts() -> impl Strategy<Value = Facts> {
    (any::<[bool; 11]>(), any::<u32>()).prop_map(|(answers, persons)| Facts {
        confidentiality_lost: answers[0],
        pesel_with_identity: answers[1],
        trusted_recipient: answers[2],
        special_category: answers[3],
        records_of_care: answers[4],
        children_or_safety: answers[5],
        care_affected: answers[6],
        unintelligible: answers[7],
        key_safe: answers[8],
        availability_kept: answers[9],
        risk_unlikely_affirmed: answers[10],
        persons,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_score_stays_in_its_range_and_grows_with_each_input(a in any_inputs(), b in any_inputs()) {
        let joined = Inputs {
            context: a.context.max(b.context),
            identification: a.identification.max(b.identification),
            confidentiality: a.confidentiality.max(b.confidentiality),
            integrity: a.integrity.max(b.integrity),
            availability: a.availability.max(b.availability),
            malicious: a.malicious || b.malicious,
        };
        prop_assert!((1..=24).contains(&score(&a).quarters()));
        prop_assert!(score(&joined) >= score(&a));
        prop_assert!(score(&joined).level() >= score(&a).level());
    }

    #[test]
    fn a_floor_never_lowers_a_proposal(inputs in any_inputs(), facts in any_facts()) {
        let plain = Facts {
            confidentiality_lost: false,
            pesel_with_identity: false,
            special_category: false,
            records_of_care: false,
            children_or_safety: false,
            care_affected: false,
            ..facts
        };
        let (with, without) = (decide(&inputs, &facts), decide(&inputs, &plain));
        prop_assert!(with.notify_authority >= without.notify_authority);
        prop_assert!(with.notify_persons >= without.notify_persons);
        prop_assert_eq!(with.score, without.score);
    }

    #[test]
    fn the_exemption_touches_neither_the_score_nor_the_authority(inputs in any_inputs(), facts in any_facts()) {
        let readable = Facts { unintelligible: false, ..facts };
        let (with, without) = (decide(&inputs, &facts), decide(&inputs, &readable));
        prop_assert_eq!(with.score, without.score);
        prop_assert_eq!(with.notify_authority, without.notify_authority);
        prop_assert!(with.notify_persons >= without.notify_persons.min(Advice::MayOmit));
    }
}
