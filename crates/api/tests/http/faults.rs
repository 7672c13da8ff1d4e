//! A full disk, a database that may not be written, one that goes away, and a clock that jumps:
//! the server says so, loses nothing, and goes on by itself.

use std::process::Command;
use std::sync::atomic::{AtomicI64, Ordering};

use api::clock::Clock;
use api::store::{DatabaseUrl, SqlStore};
use jiff::Timestamp;
use reqwest::{Response, StatusCode};
use serde_json::Value;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::task::JoinSet;

use crate::cluster::Cluster;
use crate::process::TestProcess;
use crate::test_app::{NOW, TestApp, client, database, folder, json, stored};
use crate::test_report::{TestReport, normal_routing};
use crate::test_reporter::{JSON, PROBLEM, TestReporter};

/// A clear refusal: nothing was stored, and when to try again.
pub(crate) async fn check_refused(response: Response) {
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(response.headers()["retry-after"], "5");
    let problem: Value = json(response, PROBLEM).await;
    assert_eq!(problem["code"], "unavailable");
}

pub(crate) async fn is_ready(program: &TestProcess) -> bool {
    let answer = client()
        .get(format!("http://{}/health/ready", program.address))
        .send()
        .await;
    answer.unwrap().status() == StatusCode::OK
}

/// Largest size of any file of the program, in bytes.
pub(crate) fn limit_files(program: &TestProcess, most: &str) {
    let set = Command::new("prlimit")
        .args(["--pid", &program.id().to_string()])
        .arg(format!("--fsize={most}:unlimited"))
        .status();
    assert!(set.unwrap().success());
}

#[tokio::test]
async fn a_full_disk_refuses_reports_until_there_is_room() {
    let folder = folder();
    let program = TestProcess::start_with_full_disk(folder.path(), &[]);
    let reporter = TestReporter::new(&program.address, normal_routing());
    assert_eq!(program.send(&reporter.report).await.status(), 201);
    let wal = database(folder.path()).with_extension("sqlite-wal");
    let size = std::fs::metadata(wal).unwrap().len();
    assert!(is_ready(&program).await);
    limit_files(&program, &(size + 300_000).to_string());

    // Machines that watch learn of it while there is room for some reports yet.
    assert!(!is_ready(&program).await);
    let mut acknowledged = 1;
    let refused = loop {
        let report = TestReport::new("cerita");
        let response = program.send(&report).await;
        if response.status() != StatusCode::CREATED {
            check_refused(response).await;
            break report;
        }
        acknowledged += 1;
        assert!(acknowledged < 100, "the disk is never full");
    };
    assert_eq!(reporter.view().await["state"], "open");

    assert!(acknowledged > 1, "the first was refused already");

    limit_files(&program, "unlimited");
    assert!(is_ready(&program).await);
    assert!(!folder.path().join("reports.sqlite-room").exists());
    assert_eq!(program.send(&refused).await.status(), 201);
    assert_eq!(program.send(&refused).await.status(), 200);
    program.end("-KILL");
    assert_eq!(stored(folder.path()).await, acknowledged + 1);
}

#[tokio::test]
async fn a_file_that_may_not_be_written_refuses_reports_until_it_may() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    // While another program writes, this one may only read.
    let options = SqliteConnectOptions::new().filename(database(server.folder()));
    let other = SqlitePool::connect_with(options).await.unwrap();
    let writing = other.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let report = TestReport::new("cerita");
    check_refused(report.send(&server).await).await;
    let ready = server.get("/health/ready").await;
    check_refused(ready).await;
    assert_eq!(reporter.view().await["state"], "open");

    writing.rollback().await.unwrap();
    other.close().await;
    assert_eq!(server.get("/health/ready").await.status(), StatusCode::OK);
    assert_eq!(report.send(&server).await.status(), StatusCode::CREATED);
    assert_eq!(server.stored().await, 2);
}

