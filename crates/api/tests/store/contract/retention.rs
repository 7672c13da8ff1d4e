//! Time that passes: promises and deletion.

use api::retention::{self, RetentionRun};
use api::store::{Act, Backlog, DeliveryState, ExpiredCounts, ExpiryCutoffs, NewFeedback, Opening};
use jiff::civil::date;
use report::message::Status;

use crate::person::{Person, envelope, later, now};
use crate::test_store::TestStore;

const HOUR: i64 = 3600;

pub(crate) async fn a_promise_at_risk_is_told_once(fixture: TestStore) {
    let (store, second) = (&fixture.store, fixture.second_store().await);
    let (late, receipt) = Person::in_store(store).await;
    let (read, _) = Person::in_store(store).await;
    let in_time = Person {
        received_at: later(HOUR),
        ..Person::new()
    };
    in_time.send(store).await;
    let reply = read.reply(1);
    store
        .insert_reply(read.id(), &reply, Status::BeingRead, later(5))
        .await
        .unwrap();

    let by = later(HOUR + 1);
    let waiting = store.backlog(by).await.unwrap();
    let expected = Backlog {
        unread: 2,
        at_risk: 1,
        pending_events: 3,
        dead_events: 0,
    };
    assert_eq!(waiting, expected);
    let (one, other) = tokio::join!(
        store.claim_at_risk(by, later(9)),
        second.claim_at_risk(by, later(9)),
    );
    let taken = [one.unwrap(), other.unwrap()].concat();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].reference, receipt.reference);
    assert!(store.claim_at_risk(by, later(9)).await.unwrap().is_empty());
    let events = store.events(vec![DeliveryState::Pending]).await.unwrap();
    let at_risk: Vec<_> = events
        .iter()
        .filter(|event| event.kind == "promise.at_risk")
        .collect();
    assert_eq!(at_risk.len(), 1);
    assert!(at_risk[0].body.contains(&receipt.reference.to_string()));
    store.withdraw(late.id(), now()).await.unwrap();
}

pub(crate) async fn what_is_old_is_deleted_and_the_rest_stays(fixture: TestStore) {
    let store = &fixture.store;
    let at = |received_at| Person {
        received_at,
        ..Person::new()
    };
    for number in 0..45 {
        at(later(number)).send(store).await;
    }
    let (old, kept) = (at(later(50)), at(later(100)));
    old.send(store).await;
    kept.send(store).await;
    store
        .insert_message(old.id(), old.note(1, "a"), later(50))
        .await
        .unwrap();
    let gone = at(later(0));
    gone.send(store).await;
    store.withdraw(gone.id(), later(60)).await.unwrap();
    let stays = at(later(0));
    stays.send(store).await;
    store.withdraw(stays.id(), later(101)).await.unwrap();
    for (day, words) in [(date(2026, 11, 21), "a"), (date(2026, 11, 22), "b")] {
        let feedback = NewFeedback {
            page: "bantuan".to_owned(),
            day,
            helped: true,
            words: Some(envelope(words)),
        };
        store.insert_feedback(feedback).await.unwrap();
    }
    let reference = store.list_reports().await.unwrap()[0].reference;
    for seconds in [99, 100] {
        let opening = Opening {
            worker: "Sari".to_owned(),
            at: later(seconds),
            reference,
            file: None,
            act: Act::Open,
        };
        store.log_opening(opening).await.unwrap();
    }

    let expiry = ExpiryCutoffs {
        before: later(100),
        before_day: date(2026, 11, 22),
        delivered_before: later(200),
    };
    let expired = store.expire(expiry).await.unwrap();
    let expected = ExpiredCounts {
        reports: 46,
        traces: 1,
        words: 1,
        openings: 1,
        // One for each report, for the message, and for the first withdrawal.
        events: 50,
    };
    assert_eq!(expired, expected);
    assert_eq!(
        store.expire(expiry).await.unwrap(),
        ExpiredCounts::default()
    );
    assert_eq!(store.list_reports().await.unwrap().len(), 1);
    assert!(store.token_hash(old.id()).await.unwrap().is_none());
    assert!(store.token_hash(kept.id()).await.unwrap().is_some());
    assert!(store.token_hash(gone.id()).await.unwrap().is_none());
    assert!(store.token_hash(stays.id()).await.unwrap().is_some());
    assert_eq!(store.feedback_words(0).await.unwrap().len(), 1);
    assert_eq!(store.openings(None).await.unwrap().len(), 1);
    assert_eq!(store.feedback_counts().await.unwrap().len(), 2);
}

pub(crate) async fn when_things_were_deleted_is_remembered(fixture: TestStore) {
    let store = &fixture.store;
    assert_eq!(store.last_retention_run().await.unwrap(), None);
    for seconds in [5, 9] {
        store.record_retention_run(later(seconds)).await.unwrap();
        let second = fixture.second_store().await;
        assert_eq!(
            second.last_retention_run().await.unwrap(),
            Some(later(seconds))
        );
    }
}

pub(crate) async fn a_clock_that_has_moved_far_deletes_nothing(fixture: TestStore) {
    const DAY: i64 = 24 * HOUR;
    let store = &fixture.store;
    let look = |seconds| retention::run_once(store, 10, later(seconds));
    let stored = async || store.list_reports().await.unwrap().len();
    Person::in_store(store).await;

    assert_eq!(look(0).await.unwrap(), RetentionRun::FirstRun);
    let nothing = RetentionRun::Deleted(ExpiredCounts::default());
    assert_eq!(look(HOUR).await.unwrap(), nothing);
    // Somebody sets the clock ten years ahead, and back again; or far back.
    assert_eq!(look(3650 * DAY).await.unwrap(), RetentionRun::ClockAhead);
    assert_eq!(look(2 * HOUR).await.unwrap(), nothing);
    assert_eq!(look(-3650 * DAY).await.unwrap(), nothing);
    assert_eq!(look(2 * HOUR).await.unwrap(), RetentionRun::ClockAhead);
    assert_eq!(stored().await, 1);

    // Somebody has looked at the clock, and says so.
    retention::delete_expired(store, 10, later(6 * DAY))
        .await
        .unwrap();
    assert_eq!(stored().await, 1);
    let deleted = look(11 * DAY).await.unwrap();
    assert!(matches!(deleted, RetentionRun::Deleted(expired) if expired.reports == 1));
    assert_eq!(stored().await, 0);
}
