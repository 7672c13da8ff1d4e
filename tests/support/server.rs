//! The real server with a fresh database and a log of its own.

use std::fs::{self, File};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use super::{TestEnvironment, wait};

/// A running server. It ends with this value; its folder goes with it.
#[derive(Debug)]
pub struct Server {
    folder: TempDir,
    address: SocketAddr,
    environment: TestEnvironment,
    require_proofs: bool,
    child: Option<Child>,
}

impl Server {
    /// Starts it on a free port.
    pub async fn start(environment: &TestEnvironment) -> Result<Self> {
        let mut server = Self {
            folder: tempfile::tempdir()?,
            address: free_address()?,
            environment: environment.clone(),
            require_proofs: false,
            child: None,
        };
        server.start_again().await?;
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

    /// Kills it, as a failing machine would.
    pub fn stop(&mut self) -> Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// From its next start on it requires a proof of work for every report.
    pub fn require_proofs(&mut self) {
        self.require_proofs = true;
    }

    /// Starts it again, at the same address and on the same database.
    pub async fn start_again(&mut self) -> Result<()> {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log_file())?;
        let mut server = Command::new(&self.environment.api);
        if self.require_proofs {
            server.args(["--busy-reports", "0"]);
        }
        let child = server
            .arg("--site")
            .arg(&self.environment.site)
            .arg("--dist")
            .arg(&self.environment.dist)
            .arg("--database")
            .arg(self.database())
            .args(["--listen", &self.address.to_string()])
            // The result must not depend on the free space of this machine.
            .args(["--disk-reserve", "0"])
            .env("RUST_LOG", "trace")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("{} did not start", self.environment.api.display()))?;
        self.child = Some(child);
        self.wait_until_ready().await
    }

    /// Every file of the server's folder, with its bytes: database, write-ahead log, own log.
    pub fn files(&self) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.folder.path())? {
            let path = entry?.path();
            files.push((path.clone(), fs::read(&path)?));
        }
        Ok(files)
    }

    /// Its log so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }

    async fn wait_until_ready(&mut self) -> Result<()> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let url = format!("http://{}/health/ready", self.address);
        let mut child = self.child.take();
        let is_ready = wait::poll(async || {
            let is_running = child
                .as_mut()
                .is_some_and(|child| matches!(child.try_wait(), Ok(None)));
            ensure!(is_running, "the server has ended");
            let response = client.get(&url).send().await;
            Ok(response.is_ok_and(|response| response.status().is_success()))
        })
        .await;
        self.child = child;
        let is_ready = is_ready.with_context(|| self.log())?;
        ensure!(is_ready, "the server did not become ready:\n{}", self.log());
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.stop();
    }
}

/// A free loopback address.
pub(super) fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// Whether the bytes contain the word.
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
