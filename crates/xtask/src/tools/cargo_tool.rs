//! Tools that cargo builds from source.

use anyhow::{Context, Result};

use crate::child::{self, SearchPath};

/// A release without what takes longest. A debug build would check more than its authors ship.
const UNOPTIMIZED: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
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
    /// Whether a quick build is worth more than a quick program.
    pub(crate) quick: bool,
    /// How long a first install takes, in words.
    pub(crate) takes: &'static str,
}

impl CargoTool {
    /// Makes the program findable: the one at hand if it is this very version, else the one in the
    /// cache, else a newly built one.
    pub(crate) fn provide(&self, path: &mut SearchPath) -> Result<()> {
        if self.is_at_hand(path) {
            return Ok(());
        }
        let home = super::cache()?.join(format!("{}-{}", self.package, self.version));
        path.put_first(home.join("bin"));
        if self.is_at_hand(path) {
            return Ok(());
        }
        println!(
            "      installing {} {} ({}, this once)",
            self.package, self.version, self.takes
        );
        std::fs::create_dir_all(&home)
            .with_context(|| format!("cannot write to {}; make it writable", home.display()))?;
        let mut install = path.command("cargo");
        install
            .args(["install", self.package, "--version", self.version])
            .arg("--force")
            .arg("--root")
            .arg(&home)
            .env_remove("CARGO_TARGET_DIR");
        if self.locked {
            install.arg("--locked");
        }
        if self.quick {
            install.envs(UNOPTIMIZED);
        }
        child::finish(&mut install)
            .with_context(|| format!("{} {} could not be installed", self.package, self.version))
    }

    fn is_at_hand(&self, path: &SearchPath) -> bool {
        path.find(self.program).is_some()
            && child::answer(path.command(self.program).arg("--version"))
                .is_some_and(|answer| answer.split_whitespace().nth(1) == Some(self.version))
    }
}
