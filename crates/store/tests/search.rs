//! A record is found under the words of its current version, whether its terms are listed already or still wait.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use jiff::Timestamp;
use rodowod_store::pages::{self, PageQuery};
use rodowod_store::records::{self, NewVersion, RecordRef};
use rodowod_store::{Tx, search};
use support::Fresh;

on_both! {
    records_are_found_while_they_wait_and_after => waiting_and_listed;
    an_erased_record_is_found_nowhere => erased;
}

/// A term that every record has at first, and one that a changed record has.
const COMMON: i64 = 100;
const CHANGED: i64 = -50;

fn place(number: u64) -> RecordRef<'static> {
    RecordRef { institution: 1, register: "breaches", number }
}

fn version<'a>(version: u64, terms: &'a [i64]) -> NewVersion<'a> {
    NewVersion {
        version,
        state: "open",
        draft: false,
        act: "save",
        actor: None,
        at: Timestamp::UNIX_EPOCH,
        entry: None,
        schema_version: 1,
        body: b"sealed",
        face: b"sealed face",
        reason: None,
        terms,
        next_due: None,
    }
}

fn enter(tx: &mut Tx<'_>, number: u64) -> anyhow::Result<()> {
    let terms = [number.cast_signed() % 7, COMMON];
    records::insert(tx, place(number), number, &version(1, &terms))?;
    Ok(search::put(tx, place(number), &[], &terms)?)
}

fn change(tx: &mut Tx<'_>, number: u64) -> anyhow::Result<()> {
    let old = records::get(tx, place(number))?.unwrap();
    assert!(records::update(tx, place(number), (old.version, &old.state), &version(old.version + 1, &[CHANGED]))?);
    Ok(search::put(tx, place(number), &old.terms, &[CHANGED])?)
}

async fn entered(fresh: &Fresh, numbers: std::ops::RangeInclusive<u64>) {
    fresh.db.write(move |tx| numbers.clone().try_for_each(|number| enter(tx, number))).await.unwrap();
}

async fn under(fresh: &Fresh, terms: &[i64]) -> Vec<u64> {
    let query = PageQuery { terms: terms.to_vec(), limit: 1000, descending: true, ..PageQuery::of(1, "breaches") };
    let sets = vec![terms.to_vec()];
    let (page, found) = fresh
        .db
        .read(move |tx| Ok((pages::page(tx, &query)?, search::find_records(tx, 1, &sets, 1000)?)))
        .await
        .unwrap();
    let mut numbers: Vec<u64> = page.rows.iter().map(|row| row.number).collect();
    assert!(numbers.is_sorted_by(|one, next| one > next), "descending and each once: {numbers:?}");
    numbers.reverse();
    assert_eq!(numbers, found.iter().map(|(_, row)| row.number).collect::<Vec<_>>());
    numbers
}

async fn count_waiting(fresh: &Fresh) -> u64 {
    let count = |tx: &mut Tx<'_>| Ok(tx.query_one("SELECT COUNT(*) FROM search_waiting", &[], |row| row.get(0))?);
    fresh.db.read(count).await.unwrap()
}

async fn waiting_and_listed(fresh: &Fresh) {
    let last = search::WAITING_MAX + 88;
    entered(fresh, 1..=last).await;
    assert_eq!(count_waiting(fresh).await, 88);
    assert_eq!(under(fresh, &[COMMON]).await, (1..=last).collect::<Vec<_>>());
    let mut many = vec![COMMON; search::WORDS_MAX];
    many.push(999);
    assert_eq!(under(fresh, &many).await.len() as u64, last, "a word too many is ignored, whether listed or waiting");
    let fourth: Vec<u64> = (1..=last).filter(|number| number % 7 == 4).collect();
    assert_eq!(under(fresh, &[COMMON, 4]).await, fourth);

    fresh.db.write(move |tx| change(tx, 4).and_then(|()| change(tx, last))).await.unwrap();
    assert_eq!(under(fresh, &[CHANGED]).await, [4, last], "one was listed before, one was waiting");
    assert!(!under(fresh, &[COMMON]).await.contains(&last), "what never was listed has no stale terms");

    let more = search::WAITING_MAX - 88 - 2;
    entered(fresh, last + 1..=last + more).await;
    assert_eq!(count_waiting(fresh).await, 0);
    assert_eq!(under(fresh, &[CHANGED]).await, [4, last]);
    assert_eq!(under(fresh, &[4, COMMON]).await[0], 11, "the first record left its old terms when its new were listed");
    assert_eq!(under(fresh, &[COMMON, CHANGED]).await, [0; 0]);
}

async fn erased(fresh: &Fresh) {
    entered(fresh, 1..=search::WAITING_MAX + 3).await;
    fresh.db.write(|tx| change(tx, 1)).await.unwrap();
    let erase = |tx: &mut Tx<'_>| {
        for number in [1, 2, search::WAITING_MAX + 3] {
            records::erase(tx, place(number), Timestamp::UNIX_EPOCH)?;
        }
        Ok(())
    };
    fresh.db.write(erase).await.unwrap();
    assert_eq!(under(fresh, &[COMMON]).await, (3..=search::WAITING_MAX + 2).collect::<Vec<_>>());
    assert_eq!(under(fresh, &[CHANGED]).await, [0; 0]);
    assert_eq!(count_waiting(fresh).await, 2);
}
