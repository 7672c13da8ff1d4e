//! Backups, and what comes back from them.

use std::fs;

use api::backup::{self, BackupError, RetentionRules};
use api::store::{
    Act, AnnounceOutcome, AppendOutcome, DeletionLog, DeliveryState, NewFeedback, NewNote,
    NoteOutcome, Opening, Piece, PostOutcome, SqlStore,
};
use jiff::civil::date;
use report::attachment::{Attachment, FileId, FileKind, SealedSize};
use report::message::Status;
use report::reference::Reference;
use report::wire::{FileAnnouncement, MailboxView};

use crate::person::{Person, envelope, later, now, number};
use crate::test_store::TestStore;

const DAY: i64 = 24 * 60 * 60;

async fn send_file(store: &SqlStore, person: &Person) -> FileId {
    let bytes = vec![7; 300_000];
    let attachment = Attachment::generate(FileKind::Jpeg).unwrap();
    let id = attachment.id();
    let size = SealedSize::of(bytes.len()).unwrap();
    let announced = store
        .announce_file(person.id(), FileAnnouncement::new(id, size), now())
        .await;
    assert!(matches!(announced.unwrap(), AnnounceOutcome::Created(_)));
    let mut offset = 0;
    for index in 0..size.pieces() {
        let sealed = attachment.seal_piece(&bytes, index, person.id()).unwrap();
        let length = u32::try_from(sealed.len()).unwrap();
        let piece = Piece { offset, sealed };
        let stored = store.append_piece(person.id(), id, piece, now()).await;
        assert!(matches!(stored.unwrap(), AppendOutcome::Stored(_)));
        offset += length;
    }
    id
}

async fn reply(store: &SqlStore, person: &Person) {
    let reply = person.reply(1);
    let stored = store
        .insert_reply(person.id(), &reply, Status::BeingRead, now())
        .await;
    assert!(stored.unwrap());
}

pub(crate) async fn everything_comes_back_from_a_backup(fixture: TestStore) {
    let store = &fixture.store;
    let (person, receipt) = Person::in_store(store).await;
    let (gone, _) = Person::in_store(store).await;
    store
        .insert_message(person.id(), person.note(1, "a"), now())
        .await
        .unwrap();
    reply(store, &person).await;
    let file = send_file(store, &person).await;
    store.stop_contact(person.id(), later(5)).await.unwrap();
    store.withdraw(gone.id(), later(6)).await.unwrap();
    let feedback = NewFeedback {
        page: "bantuan".to_owned(),
        day: date(2026, 11, 22),
        helped: true,
        words: Some(envelope("a")),
    };
    store.insert_feedback(feedback).await.unwrap();
    store
        .count_wrong_number("sapa-129".to_owned(), date(2026, 11, 22))
        .await
        .unwrap();
    store
        .add_worker("Sari".to_owned(), [1; 32], now())
        .await
        .unwrap();
    let opening = Opening {
        worker: "Sari".to_owned(),
        at: now(),
        reference: receipt.reference,
        file: Some(file),
        act: Act::File,
    };
    store.log_opening(opening).await.unwrap();
    insert_note(store, &person).await;
    store.record_retention_run(later(-9)).await.unwrap();

    let folder = tempfile::tempdir().unwrap();
    let rules = RetentionRules {
        retention_days: 365,
        ledger: None,
        now: later(10),
    };
    let (backup, reports) = backup::create(store, folder.path(), &rules).await.unwrap();
    assert_eq!(reports, 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&backup).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let fresh = fixture.empty_copy().await;
    let restored = backup::restore(&fresh.store, &backup, &rules).await;
    assert_eq!(restored.unwrap(), 1);

    let other = &fresh.store;
    let states = || {
        vec![
            DeliveryState::Pending,
            DeliveryState::Delivered,
            DeliveryState::Dead,
        ]
    };
    assert!(view(other, &person).await == view(store, &person).await);
    assert!(view(other, &person).await.contains("\"contact\":"));
    assert!(view(other, &gone).await == view(store, &gone).await);
    assert!(!view(other, &gone).await.contains("\"contact\":"));
    let reference = receipt.reference;
    assert!(envelope_bytes(other, reference).await == envelope_bytes(store, reference).await);
    assert!(!notes(store, reference).await.is_empty());
    assert!(notes(other, reference).await == notes(store, reference).await);
    let sealed = store.sealed_file(person.id(), file).await.unwrap();
    assert!(sealed.is_some());
    assert!(other.sealed_file(person.id(), file).await.unwrap() == sealed);
    assert_eq!(
        other.events(states()).await.unwrap(),
        store.events(states()).await.unwrap()
    );
    assert_eq!(
        other.feedback_counts().await.unwrap(),
        store.feedback_counts().await.unwrap()
    );
    assert_eq!(other.feedback_words(0).await.unwrap().len(), 1);
    assert_eq!(
        other.wrong_numbers().await.unwrap(),
        store.wrong_numbers().await.unwrap()
    );
    assert_eq!(
        other.workers().await.unwrap(),
        store.workers().await.unwrap()
    );
    assert!(other.worker_by_token([1; 32]).await.unwrap().is_some());
    assert_eq!(
        other.openings(None).await.unwrap(),
        store.openings(None).await.unwrap()
    );

    // The restored store works on as the old one would have.
    let posted = other
        .insert_message(person.id(), person.note(2, "b"), now())
        .await;
    assert!(matches!(posted.unwrap(), PostOutcome::Created(_)));
    let again = backup::restore(&fresh.store, &backup, &rules).await;
    assert!(matches!(again, Err(BackupError::NotEmpty)));
}

