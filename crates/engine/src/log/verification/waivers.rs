//! Signed-off controls against the log: the reason that is kept is the one that was signed.

use rodowod_ledger::digest;
use rodowod_store::{Tx, controls};

use super::{Digests, Verification};
use crate::records::split_salt;

/// Takes out of `digests` what speaks of controls that do not concern the institution.
pub(super) fn take_entries(
    tx: &mut Tx<'_>,
    institution: i64,
    (digests, found): (&Digests, &mut Verification),
) -> anyhow::Result<()> {
    controls::for_each_waiver(tx, institution, |control, entry, reason| {
        let expected = digests.take(entry);
        let is_as_written = split_salt(reason).map(|(salt, sealed)| digest(salt, sealed)) == expected;
        if !is_as_written || expected.is_none() {
            found.faults.push(format!("control {control}: its reason is not the one that was signed"));
        }
        Ok(())
    })?;
    Ok(())
}
