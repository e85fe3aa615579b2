//! The life of an institution, told once and lived on both back ends.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use jiff::{Timestamp, ToSpan as _};
use rodowod_store::{
    StoreError, Tx,
    accounts::{self, NewAccount},
    columns,
    deadlines::{self, DeadlineRow},
    files::{self, NewFile},
    imports,
    institutions::{self, NewInstitution},
    jobs::{self, Claim, NewJob},
    keyring,
    ledger::{self, Head, Leaf, Node},
    links,
    pages::{self, Filter, PageQuery, Sort, Test},
    reach::Seen,
    records::{self, NewVersion, RecordRef},
    search,
    sessions::{self, SessionRow},
    settings, tokens,
};
use support::Fresh;

on_both! {
    an_institution_lives => institution;
    accounts_sign_in_and_out => people;
    a_record_is_entered_changed_and_erased => record;
    what_was_there_before_records_were_counted_is_counted => counted_late;
    pages_continue_where_they_ended => paging;
    the_ledger_grows => log;
    jobs_are_done_once_or_die => work;
    an_error_undoes_the_whole_act => undone;
}

fn at(minute: i64) -> Timestamp {
    "2026-01-31T10:00:00Z".parse::<Timestamp>().unwrap() + minute.minutes()
}

fn breach(number: u64) -> RecordRef<'static> {
    RecordRef { institution: 1, register: "breaches", number }
}

fn seen() -> Seen<'static> {
    Seen { whole: vec!["breaches"], parts: Vec::new() }
}

fn version<'a>(version: u64, body: &'a [u8], terms: &'a [i64]) -> NewVersion<'a> {
    NewVersion {
        version,
        state: "open",
        draft: false,
        act: "save",
        actor: Some(7),
        at: at(version.cast_signed()),
        entry: Some(version + 100),
        schema_version: 1,
        body,
        face: b"sealed face",
        reason: Some(b"why"),
        terms,
        next_due: Some(at(60)),
    }
}

fn due(name: &str, minute: i64, met: bool) -> DeadlineRow {
    DeadlineRow {
        name: name.to_owned(),
        law: "GDPR 33(1)".to_owned(),
        due: at(minute),
        whole_day: false,
        warn_from: None,
        met,
        rules: "[]".to_owned(),
    }
}

