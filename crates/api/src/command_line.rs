//! The command line: flags of the server, or one of the commands besides serving.

use clap::Parser;

use crate::configuration::ServerFlags;
use crate::operation::Operation;

/// Keeps sealed reports and serves the site, from one process and one origin
#[derive(Debug, Parser)]
#[command(
    name = "ruang-aman-api",
    version,
    args_conflicts_with_subcommands = true
)]
#[command(after_help = "Each command has its own --help")]
pub struct CommandLine {
    /// The settings of the server.
    #[command(flatten)]
    pub server: ServerFlags,
    /// The command; without one the program serves.
    #[command(subcommand)]
    pub operation: Option<Operation>,
}
