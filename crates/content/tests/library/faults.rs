//! One planted fault of each kind in an article, found with its file and line.

use content::SourceFile;

use crate::sample::{self, EN, EN_TWO, ID, ID_TWO, faults, files, with};

/// Plants a fault in the Indonesian article and returns what is found.
fn planted(from: &str, to: &str) -> Vec<String> {
    faults(&with(ID, from, to))
}

#[test]
fn the_sample_itself_has_no_fault() {
    assert_eq!(faults(&files()), Vec::<String>::new());
}

#[test]
fn a_file_without_front_matter_is_refused() {
    let mut files = files();
    for file in files.iter_mut().filter(|file| file.path == ID) {
        file.text = "Halo".to_owned();
    }
    assert!(faults(&files).contains(&format!(
        "{ID}:1: start the file with TOML between two lines of `+++`"
    )));
}

#[test]
fn broken_toml_is_reported_at_its_line() {
    let found = planted("updated = 2026-11-22", "updated = ");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with(&format!("{ID}:11: the TOML cannot be read: ")),
        "{found:?}"
    );
}

#[test]
fn an_unknown_key_is_refused() {
    assert_eq!(
        planted("keywords =", "keyword = \"a\"\nkeywords ="),
        [format!(
            "{ID}:8: unknown key `keyword`; correct its spelling or remove it"
        )]
    );
    assert_eq!(
        planted("title = \"Buku\"", "title = \"Buku\"\npage = 3"),
        [format!(
            "{ID}:22: unknown key `page`; correct its spelling or remove it"
        )]
    );
}

#[test]
fn a_missing_key_is_reported() {
    assert_eq!(
        planted("title = \"Judul satu\"\n", ""),
        [format!("{ID}:2: missing key `title`; add it")]
    );
}

#[test]
fn a_wrong_value_is_reported() {
    assert_eq!(
        planted("2026-11-22", "\"besok\""),
        [format!(
            "{ID}:11: `updated` is wrong; write a day such as 2026-11-22, without quotes"
        )]
    );
    assert_eq!(
        planted("[\"anyone\"]", "[\"anyone\", \"semua\"]"),
        [format!(
            "{ID}:7: `audience` is wrong; write one of anyone, passenger, driver, witness, supporter, \
         partner"
        )]
    );
    assert_eq!(
        planted("slug = \"satu\"", "slug = \"Satu Dua\""),
        [format!(
            "{ID}:3: `slug` is wrong; write lower-case letters a–z, digits and hyphens"
        )]
    );
    assert_eq!(
        planted("https://example.org/uu", "http://example.org/uu"),
        [format!(
            "{ID}:17: `url` is wrong; write an address that starts with https://"
        )]
    );
}

#[test]
fn a_source_says_of_what_sort_it_is() {
    for (written, line, said) in [
        (
            "kind = \"blog\"\n",
            14,
            "`kind` is wrong; write one of law, official, research, organisation, press",
        ),
        ("", 13, "missing key `kind`; add it"),
    ] {
        let found = planted("kind = \"law\"\n", written);
        assert!(found.contains(&format!("{ID}:{line}: {said}")), "{found:?}");
    }
    assert_eq!(
        faults(&with(EN, "kind = \"law\"", "kind = \"press\"")),
        [format!(
            "{EN}:13: `sources` differs from the Indonesian version; make them the same"
        )]
    );
}

#[test]
fn whoever_publishes_at_an_address_is_named() {
    assert_eq!(
        planted("https://example.org/uu", "https://www.example.com/uu"),
        [format!(
            "{ID}:13: nobody is named for `example.com`; say who publishes there, in \
             `data/publishers.toml`"
        )]
    );
}

#[test]
fn an_article_is_written_for_somebody() {
    let found = planted("[\"anyone\"]", "[]");
    let expected = "`audience` is wrong; write at least one kind of reader, such as \"anyone\"";
    assert!(found.contains(&format!("{ID}:7: {expected}")), "{found:?}");
}