async fn institution(fresh: &Fresh) {
    let db = &fresh.db;
    db.migrate().await.expect("migrating twice changes nothing");
    db.ping().await.unwrap();
    let new =
        NewInstitution { slug: "sp-1", name: "Szkoła nr 1", preset: "school", settings: "{}", created_at: at(0) };
    let key = |tx: &mut Tx<'_>| Ok(keyring::add_institution_key(tx, at(0), |_| b"wrapped".to_vec())?);
    let id = db.write_keys(key).await.unwrap();
    assert_eq!((id, db.write_keys(key).await.unwrap()), (1, 2));
    db.write(move |tx| Ok(institutions::insert(tx, id, &new)?)).await.unwrap();
    let again = db.write(move |tx| Ok(institutions::insert(tx, id + 1, &new)?)).await.unwrap_err();
    assert!(matches!(StoreError::of(&again), Some(StoreError::AlreadyExists(_))), "{again:#}");
    db.write(move |tx| {
        institutions::set_profile(tx, id, "Szkoła nr 1 ♥", b"sealed")?;
        institutions::set_settings(tx, id, r#"{"a":1}"#)?;
        settings::set(tx, id, "smtp", "off")?;
        settings::set(tx, id, "smtp", "on")?;
        settings::set(tx, settings::INSTALLATION, "mark", "x")?;
        imports::set_mapping(tx, (id, "datasets"), (&[7; 32], "[null]"), at(0))?;
        imports::set_mapping(tx, (id, "datasets"), (&[7; 32], "[\"name\"]"), at(1))?;
        Ok(())
    })
    .await
    .unwrap();
    db.read(move |tx| {
        let found = institutions::by_slug(tx, "sp-1")?.unwrap();
        assert_eq!(Some(&found), institutions::by_id(tx, id)?.as_ref());
        assert_eq!(vec![found.clone()], institutions::list(tx)?);
        assert_eq!((found.name.as_str(), found.profile.as_deref()), ("Szkoła nr 1 ♥", Some(&b"sealed"[..])));
        assert_eq!(institutions::by_slug(tx, "sp-2")?, None);
        assert_eq!(settings::all(tx, id)?, [("smtp".to_owned(), "on".to_owned())]);
        assert_eq!(settings::get(tx, settings::INSTALLATION, "mark")?.as_deref(), Some("x"));
        assert_eq!(imports::mapping(tx, (id, "datasets"), &[7; 32])?.as_deref(), Some("[\"name\"]"));
        assert_eq!(imports::mapping(tx, (id, "areas"), &[7; 32])?, None);
        Ok(())
    })
    .await
    .unwrap();
    for (seen, latest) in [(5, 5), (3, 5), (6, 6)] {
        let observed = db.write(move |tx| Ok(settings::observe(tx, "server", at(seen))?)).await.unwrap();
        assert_eq!(observed, at(latest));
    }
    assert_eq!(db.read(|tx| Ok(settings::latest_time(tx)?)).await.unwrap(), Some(at(6)));
}

async fn people(fresh: &Fresh) {
    let db = &fresh.db;
    let new = NewAccount {
        login: "dyrektor",
        password_hash: "$argon2id$…",
        name: Some(b"sealed name"),
        email: None,
        language: "pl",
        must_change: true,
        created_at: at(0),
    };
    let session = SessionRow {
        token_hash: [1; 32],
        account: 1,
        institution: None,
        csrf: "c".to_owned(),
        user_agent: "browser".to_owned(),
        address: "::1".to_owned(),
        method: "password".to_owned(),
        duty: String::new(),
        emergency: None,
        idle_seconds: 900,
        created_at: at(1),
        seen_at: at(1),
        expires_at: at(59),
    };
    let first = session.clone();
    let account = db
        .write(move |tx| {
            let new_school =
                NewInstitution { slug: "sp-1", name: "SP 1", preset: "school", settings: "{}", created_at: at(0) };
            let school = 1;
            institutions::insert(tx, school, &new_school)?;
            let account = accounts::insert(tx, &new)?;
            accounts::join(tx, account, school, at(0))?;
            accounts::join(tx, account, school, at(0))?;
            accounts::set_code(tx, account, "code", at(15))?;
            sessions::insert(tx, &SessionRow { account, ..first.clone() })?;
            sessions::insert(tx, &SessionRow { account, token_hash: [2; 32], ..first.clone() })?;
            tokens::insert(tx, &[3; 32], account, ("skrypt", at(0)))?;
            Ok(account)
        })
        .await
        .unwrap();
    db.write(move |tx| {
        let coded = accounts::by_login(tx, "dyrektor")?.unwrap();
        assert_eq!((coded.code_hash.as_deref(), coded.code_expires_at), (Some("code"), Some(at(15))));
        assert_eq!((coded.password_hash.as_str(), coded.must_change), ("", true));
        accounts::signed_in(tx, account, (at(1), "::2"), 0)?;
        accounts::signed_in(tx, account, (at(2), "::1"), 2)?;
        accounts::set_password(tx, account, "new", at(3))?;
        accounts::set_language(tx, account, "en")?;
        accounts::set_person(tx, account, Some(b"n"), Some(b"e"))?;
        let now = accounts::by_id(tx, account)?.unwrap();
        assert_eq!((now.failed_count, now.last_sign_in_at, now.previous_sign_in_at), (2, Some(at(2)), Some(at(1))));
        assert_eq!((now.must_change, now.code_hash.as_deref(), now.password_set_at), (false, None, Some(at(3))));
        assert_eq!((now.language.as_str(), now.email.as_deref()), ("en", Some(&b"e"[..])));
        assert_eq!(accounts::of_institution(tx, 1)?.first(), Some(&now));
        assert_eq!(institutions::of_account(tx, account)?.len(), 1);
        assert!(accounts::is_member(tx, account, 1)?);

        let (session, owner) = sessions::get(tx, &[1; 32], at(2))?.unwrap();
        assert_eq!((session.csrf.as_str(), &owner), ("c", &now));
        assert_eq!(sessions::get(tx, &[1; 32], at(59))?, None, "a session ends when it expires");
        sessions::touch(tx, &[1; 32], at(29))?;
        assert!(sessions::rename(tx, &[1; 32], &[4; 32], at(29))?);
        assert!(!sessions::rename(tx, &[1; 32], &[4; 32], at(29))?);
        assert!(sessions::rename(tx, &[4; 32], &[1; 32], at(29))?);
        assert_eq!(sessions::keep_newest(tx, account, 2)?, 0);
        sessions::set_institution(tx, &[1; 32], 1)?;
        assert_eq!(sessions::get(tx, &[1; 32], at(30))?.unwrap().0.institution, Some(1));
        assert_eq!(sessions::of_account(tx, account, at(2))?.len(), 2);
        assert_eq!(sessions::delete_of_account(tx, account, Some(&[1; 32]))?, 1);
        assert_eq!(sessions::sweep(tx, at(58))?, 0);
        assert_eq!(sessions::sweep(tx, at(59))?, 1);
        assert!(!sessions::delete(tx, &[1; 32])?);

        assert_eq!(tokens::account(tx, &[3; 32])?.unwrap(), (now, None));
        tokens::touch(tx, &[3; 32], at(4))?;
        assert_eq!(tokens::of_account(tx, account)?[0].last_used_at, Some(at(4)));
        assert!(tokens::revoke(tx, &[3; 32], at(5))?);
        assert!(!tokens::revoke(tx, &[3; 32], at(5))?);
        assert_eq!(tokens::account(tx, &[3; 32])?, None);
        accounts::set_disabled(tx, account, true)?;
        accounts::leave(tx, account, 1)?;
        assert!(!accounts::is_member(tx, account, 1)?);
        Ok(())
    })
    .await
    .unwrap();
}

/// Makes keys ahead, enters record 1 and changes it once.
fn enter(tx: &mut Tx<'_>, keys: &[(u64, Vec<u8>)]) -> anyhow::Result<()> {
    assert_eq!(records::next_number(tx, 1, "breaches")?, 1);
    records::insert(tx, breach(1), keys[0].0, &version(1, b"sealed 1", &[11, -12]))?;
    columns::replace(tx, breach(1), &[("risk", "low"), ("nature", "loss"), ("nature", "theft")])?;
    links::replace(tx, breach(1), &[("datasets", "datasets", 3), ("datasets", "datasets", 4)])?;
    deadlines::replace(tx, breach(1), &[due("report", 60, false), due("tell", 90, false)])?;
    search::put(tx, breach(1), &[], &[11, -12])?;
    Ok(())
}

async fn record(fresh: &Fresh) {
    let db = &fresh.db;
    let keys = db
        .write_keys(|tx| Ok(keyring::insert_block(tx, (1, 5), at(0), |id| format!("wrapped {id}").into_bytes())?))
        .await
        .unwrap();
    assert_eq!(keys.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let entered = keys.clone();
    db.write(move |tx| enter(tx, &entered)).await.unwrap();
    let changed = |tx: &mut Tx<'_>| -> anyhow::Result<bool> {
        let seen = records::get(tx, breach(1))?.unwrap();
        assert_eq!((seen.terms.as_slice(), seen.wrapped_key.as_deref()), (&[11, -12][..], Some(&b"wrapped 1"[..])));
        let new = NewVersion { state: "assessed", ..version(2, b"sealed 2", &[-12, 13]) };
        if !records::update(tx, breach(1), (1, "open"), &new)? {
            return Ok(false);
        }
        search::put(tx, breach(1), &seen.terms, new.terms)?;
        columns::replace(tx, breach(1), &[("risk", "high"), ("nature", "theft")])?;
        links::replace(tx, breach(1), &[("datasets", "datasets", 4), ("processor", "processors", 1)])?;
        deadlines::replace(tx, breach(1), &[due("report", 60, true)])?;
        Ok(true)
    };
    assert!(db.write(changed).await.unwrap());
    let lost =
        db.write(|tx| Ok(records::update(tx, breach(1), (1, "open"), &version(2, b"other", &[]))?)).await.unwrap();
    assert!(!lost, "who saw version 1 does not overwrite version 2");

    db.read(|tx| {
        let now = records::get(tx, breach(1))?.unwrap();
        assert_eq!((now.version, now.state.as_str(), now.body.as_deref()), (2, "assessed", Some(&b"sealed 2"[..])));
        assert_eq!((now.created_at, now.changed_at, now.changed_by), (at(1), at(2), Some(7)));
        assert_eq!(records::get_many(tx, 1, "breaches", &[9, 1, 8])?, [now]);
        let versions = records::versions(tx, breach(1), None, 10)?;
        assert_eq!(versions.iter().map(|version| version.version).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(versions[1].body.as_deref(), Some(&b"sealed 1"[..]));
        assert_eq!(records::versions(tx, breach(1), Some(2), 10)?, versions[1..]);
        assert_eq!(records::version(tx, breach(1), 2)?.as_ref(), Some(&versions[0]));
        assert_eq!(versions[0].entry, Some(102));
        let column = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(columns::of(tx, breach(1))?, [column("nature", "theft"), column("risk", "high")]);
        assert_eq!(columns::find(tx, (1, "breaches"), ("risk", "high"), 9)?, [1]);
        assert_eq!(columns::find(tx, (1, "breaches"), ("risk", "low"), 9)?, [0; 0]);
        assert_eq!(columns::values(tx, 1, "breaches", "nature")?, [("theft".to_owned(), 1)]);
        let outgoing = links::outgoing(tx, breach(1))?;
        assert_eq!(outgoing.iter().map(|link| link.number).collect::<Vec<_>>(), [4, 1]);
        let back = links::incoming(tx, RecordRef { institution: 1, register: "datasets", number: 4 }, 9)?;
        assert_eq!((back[0].register.as_str(), back[0].number), ("breaches", 1));
        assert_eq!(deadlines::of(tx, breach(1))?, [due("report", 60, true)]);
        assert_eq!(deadlines::of_many(tx, 1, "breaches", &[1, 2])?.len(), 1);
        assert_eq!(deadlines::open_until(tx, 1, (at(1000), 9), &seen())?, []);
        for (terms, found) in [(&[11][..], 0), (&[13], 1), (&[13, -12], 1), (&[13, 11], 0), (&[], 0)] {
            assert_eq!(search::find_records(tx, 1, &[terms.to_vec()], 9)?.len(), found, "{terms:?}");
        }
        assert_eq!(records::counts(tx, 1)?, [("breaches".to_owned(), "assessed".to_owned(), 1)]);
        assert_eq!(records::counts_of(tx, 1, "breaches")?, [("assessed".to_owned(), 1)]);
        assert_eq!(records::drafts(tx, 1, 9, &seen())?, []);
        assert_eq!(records::wrapped_key(tx, breach(1))?, Some((1, b"wrapped 1".to_vec())));
        assert_eq!(keyring::get_many(tx, 1, &[1, 2, 99])?.len(), 2);
        assert_eq!(keyring::orphans(tx, 1, at(1))?, [2, 3, 4, 5]);
        assert_eq!(keyring::orphans(tx, 1, at(0))?, [0; 0]);
        Ok(())
    })
    .await
    .unwrap();
    erase(fresh).await;
}

async fn erase(fresh: &Fresh) {
    let db = &fresh.db;
    db.write(|tx| {
        let file_id = files::next_id(tx, 1)?;
        let new = NewFile {
            file_id,
            name: b"sealed",
            media_type: "application/pdf",
            size: 5,
            digest: b"d",
            entry: 7,
            key_id: 2,
            created_at: at(3),
            created_by: None,
        };
        files::insert(tx, breach(1), &new)?;
        assert_eq!(files::of_record(tx, breach(1))?, [files::get(tx, 1, file_id)?.unwrap()]);
        assert_eq!(files::get(tx, 1, file_id)?.unwrap().wrapped_key.as_deref(), Some(&b"wrapped 2"[..]));
        Ok(())
    })
    .await
    .unwrap();
    let removed = db.write(|tx| {
        let key = records::erase(tx, breach(1), at(9))?;
        Ok((key, files::forget_of_record(tx, breach(1))?))
    });
    let (key, files) = removed.await.unwrap();
    assert_eq!((key, files.as_slice()), (Some(1), &[(1, Some(2))][..]));
    assert_eq!(db.read(|tx| Ok(keyring::orphans(tx, 1, at(1))?)).await.unwrap(), [1, 2, 3, 4, 5]);
    assert_eq!(db.write_keys(|tx| Ok(keyring::destroy(tx, 1, &[1, 2])?)).await.unwrap(), 2);
    db.scrub_keyring().await.unwrap();
    db.write(|tx| {
        let gone = records::get(tx, breach(1))?.unwrap();
        let listed = pages::page(tx, &PageQuery { faces_only: true, ..PageQuery::of(1, "breaches") })?;
        assert_eq!(listed.rows.iter().map(|row| (row.number, row.face.clone())).collect::<Vec<_>>(), [(1, None)]);
        assert_eq!((gone.erased_at, gone.body, gone.key_id, gone.wrapped_key), (Some(at(9)), None, None, None));
        let versions = records::versions(tx, breach(1), None, 10)?;
        assert!(versions.len() == 2 && versions.iter().all(|old| old.body.is_none() && old.reason.is_none()));
        assert!(columns::of(tx, breach(1))?.is_empty() && links::outgoing(tx, breach(1))?.is_empty());
        assert_eq!(search::find_records(tx, 1, &[vec![13]], 9)?, []);
        let again = records::update(tx, breach(1), (2, "assessed"), &version(3, b"x", &[]))?;
        assert!(!again, "nothing is written on an erased record");
        assert_eq!(records::counts_of(tx, 1, "breaches")?, [("assessed".to_owned(), 1)], "it counts where it stood");
        assert_eq!(records::next_number(tx, 1, "breaches")?, 2, "the number is not given out again");
        Ok(())
    })
    .await
    .unwrap();
}

fn request(number: u64) -> RecordRef<'static> {
    RecordRef { register: "requests", ..breach(number) }
}

async fn counted_late(fresh: &Fresh) {
    let entered = |tx: &mut Tx<'_>| -> anyhow::Result<()> {
        for (number, state) in [(1, "open"), (2, "open"), (3, "closed")] {
            records::insert(tx, breach(number), number, &NewVersion { state, ..version(1, b"x", &[]) })?;
        }
        records::insert(tx, request(1), 4, &version(1, b"x", &[]))?;
        let closed = NewVersion { state: "closed", ..version(2, b"x", &[]) };
        assert!(records::update(tx, breach(1), (1, "open"), &closed)?);
        assert!(records::update(tx, breach(2), (1, "open"), &version(2, b"x", &[]))?, "it stays open");
        assert!(!records::update(tx, breach(2), (2, "closed"), &version(3, b"x", &[]))?, "nobody saw it closed");
        Ok(())
    };
    fresh.db.write(entered).await.unwrap();
    let counts = async || fresh.db.read(|tx| Ok(records::counts(tx, 1)?)).await.unwrap();
    let count = |register: &str, state: &str, count| (register.to_owned(), state.to_owned(), count);
    let all = [count("breaches", "closed", 2), count("breaches", "open", 1), count("requests", "open", 1)];
    assert_eq!(counts().await, all);
    // The schema as it was before.
    let back = |tx: &mut Tx<'_>| -> anyhow::Result<()> {
        for sql in [
            "DELETE FROM counters WHERE name LIKE 'state:%'",
            "DROP INDEX records_draft",
            "CREATE INDEX records_draft ON records (institution, register, number) WHERE draft",
            "DELETE FROM schema_migrations WHERE version >= 9",
        ] {
            tx.execute(sql, &[])?;
        }
        Ok(())
    };
    fresh.db.write(back).await.unwrap();
    assert_eq!(counts().await, []);
    fresh.db.migrate().await.unwrap();
    assert_eq!(counts().await, all);
}

