//! The command line of the care team: makes keys, lists reports, opens one, replies to it.
//!
//! It uses the care listener of the reporting API, or the database directly. There it writes only
//! sealed replies, the status of a report, its withdrawal and the opening log. Text of reporters can
//! contain anything, so it reaches the terminal only through [`escape`].

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::FromArgMatches as _;

use crate::arguments::{Arguments, Task};

mod answers;
mod arguments;
mod backend;
mod case;
mod consent;
mod contact;
mod draft;
mod escape;
mod export;
mod files;
mod help;
mod keygen;
mod keyring;
mod language;
mod list;
mod local_time;
mod log;
mod messages;
mod new_file;
mod open;
mod opinions;
mod outside;
mod private_file;
mod reply;
mod rotate;
mod site_file;
mod team;
mod template;
mod withdraw;
mod wording;

fn main() -> ExitCode {
    language::choose(language::asked(std::env::args_os()));
    let parsed = help::command().try_get_matches();
    let arguments = parsed.and_then(|matches| match matches.subcommand() {
        Some(("help", of)) => Ok(Err(of.get_one::<String>("subcommand").cloned())),
        _ => Arguments::from_arg_matches(&matches).map(Ok),
    });
    let result = match arguments {
        Err(error) => return help::answer(&error),
        Ok(Err(command)) => print(&help::manual(command.as_deref())),
        Ok(Ok(arguments)) => run(&arguments.task),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("care: {}", outside::words(&error));
            ExitCode::FAILURE
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn run(task: &Task) -> anyhow::Result<()> {
    let text = match task {
        Task::Keygen { out, site } => keygen::keygen(out, site.as_deref())?,
        Task::Rotate { key, site, out } => rotate::rotate(key, out.as_deref(), site)?,
        Task::List { backend, which } => list::list(backend, which).await?,
        Task::Open { report, save_files } => open::open(report, save_files.as_deref()).await?,
        Task::Reply {
            report,
            status,
            send_anyway,
            words,
        } => reply::reply(report, *status, words, *send_anyway).await?,
        Task::Draft { report } => draft::show(report).await?,
        Task::Status { report, status } => reply::set_status(report, *status).await?,
        Task::Handed {
            report,
            recipient,
            without_consent,
        } => consent::handed(report, *recipient, *without_consent).await?,
        Task::Claim {
            report,
            writer,
            release,
            take_over,
        } => team::claim(report, writer, *release, *take_over).await?,
        Task::Note { report, writer } => team::note(report, writer).await?,
        Task::Withdraw { reference, backend } => withdraw::withdraw(reference, backend).await?,
        Task::Log { reference, backend } => log::log(reference.as_deref(), backend).await?,
        Task::Opinions { backend, keys } => opinions::opinions(backend, keys).await?,
        Task::Export { report, out } => export::export(report, out).await?,
    };
    print(&text)
}

fn print(text: &str) -> anyhow::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        // A pager that was closed early has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
