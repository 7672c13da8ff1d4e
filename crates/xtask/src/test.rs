//! `cargo xtask test`: everything that can be checked, from formatting to a real browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use toml_edit::{DocumentMut, value};

use crate::child::{self, SearchPath};
use crate::contract;
use crate::exit_results;
use crate::html_check;
use crate::project::Project;
use crate::site_build;
use crate::sizes;
use crate::steps::Steps;
use crate::tools::{self, Browser, Engine};
use crate::trial::{Trial, build_programs};

/// Where quick exit leads in tests: a loopback address, so that nothing leaves the machine.
const NEUTRAL: &str = "http://127.0.0.1:18099/";

/// Installs what tests need, then runs all of them; the test runner has the last word. To record
/// means to try only quick exit, and to write what came of it instead of judging it.
pub(crate) fn test(project: &Project, record_exit: bool) -> Result<()> {
    let mut steps = Steps::of(if record_exit { 10 } else { 11 });
    let path = steps.step("Looking for the tools", || tools::for_testing(project))?;
    let browsers = steps.step("Looking for browsers", || {
        Browser::provide(&Engine::ALL, &path)
    })?;
    steps.step("Looking for PostgreSQL and Python", || {
        tools::postgres::provide(&path)?;
        tools::python(project, &path)
    })?;
    steps.step("Formatting", || {
        child::finish(cargo(project, &path).args(["fmt", "--all", "--check"]))
    })?;
    steps.step("Linting", || lint(project, &path))?;
    let stage = steps.step("Building the programs", || {
        Stage::prepare(project, &path, browsers)
    })?;
    steps.step("Building the site", || stage.build(project, &path))?;
    steps.step("Checking every page's HTML", || {
        html_check::check(project, &path, &stage.dist)
    })?;
    steps.step("Measuring the site", || sizes::check(&stage.dist))?;
    if record_exit {
        return steps.step("Trying quick exit", || {
            exit_results::record(project, &path, &stage.browsers, |folder| {
                let mut cargo = cargo(project, &path);
                cargo.args(["nextest", "run", "--package", "ruang-aman"]);
                cargo.args(["--test", "browser", "-E", "test(/^exit::/)"]);
                cargo.env("RUANG_AMAN_TEST_RECORD", folder);
                stage.tell(&mut cargo);
                child::finish(&mut cargo)
            })
        });
    }
    steps.step("Trying envelope and contract", || {
        contract::hold(project, &path, &stage.api, &stage.trial.site, contract::FEW)
    })?;
    steps.step("Running the tests", || {
        let mut cargo = cargo(project, &path);
        cargo.args(["nextest", "run", "--workspace"]);
        stage.tell(&mut cargo);
        child::finish(&mut cargo)
    })
}

/// What tests of the whole need: site, programs, key and browsers.
#[derive(Debug)]
pub(crate) struct Stage {
    trial: Trial,
    dist: PathBuf,
    api: PathBuf,
    care: PathBuf,
    axe: PathBuf,
    browsers: Vec<Browser>,
}

impl Stage {
    /// Builds the programs, and makes a key and a site file of their own.
    pub(crate) fn prepare(
        project: &Project,
        path: &SearchPath,
        browsers: Vec<Browser>,
    ) -> Result<Self> {
        build_programs(project, path, &["api", "care"])?;
        let folder = project.var().join("test");
        let trial = Trial::prepare(project, path, &folder, |site| {
            set_neutral(site);
        })?;
        Ok(Self {
            trial,
            dist: project.target.join("test-site").join("dist"),
            api: project.release_program("ruang-aman-api"),
            care: project.release_program("care"),
            axe: tools::npm_package(path, "axe-core/axe.min.js")?,
            browsers,
        })
    }

    /// Finds the tools and Chromium, and builds programs and site, in four steps.
    pub(crate) fn with_chromium(
        project: &Project,
        steps: &mut Steps,
    ) -> Result<(SearchPath, Self)> {
        let path = steps.step("Looking for the tools", || tools::for_building(project))?;
        let browser = steps.step("Looking for a browser", || {
            Browser::provide(&[Engine::Chromium], &path)
        })?;
        let stage = steps.step("Building the programs", || {
            Self::prepare(project, &path, browser)
        })?;
        steps.step("Building the site", || stage.build(project, &path))?;
        Ok((path, stage))
    }

    /// One of the programs in `tests/` that are no tests, with everything it needs.
    pub(crate) fn program(&self, project: &Project, path: &SearchPath, name: &str) -> Command {
        let mut command = cargo(project, path);
        command.args(["test", "--quiet", "--package", "ruang-aman", "--test", name]);
        self.tell(&mut command);
        command
    }

    /// Builds the site, in release, as a visitor gets it.
    pub(crate) fn build(&self, project: &Project, path: &SearchPath) -> Result<()> {
        site_build::build(project, path, &self.trial.site, &self.dist)?;
        Ok(())
    }

    /// Tells tests where everything is.
    pub(crate) fn tell(&self, command: &mut Command) {
        let places: [(&str, &Path); 6] = [
            ("RUANG_AMAN_TEST_DIST", &self.dist),
            ("RUANG_AMAN_TEST_SITE", &self.trial.site),
            ("RUANG_AMAN_TEST_KEY", &self.trial.key),
            ("RUANG_AMAN_TEST_API", &self.api),
            ("RUANG_AMAN_TEST_CARE", &self.care),
            ("RUANG_AMAN_TEST_AXE", &self.axe),
        ];
        command.envs(places);
        for browser in &self.browsers {
            let (program, driver) = browser.engine.variables();
            command.env(program, &browser.program);
            command.env(driver, &browser.driver);
        }
    }
}

/// The two builds of the app exclude each other: the workspace holds the one that writes pages,
/// so the one for the browser is looked at by itself.
fn lint(project: &Project, path: &SearchPath) -> Result<()> {
    let runs: [&[&str]; 2] = [
        &["--workspace", "--all-targets"],
        &[
            "--package",
            "ruang-aman",
            "--features",
            "hydrate",
            "--target",
            "wasm32-unknown-unknown",
        ],
    ];
    for arguments in runs {
        child::finish(
            cargo(project, path)
                .args(["clippy", "--quiet"])
                .args(arguments)
                .args(["--", "-D", "warnings"]),
        )?;
    }
    Ok(())
}

fn cargo(project: &Project, path: &SearchPath) -> Command {
    let mut cargo = path.command("cargo");
    cargo.current_dir(&project.root);
    cargo
}

fn set_neutral(site: &mut DocumentMut) {
    site["neutral"]["url"] = value(NEUTRAL);
}
