//! `ruang-aman-api care-token`, beside a server that runs.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use reqwest::Method;

use crate::process::contains;
use crate::test_app::{TestApp, database, folder};

fn care_token(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ruang-aman-api"))
        .env_clear()
        .arg("care-token")
        .args(arguments)
        .arg("--database")
        .arg(database(folder))
        .output()
        .unwrap()
}

/// Lets somebody in beside a server that runs, and answers with what they show.
pub(crate) fn let_in(folder: &Path, name: &str) -> String {
    let printed = said(care_token(folder, &["add", name]));
    format!("Bearer {}", printed.trim())
}

#[track_caller]
fn said(output: Output) -> String {
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[tokio::test]
async fn a_token_is_printed_once_and_opens_until_it_is_revoked() {
    let server = TestApp::start().await;
    let printed = said(care_token(server.folder(), &["add", "rina"]));
    assert!(printed.starts_with("ra-care-token1-"), "{printed}");
    assert_eq!(printed.lines().count(), 1);
    let shown = format!("Bearer {}", printed.trim());
    let status = || async {
        let request = server.care(Method::GET, "/v1/care/reports", &shown);
        request.send().await.unwrap().status()
    };
    assert_eq!(status().await, 200);

    let line = complaint(&care_token(server.folder(), &["add", "rina"]));
    assert!(line.contains("rina was let in before"), "{line}");
    let listed = said(care_token(server.folder(), &["list"]));
    assert!(
        listed.contains("rina") && !listed.contains("ra-care-token1-"),
        "{listed}"
    );
    assert!(listed.trim_end().ends_with('-'), "{listed}");
    let line = complaint(&care_token(server.folder(), &["revoke", "dewi"]));
    assert!(line.contains("nobody has the name dewi"), "{line}");
    assert_eq!(status().await, 200);

    said(care_token(server.folder(), &["revoke", "rina"]));
    assert_eq!(status().await, 401);
    let listed = said(care_token(server.folder(), &["list"]));
    assert!(!listed.trim_end().ends_with('-'), "{listed}");
    let line = complaint(&care_token(server.folder(), &["add", "rina"]));
    assert!(line.contains("rina was let in before"), "{line}");

    let folder = server.stop().await;
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap().path();
        if file.is_file() {
            let token = printed.trim().as_bytes();
            assert!(
                !contains(&fs::read(&file).unwrap(), token),
                "{}",
                file.display()
            );
        }
    }
}

#[test]
fn what_cannot_be_a_name_or_a_database_is_told() {
    let folder = folder();
    for name in ["", "database:root", "a b"] {
        let refused = care_token(folder.path(), &["add", name]);
        assert_eq!(refused.status.code(), Some(2));
    }
    let line = complaint(&care_token(folder.path(), &["list"]));
    assert!(line.contains("there is no database at"), "{line}");
    assert!(!database(folder.path()).exists());
}
