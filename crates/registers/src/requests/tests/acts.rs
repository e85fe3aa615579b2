//! Each kind of request ends in its own act, and none counts as fulfilled before it.

use super::*;

const DAY: &str = "2026-03-09";

fn begun(kind: &str, more: Value) -> Story {
    let mut fields = fields(more);
    fields.insert("kind".to_owned(), json!(kind));
    let mut story = Story::begin(body("2026-03-05", Value::Object(fields)), "2026-03-05");
    story.take("start", json!({ "handler": "Ewa Modelowa", "identity_method": "KnownInPerson" }), DAY).unwrap();
    story
}

fn answer(outcome: &str) -> Value {
    json!({ "outcome": outcome, "answer_channel": "Email", "answered_on": DAY, "outcome_reasons": "opisane w piśmie",
            "kept_ground": "LegalDuty", "remedies_named": true })
}

fn refused(result: Result<(), Refusal>) -> Vec<(String, &'static str)> {
    problems(result.map(|()| panic!("it was let through")))
}

fn marks(story: &Story) -> Vec<&str> {
    story.record.body.get("marks").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn no_kind_is_fulfilled_before_its_act() {
    let activities = json!({ "activities": [1] });
    let table = [
        ("Access", json!({ "fate": "Copied" }), "carry-out"),
        ("Copy", json!({ "fate": "Copied" }), "export"),
        ("Portability", json!({ "fate": "Copied" }), "export"),
        ("Rectification", json!({ "fate": "Rectified", "correction": "nazwisko" }), "carry-out"),
        ("Erasure", json!({ "fate": "Erased" }), "carry-out"),
        ("Restriction", json!({ "fate": "Restricted" }), "carry-out"),
        ("Objection", json!({ "fate": "Stopped" }), "carry-out"),
        ("ConsentWithdrawal", json!({ "fate": "Stopped", "register": "Consents" }), "carry-out"),
        ("AutomatedDecision", json!({}), "carry-out"),
    ];
    for (kind, row, step) in table {
        let reviewed = kind == "AutomatedDecision";
        let mut story = begun(kind, activities.clone());
        let found = refused(story.take("answer", answer("Fulfilled"), DAY));
        assert!(found.contains(&("outcome".to_owned(), "problem-act-not-done")), "{kind}: {found:?}");
        let mut act = fields(held(row));
        if reviewed {
            act = fields(json!({ "reviewed_by": "Halina Wzorcowa", "review_result": "decyzję zmieniono" }));
        }
        story.take(step, Value::Object(act), DAY).unwrap_or_else(|refusal| panic!("{kind}: {refusal:?}"));
        assert_eq!(story.state(), "in-progress");
        story.take("answer", answer("Fulfilled"), DAY).unwrap_or_else(|refusal| panic!("{kind}: {refusal:?}"));
    }
}

#[test]
fn a_signature_goes_with_the_records_that_it_was_for() {
    let mut story = begun("Erasure", json!({}));
    story.take("carry-out", held(json!({ "fate": "Erased" })), DAY).unwrap();
    assert_eq!(story.record.body["carried_out_by"], "sekretariat");
    let two = json!([{ "register": "Visitors", "number": 3, "fate": "Erased" }, { "register": "Keys", "number": 1 }]);
    let mut fields = story.record.body.clone();
    fields.insert("held".to_owned(), two);
    let edit = Edit::Save { fields, draft: false, seen: None };
    let change = decide(&Erased::<Request>::NEW, Some(&story.record), edit, (&clerk(), noon(DAY))).unwrap();
    assert!(!change.body.contains_key("carried_out_by"), "there is a record now that nobody decided about");
}

#[test]
fn what_stays_is_explained_by_the_article_that_lets_it_stay() {
    let mut story = begun("Erasure", json!({}));
    let found = refused(story.take("carry-out", held(json!({ "fate": "Kept" })), DAY));
    for key in ["problem-kept-without-ground", "problem-kept-without-provision"] {
        assert!(found.iter().any(|(_, known)| *known == key), "{found:?}");
    }
    let kept = json!({ "fate": "Kept", "kept_ground": "LegalDuty", "provision": "art. 94 KP", "until": "10 lat" });
    story.take("carry-out", held(kept), DAY).unwrap();
    let found = refused(story.take("answer", answer("Fulfilled"), DAY));
    assert_eq!(found, [("outcome".to_owned(), "problem-outcome-is-partly")]);
    story.take("answer", answer("KeptByLaw"), DAY).unwrap();

    let mut objection = begun("Objection", json!({ "activities": [1] }));
    let found = refused(objection.take("carry-out", held(json!({ "fate": "Kept", "kept_ground": "LegalDuty" })), DAY));
    assert_eq!(found, [("held.0.kept_ground".to_owned(), "problem-objection-not-overridden")]);
    let claims = json!({ "fate": "Kept", "kept_ground": "LegalClaims" });
    objection.take("carry-out", held(claims), DAY).unwrap();
}

#[test]
fn an_objection_is_carried_out_only_against_activities_that_it_names() {
    let stopped = || held(json!({ "fate": "Stopped" }));
    let found = refused(begun("Objection", json!({})).take("carry-out", stopped(), DAY));
    assert_eq!(found, [("activities".to_owned(), "problem-no-activity")]);
    begun("Objection", json!({ "activities": [1] })).take("carry-out", stopped(), DAY).unwrap();
}

#[test]
fn the_proof_of_what_was_done_is_erased_by_no_request() {
    let mut story = begun("Erasure", json!({}));
    let row = json!({ "fate": "Erased", "register": "Breaches" });
    let found = refused(story.take("carry-out", held(row), DAY));
    assert_eq!(found, [("held.0.fate".to_owned(), "problem-proof-is-not-erased")]);
}

#[test]
fn an_answer_that_nothing_is_held_needs_a_search_and_no_record() {
    let mut story = begun("Access", json!({}));
    assert_eq!(
        refused(story.take("carry-out", json!({}), DAY)),
        [("held".to_owned(), "problem-nothing-ticked")],
        "nobody looked"
    );
    let mut fields = story.record.body.clone();
    fields.extend(super::fields(json!({ "nothing_held": true, "searched_on": DAY })));
    let edit = Edit::Save { fields, draft: false, seen: None };
    let change = decide(&Erased::<Request>::NEW, Some(&story.record), edit, (&clerk(), noon(DAY))).unwrap();
    story.record.body = change.body;
    story.take("carry-out", json!({}), DAY).unwrap();
}

#[test]
fn a_restriction_marks_until_it_is_lifted_and_nobody_lifts_it_unsaid() {
    let mut story = begun("Restriction", json!({}));
    assert!(marks(&story).is_empty());
    story.take("carry-out", held(json!({ "fate": "Restricted" })), DAY).unwrap();
    assert_eq!(marks(&story), ["restricted:visitors/3"]);
    story.take("answer", answer("Fulfilled"), DAY).unwrap();
    let early = json!({ "lift_notice_on": "2026-03-20", "lifted_on": "2026-03-19" });
    let found = refused(story.take("lift", early, "2026-03-20"));
    assert_eq!(found, [("lift_notice_on".to_owned(), "problem-lifted-before-notice")]);
    let told = json!({ "lift_notice_on": "2026-03-19", "lifted_on": "2026-03-20" });
    story.take("lift", told, "2026-03-20").unwrap();
    assert!(marks(&story).is_empty());
}

#[test]
fn a_correction_marks_before_it_is_made_and_after() {
    let mut story = begun("Rectification", held(json!({})));
    assert_eq!(marks(&story), ["to-rectify:visitors/3"]);
    story.take("carry-out", held(json!({ "fate": "Rectified", "correction": "nazwisko" })), DAY).unwrap();
    assert_eq!(marks(&story), ["rectified:visitors/3"]);
}

#[test]
fn erasure_destroys_and_a_withdrawn_consent_is_withdrawn_where_it_stands() {
    let register = Erased::<Request>::NEW;
    let at = |story: &Story, step: &str| {
        let now = noon(DAY);
        (
            register.destroys(&story.record.body, step, &story.record.at(now)),
            register.takes(&story.record.body, step, &story.record.at(now)),
        )
    };
    let mut erasure = begun("Erasure", json!({}));
    erasure.take("carry-out", held(json!({ "fate": "Erased" })), DAY).unwrap();
    assert_eq!(at(&erasure, "carry-out").0, [("visitors".to_owned(), 3)]);
    assert!(at(&erasure, "answer").0.is_empty());
    let mut consent = begun("ConsentWithdrawal", json!({}));
    consent.take("carry-out", held(json!({ "fate": "Stopped", "register": "Consents" })), DAY).unwrap();
    let (destroyed, taken) = at(&consent, "carry-out");
    assert!(destroyed.is_empty());
    assert_eq!(
        (taken[0].place.clone(), taken[0].step, taken[0].back),
        (("consents".to_owned(), 3), "withdraw", Some("request"))
    );
}

#[test]
fn what_rested_on_a_withdrawn_consent_is_used_no_more() {
    let mut story = begun("ConsentWithdrawal", json!({ "activities": [4] }));
    assert!(marks(&story).is_empty());
    let rows = json!({ "held": [
        { "register": "Consents", "number": 5, "fate": "Stopped" },
        { "register": "Visitors", "number": 3, "fate": "Stopped" },
        { "register": "Visitors", "number": 6, "fate": "Kept", "note": "inna podstawa" },
    ] });
    story.take("carry-out", rows, DAY).unwrap();
    assert_eq!(marks(&story), ["withdrawn:visitors/3", "withdrawn-from:processing-activities/4"]);
    let exception = json!({ "allowed_uses": [{ "ground": "LegalClaims", "why": "pozew", "decided_by": "Halina Wzorcowa",
        "decided_on": DAY }] });
    story.take("allow-use", exception, DAY).unwrap();
    assert!(marks(&story).contains(&"excepted:visitors/3"), "{:?}", marks(&story));
}

#[test]
fn an_exception_fits_the_right_and_leaves_the_day_of_closing_as_it_was() {
    let allowed = |ground: &str, ended: Option<&str>| {
        let mut row = json!({ "ground": ground, "why": "pozew", "decided_by": "Halina Wzorcowa", "decided_on": DAY });
        if let Some(day) = ended {
            row["ended_on"] = json!(day);
        }
        json!({ "allowed_uses": [row] })
    };
    for (kind, fate, fits, does_not) in [
        ("Restriction", "Restricted", "RightsOfOthers", "OverridingGrounds"),
        ("Objection", "Stopped", "OverridingGrounds", "PublicInterest"),
    ] {
        let mut story = begun(kind, json!({ "activities": [1] }));
        story.take("carry-out", held(json!({ "fate": fate })), DAY).unwrap();
        story.take("answer", answer("Fulfilled"), DAY).unwrap();
        story.take("close", json!({ "no_recipients": true }), "2026-03-10").unwrap();
        let found = refused(story.take("allow-use", allowed(does_not, None), "2026-04-01"));
        assert_eq!(found, [("allowed_uses.0.ground".to_owned(), "problem-exception-of-another-right")], "{kind}");
        story.take("allow-use", allowed(fits, None), "2026-04-01").unwrap();
        story.take("end-use", allowed(fits, Some("2026-05-01")), "2026-05-02").unwrap();
        assert_eq!(story.last.body["closed_on"], "2026-03-10", "{kind}");
        story.take("reopen", json!({}), "2026-05-03").unwrap();
        assert!(!story.last.body.contains_key("closed_on"), "{kind}");
        story.take("answer", answer("Fulfilled"), "2026-05-04").unwrap();
        story.take("close", json!({}), "2026-05-05").unwrap();
        assert_eq!(story.last.body["closed_on"], "2026-05-05", "a new closing has a day of its own");
    }
}
