//! A pool of connections that only read, so that storing a report never waits for a reader.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock};

use super::{Pool, Transaction};
use crate::store::StoreError;

/// How long a checkpoint waits for readers to finish.
const PAUSE_TIMEOUT: Duration = Duration::from_secs(2);

/// Connections to one database that only read.
#[derive(Clone)]
pub(in super::super) struct Readers {
    pub(super) pool: Pool,
    /// Held for reading by every read, and for writing by a checkpoint, which empties the log only
    /// while nobody reads from it.
    lock: Arc<RwLock<()>>,
}

/// Held as long as a read runs.
pub(in super::super) type ReadGuard = OwnedRwLockReadGuard<()>;

impl Readers {
    pub(in super::super) fn new(pool: Pool) -> Self {
        Self {
            pool,
            lock: Arc::default(),
        }
    }

    /// A read-only transaction on one snapshot.
    pub(in super::super) async fn begin(&self) -> Result<Transaction, StoreError> {
        const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let reading = self.read_guard().await;
        Ok(match &self.pool {
            Pool::Sqlite(pool) => Transaction::Sqlite(pool.begin().await?, Some(reading)),
            Pool::Postgres(pool) => Transaction::Postgres(pool.begin_with(SNAPSHOT).await?),
        })
    }

    pub(super) async fn read_guard(&self) -> ReadGuard {
        Arc::clone(&self.lock).read_owned().await
    }

    /// Blocks new reads until the guard is dropped. `None` when a running read outlasts the timeout.
    pub(in super::super) async fn pause(&self) -> Option<OwnedRwLockWriteGuard<()>> {
        let paused = Arc::clone(&self.lock).write_owned();
        tokio::time::timeout(PAUSE_TIMEOUT, paused).await.ok()
    }

    pub(in super::super) async fn close(&self) {
        self.pool.close().await;
    }
}
