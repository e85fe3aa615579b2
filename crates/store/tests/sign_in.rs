//! What stands between a stranger and an account, told once on either back end: failures, tickets, marks, factors.

#[macro_use]
mod support;

use jiff::Timestamp;
use rodowod_store::accounts::{self, NewAccount};
use rodowod_store::emergency::{self, CredentialRow, UseRow};
use rodowod_store::factors::{self, FactorRow};
use rodowod_store::institutions::{self, NewInstitution};
use rodowod_store::settings::{self, SettingRow};
use rodowod_store::tickets::{self, TicketRow};
use rodowod_store::{Tx, failures, identities, passwords};
use support::Fresh;

fn at(minute: i64) -> Timestamp {
    "2026-11-22T09:00:00Z".parse::<Timestamp>().unwrap() + jiff::SignedDuration::from_mins(minute)
}

fn somebody(tx: &mut Tx<'_>) -> anyhow::Result<(i64, i64)> {
    let (school, new) =
        (1, NewInstitution { slug: "sp-1", name: "SP 1", preset: "school", settings: "{}", created_at: at(0) });
    institutions::insert(tx, school, &new)?;
    let new = NewAccount {
        login: "anna",
        password_hash: "",
        name: None,
        email: None,
        language: "",
        must_change: true,
        created_at: at(0),
    };
    Ok((school, accounts::insert(tx, &new)?))
}

async fn story(fresh: &Fresh) {
    fresh
        .db
        .write(|tx| {
            let (school, anna) = somebody(tx)?;
            count(tx)?;
            wait(tx, anna)?;
            remember(tx, anna)?;
            prove(tx, anna)?;
            link(tx, anna)?;
            break_glass(tx, school, anna)?;
            decide(tx, school)
        })
        .await
        .unwrap();
}

fn count(tx: &mut Tx<'_>) -> anyhow::Result<()> {
    let login = &[1; 32];
    for expected in 1..=3 {
        assert_eq!(failures::count(tx, (login, "n:10.0.0.1"), (at(expected.into()), None))?, expected);
    }
    assert_eq!(failures::count(tx, (login, "d:own"), (at(1), None))?, 1, "each source has a count of its own");
    assert_eq!(
        failures::count(tx, (login, "n:10.0.0.1"), (at(60), Some(at(30))))?,
        1,
        "what is forgotten is not added to"
    );
    assert_eq!(failures::of_login(tx, login)?.len(), 2);
    assert_eq!(failures::of_login(tx, &[2; 32])?, []);
    failures::forget_source(tx, login, "d:own")?;
    assert_eq!(failures::sweep(tx, at(60), u32::MAX)?, 0);
    assert_eq!(failures::sweep(tx, at(61), 1)?, 0, "a lock outlives the sweep");
    assert_eq!(failures::forget_login(tx, login)?, 1);
    Ok(())
}

