//! The content security policy, and that every page follows it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, ensure};
use sha2::{Digest, Sha256};

use crate::support::{Outcome, Page, TestEnvironment, pages};

/// Inline scripts of a page.
fn inline_scripts(page: &Page) -> Vec<&str> {
    page.html
        .split("<script")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter(|(tag, _)| !tag.contains(" src=") && !tag.contains("application/ld+json"))
        .filter_map(|(_, rest)| rest.split_once("</script>"))
        .map(|(script, _)| script)
        .collect()
}

/// The styles inside a page.
fn inline_styles(page: &Page) -> Vec<&str> {
    let styles = page.html.split("<style>").skip(1);
    styles
        .filter_map(|style| Some(style.split_once("</style>")?.0))
        .collect()
}

/// Every page, also those that stand at the addresses of others.
fn all_pages(environment: &TestEnvironment) -> Outcome<Vec<Page>> {
    let mut all = pages(environment)?;
    for name in ["404.html", "offline.html", "l/answer.html"] {
        for lang in ["id", "en"] {
            let address = format!("/{lang}/{name}");
            let html = fs::read_to_string(environment.dist.join(&address[1..]))?;
            all.push(Page { address, html });
        }
    }
    all.retain(|page| page.kind() != "exit");
    Ok(all)
}

fn is_form(page: &Page) -> bool {
    ["form", "come-back", "answer"].contains(&page.kind())
}

/// The guard on every page, then the fallback on those that are nothing without their app, and the
/// loader on those that the reading app may wake. A page of the form has one style; one of the library has that of
/// the library, and that of pages to read or of pages to find something on.
#[test]
fn what_stands_inside_pages_is_the_same_everywhere_and_the_policy_knows_it() -> Outcome {
    let environment = TestEnvironment::find()?;
    let mut scripts: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut styles: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for page in all_pages(&environment)? {
        let mut found = inline_scripts(&page).into_iter();
        let wanted = match page.kind() {
            "form" | "come-back" => &["guard", "fallback"][..],
            "answer" | "search" | "services" => &["guard"],
            _ => &["guard", "loader"],
        };
        for name in wanted {
            let script = found.next();
            let script = script.with_context(|| format!("{} has no {name}", page.address))?;
            scripts.entry(name).or_default().insert(script.to_owned());
        }
        ensure!(found.next().is_none(), "{} holds another", page.address);
        let names = if is_form(&page) {
            &["form"][..]
        } else {
            &["library", "own"]
        };
        let found = inline_styles(&page);
        ensure!(
            found.len() == names.len(),
            "{} has {} styles",
            page.address,
            found.len()
        );
        for (name, style) in names.iter().zip(found) {
            styles.entry(name).or_default().insert(style.to_owned());
        }
    }
    let policy = fs::read_to_string(environment.dist.join("csp.txt"))?;
    let (for_scripts, for_styles) = policy.split_once("style-src").context("both")?;
    let kinds = scripts
        .iter()
        .map(|(name, texts)| (for_scripts, *name, texts));
    let kinds = kinds.chain(
        styles
            .iter()
            .map(|(name, texts)| (for_styles, *name, texts)),
    );
    for (rules, name, texts) in kinds {
        let wanted = if name == "own" { 2 } else { 1 };
        ensure!(texts.len() == wanted, "{} texts of {name}", texts.len());
        for text in texts {
            let hash = data_encoding::BASE64.encode(&Sha256::digest(text.as_bytes()));
            ensure!(
                rules.contains(&format!("'sha256-{hash}'")),
                "{rules} does not hold {hash}"
            );
        }
    }
    for (rules, count) in [(for_scripts, 3), (for_styles, 4)] {
        ensure!(rules.matches("'sha256-").count() == count, "{policy}");
    }
    ensure!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{policy}"
    );
    ensure!(policy.contains("default-src 'none'"), "{policy}");
    Ok(())
}

/// A browser waits for a style sheet in the head unless it is for another medium; without script
/// the one for tools is an ordinary one.
#[test]
fn no_page_waits_for_a_style_sheet() -> Outcome {
    let mut sheets = 0;
    for page in all_pages(&TestEnvironment::find()?)? {
        let html = page.html.replace("<noscript><link rel=\"stylesheet\"", "");
        let waited = html.split("<link rel=\"stylesheet\"").skip(1);
        for sheet in waited.filter_map(|rest| rest.split('>').next()) {
            sheets += 1;
            ensure!(
                sheet.contains(" media=\"print\""),
                "{} waits for{sheet}",
                page.address
            );
            ensure!(!is_form(&page), "{} loads{sheet}", page.address);
        }
    }
    ensure!(sheets > 100, "only {sheets} style sheets were looked at");
    Ok(())
}

#[test]
fn the_guard_comes_before_anything_that_could_be_seen() -> Outcome {
    for page in pages(&TestEnvironment::find()?)? {
        if page.kind() == "exit" {
            continue;
        }
        let guard = page.html.find("<script").context("a page has its guard")?;
        for later in ["<style", "<title", "<link", "<body"] {
            let place = page.html.find(later).context("a page has a head")?;
            ensure!(
                guard < place,
                "{later} comes before the guard on {}",
                page.address
            );
        }
    }
    Ok(())
}

#[test]
fn no_page_holds_style_attributes_or_handlers() -> Outcome {
    for page in pages(&TestEnvironment::find()?)? {
        ensure!(
            page.attributes("style").is_empty(),
            "{} holds a style attribute",
            page.address
        );
        for handler in [
            "onclick", "onload", "onerror", "onsubmit", "onchange", "oninput",
        ] {
            ensure!(
                page.attributes(handler).is_empty(),
                "{} holds {handler}",
                page.address
            );
        }
        ensure!(
            !page.html.contains("javascript:"),
            "{} holds a script link",
            page.address
        );
    }
    Ok(())
}

#[test]
fn no_page_loads_anything_from_elsewhere() -> Outcome {
    for page in pages(&TestEnvironment::find()?)? {
        for source in page.attributes("src") {
            ensure!(
                source.starts_with('/') && !source.starts_with("//"),
                "{}: {source}",
                page.address
            );
        }
        for tag in page.tags("<link ") {
            let is_name_only =
                tag.contains("rel=\"canonical\"") || tag.contains("rel=\"alternate\"");
            ensure!(
                is_name_only || tag.contains("href=\"/"),
                "{}: {tag}",
                page.address
            );
        }
    }
    Ok(())
}
