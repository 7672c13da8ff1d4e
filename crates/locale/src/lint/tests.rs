//! The lint finds what it is for, and nothing else.

use super::{Line, Wording, problems};

const WORDING: &str = include_str!("../../../../locales/wording.toml");

fn wording(exceptions: &str) -> Wording {
    let lists = WORDING.split("\n[[exception]]").next().unwrap_or_default();
    Wording::parse(&format!("{lists}\n{exceptions}")).unwrap_or_else(|why| panic!("{why}"))
}

fn line(lang: &'static str, key: &str, scope: &str, text: &str) -> Line {
    Line {
        lang,
        file: "report.ftl".to_owned(),
        place: format!("{lang}/report.ftl:1"),
        key: key.to_owned(),
        scope: Some(scope.to_owned()),
        text: text.to_owned(),
    }
}

/// What is found in one text, the two kind sentences being there.
fn found(lang: &'static str, scope: &str, text: &str) -> Vec<String> {
    let lines = [
        line(lang, "report-kind-1", "text", "Satu"),
        line(lang, "report-kind-2", "text", "Dua"),
        line(lang, "report-x", scope, text),
    ];
    problems(&wording(""), &lines)
}

#[track_caller]
fn finds(lang: &'static str, scope: &str, text: &str, list: &str) {
    let found = found(lang, scope, text);
    let fits = |it: &String| it.contains("`report-x`") && it.contains(list);
    assert!(found.iter().any(fits), "{text}: {found:?}");
}

#[track_caller]
fn finds_nothing(lang: &'static str, scope: &str, text: &str) {
    let found = found(lang, scope, text);
    assert!(found.is_empty(), "{text}: {found:?}");
}

#[test]
fn every_list_is_looked_up_in_both_languages() {
    for (list, scope, id, en) in [
        ("L0", "text", "Oleh [lembaga]", "TODO later"),
        ("L1", "label", "Kenapa baru sekarang?", "Why now?"),
        ("L2", "text", "Apakah kamu jujur?", "The alleged trip"),
        ("L3", "option", "Nama pelaku", "The victim"),
        (
            "L4",
            "hint",
            "Apakah kamu sendirian?",
            "What you were wearing",
        ),
        ("L5", "error", "Isian ini salah", "This is wrong"),
        ("L6", "text", "Pasti dibaca", "We guarantee it"),
        ("L7", "out", "Ini soal laporan", "About a report"),
        ("L8", "option", "Cuma ucapan", "Just words"),
        ("L9", "label", "Tulis kronologi", "Say it in detail"),
        ("L10", "button", "Apakah kamu yakin?", "Are you sure?"),
        ("L11", "text", "Jangan lupa kode ini", "You should call"),
        ("R6", "text", "Tinggal 5 detik", "80% done"),
        ("R15", "text", "Apakah dia pergi?", "Did she leave?"),
        ("R16", "text", "Terkirim!", "Sent!"),
    ] {
        finds("id", scope, id, list);
        finds("en", scope, en, list);
    }
    finds("id", "text", "Nomor Anda", "R14");
}

#[test]
fn a_list_holds_in_its_scopes_alone() {
    finds_nothing("id", "text", "Cuma ucapan");
    finds_nothing("id", "text", "Nama korban");
    finds_nothing("id", "text", "Ini soal laporan");
    finds_nothing("en", "option", "Why it matters");
}

/// What is found in a text of a page, which no other list looks at.
fn found_in_a_page(lang: &'static str, text: &str) -> Vec<String> {
    let lines = [
        line("id", "report-kind-1", "text", "Satu"),
        line("id", "report-kind-2", "text", "Dua"),
        Line {
            file: "help.ftl".to_owned(),
            scope: None,
            ..line(lang, "help-x", "", text)
        },
    ];
    problems(&wording(""), &lines)
}

