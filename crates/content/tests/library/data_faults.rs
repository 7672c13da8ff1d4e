//! One planted fault of each kind in the data files, found with its file and line.

use crate::sample::{
    ADDRESSES, ANCHORS, GLOSSARY, PAGES, PUBLISHERS, SECTIONS, SERVICES, SITUATIONS, faults, files,
    replace, with,
};

#[test]
fn a_missing_data_file_is_reported() {
    let files: Vec<_> = files()
        .into_iter()
        .filter(|file| file.path != SERVICES)
        .collect();
    assert_eq!(
        faults(&files),
        [format!("{SERVICES}:1: this file is missing; write it")]
    );
}

#[test]
fn a_number_that_cannot_be_dialled_is_refused() {
    for dial in ["12", "0811", "+62", "+62 8111129129", "129a"] {
        let found = faults(&with(
            SERVICES,
            "dial = \"129\"",
            &format!("dial = \"{dial}\""),
        ));
        // `0811` can be dialled as a short code, but is not what is displayed.
        let kind = if dial == "0811" {
            "`129` and `0811` are not the same number".to_owned()
        } else {
            format!("`{dial}` cannot be dialled; write +62 and digits, or a short code")
        };
        assert!(
            found.contains(&format!("{SERVICES}:5: {kind}")),
            "{found:?}"
        );
    }
}

#[test]
fn what_is_displayed_is_what_is_dialled() {
    let found = faults(&with(SERVICES, "\"08111-129-129\"", "\"08111-129-128\""));
    assert!(found.contains(&format!(
        "{SERVICES}:19: `08111-129-128` and `+628111129129` are not the same number"
    )));
}

#[test]
fn the_whatsapp_number_of_sapa_is_held() {
    let other = "display = \"08111-129-128\", dial = \"+628111129128\"";
    let right = "display = \"08111-129-129\", dial = \"+628111129129\"";
    assert_eq!(
        faults(&with(SERVICES, right, other)),
        [format!(
            "{SERVICES}:19: `contacts` is wrong; write +628111129129"
        )]
    );
}

#[test]
fn uncertain_services_are_not_taken() {
    assert_eq!(
        faults(&with(SERVICES, "\"high\"", "\"low\"")),
        [format!(
            "{SERVICES}:11: `confidence` is wrong; write one of high, medium-high, medium; less \
         certain is not published"
        )]
    );
}

#[test]
fn a_need_names_services_there_are() {
    assert_eq!(
        faults(&with(SERVICES, "[\"sapa129-wa\",", "[\"sapa\",")),
        [format!(
            "{SERVICES}:37: `services` names `sapa`, which is not there; correct or remove it"
        )]
    );
}

#[test]
fn a_service_id_is_used_once() {
    let found = faults(&with(SERVICES, "\"sapa129-wa\"", "\"sapa129-tel\""));
    assert!(found.contains(&format!(
        "{SERVICES}:15: the id `sapa129-tel` is already used at line 1; choose another"
    )));
}

#[test]
fn what_is_unconfirmed_has_no_number_and_a_name_of_its_own() {
    let id = "id = \"pulih\"";
    assert_eq!(
        faults(&with(SERVICES, id, &format!("{id}\ndial = \"129\""))),
        [format!(
            "{SERVICES}:31: unknown key `dial`; correct its spelling or remove it"
        )]
    );
    assert_eq!(
        faults(&with(SERVICES, id, "id = \"sapa129-wa\"")),
        [format!(
            "{SERVICES}:29: the id `sapa129-wa` is already used at line 15; choose another"
        )]
    );
}

#[test]
fn pages_and_sections_have_names_and_addresses_of_their_own() {
    assert_eq!(
        faults(&with(SECTIONS, "id = \"hak\"", "id = \"kenali\"")),
        [format!(
            "{SECTIONS}:8: the id `kenali` is already used at line 1; choose another"
        )]
    );
    assert_eq!(
        faults(&with(SECTIONS, "en = \"rights\"", "en = \"layanan\"")),
        [format!(
            "{SECTIONS}:8: the address part `layanan` is already used at `layanan`; choose another"
        )]
    );
    assert_eq!(
        faults(&with(PAGES, "id = \"exit\"", "id = \"form\"")),
        [
            format!("{PAGES}:1: the page `exit` is missing; describe it in a [[page]] of its own"),
            format!("{PAGES}:78: the id `form` is already used at line 29; choose another"),
        ]
    );
}

