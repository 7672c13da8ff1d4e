//! Reports that are taken back.

use std::fs;

use api::store::SqlStore;
use report::message::Status;
use report::wire::{MESSAGES_PATH, STOP_CONTACT_PATH, WITHDRAW_PATH};
use reqwest::Method;
use serde_json::json;

use crate::process::{contains, envelope_of};
use crate::test_app::{NOW, TestApp, database, json};
use crate::test_reporter::{JSON, PROBLEM, TestReporter, TestUpload};

#[tokio::test]
async fn a_withdrawn_report_leaves_its_name_and_times_and_nothing_else() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &vec![7; 300_000]);
    let (note, answer) = (
        reporter.note(1, "catatan"),
        reporter.reply(1, Status::BeingRead, "balasan"),
    );
    reporter.post(&note).await;
    reporter.upload(&file).await;
    let store = SqlStore::open_existing(&database(server.folder()))
        .await
        .unwrap();
    let at = NOW.parse().unwrap();
    assert!(
        store
            .insert_reply(reporter.id(), &answer, Status::BeingRead, at)
            .await
            .unwrap()
    );
    store.close().await;
    let envelope = envelope_of(&reporter.report);
    let sealed = [
        ("envelope", &envelope[1000..1064]),
        ("note", &note.as_bytes()[100..164]),
        ("reply", &answer.as_bytes()[100..164]),
        ("file", &file.pieces[0][1000..1064]),
    ];
    let written = || {
        ["", "-wal"].map(|end| {
            fs::read(database(server.folder()).with_extension(format!("sqlite{end}"))).unwrap()
        })
    };
    let before = written();
    for (name, bytes) in sealed {
        assert!(
            before.iter().any(|file| contains(file, bytes)),
            "{name} is stored"
        );
    }

    let reference = reporter.view().await["reference"].clone();
    let trace = json!({"reference": reference, "received_at": NOW, "withdrawn_at": NOW});
    for _ in 0..2 {
        let response = reporter
            .request(Method::POST, WITHDRAW_PATH)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(json(response, JSON).await, trace);
    }

    let after = written();
    for (name, bytes) in sealed {
        assert!(
            !after.iter().any(|file| contains(file, bytes)),
            "{name} is gone"
        );
    }
    assert_eq!(server.stored().await, 0);
    let mut view = trace;
    view["state"] = json!("withdrawn");
    assert_eq!(reporter.view().await, view);
}

#[tokio::test]
async fn nothing_can_be_added_to_a_withdrawn_report() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &[7; 10]);
    reporter.announce(&file).await;
    let withdrawn = reporter
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(withdrawn.status(), 200);

    for request in [
        reporter.posting(&reporter.note(1, "a")),
        reporter.request(Method::POST, STOP_CONTACT_PATH),
    ] {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 410);
        assert_eq!(json(response, PROBLEM).await["code"], "withdrawn");
    }
    assert_eq!(reporter.announce(&file).await.status(), 410);
    for request in [
        reporter.piece(&file, 0),
        reporter.request(Method::DELETE, &format!("{MESSAGES_PATH}/1")),
    ] {
        assert_eq!(request.send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn a_belated_second_attempt_does_not_bring_a_withdrawn_report_back() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let first = json(reporter.report.send(&server).await, JSON).await;
    reporter
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();

    let again = reporter.report.send(&server).await;
    assert_eq!(again.status(), 200);
    assert_eq!(json(again, JSON).await, first);
    assert_eq!(server.stored().await, 0);

    // Nor is its mailbox free for another report.
    let mut other = reporter.report.clone();
    other.key = "0".repeat(32);
    let response = other.send(&server).await;
    assert_eq!(response.status(), 422);
    assert_eq!(json(response, PROBLEM).await["field"], "mailbox.id");
}

#[tokio::test]
async fn other_reports_stay_when_one_is_withdrawn() {
    let server = TestApp::start().await;
    let (reporter, other) = (
        TestReporter::of(&server).await,
        TestReporter::of(&server).await,
    );
    other.post(&other.note(1, "tetap ada")).await;
    let file = TestUpload::new(&other, &[7; 10]);
    other.upload(&file).await;
    let before = other.view().await;
    reporter
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(other.view().await, before);
    assert_eq!(server.stored().await, 1);
}
