//! Very many reports at once: each is asked for a small proof, and none is kept out.

use api::configuration::Edge;
use report::proof::Search;
use report::questions::AnswerKey;
use report::wire::PROOF_HEADER;
use reqwest::Response;

use crate::plain_form;
use crate::test_app::{TestApp, folder, json};
use crate::test_report::{TestReport, normal_routing};
use crate::test_reporter::{TestReporter, TestUpload};

/// A server at which every report is one of very many.
fn crowded() -> Edge {
    Edge {
        busy_reports: 0,
        ..Edge::default()
    }
}

/// Sends the report, works out what the server asks for, and sends it again.
async fn send_proven(server: &TestApp, report: &TestReport) -> Response {
    let asked = report.send(server).await;
    assert_eq!(asked.status(), 429);
    assert_eq!(asked.headers()["retry-after"], "15");
    let problem = json(asked, "application/problem+json").await;
    assert_eq!(problem["code"], "proof-needed");
    let bits = u8::try_from(problem["proof_bits"].as_u64().unwrap()).unwrap();
    let key = report.key.parse().unwrap();
    let proof = Search::new(key, bits).slice(u32::MAX).unwrap();
    let proven = report
        .request(server)
        .header(PROOF_HEADER, proof.to_string());
    proven.send().await.unwrap()
}

#[tokio::test]
async fn a_busy_server_asks_for_a_proof_and_takes_it() {
    let server = TestApp::at_edge(folder(), crowded()).await;
    let report = TestReport::new("cerita");
    let wrong = report.request(&server).header(PROOF_HEADER, "x");
    assert_eq!(wrong.send().await.unwrap().status(), 429);
    assert_eq!(send_proven(&server, &report).await.status(), 201);
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn a_busy_server_asks_for_reports_alone_and_never_for_what_follows_them() {
    let server = TestApp::at_edge(plain_form::with_key(), crowded()).await;
    let reporter = TestReporter::new(&server.address().to_string(), normal_routing());
    assert_eq!(send_proven(&server, &reporter.report).await.status(), 201);
    let note = reporter.note(1, "tambahan");
    assert_eq!(reporter.post(&note).await.status(), 201);
    reporter
        .upload(&TestUpload::new(&reporter, b"berkas"))
        .await;
    reporter.view().await;
    let form = plain_form::agreed(&[(AnswerKey::Words, "tanpa aplikasi")]);
    assert_eq!(plain_form::send(&server, &form).await.status(), 201);
    assert_eq!(server.stored().await, 2);
}

#[tokio::test]
async fn a_server_with_room_asks_nobody() {
    let server = TestApp::start().await;
    for _ in 0..70 {
        assert_eq!(TestReport::new("cerita").send(&server).await.status(), 201);
    }
}
