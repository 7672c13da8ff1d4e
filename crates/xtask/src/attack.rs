//! `cargo xtask attack`: attacks the reporting API within the memory limit of its service, and
//! checks that an honest report is accepted meanwhile.

use std::path::Path;

use anyhow::Result;

use crate::commands;
use crate::local_site::LocalSite;
use crate::programs::Profile;
use crate::project::Project;
use crate::steps::Steps;

/// Attacks the program, or the one of this checkout.
pub(crate) fn attack(project: &Project, program: Option<&Path>) -> Result<()> {
    let mut steps = Steps::of(2);
    let local = steps.step("Building the programs", || {
        LocalSite::with_release_programs(project)
    })?;
    let ours = project.program(Profile::Release, "ruang-aman-api");
    steps.step("Attacking the reporting API", || {
        commands::run(
            project
                .example("api", "attack")
                .arg(program.unwrap_or(&ours))
                .arg(&local.site),
        )
    })
}
