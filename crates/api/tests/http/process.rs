//! The program itself: how it starts, what it leaves on the disk and in the log, how it ends.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::{self, JoinHandle};

use report::wire::{IDEMPOTENCY_HEADER, REPORTS_PATH};
use reqwest::{RequestBuilder, Response};
use serde_json::Value;

use crate::test_app::{client, database, folder, json, stored};
use crate::test_report::TestReport;
use crate::traces::Traces;

/// The program with an empty environment.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ruang-aman-api"));
    // How full the disk of this machine is matters to one test alone.
    command.env_clear().env("RUANG_AMAN_DISK_RESERVE", "0");
    command
}

fn command(folder: &Path, listen: &str) -> Command {
    let mut command = program();
    command
        .arg("--site")
        .arg(folder.join("site.toml"))
        .arg("--dist")
        .arg(folder.join("dist"))
        .arg("--database")
        .arg(database(folder))
        .args(["--listen", listen])
        .stderr(Stdio::piped());
    command
}

/// The program, running.
pub(crate) struct TestProcess {
    child: Child,
    first_lines: String,
    /// Reads the log, because a full pipe would block the program.
    log: JoinHandle<String>,
    pub(crate) address: String,
}

impl TestProcess {
    pub(crate) fn start(folder: &Path) -> Self {
        Self::start_with(folder, &[])
    }

    /// The same with something in its environment.
    pub(crate) fn start_with(folder: &Path, environment: &[(&str, &str)]) -> Self {
        let child = command(folder, "127.0.0.1:0")
            .envs(environment.iter().copied())
            .spawn()
            .unwrap();
        Self::reading(child)
    }

    /// The same, where a write that fails for lack of room is told to the program instead of
    /// ending it, as on a disk that is full.
    pub(crate) fn start_with_full_disk(folder: &Path, environment: &[(&str, &str)]) -> Self {
        let plain = command(folder, "127.0.0.1:0");
        let mut shell = Command::new("sh");
        shell
            .env_clear()
            .env("RUANG_AMAN_DISK_RESERVE", "0")
            .envs(environment.iter().copied())
            .args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"])
            .arg(plain.get_program())
            .args(plain.get_args())
            .stderr(Stdio::piped());
        Self::reading(shell.spawn().unwrap())
    }

    /// The same, of a command that says all there is to say.
    pub(crate) fn of(mut command: Command) -> Self {
        Self::reading(command.stderr(Stdio::piped()).spawn().unwrap())
    }

    fn reading(mut child: Child) -> Self {
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut first_lines = String::new();
        let address = loop {
            let before = first_lines.len();
            assert_ne!(log.read_line(&mut first_lines).unwrap(), 0, "it listens");
            let line: Value = serde_json::from_str(&first_lines[before..]).unwrap();
            if let Some(address) = line["address"].as_str() {
                break address.to_owned();
            }
        };
        let log = thread::spawn(move || {
            let mut rest = String::new();
            log.read_to_string(&mut rest).unwrap();
            rest
        });
        Self {
            child,
            first_lines,
            log,
            address,
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) async fn send(&self, report: &TestReport) -> Response {
        self.request(report).send().await.unwrap()
    }

    pub(crate) fn request(&self, report: &TestReport) -> RequestBuilder {
        client()
            .post(format!(
                "http://{}{REPORTS_PATH}?q=NAMA-RAHASIA",
                self.address
            ))
            .header("Content-Type", "application/json")
            .header("User-Agent", "PERAMBAN-RAHASIA")
            .header("X-Forwarded-For", "203.0.113.77")
            .header(IDEMPOTENCY_HEADER, &report.key)
            .body(report.body.clone())
    }

    /// Ends it with a signal; the exit code and the whole log.
    pub(crate) fn end(mut self, signal: &str) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .unwrap()
                .success()
        );
        let log = self.first_lines + &self.log.join().unwrap();
        (self.child.wait().unwrap().code(), log)
    }
}

