//! `cargo xtask shots`: pictures of the pages, for looking at the design.

use anyhow::Result;

use crate::child;
use crate::project::Project;
use crate::steps::Steps;
use crate::test::Stage;
use crate::tools::{self, Browser, Engine};

/// Builds the test site and has the picture-taking program of `tests/` walk through it.
pub(crate) fn take(project: &Project, only: Option<&str>) -> Result<()> {
    let mut steps = Steps::of(5);
    let path = steps.step("Looking for the tools", || tools::for_building(project))?;
    let browser = steps.step("Looking for a browser", || {
        Browser::provide(&[Engine::Chromium], &path)
    })?;
    let stage = steps.step("Building the programs", || {
        Stage::prepare(project, &path, browser)
    })?;
    steps.step("Building the site", || stage.build(project, &path))?;
    let folder = project.target.join("shots");
    steps.step("Taking pictures", || {
        let mut cargo = path.command("cargo");
        cargo
            .args([
                "test",
                "--quiet",
                "--package",
                "ruang-aman",
                "--test",
                "shots",
            ])
            .env("RUANG_AMAN_SHOTS", &folder)
            .env("RUANG_AMAN_SHOTS_ONLY", only.unwrap_or_default())
            .current_dir(&project.root);
        stage.tell(&mut cargo);
        child::finish(&mut cargo)
    })?;
    println!("The pictures lie in {}", folder.display());
    Ok(())
}
