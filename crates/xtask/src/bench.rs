//! `cargo xtask bench`: what the reporting API manages on this machine, beside what its disk does by
//! itself, and what a keystroke in the search takes. It takes about a minute, and judges nothing:
//! times belong to the machine.

mod search;

use anyhow::Result;

use crate::child::{self, SearchPath};
use crate::project::Project;
use crate::steps::Steps;
use crate::trial::{Trial, build_programs};

/// Builds the programs in release and measures.
pub(crate) fn measure(project: &Project) -> Result<()> {
    let path = SearchPath::default();
    let mut steps = Steps::of(3);
    let trial = steps.step("Building the programs", || {
        build_programs(project, &path, &["api", "care"])?;
        Trial::prepare(project, &path, &project.var().join("contract"), |_| ())
    })?;
    steps.step("Measuring the reporting API", || {
        child::finish(
            path.command("cargo")
                .current_dir(&project.root)
                .args(["run", "--release", "--quiet", "--package", "api"])
                .args(["--example", "bench", "--"])
                .arg(project.release_program("ruang-aman-api"))
                .arg(&trial.site),
        )
    })?;
    steps.step("Measuring the search", || search::measure(project, &path))
}
