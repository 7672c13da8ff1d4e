//! Tells another system what happened, as Standard Webhooks: signed, at least once, and again after
//! a while where it did not answer. What is told was written down together with what happened, so
//! neither a crash nor a second process loses or invents anything.

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
use crate::store::{Delivery, Event, Store, StoreError};

/// Pause between two looks for events that are due.
const POLL_INTERVAL: Duration = Duration::from_secs(1);
/// Largest number of events sent at once.
const BATCH: u32 = 8;
/// How long an event stays claimed. It is longer than an attempt can take; after it another process
/// may claim the event.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// Claims the events that are due and sends them.
#[derive(Clone)]
pub(crate) struct WebhookDispatcher {
    store: Arc<dyn Store>,
    sender: Arc<Sender>,
    clock: Clock,
}

impl WebhookDispatcher {
    pub(crate) fn new(store: Arc<dyn Store>, sender: Sender, clock: Clock) -> Self {
        Self {
            store,
            sender: Arc::new(sender),
            clock,
        }
    }

    /// Tells what is due, again and again. It can be stopped at any moment: what was under way is
    /// told again.
    pub(crate) async fn run(self) {
        loop {
            match self.round().await {
                // There may be more.
                Ok(told) if told > 0 => {}
                Ok(_) => tokio::time::sleep(POLL_INTERVAL).await,
                Err(error) => {
                    tracing::error!(%error, "cannot look for what is to be told");
                    tokio::time::sleep(POLL_INTERVAL).await;
                }
            }
        }
    }

    /// Tells what is due now, and answers how many events that were.
    async fn round(&self) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let until = now.saturating_add(LEASE).unwrap_or(now);
        let events = self.store.claim_events(now, until, BATCH).await?;
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
        let (state, next_try_at) = match (sent, backoff::after(event.attempts)) {
            (Ok(()), _) => (Delivery::Delivered, now),
            (Err(error), Some(wait)) => {
                tracing::warn!(
                    event = event.name,
                    attempts = event.attempts,
                    %error,
                    "not told yet"
                );
                (Delivery::Pending, now.saturating_add(wait).unwrap_or(now))
            }
            (Err(error), None) => {
                tracing::error!(
                    event = event.name,
                    %error,
                    "given up; look at it with `ruang-aman-api outbox list`"
                );
                (Delivery::Dead, now)
            }
        };
        self.store
            .settle_event(event.name, state, next_try_at)
            .await
    }
}
