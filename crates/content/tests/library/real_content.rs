//! The content of this repository, held to every rule.

use std::path::Path;

use content::{Library, PageId, read_folder};
use locale::Lang;

fn library() -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let files = read_folder(&folder).unwrap();
    Library::from_files(&files).unwrap_or_else(|faults| panic!("\n{faults}\n"))
}

#[test]
fn the_content_of_the_repository_has_no_fault_and_no_draft() {
    let library = library();
    assert_eq!(library.notes(), []);
    assert_eq!(
        library.articles(Lang::Id).count(),
        library.articles(Lang::En).count()
    );
}

#[test]
fn the_first_articles_are_published() {
    let library = library();
    for id in [
        "apa-itu-kekerasan-seksual",
        "persetujuan",
        "jenis",
        "pelecehan-nonfisik",
        "pelecehan-fisik",
        "di-perjalanan",
        "saksi-yang-peduli",
        "langkah-pertama",
        "cara-melapor",
        "setelah-perjalanan",
        "setelah-kamu-melapor",
        "tombol-darurat",
        "hak-korban",
    ] {
        assert!(library.article(Lang::Id, id).is_some(), "{id}");
    }
}

#[test]
fn the_sections_with_an_overview_are_served_by_it() {
    let library = library();
    let address = |lang, id| library.article_address(lang, id).unwrap();
    assert_eq!(address(Lang::Id, "jenis"), "/id/jenis/");
    assert_eq!(address(Lang::En, "jenis"), "/en/types/");
    assert_eq!(address(Lang::En, "saksi-yang-peduli"), "/en/bystander/");
    assert_eq!(
        library.page_address(Lang::En, PageId::HelpNow).unwrap(),
        "/en/help-now/"
    );
}

#[test]
fn the_rendered_articles_hold_no_style_no_script_and_no_unresolved_link() {
    let library = library();
    for article in Lang::ALL
        .into_iter()
        .flat_map(|lang| library.articles(lang))
    {
        for refused in [
            "style=",
            "<script",
            "\"artikel:",
            "\"layanan:",
            "\"halaman:",
            "[^",
            "[0]",
        ] {
            assert!(!article.html.contains(refused), "{} {refused}", article.id);
        }
    }
}

#[test]
fn the_lines_for_danger_are_all_there() {
    let library = library();
    let calls = |id: &str| library.service(id).unwrap().contacts[0].href.clone();
    assert_eq!(calls("polri110"), "tel:110");
    assert_eq!(calls("darurat112"), "tel:112");
    assert_eq!(calls("medis119"), "tel:119");
    assert_eq!(calls("sapa129-tel"), "tel:129");
    assert_eq!(calls("sapa129-wa"), "https://wa.me/628111129129");
    assert_eq!(library.services().len(), 15);
    for id in [
        "polri110",
        "darurat112",
        "medis119",
        "sapa129-tel",
        "sapa129-wa",
        "healing119",
    ] {
        let service = library.service(id).unwrap();
        assert!(
            library.listing(service).always_shown,
            "{id} may be filtered away"
        );
    }
}

#[test]
fn no_hours_are_made_up() {
    let library = library();
    let hours = |id: &str| library.service(id).unwrap().hours.to_string();
    assert_eq!(hours("komnasp-tel"), "Mon-Fri 09:00-16:00 WIB");
    assert_eq!(hours("komnasp-mail"), "letters");
    for id in [
        "healing119",
        "lpsk148",
        "lpsk-wa",
        "jabar-ppa",
        "bdg-ppa",
        "mks-ppa",
    ] {
        assert_eq!(hours(id), "unknown", "{id}");
    }
}

/// Whoever opens these may need something at once.
#[test]
fn urgent_articles_begin_with_what_can_be_done_now() {
    let library = library();
    for lang in Lang::ALL {
        for id in [
            "langkah-pertama",
            "perawatan-medis",
            "kalau-kamu-pengemudi",
            "mendampingi",
            "kalau-online",
            "menenangkan-diri",
        ] {
            let article = library.article(lang, id).expect(id);
            assert_eq!(article.now.len(), 3, "{id}");
            // On a narrow phone the summary has three lines at most.
            assert!(article.summary.chars().count() <= 90, "{id}");
        }
    }
}

/// "healing119" is what we call it, not what it is called.
#[test]
fn no_link_to_a_service_is_named_by_its_id() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let files = read_folder(&folder).unwrap();
    let library = library();
    for service in library.services() {
        let link = format!("[{0}](layanan:{0})", service.id);
        for file in &files {
            assert!(!file.text.contains(&link), "{}: {link}", file.path);
        }
    }
}
