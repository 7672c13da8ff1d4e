//! `cargo xtask bench`: what the reporting API manages on this machine, beside what its disk does by
//! itself, what a keystroke in the search takes, and what a person with a slow phone waits for. It
//! judges nothing: times belong to the machine.

mod search;

use anyhow::Result;
use clap::ValueEnum;

use crate::child::{self, SearchPath};
use crate::local_site::LocalSite;
use crate::programs::Profile;
use crate::project::Project;
use crate::steps::Steps;
use crate::test::Stage;

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The reporting API and its disk
    Api,
    /// The search, without a browser
    Search,
    /// The pages, in Chromium
    Pages,
}

/// Builds what is needed in release and measures.
pub(crate) fn measure(project: &Project, only: Option<Part>) -> Result<()> {
    let wants = |part| only.is_none_or(|only| only == part);
    if wants(Part::Api) {
        measure_api(project)?;
    }
    if wants(Part::Search) {
        let path = SearchPath::default();
        Steps::of(1).step("Measuring the search", || search::measure(project, &path))?;
    }
    if wants(Part::Pages) {
        measure_pages(project)?;
    }
    Ok(())
}

fn measure_pages(project: &Project) -> Result<()> {
    let mut steps = Steps::of(5);
    let (path, stage) = Stage::with_chromium(project, &mut steps)?;
    steps.step("Measuring the pages", || {
        child::finish(&mut stage.program(project, &path, "pace"))
    })
}

fn measure_api(project: &Project) -> Result<()> {
    let path = SearchPath::default();
    let mut steps = Steps::of(2);
    let local = steps.step("Building the programs", || {
        LocalSite::with_release_programs(project, &path)
    })?;
    steps.step("Measuring the reporting API", || {
        child::finish(
            path.command("cargo")
                .current_dir(&project.root)
                .args(["run", "--release", "--quiet", "--package", "api"])
                .args(["--example", "bench", "--"])
                .arg(project.program(Profile::Release, "ruang-aman-api"))
                .arg(&local.site),
        )
    })
}
