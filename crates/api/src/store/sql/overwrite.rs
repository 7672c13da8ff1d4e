//! Overwrites what was deleted, wherever a `SQLite` file still has it.

use super::SqlStore;
use super::engine::{Pool, sql};

impl SqlStore {
    /// Gives free pages back and empties the write-ahead log, while readers wait. As long as another
    /// process reads, the log cannot be emptied; the next deletion, or closing, does it then.
    /// `PostgreSQL` overwrites by itself, later.
    pub(super) async fn overwrite_deleted(&self) {
        if matches!(self.pool, Pool::Postgres(_)) {
            return;
        }
        let _paused = self.readers.pause().await;
        for statement in [
            "PRAGMA incremental_vacuum",
            "PRAGMA wal_checkpoint(TRUNCATE)",
        ] {
            if let Err(error) = sql(statement).rows(&self.pool).await {
                tracing::warn!(%error, "what was deleted could not be overwritten yet");
            }
        }
    }
}
