//! Getting in, told on either back end: codes, locks and who they spare, history, idle screens, and what ends them.

mod support;

use jiff::civil::date;
use rodowod_domain::password::Part;
use rodowod_domain::record::Refusal;
use rodowod_domain::sign_in::{Choice, Side, SignInPolicy};
use rodowod_engine::accounts::{self, Account, Duty, KeptForm, NewAccount, Place, SignIn, Unlock, Welcome, calendar};
use rodowod_engine::records::Failure;
use rodowod_engine::{By, Engine, log, policy};
use serde_json::json;
use support::{Fresh, LOGIN, PASSWORD, colleague, school};

const FOUNDED: &str = "2026-03-16T07:00:00Z";
const OWN: &str = "czajnik parapet wtorek";

fn home() -> Place {
    Place::new("192.0.2.1", "Mozilla/5.0 (X11; Linux x86_64)")
}

async fn arrive(engine: &Engine, login: &str, password: &str, place: &Place) -> SignIn {
    accounts::sign_in(engine, (login, password), place).await.unwrap()
}

async fn welcome(engine: &Engine, login: &str, password: &str, place: &Place) -> Welcome {
    match arrive(engine, login, password, place).await {
        SignIn::Welcome(welcome) => welcome,
        other => panic!("{login} is not let in: {other:?}"),
    }
}

async fn is_wrong(engine: &Engine, login: &str, place: &Place) -> bool {
    matches!(arrive(engine, login, "zgaduję", place).await, SignIn::Wrong)
}

async fn anna(engine: &Engine, by: &By) -> (Account, String) {
    let new = NewAccount { login: "anna".to_owned(), name: "Anna Zmyślona".to_owned(), email: String::new() };
    accounts::create(engine, by, &new).await.unwrap().unwrap()
}

fn strict() -> SignInPolicy {
    let choice = |side| Choice {
        side,
        reason: "Do czasu zmiany instrukcji.".to_owned(),
        opinion: "IOD zgłosił uwagi.".to_owned(),
        chosen_on: date(2026, 3, 16),
    };
    let standard = [Part::Composition, Part::ForbiddenCharacters];
    let house = [Part::MaxAgeDays, Part::Lockout, Part::History];
    SignInPolicy {
        rule_sets: ["school", "clinic", "modern"].map(str::to_owned).into(),
        choices: standard
            .map(|part| (part, choice(Side::Standard)))
            .into_iter()
            .chain(house.map(|part| (part, choice(Side::House))))
            .collect(),
        lock_hours: None,
        ..SignInPolicy::default()
    }
}

async fn codes(fresh: &Fresh) {
    let (by, _) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    let (account, code) = anna(&engine, &by).await;
    let late = fresh.at("2026-03-17T08:00:00Z");
    assert!(matches!(arrive(&late, "anna", &code, &home()).await, SignIn::Wrong), "a code lasts for its hours");
    let first = welcome(&engine, "anna", &code, &home()).await;
    assert_eq!((first.session.duty, first.session.method.as_str()), (Duty::Password, "code"));
    let problems = accounts::change_password(&engine, &account, ("", "krótkie"), Some(&first.session)).await.unwrap();
    assert!(problems.iter().all(|problem| problem.field == "new") && !problems.is_empty(), "{problems:?}");
    assert_eq!(accounts::change_password(&engine, &account, ("", OWN), Some(&first.session)).await.unwrap(), []);
    assert!(matches!(arrive(&engine, "anna", &code, &home()).await, SignIn::Wrong), "a code serves once");
    let (session, _) = accounts::session(&engine, &first.token).await.unwrap().unwrap();
    assert_eq!(session.duty, Duty::None);
    let problems = accounts::change_password(&engine, &account, ("zła", OWN), Some(&session)).await.unwrap();
    assert_eq!(problems[0].key, "problem-password-wrong", "an open screen is not enough to change a password");

    // Suspected: blocked first, then a new code, then another password; the old one never again.
    let token = accounts::create_token(&engine, "anna", "skrypt").await.unwrap().unwrap();
    let feed = calendar::issue(&engine, &by, account.id).await.unwrap();
    accounts::suspect(&engine, &by, account.id).await.unwrap();
    assert!(accounts::session(&engine, &first.token).await.unwrap().is_none());
    assert!(matches!(arrive(&engine, "anna", OWN, &home()).await, SignIn::Wrong));
    accounts::enable(&engine, &by, account.id).await.unwrap();
    assert!(matches!(arrive(&engine, "anna", OWN, &home()).await, SignIn::Wrong));
    let code = accounts::reset(&engine, &by, account.id).await.unwrap();
    welcome(&engine, "anna", &code, &home()).await;
    let problems = accounts::change_password(&engine, &account, (&code, "drabina księżyc owies"), None).await.unwrap();
    assert_eq!(problems, []);
    assert!(accounts::by_token(&engine, &token).await.unwrap().is_none(), "its tokens are void for good");
    let fed = calendar::feed(&engine, &by.institution.slug, &feed).await.unwrap();
    assert!(fed.is_none(), "and so is the address of its calendar");
}

