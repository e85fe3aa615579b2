//! Registers read in blocks, so that one changed record has its block read again and no other.
//!
//! Of a block stays what each check says of it, and of the few fields that a check across registers names what stands in
//! them. Invariant: a block stands for its day, its policy and the versions of its records, and goes when a record is erased.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use jiff::{Timestamp, civil::Date};
use rodowod_domain::control::{About, Answer, Check, Control, EVIDENCE_MAX, Scan, State};
use rodowod_domain::cross_check::{Entry, Snapshot, Table};
use rodowod_domain::register::AnyRegister;
use rodowod_store::Tx;
use rodowod_store::records::{self as rows, RecordRow};
use rodowod_store::roster::{self, BLOCK, Print};
use rodowod_vault::InstitutionKey;

use super::look::Look;
use crate::records::open_entries;

/// Blocks read ahead of those who open them.
const AHEAD_MAX: usize = 8;
/// Registers with more blocks keep so many faults of each, and of what is right half as many.
const FEW_BLOCKS: usize = 6;
const FAULTS_MAX: usize = 8;

/// What an answer rests on beside the records.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Basis {
    pub day: Date,
    pub version: u64,
    pub documents: u64,
}

#[derive(Clone)]
struct Block {
    due: Due,
    answers: BTreeMap<&'static str, Arc<Answer>>,
    narrow: Table,
    /// Records that do not open.
    lost: Vec<u64>,
}

/// What a block is known by: its number, how its records stand, and how many faults are kept of each answer.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Due {
    id: u64,
    print: Print,
    faults_max: usize,
}

/// A register as far as it stays known.
pub(super) struct Register {
    basis: Basis,
    at: Timestamp,
    /// How often the register had been written.
    changes: u64,
    blocks: BTreeMap<u64, Block>,
    narrow: Table,
    lost: Arc<[u64]>,
}

/// Controls and their checks that want an answer from one register.
pub(super) type Asked<'a> = &'a [(&'static Control, &'static Check)];

/// What was read of one register.
pub(super) struct Told {
    pub answers: Vec<(&'static Control, Answer)>,
    /// Every record with no more than the fields that checks across registers read.
    pub narrow: Table,
    /// Records that do not open.
    pub lost: Arc<[u64]>,
}

/// One register of the institution that is looked at.
pub(super) struct Reading<'a> {
    pub look: &'a Look<'a>,
    pub register: &'static dyn AnyRegister,
    pub basis: Basis,
    pub changes: u64,
}

