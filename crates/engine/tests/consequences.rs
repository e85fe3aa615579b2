//! What follows from a step happens with it or not at all: drafts elsewhere, the next of a series, destruction, and
//! fields taken over from linked records. Tried on two small registers beside that of authorisations.

mod support;

use jiff::civil::Date;
use rodowod_domain::authorisation::{Actor, Denied, Grant, Power, Scope};
use rodowod_domain::field::{Line, Link};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_domain::register;
use rodowod_domain::register::{AnyRegister, Erased, FollowUp, Group, Linked, Moment, Place, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_engine::records::{self, Failure, Saved};
use rodowod_engine::{By, Engine, jobs};
use rodowod_registers::authorisations::Authorisation;
use serde_json::{Value, json};
use support::{Fresh, body, school};

register! {
    /// A review that repeats, finds things to do and may destroy what it reviewed.
    pub struct Review {
        name:    Line = max(60).personal(),
        due:     Date,
        author:  Option<Line> = max(60),
        findings: Vec<Line>,
        tasks:   Vec<Link> = to("tasks"),
        next:    Option<Link> = to("reviews"),
        doomed:  Option<u32>,
    }
}

register! {
    pub struct Task {
        what:   Line = max(60),
        owner:  Line = max(60),
        review: Option<Link> = to("reviews"),
        seen:   Option<Line> = max(60),
    }
}

const REVIEWS: Workflow = Workflow {
    states: &[open("open"), open("held"), closed("closed")],
    moves: &[
        Move::new("hold", &["open"], "held"),
        Move::new("close", &["held"], "closed"),
        Move::new("reopen", &["closed"], "held"),
    ],
};

impl Register for Review {
    const SLUG: &'static str = "reviews";
    const GROUP: Group = Group::Retention;
    const WORKFLOW: Workflow = REVIEWS;
    const REPEATS: Option<&'static str> = Some("next");

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn sample() -> Self {
        Self {
            name: "Przegląd".into(),
            due: jiff::civil::date(2026, 11, 20),
            author: None,
            findings: vec![],
            tasks: vec![],
            next: None,
            doomed: None,
        }
    }

    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        let findings = self.findings.iter().filter(|_| step == "hold");
        let task = |what: &Line| FollowUp::new("tasks", json!({ "what": what })).back("review").link("tasks");
        findings.map(task).collect()
    }

    fn next(&self, at: &Moment) -> Option<FollowUp> {
        let due = self.due.checked_add(jiff::ToSpan::year(1)).ok()?;
        let is_time = at.state == "closed" || at.today >= due;
        is_time.then(|| FollowUp::new("reviews", json!({ "name": self.name, "due": due })))
    }

    fn destroys(&self, step: &str, _at: &Moment) -> Vec<Place> {
        let doomed = self.doomed.filter(|_| step == "close");
        doomed.map(|number| ("tasks".to_owned(), u64::from(number))).into_iter().collect()
    }
}

impl Register for Task {
    const SLUG: &'static str = "tasks";
    const GROUP: Group = Group::Retention;
    const WORKFLOW: Workflow =
        Workflow { states: &[open("open")], moves: &[Move::staying("look-again", &["open"]).asks(&["review"])] };
    const COMPOSED_FROM: &'static [&'static str] = &["review"];

    fn title(&self) -> String {
        self.what.to_string()
    }

    fn sample() -> Self {
        Self { what: "Zamek".into(), owner: "woźny".into(), review: None, seen: None }
    }

    fn compose(&mut self, linked: &Linked, at: &Moment) {
        if at.state != "open" {
            return;
        }
        let name = linked.first("review").and_then(|review| review.body.get("name")?.as_str());
        self.seen = self.seen.take().or(name.map(Into::into));
    }
}

static OWN: &[&dyn AnyRegister] = &[&Erased::<Authorisation>::NEW, &Erased::<Review>::NEW, &Erased::<Task>::NEW];

const NOW: &str = "2026-11-20T08:00:00Z";

async fn enter(engine: &Engine, by: &By, register: &str, fields: Value) -> u64 {
    let edit = Edit::Enter { fields: body(fields), draft: false };
    records::edit(engine, by, register, (None, edit)).await.unwrap().record.number
}

