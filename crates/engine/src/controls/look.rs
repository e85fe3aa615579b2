//! One look at an institution: every promised control and what its check says, read anew only where something changed.
//!
//! Invariant: a check that reads facts alone opens no register, and a record that does not open makes every answer that
//! rests on its register say so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use rodowod_domain::control::{Answer, Arguments, Check, Control, Live, Office, ParameterSet, Preset, Scan, find};
use rodowod_domain::cross_check::{Snapshot, Table};
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::{Tx, changes};

use super::blocks::{Basis, Reading};
use super::known::Kept;
use crate::Engine;
use crate::records::entries;

/// A control and what its check says, if there is one.
type Answered = (&'static Control, Option<Arc<Answer>>);

/// Answers that were found, by control.
type Answers = BTreeMap<&'static str, Arc<Answer>>;

/// A control whose answer does not stand any more, and what the new one will rest on.
struct Stale {
    control: &'static Control,
    check: &'static Check,
    changes: Vec<u64>,
}

impl Stale {
    fn registers(&self) -> Vec<&'static str> {
        self.check.registers(&self.control.arguments)
    }

    /// Whether it reads one register in a way that its blocks can answer.
    fn is_by_block(&self) -> bool {
        self.check.scan != Scan::Whole && !self.check.has_facts && self.registers().len() == 1
    }

    /// The registers that are opened whole for it.
    fn opened(&self) -> Vec<&'static str> {
        let mut opened = self.registers();
        opened.retain(|slug| !self.check.reads_little_of(slug));
        opened
    }
}

/// Registers as far as they were opened, and the numbers of the records in them that do not open.
#[derive(Default)]
struct Opened {
    records: Snapshot,
    lost: BTreeMap<&'static str, Arc<[u64]>>,
}

impl Opened {
    fn insert(&mut self, slug: &'static str, (table, lost): (Table, Arc<[u64]>)) {
        self.records.share(slug, table);
        self.lost.insert(slug, lost);
    }

    fn share_with(&self, other: &mut Self, slug: &'static str) {
        if let Some(table) = self.records.shared(slug) {
            other.insert(slug, (table, self.lost.get(slug).cloned().unwrap_or_default()));
        }
    }

    fn remove(&mut self, slug: &str) {
        self.records.remove(slug);
        self.lost.remove(slug);
    }
}

pub(super) struct Look<'a> {
    pub engine: &'a Engine,
    pub institution: i64,
    pub now: Timestamp,
    pub office: Office,
    pub parameters: ParameterSet,
    /// The version of the policy that gives the parameters.
    pub version: u64,
    /// How often something had been forgotten before anything was read.
    pub forgotten: u64,
}

