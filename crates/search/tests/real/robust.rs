//! Any bytes and any query: an answer or a fault, never a panic.

use std::sync::LazyLock;

use locale::Lang;
use proptest::prelude::*;
use search::{Index, IndexFault};

use crate::{LIBRARY, built, index};

static INDEX: LazyLock<Index> = LazyLock::new(|| index(Lang::Id));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_query_is_answered(query in "\\PC{0,60}") {
        let found = INDEX.find(&query, 5);
        prop_assert!(found.hits.len() <= 5);
    }

    #[test]
    fn any_mix_of_words_is_answered(
        words in proptest::collection::vec("gk|yg|saya|visum|digrepe|foto|di|mau|mati|driver|penumpang|grab|sama|x|129|é|’|p3p", 0..8),
        space in " |  |\n|-|",
    ) {
        let query = words.join(&space);
        for hit in INDEX.find(&query, 10).hits {
            prop_assert!(hit.address.starts_with("/id/"));
            prop_assert!(!hit.title_text().is_empty());
        }
    }

    #[test]
    fn any_bytes_are_an_index_or_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut whole = b"RAC\x03".to_vec();
        whole.extend(&bytes);
        for bytes in [&bytes, &whole] {
            if let Ok(index) = Index::from_bytes(bytes) {
                index.find("visum", 3);
            }
        }
    }

    #[test]
    fn a_damaged_index_is_an_index_or_a_fault(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = built(Lang::Id).index.clone();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(index) = Index::from_bytes(&bytes) {
            index.find("biaya visum", 3);
        }
    }

    #[test]
    fn an_index_that_is_cut_short_is_a_fault(at in any::<prop::sample::Index>()) {
        let bytes = &built(Lang::Id).index;
        let at = at.index(bytes.len());
        prop_assert!(Index::from_bytes(&bytes[..at]).is_err());
    }

    #[test]
    fn damaged_passages_leave_the_index_as_it_was(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let built = built(Lang::En);
        let mut index = Index::from_bytes(&built.index).expect("an index");
        let mut bytes = built.passages.clone();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = index.add_passages(&bytes);
        prop_assert!(!index.find("visum", 3).hits.is_empty());
    }
}

#[test]
fn passages_of_another_index_are_refused() {
    let mut index = Index::from_bytes(&built(Lang::Id).index).expect("an index");
    assert_eq!(
        index.add_passages(&built(Lang::En).passages),
        Err(IndexFault::WrongIndex)
    );
}

#[test]
fn without_passages_the_summary_is_shown() {
    let index = Index::from_bytes(&built(Lang::Id).index).expect("an index");
    let hits = index.find("visum", 1).hits;
    assert!(hits.first().is_some_and(|hit| !hit.passage.is_empty()));
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", "   ", "!?", "xqzxqz"] {
        assert!(INDEX.find(query, 5).hits.is_empty(), "{query:?}");
    }
}

#[test]
fn building_twice_gives_the_same_bytes() {
    assert!(search::build::of_library(&LIBRARY, Lang::En) == *built(Lang::En));
}
