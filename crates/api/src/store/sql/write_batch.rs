//! Reports that arrive at the same time are written to a `SQLite` file in one transaction, so that
//! the disk syncs once for all of them. A `PostgreSQL` server groups commits by itself.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{mpsc, oneshot};

use super::engine::{Pool, Transaction};
use super::report_row::ReportRow;
use crate::store::StoreError;

/// Most reports in one transaction (16 MiB at the largest body).
const MAX_BATCH: usize = 64;
/// Most reports in the queue; further requests wait until there is space.
const QUEUE_LENGTH: usize = 256;

/// The queue of reports for the next transaction. Clones share it.
#[derive(Clone, Default)]
pub(super) struct WriteBatch(Arc<Mutex<Option<mpsc::Sender<QueuedInsert>>>>);

/// A row, and the request that waits for the result.
struct QueuedInsert {
    row: ReportRow,
    result: oneshot::Sender<Result<bool, StoreError>>,
}

impl WriteBatch {
    /// Inserts the row with the others in the queue. Answers `true` when it is on the disk, `false`
    /// when its key, its mailbox or its reference is taken. The row is inserted also when the
    /// request was dropped meanwhile: its retry gets the receipt.
    pub(super) async fn insert(&self, pool: &Pool, row: ReportRow) -> Result<bool, StoreError> {
        let (result, receiver) = oneshot::channel();
        let worker_ended = || StoreError::Database(sqlx::Error::WorkerCrashed);
        let sent = self.sender(pool).send(QueuedInsert { row, result }).await;
        sent.map_err(|_| worker_ended())?;
        receiver.await.map_err(|_| worker_ended())?
    }

    /// The queue of the worker task, which ends with the last clone of this.
    fn sender(&self, pool: &Pool) -> mpsc::Sender<QueuedInsert> {
        let mut sender = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*sender {
            Some(sender) if !sender.is_closed() => sender.clone(),
            _ => {
                let (new, receiver) = mpsc::channel(QUEUE_LENGTH);
                tokio::spawn(work(pool.clone(), receiver));
                sender.insert(new).clone()
            }
        }
    }
}

async fn work(pool: Pool, mut queue: mpsc::Receiver<QueuedInsert>) {
    let mut batch = Vec::with_capacity(MAX_BATCH);
    while queue.recv_many(&mut batch, MAX_BATCH).await > 0 {
        write(&pool, std::mem::take(&mut batch)).await;
    }
}

/// Writes the batch and answers its requests. After a failure each row gets a transaction of its
/// own, so that one row that the database cannot take does not keep out the others.
async fn write(pool: &Pool, batch: Vec<QueuedInsert>) {
    match transact(pool, &batch).await {
        Ok(inserted) => succeed(batch, inserted),
        Err(WriteError::Begin(error)) => fail(batch, &error),
        Err(WriteError::Write(error)) if batch.len() == 1 => fail(batch, &error),
        Err(WriteError::Write(_)) => {
            let mut rest = batch.into_iter();
            while let Some(one) = rest.next() {
                let one = vec![one];
                match transact(pool, &one).await {
                    Ok(inserted) => succeed(one, inserted),
                    Err(WriteError::Write(error)) => fail(one, &error),
                    Err(WriteError::Begin(error)) => {
                        fail(one, &error);
                        fail(rest.by_ref().collect(), &error);
                    }
                }
            }
        }
    }
}

/// At which step the transaction failed.
enum WriteError {
    /// The database is locked or gone: another try would wait as long again.
    Begin(StoreError),
    /// It began, and nothing of it was stored.
    Write(StoreError),
}

/// Commits all rows or none. Answers which of them were inserted.
async fn transact(pool: &Pool, batch: &[QueuedInsert]) -> Result<Vec<bool>, WriteError> {
    let transaction = pool.begin().await.map_err(WriteError::Begin)?;
    insert_all(transaction, batch)
        .await
        .map_err(WriteError::Write)
}

async fn insert_all(
    mut transaction: Transaction,
    batch: &[QueuedInsert],
) -> Result<Vec<bool>, StoreError> {
    let mut inserted = Vec::with_capacity(batch.len());
    for queued in batch {
        inserted.push(queued.row.insert(&mut transaction).await?);
    }
    transaction.commit().await?;
    Ok(inserted)
}

fn succeed(batch: Vec<QueuedInsert>, inserted: Vec<bool>) {
    for (queued, inserted) in batch.into_iter().zip(inserted) {
        // A request that was dropped meanwhile gets its receipt at the next attempt.
        let _ = queued.result.send(Ok(inserted));
    }
}

fn fail(batch: Vec<QueuedInsert>, error: &StoreError) {
    for queued in batch {
        let error = StoreError::NotStored(error.to_string());
        let _ = queued.result.send(Err(error));
    }
}