impl Look<'_> {
    /// The answer of every promised control; none where no check of this program looks after it.
    pub(super) fn answers(&self, tx: &mut Tx<'_>, presets: &[Preset]) -> anyhow::Result<Vec<Answered>> {
        let all = &self.engine.settings.controls.catalogue.controls;
        let promised: Vec<&'static Control> = all.iter().filter(|control| control.is_for(presets)).collect();
        let counted = changes::counted(tx, self.institution)?;
        let documents = Preset::ALL.iter().fold(0, |set, preset| 2 * set + u64::from(presets.contains(preset)));
        let mut answers = Answers::new();
        let stale = self.stale((&promised, documents), &counted, &mut answers);
        // What is said record by record is read block by block, and so is the little that checks across registers read.
        let (by_block, whole): (Vec<Stale>, Vec<Stale>) = stale.into_iter().partition(Stale::is_by_block);
        let little = whole.iter().flat_map(|one| one.check.reads.iter().map(|(slug, _)| *slug));
        let read: BTreeSet<&str> = by_block.iter().flat_map(Stale::registers).chain(little).collect();
        let basis = Basis { day: day_in_warsaw(self.now), version: self.version, documents };
        let mut narrow = Opened::default();
        for register in read.iter().filter_map(|slug| self.engine.register(slug)) {
            let slug = register.slug();
            let of_register: Vec<&Stale> = by_block.iter().filter(|one| one.registers() == [slug]).collect();
            let asked: Vec<_> = of_register.iter().map(|one| (one.control, one.check)).collect();
            let changes = counted.get(slug).copied().unwrap_or(0);
            let told = Reading { look: self, register, basis, changes }.tell(tx, &asked)?;
            narrow.insert(slug, (told.narrow, told.lost));
            for ((_, answer), one) in told.answers.into_iter().zip(of_register) {
                answers.insert(&one.control.key, self.keep(one, answer));
            }
        }
        self.whole(tx, (whole, &narrow), &mut answers)?;
        Ok(promised.into_iter().map(|control| (control, answers.remove(control.key.as_str()))).collect())
    }

    /// The controls to be asked anew; the answers of the others are put among those that were found.
    fn stale(
        &self,
        (promised, documents): (&[&'static Control], u64),
        counted: &BTreeMap<String, u64>,
        answers: &mut Answers,
    ) -> Vec<Stale> {
        let mut stale = Vec::new();
        for control in promised.iter().copied() {
            let checks = self.engine.settings.controls.checks;
            let Some(check) = control.check_name().and_then(|name| find(checks, name)) else { continue };
            let registers = check.registers(&control.arguments);
            let written = registers.iter().map(|slug| counted.get(*slug).copied().unwrap_or(0));
            let changes: Vec<u64> = [self.version, documents].into_iter().chain(written).collect();
            match self.engine.answers.answer(self.institution, (&control.key, self.now, &changes)) {
                Some(answer) if !check.has_facts => drop(answers.insert(&control.key, answer)),
                _ => stale.push(Stale { control, check, changes }),
            }
        }
        stale
    }

    fn keep(&self, one: &Stale, answer: Answer) -> Arc<Answer> {
        let answer = Arc::new(answer);
        let kept = Kept { at: self.now, changes: one.changes.clone(), answer: Arc::clone(&answer) };
        self.engine.answers.keep_answer((self.institution, self.forgotten), one.control, kept);
        answer
    }

    /// The checks that read registers as a whole. Those that read the same ones stand together, so that few registers are
    /// open at a time; each is let go as soon as no later check needs it.
    fn whole(
        &self,
        tx: &mut Tx<'_>,
        (mut stale, narrow): (Vec<Stale>, &Opened),
        answers: &mut Answers,
    ) -> anyhow::Result<()> {
        stale.sort_by_key(|one| one.opened().join(" "));
        let mut open = Opened::default();
        for (place, one) in stale.iter().enumerate() {
            let mut seen = Opened::default();
            for slug in one.opened() {
                if !open.records.has(slug) {
                    let (entries, lost) = entries(self.engine, tx, (self.institution, slug))?;
                    open.insert(slug, (Table::of(entries), lost.into()));
                }
                open.share_with(&mut seen, slug);
            }
            for (slug, _) in one.check.reads {
                narrow.share_with(&mut seen, slug);
            }
            let mut answer = (one.check.run)(&self.live(one.control, &seen.records));
            for (slug, lost) in &seen.lost {
                answer = answer.without(slug, lost);
            }
            answers.insert(&one.control.key, self.keep(one, answer));
            let is_needed = |slug: &str| stale[place + 1..].iter().any(|later| later.opened().contains(&slug));
            one.opened().iter().filter(|slug| !is_needed(slug)).for_each(|slug| open.remove(slug));
        }
        Ok(())
    }

    /// The fields of a register that checks across registers read where they read no more.
    pub(super) fn narrow_fields(&self, register: &str) -> BTreeSet<&'static str> {
        let checks = self.engine.settings.controls.checks.iter().copied().flatten();
        let of_register = checks.flat_map(|check| check.reads).filter(|(slug, _)| *slug == register);
        of_register.flat_map(|(_, fields)| fields.iter().copied()).collect()
    }

    pub(super) fn live<'a>(&'a self, control: &'static Control, records: &'a Snapshot) -> Live<'a> {
        let arguments: &'static Arguments = &control.arguments;
        Live {
            records,
            office: &self.office,
            now: self.now,
            today: day_in_warsaw(self.now),
            arguments,
            parameters: &self.parameters,
            checklist: control.checklist.as_deref().unwrap_or_default(),
        }
    }
}
