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

/// Everything but the tests in a browser, of which one stays: a report that is filled in, sealed,
/// sent and opened by the care team.
const QUICK: &str = "not (package(site-tests) & binary(browser)) \
     | test(=reporting::a_whole_report_reaches_the_care_team_and_nobody_else)";

/// Everything that is compiled for this machine: all but the apps, which use the browser's side of
/// Leptos where the pages use its other one.
const NATIVE: [&str; 3] = ["--workspace", "--exclude", "ruang-aman"];

/// How much is tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Everything that is checked on every change.
    Whole,
    /// What can be known in a few minutes while one works.
    Quick,
    /// The tests that an expression of nextest matches, and nothing else.
    Only(String),
    /// Quick exit in every engine, with what came of it written down instead of judged.
    RecordExit,
}

impl Part {
    /// What the command line asked for; it lets no two of them be asked for together.
    pub(crate) fn new(quick: bool, only: Option<String>, record_exit: bool) -> Self {
        match only {
            Some(filter) => Self::Only(filter),
            None if quick => Self::Quick,
            None if record_exit => Self::RecordExit,
            None => Self::Whole,
        }
    }

    /// The browsers that its tests drive.
    const fn engines(&self) -> &'static [Engine] {
        match self {
            Self::Quick => &[Engine::Chromium],
            Self::Whole | Self::Only(_) | Self::RecordExit => &Engine::ALL,
        }
    }

    /// Whether the code and the pages are looked at as well, and not only tried.
    const fn has_checks(&self) -> bool {
        !matches!(self, Self::Only(_))
    }

    const fn steps(&self) -> usize {
        match self {
            Self::Whole | Self::Quick => 11,
            Self::RecordExit => 10,
            Self::Only(_) => 6,
        }
    }
}

/// Installs what tests need, then runs all of them, or a part; the test runner has the last word.
pub(crate) fn test(project: &Project, part: &Part) -> Result<()> {
    let mut steps = Steps::of(part.steps());
    let path = steps.step("Looking for the tools", || tools::for_testing(project))?;
    let browsers = steps.step("Looking for browsers", || {
        Browser::provide(part.engines(), &path)
    })?;
    steps.step("Looking for PostgreSQL and Python", || {
        tools::postgres::provide(&path)?;
        tools::python(project, &path)
    })?;
    if part.has_checks() {
        steps.step("Formatting", || {
            child::finish(cargo(project, &path).args(["fmt", "--all", "--check"]))
        })?;
        steps.step("Linting", || lint(project, &path))?;
    }
    let stage = steps.step("Building the programs", || {
        Stage::prepare(project, &path, browsers)
    })?;
    steps.step("Building the site", || stage.build(project, &path))?;
    if part.has_checks() {
        steps.step("Checking every page's HTML", || {
            html_check::check(project, &path, &stage.dist)
        })?;
        steps.step("Measuring the site", || sizes::check(&stage.dist))?;
    }
    match part {
        Part::RecordExit => steps.step("Trying quick exit", || {
            exit_results::record(project, &path, &stage.browsers, |folder| {
                let filter = "package(site-tests) & binary(browser) & test(/^exit::/)";
                let mut tests = nextest(project, &path, Some(filter));
                tests.env("RUANG_AMAN_TEST_RECORD", folder);
                stage.run(tests)
            })
        }),
        Part::Only(filter) => steps.step("Running the tests", || {
            stage.run(nextest(project, &path, Some(filter)))
        }),
        Part::Whole | Part::Quick => {
            steps.step("Trying envelope and contract", || {
                let site = &stage.trial.site;
                contract::hold(project, &path, &stage.api, site, contract::FEW)
            })?;
            let filter = (*part == Part::Quick).then_some(QUICK);
            steps.step("Running the tests", || {
                stage.run(nextest(project, &path, filter))
            })
        }
    }
}

/// The test runner, over the workspace or what matches in it.
fn nextest(project: &Project, path: &SearchPath, filter: Option<&str>) -> Command {
    let mut cargo = cargo(project, path);
    cargo.args(["nextest", "run"]).args(NATIVE);
    if let Some(filter) = filter {
        cargo.args(["-E", filter]);
    }
    cargo
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
        command.args(["test", "--quiet", "--package", "site-tests", "--test", name]);
        self.tell(&mut command);
        command
    }

    /// Builds the site, in release, as a visitor gets it.
    pub(crate) fn build(&self, project: &Project, path: &SearchPath) -> Result<()> {
        site_build::build(project, path, &self.trial.site, &self.dist)?;
        Ok(())
    }

    /// Runs tests, which learn where everything is.
    fn run(&self, mut tests: Command) -> Result<()> {
        self.tell(&mut tests);
        child::finish(&mut tests)
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

/// The apps are compiled for the browser alone, so they are linted by themselves.
fn lint(project: &Project, path: &SearchPath) -> Result<()> {
    let native = [&NATIVE[..], &["--all-targets"]].concat();
    let browser = [
        "--package",
        "ruang-aman",
        "--target",
        "wasm32-unknown-unknown",
    ];
    for arguments in [&native[..], &browser] {
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
