//! Backups as `SQLite` files, from either database. What is deleted from the database is deleted from
//! older backups too, when the next one is made.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use crate::retention;
use crate::store::{DeletionLog, SqlStore, StoreError};

/// Around the time in the name of a backup.
const PREFIX: &str = "reports-";
const SUFFIX: &str = ".sqlite";

/// What must not stay in a backup or come back from one.
#[derive(Clone)]
pub struct RetentionRules {
    /// The retention period.
    pub retention_days: u32,
    /// The log of what people had deleted.
    pub ledger: Option<DeletionLog>,
    /// The current time.
    pub now: Timestamp,
}

/// Writes a backup into the folder, and applies the rules to the older ones there. Answers the new
/// file and its number of reports.
pub async fn create(
    store: &SqlStore,
    folder: &Path,
    rules: &RetentionRules,
) -> Result<(PathBuf, u64), BackupError> {
    fs::create_dir_all(folder).map_err(|source| unusable(folder, source))?;
    let name = rules.now.strftime("%Y-%m-%dT%H%M%SZ");
    let file = folder.join(format!("{PREFIX}{name}{SUFFIX}"));
    if file.exists() {
        return Err(BackupError::Present(file));
    }
    // Written under another name until it is complete, so that nobody takes half of it for a backup.
    let unfinished = folder.join(format!(".{PREFIX}{name}.making"));
    let copy = SqlStore::open(&unfinished).await?;
    let reports = store.copy_to(&copy).await?;
    copy.close().await;
    fs::rename(&unfinished, &file).map_err(|source| unusable(&file, source))?;
    for older in backups(folder)? {
        prune(&older, rules).await?;
    }
    Ok((file, reports))
}

/// Fills an empty database from a backup, without what was deleted or has expired since. Answers
/// how many reports it has now.
pub async fn restore(
    store: &SqlStore,
    file: &Path,
    rules: &RetentionRules,
) -> Result<u64, BackupError> {
    if !store.is_empty().await? {
        return Err(BackupError::NotEmpty);
    }
    let backup = SqlStore::open_read_only(file).await?;
    backup.copy_to(store).await?;
    backup.close().await;
    apply_rules(store, rules).await?;
    Ok(store
        .list_reports()
        .await?
        .len()
        .try_into()
        .unwrap_or(u64::MAX))
}

async fn prune(file: &Path, rules: &RetentionRules) -> Result<(), BackupError> {
    let retention = SignedDuration::from_hours(24 * i64::from(rules.retention_days));
    let too_old =
        created_at(file).is_some_and(|created| rules.now.duration_since(created) > retention);
    if too_old {
        return fs::remove_file(file).map_err(|source| unusable(file, source));
    }
    let backup = SqlStore::open(file).await?;
    apply_rules(&backup, rules).await?;
    backup.close().await;
    Ok(())
}

async fn apply_rules(store: &SqlStore, rules: &RetentionRules) -> Result<(), StoreError> {
    if let Some(ledger) = &rules.ledger {
        store.replay_deletions(ledger).await?;
    }
    retention::delete_expired(store, rules.retention_days, rules.now).await?;
    Ok(())
}

fn backups(folder: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let entries = fs::read_dir(folder).map_err(|source| unusable(folder, source))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| created_at(path).is_some())
        .collect();
    files.sort();
    Ok(files)
}

/// The time in the name of a backup; `None` for any other file.
fn created_at(file: &Path) -> Option<Timestamp> {
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

/// Why a backup could not be created or restored.
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
    /// A backup of this second exists.
    #[error("{} is there already; a backup is never overwritten", .0.display())]
    Present(PathBuf),
    /// The target of a restore is not empty.
    #[error("the database is not empty; restore into a new one, and then put it in its place")]
    NotEmpty,
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