#[test]
fn what_is_wrong_as_a_fact_is_found_in_every_file() {
    for (list, id, en) in [
        (
            "F1",
            "Laporan diteruskan ke polisi.",
            "It is passed to the police.",
        ),
        (
            "F2",
            "Petugas diminta memberi tahu.",
            "They are asked to inform.",
        ),
        (
            "F3",
            "Paling baik sebelum 72 jam.",
            "It works best before 72 hours.",
        ),
        ("F4", "Ke tingkat tertinggi.", "To the highest tier."),
        (
            "F5",
            "Jawabanmu dikunci di HP ini.",
            "Your answers are locked.",
        ),
        (
            "F5",
            "Tidak ada yang diteruskan selain yang kamu centang.",
            "Nothing is passed on except what you ticked.",
        ),
    ] {
        for (lang, text) in [("id", id), ("en", en)] {
            finds(lang, "text", text, list);
            let found = found_in_a_page(lang, text);
            assert!(
                found.iter().any(|it| it.contains(list)),
                "{text}: {found:?}"
            );
        }
    }
}

#[test]
fn what_belongs_together_is_not_said_alone() {
    for (list, lang, alone, whole) in [
        (
            "T1",
            "id",
            "Cari UPTD PPA di daerahmu.",
            "UPTD PPA wajib membuat laporan ke polisi dalam 3×24 jam. Tanya dulu tanpa menyebut nama.",
        ),
        (
            "T1",
            "en",
            "Find the UPTD PPA near you.",
            "UPTD PPA must report to the police within 3×24 hours. Ask first without giving your name.",
        ),
        (
            "T2",
            "id",
            "Tenaga kesehatan wajib memberi tahu polisi.",
            "Kamu berhak dirawat. Tenaga kesehatan wajib memberi tahu. Boleh tanpa menyebut nama.",
        ),
        (
            "T2",
            "en",
            "Health workers must inform the police.",
            "You have the right to care. Health workers must inform. Ask without giving your name.",
        ),
        (
            "T3",
            "id",
            "Obat pencegah HIV ada.",
            "Obat pencegah HIV: makin cepat makin baik, paling lambat 72 jam. Tetap boleh datang.",
        ),
        (
            "T3",
            "en",
            "There is medicine to prevent HIV.",
            "Medicine to prevent HIV: the sooner the better, 72 hours at the latest. You can still come.",
        ),
        (
            "T4",
            "id",
            "Jawabanmu disegel di HP ini sebelum dikirim.",
            "Disegel di HP ini sebelum dikirim, di formulir satu halaman baru di server.",
        ),
        (
            "T4",
            "en",
            "They are sealed on this phone before they are sent.",
            "Sealed on this phone before they are sent, in the form on one page on the server.",
        ),
    ] {
        finds(lang, "text", alone, list);
        let found = found_in_a_page(lang, alone);
        assert!(
            found.iter().any(|it| it.contains(list)),
            "{alone}: {found:?}"
        );
        finds_nothing(lang, "text", whole);
        assert!(found_in_a_page(lang, whole).is_empty());
    }
}

#[test]
fn what_is_ticked_is_too_short_for_what_belongs_to_it() {
    finds_nothing("id", "option", "UPTD PPA atau SAPA 129");
    finds("id", "hint", "UPTD PPA atau SAPA 129", "T1");
}

#[test]
fn words_match_whole_and_in_any_case() {
    finds_nothing("id", "text", "Kepastian");
    finds_nothing("en", "option", "Justice");
    finds("id", "text", "PASTI", "L6");
    finds("en", "text", "It is 100% done", "L6");
    finds("id", "hint", "pergi malam-malam", "L4");
    finds("en", "text", "Don’t forget", "L11");
}

#[test]
fn why_is_found_at_the_start_of_any_sentence_and_nowhere_else() {
    finds("id", "hint", "Boleh dilewati. Mengapa begitu?", "L1");
    finds_nothing("id", "hint", "Tulis apa dan mengapa");
}

