//! When a crisis line comes first, and when it does not.

use locale::Lang;

use crate::index;

#[test]
fn words_of_somebody_who_wants_to_die_are_heard() {
    for lang in Lang::ALL {
        let index = index(lang);
        for query in [
            "mau mati",
            "pengen mati aja",
            "pgn mati",
            "aku mau bunuh diri",
            "bunh diri",
            "bundir",
            "gak kuat hidup",
            "udah gak mau hidup lagi",
            "capek banget hidup",
            "mengakhiri hidup",
            "lebih baik aku mati",
            "nyakitin diri sendiri",
            "teman mau bunuh diri",
            "i want to die",
            "kill myself",
            "suicidal thoughts",
            "i dont want to live anymore",
            "better off dead",
        ] {
            assert!(index.find(query, 3).distress, "{}: {query}", lang.code());
        }
    }
}

#[test]
fn words_about_something_else_raise_no_alarm() {
    for lang in Lang::ALL {
        let index = index(lang);
        for query in [
            "dibunuh",
            "diancam mau dibunuh",
            "ancam bunuh",
            "dia mau bunuh aku",
            "hp mau mati",
            "baterai mau mati",
            "mati rasa",
            "mati lampu",
            "hidup aman",
            "hukuman mati",
            "he wants to kill me",
            "death threats",
            "phone about to die",
            "visum",
            "",
        ] {
            assert!(!index.find(query, 3).distress, "{}: {query}", lang.code());
        }
    }
}

#[test]
fn somebody_who_wants_to_die_finds_whom_to_call() {
    for (lang, query) in [(Lang::Id, "mau mati"), (Lang::En, "i want to die")] {
        let hits = index(lang).find(query, 5).hits;
        assert!(
            hits.iter()
                .any(|hit| ["layanan", "darurat"].contains(&hit.id.as_str())),
            "{hits:?}"
        );
    }
}
