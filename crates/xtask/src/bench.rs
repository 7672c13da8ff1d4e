//! `cargo xtask bench`: what the reporting API manages on this machine, beside what its disk does by
//! itself. It takes about half a minute, and judges nothing: times belong to the machine.

use anyhow::Result;

use crate::child::{self, SearchPath};
use crate::project::Project;
use crate::steps::Steps;
use crate::trial::{Trial, build_programs};

/// Builds the programs in release and measures.
pub(crate) fn measure(project: &Project) -> Result<()> {
    let path = SearchPath::default();
    let mut steps = Steps::of(2);
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
    })
}
