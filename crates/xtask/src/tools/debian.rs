//! Programs that come from the Debian system.

use anyhow::{Result, bail};

use crate::commands::{self, SearchPath};

/// Installs packages where that needs no password, or says which are missing.
pub(crate) fn install(what: &str, packages: &[&str], path: &SearchPath) -> Result<()> {
    let names = packages.join(" ");
    if path.find("apt-get").is_none() {
        bail!("install {what}, so that all are found (on Debian: {names})");
    }
    if commands::output(path.command("id").arg("-u")).as_deref() != Some("0") {
        bail!("install what the tests need: sudo apt-get install {names}");
    }
    println!("      installing {names}");
    let apt = |arguments: &[&str]| {
        commands::run(
            path.command("apt-get")
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt(&["update", "-q"])?;
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}
