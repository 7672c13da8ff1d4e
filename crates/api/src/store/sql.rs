//! The store in a `SQLite` file or on a `PostgreSQL` server. Every statement is written once;
//! [`engine`] holds what differs between the two.

mod cases;
mod copy;
mod decode;
mod deletions;
mod engine;
mod file_rows;
mod files;
mod mailbox;
mod message_page;
mod messages;
mod opinions;
mod outbox;
mod overwrite;
mod parameter;
mod postgres;
mod promises;
mod report_lock;
mod report_row;
mod reports;
mod retention;
mod row;
mod sqlite;
mod team_notes;
mod withdrawal;
mod withdrawal_rows;
mod workers;
mod write_batch;

use std::path::Path;

use self::engine::{Pool, Readers};
pub use self::postgres::{DatabaseUrl, NotADatabaseUrl};
use self::write_batch::WriteBatch;
use super::disk_probe::DiskProbe;
use super::{DeletionLog, StoreError};

/// Reports in a database. Clones share its connections.
#[derive(Clone)]
pub struct SqlStore {
    pool: Pool,
    /// Connections for queries that only read, and see the last commit.
    readers: Readers,
    /// Whether webhook events are written to the outbox.
    outbox_enabled: bool,
    /// The queue of reports that are inserted in one transaction.
    write_batch: WriteBatch,
    /// Checks the free space beside the file; a server's disk is not known here.
    disk_probe: Option<DiskProbe>,
    /// Lists deletions, for backups that are older than they are.
    deletion_log: Option<DeletionLog>,
}

impl SqlStore {
    /// Opens a `SQLite` file to read and write, creates it when it does not exist, and runs its
    /// migrations.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let store = sqlite::open(path).await.map(Self::new)?;
        Ok(Self {
            disk_probe: Some(DiskProbe::beside(path)),
            ..store
        })
    }

    /// Fails when a `SQLite` file certainly cannot be created or used at this path; changes nothing.
    pub fn check_path(path: &Path) -> Result<(), StoreError> {
        sqlite::check_path(path)
    }

    /// Opens an existing file read-only, which may be in use by another process.
    pub async fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        sqlite::open_read_only(path).await.map(Self::new)
    }

    /// Opens an existing file to read and write, which may be in use by another process. It is
    /// neither created nor migrated. Deletions are logged beside it.
    pub async fn open_existing(path: &Path) -> Result<Self, StoreError> {
        let store = sqlite::open_existing(path).await.map(Self::new)?;
        Ok(store.with_deletion_log(DeletionLog::beside(path)))
    }

    /// Connects to a `PostgreSQL` database and runs its migrations.
    pub async fn connect(url: &DatabaseUrl) -> Result<Self, StoreError> {
        postgres::connect(url).await.map(Self::new)
    }

    fn new((pool, readers): (Pool, Readers)) -> Self {
        Self {
            pool,
            readers,
            outbox_enabled: false,
            write_batch: WriteBatch::default(),
            disk_probe: None,
            deletion_log: None,
        }
    }

    /// The same store, which also writes webhook events to the outbox.
    #[must_use]
    pub fn with_outbox(self) -> Self {
        Self {
            outbox_enabled: true,
            ..self
        }
    }

    /// The same store, which also appends what people delete to this log.
    #[must_use]
    pub fn with_deletion_log(self, log: DeletionLog) -> Self {
        Self {
            deletion_log: Some(log),
            ..self
        }
    }

    /// Fails when a report could not be stored now, or soon for lack of disk space.
    pub async fn check_writable(&self) -> Result<(), StoreError> {
        engine::check_writable(&self.pool).await?;
        match &self.disk_probe {
            Some(probe) => probe.check().await,
            None => Ok(()),
        }
    }

    /// Closes every connection; a `SQLite` file then holds everything, and its log nothing.
    pub async fn close(&self) {
        // Only a writing connection can move the log into the file, and only as the last one.
        self.readers.close().await;
        self.pool.close().await;
    }
}

#[cfg(test)]
mod tests;
