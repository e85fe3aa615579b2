//! Several steps of a procedure taken at once by one person: each a version and an entry of its own, all or none.

use rodowod_domain::record::Edit;
use rodowod_store::{Tx, records};

use super::attempt::Done;
use super::edit::EditAct;
use crate::keys::SpareKey;

impl EditAct<'_> {
    /// A move, after those before it which it joins. Each is decided by itself, so that whoever may not take one of them
    /// takes none.
    pub(super) fn steps(
        &self,
        tx: &mut Tx<'_>,
        keys: &[SpareKey],
        (number, edit): (u64, Edit),
    ) -> anyhow::Result<Done> {
        let Edit::Take { step, fields, reason, seen } = &edit else { return self.change(tx, keys, (number, edit)) };
        let joining = self.register.workflow().find(step).filter(|step| !step.joins.is_empty());
        let (Some(last), Some(row)) = (joining, records::get(tx, self.place(number))?) else {
            return self.change(tx, keys, (number, edit));
        };
        let path = self.register.workflow().path(&row.state, last).unwrap_or_default();
        let mut seen = *seen;
        for step in &path[..path.len().saturating_sub(1)] {
            let asked = fields.iter().filter(|(name, _)| step.fields().any(|asked| asked == name.as_str()));
            let fields = asked.map(|(name, value)| (name.clone(), value.clone())).collect();
            let take = Edit::Take { step: step.name.to_owned(), fields, reason: reason.clone(), seen };
            self.change(tx, keys, (number, take))?;
            seen = None;
        }
        let take = Edit::Take { step: step.clone(), fields: fields.clone(), reason: reason.clone(), seen };
        self.change(tx, keys, (number, take))
    }
}
