//! What only a file has: pages and a log that could still hold what was deleted.

use std::fs;
use std::path::Path;

use api::store::{ExpiryCutoffs, SqlStore};
use jiff::civil::date;

use crate::person::{Person, later, now};

fn contains(folder: &Path, needle: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        bytes.windows(needle.len()).any(|window| window == needle)
    })
}

#[tokio::test]
async fn what_has_expired_is_in_no_byte_of_the_files_and_they_shrink() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("reports.sqlite");
    let store = SqlStore::open(&path).await.unwrap();
    let (person, _) = Person::in_store(&store).await;
    let note = person.note(1, "catatan");
    store
        .insert_message(person.id(), note.clone(), now())
        .await
        .unwrap();
    for _ in 0..100 {
        Person::in_store(&store).await;
    }
    let sealed = &note.as_bytes()[100..164];
    assert!(contains(folder.path(), sealed), "the note is stored");
    assert!(contains(folder.path(), &person.id().0));

    // Closing moves everything from the log into the file.
    store.close().await;
    let before = fs::metadata(&path).unwrap().len();
    let store = SqlStore::open(&path).await.unwrap();
    let expiry = ExpiryCutoffs {
        before: later(1),
        before_day: date(2026, 11, 23),
        delivered_before: later(1),
    };
    assert_eq!(store.expire(expiry).await.unwrap().reports, 101);

    assert!(!contains(folder.path(), sealed), "the note is gone");
    assert!(!contains(folder.path(), &person.id().0));
    let wal = fs::metadata(path.with_extension("sqlite-wal"))
        .unwrap()
        .len();
    assert_eq!(wal, 0);
    let after = fs::metadata(&path).unwrap().len();
    assert!(after < before / 2, "{after} of {before} bytes are left");
    store.close().await;
}
