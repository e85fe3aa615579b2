//! Many records in one transaction: an import that is taken in whole or not at all.

use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;

use super::EditAct;
use crate::records::Failure;
use crate::records::attempt::failure;
use crate::{By, Engine, keys, policy};

/// Records entered with one step of the log.
const TOGETHER_MAX: usize = 256;

/// Enters and changes many records in one transaction: all of them, or none with the first refusal. A change names the
/// version that it was compared with.
pub(crate) async fn take_in(
    engine: &Engine,
    by: &By,
    register: &'static dyn AnyRegister,
    (bodies, changes): (Vec<Body>, Vec<(u64, u64, Body)>),
) -> Result<u64, Failure> {
    let now = engine.clock.now();
    let institution = by.institution.id;
    let spare = keys::spare(engine, institution, bodies.len()).await?;
    let (office, person, used) = (engine.clone(), by.clone(), spare.clone());
    let outcome = engine
        .db
        .write(move |tx| {
            let in_force = policy::today(&office, tx, &person.institution)?;
            let asked = &*in_force.asked;
            let act = EditAct { engine: &office, register, by: &person, actor: &person.actor, now, asked };
            let (mut done, whole) = (0, bodies.len() + changes.len());
            for (some, keys) in bodies.chunks(TOGETHER_MAX).zip(used.chunks(TOGETHER_MAX)) {
                let edits = some.iter().map(|body| Edit::Enter { fields: body.clone(), draft: false });
                act.enter(tx, edits.collect(), keys)?;
                done += some.len();
                office.tell(done, whole);
            }
            for (number, seen, fields) in &changes {
                let draft = act.opened(tx, *number)?.record.draft;
                let save = Edit::Save { fields: fields.clone(), draft, seen: Some(*seen) };
                act.change(tx, &[], (*number, save))?;
                done += 1;
                office.tell(done, whole);
            }
            Ok(whole as u64)
        })
        .await;
    if outcome.is_err() {
        engine.keys.give_back(institution, spare);
    }
    outcome.map_err(failure)
}
