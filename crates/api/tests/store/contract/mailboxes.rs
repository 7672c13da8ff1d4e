//! Messages, files, and reports that are taken back.

use api::store::{
    Act, AnnounceOutcome, AppendOutcome, DeleteOutcome, InsertOutcome, MailboxLookup, Opening,
    Piece, PostOutcome, SqlStore, StoredMessage,
};
use report::attachment::{Attachment, FileKind, SealedSize};
use report::message::{Direction, Status};
use report::wire::{
    FileAnnouncement, MAX_UNREAD_MESSAGES, MailboxView, OpenMailbox, PostedMessage,
};

use crate::person::{Person, later, now, number};
use crate::test_store::TestStore;

async fn view(store: &SqlStore, person: &Person) -> OpenMailbox {
    match store.mailbox_view(person.id(), 0).await.unwrap() {
        Some(MailboxView::Open(open)) => open,
        _ => panic!("the mailbox is open"),
    }
}

pub(crate) async fn messages_are_numbered_without_gaps_and_kept_once(fixture: TestStore) {
    let store = &fixture.store;
    let (person, _) = Person::in_store(store).await;
    let (one, two) = (person.note(1, "satu"), person.note(2, "dua"));
    let post = |message| store.insert_message(person.id(), message, now());

    assert!(
        matches!(post(two.clone()).await.unwrap(), PostOutcome::Conflict { next } if next == number(1))
    );
    assert!(matches!(
        post(one.clone()).await.unwrap(),
        PostOutcome::Created(_)
    ));
    assert!(matches!(post(one).await.unwrap(), PostOutcome::Replayed(_)));
    assert!(matches!(post(two).await.unwrap(), PostOutcome::Created(_)));
    let other = person.note(2, "lain");
    assert!(
        matches!(post(other).await.unwrap(), PostOutcome::Conflict { next } if next == number(3))
    );
    assert_eq!(view(store, &person).await.messages.len(), 2);
    assert_eq!(
        store.list_reports().await.unwrap()[0].progress.unanswered,
        2
    );
}

pub(crate) async fn what_the_team_only_notes_answers_nothing(fixture: TestStore) {
    let store = &fixture.store;
    let (person, _) = Person::in_store(store).await;
    let unanswered = async || store.list_reports().await.unwrap()[0].progress.unanswered;
    let posted = store.insert_message(person.id(), person.note(1, "satu"), now());
    assert!(matches!(posted.await.unwrap(), PostOutcome::Created(_)));
    let (one, two) = (person.reply(1), person.reply(2));
    let noted = store.insert_silent_reply(person.id(), &one, Status::BeingRead, now());
    assert!(noted.await.unwrap());
    assert_eq!(unanswered().await, 1);
    // It is a message like any other to the person, and takes its number.
    assert_eq!(view(store, &person).await.messages.len(), 2);
    let again = store.insert_reply(person.id(), &one, Status::BeingRead, now());
    assert!(!again.await.unwrap());
    let answered = store.insert_reply(person.id(), &two, Status::BeingRead, now());
    assert!(answered.await.unwrap());
    assert_eq!(unanswered().await, 0);
}

