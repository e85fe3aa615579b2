//! A consent that lacks a proof does not count, and one that ended leaves nothing online.

use rodowod_domain::authorisation::Actor;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Record, Refusal, decide};
use rodowod_domain::register::Erased;

use super::*;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn given() -> Consent {
    let mut consent = Consent { withdrawn_at: None, stopped_on: None, notification: None, ..Consent::sample() };
    consent.channels[0].taken_down_on = None;
    consent.channels[0].proof = None;
    consent
}

fn fields(consent: &Consent, state: &str) -> Vec<String> {
    consent.check(&moment(state)).into_iter().map(|problem| problem.field).collect()
}

#[test]
fn each_lacking_proof_keeps_it_from_counting() {
    type Spoil = fn(&mut Consent);
    let cases: [(Spoil, &str); 8] = [
        (|consent| consent.wording = None, "text_version"),
        (|consent| consent.identity = None, "identity"),
        (|consent| consent.purposes.clear(), "purposes"),
        (|consent| consent.told_withdrawal = false, "told_withdrawal"),
        (|consent| consent.told_no_harm = false, "unconditional"),
        (|consent| consent.unconditional = false, "unconditional"),
        (|consent| consent.authority = None, "authority"),
        (|consent| consent.giver = ConsentGiver::Personally, "giver"),
    ];
    assert!(fields(&given(), "given").is_empty());
    let now = moment("given").now;
    assert!(given().holds_at(now));
    for (spoil, field) in cases {
        let mut consent = given();
        spoil(&mut consent);
        assert_eq!(fields(&consent, "given"), [field]);
        assert!(fields(&consent, "asked").is_empty());
    }
}

#[test]
fn special_data_want_an_explicit_consent() {
    let health = Consent { kind: ConsentKind::SpecialData, channels: vec![], ..given() };
    assert_eq!(fields(&health, "given"), ["explicit"]);
    assert!(fields(&Consent { explicit: true, ..health }, "given").is_empty());
}

#[test]
fn taking_a_picture_and_showing_it_are_ticked_apart_and_channel_by_channel() {
    let mut consent = given();
    consent.channels[1].capture = false;
    consent.channels[1].publication = true;
    assert_eq!(fields(&consent, "given"), ["channels.1.capture"]);
    consent.channels[1].capture = true;
    consent.channels[1].publication = false;
    consent.channels[1].published_on = Some(date(2026, 10, 2));
    assert_eq!(fields(&consent, "given"), ["channels.1.publication"], "nobody agreed to the newspaper");
    consent.channels[1].published_on = None;
    consent.channels[0].published_on = Some(date(2026, 1, 2));
    assert_eq!(fields(&consent, "given"), ["channels.0.published_on"], "the consent came later");
    consent.channels =
        vec![ChannelConsent { capture: false, publication: false, published_on: None, ..consent.channels[1].clone() }];
    assert_eq!(fields(&consent, "given"), ["channels"]);
    consent.channels.clear();
    assert_eq!(fields(&consent, "given"), ["channels"]);
}

#[test]
fn withdrawal_asks_for_its_moment_and_nothing_more() {
    let step = WORKFLOW.find("withdraw").unwrap();
    assert!(step.needs == ["withdrawn_at"] && !step.asks_reason);
    let mut consent = given();
    let before = moment("withdrawn").now;
    consent.withdrawn_at = Some("2026-11-19T10:05:00Z".parse().unwrap());
    assert!(!consent.holds_at(before));
    assert!(consent.holds_at("2026-11-19T10:04:59Z".parse().unwrap()), "what was done before stays lawful");
    let due = &consent.deadlines(&moment("withdrawn"))[0];
    assert_eq!((due.name, due.due.to_string().as_str(), due.met), ("take-down", "2026-11-19", false));
}

#[test]
fn the_end_opens_the_task_to_take_down_what_is_online_and_waits_for_the_proof() {
    let mut consent = given();
    let opened = consent.follow_ups("withdraw", &moment("withdrawn"));
    assert_eq!((opened[0].register, &opened[0].body["task"]), ("notifications-to-staff", &json!("TakeDown")));
    assert_eq!(opened[0].body["resources"].as_array().unwrap().len(), 1, "only what was published");
    consent.stopped_on = Some(date(2026, 11, 20));
    assert_eq!(fields(&consent, "ended"), ["channels.0.proof"]);
    consent.channels[0].taken_down_on = Some(date(2026, 11, 20));
    assert_eq!(fields(&consent, "ended"), ["channels.0.proof"], "the word alone is no proof");
    consent.channels[0].proof = Some("zrzut strony".into());
    assert!(fields(&consent, "ended").is_empty());
}

