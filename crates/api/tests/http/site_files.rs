//! The built site over HTTP.

use std::fs;
use std::time::SystemTime;

use reqwest::Method;

use crate::test_app::{TestApp, folder};

const FOREVER: &str = "public, max-age=31536000, immutable";

#[tokio::test]
async fn a_page_is_sent_with_its_type_and_asked_for_again_every_time() {
    let server = TestApp::start().await;
    let page = server.get("/id/").await;
    assert_eq!(page.status(), 200);
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    assert_eq!(page.headers()["cache-control"], "no-cache");
    assert_eq!(page.text().await.unwrap(), "<h1>beranda</h1>");
    assert_eq!(server.get("/").await.text().await.unwrap(), "pilih bahasa");
}

#[tokio::test]
async fn what_has_its_hash_in_its_name_is_kept_for_good() {
    let server = TestApp::start().await;
    let app = server.get("/app.0123456789abcdef.wasm").await;
    assert_eq!(app.headers()["content-type"], "application/wasm");
    assert_eq!(app.headers()["cache-control"], FOREVER);
    assert_eq!(
        server.get("/gaya.css").await.headers()["cache-control"],
        "no-cache"
    );
}

/// Browsers that keep the site ask under this name whether there is a new build.
#[tokio::test]
async fn the_worker_is_a_script_and_asked_for_again_every_time() {
    let folder = folder();
    fs::write(folder.path().join("dist/sw.js"), "go()").unwrap();
    let server = TestApp::start_in(folder).await;
    let worker = server.get("/sw.js").await;
    assert_eq!(worker.status(), 200);
    assert_eq!(
        worker.headers()["content-type"],
        "text/javascript; charset=utf-8"
    );
    assert_eq!(worker.headers()["cache-control"], "no-cache");
}

