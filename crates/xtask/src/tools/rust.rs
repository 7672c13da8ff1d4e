//! What the Rust toolchain itself must bring.

use anyhow::{Context, Result, bail};

use crate::commands::{self, SearchPath};

const WASM: &str = "wasm32-unknown-unknown";

/// Adds the compiler target of the browser, where it is missing.
pub(crate) fn add_wasm_target(path: &SearchPath) -> Result<()> {
    let sysroot = commands::output(path.command("rustc").args(["--print", "sysroot"]))
        .context("rustc did not start; install Rust with rustup")?;
    let installed = std::path::Path::new(&sysroot)
        .join("lib/rustlib")
        .join(WASM)
        .join("lib");
    if installed.is_dir() {
        return Ok(());
    }
    if path.find("rustup").is_none() {
        bail!("the Rust target {WASM} is missing; install it, or install Rust with rustup");
    }
    println!("      adding the Rust target {WASM}");
    commands::run(path.command("rustup").args(["target", "add", WASM]))
}

/// The database is compiled from C.
pub(crate) fn require_c_compiler(path: &SearchPath) -> Result<()> {
    let named = std::env::var("CC").unwrap_or_default();
    let candidates = [named.as_str(), "cc", "gcc", "clang"];
    let found = candidates
        .iter()
        .filter_map(|name| name.split_whitespace().next())
        .any(|name| path.find(name).is_some() || std::path::Path::new(name).is_file());
    if !found && !cfg!(windows) {
        bail!(
            "no C compiler found; install one (Debian and Ubuntu: apt-get install build-essential, \
             macOS: xcode-select --install)"
        );
    }
    Ok(())
}
