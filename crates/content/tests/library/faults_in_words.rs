//! One planted fault of each kind in what an article says and how it says it, found with its file
//! and line.

use content::Library;
use locale::Lang;

use crate::sample::{
    self, DRAWING_WORDS, EN, GLOSSARY, ID, PAGES, SECTIONS, SERVICES, WORDING, faults, files, with,
};

/// Plants a paragraph in the Indonesian article, on line 33, and returns what is found there.
fn said(text: &str) -> Vec<String> {
    let last = "Telepon 129, lalu baca [situs](https://example.org/a?b=1&c=2).\n";
    let mut files = files();
    for path in [ID, EN] {
        let text = if path == ID { text } else { "Halo.[^s1]" };
        // Both cite the same, so that only the words differ.
        let text = format!("{last}\n{text}\n\nSumber.[^s1]\n");
        sample::replace(&mut files, path, last, &text);
    }
    faults(&files)
}

fn unsourced(words: &str) -> [String; 1] {
    let ask =
        "states law, a number or a finding; cite its source with `[^id]` in the same paragraph";
    [format!("{ID}:33: `{words}` {ask}")]
}

#[test]
fn what_states_law_a_number_or_a_finding_has_a_source() {
    assert_eq!(said("Menurut Pasal 4, ini dilarang."), unsourced("pasal 4"));
    assert_eq!(said("Sekitar 70% diam."), unsourced("70%"));
    assert_eq!(said("Datang sebelum 72 jam."), unsourced("72 jam"));
    assert_eq!(said("Sebuah survei berkata lain."), unsourced("survei"));
    assert_eq!(said("- Sebelum 72 jam."), unsourced("72 jam"));
    assert_eq!(
        said("Tenang saja.\nAda survei."),
        [unsourced("survei")[0].replace(":33:", ":34:")]
    );
}

#[test]
fn a_source_in_the_paragraph_or_before_the_list_is_enough() {
    for text in [
        "Menurut Pasal 4, ini dilarang. Dan lagi.[^s1]",
        "Begini bunyinya.[^s1]\n\n- Sebelum 72 jam.\n- Pasal 4.",
        "| a | b |\n|--|--|\n| 72 jam | ya[^s1] |",
        "Telepon buka 24 jam.",
        "### Pasal 4 {#pasal-4}",
    ] {
        let found = said(text);
        let unsourced = found.iter().filter(|it| it.contains("cite its source"));
        assert_eq!(unsourced.count(), 0, "{found:?}");
    }
}

#[test]
fn words_that_are_not_said_are_refused_with_their_reason() {
    assert_eq!(
        said("Halo Anda."),
        [format!("{ID}:33: `anda` is not said here: write \"kamu\"")]
    );
    assert_eq!(
        faults(&with(ID, "Ringkasan.", "Untuk para korban.")),
        [format!(
            "{ID}:5: `para korban` is not said here: write \"kamu\""
        )]
    );
    assert_eq!(
        said("Lalu kamu harus pergi."),
        [format!(
            "{ID}:33: `kamu harus` is not said here: give choices"
        )]
    );
}

#[test]
fn what_is_said_sparingly_is_counted_under_each_heading_or_in_the_whole_article() {
    let most = |words: &str, times: u8, most: u8, reason: &str| {
        format!("`{words}` is said {times} times, and {most} is the most: {reason}")
    };
    assert_eq!(
        said("Itu belum pasti. Ini belum\npasti."),
        [format!(
            "{ID}:33: {}",
            most("belum pasti", 2, 1, "find it out")
        )]
    );
    for text in [
        "Itu belum pasti.\n\n### Lain {#lain}\n\nIni belum pasti.",
        "Itu belum pasti. Katanya: \"Ini belum pasti.\"",
    ] {
        let found = said(text);
        assert!(
            !found.iter().any(|it| it.contains("is the most")),
            "{found:?}"
        );
    }
    let found = said("Boleh ini.\n\n### Lain {#lain}\n\nBoleh itu.\nDan boleh semua, boleh lagi.");
    let fault = format!("{ID}:38: {}", most("boleh", 4, 2, "take turns"));
    assert!(found.contains(&fault), "{found:?}");
}

#[test]
fn a_witness_may_be_told_what_to_do() {
    let mut files = with(ID, "Pembuka.", "Sebagai saksi, kamu harus tenang.");
    assert_eq!(faults(&files).len(), 1);
    for path in [ID, EN] {
        sample::replace(&mut files, path, "[\"anyone\"]", "[\"witness\"]");
    }
    assert_eq!(faults(&files), Vec::<String>::new());
}

#[test]
fn what_others_say_is_not_held_against_us() {
    assert_eq!(
        said("Ada yang bilang \"Kamu harus diam. Halo Anda.\" Itu salah."),
        Vec::<String>::new()
    );
}

#[test]
fn a_sentence_of_more_than_25_words_is_refused() {
    let long = |words: usize| format!("{}.", vec!["kata"; words].join(" "));
    assert_eq!(said(&long(25)), Vec::<String>::new());
    assert_eq!(
        said(&long(26)),
        [format!(
            "{ID}:33: this sentence has 26 words; split it, so that it has 25 at most"
        )]
    );
}

#[test]
fn sentences_and_words_are_short_on_average() {
    let text = format!("Kami {}. ", vec!["bicara"; 19].join(" ")).repeat(8);
    assert_eq!(
        said(&text),
        [format!(
            "{ID}:23: a sentence has 14.4 words on average; shorten them to 14"
        )]
    );
    let text = "Pertanggungjawaban administratif diselenggarakan. ".repeat(30);
    assert_eq!(
        said(&text),
        [format!(
            "{ID}:23: a word has 14.0 letters on average; take everyday words"
        )]
    );
}

