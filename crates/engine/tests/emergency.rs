//! The sealed code on either back end: it opens once, for some hours, under a name and a reason, and is reviewed by
//! somebody else.

mod support;

use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::accounts::{self, BreakGlass, Breaking, NewAccount, Place, SignIn, Unlock, Welcome};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, access, log};
use serde_json::json;
use support::{Fresh, body, colleague, enter, school};

const FOUNDED: &str = "2026-03-16T07:00:00Z";
const START: &str = "2026-03-16T08:00:00Z";
const LOGIN: &str = "awaryjny.szkola";

fn home() -> Place {
    Place::new("192.0.2.7", "Mozilla/5.0")
}

fn breaking(code: &str, person: &str) -> Breaking {
    Breaking { code: code.to_owned(), person: person.to_owned(), reason: "Dyrektor w szpitalu.".to_owned() }
}

async fn broken(engine: &Engine, (code, person): (&str, &str)) -> Welcome {
    match accounts::break_glass(engine, &breaking(code, person), &home()).await.unwrap() {
        BreakGlass::Welcome(welcome) => welcome,
        other => panic!("{other:?}"),
    }
}

async fn at_work(engine: &Engine, welcome: &Welcome) -> By {
    access::enter(engine, &welcome.account, None).await.unwrap().unwrap()
}

fn is_denied<T>(outcome: &Result<T, Failure>) -> bool {
    matches!(outcome, Err(Failure::Refused(Refusal::Denied(_))))
}

struct Office {
    head: By,
    officer: By,
    technician: By,
}

async fn office(engine: &Engine) -> Office {
    let (head, _) = school(engine).await;
    enter(engine, &head, ("datasets", json!({ "name": "Dziennik", "form": "Paper" }))).await;
    let all = json!({ "functions": ["Officer"], "registers": ["Everything"], "powers": ["View", "Enter", "Change"] });
    let it = json!({ "functions": ["Technician"], "registers": ["Devices"], "powers": ["View", "Administer"] });
    Office {
        officer: colleague(engine, &head, ("inspektor", all)).await,
        technician: colleague(engine, &head, ("informatyk", it)).await,
        head,
    }
}

/// Whoever looks after accounts, or oversees them, gets no key to the records by it.
async fn only_the_controller_seals(engine: &Engine, office: &Office) -> String {
    assert!(is_denied(&accounts::seal_emergency(engine, &office.technician).await));
    assert!(is_denied(&accounts::seal_emergency(engine, &office.officer).await));
    let void = accounts::seal_emergency(engine, &office.head).await.unwrap();
    let code = accounts::seal_emergency(engine, &office.head).await.unwrap();
    assert!(code.starts_with("szkola:") && code != void, "{code}");
    for wrong in [void.as_str(), "szkola:", "inna:abcd", "abcd", "szkola:AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"] {
        let answer = accounts::break_glass(engine, &breaking(wrong, "Ewa Próbna"), &home()).await.unwrap();
        assert!(matches!(answer, BreakGlass::Wrong), "{wrong}: {answer:?}");
    }
    for (person, reason) in [("", "Awaria."), ("Ewa Próbna", " ")] {
        let without = Breaking { code: code.clone(), person: person.to_owned(), reason: reason.to_owned() };
        let answer = accounts::break_glass(engine, &without, &home()).await.unwrap();
        assert!(matches!(answer, BreakGlass::Invalid(_)), "nobody and nothing is no reason: {answer:?}");
    }
    code
}