/// Twenty records with a risk each, every fifth under the term 5.
async fn twenty(fresh: &Fresh) {
    fresh
        .db
        .write(|tx| {
            for number in 1..=20 {
                records::insert(tx, breach(number), number, &version(1, b"b", &[]))?;
                let risk = ["high", "low"][usize::from(number % 2 == 0)];
                columns::replace(tx, breach(number), &[("risk", risk), ("place", &format!("{:02}", 20 - number))])?;
                if number % 5 == 0 {
                    search::put(tx, breach(number), &[], &[5, i64::from(number % 2 == 0)])?;
                }
            }
            Ok(())
        })
        .await
        .unwrap();
}

async fn all_numbers(fresh: &Fresh, query: PageQuery) -> Vec<u64> {
    let mut query = PageQuery { limit: 3, ..query };
    let mut numbers = Vec::new();
    loop {
        let asked = query.clone();
        let page = fresh.db.read(move |tx| Ok(pages::page(tx, &asked)?)).await.unwrap();
        numbers.extend(page.rows.iter().map(|row| row.number));
        let Some(next) = page.next else { return numbers };
        query.after = Some(next.to_string().parse().unwrap());
    }
}

async fn paging(fresh: &Fresh) {
    twenty(fresh).await;
    let plain = PageQuery::of(1, "breaches");
    let high = Filter { column: "risk".to_owned(), test: Test::OneOf(vec!["high".to_owned()]) };
    let any = Filter { column: "risk".to_owned(), test: Test::OneOf(vec!["high".to_owned(), "low".to_owned()]) };
    let none = Filter { column: "risk".to_owned(), test: Test::OneOf(vec![]) };
    let far = Filter { column: "place".to_owned(), test: Test::AtLeast("15".to_owned()) };
    let near = Filter { column: "place".to_owned(), test: Test::AtMost("02".to_owned()) };
    let by_place = || Sort::Column("place".to_owned());
    let cases: Vec<(&str, PageQuery, Vec<u64>)> = vec![
        ("all", plain.clone(), (1..=20).collect()),
        ("down", PageQuery { descending: true, ..plain.clone() }, (1..=20).rev().collect()),
        ("changed", PageQuery { sort: Sort::Changed, ..plain.clone() }, (1..=20).collect()),
        ("place", PageQuery { sort: by_place(), ..plain.clone() }, (1..=20).rev().collect()),
        ("place down", PageQuery { sort: by_place(), descending: true, ..plain.clone() }, (1..=20).collect()),
        ("high", PageQuery { filters: vec![high.clone()], ..plain.clone() }, (1..=20).step_by(2).collect()),
        ("any", PageQuery { filters: vec![any], ..plain.clone() }, (1..=20).collect()),
        ("none", PageQuery { filters: vec![none], ..plain.clone() }, vec![]),
        ("far", PageQuery { filters: vec![far.clone()], sort: by_place(), ..plain.clone() }, vec![5, 4, 3, 2, 1]),
        ("far high", PageQuery { filters: vec![far, high.clone()], ..plain.clone() }, vec![1, 3, 5]),
        ("near", PageQuery { filters: vec![near.clone()], sort: Sort::Changed, ..plain.clone() }, vec![18, 19, 20]),
        ("found", PageQuery { terms: vec![5], ..plain.clone() }, vec![5, 10, 15, 20]),
        ("found twice", PageQuery { terms: vec![5, 1], ..plain.clone() }, vec![10, 20]),
        ("found high", PageQuery { terms: vec![5], filters: vec![high.clone()], ..plain.clone() }, vec![5, 15]),
        ("found by place", PageQuery { terms: vec![5], sort: by_place(), ..plain.clone() }, vec![20, 15, 10, 5]),
        ("open", PageQuery { states: vec!["open".to_owned()], ..plain.clone() }, (1..=20).collect()),
        ("closed", PageQuery { states: vec!["closed".to_owned()], ..plain.clone() }, vec![]),
        ("other institution", PageQuery { institution: 2, ..plain.clone() }, vec![]),
    ];
    for (name, query, expected) in cases {
        assert_eq!(all_numbers(fresh, query).await, expected, "{name}");
    }
    let before = fresh.db.statements();
    let query = PageQuery { filters: vec![high, near], terms: vec![5], limit: 50, ..plain };
    fresh.db.read(move |tx| Ok(pages::page(tx, &query)?)).await.unwrap();
    assert_eq!(fresh.db.statements() - before, 3, "what is listed, what waits, and those of them");
}

