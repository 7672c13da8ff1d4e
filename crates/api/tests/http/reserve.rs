//! A disk that is nearly full: reports are taken to the last byte, and what comes beside them is told
//! to come back.

use api::configuration::{DiskReserve, Limits};
use report::questions::AnswerKey;
use report::wire::{FEEDBACK_PATH, WITHDRAW_PATH, WRONG_NUMBER_PATH};
use reqwest::{Method, RequestBuilder, Response};
use serde_json::Value;

use crate::plain_form;
use crate::process::TestProcess;
use crate::test_app::{TestApp, folder, json, limits};
use crate::test_report::{TestReport, normal_routing};
use crate::test_reporter::{JSON, PROBLEM, TestReporter, TestUpload};

/// Told to come back, and not within seconds.
async fn check_put_off(response: Response) {
    assert_eq!(response.status(), 503);
    assert_eq!(response.headers()["retry-after"], "300");
    let problem: Value = json(response, PROBLEM).await;
    assert_eq!(problem["code"], "unavailable");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("kept for reports"), "{detail}");
}

fn words(server: &TestApp, path: &str) -> RequestBuilder {
    let body = match path {
        FEEDBACK_PATH => r#"{"v":1,"page":"kenali/persetujuan","answer":"yes"}"#,
        _ => r#"{"v":1,"service":"sapa-129"}"#,
    };
    let request = server.request(Method::POST, path);
    request.header("Content-Type", JSON).body(body)
}

#[tokio::test]
async fn below_the_reserve_reports_are_taken_and_nothing_beside_them() {
    let reached = Limits {
        disk_reserve: DiskReserve::Bytes(u64::MAX),
        ..limits()
    };
    let server = TestApp::within(plain_form::with_key(), reached).await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, b"gambar");
    check_put_off(reporter.announce(&file).await).await;
    check_put_off(reporter.piece(&file, 0).send().await.unwrap()).await;
    check_put_off(reporter.post(&reporter.note(1, "catatan")).await).await;
    for path in [FEEDBACK_PATH, WRONG_NUMBER_PATH] {
        check_put_off(words(&server, path).send().await.unwrap()).await;
    }

    assert_eq!(TestReport::new("cerita").send(&server).await.status(), 201);
    let form = plain_form::agreed(&[(AnswerKey::Words, "tanpa aplikasi")]);
    assert_eq!(plain_form::send(&server, &form).await.status(), 201);
    assert_eq!(server.stored().await, 3);
    // What makes room or takes none goes on as well.
    assert_eq!(reporter.view().await["state"], "open");
    for path in ["/v1/mailbox/stop-contact", WITHDRAW_PATH] {
        let done = reporter.request(Method::POST, path).send().await.unwrap();
        assert_eq!(done.status(), 200, "{path}");
    }
    assert!(server.measured("ruang_aman_disk_free_bytes").await > 0);
    assert!(server.measured("ruang_aman_stored_bytes").await > 0);
}

#[tokio::test]
async fn a_file_that_began_goes_on_once_there_is_room() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let picture = vec![7; 300_000];
    let file = TestUpload::new(&reporter, &picture);
    reporter.announce(&file).await;
    assert_eq!(reporter.piece(&file, 0).send().await.unwrap().status(), 200);
    let mut folder = server.stop().await;
    for (disk_reserve, is_taken) in [(u64::MAX, false), (0, true)] {
        let limits = Limits {
            disk_reserve: DiskReserve::Bytes(disk_reserve),
            ..limits()
        };
        let server = TestApp::within(folder, limits).await;
        let mut moved = TestReporter::new(&server.address().to_string(), normal_routing());
        moved.mailbox = report::mailbox::Mailbox::from_bytes(&reporter.mailbox.to_bytes());
        let asked = moved.about(Method::GET, file.id()).send().await.unwrap();
        assert_eq!(json(asked, JSON).await["received"], 262_160);
        let rest = moved.piece(&file, 1).send().await.unwrap();
        if is_taken {
            assert_eq!(rest.status(), 200);
            assert_eq!(json(rest, JSON).await["received"], file.size.get());
        } else {
            check_put_off(rest).await;
        }
        folder = server.stop().await;
    }
}

#[tokio::test]
async fn the_log_says_once_that_the_reserve_is_reached() {
    let folder = folder();
    // More than any disk has.
    let all = [("RUANG_AMAN_DISK_RESERVE", "17000000000000")];
    let program = TestProcess::start_with(folder.path(), &all);
    let reporter = TestReporter::new(&program.address, normal_routing());
    assert_eq!(program.send(&reporter.report).await.status(), 201);
    for _ in 0..3 {
        check_put_off(reporter.post(&reporter.note(1, "catatan")).await).await;
    }
    let (_, log) = program.end("-TERM");
    let told = log.matches("the disk is nearly full").count();
    assert_eq!(told, 1, "{log}");
    assert!(log.contains(r#""level":"WARN""#), "{log}");
}
