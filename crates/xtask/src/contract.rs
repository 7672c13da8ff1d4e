//! `cargo xtask contract`: checks the envelope and the contract with independent programs.
//! `cargo xtask test` does the same with fewer requests.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Result;

use crate::commands;
use crate::local_site::LocalSite;
use crate::programs::Profile;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools;

/// Requests that are generated for each operation, in `cargo xtask test` and by this command.
pub(crate) const EXAMPLES_PER_TEST: u32 = 5;
const EXAMPLES_BY_COMMAND: u32 = 60;

/// Builds the reporting API and tries it.
pub(crate) fn check(project: &Project) -> Result<()> {
    let mut steps = Steps::of(2);
    let local = steps.step("Building the programs", || {
        LocalSite::with_release_programs(project)
    })?;
    steps.step("Trying envelope and contract", || {
        run_checks(project, &local.site, EXAMPLES_BY_COMMAND)
    })
}

/// Opens the worked examples with Python, and sends the API what the contract allows and forbids.
pub(crate) fn run_checks(project: &Project, site: &Path, examples: u32) -> Result<()> {
    let python = tools::python(project)?;
    let api = project.program(Profile::Release, "ruang-aman-api");
    let run = |script: &str, arguments: &[&OsStr]| {
        commands::run(
            project
                .command(&python)
                .arg(project.root.join("tools/python").join(script))
                .args(arguments),
        )
    };
    run("open_vectors.py", &[])?;
    let examples = examples.to_string();
    run(
        "try_contract.py",
        &[api.as_os_str(), site.as_os_str(), examples.as_ref()],
    )
}
