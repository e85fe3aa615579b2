//! The second factor on either back end: enrolment, replay, skew, recovery, what the policy demands.

mod support;

use rodowod_domain::field::Kind;
use rodowod_domain::record::Edit;
use rodowod_domain::sign_in::{SecondFactor, SignInPolicy};
use rodowod_engine::accounts::{self, Duty, FactorAnswer, Place, SignIn, Welcome};
use rodowod_engine::{By, Engine, policy, records};
use serde_json::json;
use support::{Fresh, LOGIN, PASSWORD, colleague, school};

/// What people choose here who come with a one-time code.
const OWN: &str = "stara latarnia na cyplu";
const FOUNDED: &str = "2026-03-16T07:00:00Z";

fn home() -> Place {
    Place::new("192.0.2.1", "Mozilla/5.0")
}

async fn enter(engine: &Engine) -> Welcome {
    match accounts::sign_in(engine, (LOGIN, PASSWORD), &home()).await.unwrap() {
        SignIn::Welcome(welcome) => welcome,
        other => panic!("{other:?}"),
    }
}

async fn ticket(engine: &Engine) -> String {
    match accounts::sign_in(engine, (LOGIN, PASSWORD), &home()).await.unwrap() {
        SignIn::Factor { ticket } => ticket,
        other => panic!("the password alone opens nothing: {other:?}"),
    }
}

