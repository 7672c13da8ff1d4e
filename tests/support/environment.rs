//! The paths of the built site, programs and keys, from the variables that `cargo xtask test` sets.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::engine::Engine;

/// What the tests need from outside.
#[derive(Debug, Clone)]
pub struct TestEnvironment {
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
    /// The program that writes the pages.
    pub prerenderer: PathBuf,
    /// The app as it is before any organisation's pages are around it.
    pub app: PathBuf,
}

impl TestEnvironment {
    /// Reads the environment.
    pub fn find() -> Result<Self> {
        Ok(Self {
            dist: path_in("DIST")?,
            site: path_in("SITE")?,
            key: path_in("KEY")?,
            api: path_in("API")?,
            care: path_in("CARE")?,
            prerenderer: path_in("PRERENDERER")?,
            app: path_in("APP")?,
        })
    }

    /// A browser of the engine, and the program that drives it.
    #[expect(clippy::unused_self, reason = "all paths come from the environment")]
    pub fn browser(&self, engine: Engine) -> Result<(PathBuf, PathBuf)> {
        Ok(match engine {
            Engine::Chromium => (path_in("BROWSER")?, path_in("DRIVER")?),
            Engine::Firefox => (path_in("FIREFOX")?, path_in("GECKODRIVER")?),
            Engine::WebKit => (path_in("WEBKIT")?, path_in("WEBKIT_DRIVER")?),
        })
    }

    /// The program of axe, the checker for accessible pages.
    #[expect(clippy::unused_self, reason = "all paths come from the environment")]
    pub fn axe(&self) -> Result<PathBuf> {
        path_in("AXE")
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

fn path_in(name: &str) -> Result<PathBuf> {
    let name = format!("RUANG_AMAN_TEST_{name}");
    env::var_os(&name)
        .map(PathBuf::from)
        .with_context(|| format!("{name} is not set; run the tests with cargo xtask test"))
}