#[test]
fn a_summary_longer_than_a_preview_is_refused() {
    let long = "a".repeat(161);
    assert_eq!(
        planted("Ringkasan.", &long),
        [format!(
            "{ID}:5: the summary has 161 characters; shorten it to 160"
        )]
    );
}

#[test]
fn a_review_needs_both_its_name_and_its_day() {
    assert_eq!(
        planted("reviewed_by = \"\"", "reviewed_by = \"dr. A\""),
        [format!(
            "{ID}:12: `reviewed_by` is given without `reviewed_on`; add the day of the review"
        )]
    );
    let dated = "reviewed_by = \"\"\nreviewed_on = 2026-11-22";
    assert_eq!(
        planted("reviewed_by = \"\"", dated),
        [format!(
            "{ID}:13: `reviewed_on` is given without `reviewed_by`; say who reviewed it"
        )]
    );
}

#[test]
fn id_and_section_say_what_the_path_says() {
    assert_eq!(
        planted("id = \"satu\"", "id = \"tiga\""),
        [format!(
            "{ID}:2: `id` is wrong; write \"satu\", as the path says, or move the file"
        )]
    );
}

#[test]
fn a_file_in_no_language_folder_is_refused() {
    let mut files = files();
    let path = "content/fr/kenali/satu.md".to_owned();
    files.push(SourceFile {
        path,
        text: String::new(),
    });
    assert_eq!(
        faults(&files),
        [
            "content/fr/kenali/satu.md:1: no file of this name is known; articles lie in \
         `<lang>/<section>/<id>.md`"
        ]
    );
}

#[test]
fn an_id_is_used_once() {
    let mut files = files();
    for lang in ["id", "en"] {
        let from = format!("content/{lang}/kenali/satu.md");
        let text = files
            .iter()
            .find(|file| file.path == from)
            .unwrap()
            .text
            .clone();
        let text = text.replace("section = \"kenali\"", "section = \"hak\"");
        files.push(SourceFile {
            path: format!("content/{lang}/hak/satu.md"),
            text,
        });
    }
    assert_eq!(faults(&files), [
        format!(
            "content/en/hak/satu.md:1: the id `satu` is already used at {EN}; choose another"
        ),
        "content/en/hak/satu.md:6: `section` differs from the Indonesian version; make them the \
         same"
            .to_owned(),
        format!(
            "content/id/hak/satu.md:1: the id `satu` is already used at {ID}; choose another"
        ),
    ]);
}

#[test]
fn a_slug_is_used_once_in_its_section() {
    assert_eq!(
        faults(&with(ID_TWO, "slug = \"dua\"", "slug = \"satu\"")),
        [format!(
            "{ID_TWO}:3: the address part `satu` is already used at {ID}; choose another"
        )]
    );
}

#[test]
fn a_missing_translation_is_reported() {
    let files: Vec<_> = files().into_iter().filter(|file| file.path != EN).collect();
    assert_eq!(
        faults(&files),
        [
            format!("{EN_TWO}:9: `related` names `satu`, which is not there; correct or remove it"),
            format!(
                "{EN_TWO}:27: the link `artikel:satu#bantuan` leads nowhere: there is no such article"
            ),
            format!(
                "{ID}:1: there is no English version of this article; write it or mark this one as a \
             draft"
            ),
        ]
    );
}

#[test]
fn a_draft_is_not_published_and_links_to_it_are_dead() {
    let mut files = files();
    for path in [ID, EN] {
        sample::replace(&mut files, path, "reviewed_by", "draft = true\nreviewed_by");
    }
    let found = faults(&files);
    assert_eq!(
        found,
        [
            format!("{EN_TWO}:9: `related` names `satu`, which is not there; correct or remove it"),
            format!(
                "{EN_TWO}:27: the link `artikel:satu#bantuan` leads to a draft, which is not published"
            ),
            format!("{ID_TWO}:9: `related` names `satu`, which is not there; correct or remove it"),
            format!(
                "{ID_TWO}:27: the link `artikel:satu#bantuan` leads to a draft, which is not published"
            ),
        ]
    );
}

