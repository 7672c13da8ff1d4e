//! The real server with a fresh database and a log of its own.

use std::fs::{self, File};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::Stage;

/// A running server. It ends with this value; its folder goes with it.
#[derive(Debug)]
pub struct Server {
    folder: TempDir,
    address: SocketAddr,
    stage: Stage,
    crowded: bool,
    child: Option<Child>,
}

impl Server {
    /// Starts it on a free port.
    pub async fn start(stage: &Stage) -> Result<Self> {
        let mut server = Self {
            folder: tempfile::tempdir()?,
            address: free_address()?,
            stage: stage.clone(),
            crowded: false,
            child: None,
        };
        server.go_on().await?;
        Ok(server)
    }

    /// Where it listens, such as `127.0.0.1:40001`.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The database's main file.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("reports.sqlite")
    }

    /// Ends it, as a failing machine would.
    pub fn stop(&mut self) -> Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// From its next start on it takes every report for one of very many.
    pub fn be_crowded(&mut self) {
        self.crowded = true;
    }

    /// Starts it again, at the same address and on the same database.
    pub async fn go_on(&mut self) -> Result<()> {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log_file())?;
        let mut server = Command::new(&self.stage.api);
        if self.crowded {
            server.args(["--busy-reports", "0"]);
        }
        let child = server
            .arg("--site")
            .arg(&self.stage.site)
            .arg("--dist")
            .arg(&self.stage.dist)
            .arg("--database")
            .arg(self.database())
            .args(["--listen", &self.address.to_string()])
            // How full the disk of this machine is must not decide what is tried.
            .args(["--disk-reserve", "0"])
            .env("RUST_LOG", "trace")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("{} did not start", self.stage.api.display()))?;
        self.child = Some(child);
        self.wait_until_ready().await
    }

    /// Every file the server keeps, with its bytes: database, write-ahead log, messages.
    pub fn files(&self) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.folder.path())? {
            let path = entry?.path();
            files.push((path.clone(), fs::read(&path)?));
        }
        Ok(files)
    }

    /// What it has said so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }

    async fn wait_until_ready(&mut self) -> Result<()> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let url = format!("http://{}/health/ready", self.address);
        for _ in 0..400 {
            if client
                .get(&url)
                .send()
                .await
                .is_ok_and(|answer| answer.status().is_success())
            {
                return Ok(());
            }
            let ended = self
                .child
                .as_mut()
                .is_none_or(|child| !matches!(child.try_wait(), Ok(None)));
            if ended {
                break;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        bail!("the server did not become ready; it said:\n{}", self.log())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.stop();
    }
}

/// A loopback address that nobody uses just now.
pub(super) fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// Whether any of the bytes hold the word.
pub fn holds(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|window| window == word.as_bytes())
}

/// A file's name, for messages.
pub fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
