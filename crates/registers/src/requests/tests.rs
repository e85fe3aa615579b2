//! The clock of a request and its way through the states, seen through `decide`.

mod acts;

use jiff::{Timestamp, civil::Date};
use rodowod_domain::authorisation::{Actor, Grant, Power, Scope};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Change, Due, Edit, Record, Refusal, decide};
use rodowod_domain::register::{AnyRegister as _, Erased, Register as _};
use serde_json::{Value, json};

use super::Request;

fn clerk() -> Actor {
    let today = jiff::civil::date(2026, 11, 22);
    Actor::new(1, "sekretariat", vec![Grant::new(Scope::Everything, &Power::ALL, today)], today)
}

fn noon(day: &str) -> Timestamp {
    format!("{day}T11:00:00Z").parse().unwrap()
}

fn fields(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        other => panic!("{other} is no body"),
    }
}

/// A request received on a day, with what else is known of it.
fn body(received: &str, more: Value) -> Body {
    let mut body = fields(json!({
        "requester": "Celina Zmyślona", "kind": "Access", "received": received, "channel": "Email",
        "subject": "Jakie dane o mnie są przetwarzane?",
    }));
    body.extend(fields(more));
    body
}

fn enter(fields: Body) -> Result<Change, Refusal> {
    decide(&Erased::<Request>::NEW, None, Edit::Enter { fields, draft: false }, (&clerk(), noon("2028-01-03")))
}

fn held(row: Value) -> Value {
    let mut full = json!({ "register": "Visitors", "number": 3 });
    full.as_object_mut().unwrap().extend(row.as_object().unwrap().clone());
    json!({ "held": [full] })
}

fn day_of(change: &Change, name: &str) -> Option<String> {
    let deadline = change.deadlines.iter().find(|deadline| deadline.name == name)?;
    match deadline.due {
        Due::Day(day) => Some(day.to_string()),
        Due::Instant(_) => None,
    }
}

fn is_met(change: &Change, name: &str) -> bool {
    change.deadlines.iter().find(|deadline| deadline.name == name).unwrap().met
}

#[test]
fn the_answer_is_due_after_a_month_moved_off_days_off() {
    // Received, answer, notice of extension.
    let table = [
        ("2026-03-05", "2026-04-07"), // 5 April is Easter
        ("2026-01-31", "2026-03-02"),
        ("2025-03-20", "2025-04-22"), // 20 April 2025 is Easter
        ("2025-11-24", "2025-12-29"),
        ("2026-11-22", "2026-12-22"),
        ("2025-12-06", "2026-01-07"),
    ];
    for (received, due) in table {
        let change = enter(body(received, json!({}))).unwrap();
        assert_eq!(day_of(&change, "answer").as_deref(), Some(due), "{received}");
        assert_eq!(day_of(&change, "extension-notice").as_deref(), Some(due), "{received}");
        assert_eq!(change.body["answer_due"], due);
        assert!(day_of(&change, "post-by").is_none());
    }
}

#[test]
fn a_stop_moves_the_answer_to_the_earlier_of_two_readings() {
    let table = [
        ("2026-03-05", "2026-03-09", "2026-03-20", "2026-04-16"),
        ("2025-01-31", "2025-02-03", "2025-02-10", "2025-03-07"),
        ("2026-11-02", "2026-11-04", "2026-11-30", "2026-12-28"),
        ("2027-01-22", "2027-01-23", "2027-02-11", "2027-03-11"),
    ];
    for (received, asked, answered, due) in table {
        let by_clarification = json!({ "asked": asked, "clarified": answered, "question": "O co chodzi?" });
        let by_identity = json!({ "identity_asked": asked, "identity_confirmed": answered });
        for stop in [by_clarification, by_identity] {
            let change = enter(body(received, stop)).unwrap();
            assert_eq!(day_of(&change, "answer").as_deref(), Some(due), "{received}");
        }
    }
    let restarted = enter(body("2027-01-22", json!({ "asked": "2027-01-23", "clarified": "2027-02-11" }))).unwrap();
    assert_eq!(restarted.body["restarted_from"], "2027-02-11");
    let suspended = enter(body("2026-03-05", json!({ "asked": "2026-03-09", "clarified": "2026-03-20" }))).unwrap();
    assert!(!suspended.body.contains_key("restarted_from"));
}

