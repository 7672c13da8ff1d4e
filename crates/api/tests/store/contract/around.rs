//! What stands around reports: opinions about pages, and who of the team did what.

use api::store::{Act, NewFeedback, Opening};
use jiff::civil::{Date, date};
use report::attachment::FileId;
use report::reference::Reference;

use crate::bench::Bench;
use crate::person::{envelope, later, now};

const SUNDAY: Date = date(2026, 11, 22);
const MONDAY: Date = date(2026, 11, 23);

pub(crate) async fn opinions_are_counted_by_day_and_their_words_kept(bench: Bench) {
    let store = &bench.store;
    let give = |page: &str, day, helped, words: Option<&str>| {
        store.insert_feedback(NewFeedback {
            page: page.to_owned(),
            day,
            helped,
            words: words.map(envelope),
        })
    };
    give("kenali/persetujuan", SUNDAY, true, None)
        .await
        .unwrap();
    give("kenali/persetujuan", SUNDAY, false, Some("a"))
        .await
        .unwrap();
    give("kenali/persetujuan", SUNDAY, true, Some("b"))
        .await
        .unwrap();
    give("kenali/persetujuan", MONDAY, false, None)
        .await
        .unwrap();
    give("bantuan", MONDAY, true, None).await.unwrap();

    let counts: Vec<_> = store.feedback_counts().await.unwrap();
    let counts: Vec<_> = counts
        .iter()
        .map(|count| (count.page.as_str(), count.day, count.yes, count.no))
        .collect();
    assert_eq!(
        counts,
        [
            ("bantuan", MONDAY, 1, 0),
            ("kenali/persetujuan", SUNDAY, 2, 1),
            ("kenali/persetujuan", MONDAY, 0, 1),
        ]
    );
    let words = store.feedback_words(0).await.unwrap();
    assert_eq!(words.len(), 2);
    let rest = store.feedback_words(words[0].id).await.unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].day, SUNDAY);
    assert!(rest[0].envelope.as_bytes() == words[1].envelope.as_bytes());
}

pub(crate) async fn wrong_numbers_are_counted_by_day(bench: Bench) {
    let store = &bench.store;
    for (service, day) in [
        ("sapa-129", SUNDAY),
        ("sapa-129", SUNDAY),
        ("sapa-129", MONDAY),
    ] {
        store
            .count_wrong_number(service.to_owned(), day)
            .await
            .unwrap();
    }
    let counts = store.wrong_numbers().await.unwrap();
    let counts: Vec<_> = counts
        .iter()
        .map(|count| (count.day, count.count))
        .collect();
    assert_eq!(counts, [(SUNDAY, 2), (MONDAY, 1)]);
}

pub(crate) async fn a_worker_is_let_in_until_revoked_and_a_name_is_given_once(bench: Bench) {
    let store = &bench.store;
    let add = |name: &str, hash| store.add_worker(name.to_owned(), hash, now());
    assert!(add("Sari", [1; 32]).await.unwrap());
    assert!(add("Budi", [2; 32]).await.unwrap());
    assert!(!add("Sari", [3; 32]).await.unwrap());
    let sari = store.worker_by_token([1; 32]).await.unwrap().unwrap();
    assert_eq!(sari.name, "Sari");
    assert!(store.worker_by_token([3; 32]).await.unwrap().is_none());

    assert!(
        store
            .revoke_worker("Sari".to_owned(), later(5))
            .await
            .unwrap()
    );
    assert!(
        store
            .revoke_worker("Sari".to_owned(), later(9))
            .await
            .unwrap()
    );
    assert!(
        !store
            .revoke_worker("Dewi".to_owned(), later(5))
            .await
            .unwrap()
    );
    assert!(store.worker_by_token([1; 32]).await.unwrap().is_none());
    assert!(!add("Sari", [4; 32]).await.unwrap());
    let workers = store.workers().await.unwrap();
    let workers: Vec<_> = workers
        .iter()
        .map(|worker| (worker.name.as_str(), worker.revoked_at))
        .collect();
    assert_eq!(workers, [("Budi", None), ("Sari", Some(later(5)))]);
}

pub(crate) async fn the_opening_log_says_who_did_what_when(bench: Bench) {
    let store = &bench.store;
    let one = Reference::from_random([1; 6]);
    let two = Reference::from_random([2; 6]);
    let openings: Vec<Opening> = Act::ALL
        .into_iter()
        .zip(0..)
        .map(|(act, seconds)| Opening {
            worker: "Sari".to_owned(),
            at: later(seconds),
            reference: if act == Act::Reply { two } else { one },
            file: (act == Act::File).then_some(FileId([9; 16])),
            act,
        })
        .collect();
    for opening in &openings {
        store.log_opening(opening.clone()).await.unwrap();
    }
    assert_eq!(store.openings(None).await.unwrap(), openings);
    let of_two = store.openings(Some(two)).await.unwrap();
    assert_eq!(of_two.len(), 1);
    assert_eq!(of_two[0].act, Act::Reply);
}
