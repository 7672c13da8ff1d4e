//! Files that are sent in pieces.

use api::store::SqlStore;
use report::attachment::{MAX_FILE, MIN_PART, SEALED_PIECE};
use report::wire::{FILE_ID_HEADER, FILES_PATH, Routing, UPLOAD_OFFSET_HEADER};
use reqwest::{Method, Response};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::test_app::{NOW, TestApp, database, json};
use crate::test_report::normal_routing;
use crate::test_reporter::{JSON, PROBLEM, TestReporter, TestUpload};

fn picture(length: usize) -> Vec<u8> {
    (0..=250).cycle().take(length).collect()
}

async fn progress(response: Response) -> Value {
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["cache-control"], "no-store");
    json(response, JSON).await
}

async fn problem(response: Response, status: u16, code: &str) -> Value {
    assert_eq!(response.status(), status);
    let problem = json(response, PROBLEM).await;
    assert_eq!(problem["code"], code, "{problem}");
    problem
}

/// The file as the care team finds it.
async fn stored(server: &TestApp, reporter: &TestReporter, file: &TestUpload) -> Option<Vec<u8>> {
    let store = SqlStore::open_read_only(&database(server.folder()))
        .await
        .unwrap();
    let sealed = store.sealed_file(reporter.id(), file.id()).await.unwrap();
    store.close().await;
    sealed
}

#[tokio::test]
async fn a_file_arrives_piece_by_piece_and_opens() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let picture = picture(600_000);
    let file = TestUpload::new(&reporter, &picture);
    let size = file.size.get();

    let announced = reporter.announce(&file).await;
    assert_eq!(announced.status(), 201);
    assert_eq!(
        json(announced, JSON).await,
        json!({"id": file.id(), "size": size, "received": 0})
    );
    for (index, received) in [(0, 262_160), (1, 524_320)] {
        let answer = progress(reporter.piece(&file, index).send().await.unwrap()).await;
        assert_eq!(
            answer,
            json!({"id": file.id(), "size": size, "received": received})
        );
        assert_eq!(stored(&server, &reporter, &file).await, None);
    }
    let whole = json!({"id": file.id(), "size": size, "received": size, "finished_at": NOW});
    assert_eq!(
        progress(reporter.piece(&file, 2).send().await.unwrap()).await,
        whole
    );
    assert_eq!(
        progress(reporter.about(Method::GET, file.id()).send().await.unwrap()).await,
        whole
    );
    assert_eq!(reporter.view().await["files"], json!([whole]));

    let sealed = stored(&server, &reporter, &file).await.unwrap();
    let opened = file.attachment.open(&sealed, reporter.id()).unwrap();
    assert!(*opened == picture);
}

#[tokio::test]
async fn an_upload_goes_on_where_it_stopped_even_after_a_restart() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &picture(600_000));
    reporter.announce(&file).await;
    reporter.piece(&file, 0).send().await.unwrap();

    let server = TestApp::start_in(server.stop().await).await;
    let reporter = reporter.at(&server.address().to_string());
    let again = progress(reporter.announce(&file).await).await;
    assert_eq!(again["received"], 262_160);
    for index in 1..3 {
        progress(reporter.piece(&file, index).send().await.unwrap()).await;
    }
    assert!(stored(&server, &reporter, &file).await.unwrap() == file.pieces.concat());
}

#[tokio::test]
async fn a_piece_that_is_sent_again_is_stored_once() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &picture(300_000));
    reporter.announce(&file).await;
    let attempts: Vec<_> = (0..10)
        .map(|_| tokio::spawn(reporter.piece(&file, 0).send()))
        .collect();
    for attempt in attempts {
        let answer = progress(attempt.await.unwrap().unwrap()).await;
        assert_eq!(answer["received"], 262_160);
    }
    for _ in 0..2 {
        let answer = progress(reporter.piece(&file, 1).send().await.unwrap()).await;
        assert_eq!(answer["finished_at"], NOW);
    }
    assert!(stored(&server, &reporter, &file).await.unwrap() == file.pieces.concat());
}

#[tokio::test]
async fn a_connection_that_breaks_off_in_a_piece_leaves_none_of_it() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &picture(300_000));
    reporter.announce(&file).await;

    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let head = format!(
        "PATCH {FILES_PATH} HTTP/1.1\r\nHost: x\r\nMailbox-Id: {}\r\nMailbox-Token: {}\r\n\
         File-Id: {}\r\nUpload-Offset: 0\r\nContent-Type: application/octet-stream\r\n\
         Content-Length: {SEALED_PIECE}\r\n\r\n",
        reporter.id(),
        reporter.mailbox.token().to_secret_text().as_str(),
        file.id(),
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&file.pieces[0][..100_000]).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();

    let look = progress(reporter.about(Method::GET, file.id()).send().await.unwrap()).await;
    assert_eq!(look["received"], 0);
    progress(reporter.piece(&file, 0).send().await.unwrap()).await;
    progress(reporter.piece(&file, 1).send().await.unwrap()).await;
    assert!(stored(&server, &reporter, &file).await.unwrap() == file.pieces.concat());
}

