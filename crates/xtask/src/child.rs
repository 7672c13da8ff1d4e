//! Programs that are started on the way: found on the right path, with a clear word on failure.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The folders that are searched before `PATH`, first one first.
#[derive(Debug, Clone, Default)]
pub(crate) struct SearchPath {
    first: Vec<PathBuf>,
}

impl SearchPath {
    /// Puts a folder before all others.
    pub(crate) fn put_first(&mut self, folder: PathBuf) {
        self.first.insert(0, folder);
    }

    /// Puts the folders that there are before all others.
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

    /// A command that is found here, and finds its own helpers here too.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| program.into()));
        command.env("PATH", self.joined());
        without_our_own_build(&mut command);
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

/// Runs to the end, with its output on the terminal.
pub(crate) fn finish(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command
        .status()
        .with_context(|| format!("{name} did not start"))?;
    if !status.success() {
        bail!("{name} failed; its own words are above");
    }
    Ok(())
}

/// Runs to the end and gives what it printed, trimmed; nothing when it cannot start or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// `cargo run` describes xtask to its children; a build that heeded it would start over each time.
fn without_our_own_build(command: &mut Command) {
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
