//! The folders of the checkout: sources, build output, and files of local sites.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::commands::SearchPath;
use crate::programs::Profile;

/// The checkout this program was built from.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    /// The folder with the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo builds.
    pub(crate) target: PathBuf,
    /// The tools that were found or installed for it.
    pub(crate) tools: SearchPath,
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
            tools: SearchPath::default(),
        })
    }

    /// A command whose program, and the programs it starts, are searched for among the tools.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        self.tools.command(&program.as_ref().to_string_lossy())
    }

    /// Cargo, in the folder of the project.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = self.command("cargo");
        cargo.current_dir(&self.root);
        cargo
    }

    /// Cargo running an example of a package, optimised.
    pub(crate) fn example(&self, package: &str, name: &str) -> Command {
        let mut cargo = self.cargo();
        cargo
            .args(["run", "--release", "--quiet", "--package", package])
            .args(["--example", name]);
        cargo
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
