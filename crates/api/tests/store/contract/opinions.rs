//! Feedback on pages, and wrong numbers.

use api::store::NewFeedback;
use jiff::civil::{Date, date};

use crate::person::envelope;
use crate::test_store::TestStore;

const SUNDAY: Date = date(2026, 11, 22);
const MONDAY: Date = date(2026, 11, 23);

pub(crate) async fn opinions_are_counted_by_day_and_their_words_kept(fixture: TestStore) {
    let store = &fixture.store;
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

pub(crate) async fn wrong_numbers_are_counted_by_day(fixture: TestStore) {
    let store = &fixture.store;
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
