//! Writes every page of the site as plain HTML after trunk has built the app.
//!
//! The stages, in order:
//! 1. read and check the content, and the organisation's values ([`sources`]);
//! 2. name every script, style, index and the app by its final bytes ([`assets`], [`styles`],
//!    [`search_index`]);
//! 3. render each address to its page and its fragment ([`render`], [`document`]);
//! 4. weigh what a phone keeps whose owner asks for it ([`kept`]);
//! 5. write them with the policy they were made for ([`policy`], [`output`]).
//!
//! Runs as trunk's `post_build` hook and works in trunk's staging folder.

mod assets;
mod document;
mod kept;
mod minify;
mod output;
mod page;
mod policy;
mod render;
mod search_index;
mod sitemap;
mod sources;
mod styles;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use crate::assets::Assets;
use crate::kept::Kept;
use crate::output::Output;
use crate::sources::Sources;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let start = Instant::now();
    let sources = Sources::from_environment()?;
    let mut output = Output::new(&sources.staging, sources.is_release);
    let assets = Assets::prepare(&sources, &mut output)?;
    let mut pages = render::pages(&sources)?;
    for page in &mut pages {
        page.name_index(&assets);
    }
    let (last, first): (Vec<_>, Vec<_>) = pages.iter().partition(|page| page.says_how_much());
    for page in first {
        output.text(&page.file, &document::write(page, &sources, &assets)?)?;
        if let Some(fragment) = page.fragment(&assets) {
            output.text(&page.fragment_file(), &fragment)?;
        }
    }
    output.text("x/index.html", &document::exit_page(&sources))?;
    let kept = Kept::weigh(&sources, &output)?;
    output.text("sw.js", &kept.worker(&assets.worker))?;
    for page in last {
        let document = document::write(page, &sources, &assets)?;
        output.text(&page.file, &kept.fill_in(page.lang, &document))?;
        if let Some(fragment) = page.fragment(&assets) {
            output.text(&page.fragment_file(), &kept.fill_in(page.lang, &fragment))?;
        }
    }
    output.text("sitemap.xml", &sitemap::write(&sources))?;
    output.text("robots.txt", &sitemap::robots(&sources))?;
    output.text("csp.txt", &policy::write(&sources.site, assets.inline()))?;
    output.finish()?;
    println!(
        "prerender: {} pages in {} ms",
        pages.len(),
        start.elapsed().as_millis()
    );
    Ok(())
}
