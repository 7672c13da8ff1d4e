//! Starts the reporting API as a child process, and waits until it is ready.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::child_process::ChildProcess;
use crate::programs::Profile;
use crate::project::Project;
use crate::site_build::SITE_VARIABLE;

/// How long the server may take to start.
const START_TIMEOUT: Duration = Duration::from_secs(20);

/// What the server is started with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ServerOptions<'a> {
    /// The site file.
    pub(crate) site: &'a Path,
    /// The finished site.
    pub(crate) dist: &'a Path,
    /// Where reports are kept.
    pub(crate) database: &'a Path,
    /// The address to serve at.
    pub(crate) listen: SocketAddr,
    /// The address to answer the care team's program at.
    pub(crate) care: Option<SocketAddr>,
    /// Whether the terminal shows a line for every request.
    pub(crate) requests: bool,
}

/// Parses an address, and fails early, before a long build, when it is in use.
pub(crate) fn free_address(listen: &str) -> Result<SocketAddr> {
    let address = listen
        .to_socket_addrs()
        .ok()
        .and_then(|mut found| found.next())
        .with_context(|| format!("{listen} is not an address such as 127.0.0.1:8080"))?;
    require_free(address)?;
    Ok(address)
}

/// Fails when another program uses the address.
pub(crate) fn require_free(address: SocketAddr) -> Result<()> {
    if let Err(error) = TcpListener::bind(address) {
        bail!(
            "{address} cannot be used ({error}); stop the program that uses it, or choose another \
             with --listen"
        );
    }
    Ok(())
}

/// Starts the server and waits until it is ready.
pub(crate) fn start(project: &Project, options: ServerOptions<'_>) -> Result<ChildProcess> {
    let program = project.program(Profile::Local, "ruang-aman-api");
    let mut command = project.command(&program);
    if let Some(address) = options.care {
        command.args(["--care-listen", &address.to_string()]);
    }
    command
        .arg("--site")
        .arg(options.site)
        .arg("--dist")
        .arg(options.dist)
        .arg("--database")
        .arg(options.database)
        .args(["--listen", &options.listen.to_string()])
        .env_remove(SITE_VARIABLE);
    let mut server = if options.requests {
        ChildProcess::start(&mut command)?
    } else {
        // Without a terminal the log would be JSON; without colours its level is a plain word.
        command.args(["--log", "text"]).env("NO_COLOR", "1");
        ChildProcess::start_with_log(&mut command, |line| !is_information(line))?
    };
    let start = Instant::now();
    while start.elapsed() < START_TIMEOUT {
        if server.has_ended()? {
            bail!("the server did not start; its own output is above");
        }
        if answers(options.listen, "/health/ready", "") {
            return Ok(server);
        }
        thread::sleep(Duration::from_millis(50));
    }
    server.stop()?;
    bail!(
        "the server did not answer at {} within {} s",
        options.listen,
        START_TIMEOUT.as_secs()
    );
}

/// Whether a line of the server's log has the level of requests, and of its start and end.
fn is_information(line: &str) -> bool {
    line.split_whitespace().nth(1) == Some("INFO")
}

/// Whether the server answers this path with success, given these headers.
pub(crate) fn answers(address: SocketAddr, path: &str, headers: &str) -> bool {
    let request = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n"
        )?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(&start == b"HTTP/1.1 200")
    };
    request().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::is_information;

    #[test]
    fn warnings_and_errors_stay_in_the_terminal() {
        let request = "2026-11-30T08:00:00.0Z  INFO api::request_log: request method=\"GET\"";
        assert!(is_information(request));
        assert!(!is_information(
            "2026-11-30T08:00:00.0Z  WARN ruang_aman_api: no ledger of deletions"
        ));
        assert!(!is_information("ruang-aman-api: cannot read the site"));
    }
}
