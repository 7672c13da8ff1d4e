//! A `PostgreSQL` server for one test: of its own, in a folder of its own, reached through a socket
//! in that folder. It ends with the test, also when the test is killed.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The user that the server runs as where the tests run as root, which it refuses.
const USER: &str = "postgres";

/// A server with an empty database.
pub(crate) struct Cluster {
    folder: TempDir,
    server: Option<Child>,
}

impl Cluster {
    /// Starts a server on a copy of a data folder that `initdb` made once.
    pub(crate) fn start() -> Self {
        let template = template();
        let folder = tempfile::Builder::new()
            .prefix("ruang-aman-pg-")
            .tempdir()
            .unwrap();
        chown_to_server(folder.path());
        run(as_server("cp")
            .arg("-R")
            .arg(&template)
            .arg(folder.path().join("data")));
        let mut cluster = Self {
            folder,
            server: None,
        };
        cluster.start_server();
        cluster
    }

    /// The address of the database.
    pub(crate) fn url(&self) -> String {
        format!(
            "postgres://{USER}@localhost/postgres?host={}",
            self.folder.path().display()
        )
    }

    /// Kills the server as a power cut would: at once, with requests under way.
    pub(crate) fn crash(&mut self) {
        if let Some(mut server) = self.server.take() {
            let id = server.id().to_string();
            run(Command::new("kill").args(["-QUIT", &id]));
            server.wait().unwrap();
        }
    }

    /// Starts the server on its folder.
    pub(crate) fn start_server(&mut self) {
        let folder = self.folder.path();
        let socket = format!("-k{}", folder.display());
        let mut command = as_server(&binary("postgres"));
        command
            .arg("-D")
            .arg(folder.join("data"))
            .args([&socket, "-clisten_addresses="])
            .stdout(Stdio::null())
            .stderr(File::create(folder.join("log")).unwrap());
        self.server = Some(command.spawn().unwrap());
        let until = Instant::now() + Duration::from_secs(30);
        while !self.is_ready() {
            assert!(
                Instant::now() < until,
                "PostgreSQL does not start: {}",
                self.log()
            );
            // There is nothing to wait on: only `pg_isready` says that the server is ready.
            thread::yield_now();
        }
    }

    /// Makes the database read-only, or writable again, also for open connections.
    pub(crate) fn set_read_only(&self, read_only: bool) {
        let value = if read_only { "on" } else { "off" };
        let set = format!("ALTER SYSTEM SET default_transaction_read_only = {value}");
        for statement in [set.as_str(), "SELECT pg_reload_conf()"] {
            run(Command::new(binary("psql"))
                .arg("-h")
                .arg(self.folder.path())
                .args(["-q", "-d", "postgres", "-U", USER, "-c", statement])
                .stdout(Stdio::null()));
        }
    }

    fn is_ready(&self) -> bool {
        Command::new(binary("pg_isready"))
            .arg("-q")
            .arg("-h")
            .arg(self.folder.path())
            .args(["-d", "postgres", "-U", USER])
            .status()
            .unwrap()
            .success()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.crash();
    }
}

/// The data folder of `initdb`. Creating one takes seconds and copying it does not, so it is created
/// once per machine and shared by all tests.
fn template() -> PathBuf {
    let owner = if is_root() {
        USER.to_owned()
    } else {
        output_of("id", "-un")
    };
    let folder = env::temp_dir().join(format!("ruang-aman-test-postgres-{owner}"));
    let lock = File::create(folder.with_extension("lock")).unwrap();
    lock.lock().unwrap();
    let data = folder.join("data");
    if !data.is_dir() {
        fs::create_dir_all(&folder).unwrap();
        chown_to_server(&folder);
        let unfinished = folder.join("making");
        run(Command::new("rm").arg("-rf").arg(&unfinished));
        run(as_server(&binary("initdb"))
            .args(["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
            .args(["--username", USER])
            .arg("-D")
            .arg(&unfinished)
            .stdout(Stdio::null()));
        fs::rename(unfinished, &data).unwrap();
    }
    data
}

/// A program that runs as the server's user, and is killed when this thread ends.
fn as_server(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args(["--reuid", USER, "--regid", USER, "--init-groups"]);
    }
    command.args(["--pdeathsig", "QUIT", "--", program]);
    command.current_dir("/");
    command
}

fn chown_to_server(folder: &Path) {
    if is_root() {
        run(Command::new("chown").arg(USER).arg(folder));
    }
}

fn is_root() -> bool {
    output_of("id", "-u") == "0"
}

/// A program of the newest version that Debian installed, which `PATH` does not lead to.
fn binary(name: &str) -> String {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path().join("bin").join(name))
        .filter(|program| program.is_file())
        .collect();
    versions.sort();
    match versions.pop() {
        Some(program) => program.display().to_string(),
        None => panic!("{name} is not there; install the Debian package postgresql"),
    }
}

fn output_of(program: &str, argument: &str) -> String {
    let output = Command::new(program).arg(argument).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn run(command: &mut Command) {
    assert!(command.status().unwrap().success(), "{command:?}");
}
