//! The care team's program.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::{Server, TestEnvironment};

/// The care team's program on a server's database.
#[derive(Debug)]
pub struct Care<'a> {
    environment: &'a TestEnvironment,
    server: &'a Server,
}

impl<'a> Care<'a> {
    /// On the database of this server.
    pub fn of(environment: &'a TestEnvironment, server: &'a Server) -> Self {
        Self {
            environment,
            server,
        }
    }

    /// The list of all reports, as printed.
    pub fn list(&self) -> Result<String> {
        self.run(&["list", "--all"], false)
    }

    /// A report, as printed.
    pub fn open(&self, reference: &str) -> Result<String> {
        self.run(&["open", reference], true)
    }

    /// A report, as printed, with its files saved into the folder.
    pub fn save_files(&self, reference: &str, folder: &Path) -> Result<String> {
        let folder = folder.to_string_lossy();
        self.run(&["open", reference, "--save-files", &folder], true)
    }

    /// The answers of a report: each key with the lines printed under it.
    pub fn answers(&self, reference: &str) -> Result<Vec<(String, Vec<String>)>> {
        let printed = self.open(reference)?;
        let mut answers: Vec<(String, Vec<String>)> = Vec::new();
        for line in printed.lines() {
            if let Some(given) = line.strip_prefix("    ") {
                if let Some((_, lines)) = answers.last_mut() {
                    lines.push(given.to_owned());
                }
            } else if let Some((_, key)) = line
                .strip_suffix(']')
                .and_then(|line| line.rsplit_once('['))
            {
                answers.push((key.to_owned(), Vec::new()));
            } else if line.starts_with("Message ") {
                break;
            }
        }
        Ok(answers)
    }

    /// How many reports there are.
    pub fn count(&self) -> Result<usize> {
        let list = self.list()?;
        Ok(list
            .lines()
            .filter(|line| {
                line.as_bytes().get(3) == Some(&b'-') && line.as_bytes().get(7) == Some(&b' ')
            })
            .count())
    }

    /// Notes that something was handed on to this recipient.
    pub fn handed(&self, reference: &str, recipient: &str) -> Result<()> {
        self.run(&["handed", reference, recipient], true).map(drop)
    }

    /// Sends a reply to the person.
    pub fn reply(&self, reference: &str, words: &str) -> Result<()> {
        let mut child = Command::new(&self.environment.care)
            .env("CARE_LANG", "en")
            .args(["reply", reference, "--database"])
            .arg(self.server.database())
            .arg("--key")
            .arg(&self.environment.key)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("{} did not start", self.environment.care.display()))?;
        let mut input = child.stdin.take().context("its input is open")?;
        input.write_all(words.as_bytes())?;
        drop(input);
        if !child.wait()?.success() {
            bail!("the reply was not taken");
        }
        Ok(())
    }

    fn run(&self, arguments: &[&str], with_key: bool) -> Result<String> {
        let mut command = Command::new(&self.environment.care);
        command
            .env("CARE_LANG", "en")
            .args(arguments)
            .arg("--database")
            .arg(self.server.database());
        if with_key {
            command.arg("--key").arg(&self.environment.key);
        }
        let output = command
            .output()
            .with_context(|| format!("{} did not start", self.environment.care.display()))?;
        if !output.status.success() {
            bail!("care failed: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }
}
