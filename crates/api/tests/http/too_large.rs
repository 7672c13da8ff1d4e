//! Whoever sends far too much is answered all the same, at every address and with every method:
//! while the body is still on its way, and without the connection breaking off before the answer.

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use report::wire::{MAX_BODY, OCTETS};
use serde_json::Value;

use crate::care_tokens::let_in;
use crate::plain_form::{FORM, with_key};
use crate::test_app::TestApp;
use crate::test_reporter::JSON;

/// Longer than any timeout of the server; a request without a response by then got none.
const READ_TIMEOUT: Duration = Duration::from_mins(2);

const METHODS: [&str; 9] = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW",
];

/// A little too much, which is read on to its end.
const TOO_LONG: usize = MAX_BODY + 20_000;
/// So much that nobody waits for it.
const FAR_TOO_LONG: usize = 12 * MAX_BODY;

/// A request with a body of that length. Like a browser, it sends all of it before it looks for an
/// answer.
fn send(server: SocketAddr, head: &str, length: usize) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(server)?;
    stream.set_read_timeout(Some(READ_TIMEOUT))?;
    stream.set_write_timeout(Some(READ_TIMEOUT))?;
    let rest = format!("Host: x\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all(format!("{head}\r\n{rest}").as_bytes())?;
    stream.write_all(&vec![b'a'; length])?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// The status of a whole answer that says what it is.
#[track_caller]
fn status(what: &str, answer: io::Result<Vec<u8>>) -> u16 {
    let answer = answer.unwrap_or_else(|error| panic!("{what}: {error}"));
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let has = |header: &str| head.lines().any(|line| line.eq_ignore_ascii_case(header));
    assert!(status < 500, "{what}: {answer}");
    let is_problem = has("content-type: application/problem+json");
    assert!(is_problem || status < 400 || has("content-type: text/html; charset=utf-8"));
    if is_problem && !what.starts_with("HEAD") {
        let problem: Value = serde_json::from_str(body).unwrap();
        assert_eq!(problem["status"], status, "{what}");
    }
    status
}

/// Whether the contract names this answer, or refuses what it does not name.
fn is_documented(contract: &Value, method: &str, path: &str, status: u16) -> bool {
    let Some(operations) = contract["paths"].get(path) else {
        return matches!((method, status), ("GET" | "HEAD", 200) | (_, 404 | 405));
    };
    let named = if method == "HEAD" { "GET" } else { method };
    match operations.get(named.to_lowercase()) {
        Some(operation) => operation["responses"].get(status.to_string()).is_some(),
        None => status == 405,
    }
}

fn check(server: SocketAddr, contract: &Value, others: &[&str], header: &str) {
    let named = contract["paths"].as_object().unwrap().keys();
    let paths: Vec<&str> = named
        .map(String::as_str)
        .chain(others.iter().copied())
        .collect();
    for path in paths {
        let address = path
            .replace("{sequence}", "1")
            .replace("{after}", "0")
            .replace("{reference}", "A7K-39Q")
            .replace("{file}", "AAAAAAAAAAAAAAAAAAAAAA");
        for method in METHODS {
            for (media_type, length) in [
                (FORM, TOO_LONG),
                (JSON, TOO_LONG),
                (OCTETS, TOO_LONG),
                (JSON, FAR_TOO_LONG),
            ] {
                let what = format!("{method} {path} {media_type} {length}");
                let head =
                    format!("{method} {address} HTTP/1.1\r\nContent-Type: {media_type}{header}");
                let status = status(&what, send(server, &head, length));
                assert!(
                    is_documented(contract, method, path, status),
                    "{what}: {status}"
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_answers_every_method_while_too_much_is_being_sent() {
    let server = TestApp::start_in(with_key()).await;
    let contract = serde_json::from_str(&api::contract::text().unwrap()).unwrap();
    let others = ["/id/", "/gaya.css", "/id/nowhere", "/v1/nowhere", "/v1"];
    tokio::task::block_in_place(|| check(server.address(), &contract, &others, ""));
    assert_eq!(server.get("/health/ready").await.status(), 200);
    assert_eq!(server.stored().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_care_listener_does_so_too() {
    let server = TestApp::start_in(with_key()).await;
    let contract = serde_json::from_str(&api::care::contract_text().unwrap()).unwrap();
    tokio::task::block_in_place(|| {
        for shown in ["Bearer nobody", &let_in(server.folder(), "rina")] {
            let header = format!("\r\nAuthorization: {shown}");
            check(server.care_address(), &contract, &["/v1/nowhere"], &header);
        }
    });
}

/// What comes back to a request that does not ask for the connection to end, as far as its head.
fn head(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    String::from_utf8(head).unwrap().to_lowercase()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_refused_before_the_end_is_told_that_the_connection_ends() {
    let server = TestApp::start_in(with_key()).await;
    tokio::task::block_in_place(|| {
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream.set_read_timeout(Some(READ_TIMEOUT)).unwrap();
        let get = "HEAD /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        for _ in 0..2 {
            assert!(!head(&mut stream, get).contains("\r\nconnection:"));
        }
        let small = "POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\naaaaa";
        let refused = head(&mut stream, small);
        assert!(refused.starts_with("http/1.1 4"), "{refused}");

        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream.set_read_timeout(Some(READ_TIMEOUT)).unwrap();
        let start = "POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n\
                     Content-Length: 9000\r\n\r\nonly the start";
        let refused = head(&mut stream, start);
        assert!(refused.starts_with("http/1.1 4"), "{refused}");
        assert!(refused.contains("\r\nconnection: close\r\n"), "{refused}");
    });
}