async fn locks(fresh: &Fresh) {
    let (by, director) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    let known = welcome(&engine, LOGIN, PASSWORD, &home()).await;
    assert_eq!(policy::save_sign_in(&engine, &by, strict()).await.unwrap(), []);
    let own = Place { device: known.device, ..Place::new("198.51.100.7", "Mozilla/5.0") };
    let attacker = Place::new("203.0.113.9", "curl");
    let engine = fresh.at("2026-03-16T08:10:00Z");
    for _ in 0..3 {
        assert!(is_wrong(&engine, LOGIN, &attacker).await && is_wrong(&engine, "nikt", &attacker).await);
    }
    // A login that nobody has locks like one that exists; not even the right password is looked at there.
    for (login, password) in [(LOGIN, PASSWORD), ("nikt", PASSWORD)] {
        let answer = arrive(&engine, login, password, &attacker).await;
        assert!(matches!(answer, SignIn::Locked { until: None }), "{answer:?}");
    }
    let mine = welcome(&engine, LOGIN, PASSWORD, &own).await;
    assert_eq!(mine.account.failed_before, 3, "the person is told of the guesses");
    assert_eq!(mine.account.previous_sign_in.map(|(_, from)| from).as_deref(), Some("192.0.2.1"));
    welcome(&engine, LOGIN, PASSWORD, &home()).await;

    // From a hundred places at once no stranger is listened to any more; the device that is known still is.
    for place in 0..100 {
        is_wrong(&engine, LOGIN, &Place::new(&format!("10.0.0.{place}"), "bot")).await;
    }
    let stranger = arrive(&engine, LOGIN, PASSWORD, &home()).await;
    assert!(matches!(stranger, SignIn::Locked { until: Some(_) }), "{stranger:?}");
    welcome(&engine, LOGIN, PASSWORD, &own).await;
    assert!(accounts::list(&engine, &by).await.unwrap()[0].is_locked);
    let next_week = fresh.at("2026-03-23T08:00:00Z");
    let answer = arrive(&next_week, LOGIN, PASSWORD, &attacker).await;
    assert!(matches!(answer, SignIn::Locked { until: None }), "only the procedure opens it: {answer:?}");
    accounts::open_lock(&next_week, &by, director.id).await.unwrap();
    welcome(&next_week, LOGIN, PASSWORD, &attacker).await;
    assert!(!accounts::list(&next_week, &by).await.unwrap()[0].is_locked);

    let entries = log::entries(&next_week, &by, None).await.unwrap();
    let acts: Vec<&str> = entries.iter().map(|entry| entry.act.as_str()).collect();
    assert!(acts.contains(&"sign-in-locked") && acts.contains(&"account-unlock"), "{acts:?}");
    let verified = log::verify(&next_week, &by.institution, |_| {}).await.unwrap();
    assert_eq!(verified.faults, Vec::<String>::new(), "the policy matches its digest");
}

async fn ages(fresh: &Fresh) {
    let (by, account) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    let rules = policy::rules(&engine, account.id).await.unwrap();
    assert_eq!(rules.password.max_age_days.required.0, None, "where nobody chose it, a password does not age");
    let mut missing = strict();
    missing.choices.remove(&Part::Lockout);
    let problems = policy::save_sign_in(&engine, &by, missing).await.unwrap();
    assert_eq!(problems.iter().map(|problem| problem.key).collect::<Vec<_>>(), ["problem-choice-missing"]);
    policy::save_sign_in(&engine, &by, strict()).await.unwrap();
    let it = json!({ "functions": ["Technician"], "registers": ["Devices"], "powers": ["View", "Administer"] });
    let it = colleague(&engine, &by, ("informatyk", it)).await;
    let by_it = policy::save_sign_in(&engine, &it, SignInPolicy::default()).await;
    assert!(matches!(by_it, Err(Failure::Refused(Refusal::Denied(_)))), "the controller chooses: {by_it:?}");
    let versions = policy::history(&engine, &by).await.unwrap();
    assert_eq!((versions.len(), versions[0].by.as_str()), (1, "Halina Wzorcowa"));
    assert_eq!(versions[0].value, strict());

    let old = fresh.at("2026-04-16T08:00:00Z");
    let late = welcome(&old, LOGIN, PASSWORD, &home()).await;
    assert_eq!(late.session.duty, Duty::Password, "30 days have passed");
    let kept = Some(&late.session);
    let same = accounts::change_password(&old, &account, (PASSWORD, PASSWORD), kept).await.unwrap();
    assert_eq!(same[0].key, "problem-password-same");
    assert_eq!(accounts::change_password(&old, &account, (PASSWORD, OWN), kept).await.unwrap(), []);
    let again = accounts::change_password(&old, &account, (OWN, PASSWORD), kept).await.unwrap();
    assert_eq!(again.iter().map(|problem| problem.key).collect::<Vec<_>>(), ["problem-password-used"]);
    assert_eq!(welcome(&old, LOGIN, OWN, &home()).await.session.duty, Duty::None);
}

