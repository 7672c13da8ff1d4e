//! Runs other programs: finds them on the search path, and says which one has failed.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The folders that are searched before `PATH`, in this order.
#[derive(Debug, Clone, Default)]
pub(crate) struct SearchPath {
    first: Vec<PathBuf>,
}

impl SearchPath {
    /// Puts a folder before all others.
    pub(crate) fn put_first(&mut self, folder: PathBuf) {
        self.first.insert(0, folder);
    }

    /// Puts these folders before all others.
    pub(crate) fn put_all_first(&mut self, folders: impl IntoIterator<Item = Option<PathBuf>>) {
        for folder in folders.into_iter().flatten() {
            self.put_first(folder);
        }
    }

    /// The file that a program's name stands for, if there is one.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        self.folders()
            .into_iter()
            .map(|folder| folder.join(&file))
            .find(|path| path.is_file())
    }

    /// A command whose program, and the programs it starts, are searched for here.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| program.into()));
        command.env("PATH", self.joined());
        remove_xtask_variables(&mut command);
        command
    }

    fn folders(&self) -> Vec<PathBuf> {
        let path = env::var_os("PATH").unwrap_or_default();
        let rest = env::split_paths(&path).collect::<Vec<_>>();
        self.first.iter().cloned().chain(rest).collect()
    }

    fn joined(&self) -> OsString {
        env::join_paths(self.folders()).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }
}

/// Runs a program to its end, with its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command
        .status()
        .with_context(|| format!("{name} did not start"))?;
    if !status.success() {
        bail!("{name} failed; its own output is above");
    }
    Ok(())
}

/// What a program prints, trimmed; nothing when it cannot start or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// What a program prints that makes a `thing`; where it fails, what it says of that.
pub(crate) fn made(command: &mut Command, thing: &str) -> Result<Vec<u8>> {
    let output = command
        .output()
        .with_context(|| format!("{} did not start", command.get_program().display()))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        bail!("no {thing} could be made: {}", why.trim());
    }
    Ok(output.stdout)
}

/// `cargo run` sets variables about xtask; a build that read them would start over each time.
fn remove_xtask_variables(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
}

/// The name of a command's program.
pub(crate) fn name_of(command: &Command) -> String {
    Path::new(command.get_program())
        .file_stem()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
