//! The content security policy, and that every page follows it.

use std::collections::BTreeSet;
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

/// The guard on every page, and the fallback on those that need their app.
#[test]
fn two_scripts_stand_inside_pages_and_the_policy_knows_them() -> Outcome {
    let environment = TestEnvironment::find()?;
    let (mut guards, mut fallbacks) = (BTreeSet::new(), BTreeSet::new());
    for page in pages(&environment)? {
        if page.kind() == "exit" {
            continue;
        }
        let needs_app = ["form", "come-back"].contains(&page.kind());
        let mut found = inline_scripts(&page).into_iter();
        guards.extend(found.next().map(str::to_owned));
        if needs_app {
            let fallback = found.next();
            let fallback = fallback.with_context(|| format!("{} has none", page.address))?;
            fallbacks.insert(fallback.to_owned());
        }
        ensure!(found.next().is_none(), "{} holds another", page.address);
    }
    let policy = fs::read_to_string(environment.dist.join("csp.txt"))?;
    ensure!(policy.matches("'sha256-").count() == 2, "{policy}");
    for scripts in [guards, fallbacks] {
        ensure!(scripts.len() == 1, "it is not the same on every page");
        let script = scripts.first().context("there are pages")?;
        let hash = data_encoding::BASE64.encode(&Sha256::digest(script.as_bytes()));
        ensure!(
            policy.contains(&format!("'sha256-{hash}'")),
            "{policy} does not hold {hash}"
        );
    }
    ensure!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{policy}"
    );
    ensure!(policy.contains("default-src 'none'"), "{policy}");
    Ok(())
}

#[test]
fn the_guard_comes_before_anything_that_could_be_seen() -> Outcome {
    for page in pages(&TestEnvironment::find()?)? {
        if page.kind() == "exit" {
            continue;
        }
        let guard = page.html.find("<script").context("a page has its guard")?;
        for later in ["<title", "<link", "<body"] {
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
fn no_page_holds_inline_styles_or_handlers() -> Outcome {
    for page in pages(&TestEnvironment::find()?)? {
        ensure!(
            !page.html.contains("<style"),
            "{} holds a style element",
            page.address
        );
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
