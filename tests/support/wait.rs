//! The one way of waiting: a condition is polled until it is true.

use std::time::{Duration, Instant};

use anyhow::Result;

/// How long anything may take; a busy machine is slow.
pub const WAIT_TIMEOUT: Duration = Duration::from_secs(30);

/// The pause between two polls.
pub const POLL_INTERVAL: Duration = Duration::from_millis(40);

/// Polls until the condition is true. False when it never was before the timeout; an error of the
/// condition ends it.
pub async fn poll(mut condition: impl AsyncFnMut() -> Result<bool>) -> Result<bool> {
    let start = Instant::now();
    while start.elapsed() < WAIT_TIMEOUT {
        if condition().await? {
            return Ok(true);
        }
        tokio::time::sleep(POLL_INTERVAL).await;
    }
    Ok(false)
}
