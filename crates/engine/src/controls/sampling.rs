//! The sample of an audit: acknowledgements drawn by a stated seed, whose people are asked again.
//!
//! Anybody repeats the draw: the numbers stand in the order of the SHA-256 of `SEED:NUMBER`, and the first of them are
//! taken. The seed stands in the audit.

use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::record::{Edit, Refusal};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::records::{self, Failure, entries};
use crate::{By, Engine, access};

const ACKNOWLEDGEMENTS: &str = "acknowledgements";
const AUDITS: &str = "audits";
/// Acknowledgements of one sample at most.
pub const SAMPLE_MAX: usize = 50;

/// The numbers that a seed draws, in their own order.
pub fn drawn(seed: &str, numbers: impl IntoIterator<Item = u64>, size: usize) -> Vec<u64> {
    let mut ranked: Vec<([u8; 32], u64)> = numbers
        .into_iter()
        .map(|number| (Sha256::digest(format!("{seed}:{number}").as_bytes()).into(), number))
        .collect();
    ranked.sort_unstable();
    let mut drawn: Vec<u64> = ranked.into_iter().take(size).map(|(_, number)| number).collect();
    drawn.sort_unstable();
    drawn
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_another_one_something_else() {
        let of = |seed| drawn(seed, 1..=200, 10);
        assert_eq!(of("22 listopada 2026, sekretariat"), of("22 listopada 2026, sekretariat"));
        assert_ne!(of("22 listopada 2026, sekretariat"), of("23 listopada 2026, sekretariat"));
        assert_eq!(of("x").len(), 10);
        assert_eq!(drawn("x", [4, 2, 9], 10), [2, 4, 9], "no more than there are");
    }

    #[test]
    fn every_number_comes_up_about_as_often() {
        let mut times = [0u32; 20];
        for seed in 0..400 {
            for number in drawn(&seed.to_string(), 0..20, 5) {
                times[usize::try_from(number).unwrap_or_default()] += 1;
            }
        }
        // 400 draws of 5 among 20: each 100 times on average.
        assert!(times.iter().all(|count| (60..=140).contains(count)), "{times:?}");
    }
}
