//! Tools that npm carries: `wasm-opt` and the checks of pages, as `tools/package-lock.json` fixes
//! them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{BINARYEN, NODE, cache};
use crate::commands::{self, SearchPath};
use crate::files;
use crate::project::Project;

/// Installs what the lock file names, once per lock file; the folder of its programs.
pub(crate) fn provide(project: &Project, path: &SearchPath) -> Result<PathBuf> {
    let source = project.root.join("tools");
    let manifest = files::read(&source.join("package.json"))?;
    require_binaryen(&manifest)?;
    require_node(path)?;

    let lock = files::read(&source.join("package-lock.json"))?;
    let hash = HEXLOWER.encode(&Sha256::digest(lock.as_bytes())[..8]);
    let home = cache()?.join(format!("npm-{hash}"));
    let programs = home.join("node_modules").join(".bin");
    if !programs.is_dir() {
        install(&source, &home, path)?;
    }
    Ok(programs)
}

/// A file of an installed package that is no program.
pub(crate) fn file(path: &SearchPath, name: &str) -> Result<PathBuf> {
    let programs = path.find("html-validate");
    let modules = programs
        .as_deref()
        .and_then(|program| program.parent()?.parent());
    modules
        .map(|modules| modules.join(name))
        .filter(|file| file.is_file())
        .with_context(|| {
            format!("{name} is not installed; delete the cache of tools and start again")
        })
}

/// Installs beside the final place and moves, so that a stopped install is never taken for a
/// finished one.
fn install(source: &Path, home: &Path, path: &SearchPath) -> Result<()> {
    println!("      installing wasm-opt, the minifier and the checks of pages from npm");
    let unfinished = home.with_extension(format!("{}.part", std::process::id()));
    files::create_folder(&unfinished)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(source.join(file), unfinished.join(file))
            .with_context(|| format!("tools/{file} could not be copied"))?;
    }
    commands::run(
        path.command("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&unfinished),
    )?;
    if home.exists() {
        fs::remove_dir_all(home)?;
    }
    fs::rename(&unfinished, home).with_context(|| files::unwritable(home))
}

fn require_binaryen(manifest: &str) -> Result<()> {
    let manifest: serde_json::Value =
        serde_json::from_str(manifest).context("tools/package.json is not JSON")?;
    let asked = manifest["devDependencies"]["binaryen"].as_str();
    if asked != Some(BINARYEN) {
        bail!(
            "tools/package.json asks for binaryen {}, crates/xtask/src/tools.rs for {BINARYEN}; \
             make them equal",
            asked.unwrap_or("in no version")
        );
    }
    Ok(())
}

fn require_node(path: &SearchPath) -> Result<()> {
    let version = commands::output(path.command("node").arg("--version")).unwrap_or_default();
    let Some(major) = major(&version) else {
        bail!("Node.js is missing; install version {NODE} or newer, with npm");
    };
    if major < NODE {
        bail!("Node.js {version} is too old; install version {NODE} or newer");
    }
    if path.find("npm").is_none() {
        bail!("npm is missing; install it beside Node.js");
    }
    Ok(())
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{major, require_binaryen};

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }

    #[test]
    fn npm_and_tools_rs_ask_for_one_binaryen() {
        require_binaryen(include_str!("../../../../tools/package.json"))
            .expect("the two versions are equal");
        assert!(require_binaryen(r#"{"devDependencies":{"binaryen":"1.0.0"}}"#).is_err());
    }
}
