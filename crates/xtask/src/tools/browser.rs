//! The browser of the tests, and the program that drives it.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::child::{self, SearchPath};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const DRIVER: &str = "chromedriver";
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// A Chromium and its driver, both on this machine.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// The `WebDriver` server beside it.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds them, or installs them where that can be done without asking.
    pub(crate) fn provide(path: &SearchPath) -> Result<Self> {
        if let Some(found) = Self::find(path) {
            return Ok(found);
        }
        let packages = DEBIAN_PACKAGES.join(" ");
        if path.find("apt-get").is_none() {
            bail!("install Chromium and its ChromeDriver, so that both are found on PATH");
        }
        if child::answer(path.command("id").arg("-u")).as_deref() != Some("0") {
            bail!("install a browser and its driver: sudo apt-get install {packages}");
        }
        println!("      installing {packages}");
        let apt = |arguments: &[&str]| {
            child::finish(
                path.command("apt-get")
                    .args(arguments)
                    .env("DEBIAN_FRONTEND", "noninteractive"),
            )
        };
        apt(&["update", "-q"])?;
        let mut install = vec!["install", "-q", "-y", "--no-install-recommends"];
        install.extend(DEBIAN_PACKAGES);
        apt(&install)?;
        Self::find(path).with_context(|| {
            format!("{packages} were installed, but chromium or chromedriver is not on PATH")
        })
    }

    fn find(path: &SearchPath) -> Option<Self> {
        Some(Self {
            program: BROWSERS.iter().find_map(|name| path.find(name))?,
            driver: path.find(DRIVER)?,
        })
    }
}