#[test]
fn a_draft_in_one_language_holds_the_other_back() {
    let files = with(EN, "reviewed_by", "draft = true\nreviewed_by");
    assert!(faults(&files).contains(&format!(
        "{ID}:1: the English version is still a draft; finish it or mark this one as a draft too"
    )));
}

#[test]
fn both_languages_have_the_same_anchors() {
    let mut files = files();
    sample::replace(&mut files, EN, "{#bantuan}", "{#tolong}");
    sample::replace(&mut files, EN_TWO, "#bantuan)", "#tolong)");
    assert_eq!(
        faults(&files),
        [format!(
            "{EN}:29: the Indonesian version has `## {{#bantuan}}`, this one has `## {{#tolong}}`; \
         make the anchors the same"
        )]
    );
}

#[test]
fn both_languages_name_the_same_services() {
    assert_eq!(
        faults(&with(EN, "[\"sapa129-tel\"]", "[]")),
        [format!(
            "{EN}:10: `services` differs from the Indonesian version; make them the same"
        )]
    );
}

#[test]
fn raw_html_pictures_and_footnotes_are_refused() {
    assert_eq!(
        planted("Pembuka.", "<b>Pembuka</b>."),
        [format!(
            "{ID}:23: raw HTML is not taken; write it in Markdown"
        )]
    );
    assert_eq!(
        planted("Pembuka.", "<!-- catatan -->\n\nPembuka."),
        [format!(
            "{ID}:23: raw HTML is not taken; write it in Markdown"
        )]
    );
    assert_eq!(
        planted("Pembuka.", "![foto](https://example.org/a.png) Pembuka."),
        [format!(
            "{ID}:23: write a picture as `![](gambar:name)` and a tool as `![](alat:name)`, in a \
             paragraph of its own and without words between the brackets"
        )]
    );
    assert_eq!(
        planted("## Bantuan", "[^s1]: Catatan\n\n## Bantuan"),
        [format!(
            "{ID}:29: source notes belong in the front matter, under `[[sources]]`"
        )]
    );
}

#[test]
fn headings_go_down_one_at_a_time_from_the_second_level() {
    let expected = |level: u8| {
        format!(
            "{ID}:25: a heading of level {level} cannot stand here; start with `##` and go down \
             one at a time"
        )
    };
    for (marks, level) in [("#", 1), ("###", 3), ("####", 4)] {
        let found = planted("## Sekarang", &format!("{marks} Sekarang"));
        assert!(found.contains(&expected(level)), "{found:?}");
    }
}

#[test]
fn every_heading_has_an_anchor_of_its_own() {
    assert!(planted(" {#sekarang}", "").contains(&format!(
        "{ID}:25: the heading has no anchor; add `{{#anchor}}` at its end"
    )));
    assert!(planted("{#sekarang}", "{#bantuan}").contains(&format!(
        "{ID}:29: the anchor `bantuan` is already used in this article; choose another"
    )));
    assert!(planted("{#sekarang}", "{#sumber-s1}").contains(&format!(
        "{ID}:25: `sumber-s1` cannot be an anchor; take lower-case letters, digits and hyphens, \
         and no name the page itself uses"
    )));
    assert!(planted("{#sekarang}", "{#isi}").contains(&format!(
        "{ID}:25: `isi` cannot be an anchor; take lower-case letters, digits and hyphens, and no \
         name the page itself uses"
    )));
}

#[test]
fn dead_links_are_reported() {
    for (to, ending) in [
        ("artikel:tiga", "there is no such article"),
        ("artikel:dua#tiga", "the article has no such anchor"),
        ("layanan:tiga", "there is no such service"),
        ("istilah:tiga", "the glossary has no such term"),
        ("halaman:tiga", "there is no such page yet"),
        ("halaman:cari", "there is no such page yet"),
    ] {
        let found = planted("artikel:dua#bantuan", to);
        assert_eq!(
            found,
            [format!("{ID}:27: the link `{to}` leads nowhere: {ending}")]
        );
    }
}

