//! A headless Chromium in a profile of its own, and the program that drives it.

use std::net::SocketAddr;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::{Setup, Stage};

/// A driver that can open one browser.
#[derive(Debug)]
pub struct Chromium {
    url: String,
    child: Child,
    profile: TempDir,
}

impl Chromium {
    /// Starts the driver on a free port.
    pub async fn start(stage: &Stage) -> Result<Self> {
        let (_, driver) = stage.browser()?;
        let mut command = std::process::Command::new(&driver);
        // A group of its own, so that the browser ends with it even when a test was cut short.
        command.arg("--port=0").process_group(0);
        let mut child = Command::from(command)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{} did not start", driver.display()))?;
        let output = child.stdout.take().context("the driver has an output")?;
        let mut lines = BufReader::new(output).lines();
        let port = loop {
            let line = lines
                .next_line()
                .await?
                .context("the driver ended before it named its port")?;
            if let Some(port) = port_in(&line) {
                break port;
            }
        };
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self {
            url: format!("http://127.0.0.1:{port}"),
            child,
            profile: tempfile::tempdir()?,
        })
    }

    /// Opens the browser; everything it asks for goes through the proxy.
    pub async fn open(&self, stage: &Stage, setup: &Setup, proxy: SocketAddr) -> Result<WebDriver> {
        let (browser, _) = stage.browser()?;
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", "chrome")?;
        capabilities.set(
            "goog:loggingPrefs",
            json!({ "browser": "ALL", "performance": "ALL" }),
        )?;
        capabilities.set(
            "goog:chromeOptions",
            options(&browser, self.profile.path(), setup, proxy),
        )?;
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
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let id = self.child.id().and_then(|id| i32::try_from(id).ok());
        if let Some(id) = id {
            // The group may be gone already.
            let _ = killpg(Pid::from_raw(id), Signal::SIGKILL);
        }
    }
}

fn options(browser: &Path, profile: &Path, setup: &Setup, proxy: SocketAddr) -> Value {
    let (width, height) = setup.size;
    let mut arguments: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
        "--disable-dev-shm-usage",
        "--disable-domain-reliability",
        "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication",
        "--hide-scrollbars",
        // Loopback addresses are no exception: nothing gets past the proxy.
        "--proxy-bypass-list=<-loopback>",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.push(format!("--proxy-server=http://{proxy}"));
    arguments.push(format!("--window-size={width},{height}"));
    arguments.push(format!("--lang={}", setup.language));
    let mut options = json!({
        "binary": browser,
        "args": arguments,
        "mobileEmulation": {
            "deviceMetrics": {
                "width": width,
                "height": height,
                "pixelRatio": setup.pixel_ratio,
                "touch": setup.touch,
                "mobile": setup.touch,
            },
        },
        "prefs": { "intl.accept_languages": setup.language },
    });
    if !setup.scripts {
        options["prefs"]["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    options
}

/// "`ChromeDriver` was started successfully on port 40001."
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?
        .1
        .trim_end_matches('.')
        .parse()
        .ok()
}
