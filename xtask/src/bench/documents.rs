//! The speed of documents. It is measured by a program of its own, so that this one need not link a typesetter.

use std::process::Command;

use anyhow::ensure;

/// Runs the measurement, built for release; `RODOWOD_PYTHON` names a Python that has `WeasyPrint`.
pub fn measure() -> anyhow::Result<()> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let run = ["run", "--release", "--quiet", "-p", "rodowod-documents", "--example", "speed"];
    // The typesetter would take every core; the promise is about one.
    let status = Command::new(cargo).args(run).env("RAYON_NUM_THREADS", "1").status()?;
    ensure!(status.success(), "the measurement ended with {status}");
    Ok(())
}
