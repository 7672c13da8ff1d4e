//! Python packages that tests use: another implementation of the envelope, and requests made up
//! from the contract. They lie in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{cache, debian};
use crate::commands::{self, SearchPath};
use crate::files;
use crate::project::Project;

/// Ends well where Python is new enough and can make a folder for packages.
const VERSION_CHECK: &str = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";

/// The Python that has the packages of `tools/python/requirements.txt`, each in its one version.
pub(crate) fn provide(project: &Project) -> Result<PathBuf> {
    let folder = project.root.join("tools/python");
    let wanted = ["requirements.txt", "constraints.txt"].map(|name| folder.join(name));
    let mut hash = Sha256::new();
    for file in &wanted {
        let text = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        hash.update(text);
    }
    let hash = HEXLOWER.encode(&hash.finalize()[..8]);
    let home = cache()?.join(format!("python-{hash}"));
    let python = home.join("bin").join("python");
    let whole = home.join("whole");
    if !whole.is_file() {
        install(&home, &python, &wanted, &project.tools)?;
        fs::write(&whole, "").with_context(|| files::unwritable(&home))?;
    }
    Ok(python)
}

/// Programs in it name their place, so it is made where it stays; what a stopped install left is
/// replaced.
fn install(home: &Path, python: &Path, wanted: &[PathBuf; 2], path: &SearchPath) -> Result<()> {
    if !fits(path) {
        debian::install(
            "Python 3.11 or newer with venv",
            &["python3", "python3-venv"],
            path,
        )?;
        if !fits(path) {
            bail!("python3 is older than 3.11 or without venv; install a newer one");
        }
    }
    println!("      installing cryptography and schemathesis for Python");
    commands::run(
        path.command("python3")
            .args(["-m", "venv", "--clear"])
            .arg(home),
    )?;
    let [requirements, constraints] = wanted;
    commands::run(
        path.command(&python.to_string_lossy())
            .args(["-m", "pip", "install", "--quiet"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(requirements)
            .arg("--constraint")
            .arg(constraints),
    )
}

fn fits(path: &SearchPath) -> bool {
    path.find("python3").is_some()
        && commands::output(path.command("python3").args(["-c", VERSION_CHECK])).is_some()
}
