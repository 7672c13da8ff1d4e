//! What people type leads only to what is there.

use crate::sample::{SYNONYMS, faults, with};

#[test]
fn synonyms_lead_only_to_what_is_there() {
    for (page, said) in [
        (
            "artikel:tiga",
            "the link `artikel:tiga` leads nowhere: there is no such article",
        ),
        (
            "artikel:satu#nowhere",
            "the link `artikel:satu#nowhere` leads nowhere: the article has no such anchor",
        ),
        (
            "https://example.org",
            "the link `https://example.org` is not taken; write https:, artikel:, layanan:, \
             halaman: or istilah:",
        ),
    ] {
        assert_eq!(
            faults(&with(SYNONYMS, "halaman:darurat", page)),
            [format!("{SYNONYMS}:7: {said}")]
        );
    }
}

#[test]
fn a_group_without_words_is_a_fault() {
    let files = with(
        SYNONYMS,
        "id = [\"surat dokter\"]\nen = [\"doctor's letter\"]\n",
        "",
    );
    assert_eq!(
        faults(&files),
        [format!(
            "{SYNONYMS}:7: `id` is wrong; write the words as people type them"
        )]
    );
}
