//! Every link of every page, followed against the real server.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, ensure};

use crate::support::{Outcome, Page, Server, TestEnvironment, pages};

/// Links to pages and files of the site itself, without their anchors.
fn internal(page: &Page) -> Vec<(String, Option<String>)> {
    page.attributes("href")
        .into_iter()
        .filter(|href| href.starts_with('/') || href.starts_with('#'))
        .map(|href| {
            let (path, anchor) = href
                .split_once('#')
                .map_or((href, None), |(path, anchor)| (path, Some(anchor)));
            let path = if path.is_empty() {
                page.address.as_str()
            } else {
                path
            };
            (path.to_owned(), anchor.map(str::to_owned))
        })
        .collect()
}

#[tokio::test]
async fn every_link_leads_to_a_page_and_every_anchor_to_its_place() -> Outcome {
    let environment = TestEnvironment::find()?;
    let server = Server::start(&environment).await?;
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    let all = pages(&environment)?;
    let by_address: BTreeMap<&str, &Page> = all
        .iter()
        .map(|page| (page.address.as_str(), page))
        .collect();
    let mut paths = BTreeSet::new();
    for page in &all {
        for (path, anchor) in internal(page) {
            if let (Some(anchor), Some(target)) = (anchor, by_address.get(path.as_str())) {
                let found = target.attributes("id").contains(&anchor.as_str());
                ensure!(
                    found,
                    "{} links to #{anchor}, which is not on {path}",
                    page.address
                );
            }
            paths.insert(path);
        }
    }
    for path in &paths {
        let answer = client
            .get(format!("http://{}{path}", server.address()))
            .send()
            .await?;
        ensure!(answer.status() == 200, "{path} answers {}", answer.status());
    }
    ensure!(paths.len() > 30, "only {} links were followed", paths.len());
    Ok(())
}

#[test]
fn every_link_is_a_real_one() -> Outcome {
    for page in pages(&TestEnvironment::find()?)? {
        for href in page.attributes("href") {
            let kind = [
                "/",
                "#",
                "tel:",
                "sms:",
                "https://",
                "mailto:",
                "http://127.0.0.1",
            ];
            ensure!(
                kind.iter().any(|start| href.starts_with(start)) && href.len() > 1 || href == "/",
                "{} links to {href:?}",
                page.address
            );
        }
    }
    Ok(())
}

/// A number that is shown is the number that is called.
#[test]
fn every_number_calls_what_it_shows() -> Outcome {
    let mut calls = 0;
    for page in pages(&TestEnvironment::find()?)? {
        for tag in page.tags("<a ") {
            let Some((_, rest)) = tag.split_once("href=\"tel:") else {
                continue;
            };
            let number = rest.split('"').next().context("an attribute ends")?;
            let text = page
                .html
                .split_once(&format!("<a {tag}>"))
                .and_then(|(_, rest)| rest.split_once("</a>"))
                .map(|(text, _)| text)
                .context("a link has a text")?;
            calls += 1;
            let dialled: String = number.chars().filter(char::is_ascii_digit).collect();
            let local = dialled.strip_prefix("62").unwrap_or(&dialled);
            let shown: String = plain(text).chars().filter(char::is_ascii_digit).collect();
            ensure!(
                number == dialled || number == format!("+{dialled}"),
                "{} calls {number:?}",
                page.address
            );
            ensure!(
                shown.is_empty() || shown.contains(local),
                "{} shows {text:?} and calls {number}",
                page.address
            );
        }
    }
    ensure!(calls > 20, "only {calls} numbers can be called");
    Ok(())
}

/// Text without its tags.
fn plain(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect()
}

#[test]
fn the_exercises_that_the_receipt_leads_to_are_there() -> Outcome {
    let environment = TestEnvironment::find()?;
    for path in [
        "id/setelah-kejadian/menenangkan-diri",
        "en/after/calming-yourself",
    ] {
        let file = environment.dist.join(path).join("index.html");
        ensure!(file.is_file(), "there is no {path}");
    }
    Ok(())
}