#[test]
fn a_parents_word_ends_at_eighteen_and_from_sixteen_the_child_is_asked_too() {
    let born = |day| Consent { born: Some(day), child_agreed_on: None, ..given() };
    let of_age = born(date(2008, 11, 25));
    let names: Vec<_> = of_age.deadlines(&moment("given")).iter().map(|due| (due.name, due.due.to_string())).collect();
    assert!(names.contains(&("of-age", "2026-11-25".to_owned())), "{names:?}");
    assert!(!of_age.holds_at("2026-11-25T08:00:00Z".parse().unwrap()));
    assert!(of_age.holds_at("2026-11-24T08:00:00Z".parse().unwrap()));
    let keys = |consent: &Consent| consent.gaps(&moment("given")).iter().map(|gap| gap.key).collect::<Vec<_>>();
    assert!(keys(&born(date(2010, 11, 22))).contains(&"gap-consent-child"));
    assert!(!keys(&born(date(2010, 11, 23))).contains(&"gap-consent-child"));
}

#[test]
fn about_electronic_messages_the_child_decides_alone_from_sixteen_and_about_pictures_never() {
    use ConsentGiver::{Parent, Personally};
    use ConsentKind::{ElectronicMessages, Image};
    // Given on 4 September 2026: born on that day in 2010 the child is sixteen, a day later it is not.
    let rows = [
        (ElectronicMessages, Personally, date(2010, 9, 4), true),
        (ElectronicMessages, Personally, date(2010, 9, 5), false),
        (ElectronicMessages, Parent, date(2010, 9, 4), false),
        (ElectronicMessages, Parent, date(2010, 9, 5), true),
        (Image, Personally, date(2010, 9, 4), false),
        (Image, Parent, date(2010, 9, 4), true),
        (Image, Personally, date(2008, 9, 4), true),
    ];
    for (kind, giver, born, is_capable) in rows {
        let consent = Consent { kind, giver, born: Some(born), ..given() };
        let expected = if is_capable { Vec::new() } else { vec!["giver".to_owned()] };
        assert_eq!(fields(&consent, "given"), expected, "{kind:?} {giver:?} {born}");
    }
}

#[test]
fn the_gap_about_the_child_cites_the_law_of_representation() {
    let child = Consent { born: Some(date(2010, 11, 22)), child_agreed_on: None, ..given() };
    let gaps = child.gaps(&moment("given"));
    let gap = gaps.iter().find(|gap| gap.key == "gap-consent-child").unwrap();
    assert_eq!(gap.law, "KC 15, 17; KRO 98");
}

#[test]
fn a_consent_lapses_only_after_its_last_day() {
    let running = Consent { to: Some(date(2026, 11, 22)), ..given() };
    assert_eq!(fields(&running, "lapsed"), ["to"]);
    assert!(fields(&Consent { to: Some(date(2026, 11, 21)), ..running.clone() }, "lapsed").is_empty());
    let of_age = Consent { born: Some(date(2008, 11, 22)), ..running.clone() };
    assert!(fields(&of_age, "lapsed").is_empty(), "nobody consents for whoever is of age");
    assert_eq!(fields(&Consent { born: Some(date(2008, 11, 23)), ..running }, "lapsed"), ["to"]);
}

#[test]
fn an_old_word_is_no_answer_to_a_new_question() {
    let body = serde_json::to_value(Consent::sample()).unwrap().as_object().unwrap().clone();
    let now = moment("ended").now;
    let ended = Record { number: 1, state: "ended".to_owned(), version: 3, draft: false, created_at: now, body };
    let take = |record: &Record, step: &str| {
        let edit = Edit::Take {
            step: step.to_owned(),
            fields: Body::new(),
            reason: "nowy rok szkolny".to_owned(),
            seen: None,
        };
        decide(&Erased::<Consent>::NEW, Some(record), edit, (&Actor::program(1, date(2026, 11, 22)), now))
    };
    let asked = take(&ended, "ask-again").unwrap();
    let left = ["given_at", "wording", "withdrawn_at", "channels"].map(|name| asked.body.contains_key(name));
    assert_eq!((left, asked.body.contains_key("person")), ([false; 4], true));
    let asked = Record { state: asked.state, body: asked.body, ..ended };
    assert!(matches!(take(&asked, "give"), Err(Refusal::Invalid(_))), "nobody has said anything yet");
}