fn wait(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<()> {
    let ticket = TicketRow {
        token_hash: [5; 32],
        kind: "form".to_owned(),
        account: Some(account),
        payload: b"sealed".to_vec(),
        tries: 0,
        created_at: at(0),
        expires_at: at(10),
    };
    tickets::insert(tx, &ticket)?;
    assert_eq!(tickets::get(tx, (&[5; 32], "factor"), at(1))?, None, "a ticket is good for its kind alone");
    assert_eq!(tickets::get(tx, (&[5; 32], "form"), at(1))?.as_ref(), Some(&ticket));
    assert_eq!(tickets::get(tx, (&[5; 32], "form"), at(10))?, None);
    assert_eq!((tickets::count_try(tx, &[5; 32])?, tickets::count_try(tx, &[6; 32])?), (1, u32::MAX));
    assert_eq!(tickets::of_account(tx, account, "form")?, 1);
    assert_eq!(tickets::take(tx, (&[5; 32], "form"), at(1))?.map(|taken| taken.tries), Some(1));
    assert_eq!(tickets::take(tx, (&[5; 32], "form"), at(1))?, None, "it is taken once");
    tickets::insert(tx, &ticket)?;
    assert_eq!((tickets::sweep(tx, at(9))?, tickets::sweep(tx, at(10))?), (0, 1));
    assert_eq!(tickets::delete_of_account(tx, account)?, 0);
    Ok(())
}

fn remember(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<()> {
    for day in 1..=4_u8 {
        passwords::insert(tx, account, (at(day.into()), &[day; 32]))?;
    }
    passwords::insert(tx, account, (at(4), &[9; 32]))?;
    assert_eq!(passwords::newest(tx, account, 2)?, [[4; 32], [3; 32]]);
    assert_eq!(passwords::keep_newest(tx, account, 3)?, 1);
    assert_eq!(passwords::newest(tx, account, 9)?.len(), 3);
    Ok(())
}

fn prove(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<()> {
    let new = FactorRow {
        id: 0,
        account,
        kind: "totp".to_owned(),
        handle: None,
        secret: b"sealed".to_vec(),
        label: None,
        confirmed: false,
        last_use: -1,
        created_at: at(0),
        used_at: None,
    };
    let id = factors::insert(tx, &new)?;
    let key = FactorRow { kind: "passkey".to_owned(), handle: Some(b"handle".to_vec()), ..new.clone() };
    factors::insert(tx, &key)?;
    assert!(factors::used(tx, id, (7, at(1)))?);
    assert!(!factors::used(tx, id, (7, at(1)))?, "the same code comes twice in vain");
    assert!(!factors::used(tx, id, (6, at(1)))?);
    let all = factors::of_account(tx, account)?;
    assert_eq!((all.len(), all[0].confirmed, all[0].last_use, all[0].used_at), (2, true, 7, Some(at(1))));
    assert_eq!(factors::by_handle(tx, b"handle")?.as_ref(), Some(&all[1]));
    factors::seen(tx, all[1].id, at(2))?;
    assert!(!factors::delete(tx, account + 1, id)?);
    assert!(factors::delete(tx, account, id)?);
    assert_eq!(factors::delete_kind(tx, account, "recovery")?, 0);
    assert_eq!(factors::delete_of_account(tx, account)?, 1);
    Ok(())
}

fn link(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<()> {
    let id = identities::insert(tx, (account, "m365"), &[8; 32], at(0))?;
    assert_eq!(identities::waiting(tx, "m365", &[8; 32])?.len(), 1);
    assert_eq!(identities::waiting(tx, "google", &[8; 32])?.len(), 0);
    identities::bind(tx, id, "subject")?;
    identities::used(tx, id, at(1))?;
    let bound = identities::by_subject(tx, "m365", "subject")?.unwrap();
    assert_eq!((bound.account, bound.email.as_deref(), bound.used_at), (account, None, Some(at(1))));
    assert_eq!(identities::waiting(tx, "m365", &[8; 32])?, [], "the address served once");
    assert_eq!(identities::of_account(tx, account)?, [bound]);
    assert_eq!(identities::delete_of_account(tx, account)?, 1);
    Ok(())
}

fn break_glass(tx: &mut Tx<'_>, institution: i64, account: i64) -> anyhow::Result<()> {
    let credential =
        CredentialRow { institution, account, hash: "h".to_owned(), made_by: account, made_at: at(0), used_at: None };
    emergency::set(tx, &credential)?;
    assert!(emergency::spend(tx, institution, at(1))?);
    assert!(!emergency::spend(tx, institution, at(1))?, "it opens once");
    emergency::set(tx, &CredentialRow { hash: "i".to_owned(), ..credential })?;
    assert_eq!(emergency::get(tx, institution)?.map(|row| (row.hash, row.used_at)), Some(("i".to_owned(), None)));
    let one = UseRow {
        id: 0,
        institution,
        account,
        person: b"p".to_vec(),
        reason: b"r".to_vec(),
        address: "::1".to_owned(),
        started_at: at(1),
        ends_at: at(9),
        reviewed_by: None,
        reviewed_at: None,
        review: None,
    };
    let id = emergency::begin(tx, &one)?;
    assert_eq!(emergency::live(tx, (institution, account), at(8))?.map(|row| row.id), Some(id));
    assert!(emergency::end(tx, (institution, id), at(5))?);
    assert!(!emergency::end(tx, (institution, id), at(6))?);
    assert_eq!(emergency::live(tx, (institution, account), at(5))?, None);
    assert!(emergency::review(tx, (institution, id), (account, at(7), b"ok"))?);
    assert!(!emergency::review(tx, (institution, id), (account, at(8), b"no"))?, "a review is written once");
    assert_eq!(emergency::uses(tx, institution)?[0].review.as_deref(), Some(&b"ok"[..]));
    Ok(())
}

fn decide(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<()> {
    for version in 1..=2 {
        let row = SettingRow { version, body: vec![7], entry: version + 10, actor: 1, saved_at: at(0) };
        settings::add_version(tx, (institution, "sign-in"), &row)?;
    }
    assert_eq!(settings::newest_version(tx, institution, "sign-in")?.map(|row| row.version), Some(2));
    assert_eq!(settings::newest_version(tx, institution, "other")?, None);
    assert_eq!(settings::versions(tx, institution, "sign-in")?.len(), 2);
    let mut entries = Vec::new();
    settings::for_each_version(tx, institution, |name, row| {
        entries.push((name, row.entry));
        Ok(())
    })?;
    assert_eq!(entries, [("sign-in".to_owned(), 11), ("sign-in".to_owned(), 12)]);
    Ok(())
}

on_both! {
    the_way_in_is_the_same => story;
}
