//! Reports that arrive together go into a file together: one transaction, and the disk is asked
//! once for all of them. A server does this by itself for those who write to it.

use std::sync::{Arc, Mutex, PoisonError};

use report::reference::Reference;
use tokio::sync::{mpsc, oneshot};

use super::engine::{Pool, Transaction};
use super::keep;
use crate::store::{NewReport, StoreError};

/// So many are stored at once. At the longest body that is 16 MiB.
const AT_ONCE: usize = 64;
/// So many wait for their turn; others wait until there is room to wait.
const WAITING: usize = 256;

/// Where reports wait for the next transaction. Clones are one place.
#[derive(Clone, Default)]
pub(super) struct Together(Arc<Mutex<Option<mpsc::Sender<Waiting>>>>);

/// A report under the reference that was drawn for it.
pub(super) struct Arrival {
    pub(super) report: Arc<NewReport>,
    pub(super) reference: Reference,
    /// Whether other systems are to be told.
    pub(super) tells: bool,
}

/// An arrival, and who waits to hear whether it is stored now.
struct Waiting {
    arrival: Arrival,
    answer: oneshot::Sender<Result<bool, StoreError>>,
}

impl Together {
    /// Stores the report with those that wait as well. Answers when it is on the disk, or that its
    /// key, its mailbox or its reference is taken. It is stored also when nobody waits for the
    /// answer any more: the next attempt gets its receipt.
    pub(super) async fn insert(&self, pool: &Pool, arrival: Arrival) -> Result<bool, StoreError> {
        let (answer, answered) = oneshot::channel();
        let waiting = Waiting { arrival, answer };
        let ended = || StoreError::Database(sqlx::Error::WorkerCrashed);
        let sent = self.queue(pool).send(waiting).await;
        sent.map_err(|_| ended())?;
        answered.await.map_err(|_| ended())?
    }

    /// The way to the task that stores. It ends with the last clone of this.
    fn queue(&self, pool: &Pool) -> mpsc::Sender<Waiting> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*queue {
            Some(queue) if !queue.is_closed() => queue.clone(),
            _ => {
                let (sender, receiver) = mpsc::channel(WAITING);
                tokio::spawn(work(pool.clone(), receiver));
                queue.insert(sender).clone()
            }
        }
    }
}

async fn work(pool: Pool, mut queue: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(AT_ONCE);
    while queue.recv_many(&mut batch, AT_ONCE).await > 0 {
        store(&pool, std::mem::take(&mut batch)).await;
    }
}

async fn store(pool: &Pool, batch: Vec<Waiting>) {
    match attempt(pool, &batch).await {
        Ok(stored) => tell(batch, stored),
        Err(Failed::AtOnce(error)) => refuse(batch, &error),
        Err(Failed::Later(error)) if batch.len() == 1 => refuse(batch, &error),
        // What the database cannot take of one must not keep out the others.
        Err(Failed::Later(_)) => {
            let mut rest = batch.into_iter();
            while let Some(one) = rest.next() {
                let one = vec![one];
                match attempt(pool, &one).await {
                    Ok(stored) => tell(one, stored),
                    Err(Failed::Later(error)) => refuse(one, &error),
                    Err(Failed::AtOnce(error)) => {
                        refuse(one, &error);
                        refuse(rest.by_ref().collect(), &error);
                    }
                }
            }
        }
    }
}

/// How far the database came before it gave up.
enum Failed {
    /// It let nobody begin, after a while.
    AtOnce(StoreError),
    /// It began, and nothing of it was stored.
    Later(StoreError),
}

/// All of them or none; answers which were new.
async fn attempt(pool: &Pool, batch: &[Waiting]) -> Result<Vec<bool>, Failed> {
    let transaction = pool.begin().await.map_err(Failed::AtOnce)?;
    insert(transaction, batch).await.map_err(Failed::Later)
}

async fn insert(mut transaction: Transaction, batch: &[Waiting]) -> Result<Vec<bool>, StoreError> {
    let mut stored = Vec::with_capacity(batch.len());
    for waiting in batch {
        stored.push(keep::insert(&mut transaction, &waiting.arrival).await?);
    }
    transaction.commit().await?;
    Ok(stored)
}

fn tell(batch: Vec<Waiting>, stored: Vec<bool>) {
    for (waiting, stored) in batch.into_iter().zip(stored) {
        // Whoever does not wait any more asks again.
        let _ = waiting.answer.send(Ok(stored));
    }
}

fn refuse(batch: Vec<Waiting>, error: &StoreError) {
    for waiting in batch {
        let error = StoreError::NotStored(error.to_string());
        let _ = waiting.answer.send(Err(error));
    }
}
