//! Article text as HTML, looked at once and held.

use content::Library;
use locale::Lang;

use crate::sample::{ANCHORS, EN, ID, files, replace};

/// The HTML of an article whose text is `markdown` after its two source marks.
fn html(markdown: &str) -> String {
    let mut files = files();
    let text = format!("Pembuka.[^s1][^s2]\n\n{markdown}\n\n## Bantuan {{#bantuan}}\n");
    for path in [ID, EN] {
        let file = files.iter().find(|file| file.path == path).unwrap();
        let body = file.text.split("+++\n").nth(2).unwrap().to_owned();
        replace(&mut files, path, &body, &text);
    }
    let anchors = text
        .split("{#")
        .skip(1)
        .filter_map(|it| it.split('}').next());
    let anchors: Vec<String> = anchors.map(|anchor| format!("satu#{anchor}\n")).collect();
    replace(
        &mut files,
        ANCHORS,
        "satu#sekarang\nsatu#bantuan\n",
        &anchors.concat(),
    );
    let library = Library::from_files(&files).unwrap();
    library.article(Lang::Id, "satu").unwrap().html.clone()
}

#[test]
fn a_whole_article() {
    let library = Library::from_files(&files()).unwrap();
    let article = library.article(Lang::En, "satu").unwrap();
    insta::assert_snapshot!(article.html);
    insta::assert_debug_snapshot!(article.contents);
}

#[test]
fn tables_scroll_in_a_named_box_without_inline_styles() {
    let table = "| Cara | Lama |\n|:--|--:|\n| 129 | [sehari](artikel:dua) |";
    insta::assert_snapshot!(html(&format!(
        "{table}\n\n## A & \"B\" {{#a}}\n\n{table}\n\nLalu:\n\n{table}"
    )));
}

#[test]
fn lists_quotes_and_emphasis() {
    insta::assert_snapshot!(html(
        "- satu\n- dua **tebal**\n  - dalam\n\n1. a\n2. b\n\n> Kutipan *miring* & <tanda>\n\n---\n\n`kode`"
            .replace("<tanda>", "\\<tanda\\>")
            .as_str()
    ));
}

#[test]
fn links_leave_no_trace_of_where_they_come_from() {
    insta::assert_snapshot!(html(
        "[luar](https://example.org/a?b=1&c=\"2\") [dalam](halaman:darurat) <https://example.org>"
    ));
}

#[test]
fn a_term_opens_its_meaning_the_first_time() {
    insta::assert_snapshot!(html(
        "Minta [visum](istilah:visum) dan [*PEP*](istilah:pep). Lalu [visum](istilah:visum)."
    ));
}

#[test]
fn a_number_calls_and_a_name_leads_to_the_list() {
    insta::assert_snapshot!(html(
        "[129](layanan:sapa129-tel), [08111-129-129](layanan:sapa129-wa), \
         [**129**](layanan:sapa129-tel), [SAPA 129](layanan:sapa129-tel)"
    ));
}

#[test]
fn words_to_say_stand_right_after_what_their_row_is_about() {
    insta::assert_snapshot!(html(
        "| Terucap | Kenapa | **Coba ini** |\n|--|--|--|\n| \"A\" | Karena. | \"B\" |"
    ));
}

#[test]
fn a_column_that_counts_leaves_the_head_of_the_row_to_the_next() {
    insta::assert_snapshot!(html("| No. | Bentuk |\n|--|--|\n| 1 | Satu |\n| 2 | Dua |"));
}
