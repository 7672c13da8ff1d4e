//! The command line of the care team: makes keys, lists reports, opens one, replies to it.
//!
//! It works on the database of the reporting API directly, also while that runs. All that it writes
//! there are sealed replies and the status of a report. What reporters wrote can hold anything, so
//! it reaches the terminal only through [`readable`].

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use report::message::Status;
use zeroize::Zeroizing;

mod case;
mod files;
mod keygen;
mod list;
mod messages;
mod moment;
mod new_file;
mod open;
mod readable;
mod reply;

/// Makes the care team's keys, lists reports, opens them and replies
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
    /// Open one report with the private key: answers, messages and files
    Open {
        #[command(flatten)]
        report: OneReport,
        /// Save the files of the report into this folder, under neutral names
        #[arg(long, value_name = "DIR")]
        save_files: Option<PathBuf>,
    },
    /// Write to the person; the message is read from standard input
    Reply {
        #[command(flatten)]
        report: OneReport,
        /// How far the report is from now on
        #[arg(long, value_name = "STATUS", default_value_t = Status::MessageForYou)]
        status: Status,
    },
    /// Set how far a report is, without further words
    Status {
        #[command(flatten)]
        report: OneReport,
        /// being-read or waiting-for-you; the others come with a message
        status: Status,
    },
}

/// Which report, and what opens it.
#[derive(Args)]
struct OneReport {
    /// The reference of the report, such as A7K-39Q
    reference: String,
    /// The database of the reporting API
    #[arg(long, value_name = "FILE")]
    database: PathBuf,
    /// The file that holds the private key
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
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
        Task::Open { report, save_files } => {
            let folder = save_files.as_deref();
            open::open(&report.reference, &report.database, &report.key, folder).await?
        }
        Task::Reply { report, status } => {
            let text = reply::read_message()?;
            answer(report, *status, text).await?
        }
        Task::Status { report, status } => {
            reply::check_wordless(*status)?;
            answer(report, *status, Zeroizing::default()).await?
        }
    };
    match io::stdout().write_all(text.as_bytes()) {
        // A pager that was closed early has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

async fn answer(
    report: &OneReport,
    status: Status,
    text: Zeroizing<String>,
) -> anyhow::Result<String> {
    reply::reply(
        &report.reference,
        &report.database,
        &report.key,
        status,
        text,
    )
    .await
}
