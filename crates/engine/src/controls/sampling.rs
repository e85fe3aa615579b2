//! The sample of an audit: acknowledgements drawn by a stated seed, whose people are asked again.
//!
//! Anybody repeats the draw (`rodowod_domain::draw`); the seed stands in the audit.

use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::draw::drawn;
use rodowod_domain::field::Problem;
use rodowod_domain::record::{Edit, Refusal};
use serde_json::json;

use crate::records::{self, Failure, entries};
use crate::{By, Engine, access};

const ACKNOWLEDGEMENTS: &str = "acknowledgements";
const AUDITS: &str = "audits";
/// Acknowledgements of one sample at most.
pub const SAMPLE_MAX: usize = 50;

/// Draws for an audit that is planned or under way, writes seed and choice into it, and asks each person again.
pub async fn sample(engine: &Engine, by: &By, (audit, seed, size): (u64, &str, usize)) -> Result<Vec<u64>, Failure> {
    by.may(Power::Change, On::Register(AUDITS))?;
    let seed = seed.trim();
    let refused = |field: &str, key| Failure::Refused(Refusal::Invalid(vec![Problem::at(field, key)]));
    if seed.is_empty() {
        return Err(refused("seed", "problem-required"));
    }
    let record = records::view(engine, by, AUDITS, audit).await?.record;
    if !matches!(record.state.as_str(), "planned" | "running") {
        return Err(Failure::NotFound);
    }
    if record.body.get("sample").and_then(serde_json::Value::as_array).is_some_and(|drawn| !drawn.is_empty()) {
        return Err(refused("audit", "problem-sample-drawn"));
    }
    let (office, institution) = (engine.clone(), by.institution.id);
    let (all, _) = engine.db.read(move |tx| entries(&office, tx, (institution, ACKNOWLEDGEMENTS))).await?;
    let lists =
        all.iter().filter(|entry| entry.state == "confirmed" && entry.body.get("thing") == Some(&json!("Checklist")));
    let chosen = drawn(seed, lists.map(|entry| entry.number), size.clamp(1, SAMPLE_MAX));
    if chosen.is_empty() {
        return Err(refused("audit", "problem-sample-empty"));
    }
    let mut fields = record.body;
    fields.insert("sample_seed".to_owned(), json!(seed));
    fields.insert("sample".to_owned(), json!(chosen));
    let save = Edit::Save { fields, draft: record.draft, seen: None };
    records::edit(engine, by, AUDITS, (Some(audit), save)).await?;
    // The auditor may read acknowledgements without changing them; asking is the program's part.
    let mut program = access::program(by.institution.clone(), engine.clock.now());
    program.actor.account = by.actor.account;
    for number in &chosen {
        let asked = json!({ "asked_on": by.actor.today.to_string(), "sampled_in": audit });
        let serde_json::Value::Object(fields) = asked else { continue };
        let take = Edit::Take { step: "ask-again".to_owned(), fields, reason: String::new(), seen: None };
        records::edit(engine, &program, ACKNOWLEDGEMENTS, (Some(*number), take)).await?;
    }
    Ok(chosen)
}
