//! What follows from a step, in its own transaction: drafts in other registers, the next record of a series, records
//! moved or destroyed. The person who took the step needs no power over the drafts; destruction needs the power to delete.

use std::sync::Arc;

use anyhow::{bail, ensure};
use rodowod_domain::authorisation::{Actor, On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::record::{Change, Edit, Record, Refusal, decide};
use rodowod_domain::register::{AnyRegister, FOLLOW_UPS_MAX, FollowUp, Place, Taking};
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef, RecordRow};
use rodowod_vault::{InstitutionKey, RecordKey};
use serde_json::Value;

use super::attempt::{Done, KeysWanted};
use super::edit::EditAct;
use super::erase::{self, Remains};
use super::{Failure, is_erased, marks, scope};
use crate::access;
use crate::keys::SpareKey;

/// The act by which the program opens the next record of a series.
pub(super) const CONTINUE: &str = "continue";
/// Records that one step may destroy at most.
const DESTROYED_MAX: usize = 500;

/// A record as it was found, with the keys that open it.
pub(super) struct Opened {
    pub row: RecordRow,
    pub record: Record,
    pub institution_key: Arc<InstitutionKey>,
    pub key: RecordKey,
}

/// An act beside the one that is written: a record looked at, a record destroyed.
pub(super) struct Aside {
    pub act: &'static str,
    /// Register, number and version.
    pub about: (&'static str, u64, u64),
}

/// A record to be opened; its number is taken, it is not yet written.
pub(super) struct Draft {
    pub register: &'static dyn AnyRegister,
    pub number: u64,
    pub change: Change,
}

/// A change and what comes with it.
pub(super) struct Taken {
    pub change: Change,
    pub drafts: Vec<Draft>,
    pub takings: Vec<Taking>,
    pub beside: Vec<Aside>,
    pub remains: Remains,
}

impl Taken {
    pub(super) fn of(change: Change, beside: Vec<Aside>) -> Self {
        Self { change, drafts: Vec::new(), takings: Vec::new(), beside, remains: Remains::default() }
    }
}

impl EditAct<'_> {
    /// All that follows from a step, gathered before the record itself is written, so that it can lead to it.
    pub(super) fn consequences(
        &self,
        tx: &mut Tx<'_>,
        (opened, step): (&Opened, &str),
        taken: &mut Taken,
    ) -> anyhow::Result<()> {
        let moved = moved(opened, &taken.change);
        let at = moved.at(self.when());
        let places = self.register.destroys(&moved.body, step, &at);
        self.may_destroy(opened.record.number, &places)?;
        for follow_up in self.register.follow_ups(&moved.body, step, &at) {
            self.follow(tx, opened.record.number, follow_up, taken)?;
        }
        self.next_of_series(tx, opened, taken)?;
        // A link to what came with the step may meet a deadline: the loss is told once its breach is there.
        let linked = self::moved(opened, &taken.change);
        taken.change.deadlines = self.register.deadlines(&linked.body, &linked.at(self.when()));
        taken.takings = self.register.takes(&moved.body, step, &at);
        self.destroy(tx, &places, taken)
    }

    /// The moves of other records that a step brings with it, once it is written: each a version and an entry of its own,
    /// with the powers of whoever took the step. A record that the move does not fit any more is left alone.
    pub(super) fn elsewhere(
        &self,
        tx: &mut Tx<'_>,
        keys: &[SpareKey],
        (origin, takings): (u64, Vec<Taking>),
        done: &mut Done,
    ) -> anyhow::Result<()> {
        ensure!(takings.len() <= FOLLOW_UPS_MAX, "one act moves no more than {FOLLOW_UPS_MAX} records");
        let mut left = takings.len();
        for Taking { place: (slug, number), step, mut fields, back } in takings {
            let Some(register) = self.engine.register(&slug) else { bail!("there is no register {slug}") };
            let there = EditAct { register, ..*self };
            let row = records::get(tx, there.place(number))?.filter(|row| !is_erased(row) && !row.draft);
            let fits = |state: &str| register.workflow().find(step).is_some_and(|step| step.from.contains(&state));
            if row.is_some_and(|row| fits(&row.state)) {
                fields.extend(back.map(|back| (back.to_owned(), Value::from(origin))));
                let edit = Edit::Take { step: step.to_owned(), fields, reason: String::new(), seen: None };
                let used = done.keys_used;
                // Each of the moves that are left may want as many keys as this one.
                let wanted = |error: anyhow::Error| match error.downcast::<KeysWanted>() {
                    Ok(KeysWanted(count)) => KeysWanted(used + count * left).into(),
                    Err(error) => error,
                };
                let more = there.change(tx, &keys[used..], (number, edit)).map_err(wanted)?;
                done.take_in(more);
            }
            left -= 1;
        }
        Ok(())
    }

