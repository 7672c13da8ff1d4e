//! Tests that need private functions: references drawn twice, pragmas and migrations.

use jiff::Timestamp;
use locale::Lang;
use report::envelope::Envelope;
use report::key::CareKey;
use report::mailbox::Mailbox;
use report::message::Status;
use report::reference::Reference;
use report::wire::{IdempotencyKey, MailboxView, Routing, Submission};
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;

use super::SqlStore;
use super::engine::sql;
use crate::store::{InsertOutcome, NewReport, StoreError};

fn report(number: u8) -> NewReport {
    let routing = Routing {
        form: 1,
        lang: Lang::Id,
        urgent: false,
        under18: false,
        awaits_reply: false,
    };
    let key = CareKey::from_seed([1; 32]).public();
    NewReport {
        idempotency_key: IdempotencyKey::from_bytes([number; 16]),
        body_digest: [number; 32],
        received_at: Timestamp::UNIX_EPOCH,
        read_by: Timestamp::UNIX_EPOCH,
        submission: Submission::new(
            routing,
            Mailbox::from_parts([number; 16], [0; 32], [0; 32]).registration(),
            Envelope::seal(b"{}", routing, &[key]).expect("sealed"),
        ),
    }
}

async fn store() -> (tempfile::TempDir, SqlStore) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqlStore::open(&folder.path().join("reports.sqlite"))
        .await
        .expect("opened");
    (folder, store)
}

#[tokio::test]
async fn a_reference_that_is_taken_is_drawn_again() {
    let (_folder, store) = store().await;
    let mut draws = [[0; 6], [0; 6], [0; 6], [1; 6]]
        .into_iter()
        .map(Reference::from_random);
    let mut draw = || Ok(draws.next().expect("no more draws than needed"));

    let mut references = Vec::new();
    for number in [1, 2] {
        match store.insert_report_with(report(number), &mut draw).await {
            Ok(InsertOutcome::Created(receipt)) => references.push(receipt.reference.to_string()),
            _ => panic!("report {number} is new"),
        }
    }
    assert_eq!(references, ["222-222", "333-333"]);
}

#[tokio::test]
async fn when_no_reference_is_free_nothing_is_stored() {
    let (_folder, store) = store().await;
    let draw = || Ok(Reference::from_random([0; 6]));
    assert!(matches!(
        store.insert_report_with(report(1), draw).await,
        Ok(InsertOutcome::Created(_))
    ));
    assert!(matches!(
        store.insert_report_with(report(2), draw).await,
        Err(StoreError::NoReference)
    ));
    assert_eq!(store.list_reports().await.expect("readable").len(), 1);
}

#[tokio::test]
async fn every_commit_reaches_the_disk_before_it_is_acknowledged() {
    let (_folder, store) = store().await;
    let pragma = async |statement: &'static str| {
        let row = sql(statement).row(&store.pool).await.expect("a row");
        row.expect("a value")
    };
    let full = 2;
    let incremental = 2;
    for (statement, column, value) in [
        ("PRAGMA synchronous", "synchronous", full),
        ("PRAGMA secure_delete", "secure_delete", 1),
        ("PRAGMA auto_vacuum", "auto_vacuum", incremental),
    ] {
        let actual = pragma(statement).await.integer(column);
        assert_eq!(actual.expect("a number"), value, "{statement}");
    }
    let mode = pragma("PRAGMA journal_mode").await;
    assert_eq!(mode.text("journal_mode").expect("a name"), "wal");
}

#[tokio::test]
async fn reports_of_an_older_database_are_kept_and_get_a_mailbox() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("reports.sqlite");
    let options = SqliteConnectOptions::new()
        .filename(&path)
        .create_if_missing(true);
    let older = SqlitePool::connect_with(options).await.expect("opened");
    // The first version: its tables, and its row in the migration table.
    let mut first = sqlx::migrate!("migrations/sqlite");
    first.migrations.to_mut().truncate(1);
    first.run(&older).await.expect("the first tables");
    let new = report(1);
    sqlx::query(
        "INSERT INTO reports (reference, idempotency_key, body_digest, received_at, read_by,
             form, lang, urgent, under18, awaits_reply, mailbox_id, mailbox_token_hash, envelope)
         VALUES ('A7K-39Q', ?, ?, 60, 120, 1, 'id', 0, 0, 0, ?, ?, ?)",
    )
    .bind([1; 16].as_slice())
    .bind([1; 32].as_slice())
    .bind(new.submission.mailbox.id.0.as_slice())
    .bind([2; 32].as_slice())
    .bind(new.submission.envelope.as_bytes())
    .execute(&older)
    .await
    .expect("a report of the first version");
    older.close().await;

    let store = SqlStore::open(&path).await.expect("brought up to date");
    let listed = store.list_reports().await.expect("readable");
    assert_eq!(listed[0].reference.to_string(), "A7K-39Q");
    assert_eq!(listed[0].progress.status, Status::Sent);
    assert_eq!(listed[0].progress.since, listed[0].received_at);
    let mailbox = new.submission.mailbox.id;
    assert_eq!(
        store.token_hash(mailbox).await.expect("readable"),
        Some([2; 32])
    );
    assert!(matches!(
        store.mailbox_view(mailbox, 0).await,
        Ok(Some(MailboxView::Open(_)))
    ));
}
