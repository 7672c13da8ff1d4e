//! `cargo xtask shots`: pictures of the pages, for looking at the design.

use anyhow::Result;

use crate::commands;
use crate::project::Project;
use crate::steps::Steps;
use crate::test::TestEnvironment;

/// Builds the test site and has the picture-taking program of `tests/` walk through it.
pub(crate) fn take(project: &Project, only: Option<&str>) -> Result<()> {
    let mut steps = Steps::of(5);
    let environment = TestEnvironment::with_chromium(project, &mut steps)?;
    let folder = project.target.join("shots");
    steps.step("Taking pictures", || {
        let mut cargo = environment.program("shots");
        cargo
            .env("RUANG_AMAN_SHOTS", &folder)
            .env("RUANG_AMAN_SHOTS_ONLY", only.unwrap_or_default());
        commands::run(&mut cargo)
    })?;
    println!("The pictures lie in {}", folder.display());
    Ok(())
}
