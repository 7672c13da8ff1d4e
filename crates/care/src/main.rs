//! The command line of the care team: makes keys, lists reports, opens one.
//!
//! It reads the database of the reporting API directly and never writes to it. What reporters
//! wrote can hold anything, so it reaches the terminal only through [`readable`].

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod keygen;
mod list;
mod moment;
mod open;
mod readable;

/// Makes the care team's keys, lists reports and opens them
#[derive(Parser)]
#[command(name = "care", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make a key pair: the private key into a file, the public key onto the screen
    Keygen {
        /// The folder that care.key and care.pub are written to
        #[arg(long, value_name = "DIR", default_value = ".")]
        out: PathBuf,
    },
    /// List every report, urgent ones first, then the oldest
    List {
        /// The database of the reporting API
        #[arg(long, value_name = "FILE")]
        database: PathBuf,
    },
    /// Open one report with the private key
    Open {
        /// The reference of the report, such as A7K-39Q
        reference: String,
        /// The database of the reporting API
        #[arg(long, value_name = "FILE")]
        database: PathBuf,
        /// The file that holds the private key
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("care: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn run(task: &Task) -> anyhow::Result<()> {
    let text = match task {
        Task::Keygen { out } => keygen::keygen(out)?,
        Task::List { database } => list::list(database).await?,
        Task::Open {
            reference,
            database,
            key,
        } => open::open(reference, database, key).await?,
    };
    match io::stdout().write_all(text.as_bytes()) {
        // A pager that was closed early has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