#[test]
fn links_of_other_kinds_are_refused() {
    for to in [
        "http://example.org",
        "tel:129",
        "../dua",
        "#bantuan",
        "https://",
        "javascript:a",
    ] {
        assert_eq!(
            planted("https://example.org/a?b=1&c=2", to),
            [format!(
                "{ID}:31: the link `{to}` is not taken; write https:, artikel:, layanan:, \
             halaman: or istilah:"
            )]
        );
    }
}

#[test]
fn names_in_the_front_matter_lead_somewhere() {
    assert!(
        planted("related = [\"dua\"]", "related = [\"dua\", \"tiga\"]").contains(&format!(
            "{ID}:9: `related` names `tiga`, which is not there; correct or remove it"
        ))
    );
    assert!(
        planted("[\"sapa129-tel\"]", "[\"sapa\"]").contains(&format!(
            "{ID}:10: `services` names `sapa`, which is not there; correct or remove it"
        ))
    );
}

#[test]
fn an_article_has_sources_and_cites_them_all() {
    assert_eq!(
        planted("Pembuka.[^s1]", "Pembuka.[^s9]"),
        [
            format!("{ID}:13: the source `s1` is never cited; cite it with `[^s1]` or remove it"),
            format!("{ID}:23: the text cites `[^s9]`, but no source has this id"),
        ]
    );
    let mut files = files();
    for path in [ID, EN] {
        let file = files.iter_mut().find(|file| file.path == path).unwrap();
        let (start, end) = (
            file.text.find("[[sources]]").unwrap(),
            file.text.rfind("+++").unwrap(),
        );
        file.text.replace_range(start..end, "");
        file.text = file.text.replace("[^s1]", "").replace("[^s2]", "");
    }
    assert_eq!(
        faults(&files),
        [EN, ID].map(|path| format!("{path}:1: the article names no source; add `[[sources]]`"))
    );
}

#[test]
fn a_source_id_is_used_once() {
    assert!(planted("id = \"s2\"", "id = \"s1\"").contains(&format!(
        "{ID}:18: the id `s1` is already used at line 13; choose another"
    )));
}

#[test]
fn only_numbers_of_services_stand_in_the_text() {
    for number in [
        "121",
        "0812-3456-789",
        "+62 812 3456 789",
        "1500-771",
        "(021) 7654321",
    ] {
        assert_eq!(
            planted("Telepon 129,", &format!("Telepon {number},")),
            [format!(
                "{ID}:31: `{number}` is no number of a service; correct it or add the service"
            )]
        );
    }
    assert_eq!(
        planted("Telepon 129,", "Telepon +62 8111-129-129,"),
        Vec::<String>::new()
    );
}

#[test]
fn title_and_summary_hold_no_other_number_either() {
    assert_eq!(
        planted("Ringkasan.", "Telepon 121."),
        [format!(
            "{ID}:5: `121` is no number of a service; correct it or add the service"
        )]
    );
}

#[test]
fn a_number_known_to_be_wrong_stands_nowhere() {
    let expected =
        |line| format!("{ID}:{line}: `0811-129-129` must never be published: a 1 is missing");
    assert_eq!(
        planted("Telepon 129,", "Telepon 0811-129-129,"),
        [expected(31)]
    );
    assert_eq!(planted("[\"kata\"]", "[\"0811-129-129\"]"), [expected(8)]);
}

#[test]
fn all_faults_of_all_files_are_reported_at_once() {
    let mut files = with(ID, "Pembuka.", "<b>Pembuka.</b>");
    sample::replace(&mut files, ID, "keywords = [\"kata\"]\n", "");
    sample::replace(&mut files, EN_TWO, "halaman:darurat", "halaman:mana");
    sample::replace(
        &mut files,
        sample::SERVICES,
        "confidence = \"high\"",
        "confidence = \"low\"",
    );
    let found = faults(&files);
    let lines: Vec<_> = found
        .iter()
        .map(|it| it.split(": ").next().unwrap())
        .collect();
    assert_eq!(
        lines,
        [
            "content/data/services.toml:12",
            "content/en/kenali/dua.md:27",
            "content/id/kenali/satu.md:2",
            "content/id/kenali/satu.md:22",
        ]
    );
}