#[tokio::test]
async fn the_form_leaves_no_trace() {
    let server = TestApp::start().await;
    for path in ["/id/l/", "/id/l", "/en/k/missing", "/x/"] {
        assert_eq!(
            server.get(path).await.headers()["cache-control"],
            "no-store",
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_compressed_form_goes_to_those_who_take_it() {
    let server = TestApp::start().await;
    for (accepted, encoding, body) in [
        ("gzip, br", Some("br"), "compressed beranda"),
        ("br;q=0.5", Some("br"), "compressed beranda"),
        ("br;q=0, gzip", None, "<h1>beranda</h1>"),
        ("brotli", None, "<h1>beranda</h1>"),
        ("", None, "<h1>beranda</h1>"),
    ] {
        let request = server
            .request(Method::GET, "/id/")
            .header("Accept-Encoding", accepted);
        let page = request.send().await.unwrap();
        let sent = page
            .headers()
            .get("content-encoding")
            .map(|value| value.to_str().unwrap());
        assert_eq!(sent, encoding, "{accepted}");
        assert_eq!(page.headers()["vary"], "accept-encoding", "{accepted}");
        assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
        assert_eq!(page.text().await.unwrap(), body, "{accepted}");
    }
}

#[tokio::test]
async fn a_page_that_has_not_changed_is_not_sent_again() {
    let server = TestApp::start().await;
    let tag = server.get("/id/").await.headers()["etag"]
        .to_str()
        .unwrap()
        .to_owned();
    for sent in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
        let request = server
            .request(Method::GET, "/id/")
            .header("If-None-Match", &sent);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 304, "{sent}");
        assert_eq!(response.headers()["etag"].to_str().unwrap(), tag);
        assert_eq!(response.headers()["cache-control"], "no-cache");
        assert!(response.bytes().await.unwrap().is_empty());
    }
    let compressed = server
        .request(Method::GET, "/id/")
        .header("Accept-Encoding", "br")
        .header("If-None-Match", &tag);
    assert_eq!(compressed.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_corrected_page_is_sent_even_when_length_and_date_stay_the_same() {
    let day = SystemTime::UNIX_EPOCH;
    let folder = folder();
    let page = folder.path().join("dist/id/index.html");
    let write = |text: &str| {
        fs::write(&page, text).unwrap();
        fs::File::options()
            .write(true)
            .open(&page)
            .unwrap()
            .set_modified(day)
            .unwrap();
    };
    write("telepon 119");
    let server = TestApp::start_in(folder).await;
    let tag = server.get("/id/").await.headers()["etag"].clone();
    let folder = server.stop().await;
    write("telepon 129");

    let server = TestApp::start_in(folder).await;
    let request = server
        .request(Method::GET, "/id/")
        .header("If-None-Match", tag);
    assert_eq!(
        request.send().await.unwrap().text().await.unwrap(),
        "telepon 129"
    );
}

#[tokio::test]
async fn head_says_what_get_would_send() {
    let server = TestApp::start().await;
    let response = server.request(Method::HEAD, "/id/").send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-length"], "16");
    assert_eq!(
        response.headers()["content-type"],
        "text/html; charset=utf-8"
    );
    assert!(response.bytes().await.unwrap().is_empty());
}

#[tokio::test]
async fn an_unknown_address_is_told_in_its_language() {
    let server = TestApp::start().await;
    for (path, text) in [
        ("/id/tidak-ada/", "tidak ada di sini"),
        ("/tidak-ada", "tidak ada di sini"),
        ("/english/", "tidak ada di sini"),
        ("/en/missing/", "not here"),
        ("/en", "not here"),
        ("/en/", "not here"),
    ] {
        let response = server.get(path).await;
        assert_eq!(response.status(), 404, "{path}");
        assert_eq!(
            response.headers()["content-type"],
            "text/html; charset=utf-8"
        );
        assert!(response.headers().get("etag").is_none());
        assert_eq!(response.text().await.unwrap(), text, "{path}");
    }
}

#[tokio::test]
async fn a_slightly_wrong_address_moves_to_the_page_that_was_meant() {
    let server = TestApp::start().await;
    for (path, location) in [
        ("/id", "/id/"),
        ("/id/l", "/id/l/"),
        ("/id?a=b", "/id/?a=b"),
        ("/ID/", "/id/"),
        ("/Id/L?a=b", "/id/l/?a=b"),
        ("//id", "/id/"),
        ("//id//", "/id/"),
        ("/id/)", "/id/"),
        ("/id).", "/id/"),
        ("/id/l/,", "/id/l/"),
        ("/id%E2%80%9D", "/id/"),
        ("//", "/"),
    ] {
        // Written by hand: a client would tidy the address up first.
        let answer = raw_get(&server, path).await;
        assert!(answer.starts_with("HTTP/1.1 308"), "{path}: {answer}");
        let to = format!("\r\nlocation: {location}\r\n");
        assert!(answer.contains(&to), "{path}: {answer}");
        let is_kept = !answer.contains("no-store");
        assert_eq!(is_kept, !location.starts_with("/id/l"), "{path}: {answer}");
    }
}

#[tokio::test]
async fn nothing_outside_the_site_can_be_reached() {
    let server = TestApp::start().await;
    for path in [
        "/../secret.txt",
        "/id/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/id%2findex.html%00",
        "/id/%2e%2e/",
        "/id/%2E%2e%2fid/",
        "/id/..%5c",
        "/%252e%252e/id/",
        "//evil.example/%2e%2e",
        "/.hidden",
        "/csp.txt",
        "/csp.txt.br",
        "/id/index.html.br",
        "/embed/",
    ] {
        // Written by hand: a client would tidy the address up first.
        let answer = raw_get(&server, path).await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(!answer.contains("beside the site"), "{path}");
    }
}

async fn raw_get(server: &TestApp, path: &str) -> String {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mut stream = tokio::net::TcpStream::connect(server.address())
        .await
        .unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}
