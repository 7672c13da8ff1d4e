//! Builds the finished site from a site file: the app for the browser, then every page.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::child::{self, SearchPath};
use crate::project::Project;
use crate::stamp;

/// The variable that tells every part of the build which organisation the site is for.
pub(crate) const SITE_VARIABLE: &str = "RUANG_AMAN_SITE";

/// What the finished site is made from; the site file comes on top.
const INPUTS: [&str; 19] = [
    "content",
    "locales",
    "src",
    "style",
    "public",
    "crates/content",
    "crates/directory",
    "crates/locale",
    "crates/pages",
    "crates/plain",
    "crates/prerender",
    "crates/report",
    "crates/search",
    "crates/site",
    "index.html",
    "Trunk.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// Whether there was anything to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Built {
    /// The site was built.
    Now,
    /// Nothing had changed since the last time.
    Before,
}

/// Builds the release site for a site file into `dist`, unless it stands there already.
pub(crate) fn build(
    project: &Project,
    path: &SearchPath,
    site: &Path,
    dist: &Path,
) -> Result<Built> {
    let stamp = digest(project, site)?;
    let stamp_file = stamp_file(project, dist)?;
    let finished = dist.join("csp.txt").is_file();
    if finished && fs::read_to_string(&stamp_file).is_ok_and(|before| before == stamp) {
        return Ok(Built::Before);
    }
    if stamp_file.exists() {
        fs::remove_file(&stamp_file)?;
    }
    fs::create_dir_all(dist)
        .with_context(|| format!("cannot write to {}; make it writable", dist.display()))?;
    child::finish(
        trunk(project, path, site)
            .args(["build", "--release", "--dist"])
            .arg(dist),
    )?;
    fs::write(&stamp_file, stamp)?;
    Ok(Built::Now)
}

/// Trunk, told which organisation to build for. It must not look for newer versions of itself, and
/// it takes `NO_COLOR=1`, which is common, for a mistake.
pub(crate) fn trunk(project: &Project, path: &SearchPath, site: &Path) -> std::process::Command {
    let mut trunk = path.command("trunk");
    trunk
        .current_dir(&project.root)
        .env(SITE_VARIABLE, site)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env_remove("NO_COLOR");
    trunk
}

/// A digest of everything the finished site is made from.
pub(crate) fn digest(project: &Project, site: &Path) -> Result<String> {
    let mut inputs: Vec<PathBuf> = INPUTS.iter().map(|path| project.root.join(path)).collect();
    inputs.extend(["Cargo.toml", "build.rs"].map(|file| project.root.join(file)));
    inputs.push(site.to_owned());
    stamp::digest(&inputs)
}

/// One file for each folder a site is built into, kept out of the site itself and the checkout.
fn stamp_file(project: &Project, dist: &Path) -> Result<PathBuf> {
    let folder = project.target.join("site-stamps");
    fs::create_dir_all(&folder)
        .with_context(|| format!("cannot write to {}; make it writable", folder.display()))?;
    let hash = Sha256::digest(dist.to_string_lossy().as_bytes());
    Ok(folder.join(HEXLOWER.encode(&hash[..8])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_that_a_site_is_made_from_makes_it_stale() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for entry in fs::read_dir(crates).expect("the crates") {
            let name = entry.expect("a crate").file_name();
            let name = name.to_string_lossy();
            // The server and its tools take a site as it is.
            let is_apart = ["api", "care", "xtask"].contains(&&*name);
            assert_ne!(
                INPUTS.contains(&&*format!("crates/{name}")),
                is_apart,
                "{name}"
            );
        }
    }
}
