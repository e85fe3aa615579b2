//! What waits for the word of whoever is signed in: orders, notices to staff, the report on the own post.
//!
//! Invariant: nobody needs a right to answer what is addressed to them, and nobody answers for somebody else. The program
//! writes the answer down under the person's account, with an entry in the log like any other.

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::Actor;
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Record, Refusal, day_in_warsaw};
use rodowod_domain::text::fold;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns, deadlines, records as rows};
use serde_json::{Value, json};

use crate::accounts::Account;
use crate::records::{self, Deadline, Failure, View, blinded, is_erased, open_row};
use crate::{By, Engine};

pub const ORDERS: &str = "orders";
pub const NOTICES: &str = "notifications-to-staff";
pub const REPORTS: &str = "risk-reports";

/// Where things are addressed to persons, and the deadline of their answer.
const REGISTERS: [(&str, &str); 3] = [(ORDERS, "acknowledge"), (NOTICES, "confirm"), (REPORTS, "report")];
/// The field that lists whose word a record waits for: a login, or a name.
const AWAITED: &str = "awaited";
/// Records of one register that are looked at for one person.
const OWN_MAX: u32 = 200;
/// How long before its day the next report of a series is asked for.
const AHEAD: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How often an answer is begun again because somebody else saved the record.
const TRIES_MAX: usize = 3;

/// Something that waits for a person.
#[derive(Clone, Debug)]
pub struct Awaited {
    pub register: &'static str,
    pub number: u64,
    pub title: String,
    pub deadline: Option<Deadline>,
}

/// Who is meant: login and name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Who<'a> {
    pub login: &'a str,
    pub name: &'a str,
}

impl<'a> Who<'a> {
    pub(crate) fn of(account: &'a Account) -> Self {
        Self { login: &account.login, name: &account.name }
    }

    fn is(&self, listed: &str) -> bool {
        let listed = fold(listed);
        [self.login, self.name].iter().any(|own| !own.trim().is_empty() && fold(own) == listed)
    }

    /// Whether a row means this person; its login decides where it has one.
    fn is_in(&self, row: &Value) -> bool {
        let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
        let account = text("account");
        self.is(if account.is_empty() { text("person") } else { account })
    }
}

/// Everything that waits for the person, the nearest deadline first.
pub async fn awaited(engine: &Engine, by: &By, account: &Account) -> anyhow::Result<Vec<Awaited>> {
    let (office, institution, account) = (engine.clone(), by.institution.id, account.clone());
    engine.db.read(move |tx| read(&office, tx, institution, Who::of(&account))).await
}

pub(crate) fn read(engine: &Engine, tx: &mut Tx<'_>, institution: i64, who: Who<'_>) -> anyhow::Result<Vec<Awaited>> {
    let now = engine.clock.now();
    let mut found = Vec::new();
    for (slug, deadline) in REGISTERS {
        let Some(register) = engine.register(slug) else { continue };
        let slug = register.slug();
        let records = of_register(engine, tx, (institution, slug), who)?;
        let numbers: Vec<u64> = records.iter().map(|record| record.number).collect();
        let terms = deadlines::of_many(tx, institution, slug, &numbers)?;
        for record in records {
            let term = terms.iter().find(|term| term.number == record.number && term.deadline.name == deadline);
            let deadline = term.map(|term| Deadline::from_row(term.deadline.clone()));
            if record.draft && !is_time(deadline.as_ref(), now) {
                continue;
            }
            let title = register.title(&record.body);
            found.push(Awaited { register: slug, number: record.number, title, deadline });
        }
    }
    found.sort_by_key(|awaited| awaited.deadline.as_ref().map_or(Timestamp::MAX, |deadline| deadline.due.bound()));
    Ok(found)
}

/// A draft was opened by its series, perhaps long before anybody has to think of it.
fn is_time(deadline: Option<&Deadline>, now: Timestamp) -> bool {
    deadline.is_some_and(|deadline| deadline.due.bound() <= now + AHEAD)
}

fn of_register(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, slug): (i64, &'static str),
    who: Who<'_>,
) -> anyhow::Result<Vec<Record>> {
    let Some(register) = engine.register(slug) else { return Ok(Vec::new()) };
    let key = engine.keys.institution(tx, institution)?;
    let mut numbers = Vec::new();
    for own in [who.login, who.name].into_iter().filter(|own| !own.trim().is_empty()) {
        let value = blinded(&key, (slug, AWAITED), own);
        numbers.extend(columns::find(tx, (institution, slug), (AWAITED, &value), OWN_MAX)?);
    }
    numbers.sort_unstable();
    numbers.dedup();
    let mut found = Vec::new();
    for row in rows::get_many(tx, institution, slug, &numbers)? {
        // What an office has not finished writing is addressed to nobody; only a report begins as a draft.
        if is_erased(&row) || (row.draft && slug != REPORTS) {
            continue;
        }
        let record = open_row(register, &key, (RecordRef { institution, register: slug, number: row.number }, &row))?;
        let listed = record.body.get(AWAITED).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if listed.iter().filter_map(Value::as_str).any(|listed| who.is(listed)) {
            found.push(record);
        }
    }
    Ok(found)
}

