//! A disk that may only be read: what is there is still shown, reports are refused clearly, and the
//! same bytes are taken once it may be written again, without a restart.
//!
//! Permissions do not bind root, and a disk is only mounted by root; where neither can be had, this
//! is said and nothing is tried.

use std::path::{Path, PathBuf};
use std::process::Command;

use report::wire::{FEEDBACK_PATH, MAILBOX_PATH};
use reqwest::{Method, StatusCode};
use tempfile::TempDir;

use crate::faults::{check_refused, is_ready};
use crate::process::{TestProcess, program};
use crate::test_app::{client, database, folder, stored};
use crate::test_report::{TestReport, normal_routing};
use crate::test_reporter::{JSON, TestReporter, TestUpload};

/// A small disk in memory, with a site beside it.
struct Disk {
    folder: TempDir,
}

impl Disk {
    /// Nothing where this user may mount nothing.
    fn mount() -> Option<Self> {
        let folder = folder();
        let disk = Self { folder };
        std::fs::create_dir(disk.path()).unwrap();
        let options = ["-t", "tmpfs", "-o", "size=32m", "tmpfs"];
        is_done(Command::new("mount").args(options).arg(disk.path())).then_some(disk)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn remount(&self, how: &str) {
        let how = format!("remount,{how}");
        assert!(is_done(
            Command::new("mount").args(["-o", &how]).arg(self.path())
        ));
    }

    /// The program with its database on this disk.
    fn start(&self) -> TestProcess {
        let mut command = program();
        command
            .arg("--site")
            .arg(self.folder.path().join("site.toml"))
            .arg("--dist")
            .arg(self.folder.path().join("dist"))
            .arg("--database")
            .arg(database(&self.path()))
            .args(["--listen", "127.0.0.1:0"]);
        TestProcess::of(command)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        is_done(Command::new("umount").arg("--lazy").arg(self.path()));
    }
}

fn is_done(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

async fn get(program: &TestProcess, path: &str) -> StatusCode {
    let address = format!("http://{}{path}", program.address);
    client().get(address).send().await.unwrap().status()
}

#[tokio::test]
async fn a_disk_that_may_only_be_read_takes_reports_again_once_it_is_mended() {
    // A program that was killed leaves what the database needs to be read there.
    for (end, is_shown) in [("-KILL", true), ("-TERM", false)] {
        let Some(disk) = Disk::mount() else {
            println!("not tried: this user may not mount a disk");
            return;
        };
        let program = disk.start();
        let mut reporter = TestReporter::new(&program.address, normal_routing());
        assert_eq!(program.send(&reporter.report).await.status(), 201);
        program.end(end);

        disk.remount("ro");
        let program = disk.start();
        reporter.move_to(&program.address);
        for path in ["/id/", "/health/live"] {
            assert_eq!(get(&program, path).await, 200, "{path}");
        }
        let shown = reporter.request(Method::GET, MAILBOX_PATH).send();
        if is_shown {
            assert_eq!(shown.await.unwrap().status(), 200);
            assert_eq!(reporter.view().await["state"], "open");
        } else {
            check_refused(shown.await.unwrap()).await;
        }
        let (report, note) = (TestReport::new("cerita"), reporter.note(1, "catatan"));
        let file = TestUpload::new(&reporter, b"gambar");
        let opinion = || {
            let address = format!("http://{}{FEEDBACK_PATH}", program.address);
            let body = r#"{"v":1,"page":"kenali/persetujuan","answer":"yes"}"#;
            let request = client().post(address).header("Content-Type", JSON);
            request.body(body).send()
        };
        for _ in 0..2 {
            assert!(!is_ready(&program).await);
            check_refused(program.send(&report).await).await;
            check_refused(reporter.post(&note).await).await;
            check_refused(reporter.announce(&file).await).await;
            check_refused(opinion().await.unwrap()).await;
        }

        disk.remount("rw");
        assert_eq!(program.send(&report).await.status(), 201);
        assert_eq!(program.send(&report).await.status(), 200);
        assert_eq!(reporter.post(&note).await.status(), 201);
        reporter.upload(&file).await;
        assert_eq!(opinion().await.unwrap().status(), 204);
        assert!(is_ready(&program).await);
        let (_, log) = program.end("-TERM");
        assert!(log.contains("may only be read"), "{log}");
        assert_eq!(stored(&disk.path()).await, 2);
    }
}

/// Has nobody write to the file, or lets them again; false where the disk knows no such thing.
fn freeze(file: &Path, how: &str) -> bool {
    is_done(Command::new("chattr").arg(how).arg(file))
}

#[tokio::test]
async fn a_file_that_is_frozen_while_the_program_runs_takes_reports_again_once_it_is_not() {
    let folder = folder();
    let program = TestProcess::start(folder.path());
    let reporter = TestReporter::new(&program.address, normal_routing());
    assert_eq!(program.send(&reporter.report).await.status(), 201);
    let wal = database(folder.path()).with_extension("sqlite-wal");
    if !freeze(&wal, "+i") {
        println!("not tried: no file can be frozen here");
        program.end("-KILL");
        return;
    }
    let report = TestReport::new("cerita");
    let answers = [program.send(&report).await, program.send(&report).await];
    let state = reporter.view().await["state"].clone();
    assert!(freeze(&wal, "-i"));

    for answer in answers {
        check_refused(answer).await;
    }
    assert_eq!(state, "open");
    assert_eq!(program.send(&report).await.status(), 201);
    assert_eq!(program.send(&report).await.status(), 200);
    program.end("-KILL");
    assert_eq!(stored(folder.path()).await, 2);
}
