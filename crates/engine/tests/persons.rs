//! One person across all registers: found, ticked, kept with the request, and each kind of request ending in its own act.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::field::Body;
use rodowod_domain::mark::Mark;
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::exports::{self, Format};
use rodowod_engine::files::{self, Upload};
use rodowod_engine::persons::{self, Kept, Likeness, REQUESTS, Search};
use rodowod_engine::records::{self, Failure, Saved};
use rodowod_engine::{By, Engine, log};
use serde_json::{Value, json};
use support::{Fresh, body, colleague, enter, school};

const NOW: &str = "2026-11-23T09:00:00Z";
const DAY: &str = "2026-11-23";

async fn take(
    engine: &Engine,
    by: &By,
    (register, number): (&str, u64),
    (step, fields): (&str, Value),
) -> Result<Saved, Failure> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: "z powodu".to_owned(), seen: None };
    records::edit(engine, by, register, (Some(number), edit)).await
}

async fn visitor(engine: &Engine, by: &By, name: &str) -> u64 {
    let fields = json!({ "visitor": name, "purpose": "Meeting", "place": "sekretariat" });
    enter(engine, by, ("visitors", fields)).await
}

/// A request in hand.
async fn request(engine: &Engine, by: &By, kind: &str, more: Value) -> u64 {
    let mut fields = body(json!({
        "requester": "Celina Zmyślona", "kind": kind, "received": "2026-11-20", "channel": "Email",
        "subject": "Moje dane", "email": "celina@zmyslona.example",
    }));
    fields.extend(body(more));
    let number = enter(engine, by, (REQUESTS, Value::Object(fields))).await;
    let started = json!({ "handler": "Ewa Modelowa", "identity_method": "KnownInPerson" });
    take(engine, by, (REQUESTS, number), ("start", started)).await.unwrap();
    number
}

async fn keep(engine: &Engine, by: &By, request: u64, places: &[(&str, u64)]) {
    let places = places.iter().map(|(register, number)| ((*register).to_owned(), *number)).collect();
    persons::keep(engine, by, (request, Kept { places, ..Kept::default() })).await.unwrap();
}

async fn settle(engine: &Engine, by: &By, request: u64, rows: &[Value]) {
    let rows: Vec<(usize, Body)> = rows.iter().cloned().map(body).enumerate().collect();
    persons::settle(engine, by, (request, None), &rows).await.unwrap();
}

fn search(spellings: &[&str]) -> Search {
    Search { spellings: spellings.iter().map(|words| (*words).to_owned()).collect(), request: None }
}

async fn found(engine: &Engine, by: &By, spellings: &[&str]) -> Vec<(&'static str, u64, Likeness)> {
    let found = persons::find(engine, by, &search(spellings)).await.unwrap();
    found.hits.iter().map(|hit| (hit.register.slug(), hit.record.number, hit.likeness)).collect()
}

fn problems(result: Result<Saved, Failure>) -> Vec<&'static str> {
    match result {
        Err(Failure::Refused(Refusal::Invalid(problems))) => problems.iter().map(|problem| problem.key).collect(),
        other => panic!("{other:?}"),
    }
}

