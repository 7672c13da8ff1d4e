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
            "gw pengen mati",
            "pingin mati rasanya",
            "pengen mati foto gue ada di hp dia",
            "cape bgt idup",
            "capek hidup",
            "gak kuat lagi",
            "udah ga kuat",
            "gw ga sanggup lagi",
            "mau bundir",
            "pengen bundir aja",
            "nyilet tangan",
            "suka nyilet",
            "self harm",
            "pengen ngilang aja",
            "gamau bangun lagi",
            "hidup gw ga ada gunanya",
            "buat apa gue hidup",
            "gak pengen hidup lg",
            "mending mati",
            "minum baygon",
            "mau loncat dari gedung",
            "putus asa",
            "kms",
            "want to die",
            "i wanna die",
            "i wish i was dead",
            "end it all",
            "i want to end it",
            "unalive myself",
            "sucidal",
            "i keep cutting myself",
            "dont want to be here anymore",
            "i cant go on like this",
            "cant do this anymore",
            "theres no point in living",
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
            "hidup",
            "hidup normal lagi",
            "hukuman seumur hidup",
            "mau mati lampu",
            "listrik mati",
            "pelaku mati",
            "pelaku udah mati masih bisa lapor",
            "takut mati",
            "gak kuat bayar visum",
            "ga sanggup bayar pengacara",
            "gamau bangunin ortu",
            "loncat dari motor",
            "tangan dipegang",
            "dipotong gaji",
            "ingin hilang trauma",
            "end of trip",
            "end trip",
            "i cant go to the police",
            "cant go home",
            "take my phone",
            "he cut my dress",
            "tired",
            "life",
            "driver wants to hurt me",
            "i want to end the trip",
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
