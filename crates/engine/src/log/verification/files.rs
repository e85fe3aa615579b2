//! Attached files against the log: each has its entry, and its sealed bytes are those that the entry vouches for.

use rodowod_store::{Tx, files};

use super::{Digests, Verification};
use crate::Engine;
use crate::files::digest_of;

/// Takes out of `digests` what speaks of files.
pub(super) fn take_entries(
    tx: &mut Tx<'_>,
    institution: i64,
    (digests, found): (&Digests, &mut Verification),
) -> anyhow::Result<()> {
    files::for_each_logged(tx, institution, |file| {
        let expected = digests.take(file.entry);
        if file.digest.as_deref().is_some_and(|stored| expected.as_ref().is_none_or(|digest| digest[..] != *stored)) {
            found.faults.push(format!("file {}: its digest is not the one in the log", file.file_id));
        }
        Ok(())
    })?;
    Ok(())
}

/// Reads every file that is kept and compares it with its digest.
pub(super) async fn compare(engine: &Engine, institution: i64, found: &mut Verification) -> anyhow::Result<()> {
    let kept = engine.db.read(move |tx| {
        let mut kept = Vec::new();
        files::for_each_logged(tx, institution, |file| {
            kept.extend(file.digest.map(|digest| (file.file_id, digest)));
            Ok(())
        })?;
        Ok(kept)
    });
    for (file, digest) in kept.await? {
        let is_as_written = match engine.shelf.get(institution, file).await? {
            Some(sealed) => digest_of(&sealed).is_some_and(|found| found[..] == *digest),
            None => false,
        };
        if !is_as_written {
            found.faults.push(format!("file {file}: what is kept does not match its digest in the log"));
        }
        found.files += 1;
    }
    Ok(())
}