pub(crate) async fn of_two_messages_with_one_number_one_is_stored(fixture: TestStore) {
    let (person, _) = Person::in_store(&fixture.store).await;
    let second = fixture.second_store().await;
    let attempts: Vec<_> = (0..10)
        .map(|attempt| {
            let store = if attempt % 2 == 0 {
                &fixture.store
            } else {
                &second
            };
            let (store, id) = (store.clone(), person.id());
            let message = person.note(1, &format!("pesan {attempt}"));
            tokio::spawn(async move { store.insert_message(id, message, now()).await })
        })
        .collect();
    let mut stored = 0;
    for attempt in attempts {
        match attempt.await.unwrap() {
            Ok(PostOutcome::Created(_)) => stored += 1,
            Ok(PostOutcome::Conflict { next }) => assert_eq!(next, number(2)),
            Ok(_) => panic!("the messages differ"),
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(stored, 1);
}

/// Direction, number and length of every message; what is sealed is never twice the same.
fn shapes(messages: &[PostedMessage]) -> Vec<(Direction, u32, Vec<u8>)> {
    let shape = |posted: &PostedMessage| {
        let sealed = posted.message().map(|message| message.as_bytes().to_vec());
        (posted.direction, posted.sequence.get(), sealed.unwrap())
    };
    messages.iter().map(shape).collect()
}

pub(crate) async fn pages_together_are_the_whole_conversation(fixture: TestStore) {
    const PAGE: usize = 192 * 1024;
    let store = &fixture.store;
    // As long as may be, as many as may be, and everything between.
    let long = vec![100_000; 5];
    let mixed = [1, 120_000, 1, 60_000, 60_000, 60_000, 1, 1, 90_000, 100_000].to_vec();
    for (lengths, most) in [(vec![], 1), (long, 5), (mixed, 6), (vec![1; 130], 3)] {
        let (person, receipt) = Person::in_store(store).await;
        let mut whole = Vec::new();
        for (letters, sequence) in lengths.iter().zip(1..) {
            let direction = if sequence % 2 == 0 {
                let reply = person.reply_of(sequence / 2, *letters);
                let told = store.insert_reply(person.id(), &reply, Status::BeingRead, now());
                assert!(told.await.unwrap());
                whole.push((Direction::ToPerson, sequence / 2, reply.as_bytes().to_vec()));
                continue;
            } else {
                Direction::ToTeam
            };
            let number = sequence.div_ceil(2);
            let note = person.note(number, &"a".repeat(*letters));
            let posted = store
                .insert_message(person.id(), note.clone(), now())
                .await
                .unwrap();
            assert!(matches!(posted, PostOutcome::Created(_)));
            whole.push((direction, number, note.as_bytes().to_vec()));
        }
        let page = async |after: usize| {
            let view = store
                .mailbox_view(person.id(), after.try_into().unwrap())
                .await;
            match view.unwrap() {
                Some(MailboxView::Open(open)) => open,
                _ => panic!("the mailbox is open"),
            }
        };
        // From wherever one starts, pages are what is left, in order, and never too long.
        for start in 0..=whole.len() + 1 {
            let open = page(start).await;
            let shown = shapes(&open.messages);
            let left = whole.get(start..).unwrap_or_default();
            assert!(left.starts_with(&shown), "{start}");
            assert_eq!(open.more, shown.len() < left.len(), "{start}");
            assert!(!shown.is_empty() || left.is_empty(), "{start}");
            let bytes: usize = shown.iter().map(|(_, _, sealed)| sealed.len()).sum();
            assert!(bytes <= PAGE && shown.len() <= 100, "{start}");
        }
        let mut open = page(0).await;
        let mut pages = 1;
        while open.more {
            let next = page(open.messages.len()).await;
            open = open.followed_by(next);
            pages += 1;
        }
        assert!(shapes(&open.messages) == whole);
        assert!(pages <= most, "{pages} for {lengths:?}");

        let reference = receipt.reference;
        let part = async |after: usize| {
            let after = after.try_into().unwrap();
            let case = store.find_case(reference, after).await.unwrap();
            case.unwrap().1
        };
        let mut correspondence = part(0).await;
        let mut messages = correspondence.messages;
        while correspondence.more {
            correspondence = part(messages.len()).await;
            messages.append(&mut correspondence.messages);
        }
        let sealed =
            |message: &StoredMessage| message.message.as_ref().unwrap().as_bytes().to_vec();
        let team: Vec<_> = messages.iter().map(sealed).collect();
        assert!(team.iter().eq(whole.iter().map(|(_, _, sealed)| sealed)));
    }
}

pub(crate) async fn what_nobody_has_read_has_a_limit_until_somebody_does(fixture: TestStore) {
    let store = &fixture.store;
    let post = async |person: &Person, sequence, letters: usize| {
        let message = person.note(sequence, &"a".repeat(letters));
        store
            .insert_message(person.id(), message, now())
            .await
            .unwrap()
    };
    // As many as there may be, whoever reads them how.
    for reads in [0, 1] {
        let (person, receipt) = Person::in_store(store).await;
        for sequence in 1..=MAX_UNREAD_MESSAGES {
            assert!(matches!(
                post(&person, sequence, 1).await,
                PostOutcome::Created(_)
            ));
        }
        let next = MAX_UNREAD_MESSAGES + 1;
        assert!(matches!(
            post(&person, next, 1).await,
            PostOutcome::UnreadLimit
        ));
        assert!(matches!(
            post(&person, 1, 1).await,
            PostOutcome::Conflict { .. }
        ));
        if reads == 0 {
            let reply = person.reply(1);
            let written = store.insert_reply(person.id(), &reply, Status::BeingRead, now());
            assert!(written.await.unwrap());
        } else {
            let opening = |act| Opening {
                worker: "rina".to_owned(),
                at: now(),
                reference: receipt.reference,
                file: None,
                act,
            };
            store.log_opening(opening(Act::File)).await.unwrap();
            assert!(matches!(
                post(&person, next, 1).await,
                PostOutcome::UnreadLimit
            ));
            store.log_opening(opening(Act::Open)).await.unwrap();
        }
        assert!(matches!(
            post(&person, next, 1).await,
            PostOutcome::Created(_)
        ));
    }
    // Fewer long ones, and then a short one that still fits.
    let (person, _) = Person::in_store(store).await;
    let longest = 100_000;
    let mut sequence = 1;
    while matches!(
        post(&person, sequence, longest).await,
        PostOutcome::Created(_)
    ) {
        sequence += 1;
    }
    assert!(sequence < MAX_UNREAD_MESSAGES, "{sequence}");
    assert!(matches!(
        post(&person, sequence, longest).await,
        PostOutcome::UnreadLimit
    ));
    assert!(matches!(
        post(&person, sequence, 1).await,
        PostOutcome::Created(_)
    ));
}

pub(crate) async fn a_reply_is_seen_and_deleted_and_keeps_its_number(fixture: TestStore) {
    let store = &fixture.store;
    let (person, receipt) = Person::in_store(store).await;
    let reply = |sequence| person.reply(sequence);
    let say = async |sequence| {
        store
            .insert_reply(person.id(), &reply(sequence), Status::BeingRead, later(5))
            .await
            .unwrap()
    };
    assert!(!say(2).await);
    assert!(say(1).await);
    assert!(!say(1).await);
    let seen = view(store, &person).await;
    assert_eq!(seen.messages.len(), 1);
    let (_, correspondence) = store
        .find_case(receipt.reference, 0)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(correspondence.next_reply(), Some(number(2)));
    assert!(correspondence.messages[0].message.is_some());

    let delete = |sequence| store.delete_reply(person.id(), number(sequence));
    assert!(matches!(delete(2).await.unwrap(), DeleteOutcome::NotFound));
    for _ in 0..2 {
        assert!(matches!(delete(1).await.unwrap(), DeleteOutcome::Deleted));
    }
    let (_, correspondence) = store
        .find_case(receipt.reference, 0)
        .await
        .unwrap()
        .unwrap();
    assert!(correspondence.messages[0].message.is_none());
    assert_eq!(correspondence.next_reply(), Some(number(2)));
}

pub(crate) async fn contact_is_stopped_once(fixture: TestStore) {
    let store = &fixture.store;
    let (person, _) = Person::in_store(store).await;
    let first = store.stop_contact(person.id(), now()).await.unwrap();
    let again = store.stop_contact(person.id(), later(60)).await.unwrap();
    assert!(first.is_some());
    assert_eq!(first, again);
    let nobody = Person::new();
    assert_eq!(store.stop_contact(nobody.id(), now()).await.unwrap(), None);
}

pub(crate) async fn a_file_is_kept_in_pieces(fixture: TestStore) {
    let store = &fixture.store;
    let (person, _) = Person::in_store(store).await;
    let bytes: Vec<u8> = (0..=250).cycle().take(300_000).collect();
    let attachment = Attachment::generate(FileKind::Jpeg).unwrap();
    let size = SealedSize::of(bytes.len()).unwrap();
    let announcement = || FileAnnouncement::new(attachment.id(), size);
    let announced = store
        .announce_file(person.id(), announcement(), now())
        .await;
    assert!(matches!(announced.unwrap(), AnnounceOutcome::Created(_)));
    let announced = store
        .announce_file(person.id(), announcement(), now())
        .await;
    assert!(matches!(announced.unwrap(), AnnounceOutcome::Replayed(_)));

    let pieces: Vec<Vec<u8>> = (0..size.pieces())
        .map(|index| attachment.seal_piece(&bytes, index, person.id()).unwrap())
        .collect();
    let append = |index: usize| {
        let offset = pieces[..index].iter().map(Vec::len).sum::<usize>();
        let piece = Piece {
            offset: u32::try_from(offset).unwrap(),
            sealed: pieces[index].clone(),
        };
        store.append_piece(person.id(), attachment.id(), piece, now())
    };
    assert!(matches!(
        append(1).await.unwrap(),
        AppendOutcome::WrongOffset(_)
    ));
    for index in [0, 0, 1, 1, 0] {
        assert!(matches!(
            append(index).await.unwrap(),
            AppendOutcome::Stored(_)
        ));
    }
    let whole = store
        .sealed_file(person.id(), attachment.id())
        .await
        .unwrap();
    assert!(whole == Some(pieces.concat()));
    let removed = store.delete_file(person.id(), attachment.id()).await;
    assert!(matches!(removed.unwrap(), DeleteOutcome::Deleted));
    let whole = store
        .sealed_file(person.id(), attachment.id())
        .await
        .unwrap();
    assert!(whole.is_none());
}

pub(crate) async fn a_withdrawn_report_leaves_its_trace_alone(fixture: TestStore) {
    let store = &fixture.store;
    let (person, receipt) = Person::in_store(store).await;
    store
        .insert_message(person.id(), person.note(1, "a"), now())
        .await
        .unwrap();
    let (first, again) = tokio::join!(
        store.withdraw(person.id(), later(5)),
        store.withdraw(person.id(), later(5)),
    );
    let (first, again) = (first.unwrap().unwrap(), again.unwrap().unwrap());
    assert_eq!(first, again);
    assert_eq!(first.reference, receipt.reference);
    assert!(store.list_reports().await.unwrap().is_empty());
    assert!(
        store
            .find_case(receipt.reference, 0)
            .await
            .unwrap()
            .is_none()
    );
    let mailbox = store.mailbox_of(receipt.reference).await.unwrap();
    assert!(matches!(mailbox, MailboxLookup::Withdrawn));
    let traces = store.withdrawn_reports().await.unwrap();
    assert_eq!(traces.len(), 1);
    assert_eq!(traces[0].withdrawn_at, later(5));
    assert!(store.token_hash(person.id()).await.unwrap().is_some());
    let posted = store
        .insert_message(person.id(), person.note(2, "b"), now())
        .await;
    assert!(matches!(posted.unwrap(), PostOutcome::Gone));
    assert!(matches!(person.send(store).await, InsertOutcome::Replayed(again) if again == receipt));
    assert!(store.list_reports().await.unwrap().is_empty());
}

pub(crate) async fn a_report_that_is_sent_while_it_is_withdrawn_stays_away(fixture: TestStore) {
    let second = fixture.second_store().await;
    for _ in 0..10 {
        let (person, receipt) = Person::in_store(&fixture.store).await;
        let (withdrawn, sent) = tokio::join!(
            fixture.store.withdraw(person.id(), now()),
            second.insert_report(person.report()),
        );
        assert!(withdrawn.unwrap().is_some());
        assert!(matches!(sent, Ok(InsertOutcome::Replayed(again)) if again == receipt));
        assert!(fixture.store.list_reports().await.unwrap().is_empty());
    }
}
