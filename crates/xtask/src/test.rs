//! `cargo xtask test`: everything that can be checked, from formatting to a real browser.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use toml_edit::value;

use crate::commands;
use crate::contract;
use crate::exit_results;
use crate::html_check;
use crate::local_site::LocalSite;
use crate::programs::{self, Profile};
use crate::project::Project;
use crate::site_build;
use crate::sizes;
use crate::steps::Steps;
use crate::tools::{self, Browser, Engine};

/// The target of quick exit in tests: a loopback address, so that no request leaves the machine.
const NEUTRAL_SITE: &str = "http://127.0.0.1:18099/";

/// Everything but the tests in a browser, of which one stays: a report that is filled in, sealed,
/// sent and opened by the care team.
const QUICK: &str = "not (package(site-tests) & binary(browser)) \
     | test(=reporting::a_whole_report_reaches_the_care_team_and_nobody_else)";

/// Everything that is compiled for this machine: all but the apps, which use the browser's side of
/// Leptos where the pages use its other one.
const NATIVE: [&str; 3] = ["--workspace", "--exclude", "ruang-aman"];

/// Which tests run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Everything that is checked on every change.
    All,
    /// Everything without a browser and one test in Chromium, for the inner loop.
    Quick,
    /// The tests that an expression of nextest matches, and nothing else.
    Only(String),
    /// Quick exit in every engine; the results are recorded instead of checked.
    RecordExit,
}

impl Scope {
    /// From the flags of the command line, of which only one can be given.
    pub(crate) fn new(quick: bool, only: Option<String>, record_exit: bool) -> Self {
        match only {
            Some(filter) => Self::Only(filter),
            None if quick => Self::Quick,
            None if record_exit => Self::RecordExit,
            None => Self::All,
        }
    }

    /// The browsers that its tests drive.
    const fn engines(&self) -> &'static [Engine] {
        match self {
            Self::Quick => &[Engine::Chromium],
            Self::All | Self::Only(_) | Self::RecordExit => &Engine::ALL,
        }
    }

    /// Whether formatting, lints, HTML and sizes are checked too.
    const fn has_checks(&self) -> bool {
        !matches!(self, Self::Only(_))
    }

    const fn steps(&self) -> usize {
        match self {
            Self::All | Self::Quick => 11,
            Self::RecordExit => 10,
            Self::Only(_) => 6,
        }
    }
}

/// Installs what tests need, then runs all of them or those in `scope`.
pub(crate) fn test(project: &Project, scope: &Scope) -> Result<()> {
    let mut steps = Steps::of(scope.steps());
    let project = &steps.step("Looking for the tools", || tools::for_testing(project))?;
    let browsers = steps.step("Looking for browsers", || {
        Browser::provide(scope.engines(), &project.tools)
    })?;
    steps.step("Looking for PostgreSQL and Python", || {
        tools::postgres::provide(&project.tools)?;
        tools::python(project)
    })?;
    if scope.has_checks() {
        steps.step("Formatting", || {
            commands::run(project.cargo().args(["fmt", "--all", "--check"]))
        })?;
        steps.step("Linting", || lint(project))?;
    }
    let environment = steps.step("Building the programs", || {
        TestEnvironment::prepare(project, browsers)
    })?;
    steps.step("Building the site", || environment.build())?;
    if scope.has_checks() {
        steps.step("Checking every page's HTML", || {
            html_check::check(project, &environment.dist)
        })?;
        steps.step("Measuring the site", || sizes::check(&environment.dist))?;
    }
    match scope {
        Scope::RecordExit => steps.step("Trying quick exit", || {
            exit_results::record(project, &environment.browsers, |folder| {
                let filter = "package(site-tests) & binary(browser) & test(/^exit::/)";
                let mut tests = nextest(project, Some(filter));
                tests.env("RUANG_AMAN_TEST_RECORD", folder);
                environment.run(tests)
            })
        }),
        Scope::Only(filter) => steps.step("Running the tests", || {
            environment.run(nextest(project, Some(filter)))
        }),
        Scope::All | Scope::Quick => {
            steps.step("Trying envelope and contract", || {
                let site = &environment.local.site;
                contract::run_checks(project, site, contract::EXAMPLES_PER_TEST)
            })?;
            let filter = (*scope == Scope::Quick).then_some(QUICK);
            steps.step("Running the tests", || {
                environment.run(nextest(project, filter))
            })
        }
    }
}

