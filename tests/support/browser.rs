//! A browser without a window in a profile of its own, and the program that drives it.

use std::net::SocketAddr;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::engine::Engine;
use super::server::free_address;
use super::{Setup, TestEnvironment, capabilities, wait};

/// A driver that can open one browser.
#[derive(Debug)]
pub struct Browser {
    url: String,
    children: Vec<Child>,
    profile: TempDir,
}

impl Browser {
    /// Starts the driver of the engine on a free port.
    pub async fn start(environment: &TestEnvironment, engine: Engine) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let (_, driver) = environment.browser(engine)?;
        let port = free_address()?.port();
        let mut children = Vec::new();
        let mut command = std::process::Command::new(&driver);
        command.arg(format!("--port={port}"));
        if engine == Engine::WebKit {
            // The only one that needs a screen; it gets a virtual one.
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
            // Lets a test read the history of the tab.
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
    pub async fn open(
        &self,
        environment: &TestEnvironment,
        setup: &Setup,
        proxy: SocketAddr,
    ) -> Result<WebDriver> {
        let (program, _) = environment.browser(setup.engine)?;
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

    /// The folder of the browser's profile.
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    async fn wait_until_ready(&self) -> Result<()> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let status = format!("{}/status", self.url);
        let is_ready = wait::poll(async || Ok(client.get(&status).send().await.is_ok())).await?;
        ensure!(is_ready, "the driver at {} did not become ready", self.url);
        Ok(())
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

/// A virtual screen, and the name of its display.
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

/// In a process group of its own, so that the browser ends with it even when a test is aborted.
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
