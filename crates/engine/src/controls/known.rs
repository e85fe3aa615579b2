//! What checks said and what they read, kept in memory from one look to the next.
//!
//! Invariant: nothing that a look read before an erasure is kept after it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use rodowod_domain::control::{Answer, Control};
use rodowod_domain::record::day_in_warsaw;

use super::blocks::Register;

/// Institutions whose answers are kept.
const INSTITUTIONS_MAX: usize = 64;

/// An answer and what it rests on.
pub(super) struct Kept {
    pub at: Timestamp,
    /// The version of the policy, the documents of the institution, then how often each register had been written.
    pub changes: Vec<u64>,
    pub answer: Arc<Answer>,
}

#[derive(Default)]
struct OfInstitution {
    /// By control.
    answers: BTreeMap<&'static str, Kept>,
    /// Registers that are told block by block.
    registers: BTreeMap<&'static str, Arc<Register>>,
}

#[derive(Default)]
struct Memory {
    /// How often something was to be forgotten, in whichever institution.
    forgotten: u64,
    institutions: BTreeMap<i64, OfInstitution>,
}

#[derive(Default)]
pub(crate) struct Known(Mutex<Memory>);

impl Known {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets go of everything that was read of an institution, also by looks under way: a record of it was erased.
    pub(crate) fn forget(&self, institution: i64) {
        let mut memory = self.memory();
        memory.forgotten += 1;
        memory.institutions.remove(&institution);
    }

    /// To be asked before anything is read; what was read may be kept for as long as this stays the same.
    pub(super) fn forgotten(&self) -> u64 {
        self.memory().forgotten
    }

    pub(super) fn answer(
        &self,
        institution: i64,
        (key, now, changes): (&str, Timestamp, &[u64]),
    ) -> Option<Arc<Answer>> {
        let memory = self.memory();
        let kept = memory.institutions.get(&institution)?.answers.get(key)?;
        // The demonstration looks at past days; an answer of another day, even a later one, is none for this.
        let is_of_day = day_in_warsaw(kept.at) == day_in_warsaw(now);
        let is_fresh = is_of_day && kept.at <= now && kept.answer.until.is_none_or(|until| now <= until);
        (is_fresh && kept.changes == changes).then(|| Arc::clone(&kept.answer))
    }

    pub(super) fn register(&self, institution: i64, slug: &str) -> Option<Arc<Register>> {
        self.memory().institutions.get(&institution)?.registers.get(slug).cloned()
    }

    pub(super) fn keep_answer(&self, (institution, forgotten): (i64, u64), control: &'static Control, kept: Kept) {
        if let Some(of) = self.memory().of(institution, forgotten) {
            of.answers.insert(&control.key, kept);
        }
    }

    pub(super) fn keep_register(
        &self,
        (institution, forgotten): (i64, u64),
        (slug, register): (&'static str, Arc<Register>),
    ) {
        if let Some(of) = self.memory().of(institution, forgotten) {
            of.registers.insert(slug, register);
        }
    }
}

impl Memory {
    /// Where something is kept that was read when so often something had been forgotten.
    fn of(&mut self, institution: i64, forgotten: u64) -> Option<&mut OfInstitution> {
        if forgotten != self.forgotten {
            return None;
        }
        if self.institutions.len() >= INSTITUTIONS_MAX && !self.institutions.contains_key(&institution) {
            self.institutions.pop_first();
        }
        Some(self.institutions.entry(institution).or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_before_an_erasure_is_not_kept_after_it() {
        let known = Known::default();
        let control: &'static Control = Box::leak(Box::new(
            rodowod_domain::control::read(
                "[[control]]\nkey = \"x\"\narea = \"x\"\npl = \"\"\nen = \"\"\nrules = []\nlaw = \"\"\n\
                 presets = []\nkind = \"track\"\nrole = \"it\"",
            )
            .expect("a control as short as can be")
            .remove(0),
        ));
        let kept = || Kept { at: Timestamp::UNIX_EPOCH, changes: vec![1], answer: Arc::new(Answer::NOTHING) };
        let found = || known.answer(1, ("x", Timestamp::UNIX_EPOCH, &[1])).is_some();
        let before = known.forgotten();
        known.keep_answer((1, before), control, kept());
        assert!(found());
        known.forget(1);
        known.keep_answer((1, before), control, kept());
        assert!(!found(), "read before the erasure");
        known.keep_answer((1, known.forgotten()), control, kept());
        assert!(found());
    }
}
