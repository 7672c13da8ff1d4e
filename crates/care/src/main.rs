//! The command line of the care team: makes keys, lists reports, opens one, replies to it.
//!
//! It talks to the care listener of the reporting API, or works on its database directly. All that
//! it writes there are sealed replies, the status of a report, its withdrawal and the opening log. What reporters wrote can
//! hold anything, so it reaches the terminal only through [`readable`].

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;
use zeroize::Zeroizing;

use crate::arguments::{Arguments, Task};

mod arguments;
mod case;
mod desk;
mod export;
mod files;
mod keygen;
mod keyring;
mod list;
mod log;
mod messages;
mod moment;
mod new_file;
mod open;
mod opinions;
mod readable;
mod reply;
mod rotate;
mod site_file;
mod withdraw;
mod wording;

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
        Task::Keygen { out, site } => keygen::keygen(out, site.as_deref())?,
        Task::Rotate { key, site, out } => rotate::rotate(key, out.as_deref(), site)?,
        Task::List { place } => list::list(place).await?,
        Task::Open { report, save_files } => open::open(report, save_files.as_deref()).await?,
        Task::Reply {
            report,
            status,
            send_anyway,
        } => {
            let text = reply::read_message()?;
            reply::check_words(&text, *send_anyway)?;
            reply::reply(report, *status, text).await?
        }
        Task::Status { report, status } => {
            reply::check_wordless(*status)?;
            reply::reply(report, *status, Zeroizing::default()).await?
        }
        Task::Withdraw { reference, place } => withdraw::withdraw(reference, place).await?,
        Task::Log { reference, place } => log::log(reference.as_deref(), place).await?,
        Task::Opinions { place, keys } => opinions::opinions(place, keys).await?,
        Task::Export { report, out } => export::export(report, out).await?,
    };
    match io::stdout().write_all(text.as_bytes()) {
        // A pager that was closed early has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