#[test]
fn an_identity_confirmed_without_a_question_stops_nothing() {
    let change = enter(body("2026-03-05", json!({ "identity_confirmed": "2026-03-05" }))).unwrap();
    assert_eq!(day_of(&change, "answer").as_deref(), Some("2026-04-07"));
}

#[test]
fn an_extension_counts_from_receipt_and_never_past_two_months_from_its_notice() {
    let table = [
        ("2026-01-31", "2026-03-02", "2026-04-30"),
        ("2025-11-30", "2025-12-30", "2026-03-02"),
        ("2027-01-31", "2027-03-01", "2027-04-30"),
        // The notice went out early, and the house rule leaves two months from it.
        ("2026-03-05", "2026-03-20", "2026-05-20"),
    ];
    for (received, notice, due) in table {
        let extension =
            json!({ "extension_ground": "Complexity", "extension_reason": "archiwum", "extension_notice_on": notice });
        let change = enter(body(received, extension)).unwrap();
        assert_eq!(day_of(&change, "answer").as_deref(), Some(due), "{received}");
        assert!(is_met(&change, "extension-notice"));
        assert!(!is_met(&change, "answer"));
    }
}

#[test]
fn an_answer_by_post_leaves_three_working_days_earlier() {
    let table = [
        ("2026-03-05", "2026-04-01"),
        ("2025-03-20", "2025-04-16"),
        ("2025-11-24", "2025-12-19"),
        ("2025-12-06", "2025-12-31"),
        ("2024-10-01", "2024-10-29"),
    ];
    for (received, post_by) in table {
        let change = enter(body(received, json!({ "channel": "Letter" }))).unwrap();
        assert_eq!(day_of(&change, "post-by").as_deref(), Some(post_by), "{received}");
        assert_eq!(change.body["post_by"], post_by);
        let by_mail = enter(body(received, json!({ "channel": "Letter", "answer_channel": "Email" }))).unwrap();
        assert!(day_of(&by_mail, "post-by").is_none());
    }
}