#[tokio::test]
async fn neither_words_nor_sender_are_in_the_database_or_the_log() {
    let folder = folder();
    let program = TestProcess::start(folder.path());
    let report = TestReport::new("PENANDA-CERITA-4711");
    assert_eq!(program.send(&report).await.status(), 201);
    let mut broken = report.clone();
    broken.body = br#"{"v":1,"PENANDA-CERITA-4711":"PENANDA-CERITA-4711"}"#.to_vec();
    assert_eq!(program.send(&broken).await.status(), 422);
    let page = format!(
        "http://{}/id/PENANDA-CERITA-4711?q=NAMA-RAHASIA",
        program.address
    );
    assert_eq!(client().get(page).send().await.unwrap().status(), 404);

    let traces = Traces::of(program, folder.path());
    traces.hold_none(&[
        b"PENANDA-CERITA-4711",
        b"NAMA-RAHASIA",
        b"PERAMBAN-RAHASIA",
        b"203.0.113.77",
        report.key.as_bytes(),
    ]);
    let Traces { file, wal, log } = &traces;
    for (place, bytes) in [("database", file), ("wal", wal)] {
        assert!(
            !contains(bytes, b"127.0.0.1"),
            "the {place} holds an address"
        );
    }
    // What is searched is where the report really is.
    assert!(contains(wal, &envelope_of(&report)[..64]));
    assert!(
        log.contains(r#""route":"/v1/reports","status":201"#),
        "{log}"
    );
    assert!(log.contains(r#""route":"site","status":404"#), "{log}");
}

pub(crate) fn envelope_of(report: &TestReport) -> Vec<u8> {
    let body: Value = serde_json::from_slice(&report.body).unwrap();
    data_encoding::BASE64URL_NOPAD
        .decode(body["envelope"].as_str().unwrap().as_bytes())
        .unwrap()
}

pub(crate) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[tokio::test]
async fn an_acknowledged_report_outlives_a_killed_program() {
    let folder = folder();
    let report = TestReport::new("cerita");
    let program = TestProcess::start(folder.path());
    let first = json(program.send(&report).await, "application/json").await;
    let (code, _) = program.end("-KILL");
    assert_eq!(code, None);

    assert_eq!(stored(folder.path()).await, 1);
    let program = TestProcess::start(folder.path());
    let again = program.send(&report).await;
    assert_eq!(again.status(), 200);
    assert_eq!(json(again, "application/json").await, first);
    program.end("-KILL");
}

#[tokio::test]
async fn a_signal_ends_the_program_cleanly_with_everything_in_one_file() {
    for signal in ["-INT", "-TERM"] {
        let folder = folder();
        let program = TestProcess::start(folder.path());
        program.send(&TestReport::new("cerita")).await;
        let (code, log) = program.end(signal);
        assert_eq!(code, Some(0), "{signal}");
        assert!(log.contains("stopped"), "{log}");
        let wal = database(folder.path()).with_extension("sqlite-wal");
        assert!(!wal.exists(), "{signal}");
        assert_eq!(stored(folder.path()).await, 1);
    }
}

#[cfg(unix)]
#[test]
fn reports_are_readable_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let program = TestProcess::start(folder.path());
    for end in ["", "-wal", "-shm"] {
        let file = database(folder.path()).with_extension(format!("sqlite{end}"));
        let mode = fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{end}");
    }
    program.end("-TERM");
}

/// Starts the program, which must not start; its one line.
#[track_caller]
pub(crate) fn one_line(folder: &Path, listen: &str) -> String {
    let output: Output = command(folder, listen).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    text.trim_end()
        .strip_prefix("ruang-aman-api: ")
        .unwrap()
        .to_owned()
}

#[test]
fn an_address_in_use_is_told_in_one_line() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let line = one_line(folder().path(), &address);
    assert!(
        line.starts_with(&format!("cannot listen at {address} (")),
        "{line}"
    );
    assert!(line.ends_with("choose another with --listen"), "{line}");
}

#[test]
fn a_database_that_cannot_be_written_is_told_in_one_line() {
    let occupied = folder();
    fs::create_dir(database(occupied.path())).unwrap();
    let line = one_line(occupied.path(), "127.0.0.1:0");
    assert!(line.starts_with("cannot use the database "), "{line}");
    assert!(
        line.ends_with("choose another file with --database"),
        "{line}"
    );

    let foreign = folder();
    fs::write(
        database(foreign.path()),
        "something else entirely, and long enough",
    )
    .unwrap();
    let line = one_line(foreign.path(), "127.0.0.1:0");
    assert!(line.contains("file is not a database"), "{line}");
    assert_eq!(
        fs::read_to_string(database(foreign.path())).unwrap(),
        "something else entirely, and long enough"
    );
}

#[test]
fn a_site_that_is_not_built_is_told_in_one_line() {
    let unbuilt = folder();
    fs::remove_dir_all(unbuilt.path().join("dist")).unwrap();
    let line = one_line(unbuilt.path(), "127.0.0.1:0");
    assert!(line.starts_with("cannot read the site folder "), "{line}");

    for (missing, named) in [
        ("csp.txt", "no content security policy"),
        ("en/404.html", "no en/404.html"),
    ] {
        let part = folder();
        fs::remove_file(part.path().join("dist").join(missing)).unwrap();
        let line = one_line(part.path(), "127.0.0.1:0");
        assert!(line.contains(named), "{line}");
        assert!(
            line.ends_with("build the site again with `cargo xtask build`"),
            "{line}"
        );
    }
    assert!(!database(unbuilt.path()).exists());
}

#[test]
fn every_mistake_in_the_site_file_is_told_at_once() {
    let folder = folder();
    let file = folder.path().join("site.toml");
    let site = fs::read_to_string(&file).unwrap();
    let site = site
        .replace("working_days = 3", "working_days = -3")
        .replace("16:00", "25:00");
    fs::write(&file, site).unwrap();
    let output = command(folder.path(), "127.0.0.1:0").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("promise.working_days must be"), "{text}");
    assert!(text.contains("promise.to must be"), "{text}");
}
