//! Much from one network: it is slowed whatever it asks of the database, and nobody else is.

use report::wire::{FILES_PATH, MAILBOX_PATH, MESSAGES_PATH};
use reqwest::Method;

use crate::test_app::{TestApp, folder, limits};

const SLOWED: &str = "ruang_aman_requests_slowed";

/// Asks as somebody behind the proxy on this machine.
async fn ask(server: &TestApp, from: &str, method: &Method, path: &str) {
    let request = server.request(method.clone(), path);
    request
        .header("X-Forwarded-For", from)
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn every_method_that_reaches_the_database_is_slowed_and_files_of_the_site_are_not() {
    let server = TestApp::within(folder(), limits()).await;
    for _ in 0..400 {
        ask(&server, "203.0.113.1", &Method::GET, "/id/").await;
    }
    assert_eq!(server.measured(SLOWED).await, 0);
    let message = format!("{MESSAGES_PATH}/1");
    for (network, (method, path)) in [
        (Method::GET, MAILBOX_PATH),
        (Method::HEAD, MAILBOX_PATH),
        (Method::POST, MESSAGES_PATH),
        (Method::DELETE, &message),
        (Method::GET, FILES_PATH),
        (Method::PATCH, FILES_PATH),
        (Method::DELETE, FILES_PATH),
    ]
    .into_iter()
    .enumerate()
    {
        let from = format!("198.51.{network}.1");
        let before = server.measured(SLOWED).await;
        let mut asked = 0;
        while server.measured(SLOWED).await == before {
            ask(&server, &from, &method, path).await;
            asked += 1;
            assert!(asked < 2000, "{method} {path} is never slowed");
        }
    }
}

#[tokio::test]
async fn a_phone_that_sends_its_files_and_looks_into_its_mailbox_is_not_slowed() {
    let server = TestApp::within(folder(), limits()).await;
    for _ in 0..5 {
        ask(&server, "203.0.113.1", &Method::POST, FILES_PATH).await;
        for _ in 0..41 {
            ask(&server, "203.0.113.1", &Method::PATCH, FILES_PATH).await;
        }
        ask(&server, "203.0.113.1", &Method::GET, MAILBOX_PATH).await;
    }
    assert_eq!(server.measured(SLOWED).await, 0);
}
