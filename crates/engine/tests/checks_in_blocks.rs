//! What the checks say after any change is what they say from cold: nothing that was kept in memory is out of date.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::control::Answer;
use rodowod_domain::field::{Body, Kind};
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::{By, Clock, Engine, controls, records};
use serde_json::json;
use support::{Fresh, school};

const NOW: &str = "2026-11-22T08:00:00Z";
/// Registers that checks read record by record, for their newest record, in part, and whole.
const READ: [&str; 9] = [
    "keys",
    "acknowledgements",
    "breaches",
    "datasets",
    "disclosures",
    "maintenance",
    "visitors",
    "clause-presentations",
    "devices",
];
const CHANGES: usize = 60;

/// A number below `limit`, each time another; the same ones in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

fn body(register: &dyn AnyRegister, seed: usize) -> Body {
    let mut body = register.sample();
    for field in register.fields() {
        if matches!(field.kind, Kind::Link | Kind::Links) || field.derived {
            body.remove(field.name);
        }
        if field.required && matches!(field.kind, Kind::Line) {
            body.insert(field.name.to_owned(), json!(format!("Zmyślona rzecz {seed}")));
        }
    }
    body
}

async fn fill(engine: &Engine, by: &By, (slug, count): (&str, usize)) {
    let register = engine.register(slug).unwrap();
    let records = (0..count).map(|seed| body(register, seed)).collect();
    imports::import(engine, by, slug, Prepared { records, ..Prepared::default() }).await.unwrap();
}

/// One change of one record, whichever the office would let happen.
async fn change(engine: &Engine, by: &By, chance: &mut Chance) -> String {
    let slug = READ[chance.below(READ.len())];
    let register = engine.register(slug).unwrap();
    let number = 1 + chance.below(if slug == "keys" { 600 } else { 20 }) as u64;
    let act = chance.below(5);
    let done = match act {
        0 => {
            let edit = Edit::Enter { fields: body(register, 1000 + chance.below(1000)), draft: chance.below(4) == 0 };
            records::edit(engine, by, slug, (None, edit)).await.is_ok()
        }
        1 => records::erase(engine, by, slug, (number, "minął okres przechowywania")).await.is_ok(),
        2 => {
            let Ok(view) = records::view(engine, by, slug, number).await else { return String::new() };
            let Some(step) = view.moves.get(chance.below(view.moves.len().max(1))) else { return String::new() };
            let sample = register.sample();
            let fields: Body =
                step.fields().filter_map(|name| Some((name.to_owned(), sample.get(name)?.clone()))).collect();
            let edit = Edit::Take { step: step.name.to_owned(), fields, reason: "bo tak".to_owned(), seen: None };
            records::edit(engine, by, slug, (Some(number), edit)).await.is_ok()
        }
        _ => {
            let Ok(view) = records::view(engine, by, slug, number).await else { return String::new() };
            let mut fields = view.record.body;
            let optional: Vec<&str> =
                register.fields().iter().filter(|field| !field.required).map(|field| field.name).collect();
            fields.remove(optional[chance.below(optional.len())]);
            let edit = Edit::Save { fields, draft: false, seen: None };
            records::edit(engine, by, slug, (Some(number), edit)).await.is_ok()
        }
    };
    if done { format!("{slug}/{number}: {act}") } else { String::new() }
}

type Told = Vec<(&'static str, String, Answer)>;

async fn told(engine: &Engine, by: &By) -> Told {
    let board = controls::board(engine, by).await.unwrap();
    let standing =
        |one: controls::Standing| (one.control.key.as_str(), one.state.name().to_owned(), (*one.answer).clone());
    board.standings.into_iter().map(standing).collect()
}

async fn story(fresh: &Fresh) {
    let (by, _) = school(&fresh.engine).await;
    for slug in READ {
        fill(&fresh.engine, &by, (slug, if slug == "keys" { 600 } else { 12 })).await;
    }
    let mut chance = Chance(2026);
    let mut now: Timestamp = NOW.parse().unwrap();
    let (mut changes, mut turned) = (0, 0);
    let mut before = told(&fresh.engine, &by).await;
    while changes < CHANGES {
        if chance.below(6) == 0 {
            now += SignedDuration::from_hours(1 + i64::try_from(chance.below(40)).unwrap());
        }
        let warm = fresh.engine.at(Clock::fixed(now));
        let what = change(&warm, &by, &mut chance).await;
        if what.is_empty() {
            continue;
        }
        changes += 1;
        let found = told(&warm, &by).await;
        turned += usize::from(found != before);
        let mut settings = fresh.engine.settings.clone();
        settings.clock = Clock::fixed(now);
        let cold = told(&Engine::open(settings).await.unwrap(), &by).await;
        for (one, other) in found.iter().zip(&cold) {
            assert_eq!(one, other, "after {what} at {now}");
        }
        assert_eq!(found.len(), cold.len());
        before = found;
    }
    assert!(turned > CHANGES / 3, "only {turned} changes were seen by any check");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_any_change_the_checks_say_what_they_say_from_cold_on_sqlite() {
    story(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_any_change_the_checks_say_what_they_say_from_cold_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        story(&fresh).await;
    }
}
