//! Minors: ages, who may act, who may receive, who may pick up.

use jiff::Span;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::minors::{
    Actor, Authority, CameraPlan, CameraRoom, Capacity, Collector, Confidence, Matter, Person, Pickup, Question, Scope,
    Threshold, Verdict, camera_allowed, camera_free_rooms, capacity, disclose_30a, pickup, recipient_since, recipients,
    who_may,
};

const TODAY: Date = date(2026, 11, 22);

fn born(birth: Date) -> Person {
    Person { birth, is_married: false, is_incapacitated: false }
}

fn question(actor: Actor, matter: Matter, age: i16) -> Question {
    let birth = date(2026 - age, 1, 1);
    Question { actor, matter, person: born(birth), on: TODAY, parents_disagree: false, is_authorised: false }
}

fn parent(authority: Authority) -> Actor {
    Actor::Parent { authority }
}

#[test]
fn an_age_is_reached_with_the_first_hour_of_the_birthday() {
    let birth = date(2008, 11, 22);
    assert!(!Threshold::FullCapacity.is_reached(birth, date(2026, 11, 21)));
    assert!(Threshold::FullCapacity.is_reached(birth, date(2026, 11, 22)));
    let leap = date(2008, 2, 29);
    assert!(!Threshold::FullCapacity.is_reached(leap, date(2026, 2, 27)));
    assert!(Threshold::FullCapacity.is_reached(leap, date(2026, 2, 28)));
    let years = Threshold::ALL.map(|threshold| threshold.years(TODAY));
    assert_eq!(years, [13, 16, 16, 18, 16, 16, 10]);
    assert!(Threshold::ALL.iter().all(|threshold| threshold.provenance(TODAY).is_in_force(TODAY)));
}

#[test]
fn capacity_grows_at_13_and_18_and_by_marriage() {
    let rows = [(12, Capacity::None), (13, Capacity::Limited), (17, Capacity::Limited), (18, Capacity::Full)];
    for (age, expected) in rows {
        assert_eq!(capacity(&born(date(2026 - age, 11, 22)), TODAY), expected, "{age}");
    }
    let bride = Person { is_married: true, ..born(date(2010, 1, 1)) };
    assert_eq!(capacity(&bride, TODAY), Capacity::Full);
    let child = Person { is_married: true, ..born(date(2020, 1, 1)) };
    assert_eq!(capacity(&child, TODAY), Capacity::None, "nobody is married at six");
    let fifteen = Person { is_married: true, ..born(date(2010, 11, 23)) };
    assert_eq!(capacity(&fifteen, TODAY), Capacity::Limited);
    let incapacitated = Person { is_incapacitated: true, ..born(date(1980, 1, 1)) };
    assert_eq!(capacity(&incapacitated, TODAY), Capacity::None);
}

#[test]
fn an_image_needs_the_childs_own_consent_from_16() {
    let together = Verdict::AllowWithin(Scope::TogetherWithRepresentative);
    let rows = [
        (parent(Authority::Full), 15, Verdict::Allow),
        (parent(Authority::Full), 16, together),
        (Actor::Oneself, 15, Verdict::Deny),
        (Actor::Oneself, 16, together),
        (Actor::Oneself, 18, Verdict::Allow),
        (parent(Authority::Full), 18, Verdict::Deny),
    ];
    for (actor, age, expected) in rows {
        assert_eq!(who_may(&question(actor, Matter::ImageConsent, age)).verdict, expected, "{actor:?} {age}");
    }
}

#[test]
fn a_recipient_has_its_ground_from_a_known_day() {
    let on = |day| recipients(day).filter(|known| known.id == "guardianship-court").count();
    assert_eq!((on(date(2024, 2, 1)), on(date(2024, 2, 14)), on(date(2024, 2, 15))), (1, 1, 1));
    assert_eq!(recipient_since("guardianship-court"), Some(date(1998, 9, 1)));
    assert_eq!(recipient_since("neighbour"), None);
}

