//! Programs that come from the system and not from a registry of code.

use anyhow::{Result, bail};

use crate::child::{self, SearchPath};

/// Installs packages where that can be done without asking, or says which are missing.
pub(crate) fn install(what: &str, packages: &[&str], path: &SearchPath) -> Result<()> {
    let names = packages.join(" ");
    if path.find("apt-get").is_none() {
        bail!("install {what}, so that all are found (on Debian: {names})");
    }
    if child::answer(path.command("id").arg("-u")).as_deref() != Some("0") {
        bail!("install what the tests need: sudo apt-get install {names}");
    }
    println!("      installing {names}");
    let apt = |arguments: &[&str]| {
        child::finish(
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