#[test]
fn a_section_orders_articles_there_are() {
    assert_eq!(
        faults(&with(SECTIONS, "[\"satu\"]", "[\"tiga\"]")),
        [format!(
            "{SECTIONS}:1: `order` names `tiga`, which is not there; correct or remove it"
        )]
    );
}

#[test]
fn a_meaning_is_held_to_what_articles_are_held_to() {
    let meaning = "\"Surat <dokter> & polisi.\"";
    for (text, fault) in [
        (
            "Datang sebelum 72 jam.",
            "`72 jam` states law, a number or a finding; name where it can be read under `sources`",
        ),
        (
            "Untuk para korban.",
            "`para korban` is not said here: write \"kamu\"",
        ),
    ] {
        assert_eq!(
            faults(&with(GLOSSARY, meaning, &format!("\"{text}\""))),
            [format!("{GLOSSARY}:1: {fault}")]
        );
    }
    let twice = faults(&with(GLOSSARY, "id = \"pep\"", "id = \"visum\""));
    assert!(twice.contains(&format!(
        "{GLOSSARY}:6: the id `visum` is already used at line 1; choose another"
    )));
}

#[test]
fn every_published_address_is_listed() {
    assert_eq!(
        faults(&with(ADDRESSES, "/en/understand/one/\n", "")),
        [format!(
            "{ADDRESSES}:14: `/en/understand/one/` is published but not listed; add it as a line of \
         its own"
        )]
    );
}

#[test]
fn a_listed_address_never_dies() {
    let mut files = with(ADDRESSES, "# Every address.", "/id/kenali/lama/");
    assert_eq!(
        faults(&files),
        [format!(
            "{ADDRESSES}:1: `/id/kenali/lama/` was published once and is gone; give it back its name"
        )]
    );
    replace(&mut files, ADDRESSES, "/id/kenali/lama/", "");
    assert_eq!(faults(&files), Vec::<String>::new());
}

#[test]
fn every_anchor_is_listed_and_never_changes() {
    assert_eq!(
        faults(&with(ANCHORS, "dua#bantuan\n", "")),
        [format!(
            "{ANCHORS}:4: `dua#bantuan` is an anchor but not listed; add it as a line of its own"
        )]
    );
    assert_eq!(
        faults(&with(ANCHORS, "# Every anchor.", "satu#dulu")),
        [format!(
            "{ANCHORS}:1: `satu#dulu` was an anchor once and is gone; give the heading back its \
             anchor"
        )]
    );
}

#[test]
fn what_brings_people_here_leads_somewhere_of_our_own() {
    for (link, said) in [
        ("artikel:tiga", "`artikel:tiga`"),
        ("artikel:satu#tiada", "`artikel:satu#tiada`"),
        ("halaman:cari", "`halaman:cari`"),
        ("https://example.org", "`https://example.org`"),
    ] {
        let found = faults(&with(SITUATIONS, "halaman:darurat", link));
        assert!(
            matches!(&found[..], [one] if one.starts_with(&format!("{SITUATIONS}:3: "))
                && one.contains(said)),
            "{found:?}"
        );
    }
}

#[test]
fn hours_and_places_are_known_ones() {
    assert_eq!(
        faults(&with(SERVICES, "\"24h\"", "\"24 jam\"")),
        [format!(
            "{SERVICES}:6: `hours` is wrong; write 24h, letters, unknown, or hours such as \
             Mon-Fri 09:00-16:00 WIB"
        )]
    );
    assert_eq!(
        faults(&with(SERVICES, "\"everywhere\"", "\"atlantis\"")),
        [format!(
            "{SERVICES}:13: `serves` is wrong; write the code of a province or city, such as \
             jawa-barat or kota-bandung"
        )]
    );
}

#[test]
fn an_unconfirmed_service_answers_needs_there_are() {
    assert_eq!(
        faults(&with(SERVICES, "needs = [\"talk\"]", "needs = [\"sleep\"]")),
        [format!(
            "{SERVICES}:29: `needs` names `sleep`, which is not there; correct or remove it"
        )]
    );
}

#[test]
fn a_publisher_is_named_once() {
    let again = "[[publisher]]\nhost = \"example.org\"\nname = { id = \"A\", en = \"B\" }\n";
    let mut files = files();
    replace(
        &mut files,
        PUBLISHERS,
        "[[publisher]]",
        &format!("{again}[[publisher]]"),
    );
    assert_eq!(
        faults(&files),
        [format!(
            "{PUBLISHERS}:4: the id `example.org` is already used at line 1; choose another"
        )]
    );
}
