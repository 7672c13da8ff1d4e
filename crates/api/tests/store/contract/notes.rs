//! Notes of the team, and who looks after a report.

use api::store::{NewNote, NoteOutcome, SqlStore, StoredNote};
use report::envelope::Envelope;
use report::key::CareKey;
use report::reference::Reference;
use report::team::{ForTeam as _, Keeper, KeeperChange, TeamNote};

use crate::person::{Person, later, now};
use crate::test_store::TestStore;

fn note(reference: Reference, after: u32, by: &str, change: Option<KeeperChange>) -> NewNote {
    let key = [CareKey::from_seed([9; 32]).public()];
    let note = TeamNote {
        by: by.to_owned(),
        at: "2026-11-22T03:00:00Z".parse().unwrap(),
        change,
        text: String::new().into(),
    };
    let keeper = Keeper::default().after(&note);
    NewNote {
        after,
        keeper: keeper.seal(reference, &key).unwrap(),
        sealed: note.seal(reference, &key).unwrap(),
    }
}

async fn notes(store: &SqlStore, reference: Reference) -> Vec<StoredNote> {
    let (_, correspondence) = store.find_case(reference, 0).await.unwrap().unwrap();
    correspondence.notes
}

fn keeper(reference: Reference, sealed: &Envelope) -> Option<String> {
    let key = CareKey::from_seed([9; 32]);
    let opened = sealed.open(Keeper::binding(reference), &key).unwrap();
    Keeper::from_plaintext(&opened).unwrap().name
}

pub(crate) async fn notes_are_kept_in_order_and_nobody_writes_over_another(fixture: TestStore) {
    let store = &fixture.store;
    let (person, receipt) = Person::in_store(store).await;
    let reference = receipt.reference;
    let second = fixture.second_store().await;
    let writers: Vec<_> = (0..6)
        .map(|number| {
            let store = if number % 2 == 0 { store } else { &second };
            let (store, id) = (store.clone(), person.id());
            let note = note(reference, 0, &format!("Sari {number}"), None);
            tokio::spawn(async move { store.insert_note(id, note, now()).await })
        })
        .collect();
    let mut stored = 0;
    for writer in writers {
        match writer.await.unwrap().unwrap() {
            NoteOutcome::Stored => stored += 1,
            outcome => assert_eq!(outcome, NoteOutcome::Conflict),
        }
    }
    assert_eq!(stored, 1);
    for number in 1..100 {
        let next = note(reference, number, "Budi", None);
        let outcome = store
            .insert_note(person.id(), next, later(number.into()))
            .await;
        assert_eq!(outcome.unwrap(), NoteOutcome::Stored);
    }
    let one_more = note(reference, 100, "Budi", None);
    let outcome = store.insert_note(person.id(), one_more, now()).await;
    assert_eq!(outcome.unwrap(), NoteOutcome::Full);
    let kept = notes(store, reference).await;
    assert_eq!(kept.len(), 100);
    assert!(kept.is_sorted_by_key(|note| note.at));
    // They come once, with the first page of the messages.
    let (_, later_page) = store.find_case(reference, 1).await.unwrap().unwrap();
    assert!(later_page.notes.is_empty());
}

pub(crate) async fn who_looks_after_a_report_is_the_newest_word(fixture: TestStore) {
    let store = &fixture.store;
    let mut people = Vec::new();
    for _ in 0..3 {
        people.push(Person::in_store(store).await);
    }
    let references: Vec<Reference> = people.iter().map(|(_, it)| it.reference).collect();
    for (place, after, by, change) in [
        (0, 0, "Sari", KeeperChange::Claimed),
        (1, 0, "Budi", KeeperChange::Claimed),
        (0, 1, "Budi", KeeperChange::Claimed),
        (1, 1, "Budi", KeeperChange::Released),
    ] {
        let note = note(references[place], after, by, Some(change));
        let outcome = store.insert_note(people[place].0.id(), note, now()).await;
        assert_eq!(outcome.unwrap(), NoteOutcome::Stored);
    }
    let all = store.keepers(0).await.unwrap();
    let told: Vec<_> = all
        .iter()
        .map(|it| (it.reference, keeper(it.reference, &it.keeper)))
        .collect();
    assert_eq!(
        told,
        [
            (references[0], Some("Budi".to_owned())),
            (references[1], None)
        ]
    );
    let rest = store.keepers(all[0].id).await.unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].reference, references[1]);
}

pub(crate) async fn notes_go_with_their_report(fixture: TestStore) {
    let store = &fixture.store;
    let (person, receipt) = Person::in_store(store).await;
    let first = note(receipt.reference, 0, "Sari", Some(KeeperChange::Claimed));
    let outcome = store.insert_note(person.id(), first, now()).await;
    assert_eq!(outcome.unwrap(), NoteOutcome::Stored);
    store.withdraw(person.id(), later(5)).await.unwrap();
    assert!(store.keepers(0).await.unwrap().is_empty());
    let late = note(receipt.reference, 1, "Sari", None);
    let outcome = store.insert_note(person.id(), late, now()).await;
    assert_eq!(outcome.unwrap(), NoteOutcome::Gone);
}