fn answer(outcome: &str) -> Value {
    json!({ "outcome": outcome, "answer_channel": "Email", "answered_on": DAY })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_is_found_in_every_register_however_written_and_only_where_one_may_look() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let same = visitor(engine, &by, "Zmyślona Celina").await;
    let close = visitor(engine, &by, "C. Zmyślona, matka ucznia").await;
    let family = visitor(engine, &by, "Roman Zmyślony").await;
    visitor(engine, &by, "Celina Wzorcowa").await;
    let request = request(engine, &by, "Access", json!({})).await;
    let hits = found(engine, &by, &["Celina Zmyślona"]).await;
    assert_eq!(
        hits,
        [
            (REQUESTS, request, Likeness::Same),
            ("visitors", same, Likeness::Same),
            ("visitors", close, Likeness::Close),
            ("visitors", family, Likeness::Surname),
        ]
    );
    let by_mail = found(engine, &by, &["celina@zmyslona.example"]).await;
    assert_eq!(by_mail, [(REQUESTS, request, Likeness::Same)]);
    let own = persons::find(engine, &by, &Search { request: Some(request), ..search(&["Celina Zmyślona"]) }).await;
    assert!(own.unwrap().hits.iter().all(|hit| hit.register.slug() == "visitors"), "the request itself is no hit");
    let other = colleague(engine, &by, ("gosc", json!({ "registers": ["Requests"] }))).await;
    assert_eq!(found(engine, &other, &["Celina Zmyślona"]).await, [(REQUESTS, request, Likeness::Same)]);
    let nobody = colleague(engine, &by, ("nikt", json!({ "registers": ["Breaches"] }))).await;
    assert!(found(engine, &nobody, &["Celina Zmyślona"]).await.is_empty());
    let seen = log::entries(engine, &by, None).await.unwrap();
    assert!(seen.iter().any(|entry| entry.act == "find-person"), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn evidence_is_not_erased_while_it_is_held() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let call = json!({
        "signature": "2026-11-04/0931/110", "recorded_at": "2026-11-04T08:31:00Z", "direction": "Incoming",
        "consent": "StayedOnLine", "is_announced": true, "retention_months": 12,
    });
    let call = enter(engine, &by, ("recordings", call)).await;
    let hold = json!({ "hold_ground": "Proceedings", "hold_from": "2026-11-06" });
    take(engine, &by, ("recordings", call), ("hold", hold)).await.unwrap();
    let erase = async || records::erase(engine, &by, "recordings", (call, "porządki")).await;
    let Err(Failure::Refused(Refusal::Invalid(found))) = erase().await else { panic!("it is evidence") };
    assert_eq!(found[0].key, "problem-record-must-stay");
    take(engine, &by, ("recordings", call), ("release", json!({ "hold_ended_on": "2026-11-20" }))).await.unwrap();
    erase().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_objected_to_is_worked_on_no_more() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let visit = visitor(engine, &by, "Celina Zmyślona").await;
    let activity =
        json!({ "name": "Ewidencja gości", "purposes": "Porządek w budynku", "legal_bases": ["PublicTask"] });
    let activity = enter(engine, &by, ("processing-activities", activity)).await;
    let request = request(engine, &by, "Objection", json!({ "activities": [activity] })).await;
    keep(engine, &by, request, &[("visitors", visit)]).await;
    let fields = records::view(engine, &by, "visitors", visit).await.unwrap().record.body;
    let save = || Edit::Save { fields: fields.clone(), draft: false, seen: None };
    records::edit(engine, &by, "visitors", (Some(visit), save())).await.unwrap();
    settle(engine, &by, request, &[json!({ "fate": "Stopped" })]).await;
    take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await.unwrap();
    let marks = async |register: &str, number| {
        let view = records::view(engine, &by, register, number).await.unwrap();
        view.marks.iter().map(|mark| (mark.mark, mark.number)).collect::<Vec<_>>()
    };
    assert_eq!(marks("visitors", visit).await, [(Mark::Stopped, request)]);
    assert_eq!(marks("processing-activities", activity).await, [(Mark::Objected, request)]);
    let refused = problems(records::edit(engine, &by, "visitors", (Some(visit), save())).await);
    assert_eq!(refused, ["problem-record-restricted"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restricted_record_is_stored_and_nothing_else() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let key = enter(
        engine,
        &by,
        ("keys", json!({ "label": "S/1, Celina Zmyślona", "opens": "Room", "deposit_place": "gablota" })),
    )
    .await;
    let request = request(engine, &by, "Restriction", json!({})).await;
    keep(engine, &by, request, &[("keys", key)]).await;
    settle(engine, &by, request, &[json!({ "fate": "Restricted" })]).await;
    take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await.unwrap();
    let view = records::view(engine, &by, "keys", key).await.unwrap();
    assert_eq!(
        view.marks.iter().map(|mark| (mark.mark, mark.number)).collect::<Vec<_>>(),
        [(Mark::Restricted, request)]
    );
    let save = Edit::Save { fields: view.record.body.clone(), draft: false, seen: None };
    assert_eq!(
        problems(records::edit(engine, &by, "keys", (Some(key), save.clone())).await),
        ["problem-record-restricted"]
    );
    let erased = records::erase(engine, &by, "keys", (key, "porządki")).await;
    assert!(matches!(erased, Err(Failure::Refused(Refusal::Invalid(_)))), "{erased:?}");
    take(engine, &by, (REQUESTS, request), ("answer", answer("Fulfilled"))).await.unwrap();
    let lifted = json!({ "lift_notice_on": DAY, "lifted_on": DAY });
    take(engine, &by, (REQUESTS, request), ("lift", lifted)).await.unwrap();
    assert!(records::view(engine, &by, "keys", key).await.unwrap().marks.is_empty());
    records::edit(engine, &by, "keys", (Some(key), save)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_erasure_is_answered_only_after_the_keys_are_gone() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let (gone, stays) = (visitor(engine, &by, "Celina Zmyślona").await, visitor(engine, &by, "Celina Zmyślona").await);
    let request = request(engine, &by, "Erasure", json!({})).await;
    keep(engine, &by, request, &[("visitors", gone), ("visitors", stays)]).await;
    let refused = take(engine, &by, (REQUESTS, request), ("answer", answer("Fulfilled"))).await;
    assert!(problems(refused).contains(&"problem-act-not-done"));
    let kept = json!({ "fate": "Kept", "kept_ground": "LegalDuty", "provision": "art. 6 ustawy", "until": "5 lat" });
    settle(engine, &by, request, &[json!({ "fate": "Erased" }), kept]).await;
    let without_power =
        colleague(engine, &by, ("bez", json!({ "registers": ["Everything"], "powers": ["View", "Change"] }))).await;
    let denied = take(engine, &without_power, (REQUESTS, request), ("carry-out", json!({}))).await;
    assert!(matches!(denied, Err(Failure::Refused(Refusal::Denied(_)))), "{denied:?}");
    take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await.unwrap();
    assert!(records::view(engine, &by, "visitors", gone).await.unwrap().erased_at.is_some());
    assert!(records::view(engine, &by, "visitors", stays).await.unwrap().erased_at.is_none());
    let held = persons::held(engine, &by, request).await.unwrap();
    assert_eq!(held.records.iter().map(|view| view.is_erased).collect::<Vec<_>>(), [true, false]);
    let partly = json!({ "outcome": "Partly", "answer_channel": "Email", "answered_on": DAY, "kept_ground": "LegalDuty",
        "outcome_reasons": "jeden wpis zostaje", "remedies_named": true });
    take(engine, &by, (REQUESTS, request), ("answer", partly)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_legal_hold_bars_the_erasure_that_a_person_asks_for() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let number = visitor(engine, &by, "Celina Zmyślona").await;
    let hold = json!({
        "subject": "Wpisy o wizycie", "ground": "OtherGround", "data_categories": ["wizyty"],
        "records": [{ "register": "Visitors", "number": number }],
        "holds": [{ "ground": "Proceedings", "from": "2026-11-02" }],
    });
    enter(engine, &by, ("deletions", hold)).await;
    let request = request(engine, &by, "Erasure", json!({})).await;
    keep(engine, &by, request, &[("visitors", number)]).await;
    settle(engine, &by, request, &[json!({ "fate": "Erased" })]).await;
    let refused = take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await;
    assert_eq!(problems(refused), ["problem-record-must-stay"]);
    assert!(records::view(engine, &by, "visitors", number).await.unwrap().erased_at.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn withdrawn_consents_are_withdrawn_in_their_register_with_what_follows() {
    for fresh in [Some(Fresh::sqlite(NOW).await), Fresh::postgres(NOW).await].into_iter().flatten() {
        let engine = &fresh.engine;
        let (by, _) = school(engine).await;
        let mut numbers = Vec::new();
        let register = engine.register("consents").unwrap();
        for _ in 0..3 {
            let mut fields = register.sample();
            for name in [
                "withdrawn_at",
                "withdrawn_by",
                "request",
                "notification",
                "stopped_on",
                "told_on",
                "clause",
                "activity",
                "private_copies_gone_on",
                "refused_on",
            ] {
                fields.remove(name);
            }
            let number = enter(engine, &by, ("consents", Value::Object(fields))).await;
            take(engine, &by, ("consents", number), ("give", json!({}))).await.unwrap();
            numbers.push(number);
        }
        let request = request(engine, &by, "ConsentWithdrawal", json!({})).await;
        let places: Vec<(&str, u64)> = numbers.iter().map(|number| ("consents", *number)).collect();
        keep(engine, &by, request, &places).await;
        let stopped = json!({ "fate": "Stopped" });
        settle(engine, &by, request, &[stopped.clone(), stopped.clone(), stopped]).await;
        let saved = take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await.unwrap();
        assert_eq!(saved.opened.len(), 3, "staff is told of each: {:?}", saved.opened);
        for number in numbers {
            let consent = records::view(engine, &by, "consents", number).await.unwrap();
            assert_eq!(
                (consent.record.state.as_str(), &consent.record.body["request"]),
                ("withdrawn", &json!(request))
            );
        }
        let report = log::verify(engine, &by.institution, |_| ()).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
        take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await.expect("a step may be repeated");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn portability_ends_in_a_file_and_what_harms_others_stays_out_of_it() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let (one, other) =
        (visitor(engine, &by, "Celina Zmyślona").await, visitor(engine, &by, "Celina i Roman Zmyślony").await);
    let request = request(engine, &by, "Portability", json!({})).await;
    keep(engine, &by, request, &[("visitors", one), ("visitors", other)]).await;
    let label = |key: &str| key.to_owned();
    let early = persons::hand_over(engine, &by, (request, None), (Format::Json, &label)).await;
    assert!(matches!(early, Err(Failure::Refused(Refusal::Invalid(_)))), "nothing is decided yet");
    settle(engine, &by, request, &[json!({ "fate": "Copied" }), json!({ "fate": "Withheld", "note": "dane męża" })])
        .await;
    let json = persons::hand_over(engine, &by, (request, None), (Format::Json, &label)).await.unwrap();
    assert!(!json.is_packed);
    let file: Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(file["records"].as_array().unwrap().len(), 1);
    assert_eq!(file["records"][0]["body"]["visitor"], "Celina Zmyślona");
    let csv = persons::hand_over(engine, &by, (request, None), (Format::Csv, &label)).await.unwrap();
    let csv = String::from_utf8(csv.bytes).unwrap();
    assert!(csv.contains("visitors-visitor;Celina Zmyślona") && !csv.contains("Roman"), "{csv}");
    // A file beside the record belongs to the copy; one beside what was withheld does not.
    for (number, name) in [(one, "wpis <1>.txt"), (other, "mąż.txt")] {
        let upload = Upload { name: name.to_owned(), bytes: b"tresc pliku".to_vec() };
        files::attach(engine, &by, "visitors", (number, upload)).await.unwrap();
    }
    let packed = persons::hand_over(engine, &by, (request, None), (Format::Json, &label)).await.unwrap();
    assert!(packed.is_packed);
    let mut pack = zip::ZipArchive::new(std::io::Cursor::new(packed.bytes)).unwrap();
    let names: Vec<String> = pack.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.contains(&format!("requests-{request}.json")), "{names:?}");
    let file = names.iter().find(|name| name.ends_with("wpis <1>.txt")).unwrap();
    let mut content = String::new();
    std::io::Read::read_to_string(&mut pack.by_name(file).unwrap(), &mut content).unwrap();
    assert_eq!(content, "tresc pliku");
    let view = records::view(engine, &by, REQUESTS, request).await.unwrap();
    assert_eq!(view.record.body["exported_by"], "dyrektor");
    assert_eq!(view.record.body["ported_as"], "Json", "the form of the file that went last");
    let partly = json!({ "outcome": "Partly", "answer_channel": "Email", "ported_to": "Person", "ported_how": "EncryptedFile", "answered_on": DAY, "kept_ground": "PublicTask",
        "outcome_reasons": "pominięto dane męża", "remedies_named": true });
    take(engine, &by, (REQUESTS, request), ("answer", partly)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn recipients_to_be_told_come_from_the_disclosures_that_were_ticked() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let disclosure = json!({
        "persons": "Celina Zmyślona", "recipient": "poradnia w Przykładowie", "recipient_kind": "AnotherSchool", "ground": "PublicTask",
        "provision": "art. 47 Prawa oświatowego", "purpose": "opinia", "scope": "oceny",
    });
    let number = enter(engine, &by, ("disclosures", disclosure)).await;
    let request = request(engine, &by, "Rectification", json!({})).await;
    keep(engine, &by, request, &[("disclosures", number)]).await;
    keep(engine, &by, request, &[("disclosures", number)]).await;
    let view = records::view(engine, &by, REQUESTS, request).await.unwrap();
    assert_eq!(view.record.body["recipients"], json!([{ "recipient": "poradnia w Przykładowie" }]));
    assert_eq!(view.record.body["searched_on"], DAY);

    // Nothing left yet, so there is nothing to report; what left is told to the person, and the log keeps that.
    assert!(matches!(persons::disclosed(engine, &by, request).await, Err(Failure::NotFound)));
    let out = json!({ "disclosed_at": NOW, "manner": "Letter", "carrier": "wydruk", "unrelated": "None" });
    take(engine, &by, ("disclosures", number), ("disclose", out)).await.unwrap();
    let told = persons::disclosed(engine, &by, request).await.unwrap();
    assert_eq!(told.records.iter().map(|record| record.number).collect::<Vec<_>>(), [number]);
    let acts = records::history(engine, &by, "disclosures", number).await.unwrap();
    assert!(acts.len() >= 2, "{acts:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restricted_record_is_neither_printed_nor_exported_without_a_named_exception() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let (kept, other) = (visitor(engine, &by, "Celina Zmyślona").await, visitor(engine, &by, "Roman Zmyślony").await);
    let request = request(engine, &by, "Restriction", json!({})).await;
    keep(engine, &by, request, &[("visitors", kept)]).await;
    settle(engine, &by, request, &[json!({ "fate": "Restricted" })]).await;
    let attach = async |name: &str, bytes: &[u8]| {
        let upload = files::Upload { name: name.to_owned(), bytes: bytes.to_vec() };
        files::attach(engine, &by, "visitors", (kept, upload)).await.unwrap()
    };
    let (scan, list) = (attach("skan.pdf", b"%PDF-1.7 wpis").await, attach("wpis.txt", b"wpis").await);
    files::hand_out(engine, &by, "visitors", (kept, scan)).await.expect("nothing is restricted yet");
    take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await.unwrap();
    files::open(engine, &by, "visitors", (kept, scan)).await.expect("what is kept can be looked at");
    assert!(files::hand_out(engine, &by, "visitors", (kept, scan)).await.is_err(), "and does not leave as a file");
    assert!(files::open(engine, &by, "visitors", (kept, list)).await.is_err(), "a browser saves what it does not show");
    let label = |key: &str| key.to_owned();
    let export = async || {
        let query = records::Query::default();
        let file = exports::export(engine, &by, ("visitors", &query), (Format::Json, &label)).await;
        let file = file.unwrap();
        (serde_json::from_slice::<Value>(&file.bytes).unwrap().as_array().unwrap().len(), file.kept_in)
    };
    assert_eq!(export().await, (1, 1), "only {other} leaves, and the file says so");
    assert_eq!(exports::kept_in(engine, &by, "visitors").await.unwrap(), 1);
    let entries = async || log::checkpoint(engine, &by.institution).await.unwrap();
    let before = entries().await;
    let refused = records::print(engine, &by, "visitors", (kept, "record")).await.map(|_| ());
    let Err(Failure::Refused(Refusal::Invalid(found))) = refused else { panic!("{refused:?}") };
    assert_eq!(found[0].key, "problem-record-kept-in");
    assert_eq!(entries().await, before, "what was refused is not told as printed");
    records::print(engine, &by, "visitors", (other, "record")).await.unwrap();
    records::view(engine, &by, "visitors", kept).await.expect("what is kept can be looked at");

    let allowed = json!({ "allowed_uses": [{ "ground": "LegalClaims", "why": "pozew w sprawie wypadku",
        "decided_by": "Halina Wzorcowa", "decided_on": DAY }] });
    take(engine, &by, (REQUESTS, request), ("allow-use", allowed)).await.unwrap();
    records::print(engine, &by, "visitors", (kept, "record")).await.unwrap();
    assert_eq!(export().await, (2, 0));
    let over = json!({ "allowed_uses": [{ "ground": "LegalClaims", "why": "pozew w sprawie wypadku",
        "decided_by": "Halina Wzorcowa", "decided_on": DAY, "ended_on": DAY }] });
    take(engine, &by, (REQUESTS, request), ("end-use", over)).await.unwrap();
    assert!(records::print(engine, &by, "visitors", (kept, "record")).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_told_how_many_records_beyond_reach_are_kept_in() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    for title in ["Dziennik pedagoga", "Akta kadr"] {
        enter(engine, &by, ("datasets", json!({ "name": title, "form": "Paper" }))).await;
    }
    let note = json!({ "title": "Teczka", "kind": "Breach", "aware_at": "2026-11-22T07:20:00Z", "datasets": [1] });
    let note = enter(engine, &by, ("breaches", note)).await;
    let request = request(engine, &by, "Restriction", json!({})).await;
    keep(engine, &by, request, &[("breaches", note)]).await;
    settle(engine, &by, request, &[json!({ "fate": "Restricted" })]).await;
    take(engine, &by, (REQUESTS, request), ("carry-out", json!({}))).await.unwrap();
    assert_eq!(exports::kept_in(engine, &by, "breaches").await.unwrap(), 1);
    let more = json!({ "registers": ["Breaches"], "datasets": [2], "powers": ["View", "Disclose"] });
    let clerk = colleague(engine, &by, ("kadry", more)).await;
    assert_eq!(exports::kept_in(engine, &clerk, "breaches").await.unwrap(), 0);
}