#[test]
fn words_are_counted() {
    let words = |count: usize| vec!["kata"; count].join(" ");
    finds_nothing("id", "label", &words(12));
    finds("id", "label", &words(13), "13 words");
    finds_nothing("id", "text", &format!("{}. {}", words(20), words(20)));
    finds("id", "text", &words(21), "sentence of 21 words");
    let reason = format!("{}. {}", words(12), words(13));
    finds_nothing("id", "reason", &reason);
    finds("id", "reason", &format!("{reason} lagi"), "26 words");
}

#[test]
fn capitals_are_found_unless_they_are_a_name() {
    finds("id", "text", "Ini PENTING sekali", "PENTING");
    finds_nothing("id", "option", "SAPA 129, UPTD PPA, WITA, BISINDO");
    finds("id", "text", "e\u{301}", "accent");
}

#[test]
fn a_message_without_a_known_scope_is_named() {
    finds("id", "labels", "Apa?", "use one of: heading, label");
    let lines = [Line {
        scope: None,
        ..line("id", "report-x", "", "Apa?")
    }];
    let found = problems(&wording(""), &lines);
    assert!(
        found[0].contains("`report-x` needs a `## …` comment"),
        "{found:?}"
    );
}

#[test]
fn other_files_are_not_looked_at() {
    let lines = [
        line("id", "report-kind-1", "text", "Satu"),
        line("id", "report-kind-2", "text", "Dua"),
        Line {
            file: "article.ftl".to_owned(),
            scope: None,
            ..line("id", "article-x", "", "Korban boleh menolak!")
        },
    ];
    assert!(problems(&wording(""), &lines).is_empty());
}

#[test]
fn a_message_is_the_same_thing_in_both_languages() {
    let lines = [
        line("id", "report-kind-1", "text", "Satu"),
        line("id", "report-kind-2", "text", "Dua"),
        line("en", "report-kind-1", "hint", "One"),
    ];
    let found = problems(&wording(""), &lines);
    assert_eq!(
        found,
        ["en/report.ftl:1: `report-kind-1` is a hint here and a text at id/report.ftl:1"]
    );
}

#[test]
fn there_are_exactly_two_kind_sentences() {
    let lines = [line("id", "report-kind-1", "text", "Satu")];
    let found = problems(&wording(""), &lines);
    assert_eq!(
        found,
        ["locales: there are 1 kind sentences (report-kind-*), not 2"]
    );
}

#[test]
fn an_exception_excuses_one_key_from_one_list_and_must_be_needed() {
    let exception = |key: &str, reason: &str| {
        format!("[[exception]]\nkey = \"{key}\"\nlist = \"L8\"\nreason = \"{reason}\"\n")
    };
    let lines = |text| {
        [
            line("id", "report-kind-1", "text", "Satu"),
            line("id", "report-kind-2", "text", "Dua"),
            line("id", "report-x", "option", text),
        ]
    };
    let excused = wording(&exception("report-x", "Nama tempat"));
    assert!(problems(&excused, &lines("Cuma Sari")).is_empty());
    assert_eq!(problems(&excused, &lines("Cuma pelaku")).len(), 1);
    let needless = problems(&excused, &lines("Sari"));
    assert!(needless[0].contains("excuses nothing"), "{needless:?}");
    let silent = wording(&exception("report-x", " "));
    let silent = problems(&silent, &lines("Cuma Sari"));
    assert!(silent[0].contains("needs a reason"), "{silent:?}");
}

#[test]
fn a_file_of_lists_that_cannot_be_read_says_so() {
    assert!(Wording::parse("files = 1").is_err_and(|why| why.contains("wording.toml")));
    let other = WORDING.replacen("scopes = [\"any\"]", "scopes = [\"every\"]", 1);
    assert!(Wording::parse(&other).is_err_and(|why| why.contains("every")));
}
