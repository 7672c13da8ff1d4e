//! Tools that cargo builds from source.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::commands::{self, SearchPath};
use crate::files;

/// A release without what takes longest. A debug build would check more than its authors ship.
const QUICK_RELEASE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// One program of one package, in one version.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CargoTool {
    /// The package's name in the registry.
    pub(crate) package: &'static str,
    /// The program it installs.
    pub(crate) program: &'static str,
    /// The exact version.
    pub(crate) version: &'static str,
    /// Whether to build with the package's own lock file.
    pub(crate) locked: bool,
    /// How far it is optimised: the less, the sooner it is built.
    pub(crate) opt_level: &'static str,
    /// How long a first install takes, in words.
    pub(crate) takes: &'static str,
}

impl CargoTool {
    /// The folder that has to be searched for the program; none where `PATH` has this very version.
    /// Without it in the cache it is built.
    pub(crate) fn provide(&self, path: &SearchPath) -> Result<Option<PathBuf>> {
        if self.is_installed(path) {
            return Ok(None);
        }
        let home = super::cache()?.join(format!("{}-{}", self.package, self.version));
        let mut with_cache = path.clone();
        with_cache.put_first(home.join("bin"));
        if !self.is_installed(&with_cache) {
            self.install(path, &home)?;
        }
        Ok(Some(home.join("bin")))
    }

    fn install(&self, path: &SearchPath, home: &Path) -> Result<()> {
        println!(
            "      installing {} {} ({}, this once)",
            self.package, self.version, self.takes
        );
        files::create_folder(home)?;
        let mut install = path.command("cargo");
        install
            .args(["install", self.package, "--version", self.version])
            .arg("--force")
            .arg("--root")
            .arg(home)
            // Two tools are built at a time, and their progress bars would overwrite each other.
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            .env_remove("CARGO_TARGET_DIR");
        if self.locked {
            install.arg("--locked");
        }
        install
            .envs(QUICK_RELEASE)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        commands::run(&mut install)
            .with_context(|| format!("{} {} could not be installed", self.package, self.version))
    }

    fn is_installed(&self, path: &SearchPath) -> bool {
        path.find(self.program).is_some()
            && commands::output(path.command(self.program).arg("--version"))
                .is_some_and(|answer| answer.split_whitespace().nth(1) == Some(self.version))
    }
}
