//! Python packages that tests use: another implementation of the envelope, and requests made up
//! from the contract. They lie in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::cache;
use crate::child::{self, SearchPath};
use crate::project::Project;

/// The Python that has the packages of `tools/python/requirements.txt`.
pub(crate) fn provide(project: &Project, path: &SearchPath) -> Result<PathBuf> {
    let wanted = project.root.join("tools/python/requirements.txt");
    let text = fs::read(&wanted).with_context(|| format!("{} cannot be read", wanted.display()))?;
    let hash = HEXLOWER.encode(&Sha256::digest(&text)[..8]);
    let home = cache()?.join(format!("python-{hash}"));
    let python = home.join("bin").join("python");
    let whole = home.join("whole");
    if !whole.is_file() {
        install(&home, &python, &wanted, path)?;
        fs::write(&whole, "")
            .with_context(|| format!("cannot write to {}; make it writable", home.display()))?;
    }
    Ok(python)
}

/// Programs in it name their place, so it is made where it stays; what a stopped install left is
/// replaced.
fn install(home: &Path, python: &Path, wanted: &Path, path: &SearchPath) -> Result<()> {
    if path.find("python3").is_none() {
        bail!("python3 is missing; install Python 3.11 or newer, with venv");
    }
    println!("      installing cryptography and schemathesis for Python");
    let venv = path
        .command("python3")
        .args(["-m", "venv", "--clear"])
        .arg(home)
        .status();
    if !venv.is_ok_and(|status| status.success()) {
        bail!(
            "python3 could not make a folder for packages; on Debian: apt-get install python3-venv"
        );
    }
    child::finish(
        path.command(&python.to_string_lossy())
            .args(["-m", "pip", "install", "--quiet", "--requirement"])
            .arg(wanted),
    )
}
