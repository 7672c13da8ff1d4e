//! The sentence in everything that is refused: in bodies of every kind, headers, addresses, queries
//! and methods, whole and broken off, at every address of both listeners.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};

use plain::PLAIN_PATH;
use report::wire::{FEEDBACK_PATH, IDEMPOTENCY_HEADER, MESSAGES_PATH, REPORTS_PATH};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use super::{CANARY, MonitoredApp};
use crate::care_tokens::let_in;
use crate::plain_form::{FORM, with_key};
use crate::test_report::normal_routing;
use crate::test_reporter::{JSON, TestReporter};

/// Headers that carry what people or their programs write, the mailbox not among them.
const HEADERS: [&str; 13] = [
    "Accept-Language",
    "Authorization",
    "Cookie",
    "File-Id",
    "Idempotency-Key",
    "If-None-Match",
    "Origin",
    "Proof-Of-Work",
    "Range",
    "Referer",
    "Sec-Fetch-Site",
    "Upload-Offset",
    "User-Agent",
];

/// Bodies that no address takes.
fn bodies() -> [String; 4] {
    [
        CANARY.to_owned(),
        format!(r#"{{"v":1,"{CANARY}":"{CANARY}"}}"#),
        format!(
            r#"{{"v":1,"words":"{CANARY}","page":"{CANARY}","envelope":"{CANARY}","id":"{CANARY}"}}"#
        ),
        format!("l={CANARY}&page={CANARY}&answer={CANARY}&service={CANARY}&words=%FF{CANARY}"),
    ]
}

#[tokio::test]
async fn words_that_are_refused_are_found_nowhere() {
    let folder = with_key();
    let watched = MonitoredApp::start(folder.path()).await;
    let reporter = TestReporter::new(watched.address(), normal_routing());
    assert_eq!(watched.program.send(&reporter.report).await.status(), 201);

    let mut answers = Vec::new();
    for (method, path) in public_operations() {
        let path = format!("{path}?q={CANARY}");
        answers.extend(badly(&watched, || reporter.bare(method.clone(), &path)).await);
        answers.extend(badly(&watched, || reporter.request(method.clone(), &path)).await);
    }
    let shown = let_in(folder.path(), "rina");
    for (method, path) in care_operations() {
        let address = format!("http://{}{path}?q={CANARY}", watched.care);
        let request = || watched.client.request(method.clone(), &address);
        answers.extend(badly(&watched, request).await);
        let request = || request().header("Authorization", &shown);
        answers.extend(badly(&watched, request).await);
    }
    answers.extend(too_long(&reporter).await);
    for status in [400, 401, 403, 404, 405, 413, 415, 422] {
        assert!(answers.contains(&status), "{status} in {answers:?}");
    }
    assert!(answers.iter().all(|status| *status < 500), "{answers:?}");

    for address in [watched.address(), &watched.care] {
        for text in broken(address) {
            let answer = raw(address, &text);
            assert!(answer.starts_with("HTTP/1.1 4"), "{text}: {answer}");
        }
    }
    let log = watched.check(folder.path(), 2).await;
    assert!(log.contains(r#""status":413"#) && log.contains(r#""status":422"#));
}

/// The statuses of a request with each of the bodies, as each type, once with the canary in its
/// headers as well: with some of them it is refused before anybody looks at the body.
async fn badly(watched: &MonitoredApp, request: impl Fn() -> RequestBuilder) -> Vec<u16> {
    let mut answers = Vec::new();
    let every = bodies();
    for (media_type, bodies) in [
        (JSON, &every[..]),
        (FORM, &every),
        ("application/octet-stream", &every[..1]),
        (CANARY, &every[..1]),
    ] {
        for body in bodies {
            let bare = request()
                .header("Content-Type", media_type)
                .header("X-Forwarded-For", watched.another_network())
                .body(body.clone());
            let dressed = dress(bare.try_clone().unwrap());
            for request in [bare, dressed] {
                answers.push(request.send().await.unwrap().status().as_u16());
            }
        }
    }
    answers
}

/// The request with the canary in every header that it does not have.
fn dress(request: RequestBuilder) -> RequestBuilder {
    let bare = request.try_clone().unwrap().build().unwrap();
    let missing = HEADERS
        .iter()
        .filter(|name| !bare.headers().contains_key(**name));
    missing.fold(request, |request, name| request.header(*name, CANARY))
}

/// What addresses that take a body say to one that is too long for them.
async fn too_long(reporter: &TestReporter) -> Vec<u16> {
    let mut answers = Vec::new();
    for (path, media_type) in [
        (REPORTS_PATH, JSON),
        (PLAIN_PATH, FORM),
        (FEEDBACK_PATH, JSON),
        (FEEDBACK_PATH, FORM),
        (MESSAGES_PATH, JSON),
    ] {
        let request = reporter
            .request(Method::POST, path)
            .header("Content-Type", media_type)
            .header(IDEMPOTENCY_HEADER, &reporter.report.key)
            .body(CANARY.repeat(2 + plain::MAX_FORM / CANARY.len()));
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 413, "{path}");
        answers.push(answer.status().as_u16());
    }
    answers
}

/// Every operation of the public contract, with the canary where its address has room for it. What
/// would delete the report is left out.
fn public_operations() -> Vec<(Method, String)> {
    let mut operations = operations(&api::contract::text().unwrap());
    operations.retain(|(_, path)| !path.ends_with("/withdraw"));
    operations.push((Method::GET, format!("/id/{CANARY}/")));
    operations.push((Method::PUT, format!("/v1/{CANARY}")));
    operations.push((CANARY.parse().unwrap(), REPORTS_PATH.to_owned()));
    operations
}

/// The same of the care team's listener, where every address is of another report.
fn care_operations() -> Vec<(Method, String)> {
    let mut operations = operations(&api::care::contract_text().unwrap());
    operations.push((Method::DELETE, format!("/v1/care/{CANARY}")));
    operations
}

fn operations(contract: &str) -> Vec<(Method, String)> {
    let contract: Value = serde_json::from_str(contract).unwrap();
    let paths = contract["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        let parts = path.split('/');
        let parts = parts.map(|part| if part.starts_with('{') { CANARY } else { part });
        let path = parts.collect::<Vec<_>>().join("/");
        let methods = item.as_object().unwrap().keys();
        methods.map(move |method| (method.to_uppercase().parse().unwrap(), path.clone()))
    });
    operations.collect()
}

/// What is no whole request.
fn broken(address: &str) -> Vec<String> {
    let mut broken = vec![
        format!("{CANARY}\r\n\r\n"),
        format!("GET /{CANARY} HTTP/9.9\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{CANARY}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{CANARY}\u{1}: x\r\n\r\n"),
        format!("GET /{} HTTP/1.1\r\n\r\n", CANARY.repeat(9000)),
    ];
    for path in [REPORTS_PATH, PLAIN_PATH, FEEDBACK_PATH, MESSAGES_PATH] {
        let head = format!("POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: {JSON}\r\n");
        for rest in [
            format!("Content-Length: 9999\r\n\r\n{{\"v\":1,\"words\":\"{CANARY}"),
            format!("Transfer-Encoding: chunked\r\n\r\n5\r\n{CANARY}\r\n{CANARY}"),
        ] {
            broken.push(format!("{head}{rest}"));
        }
    }
    broken
}

/// Sends that and no more, and answers what comes back.
fn raw(address: &str, text: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
