//! A browser without a window in a profile of its own, and the program that drives it.

use std::net::SocketAddr;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::engine::Engine;
use super::server::free_address;
use super::{Setup, Stage, capabilities};

/// How long a driver may take to start; a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver that can open one browser.
#[derive(Debug)]
pub struct Browser {
    url: String,
    children: Vec<Child>,
    profile: TempDir,
}

impl Browser {
    /// Starts the driver of the engine on a free port.
    pub async fn start(stage: &Stage, engine: Engine) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let (_, driver) = stage.browser(engine)?;
        let port = free_address()?.port();
        let mut children = Vec::new();
        let mut command = std::process::Command::new(&driver);
        command.arg(format!("--port={port}"));
        if engine == Engine::WebKit {
            // The only one that cannot do without a screen gets one that nobody sees.
            let (screen, display) = start_screen().await?;
            children.push(screen);
            for (name, value) in [
                ("DISPLAY", display.as_str()),
                ("LIBGL_ALWAYS_SOFTWARE", "1"),
                ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
                ("NO_AT_BRIDGE", "1"),
            ] {
                command.env(name, value);
            }
            for name in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
                command.env(name, profile.path());
            }
        }
        if engine == Engine::Firefox {
            // Lets a test look at the history of the tab, as the person who opens it would.
            command.arg("--allow-system-access");
        }
        children.push(in_a_group(command, Stdio::null())?);
        let browser = Self {
            url: format!("http://127.0.0.1:{port}"),
            children,
            profile,
        };
        browser.wait_until_ready().await?;
        Ok(browser)
    }

    /// Opens the browser; everything it asks for goes through the proxy.
    pub async fn open(&self, stage: &Stage, setup: &Setup, proxy: SocketAddr) -> Result<WebDriver> {
        let (program, _) = stage.browser(setup.engine)?;
        let capabilities = capabilities::of(setup, &program, self.profile(), proxy)?;
        let driver = WebDriver::new(self.url.as_str(), capabilities).await?;
        if setup.dark {
            driver
                .cdp()
                .send_raw(
                    "Emulation.setEmulatedMedia",
                    json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }),
                )
                .await?;
        }
        Ok(driver)
    }

    /// Where the driver listens.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The folder where the browser keeps what it keeps.
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    async fn wait_until_ready(&self) -> Result<()> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if client
                .get(format!("{}/status", self.url))
                .send()
                .await
                .is_ok()
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        bail!("the driver at {} did not become ready", self.url)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        for child in &self.children {
            let id = child.id().and_then(|id| i32::try_from(id).ok());
            if let Some(id) = id {
                // The group may be gone already.
                let _ = killpg(Pid::from_raw(id), Signal::SIGKILL);
            }
        }
    }
}

/// A screen that is not there, and its name.
async fn start_screen() -> Result<(Child, String)> {
    let mut command = std::process::Command::new("Xvfb");
    command.args(["-displayfd", "1", "-nolisten", "tcp"]);
    command.args(["-screen", "0", "1400x1000x24"]);
    let mut child = in_a_group(command, Stdio::piped())?;
    let output = child.stdout.take().context("Xvfb has an output")?;
    let number = BufReader::new(output)
        .lines()
        .next_line()
        .await?
        .context("Xvfb ended before it named its display")?;
    Ok((child, format!(":{}", number.trim())))
}

/// A group of its own, so that the browser ends with it even when a test was cut short.
fn in_a_group(mut command: std::process::Command, output: Stdio) -> Result<Child> {
    let name = command.get_program().to_string_lossy().into_owned();
    command.process_group(0);
    Command::from(command)
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("{name} did not start"))
}
