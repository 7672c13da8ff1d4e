//! A conversation that is longer than one answer.

use api::store::SqlStore;
use report::message::Status;
use report::wire::{MAILBOX_PATH, MAX_UNREAD_MESSAGES, MailboxView, OpenMailbox};
use reqwest::{Method, Response};
use serde_json::Value;

use crate::test_app::{TestApp, database, json};
use crate::test_reporter::{JSON, PROBLEM, TestReporter};

/// The longest answer: 256 KiB of messages, and what stands around them.
const LONGEST: usize = 288 * 1024;

/// Fills the mailbox with the longest messages there may be before somebody reads them.
pub(crate) async fn fill(reporter: &TestReporter) -> u32 {
    let words = "a".repeat(120_000);
    let mut stored = 0;
    while reporter
        .post(&reporter.note(stored + 1, &words))
        .await
        .status()
        == 201
    {
        stored += 1;
    }
    assert!(stored > 1 && stored < MAX_UNREAD_MESSAGES, "{stored}");
    stored
}

async fn ask(reporter: &TestReporter, query: &str) -> Response {
    let path = format!("{MAILBOX_PATH}{query}");
    reporter.request(Method::GET, &path).send().await.unwrap()
}

async fn page(reporter: &TestReporter, query: &str) -> OpenMailbox {
    let response = ask(reporter, query).await;
    assert_eq!(response.status(), 200, "{query}");
    let body = response.bytes().await.unwrap();
    assert!(body.len() <= LONGEST && body.len().is_multiple_of(4096));
    match serde_json::from_slice(&body).unwrap() {
        MailboxView::Open(open) => open,
        MailboxView::Withdrawn(_) => panic!("the report is kept"),
    }
}

#[tokio::test]
async fn a_long_conversation_comes_in_pages_and_a_short_one_as_before() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    reporter.post(&reporter.note(1, "pendek")).await;
    assert!(reporter.view().await.get("more").is_none());

    let reporter = TestReporter::of(&server).await;
    let stored = fill(&reporter).await;
    let mut open = page(&reporter, "").await;
    let mut pages = 1;
    while open.more {
        let next = page(&reporter, &format!("?after={}", open.messages.len())).await;
        open = open.followed_by(next);
        pages += 1;
    }
    assert!(pages > 1);
    let numbers: Vec<_> = open.messages.iter().map(|it| it.sequence.get()).collect();
    assert!(numbers.into_iter().eq(1..=stored));
    let end = page(&reporter, &format!("?after={stored}")).await;
    assert!(end.messages.is_empty() && !end.more);
    assert_eq!(page(&reporter, "?after=4294967295").await.messages.len(), 0);
}

#[tokio::test]
async fn a_page_that_cannot_be_named_is_refused_and_not_repeated() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    for query in [
        "?after=",
        "?after=-1",
        "?after=PENANDA",
        "?after=4294967296",
        "?after=1&after=2",
    ] {
        let response = ask(&reporter, query).await;
        assert_eq!(response.status(), 422, "{query}");
        let problem: Value = json(response, PROBLEM).await;
        assert_eq!(problem["code"], "invalid-field");
        assert_eq!(problem["field"], "after");
        assert!(!problem.to_string().contains("PENANDA"), "{problem}");
    }
    // Whoever shows no token learns nothing, whatever else is said.
    let path = format!("{MAILBOX_PATH}?after=x");
    let stranger = reporter.bare(Method::GET, &path).send().await.unwrap();
    assert_eq!(stranger.status(), 400);
}

#[tokio::test]
async fn what_nobody_reads_ends_with_a_clear_word_and_goes_on_once_somebody_has() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let post = async |sequence| reporter.post(&reporter.note(sequence, "a")).await;
    for sequence in 1..=MAX_UNREAD_MESSAGES {
        assert_eq!(post(sequence).await.status(), 201);
    }
    let next = MAX_UNREAD_MESSAGES + 1;
    let refused = post(next).await;
    assert_eq!(refused.status(), 409);
    let problem: Value = json(refused, PROBLEM).await;
    assert_eq!(problem["code"], "limit-reached");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("until the team has read them"), "{detail}");

    let store = SqlStore::open_existing(&database(server.folder()))
        .await
        .unwrap();
    let reply = reporter.reply(1, Status::BeingRead, "");
    let at = "2026-11-22T04:00:00Z".parse().unwrap();
    assert!(
        store
            .insert_reply(reporter.id(), &reply, Status::BeingRead, at)
            .await
            .unwrap()
    );
    store.close().await;
    let stored: Value = json(post(next).await, JSON).await;
    assert_eq!(stored["sequence"], next);
}