fn head(size: u64) -> Head {
    Head {
        size,
        root: [size.to_le_bytes()[0]; 32],
        frontier: size.to_be_bytes().to_vec(),
        last_at: at(size.cast_signed()),
    }
}

async fn log(fresh: &Fresh) {
    let db = &fresh.db;
    let locked = db.write(|tx| Ok(ledger::lock_head(tx, 1)?)).await.unwrap_err();
    assert_eq!(StoreError::of(&locked), Some(&StoreError::NoRow));
    db.write(|tx| {
        ledger::open(tx, 1, &head(0))?;
        ledger::open(tx, 2, &head(0))?;
        let before = ledger::lock_head(tx, 1)?;
        assert_eq!(before, head(0));
        let entries: Vec<Vec<u8>> = (0..300_u32).map(|n| format!("entry {n}").into_bytes()).collect();
        let leaves: Vec<Leaf<'_>> = (0_u64..)
            .zip(&entries)
            .map(|(n, entry)| Leaf { entry, hash: &[9; 32], about: (n % 100 == 0).then_some(("breaches", 1)) })
            .collect();
        let nodes = [Node { level: 1, index: 0, hash: [8; 32] }];
        ledger::append(tx, 1, &leaves, (&before, &head(300), &nodes))?;
        ledger::open(tx, 1, &head(0))?;
        let other = ledger::lock_head(tx, 2)?;
        ledger::append(tx, 2, &[Leaf { entry: b"x", hash: &[1; 32], about: None }], (&other, &head(1), &[]))?;
        ledger::set_checkpoint(tx, 1, 300, "signed")?;
        ledger::set_checkpoint(tx, 1, 200, "older")?;
        Ok(())
    })
    .await
    .unwrap();
    db.read(|tx| {
        assert_eq!(ledger::head(tx, 1)?, Some(head(300)));
        assert_eq!(ledger::head(tx, 3)?, None);
        assert_eq!(ledger::checkpoint(tx, 1)?, Some((300, "signed".to_owned())));
        assert_eq!(ledger::checkpoint(tx, 2)?, None);
        let mut read = Vec::new();
        ledger::entries(tx, 1, 0..u64::MAX, |sequence, entry, hash| {
            assert_eq!((entry, hash), (format!("entry {sequence}").as_bytes(), &[9; 32][..]));
            read.push(sequence);
            Ok(())
        })?;
        assert_eq!(read, (0..300).collect::<Vec<_>>());
        assert_eq!(ledger::leaf_hashes(tx, 1, 256..512)?.len(), 44);
        assert_eq!(ledger::nodes(tx, 1, 1, 0..256)?, [[8; 32]]);
        let sequences = |rows: Vec<ledger::EntryRow>| rows.iter().map(|row| row.sequence).collect::<Vec<_>>();
        assert_eq!(sequences(ledger::by_record(tx, breach(1), None, 2)?), [200, 100]);
        assert_eq!(sequences(ledger::by_record(tx, breach(1), Some(100), 2)?), [0]);
        assert_eq!(sequences(ledger::latest(tx, 1, None, 2)?), [299, 298]);
        assert_eq!(sequences(ledger::latest(tx, 2, Some(1), 2)?), [0]);
        Ok(())
    })
    .await
    .unwrap();
    let stale = db.write(|tx| Ok(ledger::append(tx, 1, &[], (&head(0), &head(0), &[]))?)).await;
    assert!(stale.is_err(), "who did not look at the head cannot move it");
}

