//! `cargo xtask bench`: the throughput of the reporting API beside that of the bare disk, the time
//! of a keystroke in the search, and the waiting times on a slow phone. Nothing fails: times depend
//! on the machine.

use anyhow::Result;
use clap::ValueEnum;

use crate::commands;
use crate::local_site::LocalSite;
use crate::programs::Profile;
use crate::project::Project;
use crate::steps::Steps;
use crate::test::TestEnvironment;

/// One of the measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Benchmark {
    /// The reporting API and its disk
    Api,
    /// The search, without a browser
    Search,
    /// The pages, in Chromium
    Pages,
}

/// Builds the release programs and measures.
pub(crate) fn measure(project: &Project, only: Option<Benchmark>) -> Result<()> {
    let wants = |benchmark| only.is_none_or(|only| only == benchmark);
    if wants(Benchmark::Api) {
        measure_api(project)?;
    }
    if wants(Benchmark::Search) {
        // With the real library and with 6,000 articles.
        let mut search = project.example("search", "keystrokes");
        search.args(["--features", "build"]);
        Steps::of(1).step("Measuring the search", || commands::run(&mut search))?;
    }
    if wants(Benchmark::Pages) {
        measure_pages(project)?;
    }
    Ok(())
}

fn measure_pages(project: &Project) -> Result<()> {
    let mut steps = Steps::of(5);
    let environment = TestEnvironment::with_chromium(project, &mut steps)?;
    steps.step("Measuring the pages", || {
        commands::run(&mut environment.program("pace"))
    })
}

fn measure_api(project: &Project) -> Result<()> {
    let mut steps = Steps::of(2);
    let local = steps.step("Building the programs", || {
        LocalSite::with_release_programs(project)
    })?;
    steps.step("Measuring the reporting API", || {
        commands::run(
            project
                .example("api", "bench")
                .arg(project.program(Profile::Release, "ruang-aman-api"))
                .arg(&local.site),
        )
    })
}
