//! Reports that are kept: once, for good, with one receipt.

use api::store::InsertOutcome;
use report::wire::Routing;

use crate::person::{Person, QUIET, created, later};
use crate::test_store::TestStore;

pub(crate) async fn a_report_is_kept_once_whoever_sends_it_how_often(fixture: TestStore) {
    let (person, receipt) = Person::in_store(&fixture.store).await;
    for store in [&fixture.store, &fixture.second_store().await] {
        match person.send(store).await {
            InsertOutcome::Replayed(again) => assert_eq!(again, receipt),
            _ => panic!("it is stored already"),
        }
    }
    let (stored, _) = fixture
        .store
        .find_case(receipt.reference, 0)
        .await
        .unwrap()
        .unwrap();
    assert!(stored.listed.routing == QUIET);
    assert_eq!(fixture.store.list_reports().await.unwrap().len(), 1);
}

pub(crate) async fn other_bytes_under_the_same_key_are_a_conflict(fixture: TestStore) {
    let (person, receipt) = Person::in_store(&fixture.store).await;
    let mut other = Person::new();
    other.key = person.key;
    other.digest = [2; 32];
    match other.send(&fixture.store).await {
        InsertOutcome::Conflict(first) => assert_eq!(first, receipt),
        _ => panic!("the key is taken"),
    }
}

pub(crate) async fn a_mailbox_belongs_to_one_report(fixture: TestStore) {
    let (person, _) = Person::in_store(&fixture.store).await;
    let other = Person {
        mailbox: person.mailbox,
        ..Person::new()
    };
    assert!(matches!(
        other.send(&fixture.store).await,
        InsertOutcome::MailboxTaken
    ));
    assert_eq!(fixture.store.list_reports().await.unwrap().len(), 1);
    fixture.store.check_writable().await.unwrap();
}

pub(crate) async fn two_processes_keep_one_report(fixture: TestStore) {
    let person = Person::new();
    let second = fixture.second_store().await;
    let attempts: Vec<_> = (0..20)
        .map(|attempt| {
            let store = if attempt % 2 == 0 {
                &fixture.store
            } else {
                &second
            };
            let (store, report) = (store.clone(), person.report());
            tokio::spawn(async move { store.insert_report(report).await })
        })
        .collect();
    let (mut new, mut receipts) = (0, Vec::new());
    for attempt in attempts {
        match attempt.await.unwrap() {
            Ok(InsertOutcome::Created(receipt)) => {
                new += 1;
                receipts.push(receipt);
            }
            Ok(InsertOutcome::Replayed(receipt)) => receipts.push(receipt),
            Ok(_) => panic!("all are the same report"),
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(new, 1);
    receipts.dedup();
    assert_eq!(receipts.len(), 1);
}

pub(crate) async fn what_may_only_be_read_keeps_nothing_and_says_so(fixture: TestStore) {
    let (person, receipt) = Person::in_store(&fixture.store).await;
    let store = fixture.read_only().await;
    assert!(store.insert_report(Person::new().report()).await.is_err());
    let posted = store
        .insert_message(person.id(), person.note(1, "a"), later(1))
        .await;
    assert!(posted.is_err());
    assert!(store.withdraw(person.id(), later(1)).await.is_err());
    assert!(store.check_writable().await.is_err());
    assert_eq!(store.list_reports().await.unwrap().len(), 1);
    assert!(
        store
            .find_case(receipt.reference, 0)
            .await
            .unwrap()
            .is_some()
    );
}

pub(crate) async fn the_team_reads_urgent_reports_first_and_then_the_oldest(fixture: TestStore) {
    let mut expected = Vec::new();
    for (urgent, seconds) in [(false, 0), (true, 20), (false, -5), (true, 10)] {
        let person = Person {
            received_at: later(seconds),
            routing: Routing { urgent, ..QUIET },
            ..Person::new()
        };
        let receipt = created(person.send(&fixture.store).await);
        expected.push((!urgent, seconds, receipt.reference));
    }
    expected.sort_by_key(|(quiet, seconds, _)| (*quiet, *seconds));
    let listed: Vec<_> = fixture.store.list_reports().await.unwrap();
    let listed: Vec<_> = listed.iter().map(|listed| listed.reference).collect();
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(.., reference)| reference)
        .collect();
    assert_eq!(listed, expected);
}
