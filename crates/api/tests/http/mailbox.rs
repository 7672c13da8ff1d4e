//! The mailbox as a person opens it with the code.

use std::time::{Duration, Instant};

use api::store::SqlStore;
use report::message::{Note, Reply, Status};
use report::wire::{
    MAILBOX_ID_HEADER, MAILBOX_PATH, MAILBOX_TOKEN_HEADER, MAX_MESSAGES, MAX_UNREAD_MESSAGES,
    MESSAGES_PATH, MailboxView, STOP_CONTACT_PATH, WITHDRAW_PATH,
};
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::process::contains;
use crate::test_app::{NOW, TestApp, database, json};
use crate::test_reporter::{JSON, PROBLEM, TestReporter, number};

/// The team writes into the database that the server uses.
async fn reply(
    server: &TestApp,
    reporter: &TestReporter,
    sequence: u32,
    status: Status,
    text: &str,
) {
    let store = SqlStore::open_existing(&database(server.folder()))
        .await
        .unwrap();
    let message = reporter.reply(sequence, status, text);
    let at = "2026-11-22T04:00:00Z".parse().unwrap();
    assert!(
        store
            .insert_reply(reporter.id(), &message, status, at)
            .await
            .unwrap()
    );
    store.close().await;
}

async fn problem(response: Response, status: u16, code: &str) -> Value {
    assert_eq!(response.status(), status);
    assert_eq!(response.headers()["cache-control"], "no-store");
    let problem = json(response, PROBLEM).await;
    assert_eq!(problem["code"], code);
    problem
}

#[tokio::test]
async fn a_new_mailbox_is_empty_and_says_that_the_report_has_arrived() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;

    let response = reporter
        .request(Method::GET, MAILBOX_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["cache-control"], "no-store");
    let body = response.bytes().await.unwrap();
    assert_eq!(body.len() % 4096, 0);
    let view: Value = serde_json::from_slice(&body).unwrap();

    let reference = view["reference"].clone();
    assert_eq!(
        view,
        json!({
            "state": "open",
            "reference": reference,
            "received_at": NOW,
            "read_by": "2026-11-25T09:00:00Z",
            "status": {"word": "sent", "since": NOW, "next": "team"},
            "next_sequence": 1,
            "messages": [],
            "files": [],
        })
    );
}

#[tokio::test]
async fn a_message_is_stored_once_however_often_it_is_sent() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let message = reporter.note(1, "satu hal lagi");

    let first = reporter.post(&message).await;
    assert_eq!(first.status(), 201);
    assert_eq!(json(first, JSON).await, json!({"sequence": 1, "at": NOW}));
    let attempts: Vec<_> = (0..20)
        .map(|_| tokio::spawn(reporter.posting(&message).send()))
        .collect();
    for attempt in attempts {
        let again = attempt.await.unwrap().unwrap();
        assert_eq!(again.status(), 200);
        assert_eq!(json(again, JSON).await, json!({"sequence": 1, "at": NOW}));
    }

    let view: MailboxView = serde_json::from_value(reporter.view().await).unwrap();
    let MailboxView::Open(open) = view else {
        panic!("the report is kept")
    };
    assert_eq!(open.messages.len(), 1);
    assert_eq!(open.next_sequence, number(2));
    let stored = open.messages[0].message().unwrap();
    let note: Note = stored
        .open(number(1), reporter.id(), reporter.mailbox.key())
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(note.text.as_str(), "satu hal lagi");
}

#[tokio::test]
async fn two_messages_cannot_have_one_number_and_none_is_left_out() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    assert_eq!(
        reporter
            .post(&reporter.note(1, "dari tab ini"))
            .await
            .status(),
        201
    );

    for (message, next) in [
        (reporter.note(1, "dari tab lain"), 2),
        (reporter.note(3, "terlalu jauh"), 2),
    ] {
        let problem = problem(reporter.post(&message).await, 409, "sequence-conflict").await;
        assert_eq!(problem["next_sequence"], next);
    }
    assert_eq!(
        reporter.view().await["messages"].as_array().unwrap().len(),
        1
    );
    assert_eq!(
        reporter
            .post(&reporter.note(2, "dari tab lain"))
            .await
            .status(),
        201
    );
}

