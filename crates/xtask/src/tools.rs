//! The tools beside cargo, in fixed versions, and where they are installed.
//!
//! Versions are fixed here and nowhere else. All checkouts of one person share the tools: each is
//! in the cache folder under its name and version.

use std::env;
use std::path::PathBuf;
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Context, Result, bail};

use crate::commands::SearchPath;
use crate::project::Project;

mod browser;
mod cargo_tool;
mod debian;
mod npm;
pub(crate) mod postgres;
mod python;
mod rust;

pub(crate) use browser::{Browser, Engine};
pub(crate) use npm::file as npm_package;
pub(crate) use python::provide as python;

use cargo_tool::CargoTool;

/// Bundles the app. 0.22 asks for a newer compiler than the one in `rust-toolchain.toml`.
const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    locked: true,
    opt_level: "0",
    takes: "about 3 minutes on two cores",
};

/// Must be the very version of the `wasm-bindgen` library in the root `Cargo.toml`. Its own lock
/// file names a crate version that no longer resolves, so it is installed without. It reads
/// programs of many megabytes while somebody develops, so it is optimised a little.
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    locked: false,
    opt_level: "1",
    takes: "about 3 minutes on two cores",
};

/// Runs the tests. One that is already installed is used in whatever version it has.
const NEXTEST: CargoTool = CargoTool {
    package: "cargo-nextest",
    program: "cargo-nextest",
    version: "0.9.143",
    locked: true,
    opt_level: "0",
    takes: "about 3 minutes on two cores",
};

/// Drives Firefox in the tests. Its speed does not matter, so it is built the quick way.
const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    locked: true,
    opt_level: "0",
    takes: "about 2 minutes on two cores",
};

/// Carries `wasm-opt`; `tools/package.json` must ask for the same.
const BINARYEN: &str = "132.0.0";

/// The oldest Node.js that runs `wasm-opt`.
const NODE: u32 = 20;

/// Everything that building the site needs: compiler target, C compiler, trunk, `wasm-bindgen`,
/// `wasm-opt`.
pub(crate) fn for_building(project: &Project) -> Result<Project> {
    let mut path = SearchPath::default();
    rust::require_c_compiler(&path)?;
    rust::add_wasm_target(&path)?;
    // Downloads, and crates that only one core can work on, take turns with the other tools.
    let folders = thread::scope(|scope| {
        let trunk = scope.spawn(|| TRUNK.provide(&path));
        let wasm_bindgen = scope.spawn(|| WASM_BINDGEN.provide(&path));
        let npm = npm::provide(project, &path).map(Some);
        Ok::<_, anyhow::Error>([finished(trunk)?, finished(wasm_bindgen)?, npm?])
    })?;
    path.put_all_first(folders);
    Ok(Project {
        tools: path,
        ..project.clone()
    })
}

/// What a thread has found, or what went wrong in it.
fn finished<T>(thread: ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    thread
        .join()
        .unwrap_or_else(|_| bail!("a tool could not be installed; its own output is above"))
}

/// The same, the test runner, and the driver of Firefox.
pub(crate) fn for_testing(project: &Project) -> Result<Project> {
    let mut project = for_building(project)?;
    let path = &project.tools;
    let folders = thread::scope(|scope| {
        let geckodriver = scope.spawn(|| GECKODRIVER.provide(path));
        let nextest = match path.find(NEXTEST.program) {
            Some(_) => Ok(None),
            None => NEXTEST.provide(path),
        };
        Ok::<_, anyhow::Error>([finished(geckodriver)?, nextest?])
    })?;
    project.tools.put_all_first(folders);
    Ok(project)
}

/// The folder that holds installed tools, one folder a tool and version.
fn cache() -> Result<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ => env::home_dir()
            .context("no home folder is set; set XDG_CACHE_HOME to a folder for tools")?
            .join(".cache"),
    };
    Ok(base.join("ruang-aman").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::WASM_BINDGEN;

    #[test]
    fn wasm_bindgen_program_and_library_have_one_version() {
        let manifest: toml_edit::DocumentMut = include_str!("../../../Cargo.toml")
            .parse()
            .expect("the root manifest is TOML");
        let library = manifest["workspace"]["dependencies"]["wasm-bindgen"].as_str();
        assert_eq!(library, Some(format!("={}", WASM_BINDGEN.version).as_str()));
    }
}
