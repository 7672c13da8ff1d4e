//! `cargo xtask attack`: attacks the reporting API within the memory that its unit gives it, and looks
//! whether an honest report is taken meanwhile.

use std::path::Path;

use anyhow::Result;

use crate::child::{self, SearchPath};
use crate::project::Project;
use crate::steps::Steps;
use crate::trial::{Trial, build_programs};

/// Attacks the program, or the one of this checkout.
pub(crate) fn attack(project: &Project, program: Option<&Path>) -> Result<()> {
    let path = SearchPath::default();
    let mut steps = Steps::of(2);
    let trial = steps.step("Building the programs", || {
        build_programs(project, &path, &["api", "care"])?;
        Trial::prepare(project, &path, &project.var().join("contract"), |_| ())
    })?;
    let ours = project.release_program("ruang-aman-api");
    steps.step("Attacking the reporting API", || {
        child::finish(
            path.command("cargo")
                .current_dir(&project.root)
                .args(["run", "--release", "--quiet", "--package", "api"])
                .args(["--example", "attack", "--"])
                .arg(program.unwrap_or(&ours))
                .arg(&trial.site),
        )
    })
}
