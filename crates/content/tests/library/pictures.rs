//! Pictures: how they reach the page, and one planted fault of each kind.

use content::{Library, SourceFile};
use locale::Lang;

use crate::sample::{DRAWING, DRAWING_WORDS, EN, ID, faults, files, replace};

const AT: &str = "Pembuka.[^s1]\n";
const SHOWN: &str = "Pembuka.[^s1]\n\n![](gambar:dua-jalan)\n";

/// The sample with its picture shown in both languages.
fn shown() -> Vec<SourceFile> {
    let mut files = files();
    for path in [ID, EN] {
        replace(&mut files, path, AT, SHOWN);
    }
    files
}

fn planted(path: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = shown();
    replace(&mut files, path, from, to);
    faults(&files)
}

#[test]
fn a_picture_stands_in_the_page_with_its_words() {
    let library = Library::from_files(&shown()).unwrap();
    let html = |lang| library.article(lang, "satu").unwrap().html.clone();
    insta::assert_snapshot!(html(Lang::Id).split("<h2").next().unwrap());
    assert!(html(Lang::En).contains("One<tspan x=\"20\" dy=\"1.3em\">Two</tspan>"));
    assert!(html(Lang::En).contains("<li>There are two ways &amp; one door.</li>"));
}

#[test]
fn a_picture_that_is_not_there_is_refused() {
    assert_eq!(
        planted(ID, "gambar:dua-jalan", "gambar:tiga")
            .iter()
            .filter(|it| it.starts_with(ID))
            .collect::<Vec<_>>(),
        [&format!(
            "{ID}:25: `gambar:tiga` is not there; correct the name, or add the picture to `pictures`"
        )]
    );
}

#[test]
fn a_picture_stands_alone_and_once() {
    let alone = format!(
        "{ID}:25: write a picture as `![](gambar:name)` and a tool as `![](alat:name)`, in a \
         paragraph of its own and without words between the brackets"
    );
    for to in [
        "![Dua](gambar:dua-jalan)",
        "![](gambar:dua-jalan) Lihat.",
        "Lihat ![](gambar:dua-jalan)",
    ] {
        let found = planted(ID, "![](gambar:dua-jalan)", to);
        assert!(found.contains(&alone), "{to}: {found:?}");
    }
    let twice = planted(
        ID,
        "![](gambar:dua-jalan)",
        "![](gambar:dua-jalan)\n\n![](gambar:dua-jalan)",
    );
    let expected = "`gambar:dua-jalan` already stands in this article; take one away";
    assert!(twice.contains(&format!("{ID}:27: {expected}")), "{twice:?}");
}

#[test]
fn both_languages_show_the_same() {
    assert_eq!(
        planted(EN, "\n![](gambar:dua-jalan)\n", ""),
        [format!(
            "{EN}:23: the Indonesian version shows gambar:dua-jalan, this one none; make them the same"
        )]
    );
}

#[test]
fn a_drawing_and_its_words_come_together() {
    for (gone, other) in [(DRAWING, "toml"), (DRAWING_WORDS, "svg")] {
        let mut files = shown();
        files.retain(|file| file.path != gone);
        let found = faults(&files);
        assert!(
            found.contains(&format!("{gone}:1: this file is missing; write it")),
            "without {gone}, with its {other}: {found:?}"
        );
    }
}

#[test]
fn a_drawing_is_well_formed_and_as_wide_as_a_phone() {
    let found = planted(DRAWING, "</svg>", "");
    assert!(
        found
            .iter()
            .any(|it| it.starts_with(&format!("{DRAWING}:")) && it.contains("cannot be read")),
        "{found:?}"
    );
    let found = planted(DRAWING, "0 0 320 80", "0 0 640 80");
    let expected = "start the drawing with `<svg viewBox=\"0 0 320 …\">`, as wide as the \
                    narrowest phone";
    assert_eq!(found, [format!("{DRAWING}:1: {expected}")]);
}

#[test]
fn a_drawing_holds_shapes_and_words_alone() {
    for (from, to, said) in [
        (
            "<!-- The way. -->",
            "<image href=\"data:x\"/>",
            "2: `<image>` is not taken in a drawing; draw with shapes and `<text>`",
        ),
        (
            "<!-- The way. -->",
            "<script>go()</script>",
            "2: `<script>` is not taken in a drawing; draw with shapes and `<text>`",
        ),
        (
            "rx=\"8\"",
            "onclick=\"go()\"",
            "3: `onclick` is not taken in a drawing; remove it",
        ),
        (
            "rx=\"8\"",
            "style=\"fill:red\"",
            "3: `style` is not taken in a drawing; remove it",
        ),
        (
            "var(--help-soft)",
            "#e2efe8",
            "3: `#e2efe8` is no colour of the site; write none, currentColor, or var(--ink) and \
             the like",
        ),
        (
            "var(--help-soft)",
            "url(https://example.org/a)",
            "3: `url(https://example.org/a)` is no colour of the site; write none, currentColor, \
             or var(--ink) and the like",
        ),
        (
            "font-size=\"16\"",
            "font-size=\"11\"",
            "4: letters of size 11 are too small; take 14 or more",
        ),
        (
            "{jalan}",
            "Jalan",
            "4: `Jalan` is no name of words; put them into the `.toml` beside the drawing",
        ),
    ] {
        let found = planted(DRAWING, from, to);
        assert!(found.contains(&format!("{DRAWING}:{said}")), "{found:?}");
    }
}

#[test]
fn a_large_drawing_is_refused() {
    let many = "<circle cx=\"100\" cy=\"50\" r=\"3\"/>".repeat(120);
    let found = planted(DRAWING, "<!-- The way. -->", &many);
    assert!(
        found[0].starts_with(&format!("{DRAWING}:1: the drawing has "))
            && found[0].ends_with(" bytes; make it simpler, 3000 are enough"),
        "{found:?}"
    );
}

#[test]
fn words_fit_their_drawing_in_both_languages_and_are_all_placed() {
    let long = "A line that is much too long for so small a drawing";
    assert_eq!(
        planted(DRAWING_WORDS, "One|Two", long),
        [format!(
            "{DRAWING}:4: `{long}` does not fit; shorten it, or break it with `|`"
        )]
    );
    assert_eq!(
        planted(
            DRAWING_WORDS,
            "[words]\n",
            "[words]\nlain = { id = \"Lain\", en = \"Other\" }\n"
        ),
        [format!(
            "{DRAWING_WORDS}:8: the words `lain` stand nowhere in the drawing; place or remove them"
        )]
    );
    let found = planted(DRAWING_WORDS, ", en = \"One|Two\"", "");
    assert!(
        found.contains(&format!("{DRAWING_WORDS}:8: missing key `en`; add it")),
        "{found:?}"
    );
}

#[test]
fn a_picture_says_in_words_what_it_shows() {
    let mut files = shown();
    for file in files.iter_mut().filter(|it| it.path == DRAWING_WORDS) {
        let (caption, rest) = file.text.split_once("[[says]]").unwrap();
        let words = rest.split_once("[words]").unwrap().1;
        file.text = format!("{caption}[words]{words}");
    }
    assert_eq!(
        faults(&files),
        [format!("{DRAWING_WORDS}:1: missing key `says`; add it")]
    );
}

#[test]
fn a_number_in_a_picture_is_the_number_of_a_service() {
    assert_eq!(
        planted(DRAWING_WORDS, "Satu|Dua", "Telepon 0812-3456-7890"),
        [format!(
            "{DRAWING_WORDS}:8: `0812-3456-7890` is no number of a service; correct it or add the \
             service"
        )]
    );
}
