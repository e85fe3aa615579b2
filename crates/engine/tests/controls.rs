//! The policy against live state: what changes is seen at once, what was signed off is told apart, history has its lines.

mod support;

use jiff::civil::Date;
use rodowod_domain::authorisation::{Actor, Grant};
use rodowod_domain::control::{Policy, State, Value};
use rodowod_domain::password::Part;
use rodowod_domain::record::Edit;
use rodowod_domain::sign_in::{Choice, SecondFactor, Side, SignInPolicy};
use rodowod_engine::{By, Engine, access, accounts, controls, files, log, policy, records};
use serde_json::json;
use support::{Fresh, body, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const LATER: &str = "2026-03-17T08:00:00Z";

/// The same person with other rights, or on another day.
fn with_grants(by: &By, grants: Vec<Grant>, day: Date) -> Actor {
    Actor::new(by.actor.account, &by.actor.login, grants, day)
}

async fn state(engine: &Engine, by: &By, key: &str) -> State {
    controls::control(engine, by, key).await.unwrap().0.state
}

async fn answers_follow_the_records(fresh: &Fresh, by: &By) {
    let engine = &fresh.engine;
    let key = "physical-entry";
    assert_eq!(state(engine, by, key).await, State::Kept, "no room, nothing against it");
    let room = body(json!({"building": "A", "room": "12"}));
    records::edit(engine, by, "areas", (None, Edit::Enter { fields: room, draft: false })).await.unwrap();
    assert_eq!(state(engine, by, key).await, State::Broken, "a room that anybody may enter");
    let closed = body(json!({"building": "A", "room": "12", "access": ["dyrektor"], "safeguards": ["AccessControl"]}));
    let closed = Edit::Save { fields: closed, draft: false, seen: None };
    records::edit(engine, by, "areas", (Some(1), closed)).await.unwrap();
    assert_eq!(state(engine, by, key).await, State::Kept);
}

async fn what_is_signed_off_is_told_apart(fresh: &Fresh, by: &By) {
    let engine = &fresh.engine;
    let key = "inventory-sets";
    assert!(controls::waive(engine, by, key, "  ").await.is_err(), "not without a reason");
    assert!(controls::waive(engine, by, "no-such-control", "bo tak").await.is_err());
    controls::waive(engine, by, key, "Placówka nie prowadzi zbiorów").await.unwrap();
    let (standing, lines) = controls::control(engine, by, key).await.unwrap();
    assert_eq!(standing.state, State::NotApplicable);
    assert_eq!(standing.waiver.unwrap().reason, "Placówka nie prowadzi zbiorów");
    assert_eq!(lines[0].state, "not-applicable");
    assert!(controls::binding(engine, &by.institution).await.unwrap().waived.contains(key));
    assert_eq!(log::verify(engine, &by.institution, |_| ()).await.unwrap().faults, Vec::<String>::new());

    let later = fresh.at(LATER);
    controls::lift(&later, by, key).await.unwrap();
    let (standing, lines) = controls::control(&later, by, key).await.unwrap();
    assert_ne!(standing.state, State::NotApplicable);
    assert_eq!(lines.len(), 2, "a line for each change: {lines:?}");
    assert_eq!(controls::keep(&later, &by.institution).await.unwrap(), 0, "no line without a change");
    assert!(controls::lift(&later, by, key).await.is_err(), "there is nothing left to lift");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_is_checked_on_sqlite() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    answers_follow_the_records(&fresh, &by).await;
    what_is_signed_off_is_told_apart(&fresh, &by).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_is_checked_on_postgres() {
    let Some(fresh) = Fresh::postgres(NOW).await else { return };
    let (by, _) = school(&fresh.engine).await;
    answers_follow_the_records(&fresh, &by).await;
    what_is_signed_off_is_told_apart(&fresh, &by).await;
}

async fn a_person_acknowledges_a_list(fresh: &Fresh, by: &By) {
    let engine = &fresh.engine;
    let login = by.actor.login.clone();
    let list = |all: Vec<controls::Duties>| all.into_iter().find(|duties| duties.list == "end-of-day").unwrap();
    let before = list(controls::duties(engine, by, &login).await.unwrap());
    assert!(before.is_asked && before.confirmed_on.is_none(), "{before:?}");
    let person = controls::Person { login: &login, name: "Halina Wzorcowa" };
    controls::acknowledge(engine, by, ("end-of-day", "pl"), person).await.unwrap();
    let after = list(controls::duties(engine, by, &login).await.unwrap());
    assert!(!after.is_asked && after.confirmed_on.is_some(), "{after:?}");

    // Asked again two weeks before the year is over; what was said before is then marked as renewed.
    let later = fresh.at("2027-03-10T08:00:00Z");
    let someone = access::program(by.institution.clone(), later.clock.now());
    assert!(list(controls::duties(&later, &someone, &login).await.unwrap()).is_asked);
    controls::acknowledge(&later, &someone, ("end-of-day", "pl"), person).await.unwrap();
    let latest = log::entries(&later, &someone, None).await.unwrap();
    let acts: Vec<&str> = latest.iter().take(2).map(|entry| entry.act.as_str()).collect();
    assert_eq!(acts, ["renew", "enter"], "there is no moment without any");
    let old = records::view(&later, &someone, "acknowledgements", 1).await.unwrap();
    let new = records::view(&later, &someone, "acknowledgements", 2).await.unwrap();
    assert_eq!((old.record.state.as_str(), new.record.state.as_str()), ("renewed", "confirmed"));
    assert!(new.record.body["statement"].as_str().unwrap().contains("biurka"), "{:?}", new.record.body);

    // Nobody without a live authorisation is asked, and nobody invents a list.
    let nobody = Actor::new(by.actor.account, &by.actor.login, Vec::new(), by.actor.today);
    let nobody = By { actor: nobody, ..by.clone() };
    assert!(controls::duties(engine, &nobody, &login).await.unwrap().is_empty());
    assert!(controls::acknowledge(engine, by, ("no-such-list", "pl"), person).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_factor_that_was_never_shown_to_work_is_none() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, account) = school(&fresh.engine).await;
    let second_factor = SecondFactor { everyone: true, ..SecondFactor::default() };
    let demanding = SignInPolicy { second_factor, ..SignInPolicy::default() };
    assert_eq!(policy::save_sign_in(&fresh.engine, &by, demanding).await.unwrap(), []);
    accounts::begin_totp(&fresh.engine, &account).await.unwrap().unwrap();
    assert_eq!(state(&fresh.engine, &by, "access-sign-in").await, State::Broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_has_the_state_with_which_it_ended() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let key = "inventory-sets";
    controls::keep(&fresh.engine, &by.institution).await.unwrap();
    let later = fresh.at(LATER);
    controls::waive(&later, &by, key, "Placówka nie prowadzi zbiorów").await.unwrap();
    let on = async |day: &str| {
        let stood = controls::stood_on(&later, &by, key, day.parse().unwrap()).await.unwrap();
        stood.map(|line| line.state)
    };
    assert_eq!(on("2026-03-15").await, None, "nobody had looked yet");
    assert_eq!(on("2026-03-16").await.as_deref(), Some("kept"));
    assert_eq!(on("2026-03-17").await.as_deref(), Some("not-applicable"));
    assert_eq!(on("2027-01-01").await.as_deref(), Some("not-applicable"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_institution_promises_no_more_stops_counting() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    controls::keep(&fresh.engine, &by.institution).await.unwrap();
    let counted = async |engine: &Engine| {
        let points = controls::trend(engine, &by).await.unwrap();
        points.last().unwrap().counts.values().sum::<u64>()
    };
    let before = counted(&fresh.engine).await;
    let later = fresh.at(LATER);
    let remote = rodowod_engine::Institution { preset: "remote".to_owned(), ..by.institution.clone() };
    controls::keep(&later, &remote).await.unwrap();
    let after = counted(&later).await;
    assert!(after > 0 && after < before, "{after} of {before}");
    assert_eq!(
        after,
        controls::board(&later, &By { institution: remote, ..by.clone() }).await.unwrap().standings.len() as u64
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_of_the_lists_is_a_parameter() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let person = controls::Person { login: support::LOGIN, name: "Halina Wzorcowa" };
    let list = controls::duties(&fresh.engine, &by, support::LOGIN).await.unwrap()[0].list;
    controls::acknowledge(&fresh.engine, &by, (list, "pl"), person).await.unwrap();
    let until = async |by: &By| {
        let all = controls::duties(&fresh.engine, by, support::LOGIN).await.unwrap();
        all.iter().find(|duties| duties.list == list).unwrap().holds_until.unwrap().to_string()
    };
    assert_eq!(until(&by).await, "2027-03-16");
    let mut policy = Policy {
        label: "2".into(),
        in_force_from: Some("2026-03-16".parse().unwrap()),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Listy co pół roku".into(),
        ..Policy::default()
    };
    policy.parameters.0.insert("checklist_interval_months".into(), Value::Number(6));
    assert_eq!(controls::adopt(&fresh.engine, &by, policy).await.unwrap(), []);
    assert_eq!(until(&by).await, "2026-09-16");
}

#[tokio::test(flavor = "multi_thread")]
async fn duties_are_acknowledged_and_asked_again() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    a_person_acknowledges_a_list(&fresh, &by).await;
}

async fn a_parameter_changes_only_by_an_approved_version(fresh: &Fresh, by: &By) {
    let engine = &fresh.engine;
    let value = |adopted: &controls::Adopted| adopted.values.number("training_interval");
    let adopted = controls::adopted(engine, by).await.unwrap();
    assert!(adopted.in_force.is_none() && value(&adopted) == 12);
    let mut policy = Policy {
        label: "2".into(),
        in_force_from: Some("2026-03-17".parse().unwrap()),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Częstsze szkolenia".into(),
        ..Policy::default()
    };
    policy.parameters.0.insert("training_interval".into(), Value::Number(24));
    let refused = controls::adopt(engine, by, policy.clone()).await.unwrap();
    assert_eq!(refused.iter().map(|problem| problem.key).collect::<Vec<_>>(), ["problem-parameter-laxer"]);
    policy.parameters.0.insert("training_interval".into(), Value::Number(6));
    let nobody = By { actor: with_grants(by, Vec::new(), by.actor.today), ..by.clone() };
    assert!(controls::adopt(engine, &nobody, policy.clone()).await.is_err());
    assert_eq!(controls::adopt(engine, by, policy).await.unwrap(), []);

    // Until its day the version before it holds.
    assert_eq!(value(&controls::adopted(engine, by).await.unwrap()), 12);
    let later = fresh.at(LATER);
    let day = "2026-03-17".parse().unwrap();
    let tomorrow = By { actor: with_grants(by, by.actor.grants().to_vec(), day), ..by.clone() };
    let adopted = controls::adopted(&later, &tomorrow).await.unwrap();
    assert_eq!((value(&adopted), adopted.in_force.unwrap().value.label.as_str()), (6, "2"));
    let binding = controls::binding(&later, &by.institution).await.unwrap();
    assert_eq!(binding.adopted.values.number("training_interval"), 6, "what binds people is told to them");
    assert_eq!(state(&later, &tomorrow, "governance-policy").await, State::Kept);
    assert_eq!(log::verify(&later, &by.institution, |_| ()).await.unwrap().faults, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_is_adopted_by_versions() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    assert_eq!(state(&fresh.engine, &by, "governance-policy").await, State::Broken);
    a_parameter_changes_only_by_an_approved_version(&fresh, &by).await;
}

async fn an_audit_draws_and_asks_again(fresh: &Fresh, by: &By) {
    let engine = &fresh.engine;
    let person = controls::Person { login: &by.actor.login, name: "Halina Wzorcowa" };
    let promised = controls::duties(engine, by, &by.actor.login).await.unwrap();
    let lists: Vec<&str> = promised.iter().map(|one| one.list).take(3).collect();
    for list in &lists {
        controls::acknowledge(engine, by, (list, "pl"), person).await.unwrap();
    }
    let plan = json!({
        "name": "Audyt", "kind": "Audit", "plan_year": 2026, "planned_on": "2026-03-30", "areas": ["Training"],
    });
    let audit = support::enter(engine, by, ("audits", plan)).await;
    let chosen = controls::sample(engine, by, (audit, " marzec 2026 ", 2)).await.unwrap();
    assert_eq!(chosen, controls::drawn("marzec 2026", 1..=3, 2), "anybody repeats the draw");
    let record = records::view(engine, by, "audits", audit).await.unwrap().record;
    assert_eq!((&record.body["sample_seed"], &record.body["sample"]), (&json!("marzec 2026"), &json!(chosen)));
    assert!(controls::sample(engine, by, (audit, "raz jeszcze", 2)).await.is_err(), "one draw is enough");

    // Those people are asked today, the others are not; an answer renews what was drawn.
    let asked: Vec<_> = controls::duties(engine, by, &by.actor.login).await.unwrap();
    let waiting: Vec<&str> =
        asked.iter().filter(|one| one.is_asked && lists.contains(&one.list)).map(|one| one.list).collect();
    assert_eq!(waiting.len(), 2, "{waiting:?}");
    controls::acknowledge(engine, by, (waiting[0], "pl"), person).await.unwrap();
    let states = async |number| records::view(engine, by, "acknowledgements", number).await.unwrap().record.state;
    let drawn = [states(chosen[0]).await, states(chosen[1]).await];
    assert!(drawn.contains(&"renewed".to_owned()) && drawn.contains(&"asked".to_owned()), "{drawn:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_audit_samples_acknowledgements() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    an_audit_draws_and_asks_again(&fresh, &by).await;
}

/// The same school with every kind of document.
fn with_all_documents(by: &By) -> By {
    let mut by = by.clone();
    by.institution.preset = "school,clinic,counselling,welfare,remote".to_owned();
    by
}

fn first_version() -> Policy {
    Policy {
        label: "1".into(),
        in_force_from: Some("2026-03-16".parse().unwrap()),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Pierwsza wersja".into(),
        ..Policy::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_version_in_force_has_the_chapters_it_was_adopted_with() {
    let fresh = Fresh::sqlite(NOW).await;
    let by = with_all_documents(&school(&fresh.engine).await.0);
    let engine = &fresh.engine;
    assert_eq!(state(engine, &by, "breach-policy-chapter").await, State::Broken, "nothing was adopted");
    assert_eq!(controls::adopt(engine, &by, first_version()).await.unwrap(), []);
    assert_eq!(state(engine, &by, "breach-policy-chapter").await, State::Kept);
    // The decision on the United Kingdom ends on 27 December 2031, and no later one is known.
    assert_eq!(state(engine, &by, "governance-legal-acts").await, State::Kept);
    assert_eq!(state(&fresh.at("2032-01-02T08:00:00Z"), &by, "governance-legal-acts").await, State::Broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_guesses_is_seen_until_it_is_let_in_again() {
    let fresh = Fresh::sqlite(NOW).await;
    let by = with_all_documents(&school(&fresh.engine).await.0);
    let key = "session-failed-sign-in";
    assert_eq!(state(&fresh.engine, &by, key).await, State::Kept);
    let choice = |side| Choice {
        side,
        reason: "Do czasu zmiany instrukcji.".to_owned(),
        opinion: "IOD zgłosił uwagi.".to_owned(),
        chosen_on: jiff::civil::date(2026, 3, 16),
    };
    let standard = [Part::Composition, Part::ForbiddenCharacters].map(|part| (part, choice(Side::Standard)));
    let house = [Part::MaxAgeDays, Part::Lockout, Part::History].map(|part| (part, choice(Side::House)));
    let strict = SignInPolicy {
        rule_sets: ["school", "clinic", "modern"].map(str::to_owned).into(),
        choices: standard.into_iter().chain(house).collect(),
        ..SignInPolicy::default()
    };
    assert_eq!(policy::save_sign_in(&fresh.engine, &by, strict).await.unwrap(), []);
    let attacker = accounts::Place::new("203.0.113.9", "curl");
    for _ in 0..3 {
        accounts::sign_in(&fresh.engine, (support::LOGIN, "zgaduję"), &attacker).await.unwrap();
    }
    assert_eq!(state(&fresh.engine, &by, key).await, State::Broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_of_nobody_who_is_known_is_named() {
    let fresh = Fresh::sqlite(NOW).await;
    let by = with_all_documents(&school(&fresh.engine).await.0);
    let (engine, key) = (&fresh.engine, "design-accountability");
    log::verify(engine, &by.institution, |_| ()).await.unwrap();
    assert_eq!(state(engine, &by, key).await, State::Kept);
    let mut nobody = access::program(by.institution.clone(), engine.clock.now());
    nobody.actor.account = 4711;
    let room = body(json!({"building": "A", "room": "12"}));
    records::edit(engine, &nobody, "areas", (None, Edit::Enter { fields: room, draft: false })).await.unwrap();
    assert_eq!(log::verify(engine, &by.institution, |_| ()).await.unwrap().unattributed, 1);
    assert_eq!(state(engine, &by, key).await, State::Broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_policy_blocks_is_neither_taken_in_nor_overlooked() {
    let fresh = Fresh::sqlite(NOW).await;
    let by = with_all_documents(&school(&fresh.engine).await.0);
    let (engine, key) = (&fresh.engine, "malware-file-types");
    let room = body(json!({"building": "A", "room": "12"}));
    records::edit(engine, &by, "areas", (None, Edit::Enter { fields: room, draft: false })).await.unwrap();
    let page = || files::Upload { name: "plan.PDF".to_owned(), bytes: b"%PDF-1.7 plan pokoju".to_vec() };
    files::attach(engine, &by, "areas", (1, page())).await.unwrap();
    assert_eq!(state(engine, &by, key).await, State::Kept);
    let mut policy = first_version();
    let all =
        rodowod_registers::controls::CATALOGUE.parameters().find(|one| one.name == "upload_types_blocked").unwrap();
    let Value::List(mut blocked) = all.default.clone() else { panic!("a list") };
    blocked.push("pdf".to_owned());
    policy.parameters.0.insert("upload_types_blocked".into(), Value::List(blocked));
    assert_eq!(controls::adopt(engine, &by, policy).await.unwrap(), []);
    assert_eq!(state(engine, &by, key).await, State::Broken, "what lies there already is named");
    let refused = files::attach(engine, &by, "areas", (1, page())).await.unwrap_err();
    assert!(format!("{refused:?}").contains("problem-file-blocked"), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_password_lies_anywhere_in_the_data() {
    let fresh = Fresh::sqlite(NOW).await;
    school(&fresh.engine).await;
    let mut files = 0;
    for file in walk(fresh.folder()) {
        let bytes = std::fs::read(&file).unwrap();
        let password = support::PASSWORD.as_bytes();
        assert!(!bytes.windows(password.len()).any(|window| window == password), "{}", file.display());
        let mark = b"$argon2id$";
        files += usize::from(bytes.windows(mark.len()).any(|window| window == mark));
    }
    assert!(files > 0, "the hash of the password lies somewhere");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