async fn take(engine: &Engine, by: &By, number: u64, step: &str) -> Result<Saved, Failure> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(json!({})), reason: String::new(), seen: None };
    records::edit(engine, by, "reviews", (Some(number), edit)).await
}

fn review(findings: &[&str]) -> Value {
    json!({ "name": "Przegląd archiwum", "due": "2026-11-20", "findings": findings })
}

/// A person who may work on reviews and on nothing else.
fn reviewer(by: &By, powers: &[Power]) -> By {
    of_register(by, "reviews", powers)
}

fn of_register(by: &By, register: &str, powers: &[Power]) -> By {
    let Actor { account, login, today, .. } = &by.actor;
    let grant = Grant::new(Scope::Registers(vec![register.to_owned()]), powers, *today);
    By { actor: Actor::new(*account, login, vec![grant], *today), ..by.clone() }
}

#[tokio::test]
async fn a_step_opens_drafts_that_are_linked_from_both_ends() {
    let fresh = Fresh::with(OWN, NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let someone = reviewer(&by, &[Power::View, Power::Enter, Power::Change]);
    let number = enter(&fresh.engine, &someone, "reviews", review(&["Brak zamka", "Brak klucza"])).await;
    let saved = take(&fresh.engine, &someone, number, "hold").await.unwrap();
    assert_eq!(saved.opened, [("tasks", 1), ("tasks", 2)], "the drafts need no power over the other register");
    assert_eq!(saved.record.body["tasks"], json!([1, 2]));
    let draft = records::view(&fresh.engine, &by, "tasks", 2).await.unwrap();
    assert!(draft.record.draft, "it waits for its owner to be named");
    assert_eq!((&draft.record.body["what"], &draft.record.body["review"]), (&json!("Brak klucza"), &json!(1)));
    assert_eq!(draft.created_by, "Halina Wzorcowa");
    let ends: Vec<bool> = draft.links.iter().map(|link| link.outgoing).collect();
    assert_eq!(ends, [true, false]);
    let verified = rodowod_engine::log::verify(&fresh.engine, &by.institution, |_| ()).await.unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
}

#[tokio::test]
async fn many_drafts_at_once_are_made_as_one() {
    let fresh = Fresh::with(OWN, NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let findings: Vec<String> = (1..=150).map(|number| format!("Uwaga {number}")).collect();
    let findings: Vec<&str> = findings.iter().map(String::as_str).collect();
    let number = enter(&fresh.engine, &by, "reviews", review(&findings)).await;
    assert_eq!(take(&fresh.engine, &by, number, "hold").await.unwrap().opened.len(), 150);
}

#[tokio::test]
async fn a_series_goes_on_at_its_closing_move_and_only_once() {
    let fresh = Fresh::with(OWN, NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let number = enter(&fresh.engine, &by, "reviews", review(&[])).await;
    assert!(take(&fresh.engine, &by, number, "hold").await.unwrap().opened.is_empty());
    let closed = take(&fresh.engine, &by, number, "close").await.unwrap();
    assert_eq!((closed.opened.as_slice(), &closed.record.body["next"]), ([("reviews", 2)].as_slice(), &json!(2)));
    take(&fresh.engine, &by, number, "reopen").await.unwrap();
    assert!(take(&fresh.engine, &by, number, "close").await.unwrap().opened.is_empty(), "it has its successor");
    let next = records::view(&fresh.engine, &by, "reviews", 2).await.unwrap();
    assert_eq!(next.record.body["due"], "2027-11-20");
}

async fn run_jobs(engine: &Engine) {
    for _ in 0..10 {
        if jobs::tick(engine).await.unwrap() == 0 {
            return;
        }
    }
    panic!("the queue does not empty");
}

#[tokio::test]
async fn a_series_that_nobody_closes_goes_on_by_itself() {
    let fresh = Fresh::with(OWN, NOW).await;
    let (by, _) = school(&fresh.engine).await;
    enter(&fresh.engine, &by, "reviews", review(&[])).await;
    run_jobs(&fresh.at("2027-11-19T08:00:00Z")).await;
    assert!(records::view(&fresh.engine, &by, "reviews", 2).await.is_err(), "its time has not come");
    for day in ["2027-11-20T08:00:00Z", "2027-11-20T09:30:00Z", "2027-11-21T08:00:00Z"] {
        run_jobs(&fresh.at(day)).await;
    }
    let later = fresh.at("2027-11-21T09:00:00Z");
    let first = records::view(&later, &by, "reviews", 1).await.unwrap();
    assert_eq!((first.record.version, &first.record.body["next"]), (2, &json!(2)));
    let next = records::view(&later, &by, "reviews", 2).await.unwrap();
    assert_eq!((next.record.draft, &next.record.body["due"]), (true, &json!("2027-11-20")));
    assert!(
        records::view(&later, &by, "reviews", 3).await.is_err(),
        "one day, one hour or one job more opens no second"
    );
    let history = records::history(&later, &by, "reviews", 1).await.unwrap();
    assert_eq!(history[0].act, "continue");
}

#[tokio::test]
async fn what_a_step_destroys_needs_the_power_to_delete_and_is_gone_with_its_key() {
    let fresh = Fresh::with(OWN, NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let task = enter(&fresh.engine, &by, "tasks", json!({ "what": "Stara teczka", "owner": "archiwum" })).await;
    let doomed = json!({ "name": "Przegląd", "due": "2026-11-20", "doomed": task });
    let number = enter(&fresh.engine, &by, "reviews", doomed).await;
    take(&fresh.engine, &by, number, "hold").await.unwrap();

    let someone = reviewer(&by, &[Power::View, Power::Change, Power::Delete]);
    let refused = take(&fresh.engine, &someone, number, "close").await;
    let denied = Refusal::Denied(Denied { power: Power::Delete });
    assert!(matches!(&refused, Err(Failure::Refused(refusal)) if *refusal == denied), "{refused:?}");
    assert!(records::view(&fresh.engine, &by, "tasks", task).await.unwrap().erased_at.is_none());

    take(&fresh.engine, &by, number, "close").await.unwrap();
    let gone = records::view(&fresh.engine, &by, "tasks", task).await.unwrap();
    assert!(gone.erased_at.is_some() && gone.record.body.is_empty());
    let entries = rodowod_engine::log::entries_of(&fresh.engine, &by, "tasks", task).await.unwrap();
    assert!(entries.iter().any(|entry| entry.act == "erase"));
    take(&fresh.engine, &by, number, "reopen").await.unwrap();
    take(&fresh.engine, &by, number, "close").await.unwrap();
}

#[tokio::test]
async fn a_record_takes_over_what_the_person_may_view_and_keeps_what_was_written() {
    let fresh = Fresh::with(OWN, NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let review = enter(&fresh.engine, &by, "reviews", review(&[])).await;
    let task = |seen: Option<&str>| json!({ "what": "Zamek", "owner": "woźny", "review": review, "seen": seen });
    let taken = enter(&fresh.engine, &by, "tasks", task(None)).await;
    let written = enter(&fresh.engine, &by, "tasks", task(Some("Inny"))).await;
    let someone = of_register(&by, "tasks", &[Power::Enter]);
    let unseen = enter(&fresh.engine, &someone, "tasks", task(None)).await;
    let mut seen = Vec::new();
    for number in [taken, written, unseen] {
        let view = records::view(&fresh.engine, &by, "tasks", number).await.unwrap();
        seen.push(view.record.body.get("seen").cloned());
    }
    assert_eq!(seen, [Some(json!("Przegląd archiwum")), Some(json!("Inny")), None]);
    let entries = rodowod_engine::log::entries_of(&fresh.engine, &by, "reviews", review).await.unwrap();
    assert_eq!(entries.iter().filter(|entry| entry.act == "view").count(), 2, "reading about a person is an act");
}

#[tokio::test]
async fn a_step_that_stays_takes_over_fields_in_the_state_in_which_the_record_is() {
    let fresh = Fresh::with(OWN, NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let review = enter(&fresh.engine, &by, "reviews", review(&[])).await;
    let task = enter(&fresh.engine, &by, "tasks", json!({ "what": "Zamek", "owner": "woźny" })).await;
    let fields = body(json!({ "review": review }));
    let edit = Edit::Take { step: "look-again".to_owned(), fields, reason: String::new(), seen: None };
    let saved = records::edit(&fresh.engine, &by, "tasks", (Some(task), edit)).await.unwrap();
    assert_eq!(saved.record.body.get("seen"), Some(&json!("Przegląd archiwum")));
}
