//! Mailboxes and the program itself: killed in the middle, and what it leaves on the disk.

use api::store::SqlStore;
use report::wire::WITHDRAW_PATH;
use reqwest::Method;

use crate::delivery::quiet;
use crate::holder::{Holder, JSON, Upload};
use crate::process::{Program, contains};
use crate::server::{database, folder, json};
use crate::traces::Traces;

#[tokio::test]
async fn an_upload_goes_on_after_the_program_was_killed_in_the_middle() {
    let folder = folder();
    let program = Program::start(folder.path());
    let holder = Holder::new(&program.address, quiet());
    assert_eq!(program.send(&holder.delivery).await.status(), 201);
    let picture: Vec<u8> = (0..=250).cycle().take(1_500_000).collect();
    let file = Upload::new(&holder, &picture);
    let note = holder.note(1, "catatan");
    assert_eq!(holder.post(&note).await.status(), 201);
    assert_eq!(holder.announce(&file).await.status(), 201);
    for index in 0..2 {
        let response = holder.piece(&file, index).send().await.unwrap();
        assert_eq!(response.status(), 200);
    }
    // The next piece is under way when the program is killed; whether it arrived is not known.
    let under_way = tokio::spawn(holder.piece(&file, 2).send());
    tokio::task::yield_now().await;
    assert_eq!(program.end("-KILL").0, None);
    drop(under_way.await);

    let program = Program::start(folder.path());
    let holder = holder.at(&program.address);
    let known = json(holder.announce(&file).await, JSON).await;
    let received = usize::try_from(known["received"].as_u64().unwrap()).unwrap();
    assert!(
        received == file.offset(2) || received == file.offset(3),
        "{received}"
    );
    for index in 2..file.pieces.len() {
        let response = holder.piece(&file, index).send().await.unwrap();
        assert_eq!(response.status(), 200);
    }
    assert_eq!(holder.post(&note).await.status(), 200);
    assert!(holder.view().await["files"][0]["finished_at"].is_string());
    program.end("-KILL");

    let store = SqlStore::open_read_only(&database(folder.path()))
        .await
        .unwrap();
    let sealed = store
        .sealed_file(holder.id(), file.id())
        .await
        .unwrap()
        .unwrap();
    let opened = file.attachment.open(&sealed, holder.id()).unwrap();
    assert!(*opened == picture);
}

#[tokio::test]
async fn a_withdrawal_outlives_a_killed_program() {
    let folder = folder();
    let program = Program::start(folder.path());
    let holder = Holder::new(&program.address, quiet());
    program.send(&holder.delivery).await;
    let withdrawn = holder
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(withdrawn.status(), 200);
    program.end("-KILL");

    let program = Program::start(folder.path());
    let holder = holder.at(&program.address);
    assert_eq!(holder.view().await["state"], "withdrawn");
    program.end("-KILL");
}

#[tokio::test]
async fn neither_words_nor_what_opens_them_are_in_the_database_or_the_log() {
    let folder = folder();
    let program = Program::start(folder.path());
    let holder = Holder::new(&program.address, quiet());
    program.send(&holder.delivery).await;
    holder.post(&holder.note(1, "PENANDA-PESAN-4712")).await;
    let file = Upload::new(&holder, b"PENANDA-BERKAS-4713");
    holder.upload(&file).await;
    holder.view().await;
    let deleted = holder
        .request(
            Method::DELETE,
            "/v1/mailbox/messages/1?q=PENANDA-ALAMAT-4714",
        )
        .send()
        .await
        .unwrap();
    assert_eq!(deleted.status(), 404);

    let id = holder.id().to_string();
    let file_id = file.id().to_string();
    let token = holder.mailbox.token();
    let token_text = token.to_secret_text();
    let traces = Traces::of(program, folder.path());
    traces.hold_none(&[
        b"PENANDA-PESAN-4712",
        b"PENANDA-BERKAS-4713",
        b"PENANDA-ALAMAT-4714",
        token.as_bytes(),
        token_text.as_bytes(),
        holder.mailbox.key(),
    ]);
    let Traces { file, wal, log } = &traces;
    for name in [&id, &file_id] {
        assert!(!log.contains(name.as_str()), "{log}");
    }
    // What is searched is where the mailbox really is.
    assert!(contains(file, &holder.id().0) || contains(wal, &holder.id().0));
    assert!(
        log.contains(r#""route":"/v1/mailbox/messages/{sequence}","status":404"#),
        "{log}"
    );
    assert!(log.contains(r#""route":"/v1/files","status":200"#), "{log}");
}
