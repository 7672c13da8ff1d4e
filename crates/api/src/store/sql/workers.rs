//! The tables of care workers and of the opening log.

use jiff::Timestamp;
use report::attachment::FileId;
use report::reference::Reference;

use super::SqlStore;
use super::engine::sql;
use super::row::Row;
use crate::store::{Act, Opening, StoreError, Worker};

impl SqlStore {
    /// Adds a worker whose token has this SHA-256. Answers `false` when the name was ever used
    /// before.
    pub async fn add_worker(
        &self,
        name: String,
        token_hash: [u8; 32],
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let added = sql(
            "INSERT INTO workers (name, token_hash, created_at) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING",
        )
        .bind(name.as_str())
        .bind(&token_hash)
        .bind(at)
        .execute(&self.pool)
        .await?;
        Ok(added == 1)
    }

    /// Every worker, also revoked ones, by name.
    pub async fn workers(&self) -> Result<Vec<Worker>, StoreError> {
        sql("SELECT name, created_at, revoked_at FROM workers ORDER BY name")
            .rows(&self.readers)
            .await?
            .iter()
            .map(worker)
            .collect()
    }

    /// The worker whose token has this SHA-256, unless it was revoked.
    pub async fn worker_by_token(
        &self,
        token_hash: [u8; 32],
    ) -> Result<Option<Worker>, StoreError> {
        sql("SELECT name, created_at, revoked_at FROM workers
             WHERE token_hash = $1 AND revoked_at IS NULL")
        .bind(&token_hash)
        .row(&self.readers)
        .await?
        .as_ref()
        .map(worker)
        .transpose()
    }

    /// Revokes the token of a worker. Answers whether the name exists.
    pub async fn revoke_worker(&self, name: String, at: Timestamp) -> Result<bool, StoreError> {
        let revoked =
            sql("UPDATE workers SET revoked_at = COALESCE(revoked_at, $1) WHERE name = $2")
                .bind(at)
                .bind(name.as_str())
                .execute(&self.pool)
                .await?;
        Ok(revoked == 1)
    }

    /// Adds a line to the opening log durably. Call this before what it records.
    pub async fn log_opening(&self, opening: Opening) -> Result<(), StoreError> {
        let file = opening.file.as_ref().map(|file| file.0.as_slice());
        sql("INSERT INTO openings (worker, at, reference, file_id, act)
             VALUES ($1, $2, $3, $4, $5)")
        .bind(opening.worker.as_str())
        .bind(opening.at)
        .bind(opening.reference.to_string().as_str())
        .bind(file)
        .bind(opening.act.code())
        .execute(&self.pool)
        .await
        .map(drop)
    }

    /// The opening log, oldest first; of one report, or of all.
    pub async fn openings(&self, of: Option<Reference>) -> Result<Vec<Opening>, StoreError> {
        let rows = match of {
            Some(reference) => {
                sql("SELECT worker, at, reference, file_id, act FROM openings
                     WHERE reference = $1 ORDER BY id")
                .bind(reference.to_string().as_str())
                .rows(&self.readers)
                .await?
            }
            None => {
                sql("SELECT worker, at, reference, file_id, act FROM openings ORDER BY id")
                    .rows(&self.readers)
                    .await?
            }
        };
        rows.iter().map(opening).collect()
    }
}

fn worker(row: &Row) -> Result<Worker, StoreError> {
    Ok(Worker {
        name: row.text("name")?.to_owned(),
        created_at: row.timestamp("created_at")?,
        revoked_at: row.timestamp_or_none("revoked_at")?,
    })
}

fn opening(row: &Row) -> Result<Opening, StoreError> {
    let file = row
        .blob_or_none("file_id")?
        .map(|bytes| bytes.try_into().map(FileId));
    Ok(Opening {
        worker: row.text("worker")?.to_owned(),
        at: row.timestamp("at")?,
        reference: row.reference()?,
        file: file
            .transpose()
            .map_err(|_| StoreError::Damaged("file_id"))?,
        act: Act::from_code(row.text("act")?).ok_or(StoreError::Damaged("act"))?,
    })
}
