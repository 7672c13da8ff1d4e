//! `cargo xtask kill`: the kill test, more often than on every change.

use anyhow::Result;

use crate::commands;
use crate::project::Project;
use crate::tools;

/// Runs the kill test on both databases, with this many rounds on each.
pub(crate) fn kill(project: &Project, rounds: u32) -> Result<()> {
    tools::postgres::provide(&project.tools)?;
    commands::run(
        project
            .cargo()
            .args(["test", "--package", "api", "--test", "http"])
            .args(["kill::", "--", "--nocapture", "--test-threads", "1"])
            .env("RUANG_AMAN_KILL_ROUNDS", rounds.to_string()),
    )
}
