//! A record made ready for a template. Whoever prints hands data over, so it takes the power to disclose, and the log
//! has it before the page leaves.

use rodowod_domain::authorisation::Power;
use serde_json::Value;

use super::view::{Look, look};
use super::{Failure, LinkView, View, allowed, marks};
use crate::log::{self, Mark};
use crate::{By, Engine, policy};

#[derive(Clone, Debug)]
pub struct Printed {
    pub view: View,
    /// What the register gives the template; links are titles by now, labels still keys.
    pub content: Value,
    /// Where the log tells of the printing; none while it is only looked at.
    pub mark: Option<Mark>,
}

pub async fn print(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, template): (u64, &'static str),
) -> Result<Printed, Failure> {
    ready(engine, by, register, (number, template, "print")).await
}

/// What a print would say: the same facts for the screen before it, where nothing leaves the office yet.
pub async fn preview(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, template): (u64, &'static str),
) -> Result<Printed, Failure> {
    ready(engine, by, register, (number, template, "view")).await
}

async fn ready(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, template, act): (u64, &'static str, &'static str),
) -> Result<Printed, Failure> {
    let register = allowed(engine, by, register, Power::Disclose)?;
    let (office, reader) = (engine.clone(), by.clone());
    let looked = Look { register, number, power: Power::Disclose, act: Some(act) };
    let found = engine.db.write(move |tx| {
        let view = match look(&office, &reader, looked, tx)? {
            Ok(view) => view,
            Err(failure) => return Ok(Err(failure)),
        };
        // The look is taken back with the refusal: what did not leave was not printed.
        if let Err(kept_in) = marks::check_leaving(register.slug(), &view.marks) {
            return Err(kept_in.into());
        }
        let entry = view.entry.filter(|_| act == "print");
        let mark = entry.map(|entry| log::mark(tx, reader.institution.id, entry)).transpose()?;
        Ok(Ok((view, mark, policy::today(&office, tx, &reader.institution)?)))
    });
    let (view, mark, in_force) =
        Some(found.await.map_err(failed)??).filter(|(view, ..)| view.erased_at.is_none()).ok_or(Failure::NotFound)?;
    let at = view.record.at(in_force.when(&engine.clock));
    let mut content = match register.document(template, &view.record.body, &at) {
        Value::Null => Value::Object(view.record.body.clone()),
        content => content,
    };
    put_titles(&mut content, &view.links);
    Ok(Printed { view, content, mark })
}

fn failed(error: anyhow::Error) -> Failure {
    error.downcast().unwrap_or_else(Failure::Other)
}

/// `{"register", "number"}` stands for the title of that record; one that this person may not see is left out.
fn put_titles(value: &mut Value, links: &[LinkView]) {
    let place = value.as_object().filter(|members| members.len() == 2);
    let place = place.and_then(|members| Some((members.get("register")?.as_str()?, members.get("number")?.as_u64()?)));
    if let Some((register, number)) = place {
        let link = links.iter().find(|link| link.register == register && link.number == number);
        *value = link.and_then(|link| link.title.clone()).map_or(Value::Null, Value::from);
        return;
    }
    match value {
        Value::Array(list) => {
            for item in list.iter_mut() {
                put_titles(item, links);
            }
            list.retain(|item| !item.is_null());
        }
        Value::Object(members) => members.values_mut().for_each(|item| put_titles(item, links)),
        _ => {}
    }
}
