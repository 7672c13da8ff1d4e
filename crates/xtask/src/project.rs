//! The folders of the checkout: sources, build output, and files of local sites.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::programs::Profile;

/// The checkout this program was built from.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    /// The folder with the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo builds.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Asks cargo, because the target folder can be configured.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(2)
            .context("xtask lies two folders below the root of the project")?
            .to_owned();
        let answer = Command::new("cargo")
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(&root)
            .output()
            .context("cargo did not start; install Rust with rustup")?;
        if !answer.status.success() {
            bail!(
                "cargo could not read the workspace: {}",
                String::from_utf8_lossy(&answer.stderr).trim()
            );
        }
        let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout)?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo metadata names no target folder")?;
        Ok(Self {
            root,
            target: PathBuf::from(target),
        })
    }

    /// A program that [`crate::programs::build`] made.
    pub(crate) fn program(&self, profile: Profile, name: &str) -> PathBuf {
        self.target
            .join(profile.name())
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// The files of local sites between starts: key, reports, filled-in site file.
    pub(crate) fn var(&self) -> PathBuf {
        self.root.join("var")
    }
}
