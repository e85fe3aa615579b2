//! Where sealed files lie: objects named by institution and file. A folder today; the same calls reach S3.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use futures_util::StreamExt as _;
use jiff::{SignedDuration, Timestamp};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Place;
use object_store::{ObjectStore, ObjectStoreExt as _};
use rodowod_store::{StoreError, files as rows};

use crate::Engine;

/// An object this old that no row names was left by a crash.
const ORPHANED: SignedDuration = SignedDuration::from_hours(24);
/// Objects that one sweep looks at in one institution.
const SWEPT_MAX: usize = 100_000;

#[derive(Clone, Debug)]
pub(crate) struct Shelf(Arc<dyn ObjectStore>);

impl Shelf {
    /// Opens the folder `files` in the data folder, making it if need be.
    pub fn open(data: &Path) -> anyhow::Result<Self> {
        let folder = data.join("files");
        std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let store = LocalFileSystem::new_with_prefix(&folder).with_context(|| folder.display().to_string())?;
        Ok(Self(Arc::new(store.with_automatic_cleanup(true).with_fsync(true))))
    }

    pub async fn put(&self, institution: i64, file: u64, sealed: Vec<u8>) -> anyhow::Result<()> {
        match self.0.put(&place(institution, file), sealed.into()).await {
            Ok(_) => Ok(()),
            // A disk without room is said in the same words, whatever was written to it.
            Err(error) if is_disk_full(&error) => Err(StoreError::DiskFull.into()),
            Err(error) => Err(error.into()),
        }
    }

    pub async fn get(&self, institution: i64, file: u64) -> anyhow::Result<Option<Vec<u8>>> {
        match self.0.get(&place(institution, file)).await {
            Ok(found) => Ok(Some(found.bytes().await?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub async fn remove(&self, institution: i64, file: u64) -> anyhow::Result<()> {
        match self.0.delete(&place(institution, file)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Files of an institution whose objects are older than a moment.
    async fn older_than(&self, institution: i64, moment: Timestamp) -> anyhow::Result<Vec<u64>> {
        let folder = Place::from(institution.to_string());
        let mut objects = self.0.list(Some(&folder)).take(SWEPT_MAX);
        let mut found = Vec::new();
        while let Some(object) = objects.next().await {
            let object = object?;
            let is_old = object.last_modified.timestamp() < moment.as_second();
            let file = object.location.filename().and_then(|name| name.parse::<u64>().ok());
            found.extend(file.filter(|_| is_old));
        }
        Ok(found)
    }
}

fn is_disk_full(error: &object_store::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let kind = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        if kind.is_some_and(|kind| matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded)) {
            return true;
        }
        cause = error.source();
    }
    false
}

fn place(institution: i64, file: u64) -> Place {
    Place::from(format!("{institution}/{file}"))
}

/// Removes objects that a crash left without a row.
pub async fn sweep(engine: &Engine, institution: i64) -> anyhow::Result<usize> {
    // The age of an object is told by the file system, hence by the clock of the installation.
    let old = engine.shelf.older_than(institution, engine.settings.clock.now() - ORPHANED).await?;
    let named = engine.db.read(move |tx| Ok(rows::existing(tx, institution, &old).map(|known| (old, known))?)).await?;
    let (old, known) = named;
    let orphans: Vec<u64> = old.into_iter().filter(|file| !known.contains(file)).collect();
    for file in &orphans {
        engine.shelf.remove(institution, *file).await?;
    }
    Ok(orphans.len())
}
