//! Checks that every finished page is valid HTML: what a browser has to repair, each repairs its own
//! way.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::commands;
use crate::files;
use crate::project::Project;

/// Checks every page of a finished site. Fragments are parts of pages and no documents.
pub(crate) fn check(project: &Project, dist: &Path) -> Result<()> {
    let pages: Vec<PathBuf> = files::below(dist)?
        .into_iter()
        .filter(|file| {
            file.file_name().is_some_and(|name| {
                name == "index.html" || name == "404.html" || name == "answer.html"
            })
        })
        .collect();
    if pages.is_empty() {
        bail!("{} holds no page; build the site again", dist.display());
    }
    commands::run(
        project
            .command("html-validate")
            .arg("--config")
            .arg(project.root.join("tools").join("htmlvalidate.cjs"))
            .args(&pages)
            .current_dir(&project.root),
    )?;
    println!("      {} pages are valid", pages.len());
    Ok(())
}
