//! The head of every page, for search engines, previews and the browser.

use std::collections::BTreeMap;

use anyhow::{Context, ensure};

use crate::support::{Outcome, Page, TestEnvironment, pages};

/// The report, the mailbox, and the exit page must not reveal what they are.
const NEUTRAL: [&str; 3] = ["form", "come-back", "exit"];

fn public(all: &[Page]) -> impl Iterator<Item = &Page> {
    all.iter().filter(|page| !NEUTRAL.contains(&page.kind()))
}

fn canonical(page: &Page) -> Outcome<&str> {
    page.between("<link rel=\"canonical\" href=\"", "\"")
        .with_context(|| format!("{} names no canonical address", page.address))
}

fn alternate<'a>(page: &'a Page, lang: &str) -> Outcome<&'a str> {
    page.between(
        &format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\""),
        "\"",
    )
    .with_context(|| format!("{} names no page in {lang}", page.address))
}

fn path(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    after.find('/').map_or("/", |start| &after[start..])
}

#[test]
fn every_public_page_names_itself_as_canonical() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    for page in public(&all) {
        let expected = if page.address == "/" {
            "/id/"
        } else {
            &page.address
        };
        let found = canonical(page)?;
        ensure!(
            path(found) == expected,
            "{} says it is {found}",
            page.address
        );
        ensure!(found.starts_with("http"), "{found} is not absolute");
    }
    Ok(())
}

#[test]
fn every_public_page_and_its_translation_name_each_other() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    let by_address: BTreeMap<&str, &Page> = all
        .iter()
        .map(|page| (page.address.as_str(), page))
        .collect();
    for page in public(&all) {
        let own = page.attributes("lang")[0];
        let other = if own == "id" { "en" } else { "id" };
        ensure!(
            alternate(page, own)? == canonical(page)?,
            "{} is not its own {own} page",
            page.address
        );
        let translation = path(alternate(page, other)?);
        let translation = by_address
            .get(translation)
            .with_context(|| format!("{} names {translation}, which is no page", page.address))?;
        ensure!(
            translation.attributes("lang")[0] == other,
            "{} is not in {other}",
            translation.address
        );
        ensure!(
            alternate(translation, own)? == canonical(page)?,
            "{} does not name {} back",
            translation.address,
            page.address
        );
    }
    Ok(())
}

#[test]
fn every_public_page_has_a_preview_of_its_own() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    for page in public(&all) {
        for name in [
            "og:title",
            "og:description",
            "og:type",
            "og:url",
            "og:locale",
            "og:site_name",
        ] {
            let value = page
                .between(&format!("<meta property=\"{name}\" content=\""), "\"")
                .with_context(|| format!("{} has no {name}", page.address))?;
            ensure!(
                !value.trim().is_empty(),
                "{} has an empty {name}",
                page.address
            );
        }
        ensure!(
            page.between("<meta property=\"og:url\" content=\"", "\"") == Some(canonical(page)?)
        );
        let description = page.between("<meta name=\"description\" content=\"", "\"");
        ensure!(
            description.is_some_and(|text| !text.is_empty()),
            "{} has no description",
            page.address
        );
    }
    Ok(())
}

#[test]
fn no_two_pages_of_a_language_share_a_title() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    let mut titles: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for page in public(&all).filter(|page| page.address != "/") {
        let title = page
            .between("<title>", "</title>")
            .context("a page has a title")?;
        ensure!(
            !title.trim().is_empty(),
            "{} has an empty title",
            page.address
        );
        let before = titles.insert((page.attributes("lang")[0], title), &page.address);
        ensure!(
            before.is_none(),
            "{title:?} stands on {} and {before:?}",
            page.address
        );
    }
    Ok(())
}

#[test]
fn the_form_says_nothing_about_itself() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    for address in ["/id/l/", "/en/l/"] {
        let page = all
            .iter()
            .find(|page| page.address == address)
            .with_context(|| format!("{address} is missing"))?;
        ensure!(
            page.html
                .contains("<meta name=\"robots\" content=\"noindex\">")
        );
        ensure!(page.between("<title>", "</title>") == Some("Pusat Bantuan"));
        for telling in [
            "og:",
            "rel=\"canonical\"",
            "name=\"description\"",
            "application/ld+json",
        ] {
            let head = page
                .between("<head>", "</head>")
                .context("a page has a head")?;
            ensure!(!head.contains(telling), "{address} holds {telling}");
        }
    }
    Ok(())
}

#[test]
fn no_page_tells_others_where_a_visitor_came_from() -> Outcome {
    for page in pages(&TestEnvironment::find()?)? {
        ensure!(
            page.html
                .contains("<meta name=\"referrer\" content=\"no-referrer\">"),
            "{} lacks it",
            page.address
        );
    }
    Ok(())
}

#[test]
fn the_empty_page_says_nothing_and_leads_on() -> Outcome {
    let environment = TestEnvironment::find()?;
    let neutral = environment.neutral()?;
    let all = pages(&environment)?;
    let page = all
        .iter()
        .find(|page| page.address == "/x/")
        .context("/x/ is missing")?;
    ensure!(page.html.contains("<body></body>"), "it is not empty");
    ensure!(
        page.html
            .contains(&format!("content=\"0;url=http://{neutral}"))
    );
    ensure!(
        page.html
            .contains("<meta name=\"robots\" content=\"noindex\">")
    );
    let title = page.between("<title>", "</title>").context("a title")?;
    ensure!(!title.is_empty() && !title.contains("Ruang"), "{title:?}");
    Ok(())
}