#[test]
fn each_actor_of_the_table_gets_its_answer() {
    use Matter::{EssentialMatter, EverydayCare, ExerciseRights, PatientConsent, ReceiveData, SchoolResults};
    let within = Verdict::AllowWithin;
    let rows = [
        (parent(Authority::Full), ExerciseRights, 10, Verdict::Allow),
        (parent(Authority::Full), ReceiveData, 17, Verdict::Allow),
        (parent(Authority::Full), EssentialMatter, 10, Verdict::NeedsHuman),
        (parent(Authority::Limited), ReceiveData, 10, within(Scope::Judgment)),
        (parent(Authority::Suspended), ReceiveData, 10, Verdict::Deny),
        (parent(Authority::Deprived), ReceiveData, 10, Verdict::Deny),
        (Actor::Guardian, ExerciseRights, 10, within(Scope::CourtAppointment)),
        (Actor::Curator, ReceiveData, 10, within(Scope::CourtAppointment)),
        (Actor::FosterCarer, EverydayCare, 10, within(Scope::EverydayCare)),
        (Actor::FosterCarer, ExerciseRights, 10, Verdict::NeedsHuman),
        (Actor::Relative { has_power: false }, ReceiveData, 10, Verdict::Deny),
        (Actor::Relative { has_power: true }, ReceiveData, 10, within(Scope::PowerOfAttorney)),
        (Actor::Attorney { has_power: true }, ExerciseRights, 40, within(Scope::PowerOfAttorney)),
        (Actor::Attorney { has_power: false }, ExerciseRights, 40, Verdict::Deny),
        (Actor::Oneself, ExerciseRights, 18, Verdict::Allow),
        (Actor::Oneself, ExerciseRights, 15, Verdict::NeedsHuman),
        (Actor::Oneself, ExerciseRights, 12, Verdict::Deny),
        (Actor::Oneself, ReceiveData, 12, within(Scope::FittingInformation)),
        (Actor::Oneself, PatientConsent, 15, Verdict::Deny),
        (Actor::Oneself, PatientConsent, 16, within(Scope::TogetherWithRepresentative)),
        (parent(Authority::Full), PatientConsent, 15, Verdict::Allow),
        (parent(Authority::Full), PatientConsent, 16, within(Scope::TogetherWithRepresentative)),
        (parent(Authority::Full), ReceiveData, 18, Verdict::Deny),
        (parent(Authority::Full), SchoolResults, 18, Verdict::NeedsHuman),
    ];
    for (actor, matter, age, expected) in rows {
        assert_eq!(who_may(&question(actor, matter, age)).verdict, expected, "{actor:?} {matter:?} {age}");
    }
}

#[test]
fn consent_to_an_online_service_passes_to_the_child_at_16() {
    let ask = |actor, age| who_may(&question(actor, Matter::OnlineServiceConsent, age)).verdict;
    assert_eq!(ask(Actor::Oneself, 15), Verdict::Deny);
    assert_eq!(ask(parent(Authority::Full), 15), Verdict::Allow);
    assert_eq!(ask(Actor::Oneself, 16), Verdict::Allow);
    assert_eq!(ask(parent(Authority::Full), 16), Verdict::Deny);
}

#[test]
fn parents_in_conflict_receive_the_same_and_a_court_decides_the_rest() {
    let ask = |matter| who_may(&Question { parents_disagree: true, ..question(parent(Authority::Full), matter, 10) });
    assert_eq!(ask(Matter::ReceiveData).verdict, Verdict::Allow);
    assert_eq!(ask(Matter::ReceiveData).reason, "minors-reason-same-to-both");
    assert_eq!(ask(Matter::EssentialMatter).reason, "minors-reason-court-decides");
    assert_eq!(ask(Matter::ImageConsent).verdict, Verdict::NeedsHuman);
}

#[test]
fn a_grown_up_pupil_decides_what_the_parents_learn() {
    let asked = question(parent(Authority::Full), Matter::ReceiveData, 18);
    let authorised = Question { is_authorised: true, ..asked };
    assert_eq!(who_may(&authorised).verdict, Verdict::AllowWithin(Scope::Authorisation));
}

#[test]
fn an_incapacitated_adult_is_represented_by_whom_the_court_appointed() {
    let person = Person { is_incapacitated: true, ..born(date(1980, 1, 1)) };
    let ask = |actor| who_may(&Question { person, ..question(actor, Matter::ExerciseRights, 46) }).verdict;
    assert_eq!(ask(Actor::Oneself), Verdict::NeedsHuman);
    assert_eq!(ask(parent(Authority::Full)), Verdict::NeedsHuman);
    assert_eq!(ask(Actor::Guardian), Verdict::AllowWithin(Scope::CourtAppointment));
}

