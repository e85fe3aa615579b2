//! A client is set up by a script: every step over the API, from nothing to a policy in force.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use serde_json::{Map, Value, json};
use support::{ADMIN, Client, Installation};

fn put(client: &Client, step: &str, body: &Value) -> support::Answer {
    client.put(&format!("setup/{step}"), body, &[])
}

fn is_done(shown: &Value, step: &str) -> bool {
    let steps = shown["steps"].as_array().unwrap();
    steps.iter().find(|one| one["step"] == step).unwrap()["done"] == true
}

#[test]
fn a_script_takes_an_institution_to_a_policy_in_force() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let begun = client.get("setup").ended(200);
    assert!(!is_done(&begun, "kind") && begun["steps"].as_array().unwrap().len() == 8, "{begun}");

    put(&client, "kind", &json!({ "presets": ["zamek"] })).refused(422);
    put(&client, "nowhere", &json!({})).refused(404);
    let chosen = put(&client, "kind", &json!({ "presets": ["school", "clinic"] })).ended(200);
    assert_eq!(chosen["presets"], json!(["school", "clinic"]));
    let profile = json!({ "city": "Przykładowo", "nip": "1111111112" });
    put(&client, "institution", &json!({ "name": "Szkoła Wzorcowa", "profile": profile })).refused(422);
    let named = json!({ "name": "Szkoła Wzorcowa", "profile": { "city": "Przykładowo", "nip": "1111111111" } });
    assert!(is_done(&put(&client, "institution", &named).ended(200), "institution"));
    put(&client, "people", &json!({ "people": [{ "person": "Anna Zmyślona", "post": "sekretarz" }] })).ended(200);

    let first = chosen["offers"]["datasets"][0]["name"].clone();
    put(&client, "datasets", &json!({ "names": ["Zbiór, którego nikt nie zna"] })).refused(422);
    let taken = put(&client, "datasets", &json!({ "names": [first] })).ended(200);
    assert_eq!(
        (&taken["offers"]["datasets"][0]["there"], &taken["offers"]["datasets"][1]["there"]),
        (&json!(true), &json!(false))
    );
    let all = put(&client, "systems", &json!({})).ended(200);
    assert!(all["offers"]["systems"].as_array().unwrap().iter().all(|one| one["there"] == true));

    // Documents and standards contradict each other: nothing stands without a decision in writing.
    let refused = put(&client, "parameters", &json!({})).refused(422);
    let conflicts = all["conflicts"].as_array().unwrap();
    assert_eq!(refused["problems"].as_array().unwrap().len(), conflicts.len());
    let decisions: Map<String, Value> = conflicts
        .iter()
        .map(|one| (one["parameter"].as_str().unwrap().to_owned(), json!("Zostaje zapis dokumentu.")))
        .collect();
    put(&client, "parameters", &json!({ "decisions": decisions })).ended(200);
    put(&client, "deciders", &json!({ "owners": { "grant": [] } })).refused(422);
    put(&client, "deciders", &json!({ "one_person": true })).ended(200);
    let policy = json!({ "label": "1", "in_force_from": begun_on(&client), "approved_by": "Halina Wzorcowa", "reason": "Pierwsza." });
    let adopted = put(&client, "adoption", &policy).ended(200);
    assert!(adopted["steps"].as_array().unwrap().iter().all(|one| one["done"] == true), "{adopted}");
    let in_force = client.get("policy").ended(200);
    assert_eq!(in_force["in_force"]["policy"]["label"], "1");
}

/// The day that the program reckons with.
fn begun_on(client: &Client) -> Value {
    client.get("controls").ended(200)["day"].clone()
}
