//! What machines that watch are told: counts, and nothing of anybody.

use api::clock::Clock;
use api::configuration::{Configuration, Edge};
use api::startup::Application;
use api::store::SqlStore;

use crate::test_app::{TestApp, configuration, database, folder};
use crate::test_report::TestReport;

fn watched() -> Edge {
    Edge {
        metrics: Some("127.0.0.1:0".parse().unwrap()),
        ..Edge::default()
    }
}

#[tokio::test]
async fn answers_are_counted_by_route_and_status_and_nothing_else_is_told() {
    let server = TestApp::at_edge(folder(), watched()).await;
    let report = TestReport::new("PENANDA-CERITA-4711");
    let receipt: serde_json::Value =
        serde_json::from_slice(&report.send(&server).await.bytes().await.unwrap()).unwrap();
    server.get("/id/PENANDA-4711/?q=PENANDA-4711").await;
    let told = server.metrics().await;
    for line in [
        r#"ruang_aman_request_seconds_count{route="/v1/reports",method="POST",status="201"} 1"#,
        r#"ruang_aman_request_seconds_count{route="site",method="GET",status="404"} 1"#,
        "ruang_aman_reports_unread 1",
        "ruang_aman_reports_at_risk 0",
        "ruang_aman_database_up 1",
    ] {
        assert!(told.lines().any(|it| it == line), "{line}\n{told}");
    }
    let reference = receipt["reference"].as_str().unwrap();
    for secret in [
        "PENANDA",
        "4711",
        reference,
        report.key.as_str(),
        "127.0.0.1",
    ] {
        assert!(!told.contains(secret), "{secret}");
    }
    assert_eq!(
        server.get("/metrics").await.status(),
        404,
        "not at the site"
    );
}

#[tokio::test]
async fn metrics_are_never_served_to_the_outside() {
    let folder = folder();
    let configuration = Configuration {
        edge: Edge {
            metrics: Some("0.0.0.0:0".parse().unwrap()),
            ..Edge::default()
        },
        ..configuration(folder.path())
    };
    let error = Application::build(&configuration, Clock::system())
        .await
        .err();
    let told = error.unwrap().to_string();
    assert!(told.contains("no loopback address"), "{told}");
}

#[tokio::test]
async fn a_promise_that_is_about_to_break_is_counted_and_alarmed_once() {
    let server = TestApp::at_edge(folder(), watched()).await;
    assert_eq!(
        TestReport::urgent("cerita").send(&server).await.status(),
        201
    );
    let folder = server.stop().await;

    // Half an hour before the urgent report has to be read.
    let late = || "2026-11-22T14:30:00Z".parse().unwrap();
    let configuration = Configuration {
        edge: watched(),
        ..configuration(folder.path())
    };
    let server = TestApp::start_with_clock(folder, configuration, Clock::from_fn(late)).await;
    let store = SqlStore::open_read_only(&database(server.folder()))
        .await
        .unwrap();
    let told = server.metrics().await;
    assert!(told.contains("ruang_aman_reports_at_risk 1\n"), "{told}");
    let alarmed = async {
        loop {
            // Taken by the server, it is not to be had again.
            if store.backlog(late()).await.unwrap().unread == 1 && is_taken(&server).await {
                break;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(30), alarmed)
        .await
        .unwrap();
    store.close().await;
}

/// Whether nobody can raise the alarm any more, because the server has.
async fn is_taken(server: &TestApp) -> bool {
    let store = SqlStore::open_existing(&database(server.folder()))
        .await
        .unwrap();
    let soon = "2026-11-22T16:30:00Z".parse().unwrap();
    let now = "2026-11-22T14:30:00Z".parse().unwrap();
    let taken = store.claim_at_risk(soon, now).await.unwrap().is_empty();
    store.close().await;
    taken
}
