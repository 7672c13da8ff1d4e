//! Makes the apps smaller once trunk has built them. `wasm-bindgen` names whatever WebAssembly and
//! JavaScript have of each other at length, with a digest, in both; and it exports what streams need,
//! which no app has. Absolute paths of the machine that built it stand in it, too.

mod bytes;
mod glue;
mod paths;
mod program;

use std::path::Path;
use std::process::Command;
use std::thread::ScopedJoinHandle;
use std::{fs, thread};

use anyhow::{Context, Result, bail};

/// What every browser that runs the apps can do, then what makes them smallest under brotli.
const WASM_OPT: [&str; 11] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
];

/// Makes these apps in trunk's staging folder smaller. In a copy of it they are small already.
pub(crate) fn apps(staging: &Path, names: &[&str]) -> Result<()> {
    thread::scope(|scope| {
        let threads: Vec<_> = names
            .iter()
            .map(|name| {
                scope.spawn(move || app(staging, name).with_context(|| format!("the app {name}")))
            })
            .collect();
        let mut done = threads.into_iter().map(ScopedJoinHandle::join);
        done.try_for_each(|it| it.unwrap_or_else(|_| bail!("an app cannot be made smaller")))
    })
}

fn app(staging: &Path, name: &str) -> Result<()> {
    let script_file = staging.join(format!("{name}.js"));
    let program_file = staging.join(format!("{name}_bg.wasm"));
    let script = fs::read_to_string(&script_file).context("trunk has not built its script")?;
    let program = fs::read(&program_file).context("trunk has not built its program")?;
    let module = format!("./{name}_bg.js");
    if !script.contains(&module) {
        return Ok(());
    }
    let script = glue::without_streams(&script);
    let sections = program::Sections::read(&program).context("it is not WebAssembly")?;
    let names = glue::short_names(&script, &sections.names());
    fs::write(&program_file, sections.renamed(&names))?;
    let script = glue::renamed(&script, &names).replace(&module, program::MODULE);
    fs::write(&script_file, script)?;
    optimise(&program_file)
}

fn optimise(file: &Path) -> Result<()> {
    let status = Command::new("wasm-opt")
        .arg(file)
        .args(WASM_OPT)
        .arg("--output")
        .arg(file)
        .status()
        .context("wasm-opt cannot be run; build with cargo xtask, which installs it")?;
    if !status.success() {
        bail!("wasm-opt refuses {}", file.display());
    }
    Ok(())
}
