//! More than the server may hold: whoever comes beyond that is told to come back, reports go on, and
//! who reads nothing is given up.

use std::net::SocketAddr;
use std::time::Duration;

use api::configuration::Limits;
use report::wire::{FEEDBACK_PATH, MAILBOX_ID_HEADER, MAILBOX_PATH, MAILBOX_TOKEN_HEADER};
use reqwest::{Method, Response};
use serde_json::Value;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};

use crate::faults::check_refused;
use crate::pages::fill;
use crate::test_app::{TestApp, database, folder, limits};
use crate::test_report::TestReport;
use crate::test_reporter::{JSON, TestReporter};

const MIB: usize = 1024 * 1024;
/// Nearly a quarter of it.
const PART: usize = 262_000;

/// Waits until this holds; a test that waits in vain is ended by whoever runs it.
async fn until(mut holds: impl AsyncFnMut() -> bool) {
    while !holds().await {
        tokio::task::yield_now().await;
    }
}

/// A report of which a part is missing.
async fn unfinished(server: &TestApp, sent: usize) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let head = format!(
        "POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         Idempotency-Key: {:032x}\r\nContent-Length: {}\r\n\r\n",
        7,
        sent + 1
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&vec![b' '; sent]).await.unwrap();
    stream
}

async fn opinion(server: &TestApp) -> Response {
    let body = r#"{"v":1,"page":"kenali/persetujuan","answer":"yes"}"#;
    let request = server.request(Method::POST, FEEDBACK_PATH);
    let request = request.header("Content-Type", JSON).body(body);
    request.send().await.unwrap()
}

#[tokio::test]
async fn bodies_beyond_the_budget_are_told_to_come_back_and_a_report_goes_first() {
    let bodies = MIB;
    let server = TestApp::within(folder(), Limits { bodies, ..limits() }).await;
    let mut held = Vec::new();
    for _ in 0..4 {
        held.push(unfinished(&server, PART).await);
        let bytes = u64::try_from(held.len() * PART).unwrap();
        until(async || server.measured("ruang_aman_body_bytes").await >= bytes).await;
    }
    check_refused(opinion(&server).await).await;
    assert_eq!(TestReport::new("cerita").send(&server).await.status(), 201);

    // The one on which nothing came for longest has given way, and hears of it.
    let mut answer = Vec::new();
    held[0].read_to_end(&mut answer).await.unwrap();
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    assert!(answer.contains("\r\nretry-after: 5\r\n"), "{answer}");
    assert!(answer.contains(r#""code":"unavailable""#), "{answer}");
    assert!(answer.contains("too much is being sent"), "{answer}");

    drop(held);
    until(async || server.measured("ruang_aman_body_bytes").await == 0).await;
    assert_eq!(opinion(&server).await.status(), 204);
    assert_eq!(server.stored().await, 1);
}

/// Asks for a full mailbox and reads nothing of it.
async fn unread(address: SocketAddr, reporter: &TestReporter) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(address).await.unwrap();
    let request = format!(
        "GET {MAILBOX_PATH} HTTP/1.1\r\nHost: x\r\n{MAILBOX_ID_HEADER}: {}\r\n\
         {MAILBOX_TOKEN_HEADER}: {}\r\n\r\n",
        reporter.id(),
        *reporter.mailbox.token().to_secret_text()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn answers_beyond_the_budget_are_told_to_come_back_and_reports_go_on() {
    // There is room for one.
    let server = TestApp::within(
        folder(),
        Limits {
            answers: 0,
            ..limits()
        },
    )
    .await;
    let reporter = TestReporter::of(&server).await;
    fill(&reporter).await;
    let stream = unread(server.address(), &reporter).await;
    until(async || server.measured("ruang_aman_answer_bytes").await > 0).await;

    let get = || reporter.request(Method::GET, MAILBOX_PATH).send();
    check_refused(get().await.unwrap()).await;
    assert_eq!(TestReport::new("cerita").send(&server).await.status(), 201);
    drop(stream);
    until(async || server.measured("ruang_aman_answer_bytes").await == 0).await;
    assert_eq!(get().await.unwrap().status(), 200);
}

#[tokio::test]
async fn who_reads_nothing_of_an_answer_is_given_up() {
    let write_timeout = Duration::from_secs(1);
    let limits = Limits {
        write_timeout,
        ..limits()
    };
    let server = TestApp::within(folder(), limits).await;
    let reporter = TestReporter::of(&server).await;
    fill(&reporter).await;
    let mut stream = unread(server.address(), &reporter).await;
    until(async || server.measured("ruang_aman_answer_bytes").await > 0).await;
    until(async || server.measured("ruang_aman_answer_bytes").await == 0).await;
    // What is left of it is what was on its way already.
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(answer.len() < 128 * 1024, "{}", answer.len());
    assert_eq!(reporter.view().await["state"], "open");
}

#[tokio::test]
async fn who_reads_does_not_wait_for_who_writes() {
    let server = TestApp::within(folder(), limits()).await;
    let reporter = TestReporter::of(&server).await;
    let options = SqliteConnectOptions::new().filename(database(server.folder()));
    let other = SqlitePool::connect_with(options).await.unwrap();
    let writing = other.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let report = TestReport::new("cerita");
    let sending = tokio::spawn(report.request(&server).send());
    until(async || server.measured("ruang_aman_reports_under_way").await == 1).await;

    assert_eq!(reporter.view().await["state"], "open");
    let care = server.care(Method::GET, "/v1/care/reports", "Bearer nobody");
    assert_eq!(care.send().await.unwrap().status(), 401);
    assert!(!sending.is_finished(), "the report waits all the while");
    writing.rollback().await.unwrap();
    other.close().await;
    assert_eq!(sending.await.unwrap().unwrap().status(), 201);
}

#[tokio::test]
async fn what_is_deleted_is_overwritten_however_much_is_read() {
    let server = TestApp::within(folder(), limits()).await;
    let reader = TestReporter::of(&server).await;
    fill(&reader).await;
    let (address, id) = (server.address(), reader.id());
    let token = reader.mailbox.token().to_secret_text();
    let reading = (0..8).map(|_| {
        let request = crate::test_app::client()
            .get(format!("http://{address}{MAILBOX_PATH}"))
            .header(MAILBOX_ID_HEADER, id.to_string())
            .header(MAILBOX_TOKEN_HEADER, token.as_str());
        tokio::spawn(async move {
            loop {
                let again = request.try_clone().unwrap();
                let answer = again.send().await.unwrap().bytes().await.unwrap();
                assert!(serde_json::from_slice::<Value>(&answer).is_ok());
            }
        })
    });
    let reading: Vec<_> = reading.collect();
    for _ in 0..5 {
        let reporter = TestReporter::of(&server).await;
        let withdrawal = reporter.request(Method::POST, "/v1/mailbox/withdraw");
        assert_eq!(withdrawal.send().await.unwrap().status(), 200);
        let wal = database(server.folder()).with_extension("sqlite-wal");
        assert_eq!(std::fs::metadata(wal).unwrap().len(), 0);
    }
    for task in &reading {
        assert!(!task.is_finished(), "it was read all the while");
        task.abort();
    }
}
