//! What readers say of a page and of a number, from the app and from a page without it.

use api::store::SqlStore;
use report::envelope::Envelope;
use report::key::CareKey;
use report::wire::{FEEDBACK_PATH, Feedback, PageName, Verdict, WRONG_NUMBER_PATH, WrongNumber};
use reqwest::{Method, RequestBuilder, Response};

use crate::plain_form::with_key;
use crate::process::{TestProcess, contains};
use crate::test_app::{TestApp, client, database, json};
use crate::traces::Traces;

const FORM: &str = "application/x-www-form-urlencoded";
const WORDS: &str = "PENANDA kurang jelas soal visum";

fn page() -> PageName {
    "kenali/persetujuan".parse().unwrap()
}

fn post(
    server: &TestApp,
    path: &str,
    media_type: &str,
    body: impl Into<reqwest::Body>,
) -> RequestBuilder {
    server
        .request(Method::POST, path)
        .header("Content-Type", media_type)
        .body(body)
}

async fn send(
    server: &TestApp,
    path: &str,
    media_type: &str,
    body: impl Into<reqwest::Body>,
) -> Response {
    post(server, path, media_type, body).send().await.unwrap()
}

async fn store(server: &TestApp) -> SqlStore {
    SqlStore::open_read_only(&database(server.folder()))
        .await
        .unwrap()
}

/// Yes and no of the page, and its opened words.
async fn counted(server: &TestApp) -> (u32, u32, Vec<String>) {
    let store = store(server).await;
    let counts = store.feedback_counts().await.unwrap();
    let words = store.feedback_words(0).await.unwrap();
    store.close().await;
    let opened = words.iter().map(|words| {
        let page: PageName = words.page.parse().unwrap();
        let key = CareKey::from_seed([7; 32]);
        let text = words.envelope.open(Feedback::binding(&page), &key).unwrap();
        String::from_utf8(text.to_vec()).unwrap()
    });
    let opened = opened.collect();
    assert!(counts.iter().all(|count| count.page == page().as_str()));
    assert!(
        counts
            .iter()
            .all(|count| count.day.to_string() == "2026-11-22")
    );
    let (yes, no) = counts
        .iter()
        .fold((0, 0), |(yes, no), it| (yes + it.yes, no + it.no));
    (yes, no, opened)
}

#[tokio::test]
async fn answers_of_the_app_are_counted_with_their_sealed_words() {
    let server = TestApp::start().await;
    let recipients = [CareKey::from_seed([7; 32]).public()];
    let words = Envelope::seal(WORDS.as_bytes(), Feedback::binding(&page()), &recipients).unwrap();
    for (answer, words) in [(Verdict::Yes, None), (Verdict::No, Some(words))] {
        let feedback = Feedback::new(page(), answer, words);
        let answer = send(
            &server,
            FEEDBACK_PATH,
            "application/json",
            feedback.to_body(),
        )
        .await;
        assert_eq!(answer.status(), 204);
        assert_eq!(answer.headers()["cache-control"], "no-store");
    }
    assert_eq!(counted(&server).await, (1, 1, vec![WORDS.to_owned()]));
}

#[tokio::test]
async fn a_form_without_script_is_thanked_in_its_language_and_its_words_are_sealed() {
    let server = TestApp::start_in(with_key()).await;
    let body = "page=kenali%2Fpersetujuan&answer=no&lang=en&words=PENANDA+kurang+jelas+soal+visum";
    let answer = send(&server, FEEDBACK_PATH, FORM, body).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "text/html; charset=utf-8");
    let thanks = answer.text().await.unwrap();
    assert!(
        thanks.contains("Thank you") && thanks.contains("href=\"/en/\""),
        "{thanks}"
    );
    assert!(!thanks.contains("PENANDA"));
    let bare = "page=kenali%2Fpersetujuan&answer=yes&lang=id&words=++";
    let answer = send(&server, FEEDBACK_PATH, FORM, bare).await;
    assert!(answer.text().await.unwrap().contains("Terima kasih"));
    assert_eq!(counted(&server).await, (1, 1, vec![WORDS.to_owned()]));
}