async fn screens(fresh: &Fresh) {
    let (by, director) = school(&fresh.engine).await;
    let morning = fresh.at("2026-03-16T08:00:00Z");
    let desk = welcome(&morning, LOGIN, PASSWORD, &home()).await;
    let phone = welcome(&morning, LOGIN, PASSWORD, &Place::new("192.0.2.2", "Mozilla/5.0 (iPhone) Mobile")).await;
    let soon = fresh.at("2026-03-16T08:06:00Z");
    let look = async |engine: &Engine, token: &str| accounts::session(engine, token).await.unwrap().unwrap().0;
    assert!(look(&soon, &phone.token).await.is_locked && !look(&soon, &desk.token).await.is_locked);
    assert!(!look(&fresh.at("2026-03-16T08:20:00Z"), &desk.token).await.is_locked, "use keeps it open");
    let later = fresh.at("2026-03-16T08:40:00Z");
    let locked = look(&later, &desk.token).await;
    assert!(locked.is_locked);

    let form = KeptForm { path: "/registers/breaches/new".to_owned(), pairs: vec![("title".into(), "Plecak".into())] };
    let ticket = accounts::keep_form(&later, director.id, form.clone()).await.unwrap().unwrap();
    assert_eq!(accounts::take_form(&later, director.id + 1, &ticket).await.unwrap(), None, "it is nobody else's");
    let answer = accounts::unlock(&later, (&locked, LOGIN), "zła", &home()).await.unwrap();
    assert_eq!(answer, Unlock::Wrong);
    let Unlock::Open(token) = accounts::unlock(&later, (&locked, LOGIN), PASSWORD, &home()).await.unwrap() else {
        panic!("the right password opens it")
    };
    assert_ne!(token, desk.token);
    assert!(accounts::session(&later, &desk.token).await.unwrap().is_none(), "the old token is worth nothing");
    assert!(!look(&later, &token).await.is_locked);
    assert_eq!(accounts::take_form(&later, director.id, &ticket).await.unwrap(), Some(form));
    assert_eq!(accounts::take_form(&later, director.id, &ticket).await.unwrap(), None);

    accounts::lock(&later, &look(&later, &token).await).await.unwrap();
    let locked = look(&later, &token).await;
    assert!(locked.is_locked, "it locks on demand");
    for _ in 0..3 {
        accounts::unlock(&later, (&locked, LOGIN), "zgaduję", &home()).await.unwrap();
    }
    assert!(accounts::session(&later, &token).await.unwrap().is_none(), "guessing at a screen ends it");
    let evening = fresh.at("2026-03-16T20:00:00Z");
    assert!(accounts::session(&evening, &phone.token).await.unwrap().is_none(), "none lasts longer than a working day");

    let (one, two) =
        (welcome(&evening, LOGIN, PASSWORD, &home()).await, welcome(&evening, LOGIN, PASSWORD, &home()).await);
    accounts::revoke_others(&evening, &one.session).await.unwrap();
    assert!(accounts::session(&evening, &one.token).await.unwrap().is_some());
    assert!(accounts::session(&evening, &two.token).await.unwrap().is_none());
    // Twenty at a time; the oldest makes room.
    let mut all = vec![one];
    for _ in 0..20 {
        all.push(welcome(&evening, LOGIN, PASSWORD, &home()).await);
    }
    let tokens: std::collections::BTreeSet<&str> = all.iter().map(|open| open.token.as_str()).collect();
    assert!(tokens.len() == 21 && tokens.iter().all(|token| token.len() == 43), "256 bits of chance, never the same");
    assert_eq!(accounts::sessions(&evening, director.id).await.unwrap().len(), 20);
    let (someone, code) = anna(&evening, &by).await;
    let open = welcome(&evening, "anna", &code, &home()).await;
    accounts::end_sessions(&evening, &by, someone.id).await.unwrap();
    assert!(
        accounts::session(&evening, &open.token).await.unwrap().is_none(),
        "the office ends what somebody left open"
    );
    let open = welcome(&evening, "anna", &code, &home()).await;
    accounts::disable(&evening, &by, someone.id).await.unwrap();
    assert!(accounts::session(&evening, &open.token).await.unwrap().is_none(), "a blocked account is out at once");
}

macro_rules! on_both {
    ($($name:ident => $story:ident;)*) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$story(&super::Fresh::sqlite(super::FOUNDED).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(fresh) = super::Fresh::postgres(super::FOUNDED).await {
                    super::$story(&fresh).await;
                }
            }
        }
    )*};
}

on_both! {
    a_code_is_how_a_password_begins => codes;
    guessing_locks_out_nobody_but_the_guesser => locks;
    passwords_age_only_where_the_policy_says_so => ages;
    a_screen_locks_and_opens_without_loss => screens;
}
