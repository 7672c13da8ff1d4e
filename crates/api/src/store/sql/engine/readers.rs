//! A pool of connections that only read, so that storing a report never waits for a reader.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock};

use super::{Pool, Transaction};
use crate::store::StoreError;

/// How long overwriting deleted data waits for readers.
const PATIENCE: Duration = Duration::from_secs(2);

/// Connections to one database that only read.
#[derive(Clone)]
pub(in super::super) struct Readers {
    pub(super) pool: Pool,
    /// The log of a file is emptied only while nobody reads in it.
    gate: Arc<RwLock<()>>,
}

/// Held while a read is under way.
pub(in super::super) type Reading = OwnedRwLockReadGuard<()>;

impl Readers {
    pub(in super::super) fn new(pool: Pool) -> Self {
        Self {
            pool,
            gate: Arc::default(),
        }
    }

    /// A transaction that only reads, so that all it sees belongs together.
    pub(in super::super) async fn begin(&self) -> Result<Transaction, StoreError> {
        const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let reading = self.enter().await;
        Ok(match &self.pool {
            Pool::Sqlite(pool) => Transaction::Sqlite(pool.begin().await?, Some(reading)),
            Pool::Postgres(pool) => Transaction::Postgres(pool.begin_with(SNAPSHOT).await?),
        })
    }

    pub(super) async fn enter(&self) -> Reading {
        Arc::clone(&self.gate).read_owned().await
    }

    /// Keeps readers out until the guard is dropped. Nothing, where a read outlasts the timeout.
    pub(in super::super) async fn paused(&self) -> Option<OwnedRwLockWriteGuard<()>> {
        let paused = Arc::clone(&self.gate).write_owned();
        tokio::time::timeout(PATIENCE, paused).await.ok()
    }

    pub(in super::super) async fn close(&self) {
        self.pool.close().await;
    }
}
