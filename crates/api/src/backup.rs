//! Backups: plain `SQLite` files, whatever the database is. What is deleted from the database is
//! deleted from them as well, with the next backup at the latest.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use crate::store::{DeletionLog, SqlStore, StoreError};
use crate::upkeep;

/// What stands around the moment in the name of a backup.
const PREFIX: &str = "reports-";
const SUFFIX: &str = ".sqlite";

/// How long and by which ledger things are kept.
#[derive(Clone)]
pub struct Rules {
    /// Nothing is kept for more days.
    pub retention_days: u32,
    /// What people had deleted.
    pub ledger: Option<DeletionLog>,
    /// The present moment.
    pub now: Timestamp,
}

/// Writes a backup into the folder, and deletes from the ones that are there what may be kept no
/// longer. Answers the new file and how many reports are in it.
pub async fn make(
    store: &SqlStore,
    folder: &Path,
    rules: &Rules,
) -> Result<(PathBuf, u64), BackupError> {
    fs::create_dir_all(folder).map_err(|source| unusable(folder, source))?;
    let name = rules.now.strftime("%Y-%m-%dT%H%M%SZ");
    let file = folder.join(format!("{PREFIX}{name}{SUFFIX}"));
    if file.exists() {
        return Err(BackupError::Present(file));
    }
    // Under another name until it is whole, so that half of one is never taken for one.
    let making = folder.join(format!(".{PREFIX}{name}.making"));
    let copy = SqlStore::open(&making).await?;
    let reports = store.copy_to(&copy).await?;
    copy.close().await;
    fs::rename(&making, &file).map_err(|source| unusable(&file, source))?;
    for older in backups(folder)? {
        clean(&older, rules).await?;
    }
    Ok((file, reports))
}

/// Fills an empty database from a backup, without what was deleted or has become too old since.
/// Answers how many reports are there now.
pub async fn restore(store: &SqlStore, file: &Path, rules: &Rules) -> Result<u64, BackupError> {
    if !store.is_empty().await? {
        return Err(BackupError::NotEmpty);
    }
    let backup = SqlStore::open_read_only(file).await?;
    backup.copy_to(store).await?;
    backup.close().await;
    forget(store, rules).await?;
    Ok(store
        .list_reports()
        .await?
        .len()
        .try_into()
        .unwrap_or(u64::MAX))
}

async fn clean(file: &Path, rules: &Rules) -> Result<(), BackupError> {
    let kept = SignedDuration::from_hours(24 * i64::from(rules.retention_days));
    let too_old = made_at(file).is_some_and(|made| rules.now.duration_since(made) > kept);
    if too_old {
        return fs::remove_file(file).map_err(|source| unusable(file, source));
    }
    let backup = SqlStore::open(file).await?;
    forget(&backup, rules).await?;
    backup.close().await;
    Ok(())
}

async fn forget(store: &SqlStore, rules: &Rules) -> Result<(), StoreError> {
    if let Some(ledger) = &rules.ledger {
        store.replay_deletions(ledger).await?;
    }
    upkeep::delete(store, rules.retention_days, rules.now).await?;
    Ok(())
}

fn backups(folder: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let entries = fs::read_dir(folder).map_err(|source| unusable(folder, source))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| made_at(path).is_some())
        .collect();
    files.sort();
    Ok(files)
}

/// When a backup was made, as its name says; nothing for any other file.
fn made_at(file: &Path) -> Option<Timestamp> {
    let name = file.file_name()?.to_str()?;
    let moment = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let civil = jiff::civil::DateTime::strptime("%Y-%m-%dT%H%M%SZ", moment).ok()?;
    Some(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp())
}

fn unusable(path: &Path, source: io::Error) -> BackupError {
    BackupError::Unusable {
        path: path.display().to_string(),
        source,
    }
}

/// Why a backup could not be made or restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The folder or a file in it cannot be used.
    #[error("cannot use {path} ({source}); give this user the right to write there")]
    Unusable {
        /// The path.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// There is a backup of this very second.
    #[error("{} is there already; a backup is never overwritten", .0.display())]
    Present(PathBuf),
    /// Something is stored where the backup was to go.
    #[error("the database is not empty; restore into a new one, and then put it in its place")]
    NotEmpty,
    /// A database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}