#[test]
fn the_school_discloses_what_it_keeps_only_in_three_cases() {
    let minor = date(2012, 1, 1);
    let adult = date(2008, 1, 1);
    let none = Confidence::default();
    let rows = [
        (none, minor, false),
        (Confidence { health_is_threatened: true, ..none }, minor, true),
        (Confidence { special_provision: true, ..none }, minor, true),
        (Confidence { parent_consents: true, ..none }, minor, true),
        (Confidence { pupil_consents: true, ..none }, minor, false),
        (Confidence { pupil_consents: true, ..none }, adult, true),
        (Confidence { parent_consents: true, ..none }, adult, false),
    ];
    for (facts, birth, expected) in rows {
        assert_eq!(disclose_30a(&facts, birth, TODAY), expected, "{facts:?} {birth}");
    }
}

#[test]
fn cameras_stay_out_of_the_protected_rooms() {
    let plan = CameraPlan { agreed_with_governing_body: true, councils_consulted: true, ..CameraPlan::default() };
    let threatened = CameraPlan { needed_for_existing_threat: true, dignity_kept: true, ..plan };
    assert!(camera_allowed(CameraRoom::Other, &plan));
    assert!(!camera_allowed(CameraRoom::Other, &CameraPlan { councils_consulted: false, ..plan }));
    assert!(!camera_allowed(CameraRoom::Other, &CameraPlan { watches_work: true, ..plan }));
    assert_eq!(camera_free_rooms().count(), 6);
    for (room, _) in camera_free_rooms() {
        assert!(!camera_allowed(room, &plan), "{room:?}");
        assert!(camera_allowed(room, &threatened), "{room:?}");
    }
}

#[test]
fn the_recipients_of_the_table_have_their_law() {
    let ids: Vec<&str> = recipients(TODAY).map(|recipient| recipient.id.as_str()).collect();
    assert_eq!(ids.len(), 10);
    let welfare = recipients(TODAY).find(|recipient| recipient.id == "welfare-centre").unwrap();
    assert_eq!(welfare.answer_days, Some(7));
    assert!(recipients(TODAY).all(|recipient| !recipient.law.is_empty()));
}

#[test]
fn a_child_is_handed_over_by_the_rules_of_its_authorisations() {
    let from = date(2026, 9, 1);
    let to = Some(date(2027, 6, 30));
    let granted = Collector::Authorised { from, to, withdrawn: None, birth: None };
    let withdrawn = Collector::Authorised { from, to, withdrawn: Some(date(2026, 11, 1)), birth: None };
    let young = Collector::Authorised { from, to, withdrawn: None, birth: Some(date(2017, 1, 1)) };
    let of = |authority, is_forbidden| Collector::Parent { authority, is_forbidden };
    let rows = [
        (granted, date(2026, 8, 31), Verdict::Deny),
        (granted, date(2026, 9, 1), Verdict::Allow),
        (granted, date(2027, 6, 30), Verdict::Allow),
        (granted, date(2027, 7, 1), Verdict::Deny),
        (withdrawn, date(2026, 10, 31), Verdict::Allow),
        (withdrawn, date(2026, 11, 1), Verdict::Deny),
        (young, TODAY, Verdict::NeedsHuman),
        (young, date(2027, 1, 1), Verdict::Allow),
        (of(Authority::Full, false), TODAY, Verdict::Allow),
        (of(Authority::Full, true), TODAY, Verdict::Deny),
        (of(Authority::Limited, false), TODAY, Verdict::NeedsHuman),
        (of(Authority::Suspended, false), TODAY, Verdict::Deny),
        (of(Authority::Deprived, false), TODAY, Verdict::Deny),
        (Collector::Unknown, TODAY, Verdict::Deny),
    ];
    for (collector, on, expected) in rows {
        let asked = Pickup { collector, identity_checked: true, on };
        assert_eq!(pickup(&asked).verdict, expected, "{collector:?} {on}");
        let unchecked = pickup(&Pickup { identity_checked: false, ..asked }).verdict;
        assert_ne!(unchecked, Verdict::Allow, "{collector:?} {on}");
    }
}

fn any_date() -> impl Strategy<Value = Date> {
    (0..7_304_483_i32).prop_map(|days| Date::MIN.saturating_add(Span::new().days(days)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn capacity_is_never_lost_by_growing_older(birth in any_date(), a in any_date(), b in any_date()) {
        let person = born(birth);
        prop_assert!(capacity(&person, a.min(b)) <= capacity(&person, a.max(b)));
        for matter in [Matter::ExerciseRights, Matter::PatientConsent] {
            let asked = Question { person, on: a, ..question(Actor::Oneself, matter, 1) };
            prop_assert!(who_may(&asked).verdict != Verdict::Allow || capacity(&person, a) == Capacity::Full);
        }
    }
}
