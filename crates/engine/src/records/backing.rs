//! What has to stand behind a link: a contract in force behind a processor, before anything reaches it.
//!
//! Only the state of a linked record is read, and nobody is told more than that it does not stand, so it takes no power
//! over the other register.

use rodowod_domain::field::Problem;
use rodowod_domain::record::{Change, Record, Refusal};
use rodowod_domain::register::Backing;
use rodowod_store::Tx;
use rodowod_store::records;

use super::composed::numbers;
use super::edit::EditAct;
use super::{Failure, is_erased};

impl EditAct<'_> {
    /// Refuses a change that rests on something that does not stand. What the record rested on before is a matter for the
    /// checks, so that whoever mends something else in it is not held up.
    pub(super) fn check_backing(
        &self,
        tx: &mut Tx<'_>,
        before: Option<&Record>,
        change: &Change,
    ) -> anyhow::Result<()> {
        let mut problems = Vec::new();
        let concerned = |one: &&Backing| !change.draft && one.during.contains(&change.state.as_str());
        for backing in self.register.backed_by().iter().filter(concerned) {
            let rested = before.filter(|before| !before.draft && backing.during.contains(&before.state.as_str()));
            let known = rested.map(|before| numbers(before.body.get(backing.field))).unwrap_or_default();
            let links =
                change.links.iter().filter(|(field, _, number)| *field == backing.field && !known.contains(number));
            let new: Vec<(&str, u64)> = links.map(|(_, target, number)| (*target, *number)).collect();
            let Some((target, _)) = new.first().copied() else { continue };
            let wanted: Vec<u64> = new.iter().map(|(_, number)| *number).collect();
            let rows = records::get_many(tx, self.institution(), target, &wanted)?;
            let stands = |number: &u64| {
                let mut rows = rows.iter().filter(|row| row.number == *number && !row.draft && !is_erased(row));
                rows.any(|row| backing.stands.contains(&row.state.as_str()))
            };
            let missing = wanted.iter().filter(|number| !stands(number));
            problems.extend(missing.map(|number| Problem::at(backing.field, backing.problem).with("number", number)));
        }
        if problems.is_empty() { Ok(()) } else { Err(Failure::Refused(Refusal::Invalid(problems)).into()) }
    }
}
