//! Where sealed files lie: objects named by institution and file, in a folder or in S3-compatible storage.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, ensure};
use futures_util::StreamExt as _;
use jiff::{SignedDuration, Timestamp};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Place;
use object_store::{ObjectStore, ObjectStoreExt as _};
use rodowod_store::{StoreError, files as rows};

use super::bucket::{Bucket, StorageError};
use crate::Engine;

/// An object this old that no row names was left by a crash.
const ORPHANED: SignedDuration = SignedDuration::from_hours(24);
/// Objects that one sweep looks at in one institution.
const SWEPT_MAX: usize = 100_000;
/// What a storage is tried out with.
const PROBE: &str = "0/probe";

#[derive(Clone, Debug)]
pub(crate) struct Shelf {
    objects: Arc<dyn ObjectStore>,
    /// The address of a storage elsewhere.
    elsewhere: Option<String>,
}

impl Shelf {
    /// The storage that the settings name, without asking whether it answers; else the folder `files` in the data folder,
    /// which is made if need be.
    pub fn open(data: &Path, bucket: Option<&Bucket>) -> anyhow::Result<Self> {
        if let Some(bucket) = bucket {
            return Ok(Self { objects: Arc::new(bucket.open()?), elsewhere: Some(bucket.address.clone()) });
        }
        let folder = data.join("files");
        std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let store = LocalFileSystem::new_with_prefix(&folder).with_context(|| folder.display().to_string())?;
        Ok(Self { objects: Arc::new(store.with_automatic_cleanup(true).with_fsync(true)), elsewhere: None })
    }

    pub async fn put(&self, institution: i64, file: u64, sealed: Vec<u8>) -> anyhow::Result<()> {
        self.write(&place(institution, file), sealed).await
    }

    pub async fn get(&self, institution: i64, file: u64) -> anyhow::Result<Option<Vec<u8>>> {
        self.read(&place(institution, file)).await
    }

    pub async fn remove(&self, institution: i64, file: u64) -> anyhow::Result<()> {
        self.erase(&place(institution, file)).await
    }

    /// Removes what nothing names any more. A storage that is away keeps nobody from going on: what stays there has no key.
    pub async fn drop_object(&self, institution: i64, file: u64) -> anyhow::Result<()> {
        match self.remove(institution, file).await {
            Err(error) if StorageError::of(&error).is_some() => {
                tracing::warn!(
                    file,
                    error = format!("{error:#}"),
                    "an object that nothing names and no key opens stays"
                );
                Ok(())
            }
            outcome => outcome,
        }
    }

    /// Whether the storage answers to us; a folder does, since it was opened.
    pub async fn reach(&self) -> anyhow::Result<()> {
        if self.elsewhere.is_some() { self.read(&Place::from(PROBE)).await.map(|_| ()) } else { Ok(()) }
    }

    /// Writes, reads, lists and removes an object of its own, which belongs to no institution.
    pub async fn try_out(&self) -> anyhow::Result<()> {
        let (probe, said) = (Place::from(PROBE), PROBE.as_bytes());
        self.write(&probe, said.to_vec()).await?;
        let read = self.read(&probe).await?;
        let listed = self.objects.list(Some(&Place::from("0"))).next().await.transpose();
        let is_listed = listed.map_err(|error| self.failed(error))?.is_some();
        self.erase(&probe).await?;
        ensure!(read.as_deref() == Some(said) && is_listed, "what is written there is not what is read and listed");
        Ok(())
    }

    async fn write(&self, place: &Place, bytes: Vec<u8>) -> anyhow::Result<()> {
        self.objects.put(place, bytes.into()).await.map(|_| ()).map_err(|error| self.failed(error))
    }

    async fn read(&self, place: &Place) -> anyhow::Result<Option<Vec<u8>>> {
        match self.objects.get(place).await {
            Ok(found) => Ok(Some(found.bytes().await.map_err(|error| self.failed(error))?.to_vec())),
            Err(error) if self.is_absent(&error) => Ok(None),
            Err(error) => Err(self.failed(error)),
        }
    }

    async fn erase(&self, place: &Place) -> anyhow::Result<()> {
        match self.objects.delete(place).await {
            Err(error) if !self.is_absent(&error) => Err(self.failed(error)),
            _ => Ok(()),
        }
    }

    /// The object is not there. Where the whole bucket is missing, nothing is known of it.
    fn is_absent(&self, error: &object_store::Error) -> bool {
        let is_whole = || matches!(StorageError::met("", error), StorageError::NoBucket { .. });
        matches!(error, object_store::Error::NotFound { .. }) && (self.elsewhere.is_none() || !is_whole())
    }

    fn failed(&self, error: object_store::Error) -> anyhow::Error {
        // A disk without room is said in the same words, whatever was written to it.
        if is_disk_full(&error) {
            return StoreError::DiskFull.into();
        }
        match &self.elsewhere {
            Some(place) => StorageError::met(place, &error).into(),
            None => error.into(),
        }
    }

    /// Files of an institution whose objects are older than a moment.
    async fn older_than(&self, institution: i64, moment: Timestamp) -> anyhow::Result<Vec<u64>> {
        let folder = Place::from(institution.to_string());
        let mut objects = self.objects.list(Some(&folder)).take(SWEPT_MAX);
        let mut found = Vec::new();
        while let Some(object) = objects.next().await {
            let object = object.map_err(|error| self.failed(error))?;
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

/// Removes objects that a crash left without a row. A storage elsewhere is left alone: a copy of this installation that was
/// put back to be tried out has the same settings, and what it does not know are the files of the one at work.
pub async fn sweep(engine: &Engine, institution: i64) -> anyhow::Result<usize> {
    if engine.shelf.elsewhere.is_some() {
        return Ok(0);
    }
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
