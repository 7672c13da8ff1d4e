//! Builds the finished site from a site file: the app for the browser, then every page.

mod app;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use self::app::App;
use crate::commands;
use crate::files;
use crate::programs::Profile;
use crate::project::Project;
use crate::stamp;

/// The variable with the site file, which every part of the build reads.
pub(crate) const SITE_VARIABLE: &str = "RUANG_AMAN_SITE";

/// The inputs of the app. No site file is among them: the app is the same for every organisation.
const APP_INPUTS: [&str; 13] = [
    "src",
    "locales",
    "crates/directory",
    "crates/letters",
    "crates/locale",
    "crates/report",
    "crates/search",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// The inputs of the pages, beside the app and the site file.
const PAGE_INPUTS: [&str; 9] = [
    "content",
    "style",
    "public",
    "crates/content",
    "crates/pages",
    "crates/plain",
    "crates/prerender",
    "crates/site",
    "crates/toml-check",
];

/// The variable with the folder that the prerenderer copies the app to as trunk has built it, so that
/// the pages of another organisation can be written without building it again.
const APP_VARIABLE: &str = "RUANG_AMAN_APP";

/// Whether the site had to be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BuildOutcome {
    /// It was built.
    Built,
    /// Nothing had changed since the last build.
    UpToDate,
}

/// Builds the release site for a site file into `dist`, unless it is there already. `profile` is
/// that of the prerenderer: it decides how long the build takes, and changes no byte of the site.
pub(crate) fn build(
    project: &Project,
    profile: Profile,
    site: &Path,
    dist: &Path,
) -> Result<BuildOutcome> {
    let stamp = digest(project, site)?;
    let stamp_file = stamp_file(project, dist)?;
    let finished = dist.join("csp.txt").is_file();
    if finished && fs::read_to_string(&stamp_file).is_ok_and(|before| before == stamp) {
        return Ok(BuildOutcome::UpToDate);
    }
    if stamp_file.exists() {
        fs::remove_file(&stamp_file)?;
    }
    files::create_folder(dist)?;
    let app = App::of(project)?;
    if app.is_fresh() {
        app.prerender(project, profile, site, dist)?;
    } else {
        let mut trunk = trunk(project, profile, site);
        trunk
            .env(APP_VARIABLE, &app.folder)
            .args(["build", "--release", "--dist"])
            .arg(dist);
        beside_prerenderer(project, profile, site, &mut trunk)?;
        app.set_fresh()?;
    }
    fs::write(&stamp_file, stamp)?;
    Ok(BuildOutcome::Built)
}

/// Trunk, with the organisation to build for and the profile of the prerenderer. It must not look
/// for newer versions of itself, and it takes `NO_COLOR=1`, which is common, for a mistake.
pub(crate) fn trunk(project: &Project, profile: Profile, site: &Path) -> Command {
    let prerender = format!(
        "run --quiet --profile {} --package prerender",
        profile.name()
    );
    let mut trunk = project.command("trunk");
    trunk
        .current_dir(&project.root)
        .env(SITE_VARIABLE, site)
        // The alias in `.cargo/config.toml` that trunk calls after it has built the app.
        .env("CARGO_ALIAS_PRERENDER", prerender)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env_remove("NO_COLOR");
    trunk
}

/// Runs trunk, and compiles the prerenderer meanwhile: linking the app keeps only one core busy. Trunk
/// runs the prerenderer at its end, and waits for cargo's lock until it is there.
pub(crate) fn beside_prerenderer(
    project: &Project,
    profile: Profile,
    site: &Path,
    trunk: &mut Command,
) -> Result<()> {
    let mut prerenderer = prerenderer(project, "build", profile, site)
        .spawn()
        .context("cargo did not start")?;
    let done = commands::run(trunk);
    // Where it has failed, trunk has failed with the same message.
    prerenderer.wait()?;
    done
}

/// Cargo, building or running the prerenderer.
fn prerenderer(project: &Project, task: &str, profile: Profile, site: &Path) -> Command {
    let mut cargo = project.cargo();
    cargo
        .args([task, "--quiet", "--package", "prerender"])
        .args(["--profile", profile.name()])
        .env(SITE_VARIABLE, site);
    cargo
}

/// The folder with the app as trunk has built it, before any organisation's pages are around it.
pub(crate) fn app_folder(project: &Project) -> PathBuf {
    project.target.join("app")
}

/// A digest of all inputs of the site.
pub(crate) fn digest(project: &Project, site: &Path) -> Result<String> {
    let mut inputs: Vec<PathBuf> = APP_INPUTS
        .iter()
        .chain(&PAGE_INPUTS)
        .map(|path| project.root.join(path))
        .collect();
    inputs.push(site.to_owned());
    stamp::digest(&inputs)
}

/// One file for each output folder, outside of the site and the checkout.
fn stamp_file(project: &Project, dist: &Path) -> Result<PathBuf> {
    let folder = project.target.join("site-stamps");
    files::create_folder(&folder)?;
    let hash = Sha256::digest(dist.to_string_lossy().as_bytes());
    Ok(folder.join(HEXLOWER.encode(&hash[..8])))
}

#[cfg(test)]
mod tests {
    use toml_edit::DocumentMut;

    use super::*;

    /// An app that is taken for fresh although a crate in it has changed would be served stale.
    #[test]
    fn every_crate_that_the_app_is_made_from_makes_it_stale() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let crates_of = |folder: &Path| -> Vec<String> {
            let text = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
            let manifest: DocumentMut = text.parse().expect("TOML");
            let dependencies = manifest.get("dependencies");
            dependencies
                .and_then(|it| it.as_table_like())
                .into_iter()
                .flat_map(|it| it.iter())
                .filter(|(_, it)| it.get("optional").is_none())
                .map(|(name, _)| name.to_owned())
                .filter(|name| root.join("crates").join(name).is_dir())
                .collect()
        };
        let mut seen: Vec<String> = Vec::new();
        let mut waiting = crates_of(&root);
        while let Some(name) = waiting.pop() {
            let input = format!("crates/{name}");
            assert!(APP_INPUTS.contains(&&*input), "{input} is part of the app");
            if !seen.contains(&name) {
                waiting.extend(crates_of(&root.join(&input)));
                seen.push(name);
            }
        }
        assert!(seen.len() >= 4, "only {seen:?} were found");
    }

    #[test]
    fn every_crate_that_a_site_is_made_from_makes_it_stale() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let inputs = [&APP_INPUTS[..], &PAGE_INPUTS].concat();
        for entry in fs::read_dir(crates).expect("the crates") {
            let name = entry.expect("a crate").file_name();
            let name = name.to_string_lossy();
            // The server and its tools read a finished site.
            let is_no_input = ["api", "care", "xtask"].contains(&&*name);
            assert_ne!(
                inputs.contains(&&*format!("crates/{name}")),
                is_no_input,
                "{name}"
            );
        }
    }
}
