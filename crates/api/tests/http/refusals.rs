//! Requests that are not accepted: each says why, and none leaves anything behind.

use report::wire::{IDEMPOTENCY_HEADER, MAX_BODY, REPORTS_PATH};
use reqwest::{Method, RequestBuilder, Response};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::test_app::{TestApp, json};
use crate::test_report::TestReport;

/// Sends the request and checks status, code and field, and that nothing was stored.
#[track_caller]
fn check<'s>(
    server: &'s TestApp,
    request: RequestBuilder,
    status: u16,
    code: &'static str,
    field: Option<&'static str>,
) -> impl Future<Output = ()> + 's {
    let caller = std::panic::Location::caller();
    async move {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), status, "{caller}");
        let problem = problem(response).await;
        assert_eq!(problem["status"], status, "{caller}");
        assert_eq!(problem["code"], code, "{caller}: {problem}");
        assert_eq!(
            problem.get("field").and_then(Value::as_str),
            field,
            "{caller}: {problem}"
        );
        assert_eq!(problem["type"], "about:blank");
        let detail = problem["detail"].as_str().unwrap();
        assert!(
            !detail.is_empty() && !detail.ends_with('.'),
            "{caller}: {detail}"
        );
        assert_eq!(server.stored().await, 0, "{caller}");
    }
}

async fn problem(response: Response) -> Value {
    json(response, "application/problem+json").await
}

/// A good report with its JSON changed.
fn changed(server: &TestApp, change: impl FnOnce(&mut Value)) -> RequestBuilder {
    let mut report = TestReport::new("cerita");
    let mut body: Value = serde_json::from_slice(&report.body).unwrap();
    change(&mut body);
    report.body = body.to_string().into_bytes();
    report.request(server)
}

#[tokio::test]
async fn a_member_that_is_wrong_is_named() {
    let server = TestApp::start().await;
    let wrong: [(&str, Value); 17] = [
        ("v", json!(2)),
        ("v", json!("1")),
        ("routing", json!([])),
        ("routing.form", json!(0)),
        ("routing.form", json!(1.5)),
        ("routing.lang", json!("fr")),
        ("routing.urgent", json!("yes")),
        ("routing.under18", json!(1)),
        ("routing.awaits_reply", Value::Null),
        ("mailbox", json!("AAAA")),
        ("mailbox.id", json!("AAAA")),
        ("mailbox.id", json!("AAAAAAAAAAAAAAAAAAAAAA==")),
        ("mailbox.token_hash", json!(7)),
        ("envelope", json!("not base64url!")),
        ("envelope", json!("UkEB")),
        ("envelope", json!("")),
        ("envelope", json!({"text": "in the open"})),
    ];
    for (field, value) in wrong {
        let request = changed(&server, |body| *at(body, field) = value.clone());
        check(&server, request, 422, "invalid-field", Some(field)).await;
    }
}

#[tokio::test]
async fn a_member_that_is_missing_or_unknown_is_named() {
    let server = TestApp::start().await;
    for field in [
        "v",
        "routing",
        "routing.lang",
        "mailbox",
        "mailbox.id",
        "envelope",
    ] {
        let request = changed(&server, |body| {
            let (parent, name) = field.rsplit_once('.').unwrap_or(("", field));
            at(body, parent)
                .as_object_mut()
                .unwrap()
                .remove(name)
                .unwrap();
        });
        check(&server, request, 422, "invalid-field", Some(field)).await;
    }
    for field in ["ip", "routing.name", "mailbox.token"] {
        let request = changed(&server, |body| *at(body, field) = json!("x"));
        check(&server, request, 422, "invalid-field", Some(field)).await;
    }
}

/// The member at a path such as `mailbox.id`, made when it is not there.
fn at<'v>(body: &'v mut Value, path: &str) -> &'v mut Value {
    path.split('.')
        .filter(|name| !name.is_empty())
        .fold(body, |value, name| &mut value[name])
}

