//! Where the built site, programs and keys are; `cargo xtask test` tells through the environment.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::engine::Engine;

/// Everything the tests are given.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The finished site.
    pub dist: PathBuf,
    /// The site file it was built from.
    pub site: PathBuf,
    /// The private key that opens its reports.
    pub key: PathBuf,
    /// The API's program.
    pub api: PathBuf,
    /// The care team's program.
    pub care: PathBuf,
}

impl Stage {
    /// Reads the environment.
    pub fn find() -> Result<Self> {
        Ok(Self {
            dist: place("DIST")?,
            site: place("SITE")?,
            key: place("KEY")?,
            api: place("API")?,
            care: place("CARE")?,
        })
    }

    /// A browser of the engine, and the program that drives it.
    #[expect(clippy::unused_self, reason = "where things are is asked of the stage")]
    pub fn browser(&self, engine: Engine) -> Result<(PathBuf, PathBuf)> {
        Ok(match engine {
            Engine::Chromium => (place("BROWSER")?, place("DRIVER")?),
            Engine::Firefox => (place("FIREFOX")?, place("GECKODRIVER")?),
            Engine::WebKit => (place("WEBKIT")?, place("WEBKIT_DRIVER")?),
        })
    }

    /// The program of axe, the checker for accessible pages.
    #[expect(clippy::unused_self, reason = "where things are is asked of the stage")]
    pub fn axe(&self) -> Result<PathBuf> {
        place("AXE")
    }

    /// Host and port of the site that quick exit leads to.
    pub fn neutral(&self) -> Result<String> {
        let site = fs::read_to_string(&self.site)?;
        site.split_once("[neutral]")
            .and_then(|(_, rest)| rest.split_once("http://"))
            .and_then(|(_, rest)| rest.split_once(['/', '"']))
            .map(|(host, _)| host.to_owned())
            .context("the test site has no loopback address to leave for")
    }
}

fn place(name: &str) -> Result<PathBuf> {
    let name = format!("RUANG_AMAN_TEST_{name}");
    env::var_os(&name)
        .map(PathBuf::from)
        .with_context(|| format!("{name} is not set; run the tests with cargo xtask test"))
}
