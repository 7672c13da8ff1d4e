//! The results of judged queries.

use locale::Lang;
use search::judgments;
use search::{Hit, Kind};

use crate::{LIBRARY, index};

/// What every set must reach, the blind part too; `cargo xtask search` prints the figures.
const SUCCESS_AT_3: f64 = 0.93;
const NDCG_AT_5: f64 = 0.80;

#[test]
fn queries_are_answered_as_well_as_promised() {
    for (lang, text) in [
        (Lang::Id, include_str!("../../judgments/id.txt")),
        (Lang::En, include_str!("../../judgments/en.txt")),
    ] {
        let queries = judgments::read(text).expect("a judged set");
        let index = index(lang);
        for is_blind in [false, true] {
            let part = queries.iter().filter(|it| it.is_blind == is_blind);
            let quality = judgments::measure(&index, part);
            assert!(
                quality.success_at_3 >= SUCCESS_AT_3 && quality.ndcg_at_5 >= NDCG_AT_5,
                "{} (blind: {is_blind}) {quality:?}",
                lang.code()
            );
        }
    }
}

#[test]
fn every_judged_page_exists() {
    let articles = LIBRARY.articles(Lang::Id).map(|article| article.id.clone());
    let pages = LIBRARY.pages().map(|page| page.id.name().to_owned());
    let ids: Vec<String> = articles.chain(pages).collect();
    for text in [
        include_str!("../../judgments/id.txt"),
        include_str!("../../judgments/en.txt"),
    ] {
        for query in judgments::read(text).expect("a judged set") {
            for page in query.pages.keys() {
                assert!(ids.contains(page), "{}: {page}", query.query);
            }
        }
    }
}

fn line(hit: &Hit) -> String {
    let passage: String = hit
        .passage
        .iter()
        .map(|span| {
            if span.marked {
                format!("[{}]", span.text)
            } else {
                span.text.clone()
            }
        })
        .collect();
    format!("{} {}\n    {passage}", hit.id, hit.link())
}

fn lines(lang: Lang, query: &str) -> String {
    let hits = index(lang).find(query, 4).hits;
    hits.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_few_answers_in_full() {
    insta::assert_snapshot!("biaya_visum", lines(Lang::Id, "biaya visum"));
    insta::assert_snapshot!("digrepe_driver", lines(Lang::Id, "digrepe abang ojol"));
    insta::assert_snapshot!("foto_disebar", lines(Lang::Id, "foto gue disebarin mantan"));
    insta::assert_snapshot!("no_evidence", lines(Lang::En, "i have no evidence"));
}

#[test]
fn a_slip_of_the_finger_is_understood() {
    for (slip, page) in [
        ("viusm", "visum"),
        ("prekosa", "perkosaan-dan-pencabulan"),
        ("persetujaun", "persetujuan"),
        ("restitsi", "restitusi-dan-lpsk"),
    ] {
        let hits = index(Lang::Id).find(slip, 3).hits;
        assert!(hits.iter().any(|hit| hit.id == page), "{slip}: {hits:?}");
    }
}

#[test]
fn what_is_typed_halfway_is_found_already() {
    for (half, page) in [("visu", "visum"), ("restit", "restitusi-dan-lpsk")] {
        let hits = index(Lang::Id).find(half, 3).hits;
        assert!(hits.iter().any(|hit| hit.id == page), "{half}: {hits:?}");
    }
}

#[test]
fn a_hit_leads_to_the_heading_that_was_found() {
    let hits = index(Lang::Id).find("biaya visum", 3).hits;
    let visum = hits
        .iter()
        .find(|hit| hit.id == "visum")
        .expect("the article");
    assert_eq!(visum.link(), "/id/setelah-kejadian/visum/#biaya");
}

#[test]
fn services_and_terms_lead_to_their_entry() {
    let hits = index(Lang::Id).find("sapa 129", 10).hits;
    let kinds = [
        (Kind::Service, "/id/layanan/#"),
        (Kind::Term, "/id/tentang/glosarium/#"),
    ];
    for (kind, start) in kinds {
        let hit = hits.iter().find(|hit| hit.kind == kind).expect("a hit");
        assert!(hit.link().starts_with(start), "{}", hit.link());
    }
}

#[test]
fn what_was_looked_for_is_marked_and_nothing_is_lost() {
    let hits = index(Lang::Id).find("visum", 5).hits;
    let hit = hits.first().expect("a hit");
    let marked: Vec<&str> = hit
        .passage
        .iter()
        .filter(|span| span.marked)
        .map(|span| span.text.as_str())
        .collect();
    assert!(marked.contains(&"Visum"), "{marked:?}");
    let passage: String = hit.passage.iter().map(|span| span.text.as_str()).collect();
    assert!(
        passage.contains("surat dokter untuk pengadilan"),
        "{passage}"
    );
    assert!(hit.title_text().starts_with("Visum: "));
}