#[tokio::test]
async fn an_envelope_whose_bytes_are_out_of_order_is_refused() {
    let server = TestApp::start().await;
    for (position, byte) in [(0, b'X'), (2, 2), (3, 0), (3, 17), (3, 2)] {
        let request = changed(&server, |body| {
            let text = body["envelope"].as_str().unwrap().as_bytes();
            let mut bytes = data_encoding::BASE64URL_NOPAD.decode(text).unwrap();
            bytes[position] = byte;
            body["envelope"] = json!(data_encoding::BASE64URL_NOPAD.encode(&bytes));
        });
        check(&server, request, 422, "invalid-field", Some("envelope")).await;
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    let cut = report.body.iter().position(|byte| *byte == b' ').unwrap() - 1;
    for body in [&b""[..], b"{", b"nama=x", b"\xff\xfe", &report.body[..cut]] {
        let request = report.request(&server).body(body.to_vec());
        check(&server, request, 400, "malformed-json", None).await;
    }
    let deep = "[".repeat(100_000);
    let request = report.request(&server).body(deep);
    check(&server, request, 400, "malformed-json", None).await;
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_and_the_sender_sees_the_answer() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    for length in [MAX_BODY + 1, 4 * MAX_BODY] {
        let mut body = report.body.clone();
        body.resize(length, b' ');
        let request = report.request(&server).body(body);
        check(&server, request, 413, "too-large", None).await;
    }
}

#[tokio::test]
async fn a_body_of_exactly_the_largest_size_is_read() {
    let server = TestApp::start().await;
    let mut report = TestReport::new("cerita");
    report.body.resize(MAX_BODY, b' ');
    assert_eq!(report.send(&server).await.status(), 201);
}

#[tokio::test]
async fn a_body_that_announces_far_too_much_is_not_read_at_all() {
    let server = TestApp::start().await;
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let head = format!(
        "POST {REPORTS_PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         {IDEMPOTENCY_HEADER}: {}\r\nContent-Length: 999999999\r\n\r\n",
        "0".repeat(32)
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 413");
}

#[tokio::test]
async fn a_body_that_breaks_off_leaves_nothing_behind() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let head = format!(
        "POST {REPORTS_PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         {IDEMPOTENCY_HEADER}: {}\r\nContent-Length: {}\r\n\r\n",
        report.key,
        report.body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
        .write_all(&report.body[..report.body.len() / 2])
        .await
        .unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(
        !answer.starts_with(b"HTTP/1.1 2"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    assert_eq!(server.stored().await, 0);
    assert_eq!(report.send(&server).await.status(), 201);
}

#[tokio::test]
async fn only_json_is_taken() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    let bare = || {
        server
            .request(Method::POST, REPORTS_PATH)
            .header(IDEMPOTENCY_HEADER, &report.key)
            .body(report.body.clone())
    };
    check(&server, bare(), 415, "unsupported-media-type", None).await;
    for wrong in ["text/plain", "application/jsonp", "multipart/form-data"] {
        let request = bare().header("Content-Type", wrong);
        check(&server, request, 415, "unsupported-media-type", None).await;
    }
    let request = bare().header("Content-Type", "Application/JSON; charset=utf-8");
    assert_eq!(request.send().await.unwrap().status(), 201);
}

#[tokio::test]
async fn an_idempotency_key_is_needed_once_and_in_its_form() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    let bare = || {
        server
            .request(Method::POST, REPORTS_PATH)
            .header("Content-Type", "application/json")
            .body(report.body.clone())
    };
    check(&server, bare(), 400, "missing-idempotency-key", None).await;
    for wrong in ["", "123", &"A".repeat(32), &"0".repeat(33)] {
        let request = bare().header(IDEMPOTENCY_HEADER, wrong);
        check(&server, request, 400, "missing-idempotency-key", None).await;
    }
    let twice = bare()
        .header(IDEMPOTENCY_HEADER, "0".repeat(32))
        .header(IDEMPOTENCY_HEADER, "1".repeat(32));
    check(&server, twice, 400, "missing-idempotency-key", None).await;
}

#[tokio::test]
async fn another_method_is_refused_and_the_right_one_is_named() {
    let server = TestApp::start().await;
    for (path, allowed) in [
        (REPORTS_PATH, "POST"),
        ("/health/live", "GET, HEAD"),
        ("/health/ready", "GET, HEAD"),
        ("/id/", "GET, HEAD"),
    ] {
        let request = server.request(Method::DELETE, path);
        let response = request.try_clone().unwrap().send().await.unwrap();
        assert_eq!(response.headers()["allow"], allowed, "{path}");
        check(&server, request, 405, "method-not-allowed", None).await;
    }
    let read = server.request(Method::GET, REPORTS_PATH);
    check(&server, read, 405, "method-not-allowed", None).await;
}

#[tokio::test]
async fn an_unknown_address_of_the_api_is_a_problem_and_no_page() {
    let server = TestApp::start().await;
    for path in [
        "/v1",
        "/v1/",
        "/v1/reports/",
        "/v1/reports/A7K-39Q",
        "/v1/x/y",
    ] {
        for method in [Method::GET, Method::POST] {
            check(
                &server,
                server.request(method, path),
                404,
                "not-found",
                None,
            )
            .await;
        }
    }
}
