//! What is done by the hour for every institution, whatever befalls one of them; and what founding one more changes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Refusal;
use rodowod_engine::institutions::{self, FoundError, Founding};
use rodowod_engine::records::Failure;
use rodowod_engine::{Engine, accounts, doctor, jobs};
use rodowod_store::settings::INSTALLATION;
use rodowod_store::{accounts as account_rows, args, jobs as rows, ledger, settings};
use support::{Fresh, colleague, founding, school};

const NOW: &str = "2026-03-16T08:00:00Z";

async fn setting(engine: &Engine, institution: i64, name: &'static str) -> Option<String> {
    engine.db.read(move |tx| Ok(settings::get(tx, institution, name)?)).await.unwrap()
}

async fn is_signed(engine: &Engine, institution: i64) -> bool {
    engine.db.read(move |tx| Ok(ledger::checkpoint(tx, institution)?)).await.unwrap().is_some()
}

fn second() -> Founding {
    let mut second = founding();
    second.slug = "druga".to_owned();
    second.admin.login = "dyrektorka".to_owned();
    second.authorisation.0.insert("account".to_owned(), "dyrektorka".into());
    second
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_in_one_institution_keeps_no_other_waiting() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let first = school(engine).await.0.institution.id;
    let second = institutions::found(engine, second()).await.unwrap().id;
    engine.db.write(move |tx| Ok(settings::set(tx, first, "ledger-seed", "x")?)).await.unwrap();
    assert!(jobs::tick(engine).await.unwrap() > 0);
    assert!(!is_signed(engine, first).await && is_signed(engine, second).await);

    let now = fresh.at("2026-03-16T08:10:00Z").clock.now();
    let claim = rows::Claim { worker: "test", now, until: now };
    let claimed = engine.db.write(move |tx| Ok(rows::claim(tx, claim, 10)?)).await;
    let failed = claimed.unwrap().into_iter().find(|job| job.kind == "housekeeping").unwrap();
    assert!(failed.last_error.unwrap().contains("szkola"), "the failure names its institution");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_hands_out_a_code_for_an_account_that_works_elsewhere_too() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let head = school(engine).await.0;
    let powers = serde_json::json!({ "registers": ["Datasets"] });
    let officer = colleague(engine, &head, ("inspektor", powers)).await.actor.account;
    assert!(accounts::reset(engine, &head, officer).await.is_ok(), "while it works here only");
    let (other, now) = (institutions::found(engine, second()).await.unwrap().id, engine.clock.now());
    engine.db.write(move |tx| Ok(account_rows::join(tx, officer, other, now)?)).await.unwrap();
    for refused in [
        accounts::reset(engine, &head, officer).await.map(drop),
        accounts::reset_factors(engine, &head, officer).await,
        accounts::disable(engine, &head, officer).await,
    ] {
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Invalid(_)))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn founding_counts_the_strictest_lock_and_names_a_login_that_is_taken() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    school(engine).await;
    assert!(setting(engine, INSTALLATION, "sign-in-lock").await.is_some());
    let taken = Founding { slug: "druga".to_owned(), ..founding() };
    let Err(FoundError::Problems(problems)) = institutions::found(engine, taken).await else { panic!("not refused") };
    assert_eq!(problems.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["login"]);
}

/// Whether the counts are found well, and which are named.
async fn counts(engine: &Engine) -> (bool, Option<String>) {
    let told = doctor::examine(engine.settings.clone()).await;
    let counts = told.into_iter().find(|finding| finding.about == "counts").unwrap();
    (counts.is_well, counts.found.unwrap().arg("counts").map(ToOwned::to_owned))
}

async fn a_wrong_count_is_named_and_set_right(fresh: &Fresh) {
    let engine = &fresh.engine;
    school(engine).await;
    assert_eq!(counts(engine).await, (true, None));
    let change = |sql: &'static str| engine.db.write(move |tx| Ok(tx.execute(sql, args![])?));
    let counted = "UPDATE counters SET last = last + 2 WHERE name = 'state:authorisations:granted'";
    assert_eq!(change(counted).await.unwrap(), 1);
    change("INSERT INTO counters (institution, name, last) VALUES (1, 'state:breaches:closed', -1)").await.unwrap();
    let wrong = "authorisations/granted: 3 ≠ 1; breaches/closed: -1 ≠ 0";
    assert_eq!(counts(engine).await, (false, Some(wrong.to_owned())));
    change("DELETE FROM counters WHERE name = 'state:authorisations:granted'").await.unwrap();
    let wrong = "authorisations/granted: 0 ≠ 1; breaches/closed: -1 ≠ 0";
    assert_eq!(counts(engine).await, (false, Some(wrong.to_owned())));
    jobs::tick(engine).await.unwrap();
    assert_eq!(counts(engine).await, (true, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_count_is_named_and_set_right_on_sqlite() {
    a_wrong_count_is_named_and_set_right(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_count_is_named_and_set_right_on_postgres() {
    let Some(fresh) = Fresh::postgres(NOW).await else { return };
    a_wrong_count_is_named_and_set_right(&fresh).await;
}
