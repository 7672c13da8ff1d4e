//! `GET /metrics`: writes the metrics out.

use std::fmt::Write as _;
use std::sync::PoisonError;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;

use super::{BUCKETS, Metrics};
use crate::app_state::AppState;
use crate::memory::BodyBudget;
use crate::pace::{ProofOfWork, RateLimit};
use crate::promise_watch;

/// Longest wait for the database; after it the metrics of the database are left out.
const DATABASE_TIMEOUT: Duration = Duration::from_secs(2);

/// Everything that is measured.
#[derive(Clone)]
pub(crate) struct ScrapeState {
    pub(crate) metrics: Metrics,
    pub(crate) proof_of_work: ProofOfWork,
    pub(crate) state: AppState,
    pub(crate) rate_limit: RateLimit,
    pub(crate) bodies: BodyBudget,
}

/// `GET /metrics`.
pub(crate) fn router(scrape_state: ScrapeState) -> Router {
    Router::new()
        .route("/metrics", get(scrape))
        .with_state(scrape_state)
}

async fn scrape(State(measured): State<ScrapeState>) -> impl IntoResponse {
    let ScrapeState { metrics, state, .. } = &measured;
    let mut text = metrics.text();
    counter(
        &mut text,
        "ruang_aman_requests_slowed",
        "Requests that had to wait because their network asked for much",
        measured.rate_limit.slowed(),
    );
    let number = |number| u64::try_from(number).unwrap_or(u64::MAX);
    for (name, help, value) in [
        (
            "reports_under_way",
            "Reports that are being received",
            measured.proof_of_work.under_way(),
        ),
        (
            "body_bytes",
            "Bytes of bodies that are in memory",
            measured.bodies.held(),
        ),
        (
            "answer_bytes",
            "Bytes of long answers that are in memory",
            state.response_budget().held(),
        ),
    ] {
        gauge(
            &mut text,
            &format!("ruang_aman_{name}"),
            help,
            number(value),
        );
    }
    if let Some(space) = state.disk().space() {
        gauge(
            &mut text,
            "ruang_aman_disk_free_bytes",
            "Bytes that are free on the disk of the database",
            space.free,
        );
    }
    let stored = tokio::time::timeout(DATABASE_TIMEOUT, state.store().database_bytes()).await;
    if let Ok(Ok(stored)) = stored {
        gauge(
            &mut text,
            "ruang_aman_stored_bytes",
            "Bytes that the database takes",
            stored,
        );
    }
    let waiting = state
        .store()
        .backlog(promise_watch::at_risk_before(state.now()));
    let waiting = tokio::time::timeout(DATABASE_TIMEOUT, waiting).await;
    let answers = matches!(waiting, Ok(Ok(_)));
    gauge(
        &mut text,
        "ruang_aman_database_up",
        "Whether the database answers",
        u64::from(answers),
    );
    if let Ok(Ok(waiting)) = waiting {
        for (name, help, value) in [
            (
                "reports_unread",
                "Reports that nobody has begun to read",
                waiting.unread,
            ),
            (
                "reports_at_risk",
                "Unread reports close to their promise",
                waiting.at_risk,
            ),
            (
                "events_pending",
                "Events that are to be told",
                waiting.pending_events,
            ),
            (
                "events_dead",
                "Events that were tried for the last time",
                waiting.dead_events,
            ),
        ] {
            gauge(&mut text, &format!("ruang_aman_{name}"), help, value);
        }
    }
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], text)
}

fn gauge(text: &mut String, name: &str, help: &str, value: u64) {
    number(text, (name, "gauge"), help, value);
}

fn counter(text: &mut String, name: &str, help: &str, value: u64) {
    number(text, (name, "counter"), help, value);
}

fn number(text: &mut String, (name, kind): (&str, &str), help: &str, value: u64) {
    let _ = write!(
        text,
        "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}\n"
    );
}

impl Metrics {
    fn text(&self) -> String {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::from(
            "# HELP ruang_aman_request_seconds How long answers took\n\
             # TYPE ruang_aman_request_seconds histogram\n",
        );
        let name = "ruang_aman_request_seconds";
        for (labels, count) in counts.iter() {
            let labels = format!(
                "route=\"{}\",method=\"{}\",status=\"{}\"",
                labels.route, labels.method, labels.status
            );
            for (within, end) in count.within.iter().zip(BUCKETS) {
                let end = seconds(end);
                let _ = writeln!(text, "{name}_bucket{{{labels},le=\"{end}\"}} {within}");
            }
            let requests = count.requests;
            let _ = writeln!(text, "{name}_bucket{{{labels},le=\"+Inf\"}} {requests}");
            let _ = writeln!(
                text,
                "{name}_sum{{{labels}}} {}",
                seconds(count.milliseconds)
            );
            let _ = writeln!(text, "{name}_count{{{labels}}} {requests}");
        }
        text
    }
}

fn seconds(milliseconds: u64) -> String {
    format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_written_as_prometheus_reads_them() {
        let metrics = Metrics::default();
        for milliseconds in [3, 30, 9000] {
            let took = Duration::from_millis(milliseconds);
            metrics.record("POST", "/v1/reports", 201, took);
        }
        let text = metrics.text();
        let labels = r#"route="/v1/reports",method="POST",status="201""#;
        for line in [
            format!("ruang_aman_request_seconds_bucket{{{labels},le=\"0.005\"}} 1\n"),
            format!("ruang_aman_request_seconds_bucket{{{labels},le=\"0.050\"}} 2\n"),
            format!("ruang_aman_request_seconds_bucket{{{labels},le=\"+Inf\"}} 3\n"),
            format!("ruang_aman_request_seconds_sum{{{labels}}} 9.033\n"),
        ] {
            assert!(text.contains(&line), "{text}");
        }
    }
}
