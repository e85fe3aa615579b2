//! The data of a person as a file, for the person or for another controller (art. 15(3) and 20 GDPR).
//!
//! Only what was decided to be given goes out; the person's own word lets it, where its processing is restricted
//! (art. 18(2)). The step of the request, its signature and the entries for each record are
//! committed before the file leaves.

use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use serde_json::{Value, json};

use super::{HeldView, REQUESTS, held};
use crate::acts::{self, Act};
use crate::exports::{Format, Label, Table, write_together};
use crate::records::{self, Failure, scope};
use crate::{By, Engine};

/// Writes the records that are to be given, and takes the step by which the request says so.
pub async fn hand_over(
    engine: &Engine,
    by: &By,
    (request, seen): (u64, Option<u64>),
    (format, label): (Format, Label<'_>),
) -> Result<Vec<u8>, Failure> {
    let held = held(engine, by, request).await?;
    let given: Vec<&HeldView> = held.records.iter().filter(|view| view.fate() == "Copied" && !view.is_erased).collect();
    for view in &given {
        scope::within(by, view.register, &view.record, Power::Disclose)?;
    }
    let tables: Vec<Table<'_>> =
        given.iter().map(|view| Table { register: view.register, records: vec![view.record.clone()], label }).collect();
    let about = json!({
        "institution": by.institution.name,
        "person": held.request.record.body.get("requester").cloned().unwrap_or(Value::Null),
        "request": request,
        "made_at": engine.clock.now().to_string(),
    });
    let bytes = write_together(&tables, format, about)?;
    let places: Vec<_> =
        given.iter().map(|view| (view.register.slug(), view.record.number, view.record.version)).collect();
    let seen = seen.or(Some(held.request.record.version));
    let edit = Edit::Take { step: "export".to_owned(), fields: Body::new(), reason: String::new(), seen };
    records::edit(engine, by, REQUESTS, (Some(request), edit)).await?;
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    engine
        .db
        .write(move |tx| {
            let given = places.iter();
            let acts =
                given.map(|(slug, number, version)| Act::plain(account, "export").about(slug, *number, *version));
            acts::append(tx, institution, &acts.collect::<Vec<_>>(), now)
        })
        .await?;
    Ok(bytes)
}
