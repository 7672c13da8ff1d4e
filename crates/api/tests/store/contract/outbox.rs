//! What other systems are told.

use api::store::{DeliveryState, Event, SqlStore};
use serde_json::{Value, json};

use crate::person::{Person, later, now};
use crate::test_store::TestStore;

async fn pending(store: &SqlStore) -> Vec<Event> {
    store.events(vec![DeliveryState::Pending]).await.unwrap()
}

pub(crate) async fn what_happens_is_written_down_with_it_and_holds_no_content(fixture: TestStore) {
    let store = &fixture.store;
    let (person, receipt) = Person::in_store(store).await;
    person.send(store).await;
    let note = || person.note(1, "PENANDA-4711");
    store
        .insert_message(person.id(), note(), later(1))
        .await
        .unwrap();
    store
        .insert_message(person.id(), note(), later(2))
        .await
        .unwrap();
    store.withdraw(person.id(), later(3)).await.unwrap();
    store.withdraw(person.id(), later(4)).await.unwrap();

    let events = pending(store).await;
    let bodies: Vec<Value> = events
        .iter()
        .map(|event| serde_json::from_str(&event.body).unwrap())
        .collect();
    let reference = receipt.reference.to_string();
    assert_eq!(
        bodies,
        [
            json!({"type": "report.received", "timestamp": "2026-11-22T03:00:00Z", "data": {
                "reference": reference, "tier": 1,
                "received_at": "2026-11-22T03:00:00Z", "read_by": "2026-11-22T04:00:00Z"}}),
            json!({"type": "message.received", "timestamp": "2026-11-22T03:00:01Z", "data": {
                "reference": reference, "tier": 1}}),
            json!({"type": "report.withdrawn", "timestamp": "2026-11-22T03:00:03Z", "data": {
                "reference": reference, "tier": 1, "received_at": "2026-11-22T03:00:00Z",
                "withdrawn_at": "2026-11-22T03:00:03Z"}}),
        ]
    );
    for event in &events {
        assert_eq!(event.name.len(), "msg_".len() + 32);
        assert_eq!(event.attempts, 0);
    }
}

pub(crate) async fn a_store_without_outbox_writes_no_events(fixture: TestStore) {
    let quiet = fixture.without_outbox().await;
    let (person, _) = Person::in_store(&quiet).await;
    quiet.withdraw(person.id(), now()).await.unwrap();
    assert!(pending(&quiet).await.is_empty());
}

pub(crate) async fn an_event_is_taken_by_one_and_by_another_when_the_first_is_gone(
    fixture: TestStore,
) {
    let (one, other) = (&fixture.store, fixture.second_store().await);
    for _ in 0..6 {
        Person::in_store(one).await;
    }
    let (first, second) = tokio::join!(
        one.claim_events(now(), later(60), 3),
        other.claim_events(now(), later(60), 3),
    );
    let mut taken = [first.unwrap(), second.unwrap()].concat();
    let rest = other.claim_events(now(), later(60), 10).await.unwrap();
    taken.extend(rest);
    taken.sort_by(|a, b| a.name.cmp(&b.name));
    taken.dedup_by(|a, b| a.name == b.name);
    assert_eq!(taken.len(), 6);
    assert!(taken.iter().all(|event| event.attempts == 1));

    let settle = |event: &Event, state, at| one.record_attempt(event.name.clone(), state, at);
    settle(&taken[0], DeliveryState::Delivered, later(1))
        .await
        .unwrap();
    settle(&taken[1], DeliveryState::Pending, later(90))
        .await
        .unwrap();
    settle(&taken[2], DeliveryState::Dead, later(1))
        .await
        .unwrap();
    // A slower process does not undo a delivery.
    settle(&taken[0], DeliveryState::Pending, later(1))
        .await
        .unwrap();
    // Whoever took the other three never came back.
    let due = other.claim_events(later(61), later(120), 10).await.unwrap();
    assert_eq!(due.len(), 3);
    assert!(due.iter().all(|event| event.attempts == 2));
    let due = other.claim_events(later(91), later(120), 10).await.unwrap();
    assert_eq!(due.len(), 1);
    assert_eq!(due[0].name, taken[1].name);
}

pub(crate) async fn an_event_that_was_put_off_by_a_clock_that_was_ahead_is_due(fixture: TestStore) {
    let store = &fixture.store;
    let ahead = later(60 * 60 * 24 * 365);
    let person = Person {
        received_at: ahead,
        ..Person::new()
    };
    person.send(store).await;
    let due = store.claim_events(now(), later(60), 10).await.unwrap();
    assert_eq!(due.len(), 1);
    let due = store.claim_events(now(), later(60), 10).await.unwrap();
    assert!(due.is_empty());
}

pub(crate) async fn what_is_dead_can_be_told_again(fixture: TestStore) {
    let store = &fixture.store;
    for _ in 0..3 {
        Person::in_store(store).await;
    }
    let taken = store.claim_events(now(), later(60), 10).await.unwrap();
    for event in &taken {
        let name = event.name.clone();
        store
            .record_attempt(name, DeliveryState::Dead, now())
            .await
            .unwrap();
    }
    let name = taken[0].name.clone();
    assert!(store.replay_event(name, later(5)).await.unwrap());
    assert!(
        !store
            .replay_event("msg_0".to_owned(), later(5))
            .await
            .unwrap()
    );
    assert_eq!(store.replay_dead_events(later(5)).await.unwrap(), 2);
    let due = store.claim_events(later(5), later(60), 10).await.unwrap();
    assert_eq!(due.len(), 3);
    assert!(due.iter().all(|event| event.attempts == 1));
}
