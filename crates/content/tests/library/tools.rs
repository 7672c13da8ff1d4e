//! Tools in articles: what they make of a list or table, and one planted fault of each kind.

use content::{Library, SourceFile};
use locale::Lang;

use crate::sample::{EN, ID, faults, files, replace};

/// The sample with `markdown` in both languages; its first line is line 25.
fn sample(markdown: &str) -> Vec<SourceFile> {
    let mut files = files();
    for path in [ID, EN] {
        let with = format!("Pembuka.[^s1]\n\n{markdown}\n");
        replace(&mut files, path, "Pembuka.[^s1]\n", &with);
    }
    files
}

fn html(markdown: &str) -> String {
    let library = Library::from_files(&sample(markdown)).unwrap_or_else(|it| panic!("{it}"));
    let html = &library.article(Lang::Id, "satu").unwrap().html;
    html.split("<h2").next().unwrap().to_owned()
}

const CHOICE: &str = "![](alat:pilih)\n\n| Jalan | Bisa | Kalau kamu ingin |\n|---|---|---|\n\
                      | [Satu](artikel:dua) | Ini & itu; lalu | ditemani; bertanya |\n\
                      | Dua | Itu[^s2] | bertanya |";

#[test]
fn a_list_to_tick_keeps_its_words_and_sources() {
    insta::assert_snapshot!(html(
        "![](alat:centang)\n\n- **Baju** kering[^s2]\n- Pesan\n"
    ));
}

#[test]
fn steps_keep_their_order_and_what_follows_the_bold_words_apart() {
    insta::assert_snapshot!(html(
        "![](alat:langkah)\n\n1. **Lima hal.** Misalnya meja.\n\n2. Satu\n"
    ));
}

#[test]
fn a_circle_to_breathe_with_needs_nothing_after_it() {
    insta::assert_snapshot!(html("![](alat:napas)\n\nTarik napas.\n"));
}

#[test]
fn a_choice_makes_a_table_a_list_that_says_everything() {
    insta::assert_snapshot!(html(CHOICE));
}

#[test]
fn a_tool_that_is_not_there_is_refused() {
    let found = faults(&sample("![](alat:kipas)"));
    let said = "`alat:kipas` is not there; correct the name, or add the picture to `pictures`";
    assert_eq!(
        found,
        [format!("{EN}:25: {said}"), format!("{ID}:25: {said}")]
    );
}

#[test]
fn a_tool_works_on_what_follows_it() {
    for (tool, needed, follows) in [
        ("centang", "list with `-`", "1. Satu"),
        ("langkah", "list with `1.`", "- Satu"),
        ("pilih", "table", "Satu"),
        ("centang", "list with `-`", "![](alat:napas)\n\n- Satu"),
    ] {
        let said = format!(
            "25: `alat:{tool}` must be followed by a {needed}; write it below, or take the tool away"
        );
        let found = faults(&sample(&format!("![](alat:{tool})\n\n{follows}\n")));
        assert_eq!(found, [format!("{EN}:{said}"), format!("{ID}:{said}")]);
    }
    let mut files = files();
    for path in [ID, EN] {
        let end = "Telepon 129, lalu baca";
        replace(
            &mut files,
            path,
            end,
            "Telepon 129.\n\n![](alat:centang)\n\nBaca",
        );
    }
    assert_eq!(faults(&files).len(), 2);
}

#[test]
fn each_row_of_a_choice_says_for_whom_it_is() {
    let found = faults(&sample(
        &CHOICE.replace("| Itu[^s2] | bertanya |", "| Itu | |"),
    ));
    let said = "30: the last column of the table is empty here; say what the reader may want";
    assert!(found.contains(&format!("{ID}:{said}")), "{found:?}");
    let many: String = (0..9).fold(String::new(), |all, n| format!("{all}; ingin {n}"));
    let found = faults(&sample(&CHOICE.replace("ditemani; bertanya", &many)));
    let said = "27: the table offers 10 wishes; put them into at most 8";
    assert!(found.contains(&format!("{ID}:{said}")), "{found:?}");
}

#[test]
fn the_rows_of_a_choice_fit_the_same_wishes_in_both_languages() {
    let mut files = sample(CHOICE);
    replace(&mut files, EN, "ditemani; bertanya", "bertanya; ditemani");
    let said =
        "the rows of the table fit other wishes than in the Indonesian version; compare them";
    assert_eq!(faults(&files), [format!("{EN}:25: {said}")]);
}
