//! Honest clients that send reports during an attack.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinHandle;

use crate::Outcome;
use crate::sender::Sender;

/// Pause between two reports.
const PAUSE: Duration = Duration::from_millis(250);

/// Sends one report after the other until the attack ends.
pub(crate) struct HonestClient {
    is_over: Arc<AtomicBool>,
    sending: JoinHandle<Reports>,
}

/// The responses they got.
#[derive(Default)]
pub(crate) struct Reports {
    slowest: Duration,
    by_answer: BTreeMap<String, usize>,
}

impl HonestClient {
    pub(crate) fn start(address: String) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let sending = tokio::spawn(async move {
            let mut reports = Reports::default();
            let mut number = 0_u8;
            while !over.load(Ordering::Relaxed) {
                number = number.wrapping_add(1);
                let network = format!("192.0.{number}.1");
                let start = Instant::now();
                let answer = match Sender::new(&address, network) {
                    Ok(person) => person.report().await.map(|status| status.as_u16()),
                    Err(error) => Err(error),
                };
                reports.slowest = reports.slowest.max(start.elapsed());
                let answer = answer.map_or("no answer".to_owned(), |status| status.to_string());
                *reports.by_answer.entry(answer).or_default() += 1;
                tokio::time::sleep(PAUSE).await;
            }
            reports
        });
        Self { is_over, sending }
    }

    pub(crate) async fn end(self) -> Outcome<Reports> {
        self.is_over.store(true, Ordering::Relaxed);
        Ok(self.sending.await?)
    }
}

impl Reports {
    pub(crate) fn slowest(&self) -> Duration {
        self.slowest
    }

    /// Whether there were any, and each was stored.
    pub(crate) fn all_taken(&self) -> bool {
        self.by_answer.keys().eq(["201"])
    }
}

impl fmt::Display for Reports {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<_> = self
            .by_answer
            .iter()
            .map(|(answer, count)| format!("{count} × {answer}"))
            .collect();
        formatter.write_str(&parts.join(", "))
    }
}
