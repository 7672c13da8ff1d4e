//! Builds the native programs: the reporting API and the care team's program.

use anyhow::Result;

use crate::commands;
use crate::project::Project;

/// A profile of the root `Cargo.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// What an organisation gets, and what is tested and measured.
    Release,
    /// Quick to build, for trying the site on this machine.
    Local,
}

impl Profile {
    /// Its name for cargo, and of its folder in `target`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Local => "local",
        }
    }
}

/// Builds both in one invocation, because they share most of their dependencies.
pub(crate) fn build(project: &Project, profile: Profile) -> Result<()> {
    commands::run(
        project
            .command("cargo")
            .args(["build", "--quiet", "--profile", profile.name()])
            .args(["--package", "api", "--package", "care"])
            .current_dir(&project.root),
    )
}
