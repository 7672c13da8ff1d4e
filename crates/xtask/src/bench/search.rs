//! What a keystroke in the search takes and what its files weigh, with the real library and with
//! 6,000 articles.

use anyhow::Result;

use crate::commands::{self, SearchPath};
use crate::project::Project;

pub(super) fn measure(project: &Project, path: &SearchPath) -> Result<()> {
    commands::run(
        path.command("cargo")
            .current_dir(&project.root)
            .args(["run", "--release", "--quiet", "--package", "search"])
            .args(["--features", "build", "--example", "keystrokes"]),
    )
}
