//! Articles are text on their pages: never in the app, never in another page.

use std::fs;

use anyhow::{Context, ensure};

use crate::support::{Outcome, Page, TestEnvironment, files, holds, pages};

/// Sentences from the middle of an article, long enough to be unique.
fn sentences(page: &Page) -> Vec<String> {
    let Some(article) = page.between("<div class=\"prose\"", "<aside") else {
        return Vec::new();
    };
    let telling = |text: &&str| text.len() > 60 && !text.contains(['<', '&']);
    let paragraphs = article.split("<p>").skip(1);
    let paragraphs = paragraphs.filter_map(|rest| rest.split("</p>").next());
    let sentences: Vec<String> = paragraphs.filter(telling).map(str::to_owned).collect();
    if !sentences.is_empty() {
        return sentences;
    }
    // Where every paragraph has a source or a bold beginning, what stands between its tags.
    let pieces = article.split('<').filter_map(|rest| rest.split_once('>'));
    let pieces = pieces.map(|(_, text)| text);
    pieces.filter(telling).map(str::to_owned).collect()
}

fn articles(all: &[Page]) -> Outcome<Vec<&Page>> {
    let has_one = |page: &&Page| page.html.contains("<article data-id=");
    let articles: Vec<&Page> = all.iter().filter(has_one).collect();
    ensure!(articles.len() >= 26, "only {} articles", articles.len());
    Ok(articles)
}

#[test]
fn no_article_is_inside_the_app() -> Outcome {
    let environment = TestEnvironment::find()?;
    let all = pages(&environment)?;
    let articles = articles(&all)?;
    let app: Vec<Vec<u8>> = files(&environment.dist)?
        .into_iter()
        .filter(|file| {
            file.extension()
                .is_some_and(|end| end == "wasm" || end == "js")
        })
        .map(fs::read)
        .collect::<Result<_, _>>()?;
    ensure!(!app.is_empty());
    let mut looked_for = 0;
    for page in articles {
        for sentence in sentences(page) {
            looked_for += 1;
            ensure!(
                !app.iter().any(|bytes| holds(bytes, &sentence)),
                "the app holds: {sentence}"
            );
        }
    }
    ensure!(
        looked_for > 100,
        "only {looked_for} sentences were looked for"
    );
    Ok(())
}

#[test]
fn an_article_stands_on_its_own_page_once_and_on_no_other() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    for page in articles(&all)? {
        let sentence = sentences(page).into_iter().next();
        let sentence =
            sentence.with_context(|| format!("{} has no plain paragraph", page.address))?;
        for other in &all {
            let times = other.html.matches(&sentence).count();
            let expected = usize::from(other.address == page.address);
            ensure!(
                times == expected,
                "{} holds {times} times: {sentence}",
                other.address
            );
        }
    }
    Ok(())
}

/// The page around an article does not grow with their number: nothing lists all of them.
#[test]
fn no_article_page_names_more_than_a_few_others() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    let articles = articles(&all)?;
    let addresses: Vec<&str> = articles.iter().map(|page| page.address.as_str()).collect();
    for page in &articles {
        let text = page
            .between("<article", "</article>")
            .context("an article")?;
        let around = page.html.replacen(text, "", 1);
        let named = addresses
            .iter()
            .filter(|address| around.contains(&format!("href=\"{address}\"")))
            .count();
        ensure!(
            named <= 16,
            "{} names {named} other articles around its text",
            page.address
        );
    }
    Ok(())
}

#[test]
fn every_page_comes_with_its_compressed_twin() -> Outcome {
    let environment = TestEnvironment::find()?;
    let mut looked_at = 0;
    for file in files(&environment.dist)? {
        let served = file.extension().is_some_and(|end| {
            ["html", "js", "css", "wasm"]
                .iter()
                .any(|name| end == *name)
        });
        if served {
            looked_at += 1;
            let mut twin = file.clone().into_os_string();
            twin.push(".br");
            ensure!(
                fs::metadata(&twin).is_ok(),
                "{} has no compressed twin",
                file.display()
            );
        }
    }
    ensure!(looked_at > 100, "only {looked_at} files were looked at");
    Ok(())
}

#[test]
fn hashed_names_follow_the_final_bytes() -> Outcome {
    use sha2::{Digest, Sha256};
    let environment = TestEnvironment::find()?;
    let mut hashed = 0;
    for file in files(&environment.dist)? {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let parts: Vec<&str> = name.split('.').collect();
        let [_, hash, _] = parts[..] else { continue };
        if hash.len() != 16 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            continue;
        }
        let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(fs::read(&file)?));
        ensure!(
            digest.starts_with(hash),
            "{name} is named after other bytes: {digest}"
        );
        hashed += 1;
    }
    ensure!(hashed >= 3, "only {hashed} files are named by their bytes");
    Ok(())
}

/// What one round trip holds, so that an article is shown after one.
#[test]
fn an_article_with_its_style_arrives_in_one_round_trip() -> Outcome {
    let environment = TestEnvironment::find()?;
    let all = pages(&environment)?;
    for page in articles(&all)? {
        let file = environment
            .dist
            .join(&page.address[1..])
            .join("index.html.br");
        let bytes = fs::metadata(&file)?.len();
        ensure!(
            page.html.contains("<style>"),
            "{} has no style",
            page.address
        );
        ensure!(bytes <= 14_000, "{} is {bytes} bytes", page.address);
    }
    Ok(())
}
