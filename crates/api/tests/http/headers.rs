//! Security headers, on whatever is answered.

use std::fs;

use reqwest::{Method, Response};

use crate::test_app::{POLICY, TestApp, folder};
use crate::test_report::TestReport;

#[track_caller]
fn check(response: &Response, policy: &str) {
    for (name, value) in [
        ("content-security-policy", policy),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        assert_eq!(response.headers()[name], value, "{} {name}", response.url());
    }
    let denied = response.headers()["permissions-policy"].to_str().unwrap();
    for feature in ["camera=()", "microphone=()", "geolocation=()"] {
        assert!(denied.contains(feature), "{denied}");
    }
    assert!(response.headers().get("set-cookie").is_none());
    assert!(response.headers().get("server").is_none());
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let server = TestApp::start().await;
    let report = TestReport::new("cerita");
    for (response, status) in [
        (server.get("/id/").await, 200),
        (server.get("/app.0123456789abcdef.wasm").await, 200),
        (server.get("/id").await, 308),
        (server.get("/missing").await, 404),
        (
            server.request(Method::POST, "/id/").send().await.unwrap(),
            405,
        ),
        (server.get("/health/live").await, 200),
        (server.get("/v1/missing").await, 404),
        (server.get("/v1/reports").await, 405),
        (
            server
                .request(Method::POST, "/v1/reports")
                .send()
                .await
                .unwrap(),
            415,
        ),
        (report.send(&server).await, 201),
        (report.send(&server).await, 200),
        (report.request(&server).body("{").send().await.unwrap(), 400),
    ] {
        assert_eq!(response.status(), status, "{}", response.url());
        check(&response, POLICY);
        assert!(
            response
                .headers()
                .get("strict-transport-security")
                .is_none()
        );
    }
}

#[tokio::test]
async fn only_help_now_may_ask_the_phone_where_it_is() {
    let server = TestApp::start().await;
    for (path, may) in [
        ("/id/darurat/", true),
        ("/en/help-now/", true),
        ("/id/darurat", false),
        ("/id/darurat/lain", false),
        ("/id/", false),
        ("/id/l/", false),
        ("/v1/missing", false),
    ] {
        let response = server.get(path).await;
        let policy = response.headers()["permissions-policy"].to_str().unwrap();
        assert_eq!(policy.contains("geolocation=(self)"), may, "{path}");
        assert_eq!(policy.contains("geolocation=()"), !may, "{path}");
        for never in ["camera=()", "microphone=()"] {
            assert!(policy.contains(never), "{path}: {policy}");
        }
    }
}

#[tokio::test]
async fn only_embedded_parts_may_stand_in_other_pages() {
    let server = TestApp::start().await;
    let embedded = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");
    check(&server.get("/embed/cari/").await, &embedded);
    check(&server.get("/embed/missing").await, &embedded);
    check(&server.get("/id/embed/").await, POLICY);
}

#[tokio::test]
async fn a_site_on_https_insists_on_it() {
    let folder = folder();
    let file = folder.path().join("site.toml");
    let site = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        site.replace("http://127.0.0.1:8080", "https://aman.contoh.id"),
    )
    .unwrap();
    let server = TestApp::start_in(folder).await;
    for path in ["/id/", "/v1/missing"] {
        let response = server.get(path).await;
        assert_eq!(
            response.headers()["strict-transport-security"],
            "max-age=31536000"
        );
    }
}

#[tokio::test]
async fn pages_of_another_origin_may_send_reports_only_where_the_site_file_says_so() {
    let site = "http://127.0.0.1:8080";
    let alone = TestApp::start().await;
    let folder = alone.stop().await;
    let file = folder.path().join("site.toml");
    let text = fs::read_to_string(&file).unwrap();
    let preflight = |server: &TestApp| {
        server
            .request(Method::OPTIONS, "/v1/reports")
            .header("Origin", site)
            .header("Access-Control-Request-Method", "POST")
            .header(
                "Access-Control-Request-Headers",
                "content-type,idempotency-key",
            )
            .send()
    };

    let server = TestApp::start_in(folder).await;
    let response = preflight(&server).await.unwrap();
    assert_eq!(response.status(), 405);
    assert!(
        response
            .headers()
            .get("access-control-allow-origin")
            .is_none()
    );
    let folder = server.stop().await;

    let apart = text.replace(
        "api_origin = \"\"",
        "api_origin = \"http://127.0.0.1:9090\"",
    );
    fs::write(&file, apart).unwrap();
    let server = TestApp::start_in(folder).await;
    let response = preflight(&server).await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.headers()["access-control-allow-methods"],
        "GET,POST,PATCH,DELETE"
    );
    assert_eq!(
        response.headers()["access-control-allow-headers"],
        "content-type,idempotency-key,mailbox-id,mailbox-token,file-id,upload-offset,proof-of-work"
    );
    let sent = TestReport::new("cerita")
        .request(&server)
        .header("Origin", site)
        .send()
        .await
        .unwrap();
    assert_eq!(sent.status(), 201);
    for response in [response, sent] {
        assert_eq!(response.headers()["access-control-allow-origin"], site);
        assert!(
            response
                .headers()
                .get("access-control-allow-credentials")
                .is_none()
        );
        check(&response, POLICY);
    }
    let page = server
        .request(Method::GET, "/id/")
        .header("Origin", site)
        .send()
        .await
        .unwrap();
    assert!(page.headers().get("access-control-allow-origin").is_none());
}