#[test]
fn both_languages_are_built_alike() {
    let body = "Telepon 129, lalu baca";
    for (more, what) in [
        ("- a\n- b\n\n", "points of lists"),
        ("> a\n\n", "quotes"),
        (
            "| a | b |\n|--|--|\n| c | d |\n\n",
            "rows or columns of a table",
        ),
        ("Halo.[^s1]\n\n", "sources"),
        ("[Halo](halaman:darurat)\n\n", "links"),
    ] {
        assert_eq!(
            faults(&with(EN, body, &format!("{more}{body}"))),
            [format!(
                "{EN}:29: under `#bantuan`, the {what} differ from the Indonesian version; make \
                 them the same"
            )]
        );
    }
}

#[test]
fn a_translation_that_is_older_than_its_original_says_so() {
    let files = with(ID, "updated = 2026-11-22", "updated = 2026-11-30");
    let library = Library::from_files(&files).unwrap();
    let original = |lang| library.article(lang, "satu").unwrap().newer_original;
    assert_eq!(original(Lang::Id), None);
    assert_eq!(original(Lang::En).unwrap().to_string(), "2026-11-30");
    let notes: Vec<_> = library.notes().iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [format!(
            "{EN}: older than the Indonesian version of 2026-11-30; the page says so"
        )]
    );
}

#[test]
fn a_wrong_fact_is_refused_between_quotation_marks_too() {
    assert_eq!(
        said("Katakan: \"Datang sebelum malam.\""),
        [format!(
            "{ID}:33: `sebelum malam` is not said here: say until when"
        )]
    );
}

#[test]
fn what_belongs_together_stands_on_the_same_page() {
    let alone = |line: usize| {
        [format!(
            "{ID}:{line}: `unit daerah` is not said alone here: name the police and the hours"
        )]
    };
    assert_eq!(said("Ada unit daerah."), alone(33));
    assert_eq!(said("Ada unit daerah. Polisi juga."), alone(33));
    assert_eq!(said("Kata teman: \"Unit daerah ada.\""), alone(33));
    for whole in [
        "Polisi.\n\nAda unit daerah.\n\n- Tiga hari.",
        "### Unit daerah {#unit}\n\nHalo.",
    ] {
        let found = said(whole);
        assert!(!found.iter().any(|it| it.contains("alone")), "{found:?}");
    }
    assert_eq!(faults(&with(ID, "Ringkasan.", "Unit daerah.")), alone(5));
}

#[test]
fn what_belongs_in_one_paragraph_is_not_looked_for_elsewhere() {
    let alone = |line: usize| {
        [format!(
            "{ID}:{line}: `obat` is not said alone here: say until when"
        )]
    };
    assert_eq!(said("Ada obat.\n\nPaling lambat besok."), alone(33));
    assert_eq!(said("Ada obat. Paling lambat besok."), Vec::<String>::new());
    let table = |cell: &str| format!("| a | b |\n|--|--|\n| Obat | {cell} |");
    let found = |cell| {
        let found = said(&table(cell)).into_iter();
        found.filter(|it| it.contains("alone")).collect::<Vec<_>>()
    };
    assert_eq!(found("besok"), alone(35));
    assert_eq!(found("paling lambat besok"), Vec::<String>::new());
}

#[test]
fn what_data_says_is_held_to_the_same_words() {
    for (file, line, from, to, words, reason) in [
        (
            SERVICES,
            1,
            "id = \"Pengaduan\"",
            "id = \"Ke unit daerah\"",
            "unit daerah",
            "alone here: name the police and the hours",
        ),
        (
            SERVICES,
            1,
            "id = \"Pengaduan\"",
            "id = \"Datang sebelum malam\"",
            "sebelum malam",
            "here: say until when",
        ),
        (
            SERVICES,
            29,
            "id = \"Bicara\", en = \"Talk\" }\nregion",
            "id = \"Obat\", en = \"Talk\" }\nregion",
            "obat",
            "alone here: say until when",
        ),
        (
            GLOSSARY,
            1,
            "A letter.",
            "A local unit.",
            "local unit",
            "alone here: name the police and the hours",
        ),
        (
            DRAWING_WORDS,
            1,
            "Dua jalan",
            "Dua unit daerah",
            "unit daerah",
            "alone here: name the police and the hours",
        ),
        (
            DRAWING_WORDS,
            3,
            "There are two ways & one door.",
            "Come before night.",
            "before night",
            "here: say until when",
        ),
        (
            PAGES,
            1,
            "summary = { id = \"R\"",
            "summary = { id = \"Obat\"",
            "obat",
            "alone here: say until when",
        ),
        (
            SECTIONS,
            1,
            "summary = { id = \"Ringkas\"",
            "summary = { id = \"Sebelum malam\"",
            "sebelum malam",
            "here: say until when",
        ),
    ] {
        assert_eq!(
            faults(&with(file, from, to)),
            [format!("{file}:{line}: `{words}` is not said {reason}")]
        );
    }
}

#[test]
fn a_rule_that_holds_nothing_is_refused() {
    assert_eq!(
        faults(&with(
            WORDING,
            "when = [{ id = [\"obat\"], en = [\"medicine\"] }]\n",
            ""
        )),
        [format!(
            "{WORDING}:35: `when` is wrong; write at least one list of words in both languages"
        )]
    );
}

#[test]
fn a_rule_without_its_reason_is_refused() {
    assert_eq!(
        faults(&with(WORDING, "reason = \"give choices\"\n", "")),
        [format!("{WORDING}:6: missing key `reason`; add it")]
    );
}
