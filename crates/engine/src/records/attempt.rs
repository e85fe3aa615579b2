//! One act in one transaction, with the keys that it needs made ready before and those that it gave up destroyed after.

use anyhow::Context as _;
use rodowod_domain::register::AnyRegister;
use rodowod_store::Tx;

use super::Failure;
use super::edit::{EditAct, Saved};
use super::erase::{self, Remains};
use crate::keys::{self, SpareKey};
use crate::{By, Engine, policy};

/// Tries of one edit at most: the second brings the keys that the first found missing, the third those of moves elsewhere.
const TRIES_MAX: usize = 3;

/// Runs one act with the keys that it needs, and destroys what it gave up.
pub(super) async fn act(
    (engine, by): (&Engine, &By),
    register: &'static dyn AnyRegister,
    mut wanted: usize,
    work: impl Fn(&EditAct<'_>, &mut Tx<'_>, &[SpareKey]) -> anyhow::Result<Done> + Clone + Send + 'static,
) -> Result<Saved, Failure> {
    let now = engine.clock.now();
    let institution = by.institution.id;
    for _ in 0..TRIES_MAX {
        let spare = keys::spare(engine, institution, wanted).await?;
        let (office, person, keys, work) = (engine.clone(), by.clone(), spare.clone(), work.clone());
        let outcome = engine.db.write(move |tx| {
            let in_force = policy::today(&office, tx, &person.institution)?;
            let asked = &*in_force.asked;
            work(&EditAct { engine: &office, register, by: &person, actor: &person.actor, now, asked }, tx, &keys)
        });
        match outcome.await {
            Ok(done) => {
                erase::destroy(engine, institution, done.remains).await?;
                return Ok(done.saved);
            }
            Err(error) => {
                engine.keys.give_back(institution, spare);
                match error.downcast::<KeysWanted>() {
                    Ok(KeysWanted(count)) => wanted = count,
                    Err(error) => return Err(failure(error)),
                }
            }
        }
    }
    Err(Failure::Other(anyhow::anyhow!("the keys for what follows from this act could not be made ready")))
}

pub(super) fn failure(error: anyhow::Error) -> Failure {
    error.downcast().unwrap_or_else(Failure::Other)
}

/// What an act that went through leaves to be done after the commit.
pub(super) struct Done {
    pub saved: Saved,
    pub remains: Remains,
    /// Of the keys that were at hand, from the first on.
    pub keys_used: usize,
}

impl Done {
    pub(super) fn of(mut saved: Vec<Saved>) -> anyhow::Result<Self> {
        Ok(Self { saved: saved.pop().context("one record was entered")?, remains: Remains::default(), keys_used: 0 })
    }

    /// What an act within this one did besides.
    pub(super) fn take_in(&mut self, more: Self) {
        self.keys_used += more.keys_used;
        self.saved.opened.extend(more.saved.opened);
        self.remains.take_in(more.remains);
    }
}

/// The act needs so many record keys and got fewer; nothing of it is kept.
#[derive(Debug, thiserror::Error)]
#[error("the act needs {0} record keys")]
pub(super) struct KeysWanted(pub usize);