impl Reading<'_> {
    pub(super) fn tell(&self, tx: &mut Tx<'_>, asked: Asked<'_>) -> anyhow::Result<Told> {
        let (institution, slug) = (self.look.institution, self.register.slug());
        let known = self.look.engine.answers.register(institution, slug);
        let known = known.filter(|known| known.basis == self.basis && known.at <= self.look.now);
        if let Some(known) = known.as_ref().filter(|known| asked.is_empty() && known.changes == self.changes) {
            return Ok(Told { answers: Vec::new(), narrow: known.narrow.clone(), lost: Arc::clone(&known.lost) });
        }
        let (mut blocks, due) = self.sorted(tx, known.as_deref(), asked)?;
        blocks.extend(self.read(tx, &due, asked)?);
        let narrow = Table::joined(blocks.values().map(|block| &block.narrow));
        let lost = blocks.values().flat_map(|block| block.lost.iter().copied()).collect();
        let register = Register { basis: self.basis, at: self.look.now, changes: self.changes, blocks, narrow, lost };
        let mut answers = Vec::with_capacity(asked.len());
        for (control, check) in asked {
            answers.push((*control, self.joined(tx, &register, (control, check))?));
        }
        let (narrow, lost) = (register.narrow.clone(), Arc::clone(&register.lost));
        let kept = (slug, Arc::new(register));
        self.look.engine.answers.keep_register((institution, self.look.forgotten), kept);
        Ok(Told { answers, narrow, lost })
    }

    /// The blocks that are known as they stand, and those that have to be read.
    fn sorted(
        &self,
        tx: &mut Tx<'_>,
        known: Option<&Register>,
        asked: Asked<'_>,
    ) -> anyhow::Result<(BTreeMap<u64, Block>, Vec<Due>)> {
        let prints = roster::prints(tx, self.look.institution, self.register.slug())?;
        let (mut kept, mut due) = (BTreeMap::new(), Vec::new());
        let faults_max = if prints.len() > FEW_BLOCKS { FAULTS_MAX } else { EVIDENCE_MAX };
        for (id, print) in prints {
            let this = Due { id, print, faults_max };
            let holds = |answer: &Arc<Answer>| answer.until.is_none_or(|until| self.look.now <= until);
            let says = |block: &Block| {
                asked.iter().all(|(control, _)| block.answers.get(control.key.as_str()).is_some_and(holds))
            };
            match known.and_then(|known| known.blocks.get(&id)).filter(|block| block.due == this && says(block)) {
                Some(block) => drop(kept.insert(id, block.clone())),
                None => due.push(this),
            }
        }
        Ok((kept, due))
    }

    /// Reads blocks and puts the checks to them, on as many threads as there are processors.
    fn read(&self, tx: &mut Tx<'_>, due: &[Due], asked: Asked<'_>) -> anyhow::Result<Vec<(u64, Block)>> {
        let key = self.look.engine.keys.institution(tx, self.look.institution)?;
        let workers = thread::available_parallelism().map_or(1, usize::from).min(due.len());
        let (give, take) = sync_channel::<(Due, Vec<RecordRow>)>(AHEAD_MAX);
        let take = Arc::new(Mutex::new(take));
        thread::scope(|scope| {
            let key = &key;
            // The receiver belongs to the workers alone: once all of them broke off, nothing can be given any more, and
            // the one who reads does not wait for ever.
            let work = || {
                let take = Arc::clone(&take);
                scope.spawn(move || self.work(&take, key, asked))
            };
            let at_work: Vec<_> = (0..workers).map(|_| work()).collect();
            drop(take);
            let mut failure = None;
            for one in due {
                let numbers = one.id * BLOCK..(one.id + 1) * BLOCK;
                match rows::between(tx, self.look.institution, self.register.slug(), numbers) {
                    Ok(rows) => {
                        if give.send((*one, rows)).is_err() {
                            break;
                        }
                    }
                    Err(error) => {
                        failure = Some(error);
                        break;
                    }
                }
            }
            drop(give);
            let mut read = Vec::with_capacity(due.len());
            for one in at_work {
                read.extend(one.join().map_err(|_| anyhow::anyhow!("a check broke off"))?);
            }
            failure.map_or(Ok(read), |error| Err(error.into()))
        })
    }

    /// Opens blocks for as long as some come.
    fn work(
        &self,
        take: &Mutex<Receiver<(Due, Vec<RecordRow>)>>,
        key: &InstitutionKey,
        asked: Asked<'_>,
    ) -> Vec<(u64, Block)> {
        let mut read = Vec::new();
        loop {
            let next = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((due, rows)) = next else { return read };
            read.push((due.id, self.block((due, &rows), key, asked)));
        }
    }

    fn block(&self, (due, rows): (Due, &[RecordRow]), key: &InstitutionKey, asked: Asked<'_>) -> Block {
        let mut open = Snapshot::default();
        let (entries, lost) = self.opened(rows, key);
        open.insert(self.register.slug(), entries);
        let answers = asked.iter().map(|(control, check)| {
            let mut answer = (check.run)(&self.look.live(control, &open)).without(self.register.slug(), &lost);
            if check.scan == Scan::Record {
                shorten(&mut answer, due.faults_max);
            }
            (control.key.as_str(), Arc::new(answer))
        });
        let answers = answers.collect();
        let fields = self.look.narrow_fields(self.register.slug());
        let narrowed = open.of(self.register.slug()).iter().filter(|_| !fields.is_empty()).map(|entry| {
            let mut entry = entry.clone();
            entry.body.retain(|name, _| fields.contains(name.as_str()));
            entry
        });
        Block { due, answers, narrow: Table::of(narrowed.collect()), lost }
    }

    fn opened(&self, rows: &[RecordRow], key: &InstitutionKey) -> (Vec<Entry>, Vec<u64>) {
        open_entries(self.register, key, (self.look.institution, rows))
    }

    /// What the blocks say together.
    fn joined(
        &self,
        tx: &mut Tx<'_>,
        register: &Register,
        (control, check): (&'static Control, &'static Check),
    ) -> anyhow::Result<Answer> {
        let nothing = (check.run)(&self.look.live(control, &Snapshot::default()));
        let said = register.blocks.values().filter_map(|block| block.answers.get(control.key.as_str()));
        let said: Vec<&Answer> = said.map(Arc::as_ref).filter(|part| **part != nothing).collect();
        if said.is_empty() {
            return Ok(nothing);
        }
        if check.scan == Scan::Record {
            return Ok(Answer::merged(said));
        }
        let named = said.iter().flat_map(|part| &part.evidence).filter_map(|piece| match &piece.about {
            About::Record { number, .. } => Some(*number),
            _ => None,
        });
        let numbers: Vec<u64> = named.collect();
        let key = self.look.engine.keys.institution(tx, self.look.institution)?;
        let rows = rows::get_many(tx, self.look.institution, self.register.slug(), &numbers)?;
        let mut open = Snapshot::default();
        let (entries, lost) = self.opened(&rows, &key);
        open.insert(self.register.slug(), entries);
        Ok((check.run)(&self.look.live(control, &open)).without(self.register.slug(), &lost))
    }
}

/// Leaves so many faults, and of what is right half as many; what is left out is counted all the same.
fn shorten(answer: &mut Answer, faults_max: usize) {
    let (mut faults, mut right) = (0, 0);
    answer.evidence.retain(|piece| {
        let (count, most) =
            if piece.state == State::Kept { (&mut right, faults_max / 2) } else { (&mut faults, faults_max) };
        *count += 1;
        *count <= most
    });
}
