//! Whatever arrives at the port is answered or refused: no bytes bring the server down or make it
//! say that it has a fault, and no file beside the site is ever given out.
//!
//! This is a fuzz target, as `crates/report/tests/strangers.rs` describes them. Each file in
//! `__fuzz__/request/corpus/` is a request, as a head, an empty line and a body; those to the care
//! team's listener have its address.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::time::Duration;

use api::care::wire::NewReply;
use api::configuration::Edge;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use report::message::Status;
use serde_json::Value;

use crate::care_tokens::let_in;
use crate::plain_form::with_key;
use crate::spoiled::{changes, corpus, spoil};
use crate::test_app::TestApp;
use crate::test_reporter::TestReporter;

/// Longer than any timeout of the server; a request without a response by then got none.
const READ_TIMEOUT: Duration = Duration::from_mins(1);

/// How often bytes are tried that are nothing at all: each is a connection.
const MADE_UP: usize = 100;

/// A server, and what somebody needs who knows more than a stranger.
struct Known {
    public: SocketAddr,
    care: SocketAddr,
    words: Vec<(&'static str, String)>,
}

/// Where a request goes, its head and its body.
type Request = (SocketAddr, Vec<u8>, Vec<u8>);

impl Known {
    async fn of(server: &TestApp) -> Self {
        let reporter = TestReporter::of(server).await;
        let reference = reporter.view().await["reference"].clone();
        let reply = reporter.reply(1, Status::MessageForYou, "balasan");
        let reply = NewReply::new(&reply, Status::MessageForYou, false);
        Self {
            public: server.address(),
            care: server.care_address(),
            words: vec![
                ("{mailbox-id}", reporter.id().to_string()),
                (
                    "{mailbox-token}",
                    reporter.mailbox.token().to_secret_text().to_string(),
                ),
                ("{care-token}", let_in(server.folder(), "rina")),
                ("{reference}", reference.as_str().unwrap().to_owned()),
                ("{reply}", serde_json::to_string(&reply).unwrap()),
            ],
        }
    }

    /// The request that a file describes, from somebody who knows all that.
    fn request(&self, bytes: &[u8]) -> Request {
        let mut text = String::from_utf8_lossy(bytes).into_owned();
        for (name, value) in &self.words {
            text = text.replace(name, value);
        }
        let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
        let server = if head.contains("/v1/care/") {
            self.care
        } else {
            self.public
        };
        let head = head.replace('\n', "\r\n");
        (server, head.into_bytes(), body.as_bytes().to_vec())
    }
}

/// What comes back for these bytes. How long the body is stays true, so that nobody waits for more.
fn answer(server: SocketAddr, head: &[u8], body: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(server).unwrap();
    stream.set_read_timeout(Some(READ_TIMEOUT)).unwrap();
    let rest = format!(
        "\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    // A server that has refused the head already may not wait for the rest.
    let _ = stream.write_all(&[head, rest.as_bytes(), body].concat());
    let mut answer = Vec::new();
    if let Err(error) = stream.read_to_end(&mut answer) {
        assert_ne!(
            error.kind(),
            std::io::ErrorKind::WouldBlock,
            "no answer came"
        );
    }
    let _ = stream.shutdown(Shutdown::Both);
    answer
}

/// Whether a stranger may be told that.
fn check(answer: &[u8]) -> Result<(), TestCaseError> {
    let text = String::from_utf8_lossy(answer);
    let Some(status) = text.get(9..12) else {
        // The connection of what is no request at all may end without a word.
        prop_assert!(answer.is_empty(), "{text}");
        return Ok(());
    };
    prop_assert!(text.starts_with("HTTP/1."), "{text}");
    prop_assert!(matches!(&status[..1], "2" | "3" | "4"), "{text}");
    prop_assert!(!text.contains("beside the site"), "{text}");
    if text.contains("application/problem+json") && !text.ends_with("\r\n\r\n") {
        let (_, body) = text.split_once("\r\n\r\n").unwrap_or_default();
        let problem: Value = serde_json::from_str(body.trim_end_matches(['\0', ' ']))
            .map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        let detail = problem["detail"].as_str().unwrap_or_default();
        let harmless = |c: char| c.is_ascii() && !c.is_control();
        prop_assert!(
            !detail.is_empty() && detail.chars().all(harmless),
            "{detail}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_arrives_is_answered_or_refused() {
    let edge = Edge {
        trusted_proxies: vec![
            "127.0.0.0/8".parse().unwrap(),
            "10.0.0.0/8".parse().unwrap(),
        ],
        ..Edge::default()
    };
    let server = TestApp::at_edge(with_key(), edge).await;
    let known = Known::of(&server).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http/__fuzz__/request/corpus");
    let requests: Vec<Request> = corpus(&folder)
        .iter()
        .map(|bytes| known.request(bytes))
        .collect();

    let spoiled = (select(requests.clone()), changes(), changes());
    tokio::task::block_in_place(|| {
        // As they stand they are what the server understands; else there is little to spoil.
        for (server, head, body) in &requests {
            let answer = answer(*server, head, body);
            check(&answer).unwrap_or_else(|error| panic!("{error}"));
            let head = String::from_utf8_lossy(head);
            assert!(!answer.is_empty(), "{head}");
            for refused in ["400", "401", "415"] {
                assert!(!answer[9..].starts_with(refused.as_bytes()), "{head}");
            }
        }
        let mut runner = TestRunner::new(ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::default()
        });
        let tried = runner.run(&spoiled, |((server, head, body), in_head, in_body)| {
            let head: Vec<u8> = spoil(head, in_head);
            let body: Vec<u8> = spoil(body, in_body);
            check(&answer(server, &head, &body))
        });
        tried.unwrap_or_else(|error| panic!("{error}"));
    });
    assert_eq!(server.get("/health/ready").await.status(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn fuzz_request() {
    let server = TestApp::start_in(with_key()).await;
    let known = Known::of(&server).await;
    tokio::task::block_in_place(|| {
        bolero::check!(name = "request")
            .with_iterations(MADE_UP)
            .for_each(|bytes: &[u8]| {
                let (server, head, body) = known.request(bytes);
                check(&answer(server, &head, &body)).unwrap_or_else(|error| panic!("{error}"));
            });
    });
    assert_eq!(server.get("/health/ready").await.status(), 200);
}