/// The account behind the code is entered by the code alone.
async fn no_other_way_in(engine: &Engine, office: &Office, account: i64) {
    for password in ["", "awaryjny", "wiosna konik lampa zegar"] {
        let answer = accounts::sign_in(engine, (LOGIN, password), &Place::new("192.0.2.99", "curl")).await.unwrap();
        assert!(matches!(answer, SignIn::Wrong), "{answer:?}");
    }
    let named = accounts::list(engine, &office.head).await.unwrap();
    assert!(named.iter().all(|account| account.login != LOGIN));
    assert!(matches!(accounts::reset(engine, &office.head, account).await, Err(Failure::NotFound)));
    assert!(matches!(accounts::disable(engine, &office.technician, account).await, Err(Failure::NotFound)));
    assert_eq!(accounts::create_token(engine, LOGIN, "skrypt").await.unwrap(), None);
    let false_name = NewAccount { login: "awaryjny.drugi".into(), name: "Ktoś".into(), email: String::new() };
    assert!(accounts::create(engine, &office.head, &false_name).await.unwrap().is_err());
}

/// It opens what there is, destroys nothing, renews itself never, and judges itself never.
async fn what_it_opens(engine: &Engine, someone: &By, id: i64) {
    records::view(engine, someone, "datasets", 1).await.unwrap();
    assert!(someone.may(Power::Administer, On::Institution).is_ok());
    assert!(is_denied(&records::erase(engine, someone, "datasets", (1, "Tak.")).await));
    assert!(is_denied(&accounts::seal_emergency(engine, someone).await));
    assert!(is_denied(&accounts::review_emergency(engine, someone, (id, "W porządku.")).await));
    assert!(is_denied(&accounts::end_emergency(engine, someone, id).await));
    let own = json!({
        "person": "Ja", "person_type": "Employee", "post": "nikt", "account": LOGIN, "powers": ["View"],
        "registers": ["Everything"], "from": "2026-03-16", "issuer": "Ja",
    });
    let number = enter(engine, someone, ("authorisations", own)).await;
    let grant = Edit::Take { step: "grant".into(), fields: body(json!({})), reason: String::new(), seen: None };
    let granted = records::edit(engine, someone, "authorisations", (Some(number), grant)).await;
    assert!(is_denied(&granted), "nobody grants to himself, in an emergency either");
}

async fn a_locked_screen_opens_with_the_code(engine: &Engine, (welcome, code): (&Welcome, &str)) -> String {
    let (session, _) = accounts::session(engine, &welcome.token).await.unwrap().unwrap();
    assert!(session.is_locked, "an emergency left alone is not open to whoever passes by");
    let place = Place { device: welcome.device.clone(), ..home() };
    let wrong = accounts::unlock(engine, (&session, LOGIN), "nie to", &place).await.unwrap();
    assert_eq!(wrong, Unlock::Wrong);
    match accounts::unlock(engine, (&session, LOGIN), code, &place).await.unwrap() {
        Unlock::Open(token) => token,
        other => panic!("{other:?}"),
    }
}

async fn reviewed_by_somebody_else(engine: &Engine, office: &Office, id: i64) {
    let seen = accounts::emergency_use(engine, &office.officer, id).await.unwrap();
    assert_eq!((seen.person.as_str(), seen.address.as_str()), ("INSPEKTOR osoba", "192.0.2.7"));
    let acts: Vec<&str> = seen.acts.iter().map(|entry| entry.act.as_str()).collect();
    assert!(acts.contains(&"enter") && acts.last() == Some(&"emergency-begin"), "{acts:?}");
    assert!(seen.acts.iter().all(|entry| entry.by == "Dostęp awaryjny"));
    // The officer used it, whatever letters the name was written in.
    let refused = accounts::review_emergency(engine, &office.officer, (id, "Wszystko dobrze.")).await.unwrap();
    assert_eq!(refused.map(|problem| problem.key), Some("problem-emergency-review"));
    assert!(is_denied(&accounts::review_emergency(engine, &office.technician, (id, "Dobrze.")).await));
    let empty = accounts::review_emergency(engine, &office.head, (id, " ")).await.unwrap();
    assert_eq!(empty.map(|problem| problem.key), Some("problem-required"));
    assert_eq!(accounts::review_emergency(engine, &office.head, (id, "Zasadne.")).await.unwrap(), None);
    let twice = accounts::review_emergency(engine, &office.head, (id, "Jednak nie.")).await.unwrap();
    assert_eq!(twice.map(|problem| problem.key), Some("problem-emergency-review"));
    let all = accounts::emergency(engine, &office.officer).await.unwrap();
    assert_eq!(
        all.uses[0].review.as_ref().map(|(by, _, text)| (by.as_str(), text.as_str())),
        Some(("Halina Wzorcowa", "Zasadne."))
    );
    assert!(all.is_spent && !all.may_seal);
}

