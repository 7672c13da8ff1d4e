//! Every published address exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::ensure;

use crate::support::{Outcome, TestEnvironment, pages};

#[test]
fn every_published_address_is_a_page() -> Outcome {
    let there: BTreeSet<String> = pages(&TestEnvironment::find()?)?
        .into_iter()
        .map(|page| page.address)
        .collect();
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/addresses.txt");
    let mut listed = 0;
    for line in fs::read_to_string(list)?.lines() {
        let Some(address) = line
            .split_whitespace()
            .next()
            .filter(|word| word.starts_with('/'))
        else {
            continue;
        };
        listed += 1;
        ensure!(
            there.contains(address),
            "{address} is published but is not there"
        );
    }
    ensure!(listed > 30, "only {listed} addresses are listed");
    Ok(())
}

#[test]
fn both_languages_have_the_same_pages() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    let kinds = |lang: &str| {
        let mut kinds: Vec<(String, String)> = all
            .iter()
            .filter(|page| page.address.starts_with(&format!("/{lang}/")))
            .map(|page| {
                let id = page
                    .attributes("data-id")
                    .first()
                    .copied()
                    .unwrap_or_default();
                (page.kind().to_owned(), id.to_owned())
            })
            .collect();
        kinds.sort();
        kinds
    };
    ensure!(
        kinds("id") == kinds("en"),
        "{:?} is not {:?}",
        kinds("id"),
        kinds("en")
    );
    Ok(())
}

#[test]
fn the_articles_to_start_with_are_there() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
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
        let found = all
            .iter()
            .filter(|page| page.html.contains(&format!("<article data-id=\"{id}\"")))
            .count();
        ensure!(
            found == 2,
            "{id} is there {found} times instead of once a language"
        );
    }
    Ok(())
}
