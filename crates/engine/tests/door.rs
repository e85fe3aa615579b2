//! A child's pick-up, from the parent's authorisation to the door, where it was withdrawn five minutes before.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::authorisation::{Actor, Grant, Power, Scope};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::pickups::{self, Checked, DoorCheck, DoorResult};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, log};
use serde_json::{Value, json};
use support::{Fresh, body, school};

const PICKUPS: &str = "pickups";
const MORNING: &str = "2026-11-23T07:00:00Z";
const WITHDRAWN: &str = "2026-11-23T13:55:00Z";
const DOOR: &str = "2026-11-23T14:00:00Z";

/// Sees and writes down, and nothing else.
fn doorkeeper(by: &By) -> By {
    let scope = Scope::Registers(vec![PICKUPS.to_owned()]);
    let grant = Grant::new(scope, &[Power::View, Power::Enter], by.actor.today);
    By { actor: Actor::new(by.actor.account, &by.actor.login, vec![grant], by.actor.today), ..by.clone() }
}

async fn entered(engine: &Engine, by: &By, (child, collector): (&str, &str), more: Value) -> u64 {
    let mut fields = body(json!({
        "child": child, "group": "zerówka", "kind": "Authorised", "collector": collector, "parent": "Anna Przykładna",
        "granted_on": "2026-11-02", "channel": "PaperForm", "period": "UntilWithdrawn", "from": "2026-11-02",
    }));
    fields.extend(body(more));
    let saved = records::edit(engine, by, PICKUPS, (None, Edit::Enter { fields, draft: false })).await.unwrap();
    take(engine, by, saved.record.number, ("accept", json!({}))).await.unwrap();
    saved.record.number
}

async fn take(engine: &Engine, by: &By, number: u64, (step, fields): (&str, Value)) -> Result<(), Failure> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: String::new(), seen: None };
    records::edit(engine, by, PICKUPS, (Some(number), edit)).await.map(drop)
}

async fn shown(engine: &Engine, by: &By, search: &str) -> Vec<(String, String)> {
    let list = pickups::door(engine, by, search).await.unwrap();
    list.entries.iter().map(|entry| (entry.text("collector").to_owned(), entry.text("verdict").to_owned())).collect()
}

fn release(document_seen: bool) -> DoorCheck<'static> {
    DoorCheck { staff: "Weronika Makietowa", document_seen, result: DoorResult::Released, note: "" }
}

fn pair(collector: &str, verdict: &str) -> (String, String) {
    (collector.to_owned(), verdict.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_was_withdrawn_five_minutes_before_gets_no_child_from_an_old_page() {
    let fresh = Fresh::sqlite(MORNING).await;
    let (head, _) = school(&fresh.engine).await;
    let morning = fresh.at(MORNING);
    let number = entered(&morning, &head, ("Maja Przykładna", "Zofia Wzorcowa"), json!({})).await;
    let keeper = doorkeeper(&head);
    assert_eq!(shown(&morning, &keeper, "").await, [pair("Zofia Wzorcowa", "allow")]);

    let fields =
        json!({"end": "Withdrawn", "withdrawn_at": WITHDRAWN, "withdrawn_by": "Anna Przykładna, telefonicznie"});
    take(&fresh.at(WITHDRAWN), &keeper, number, ("withdraw", fields)).await.unwrap();
    let door = fresh.at(DOOR);
    assert_eq!(shown(&door, &keeper, "maj").await, [pair("Zofia Wzorcowa", "deny")]);
    let stopped = pickups::check(&door, &keeper, (number, release(true))).await.unwrap();
    let Checked::Stopped(entry) = stopped else { panic!("{stopped:?}") };
    assert_eq!(entry.text("reason"), "pickup-reason-not-valid");

    let view = records::view(&door, &head, PICKUPS, number).await.unwrap();
    assert_eq!(
        (view.record.state.as_str(), view.record.body["checks"][0]["result"].as_str()),
        ("ended", Some("Refused"))
    );
    let acts: Vec<String> =
        log::entries_of(&door, &head, PICKUPS, number).await.unwrap().into_iter().map(|entry| entry.act).collect();
    assert_eq!(acts, ["view", "turn-away", "withdraw", "accept", "enter"]);
    assert_eq!(shown(&fresh.at("2026-11-24T07:00:00Z"), &keeper, "").await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_release_is_written_down_once_the_document_was_seen() {
    let fresh = Fresh::sqlite(MORNING).await;
    let (head, _) = school(&fresh.engine).await;
    let door = fresh.at(DOOR);
    let number = entered(&door, &head, ("Maja Przykładna", "Zofia Wzorcowa"), json!({})).await;
    let keeper = doorkeeper(&head);
    let unseen = pickups::check(&door, &keeper, (number, release(false))).await;
    let Err(Failure::Refused(Refusal::Invalid(problems))) = unseen else { panic!("{unseen:?}") };
    assert_eq!(problems[0].key, "problem-released-without-document");
    assert!(matches!(pickups::check(&door, &keeper, (number, release(true))).await, Ok(Checked::Done)));
    for _ in 0..40 {
        let later = DoorCheck { result: DoorResult::ParentCalled, ..release(true) };
        assert!(matches!(pickups::check(&door, &keeper, (number, later)).await, Ok(Checked::Done)));
    }
    let view = records::view(&door, &head, PICKUPS, number).await.unwrap();
    assert_eq!(view.record.body["checks"].as_array().unwrap().len(), 30);
    assert_eq!(records::history(&door, &head, PICKUPS, number).await.unwrap().len(), 43);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_door_shows_whom_a_court_keeps_away_and_who_comes_another_day() {
    let fresh = Fresh::sqlite(MORNING).await;
    let (head, _) = school(&fresh.engine).await;
    let engine = fresh.at(DOOR);
    entered(&engine, &head, ("Maja Przykładna", "Zofia Wzorcowa"), json!({})).await;
    entered(&engine, &head, ("Maja Przykładna", "Urszula Zmyślona"), json!({"days": ["Friday"]})).await;
    let barred = json!({"kind": "Barred", "court_reference": "III Nsm 9/26"});
    let number = entered(&engine, &head, ("Maja Przykładna", "Żegota Nieobecny"), barred).await;
    let keeper = doorkeeper(&head);
    let (away, allowed) = (pair("Żegota Nieobecny", "deny"), pair("Zofia Wzorcowa", "allow"));
    assert_eq!(shown(&engine, &keeper, "").await, [away.clone(), allowed.clone()]);
    assert_eq!(shown(&engine, &keeper, "ma przyk").await, [away.clone(), pair("Urszula Zmyślona", "deny"), allowed]);
    assert_eq!(shown(&engine, &keeper, "zego").await, [away]);
    let stopped = pickups::check(&engine, &keeper, (number, release(true))).await.unwrap();
    assert!(matches!(stopped, Checked::Stopped(_)), "{stopped:?}");
    let nobody =
        By { actor: Actor::new(head.actor.account, &head.actor.login, Vec::new(), head.actor.today), ..head.clone() };
    assert!(pickups::door(&engine, &nobody, "").await.is_err());
    assert!(pickups::check(&engine, &nobody, (number, release(true))).await.is_err());
}