async fn standing(engine: &Engine, by: &By) -> (usize, usize) {
    let standing = accounts::emergency_standing(engine, by).await.unwrap();
    (standing.live, standing.unreviewed)
}

/// The next code: stopped by the officer, and once more left by its holder.
async fn ended_before_its_time(engine: &Engine, office: &Office) {
    let code = accounts::seal_emergency(engine, &office.head).await.unwrap();
    let welcome = broken(engine, (&code, "Ewa Próbna")).await;
    let id = welcome.session.emergency.unwrap();
    assert!(at_work(engine, &welcome).await.may(Power::View, On::Register("breaches")).is_ok());
    accounts::end_emergency(engine, &office.officer, id).await.unwrap();
    assert!(accounts::session(engine, &welcome.token).await.unwrap().is_none());
    assert!(at_work(engine, &welcome).await.may(Power::View, On::Register("breaches")).is_err());
    let code = accounts::seal_emergency(engine, &office.head).await.unwrap();
    let welcome = broken(engine, (&code, "Ewa Próbna")).await;
    accounts::sign_out(engine, &welcome.token).await.unwrap();
    assert!(at_work(engine, &welcome).await.may(Power::View, On::Register("breaches")).is_err());
    assert_eq!(standing(engine, &office.head).await, (0, 2));
}

async fn story(fresh: &Fresh) {
    let engine = fresh.at(START);
    let office = office(&engine).await;
    let code = only_the_controller_seals(&engine, &office).await;
    // As somebody copies it who is in a hurry.
    let welcome = broken(&engine, (&format!(" {} ", code.replace('-', " ")), "INSPEKTOR osoba")).await;
    let id = welcome.session.emergency.unwrap();
    let again = accounts::break_glass(&engine, &breaking(&code, "Ewa Próbna"), &home()).await.unwrap();
    assert!(matches!(again, BreakGlass::Wrong), "it opens once: {again:?}");
    assert_eq!((standing(&engine, &office.head).await, standing(&engine, &office.officer).await), ((1, 0), (1, 0)));
    assert_eq!(standing(&engine, &office.technician).await, (0, 0));
    no_other_way_in(&engine, &office, welcome.account.id).await;
    what_it_opens(&engine, &at_work(&engine, &welcome).await, id).await;
    let early = accounts::review_emergency(&engine, &office.head, (id, "Zasadne.")).await.unwrap();
    assert_eq!(early.map(|problem| problem.key), Some("problem-emergency-review"), "it goes on still");

    let later = fresh.at("2026-03-16T09:00:00Z");
    let token = a_locked_screen_opens_with_the_code(&later, (&welcome, &code)).await;
    let over = fresh.at("2026-03-16T12:00:00Z");
    assert!(accounts::session(&over, &token).await.unwrap().is_none(), "four hours are over");
    assert!(at_work(&over, &welcome).await.may(Power::View, On::Register("datasets")).is_err());
    assert_eq!(standing(&over, &office.officer).await, (0, 1));
    reviewed_by_somebody_else(&over, &office, id).await;
    ended_before_its_time(&over, &office).await;

    let entries = log::entries(&over, &office.head, None).await.unwrap();
    let of_emergency = entries.iter().filter(|entry| entry.by == "Dostęp awaryjny");
    assert!(of_emergency.count() >= 4, "every act of an emergency bears its name");
    let verified = log::verify(&over, &office.head.institution, |_| {}).await.unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sealed_code_on_sqlite() {
    story(&Fresh::sqlite(FOUNDED).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sealed_code_on_postgres() {
    if let Some(fresh) = Fresh::postgres(FOUNDED).await {
        story(&fresh).await;
    }
}
