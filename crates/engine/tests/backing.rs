//! What a link rests on: nothing reaches a processor, and no device a workshop, before the contract is in force.

mod support;

use rodowod_domain::field::{Body, Kind};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, doctor};
use rodowod_registers::REGISTERS;
use rodowod_store::args;
use serde_json::{Value, json};
use support::{Fresh, body, school};

const NOW: &str = "2026-11-23T08:00:00Z";

/// The sample of a register without its links, with other fields.
fn sample(register: &str, more: Value) -> Body {
    let register = REGISTERS.iter().find(|known| known.slug() == register).unwrap();
    let mut fields = register.sample();
    let typed = |name: &str| {
        register.field(name).is_some_and(|field| !field.derived && !matches!(field.kind, Kind::Link | Kind::Links))
    };
    fields.retain(|name, _| typed(name));
    fields.extend(body(more));
    fields
}

async fn enter(engine: &Engine, by: &By, (register, fields): (&str, Body)) -> u64 {
    let edit = Edit::Enter { fields, draft: false };
    records::edit(engine, by, register, (None, edit)).await.unwrap().record.number
}

async fn take(engine: &Engine, by: &By, (register, number, step): (&str, u64, &str), fields: Value) -> Vec<String> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: "Tak trzeba.".into(), seen: None };
    match records::edit(engine, by, register, (Some(number), edit)).await {
        Ok(_) => Vec::new(),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            problems.into_iter().map(|problem| format!("{}: {}", problem.field, problem.key)).collect()
        }
        Err(failure) => panic!("{register} {step}: {failure:?}"),
    }
}

/// A processor that was looked at and found good; its contract is to be made.
async fn verified(engine: &Engine, by: &By) -> u64 {
    let processor = enter(engine, by, ("processors", sample("processors", json!({ "kind": "Processor" })))).await;
    assert_eq!(take(engine, by, ("processors", processor, "verify"), json!({})).await, Vec::<String>::new());
    processor
}

const REFUSED: &str = "problem-no-contract-in-force";

#[tokio::test(flavor = "multi_thread")]
async fn a_link_leads_only_to_a_record_that_is_there() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let set = enter(&fresh.engine, &by, ("datasets", sample("datasets", json!({})))).await;
    let named = async |number: u64| {
        let fields = sample("authorisations", json!({ "datasets": [number] }));
        match records::edit(&fresh.engine, &by, "authorisations", (None, Edit::Enter { fields, draft: false })).await {
            Err(Failure::Refused(Refusal::Invalid(problems))) => problems.into_iter().map(|one| one.key).collect(),
            entered => entered.map(|_| Vec::new()).unwrap(),
        }
    };
    assert_eq!(named(set + 1).await, ["problem-no-such-record"]);
    assert_eq!(named(set).await, Vec::<&str>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_activity_begins_only_with_processors_under_contract() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let engine = &fresh.engine;
    let (one, two) = (verified(engine, &by).await, verified(engine, &by).await);
    let fields = sample("processing-activities", json!({ "processors": [one] }));
    let activity = enter(engine, &by, ("processing-activities", fields.clone())).await;
    let step = |name| ("processing-activities", activity, name);
    assert_eq!(take(engine, &by, step("activate"), json!({})).await, [format!("processors: {REFUSED}")]);
    assert_eq!(take(engine, &by, ("processors", one, "contract"), json!({})).await, Vec::<String>::new());
    assert_eq!(take(engine, &by, step("activate"), json!({})).await, Vec::<String>::new());

    // Another one joins an activity under way only with a contract of its own.
    let mut more = fields;
    more.insert("processors".into(), json!([one, two]));
    let save = Edit::Save { fields: more, draft: false, seen: None };
    let saved = records::edit(engine, &by, "processing-activities", (Some(activity), save)).await;
    assert!(matches!(&saved, Err(Failure::Refused(Refusal::Invalid(found))) if found[0].key == REFUSED), "{saved:?}");

    // What ended since is a finding, and holds nobody up who mends something else.
    assert_eq!(take(engine, &by, ("processors", one, "end"), json!({})).await, Vec::<String>::new());
    assert_eq!(take(engine, &by, step("review"), json!({})).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_goes_to_a_workshop_only_under_a_contract_in_force() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let engine = &fresh.engine;
    let workshop = verified(engine, &by).await;
    let device = enter(engine, &by, ("devices", sample("devices", json!({})))).await;
    let sent = || json!({ "repair_way": "UnderContract", "repair_processor": workshop, "sent_on": "2026-11-20" });
    let step = ("devices", device, "send-to-repair");
    assert_eq!(take(engine, &by, step, sent()).await, [format!("repair_processor: {REFUSED}")]);
    assert_eq!(take(engine, &by, ("processors", workshop, "contract"), json!({})).await, Vec::<String>::new());
    assert_eq!(take(engine, &by, step, sent()).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_whose_key_is_gone_without_an_erasure_is_named() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let set = json!({ "name": "Dziennik", "form": "Paper" });
    enter(&fresh.engine, &by, ("datasets", body(set))).await;
    let told = async || {
        let findings = doctor::examine(fresh.engine.settings.clone()).await;
        let keys = findings.into_iter().find(|finding| finding.about == "keys").unwrap();
        let said = keys.found.unwrap();
        (keys.is_well, said.key, said.arg("count").map(str::to_owned))
    };
    assert_eq!(told().await, (true, "doctor-keys", None));
    let gone = fresh.engine.db.write_keys(|tx| {
        let sql = "DELETE FROM keyring.record_keys WHERE key_id =
             (SELECT MAX(key_id) FROM keyring.record_keys WHERE key_id IN
              (SELECT key_id FROM records WHERE register = $1 AND number = $2))";
        Ok(tx.execute(sql, args!["datasets", 1_u64])?)
    });
    assert_eq!(gone.await.unwrap(), 1);
    assert_eq!(told().await, (false, "doctor-keys-missing", Some("1".to_owned())));
}
