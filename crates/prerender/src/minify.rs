//! Makes the apps' JavaScript smaller: it is the part of the app that names everything twice.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// How a script is loaded.
#[derive(Clone, Copy)]
pub(crate) enum Loaded {
    /// Imported; its names are its own.
    AsModule,
    /// By a worker's `importScripts`, which shares the names of its top level.
    AsScript,
}

/// The script at `path`, minified by terser, which `tools/package.json` fixes.
pub(crate) fn script(path: &Path, loaded: Loaded) -> Result<Vec<u8>> {
    let mut terser = Command::new("terser");
    terser
        .arg(path)
        .args(["--compress", "--mangle", "--ecma", "2020"]);
    if matches!(loaded, Loaded::AsModule) {
        terser.arg("--module");
    }
    let answer = terser
        .output()
        .context("terser cannot be run; build with cargo xtask, which installs it")?;
    if !answer.status.success() {
        bail!(
            "terser refuses {}: {}",
            path.display(),
            String::from_utf8_lossy(&answer.stderr).trim()
        );
    }
    Ok(answer.stdout)
}