#[tokio::test]
async fn a_server_that_may_only_be_read_refuses_reports_until_it_may_be_written() {
    let cluster = Cluster::start();
    let folder = folder();
    let program = TestProcess::start_with(folder.path(), &[("DATABASE_URL", &cluster.url())]);
    let reporter = TestReporter::new(&program.address, normal_routing());
    assert_eq!(program.send(&reporter.report).await.status(), 201);
    assert!(is_ready(&program).await);

    cluster.set_read_only(true);
    // Connections that are open learn of it in their own time.
    while is_ready(&program).await {}
    let report = TestReport::new("cerita");
    check_refused(program.send(&report).await).await;
    assert_eq!(reporter.view().await["state"], "open");

    cluster.set_read_only(false);
    while !is_ready(&program).await {}
    assert_eq!(program.send(&report).await.status(), 201);
    program.end("-TERM");
}

#[tokio::test]
async fn a_server_that_breaks_off_in_the_middle_loses_nothing_and_is_found_again() {
    let mut cluster = Cluster::start();
    let folder = folder();
    let program = TestProcess::start_with(folder.path(), &[("DATABASE_URL", &cluster.url())]);
    let deliveries: Vec<_> = (0..12).map(|_| TestReport::new("cerita")).collect();
    for report in &deliveries[..2] {
        assert_eq!(program.send(report).await.status(), 201);
    }
    let mut under_way = JoinSet::new();
    for report in deliveries.clone() {
        let request = program.request(&report);
        under_way.spawn(async move {
            let response = request.send().await.unwrap();
            if response.status().is_success() {
                let receipt: Value = json(response, JSON).await;
                return Some((report.key, receipt));
            }
            check_refused(response).await;
            None
        });
    }
    tokio::task::yield_now().await;
    cluster.crash();
    let acknowledged: Vec<_> = under_way.join_all().await.into_iter().flatten().collect();
    check_refused(program.send(&TestReport::new("cerita")).await).await;
    assert!(!is_ready(&program).await);

    cluster.start_server();
    for report in &deliveries {
        let response = program.send(report).await;
        assert!(response.status().is_success(), "{}", response.status());
        let receipt = json(response, JSON).await;
        let earlier = acknowledged.iter().find(|(key, _)| *key == report.key);
        if let Some((_, earlier)) = earlier {
            assert_eq!(*earlier, receipt);
        }
    }
    assert!(is_ready(&program).await);
    program.end("-TERM");
    let url: DatabaseUrl = cluster.url().parse().unwrap();
    let store = SqlStore::connect(&url).await.unwrap();
    assert_eq!(store.list_reports().await.unwrap().len(), deliveries.len());
}

#[tokio::test]
async fn a_clock_that_jumps_loses_no_report_and_changes_no_receipt() {
    static AHEAD: AtomicI64 = AtomicI64::new(0);
    let clock = Clock::from_fn(|| {
        let now: Timestamp = NOW.parse().unwrap();
        Timestamp::from_second(now.as_second() + AHEAD.load(Ordering::SeqCst)).unwrap()
    });
    let day = 24 * 60 * 60;
    let server = TestApp::start_at(folder(), clock).await;
    let mut sent = Vec::new();
    for days in [0, 4000, -4000, 1] {
        AHEAD.store(days * day, Ordering::SeqCst);
        let reporter = TestReporter::of(&server).await;
        let receipt = json(reporter.report.send(&server).await, JSON).await;
        reporter.post(&reporter.note(1, "catatan")).await;
        sent.push((reporter, receipt));
    }
    // A server that starts with a clock that is far ahead does not believe it.
    AHEAD.store(4000 * day, Ordering::SeqCst);
    let folder = server.stop().await;
    let server = TestApp::start_at(folder, clock).await;
    for (reporter, receipt) in sent {
        let reporter = reporter.at(&server.address().to_string());
        let again = reporter.report.send(&server).await;
        assert_eq!(again.status(), StatusCode::OK);
        assert_eq!(json(again, JSON).await, receipt);
        let messages = reporter.view().await["messages"].clone();
        assert_eq!(messages.as_array().unwrap().len(), 1);
    }
    assert_eq!(server.stored().await, 4);
}