#[tokio::test]
async fn pieces_out_of_place_are_refused_and_say_where_to_go_on() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &picture(600_000));
    reporter.announce(&file).await;
    reporter.piece(&file, 0).send().await.unwrap();

    for offset in [
        file.offset(2),
        1,
        SEALED_PIECE + 1,
        3 * SEALED_PIECE,
        4_000_000_000,
    ] {
        let request = reporter.bytes_at(file.id(), offset, file.pieces[2].clone());
        let problem = problem(request.send().await.unwrap(), 409, "offset-conflict").await;
        assert_eq!(problem["received"], 262_160, "{offset}");
    }
    let other = reporter.bytes_at(file.id(), 0, file.pieces[1].clone());
    problem(other.send().await.unwrap(), 409, "file-conflict").await;
    for bytes in [Vec::new(), file.pieces[1][..MIN_PART - 1].to_vec()] {
        let request = reporter.bytes_at(file.id(), SEALED_PIECE, bytes);
        problem(request.send().await.unwrap(), 422, "invalid-field").await;
    }
    let long = reporter.bytes_at(file.id(), SEALED_PIECE, vec![0; SEALED_PIECE + 1]);
    problem(long.send().await.unwrap(), 413, "too-large").await;
    let look = progress(reporter.about(Method::GET, file.id()).send().await.unwrap()).await;
    assert_eq!(look["received"], 262_160);
}

#[tokio::test]
async fn a_piece_may_come_in_parts_and_go_on_inside_of_one() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &picture(600_000));
    let sealed = file.pieces.concat();
    reporter.announce(&file).await;
    reporter.piece(&file, 0).send().await.unwrap();
    let send = |start: usize, end: usize| {
        let part = reporter.bytes_at(file.id(), start, sealed[start..end].to_vec());
        async { part.send().await.unwrap() }
    };
    let received = |start, end| async move {
        let answer = progress(send(start, end).await).await;
        answer["received"].as_u64().unwrap()
    };
    let parts = [
        SEALED_PIECE,
        SEALED_PIECE + MIN_PART,
        SEALED_PIECE + 3 * MIN_PART + 1,
        // What ends a piece may be short, and a part may reach into the next piece.
        2 * SEALED_PIECE - 10,
        2 * SEALED_PIECE,
        sealed.len() - 7,
    ];
    for part in parts.windows(2) {
        assert_eq!(received(part[0], part[1]).await, part[1] as u64);
        // An answer was lost: the same part again, and one that is cut differently.
        assert_eq!(received(part[0], part[1]).await, part[1] as u64);
        assert_eq!(received(part[0] - 5, part[1]).await, part[1] as u64);
    }

    let server = TestApp::start_in(server.stop().await).await;
    let reporter = reporter.at(&server.address().to_string());
    let again = progress(reporter.announce(&file).await).await;
    assert_eq!(again["received"], sealed.len() - 7);
    let changed = |start| {
        reporter
            .bytes_at(file.id(), start, vec![0; MIN_PART])
            .send()
    };
    problem(changed(SEALED_PIECE).await.unwrap(), 409, "file-conflict").await;
    problem(
        changed(SEALED_PIECE + 1).await.unwrap(),
        409,
        "offset-conflict",
    )
    .await;
    problem(
        changed(sealed.len() - 7).await.unwrap(),
        422,
        "invalid-field",
    )
    .await;
    assert_eq!(stored(&server, &reporter, &file).await, None);
    let rest = sealed[sealed.len() - 7..].to_vec();
    let last = reporter.bytes_at(file.id(), sealed.len() - 7, rest);
    let last = progress(last.send().await.unwrap()).await;
    assert_eq!(last["finished_at"], NOW);
    assert!(stored(&server, &reporter, &file).await.unwrap() == sealed);
}