#[tokio::test]
async fn a_wrong_number_is_counted_from_both() {
    let server = TestApp::start().await;
    let wrong = WrongNumber::new("sapa-129".parse().unwrap());
    let answer = send(
        &server,
        WRONG_NUMBER_PATH,
        "application/json",
        wrong.to_body(),
    )
    .await;
    assert_eq!(answer.status(), 204);
    let answer = send(&server, WRONG_NUMBER_PATH, FORM, "service=sapa-129&lang=id").await;
    assert_eq!(answer.status(), 200);
    let thanks = answer.text().await.unwrap();
    assert!(thanks.contains("Nomor itu akan kami periksa"));
    // And a way back to where it was said.
    assert!(
        thanks.contains(r#"href="/id/layanan/#sapa-129""#),
        "{thanks}"
    );
    let store = store(&server).await;
    let numbers = store.wrong_numbers().await.unwrap();
    store.close().await;
    assert_eq!(
        (numbers[0].service.as_str(), numbers[0].count),
        ("sapa-129", 2)
    );
}

#[tokio::test]
async fn only_what_the_site_asks_about_is_counted() {
    let server = TestApp::start_in(with_key()).await;
    let long = format!(
        "page=kenali%2Fpersetujuan&answer=no&words={}",
        "a".repeat(501)
    );
    for (path, body) in [
        (FEEDBACK_PATH, "page=buatan&answer=yes"),
        (FEEDBACK_PATH, "page=kenali%2Fpersetujuan&answer=perhaps"),
        (FEEDBACK_PATH, "answer=yes"),
        (FEEDBACK_PATH, long.as_str()),
        (WRONG_NUMBER_PATH, "service=buatan"),
    ] {
        let answer = send(&server, path, FORM, body.to_owned()).await;
        assert_eq!(answer.status(), 422, "{body}");
        assert_eq!(answer.headers()["content-type"], "text/html; charset=utf-8");
    }
    for (path, body, field) in [
        (
            FEEDBACK_PATH,
            r#"{"v":1,"page":"buatan","answer":"yes"}"#,
            "page",
        ),
        (
            WRONG_NUMBER_PATH,
            r#"{"v":1,"service":"buatan"}"#,
            "service",
        ),
    ] {
        let answer = send(&server, path, "application/json", body).await;
        assert_eq!(answer.status(), 422);
        let problem = json(answer, "application/problem+json").await;
        assert_eq!(
            (problem["code"].as_str(), problem["field"].as_str()),
            (Some("invalid-field"), Some(field))
        );
    }
    let answer = send(&server, FEEDBACK_PATH, "text/plain", "yes").await;
    assert_eq!(answer.status(), 415);
    let foreign = post(&server, WRONG_NUMBER_PATH, FORM, "service=sapa-129")
        .header("Sec-Fetch-Site", "cross-site");
    assert_eq!(foreign.send().await.unwrap().status(), 403);
    assert_eq!(counted(&server).await, (0, 0, Vec::new()));
}

#[tokio::test]
async fn words_about_a_page_are_in_no_file_and_no_log() {
    let folder = with_key();
    let program = TestProcess::start(folder.path());
    let answer = client()
        .post(format!(
            "http://{}{FEEDBACK_PATH}?q=PENANDA",
            program.address
        ))
        .header("Content-Type", FORM)
        .body("page=kenali%2Fpersetujuan&answer=no&words=PENANDA+kurang+jelas")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let traces = Traces::of(program, folder.path());
    traces.hold_none(&[b"PENANDA"]);
    assert!(
        contains(&traces.wal, b"kenali/persetujuan"),
        "the right file is searched"
    );
}