/// The test runner, over the workspace or what matches in it.
fn nextest(project: &Project, filter: Option<&str>) -> Command {
    let mut cargo = project.cargo();
    cargo.args(["nextest", "run"]).args(NATIVE);
    if let Some(filter) = filter {
        cargo.args(["-E", filter]);
    }
    cargo
}

/// What tests of the whole system need: site, programs, key and browsers.
#[derive(Debug)]
pub(crate) struct TestEnvironment {
    project: Project,
    local: LocalSite,
    dist: PathBuf,
    axe: PathBuf,
    browsers: Vec<Browser>,
}

impl TestEnvironment {
    /// Builds the programs, and makes a key and a site file of their own.
    pub(crate) fn prepare(project: &Project, browsers: Vec<Browser>) -> Result<Self> {
        programs::build(project, Profile::Release)?;
        let folder = project.var().join("test");
        let local = LocalSite::prepare(project, Profile::Release, &folder, |site| {
            site["neutral"]["url"] = value(NEUTRAL_SITE);
        })?;
        Ok(Self {
            project: project.clone(),
            local,
            dist: project.target.join("test-site").join("dist"),
            axe: tools::npm_package(&project.tools, "axe-core/axe.min.js")?,
            browsers,
        })
    }

    /// Finds the tools and Chromium, and builds programs and site, in four steps.
    pub(crate) fn with_chromium(project: &Project, steps: &mut Steps) -> Result<Self> {
        let project = &steps.step("Looking for the tools", || tools::for_building(project))?;
        let browser = steps.step("Looking for a browser", || {
            Browser::provide(&[Engine::Chromium], &project.tools)
        })?;
        let environment =
            steps.step("Building the programs", || Self::prepare(project, browser))?;
        steps.step("Building the site", || environment.build())?;
        Ok(environment)
    }

    /// The command for one of the programs in `tests/` that are no tests.
    pub(crate) fn program(&self, name: &str) -> Command {
        let mut command = self.project.cargo();
        command.args(["test", "--quiet", "--package", "site-tests", "--test", name]);
        self.set_variables(&mut command);
        command
    }

    /// Builds the release site.
    pub(crate) fn build(&self) -> Result<()> {
        let site = &self.local.site;
        site_build::build(&self.project, Profile::Release, site, &self.dist)?;
        Ok(())
    }

    /// Runs tests with these variables.
    fn run(&self, mut tests: Command) -> Result<()> {
        self.set_variables(&mut tests);
        commands::run(&mut tests)
    }

    /// Sets the variables that tell tests the paths of everything.
    pub(crate) fn set_variables(&self, command: &mut Command) {
        let program = |name| self.project.program(Profile::Release, name);
        command
            .env("RUANG_AMAN_TEST_DIST", &self.dist)
            .env("RUANG_AMAN_TEST_SITE", &self.local.site)
            .env("RUANG_AMAN_TEST_KEY", &self.local.key)
            .env("RUANG_AMAN_TEST_API", program("ruang-aman-api"))
            .env("RUANG_AMAN_TEST_CARE", program("care"))
            .env("RUANG_AMAN_TEST_PRERENDERER", program("prerender"))
            .env("RUANG_AMAN_TEST_APP", site_build::app_folder(&self.project))
            .env("RUANG_AMAN_TEST_AXE", &self.axe);
        for browser in &self.browsers {
            let (program, driver) = browser.engine.variables();
            command.env(program, &browser.program);
            command.env(driver, &browser.driver);
        }
    }
}

/// The apps are compiled for the browser alone, so they are linted by themselves.
fn lint(project: &Project) -> Result<()> {
    let native = [&NATIVE[..], &["--all-targets"]].concat();
    let browser = [
        "--package",
        "ruang-aman",
        "--target",
        "wasm32-unknown-unknown",
    ];
    for arguments in [&native[..], &browser] {
        commands::run(
            project
                .cargo()
                .args(["clippy", "--quiet"])
                .args(arguments)
                .args(["--", "-D", "warnings"]),
        )?;
    }
    Ok(())
}
