//! The database server of the tests. They start it themselves, each its own, and end it.

use std::fs;

use anyhow::{Result, bail};

use super::debian;
use crate::commands::SearchPath;

/// Where Debian keeps its versions, beside `PATH`.
const VERSIONS: &str = "/usr/lib/postgresql";

/// Finds it, or installs it where that needs no password.
pub(crate) fn provide(path: &SearchPath) -> Result<()> {
    if is_installed() {
        return Ok(());
    }
    debian::install("PostgreSQL's server", &["postgresql"], path)?;
    if !is_installed() {
        bail!("initdb is not under {VERSIONS} after installing postgresql; look why");
    }
    Ok(())
}

fn is_installed() -> bool {
    fs::read_dir(VERSIONS).is_ok_and(|mut versions| {
        versions
            .any(|version| version.is_ok_and(|version| version.path().join("bin/initdb").is_file()))
    })
}
