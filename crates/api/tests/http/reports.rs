//! Reports that are kept: once, for good, with one receipt.

use std::collections::HashSet;

use serde_json::json;

use crate::test_app::{NOW, TestApp, json};
use crate::test_report::TestReport;

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";

#[tokio::test]
async fn a_first_report_is_stored_and_gets_a_receipt() {
    let server = TestApp::start().await;

    let response = TestReport::new("cerita").send(&server).await;

    assert_eq!(response.status(), 201);
    assert_eq!(response.headers()["cache-control"], "no-store");
    let receipt = json(response, JSON).await;
    let reference = receipt["reference"].as_str().unwrap();
    assert_eq!(reference.len(), 7, "{reference}");
    assert_eq!(receipt["received_at"], NOW);
    assert_eq!(receipt["read_by"], "2026-11-25T09:00:00Z");
    assert_eq!(receipt.as_object().unwrap().len(), 3);
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn an_urgent_report_is_promised_within_hours() {
    let server = TestApp::start().await;
    let receipt = json(TestReport::urgent("cerita").send(&server).await, JSON).await;
    assert_eq!(receipt["read_by"], "2026-11-22T15:00:00Z");
}

#[tokio::test]
async fn the_same_report_again_gets_the_same_receipt() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");

    let first = json(report.send(&server).await, JSON).await;
    let again = report.send(&server).await;

    assert_eq!(again.status(), 200);
    assert_eq!(json(again, JSON).await, first);
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn other_bytes_under_the_same_key_are_refused_with_the_first_receipt() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    let first = json(report.send(&server).await, JSON).await;

    let mut other = TestReport::new("cerita lain");
    other.key.clone_from(&report.key);
    let mut longer = report.clone();
    longer.body.push(b' ');

    for changed in [other, longer] {
        let response = changed.send(&server).await;
        assert_eq!(response.status(), 409);
        let problem = json(response, PROBLEM).await;
        assert_eq!(problem["code"], "idempotency-conflict");
        assert_eq!(problem["receipt"], first);
    }
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn a_mailbox_belongs_to_one_report() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    report.send(&server).await;

    let mut other = report.clone();
    other.key = "0".repeat(32);
    let response = other.send(&server).await;

    assert_eq!(response.status(), 422);
    assert_eq!(json(response, PROBLEM).await["field"], "mailbox.id");
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn twenty_attempts_at_once_are_one_report() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");

    let attempts: Vec<_> = (0..20)
        .map(|_| tokio::spawn(report.request(&server).send()))
        .collect();
    let mut created = 0;
    let mut receipts = HashSet::new();
    for attempt in attempts {
        let response = attempt.await.unwrap().unwrap();
        created += usize::from(response.status() == 201);
        assert!(response.status().is_success(), "{}", response.status());
        receipts.insert(json(response, JSON).await.to_string());
    }

    assert_eq!(created, 1);
    assert_eq!(receipts.len(), 1);
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn twenty_reports_at_once_are_twenty() {
    let server = TestApp::start().await;
    let attempts: Vec<_> = (0..20)
        .map(|_| tokio::spawn(TestReport::new("cerita").request(&server).send()))
        .collect();
    let mut references = HashSet::new();
    for attempt in attempts {
        let receipt = json(attempt.await.unwrap().unwrap(), JSON).await;
        references.insert(receipt["reference"].as_str().unwrap().to_owned());
    }
    assert_eq!(references.len(), 20);
    assert_eq!(server.stored().await, 20);
}

#[tokio::test]
async fn a_receipt_outlives_a_restart() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    let first = json(report.send(&server).await, JSON).await;

    let server = TestApp::start_in(server.stop().await).await;
    let again = report.send(&server).await;

    assert_eq!(again.status(), 200);
    assert_eq!(json(again, JSON).await, first);
}

#[tokio::test]
async fn health_tells_that_it_runs_and_can_write() {
    let server = TestApp::start().await;
    for path in ["/health/live", "/health/ready"] {
        let response = server.get(path).await;
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!(response.headers()["cache-control"], "no-store");
        assert_eq!(response.text().await.unwrap(), "ok\n");
    }
}

#[tokio::test]
async fn while_the_database_is_taken_a_report_is_refused_and_can_be_sent_again() {
    let server = TestApp::start().await;
    let folder = server.stop().await;
    let taken = sqlx::SqlitePool::connect_with(
        sqlx::sqlite::SqliteConnectOptions::new()
            .filename(crate::test_app::database(folder.path())),
    )
    .await
    .unwrap();
    let server = TestApp::start_in(folder).await;
    let report = TestReport::new("cerita");

    let lock = taken.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let (refused, unready) = tokio::join!(report.send(&server), server.get("/health/ready"));
    assert_eq!(refused.status(), 503);
    assert_eq!(refused.headers()["retry-after"], "5");
    assert_eq!(
        json(refused, PROBLEM).await,
        json!({
            "type": "about:blank",
            "title": "The service is not available now",
            "status": 503,
            "code": "unavailable",
            "detail": "the report was not stored; send the same bytes again with the same key",
        })
    );
    assert_eq!(unready.status(), 503);

    lock.rollback().await.unwrap();
    assert_eq!(report.send(&server).await.status(), 201);
}
