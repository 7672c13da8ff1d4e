//! Writes every page of the site as plain HTML after trunk has built the app.
//!
//! The stages, in order:
//! 1. read and check the content, and the organisation's values ([`sources`]);
//! 2. make the apps smaller that trunk has built ([`shrink`]);
//! 3. name every script, style, index and the app by its final bytes ([`assets`], [`styles`],
//!    [`search_index`]);
//! 4. render each page (crate `pages`) and write it with its head and its fragment ([`document`],
//!    [`fragment`]);
//! 5. count the bytes that a phone downloads to read without internet ([`offline`]), and write the
//!    page that says so;
//! 6. write the policy the pages were made for ([`policy`]) and compress ([`output`]).
//!
//! Runs as trunk's `post_build` hook and works in trunk's staging folder.

mod app_copy;
mod assets;
mod document;
mod fragment;
mod minify;
mod offline;
mod organisation;
mod output;
mod policy;
mod search_index;
mod shrink;
mod sitemap;
mod sources;
mod styles;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use pages::{Page, Pages};

use crate::assets::Assets;
use crate::offline::OfflineFiles;
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
    if sources.is_release {
        shrink::apps(&sources.staging, &assets::APPS)?;
    }
    app_copy::save(&sources.staging)?;
    let mut output = Output::new(&sources.staging, sources.is_release);
    let assets = Assets::prepare(&sources, &mut output)?;
    let pages = Pages {
        library: &sources.library,
        site: &sources.site,
        search: &assets.search,
    };
    let mut count = 0;
    let mut write = |page: &Page, output: &mut Output| -> Result<()> {
        count += 1;
        output.text(&page.file, &document::write(page, &sources, &assets)?)?;
        match fragment::of(page, &pages.header_links(page.lang), &assets) {
            Some((file, text)) => output.text(&file, &text),
            None => Ok(()),
        }
    };
    for page in pages.all_but_safety()? {
        write(&page, &mut output)?;
    }
    output.text("x/index.html", &document::exit_page(&sources))?;
    let offline = OfflineFiles::list(&sources, &output)?;
    output.text("sw.js", &offline.worker(&assets.worker))?;
    for page in pages.safety(offline.bytes())? {
        write(&page, &mut output)?;
    }
    output.text("sitemap.xml", &sitemap::write(&sources))?;
    output.text("robots.txt", &sitemap::robots(&sources))?;
    output.text("csp.txt", &policy::write(&sources.site, &assets))?;
    output.finish()?;
    println!(
        "prerender: {count} pages in {} ms",
        start.elapsed().as_millis()
    );
    Ok(())
}