    /// The next record of the series, if there is a series and its time has come.
    pub(super) fn next_of_series(&self, tx: &mut Tx<'_>, opened: &Opened, taken: &mut Taken) -> anyhow::Result<()> {
        let moved = moved(opened, &taken.change);
        match self.register.next(&moved.body, &moved.at(self.when())) {
            Some(next) => self.follow(tx, opened.record.number, next, taken),
            None => Ok(()),
        }
    }

    fn follow(&self, tx: &mut Tx<'_>, origin: u64, follow_up: FollowUp, taken: &mut Taken) -> anyhow::Result<()> {
        ensure!(taken.drafts.len() < FOLLOW_UPS_MAX, "one act opens no more than {FOLLOW_UPS_MAX} records");
        let FollowUp { register: slug, mut body, back, link } = follow_up;
        let Some(register) = self.engine.register(slug) else { bail!("there is no register {slug}") };
        if let Some(back) = back {
            let is_list = register.field(back).is_some_and(|field| field.kind.is_list());
            body.insert(back.to_owned(), if is_list { Value::from(vec![origin]) } else { Value::from(origin) });
        }
        let program = self.program();
        let there = EditAct { register, actor: &program, ..*self };
        let entered = Edit::Enter { fields: body, draft: true };
        let edit = there.composed(tx, (None, entered), &mut taken.beside)?;
        // A mistake of the register, not of the person who took the step.
        let change = decide(register, None, edit, (&program, self.when()));
        let change = change.map_err(|refusal| anyhow::anyhow!("what follows in {slug} was refused: {refusal:?}"))?;
        there.check_links(tx, &change)?;
        let number = records::next_number(tx, self.institution(), slug)?;
        if let Some(link) = link {
            taken.change = taken.change.clone().linked(self.register, link, number);
        }
        taken.drafts.push(Draft { register, number, change });
        Ok(())
    }

    /// The program's powers under the account of whoever acts: a lost document opens a breach, whoever reports it.
    fn program(&self) -> Actor {
        let mut program = access::program(self.by.institution.clone(), self.now).actor;
        program.account = self.actor.account;
        program.login.clone_from(&self.actor.login);
        program
    }

    fn may_destroy(&self, own: u64, places: &[Place]) -> Result<(), Failure> {
        if places.len() > DESTROYED_MAX {
            let problem = Problem::at("", "problem-too-many").with("max", DESTROYED_MAX);
            return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
        }
        for (register, number) in places {
            self.by.may(Power::Delete, On::Register(register))?;
            if register == self.register.slug() && *number == own {
                let problem = Problem::at("", "problem-destroys-itself");
                return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
            }
        }
        Ok(())
    }

    /// What is gone already is left alone, so that a step may be repeated.
    fn destroy(&self, tx: &mut Tx<'_>, places: &[Place], taken: &mut Taken) -> anyhow::Result<()> {
        for (slug, number) in places {
            let Some(register) = self.engine.register(slug) else { continue };
            let place = RecordRef { institution: self.institution(), register: register.slug(), number: *number };
            let Some(row) = records::get(tx, place)?.filter(|row| !is_erased(row)) else { continue };
            scope::look(self.engine, tx, (self.by, Power::Delete), (slug, *number))??;
            let about = (place, register, row.state.as_str());
            marks::check_erasure(self.engine, tx, about)?.map_err(Failure::Refused)?;
            erase::remove(tx, place, self.now, &mut taken.remains)?;
            taken.beside.push(Aside { act: "erase", about: (register.slug(), *number, row.version) });
        }
        Ok(())
    }
}

/// The record as the change leaves it.
fn moved(opened: &Opened, change: &Change) -> Record {
    Record {
        number: opened.record.number,
        state: change.state.clone(),
        version: change.version,
        draft: change.draft,
        created_at: opened.record.created_at,
        body: change.body.clone(),
    }
}
