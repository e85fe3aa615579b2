//! Proofs and tiles: the log in formats that others check without this program.

use std::path::Path;

use anyhow::Context as _;
use rodowod_domain::authorisation::Power;
use rodowod_ledger::{Exporter, Hash, Proof, Tile, TileSet, prove_inclusion, tiles_for_inclusion};
use rodowod_store::records::{self, RecordRef};
use rodowod_store::{Tx, ledger};

use super::{sign, signer};
use crate::institutions::Institution;
use crate::records::{Failure, allowed, scope};
use crate::{By, Engine};

/// A file that proves that the record's latest version stands in the log.
pub async fn prove(engine: &Engine, by: &By, register: &str, number: u64) -> Result<String, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by, institution) = (engine.clone(), by.clone(), by.institution.id);
    let written = engine.db.write(move |tx| {
        if let Err(failure) = scope::look(&office, tx, (&by, Power::View), (register.slug(), number))? {
            return Ok(Err(failure));
        }
        let register = register.slug();
        let place = RecordRef { institution, register, number };
        let Some(row) = records::get(tx, place)? else { return Ok(Err(Failure::NotFound)) };
        let version = records::version(tx, place, row.version)?.context("the record lacks its version")?;
        let index = version.entry.context("the version has no entry in the log")?;
        Ok(Ok(proven(&office, tx, (institution, index))?.0))
    });
    written.await?
}

/// The proof of one entry, and the entry.
pub(super) async fn of_entry(engine: &Engine, institution: i64, index: u64) -> anyhow::Result<(String, Vec<u8>)> {
    let office = engine.clone();
    engine.db.write(move |tx| proven(&office, tx, (institution, index))).await
}

fn proven(engine: &Engine, tx: &mut Tx<'_>, (institution, index): (i64, u64)) -> anyhow::Result<(String, Vec<u8>)> {
    let checkpoint = sign(engine, tx, institution)?;
    let size = ledger::head(tx, institution)?.context("the institution has no log")?.size;
    let path = inclusion(tx, institution, (index, size))?;
    let mut entry = Vec::new();
    ledger::entries(tx, institution, index..index + 1, |_, bytes, _| {
        entry = bytes.to_vec();
        Ok(())
    })?;
    Ok((Proof { entry: entry.clone(), index, path, checkpoint }.to_string(), entry))
}

fn inclusion(tx: &mut Tx<'_>, institution: i64, (index, size): (u64, u64)) -> anyhow::Result<Vec<Hash>> {
    let mut tiles = TileSet::new();
    for tile in tiles_for_inclusion(index, size) {
        let hashes = hashes(tx, institution, tile)?;
        tiles.insert(tile, hashes);
    }
    Ok(prove_inclusion(index, size, &tiles)?)
}

fn hashes(tx: &mut Tx<'_>, institution: i64, tile: Tile) -> anyhow::Result<Vec<Hash>> {
    Ok(match tile.level {
        0 => ledger::leaf_hashes(tx, institution, tile.hashes())?,
        level => ledger::nodes(tx, institution, level, tile.hashes())?,
    })
}

/// Writes the log as C2SP tiles, with the checkpoint and the key that checks it, into a folder.
pub async fn export(
    engine: &Engine,
    institution: &Institution,
    folder: &Path,
    progress: impl Fn(u64) + Send + 'static,
) -> anyhow::Result<u64> {
    let checkpoint = super::checkpoint(engine, institution).await?;
    let (office, id, folder) = (engine.clone(), institution.id, folder.to_owned());
    engine
        .db
        .read(move |tx| {
            let key = signer(&office, tx, id)?.verifier();
            let size = rodowod_ledger::Checkpoint::open(&checkpoint, &key)?.size;
            let mut emit = |path: &str, bytes: &[u8]| write(&folder, path, bytes);
            let mut exporter = Exporter::new();
            let mut failed = None;
            ledger::entries(tx, id, 0..size, |seq, bytes, _| {
                if failed.is_none() {
                    failed = exporter.push(bytes, &mut emit).err();
                    progress(seq);
                }
                Ok(())
            })?;
            if let Some(error) = failed {
                return Err(anyhow::anyhow!("{error}")).context(folder.display().to_string());
            }
            exporter.finish(&checkpoint, &key, &mut emit).map_err(|error| anyhow::anyhow!("{error}"))?;
            Ok(size)
        })
        .await
}

fn write(folder: &Path, path: &str, bytes: &[u8]) -> std::io::Result<()> {
    let path = folder.join(path);
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::write(path, bytes)
}
