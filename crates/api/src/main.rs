//! Starts the reporting API and stops it cleanly.

use std::io::{self, Write as _};
use std::process::ExitCode;

use api::clock::Clock;
use api::command_line::CommandLine;
use api::configuration::{Configuration, LogFormat, ServerFlags};
use api::operation::Operation;
use api::startup::{self, Application};
use api::telemetry;
use clap::Parser as _;

fn main() -> ExitCode {
    let command_line = CommandLine::parse();
    let done = match command_line.operation {
        Some(operation) => operate(operation),
        None => serve(&command_line.server),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            for line in error.to_string().lines() {
                eprintln!("ruang-aman-api: {line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn serve(flags: &ServerFlags) -> Result<(), Box<dyn std::error::Error>> {
    run(&startup::configuration(flags)?)
}

/// Runs one command and prints its result.
#[tokio::main(flavor = "current_thread")]
async fn operate(operation: Operation) -> Result<(), Box<dyn std::error::Error>> {
    telemetry::start(LogFormat::Auto);
    let text = operation.run(Clock::system()).await?;
    io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

#[tokio::main]
async fn run(configuration: &Configuration) -> Result<(), Box<dyn std::error::Error>> {
    telemetry::start(configuration.edge.log);
    let stop = stop_signal()?;
    let application = Application::build(configuration, Clock::system()).await?;
    tracing::info!(address = %application.address(), "listening");
    if let Some(address) = application.care_address() {
        tracing::info!(%address, "answering the care team");
    }
    if configuration.storage.ledger().is_none() {
        tracing::warn!(
            "no ledger of deletions: a restored backup would bring back what people had deleted; \
             choose a file with --ledger"
        );
    }
    application.run_until_stopped(stop).await?;
    tracing::info!("stopped");
    Ok(())
}

/// Waits for Ctrl-C or, from a service manager, SIGTERM.
#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a way to hear Ctrl-C the program ends as the system ends it.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