async fn envelope_bytes(store: &SqlStore, reference: Reference) -> Vec<u8> {
    let case = store.find_case(reference, 0).await.unwrap();
    case.unwrap().0.envelope.as_bytes().to_vec()
}

async fn insert_note(store: &SqlStore, person: &Person) {
    let note = NewNote {
        after: 0,
        keeper: envelope("b"),
        sealed: envelope("c"),
    };
    let noted = store.insert_note(person.id(), note, now()).await;
    assert_eq!(noted.unwrap(), NoteOutcome::Stored);
}

/// What the team wrote for itself, and who looks after the report.
async fn notes(store: &SqlStore, reference: Reference) -> Vec<Vec<u8>> {
    let case = store.find_case(reference, 0).await.unwrap();
    let notes = case.unwrap().1.notes.into_iter().map(|note| note.sealed);
    let keepers = store.keepers(0).await.unwrap().into_iter();
    let sealed = notes.chain(keepers.map(|it| it.keeper));
    sealed.map(|it| it.as_bytes().to_vec()).collect()
}

async fn view(store: &SqlStore, person: &Person) -> String {
    let view: Option<MailboxView> = store.mailbox_view(person.id(), 0).await.unwrap();
    serde_json::to_string(&view.unwrap()).unwrap()
}

pub(crate) async fn what_was_deleted_after_a_backup_does_not_come_back_from_it(fixture: TestStore) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = DeletionLog::at(&folder.path().join("deleted"));
    let rules = |seconds| RetentionRules {
        retention_days: 10,
        ledger: Some(ledger.clone()),
        now: later(seconds),
    };
    let store = fixture.store.clone().with_deletion_log(ledger.clone());
    let old = Person {
        received_at: later(-9 * DAY),
        ..Person::new()
    };
    old.send(&store).await;
    let (withdrawn, receipt) = Person::in_store(&store).await;
    let (person, _) = Person::in_store(&store).await;
    reply(&store, &person).await;
    let file = send_file(&store, &person).await;
    let kept = send_file(&store, &person).await;
    let note = withdrawn.note(1, "catatan");
    store
        .insert_message(withdrawn.id(), note.clone(), now())
        .await
        .unwrap();
    let (backup, reports) = backup::create(&store, folder.path(), &rules(1))
        .await
        .unwrap();
    assert_eq!(reports, 3);
    let words = &note.as_bytes()[100..164];
    let holds = |path: &std::path::Path| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(words.len()).any(|window| window == words)
    };
    assert!(holds(&backup));

    store.withdraw(withdrawn.id(), later(2)).await.unwrap();
    store.delete_file(person.id(), file).await.unwrap();
    store.delete_reply(person.id(), number(1)).await.unwrap();

    // Two days later the first report is older than ten days.
    let fresh = fixture.empty_copy().await;
    let restored = backup::restore(&fresh.store, &backup, &rules(2 * DAY)).await;
    assert_eq!(restored.unwrap(), 1);
    let traces = fresh.store.withdrawn_reports().await.unwrap();
    assert_eq!(traces.len(), 1);
    assert_eq!(traces[0].reference, receipt.reference);
    assert_eq!(traces[0].withdrawn_at, later(2));
    assert!(
        fresh
            .store
            .sealed_file(person.id(), file)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        fresh
            .store
            .sealed_file(person.id(), kept)
            .await
            .unwrap()
            .is_some()
    );
    let left = view(&fresh.store, &person).await;
    assert!(
        left.contains(r#""messages""#) && !left.contains(r#""sealed""#),
        "{left}"
    );
    let told = fresh
        .store
        .events(vec![DeliveryState::Pending])
        .await
        .unwrap();
    assert!(told.iter().all(|event| event.kind != "report.withdrawn"));

    // The next backup takes it out of the first one as well, and one day that goes as a whole.
    backup::create(&store, folder.path(), &rules(2 * DAY))
        .await
        .unwrap();
    assert!(!holds(&backup));
    let cleaned = SqlStore::open_read_only(&backup).await.unwrap();
    assert_eq!(cleaned.list_reports().await.unwrap().len(), 1);
    cleaned.close().await;
    backup::create(&store, folder.path(), &rules(11 * DAY))
        .await
        .unwrap();
    assert!(!backup.exists());
}