#[tokio::test]
async fn a_mailbox_takes_so_many_messages_and_no_more() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    for sequence in 1..=MAX_MESSAGES {
        assert_eq!(
            reporter.post(&reporter.note(sequence, "a")).await.status(),
            201
        );
        if sequence % MAX_UNREAD_MESSAGES == 0 {
            let read = sequence / MAX_UNREAD_MESSAGES;
            reply(&server, &reporter, read, Status::BeingRead, "").await;
        }
    }
    let more = reporter.post(&reporter.note(MAX_MESSAGES + 1, "a")).await;
    problem(more, 409, "limit-reached").await;
}

#[tokio::test]
async fn a_message_that_cannot_be_read_is_refused_with_its_field() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let post = |media_type: &'static str, body: Vec<u8>| {
        let request = reporter.request(Method::POST, MESSAGES_PATH);
        request.header("Content-Type", media_type).body(body).send()
    };
    let turned = report_text(&reporter.reply(1, Status::Done, "bukan dari tim"));
    for (body, field) in [
        (json!({"v": 2, "sealed": ""}), "v"),
        (json!({"v": 1}), "sealed"),
        (json!({"v": 1, "sealed": "in the open"}), "sealed"),
        (json!({"v": 1, "sealed": "UkEB"}), "sealed"),
        (json!({"v": 1, "sealed": turned}), "sealed"),
        (
            json!({"v": 1, "sealed": report_text(&reporter.note(1, "a")), "text": "a"}),
            "text",
        ),
    ] {
        let response = post(JSON, body.to_string().into_bytes()).await.unwrap();
        let problem = problem(response, 422, "invalid-field").await;
        assert_eq!(problem["field"], field, "{body}");
    }
    problem(
        post(JSON, b"{".to_vec()).await.unwrap(),
        400,
        "malformed-json",
    )
    .await;
    problem(
        post("text/plain", b"{}".to_vec()).await.unwrap(),
        415,
        "unsupported-media-type",
    )
    .await;
    problem(
        post(JSON, vec![b' '; 262_145]).await.unwrap(),
        413,
        "too-large",
    )
    .await;
    assert_eq!(reporter.view().await["messages"], json!([]));
}

fn report_text(message: &report::message::Message) -> String {
    data_encoding::BASE64URL_NOPAD.encode(message.as_bytes())
}

#[tokio::test]
async fn a_reply_of_the_team_waits_with_its_status_and_can_be_deleted() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    reply(&server, &reporter, 1, Status::BeingRead, "").await;
    reply(
        &server,
        &reporter,
        2,
        Status::WaitingForYou,
        "Pilih kapan saja.",
    )
    .await;

    let view: MailboxView = serde_json::from_value(reporter.view().await).unwrap();
    let MailboxView::Open(open) = view else {
        panic!("the report is kept")
    };
    assert_eq!(
        serde_json::to_value(&open.status).unwrap(),
        json!({"word": "waiting-for-you", "since": "2026-11-22T04:00:00Z", "next": "you"})
    );
    let opened: Reply = open.messages[1]
        .message()
        .unwrap()
        .open(number(2), reporter.id(), reporter.mailbox.key())
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(opened.text.as_str(), "Pilih kapan saja.");
    assert_eq!(opened.status, Status::WaitingForYou);

    let delete = |number: &str| {
        reporter
            .request(Method::DELETE, &format!("{MESSAGES_PATH}/{number}"))
            .send()
    };
    let sealed = open.messages[1].message().unwrap();
    let is_stored = || {
        ["", "-wal"].iter().any(|end| {
            let file = database(server.folder()).with_extension(format!("sqlite{end}"));
            contains(&std::fs::read(file).unwrap(), &sealed.as_bytes()[100..164])
        })
    };
    assert!(is_stored());
    for _ in 0..2 {
        let deleted = delete("2").await.unwrap();
        assert_eq!(deleted.status(), 204);
        assert_eq!(deleted.headers()["cache-control"], "no-store");
    }
    assert!(!is_stored());
    for unknown in ["3", "0", "-1", "x", "99999999999"] {
        problem(delete(unknown).await.unwrap(), 404, "not-found").await;
    }
    let view = reporter.view().await;
    assert_eq!(
        view["messages"][1],
        json!({"direction": "to-person", "sequence": 2, "at": "2026-11-22T04:00:00Z"})
    );
    assert!(view["messages"][0]["sealed"].is_string());
    // Its number is not given again.
    reply(
        &server,
        &reporter,
        3,
        Status::Done,
        "Selesai, karena itu pilihanmu.",
    )
    .await;
}

#[tokio::test]
async fn a_message_of_the_person_cannot_be_deleted_like_a_reply() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    reporter.post(&reporter.note(1, "a")).await;
    let path = format!("{MESSAGES_PATH}/1");
    let response = reporter
        .request(Method::DELETE, &path)
        .send()
        .await
        .unwrap();
    problem(response, 404, "not-found").await;
}

