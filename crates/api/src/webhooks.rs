//! Sends events to another system as Standard Webhooks: signed, at least once, with retries. Events
//! come from the outbox, so neither a crash nor a second process loses or invents one.

mod backoff;
mod endpoint;
mod secret;
mod send;

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::task::JoinSet;

pub use self::endpoint::{Endpoint, NotAnEndpoint};
pub use self::secret::{NotASecret, Secret};
pub use self::send::NoRootCertificates;
pub(crate) use self::send::Sender;
use crate::clock::Clock;
use crate::store::{DeliveryState, Event, SqlStore, StoreError};

/// Pause between two queries for due events.
const POLL_INTERVAL: Duration = Duration::from_secs(1);
/// Most events sent at the same time.
const BATCH_SIZE: u32 = 8;
/// How long a claimed event belongs to its process: longer than an attempt can take.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// The background task that sends due events.
#[derive(Clone)]
pub(crate) struct WebhookDispatcher {
    store: SqlStore,
    sender: Arc<Sender>,
    clock: Clock,
}

impl WebhookDispatcher {
    pub(crate) fn new(store: SqlStore, sender: Sender, clock: Clock) -> Self {
        Self {
            store,
            sender: Arc::new(sender),
            clock,
        }
    }

    /// Runs until it is cancelled, which is safe at any moment: an attempt that was interrupted is
    /// repeated.
    pub(crate) async fn run(self) {
        loop {
            match self.send_due().await {
                // More events may be due already.
                Ok(sent) if sent > 0 => {}
                Ok(_) => tokio::time::sleep(POLL_INTERVAL).await,
                Err(error) => {
                    tracing::error!(%error, "cannot look for what is to be told");
                    tokio::time::sleep(POLL_INTERVAL).await;
                }
            }
        }
    }

    /// Sends one batch of due events, and answers its size.
    async fn send_due(&self) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let until = now.saturating_add(LEASE).unwrap_or(now);
        let events = self.store.claim_events(now, until, BATCH_SIZE).await?;
        let count = events.len();
        let mut attempts = JoinSet::new();
        for event in events {
            let dispatcher = self.clone();
            attempts.spawn(async move { dispatcher.attempt(event).await });
        }
        while let Some(settled) = attempts.join_next().await {
            settled.unwrap_or(Ok(()))?;
        }
        Ok(count)
    }

    async fn attempt(&self, event: Event) -> Result<(), StoreError> {
        let sent = self.sender.send(&event, self.clock.now()).await;
        let now = self.clock.now();
        let (state, next_try_at) = match (sent, backoff::delay_after(event.attempts)) {
            (Ok(()), _) => (DeliveryState::Delivered, now),
            (Err(error), Some(delay)) => {
                tracing::warn!(
                    event = event.name,
                    attempts = event.attempts,
                    %error,
                    "not told yet"
                );
                (
                    DeliveryState::Pending,
                    now.saturating_add(delay).unwrap_or(now),
                )
            }
            (Err(error), None) => {
                tracing::error!(
                    event = event.name,
                    %error,
                    "given up; look at it with `ruang-aman-api outbox list`"
                );
                (DeliveryState::Dead, now)
            }
        };
        self.store
            .record_attempt(event.name, state, next_try_at)
            .await
    }
}
