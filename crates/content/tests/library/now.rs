//! "Sekarang" above an urgent article: what it becomes, and each fault with its file and line.

use content::{Library, Now, SourceFile};
use locale::Lang;

use crate::sample::{EN, ID, faults, files, replace};

const AFTER: &str = "audience = [\"anyone\"]";
const GOOD: [&str; 3] = [
    "{ say = \"Bahaya? Telepon 129 ya\", to = \"layanan:sapa129-tel\" }",
    "{ say = \"Baca yang lain\", to = \"artikel:dua#bantuan\" }",
    "{ to = \"alat:napas\" }",
];

/// The sample whose first article begins with these lines; the first stands on line 9.
fn beginning_with(lines: &[&str]) -> Vec<SourceFile> {
    let mut files = files();
    let now = format!("{AFTER}\nnow = [\n{},\n]", lines.join(",\n"));
    for path in [ID, EN] {
        replace(&mut files, path, AFTER, &now);
    }
    files
}

/// What is wrong in the Indonesian article, without its path.
fn found(lines: &[&str]) -> Vec<String> {
    let faults = faults(&beginning_with(lines)).into_iter();
    faults
        .filter_map(|it| Some(it.strip_prefix(&format!("{ID}:"))?.to_owned()))
        .collect()
}

#[test]
fn three_lines_call_lead_and_hold_a_tool() {
    let library = Library::from_files(&beginning_with(&GOOD)).unwrap();
    let article = library.article(Lang::Id, "satu").unwrap();
    let [call, link, Now::Tool(tool)] = &article.now[..] else {
        panic!("{:?}", article.now);
    };
    assert_eq!(
        *call,
        Now::Call {
            before: "Bahaya? Telepon ".to_owned(),
            number: "129".to_owned(),
            after: " ya".to_owned(),
            href: "tel:129".to_owned(),
        }
    );
    assert_eq!(
        *link,
        Now::Link {
            words: "Baca yang lain".to_owned(),
            href: "/id/kenali/dua/#bantuan".to_owned(),
        }
    );
    assert!(tool.starts_with("<details class=\"breath\">"), "{tool}");
    assert!(article.has_tool);
}

#[test]
fn each_fault_of_a_line_is_told_where_it_stands() {
    for (line, said) in [
        (
            "{ say = \"satu dua tiga empat lima enam tujuh delapan sembilan\", to = \"halaman:darurat\" }",
            "this line has 9 words; 8 are enough",
        ),
        (
            "{ say = \"Telepon\", to = \"layanan:sapa129-tel\" }",
            "the words hold no number of `sapa129-tel`, which a tap is to call; write it",
        ),
        (
            "{ say = \"Telepon 129\", to = \"layanan:sapa129-wa\" }",
            "the words hold no number of `sapa129-wa`, which a tap is to call; write it",
        ),
        (
            "{ say = \"Telepon 119\", to = \"halaman:darurat\" }",
            "`119` is no number of a service; correct it or add the service",
        ),
        (
            "{ say = \"Kamu harus pergi\", to = \"halaman:darurat\" }",
            "`kamu harus` is not said here: give choices",
        ),
        (
            "{ say = \"Baca\", to = \"artikel:tiga\" }",
            "the link `artikel:tiga` leads nowhere: there is no such article",
        ),
        (
            "{ say = \"Baca\", to = \"artikel:dua#tiga\" }",
            "the link `artikel:dua#tiga` leads nowhere: the article has no such anchor",
        ),
        (
            "{ say = \"Baca\", to = \"layanan:tiga\" }",
            "the link `layanan:tiga` leads nowhere: there is no such service",
        ),
        (
            "{ say = \"Baca\", to = \"https://example.org\" }",
            "the link `https://example.org` is not taken; write https:, artikel:, layanan:, \
             halaman: or istilah:",
        ),
        ("{ to = \"artikel:dua\" }", "missing key `say`; add it"),
        ("{ to = \"alat:langkah\" }", "missing key `say`; add it"),
        ("{ say = \"Baca\" }", "missing key `to`; add it"),
    ] {
        let found = found(&[line, GOOD[1], GOOD[2]]);
        assert!(found.contains(&format!("9: {said}")), "{line}: {found:?}");
    }
}

#[test]
fn there_are_three_lines_under_one_sentence() {
    assert_eq!(found(&GOOD[..2]), ["8: `now` has 2 lines; write three"]);
    let mut files = beginning_with(&GOOD);
    replace(&mut files, ID, "Ringkasan.", "Satu. Dua.");
    assert_eq!(
        faults(&files),
        [format!(
            "{ID}:5: the summary has 2 sentences; above `now` one is enough"
        )]
    );
}

#[test]
fn a_tool_stands_in_an_article_once() {
    let mut files = beginning_with(&GOOD);
    for path in [ID, EN] {
        replace(
            &mut files,
            path,
            "Pembuka.[^s1]\n",
            "Pembuka.[^s1]\n\n![](alat:napas)\n",
        );
    }
    let twice = "11: `alat:napas` already stands in this article; take one away";
    assert!(faults(&files).contains(&format!("{ID}:{twice}")));
}

#[test]
fn both_languages_begin_with_the_same() {
    let mut files = beginning_with(&GOOD);
    replace(
        &mut files,
        EN,
        "artikel:dua#bantuan",
        "artikel:dua#sekarang",
    );
    assert_eq!(
        faults(&files),
        [format!(
            "{EN}:8: `now` differs from the Indonesian version; make them the same"
        )]
    );
}
