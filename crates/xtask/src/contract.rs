//! `cargo xtask contract`: the envelope and the contract, held against programs that are not ours.
//! `cargo xtask test` does the same with fewer requests.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Result;

use crate::child::{self, SearchPath};
use crate::local_site::LocalSite;
use crate::programs::Profile;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools;

/// How many requests are made up for each operation on every change, and by command.
pub(crate) const FEW: u32 = 5;
const MANY: u32 = 60;

/// Builds the reporting API and tries it.
pub(crate) fn check(project: &Project) -> Result<()> {
    let path = SearchPath::default();
    let mut steps = Steps::of(2);
    let local = steps.step("Building the programs", || {
        LocalSite::with_release_programs(project, &path)
    })?;
    steps.step("Trying envelope and contract", || {
        hold(
            project,
            &path,
            &project.program(Profile::Release, "ruang-aman-api"),
            &local.site,
            MANY,
        )
    })
}

/// Opens the worked examples with Python, and sends the API what the contract allows and forbids.
pub(crate) fn hold(
    project: &Project,
    path: &SearchPath,
    api: &Path,
    site: &Path,
    examples: u32,
) -> Result<()> {
    let python = tools::python(project, path)?;
    let run = |script: &str, arguments: &[&OsStr]| {
        child::finish(
            path.command(&python.to_string_lossy())
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
