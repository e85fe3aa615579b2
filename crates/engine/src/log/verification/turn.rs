//! When the log was last derived anew and what came of it; once a week the program does so by itself.

use jiff::{SignedDuration, Timestamp};
use rodowod_store::{Tx, settings};
use serde::{Deserialize, Serialize};
use tracing::warn;

use super::{Verification, verify};
use crate::Engine;
use crate::institutions::Institution;

/// How often the program itself derives a log anew.
const TURN: SignedDuration = SignedDuration::from_hours(7 * 24);
const LAST_VERIFIED: &str = "log-verified";

/// When the log was last derived anew, and with what result.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct LastVerified {
    pub at: Timestamp,
    pub faults: u64,
    pub unattributed: u64,
}

pub(crate) fn last_verified(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Option<LastVerified>> {
    let text = settings::get(tx, institution, LAST_VERIFIED)?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// Notes when the log was derived and with what result.
pub(super) async fn note(engine: &Engine, institution: i64, found: &Verification) -> anyhow::Result<()> {
    let last =
        LastVerified { at: engine.clock.now(), faults: found.faults.len() as u64, unattributed: found.unattributed };
    let text = serde_json::to_string(&last)?;
    // What was found and signed is told even where it cannot be noted.
    if let Err(error) = engine.db.write(move |tx| Ok(settings::set(tx, institution, LAST_VERIFIED, &text)?)).await {
        warn!("the verification is not noted: {error:#}");
    }
    Ok(())
}

/// Derives the log anew when nobody has done so for a week.
pub(crate) async fn verify_in_turn(engine: &Engine, institution: &Institution) -> anyhow::Result<()> {
    let (id, now) = (institution.id, engine.clock.now());
    let last = engine.db.read(move |tx| last_verified(tx, id)).await?;
    if last.is_none_or(|last| now.duration_since(last.at) >= TURN) {
        verify(engine, institution, |_| ()).await?;
    }
    Ok(())
}
