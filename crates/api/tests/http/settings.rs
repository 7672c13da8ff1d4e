//! What the program is told by flags, in the environment and in a file, and what it says when it
//! cannot make sense of it.

use std::fs;
use std::path::Path;
use std::process::Output;

use tempfile::TempDir;

use crate::cluster::Cluster;
use crate::process::{TestProcess, program};
use crate::test_app::{database, folder};
use crate::test_report::{TestReport, normal_routing};
use crate::test_reporter::TestReporter;
use crate::webhook_receiver::{SECRET, WebhookReceiver};

/// A file of settings in the folder, with what every start needs in front.
fn settings(folder: &TempDir, more: &str) -> String {
    let at = |name: &str| folder.path().join(name).display().to_string();
    let text = format!(
        "site = '{}'\ndist = '{}'\ndatabase = '{}'\n{more}",
        at("site.toml"),
        at("dist"),
        at("reports.sqlite"),
    );
    let file = at("server.toml");
    fs::write(&file, text).unwrap();
    file
}

fn lines(output: &Output) -> Vec<String> {
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    text.lines()
        .map(|line| line.strip_prefix("ruang-aman-api: ").unwrap().to_owned())
        .collect()
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_nothing_is_left_behind() {
    let folder = folder();
    let file = settings(&folder, "listn = '127.0.0.1:0'\nbusy_reports = 'many'\n");
    let site = folder.path().join("site.toml");
    let text = fs::read_to_string(&site).unwrap();
    fs::write(&site, text.replace("readers = 4", "readers = 0")).unwrap();
    fs::remove_dir_all(folder.path().join("dist")).unwrap();
    let output = program()
        .args(["--config", &file, "--log", "loud"])
        .env("RUANG_AMAN_METRICS", "nowhere")
        .env("RUANG_AMAN_WEBHOOK_SECRET", "whsec_RAHASIA")
        .env("DATABASE_URL", "mysql://RAHASIA")
        .output()
        .unwrap();
    let told = lines(&output);
    for start in [
        &format!("{file}:4: listn is not known; "),
        "--webhook-secret: signs nothing; ",
        "RUANG_AMAN_WEBHOOK_SECRET: write whsec_ and ",
        "DATABASE_URL: write postgres://",
        &format!("{file}:5: busy_reports: write how many reports"),
        "RUANG_AMAN_METRICS: write a loopback address with a port",
        "--log: write auto, json or text",
        &format!("{}:24: organisation.readers must be", site.display()),
        "cannot read the site folder ",
    ] {
        let found = told.iter().filter(|line| line.starts_with(start)).count();
        assert_eq!(found, 1, "{start}: {told:#?}");
    }
    assert_eq!(told.len(), 9, "{told:#?}");
    assert!(!told.concat().contains("RAHASIA"), "{told:#?}");
    assert!(!database(folder.path()).exists());
}

#[test]
fn limits_that_are_none_are_told_with_what_to_write() {
    let folder = folder();
    let file = settings(
        &folder,
        "body_memory = 0\nanswer_memory = 'much'\nwrite_timeout = 0\n",
    );
    let command = ["--config", &file, "--disk-reserve", "half"];
    let told = lines(&program().args(command).output().unwrap());
    assert_eq!(told.len(), 4, "{told:#?}");
    for start in [
        &format!("{file}:4: body_memory: write how many MiB"),
        &format!("{file}:5: answer_memory: write how many MiB"),
        &format!("{file}:6: write_timeout: write how many seconds"),
        "--disk-reserve: write auto, or how many MiB",
    ] {
        assert!(told.iter().any(|line| line.starts_with(start)), "{told:#?}");
    }
}

#[test]
fn a_start_without_a_site_file_says_every_way_to_name_one() {
    let folder = folder();
    let dist = folder.path().join("dist");
    let told = lines(&program().arg("--dist").arg(dist).output().unwrap());
    assert_eq!(
        told,
        [
            "--site: is missing; give it, or RUANG_AMAN_SITE in the environment, or site in the file \
          of --config"
        ]
    );
    let told = lines(&program().args(["--config", "/none.toml"]).output().unwrap());
    assert!(
        told[0].starts_with("/none.toml: cannot be read ("),
        "{told:?}"
    );
}

#[test]
fn addresses_that_cannot_be_had_are_told_together() {
    let folder = folder();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap();
    let more = format!("listen = '{taken}'\ncare_listen = '0.0.0.0:0'\nmetrics = '0.0.0.0:0'\n");
    let file = settings(&folder, &more);
    let nowhere = folder.path().join("no/reports.sqlite");
    let output = program()
        .args(["--config", &file, "--database"])
        .arg(nowhere)
        .output()
        .unwrap();
    let told = lines(&output);
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(told[0].contains("its folder is not there"), "{told:#?}");
    assert!(
        told[1].starts_with(&format!("cannot listen at {taken} (")),
        "{told:#?}"
    );
    assert!(told[2].contains("no loopback address"), "{told:#?}");
    assert!(
        told[3].contains("is reached from other machines"),
        "{told:#?}"
    );
}

/// The command with nothing but a file of settings.
fn started(file: &str, flags: &[&str], environment: &[(&str, &str)]) -> TestProcess {
    let mut command = program();
    command
        .args(["--config", file])
        .args(flags)
        .envs(environment.iter().copied());
    TestProcess::of(command)
}

#[tokio::test]
async fn the_environment_goes_before_the_file_and_flags_before_both() {
    let folder = folder();
    let file = settings(&folder, "listen = 'in the file'\nlog = 'json'\n");
    let free = ("RUANG_AMAN_LISTEN", "127.0.0.1:0");
    let by_environment = started(&file, &[], &[free]);
    assert_eq!(
        by_environment
            .send(&TestReport::new("cerita"))
            .await
            .status(),
        201
    );
    by_environment.end("-TERM");

    let unusable = ("RUANG_AMAN_LISTEN", "in the environment");
    let by_flag = started(&file, &["--listen", "127.0.0.1:0"], &[unusable]);
    by_flag.end("-TERM");
}

#[tokio::test]
async fn secrets_are_read_from_files_of_their_own() {
    let mut receiver = WebhookReceiver::answering(&[]).await;
    let cluster = Cluster::start();
    let folder = folder();
    let secret_file = written(folder.path(), "webhook-secret", &format!("{SECRET}\n"));
    let url_file = written(
        folder.path(),
        "database-url",
        &format!("{}\n", cluster.url()),
    );
    let more = format!(
        "listen = '127.0.0.1:0'\nwebhook_url = '{}'\nwebhook_secret_file = '{secret_file}'\n\
         database_url_file = '{url_file}'\n",
        receiver.url
    );
    let file = settings(&folder, &more);
    let running = started(&file, &[], &[]);
    let reporter = TestReporter::new(&running.address, normal_routing());
    assert_eq!(running.send(&reporter.report).await.status(), 201);
    let (headers, _) = receiver.next().await;
    assert!(headers.contains_key("webhook-signature"));
    let listed = program()
        .args(["outbox", "list", "--all", "--config", &file])
        .output();
    let listed = String::from_utf8(listed.unwrap().stdout).unwrap();
    assert!(listed.contains("report.received"), "{listed}");
    let (_, log) = running.end("-TERM");
    assert!(!log.contains(SECRET), "{log}");
    // A database on a server has no folder that a ledger could lie in by itself.
    assert!(log.contains("no ledger of deletions"), "{log}");

    fs::write(&secret_file, "RAHASIA").unwrap();
    let both = ("RUANG_AMAN_WEBHOOK_SECRET_FILE", "/none");
    for (environment, start) in [
        (
            vec![],
            format!("{file}:6: webhook_secret_file: write whsec_ and "),
        ),
        (
            vec![both],
            "RUANG_AMAN_WEBHOOK_SECRET_FILE: /none cannot be read (".to_owned(),
        ),
        (
            vec![both, ("RUANG_AMAN_WEBHOOK_SECRET", SECRET)],
            "RUANG_AMAN_WEBHOOK_SECRET_FILE: is there as well as RUANG_AMAN_WEBHOOK_SECRET"
                .to_owned(),
        ),
    ] {
        let output = program()
            .args(["--config", &file])
            .envs(environment)
            .output();
        let told = lines(&output.unwrap());
        assert!(told.len() == 1 && told[0].starts_with(&start), "{told:?}");
        assert!(!told[0].contains("RAHASIA"), "{told:?}");
    }
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let file = folder.join(name);
    fs::write(&file, text).unwrap();
    file.display().to_string()
}
