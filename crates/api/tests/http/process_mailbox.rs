//! Mailboxes and the program itself: killed in the middle, and what it leaves on the disk.

use api::store::SqlStore;
use report::wire::WITHDRAW_PATH;
use reqwest::Method;

use crate::process::{TestProcess, contains};
use crate::test_app::{database, folder, json};
use crate::test_report::normal_routing;
use crate::test_reporter::{JSON, TestReporter, TestUpload};
use crate::traces::Traces;

#[tokio::test]
async fn an_upload_goes_on_after_the_program_was_killed_in_the_middle() {
    let folder = folder();
    let program = TestProcess::start(folder.path());
    let reporter = TestReporter::new(&program.address, normal_routing());
    assert_eq!(program.send(&reporter.report).await.status(), 201);
    let picture: Vec<u8> = (0..=250).cycle().take(1_500_000).collect();
    let file = TestUpload::new(&reporter, &picture);
    let note = reporter.note(1, "catatan");
    assert_eq!(reporter.post(&note).await.status(), 201);
    assert_eq!(reporter.announce(&file).await.status(), 201);
    for index in 0..2 {
        let response = reporter.piece(&file, index).send().await.unwrap();
        assert_eq!(response.status(), 200);
    }
    // The next piece is under way when the program is killed; whether it arrived is not known.
    let under_way = tokio::spawn(reporter.piece(&file, 2).send());
    tokio::task::yield_now().await;
    assert_eq!(program.end("-KILL").0, None);
    drop(under_way.await);

    let program = TestProcess::start(folder.path());
    let reporter = reporter.at(&program.address);
    let known = json(reporter.announce(&file).await, JSON).await;
    let received = usize::try_from(known["received"].as_u64().unwrap()).unwrap();
    assert!(
        received == file.offset(2) || received == file.offset(3),
        "{received}"
    );
    for index in 2..file.pieces.len() {
        let response = reporter.piece(&file, index).send().await.unwrap();
        assert_eq!(response.status(), 200);
    }
    assert_eq!(reporter.post(&note).await.status(), 200);
    assert!(reporter.view().await["files"][0]["finished_at"].is_string());
    program.end("-KILL");

    let store = SqlStore::open_read_only(&database(folder.path()))
        .await
        .unwrap();
    let sealed = store
        .sealed_file(reporter.id(), file.id())
        .await
        .unwrap()
        .unwrap();
    let opened = file.attachment.open(&sealed, reporter.id()).unwrap();
    assert!(*opened == picture);
}

#[tokio::test]
async fn a_withdrawal_outlives_a_killed_program() {
    let folder = folder();
    let program = TestProcess::start(folder.path());
    let reporter = TestReporter::new(&program.address, normal_routing());
    program.send(&reporter.report).await;
    let withdrawn = reporter
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(withdrawn.status(), 200);
    program.end("-KILL");

    let program = TestProcess::start(folder.path());
    let reporter = reporter.at(&program.address);
    assert_eq!(reporter.view().await["state"], "withdrawn");
    program.end("-KILL");
}

#[tokio::test]
async fn neither_words_nor_what_opens_them_are_in_the_database_or_the_log() {
    let folder = folder();
    let program = TestProcess::start(folder.path());
    let reporter = TestReporter::new(&program.address, normal_routing());
    program.send(&reporter.report).await;
    reporter.post(&reporter.note(1, "PENANDA-PESAN-4712")).await;
    let file = TestUpload::new(&reporter, b"PENANDA-BERKAS-4713");
    reporter.upload(&file).await;
    reporter.view().await;
    let deleted = reporter
        .request(
            Method::DELETE,
            "/v1/mailbox/messages/1?q=PENANDA-ALAMAT-4714",
        )
        .send()
        .await
        .unwrap();
    assert_eq!(deleted.status(), 404);

    let id = reporter.id().to_string();
    let file_id = file.id().to_string();
    let token = reporter.mailbox.token();
    let token_text = token.to_secret_text();
    let traces = Traces::of(program, folder.path());
    traces.hold_none(&[
        b"PENANDA-PESAN-4712",
        b"PENANDA-BERKAS-4713",
        b"PENANDA-ALAMAT-4714",
        token.as_bytes(),
        token_text.as_bytes(),
        reporter.mailbox.key(),
    ]);
    let Traces { file, wal, log } = &traces;
    for name in [&id, &file_id] {
        assert!(!log.contains(name.as_str()), "{log}");
    }
    // What is searched is where the mailbox really is.
    assert!(contains(file, &reporter.id().0) || contains(wal, &reporter.id().0));
    assert!(
        log.contains(r#""route":"/v1/mailbox/messages/{sequence}","status":404"#),
        "{log}"
    );
    assert!(log.contains(r#""route":"/v1/files","status":200"#), "{log}");
}
