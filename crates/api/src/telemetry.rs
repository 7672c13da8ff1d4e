//! The log on standard error: text on a terminal, JSON lines anywhere else.

use std::io::{self, IsTerminal as _};

use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::configuration::LogFormat;

/// Starts the log of this process. A second call changes nothing.
///
/// Libraries log warnings alone. At finer levels some write out request data, which must not be in a
/// log; that is also why no variable changes the levels.
pub fn start(format: LogFormat) {
    let targets = Targets::new()
        .with_default(Level::WARN)
        .with_target("api", Level::INFO)
        .with_target("ruang_aman_api", Level::INFO);
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let registry = tracing_subscriber::registry().with(targets);
    let for_people = match format {
        LogFormat::Auto => io::stderr().is_terminal(),
        LogFormat::Json => false,
        LogFormat::Text => true,
    };
    let started = if for_people {
        registry.with(lines).try_init()
    } else {
        registry.with(lines.json().flatten_event(true)).try_init()
    };
    if started.is_ok() {
        // A panic message can quote request data; its location in the code cannot.
        std::panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string);
            tracing::error!(place, "a request met a fault in the program");
        }));
    }
}