/// One of the things that wait, opened for whoever they are addressed to; the log keeps that it was looked at.
pub async fn open(
    engine: &Engine,
    by: &By,
    account: &Account,
    (register, number): (&str, u64),
) -> Result<View, Failure> {
    let all = awaited(engine, by, account).await?;
    if !all.iter().any(|awaited| awaited.register == register && awaited.number == number) {
        return Err(Failure::NotFound);
    }
    records::view(engine, &program(engine, by, account), register, number).await
}

/// The person says that they know the order, in these words.
pub async fn acknowledge(
    engine: &Engine,
    by: &By,
    account: &Account,
    (number, words, remark): (u64, &str, &str),
) -> Result<(), Failure> {
    let view = open(engine, by, account, (ORDERS, number)).await?;
    let today = day_in_warsaw(engine.clock.now());
    let who = Who::of(account);
    let rows = view.record.body.get("addressees").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut words_of: Vec<Value> = Vec::new();
    for row in rows.iter().filter(|row| who.is_in(row)) {
        let person = row.get("person").cloned().unwrap_or_default();
        if words_of.iter().any(|known| known.get("person") == Some(&person)) {
            continue;
        }
        words_of.push(json!({
            "person": person, "on": today, "account": account.login, "statement": words,
            "remark": Some(remark.trim()).filter(|remark| !remark.is_empty()),
        }));
    }
    let fields = Body::from_iter([("acknowledgements".to_owned(), Value::from(words_of))]);
    let take = Edit::Take { step: "acknowledge".to_owned(), fields, reason: String::new(), seen: None };
    records::edit(engine, &program(engine, by, account), ORDERS, (Some(number), take)).await?;
    Ok(())
}

/// What somebody did about a notice, or why they could not.
#[derive(Clone, Copy, Debug)]
pub enum Done<'a> {
    Yes { result: &'a str },
    No { obstacle: &'a str },
}

/// The person confirms that what the notice tells is done at their post, or names what stands in the way.
pub async fn confirm(
    engine: &Engine,
    by: &By,
    account: &Account,
    (number, done): (u64, Done<'_>),
) -> Result<(), Failure> {
    let program = program(engine, by, account);
    let today = day_in_warsaw(engine.clock.now());
    let who = Who::of(account);
    for attempt in 1.. {
        let view = open(engine, by, account, (NOTICES, number)).await?;
        let mut staff = view.record.body.get("staff").and_then(Value::as_array).cloned().unwrap_or_default();
        let own = staff.iter_mut().filter(|row| who.is_in(row) && row.get("confirmed_on").is_none_or(Value::is_null));
        for row in own.filter_map(Value::as_object_mut) {
            let (name, said) = match done {
                Done::Yes { result } => {
                    row.insert("confirmed_on".to_owned(), json!(today));
                    ("result", result.trim())
                }
                Done::No { obstacle } => ("obstacle", obstacle.trim()),
            };
            if !said.is_empty() {
                row.insert(name.to_owned(), json!(said));
            }
        }
        let fields = Body::from_iter([("staff".to_owned(), Value::from(staff))]);
        let seen = Some(view.record.version);
        let take = Edit::Take { step: "confirm".to_owned(), fields, reason: String::new(), seen };
        match records::edit(engine, &program, NOTICES, (Some(number), take)).await {
            // Two people confirm at once: each keeps the other's word.
            Err(Failure::Refused(Refusal::Stale { .. })) if attempt < TRIES_MAX => {}
            answer => return answer.map(drop),
        }
    }
    Err(Failure::NotFound)
}

/// What an author wrote of a report.
#[derive(Clone, Debug)]
pub struct Written {
    pub fields: Body,
    /// Handed in, and not only kept for later.
    pub is_final: bool,
    /// The version that the author looked at.
    pub seen: Option<u64>,
}

/// Saves what the author wrote, and hands the report in where that is wanted; what stands in other fields stays.
pub async fn write_report(
    engine: &Engine,
    by: &By,
    account: &Account,
    (number, written): (u64, Written),
) -> Result<(), Failure> {
    let program = program(engine, by, account);
    let Written { fields: written, is_final, seen } = written;
    let view = open(engine, by, account, (REPORTS, number)).await?;
    let mut fields = view.record.body;
    fields.retain(|name, _| {
        let field = engine.register(REPORTS).and_then(|register| register.field(name));
        field.is_some_and(|field| !field.derived && field.signature.is_none())
    });
    for (name, value) in written {
        fields.insert(name, value);
    }
    let draft = view.record.draft && !is_final;
    let save = Edit::Save { fields, draft, seen: seen.or(Some(view.record.version)) };
    records::edit(engine, &program, REPORTS, (Some(number), save)).await?;
    if is_final {
        let today = day_in_warsaw(engine.clock.now());
        let fields = Body::from_iter([("signed_on".to_owned(), json!(today))]);
        let submit = Edit::Take { step: "submit".to_owned(), fields, reason: String::new(), seen: None };
        records::edit(engine, &program, REPORTS, (Some(number), submit)).await?;
    }
    Ok(())
}

fn program(engine: &Engine, by: &By, account: &Account) -> By {
    let today = day_in_warsaw(engine.clock.now());
    By { institution: by.institution.clone(), actor: Actor::program(account.id, today) }
}