/// What an app shows that was given this secret, by the standard and not by our own code.
fn app(secret: &str, at: &str) -> String {
    let bits: String = secret
        .bytes()
        .map(|letter| b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|known| *known == letter).unwrap())
        .map(|value| format!("{value:05b}"))
        .collect();
    let key: Vec<u8> = bits
        .as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect();
    let step = at.parse::<jiff::Timestamp>().unwrap().as_second() / 30;
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &key);
    let tag = ring::hmac::sign(&key, &step.to_be_bytes());
    let offset = usize::from(tag.as_ref()[19] & 15);
    let word = u32::from_be_bytes(tag.as_ref()[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", word % 1_000_000)
}

async fn demand(engine: &Engine, by: &By) {
    let second_factor = SecondFactor { powers: vec!["Administer".to_owned()], ..SecondFactor::default() };
    let demanding = SignInPolicy { second_factor, ..SignInPolicy::default() };
    assert_eq!(policy::save_sign_in(engine, by, demanding).await.unwrap(), []);
}

async fn codes(fresh: &Fresh) {
    let (by, account) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    demand(&engine, &by).await;
    let first = enter(&engine).await;
    assert_eq!(first.session.duty, Duty::Factor, "whoever administers must bring a second factor");
    let offer = accounts::begin_totp(&engine, &account).await.unwrap().unwrap();
    assert!(offer.address.starts_with("otpauth://totp/") && offer.address.contains(&offer.secret));
    assert_eq!(accounts::confirm_totp(&engine, &first.session, ("000000", "")).await.unwrap(), None);
    let code = app(&offer.secret, "2026-03-16T08:00:00Z");
    let recovery = accounts::confirm_totp(&engine, &first.session, (&code, "telefon")).await.unwrap().unwrap();
    assert_eq!(recovery.len(), 10);
    let (session, _) = accounts::session(&engine, &first.token).await.unwrap().unwrap();
    assert_eq!(session.duty, Duty::None);
    let factors = accounts::factors(&engine, account.id).await.unwrap();
    assert_eq!((factors.all[0].label.as_str(), factors.recovery_left, factors.is_demanded), ("telefon", 10, true));

    // The code that was used to enrol is spent; the next one opens once.
    let pass = async |engine: &Engine, ticket: &str, code: &str| {
        accounts::pass_code(engine, ticket, code, &home()).await.unwrap()
    };
    let door = ticket(&engine).await;
    assert!(accounts::session(&engine, &door).await.unwrap().is_none(), "a ticket is no session");
    assert!(matches!(pass(&engine, &door, &code).await, FactorAnswer::Wrong), "a replayed code");
    let next = fresh.at("2026-03-16T08:00:30Z");
    let fresh_code = app(&offer.secret, "2026-03-16T08:00:30Z");
    let FactorAnswer::Welcome(inside) = pass(&next, &door, &fresh_code).await else { panic!("the code is right") };
    assert_eq!(inside.session.method, "password+totp");
    assert!(matches!(pass(&next, &door, &fresh_code).await, FactorAnswer::Over), "a ticket is taken once");
    let again = ticket(&next).await;
    assert!(matches!(pass(&next, &again, &fresh_code).await, FactorAnswer::Wrong), "replayed within its step");

    // A clock may be off by a step and no more.
    for (off, is_in) in [("09:59:00", false), ("10:00:30", true), ("10:05:00", false)] {
        let now = fresh.at("2026-03-16T10:00:00Z");
        let door = ticket(&now).await;
        let shown = app(&offer.secret, &format!("2026-03-16T{off}Z"));
        assert_eq!(matches!(pass(&now, &door, &shown).await, FactorAnswer::Welcome(_)), is_in, "{off}");
    }

    // A recovery code, whichever way it is typed, opens once.
    let later = fresh.at("2026-03-16T11:00:00Z");
    let typed = recovery[3].replace('-', " ");
    let door = ticket(&later).await;
    assert!(matches!(pass(&later, &door, &typed).await, FactorAnswer::Welcome(_)));
    let door = ticket(&later).await;
    assert!(matches!(pass(&later, &door, &typed).await, FactorAnswer::Wrong));
    // A new code for a forgotten password passes by no second factor.
    let code = accounts::reset(&later, &by, account.id).await.unwrap();
    let half_way = accounts::sign_in(&later, (LOGIN, &code), &home()).await.unwrap();
    assert!(matches!(half_way, SignIn::Factor { .. }), "{half_way:?}");
    let problem = accounts::remove_factor(&later, &session, factors.all[0].id).await.unwrap();
    assert_eq!(problem.map(|problem| problem.key), Some("problem-factor-demanded"));
}

async fn guesses(fresh: &Fresh) {
    let (by, account) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    let first = enter(&engine).await;
    let offer = accounts::begin_totp(&engine, &account).await.unwrap().unwrap();
    let code = app(&offer.secret, "2026-03-16T08:00:00Z");
    accounts::confirm_totp(&engine, &first.session, (&code, "")).await.unwrap().unwrap();
    let door = ticket(&engine).await;
    let mut answers = Vec::new();
    for guess in 0..6 {
        let answer = accounts::pass_code(&engine, &door, &format!("00000{guess}"), &home()).await.unwrap();
        answers.push(matches!(answer, FactorAnswer::Over));
    }
    assert_eq!(answers.last(), Some(&true), "{answers:?}");
    let shut = accounts::sign_in(&engine, (LOGIN, PASSWORD), &home()).await.unwrap();
    assert!(matches!(shut, SignIn::Locked { .. }), "guessed codes count as guessed passwords do: {shut:?}");

    accounts::reset_factors(&engine, &by, account.id).await.unwrap();
    assert!(accounts::session(&engine, &first.token).await.unwrap().is_none());
    let later = fresh.at("2026-03-16T10:00:00Z");
    enter(&later).await;
}

/// What the old password began ends with it, and a press that removes nothing is no act.
async fn begun_before(fresh: &Fresh) {
    let (by, account) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    let first = enter(&engine).await;
    let offer = accounts::begin_totp(&engine, &account).await.unwrap().unwrap();
    let code = app(&offer.secret, "2026-03-16T08:00:00Z");
    accounts::confirm_totp(&engine, &first.session, (&code, "")).await.unwrap().unwrap();
    let later = fresh.at("2026-03-16T08:05:00Z");
    let door = ticket(&later).await;
    let new = "gruba chmura nad morzem";
    let problems = accounts::change_password(&later, &account, (PASSWORD, new), Some(&first.session)).await.unwrap();
    assert_eq!(problems, []);
    let shown = app(&offer.secret, "2026-03-16T08:05:00Z");
    let answer = accounts::pass_code(&later, &door, &shown, &home()).await.unwrap();
    assert!(matches!(answer, FactorAnswer::Over), "{answer:?}");

    let SignIn::Factor { ticket: door } = accounts::sign_in(&later, (LOGIN, new), &home()).await.unwrap() else {
        panic!("the new password leads to the second factor")
    };
    accounts::revoke_others(&later, &first.session).await.unwrap();
    let answer = accounts::pass_code(&later, &door, &shown, &home()).await.unwrap();
    assert!(matches!(answer, FactorAnswer::Over), "{answer:?}");

    let own = accounts::factors(&later, account.id).await.unwrap().all[0].id;
    let written = async || {
        let id = by.institution.id;
        later.db.read(move |tx| Ok(rodowod_store::ledger::head(tx, id)?)).await.unwrap()
    };
    let before = written().await;
    for other in [own + 1, own + 5, own + 500] {
        assert_eq!(accounts::remove_factor(&later, &first.session, other).await.unwrap(), None);
    }
    assert_eq!(accounts::factors(&later, account.id).await.unwrap().recovery_left, 10);
    assert_eq!(written().await, before);
}

/// Whoever has an authorisation over a data set that the policy names is asked at the door and, when the policy comes
/// while they are inside, with the next request; whoever has one over another set is not.
async fn named_sets(fresh: &Fresh) {
    let (head, _) = school(&fresh.engine).await;
    let engine = fresh.at("2026-12-01T08:00:00Z");
    let over = |set: u64| json!({ "registers": ["Requests"], "powers": ["View"], "datasets": [set] });
    let mut sets = Vec::new();
    for _ in 0..2 {
        sets.push(data_set(&engine, &head).await);
    }
    let mut inside = Vec::new();
    for (login, set) in [("nad-jednym", sets[0]), ("nad-drugim", sets[1])] {
        let by = colleague(&engine, &head, (login, over(set))).await;
        let code = accounts::reset(&engine, &head, by.actor.account).await.unwrap();
        let SignIn::Welcome(came) = accounts::sign_in(&engine, (login, &code), &home()).await.unwrap() else {
            panic!()
        };
        let account = accounts::of_login(&engine, login).await.unwrap().unwrap();
        let problems = accounts::change_password(&engine, &account, (&code, OWN), Some(&came.session)).await.unwrap();
        assert_eq!(problems, []);
        let (session, _) = accounts::session(&engine, &came.token).await.unwrap().unwrap();
        assert_eq!(accounts::duty_now(&engine, &by, &session).await.unwrap(), Duty::None, "nobody asks yet");
        inside.push((login, by, session));
    }
    let second_factor = SecondFactor { datasets: vec![sets[0]], ..SecondFactor::default() };
    let demanding = SignInPolicy { second_factor, ..SignInPolicy::default() };
    assert_eq!(policy::save_sign_in(&engine, &head, demanding).await.unwrap(), []);
    for ((login, by, session), expected) in inside.iter().zip([Duty::Factor, Duty::None]) {
        assert_eq!(accounts::duty_now(&engine, by, session).await.unwrap(), expected, "{login}: the next request");
        let SignIn::Welcome(again) = accounts::sign_in(&engine, (login, OWN), &home()).await.unwrap() else { panic!() };
        assert_eq!(again.session.duty, expected, "{login}: at the door");
        let shown = accounts::factors(&engine, by.actor.account).await.unwrap();
        assert_eq!(shown.is_demanded, expected == Duty::Factor, "{login}");
    }
    let kept = policy::sign_in(&engine, &head).await.unwrap();
    assert_eq!(kept.second_factor.datasets, [sets[0]]);
}

async fn data_set(engine: &Engine, head: &By) -> u64 {
    let register = rodowod_registers::REGISTERS.iter().find(|known| known.slug() == "datasets").unwrap();
    let mut fields = register.sample();
    let is_typed = |name: &str| {
        register.field(name).is_some_and(|field| !field.derived && !matches!(field.kind, Kind::Link | Kind::Links))
    };
    fields.retain(|name, _| is_typed(name));
    records::edit(engine, head, "datasets", (None, Edit::Enter { fields, draft: false })).await.unwrap().record.number
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
    a_code_of_an_app_opens_once => codes;
    guessing_codes_leads_nowhere => guesses;
    what_an_old_password_began_ends_with_it => begun_before;
    a_named_data_set_asks_for_it_from_the_next_request => named_sets;
}
