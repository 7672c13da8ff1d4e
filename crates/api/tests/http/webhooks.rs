//! Other systems are told what happens: signed, at least once, without content.

use std::fs;
use std::process::Output;

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use report::wire::WITHDRAW_PATH;
use reqwest::Method;
use serde_json::Value;
use sha2::Sha256;

use crate::process::{TestProcess, contains, program};
use crate::test_app::{database, folder};
use crate::test_report::normal_routing;
use crate::test_reporter::TestReporter;
use crate::webhook_receiver::{ReceivedWebhook, SECRET, WebhookReceiver};

fn listening_to(receiver: &WebhookReceiver) -> [(&str, &str); 2] {
    [
        ("RUANG_AMAN_WEBHOOK_URL", &receiver.url),
        ("RUANG_AMAN_WEBHOOK_SECRET", SECRET),
    ]
}

#[track_caller]
fn check_signature((headers, body): &ReceivedWebhook) {
    let header = |name: &str| headers[name].to_str().unwrap();
    let key = BASE64
        .decode(SECRET.strip_prefix("whsec_").unwrap().as_bytes())
        .unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    let (id, timestamp) = (header("webhook-id"), header("webhook-timestamp"));
    mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
    let expected = format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()));
    assert_eq!(header("webhook-signature"), expected);
    assert_eq!(header("content-type"), "application/json");
}

fn kind(told: &ReceivedWebhook) -> String {
    let body: Value = serde_json::from_str(&told.1).unwrap();
    body["type"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_happens_is_told_signed_and_again_until_it_was_heard() {
    let mut receiver = WebhookReceiver::answering(&[500, 302]).await;
    let folder = folder();
    let running = TestProcess::start_with(folder.path(), &listening_to(&receiver));
    let reporter = TestReporter::new(&running.address, normal_routing());
    assert_eq!(running.send(&reporter.report).await.status(), 201);

    let first = receiver.next().await;
    check_signature(&first);
    assert_eq!(kind(&first), "report.received");
    let (second, third) = (receiver.next().await, receiver.next().await);
    for again in [&second, &third] {
        check_signature(again);
        assert_eq!(again.0["webhook-id"], first.0["webhook-id"]);
        assert_eq!(again.1, first.1);
    }

    reporter.post(&reporter.note(1, "PENANDA-4715")).await;
    let message = receiver.next().await;
    assert_eq!(kind(&message), "message.received");
    reporter
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();
    let withdrawn = receiver.next().await;
    assert_eq!(kind(&withdrawn), "report.withdrawn");
    let envelope = crate::process::envelope_of(&reporter.report);
    for (headers, body) in [&first, &message, &withdrawn] {
        let text = format!("{headers:?}{body}");
        assert!(!text.contains("PENANDA-4715"));
        assert!(!text.contains(&reporter.id().to_string()), "{text}");
        assert!(!contains(text.as_bytes(), &envelope[..64]));
        assert!(text.len() < 1000, "{text}");
    }
    let (_, log) = running.end("-TERM");
    assert!(log.contains("not told yet"), "{log}");
    assert!(!log.contains(SECRET), "{log}");
    assert!(receiver.rest().is_empty());
}

#[tokio::test]
async fn what_nobody_heard_before_the_program_was_killed_is_told_by_the_next() {
    let mut receiver = WebhookReceiver::answering(&[]).await;
    let folder = folder();
    // Nobody listens at this address.
    let closed = [
        ("RUANG_AMAN_WEBHOOK_URL", "http://127.0.0.1:9/"),
        ("RUANG_AMAN_WEBHOOK_SECRET", SECRET),
    ];
    let running = TestProcess::start_with(folder.path(), &closed);
    let reporter = TestReporter::new(&running.address, normal_routing());
    assert_eq!(running.send(&reporter.report).await.status(), 201);
    running.end("-KILL");

    let database = database(folder.path());
    let database = database.to_str().unwrap();
    let listed = said(&["outbox", "list", "--database", database]);
    assert!(listed.contains("pending    report.received"), "{listed}");
    let name = listed.split_whitespace().next().unwrap();
    let replayed = said(&["outbox", "replay", name, "--database", database]);
    assert_eq!(replayed, "1 to be told again\n");

    let running = TestProcess::start_with(folder.path(), &listening_to(&receiver));
    let told = receiver.next().await;
    check_signature(&told);
    assert_eq!(told.0["webhook-id"], name);
    running.end("-TERM");

    let line = complaint(&["outbox", "replay", "msg_0", "--database", database]);
    assert!(line.starts_with("there is no event msg_0"), "{line}");
    assert_eq!(
        said(&["outbox", "replay", "--dead", "--database", database]),
        "0 to be told again\n"
    );
}

#[tokio::test]
async fn nothing_is_told_that_nobody_asked_for() {
    let folder = folder();
    let running = TestProcess::start(folder.path());
    let reporter = TestReporter::new(&running.address, normal_routing());
    running.send(&reporter.report).await;
    running.end("-TERM");
    let database = database(folder.path());
    let listed = said(&[
        "outbox",
        "list",
        "--all",
        "--database",
        database.to_str().unwrap(),
    ]);
    assert_eq!(listed, "nothing\n");
}

#[tokio::test]
async fn backups_are_made_and_restored_by_command_while_the_program_runs() {
    let folder = folder();
    let running = TestProcess::start(folder.path());
    let reporter = TestReporter::new(&running.address, normal_routing());
    assert_eq!(running.send(&reporter.report).await.status(), 201);
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (site, database, backups) = (at("site.toml"), at("reports.sqlite"), at("backups"));
    let about = ["--database", &database, "--site", &site];
    let made = said(&[&["backup", "--to", &backups], &about[..]].concat());
    let (file, count) = made.split_once(" with ").unwrap();
    assert_eq!(count, "1 reports\n");

    let line = complaint(&[&["restore", "--from", file], &about[..]].concat());
    assert!(line.starts_with("the database is not empty"), "{line}");
    let restored = at("restored.sqlite");
    let about = ["--database", &restored, "--site", &site];
    let told = said(&[&["restore", "--from", file], &about[..]].concat());
    assert_eq!(told, "1 reports are in the database now\n");
    let told = said(&[&["expire"], &about[..]].concat());
    assert_eq!(told, "deleted 0 reports that are older than 365 days\n");
    running.end("-TERM");

    fs::rename(&restored, &database).unwrap();
    let running = TestProcess::start(folder.path());
    let again = running.send(&reporter.report).await;
    assert_eq!(again.status(), 200);
    running.end("-TERM");
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

#[track_caller]
fn said(arguments: &[&str]) -> String {
    let output = run(arguments);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn complaint(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    text.strip_prefix("ruang-aman-api: ").unwrap().to_owned()
}
