//! Checks that every finished page is valid HTML: what a browser has to repair, hydration breaks on.

use std::path::Path;

use anyhow::Result;

use crate::child::{self, SearchPath};
use crate::project::Project;

/// Runs the check over every page of a finished site.
pub(crate) fn check(project: &Project, path: &SearchPath, dist: &Path) -> Result<()> {
    child::finish(
        path.command("html-validate")
            .arg("--config")
            .arg(project.root.join("tools").join("htmlvalidate.json"))
            .args(["--ext", "html"])
            .arg(dist)
            .current_dir(&project.root),
    )
}
