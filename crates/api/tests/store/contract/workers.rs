//! Care workers and the opening log.

use api::store::{Act, Opening};
use report::attachment::FileId;
use report::reference::Reference;

use crate::person::{later, now};
use crate::test_store::TestStore;

pub(crate) async fn a_worker_is_let_in_until_revoked_and_a_name_is_given_once(fixture: TestStore) {
    let store = &fixture.store;
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

pub(crate) async fn the_opening_log_says_who_did_what_when(fixture: TestStore) {
    let store = &fixture.store;
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