fn job(unique_key: Option<&'static str>) -> NewJob<'static> {
    NewJob {
        institution: Some(1),
        kind: "mail",
        payload: b"to",
        unique_key,
        run_at: at(10),
        attempts_max: 2,
        created_at: at(0),
    }
}

async fn work(fresh: &Fresh) {
    let claim = |now| Claim { worker: "a", now: at(now), until: at(now + 5) };
    fresh
        .db
        .write(move |tx| {
            assert!(jobs::enqueue(tx, &job(Some("once")))?);
            assert!(!jobs::enqueue(tx, &job(Some("once")))?);
            assert!(jobs::enqueue(tx, &job(None))?);
            assert_eq!(jobs::next_run_at(tx)?, Some(at(10)));
            assert_eq!(jobs::claim(tx, claim(9), 10)?, []);
            let claimed = jobs::claim(tx, claim(10), 1)?;
            assert_eq!((claimed.len(), claimed[0].attempts, claimed[0].payload.as_slice()), (1, 1, &b"to"[..]));
            let id = claimed[0].id;
            assert!(!jobs::done(tx, id, "b", at(11))?, "only who claimed it may finish it");
            assert!(jobs::done(tx, id, "a", at(11))?);

            let other = jobs::claim(tx, claim(11), 9)?[0].id;
            jobs::failed(tx, (other, "a"), "no server", (at(12), at(20)))?;
            assert_eq!(jobs::claim(tx, claim(19), 9)?, []);
            assert_eq!(jobs::claim(tx, claim(20), 9)?[0].last_error.as_deref(), Some("no server"));
            assert_eq!(jobs::claim(tx, claim(24), 9)?, [], "it is claimed");
            assert_eq!(jobs::claim(tx, claim(25), 9)?, [], "the worker died with the last attempt");
            let dead = jobs::dead(tx, 1, 9)?;
            assert_eq!((dead.len(), dead[0].id, dead[0].dead_at), (1, other, Some(at(25))));
            assert_eq!(jobs::counts(tx)?, (0, 1));
            assert!(jobs::revive(tx, 1, other, at(30))?);
            assert!(!jobs::revive(tx, 1, other, at(30))?);
            for attempt in 1..=2 {
                let again = jobs::claim(tx, claim(30), 9)?;
                assert_eq!(again[0].attempts, attempt);
                jobs::failed(tx, (other, "a"), "still none", (at(30), at(30)))?;
            }
            assert_eq!(jobs::dead(tx, 1, 9)?[0].last_error.as_deref(), Some("still none"));
            assert_eq!(jobs::purge(tx, at(12))?, 1);
            Ok(())
        })
        .await
        .unwrap();
}

async fn undone(fresh: &Fresh) {
    let db = &fresh.db;
    let refused: anyhow::Result<()> = db
        .write(|tx| {
            settings::set(tx, 1, "kept", "no")?;
            anyhow::bail!("changed my mind")
        })
        .await;
    assert_eq!(refused.unwrap_err().to_string(), "changed my mind");
    let swallowed = db
        .write(|tx| {
            settings::set(tx, 1, "kept", "no")?;
            let _ = accounts::join(tx, 1, 1, at(0));
            Ok(())
        })
        .await;
    assert_eq!(StoreError::of(&swallowed.unwrap_err()), Some(&StoreError::Aborted), "an error cannot be ignored");
    let panicked: anyhow::Result<()> = db
        .write(|tx| {
            settings::set(tx, 1, "kept", "no")?;
            panic!("on purpose")
        })
        .await;
    assert_eq!(StoreError::of(&panicked.unwrap_err()), Some(&StoreError::Panicked("on purpose".to_owned())));
    let nul = db.write(|tx| Ok(settings::set(tx, 1, "kept", "a\0b")?)).await;
    assert_eq!(StoreError::of(&nul.unwrap_err()), Some(&StoreError::NulInText));
    let written = db.read(|tx| Ok(settings::set(tx, 1, "kept", "no")?)).await;
    assert!(written.is_err(), "who reads cannot write");
    assert_eq!(db.read(|tx| Ok(settings::all(tx, 1)?)).await.unwrap(), []);
    let text = "ąęł 🦉 \u{202e}rtl '; DROP TABLE settings; -- <b>#[$x]\u{1}";
    db.write(move |tx| Ok(settings::set(tx, 1, "kept", text)?)).await.unwrap();
    assert_eq!(db.read(|tx| Ok(settings::get(tx, 1, "kept")?)).await.unwrap().as_deref(), Some(text));
}
