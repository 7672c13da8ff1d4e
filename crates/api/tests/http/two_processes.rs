//! Two programs on one `PostgreSQL`: together they keep each report once and tell of it, also when
//! one of them is killed.

use std::collections::HashSet;

use api::store::{DatabaseUrl, SqlStore};
use reqwest::Response;
use serde_json::Value;

use crate::cluster::Cluster;
use crate::process::TestProcess;
use crate::test_app::{folder, json};
use crate::test_report::TestReport;
use crate::test_reporter::JSON;
use crate::webhook_receiver::{SECRET, WebhookReceiver};

async fn reference(response: Response) -> String {
    assert!(response.status().is_success(), "{}", response.status());
    let receipt = json(response, JSON).await;
    receipt["reference"].as_str().unwrap().to_owned()
}

fn told_of((_, body): &(axum::http::HeaderMap, String)) -> String {
    let body: Value = serde_json::from_str(body).unwrap();
    body["data"]["reference"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn each_report_is_kept_once_and_told_of_also_when_one_is_killed() {
    let cluster = Cluster::start();
    let mut receiver = WebhookReceiver::answering(&[500, 500]).await;
    let folder = folder();
    let url = cluster.url();
    let environment = [
        ("DATABASE_URL", url.as_str()),
        ("RUANG_AMAN_WEBHOOK_URL", receiver.url.as_str()),
        ("RUANG_AMAN_WEBHOOK_SECRET", SECRET),
    ];
    let one = TestProcess::start_with(folder.path(), &environment);
    let other = TestProcess::start_with(folder.path(), &environment);
    let mut references = HashSet::new();
    let deliveries: Vec<_> = (0..6).map(|_| TestReport::new("cerita")).collect();
    for report in &deliveries {
        let (here, there) = tokio::join!(one.send(report), other.send(report));
        let mut statuses = [here.status().as_u16(), there.status().as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 201]);
        let (here, there) = (reference(here).await, reference(there).await);
        assert_eq!(here, there);
        references.insert(here);
    }
    assert_eq!(references.len(), deliveries.len());

    // What this one took to tell of and did not, the other takes over.
    one.end("-KILL");
    for report in &deliveries {
        assert!(references.contains(&reference(other.send(report).await).await));
    }
    let last = reference(other.send(&TestReport::new("cerita")).await).await;
    references.insert(last);
    let mut told = HashSet::new();
    while told.len() < references.len() {
        told.insert(told_of(&receiver.next().await));
    }
    assert_eq!(told, references);
    other.end("-TERM");

    let url: DatabaseUrl = url.parse().unwrap();
    let store = SqlStore::connect(&url).await.unwrap();
    assert_eq!(store.list_reports().await.unwrap().len(), references.len());
}