#[tokio::test]
async fn a_report_has_at_most_five_files_of_ten_megabytes() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let files: Vec<TestUpload> = (0..6)
        .map(|_| TestUpload::new(&reporter, &picture(10)))
        .collect();
    for file in &files[..5] {
        reporter.upload(file).await;
    }
    problem(reporter.announce(&files[5]).await, 409, "limit-reached").await;

    let removed = reporter
        .about(Method::DELETE, files[2].id())
        .send()
        .await
        .unwrap();
    assert_eq!(removed.status(), 204);
    let again = reporter
        .about(Method::DELETE, files[2].id())
        .send()
        .await
        .unwrap();
    problem(again, 404, "not-found").await;
    assert_eq!(stored(&server, &reporter, &files[2]).await, None);
    assert_eq!(reporter.announce(&files[5]).await.status(), 201);

    let longest = report::attachment::SealedSize::of(MAX_FILE).unwrap().get();
    for size in [0, 1, longest + 16_384, u32::MAX] {
        let body = json!({"v": 1, "id": files[0].id(), "size": size}).to_string();
        let request = reporter
            .request(Method::POST, FILES_PATH)
            .header("Content-Type", JSON);
        let response = request.body(body).send().await.unwrap();
        let problem = problem(response, 422, "invalid-field").await;
        assert_eq!(problem["field"], "size");
    }
}

#[tokio::test]
async fn the_longest_file_fits() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &picture(MAX_FILE));
    reporter.upload(&file).await;
    assert!(stored(&server, &reporter, &file).await.unwrap() == file.pieces.concat());
}

#[tokio::test]
async fn a_report_about_someone_under_18_takes_no_files() {
    let server = TestApp::start().await;
    let under18 = Routing {
        under18: true,
        ..normal_routing()
    };
    let reporter = TestReporter::with_routing(&server, under18).await;
    let file = TestUpload::new(&reporter, &picture(10));
    problem(reporter.announce(&file).await, 403, "files-refused").await;
    problem(
        reporter.piece(&file, 0).send().await.unwrap(),
        404,
        "not-found",
    )
    .await;
}

#[tokio::test]
async fn nothing_is_taken_before_the_report_is_stored() {
    let server = TestApp::start().await;
    let reporter = TestReporter::new(&server.address().to_string(), normal_routing());
    let file = TestUpload::new(&reporter, &picture(10));
    problem(reporter.announce(&file).await, 404, "unknown-mailbox").await;
    assert_eq!(reporter.report.send(&server).await.status(), 201);
    assert_eq!(reporter.announce(&file).await.status(), 201);
}

#[tokio::test]
async fn a_file_belongs_to_one_report() {
    let server = TestApp::start().await;
    let (reporter, other) = (
        TestReporter::of(&server).await,
        TestReporter::of(&server).await,
    );
    let file = TestUpload::new(&reporter, &picture(10));
    reporter.upload(&file).await;
    for method in [Method::GET, Method::DELETE] {
        let response = other.about(method, file.id()).send().await.unwrap();
        problem(response, 404, "not-found").await;
    }
    // Another report may use the same id without touching or noticing the first.
    let same = reporter.announce(&file).await;
    assert_eq!(progress(same).await["finished_at"], NOW);
    assert_eq!(other.announce(&file).await.status(), 201);
    assert!(stored(&server, &reporter, &file).await.is_some());
}

#[tokio::test]
async fn a_changed_file_needs_a_name_of_its_own() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let mut file = TestUpload::new(&reporter, &picture(10));
    reporter.announce(&file).await;
    file.size = report::attachment::SealedSize::of(20_000).unwrap();
    problem(reporter.announce(&file).await, 409, "file-conflict").await;
}

#[tokio::test]
async fn what_is_missing_around_a_piece_is_named() {
    let server = TestApp::start().await;
    let reporter = TestReporter::of(&server).await;
    let file = TestUpload::new(&reporter, &picture(10));
    reporter.announce(&file).await;
    let patch = || {
        reporter
            .request(Method::PATCH, FILES_PATH)
            .body(file.pieces[0].clone())
    };
    let id = file.id().to_string();
    let cases = [
        (patch(), FILE_ID_HEADER),
        (patch().header(FILE_ID_HEADER, "x"), FILE_ID_HEADER),
        (patch().header(FILE_ID_HEADER, &id), UPLOAD_OFFSET_HEADER),
        (
            patch()
                .header(FILE_ID_HEADER, &id)
                .header(UPLOAD_OFFSET_HEADER, "-1"),
            UPLOAD_OFFSET_HEADER,
        ),
    ];
    for (request, named) in cases {
        let problem = problem(request.send().await.unwrap(), 400, "missing-header").await;
        assert_eq!(problem["field"], named);
    }
    let undeclared = patch()
        .header(FILE_ID_HEADER, &id)
        .header(UPLOAD_OFFSET_HEADER, "0");
    problem(
        undeclared.send().await.unwrap(),
        415,
        "unsupported-media-type",
    )
    .await;
}