#[tokio::test]
async fn contact_is_stopped_once_and_stays_so() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    for _ in 0..2 {
        let response = reporter
            .request(Method::POST, STOP_CONTACT_PATH)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(
            json(response, JSON).await,
            json!({"contact_stopped_at": NOW})
        );
    }
    assert_eq!(reporter.view().await["contact_stopped_at"], NOW);
}

#[tokio::test]
async fn an_unknown_mailbox_and_a_wrong_token_get_the_same_slow_answer() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let other = TestReporter::of(&server).await;
    let (id, token) = (
        reporter.id().to_string(),
        other.mailbox.token().to_secret_text(),
    );
    let nobody = TestReporter::new(
        &server.address().to_string(),
        crate::test_report::normal_routing(),
    );

    let paths = [
        (Method::GET, MAILBOX_PATH),
        (Method::POST, MESSAGES_PATH),
        (Method::POST, STOP_CONTACT_PATH),
        (Method::POST, WITHDRAW_PATH),
        (Method::GET, "/v1/files"),
        (Method::POST, "/v1/files"),
        (Method::PATCH, "/v1/files"),
        (Method::DELETE, "/v1/files"),
        (Method::DELETE, "/v1/mailbox/messages/1"),
    ];
    for (method, path) in paths {
        let mut answers = Vec::new();
        let wrong_token = reporter
            .bare(method.clone(), path)
            .header(MAILBOX_ID_HEADER, &id)
            .header(MAILBOX_TOKEN_HEADER, token.as_str());
        for request in [wrong_token, nobody.request(method.clone(), path)] {
            let start = Instant::now();
            let response = request.send().await.unwrap();
            assert!(
                start.elapsed() >= Duration::from_millis(250),
                "{method} {path}"
            );
            let mut headers = response.headers().clone();
            headers.remove("date");
            let status = response.status();
            let problem = problem(response, 404, "unknown-mailbox").await;
            answers.push((status, headers, problem));
        }
        assert_eq!(answers[0], answers[1], "{method} {path}");
    }
    assert_eq!(reporter.view().await["state"], "open");
}

#[tokio::test]
async fn a_header_that_is_missing_or_cannot_be_read_is_named() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let id = reporter.id().to_string();
    let token = reporter.mailbox.token().to_secret_text();
    for (headers, named) in [
        (vec![], "Mailbox-Id"),
        (vec![(MAILBOX_TOKEN_HEADER, token.as_str())], "Mailbox-Id"),
        (vec![(MAILBOX_ID_HEADER, id.as_str())], "Mailbox-Token"),
        (
            vec![(MAILBOX_ID_HEADER, "AAAA"), (MAILBOX_TOKEN_HEADER, &token)],
            "Mailbox-Id",
        ),
        (
            vec![(MAILBOX_ID_HEADER, &id), (MAILBOX_TOKEN_HEADER, &id)],
            "Mailbox-Token",
        ),
        (
            vec![
                (MAILBOX_ID_HEADER, &id),
                (MAILBOX_ID_HEADER, &id),
                (MAILBOX_TOKEN_HEADER, &token),
            ],
            "Mailbox-Id",
        ),
    ] {
        let request = reporter.bare(Method::GET, MAILBOX_PATH);
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        let problem = problem(request.send().await.unwrap(), 400, "missing-header").await;
        assert_eq!(problem["field"], named);
        assert!(!problem.to_string().contains(&id));
    }
}

#[tokio::test]
async fn other_methods_are_refused_with_the_ones_there_are() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    for (method, path, allowed) in [
        (Method::POST, MAILBOX_PATH, "GET, HEAD"),
        (Method::GET, MESSAGES_PATH, "POST"),
        (Method::GET, "/v1/mailbox/messages/1", "DELETE"),
        (Method::GET, WITHDRAW_PATH, "POST"),
        (Method::GET, STOP_CONTACT_PATH, "POST"),
        (Method::PUT, "/v1/files", "GET, HEAD, POST, PATCH, DELETE"),
    ] {
        let response = reporter.request(method, path).send().await.unwrap();
        assert_eq!(response.headers()["allow"], allowed, "{path}");
        problem(response, 405, "method-not-allowed").await;
    }
    let response = reporter
        .request(Method::GET, "/v1/mailbox/x")
        .send()
        .await
        .unwrap();
    problem(response, 404, "not-found").await;
}
