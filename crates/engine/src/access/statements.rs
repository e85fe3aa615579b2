//! Statements that a person makes in the program: that they know the policy in force, and that they pledge secrecy.
//!
//! Invariant: each is made by whoever is signed in, about nobody else, and only while an authorisation waits for it; the
//! records are entered in their names, with entries in the log like any other.

use rodowod_domain::authorisation::{Actor, Evidence, Statement};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, day_in_warsaw};
use serde_json::{Value, json};

use super::{evidence, rules};
use crate::accounts::Account;
use crate::records::{self, Failure};
use crate::{By, Engine};

/// The version that is known where the institution has set none.
const FIRST: &str = "1";

/// How the three stand for one person.
#[derive(Clone, Debug)]
pub struct Standing {
    /// What an authorisation of theirs still waits for.
    pub missing: Vec<Statement>,
    /// What they have stated already.
    pub made: Vec<Evidence>,
    /// The version of the policy that has to be known today, if the institution set one.
    pub policy: Option<String>,
    /// What is pledged, in the words of the institution; empty for the usual ones.
    pub pledge: String,
}

pub async fn standing(engine: &Engine, by: &By) -> anyhow::Result<Standing> {
    let (office, institution, login) = (engine.clone(), by.institution.id, by.actor.login.clone());
    let now = engine.clock.now();
    let read = engine
        .db
        .read(move |tx| Ok((evidence::of(&office, tx, (institution, &login), now)?, rules::load(tx, institution)?)));
    let (made, rules) = read.await?;
    let policy = rules.policy_on(day_in_warsaw(now)).map(|policy| policy.version.clone());
    Ok(Standing { missing: by.actor.missing().to_vec(), made, policy, pledge: rules.pledge })
}

/// Makes the statement. A training is nobody's own statement: whoever held it records it.
pub async fn make(
    engine: &Engine,
    by: &By,
    account: &Account,
    (statement, words): (Statement, &str),
) -> Result<(), Failure> {
    if account.id != by.actor.account || !by.actor.missing().contains(&statement) {
        return Err(Failure::NotFound);
    }
    let today = day_in_warsaw(engine.clock.now());
    let standing = standing(engine, by).await?;
    // The person has no access yet; the program writes down what they state, under their account.
    let program = By { institution: by.institution.clone(), actor: Actor::program(account.id, today) };
    let who = json!({ "person": account.name, "account": account.login });
    match statement {
        Statement::Training => return Err(Failure::NotFound),
        Statement::Policy => {
            let version = standing.policy.unwrap_or_else(|| FIRST.to_owned());
            let more = json!({ "thing": "Policy", "version": version, "confirmed_on": today, "statement": words });
            enter(engine, &program, "acknowledgements", (who, more)).await?;
        }
        Statement::Pledge => {
            let number = enter(engine, &program, "pledges", (who, json!({ "words": words }))).await?;
            let fields = body(json!({ "signed_on": today, "manner": "InProgram" }));
            let sign = Edit::Take { step: "sign".to_owned(), fields, reason: String::new(), seen: None };
            records::edit(engine, &program, "pledges", (Some(number), sign)).await?;
        }
    }
    Ok(())
}

async fn enter(engine: &Engine, program: &By, register: &str, (who, more): (Value, Value)) -> Result<u64, Failure> {
    let mut fields = body(who);
    fields.extend(body(more));
    let edit = Edit::Enter { fields, draft: false };
    Ok(records::edit(engine, program, register, (None, edit)).await?.record.number)
}

fn body(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        _ => Body::new(),
    }
}