fn problems(result: Result<Change, Refusal>) -> Vec<(String, &'static str)> {
    match result {
        Err(Refusal::Invalid(problems)) => problems.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn dates_that_cannot_be_are_named_at_their_field() {
    let extension = |notice: &str| json!({ "extension_reason": "archiwum", "extension_notice_on": notice });
    let fee = |by: &str| {
        json!({ "kind": "Copy", "fee_basis": "FurtherCopy", "fee": 1000, "fee_reasons": "koszt",
                "fee_notice_on": "2026-04-02", "fee_confirm_by": by })
    };
    let table = [
        (json!({ "asked": "2026-03-04" }), "asked", "clock-asked-before-received"),
        (json!({ "clarified": "2026-03-09" }), "clarified", "clock-answered-without-question"),
        (json!({ "asked": "2026-03-09", "clarified": "2026-03-06" }), "clarified", "clock-answered-before-asked"),
        (json!({ "identity_asked": "2026-03-04" }), "identity_asked", "clock-asked-before-received"),
        (
            json!({ "identity_asked": "2026-03-09", "identity_confirmed": "2026-03-06" }),
            "identity_confirmed",
            "clock-answered-before-asked",
        ),
        (extension("2026-04-08"), "extension_notice_on", "problem-extension-too-late"),
        (fee("2026-04-06"), "fee_confirm_by", "problem-fee-confirmation-too-short"),
        (json!({ "answered_on": "2026-03-04" }), "answered_on", "problem-before-receipt"),
        (json!({ "identity_method": "DocumentViewed" }), "no_copy_kept", "problem-no-copy-of-a-document"),
        (json!({ "by_proxy": true, "proxy_document": "akt" }), "proxy", "problem-required"),
    ];
    for (more, field, key) in table {
        let found = problems(enter(body("2026-03-05", more)));
        assert!(found.contains(&(field.to_owned(), key)), "{field} {key}: {found:?}");
    }
    assert!(enter(body("2026-03-05", extension("2026-04-07"))).is_ok());
    assert!(enter(body("2026-03-05", fee("2026-04-07"))).is_ok());
}

#[test]
fn the_report_inside_the_house_is_due_on_the_next_working_day() {
    let friday = enter(body("2026-04-03", json!({}))).unwrap();
    assert_eq!(day_of(&friday, "internal-report").as_deref(), Some("2026-04-07"));
    assert!(!is_met(&friday, "internal-report"));
    let told = enter(body("2026-04-03", json!({ "reported_on": "2026-04-03" }))).unwrap();
    assert!(is_met(&told, "internal-report"));
}

/// One request on its way, each move on its day.
struct Story {
    record: Record,
    last: Change,
}

impl Story {
    fn begin(fields: Body, day: &str) -> Self {
        let change =
            decide(&Erased::<Request>::NEW, None, Edit::Enter { fields, draft: false }, (&clerk(), noon(day))).unwrap();
        let record = Record {
            number: 1,
            state: change.state.clone(),
            version: change.version,
            draft: false,
            created_at: noon(day),
            body: change.body.clone(),
        };
        Self { record, last: change }
    }

    fn take(&mut self, step: &str, more: Value, day: &str) -> Result<(), Refusal> {
        let edit =
            Edit::Take { step: step.into(), fields: fields(more), reason: "na wniosek osoby".into(), seen: None };
        let change = decide(&Erased::<Request>::NEW, Some(&self.record), edit, (&clerk(), noon(day)))?;
        self.record.state.clone_from(&change.state);
        self.record.version = change.version;
        self.record.body = change.body.clone();
        self.last = change;
        Ok(())
    }

    fn state(&self) -> &str {
        &self.record.state
    }
}

#[test]
fn a_doubtful_request_is_checked_clarified_extended_answered_and_closed() {
    let mut story = Story::begin(body("2026-03-05", json!({ "kind": "Erasure" })), "2026-03-05");
    let asked = json!({ "identity_asked": "2026-03-06", "identity_facts": "imię wychowawcy", "identity_doubt": true });
    story.take("check-identity", asked, "2026-03-06").unwrap();
    assert_eq!(story.state(), "identity");
    let confirmed =
        json!({ "identity_confirmed": "2026-03-09", "identity_method": "Phone", "handler": "Ewa Modelowa" });
    story.take("confirm-identity", confirmed, "2026-03-09").unwrap();
    story.take("ask", json!({ "asked": "2026-03-09", "question": "Które dane?" }), "2026-03-09").unwrap();
    assert_eq!(story.state(), "clarification");
    story.take("clarify", json!({ "clarified": "2026-03-20" }), "2026-03-20").unwrap();
    // Three days of the identity check and eleven of the clarification, which touch and are counted once.
    assert_eq!(day_of(&story.last, "answer").as_deref(), Some("2026-04-20"));
    let extension = json!({ "extension_ground": "Complexity", "extension_reason": "archiwum",
                            "extension_notice_on": "2026-04-01" });
    story.take("extend", extension, "2026-04-01").unwrap();
    assert_eq!(story.state(), "extended");
    assert_eq!(day_of(&story.last, "answer").as_deref(), Some("2026-06-01"));
    let answer = json!({ "outcome": "Fulfilled", "answer_channel": "Email", "answered_on": "2026-05-29" });
    let refusal = story.take("answer", answer.clone(), "2026-05-29").unwrap_err();
    assert_eq!(problems(Err(refusal)), [("outcome".to_owned(), "problem-act-not-done")]);
    story.take("carry-out", held(json!({ "fate": "Erased" })), "2026-05-29").unwrap();
    story.take("answer", answer, "2026-05-29").unwrap();
    assert!(is_met(&story.last, "answer"));
    assert_eq!(story.last.body["deadline_kept"], "Yes");
    assert_eq!(day_of(&story.last, "recipients").as_deref(), Some("2026-06-12"));
    let refusal = story.take("close", json!({}), "2026-06-01").unwrap_err();
    assert_eq!(problems(Err(refusal)), [("recipients".to_owned(), "problem-recipients-not-told")]);
    let told = json!({ "recipients": [{ "recipient": "organ prowadzący", "told_on": "2026-06-01" }] });
    story.take("close", told, "2026-06-01").unwrap();
    assert_eq!(story.state(), "closed");
    assert_eq!(story.last.body["closed_on"], "2026-06-01");
}

/// An answer that needs no act before it.
fn kept_by_law() -> Value {
    json!({ "outcome": "KeptByLaw", "kept_ground": "LegalDuty", "outcome_reasons": "arkusz ocen", "remedies_named": true,
            "answer_channel": "Email", "answered_on": "2026-03-06" })
}

#[test]
fn a_proxy_shows_a_power_of_attorney_that_covers_the_request() {
    let by_proxy = |more: Value| {
        let mut all =
            fields(json!({ "by_proxy": true, "handler": "Ewa Modelowa", "identity_method": "KnownInPerson" }));
        all.extend(fields(more));
        body("2026-03-05", Value::Object(all))
    };
    let found = problems(enter(by_proxy(json!({}))));
    assert_eq!(found.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["proxy", "proxy_document"]);
    let shown = |scope: Value| {
        let more =
            json!({ "proxy": "Hanna Pozorna", "proxy_document": "pełnomocnictwo z 2.03.2026", "proxy_scope": scope });
        let mut story = Story::begin(by_proxy(more), "2026-03-05");
        story.take("start", json!({}), "2026-03-06").unwrap();
        story.take("answer", kept_by_law(), "2026-03-06")
    };
    let refused = shown(Value::Null).map(|()| unreachable!());
    assert_eq!(problems(refused), [("proxy_scope".to_owned(), "problem-needed-for-move")]);
    shown("dostęp do danych dziecka i ich usunięcie".into()).unwrap();
}

#[test]
fn nothing_is_done_for_somebody_who_was_not_recognised() {
    let received = |kind: &str| {
        let nothing_held = kind == "Copy";
        Story::begin(body("2026-03-05", json!({ "kind": kind, "nothing_held": nothing_held })), "2026-03-05")
    };
    let asked = |mut story: Story, step: &str, more: Value| {
        problems(story.take(step, more, "2026-03-06").map(|()| unreachable!()))
    };
    let unknown = ("identity_method".to_owned(), "problem-needed-for-move");
    assert!(asked(received("Access"), "start", json!({ "handler": "Ewa Modelowa" })).contains(&unknown));
    // Nor by the ways around it: a term extended, a question put, a refusal taken back.
    let extension = json!({ "extension_ground": "Complexity", "extension_reason": "archiwum",
                            "extension_notice_on": "2026-03-06" });
    let answer = kept_by_law();
    let ways: [&dyn Fn(&mut Story); 3] = [
        &|story| story.take("extend", extension.clone(), "2026-03-06").unwrap(),
        &|story| {
            story.take("ask", json!({ "asked": "2026-03-06", "question": "Które dane?" }), "2026-03-06").unwrap();
            let clear = json!({ "handler": "Ewa Modelowa", "clarified": "2026-03-06" });
            story.take("clarify", clear, "2026-03-06").unwrap();
        },
        &|story| {
            story.take("withdraw", json!({}), "2026-03-06").unwrap();
            story.take("reopen", json!({}), "2026-03-06").unwrap();
        },
    ];
    for way in ways {
        let acts = [
            ("Erasure", "carry-out", held(json!({ "fate": "Erased" }))),
            ("Copy", "export", json!({})),
            ("Access", "answer", answer.clone()),
        ];
        for (kind, step, more) in acts {
            let mut story = received(kind);
            way(&mut story);
            let state = story.state().to_owned();
            let found = asked(story, step, more);
            assert!(found.contains(&unknown), "{step} in {state}: {found:?}");
        }
    }
}

#[test]
fn a_refusal_names_one_of_two_grounds_and_the_remedies() {
    let mut story = Story::begin(body("2026-03-05", json!({})), "2026-03-05");
    let bare = json!({ "outcome": "Refused", "answer_channel": "Email", "answered_on": "2026-03-10" });
    let found = problems(story.take("refuse", bare.clone(), "2026-03-10").map(|()| unreachable!()));
    for field in ["refusal_ground", "outcome_reasons"] {
        assert!(found.contains(&(field.to_owned(), "problem-required")), "{found:?}");
    }
    let mut reasoned = bare;
    reasoned["refusal_ground"] = json!("Excessive");
    reasoned["outcome_reasons"] = json!("piąte takie żądanie w tym miesiącu");
    let found = problems(story.take("refuse", reasoned.clone(), "2026-03-10").map(|()| unreachable!()));
    assert_eq!(found, [("remedies_named".to_owned(), "problem-needed-for-move")]);
    reasoned["remedies_named"] = json!(true);
    story.take("refuse", reasoned, "2026-03-10").unwrap();
    assert_eq!(story.state(), "refused");
    story.take("reopen", json!({}), "2026-03-12").unwrap();
    assert_eq!(story.state(), "in-progress");
}

#[test]
fn what_the_law_keeps_is_an_answer_and_no_refusal() {
    let mut story = Story::begin(body("2026-03-05", json!({ "kind": "Erasure" })), "2026-03-05");
    story
        .take("start", json!({ "handler": "Ewa Modelowa", "identity_method": "KnownInPerson" }), "2026-03-06")
        .unwrap();
    let kept = json!({ "outcome": "KeptByLaw", "kept_ground": "LegalDuty", "outcome_reasons": "arkusz ocen",
                       "remedies_named": true, "answer_channel": "Email", "answered_on": "2026-03-10" });
    assert!(story.take("refuse", kept.clone(), "2026-03-10").is_err());
    story.take("answer", kept, "2026-03-10").unwrap();
    assert_eq!(story.state(), "answered");
    // Nothing was erased, so nobody is told.
    assert!(day_of(&story.last, "recipients").is_none());
    story.take("close", json!({}), "2026-03-11").unwrap();
}

#[test]
fn a_late_answer_is_told_apart() {
    let late = json!({ "outcome": "Fulfilled", "answered_on": "2026-04-08" });
    let change = enter(body("2026-03-05", late)).unwrap();
    assert_eq!(change.body["deadline_kept"], "No");
    assert!(is_met(&change, "answer"));
}

#[test]
fn the_sample_is_complete_and_accepted() {
    let register = Erased::<Request>::NEW;
    let sample = register.sample();
    let change = enter(sample.clone()).unwrap();
    let left_out: Vec<&str> = register
        .fields()
        .iter()
        .filter(|field| !field.derived && field.is_shown(&sample) && !change.body.contains_key(field.name))
        .map(|field| field.name)
        .collect();
    assert_eq!(left_out, Vec::<&str>::new());
    assert_eq!(Request::WORKFLOW.flaws(), []);
}

#[test]
fn the_internal_day_is_never_after_the_answer() {
    let mut day: Date = "2024-01-01".parse().unwrap();
    for _ in 0..800 {
        let change = enter(body(&day.to_string(), json!({ "channel": "Letter" }))).unwrap();
        assert!(day_of(&change, "post-by") < day_of(&change, "answer"), "{day}");
        day = day.tomorrow().unwrap();
    }
}
